//! `canbo plan`: the best plan that breaks no rule, proved before it is shown.

use super::findings::{Answer as FindingAnswer, answers, tell};
use super::plan_told::{Length, conflicts, report};
use super::{plan_file, programmes, verify};
use crate::args::Plan as Args;
use crate::exit::Outcome;
use crate::face::{Face, Paint, SolverWatch, Tone};
use crate::kept;
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use crate::whole;
use canbo_app::plans;
use canbo_planning::{
    Answer, Broken, Cascade, Conflict, Edit, Inputs, Move, Options, Plan, SenderLine, Side, TierValue, Unfilled,
    Verdict, solve, write_plan,
};
use canbo_policy::Programme;
use canbo_register::{Day, Finding, SeatKey};
use canbo_store::Missing;
use canbo_words::Datum;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The answer for programs.
#[derive(Debug, Serialize)]
struct PlanAnswer<'a> {
    /// `plan`, `elastic` (minimums of senders are missed; exit code 1) or `none`.
    status: &'static str,
    programme: &'a str,
    on: Day,
    #[serde(flatten)]
    plan: Option<PlanPart<'a>>,
    /// Why no plan within all minimums exists.
    conflicts: &'a [Conflict],
    findings: Vec<FindingAnswer>,
    written: Vec<String>,
}

#[derive(Debug, Serialize)]
struct PlanPart<'a> {
    digests: Digests<'a>,
    tiers: &'a [TierValue],
    tiers_before: &'a [TierValue],
    moves: &'a [Move],
    cascade: Cascade,
    by_sender: &'a [SenderLine],
    broken: &'a [Broken],
    unfilled: &'a [Unfilled],
    /// Limits that do not nest: how they came out, what they cost, what is left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'a Side>,
    rules_checked: &'a [String],
    uncertain_rules: &'a [String],
}

#[derive(Debug, Serialize)]
struct Digests<'a> {
    register: &'a str,
    programme: &'a str,
}

pub(super) fn run(args: &Args, face: &Face) -> Result<Outcome, Refusal> {
    if args.later && args.workbooks.db.is_none() {
        return Err(Refusal::Usage(face.say("needs-db", &[("option", Datum::from("--later"))])));
    }
    let mut loaded = load(&args.workbooks, args.on, face)?;
    let (programme, text) = programmes::find(&args.programme, &loaded.reference, &loaded.law)?;
    loaded.review(Some(&programme), args.on);
    if loaded.outcome() != Outcome::Done {
        return Ok(blocked(&programme, args.on, &loaded, face));
    }
    let base = args.base.as_deref().map(|named| plan_file::open(named, Some(&args.workbooks), face)).transpose()?;
    let parent = base.as_ref().and_then(|file| Some(file.kept.as_ref()?.0.clone()));
    let base = base.map(|file| file.plan);
    // What did not nest in the plan before still does not: it holds until it is said otherwise.
    let before = base.as_ref().map(|plan| plan.options.clone()).unwrap_or_default();
    let options = Options {
        pins: args.pins.clone(),
        forbids: args.forbids.clone(),
        base: base.as_ref().map(base_lines),
        apart: [args.apart.clone(), before.apart].concat(),
        budget_dong: args.budget.or(before.budget_dong),
        gross_leavers_at_most: args.leavers.or(before.gross_leavers_at_most),
    };
    let Some(out) = &args.out else {
        return super::jobs::plan_later(args, &loaded, text, options, parent, face);
    };
    let made = make(&loaded, &programme, &text, args.on, &options, face)?;
    tell_made(&made, &programme, &loaded, Length::Screen, face);
    let said = about_programme(&loaded);
    tell(&said, Some(&loaded.register), 3, face);
    let written = made.write(out, &programme, &loaded, face)?;
    if let (Some(db), Some((province, version)), Some((plan, text, verdict))) =
        (&args.workbooks.db, &loaded.kept, &made.plan)
        && verify::is_sound(verdict)
    {
        let made = plans::Made { province, base: *version, parent: parent.as_deref(), plan, text };
        keep(db, made, face)?;
    }
    face.line("");
    written
        .iter()
        .for_each(|path| face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))])));
    answer(&made, &programme, args.on, answers(&said, Some(&loaded.register), face), &written, face);
    Ok(made.outcome())
}

/// Keeps the plan beside the register that it was made from.
fn keep(db: &str, made: plans::Made<'_>, face: &Face) -> Result<(), Refusal> {
    let digest = kept::with(db, Missing::Refused, face, async |database| {
        Ok(plans::keep(&database, &kept::actor(), made, &kept::now()).await?)
    })?;
    let data = [("version", Datum::from(made.base.0)), ("digest", Datum::from(&digest[..12]))];
    face.line(face.say("plan-kept", &data));
    Ok(())
}

/// The lines of the plan that is to be disturbed least.
fn base_lines(base: &Plan) -> Vec<Edit> {
    let line = |one: &Move| Edit {
        person: one.person.clone(),
        seat: SeatKey { unit: one.to.clone(), position: one.position.clone() },
    };
    base.moves.iter().map(line).collect()
}

/// What is to be known of the programme and this plan. Findings about the data belong to `canbo check`.
fn about_programme(loaded: &Loaded) -> Vec<Finding> {
    loaded.findings.iter().filter(|finding| finding.code.starts_with('P')).cloned().collect()
}

/// Findings that block, or files that cannot be read: nothing is planned on half a province.
fn blocked(programme: &Programme, on: Day, loaded: &Loaded, face: &Face) -> Outcome {
    let blocking = loaded.blocking();
    face.line(face.paint.tone(Tone::Alert, &face.say("plan-blocked", &[])));
    tell(&blocking, Some(&loaded.register), 8, face);
    face.answer(&PlanAnswer {
        status: "none",
        programme: &programme.code,
        on,
        plan: None,
        conflicts: &[],
        findings: answers(&blocking, Some(&loaded.register), face),
        written: Vec::new(),
    });
    loaded.outcome()
}

/// What planning came to, with the verdict on its plan.
pub(super) struct Made {
    /// The plan and the text of its file; elastic when `conflicts` are not empty.
    pub(super) plan: Option<(Plan, String, Verdict)>,
    conflicts: Vec<Conflict>,
}

/// Makes a plan and verifies it from the register.
pub(super) fn make(
    loaded: &Loaded,
    programme: &Programme,
    text: &str,
    on: Day,
    options: &Options,
    face: &Face,
) -> Result<Made, Refusal> {
    let inputs = inputs(loaded, programme, on);
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let answer = solve(&inputs, text, options, &mut watch)?;
    drop(watch);
    let (plan, conflicts) = match answer {
        Answer::Plan(plan) => (Some(*plan), Vec::new()),
        Answer::NoPlan { conflicts, elastic } => (elastic.map(|plan| *plan), conflicts),
    };
    let plan = plan.map(|plan| {
        let text = write_plan(&plan);
        let verdict = canbo_planning::verify(&loaded.register, &loaded.reference, &loaded.law, &text);
        (plan, text, verdict)
    });
    Ok(Made { plan, conflicts })
}

fn inputs<'a>(loaded: &'a Loaded, programme: &'a Programme, on: Day) -> Inputs<'a> {
    Inputs { register: &loaded.register, reference: &loaded.reference, law: &loaded.law, programme, on }
}

impl Made {
    /// A plan that was made before.
    pub(super) fn of(plan: Plan, text: String, loaded: &Loaded) -> Made {
        let verdict = canbo_planning::verify(&loaded.register, &loaded.reference, &loaded.law, &text);
        Made { plan: Some((plan, text, verdict)), conflicts: Vec::new() }
    }

    pub(super) fn outcome(&self) -> Outcome {
        match &self.plan {
            Some((_, _, verdict)) if verify::holds(verdict) => Outcome::Done,
            _ => Outcome::Negative,
        }
    }

    /// Writes `plan.json`, `plan.xlsx` and `summary.txt`.
    pub(super) fn write(
        &self,
        out: &Path,
        programme: &Programme,
        loaded: &Loaded,
        face: &Face,
    ) -> Result<Vec<PathBuf>, Refusal> {
        let Some((plan, text, verdict)) = &self.plan else { return Ok(Vec::new()) };
        whole::folder(out)?;
        let file = out.join("plan.json");
        whole::write(&file, text.as_bytes())?;
        let summary = out.join("summary.txt");
        let mut told = report(plan, name(programme, face), loaded, Length::Whole, &Paint::none(), face);
        told.push_str(&format!("\n{}\n", verify::in_words(verdict, &Paint::none(), face)));
        whole::write(&summary, told.as_bytes())?;
        let mut written = vec![file, summary];
        if verdict.lawful && (verdict.optimal || verdict.gap.is_some()) {
            let inputs = inputs(loaded, programme, plan.on);
            written.push(super::plan_workbook(out, &inputs, plan, verdict, face)?);
        }
        written.sort();
        Ok(written)
    }
}

/// Shows what was made.
pub(super) fn tell_made(made: &Made, programme: &Programme, loaded: &Loaded, length: Length, face: &Face) {
    if !made.conflicts.is_empty() || made.plan.is_none() {
        face.line(face.paint.tone(Tone::Alert, &face.say("plan-none", &[])));
        conflicts(&made.conflicts, loaded, face).iter().for_each(|text| face.line(format!("  − {text}")));
        if made.plan.is_some() {
            face.line(face.say("plan-elastic", &[]));
        }
        face.line("");
    }
    if let Some((plan, _, verdict)) = &made.plan {
        face.line(report(plan, name(programme, face), loaded, length, &face.paint, face));
        face.line(verify::in_words(verdict, &face.paint, face));
    }
}

/// The programme's name in the language of the face.
pub(super) fn name<'a>(programme: &'a Programme, face: &Face) -> &'a str {
    match face.words.lang() {
        canbo_words::Lang::Vi => &programme.name,
        canbo_words::Lang::En => &programme.name_en,
    }
}

fn answer(made: &Made, programme: &Programme, on: Day, findings: Vec<FindingAnswer>, written: &[PathBuf], face: &Face) {
    let plan = made.plan.as_ref().map(|(plan, ..)| plan);
    face.answer(&PlanAnswer {
        status: match plan {
            None => "none",
            Some(plan) if plan.elastic => "elastic",
            Some(_) => "plan",
        },
        programme: &programme.code,
        on,
        plan: plan.map(|plan| PlanPart {
            digests: Digests { register: &plan.register_digest, programme: &plan.programme_digest },
            tiers: &plan.tiers,
            tiers_before: &plan.tiers_before,
            moves: &plan.moves,
            cascade: plan.cascade,
            by_sender: &plan.by_sender,
            broken: &plan.broken,
            unfilled: &plan.unfilled,
            side: plan.side.as_ref(),
            rules_checked: &plan.rules_checked,
            uncertain_rules: &plan.uncertain_rules,
        }),
        conflicts: &made.conflicts,
        findings,
        written: written.iter().map(|path| path.display().to_string()).collect(),
    });
}
