//! Tests: small worlds with couples, budgets and caps, held against an enumeration of all plans; trees altered.

use super::check::prove;
use super::kept::Limits;
use super::proof::{Part, RowName};
use super::search::{Effort, Found, search};
use crate::brute::enumerate;
use crate::candidates::movers;
use crate::ground::{Ground, Home};
use crate::model::Model;
use crate::plan::{MoveKind, Options, Plan};
use crate::solve::{Answer, solve};
use crate::tally::Step;
use crate::testing::{Chance, World, tiny};
use crate::{Refusal, Stage, verify, write_plan};
use canbo_flow::Unwatched;
use canbo_register::{PersonId, UnitId};
use std::collections::BTreeMap;

/// What 36 months bring: ten base salaries of the first day.
const EARLY: i64 = 23_400_000;
const LATE: i64 = 25_300_000;

/// A small world whose waves bring allowances, at two rates, with limits that often bind.
fn limited(seed: u64) -> (World, Options) {
    let base = tiny(seed);
    let mut chance = Chance(seed ^ 0x51DE);
    let mut text = base.text.replace("term_months = 12", "term_months = 36");
    if let Some(second) = text.find("code = \"1\"").filter(|_| chance.chance(60)) {
        let (before, after) = text.split_at(second);
        text = format!("{before}{}", after.replacen("2026-01-01", "2026-07-01", 1));
    }
    let mut register = base.register.clone();
    for unit in register.units.values_mut() {
        unit.specially_difficult = chance.chance(20);
    }
    let people: Vec<PersonId> = register.people.keys().cloned().collect();
    let inputs = base.inputs();
    let able = movers(&inputs, &Ground::lay(&inputs).unwrap(), &Options::default());
    let able: Vec<PersonId> = able.into_iter().map(|mover| mover.person).collect();
    let mut options = Options::default();
    if able.len() > 1 && chance.chance(70) {
        for _ in 0..1 + chance.below(4) {
            let second = if chance.chance(90) { &able } else { &people };
            let (a, b) = (chance.pick(&able).clone(), chance.pick(second).clone());
            if a != b {
                options.apart.push((a, b));
            }
        }
    }
    let mut limits = String::new();
    if chance.chance(60) {
        let dong = chance.below(3) as i64 * EARLY + chance.below(30_000_000) as i64;
        if chance.chance(50) { options.budget_dong = Some(dong) } else { limits += &format!("budget_dong = {dong}\n") }
    }
    if chance.chance(40) {
        let most = u64::from(!chance.chance(25)) + chance.below(2);
        if chance.chance(50) {
            options.gross_leavers_at_most = Some(most as u32);
        } else {
            limits += &format!("gross_leavers_at_most = {most}\n");
        }
    }
    let at = text.find("[[waves]]").unwrap_or(text.len());
    text.insert_str(at, &format!("[limits]\n{limits}\n"));
    (World::new(register, &text), options.sorted())
}

/// The side rows by the words of their definitions, from units, days and people alone.
fn keeps(world: &World, ground: &Ground, options: &Options, steps: &[Step]) -> bool {
    let agency = |person: &PersonId| -> UnitId {
        match steps.iter().find(|step| step.person == *person) {
            Some(step) => ground.communes[step.commune].id.clone(),
            None => world.register.people[person].posts[0].unit.root(),
        }
    };
    let apart = options.apart.iter().all(|(a, b)| agency(a) != agency(b));
    let due = |step: &Step| match step.home {
        Home::Pool(pool) if step.kind == MoveKind::Province => {
            let sender = ground.pools[pool].unit.as_str();
            let wave = world.programme.waves.iter().find(|wave| wave.senders.contains_key(sender)).unwrap();
            let late = wave.start >= jiff::civil::date(2026, 7, 1);
            let difficult = world.register.units[&ground.communes[step.commune].id].specially_difficult;
            if difficult {
                0
            } else if late {
                LATE
            } else {
                EARLY
            }
        }
        _ => 0,
    };
    let dong: i64 = steps.iter().map(due).sum();
    let limits = &world.programme.limits;
    let budget = [limits.budget_dong, options.budget_dong].into_iter().flatten().all(|most| dong <= most);
    let mut left: BTreeMap<UnitId, u32> = BTreeMap::new();
    for step in steps.iter().filter(|step| matches!(step.home, Home::Seat { .. })) {
        *left.entry(world.register.people[&step.person].posts[0].unit.root()).or_default() += 1;
    }
    let caps = [limits.gross_leavers_at_most, options.gross_leavers_at_most];
    let leavers = caps.into_iter().flatten().all(|most| left.values().all(|count| *count <= most));
    apart && budget && leavers
}

/// All plans within the side rows, best first; none where there are too many to count.
fn every(world: &World, options: &Options, elastic: bool) -> Option<Vec<(Vec<i128>, Vec<Step>)>> {
    let ground = Ground::lay(&world.inputs()).unwrap();
    let all = enumerate(world, options, 0, elastic)?;
    Some(all.into_iter().filter(|(_, steps)| keeps(world, &ground, options, steps)).collect())
}

fn same(plan: &Plan, best: &(Vec<i128>, Vec<Step>), seed: u64) {
    let tiers: Vec<i128> = plan.tiers.iter().map(|tier| i128::from(tier.value)).collect();
    assert_eq!(tiers, best.0, "tiers of seed {seed}");
    let moved: Vec<_> = plan.moves.iter().map(|one| &one.person).collect();
    assert_eq!(moved, best.1.iter().map(|step| &step.person).collect::<Vec<_>>(), "people of seed {seed}");
}

#[derive(Default, Debug)]
struct Count {
    compared: usize,
    bound: usize,
    split: usize,
    none: usize,
    couples: usize,
    budgets: usize,
    leavers: usize,
}

#[test]
fn small_plans_within_side_rows_agree_with_an_enumeration_of_all_plans() {
    let mut count = Count::default();
    for seed in 0..1_500 {
        let (world, options) = limited(seed);
        if !Limits::of(&world.inputs(), &options).any() {
            continue;
        }
        let answer = solve(&world.inputs(), &world.text, &options, &mut Unwatched);
        let (plan, elastic) = match answer.unwrap_or_else(|refusal| panic!("seed {seed}: {refusal}")) {
            Answer::Plan(plan) => (Some(*plan), false),
            Answer::NoPlan { conflicts, elastic } => {
                let Some(all) = every(&world, &options, false) else { continue };
                assert!(all.is_empty(), "seed {seed}: a plan exists");
                assert!(!conflicts.is_empty(), "seed {seed}: the conflict is not named");
                count.none += 1;
                (elastic.map(|plan| *plan), true)
            }
        };
        let Some(all) = every(&world, &options, elastic) else { continue };
        let Some(plan) = plan else {
            assert!(all.is_empty(), "seed {seed}: a plan that misses minimums exists");
            continue;
        };
        same(&plan, &all[0], seed);
        assert!(all.len() == 1 || all[1].0 != all[0].0, "seed {seed}: two plans are equally good");
        let verdict = verify(&world.register, world.reference, world.law, &write_plan(&plan));
        assert!(verdict.feasible != elastic && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
        let side = plan.side.as_ref().unwrap();
        count.compared += 1;
        count.bound += usize::from(side.without != plan.tiers);
        count.split += usize::from(plan.side_proof.len() > 1);
        for line in side.lines.iter().filter(|line| line.without > line.at_most) {
            match line.kind {
                crate::SideKind::Apart => count.couples += 1,
                crate::SideKind::BudgetDong => count.budgets += 1,
                crate::SideKind::GrossLeavers => count.leavers += 1,
            }
        }
    }
    assert!(count.compared > 400 && count.bound > 150 && count.split > 10 && count.none > 20, "{count:?}");
    assert!(count.couples > 60 && count.budgets > 40 && count.leavers > 40, "{count:?}");
}

#[test]
fn trees_without_multipliers_find_and_prove_the_same_plans() {
    let (mut compared, mut split, mut parts) = (0, 0, 0);
    for seed in 0..1_000 {
        let Some((world, options, steps, proof)) = searched(seed, Effort { flows: 3_000, of_node: 1, of_root: 1 })
        else {
            continue;
        };
        let Some(all) = every(&world, &options, false) else { continue };
        let (inputs, model) = (world.inputs(), laid(&world, &options).unwrap());
        let proved = prove(&inputs, &model, &Limits::of(&inputs, &options), &steps, &proof);
        assert_eq!(proved.unwrap().gap, None, "seed {seed}");
        assert_eq!(steps, all[0].1, "seed {seed}");
        compared += 1;
        split += usize::from(proof.len() > 1);
        parts += proof.len();
    }
    assert!(compared > 250 && split > 60 && parts > 600, "{compared} compared, {split} split, {parts} parts");
}

/// A world with its best plan and tree, by the search itself with so many flows at most.
fn searched(seed: u64, effort: Effort) -> Option<(World, Options, Vec<Step>, Vec<Part>)> {
    let (world, options) = limited(seed);
    let inputs = world.inputs();
    let limits = Limits::of(&inputs, &options);
    let model = laid(&world, &options)?;
    match search(&inputs, &model, &limits, effort, &mut Unwatched) {
        Ok(Found::Best { steps, proof }) => Some((world, options, steps, proof)),
        _ => None,
    }
}

fn laid(world: &World, options: &Options) -> Option<Model> {
    let inputs = world.inputs();
    let ground = Ground::lay(&inputs).unwrap();
    let all = movers(&inputs, &ground, options);
    Model::build(&inputs, ground, all, options, 0, false).ok()
}

#[test]
fn a_search_cut_short_states_a_gap_within_which_the_best_plan_lies() {
    let (mut whole, mut gaps, mut later) = (0, 0, 0);
    for seed in 0..700 {
        for limit in [1, 2, 4, 9] {
            let rounds = if seed % 2 == 0 { 1 } else { 60 };
            let effort = Effort { flows: limit, of_node: rounds, of_root: rounds };
            let Some((world, options, steps, proof)) = searched(seed, effort) else { continue };
            let Some(all) = every(&world, &options, false) else { continue };
            let (inputs, model) = (world.inputs(), laid(&world, &options).unwrap());
            let proved = prove(&inputs, &model, &Limits::of(&inputs, &options), &steps, &proof).unwrap();
            let values = model.flow_values(&model.flow_of(&steps));
            let values: Vec<i128> = values.iter().zip(&model.offsets).map(|(value, offset)| value + offset).collect();
            let Some(gap) = proved.gap else {
                assert_eq!(values, all[0].0, "seed {seed}, {limit} flows");
                whole += 1;
                continue;
            };
            let at = model.stages.iter().position(|stage| *stage == gap.tier).unwrap();
            assert_eq!(values[..at], all[0].0[..at], "seed {seed}, {limit} flows: {gap:?}");
            assert_eq!(values[at], i128::from(gap.value), "seed {seed}, {limit} flows: {gap:?}");
            let between = i128::from(gap.at_least)..=i128::from(gap.value);
            assert!(between.contains(&all[0].0[at]), "seed {seed}, {limit} flows: {gap:?}, best {:?}", all[0].0);
            gaps += 1;
            later += usize::from(gap.tier != Stage::EmptyFields);
        }
    }
    assert!(whole > 200 && gaps > 60 && later > 20, "{whole} whole, {gaps} gaps, {later} later");
}

#[test]
fn a_search_cut_short_without_a_plan_is_undecided_and_one_that_says_there_is_none_is_right() {
    let (mut undecided, mut none) = (0, 0);
    for seed in 0..1_500 {
        let (world, options) = limited(seed);
        let inputs = world.inputs();
        let (limits, Some(model)) = (Limits::of(&inputs, &options), laid(&world, &options)) else { continue };
        let effort = Effort { flows: 1, of_node: 1, of_root: 1 };
        match search(&inputs, &model, &limits, effort, &mut Unwatched) {
            Err(Refusal::SideUndecided { flows }) => undecided += usize::from(flows > 0),
            Ok(Found::Impossible(_)) => {
                let Some(all) = every(&world, &options, false) else { continue };
                assert!(all.is_empty(), "seed {seed}: a plan exists");
                none += 1;
            }
            _ => {}
        }
    }
    assert!(undecided > 5 && none > 5, "{undecided} undecided, {none} without a plan");
}

#[test]
fn no_tree_however_altered_proves_a_plan_that_is_not_the_best() {
    let (mut worlds, mut tried) = (0, 0);
    for seed in 0..900 {
        // With multipliers, and by splits alone.
        let of_node = if seed % 2 == 0 { 1 } else { 60 };
        let Some((world, options, _, proof)) = searched(seed, Effort { flows: 600, of_node, of_root: of_node }) else {
            continue;
        };
        let bare = |part: &Part| matches!(part, Part::Bound { multipliers, .. } if multipliers.is_empty());
        if proof.len() == 1 && bare(&proof[0]) {
            continue;
        }
        let Some(all) = every(&world, &options, false) else { continue };
        let (inputs, model) = (world.inputs(), laid(&world, &options).unwrap());
        let limits = Limits::of(&inputs, &options);
        let mut chance = Chance(seed);
        for (_, steps) in all.iter().skip(1).take(6) {
            assert_eq!(model.steps(&model.flow_of(steps)), *steps);
            let accepted =
                |proof: &[Part]| matches!(prove(&inputs, &model, &limits, steps, proof), Ok(p) if p.gap.is_none());
            assert!(!accepted(&proof), "seed {seed}: the tree of another plan");
            for _ in 0..40 {
                let mut altered = proof.clone();
                (0..1 + chance.below(3)).for_each(|_| alter(&mut altered, &mut chance));
                assert!(!accepted(&altered), "seed {seed}: {altered:?}");
                tried += 1;
            }
        }
        worlds += 1;
    }
    assert!(worlds > 60 && tried > 6_000, "{worlds} worlds, {tried} trees");
}

/// Changes something somewhere in a tree.
fn alter(proof: &mut Vec<Part>, chance: &mut Chance) {
    if proof.is_empty() {
        return;
    }
    let at = chance.below(proof.len() as u64) as usize;
    let by = [1, -1, 7, -7, 1 << 20, -(1 << 40)][chance.below(6) as usize];
    match (&mut proof[at], chance.below(8)) {
        (_, 0) => drop(proof.remove(at)),
        (_, 1) => proof.insert(at, proof[at].clone()),
        (Part::Split { among, .. }, 2) => among.push(None),
        (Part::Split { among, .. }, _) => drop(among.pop()),
        (Part::Cut { nodes }, _) => drop(nodes.pop()),
        (Part::Bound { scale, .. }, 2) => *scale += by,
        (Part::Bound { multipliers, .. }, 3..=5) if !multipliers.is_empty() => {
            let which = chance.below(multipliers.len() as u64) as usize;
            let vector = &mut multipliers[which].1;
            let tier = chance.below(vector.len() as u64) as usize;
            vector[tier] += by;
        }
        (Part::Bound { prices, .. }, _) => {
            let tier = chance.below(prices.len() as u64) as usize;
            let node = chance.below(prices[tier].len() as u64) as usize;
            prices[tier][node] += by;
        }
    }
}

/// Takes the tree of some world in which a part is fit to be altered, alters it, and says why it is refused.
fn refused(fits: impl Fn(&Part) -> bool, change: impl Fn(&mut Vec<Part>, usize)) -> String {
    for seed in 0..2_000 {
        let of_node = if seed % 2 == 0 { 1 } else { 60 };
        let Some((world, options, steps, mut proof)) = searched(seed, Effort { flows: 600, of_node, of_root: of_node })
        else {
            continue;
        };
        // A split that leaves nothing, in front: its first child is cut off by the person alone.
        if let Some(mover) = laid(&world, &options).unwrap().movers.first() {
            let ground = Ground::lay(&world.inputs()).unwrap();
            let seats = mover.options.iter().map(|one| Some(ground.key(one.commune, one.seat)));
            let among = seats.chain([None]).collect();
            let front = [Part::Split { person: mover.person.clone(), among }, Part::Cut { nodes: vec![0] }];
            proof = [&front, proof.as_slice()].concat();
        }
        let Some(at) = proof.iter().position(&fits) else { continue };
        let (inputs, model) = (world.inputs(), laid(&world, &options).unwrap());
        let limits = Limits::of(&inputs, &options);
        assert!(prove(&inputs, &model, &limits, &steps, &proof).unwrap().gap.is_none());
        let mut altered = proof.clone();
        change(&mut altered, at);
        return match prove(&inputs, &model, &limits, &steps, &altered) {
            Ok(proved) => format!("{:?}", proved.gap),
            Err(fault) => format!("{fault:?}"),
        };
    }
    panic!("no such tree in any world")
}

#[test]
fn each_clause_of_the_check_refuses_what_it_is_for() {
    let split = |part: &Part| matches!(part, Part::Split { .. });
    let cut = |part: &Part| matches!(part, Part::Cut { .. });
    let priced = |part: &Part| matches!(part, Part::Bound { multipliers, .. } if !multipliers.is_empty());
    let told = |what: &str, found: String| assert!(found.contains(what), "{what}: {found}");
    told("Beyond", refused(priced, |proof, at| proof.push(proof[at].clone())));
    told("Unfinished", refused(split, |proof, _| drop(proof.pop())));
    told(
        "NobodyToSplit",
        refused(split, |proof, at| {
            if let Part::Split { person, .. } = &mut proof[at] {
                *person = PersonId::new("P99")
            }
        }),
    );
    told(
        "NothingToSplit",
        refused(split, |proof, at| {
            if let Part::Split { among, .. } = &mut proof[at] {
                among.push(canbo_register::SeatKey::parse("00000/dat-dai"));
            }
        }),
    );
    told(
        "NoCut",
        refused(cut, |proof, at| {
            if let Part::Cut { nodes } = &mut proof[at] {
                nodes.clear()
            }
        }),
    );
    type Priced = fn(&mut i64, &mut Vec<(RowName, Vec<i64>)>, &mut Vec<Vec<i64>>);
    let bound = |change: Priced| {
        refused(priced, |proof, at| {
            if let Part::Bound { scale, multipliers, prices } = &mut proof[at] {
                change(scale, multipliers, prices)
            }
        })
    };
    told("Scale", bound(|scale, _, _| *scale = 0));
    told("NoSuchRow", bound(|_, rows, _| rows[0].0 = RowName::Leavers { commune: UnitId::new("x") }));
    told("RowTwice", bound(|_, rows, _| rows.push(rows[0].clone())));
    told("Multiplier", bound(|_, rows, _| rows[0].1.iter_mut().for_each(|entry| *entry = -1)));
    told("Multiplier", bound(|_, rows, _| rows[0].1.truncate(1)));
    told("Shape", bound(|_, _, prices| prices[0].truncate(1)));
    told("Shape", bound(|_, _, prices| drop(prices.pop())));
    told("Endless", bound(|_, _, prices| prices[1].iter_mut().enumerate().for_each(|(at, p)| *p = at as i64 * 1_000)));
    // Weaker numbers leave a gap, and say so.
    told("Some(Gap", bound(|_, rows, _| rows.clear()));
}

#[test]
fn a_file_that_says_otherwise_of_its_side_rows_is_refused() {
    let mut found = 0;
    for seed in 0..700 {
        let (world, options) = limited(seed);
        let Ok(Answer::Plan(plan)) = solve(&world.inputs(), &world.text, &options, &mut Unwatched) else { continue };
        let Some(side) = plan.side.clone().filter(|side| side.without != plan.tiers) else { continue };
        let verdict = |plan: &Plan| verify(&world.register, world.reference, world.law, &write_plan(plan));
        let codes = |plan: &Plan| verdict(plan).problems.into_iter().map(|one| one.code).collect::<Vec<_>>();
        let has = |plan: Plan, code: &str| {
            let codes = codes(&plan);
            assert!(codes.iter().any(|one| one == code), "seed {seed}: {code} is not among {codes:?}");
        };
        assert!(codes(&plan).is_empty());
        let mut other = (*plan).clone();
        other.side_proof.clear();
        has(other, "V163");
        let mut other = (*plan).clone();
        other.side.as_mut().unwrap().without[0].value += 1;
        has(other, "V150");
        let mut other = (*plan).clone();
        other.side.as_mut().unwrap().lines[0].with += 1;
        has(other, "V150");
        let gap = crate::Gap { tier: Stage::Fit, at_least: 0, value: 0 };
        has(Plan { side: Some(crate::Side { gap: Some(gap), ..side }), ..(*plan).clone() }, "V150");
        has(Plan { salt: 1, ..(*plan).clone() }, "V141");
        // Without its rows the plan is another question's, which its prices do not answer.
        let bare = Options { apart: Vec::new(), budget_dong: None, gross_leavers_at_most: None, ..options.clone() };
        if world.programme.limits == canbo_policy::programme::Limits::default() {
            has(Plan { options: bare.clone(), ..(*plan).clone() }, "V141");
        }
        // The best plan without the rows breaks them.
        if let (Some(free), true) = (free(&world, &bare), world.programme.limits == Default::default()) {
            let mut other = (*plan).clone();
            other.moves = free.moves;
            let codes = codes(&other);
            assert!(codes.iter().any(|code| matches!(code.as_str(), "V160" | "V161" | "V162")), "{codes:?}");
            found += 1;
        }
    }
    assert!(found > 20, "{found}");
}

fn free(world: &World, options: &Options) -> Option<Plan> {
    match solve(&world.inputs(), &world.text, options, &mut Unwatched) {
        Ok(Answer::Plan(plan)) => Some(*plan),
        _ => None,
    }
}

#[test]
fn a_row_that_cannot_be_meant_is_refused_by_name() {
    let (world, _) = limited(1);
    let person = world.register.people.keys().next().unwrap().clone();
    let ask = |options: Options| solve(&world.inputs(), &world.text, &options, &mut Unwatched).unwrap_err();
    let stranger = PersonId::new("X1");
    let apart = vec![(person.clone(), stranger.clone())];
    assert!(
        matches!(ask(Options { apart, ..Options::default() }), Refusal::NoSuchPerson { person } if person == stranger)
    );
    let apart = vec![(person.clone(), person.clone())];
    assert!(matches!(ask(Options { apart, ..Options::default() }), Refusal::ApartFromOneself { .. }));
    let budget_dong = Some(-1);
    assert!(matches!(ask(Options { budget_dong, ..Options::default() }), Refusal::BudgetBelowZero { .. }));
}
