//! Workbooks in: bytes to events, under limits, never half-way.
//!
//! Flow: the format is told from the bytes ([`sniff`]) → one of the four readers turns them into raw rows → a `Table`
//! per sheet waits for enough rows to recognise the headings, then turns rows into typed cells → [`Event`]s.
//!
//! Everything here may be handed hostile bytes. Sizes are counted and not believed, XML declares no entities, and the
//! caller runs this in a child process besides, for what cannot be bounded here (old .xls).

mod archive;
mod csv;
mod gathered;
pub(crate) mod letters;
mod limits;
mod ods;
mod ole;
pub(crate) mod raw;
pub(crate) mod refused;
mod row;
mod sniff;
mod table;
mod told;
mod xls;
pub(crate) mod xlsx;
pub(crate) mod xml;

pub use gathered::Gathered;
pub use limits::Limits;

use crate::{Corrections, Recognition};
use archive::Archive;
use canbo_register::Finding;
use canbo_register::facts::{Row, SheetContext, SheetKind};
use refused::Refused;
use serde::{Deserialize, Serialize};
use sniff::Format;
use told::Told;

/// What a reader tells, in order. One JSON line each across a process boundary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A recognised sheet begins; rows name it by its number. A sheet that holds two kinds of facts begins twice.
    Sheet(SheetHead),
    /// A row of it.
    Row {
        /// Number of the sheet.
        sheet: u32,
        /// The row.
        row: Row,
    },
    /// A group row ("I. Văn phòng HĐND và UBND") that holds from this row on.
    Group {
        /// Number of the sheet.
        sheet: u32,
        /// Row, counted from 1.
        row: u32,
        /// Its text.
        text: String,
    },
    /// How a sheet was understood, also when it was left out.
    Recognised(Recognition),
    /// Something worth telling.
    Finding(Finding),
}

/// The head of a recognised sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetHead {
    /// Number by which rows name it, from 0 within the file.
    pub number: u32,
    /// File as the user named it.
    pub file: String,
    /// What it lists.
    pub kind: SheetKind,
    /// Titles, name and dates; groups follow as events.
    pub context: SheetContext,
}

/// Reads a file of any format. Never fails: a file that cannot be read is one finding that blocks.
///
/// `name` is the file as the user named it and only appears in what is told; nothing is opened.
pub fn read(name: &str, bytes: &[u8], corrections: &Corrections, limits: &Limits, sink: &mut dyn FnMut(Event)) {
    let mut told = Told::new(name, corrections, limits, sink);
    match whole(bytes, limits, &mut told) {
        Ok(()) => told.finish(),
        Err(refused) => told.refuse(refused),
    }
}

/// The rows as they stand, for giving the workbook back. What cannot be read is left out.
pub(crate) fn raw_rows(bytes: &[u8], limits: &Limits, sink: &mut dyn raw::RowSink) {
    // Why it was refused has been said by `read`.
    let _ = whole(bytes, limits, sink);
}

fn whole(bytes: &[u8], limits: &Limits, told: &mut dyn raw::RowSink) -> Result<(), Refused> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Refused::too_much("file_bytes", limits.file_bytes));
    }
    match sniff::format(bytes)? {
        Format::Zip => {
            let mut archive = Archive::open(bytes, limits)?;
            if archive.odd_names {
                told.note("W008", &[]);
            }
            if archive.has("xl/workbook.bin") {
                Err(Refused::other_format("xlsb"))
            } else if archive.has("content.xml") {
                ods::read(&mut archive, told)
            } else if archive.has("word/document.xml") {
                Err(Refused::other_format("docx"))
            } else if archive.has("[content_types].xml") || archive.has("xl/workbook.xml") {
                xlsx::read(&mut archive, told)
            } else {
                Err(Refused::unknown())
            }
        }
        Format::Xls => xls::read(bytes, limits, told),
        Format::Text => csv::read(bytes, limits, told),
    }
}
