//! Plans forged with care: every derived field follows, and only the moves or decisions are not the best.

use super::is_accepted;
use super::odd::odd;
use crate::candidates::movers;
use crate::ground::{Ground, Home, PoolKind};
use crate::model::Model;
use crate::plan::{Decided, MoveKind, Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::Step;
use crate::testing::World;
use crate::{verify, write_plan};
use canbo_flow::{Outcome, Unwatched};

/// A plan with all fields derived as an honest one's, from moves and decisions that may be anything.
fn forged(world: &World, plan: &Plan, steps: &[Step], change: impl FnOnce(&mut Decided)) -> String {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let mut decided = Decided {
        programme_text: plan.programme_text.clone(),
        options: plan.options.clone(),
        elastic: plan.elastic,
        salt: plan.salt,
        prices: plan.prices.clone(),
        side: None,
    };
    change(&mut decided);
    write_plan(&crate::plan::derive(&inputs, &ground, steps, decided))
}

/// The best solution of another question than the plan's.
fn solved(world: &World, salt: u32, elastic: bool) -> (Vec<Step>, Vec<Vec<i64>>) {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let all = movers(&inputs, &ground, &Options::default());
    let model = Model::build(&inputs, ground, all, &Options::default(), salt, elastic).unwrap();
    let Ok(Outcome::Optimal(solution)) = canbo_flow::solve(&model.network, &mut Unwatched) else {
        panic!("what has a plan has one with another salt, or with open minimums");
    };
    (model.steps(&solution.flow.to_vec()), solution.prices)
}

#[test]
fn forged_plans_whose_every_field_follows_are_refused() {
    let mut forgeries = 0;
    for seed in 0..30 {
        let world = odd(seed);
        let answer = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
        let Ok(Answer::Plan(plan)) = answer else { continue };
        let inputs = world.inputs();
        let ground = Ground::lay(&inputs).unwrap();
        let steps = crate::plan::steps(&world.register, &ground, &plan.moves).unwrap();
        assert!(is_accepted(&world, &forged(&world, &plan, &steps, |_| ())), "seed {seed}");
        let mut refused = |text: &str, what: &str| {
            assert!(!is_accepted(&world, text), "seed {seed}: {what}");
            forgeries += 1;
        };
        let (same, prices) = solved(&world, plan.salt, true);
        refused(
            &forged(&world, &plan, &same, |decided| (decided.elastic, decided.prices) = (true, prices)),
            "minimums left open where all can be met",
        );
        let (other, prices) = solved(&world, plan.salt + 1, false);
        refused(
            &forged(&world, &plan, &other, |decided| (decided.salt, decided.prices) = (plan.salt + 1, prices)),
            "a tie-break chosen freely",
        );
        for at in 0..steps.len() {
            let mut fewer = steps.clone();
            let gone = fewer.remove(at);
            refused(&forged(&world, &plan, &fewer, |_| ()), "a line left out");
            let seats = ground.communes[gone.commune].seats.len();
            for seat in (0..seats).filter(|seat| *seat != gone.seat) {
                let mut elsewhere = steps.clone();
                elsewhere[at].seat = seat;
                refused(&forged(&world, &plan, &elsewhere, |_| ()), "a line with another seat");
            }
        }
        for (person, home) in ground.homes.iter().filter(|(person, _)| steps.iter().all(|one| one.person != **person)) {
            let seats =
                (0..ground.communes.len()).flat_map(|c| (0..ground.communes[c].seats.len()).map(move |s| (c, s)));
            for (commune, seat) in seats {
                let kind = match *home {
                    Home::Seat { commune: from, .. } if from == commune => MoveKind::Inside,
                    Home::Seat { .. } => MoveKind::Between,
                    Home::Pool(pool) => match ground.pools[pool].kind {
                        PoolKind::Centre { .. } => MoveKind::Centre,
                        PoolKind::Province { .. } => MoveKind::Province,
                    },
                };
                let mut more = steps.clone();
                more.push(Step { person: person.clone(), home: *home, commune, seat, kind });
                refused(&forged(&world, &plan, &more, |_| ()), "a line more");
            }
        }
        let mut other = world.register.clone();
        if let Some(person) = other.people.values_mut().next() {
            person.name.push('1');
        }
        let verdict = verify(&other, world.reference, world.law, &write_plan(&plan));
        assert!(!verdict.feasible || other == world.register, "seed {seed}: another register");
    }
    assert!(forgeries > 500, "{forgeries}");
}
