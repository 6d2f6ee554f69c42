//! What the four formats have in common: sheets of rows of raw cells.

use jiff::civil::Date;
use std::sync::Arc;

/// A cell before anything is known of its column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Raw {
    /// Text as stored, letters not decoded.
    Text(String),
    /// A number without a date format.
    Number(f64),
    /// A number shown as percent, 12 % is 0.12.
    Percent(f64),
    /// A number under a date format, or an ISO date.
    Date(Date),
    /// TRUE or FALSE.
    Bool(bool),
    /// An error value such as `#REF!`.
    Error(String),
    /// A formula that was saved without a value.
    NoValue,
}

/// A cell with its column from 0.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RawCell {
    pub(crate) at: u32,
    pub(crate) raw: Raw,
    /// The font, when it is one of a legacy encoding.
    pub(crate) font: Option<Arc<str>>,
}

/// A row with its number from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RawRow {
    pub(crate) row: u32,
    pub(crate) hidden: bool,
    /// Whether its texts are already decoded and clean.
    pub(crate) decoded: bool,
    pub(crate) cells: Vec<RawCell>,
}

/// A merged region: rows from 1, columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Merge {
    pub(crate) top: u32,
    pub(crate) bottom: u32,
    pub(crate) left: u32,
    pub(crate) right: u32,
}

/// What is known of a sheet before its rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct SheetMeta {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    pub(crate) merges: Vec<Merge>,
}

/// Takes the rows of a workbook, sheet by sheet.
pub(crate) trait RowSink {
    /// A sheet begins.
    fn sheet(&mut self, meta: SheetMeta);
    /// A row of it. `false` says that no more of this sheet is wanted.
    fn row(&mut self, row: RawRow) -> bool;
    /// The sheet ends; `damaged` when its end could not be read.
    fn end(&mut self, damaged: Option<Damage>);
    /// Something about the file or the sheet just begun.
    fn note(&mut self, code: &'static str, data: &[(&'static str, &str)]);
}

/// Why a sheet stopped before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The XML or record stream is broken.
    Broken,
    /// A limit was met.
    Limit(&'static str, u64),
    /// A document type or entity.
    Unsafe,
}

/// The day of a spreadsheet serial number; `None` outside 1900–2200.
pub(crate) fn serial_day(serial: f64, from_1904: bool) -> Option<Date> {
    if !serial.is_finite() || !(1.0..=110_000.0).contains(&serial) {
        return None;
    }
    let whole = serial.floor() as i64;
    // 1900 is taken for a leap year by spreadsheets: serial 60 is 29 February 1900, which never was.
    let days = if from_1904 {
        whole + 1462
    } else if whole < 60 {
        whole + 1
    } else {
        whole
    };
    let epoch = Date::constant(1899, 12, 30);
    epoch.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
