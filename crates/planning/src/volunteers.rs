//! The volunteers' rule, pair by pair: nobody is moved without a wish while a volunteer could have gone instead.
//!
//! For every mover u moved without a wish and every eligible volunteer v not moved, replacing u by v breaks a limit or
//! worsens a tier above *volunteers*. The certificate covers chains; here the pairs are tried one by one.

use crate::candidates::Mover;
use crate::ground::{Ground, Home, Inputs};
use crate::plan::Plan;
use crate::side::{self, Limits};
use crate::tally::{Step, Tally};
use crate::tiers::{Stage, stages};
use crate::verify::commune_limits;
use canbo_register::PersonId;
use std::collections::BTreeSet;

/// A volunteer who could have gone instead of somebody moved without a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassedOver {
    pub(crate) volunteer: PersonId,
    pub(crate) moved: PersonId,
}

/// All pairs that break the rule; none in an optimal plan.
pub(crate) fn passed_over(
    inputs: &Inputs<'_>,
    ground: &Ground,
    all: &[Mover],
    plan: &Plan,
    steps: &[Step],
) -> Vec<PassedOver> {
    let above = stages(inputs.programme, plan.elastic, plan.options.base.is_some());
    let Some(at) = above.iter().position(|stage| *stage == Stage::Volunteers) else {
        return Vec::new();
    };
    let above = &above[..at];
    let moved: BTreeSet<&PersonId> = steps.iter().map(|step| &step.person).collect();
    let fixed: BTreeSet<&PersonId> = plan.options.pins.iter().map(|pin| &pin.person).collect();
    let volunteers: Vec<&Mover> =
        all.iter().filter(|one| !moved.contains(&one.person) && !fixed.contains(&one.person)).collect();
    let before = Tally::start(*inputs, ground, plan.salt, &plan.options);
    let mut after = before.clone();
    for step in steps {
        after.add(step);
    }
    let limits = Limits::of(inputs, &plan.options);
    let keeps = |instead: &Step, step: &Step| {
        let others = steps.iter().map(|one| if one.person == step.person { instead.clone() } else { one.clone() });
        !limits.any() || side::holds(inputs, ground, &limits, &others.collect::<Vec<Step>>())
    };
    let mut found = Vec::new();
    for step in steps.iter().filter(|step| !fixed.contains(&step.person)) {
        if unwished(inputs, ground, step) {
            for volunteer in &volunteers {
                let option = volunteer
                    .options
                    .iter()
                    .find(|one| one.wished && (one.commune, one.seat) == (step.commune, step.seat));
                let Some(option) = option else { continue };
                let instead =
                    Step { person: volunteer.person.clone(), home: volunteer.home, kind: option.kind, ..step.clone() };
                let forbidden = plan
                    .options
                    .forbids
                    .iter()
                    .any(|edit| edit.person == instead.person && edit.seat == ground.key(step.commune, step.seat));
                if !forbidden
                    && could_replace(ground, &before, &mut after, step, &instead, above)
                    && keeps(&instead, step)
                {
                    found.push(PassedOver { volunteer: instead.person, moved: step.person.clone() });
                }
            }
        }
    }
    found
}

fn unwished(inputs: &Inputs<'_>, ground: &Ground, step: &Step) -> bool {
    let key = ground.key(step.commune, step.seat);
    !crate::candidates::wished(&inputs.register.people[&step.person], &key.unit, &key.position)
}

/// Whether the replacement breaks no limit and worsens no tier above. Only the communes and pools that it touches are
/// looked at: nothing else can change.
fn could_replace(
    ground: &Ground,
    before: &Tally<'_>,
    after: &mut Tally<'_>,
    step: &Step,
    instead: &Step,
    above: &[Stage],
) -> bool {
    let homes = [step.home, instead.home];
    let touched: BTreeSet<usize> = homes
        .iter()
        .filter_map(|home| match home {
            Home::Seat { commune, .. } => Some(*commune),
            Home::Pool(_) => None,
        })
        .chain([step.commune])
        .collect();
    let value = |tally: &Tally<'_>, stage: Stage| -> i128 {
        let sum = |count: &dyn Fn(usize) -> i64| touched.iter().map(|at| i128::from(count(*at))).sum();
        match stage {
            Stage::EmptyFields => sum(&|at| tally.empty_fields(at)),
            Stage::UnfittingPositions => sum(&|at| tally.unfitting(at)),
            Stage::FairShortage => touched.iter().map(|at| tally.fair(*at)).sum(),
            other => tally.value(other),
        }
    };
    let was: Vec<i128> = above.iter().map(|stage| value(after, *stage)).collect();
    after.take(step);
    after.add(instead);
    let is: Vec<i128> = above.iter().map(|stage| value(after, *stage)).collect();
    let pools_hold = homes.iter().all(|home| match home {
        Home::Pool(at) => {
            let (pool, (sent, leaders)) = (&ground.pools[*at], after.sent[*at]);
            // Where minimums are open they are a tier, the first of those compared.
            let open = above.first() == Some(&Stage::BrokenMinimums);
            sent <= pool.range.1 && (open || (sent >= pool.range.0 && leaders >= pool.leaders))
        }
        Home::Seat { .. } => true,
    });
    let holds = pools_hold && touched.iter().all(|at| commune_limits(before, after, *at).is_empty());
    after.take(instead);
    after.add(step);
    holds && is <= was
}
