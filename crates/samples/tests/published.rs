//! Every figure that a programme publishes is measured again from the workbooks of its sample.

use canbo_flow::Unwatched;
use canbo_office::{Corrections, Gathered, Limits};
use canbo_planning::{
    Answer, Inputs, Options, OtherPlans, check_support, check_turns, check_visits, measure_other, solve, support,
    turns, visits, write_support, write_turns, write_visits,
};
use canbo_policy::figures::{Ground, measure};
use canbo_policy::gaps::gaps;
use canbo_policy::programme::{Measure, Published};
use canbo_policy::staffing::staffing;
use canbo_policy::{Law, Programme};
use canbo_register::reference::Reference;
use canbo_samples::{SAMPLES, generate};

/// Each published figure with what was found.
fn measured(sample: &str, seed: u64) -> Vec<(Published, Option<i64>)> {
    let reference = Reference::embedded();
    let law = Law::embedded();
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
    let staffing = staffing(&register, &reference, &law, made.on, programme.scope);
    let gaps = gaps(&staffing, &register, &reference);
    let ground = Ground {
        register: &register,
        reference: &reference,
        law: &law,
        programme: &programme,
        gaps: &gaps,
        day: made.on,
    };
    let inputs = Inputs { register: &register, reference: &reference, law: &law, programme: &programme, on: made.on };
    let needs = |of: fn(Measure) -> bool| programme.figures.iter().any(|figure| of(figure.figure));
    let plan = needs(Measure::is_of_plan).then(|| {
        match solve(&inputs, text, &Options::default(), &mut Unwatched).expect("planning is not refused") {
            Answer::Plan(plan) => plan,
            Answer::NoPlan { conflicts, .. } => panic!("{sample}: no plan: {conflicts:?}"),
        }
    });
    let other = needs(Measure::is_of_other_plan);
    let visits = other.then(|| visits(&inputs, text, &mut Unwatched).expect("is planned")).flatten();
    let support = other.then(|| support(&inputs, text, &mut Unwatched).expect("is planned")).flatten();
    let turns = other.then(|| turns(&inputs, text, &mut Unwatched).expect("is planned")).flatten();
    if let (Some(visits), Some(support), Some(turns)) = (&visits, &support, &turns) {
        let found = check_visits(&inputs, text, &write_visits(visits)).problems;
        assert!(found.is_empty(), "{sample}: {found:?}");
        assert_eq!(check_support(&inputs, text, &write_support(support)), []);
        assert_eq!(check_turns(&inputs, text, &write_turns(turns)), []);
    }
    let others = OtherPlans { visits: visits.as_ref(), support: support.as_ref(), turns: turns.as_ref() };
    let found = |figure: &Published| {
        let of_plan = plan.as_ref().and_then(|plan| canbo_planning::measure(plan, figure));
        measure(&ground, figure).or(of_plan).or_else(|| measure_other(&others, figure))
    };
    programme.figures.iter().map(|figure| (figure.clone(), found(figure))).collect()
}

#[track_caller]
fn reproduces(sample: &str, seed: u64, number: usize) {
    let figures = measured(sample, seed);
    assert_eq!(figures.len(), number, "{sample} publishes as many figures as its file says");
    let wrong: Vec<String> = figures
        .iter()
        .filter(|(figure, found)| !found.is_some_and(|found| figure.relation.holds(figure.value, found)))
        .map(|(figure, found)| {
            format!("{:?} {:?}: {} published, {found:?} found", figure.figure, figure.unit, figure.value)
        })
        .collect();
    assert!(wrong.is_empty(), "{sample}, seed {seed}:\n{}", wrong.join("\n"));
}

#[test]
fn bac_ninh_moves_the_published_numbers() {
    reproduces("bac-ninh", 7, 12);
}

#[test]
fn thai_nguyen_sends_about_five_percent_with_a_leader_from_each_body() {
    for seed in [1, 7] {
        reproduces("thai-nguyen", seed, 6);
    }
}

#[test]
fn bac_son_meets_its_standards_trains_rotates_and_satisfies_as_published() {
    for seed in [1, 7] {
        reproduces("bac-son", seed, 23);
    }
}

#[test]
fn quang_ngai_publishes_no_figure_and_its_sample_has_a_plan_between_communes() {
    let reference = Reference::embedded();
    reproduces("quang-ngai", 7, 0);
    let text = Programme::embedded_text("quang-ngai").expect("embedded");
    let programme = Programme::parse(text, &reference).expect("holds together");
    assert!(programme.steps.between && programme.priority.asked > 1 && programme.priority.key_works > 1);
}

#[test]
fn gia_lai_takes_turns_of_five_percent_helps_for_one_or_two_weeks_and_visits_about_seven_times() {
    for seed in [1, 7] {
        reproduces("gia-lai", seed, 8);
    }
}

#[test]
fn dak_lak_is_short_and_over_by_the_published_numbers() {
    reproduces("dak-lak", 7, 14);
}

#[test]
fn nam_po_has_the_published_people_and_fewer_than_assigned_in_2015() {
    for seed in [1, 7] {
        reproduces("nam-po", seed, 5);
    }
}
