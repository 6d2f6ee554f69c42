//! Who reads a report, and what stays out of it for them.

use super::html::Page;
use canbo_planning::{Audience, Move};
use canbo_register::UnitId;
use canbo_words::Datum;

/// The fewest people that the public is told of.
const FEWEST: u32 = 5;

/// A reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The kind of reader.
    pub audience: Audience,
    /// The body or commune that reads, for a sender or a receiver.
    pub unit: Option<UnitId>,
}

impl Reader {
    /// Whether a line of the plan is named to this reader: no unit never means every unit.
    pub fn sees(&self, line: &Move) -> bool {
        let own = |at: &UnitId| self.unit.as_ref().is_some_and(|unit| at.is_within(unit));
        match self.audience {
            Audience::Planner | Audience::Chair => true,
            Audience::Sender => own(&line.from),
            Audience::Receiver => own(&line.to),
            Audience::Person | Audience::Public => false,
        }
    }

    /// Whether a number of people is told; the public is not told of so few that they could be known.
    pub fn is_told(&self, people: u32) -> bool {
        self.audience != Audience::Public || people == 0 || people >= FEWEST
    }

    /// A number of people for a sentence, or words in its place.
    pub(super) fn people(&self, page: &Page<'_>, people: u32) -> Datum<'static> {
        if self.is_told(people) { people.into() } else { page.names.text("explain-few").into() }
    }

    /// A number of people for a cell, or words in its place.
    pub(super) fn number(&self, page: &Page<'_>, people: u32) -> String {
        if self.is_told(people) { page.number(people) } else { page.text("explain-few") }
    }
}
