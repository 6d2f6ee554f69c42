//! Why a person's line differs between two plans, from what the plans say themselves.

use super::Differs;
use crate::plan::{Edit, Move, Plan};
use canbo_register::{PersonId, PositionCode, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What differs between the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The register.
    Register,
    /// The day.
    Day,
    /// The programme's text.
    Programme,
    /// A value of the law that both consulted.
    Law,
    /// Pins.
    Pins,
    /// Forbids.
    Forbids,
    /// The plan that was to be disturbed least.
    Base,
    /// Limits that do not nest: pairs apart, a budget, a cap on leavers.
    Limits,
    /// Whether minimums of senders were left open.
    Elastic,
}

/// Why one line differs; more than one may hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "cause")]
pub enum Cause {
    /// Pinned in one plan only.
    Pinned {
        /// In the second plan, else in the first.
        second: bool,
    },
    /// Forbidden at the seat of the other plan.
    Forbidden {
        /// In the second plan, else in the first.
        second: bool,
    },
    /// Another one sits where the person sat in the first plan.
    SeatTaken {
        /// Who has it in the second plan and not in the first.
        by: PersonId,
    },
    /// The seat of the second plan is one that another one has in the first.
    SeatFreed {
        /// Who has it in the first plan and not in the second.
        by: PersonId,
    },
    /// The seat of the first plan stays empty in the second: the people it had are needed more, or allowed, elsewhere.
    SeatLeft,
    /// The same seat on other days or in another form.
    OtherTerm,
    /// Nothing of its own: it follows from what differs between the questions, through limits shared with others.
    Follows,
}

/// What differs between the questions of two plans.
pub(super) fn questions(first: &Plan, second: &Plan) -> Vec<Question> {
    let all = [
        (Question::Register, first.register_digest == second.register_digest),
        (Question::Day, first.on == second.on),
        (Question::Programme, first.programme_digest == second.programme_digest),
        (Question::Law, same_law(first, second)),
        (Question::Pins, first.options.pins == second.options.pins),
        (Question::Forbids, first.options.forbids == second.options.forbids),
        (Question::Base, first.options.base == second.options.base),
        (Question::Limits, limits(first) == limits(second)),
        (Question::Elastic, first.elastic == second.elastic),
    ];
    all.into_iter().filter(|(_, same)| !same).map(|(question, _)| question).collect()
}

/// The limits of a plan that do not nest, those of its programme left out: these are part of its text.
fn limits(plan: &Plan) -> (&[(PersonId, PersonId)], Option<i64>, Option<u32>) {
    (&plan.options.apart, plan.options.budget_dong, plan.options.gross_leavers_at_most)
}

/// Two plans consult what their people ask for; only a value that both consulted can differ.
fn same_law(first: &Plan, second: &Plan) -> bool {
    let held: BTreeMap<&str, _> = first.law.iter().map(|one| (one.name.as_str(), one)).collect();
    second.law.iter().all(|one| held.get(one.name.as_str()).is_none_or(|other| *other == one))
}

/// Who comes to each seat.
type Seats = BTreeMap<(UnitId, PositionCode), Vec<PersonId>>;

/// Others who have a seat here and not there.
fn came(here: &Seats, there: &Seats, key: &(UnitId, PositionCode), person: &PersonId) -> Vec<PersonId> {
    let old = there.get(key).map(Vec::as_slice).unwrap_or_default();
    let of = here.get(key).into_iter().flatten();
    of.filter(|one| *one != person && !old.contains(one)).cloned().collect()
}

/// Names the causes of each line that differs.
pub(super) fn explain(first: &Plan, second: &Plan, differs: &mut [Differs]) {
    let by_seat = |plan: &Plan| {
        let mut seats = Seats::new();
        for one in &plan.moves {
            seats.entry((one.to.clone(), one.position.clone())).or_default().push(one.person.clone());
        }
        seats
    };
    let (was, is) = (by_seat(first), by_seat(second));
    let seat = |one: &Option<Move>| one.as_ref().map(|one| (one.to.clone(), one.position.clone()));
    let pinned = |plan: &Plan, person: &PersonId| plan.options.pins.iter().any(|pin| pin.person == *person);
    let forbidden = |plan: &Plan, person: &PersonId, line: &Option<Move>| {
        let at = |edit: &Edit, one: &Move| edit.seat.unit == one.to && edit.seat.position == one.position;
        line.as_ref().is_some_and(|one| plan.options.forbids.iter().any(|edit| edit.person == *person && at(edit, one)))
    };
    for one in differs {
        let mut why = Vec::new();
        for (second_plan, mine, other) in [(false, first, second), (true, second, first)] {
            if pinned(mine, &one.person) && !pinned(other, &one.person) {
                why.push(Cause::Pinned { second: second_plan });
            }
        }
        if forbidden(second, &one.person, &one.first) {
            why.push(Cause::Forbidden { second: true });
        }
        if forbidden(first, &one.person, &one.second) {
            why.push(Cause::Forbidden { second: false });
        }
        let (before, after) = (seat(&one.first), seat(&one.second));
        if before == after {
            why.push(Cause::OtherTerm);
        } else {
            if let Some(key) = &before {
                let takers = came(&is, &was, key, &one.person);
                if takers.is_empty() && is.get(key).map_or(0, Vec::len) < was.get(key).map_or(0, Vec::len) {
                    why.push(Cause::SeatLeft);
                }
                why.extend(takers.into_iter().map(|by| Cause::SeatTaken { by }));
            }
            if let Some(key) = &after {
                why.extend(came(&was, &is, key, &one.person).into_iter().map(|by| Cause::SeatFreed { by }));
            }
        }
        if why.is_empty() {
            why.push(Cause::Follows);
        }
        one.why = why;
    }
}
