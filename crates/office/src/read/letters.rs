//! Letters of the years before Unicode.

use canbo_text::legacy::{Decoded, Encoding, decode};

/// Decodes a run whose font is known.
pub(crate) fn by_font(text: &str, font: &str) -> String {
    decode(text, Some(font), Encoding::Unsure).text
}

/// Decodes a cell and cleans it. Says whether letters were converted, and whether a person should look.
pub(crate) fn cell(text: &str, font: Option<&str>, sheet: Encoding) -> (String, Encoding) {
    if text.is_ascii() {
        return (canbo_text::clean(text), Encoding::Unicode);
    }
    let Decoded { text, from } = decode(text, font, sheet);
    (canbo_text::clean(&text), from)
}
