//! Letters of the years before Unicode.

use canbo_text::legacy::{Decoded, Encoding, decode};
use std::collections::HashMap;

/// Decodes a run whose font is known.
pub(crate) fn by_font(text: &str, font: &str) -> String {
    decode(text, Some(font), Encoding::Unsure).text
}

/// Decodes a cell and cleans it. Says whether letters were converted, and whether a person should look.
pub(crate) fn cell(text: &str, font: Option<&str>, sheet: Encoding) -> (String, Encoding) {
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

/// Texts of a sheet already decoded: most cells of a roster repeat a few hundred words.
#[derive(Debug, Default)]
pub(crate) struct Known {
    texts: HashMap<String, (String, Encoding)>,
}

/// Texts remembered; what comes after is decoded each time.
const MOST: usize = 4_096;

impl Known {
    /// The same as [`cell`], remembered where no font has a say.
    pub(crate) fn cell(&mut self, text: &str, font: Option<&str>, sheet: Encoding) -> (String, Encoding) {
        if text.is_ascii() || font.is_some() || text.len() > 80 {
            return cell(text, font, sheet);
        }
        if let Some(known) = self.texts.get(text) {
            return known.clone();
        }
        let read = cell(text, font, sheet);
        if self.texts.len() < MOST {
            self.texts.insert(text.to_owned(), read.clone());
        }
        read
    }
}
