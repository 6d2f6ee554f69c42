//! Codes and data into Vietnamese and English sentences.
//!
//! Flow: a [`Lang`] opens its embedded sentences as [`Words`]; a key and named data become a line of text
//! ([`Words::say`]), a finding becomes a title, a sentence and what to do ([`Words::finding`]), quantities and days
//! become figures as the language writes them ([`Words::number`], [`Words::day`], …).
//!
//! Invariants: both languages have the same keys; no missing key or datum panics, the key or the name of the datum
//! stands in its place; no invisible marks are put into a sentence.
//!
//! Absent: files at run time, the environment, what is bold or coloured (each face decides that).

mod explained;
mod figures;
mod findings;
mod keys;
mod lang;
mod names;
mod obstacles;
mod side;
mod voice;

pub use explained::{Part, Teller};
pub use findings::Told;
pub use keys::{Missing, missing_keys};
pub use lang::Lang;
pub use side::{gap_told, side_told, tier_value};
pub use voice::{Datum, Words};

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}
