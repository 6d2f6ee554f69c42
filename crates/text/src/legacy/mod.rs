//! Text typed with fonts of the years before Unicode, as it appears in today's workbooks.
//!
//! TCVN3 (`.VnTime`) and VNI (`VNI-Times`) put Vietnamese letters on the code points of Western Europe, so a workbook
//! holds `NguyÔn` or `Nguyeãn` and only the font made it Nguyễn. The flow: [`detect`] judges a column or a sheet,
//! [`decode`] turns one cell, with its font's name where there is one, into Unicode and says what it read.
//!
//! Invariants:
//! - A cell with a letter that only Unicode has (ă đ ơ ư, U+1EA0–U+1EF9) is never converted.
//! - Where two readings are possible, or the evidence is thin, the cell stays as it is and is [`Encoding::Unsure`].
//! - Decode before removing invisible characters: in TCVN3 the letter ư is the soft hyphen.

mod detect;
mod tcvn3;
mod vni;

pub use detect::{Decoded, decode, detect, detect_under_fonts};
pub use tcvn3::decode_tcvn3;
pub use vni::decode_vni;

/// How the code points of a text are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// Unicode, composed or not; also text in which nothing could be anything else.
    Unicode,
    /// Unicode as Windows code page 1258 makes it: letters with combining tones. NFC turns it into the usual form.
    Cp1258,
    /// TCVN 5712:1993, fonts `.VnTime`, `.VnArial` and so on, also called ABC.
    Tcvn3,
    /// VNI for Windows, fonts `VNI-Times`, `VNI-Helve` and so on.
    Vni,
    /// Legacy bytes may be there, and nothing decides which: leave the text, show it to a person.
    Unsure,
}
