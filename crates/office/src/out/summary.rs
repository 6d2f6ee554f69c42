//! The first sheet of a plan: what it does, in words and a few figures, and how to check it.

use super::after::{Counts, counts};
use super::communes::is_told;
use super::ink::{self, Place, Tone};
use super::names::Names;
use super::page::Page;
use super::reasons::is_discreet;
use super::table::Cell;
use super::{Proven, Refusal};
use canbo_planning::{FAIR_SCALE, Inputs, Plan, Stage, TierValue, write_plan};
use canbo_policy::programme::Scope;
use canbo_policy::staffing::Staffing;
use canbo_register::Day;
use canbo_words::{Datum, Lang};
use rust_xlsxwriter::{FormatAlign, Workbook};

/// Which positions count, and on which day.
pub(crate) fn scope_and_day(names: &Names<'_>, scope: Scope, on: Day) -> String {
    let scope = names.words.of("out-scope", &scope);
    names.say("out-scope-and-day", &[("scope", scope.into()), ("day", on.into())])
}

/// Lays the sheet.
pub(super) fn lay(
    workbook: &mut Workbook,
    names: &Names<'_>,
    inputs: &Inputs<'_>,
    staffing: &Staffing,
    proven: Proven<'_>,
) -> Result<(), Refusal> {
    let plan = proven.plan();
    let name = names.text("out-sheet-summary");
    let mut page = Page::new(workbook.add_worksheet(), names, &name, false)?;
    page.widths(vec![44.0, 15.0, 15.0, 15.0, 15.0])?;
    page.national_letterhead()?;
    let title = names.say("out-title-plan", &[("communes", plan.communes.iter().filter(is_told).count().into())]);
    page.across(&title, &ink::title(), 1.2)?;
    page.across(programme(names, inputs), &ink::subtitle(), 1.0)?;
    page.across(&scope_and_day(names, inputs.programme.scope, plan.on), &ink::subtitle(), 1.0)?;
    page.across(&names.text(if plan.elastic { "out-mark-elastic" } else { "out-mark" }), &ink::mark(), 1.0)?;
    page.row += 1;
    page.across(&lead(names, plan), &ink::letters(13.0).set_text_wrap().set_align(FormatAlign::Top), 1.08)?;
    broken(&mut page, names, plan)?;
    figures(&mut page, names, staffing, plan)?;
    steps(&mut page, names, plan)?;
    tiers(&mut page, names, plan)?;
    side(&mut page, names, plan)?;
    fairness(&mut page, names, plan)?;
    proof(&mut page, names, proven)?;
    Ok(())
}

fn programme<'a>(names: &Names<'_>, inputs: &Inputs<'a>) -> &'a str {
    match names.words.lang() {
        Lang::Vi => &inputs.programme.name,
        Lang::En => &inputs.programme.name_en,
    }
}

fn missing(plan: &Plan) -> (u32, u32) {
    plan.communes.iter().fold((0, 0), |sum, one| (sum.0 + one.missing.0, sum.1 + one.missing.1))
}

fn lead(names: &Names<'_>, plan: &Plan) -> String {
    let (before, after) = missing(plan);
    let empty = plan.communes.iter().fold((0, 0), |sum, one| (sum.0 + one.empty_fields.0, sum.1 + one.empty_fields.1));
    let data = [
        ("moves", plan.moves.len().into()),
        ("before", before.into()),
        ("after", after.into()),
        ("empty_before", empty.0.into()),
        ("empty_after", empty.1.into()),
    ];
    names.say("out-lead", &data)
}

fn section(page: &mut Page<'_>, text: &str) -> Result<(), Refusal> {
    page.row += 1;
    page.across(text, &ink::section(), 1.1)
}

fn prose(page: &mut Page<'_>, text: &str) -> Result<(), Refusal> {
    page.across(text, &ink::prose(), 1.0)
}

/// A row of the small tables.
fn row(page: &mut Page<'_>, place: Place, cells: &[Cell]) -> Result<(), Refusal> {
    page.cells(place, cells)?;
    page.row += 1;
    Ok(())
}

fn heads(page: &mut Page<'_>, texts: &[String]) -> Result<(), Refusal> {
    let tall = texts.iter().skip(1).any(|text| text.chars().count() > 14);
    page.sheet.set_row_height(page.row, if tall { 34.0 } else { 20.0 })?;
    for (at, text) in texts.iter().enumerate() {
        let at = u16::try_from(at).unwrap_or_default();
        page.sheet.write_string_with_format(page.row, at, text, &ink::head(false))?;
    }
    page.row += 1;
    Ok(())
}

/// Minimums that an elastic plan leaves unmet, before anything else.
fn broken(page: &mut Page<'_>, names: &Names<'_>, plan: &Plan) -> Result<(), Refusal> {
    if !plan.elastic {
        return Ok(());
    }
    section(page, &names.text("out-section-broken"))?;
    prose(page, &names.text("out-elastic"))?;
    for one in &plan.broken {
        let data = [
            ("sender", Datum::from(names.unit_in_body(&one.sender))),
            ("people", one.people.into()),
            ("leaders", one.leaders.into()),
        ];
        prose(page, &names.say("out-broken-line", &data))?;
    }
    Ok(())
}

/// The two counts, before and after.
fn figures(page: &mut Page<'_>, names: &Names<'_>, staffing: &Staffing, plan: &Plan) -> Result<(), Refusal> {
    section(page, &names.text("out-section-figures"))?;
    prose(page, &names.text("out-note-two-counts"))?;
    let texts = ["figure", "headcount-before", "headcount-after", "working-before", "working-after"];
    heads(page, &texts.map(|key| names.text(&format!("out-summary-{key}"))))?;
    let counts = counts(staffing, plan);
    let columns = [net(staffing, &counts, false), net(staffing, &counts, true), seats(plan, false), seats(plan, true)];
    let [authorised, on_headcount, working] = totals(staffing, &counts);
    let line = |key: &str, cells: [Cell; 4]| [vec![Cell::text(names.text(key))], cells.to_vec()].concat();
    let both = |(before, after): (u32, u32)| [Cell::count(before), Cell::count(after)];
    let [a, b] = both(authorised);
    row(page, Place::Line, &line("out-summary-authorised", [a.clone(), b.clone(), a, b]))?;
    let ([a, b], [c, d]) = (both(on_headcount), both(working));
    row(page, Place::Line, &line("out-summary-people", [a, b, c, d]))?;
    let pick =
        |cell: fn(i64) -> Cell, of: fn(&Balance) -> u32| columns.each_ref().map(|column| cell(i64::from(of(column))));
    row(page, Place::Line, &line("out-summary-short", pick(Cell::short, |one| one.short)))?;
    row(page, Place::Line, &line("out-summary-units-short", pick(Cell::count, |one| one.units_short)))?;
    // Who works beyond the authorised seats follows from the total only where the split is stated: told by headcount.
    let over = |cell: fn(i64) -> Cell, of: fn(&Balance) -> u32| {
        let [a, b, ..] = pick(cell, of);
        [a, b, Cell::nothing(), Cell::nothing()]
    };
    row(page, Place::Line, &line("out-summary-over", over(Cell::over, |one| one.over)))?;
    row(page, Place::Line, &line("out-summary-units-over", over(Cell::count, |one| one.units_over)))?;
    row(page, Place::Line, &line("out-summary-units-even", over(Cell::count, |one| one.units_even)))
}

/// Short and over, and in how many communes.
#[derive(Clone, Copy, Debug, Default)]
struct Balance {
    short: u32,
    over: u32,
    units_short: u32,
    units_over: u32,
    units_even: u32,
}

fn net(staffing: &Staffing, counts: &Counts, after: bool) -> Balance {
    let mut balance = Balance::default();
    for commune in staffing.communes.values().filter(|commune| commune.total.is_stated()) {
        let change = counts.communes.get(&commune.unit).copied().unwrap_or_default();
        let people = if after { change.1 } else { change.0 }.on_headcount;
        let (short, over) =
            (commune.total.authorised.saturating_sub(people), people.saturating_sub(commune.total.authorised));
        balance.short += short;
        balance.over += over;
        balance.units_short += u32::from(short > 0);
        balance.units_over += u32::from(over > 0);
        balance.units_even += u32::from(short == 0 && over == 0);
    }
    balance
}

fn seats(plan: &Plan, after: bool) -> Balance {
    let mut balance = Balance::default();
    for line in &plan.communes {
        let missing = if after { line.missing.1 } else { line.missing.0 };
        balance.short += missing;
        balance.units_short += u32::from(missing > 0);
    }
    balance
}

fn totals(staffing: &Staffing, counts: &Counts) -> [(u32, u32); 3] {
    let authorised: u32 = staffing.communes.values().map(|commune| commune.total.authorised).sum();
    let sum = |pick: fn(&super::after::People) -> u32| {
        counts.communes.values().fold((0, 0), |sum, (before, after)| (sum.0 + pick(before), sum.1 + pick(after)))
    };
    [(authorised, authorised), sum(|people| people.on_headcount), sum(|people| people.working)]
}

/// How many by each step.
fn steps(page: &mut Page<'_>, names: &Names<'_>, plan: &Plan) -> Result<(), Refusal> {
    section(page, &names.text("out-section-steps"))?;
    let cascade = &plan.cascade;
    let steps = [
        ("inside", cascade.inside),
        ("between", cascade.between),
        ("centre", cascade.centre),
        ("province", cascade.province),
    ];
    let (label, people) = (names.text("out-summary-step"), names.text("out-summary-moves"));
    heads(page, &[label, people])?;
    for (key, count) in steps {
        row(page, Place::Line, &[Cell::text(names.text(&format!("out-step-name-{key}"))), Cell::count(count)])?;
    }
    row(page, Place::Sum, &[Cell::text(names.text("out-sum")), Cell::count(plan.moves.len() as i64)])
}

/// What is made least, in which order, before and after.
fn tiers(page: &mut Page<'_>, names: &Names<'_>, plan: &Plan) -> Result<(), Refusal> {
    section(page, &names.text("out-section-tiers"))?;
    prose(page, &names.text("out-tiers-how"))?;
    heads(page, &["tier", "before", "after"].map(|key| names.text(&format!("out-summary-{key}"))))?;
    let shown = plan.tiers.iter().zip(&plan.tiers_before).filter(|(tier, _)| tier.name != Stage::TieBreak);
    for (at, (after, before)) in shown.enumerate() {
        let key = format!("out-tier-{}", after.name.name().replace('_', "-"));
        let name = names.words.try_say(&key, &[]).unwrap_or_else(|| names.stage(after.name));
        let text = format!("{}. {name}", at + 1);
        row(page, Place::Line, &[Cell::text(text), value(before), value(after)])?;
    }
    Ok(())
}

/// What the limits that do not nest did, where there are any; never who is kept apart from whom.
fn side(page: &mut Page<'_>, names: &Names<'_>, plan: &Plan) -> Result<(), Refusal> {
    let told = canbo_words::side_told(names.words, plan);
    if told.is_empty() {
        return Ok(());
    }
    section(page, &names.text("out-section-side"))?;
    told.iter().try_for_each(|line| prose(page, line))
}

#[allow(clippy::cast_precision_loss)] // shown with one decimal
fn value(tier: &TierValue) -> Cell {
    match tier.name {
        Stage::FairShortage => Cell::tenths(tier.value as f64 / FAIR_SCALE as f64),
        _ => Cell::count(tier.value),
    }
}

/// What fair means here, and whom it leaves worst.
fn fairness(page: &mut Page<'_>, names: &Names<'_>, plan: &Plan) -> Result<(), Refusal> {
    section(page, &names.text("out-section-fairness"))?;
    prose(page, &names.text("out-fairness"))?;
    let weighted = plan.communes.iter().filter(|commune| commune.priority > 1).count();
    if weighted > 0 {
        prose(page, &names.say("out-fairness-weights", &[("count", weighted.into())]))?;
    }
    let worst = |after: bool| {
        let missing = |one: &canbo_planning::CommuneLine| if after { one.missing.1 } else { one.missing.0 };
        let of = |one: &&canbo_planning::CommuneLine| one.authorised > 0 && missing(one) > 0;
        let rate = |a: &canbo_planning::CommuneLine, b: &canbo_planning::CommuneLine| {
            let left = u64::from(missing(a)) * u64::from(b.authorised);
            left.cmp(&(u64::from(missing(b)) * u64::from(a.authorised)))
        };
        let worst = plan.communes.iter().filter(of).max_by(|a, b| rate(a, b).then_with(|| b.unit.cmp(&a.unit)))?;
        let percent = names.words.percent(missing(worst).into(), worst.authorised.into());
        Some((names.unit(&worst.unit), percent))
    };
    if let (Some((unit_before, before)), Some((unit_after, after))) = (worst(false), worst(true)) {
        let data = [
            ("unit_before", unit_before.into()),
            ("before", before.into()),
            ("unit_after", unit_after.into()),
            ("after", after.into()),
        ];
        prose(page, &names.say("out-fairness-worst", &data))?;
    }
    Ok(())
}

/// What was checked, what is uncertain, and how anybody checks it again.
fn proof(page: &mut Page<'_>, names: &Names<'_>, proven: Proven<'_>) -> Result<(), Refusal> {
    let (plan, verdict) = (proven.plan(), proven.verdict());
    section(page, &names.text("out-section-proof"))?;
    let data = [("rules", verdict.rules_checked.len().into()), ("day", plan.on.into())];
    page.across(&names.say("out-no-breach", &data), &ink::prose().set_bold(), 1.05)?;
    if let Some(gap) = &verdict.gap {
        prose(page, &format!("{} {}", names.text("out-optimal-gap"), canbo_words::gap_told(names.words, gap)))?;
    } else {
        prose(page, &names.text(if plan.elastic { "out-optimal-elastic" } else { "out-optimal" }))?;
    }
    let uncertain: Vec<String> = verdict
        .uncertain_rules
        .iter()
        .filter(|code| !is_discreet(code))
        .map(|code| uncertain(names, plan, code))
        .collect();
    let discreet = verdict.uncertain_rules.iter().filter(|code| is_discreet(code)).count();
    if !verdict.uncertain_rules.is_empty() {
        prose(page, &names.say("out-uncertain", &[("count", verdict.uncertain_rules.len().into())]))?;
        for line in uncertain {
            prose(page, &format!("•  {line}"))?;
        }
        if discreet > 0 {
            prose(page, &format!("•  {}", names.say("out-uncertain-discreet", &[("count", discreet.into())])))?;
        }
    }
    page.row += 1;
    for (key, digest) in [
        ("out-digest-plan", seal(plan)),
        ("out-digest-register", plan.register_digest.clone()),
        ("out-digest-programme", plan.programme_digest.clone()),
    ] {
        let label = ink::text(ink::cell(Place::Line, Tone::Plain, false), "");
        page.sheet.write_string_with_format(page.row, 0, names.text(key), &label)?;
        page.sheet.set_row_height(page.row, 20.0)?;
        page.span(1, 4, &in_eights(&digest), &label.clone().set_font_name("Liberation Mono").set_font_size(10))?;
        page.row += 1;
    }
    page.row += 1;
    prose(page, &names.text("out-verify-again"))
}

pub(crate) fn uncertain(names: &Names<'_>, plan: &Plan, code: &str) -> String {
    let reasons = plan.moves.iter().flat_map(|line| &line.why);
    let article =
        reasons.filter(|reason| reason.code == *code).map(|reason| reason.article.as_str()).find(|a| !a.is_empty());
    let data = [("rule", names.code(code).into()), ("code", code.into()), ("article", article.unwrap_or("–").into())];
    names.say("out-uncertain-line", &data)
}

/// The seal at the end of the plan's file.
pub(crate) fn seal(plan: &Plan) -> String {
    let text = write_plan(plan);
    let seal = text.rsplit("\"seal\": \"").next().and_then(|rest| rest.split('"').next());
    seal.unwrap_or_default().to_owned()
}

/// Eight letters at a time, so that people can compare them.
pub(crate) fn in_eights(digest: &str) -> String {
    let letters: Vec<char> = digest.chars().collect();
    letters.chunks(8).map(|eight| eight.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
