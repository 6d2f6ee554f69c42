//! Side rows counted from the people, the law and the programme; the search is not seen here.

use super::SideKind;
use crate::candidates::terms;
use crate::ground::{Ground, Home, Inputs};
use crate::plan::{MoveKind, Options};
use crate::tally::Step;
use canbo_policy::benefits::reinforcement;
use canbo_policy::law::Refusal as LawRefusal;
use canbo_register::{PersonId, UnitId};
use std::collections::BTreeMap;

/// What the programme and the planner ask for together. The tighter of the two holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    pub(crate) apart: Vec<(PersonId, PersonId)>,
    pub(crate) budget: Option<i64>,
    pub(crate) leavers: Option<i64>,
}

impl Limits {
    pub(crate) fn of(inputs: &Inputs<'_>, options: &Options) -> Limits {
        let tighter = |a: Option<i64>, b: Option<i64>| a.into_iter().chain(b).min();
        let of_programme = &inputs.programme.limits;
        Limits {
            apart: options.apart.clone(),
            budget: tighter(of_programme.budget_dong, options.budget_dong),
            leavers: tighter(
                of_programme.gross_leavers_at_most.map(i64::from),
                options.gross_leavers_at_most.map(i64::from),
            ),
        }
    }

    /// Whether there is any.
    pub(crate) fn any(&self) -> bool {
        !self.apart.is_empty() || self.budget.is_some() || self.leavers.is_some()
    }
}

/// A side row with its count.
#[derive(Clone, Debug)]
pub(crate) struct Used {
    pub(crate) kind: SideKind,
    pub(crate) pair: Option<(PersonId, PersonId)>,
    pub(crate) at_most: i64,
    pub(crate) is: i64,
}

/// Where somebody works who does not move: the commune of the seat, the sending body or centre, else the unit of the
/// secondment or of the post. The agency of a part of a body is the body; a centre's is its commune.
pub(crate) fn agency_now(inputs: &Inputs<'_>, ground: &Ground, person: &PersonId) -> Option<UnitId> {
    match ground.homes.get(person) {
        Some(Home::Seat { commune, .. }) => Some(ground.communes[*commune].id.clone()),
        Some(Home::Pool(pool)) => Some(ground.pools[*pool].unit.root()),
        None => {
            let one = inputs.register.people.get(person)?;
            one.secondment(inputs.on).or_else(|| one.home(inputs.on)).map(|post| post.unit.root())
        }
    }
}

/// The one-off allowance that a move brings, in dong: for those whom a wave sends, by the base salary of the first day.
pub(crate) fn allowance(
    inputs: &Inputs<'_>,
    ground: &Ground,
    home: Home,
    kind: MoveKind,
    commune: usize,
) -> Result<i64, LawRefusal> {
    if kind != MoveKind::Province {
        return Ok(0);
    }
    let proposal = terms(inputs, ground, home, kind, None);
    let difficult = inputs.register.units[&ground.communes[commune].id].specially_difficult;
    Ok(reinforcement(inputs.law, proposal.start, proposal.term_months, difficult)?.allowance_dong)
}

/// Each side row with what a set of moves makes of it: pairs, budget, leavers, in this order.
pub(crate) fn used(inputs: &Inputs<'_>, ground: &Ground, limits: &Limits, steps: &[Step]) -> Vec<Used> {
    let mut found = Vec::new();
    let moved: BTreeMap<&PersonId, &Step> = steps.iter().map(|step| (&step.person, step)).collect();
    let agency = |person: &PersonId| match moved.get(person) {
        Some(step) => Some(ground.communes[step.commune].id.clone()),
        None => agency_now(inputs, ground, person),
    };
    for (first, second) in &limits.apart {
        let together = agency(first).is_some_and(|one| Some(one) == agency(second));
        let pair = Some((first.clone(), second.clone()));
        found.push(Used { kind: SideKind::Apart, pair, at_most: 0, is: i64::from(together) });
    }
    if let Some(at_most) = limits.budget {
        let due = |step: &Step| allowance(inputs, ground, step.home, step.kind, step.commune).unwrap_or_default();
        found.push(Used { kind: SideKind::BudgetDong, pair: None, at_most, is: steps.iter().map(due).sum() });
    }
    if let Some(at_most) = limits.leavers {
        let mut left: BTreeMap<usize, i64> = BTreeMap::new();
        for step in steps {
            if let Home::Seat { commune, .. } = step.home {
                *left.entry(commune).or_default() += 1;
            }
        }
        let is = left.into_values().max().unwrap_or_default();
        found.push(Used { kind: SideKind::GrossLeavers, pair: None, at_most, is });
    }
    found
}

/// Whether a set of moves keeps every side row.
pub(crate) fn holds(inputs: &Inputs<'_>, ground: &Ground, limits: &Limits, steps: &[Step]) -> bool {
    used(inputs, ground, limits, steps).iter().all(|one| one.is <= one.at_most)
}
