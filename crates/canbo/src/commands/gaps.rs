//! `canbo gaps`: who is missing where, in both counts.

use super::findings::{Answer, answers, tell};
use crate::args::{Gaps, ScopeWord};
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use canbo_policy::gaps::{Gaps as Found, UnitGap, gaps};
use canbo_policy::programme::Scope;
use canbo_policy::staffing::Split;
use canbo_policy::workload::{Load, loads};
use canbo_words::Datum;
use serde::Serialize;

/// The answer for programs: the gaps, and what blocks or was presumed.
#[derive(Debug, Serialize)]
struct GapsAnswer<'a> {
    #[serde(flatten)]
    gaps: &'a Found,
    /// Need from workload, for comparison; empty without such a sheet.
    workload: &'a [Load],
    findings: Vec<Answer>,
}

pub(super) fn run(args: &Gaps, face: &Face) -> Result<Outcome, Refusal> {
    let mut loaded = load(&args.workbooks, args.on.unwrap_or(face.today), face)?;
    let on = args.on.unwrap_or(face.today);
    let scope = match args.scope {
        ScopeWord::Professional => Scope::Professional,
        ScopeWord::All => Scope::All,
    };
    let staffing = loaded.staffing(on, scope);
    let found = gaps(&staffing, &loaded.register, &loaded.reference);
    let blocking = loaded.blocking();
    tell(&blocking, Some(&loaded.register), 8, face);
    summary(&found, face);
    communes(&found, &loaded, face);
    senders(&found, face);
    let loads = loads(&loaded.register, &loaded.law, &found);
    workload(&loads, &loaded, face);
    if let Some(path) = &args.xlsx {
        super::gaps_workbook(path, &found, &staffing, &loaded, face)?;
        face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
    }
    face.answer(&GapsAnswer {
        gaps: &found,
        workload: &loads,
        findings: answers(&blocking, Some(&loaded.register), face),
    });
    Ok(loaded.outcome())
}

/// The sentence above the table.
pub(super) fn summary(found: &Found, face: &Face) {
    let totals = &found.totals;
    let data = [
        ("day", Datum::from(found.on)),
        ("scope", Datum::from(face.words.of("scope", &found.scope))),
        ("units", Datum::from(found.units.len())),
        ("units_short", Datum::from(totals.units_net_short)),
        ("short", Datum::from(totals.net_short)),
        ("units_over", Datum::from(totals.units_net_over)),
        ("over", Datum::from(totals.net_over)),
        ("seats_short", Datum::from(totals.short)),
        ("seats_over", Datum::from(totals.over)),
    ];
    for key in ["gaps-title", "gaps-net", "gaps-seats"] {
        let text = face.say(key, &data);
        face.line(if key == "gaps-title" { face.paint.tone(Tone::Strong, &text) } else { text });
    }
    let worst = found.units.iter().max_by_key(|unit| (unit.net_short, std::cmp::Reverse(&unit.code)));
    if let Some(worst) = worst.filter(|unit| unit.net_short > 0) {
        let data = [("unit", Datum::from(&worst.name)), ("short", Datum::from(worst.net_short))];
        face.line(face.say("gaps-worst", &data));
    }
    let presumed = found.units.iter().filter(|unit| is_presumed(unit)).count();
    if presumed > 0 {
        face.line(face.say("gaps-presumed", &[("count", Datum::from(presumed))]));
    }
}

fn communes(found: &Found, loaded: &Loaded, face: &Face) {
    let heads = ["unit", "authorised", "on-headcount", "working", "net", "seats-short", "seats-over", "empty"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    let mut units: Vec<&UnitGap> = found.units.iter().collect();
    units.sort_by_key(|unit| (net(unit), -i64::from(unit.short), unit.code.clone()));
    for unit in units {
        let fields: Vec<String> = unit.empty_fields.iter().map(|field| loaded.field(field, face)).collect();
        let name = if is_presumed(unit) { format!("{} *", unit.name) } else { unit.name.clone() };
        table.row(vec![
            Cell::text(name),
            figure(unit.authorised, face),
            figure(unit.on_headcount, face),
            figure(unit.working, face),
            signed(net(unit), face),
            figure(unit.short, face),
            figure(unit.over, face),
            Cell::text(fields.join(", ")),
        ]);
    }
    let totals = &found.totals;
    table.sum(vec![
        Cell::text(face.say("sum", &[])),
        figure(totals.authorised, face),
        figure(totals.on_headcount, face),
        figure(totals.working, face),
        Cell::figure(format!(
            "{} / {}",
            face.words.number(-i64::from(totals.net_short)),
            face.words.signed(totals.net_over)
        )),
        figure(totals.short, face),
        figure(totals.over, face),
        Cell::text(""),
    ]);
    if !table.is_empty() {
        face.heading(&face.say("gaps-by-commune", &[]));
        face.table(&table);
    }
}

fn senders(found: &Found, face: &Face) {
    let heads = ["sender", "authorised", "on-headcount", "working", "planned", "leaders"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for sender in &found.senders {
        let authorised = match (sender.authorised, sender.authorised_public_employees) {
            (None, None) => Cell::figure("–"),
            (civil, public) => figure(civil.unwrap_or(0) + public.unwrap_or(0), face),
        };
        table.row(vec![
            Cell::text(&sender.name),
            authorised,
            figure(sender.on_headcount, face),
            figure(sender.working, face),
            figure(sender.planned, face),
            figure(sender.leaders, face),
        ]);
    }
    if !table.is_empty() {
        face.heading(&face.say("gaps-by-sender", &[]));
        face.table(&table);
    }
}

/// What the workload would need, beside what is authorised. Decides nothing.
fn workload(loads: &[Load], loaded: &Loaded, face: &Face) {
    let heads = ["unit", "work", "cases", "need", "authorised", "on-headcount", "working"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    let known = |number: Option<u32>| number.map_or_else(|| Cell::figure("–"), |number| figure(number, face));
    for load in loads {
        let work = match (&load.position, &load.field) {
            (Some(position), _) => loaded.position(position, face),
            (None, Some(field)) => loaded.field(field, face),
            (None, None) => String::new(),
        };
        let need = load.need_thousandths.and_then(|need| i64::try_from(need).ok());
        let need = need.map_or_else(|| "–".to_owned(), |need| face.words.thousandths((need + 5) / 10 * 10));
        table.row(vec![
            Cell::text(loaded.unit(&load.unit)),
            Cell::text(work),
            Cell::figure(face.words.number(load.cases)),
            Cell::figure(if load.uncertain { format!("{need} *") } else { need }),
            known(load.authorised),
            known(load.on_headcount),
            known(load.working),
        ]);
    }
    if !table.is_empty() {
        face.heading(&face.say("gaps-workload", &[]));
        face.table(&table);
        let key = if loads.iter().any(|load| load.uncertain) { "gaps-workload-uncertain" } else { "gaps-workload-how" };
        face.line(face.paint.tone(Tone::Quiet, &face.say(key, &[])));
    }
}

/// People on the headcount less authorised: below zero is short.
fn net(unit: &UnitGap) -> i64 {
    i64::from(unit.net_over) - i64::from(unit.net_short)
}

fn figure(number: u32, face: &Face) -> Cell {
    Cell::figure(if number == 0 { "–".to_owned() } else { face.words.number(number) })
}

fn signed(net: i64, face: &Face) -> Cell {
    match net {
        0 => Cell::figure("=").tone(Tone::Balanced),
        short if short < 0 => Cell::figure(face.words.signed(short)).tone(Tone::Short),
        over => Cell::figure(face.words.signed(over)).tone(Tone::Over),
    }
}

/// Whether the number of the unit, or how it is split into seats, was filled in by a rule of ours.
fn is_presumed(unit: &UnitGap) -> bool {
    unit.headcount.is_some() && (unit.presumed || unit.split == Split::Declared)
}
