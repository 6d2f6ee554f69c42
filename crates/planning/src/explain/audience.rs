//! Who is told what: nobody but the planner sees another person's name.

use super::{Alternative, Change, Explanation, QuotaExplanation, SeatExplanation, State, WhyNot};
use canbo_policy::rules;
use canbo_register::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

/// For whom an explanation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The planner at Home Affairs: everything.
    Planner,
    /// The chair who approves: every line, no other person beside it, no bar.
    Chair,
    /// The head of a sending body: own staff.
    Sender,
    /// The chair of a receiving commune: those proposed to it.
    Receiver,
    /// The official concerned: own facts; others are "another candidate".
    Person,
    /// The public: counts, those below five suppressed.
    Public,
}

impl Audience {
    /// Every audience, the planner first.
    pub const ALL: [Audience; 6] =
        [Audience::Planner, Audience::Chair, Audience::Sender, Audience::Receiver, Audience::Person, Audience::Public];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Planner => "planner",
            Audience::Chair => "chair",
            Audience::Sender => "sender",
            Audience::Receiver => "receiver",
            Audience::Person => "person",
            Audience::Public => "public",
        }
    }

    /// Whether explanations of single persons are shown at all. `unit` is the body or commune that asks, where one does.
    pub fn sees(self, found: &Explanation, home: Option<&UnitId>, unit: Option<&UnitId>) -> bool {
        match self {
            Audience::Planner | Audience::Chair | Audience::Person => true,
            Audience::Sender => unit.is_none_or(|unit| home.is_some_and(|home| home.root() == *unit || home == unit)),
            Audience::Receiver => found
                .line
                .as_ref()
                .is_some_and(|line| unit.is_none_or(|unit| line.to.root() == *unit || line.to == *unit)),
            Audience::Public => false,
        }
    }
}

/// Rules about health, family and discipline: shown to the planner and to the person concerned only.
const DISCREET: [&str; 5] = ["ask_board", "child_under_36_months", "hardship", "pregnancy", "absence"];

/// Whether a rule is about health, family or discipline.
pub fn is_discreet(code: &str) -> bool {
    rules::ALL.iter().any(|rule| rule.code == code && DISCREET.contains(&rule.stem))
}

/// What is left when something is told to somebody.
pub trait Told: Sized {
    /// The same for an audience: other people become numbers, bars become *not eligible*.
    #[must_use]
    fn told_to(self, audience: Audience) -> Self;
}

/// An explanation as an audience may have it.
pub fn for_audience<T: Told>(found: T, audience: Audience) -> T {
    if audience == Audience::Planner { found } else { found.told_to(audience) }
}

impl Told for Explanation {
    fn told_to(mut self, audience: Audience) -> Explanation {
        let person = self.person.clone();
        if audience != Audience::Person {
            // Not eligible is all that circulates; of those moved, what is about health or family stays out.
            if self.state == State::NotEligible {
                self.reasons.clear();
                self.why_not = self.why_not.map(|_| WhyNot::Criteria);
            }
            self.reasons.retain(|reason| !is_discreet(&reason.code));
        }
        if let Some(line) = &mut self.line {
            line.why.clone_from(&self.reasons);
        }
        let hide = |alternative: Option<Alternative>| alternative.map(|one| one.hiding_others(Some(&person)));
        self.best_alternative_for_seat = hide(self.best_alternative_for_seat);
        self.best_alternative_for_person = hide(self.best_alternative_for_person);
        // Whether somebody has asked to go is between the person and the planner.
        if let Some(change) = self.smallest_change.as_mut().filter(|_| audience != Audience::Person)
            && matches!(change.change, Change::Wish { .. } | Change::NoWish)
        {
            change.change = Change::Worth;
            change.sentence.code = "change_withheld".to_owned();
            change.sentence.data.clear();
        }
        self
    }
}

impl Told for SeatExplanation {
    fn told_to(mut self, _: Audience) -> SeatExplanation {
        self.takes.clear();
        self.candidates.clear();
        self.best_candidate = self.best_candidate.map(|one| one.hiding_others(None));
        self
    }
}

impl Told for QuotaExplanation {
    fn told_to(mut self, _: Audience) -> QuotaExplanation {
        self.one_more = self.one_more.map(|one| one.hiding_others(None));
        self.one_fewer = self.one_fewer.map(|one| one.hiding_others(None));
        self
    }
}

impl Alternative {
    /// Without any other person: their numbers stay.
    fn hiding_others(mut self, person: Option<&PersonId>) -> Alternative {
        self.seat_takes.clear();
        self.touched.retain(|one| Some(&one.person) == person);
        self
    }
}
