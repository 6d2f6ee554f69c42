//! What if: the same question with something otherwise, solved again from the beginning.
//!
//! Flow: [`Edits`] → [`edited`] (register, programme and options as if given so from the beginning) → `solve` →
//! [`WhatIf`]: the new optimum, each tier before and after, and everybody whose line differs. [`curve`] does so for a row
//! of values of one edit.

mod curve;
mod edit;
mod seats;
#[cfg(test)]
mod tests;

pub use curve::{Axis, Point, curve};
pub use edit::{Edited, Edits, edited};
pub(crate) use seats::change_seats;

use crate::ground::Inputs;
use crate::plan::{Cascade, Move, Plan, TierValue};
use crate::solve::{Answer, solve};
use crate::{Conflict, Refusal};
use canbo_flow::Watch;
use canbo_register::{PersonId, SeatKey};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody whose line differs between two plans.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Touched {
    /// The person.
    pub person: PersonId,
    /// Seat before; none for staying.
    pub before: Option<SeatKey>,
    /// Seat after; none for staying.
    pub after: Option<SeatKey>,
}

/// The answer to a what-if.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The new optimum; none where no plan is possible any more, not even with minimums of senders left open.
    pub plan: Option<Box<Plan>>,
    /// What cannot hold together, where the plan is elastic or missing.
    pub conflicts: Vec<Conflict>,
    /// Tiers of the plan asked about.
    pub tiers_before: Vec<TierValue>,
    /// Tiers of the new optimum.
    pub tiers_after: Vec<TierValue>,
    /// Steps of the cascade, before and after.
    pub cascade: (Cascade, Cascade),
    /// Missing seats, before and after.
    pub missing: (u32, u32),
    /// Everybody whose line differs, by person.
    pub touched: Vec<Touched>,
}

/// Plans again with the edits. Solves from the beginning, so the answer is what `solve` gives for the edited question.
pub fn what_if(inputs: &Inputs<'_>, plan: &Plan, edits: &Edits, watch: &mut dyn Watch) -> Result<WhatIf, Refusal> {
    let question = edited(inputs, plan, edits)?;
    let (found, conflicts) = match solve(&question.inputs(inputs), &plan.programme_text, &question.options, watch)? {
        Answer::Plan(plan) => (Some(plan), Vec::new()),
        Answer::NoPlan { conflicts, elastic } => (elastic, conflicts),
    };
    let missing = |plan: &Plan| plan.communes.iter().map(|line| line.missing.1).sum();
    Ok(WhatIf {
        conflicts,
        tiers_before: plan.tiers.clone(),
        tiers_after: found.as_ref().map(|plan| plan.tiers.clone()).unwrap_or_default(),
        cascade: (plan.cascade, found.as_ref().map(|plan| plan.cascade).unwrap_or_default()),
        missing: (missing(plan), found.as_deref().map(missing).unwrap_or_default()),
        touched: found.as_ref().map(|found| touched(&plan.moves, &found.moves)).unwrap_or_default(),
        plan: found,
    })
}

/// Everybody whose seat differs between two lists of moves.
pub fn touched(before: &[Move], after: &[Move]) -> Vec<Touched> {
    let seats = |moves: &[Move]| -> BTreeMap<PersonId, SeatKey> {
        let key = |one: &Move| SeatKey { unit: one.to.clone(), position: one.position.clone() };
        moves.iter().map(|one| (one.person.clone(), key(one))).collect()
    };
    let (before, after) = (seats(before), seats(after));
    let people: BTreeSet<&PersonId> = before.keys().chain(after.keys()).collect();
    let one = |person: &PersonId| Touched {
        person: person.clone(),
        before: before.get(person).cloned(),
        after: after.get(person).cloned(),
    };
    people.into_iter().map(one).filter(|one| one.before != one.after).collect()
}
