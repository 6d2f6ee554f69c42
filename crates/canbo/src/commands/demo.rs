//! `canbo demo`: the whole way once, on an invented Đắk Lắk.

use super::plan::{Made, make, tell_made};
use super::plan_told::Length;
use super::{gaps, programmes, sample};
use crate::args::Demo;
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::loaded::read;
use crate::refusal::Refusal;
use crate::whole;
use canbo_planning::{Move, MoveKind, Options};
use canbo_words::Datum;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Instant;

/// The sample shown, and its seed.
const SAMPLE: &str = "dak-lak";
const SEED: u64 = 1;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct DemoAnswer {
    workbooks: Vec<String>,
    gaps: canbo_policy::gaps::Totals,
    moves: usize,
    feasible: bool,
    lawful: bool,
    optimal: bool,
    written: Vec<String>,
}

pub(super) fn run(args: &Demo, face: &Face) -> Result<Outcome, Refusal> {
    // `--once` ends after the summary. So does the plain command, as long as there are no pages to serve.
    let _ = args.once;
    let started = Instant::now();
    let shown = sample::named(SAMPLE)?;
    let folder = args.dir.join("workbooks");
    whole::folder(&folder)?;
    let workbooks = sample::write(shown.name, SEED, false, &folder)?;
    let count = [("count", Datum::from(workbooks.len())), ("path", Datum::from(folder.display().to_string()))];
    step(1, "demo-workbooks", &count, face);

    let mut loaded = read(std::slice::from_ref(&folder), None, face)?;
    let (programme, text) = programmes::find(shown.programme, &loaded.reference, &loaded.law)?;
    let staffing = loaded.staffing(shown.on, programme.scope);
    let found = canbo_policy::gaps::gaps(&staffing, &loaded.register, &loaded.reference);
    step(2, "demo-gaps", &[("people", Datum::from(loaded.register.people.len()))], face);
    gaps::summary(&found, face);
    let mut written = vec![super::gaps_workbook(&args.dir.join("gaps.xlsx"), &found, &staffing, &loaded, face)?];
    loaded.review(Some(&programme), shown.on);
    if loaded.outcome() != Outcome::Done {
        super::findings::tell(&loaded.blocking(), Some(&loaded.register), 4, face);
        return Ok(loaded.outcome());
    }

    step(3, "demo-plan", &[], face);
    let made = make(&loaded, &programme, &text, shown.on, &Options::default(), face)?;
    tell_made(&made, &programme, &loaded, Length::Brief, face);
    let out = args.dir.join("plan");
    written.extend(made.write(&out, &programme, &loaded, face)?);
    files(&written, face);
    next(args, shown, &made, face);
    let seconds = [("seconds", Datum::from(face.words.thousandths(started.elapsed().as_millis() as i64 / 100 * 100)))];
    face.line(face.paint.tone(Tone::Quiet, &face.say("demo-took", &seconds)));
    answer(&workbooks, found.totals, &made, &written, face);
    Ok(made.outcome())
}

fn step(number: u8, key: &str, data: &[(&str, Datum<'_>)], face: &Face) {
    face.heading(&format!("{number}. {}", face.say(key, data)));
}

fn files(written: &[PathBuf], face: &Face) {
    face.heading(&format!("4. {}", face.say("demo-files", &[])));
    for path in written {
        let name = path.file_name().unwrap_or_default().to_string_lossy().replace('.', "-");
        face.line(format!("  {}  {}", path.display(), face.paint.tone(Tone::Quiet, &face.words.name("file", &name))));
    }
}

/// Commands to go on with, ready to be copied: the program is named as it was called.
fn next(args: &Demo, shown: &canbo_samples::Sample, made: &Made, face: &Face) {
    face.heading(&face.say("demo-next", &[]));
    let (dir, on) = (args.dir.display(), shown.on);
    let program = std::env::args().next().filter(|name| !name.is_empty()).unwrap_or_else(|| "canbo".to_owned());
    face.line(format!("  {program} gaps {dir}/workbooks --on {on} --scope professional"));
    face.line(format!("  {program} verify {dir}/plan/plan.json {dir}/workbooks"));
    let sent = |moves: &[Move]| moves.iter().find(|one| one.kind == MoveKind::Province).or(moves.first()).cloned();
    if let Some(one) = made.plan.as_ref().and_then(|(plan, ..)| sent(&plan.moves)) {
        face.line(format!("  {program} explain {dir}/plan/plan.json {dir}/workbooks --person {}", one.person));
    }
    face.line(format!("  {program} --help"));
}

fn answer(workbooks: &[PathBuf], gaps: canbo_policy::gaps::Totals, made: &Made, written: &[PathBuf], face: &Face) {
    let shown = |paths: &[PathBuf]| paths.iter().map(|path| path.display().to_string()).collect();
    let verdict = made.plan.as_ref().map(|(_, _, verdict)| verdict);
    face.answer(&DemoAnswer {
        workbooks: shown(workbooks),
        gaps,
        moves: made.plan.as_ref().map_or(0, |(plan, ..)| plan.moves.len()),
        feasible: verdict.is_some_and(|verdict| verdict.feasible),
        lawful: verdict.is_some_and(|verdict| verdict.lawful),
        optimal: verdict.is_some_and(|verdict| verdict.optimal),
        written: shown(written),
    });
}
