//! `canbo what-if`: the same question with something otherwise.

use super::plan_told::{conflicts, tier};
use super::{plan_file, programmes, workbooks};
use crate::args::{Curve, WhatIf as Args};
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use crate::whole;
use canbo_pictures::{Curves, Panel};
use canbo_planning::{
    Axis, Cascade, Conflict, Edits, Inputs, Move, Plan, Point, Stage, TierValue, Touched, WhatIf, what_if,
};
use canbo_register::SeatKey;
use canbo_words::{Datum, Teller, tier_value};
use serde::Serialize;
use std::time::Instant;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct WhatIfAnswer<'a> {
    /// `plan`, `elastic` (minimums of senders are missed; exit code 1) or `none`.
    status: &'static str,
    edits: &'a Edits,
    tiers_before: &'a [TierValue],
    tiers_after: &'a [TierValue],
    cascade_before: Cascade,
    cascade_after: Cascade,
    missing_before: u32,
    missing_after: u32,
    moves: &'a [Move],
    touched: &'a [Touched],
    conflicts: &'a [Conflict],
    milliseconds: u64,
    curve: Option<CurveAnswer>,
    written: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CurveAnswer {
    axis: Axis,
    points: Vec<PointAnswer>,
}

#[derive(Debug, Serialize)]
struct PointAnswer {
    at: u32,
    status: &'static str,
    tiers: Vec<TierValue>,
    lines: usize,
    missing: u32,
    touched: usize,
}

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    let file = plan_file::open(&args.plan, Some(&args.workbooks), face)?;
    let loaded = plan_file::load(&args.workbooks, &file, file.plan.on, face)?;
    let plan = file.plan;
    if !loaded.unreadable.is_empty() {
        super::findings::tell(&loaded.findings, Some(&loaded.register), 8, face);
        return Ok(Outcome::Unreadable);
    }
    if loaded.register.digest() != plan.register_digest {
        return Err(canbo_planning::Refusal::NotProven.into());
    }
    let programme = programmes::parse("programme.toml", &plan.programme_text, &loaded.reference, &loaded.law)?;
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on: plan.on,
    };
    let edits = edits(args);
    let started = Instant::now();
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let found = what_if(&inputs, &plan, &edits, &mut watch)?;
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let points = match &args.curve {
        Some(Curve { axis, values }) => canbo_planning::curve(&inputs, &plan, &edits, *axis, values, &mut watch)?,
        None => Vec::new(),
    };
    drop(watch);
    told(&found, &edits, &loaded, face);
    face.line(
        face.paint.tone(Tone::Quiet, &face.say("what-if-took", &[("milliseconds", Datum::from(milliseconds as i64))])),
    );
    let mut written = Vec::new();
    if let Some(Curve { axis, .. }) = &args.curve {
        face.heading(&face.say("out-title-curve", &[]));
        face.table(&table(*axis, &points, face));
        if let Some(path) = &args.xlsx {
            written.push(workbooks::curve(path, &inputs, &plan, *axis, &points, face)?);
        }
        if let Some(path) = &args.svg {
            let number = |value: i64| face.words.number(value);
            whole::write(path, canbo_pictures::curves(&picture(*axis, &points, face), &number).as_bytes())?;
            written.push(path.clone());
        }
    }
    for path in &written {
        face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
    }
    face.answer(&WhatIfAnswer {
        status: status(&found),
        edits: &edits,
        tiers_before: &found.tiers_before,
        tiers_after: &found.tiers_after,
        cascade_before: found.cascade.0,
        cascade_after: found.cascade.1,
        missing_before: found.missing.0,
        missing_after: found.missing.1,
        moves: found.plan.as_ref().map(|plan| plan.moves.as_slice()).unwrap_or_default(),
        touched: &found.touched,
        conflicts: &found.conflicts,
        milliseconds,
        curve: args
            .curve
            .as_ref()
            .map(|curve| CurveAnswer { axis: curve.axis, points: points.iter().map(point).collect() }),
        written: written.iter().map(|path| path.display().to_string()).collect(),
    });
    Ok(if status(&found) == "plan" { Outcome::Done } else { Outcome::Negative })
}

fn edits(args: &Args) -> Edits {
    Edits {
        pins: args.pins.clone(),
        forbids: args.forbids.clone(),
        unpinned: args.unpinned.clone(),
        seats: args.seats.clone(),
        quotas: args.quotas.clone(),
        wishes: args.wishes.clone(),
        percent_hundredths: args.percent,
        radius_km: args.radius_km,
        least_disturbance: args.least_disturbance,
        ..Edits::default()
    }
}

fn status(found: &WhatIf) -> &'static str {
    match &found.plan {
        None => "none",
        Some(plan) if plan.elastic => "elastic",
        Some(_) => "plan",
    }
}

fn point(point: &Point) -> PointAnswer {
    let answer = &point.answer;
    PointAnswer {
        at: point.at,
        status: status(answer),
        tiers: answer.tiers_after.clone(),
        lines: answer.plan.as_ref().map_or(0, |plan| plan.moves.len()),
        missing: answer.missing.1,
        touched: answer.touched.len(),
    }
}

/// What was asked, in a line.
fn asked(edits: &Edits, loaded: &Loaded, face: &Face) -> String {
    let teller = Teller { words: &face.words, register: &loaded.register, reference: &loaded.reference };
    let seat =
        |seat: &SeatKey| Datum::from(format!("{}, {}", teller.unit(&seat.unit), teller.position(&seat.position)));
    let mut parts = Vec::new();
    for (key, list) in
        [("what-if-pin", &edits.pins), ("what-if-forbid", &edits.forbids), ("what-if-wish", &edits.wishes)]
    {
        for edit in list {
            let person = Datum::from(loaded.person(&edit.person));
            parts.push(face.say(key, &[("person", person), ("seat", seat(&edit.seat))]));
        }
    }
    for person in &edits.unpinned {
        parts.push(face.say("what-if-unpin", &[("person", Datum::from(loaded.person(person)))]));
    }
    for (key, by) in &edits.seats {
        parts.push(face.say("what-if-seat", &[("seat", seat(key)), ("by", face.words.signed(*by).into())]));
    }
    for (unit, by) in &edits.quotas {
        let unit = Datum::from(teller.unit(unit));
        parts.push(face.say("what-if-quota", &[("unit", unit), ("by", face.words.signed(*by).into())]));
    }
    if let Some(share) = edits.percent_hundredths {
        let text = face.words.thousandths(i64::from(share) * 10);
        parts.push(face.say("what-if-percent", &[("percent", Datum::from(text))]));
    }
    if let Some(km) = edits.radius_km {
        parts.push(face.say("what-if-radius", &[("km", Datum::from(km))]));
    }
    if edits.least_disturbance {
        parts.push(face.say("what-if-least", &[]));
    }
    if parts.is_empty() { face.say("what-if-nothing", &[]) } else { parts.join("; ") }
}

fn told(found: &WhatIf, edits: &Edits, loaded: &Loaded, face: &Face) {
    let title = face.say("what-if-title", &[("changes", Datum::from(asked(edits, loaded, face)))]);
    face.line(face.paint.tone(Tone::Strong, &title));
    if !found.conflicts.is_empty() {
        face.line(face.paint.tone(Tone::Alert, &face.say("plan-none", &[])));
        conflicts(&found.conflicts, loaded, face).iter().for_each(|text| face.line(format!("  − {text}")));
    }
    if found.plan.is_none() {
        return face.line(face.paint.tone(Tone::Alert, &face.say("what-if-none", &[])));
    }
    let missing = [("before", Datum::from(found.missing.0)), ("after", Datum::from(found.missing.1))];
    face.line(face.say("what-if-missing", &missing));
    face.table(&aims(found, face));
    lines(found, loaded, face);
}

fn aims(found: &WhatIf, face: &Face) -> Table {
    let heads = ["aim", "before", "after", "difference"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let value = |stage: Stage, value: i64| tier_value(&face.words, stage, value);
    for after in found.tiers_after.iter().filter(|tier| tier.name != Stage::TieBreak) {
        let before = found.tiers_before.iter().find(|tier| tier.name == after.name).map(|tier| tier.value);
        let change = before.map(|before| after.value - before);
        let tone = match change.unwrap_or(0) {
            0 => Tone::Plain,
            less if less < 0 => Tone::Balanced,
            _ => Tone::Short,
        };
        let sign = if change.unwrap_or(0) > 0 { "+" } else { "" };
        table.row(vec![
            Cell::text(tier(after.name, face)),
            Cell::figure(before.map_or_else(|| "–".to_owned(), |before| value(after.name, before))),
            Cell::figure(value(after.name, after.value)),
            Cell::figure(change.map_or_else(String::new, |change| format!("{sign}{}", value(after.name, change))))
                .tone(tone),
        ]);
    }
    table
}

/// Everybody whose line differs.
fn lines(found: &WhatIf, loaded: &Loaded, face: &Face) {
    face.heading(&face.say("what-if-touched", &[("count", Datum::from(found.touched.len()))]));
    let heads = ["name", "key", "before", "after"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let seat = |seat: &Option<SeatKey>| match seat {
        Some(seat) => format!("{}, {}", loaded.unit(&seat.unit), loaded.position(&seat.position, face)),
        None => face.say("what-if-stays", &[]),
    };
    for one in &found.touched {
        let cells = [loaded.person(&one.person), one.person.to_string(), seat(&one.before), seat(&one.after)];
        table.row(cells.into_iter().map(Cell::text).collect());
    }
    if !table.is_empty() {
        face.table(&table);
    }
}

fn table(axis: Axis, points: &[Point], face: &Face) -> Table {
    let mut heads = vec![face.words.of("head-at", &axis)];
    heads.extend(["moves", "missing", "touched"].map(|head| face.say(&format!("head-{head}"), &[])));
    heads.extend(["kind-province", "kind-centre", "kind-between", "kind-inside"].map(|key| face.say(key, &[])));
    let mut table = Table::new(&heads);
    for one in points {
        let cascade = one.answer.cascade.1;
        let figures = match &one.answer.plan {
            None => vec![None; 7],
            Some(plan) => [plan.moves.len() as u32, one.answer.missing.1, one.answer.touched.len() as u32]
                .into_iter()
                .chain([cascade.province, cascade.centre, cascade.between, cascade.inside])
                .map(Some)
                .collect(),
        };
        let mut cells = vec![Cell::figure(face.words.number(one.at))];
        let figure = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| face.words.number(value));
        cells.extend(figures.into_iter().map(|value| Cell::figure(figure(value))));
        table.row(cells);
    }
    table
}

/// Missing seats, lines and people from the province along the axis.
fn picture(axis: Axis, points: &[Point], face: &Face) -> Curves {
    let of = |value: &dyn Fn(&Plan, &WhatIf) -> i64| -> Vec<Option<i64>> {
        points.iter().map(|one| one.answer.plan.as_ref().map(|plan| value(plan, &one.answer))).collect()
    };
    let panel = |key: &str, values| Panel { title: face.say(key, &[]), values };
    let panels = vec![
        panel("head-missing", of(&|_, answer| answer.missing.1.into())),
        panel("head-moves", of(&|plan, _| plan.moves.len() as i64)),
        panel("kind-province", of(&|plan, _| plan.cascade.province.into())),
        panel("kind-between", of(&|plan, _| plan.cascade.between.into())),
    ];
    let axis = face.words.of("head-at", &axis);
    let told = |panel: &Panel| {
        let value = |value: Option<&Option<i64>>| match value {
            Some(Some(value)) => face.words.number(*value),
            _ => "–".to_owned(),
        };
        format!("{}: {} → {}", panel.title, value(panel.values.first()), value(panel.values.last()))
    };
    let description = format!("{axis}. {}", panels.iter().map(told).collect::<Vec<_>>().join("; "));
    let at = points.iter().map(|one| one.at).collect();
    Curves { title: face.say("out-title-curve", &[]), description, axis, at, panels }
}
