//! Tests: how a plan stands on a register that has gone on agrees with an enumeration of all plans of that register.

use super::{Standing, standing};
use crate::brute::enumerate;
use crate::ground::Ground;
use crate::plan::{Edit, Options, Plan};
use crate::solve::{Answer, solve};
use crate::testing::{Chance, World, tiny};
use crate::{verify, write_plan};
use canbo_flow::Unwatched;
use canbo_register::{PersonId, SeatKey};

fn planned(world: &World, options: &Options) -> Plan {
    match solve(&world.inputs(), &world.text, options, &mut Unwatched).expect("is planned") {
        Answer::Plan(plan) => *plan,
        Answer::NoPlan { elastic, .. } => *elastic.expect("leaving minimums open is enough without pins"),
    }
}

fn stands(world: &World, plan: &Plan) -> Standing {
    standing(&world.inputs(), plan, &mut Unwatched).expect("is weighed")
}

/// What may happen to a province while papers travel.
fn gone_on(world: &World, chance: &mut Chance) -> World {
    let mut register = world.register.clone();
    let ids: Vec<PersonId> = register.people.keys().cloned().collect();
    if ids.is_empty() {
        return World::new(register, &world.text);
    }
    let one = chance.pick(&ids).clone();
    match chance.below(6) {
        0 => {
            register.people.remove(&one);
        }
        1 => {
            let mut twin = register.people[&one].clone();
            twin.id = PersonId::new("P99");
            register.people.insert(twin.id.clone(), twin);
        }
        2 => register.people.get_mut(&one).expect("is there").ask_board ^= true,
        3 => register.people.get_mut(&one).expect("is there").wish.volunteer ^= true,
        4 => {
            let other = chance.pick(&ids).clone();
            register.people.get_mut(&one).expect("is there").posts = world.register.people[&other].posts.clone();
        }
        _ => {
            let at = chance.below(register.headcounts.len() as u64) as usize;
            let line = &mut register.headcounts[at];
            line.number = if chance.chance(50) { line.number + 1 } else { line.number.saturating_sub(1) };
        }
    }
    World::new(register, &world.text)
}

#[test]
fn a_plan_stands_as_an_enumeration_of_all_plans_of_the_new_register_says() {
    let (mut best, mut worse, mut breach, mut elastic) = (0, 0, 0, 0);
    for seed in 0..1_200 {
        let world = tiny(seed % 400);
        let plan = planned(&world, &Options::default());
        let mut chance = Chance(seed);
        let later = gone_on(&world, &mut chance);
        let Some(strict) = enumerate(&later, &Options::default(), plan.salt, false) else { continue };
        let all = match plan.elastic {
            true => enumerate(&later, &Options::default(), plan.salt, true).expect("as few"),
            false => strict.clone(),
        };
        let inputs = later.inputs();
        let ground = Ground::lay(&inputs).expect("is laid");
        let mine: Vec<(PersonId, SeatKey)> = plan
            .moves
            .iter()
            .map(|one| (one.person.clone(), SeatKey { unit: one.to.clone(), position: one.position.clone() }))
            .collect();
        let of = |steps: &[crate::tally::Step]| -> Vec<(PersonId, SeatKey)> {
            steps.iter().map(|step| (step.person.clone(), ground.key(step.commune, step.seat))).collect()
        };
        let allowed = all.iter().find(|(_, steps)| of(steps) == mine);
        match (stands(&later, &plan), allowed) {
            (Standing::Best { gap }, Some((values, _))) => {
                let last = values.len() - 1;
                assert_eq!(values[..last], all[0].0[..last], "seed {seed}");
                assert_eq!(gap, None);
                best += 1;
            }
            (Standing::Worse { loss, better }, Some((values, _))) => {
                let pairs = values.iter().zip(&all[0].0).filter(|(mine, theirs)| mine != theirs);
                let expected: Vec<(i128, i128)> = pairs.map(|(mine, theirs)| (*mine, *theirs)).collect();
                let told: Vec<(i128, i128)> = loss.iter().map(|one| (one.plan.into(), one.best.into())).collect();
                // The tie-break differs too, and is not told.
                assert_eq!(told, expected[..told.len()], "seed {seed}");
                assert!(told[0].0 > told[0].1 && expected.len() - told.len() <= 1, "seed {seed}");
                assert_eq!(better.moves, planned(&later, &Options::default()).moves);
                worse += 1;
            }
            (Standing::Breach { breaches, instead, .. }, found) => {
                let met_by_now = plan.elastic && !strict.is_empty();
                assert!(found.is_none() || met_by_now, "seed {seed}: {breaches:?}");
                assert!(!breaches.is_empty());
                let instead = instead.expect("there is a plan without pins");
                let verdict = verify(&later.register, later.reference, later.law, &write_plan(&instead));
                assert!(verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
                breach += 1;
            }
            (standing, None) => panic!("seed {seed}: no plan of today has these moves: {standing:?}"),
        }
        elastic += usize::from(plan.elastic);
    }
    assert!(best > 300 && worse > 50 && breach > 100 && elastic > 30, "{best} {worse} {breach} {elastic}");
}

#[test]
fn a_plan_on_its_own_register_is_the_best() {
    for seed in 0..100 {
        let world = tiny(seed);
        let plan = planned(&world, &Options::default());
        assert!(matches!(stands(&world, &plan), Standing::Best { gap: None }), "seed {seed}");
    }
}

#[test]
fn the_plan_instead_keeps_the_lines_that_still_hold() {
    let (mut asked, mut kept) = (0, 0);
    for seed in 0..300 {
        let world = tiny(seed);
        let plan = planned(&world, &Options::default());
        let Some(gone) = plan.moves.first().filter(|_| plan.moves.len() > 1 && !plan.elastic) else { continue };
        let mut register = world.register.clone();
        register.people.remove(&gone.person);
        let later = World::new(register, &world.text);
        let Standing::Breach { breaches, instead, .. } = stands(&later, &plan) else {
            panic!("seed {seed}: somebody who is gone is moved")
        };
        assert_eq!(breaches.iter().filter(|one| one.code == "V152").count(), 1);
        assert!(breaches.iter().any(|one| one.person.as_ref() == Some(&gone.person)));
        let instead = instead.expect("there is a plan without pins");
        let seat = |one: &crate::Move| (one.person.clone(), one.to.clone(), one.position.clone());
        let lines: Vec<_> = instead.moves.iter().map(seat).collect();
        asked += plan.moves.len() - 1;
        kept += plan.moves[1..].iter().filter(|one| lines.contains(&seat(one))).count();
    }
    assert!(asked > 100 && kept * 100 >= asked * 80, "{kept} of {asked} lines were kept");
}

#[test]
fn a_pin_of_somebody_who_has_left_is_left_out_and_told() {
    let mut tried = 0;
    for seed in 0..100 {
        let world = tiny(seed);
        let free = planned(&world, &Options::default());
        let Some(one) = free.moves.first() else { continue };
        let pin =
            Edit { person: one.person.clone(), seat: SeatKey { unit: one.to.clone(), position: one.position.clone() } };
        let plan = planned(&world, &Options { pins: vec![pin.clone()], ..Options::default() });
        let mut register = world.register.clone();
        register.people.remove(&one.person);
        let Standing::Breach { breaches, instead, dropped, .. } = stands(&World::new(register, &world.text), &plan)
        else {
            panic!("seed {seed}: somebody who is gone is moved")
        };
        assert!(!breaches.is_empty() && instead.is_some());
        assert_eq!(dropped, [pin]);
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn what_forbids_somebody_who_has_left_does_not_stand_in_the_way() {
    let mut tried = 0;
    for seed in 0..200 {
        let world = tiny(seed);
        let free = planned(&world, &Options::default());
        let Some(one) = free.moves.first() else { continue };
        let seat = SeatKey { unit: one.to.clone(), position: one.position.clone() };
        let forbid = Edit { person: one.person.clone(), seat };
        let plan = planned(&world, &Options { forbids: vec![forbid], ..Options::default() });
        if plan.elastic || plan.moves.iter().any(|other| other.person == one.person) {
            continue;
        }
        let mut register = world.register.clone();
        register.people.remove(&one.person);
        match stands(&World::new(register, &world.text), &plan) {
            Standing::Breach { dropped, .. } => assert_eq!(dropped, [], "a forbid is not a promise"),
            _ => tried += 1,
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn a_posting_that_has_ended_is_not_begun() {
    let mut tried = 0;
    for seed in 0..40 {
        let world = tiny(seed);
        let plan = planned(&world, &Options::default());
        let Some(end) = plan.moves.iter().filter_map(|one| one.end).min() else { continue };
        let codes = |day: jiff::civil::Date| {
            let inputs = crate::Inputs { on: day, ..world.inputs() };
            match standing(&inputs, &plan, &mut Unwatched).expect("is weighed") {
                Standing::Breach { breaches, .. } => breaches.iter().filter(|one| one.code == "V151").count(),
                _ => 0,
            }
        };
        assert_eq!(codes(end), 0, "seed {seed}: on its last day it goes on");
        let later = end.tomorrow().expect("is a day");
        let over = plan.moves.iter().filter(|one| one.end.is_some_and(|end| end < later)).count();
        assert!(over > 0);
        assert_eq!(codes(later), over, "seed {seed}");
        tried += 1;
    }
    assert!(tried > 10, "{tried}");
}
