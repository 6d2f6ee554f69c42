//! Vietnamese text: folding, places, sorting, legacy encodings.
//!
//! A cell's text goes through in this order: [`legacy::decode`] while every code point is still there, [`clean`] for what
//! is kept and shown, and then one of the keys for what is compared: [`fold`] for searching, [`same_place_key`] and
//! [`tone_key`] for communes, [`slug`] for addresses of pages.
//!
//! Invariants:
//! - Keys are for comparing, never for showing; applying a key to its own result changes nothing.
//! - Nothing here guesses a letter. Where a legacy reading is not certain the text stays as it is and says so.
//! - No file, clock, environment or network; the same input gives the same output.
#![forbid(unsafe_code)]

mod fold;
pub mod legacy;
mod place;
mod sort;
mod syllable;
mod tone;

pub use fold::{clean, fold, slug};
pub use place::{UnitWord, same_place_key, split_unit_type, tone_key};
pub use sort::{Collator, compare, compare_names, name_key};
