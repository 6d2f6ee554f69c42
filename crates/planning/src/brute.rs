//! Tests: every small plan agrees with an enumeration of all plans.

use crate::candidates::{Mover, movers};
use crate::ground::Ground;
use crate::plan::{Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::{Step, Tally};
use crate::testing::{World, tiny};
use crate::tiers::stages;
use crate::verify::commune_limits;
use crate::{verify, write_plan};
use canbo_flow::Unwatched;

/// All sets of moves within the limits, by enumeration; each with its tier values, best first.
pub(crate) fn enumerate(
    world: &World,
    options: &Options,
    salt: u32,
    elastic: bool,
) -> Option<Vec<(Vec<i128>, Vec<Step>)>> {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let all = movers(&inputs, &ground, options);
    let size: usize =
        all.iter().map(|mover| mover.options.len() + 1).try_fold(1usize, |a, b| a.checked_mul(b)).unwrap_or(usize::MAX);
    if size > 60_000 {
        return None;
    }
    let stages = stages(&world.programme, elastic, options.base.is_some());
    let before = Tally::start(inputs, &ground, salt, options);
    let mut found = Vec::new();
    let mut chosen = Vec::new();
    descend(&all, 0, &mut chosen, &mut |steps| {
        let mut after = before.clone();
        for step in steps {
            after.add(step);
        }
        let communes_hold = (0..ground.communes.len()).all(|at| commune_limits(&before, &after, at).is_empty());
        let ranges_hold = ground.pools.iter().zip(&after.sent).all(|(pool, (sent, _))| *sent <= pool.range.1);
        if communes_hold && ranges_hold && (elastic || after.broken().is_empty()) {
            found.push((stages.iter().map(|stage| after.value(*stage)).collect::<Vec<i128>>(), steps.to_vec()));
        }
    });
    found.sort();
    Some(found)
}

fn descend(all: &[Mover], at: usize, chosen: &mut Vec<Step>, see: &mut dyn FnMut(&[Step])) {
    let Some(mover) = all.get(at) else {
        return see(chosen);
    };
    descend(all, at + 1, chosen, see);
    for option in &mover.options {
        chosen.push(Step {
            person: mover.person.clone(),
            home: mover.home,
            commune: option.commune,
            seat: option.seat,
            kind: option.kind,
        });
        descend(all, at + 1, chosen, see);
        chosen.pop();
    }
}

fn same(plan: &Plan, best: &(Vec<i128>, Vec<Step>), seed: u64) {
    let tiers: Vec<i128> = plan.tiers.iter().map(|tier| i128::from(tier.value)).collect();
    assert_eq!(tiers, best.0, "tiers of seed {seed}");
    let moved: Vec<_> = plan.moves.iter().map(|one| one.person.clone()).collect();
    let expected: Vec<_> = best.1.iter().map(|step| step.person.clone()).collect();
    assert_eq!(moved, expected, "people of seed {seed}");
}

#[test]
fn small_plans_agree_with_an_enumeration_of_all_plans() {
    let (mut compared, mut moved, mut infeasible) = (0, 0, 0);
    for seed in 0..400 {
        let world = tiny(seed);
        let answer = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched).unwrap();
        match answer {
            Answer::Plan(plan) => {
                let Some(all) = enumerate(&world, &Options::default(), plan.salt, false) else {
                    continue;
                };
                same(&plan, &all[0], seed);
                assert!(all.len() == 1 || all[1].0 != all[0].0, "seed {seed}: two plans are equally good");
                let verdict = verify(&world.register, world.reference, world.law, &write_plan(&plan));
                assert!(verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
                compared += 1;
                moved += plan.moves.len();
            }
            Answer::NoPlan { conflicts, elastic } => {
                let Some(strict) = enumerate(&world, &Options::default(), 0, false) else {
                    continue;
                };
                assert!(strict.is_empty(), "seed {seed}: a plan exists");
                assert!(!conflicts.is_empty(), "seed {seed}: the conflict is not named");
                let plan = elastic.expect("leaving minimums open is enough without pins");
                same(&plan, &enumerate(&world, &Options::default(), plan.salt, true).unwrap()[0], seed);
                assert!(!plan.broken.is_empty());
                let verdict = verify(&world.register, world.reference, world.law, &write_plan(&plan));
                assert!(!verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
                infeasible += 1;
            }
        }
    }
    assert!(
        compared > 200 && moved > 300 && infeasible > 10,
        "{compared} compared, {moved} moves, {infeasible} infeasible"
    );
}

#[test]
fn pinned_and_forbidden_plans_agree_with_an_enumeration() {
    let mut compared = 0;
    for seed in 0..300 {
        let world = tiny(seed);
        let inputs = world.inputs();
        let ground = Ground::lay(&inputs).unwrap();
        let all = movers(&inputs, &ground, &Options::default());
        let mut chance = crate::testing::Chance(seed);
        let mut options = Options::default();
        let mut keep: Vec<(usize, bool)> = Vec::new();
        for (at, mover) in all.iter().enumerate() {
            let option = &mover.options[chance.below(mover.options.len() as u64) as usize];
            let edit = crate::Edit { person: mover.person.clone(), seat: ground.key(option.commune, option.seat) };
            match chance.below(6) {
                0 if options.pins.is_empty() => {
                    options.pins.push(edit);
                    keep.push((at, true));
                }
                1 => {
                    options.forbids.push(edit);
                    keep.push((at, false));
                }
                _ => {}
            }
        }
        let Ok(Answer::Plan(plan)) = solve(&inputs, &world.text, &options, &mut Unwatched) else {
            continue;
        };
        let Some(every) = enumerate(&world, &Options::default(), plan.salt, false) else {
            continue;
        };
        let seat = |steps: &[Step], edit: &crate::Edit| {
            steps.iter().any(|step| step.person == edit.person && ground.key(step.commune, step.seat) == edit.seat)
        };
        let best = every.iter().find(|(_, steps)| {
            options.pins.iter().all(|edit| seat(steps, edit)) && !options.forbids.iter().any(|edit| seat(steps, edit))
        });
        same(&plan, best.expect("a plan was found, so one exists"), seed);
        let verdict = verify(&world.register, world.reference, world.law, &write_plan(&plan));
        assert!(verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
        compared += usize::from(!keep.is_empty());
    }
    assert!(compared > 60, "{compared}");
}
