//! What is worth telling about a commune's headcount.

use super::authorised::Tree;
use super::commune::At;
use super::people::Here;
use super::seats::Slots;
use super::{CommuneStaffing, Split, count};
use crate::codes::finding;
use canbo_register::{AllocationStatus, Finding, Level, PositionCode, Unit};

/// All that the findings of one commune read.
pub(super) struct Telling<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) unit: &'a Unit,
    pub(super) people: &'a Here<'a>,
    pub(super) tree: &'a Tree<'a>,
    pub(super) slots: &'a Slots,
    pub(super) commune: &'a CommuneStaffing,
    /// Declared needs in the scope.
    pub(super) needed: u32,
}

impl Telling<'_> {
    pub(super) fn tell(&self, findings: &mut Vec<Finding>) {
        let mut say = |code: &str, data: &[(&str, u32)]| {
            let told = finding(code).unit(&self.unit.id);
            findings.push(data.iter().fold(told, |told, (name, value)| told.with(name, value)));
        };
        let (commune, total) = (self.commune, &self.commune.total);
        let on_headcount = commune.on_headcount();
        if self.people.unknown_kind > 0 {
            say("G312", &[("count", self.people.unknown_kind)]);
        }
        if !commune.unplaced.is_empty() {
            say("G303", &[("count", count(commune.unplaced.len()))]);
        }
        if !total.is_stated() {
            if on_headcount > 0 || self.needed > 0 {
                say("G301", &[("on_headcount", on_headcount), ("needed", self.needed)]);
            }
            return;
        }
        let is_outside = |block| !total.blocks.contains(&block);
        let outside = count(self.people.holders.iter().filter(|holder| holder.block.is_some_and(is_outside)).count());
        if outside > 0 {
            say("G314", &[("count", outside)]);
        }
        if total.authorised == 0 && on_headcount > 0 {
            say("G302", &[("on_headcount", on_headcount)]);
        }
        if total.status == Some(AllocationStatus::Provisional) {
            say("G313", &[("authorised", total.authorised)]);
        }
        if total.presumed {
            say("G309", &[("authorised", total.authorised)]);
        }
        let presumed = commune.seats.values().map(|seat| seat.presumed_seats).sum();
        if presumed > 0 {
            say("G305", &[("count", presumed)]);
        }
        if self.needed > commune.room() {
            say("G307", &[("needed", self.needed), ("free", commune.room())]);
        }
        if let Some((sum, all)) = self.parts_and_total() {
            say("G304", &[("sum", sum), ("total", all)]);
        }
    }

    /// The sum of the parts and the total, where they contradict each other. Parts that leave leading posts unsaid may
    /// add up to less.
    fn parts_and_total(&self) -> Option<(u32, u32)> {
        let all = self.tree.total().filter(|_| self.commune.split == Split::Stated)?;
        let leads =
            |code: &PositionCode| self.at.reference.positions.get(code).is_some_and(|p| p.level > Level::Professional);
        let says_leaders = !self.tree.parts.is_empty() || self.tree.positions.keys().any(|code| leads(code));
        let parts = self.slots.iter().filter(|(code, _)| says_leaders || !leads(code));
        let sum: u32 = parts.map(|(_, slot)| slot.number).sum();
        (sum > all || (says_leaders && sum < all)).then_some((sum, all))
    }
}
