//! Tests: plan files altered at random are refused.

use crate::plan::{Options, Plan};
use crate::solve::{Answer, solve};
use crate::testing::{Chance, World, tiny};
use crate::{Verdict, read_plan, verify, write_plan};
use canbo_flow::Unwatched;
use serde_json::Value;

fn plans() -> Vec<(World, Plan)> {
    let with_moves = |seed| {
        let world = tiny(seed);
        match solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched).unwrap() {
            Answer::Plan(plan) if plan.moves.len() > 2 => Some((world, *plan)),
            _ => None,
        }
    };
    (0..200).filter_map(with_moves).take(20).collect()
}

fn accepted(world: &World, text: &str) -> bool {
    let Verdict { feasible, lawful, optimal, .. } = verify(&world.register, world.reference, world.law, text);
    feasible && lawful && optimal
}

#[test]
fn a_plan_as_written_is_accepted_and_reads_back_the_same() {
    for (world, plan) in plans() {
        let text = write_plan(&plan);
        assert_eq!(read_plan(&text).unwrap(), plan);
        assert!(accepted(&world, &text));
    }
}

#[test]
fn ten_thousand_sealed_files_altered_at_random_are_all_refused() {
    let plans = plans();
    let mut chance = Chance(7);
    for round in 0..10_000 {
        let (world, plan) = &plans[round % plans.len()];
        let mut bytes = write_plan(plan).into_bytes();
        let at = chance.below(bytes.len() as u64) as usize;
        match chance.below(4) {
            0 => bytes[at] = b' ' + chance.below(95) as u8,
            1 => bytes.insert(at, b"0 \n\"x,"[chance.below(6) as usize]),
            2 => drop(bytes.remove(at)),
            _ => bytes.truncate(at),
        }
        if let Ok(text) = String::from_utf8(bytes)
            && text != write_plan(plan)
        {
            assert!(!accepted(world, &text), "round {round}");
        }
    }
}

/// Changes one leaf somewhere below; returns whether it lay in the prices.
fn alter(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let at = chance.below(fields.len() as u64) as usize;
            alter(fields.values_mut().nth(at).unwrap(), chance);
        }
        Value::Array(items) if !items.is_empty() => {
            let at = chance.below(items.len() as u64) as usize;
            match chance.below(12) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.swap(at, 0),
                _ => alter(&mut items[at], chance),
            }
        }
        Value::Number(number) => {
            let change = [1, -1, 2, 1 << 20][chance.below(4) as usize];
            *value = Value::from(number.as_i64().unwrap_or_default() + change);
        }
        Value::Bool(truth) => *truth = !*truth,
        Value::String(text) => match chance.below(3) {
            0 => text.push('1'),
            1 => drop(text.pop()),
            _ => *text = "P01".to_owned(),
        },
        _ => *value = Value::from("x"),
    }
}

#[test]
fn ten_thousand_resealed_files_are_refused_unless_other_prices_prove_the_same_moves() {
    let plans = plans();
    let mut chance = Chance(11);
    let (mut other_prices, mut refused) = (0, 0);
    for round in 0..10_000 {
        let (world, plan) = &plans[round % plans.len()];
        let mut value = serde_json::to_value(plan).unwrap();
        let fields = value.as_object_mut().unwrap();
        // Most of a file is prices; each field is altered equally often, twice as often the lines.
        let names: Vec<String> = fields.keys().cloned().chain(["moves".to_owned()]).collect();
        let name = chance.pick(&names).clone();
        alter(fields.get_mut(&name).unwrap(), &mut chance);
        let Ok(altered) = serde_json::from_value::<Plan>(value) else {
            refused += 1;
            continue;
        };
        if altered == *plan {
            continue;
        }
        if accepted(world, &write_plan(&altered)) {
            assert_eq!(
                Plan { prices: plan.prices.clone(), ..altered },
                *plan,
                "round {round}: only prices may differ, not {name}"
            );
            other_prices += 1;
        } else {
            refused += 1;
        }
    }
    assert!(refused > 8_000, "{refused} refused, {other_prices} with other prices that prove the same");
}
