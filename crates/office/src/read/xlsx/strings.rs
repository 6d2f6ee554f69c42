//! Shared strings, in one piece of memory. What the part says of its own count is not believed.

use super::styles::legacy_font;
use crate::read::limits::Limits;
use crate::read::raw::Damage;
use crate::read::xml::{Xml, attribute};
use quick_xml::events::Event;
use std::io::Read;

/// Strings by number.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(crate) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        self.text.get(start..end)
    }
}

pub(super) fn read<R: Read>(xml: &mut Xml<R>, limits: &Limits, most_bytes: usize) -> Result<Strings, Damage> {
    let mut strings = Strings::default();
    let mut buf = Vec::new();
    let mut item = Item::default();
    let mut inside = false;
    loop {
        match xml.next(&mut buf)? {
            Event::Eof => {
                strings.text.shrink_to_fit();
                strings.ends.shrink_to_fit();
                return Ok(strings);
            }
            Event::Start(e) if e.local_name().as_ref() == "si" => {
                inside = true;
                item = Item::default();
            }
            Event::End(e) if e.local_name().as_ref() == "si" => {
                inside = false;
                strings.text.push_str(&std::mem::take(&mut item).finish(limits.text_chars));
                strings.ends.push(strings.text.len() as u32);
                if strings.text.len() > most_bytes {
                    return Err(Damage::Limit("shared_bytes", most_bytes as u64));
                }
                if strings.ends.len() > limits.shared_strings {
                    return Err(Damage::Limit("shared_strings", limits.shared_strings as u64));
                }
            }
            event if inside => item.take::<R>(&event, limits.text_chars)?,
            _ => {}
        }
    }
}

/// A string being read: plain, or in runs of which each has a font; phonetic help left out.
#[derive(Debug, Default)]
pub(super) struct Item {
    text: String,
    run: String,
    font: Option<String>,
    taking: bool,
    phonetic: bool,
}

impl Item {
    pub(super) fn take<R: Read>(&mut self, event: &Event<'_>, most: usize) -> Result<(), Damage> {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => self.taking = !self.phonetic,
                "rPh" => self.phonetic = true,
                "r" => self.close_run(),
                "rFont" => self.font = attribute(e, "val"),
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => self.taking = false,
                "rPh" => self.phonetic = false,
                "r" => self.close_run(),
                _ => {}
            },
            // Four bytes a character at most; the cell is cut to its limit later.
            event if self.taking && self.run.len() + self.text.len() <= most * 4 => {
                Xml::<R>::push_text(event, &mut self.run)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn close_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        match self.font.take().and_then(|font| legacy_font(&font)) {
            Some(font) => self.text.push_str(&crate::read::letters::by_font(&run, &font)),
            None => self.text.push_str(&run),
        }
    }

    pub(super) fn finish(mut self, most: usize) -> String {
        self.close_run();
        if self.text.len() > most + 1 {
            // One more than allowed, so that the cell can be said to have been cut.
            if let Some((at, _)) = self.text.char_indices().nth(most + 1) {
                self.text.truncate(at);
            }
        }
        self.text
    }
}
