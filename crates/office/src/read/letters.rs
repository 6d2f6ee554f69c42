//! Letters of the years before Unicode.

use super::raw::{Raw, RawRow};
use super::told::Voice;
use canbo_register::CellRef;
use canbo_text::legacy::{Decoded, Encoding, decode, detect, detect_under_fonts};
use std::collections::HashMap;

/// Decodes a run whose font is known.
pub(crate) fn by_font(text: &str, font: &str) -> String {
    decode(text, Some(font), Encoding::Unsure).text
}

/// Decodes a cell and cleans it. Says whether letters were converted, and whether a person should look.
fn cell(text: &str, font: Option<&str>, sheet: Encoding) -> (String, Encoding) {
    if text.is_ascii() {
        let text = if is_tidy(text) { text.to_owned() } else { canbo_text::clean(text) };
        return (text, Encoding::Unicode);
    }
    let Decoded { text, from } = decode(text, font, sheet);
    (canbo_text::clean(&text), from)
}

/// ASCII in which cleaning would change nothing.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|b| (b' '..0x7F).contains(b))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Texts remembered; what comes after is decoded each time.
const MOST: usize = 4_096;

/// The letters of one sheet.
#[derive(Debug)]
pub(crate) struct Letters {
    /// What texts without a font of old letters are written in, and what those under such a font are.
    plain: Encoding,
    under_fonts: Encoding,
    /// Texts already decoded, where no font has a say: most cells of a roster repeat a few hundred words.
    known: HashMap<String, (String, Encoding)>,
    /// Cells converted from TCVN3 and from VNI.
    converted: [u32; 2],
}

impl Letters {
    /// What its first rows are written in. Cells under a font of old letters are judged by themselves: a head or a note
    /// in Unicode among them says nothing of them.
    pub(crate) fn of(rows: &[RawRow]) -> Letters {
        let texts = |under_font: bool| -> Vec<&str> {
            let cells = rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.font.is_some() == under_font);
            let texts = cells.filter_map(|cell| match &cell.raw {
                Raw::Text(text) if !text.is_ascii() => Some(text.as_str()),
                _ => None,
            });
            texts.take(3_000).collect()
        };
        Letters {
            plain: detect(&texts(false)),
            under_fonts: detect_under_fonts(&texts(true)),
            known: HashMap::new(),
            converted: [0, 0],
        }
    }

    /// The text of a cell, decoded and clean, and what it was written in.
    pub(crate) fn read(&mut self, text: &str, font: Option<&str>) -> (String, Encoding) {
        if font.is_some() {
            return cell(text, font, self.under_fonts);
        }
        if text.is_ascii() || text.len() > 80 {
            return cell(text, font, self.plain);
        }
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let read = cell(text, font, self.plain);
        if self.known.len() < MOST {
            self.known.insert(text.to_owned(), read.clone());
        }
        read
    }

    /// Decodes and cleans the texts of a row; cells that hold nothing after that are left out.
    pub(crate) fn decode(&mut self, row: &mut RawRow, voice: &mut Voice<'_>) {
        if std::mem::replace(&mut row.decoded, true) {
            return;
        }
        let number = row.row;
        for cell in &mut row.cells {
            if let Raw::Text(text) = &mut cell.raw {
                let (clean, from) = self.read(text, cell.font.as_deref());
                match from {
                    Encoding::Tcvn3 => self.converted[0] += 1,
                    Encoding::Vni => self.converted[1] += 1,
                    Encoding::Unsure if cell.font.is_some() || self.plain != Encoding::Unicode => {
                        let shown: String = clean.chars().take(60).collect();
                        voice.say("W016", Some(CellRef { row: number, column: cell.at }), &[("value", &shown)]);
                    }
                    _ => {}
                }
                *text = clean;
            }
        }
        row.cells.retain(|cell| !matches!(&cell.raw, Raw::Text(text) if text.is_empty()));
        if !row.cells.is_sorted_by_key(|cell| cell.at) {
            row.cells.sort_by_key(|cell| cell.at);
        }
    }

    /// Says how many cells were converted.
    pub(crate) fn tell(&self, voice: &mut Voice<'_>) {
        for (letters, count) in ["TCVN3", "VNI"].iter().zip(self.converted) {
            if count > 0 {
                voice.say("W015", None, &[("letters", letters), ("count", &count.to_string())]);
            }
        }
    }
}
