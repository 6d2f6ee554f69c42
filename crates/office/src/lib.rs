//! The paper boundary: workbooks in and out.
//!
//! Inwards: [`read()`] looks at the bytes, not at the extension, streams the rows of every sheet, recognises what each
//! column means ([`recognise`]) and hands over [`Event`]s: recognised sheets with typed cells, and a finding for every
//! problem. It never fails half-way and never panics; a file that cannot be read at all is one finding that blocks.
//! [`template()`] writes the workbook that is recognised whole, [`mark()`] gives a workbook back with its problem cells
//! coloured.
//!
//! Invariants: memory is bounded by [`Limits`] and does not grow with the number of rows; text never becomes a formula;
//! columns that the product has no use for (religion, Party membership, family) are named and their values never read.

mod calendar;
pub mod corrections;
#[doc(hidden)]
pub mod hostile;
mod mark;
pub mod out;
mod paper;
pub mod read;
pub mod recognise;
pub mod report;
mod template;
mod unwritten;
mod values;

pub use corrections::Corrections;
pub use mark::mark;
pub use read::{Event, Gathered, Limits, SheetHead, read};
pub use recognise::{RecognisedColumn, Recognition};
pub use template::{Lists, template};
pub use unwritten::Unwritten;
