//! What the user says about sheets and columns that were understood wrongly.

use crate::recognise::Meaning;
use canbo_register::facts::SheetKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Corrections, as TOML or JSON:
///
/// ```toml
/// [[sheets]]
/// file = "danh-sach.xlsx"     # left out: any file
/// sheet = "Sheet1"            # left out: any sheet
/// kind = "staff"              # staff, headcount, needs, marks, wishes
/// heading_row = 7             # first row of the headings
/// heading_rows = 2            # how many rows they take
/// columns = { C = "birth", F = "ignore", G = "rating:2025", H = "need_for:Đất đai" }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// One entry a sheet.
    #[serde(default)]
    pub sheets: Vec<SheetCorrection>,
}

/// Corrections of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SheetCorrection {
    /// The file, as named or by its last part; empty for any.
    pub file: String,
    /// The sheet; empty for any.
    pub sheet: String,
    /// Leave the sheet out.
    pub skip: bool,
    /// What it lists.
    pub kind: Option<SheetKind>,
    /// First row of the headings, from 1.
    pub heading_row: Option<u32>,
    /// How many rows they take; 1 when left out.
    pub heading_rows: Option<u32>,
    /// Column letters to meanings.
    pub columns: BTreeMap<String, String>,
}

impl Corrections {
    /// Reads TOML, or JSON when it begins with a brace. The error is one line.
    pub fn parse(text: &str) -> Result<Corrections, String> {
        let read: Result<Corrections, String> = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| error.to_string())
        } else {
            toml::from_str(text).map_err(|error| error.message().to_owned())
        };
        let corrections = read?;
        for name in corrections.sheets.iter().flat_map(|sheet| sheet.columns.values()) {
            if Meaning::parse(name).is_none() {
                return Err(format!("unknown column: {name}"));
            }
        }
        Ok(corrections)
    }

    /// The corrections that hold for a sheet, joined; later ones win.
    pub(crate) fn of(&self, file: &str, sheet: &str) -> SheetCorrection {
        let last = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        let mut joined = SheetCorrection::default();
        for one in &self.sheets {
            let file_fits = one.file.is_empty() || one.file == file || last(&one.file) == last(file);
            if !file_fits || !(one.sheet.is_empty() || one.sheet == sheet) {
                continue;
            }
            joined.skip |= one.skip;
            joined.kind = one.kind.or(joined.kind);
            joined.heading_row = one.heading_row.or(joined.heading_row);
            joined.heading_rows = one.heading_rows.or(joined.heading_rows);
            joined.columns.extend(one.columns.iter().map(|(k, v)| (k.trim().to_uppercase(), v.clone())));
        }
        joined
    }
}
