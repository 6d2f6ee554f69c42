//! Authorised headcount (biên chế) as the tree of dated decisions that it is, and declared needs.

use crate::{Block, FieldCode, PositionCode, Source, UnitId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Kinds of headcount. They are never added together or exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadcountKind {
    /// Elected cadres (cán bộ).
    Cadre,
    /// Civil servants (biên chế công chức).
    CivilServant,
    /// Public employees (số lượng người làm việc, viên chức).
    PublicEmployee,
    /// Support contracts (hợp đồng 111).
    Contract,
}

/// How firm a number is. Without other choice the latest `Adjusted` or `Assigned` counts, else `Provisional`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationStatus {
    /// Tạm giao.
    Provisional,
    /// Giao.
    Assigned,
    /// Điều chỉnh.
    Adjusted,
}

/// One line of a decision on headcount: a unit's total, or a part of it by block, office, field or position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Headcount {
    /// The unit: a commune, an office of it, or a provincial body.
    pub unit: UnitId,
    /// The block, when the line is for one.
    pub block: Option<Block>,
    /// The position, when the line is for one.
    pub position: Option<PositionCode>,
    /// The field, when the line is for a field and no position.
    pub field: Option<FieldCode>,
    /// Kind of headcount.
    pub kind: HeadcountKind,
    /// How firm.
    pub status: AllocationStatus,
    /// Number of authorised persons, 0 or more.
    pub number: u32,
    /// First day.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
    /// Number and date of the decision, as written.
    pub document: Option<String>,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}

impl Headcount {
    /// Whether the line is the total of its unit for its kind (no block, field or position).
    pub fn is_total(&self) -> bool {
        self.position.is_none() && self.field.is_none()
    }
    /// Whether it holds on that day.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A need that a commune declares: so many people for a position or field, with the document that says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Need {
    /// The commune.
    pub unit: UnitId,
    /// The position, when named.
    pub position: Option<PositionCode>,
    /// The field, when only the field is named.
    pub field: Option<FieldCode>,
    /// How many, 1 or more.
    pub number: u32,
    /// The document, as written.
    pub document: Option<String>,
    /// Its day.
    pub day: Option<Date>,
    /// Where it was read.
    #[serde(skip)]
    pub source: Source,
}
