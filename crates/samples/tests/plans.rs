//! The published figures come out of the workbooks by planning, for any seed, and nobody is sent who may not go.

use canbo_flow::Unwatched;
use canbo_office::{Corrections, Gathered, Limits};
use canbo_planning::{Answer, Conflict, Inputs, MoveKind, Options, Plan, solve, verify, write_plan};
use canbo_policy::{Law, Programme};
use canbo_register::facts::SheetFacts;
use canbo_register::reference::Reference;
use canbo_register::{Degree, Known, Level, Register};
use canbo_samples::{SAMPLES, generate};

struct World {
    reference: Reference,
    law: Law,
    sheets: Vec<SheetFacts>,
    register: Register,
    programme: Programme,
    text: &'static str,
    on: jiff::civil::Date,
}

fn world(sample: &str, seed: u64) -> World {
    let reference = Reference::embedded();
    let mut gathered = Gathered::new();
    for file in generate(sample, seed, false, &reference).expect("a known sample") {
        gathered.next_file();
        canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
            gathered.take(event)
        });
    }
    let made = SAMPLES.iter().find(|one| one.name == sample).expect("a known sample");
    let text = Programme::embedded_text(made.programme).expect("a sample is made for an embedded programme");
    let programme = Programme::parse(text, &reference).expect("embedded programmes hold together");
    let register = canbo_register::assemble(&gathered.sheets, &reference).register;
    World { law: Law::embedded(), sheets: gathered.sheets, register, programme, text, on: made.on, reference }
}

fn answer(world: &World) -> Answer {
    let World { reference, law, register, programme, on, .. } = world;
    let inputs = Inputs { register, reference, law, programme, on: *on };
    solve(&inputs, world.text, &Options::default(), &mut Unwatched).expect("planning is not refused")
}

fn planned(world: &World) -> Plan {
    let Answer::Plan(plan) = answer(world) else { panic!("a plan within all minimums exists") };
    let verdict = verify(&world.register, &world.reference, &world.law, &write_plan(&plan));
    assert!(verdict.feasible && verdict.lawful && verdict.optimal, "{:?}", verdict.problems);
    for sender in &plan.by_sender {
        assert!((sender.range.0..=sender.range.1).contains(&sender.sent), "{sender:?}");
    }
    *plan
}

#[test]
fn dak_lak_sends_for_36_months_within_each_range() {
    let world = world("dak-lak", 5);
    let plan = planned(&world);
    let sent: Vec<_> = plan.moves.iter().filter(|one| one.kind == MoveKind::Province).collect();
    assert!(!sent.is_empty());
    let end = Some(jiff::civil::date(2028, 11, 30));
    assert!(sent.iter().all(|one| one.end == end && world.register.people[&one.person].planned == Some(true)));
    for sender in plan.by_sender.iter().filter(|sender| sender.wave.is_some()) {
        assert_eq!(sender.range, (sender.base * 5 / 100, (sender.base * 7).div_ceil(100)), "{sender:?}");
    }
}

#[test]
fn bac_ninh_moves_9_between_30_from_centres_and_52_from_the_province_for_any_seed() {
    let mut files = Vec::new();
    for seed in [2, 9] {
        let world = world("bac-ninh", seed);
        let plan = planned(&world);
        assert_eq!((plan.cascade.between, plan.cascade.centre, plan.cascade.province), (9, 30, 52), "seed {seed}");
        let wave = |code: &str| plan.moves.iter().filter(|one| one.wave.as_deref() == Some(code)).collect::<Vec<_>>();
        let (first, second) = (wave("1"), wave("2"));
        assert_eq!((first.len(), second.len()), (20, 32));
        let year = (jiff::civil::date(2025, 9, 9), Some(jiff::civil::date(2026, 9, 8)));
        assert!(second.iter().all(|one| (one.start, one.end) == year));
        let mut sent: Vec<u32> =
            plan.by_sender.iter().filter(|line| line.wave.as_deref() == Some("2")).map(|line| line.sent).collect();
        sent.sort_unstable();
        assert_eq!(sent, [4, 5, 6, 8, 9]);
        files.push(write_plan(&plan));
    }
    assert_ne!(files[0], files[1]);
}

#[test]
fn thai_nguyen_sends_a_leader_from_each_body_and_nobody_who_may_not_go() {
    let world = world("thai-nguyen", 4);
    let plan = planned(&world);
    for sender in plan.by_sender.iter().filter(|sender| sender.wave.is_some()) {
        assert!(sender.leaders >= 1, "{sender:?}");
    }
    for one in plan.moves.iter().filter(|one| one.kind == MoveKind::Province) {
        let person = &world.register.people[&one.person];
        let years = canbo_policy::retirement::years_left(&world.law, person, one.start, 10);
        assert_eq!(years, Some(true), "{}", one.person);
        assert!(person.degree() >= Some(Degree::University), "{}", one.person);
        assert!(!person.ask_board && person.absence(one.start).is_none(), "{}", one.person);
        assert!(person.home(world.on).is_some_and(|post| post.level != Level::Senior));
    }
    assert!(plan.moves.iter().any(|one| one.wished), "volunteers are among them");
}

#[test]
fn a_body_without_an_eligible_deputy_is_named_and_the_elastic_plan_misses_that_alone() {
    let world = world("thai-nguyen-conflict", 4);
    let Answer::NoPlan { conflicts, elastic } = answer(&world) else { panic!("one body has no eligible deputy") };
    let [Conflict::TooFewLeaders { sender, must_send: 1, able: 0, because, .. }] = conflicts.as_slice() else {
        panic!("{conflicts:?}")
    };
    assert!(!because.is_empty());
    let plan = elastic.expect("leaving the minimum open is enough");
    assert!(plan.elastic);
    assert_eq!(plan.broken.iter().map(|one| (&one.sender, one.leaders)).collect::<Vec<_>>(), [(sender, 1)]);
    let verdict = verify(&world.register, &world.reference, &world.law, &write_plan(&plan));
    assert!(!verdict.feasible && verdict.lawful && verdict.optimal && verdict.elastic, "{:?}", verdict.problems);
}

#[test]
fn commune_totals_and_declared_needs_alone_give_a_plan_whose_seats_are_marked_as_presumed() {
    let world = world("totals-only", 3);
    let plan = planned(&world);
    assert!(!plan.moves.is_empty());
    let presumed: Vec<_> = plan.communes.iter().filter(|line| line.presumed && line.missing.0 > 0).collect();
    assert!(
        !presumed.is_empty() && presumed.iter().all(|line| line.occupied.1 <= line.authorised.max(line.occupied.0))
    );
    assert!(plan.unfilled.iter().filter(|one| one.missing > 0).any(|one| one.presumed));
}

#[test]
fn rows_and_sheets_in_another_order_give_the_same_plan_byte_for_byte() {
    let mut world = world("tiny", 6);
    let before = write_plan(&planned(&world));
    let mut state = 7_u64;
    for _ in 0..8 {
        let mut below = |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % n
        };
        for at in (1..world.sheets.len()).rev() {
            world.sheets.swap(at, below(at + 1));
        }
        for sheet in &mut world.sheets {
            for at in (1..sheet.rows.len()).rev() {
                sheet.rows.swap(at, below(at + 1));
            }
        }
        world.register = canbo_register::assemble(&world.sheets, &world.reference).register;
        assert_eq!(write_plan(&planned(&world)), before);
    }
    let one = world.register.people.values_mut().next().expect("there are people");
    one.birth = Known::Missing;
    assert_ne!(write_plan(&planned(&world)), before, "a plan names the register that it rests on");
}
