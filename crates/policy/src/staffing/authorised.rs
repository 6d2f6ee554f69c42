//! Which lines of the decisions on headcount count on a day: the latest adjusted or assigned one, else the provisional.

use crate::codes::finding;
use canbo_register::{
    Block, Day, Extent, FieldCode, Finding, Headcount, HeadcountKind, PositionCode, Register, UnitId, UnitKind,
};
use std::collections::BTreeMap;

/// What is authorised in a commune or body, by kind.
#[derive(Default)]
pub(super) struct Lines<'a> {
    pub(super) by_kind: BTreeMap<HeadcountKind, Tree<'a>>,
}

/// The lines of one kind, each the one that counts.
#[derive(Default)]
pub(super) struct Tree<'a> {
    /// Totals by block; `None` is the whole unit.
    pub(super) totals: BTreeMap<Option<Block>, &'a Headcount>,
    /// Totals of parts (offices, service centre), by unit.
    pub(super) parts: BTreeMap<&'a UnitId, &'a Headcount>,
    /// Lines by field.
    pub(super) fields: BTreeMap<&'a FieldCode, &'a Headcount>,
    /// Lines by position.
    pub(super) positions: BTreeMap<&'a PositionCode, &'a Headcount>,
}

/// Lines by outermost unit. Two lines of equal standing with different numbers are a finding; the larger counts.
pub(super) fn sort<'a>(register: &'a Register, day: Day, findings: &mut Vec<Finding>) -> BTreeMap<UnitId, Lines<'a>> {
    let mut best: BTreeMap<Extent<'a>, &'a Headcount> = BTreeMap::new();
    for line in register.headcounts.iter().filter(|line| line.holds(day)) {
        let key = line.extent();
        let Some(held) = best.get_mut(&key) else {
            best.insert(key, line);
            continue;
        };
        if line.standing() == held.standing() && line.number != held.number {
            let told = finding("G308").unit(&line.unit);
            findings.push(told.with("first", held.number).with("second", line.number));
        }
        if (line.standing(), line.number) > (held.standing(), held.number) {
            *held = line;
        }
    }
    let mut lines: BTreeMap<UnitId, Lines<'a>> = BTreeMap::new();
    for (key, line) in best {
        let is_centre = register.units.get(&line.unit).is_some_and(|unit| unit.kind == UnitKind::ServiceCentre);
        let root = if is_centre { line.unit.clone() } else { key.root };
        let tree = lines.entry(root).or_default().by_kind.entry(key.kind).or_default();
        match (key.position, key.field, key.part) {
            (Some(position), _, _) => {
                tree.positions.insert(position, line);
            }
            (None, Some(field), _) => {
                tree.fields.insert(field, line);
            }
            (None, None, Some(part)) if !is_centre => {
                tree.parts.insert(part, line);
            }
            (None, None, _) => {
                tree.totals.insert(key.block, line);
            }
        }
    }
    lines
}

impl Tree<'_> {
    /// The total of the unit: its own line, else the sum of its blocks; absent when neither is stated.
    pub(super) fn total(&self) -> Option<u32> {
        if let Some(whole) = self.totals.get(&None) {
            return Some(whole.number);
        }
        (!self.totals.is_empty()).then(|| self.totals.values().map(|line| line.number).sum())
    }
    /// Every line used.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Headcount> {
        let totals = self.totals.values().chain(self.parts.values());
        totals.chain(self.fields.values()).chain(self.positions.values()).copied()
    }
}
