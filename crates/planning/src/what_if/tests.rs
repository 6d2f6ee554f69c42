//! Tests: what an edit gives is what the same question gives when it is asked so from the beginning.

use super::{Axis, Edits, curve, what_if};
use crate::brute::enumerate;
use crate::plan::{Edit, Options, Plan};
use crate::solve::{Answer, solve};
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, tiny, unit};
use crate::{Refusal, TierValue, verify, write_plan};
use canbo_flow::Unwatched;
use canbo_register::*;

fn planned(world: &World, options: &Options) -> Option<Plan> {
    match solve(&world.inputs(), &world.text, options, &mut Unwatched) {
        Ok(Answer::Plan(plan)) => Some(*plan),
        Ok(Answer::NoPlan { elastic: Some(plan), .. }) => Some(*plan),
        _ => None,
    }
}

/// The headcount line of a seat set to another number, as a workbook would have said it.
fn with_seats(world: &World, seat: &SeatKey, change: i32) -> World {
    let mut register = world.register.clone();
    let of = |line: &&mut Headcount| line.unit == seat.unit && line.position.as_ref() == Some(&seat.position);
    let line = register.headcounts.iter_mut().find(of).unwrap();
    line.number = u32::try_from(i64::from(line.number) + i64::from(change)).unwrap();
    World::new(register, &world.text)
}

#[test]
fn a_seat_more_or_fewer_gives_the_plan_of_the_register_that_says_so() {
    let (mut compared, mut altered) = (0, 0);
    for seed in 0..150 {
        let world = tiny(seed);
        let Some(plan) = planned(&world, &Options::default()) else { continue };
        let mut chance = Chance(seed);
        let line = chance.pick(&world.register.headcounts).clone();
        let seat = SeatKey { unit: line.unit.clone(), position: line.position.clone().unwrap() };
        let change = if line.number > 0 && chance.chance(40) { -1 } else { 1 };
        let edits = Edits { seats: vec![(seat.clone(), change)], ..Edits::default() };
        let found = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap();
        let cold = planned(&with_seats(&world, &seat, change), &Options::default());
        assert_eq!(found.plan.as_ref().map(|plan| &plan.moves), cold.as_ref().map(|plan| &plan.moves), "seed {seed}");
        assert_eq!(found.tiers_after, cold.map(|plan| plan.tiers).unwrap_or_default(), "seed {seed}");
        compared += 1;
        altered += i32::from(!found.touched.is_empty());
    }
    assert!(compared > 100 && altered > 20, "{compared} compared, {altered} altered");
}

#[test]
fn a_quota_changed_gives_the_plan_of_the_programme_that_says_so() {
    let mut altered = 0;
    for seed in 0..200 {
        let world = tiny(seed);
        let Some(plan) = planned(&world, &Options::default()) else { continue };
        let Some(line) = plan.by_sender.iter().find(|line| line.wave.is_some()) else { continue };
        let (low, high) = line.range;
        let named = &world.programme.waves.iter().find_map(|wave| wave.senders.get(line.sender.as_str())).unwrap();
        // A ceiling above the number of staff does not bind, and one more slot does nothing.
        if named.at_most != Some(high) {
            continue;
        }
        let at = world.text.find(&format!("[waves.senders.{}]", line.sender)).unwrap();
        let (head, tail) = world.text.split_at(at);
        let text =
            head.to_owned() + &tail.replacen(&format!("at_most = {high}"), &format!("at_most = {}", high + 1), 1);
        assert_ne!(text, world.text);
        let cold = planned(&World::new(world.register.clone(), &text), &Options::default());
        let edits = Edits { quotas: vec![(line.sender.clone(), 1)], ..Edits::default() };
        let found = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap();
        assert_eq!(found.plan.map(|plan| plan.moves), cold.map(|plan| plan.moves), "seed {seed}: {low}–{high}");
        altered += i32::from(!found.touched.is_empty());
    }
    assert!(altered > 10, "{altered}");
}

/// Two communes 66 and 111 km away from one that is over, and a department of 20.
fn spread() -> (World, [UnitId; 3]) {
    let (reference, _) = crate::testing::embedded();
    let codes: Vec<String> = reference
        .communes
        .values()
        .filter(|one| one.province.as_str() == "66")
        .take(3)
        .map(|one| one.code.to_string())
        .collect();
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    for (code, north) in codes.iter().zip([0, 600_000, 1_000_000]) {
        let mut home = commune(code);
        home.point = Some((12_000_000 + north, 108_000_000));
        register.units.insert(home.id.clone(), home);
        let office = format!("{code}.kinh-te");
        register.units.insert(
            UnitId::new(&*office),
            unit(&office, UnitKind::Office(OfficeCode::new("kinh-te")), Some(code.as_str())),
        );
        register.headcounts.push(seats(code, "dat-dai", if north == 0 { 1 } else { 4 }));
    }
    for number in 0..5 {
        let mut one = person(&format!("A{number}"), &format!("{}.kinh-te", codes[0]), Some("dat-dai"), "7850103");
        one.kind = Known::Stated(StaffKind::CivilServant);
        register.people.insert(one.id.clone(), one);
    }
    register.units.insert(UnitId::new("so-mot"), unit("so-mot", UnitKind::Department, None));
    for number in 0..20 {
        let one = person(&format!("S{number:02}"), "so-mot", None, "7850103");
        register.people.insert(one.id.clone(), one);
    }
    let waves = "[[waves]]\ncode = \"1\"\nstart = 2026-01-01\nform = \"secondment\"\nterm_months = 12\n\
                 [waves.quota]\nlow_percent_hundredths = 500\nhigh_percent_hundredths = 500\n";
    (World::new(register, &format!("{PROGRAMME}{waves}")), [0, 1, 2].map(|at| UnitId::new(&*codes[at])))
}

#[test]
fn a_share_and_a_radius_changed_give_the_plan_of_the_programme_that_says_so() {
    let (world, [_, near, far]) = spread();
    let plan = planned(&world, &Options::default()).unwrap();
    assert_eq!((plan.cascade.province, plan.cascade.between), (1, 4));
    let points = curve(&world.inputs(), &plan, &Edits::default(), Axis::Percent, &[3, 5, 10, 20], &mut Unwatched);
    let sent: Vec<_> = points.unwrap().iter().map(|point| (point.at, point.answer.cascade.1.province)).collect();
    assert_eq!(sent, [(3, 1), (5, 1), (10, 2), (20, 4)]);
    for share in [300, 1000, 2000] {
        let text = world.text.replace("high_percent_hundredths = 500", &format!("high_percent_hundredths = {share}"));
        let low = 500.min(share);
        let text = text.replace("low_percent_hundredths = 500", &format!("low_percent_hundredths = {low}"));
        let cold = planned(&World::new(world.register.clone(), &text), &Options::default()).unwrap();
        let edits = Edits { percent_hundredths: Some(share), ..Edits::default() };
        let found = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap();
        assert_eq!(found.plan.unwrap().moves, cold.moves, "{share}");
    }
    let points =
        curve(&world.inputs(), &plan, &Edits::default(), Axis::RadiusKm, &[10, 70, 200], &mut Unwatched).unwrap();
    let reach = |at: usize| -> Vec<&UnitId> {
        let plan = points[at].answer.plan.as_ref().unwrap();
        plan.moves.iter().filter(|one| one.kind == crate::MoveKind::Between).map(|one| &one.to).collect()
    };
    assert!(reach(0).is_empty());
    assert!(!reach(1).is_empty() && reach(1).iter().all(|to| **to == near), "{:?}", reach(1));
    assert!(reach(2).contains(&&far), "{:?}", reach(2));
}

/// A tiny province whose communes lie 40 to 120 km apart, one of them over so that transfers start there.
fn scattered(seed: u64) -> World {
    let mut world = tiny(seed);
    let mut chance = Chance(seed ^ 0xD157);
    for unit in world.register.units.values_mut().filter(|unit| matches!(unit.kind, UnitKind::Commune(_))) {
        unit.point = Some((12_000_000 + chance.below(12) as i64 * 100_000, 108_000_000));
    }
    let codes: Vec<UnitId> = world.register.units.keys().filter(|id| id.root() == **id).cloned().collect();
    if let Some(line) = world.register.headcounts.iter_mut().find(|line| codes.contains(&line.unit)) {
        line.number = 0;
    }
    let last = codes.iter().rfind(|id| id.as_str().chars().all(|letter| letter.is_ascii_digit()));
    for line in world.register.headcounts.iter_mut().filter(|line| Some(&line.unit) == last) {
        line.number += 2;
    }
    World::new(world.register, &world.text)
}

#[test]
fn a_radius_gives_the_plan_of_the_programme_that_states_it() {
    let (spread, _) = spread();
    let worlds = std::iter::once(spread).chain((0..160).map(scattered));
    let (mut compared, mut altered) = (0, 0);
    for (number, world) in worlds.enumerate() {
        let Some(plan) = planned(&world, &Options::default()) else { continue };
        for km in [10, 60, 100] {
            let text = world.text.replace("between = true", &format!("between = true\nbetween_radius_km = {km}"));
            assert_ne!(text, world.text);
            let cold = planned(&World::new(world.register.clone(), &text), &Options::default());
            let edits = Edits { radius_km: Some(km), ..Edits::default() };
            let found = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap();
            assert_eq!(found.tiers_after, cold.as_ref().map(|one| one.tiers.clone()).unwrap_or_default(), "{number}");
            assert_eq!(found.plan.map(|one| one.moves), cold.map(|one| one.moves), "{number}: {km} km");
            compared += 1;
            altered += i32::from(!found.touched.is_empty());
        }
    }
    assert!(compared > 300 && altered > 30, "{compared} compared, {altered} altered");
}

#[test]
fn an_edit_that_cannot_be_meant_is_refused_and_names_the_thing() {
    let (world, [home, ..]) = spread();
    let plan = planned(&world, &Options::default()).unwrap();
    let refused = |edits: Edits| what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap_err();
    let seat = |position: &str| SeatKey { unit: home.clone(), position: PositionCode::new(position) };
    let fewer = Edits { seats: vec![(seat("dat-dai"), -2)], ..Edits::default() };
    assert!(matches!(refused(fewer), Refusal::SeatNotChanged { .. }));
    let unknown = Edits { seats: vec![(seat("khong-co"), 1)], ..Edits::default() };
    assert!(matches!(refused(unknown), Refusal::UnknownSeat { .. }));
    let nobody = Edits { quotas: vec![(home.clone(), 1)], ..Edits::default() };
    assert!(matches!(refused(nobody), Refusal::NoQuota { .. }));
    let share = Edits { percent_hundredths: Some(700), ..Edits::default() };
    let plain = World::new(world.register.clone(), PROGRAMME);
    let plan = planned(&plain, &Options::default()).unwrap();
    let refused = what_if(&plain.inputs(), &plan, &share, &mut Unwatched).unwrap_err();
    assert!(matches!(refused, Refusal::NoShare { .. }));
}

#[test]
fn planning_again_without_a_change_disturbs_nobody() {
    let mut lines = 0;
    for seed in 0..120 {
        let world = tiny(seed);
        let Some(plan) = planned(&world, &Options::default()) else { continue };
        let edits = Edits { least_disturbance: true, ..Edits::default() };
        let found = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap();
        assert!(found.touched.is_empty(), "seed {seed}: {:?}", found.touched);
        lines += plan.moves.len();
    }
    assert!(lines > 100, "{lines}");
}

#[test]
fn a_request_to_reconsider_disturbs_as_few_lines_as_any_plan_that_is_as_fair() {
    let (mut compared, mut fewer) = (0, 0);
    for seed in 0..160 {
        let world = tiny(seed);
        let Some(plan) = planned(&world, &Options::default()).filter(|plan| !plan.elastic && plan.moves.len() > 1)
        else {
            continue;
        };
        let line = Chance(seed).pick(&plan.moves).clone();
        let seat = SeatKey { unit: line.to.clone(), position: line.position.clone() };
        let forbid = vec![Edit { person: line.person.clone(), seat }];
        let edits = Edits { forbids: forbid.clone(), least_disturbance: true, ..Edits::default() };
        let inputs = world.inputs();
        let Some(again) = what_if(&inputs, &plan, &edits, &mut Unwatched).unwrap().plan.filter(|one| !one.elastic)
        else {
            continue;
        };
        let verdict = verify(&world.register, world.reference, world.law, &write_plan(&again));
        assert!(verdict.feasible && verdict.lawful && verdict.optimal, "seed {seed}: {verdict:?}");
        let question = super::edited(&inputs, &plan, &edits).unwrap();
        let Some(all) = enumerate(&world, &question.options, again.salt, false) else { continue };
        let ground = crate::ground::Ground::lay(&inputs).unwrap();
        let keeps = |steps: &[crate::tally::Step]| {
            !steps.iter().any(|s| s.person == line.person && ground.key(s.commune, s.seat) == forbid[0].seat)
        };
        let best = all.iter().find(|(_, steps)| keeps(steps)).unwrap();
        let tiers: Vec<i128> = again.tiers.iter().map(|tier| i128::from(tier.value)).collect();
        assert_eq!(tiers, best.0, "seed {seed}");
        let plainly = Edits { forbids: forbid, ..Edits::default() };
        let plainly = what_if(&inputs, &plan, &plainly, &mut Unwatched).unwrap();
        let differs = crate::what_if::touched(&plan.moves, &again.moves).len();
        let said = again.tiers.iter().find(|tier| tier.name == crate::Stage::Disturbance).unwrap();
        assert_eq!(said, &TierValue { name: crate::Stage::Disturbance, value: differs as i64 }, "seed {seed}");
        assert!(differs <= plainly.touched.len(), "seed {seed}");
        compared += 1;
        fewer += i32::from(differs < plainly.touched.len());
    }
    assert!(compared > 40 && fewer > 0, "{compared} compared, {fewer} with fewer lines disturbed");
}

#[test]
fn a_plan_that_claims_another_base_than_it_was_made_from_is_refused() {
    let mut refused = 0;
    for seed in 0..60 {
        let world = tiny(seed);
        let Some(plan) = planned(&world, &Options::default()).filter(|plan| !plan.elastic && !plan.moves.is_empty())
        else {
            continue;
        };
        let edits = Edits { least_disturbance: true, ..Edits::default() };
        let again = what_if(&world.inputs(), &plan, &edits, &mut Unwatched).unwrap().plan.unwrap();
        let mut forged = again.clone();
        forged.options.base.as_mut().unwrap().pop();
        let verdict = verify(&world.register, world.reference, world.law, &write_plan(&forged));
        assert!(!(verdict.feasible && verdict.lawful && verdict.optimal), "seed {seed}");
        refused += 1;
    }
    assert!(refused > 20, "{refused}");
}
