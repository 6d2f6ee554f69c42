//! `canbo visits`, `canbo turns`, `canbo support`: what a programme plans beside the staffing plan, checked before it is
//! shown, and checked again with `--check`.

use super::findings::{Answer, answers, tell};
use super::programmes;
use crate::args::Trips;
use crate::exit::Outcome;
use crate::face::{Cell, Face, SolverWatch, Table, Tone};
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::out;
use canbo_planning::{Inputs, Problem, SupportPlan, TurnPlan, VisitAim, VisitPlan, VisitVerdict};
use canbo_policy::Programme;
use canbo_register::{Day, Finding, PersonId, Severity, UnitId};
use canbo_words::Datum;
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Lines of a table shown on the screen.
const MOST: usize = 12;

/// What a command is given, read.
struct Asked {
    loaded: Loaded,
    programme: Programme,
    text: String,
    on: Day,
    /// The text of a file to check.
    check: Option<String>,
}

impl Asked {
    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            register: &self.loaded.register,
            reference: &self.loaded.reference,
            law: &self.loaded.law,
            programme: &self.programme,
            on: self.on,
        }
    }
}

/// The answer for programs.
#[derive(Debug, Serialize)]
struct TripAnswer<'a, P> {
    /// What was planned; null under `--check` and where the programme has no such part.
    plan: Option<&'a P>,
    /// Whether the checker found nothing.
    holds: bool,
    problems: Vec<Answer>,
    written: Vec<String>,
}

/// Reads what is given; the outcome where nothing can be planned on it.
fn read(
    args: &Trips,
    first: impl Fn(&Programme) -> Option<Day>,
    face: &Face,
) -> Result<Result<Asked, Outcome>, Refusal> {
    let loaded = load(&args.workbooks, args.on.unwrap_or(face.today), face)?;
    let (programme, text) = programmes::find(&args.programme, &loaded.reference, &loaded.law)?;
    let check = args
        .check
        .as_ref()
        .map(|path| std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.clone(), cause }));
    let check = check.transpose()?;
    if loaded.outcome() != Outcome::Done {
        let blocking = loaded.blocking();
        face.line(face.paint.tone(Tone::Alert, &face.say("plan-blocked", &[])));
        tell(&blocking, Some(&loaded.register), 8, face);
        face.answer(&serde_json::json!({ "findings": answers(&blocking, Some(&loaded.register), face) }));
        return Ok(Err(loaded.outcome()));
    }
    let on = args.on.or_else(|| first(&programme)).unwrap_or(face.today);
    Ok(Ok(Asked { loaded, programme, text, on, check }))
}

fn as_findings(problems: &[Problem]) -> Vec<Finding> {
    let finding = |problem: &Problem| Finding {
        code: problem.code.clone(),
        severity: Severity::Blocks,
        place: None,
        unit: problem.unit.clone(),
        person: problem.person.clone(),
        data: problem.data.clone(),
    };
    problems.iter().map(finding).collect()
}

/// Says what the checker found, writes the files of a plan that holds, and ends.
fn end<P: Serialize>(
    args: &Trips,
    asked: &Asked,
    plan: Option<&P>,
    problems: &[Problem],
    files: Vec<(&str, Vec<u8>)>,
    face: &Face,
) -> Result<Outcome, Refusal> {
    let holds = problems.is_empty();
    let (sign, tone, key) =
        if holds { ("✓", Tone::Balanced, "trip-holds") } else { ("✗", Tone::Alert, "trip-holds-not") };
    face.line(format!("{} {}", face.paint.tone(tone, sign), face.say(key, &[])));
    if holds && args.check.is_some() {
        face.line(face.say("trip-not-checked", &[]));
    }
    let findings = as_findings(problems);
    tell(&findings, Some(&asked.loaded.register), 8, face);
    let mut written: Vec<PathBuf> = Vec::new();
    if let Some(out) = args.out.as_ref().filter(|_| !files.is_empty()) {
        whole::folder(out)?;
        for (name, bytes) in files {
            let path = out.join(name);
            whole::write(&path, &bytes)?;
            written.push(path);
        }
        face.line("");
        for path in &written {
            face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
        }
    }
    face.answer(&TripAnswer {
        plan,
        holds,
        problems: answers(&findings, Some(&asked.loaded.register), face),
        written: written.iter().map(|path| path.display().to_string()).collect(),
    });
    Ok(if holds { Outcome::Done } else { Outcome::Negative })
}

fn workbook(bytes: Result<Vec<u8>, out::Refusal>) -> Result<Vec<u8>, Refusal> {
    bytes.map_err(|refusal| Refusal::Workbook(refusal.to_string()))
}

/// The programme has no such part: nothing was planned or checked, so nothing holds.
fn none(key: &str, face: &Face) -> Outcome {
    face.line(face.say(key, &[]));
    face.answer(&TripAnswer::<()> { plan: None, holds: false, problems: Vec::new(), written: Vec::new() });
    Outcome::Negative
}

pub(super) fn visits(args: &Trips, face: &Face) -> Result<Outcome, Refusal> {
    let asked = match read(args, |one| one.visits.as_ref().map(|visits| visits.from), face)? {
        Ok(asked) => asked,
        Err(outcome) => return Ok(outcome),
    };
    let inputs = asked.inputs();
    let judge = |text: &str| canbo_planning::check_visits(&inputs, &asked.text, text);
    if let Some(text) = &asked.check {
        return end::<VisitPlan>(args, &asked, None, &judge(text).problems, Vec::new(), face);
    }
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let plan = canbo_planning::visits(&inputs, &asked.text, &mut watch)?;
    drop(watch);
    let Some(plan) = plan else { return Ok(none("visits-none", face)) };
    let text = canbo_planning::write_visits(&plan);
    let verdict: VisitVerdict = judge(&text);
    tell_visits(&plan, &asked.loaded, face);
    let mut files = Vec::new();
    if verdict.holds() {
        files.push(("visits.xlsx", workbook(out::visits_workbook(&inputs, &plan, &verdict, &face.words))?));
        files.push(("visits.ics", out::visits_calendar(&inputs, &plan, &face.words).into_bytes()));
        files.push(("visits.json", text.into_bytes()));
    }
    end(args, &asked, Some(&plan), &verdict.problems, files, face)
}

fn tell_visits(plan: &VisitPlan, loaded: &Loaded, face: &Face) {
    let communes: BTreeSet<&UnitId> = plan.needs.iter().map(|need| &need.unit).collect();
    let people: BTreeSet<&PersonId> = plan.visits.iter().map(|visit| &visit.person).collect();
    let mean = plan.sessions_hundredths().map_or_else(|| "0".to_owned(), |mean| face.words.thousandths(mean * 10));
    let data = [
        ("visited", Datum::from(plan.visited())),
        ("needs", plan.needs.len().into()),
        ("communes", communes.len().into()),
        ("sessions", plan.visits.len().into()),
        ("specialists", people.len().into()),
        ("mean", mean.into()),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("visits-title", &data)));
    let hard = || plan.needs.iter().filter(|need| need.hard_to_reach);
    if let Some(least) = hard().map(|need| need.sessions).min() {
        let visited = hard().filter(|need| need.sessions > 0).count();
        let data = [("visited", visited.into()), ("needs", hard().count().into()), ("least", least.into())];
        face.line(face.say("visits-hard", &data));
    }
    let mut missing = plan.tiers.iter().filter(|tier| tier.name != VisitAim::OffTarget);
    face.line(match missing.find(|tier| tier.proved != tier.reached) {
        None => face.say("visits-proved", &[]),
        Some(tier) => {
            let aim = if tier.name == VisitAim::MissingHardToReach { "missing_hard_to_reach" } else { "missing" };
            let data = [("reached", Datum::from(tier.reached)), ("proved", tier.proved.into()), ("aim", aim.into())];
            face.say("visits-not-proved", &data)
        }
    });
    if let Some(tier) = plan.tiers.iter().find(|tier| tier.name == VisitAim::OffTarget) {
        let data = [("reached", Datum::from(tier.reached)), ("proved", tier.proved.into())];
        face.line(face.say("visits-off-target", &data));
    }
    let km = |metres: i64| face.words.number((metres + 500) / 1000);
    let over = face.words.percent(plan.travel.metres - plan.travel.bound_metres, plan.travel.bound_metres);
    let data =
        [("km", km(plan.travel.metres).into()), ("bound", km(plan.travel.bound_metres).into()), ("over", over.into())];
    face.line(face.say("visits-travel", &data));
    let heads = ["unit", "hard", "position", "sessions", "specialists", "first-day", "last-day"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for need in plan.needs.iter().take(MOST) {
        let days = || {
            let here = plan.visits.iter().filter(|one| one.unit == need.unit && one.position == need.position);
            here.map(|one| one.day)
        };
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| face.words.day(day));
        table.row(vec![
            Cell::text(loaded.unit(&need.unit)),
            Cell::text(if need.hard_to_reach { "✓" } else { "" }),
            Cell::text(loaded.position(&need.position, face)),
            Cell::figure(need.sessions.to_string()),
            Cell::figure(need.specialists.to_string()),
            Cell::text(day(days().min())),
            Cell::text(day(days().max())),
        ]);
    }
    shown(&table, plan.needs.len(), face);
}

/// A table of the first lines, and how many are left.
fn shown(table: &Table, all: usize, face: &Face) {
    if !table.is_empty() {
        face.table(table);
    }
    if all > MOST {
        face.line(face.paint.tone(Tone::Quiet, &face.say("trip-more", &[("count", (all - MOST).into())])));
    }
}

pub(super) fn support(args: &Trips, face: &Face) -> Result<Outcome, Refusal> {
    let asked = match read(args, |one| one.short_support.as_ref().map(|support| support.from), face)? {
        Ok(asked) => asked,
        Err(outcome) => return Ok(outcome),
    };
    let inputs = asked.inputs();
    let judge = |text: &str| canbo_planning::check_support(&inputs, &asked.text, text);
    if let Some(text) = &asked.check {
        return end::<SupportPlan>(args, &asked, None, &judge(text), Vec::new(), face);
    }
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let plan = canbo_planning::support(&inputs, &asked.text, &mut watch)?;
    drop(watch);
    let Some(plan) = plan else { return Ok(none("support-none", face)) };
    let text = canbo_planning::write_support(&plan);
    let problems = judge(&text);
    tell_support(&plan, &asked.loaded, face);
    let mut files = Vec::new();
    if problems.is_empty() {
        files.push(("support.xlsx", workbook(out::support_workbook(&inputs, &plan, &problems, &face.words))?));
        files.push(("support.ics", out::support_calendar(&inputs, &plan, &face.words).into_bytes()));
        files.push(("support.json", text.into_bytes()));
    }
    end(args, &asked, Some(&plan), &problems, files, face)
}

fn tell_support(plan: &SupportPlan, loaded: &Loaded, face: &Face) {
    let weeks = || plan.stays.iter().map(|stay| i64::from(stay.weeks));
    let weeks = face.words.range(weeks().min().unwrap_or_default(), weeks().max().unwrap_or_default());
    let data =
        [("stays", Datum::from(plan.stays.len())), ("weeks", weeks.into()), ("left", plan.unserved.len().into())];
    face.line(face.paint.tone(Tone::Strong, &face.say("support-title", &data)));
    let served = plan.stays.iter().filter(|stay| stay.hard_to_reach).count();
    let left = plan.unserved.iter().filter(|one| one.hard_to_reach).count();
    face.line(face.say("support-hard", &[("served", served.into()), ("needs", (served + left).into())]));
    let heads = ["first-day", "last-day", "name", "sender", "unit", "hard", "position"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for stay in plan.stays.iter().take(MOST) {
        table.row(vec![
            Cell::text(face.words.day(stay.from)),
            Cell::text(face.words.day(stay.to)),
            Cell::text(loaded.person(&stay.person)),
            Cell::text(loaded.body(&stay.body)),
            Cell::text(loaded.unit(&stay.unit)),
            Cell::text(if stay.hard_to_reach { "✓" } else { "" }),
            Cell::text(loaded.position(&stay.position, face)),
        ]);
    }
    shown(&table, plan.stays.len(), face);
}

pub(super) fn turns(args: &Trips, face: &Face) -> Result<Outcome, Refusal> {
    let first = |programme: &Programme| {
        let turns = programme.turns.as_ref()?;
        programme.waves.iter().find(|wave| wave.code == turns.wave).map(|wave| wave.start)
    };
    let asked = match read(args, first, face)? {
        Ok(asked) => asked,
        Err(outcome) => return Ok(outcome),
    };
    let inputs = asked.inputs();
    let judge = |text: &str| canbo_planning::check_turns(&inputs, &asked.text, text);
    if let Some(text) = &asked.check {
        return end::<TurnPlan>(args, &asked, None, &judge(text), Vec::new(), face);
    }
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let plan = canbo_planning::turns(&inputs, &asked.text, &mut watch)?;
    drop(watch);
    let Some(plan) = plan else { return Ok(none("turns-none", face)) };
    let text = canbo_planning::write_turns(&plan);
    let problems = judge(&text);
    tell_turns(&plan, face);
    let mut files = Vec::new();
    if problems.is_empty() {
        files.push(("turns.xlsx", workbook(out::turns_workbook(&inputs, &plan, &problems, &face.words))?));
        files.push(("turns.ics", out::turns_calendar(&inputs, &plan, &face.words).into_bytes()));
        files.push(("turns.json", text.into_bytes()));
    }
    end(args, &asked, Some(&plan), &problems, files, face)
}

fn tell_turns(plan: &TurnPlan, face: &Face) {
    let (Some(first), Some(last)) = (plan.turns.first(), plan.turns.last()) else { return };
    let lines = || plan.turns.iter().flat_map(|turn| &turn.lines);
    let people: BTreeSet<&PersonId> = lines().map(|line| &line.person).collect();
    let data = [
        ("turns", Datum::from(plan.turns.len())),
        ("from", first.from.into()),
        ("to", last.to.into()),
        ("lines", lines().count().into()),
        ("people", people.len().into()),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("turns-title", &data)));
    for turn in &plan.turns {
        let sum = |pick: fn(&canbo_planning::TurnBody) -> u32| turn.bodies.iter().map(pick).sum::<u32>();
        let data = [
            ("number", Datum::from(turn.number)),
            ("from", turn.from.into()),
            ("to", turn.to.into()),
            ("sent", turn.lines.len().into()),
            ("bodies", turn.bodies.iter().filter(|body| body.sent > 0).count().into()),
            ("not_yet", sum(|body| body.not_yet).into()),
            ("missing", sum(|body| body.missing).into()),
        ];
        face.line(face.say("turns-line", &data));
    }
}
