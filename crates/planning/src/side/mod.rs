//! Side rows: limits that do not nest, so that the network alone cannot hold them.
//!
//! Three kinds: two people who may not work in one agency, a sum of money for allowances, and how many of a commune's
//! staff leave their seats in all. Flow: [`Limits`] (what programme and planner ask) → `rows` (coefficients on the arcs of
//! persons) → `search` (a branch tree over the tiered flow, bounded by multipliers that `master` finds) → `proof` (the
//! tree) → `check`, which shares nothing with the search and derives the rows again from the people (`kept`).
//!
//! The mathematics is in `docs/model.md`, the choice in `docs/decisions/0007`.

mod bound;
mod check;
mod divide;
mod emit;
mod kept;
mod master;
mod proof;
mod repair;
mod rows;
mod search;

#[cfg(test)]
mod tests;

pub(crate) use check::prove;
pub(crate) use kept::{Limits, Used, holds, used};
pub use proof::{Part, RowName};
pub(crate) use search::{Effort, Found, search};

use crate::ground::{Ground, Inputs};
use crate::model::Model;
use crate::plan::{Options, TierValue};
use crate::tally::{Step, Tally};
use crate::{Refusal, Stage};
use canbo_flow::{Outcome, Watch};
use canbo_register::PersonId;
use serde::{Deserialize, Serialize};

/// A side row as a plan tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideLine {
    /// Which kind.
    pub kind: SideKind,
    /// The two people; only for [`SideKind::Apart`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<(PersonId, PersonId)>,
    /// Dong, or people; 0 for a pair.
    pub at_most: i64,
    /// The same with the plan: dong in all; the most people of any commune; 1 where a pair works in one agency.
    pub with: i64,
    /// The same in the best plan without side rows.
    pub without: i64,
}

/// The kinds of side rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SideKind {
    /// Two people who may not work in one agency.
    Apart,
    /// One-off allowances of people sent by waves, in dong.
    BudgetDong,
    /// People of a commune who leave their seats, inside or to elsewhere, whoever comes instead.
    GrossLeavers,
}

impl SideKind {
    /// The name in JSON and by `words`.
    pub fn name(self) -> &'static str {
        match self {
            SideKind::Apart => "apart",
            SideKind::BudgetDong => "budget_dong",
            SideKind::GrossLeavers => "gross_leavers",
        }
    }
}

/// What remains open where the search stopped at its limit: everything before the tier is proved to be the least, the
/// tier itself lies between the two values, and of later tiers nothing is claimed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The first tier that is not proved exactly.
    pub tier: Stage,
    /// No plan within the side rows has less (given the tiers before).
    pub at_least: i64,
    /// What the plan has; equal to `at_least` where only the tiers after this one are open.
    pub value: i64,
}

/// Side rows of a plan: how they came out, what they cost, and the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The rows.
    pub lines: Vec<SideLine>,
    /// Tiers of the best plan without side rows.
    pub without: Vec<TierValue>,
    /// What is not proved; none where the plan is proved to be the best and the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<Gap>,
}

/// The best plan without side rows: its moves.
pub(crate) struct Without {
    pub(crate) steps: Vec<Step>,
}

/// Solves without the side rows; none where no plan exists at all.
pub(crate) fn without(model: &Model, watch: &mut dyn Watch) -> Result<Result<Without, canbo_flow::Cut>, Refusal> {
    match canbo_flow::solve(&model.network, watch).map_err(Refusal::Flow)? {
        Outcome::Optimal(solution) => {
            let outcome = Outcome::Optimal(solution);
            canbo_flow::check(&model.network, &outcome).expect("the engine's own optimum passes the check");
            let Outcome::Optimal(solution) = outcome else { unreachable!() };
            Ok(Ok(Without { steps: model.steps(&solution.flow.to_vec()) }))
        }
        Outcome::Infeasible(cut) => Ok(Err(cut)),
        Outcome::Unbounded(_) => unreachable!("every option has capacity one, so no cycle is unbounded"),
    }
}

/// What a plan says of its side rows, counted from the people.
pub(crate) fn told(
    inputs: &Inputs<'_>,
    ground: &Ground,
    options: &Options,
    stages: &[Stage],
    salt: u32,
    (steps, without): (&[Step], &[Step]),
    gap: Option<Gap>,
) -> Side {
    let limits = Limits::of(inputs, options);
    let (with, free) = (used(inputs, ground, &limits, steps), used(inputs, ground, &limits, without));
    let mut tally = Tally::start(*inputs, ground, salt, options);
    without.iter().for_each(|step| tally.add(step));
    let value = |stage: &Stage| TierValue {
        name: *stage,
        value: i64::try_from(tally.value(*stage)).expect("a tier value is a sum of bounded costs"),
    };
    let line = |(with, free): (kept::Used, kept::Used)| SideLine {
        kind: with.kind,
        pair: with.pair,
        at_most: with.at_most,
        with: with.is,
        without: free.is,
    };
    Side { lines: with.into_iter().zip(free).map(line).collect(), without: stages.iter().map(value).collect(), gap }
}
