//! `canbo programme`: the programmes there are, the text of one to copy, a check of a file, and published figures.

use super::findings::{Answer, answers, tell};
use super::{plan_file, programmes};
use crate::args::{Programme as Args, ProgrammeCommand, ProgrammeFigures, ProgrammeNamed};
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::loaded::load_at;
use crate::refusal::Refusal;
use canbo_planning::{Inputs, OtherPlans, SupportPlan, TurnPlan, VisitPlan};
use canbo_policy::figures::{Ground, measure};
use canbo_policy::gaps::gaps;
use canbo_policy::programme::{Measure, Published, Relation};
use canbo_policy::{Law, Programme};
use canbo_register::PoliticalTheory;
use canbo_register::reference::Reference;
use canbo_words::{Datum, Lang};
use serde::Serialize;

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    match &args.command {
        ProgrammeCommand::List => list(face),
        ProgrammeCommand::Show(named) => show(named, face),
        ProgrammeCommand::Check(named) => check(named, face),
        ProgrammeCommand::Figures(args) => figures(args, face),
    }
}

/// A programme in a line, for programs.
#[derive(Debug, Serialize)]
struct Line {
    code: String,
    name: String,
    name_en: String,
    province: String,
    document: String,
    published: canbo_register::Day,
    waves: usize,
    figures: usize,
}

impl Line {
    fn of(programme: &Programme) -> Line {
        Line {
            code: programme.code.clone(),
            name: programme.name.clone(),
            name_en: programme.name_en.clone(),
            province: programme.province.to_string(),
            document: programme.document.clone(),
            published: programme.published,
            waves: programme.waves.len(),
            figures: programme.figures.len(),
        }
    }
}

fn name<'a>(programme: &'a Programme, face: &Face) -> &'a str {
    match face.words.lang() {
        Lang::Vi => &programme.name,
        Lang::En => &programme.name_en,
    }
}

fn list(face: &Face) -> Result<Outcome, Refusal> {
    let mut table =
        Table::new(&["head-programme", "head-what", "head-figures", "head-cites"].map(|key| face.say(key, &[])));
    let mut lines = Vec::new();
    for programme in Programme::list().into_iter().filter_map(Programme::embedded) {
        table.row(vec![
            Cell::text(&programme.code),
            Cell::text(name(&programme, face)),
            Cell::figure(programme.figures.len().to_string()),
            Cell::text(&programme.document),
        ]);
        lines.push(Line::of(&programme));
    }
    face.table(&table);
    face.answer(&serde_json::json!({ "programmes": lines }));
    Ok(Outcome::Done)
}

fn show(named: &ProgrammeNamed, face: &Face) -> Result<Outcome, Refusal> {
    let (_, text) = programmes::find(&named.programme, &Reference::embedded(), &Law::embedded())?;
    face.line(text.trim_end());
    face.answer(&serde_json::json!({ "text": text }));
    Ok(Outcome::Done)
}

/// The answer of a check for programs.
#[derive(Debug, Serialize)]
struct Checked {
    #[serde(flatten)]
    line: Line,
    findings: Vec<Answer>,
}

fn check(named: &ProgrammeNamed, face: &Face) -> Result<Outcome, Refusal> {
    let law = Law::embedded();
    let (programme, _) = programmes::find(&named.programme, &Reference::embedded(), &law)?;
    let findings = canbo_policy::review_of_programme(&programme, &law);
    let data = [
        ("name", Datum::from(name(&programme, face))),
        ("waves", Datum::from(programme.waves.len())),
        ("figures", Datum::from(programme.figures.len())),
        ("document", Datum::from(programme.document.as_str())),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("programme-sound", &data)));
    face.line(face.say("programme-rests-on", &data));
    tell(&findings, None, MOST, face);
    face.answer(&Checked { line: Line::of(&programme), findings: answers(&findings, None, face) });
    Ok(Outcome::Done)
}

/// Places shown of each notice.
const MOST: usize = 8;

/// A figure for programs.
#[derive(Debug, Serialize)]
struct Figure<'a> {
    figure: Measure,
    unit: Option<String>,
    wave: Option<&'a str>,
    sender: Option<String>,
    year: Option<i16>,
    since: Option<i16>,
    theory: Option<PoliticalTheory>,
    published: i64,
    relation: Relation,
    found: Option<i64>,
    agrees: Option<bool>,
    cites: &'a str,
}

fn figures(args: &ProgrammeFigures, face: &Face) -> Result<Outcome, Refusal> {
    let file =
        args.plan_file.as_deref().map(|named| plan_file::open(named, Some(&args.workbooks), face)).transpose()?;
    let base = file.as_ref().and_then(|file| Some(file.kept.as_ref()?.1));
    let plan = file.map(|file| file.plan);
    let mut loaded = load_at(&args.workbooks, base, args.on, face)?;
    let (programme, text) = programmes::find(&args.programme, &loaded.reference, &loaded.law)?;
    let staffing = loaded.staffing(args.on, programme.scope);
    let gaps = gaps(&staffing, &loaded.register, &loaded.reference);
    let ground = Ground {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        gaps: &gaps,
        day: args.on,
    };
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on: args.on,
    };
    let other = Other::plan(&inputs, &text, face)?;
    let found = |asked: &Published| {
        let of_plan = || plan.as_ref().and_then(|plan| canbo_planning::measure(plan, asked));
        measure(&ground, asked).or_else(of_plan).or_else(|| canbo_planning::measure_other(&other.plans(), asked))
    };
    let rows: Vec<(&Published, Option<i64>)> = programme.figures.iter().map(|asked| (asked, found(asked))).collect();
    face.line(face.paint.tone(Tone::Strong, name(&programme, face)));
    told(&rows, &loaded, face);
    let agrees =
        |(asked, found): &(&Published, Option<i64>)| found.map(|found| asked.relation.holds(asked.value, found));
    let count = |which: Option<bool>| rows.iter().filter(|row| agrees(row) == which).count();
    let data = [
        ("agree", Datum::from(count(Some(true)))),
        ("differ", Datum::from(count(Some(false)))),
        ("open", Datum::from(count(None))),
    ];
    face.line(face.say("figures-sum", &data));
    let answer = rows.iter().map(|row| Figure {
        figure: row.0.figure,
        unit: row.0.unit.as_ref().map(ToString::to_string),
        wave: row.0.wave.as_deref(),
        sender: row.0.sender.as_ref().map(ToString::to_string),
        year: row.0.year,
        since: row.0.since,
        theory: row.0.theory,
        published: row.0.value,
        relation: row.0.relation,
        found: row.1,
        agrees: agrees(row),
        cites: &row.0.cites,
    });
    let answer: Vec<Figure<'_>> = answer.collect();
    face.answer(&serde_json::json!({ "programme": programme.code, "on": args.on, "figures": answer }));
    let outcome = loaded.outcome();
    Ok(if outcome == Outcome::Done && count(Some(false)) > 0 { Outcome::Negative } else { outcome })
}

/// Visits, short support and turns, where a figure is counted in them.
#[derive(Default)]
struct Other {
    visits: Option<VisitPlan>,
    support: Option<SupportPlan>,
    turns: Option<TurnPlan>,
}

impl Other {
    fn plan(inputs: &Inputs<'_>, text: &str, face: &Face) -> Result<Other, Refusal> {
        let needs = |of: fn(Measure) -> bool| inputs.programme.figures.iter().any(|figure| of(figure.figure));
        let mut watch = SolverWatch::new(&face.words, &face.interrupt);
        let mut other = Other::default();
        if needs(Measure::needs_visits) {
            other.visits = canbo_planning::visits(inputs, text, &mut watch)?;
        }
        if needs(Measure::needs_support) {
            other.support = canbo_planning::support(inputs, text, &mut watch)?;
        }
        if needs(Measure::needs_turns) {
            other.turns = canbo_planning::turns(inputs, text, &mut watch)?;
        }
        Ok(other)
    }
    fn plans(&self) -> OtherPlans<'_> {
        OtherPlans { visits: self.visits.as_ref(), support: self.support.as_ref(), turns: self.turns.as_ref() }
    }
}

fn told(rows: &[(&Published, Option<i64>)], loaded: &crate::loaded::Loaded, face: &Face) {
    let heads = ["figure", "of", "published", "found", "cites"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for (asked, found) in rows {
        let mut of: Vec<String> = Vec::new();
        of.extend(asked.unit.as_ref().map(|unit| loaded.unit(unit)));
        of.extend(asked.sender.as_ref().map(|sender| loaded.unit(sender)));
        of.extend(asked.wave.as_ref().map(|wave| face.say("figure-of-wave", &[("wave", Datum::from(wave.as_str()))])));
        of.extend(asked.theory.map(|theory| face.words.of("theory", &theory)));
        of.extend(asked.year.map(|year| year.to_string()));
        of.extend(asked.since.map(|year| face.say("figure-since", &[("year", Datum::from(year.to_string()))])));
        let tone = match found.map(|found| asked.relation.holds(asked.value, found)) {
            Some(true) => Tone::Balanced,
            Some(false) => Tone::Short,
            None => Tone::Quiet,
        };
        let open = if asked.figure.is_of_plan() { "figure-open" } else { "figure-no-data" };
        let relation = face.words.of("relation", &asked.relation);
        let published = format!("{relation} {}", value(asked.figure, asked.value, face));
        table.row(vec![
            Cell::text(face.words.of("figure", &asked.figure)),
            Cell::text(of.join(", ")),
            Cell::figure(published.trim()),
            Cell::figure(found.map_or_else(|| face.say(open, &[]), |found| value(asked.figure, found, face)))
                .tone(tone),
            Cell::text(&asked.cites),
        ]);
    }
    if !table.is_empty() {
        face.table(&table);
    }
}

/// A share with its sign of percent, an average with its decimals, a number as it is.
fn value(figure: Measure, value: i64, face: &Face) -> String {
    match (figure.is_share(), figure.is_average()) {
        (true, _) => format!("{} %", face.words.thousandths(value * 10)),
        (_, true) => face.words.thousandths(value * 10),
        _ => face.words.number(value),
    }
}
