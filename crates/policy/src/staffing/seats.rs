//! Splits what is authorised into seats by position, and marks what was presumed.

use super::authorised::Tree;
use super::count;
use canbo_register::reference::{Position, Reference};
use canbo_register::{FieldCode, Level, Need, PositionCode, Register, UnitId, UnitKind};
use std::collections::BTreeMap;

/// Authorised seats of a position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) number: u32,
    /// How many of them a rule of ours put here.
    pub(super) presumed: u32,
}

pub(super) type Slots = BTreeMap<PositionCode, Slot>;

/// What the split of a commune reads.
pub(super) struct Splitting<'a> {
    pub(super) register: &'a Register,
    pub(super) reference: &'a Reference,
    /// People at home in each position.
    pub(super) present: BTreeMap<PositionCode, u32>,
    /// Declared needs by position.
    pub(super) needs: BTreeMap<PositionCode, u32>,
    /// Fields of the minimum with nobody in them.
    pub(super) empty: Vec<FieldCode>,
}

/// Whether positions other than leading ones are stated, directly or by field or office.
pub(super) fn splits_professionals(tree: &Tree<'_>, reference: &Reference) -> bool {
    let leads = |code: &PositionCode| reference.positions.get(code).is_some_and(|p| p.level != Level::Professional);
    let professional = tree.positions.keys().any(|code| !leads(code));
    professional || !tree.fields.is_empty() || !tree.parts.is_empty()
}

impl Splitting<'_> {
    /// Seats as stated: by position, then what is left of a field, then what is left of an office, then leading posts as
    /// they are held when no line speaks of them.
    pub(super) fn stated(&self, tree: &Tree<'_>) -> Slots {
        let mut slots = Slots::new();
        for (code, line) in &tree.positions {
            slots.insert((*code).clone(), Slot { number: line.number, presumed: 0 });
        }
        for (field, line) in &tree.fields {
            let candidates = self.positions(|position| position.field.as_ref() == Some(field));
            self.spread(line.number, &candidates, &mut slots);
        }
        for (part, line) in &tree.parts {
            let unit = self.register.units.get(*part);
            let Some(UnitKind::Office(office)) = unit.map(|unit| &unit.kind) else { continue };
            let mut candidates = self.positions(|position| position.office == *office);
            candidates.sort_by_key(|position| std::cmp::Reverse(position.level));
            self.spread(line.number, &candidates, &mut slots);
        }
        if tree.parts.is_empty() {
            self.leading_as_held(&mut slots);
        }
        slots
    }

    /// Seats when only totals are known: those present, declared needs, and one for each field of the minimum that has
    /// none so far.
    pub(super) fn declared(&self, tree: &Tree<'_>) -> Slots {
        let mut slots = Slots::new();
        for (code, line) in &tree.positions {
            slots.insert((*code).clone(), Slot { number: line.number, presumed: 0 });
        }
        self.leading_as_held(&mut slots);
        for (code, number) in self.present.iter().chain(&self.needs) {
            if self.level(code) == Some(Level::Professional) {
                add(&mut slots, code, *number);
            }
        }
        for field in &self.empty {
            let candidates = self.positions(|position| position.field.as_ref() == Some(field));
            let seats: u32 = candidates.iter().filter_map(|position| slots.get(&position.code)).map(|s| s.number).sum();
            if let (0, Some(first)) = (seats, candidates.first()) {
                add(&mut slots, &first.code, 1);
            }
        }
        slots
    }

    /// Seats when no headcount is known: as held, so that nothing is short or over.
    pub(super) fn as_held(&self) -> Slots {
        let held =
            self.present.iter().map(|(code, number)| (code.clone(), Slot { number: *number, presumed: *number }));
        held.collect()
    }

    fn leading_as_held(&self, slots: &mut Slots) {
        if slots.keys().any(|code| self.level(code).is_some_and(|level| level != Level::Professional)) {
            return;
        }
        for (code, number) in &self.present {
            if matches!(self.level(code), Some(Level::Deputy | Level::Head)) {
                add(slots, code, *number);
            }
        }
    }

    /// Gives the rest of a number to positions: first as many as are present, then as many as are needed, then all that
    /// is left to the first professional position.
    fn spread(&self, number: u32, candidates: &[&Position], slots: &mut Slots) {
        let held = |slots: &Slots, code: &PositionCode| slots.get(code).map_or(0, |slot| slot.number);
        let used: u32 = candidates.iter().map(|position| held(slots, &position.code)).sum();
        let mut rest = number.saturating_sub(used);
        for position in candidates {
            let present = self.present.get(&position.code).copied().unwrap_or(0);
            let give = rest.min(present.saturating_sub(held(slots, &position.code)));
            add(slots, &position.code, give);
            rest -= give;
        }
        for position in candidates {
            let needed = self.needs.get(&position.code).copied().unwrap_or(0);
            let give = rest.min(needed);
            add(slots, &position.code, give);
            rest -= give;
        }
        let professional = candidates.iter().find(|position| position.level == Level::Professional);
        if let Some(first) = professional.or(candidates.first()) {
            add(slots, &first.code, rest);
        }
    }

    fn positions(&self, which: impl Fn(&Position) -> bool) -> Vec<&Position> {
        self.reference.positions.values().filter(|position| which(position)).collect()
    }

    fn level(&self, code: &PositionCode) -> Option<Level> {
        self.reference.positions.get(code).map(|position| position.level)
    }
}

fn add(slots: &mut Slots, code: &PositionCode, number: u32) {
    if number > 0 {
        let slot = slots.entry(code.clone()).or_default();
        slot.number += number;
        slot.presumed += number;
    }
}

/// Declared needs of a commune by position. A need for a field goes to the position of it that somebody holds, else to
/// its first.
pub(super) fn needs(
    register: &Register,
    reference: &Reference,
    unit: &UnitId,
    present: &BTreeMap<PositionCode, u32>,
) -> BTreeMap<PositionCode, u32> {
    let mut by_position = BTreeMap::new();
    for need in register.needs.iter().filter(|need| need.unit.root() == *unit) {
        if let Some(code) = position_of(need, reference, present) {
            *by_position.entry(code).or_insert(0) += need.number;
        }
    }
    by_position
}

fn position_of(need: &Need, reference: &Reference, present: &BTreeMap<PositionCode, u32>) -> Option<PositionCode> {
    if let Some(code) = &need.position {
        return Some(code.clone());
    }
    let field = need.field.as_ref()?;
    let candidates: Vec<&Position> =
        reference.positions.values().filter(|position| position.field.as_ref() == Some(field)).collect();
    let held = candidates.iter().find(|position| present.contains_key(&position.code));
    held.or(candidates.first()).map(|position| position.code.clone())
}

/// Counts by position.
pub(super) fn tally<'a>(codes: impl Iterator<Item = &'a PositionCode>) -> BTreeMap<PositionCode, u32> {
    let mut lists: BTreeMap<PositionCode, usize> = BTreeMap::new();
    for code in codes {
        *lists.entry(code.clone()).or_insert(0) += 1;
    }
    lists.into_iter().map(|(code, number)| (code, count(number))).collect()
}
