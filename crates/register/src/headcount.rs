//! Authorised headcount (biên chế) as the tree of dated decisions that it is, and declared needs.

use crate::{Block, FieldCode, PositionCode, Source, UnitId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
    /// What the number is for. Of the lines with one extent that hold on a day, the one with the highest
    /// [`Headcount::standing`] counts, and of equals the larger number.
    pub fn extent(&self) -> Extent<'_> {
        let root = self.unit.root();
        let finer = self.position.is_some() || self.field.is_some();
        Extent {
            part: (!finer && root != self.unit).then_some(&self.unit),
            block: if finer { None } else { self.block },
            field: if self.position.is_some() { None } else { self.field.as_ref() },
            position: self.position.as_ref(),
            kind: self.kind,
            root,
        }
    }
    /// Firm lines before provisional ones, later before earlier, adjusted before assigned.
    pub fn standing(&self) -> (bool, Option<Date>, AllocationStatus) {
        (self.status != AllocationStatus::Provisional, self.from, self.status)
    }
}

/// What the number of a line is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extent<'a> {
    /// The commune or body.
    pub root: UnitId,
    /// Kind of headcount.
    pub kind: HeadcountKind,
    /// The part of it, when the line is the total of one.
    pub part: Option<&'a UnitId>,
    /// The block, when the line is the total of one.
    pub block: Option<Block>,
    /// The field, when the line is for one and no position.
    pub field: Option<&'a FieldCode>,
    /// The position, when the line is for one.
    pub position: Option<&'a PositionCode>,
}

/// How many are authorised from a day on, for one extent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// What for.
    pub extent: Extent<'a>,
    /// First day, within the days that were asked for.
    pub from: Date,
    /// How many; 0 where no line holds any more.
    pub number: u32,
}

/// What is authorised in the days `from..=to`, as steps in order of extent and day.
pub fn authorised(lines: &[Headcount], from: Date, to: Date) -> Vec<Step<'_>> {
    let mut by_extent: BTreeMap<Extent<'_>, Vec<&Headcount>> = BTreeMap::new();
    for line in lines {
        by_extent.entry(line.extent()).or_default().push(line);
    }
    let mut steps = Vec::new();
    for (extent, lines) in by_extent {
        let mut begins = BTreeSet::from([from]);
        for line in &lines {
            begins.extend(line.from);
            begins.extend(line.to.and_then(|last| last.tomorrow().ok()));
        }
        let mut last = 0;
        for &day in begins.range(from..=to) {
            let holding = lines.iter().filter(|line| line.holds(day));
            let number = holding.max_by_key(|line| (line.standing(), line.number)).map_or(0, |line| line.number);
            if number != last {
                steps.push(Step { extent: extent.clone(), from: day, number });
            }
            last = number;
        }
    }
    steps
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_counts_changes_with_the_days() {
        let day = |text: &str| -> Date { text.parse().expect("is a day") };
        let line = |status, number, from: &str, to: Option<&str>| Headcount {
            unit: UnitId::from("24133"),
            block: None,
            position: None,
            field: None,
            kind: HeadcountKind::CivilServant,
            status,
            number,
            from: Some(day(from)),
            to: to.map(day),
            document: None,
            source: Source::default(),
        };
        let lines = [
            line(AllocationStatus::Provisional, 40, "2025-07-01", None),
            line(AllocationStatus::Assigned, 36, "2025-10-01", Some("2025-12-31")),
            line(AllocationStatus::Provisional, 38, "2025-11-01", None),
        ];
        let steps = authorised(&lines, day("2025-08-01"), day("9999-12-31"));
        let told: Vec<(String, u32)> = steps.iter().map(|step| (step.from.to_string(), step.number)).collect();
        let expected = [("2025-08-01", 40), ("2025-10-01", 36), ("2026-01-01", 38)];
        assert_eq!(told, expected.map(|(day, number)| (day.to_owned(), number)));
    }
}
