//! `cargo xtask sweep side`: each sample planned within side limits that bind, and its proof checked. Prints a line a
//! question: what is proved, the size of the tree, and how long planning and checking took. Ends with an error when a
//! plan does not pass its own check.

#[path = "../tests/explained/province.rs"]
mod province;

use canbo_planning::{Options, Part, Plan, SideKind, verify, write_plan};
use canbo_register::{PersonId, UnitId};
use province::Province;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let Some(seed) = value("--seed").map_or(Some(1), |word| word.parse().ok()) else {
        eprintln!("sweep side [--seed N] [--sample NAME] [--limits PART-OF-THE-NAME]");
        return ExitCode::from(2);
    };
    println!("| sample | limits | proved | parts | splits | plan file KiB | planned in ms | checked in ms |");
    println!("|---|---|---|---:|---:|---:|---:|---:|");
    let samples = canbo_samples::SAMPLES.iter().map(|one| one.name);
    let mut faults = 0;
    for sample in samples.filter(|name| value("--sample").is_none_or(|only| only == name)) {
        let province = Province::of(sample, seed);
        let questions = questions(&province).into_iter();
        for (limits, options) in questions.filter(|(name, _)| value("--limits").is_none_or(|only| name.contains(only)))
        {
            faults += usize::from(!told(sample, &limits, &province, &options));
        }
    }
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Limits that the best plan without them breaks: couples who would come to one agency, seven tenths of the money, half of
/// the leavers; each alone and all together.
fn questions(province: &Province) -> Vec<(String, Options)> {
    let loose = Options { budget_dong: Some(1 << 50), gross_leavers_at_most: Some(1 << 20), ..Options::default() };
    let Some(plan) = province.plan_with(&loose) else { return Vec::new() };
    // Who come to one commune from two bodies: each could stay, so that the limit can be kept.
    let mut at: BTreeMap<&UnitId, BTreeMap<UnitId, &PersonId>> = BTreeMap::new();
    for one in plan.moves.iter().filter(|one| one.from.root() != one.to) {
        at.entry(&one.to).or_default().entry(one.from.root()).or_insert(&one.person);
    }
    let couples = at.values().filter(|people| people.len() > 1).map(|people| people.values().collect::<Vec<_>>());
    let apart: Vec<_> = couples.map(|people| ((*people[0]).clone(), (*people[1]).clone())).take(8).collect();
    let found = |kind: SideKind| {
        let line = plan.side.iter().flat_map(|side| &side.lines).find(|line| line.kind == kind);
        line.map_or(0, |line| line.without)
    };
    let budget = Some(found(SideKind::BudgetDong) * 7 / 10).filter(|dong| *dong > 0);
    let leavers = Some(found(SideKind::GrossLeavers) / 2).filter(|_| found(SideKind::GrossLeavers) > 1);
    let leavers = leavers.and_then(|most| u32::try_from(most).ok());
    let none = Options::default();
    let mut questions = Vec::new();
    if !apart.is_empty() {
        questions.push((format!("{} pairs", apart.len()), Options { apart: apart.clone(), ..none.clone() }));
    }
    if let Some(dong) = budget {
        questions.push((format!("{dong} dong"), Options { budget_dong: budget, ..none.clone() }));
    }
    if let Some(most) = leavers {
        questions.push((format!("{most} leavers"), Options { gross_leavers_at_most: leavers, ..none.clone() }));
    }
    if questions.len() > 1 {
        let all = Options { apart, budget_dong: budget, gross_leavers_at_most: leavers, ..none };
        questions.push(("all".to_owned(), all));
    }
    questions
}

fn told(sample: &str, limits: &str, province: &Province, options: &Options) -> bool {
    let started = Instant::now();
    let Some(plan) = province.plan_with(options) else {
        println!(
            "| {sample} | {limits} | no plan, not even with minimums open | | | | {} | |",
            started.elapsed().as_millis()
        );
        return true;
    };
    let planned = started.elapsed().as_millis();
    let text = write_plan(&plan);
    let started = Instant::now();
    let inputs = province.inputs();
    let verdict = verify(inputs.register, inputs.reference, inputs.law, &text);
    let checked = started.elapsed().as_millis();
    let splits = plan.side_proof.iter().filter(|part| matches!(part, Part::Split { .. })).count();
    let holds = verdict.lawful && (verdict.feasible != plan.elastic) && (verdict.optimal || verdict.gap.is_some());
    println!(
        "| {sample}{} | {limits} | {} | {} | {splits} | {} | {planned} | {checked} |",
        if plan.elastic { " (minimums open)" } else { "" },
        proved(&plan, verdict.optimal),
        plan.side_proof.len(),
        text.len() / 1024,
    );
    verdict.problems.iter().filter(|_| !holds).for_each(|problem| println!("  {problem:?}"));
    holds
}

fn proved(plan: &Plan, optimal: bool) -> String {
    match plan.side.as_ref().and_then(|side| side.gap.as_ref()) {
        Some(gap) => format!("{}: {} ≥ {}", gap.tier.name(), gap.value, gap.at_least),
        None if optimal => "gap 0".to_owned(),
        None => "NOT PROVED".to_owned(),
    }
}
