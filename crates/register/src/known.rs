//! A fact remembers how it is known.

use serde::{Deserialize, Serialize};

/// How a fact is known. What was presumed is shown as presumed wherever it decides something.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Known<T> {
    /// Written in a source.
    Stated(T),
    /// Filled in by a rule of ours, named in a finding.
    Presumed(T),
    /// Not known.
    #[default]
    Missing,
}

impl<T> Known<T> {
    /// The value, however it is known.
    pub fn get(&self) -> Option<&T> {
        match self {
            Known::Stated(value) | Known::Presumed(value) => Some(value),
            Known::Missing => None,
        }
    }
    /// Whether a rule of ours filled it in.
    pub fn is_presumed(&self) -> bool {
        matches!(self, Known::Presumed(_))
    }
}

/// Where a record was read. Never part of the canonical register: the same facts in other rows are the same register.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// The file as the user named it.
    pub file: String,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// The row, counted from 1 as a spreadsheet shows it.
    pub row: u32,
}

impl Source {
    /// The cell of that column (counted from 0) in this row.
    pub fn cell(&self, column: u32) -> Place {
        Place { file: self.file.clone(), sheet: self.sheet.clone(), cell: Some(CellRef { row: self.row, column }) }
    }
    /// The row as a whole.
    pub fn place(&self) -> Place {
        self.cell(0)
    }
}

/// A cell: row from 1, column from 0; prints as `C12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// Row, counted from 1.
    pub row: u32,
    /// Column, counted from 0 (A = 0).
    pub column: u32,
}

impl std::fmt::Display for CellRef {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        write!(out, "{}{}", letters.iter().rev().collect::<String>(), self.row)
    }
}

/// A place in a file that a finding points at.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The sheet; empty for CSV or for the file as a whole.
    pub sheet: String,
    /// The cell, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<CellRef>,
}
