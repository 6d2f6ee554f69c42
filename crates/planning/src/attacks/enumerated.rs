//! Plans of odd worlds against an enumeration of all plans, counted again after they are carried out.

use super::accepted;
use super::odd::{edits, odd};
use crate::brute::enumerate;
use crate::ground::{Ground, Home};
use crate::plan::{Edit, Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::Step;
use crate::testing::{Chance, World};
use crate::{Refusal, State, explain, write_plan};
use canbo_flow::Unwatched;
use canbo_policy::programme::Scope;
use canbo_policy::staffing::staffing;
use canbo_register::*;

/// Whether a set of moves keeps the pins and forbids.
fn keeps(ground: &Ground, options: &Options, steps: &[Step]) -> bool {
    let at = |person: &PersonId| {
        let step = steps.iter().find(|step| step.person == *person);
        step.map(|step| ground.key(step.commune, step.seat)).or_else(|| match ground.homes.get(person) {
            Some(Home::Seat { commune, seat }) => Some(ground.key(*commune, *seat)),
            _ => None,
        })
    };
    let goes =
        |edit: &Edit| steps.iter().any(|s| s.person == edit.person && ground.key(s.commune, s.seat) == edit.seat);
    options.pins.iter().all(|edit| at(&edit.person) == Some(edit.seat.clone())) && !options.forbids.iter().any(goes)
}

/// The register after the plan, as decisions would leave it.
fn carried_out(world: &World, plan: &Plan) -> Register {
    let mut register = world.register.clone();
    for one in &plan.moves {
        let position = Known::Stated(one.position.clone());
        let person = register.people.get_mut(&one.person).unwrap();
        let home = person.posts.iter().position(|post| post.tenure == Tenure::Home).unwrap();
        let mut post = Post {
            unit: one.to.clone(),
            position,
            other_fields: Vec::new(),
            level: Level::Professional,
            ..person.posts[home].clone()
        };
        if one.form == canbo_policy::movement::Form::Secondment {
            post.tenure = Tenure::Seconded;
            person.posts.push(post);
        } else {
            person.kind = Known::Stated(StaffKind::CivilServant);
            person.posts[home] = post;
        }
    }
    register.normalise();
    register
}

/// What `gaps` would say after the plan: no commune goes over its total, none over gives more than that, and no field
/// that somebody staffed on an authorised seat or covered is left to nobody.
fn honest(world: &World, plan: &Plan, seed: u64) {
    let scope = world.programme.scope;
    let count = |register: &Register| staffing(register, world.reference, world.law, world.on, scope);
    let (before, after) = (count(&world.register), count(&carried_out(world, plan)));
    for (id, was) in before.communes.iter().filter(|(_, was)| was.total.is_stated() && scope == Scope::Professional) {
        let is = &after.communes[id];
        let held = |one: &canbo_policy::staffing::CommuneStaffing| one.on_headcount() + one.seconded_in();
        assert!(held(is) <= held(was).max(was.total.authorised), "seed {seed}: {id} goes over its total");
        assert!(is.on_headcount() >= was.on_headcount().min(was.total.authorised), "seed {seed}: {id} gives too many");
        for field in is.empty_fields() {
            let authorised = |seat: &canbo_policy::staffing::Seat| {
                seat.field.as_ref() == Some(field) && seat.authorised > 0 && seat.working() > 0
            };
            let staffed = was.seats.values().any(authorised) || was.covering.contains_key(field);
            assert!(!staffed, "seed {seed}: {id} loses everybody of {field}");
        }
    }
}

fn best_of(world: &World, options: &Options, salt: u32, elastic: bool) -> Option<Vec<(Vec<i128>, Vec<Step>)>> {
    let ground = Ground::lay(&world.inputs()).unwrap();
    let all = enumerate(world, options, salt, elastic)?;
    Some(all.into_iter().filter(|(_, steps)| keeps(&ground, options, steps)).collect())
}

fn is_best(plan: &Plan, all: &[(Vec<i128>, Vec<Step>)], seed: u64) {
    let tiers: Vec<i128> = plan.tiers.iter().map(|tier| i128::from(tier.value)).collect();
    assert_eq!(tiers, all[0].0, "tiers of seed {seed}");
    let moved: Vec<_> = plan.moves.iter().map(|one| &one.person).collect();
    assert_eq!(moved, all[0].1.iter().map(|step| &step.person).collect::<Vec<_>>(), "people of seed {seed}");
    assert!(all.len() == 1 || all[1].0 != all[0].0, "seed {seed}: two plans are equally good");
}

/// How an attempt ended: whether a plan was compared with all plans, how many it moves, whether none exists.
#[derive(Default)]
struct Ended {
    planned: usize,
    moved: usize,
    none: usize,
}

fn attempt(seed: u64) -> Ended {
    let world = odd(seed);
    let options = if seed.is_multiple_of(3) { edits(&world, &mut Chance(seed)) } else { Options::default() };
    let answer = match solve(&world.inputs(), &world.text, &options, &mut Unwatched) {
        Err(Refusal::UnknownSender { .. }) => return Ended::default(),
        answer => answer.unwrap_or_else(|refusal| panic!("seed {seed}: {refusal} {refusal:?}")),
    };
    match answer {
        Answer::Plan(plan) => {
            honest(&world, &plan, seed);
            let verdict = accepted(&world, &write_plan(&plan));
            assert!(verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
            let Some(all) = best_of(&world, &options, plan.salt, false) else { return Ended::default() };
            is_best(&plan, &all, seed);
            Ended { planned: 1, moved: plan.moves.len(), none: 0 }
        }
        Answer::NoPlan { conflicts, elastic } => {
            assert!(!conflicts.is_empty(), "seed {seed}: the conflict is not named");
            if let Some(all) = best_of(&world, &options, 0, false) {
                assert!(all.is_empty(), "seed {seed}: a plan exists");
            }
            let all = best_of(&world, &options, elastic.as_ref().map_or(0, |plan| plan.salt), true);
            if let Some(plan) = elastic {
                honest(&world, &plan, seed);
                assert!(!plan.broken.is_empty(), "seed {seed}");
                let verdict = accepted(&world, &write_plan(&plan));
                assert!(!verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
                if let Some(all) = all {
                    is_best(&plan, &all, seed);
                }
            } else if let Some(all) = all {
                assert!(all.is_empty(), "seed {seed}: an elastic plan exists");
            }
            Ended { none: 1, ..Ended::default() }
        }
    }
}

#[test]
fn odd_worlds_are_planned_as_an_enumeration_plans_them() {
    let mut sum = Ended::default();
    for seed in 0..420 {
        let ended = attempt(seed);
        sum =
            Ended { planned: sum.planned + ended.planned, moved: sum.moved + ended.moved, none: sum.none + ended.none };
    }
    let Ended { planned, moved, none } = sum;
    assert!(planned > 100 && moved > 50 && none > 20, "{planned} planned, {moved} moved, {none} without a plan");
}

#[test]
fn every_person_of_an_odd_world_is_explained() {
    let mut told = 0;
    for seed in 0..110 {
        let world = odd(seed);
        let options = edits(&world, &mut Chance(seed));
        let plan = match solve(&world.inputs(), &world.text, &options, &mut Unwatched) {
            Ok(Answer::Plan(plan)) => plan,
            Ok(Answer::NoPlan { elastic: Some(plan), .. }) => plan,
            _ => continue,
        };
        for person in world.register.people.keys() {
            let explanation = explain(&world.inputs(), &plan, person)
                .unwrap_or_else(|refusal| panic!("seed {seed}, {person}: {refusal}"));
            let told_of = [&explanation.best_alternative_for_seat, &explanation.best_alternative_for_person];
            for alternative in told_of.into_iter().flatten() {
                let decides = alternative.difference.iter().find(|tier| tier.value != 0);
                assert!(decides.is_some_and(|tier| tier.value > 0), "seed {seed}: {person} {alternative:?}");
                told += 1;
            }
            assert!(explanation.state != State::NotEligible || explanation.best_alternative_for_person.is_none());
        }
    }
    assert!(told > 30, "{told}");
}
