//! Tests: every alternative against an enumeration of all plans, and against solving again.

use super::{Audience, Change, Explainer, Known, State, for_audience};
use crate::brute::enumerate;
use crate::ground::Ground;
use crate::plan::{Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::Step;
use crate::testing::{World, tiny};
use crate::{TierValue, what_if};
use canbo_flow::Unwatched;
use canbo_register::SeatKey;

fn planned(world: &World) -> Option<Plan> {
    match solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched) {
        Ok(Answer::Plan(plan)) => Some(*plan),
        Ok(Answer::NoPlan { elastic: Some(plan), .. }) => Some(*plan),
        _ => None,
    }
}

fn less(values: &[i128], plan: &Plan) -> Vec<TierValue> {
    let one = |(value, tier): (&i128, &TierValue)| TierValue {
        name: tier.name,
        value: i64::try_from(value - i128::from(tier.value)).unwrap(),
    };
    values.iter().zip(&plan.tiers).map(one).collect()
}

#[test]
fn every_best_alternative_is_the_best_of_all_plans_enumerated() {
    let (mut moved, mut eligible, mut forced) = (0, 0, 0);
    for seed in 0..220 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let Some(all) = enumerate(&world, &Options::default(), plan.salt, plan.elastic) else { continue };
        let inputs = world.inputs();
        let ground = Ground::lay(&inputs).unwrap();
        let mut explainer = Explainer::open(&inputs, &plan).unwrap();
        for person in world.register.people.keys() {
            let found = explainer.person(person).unwrap();
            let seat = |steps: &[Step]| -> Option<SeatKey> {
                steps.iter().find(|step| step.person == *person).map(|step| ground.key(step.commune, step.seat))
            };
            let now =
                found.line.as_ref().map(|line| SeatKey { unit: line.to.clone(), position: line.position.clone() });
            let best = |wanted: &dyn Fn(&Option<SeatKey>) -> bool| {
                all.iter().find(|(_, steps)| wanted(&seat(steps))).map(|(values, _)| less(values, &plan))
            };
            let elsewhere = best(&|at| at.is_some() && *at != now);
            let told = found.best_alternative_for_person.as_ref().map(|one| one.difference.clone());
            assert_eq!(told, elsewhere, "seed {seed}: {person} elsewhere");
            match found.state {
                State::Moved => {
                    let without = best(&|at| *at != now);
                    let told = found.best_alternative_for_seat.as_ref().map(|one| one.difference.clone());
                    assert_eq!(told, without, "seed {seed}: {person} not there");
                    forced += i32::from(without.is_none());
                    moved += 1;
                }
                State::Eligible => eligible += 1,
                State::NotEligible => assert!(elsewhere.is_none() && found.smallest_change.is_none()),
            }
        }
    }
    assert!(moved > 200 && eligible > 100 && forced > 3, "{moved} moved, {eligible} eligible, {forced} forced");
}

#[test]
fn every_alternative_and_smallest_change_is_confirmed_by_solving_again() {
    let (mut solved, mut wishes, mut slots, mut seats, mut worth) = (0, 0, 0, 0, 0);
    for seed in 0..90 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let inputs = world.inputs();
        let mut explainer = Explainer::open(&inputs, &plan).unwrap();
        let mut known = Known::default();
        for person in world.register.people.keys() {
            let found = explainer.person(person).unwrap();
            for whole in [true, false] {
                let confirmed = explainer.confirm(&found, &mut known, whole, &mut Unwatched).unwrap();
                assert!(confirmed.faults.is_empty(), "seed {seed}: {:?}\n{found:?}", confirmed.faults);
                solved += confirmed.solved;
            }
            match found.smallest_change.map(|one| one.change) {
                Some(Change::Wish { .. } | Change::NoWish) => wishes += 1,
                Some(Change::Quota { .. }) => slots += 1,
                Some(Change::Seats { .. }) => seats += 1,
                Some(Change::Worth) => worth += 1,
                _ => {}
            }
        }
    }
    assert!(
        solved > 500 && wishes > 5 && slots > 5 && seats > 5 && worth > 50,
        "{solved} solved, {wishes} wishes, {slots} slots, {seats} seats, {worth} worth"
    );
}

#[test]
fn an_altered_difference_is_not_confirmed() {
    let mut refused = 0;
    for seed in 0..40 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let inputs = world.inputs();
        let mut explainer = Explainer::open(&inputs, &plan).unwrap();
        for person in world.register.people.keys() {
            let mut found = explainer.person(person).unwrap();
            let Some(alternative) = found.best_alternative_for_person.as_mut() else { continue };
            alternative.difference[2].value += 1;
            assert!(
                !explainer.confirm(&found, &mut Known::default(), true, &mut Unwatched).unwrap().faults.is_empty(),
                "seed {seed}: {person}"
            );
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn one_slot_more_or_a_minimum_lower_by_one_changes_what_solving_again_finds() {
    let (mut more, mut fewer, mut nothing) = (0, 0, 0);
    for seed in 0..160 {
        let world = tiny(seed);
        let Some(plan) = planned(&world).filter(|plan| !plan.elastic) else { continue };
        let inputs = world.inputs();
        let mut explainer = Explainer::open(&inputs, &plan).unwrap();
        for sender in explainer.senders() {
            let found = explainer.quota(&sender).unwrap();
            if found.wave.is_none() {
                continue;
            }
            let changes = [
                (&found.one_more, Change::Quota { sender: sender.clone(), slots: 1 }, &mut more),
                (&found.one_fewer, Change::Least { sender: sender.clone(), slots: -1 }, &mut fewer),
            ];
            for (told, change, count) in changes {
                if found.range.0 == 0 && matches!(change, Change::Least { .. }) {
                    continue;
                }
                let edits = change.edits(world.register.people.keys().next().unwrap()).unwrap();
                let other = what_if(&inputs, &plan, &edits, &mut Unwatched).unwrap();
                let weigh = |tiers: &[TierValue]| tiers[..tiers.len() - 1].to_vec();
                let expected: Vec<TierValue> = plan
                    .tiers
                    .iter()
                    .enumerate()
                    .map(|(at, tier)| {
                        let by = told.as_ref().map_or(0, |one| one.difference[at].value);
                        TierValue { name: tier.name, value: tier.value + by }
                    })
                    .collect();
                assert_eq!(weigh(&other.tiers_after), weigh(&expected), "seed {seed}: {sender} {change:?}");
                match told {
                    Some(_) => *count += 1,
                    None => nothing += 1,
                }
            }
        }
    }
    assert!(more > 5 && fewer > 3 && nothing > 10, "{more} more, {fewer} fewer, {nothing} nothing");
}

#[test]
fn an_empty_seat_names_its_best_candidate_or_says_that_there_is_none() {
    let (mut with, mut without) = (0, 0);
    for seed in 0..120 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let Some(all) = enumerate(&world, &Options::default(), plan.salt, plan.elastic) else { continue };
        let inputs = world.inputs();
        let ground = Ground::lay(&inputs).unwrap();
        let explainer = Explainer::open(&inputs, &plan).unwrap();
        for key in explainer.empty_seats() {
            let found = explainer.seat(&key).unwrap();
            let arrivals = |steps: &[Step]| -> Vec<_> {
                let at = |step: &&Step| ground.key(step.commune, step.seat) == key;
                steps.iter().filter(at).map(|step| step.person.clone()).collect()
            };
            // The best plan in which somebody is there who is not there now.
            let best = all.iter().find(|(_, steps)| arrivals(steps).iter().any(|one| !found.takes.contains(one)));
            let told = found.best_candidate.as_ref().map(|one| one.difference.clone());
            assert_eq!(told, best.map(|(values, _)| less(values, &plan)), "seed {seed}: {key}");
            match told {
                Some(_) => with += 1,
                None => without += 1,
            }
        }
    }
    assert!(with > 20 && without > 20, "{with} with a candidate, {without} without");
}

#[test]
fn nobody_but_the_planner_is_shown_another_person_and_no_change_is_about_a_bar() {
    let mut hidden = 0;
    for seed in 0..60 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let inputs = world.inputs();
        let mut explainer = Explainer::open(&inputs, &plan).unwrap();
        for person in world.register.people.keys() {
            let found = explainer.person(person).unwrap();
            let names = |told: &super::Explanation| {
                let text = serde_json::to_string(told).unwrap();
                world.register.people.keys().filter(|other| *other != person && text.contains(other.as_str())).count()
            };
            hidden += names(&found);
            for audience in &Audience::ALL[1..] {
                assert_eq!(names(&for_audience(found.clone(), *audience)), 0, "seed {seed}: {audience:?} {person}");
            }
        }
    }
    assert!(hidden > 30, "{hidden} names were there to hide");
}
