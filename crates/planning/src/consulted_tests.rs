//! Tests: a plan carries the values of the law that it consulted, and no other value can break it.

use crate::plan::{Options, Plan};
use crate::solve::{Answer, solve};
use crate::testing::{World, tiny};
use crate::{Inputs, verify, write_plan};
use canbo_flow::Unwatched;
use canbo_policy::Law;

fn planned(world: &World) -> Option<Plan> {
    match solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched) {
        Ok(Answer::Plan(plan)) if !plan.moves.is_empty() => Some(*plan),
        _ => None,
    }
}

fn accepted(world: &World, law: &Law, plan: &Plan) -> bool {
    let verdict = verify(&world.register, world.reference, law, &write_plan(plan));
    verdict.feasible && verdict.lawful && verdict.optimal
}

#[test]
fn a_parameter_added_later_with_an_earlier_day_breaks_no_old_plan() {
    let mut kept = 0;
    for seed in 0..30 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        let mut law = world.law.clone();
        let mut added = law.parameters["base_salary"].clone();
        added.name = "added_later".to_owned();
        law.parameters.insert(added.name.clone(), added);
        assert!(accepted(&world, &law, &plan), "seed {seed}");
        kept += 1;
    }
    assert!(kept > 10, "{kept}");
}

#[test]
fn a_plan_comes_out_the_same_under_a_law_of_the_consulted_values_alone() {
    let mut left_out = 0;
    for seed in 0..30 {
        let world = tiny(seed);
        let Some(plan) = planned(&world) else { continue };
        assert!(!plan.law.is_empty());
        let mut law = world.law.clone();
        law.parameters.retain(|name, _| plan.law.iter().any(|one| one.name == *name));
        left_out += world.law.list(world.on).len() - plan.law.len();
        let inputs = Inputs { law: &law, ..world.inputs() };
        let Ok(Answer::Plan(again)) = solve(&inputs, &world.text, &Options::default(), &mut Unwatched) else {
            panic!("seed {seed}: no plan")
        };
        assert_eq!(write_plan(&again), write_plan(&plan), "seed {seed}");
    }
    assert!(left_out > 100, "{left_out}");
}

#[test]
fn a_consulted_value_changed_afterwards_is_noticed() {
    let world = (0..60).map(tiny).find(|world| planned(world).is_some()).unwrap();
    let plan = planned(&world).unwrap();
    for one in &plan.law {
        let mut law = world.law.clone();
        for dated in &mut law.parameters.get_mut(&one.name).unwrap().values {
            dated.cites.push('.');
        }
        assert!(!accepted(&world, &law, &plan), "{}", one.name);
    }
}
