//! Styles: whether a format shows a date or a percentage, and fonts of legacy encodings.

use crate::read::raw::Damage;
use crate::read::xml::{Xml, attribute, number};
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shown {
    #[default]
    Number,
    Date,
    Percent,
}

/// A cell style.
#[derive(Clone, Debug, Default)]
pub(crate) struct Style {
    pub(crate) shown: Shown,
    pub(crate) font: Option<Arc<str>>,
}

/// Styles by index.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    styles: Vec<Style>,
}

impl Styles {
    pub(crate) fn get(&self, index: usize) -> Style {
        self.styles.get(index).cloned().unwrap_or_default()
    }
}

/// Excel itself stops at 65,490 cell styles; what is beyond is not read.
const MOST: usize = 65_536;

pub(super) fn read<R: Read>(xml: &mut Xml<R>) -> Result<Styles, Damage> {
    let mut formats: HashMap<u64, Shown> = HashMap::new();
    let mut fonts: Vec<Option<Arc<str>>> = Vec::new();
    let mut styles = Styles::default();
    let mut place = "";
    let mut buf = Vec::new();
    loop {
        match xml.next(&mut buf)? {
            Event::Eof => return Ok(styles),
            Event::Start(e) => match e.local_name().as_ref() {
                "fonts" => place = "fonts",
                "cellXfs" => place = "cellXfs",
                "cellStyleXfs" | "dxfs" | "fills" | "borders" => place = "",
                "numFmt" if formats.len() < MOST => {
                    if let (Some(id), Some(code)) = (number(&e, "numFmtId"), attribute(&e, "formatCode")) {
                        formats.insert(id, shown(&code));
                    }
                }
                "font" if place == "fonts" && fonts.len() < MOST => fonts.push(None),
                "name" if place == "fonts" => {
                    if let (Some(last), Some(name)) = (fonts.last_mut(), attribute(&e, "val")) {
                        *last = legacy_font(&name);
                    }
                }
                "xf" if place == "cellXfs" && styles.styles.len() < MOST => {
                    let format = number(&e, "numFmtId").unwrap_or(0);
                    let font = number(&e, "fontId").and_then(|id| fonts.get(id as usize).cloned()).flatten();
                    let shown = match format {
                        9 | 10 => Shown::Percent,
                        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
                        _ => formats.get(&format).copied().unwrap_or_default(),
                    };
                    styles.styles.push(Style { shown, font });
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// The font's name when its letters are not Unicode.
pub(super) fn legacy_font(name: &str) -> Option<Arc<str>> {
    let lower = name.trim().to_lowercase();
    (lower.starts_with(".vn") || lower.starts_with("vni")).then(|| Arc::from(name.trim()))
}

/// Whether a number format shows a date: d, m or y outside quotes, brackets and escapes.
pub(crate) fn shown(code: &str) -> Shown {
    let mut chars = code.chars();
    let mut letters = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => while chars.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            ';' => break,
            _ => letters.push(c.to_ascii_lowercase()),
        }
    }
    if letters.contains('%') {
        Shown::Percent
    } else if letters.contains("general") {
        Shown::Number
    } else if letters.contains(['d', 'y']) || letters.contains("mm") && !letters.contains('h') {
        Shown::Date
    } else {
        Shown::Number
    }
}
