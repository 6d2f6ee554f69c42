//! `canbo verify`: a plan against the workbooks alone.

use super::findings::{Answer, answers, tell};
use super::verify_question::Question;
use super::{plan_file, programmes};
use crate::args::Verify;
use crate::exit::Outcome;
use crate::face::{Face, Paint, Tone};
use crate::loaded::load_at;
use crate::refusal::Refusal;
use canbo_planning::{Gap, Problem, Verdict};
use canbo_register::{Finding, Severity};
use canbo_words::{Datum, gap_told};
use serde::Serialize;

/// The answer for programs.
#[derive(Debug, Serialize)]
pub(super) struct VerifyAnswer {
    feasible: bool,
    lawful: bool,
    optimal: bool,
    elastic: bool,
    /// What a plan with side limits leaves unproved.
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<Gap>,
    rules_checked: Vec<String>,
    uncertain_rules: Vec<String>,
    problems: Vec<Answer>,
    /// The question that the plan answers; null where the file cannot be read.
    question: Option<Question>,
}

/// Places shown of each problem.
const MOST: usize = 8;

pub(super) fn run(args: &Verify, face: &Face) -> Result<Outcome, Refusal> {
    let (text, base) = plan_file::text(&args.plan, Some(&args.workbooks), face)?;
    // A file that is no plan is told below; for it any day will do.
    let on = canbo_planning::read_plan(&text).map_or(face.today, |plan| plan.on);
    let loaded = load_at(&args.workbooks, base.map(|(_, version)| version), on, face)?;
    if !loaded.unreadable.is_empty() {
        tell(&loaded.findings, Some(&loaded.register), MOST, face);
        face.answer(&serde_json::json!({ "findings": answers(&loaded.findings, None, face) }));
        return Ok(Outcome::Unreadable);
    }
    let verdict = canbo_planning::verify(&loaded.register, &loaded.reference, &loaded.law, &text);
    let given = args.programme.as_deref();
    let given = given.map(|named| programmes::find(named, &loaded.reference, &loaded.law)).transpose()?;
    let given = given.as_ref().map(|(_, text)| text.as_str());
    let question = canbo_planning::read_plan(&text).ok().map(|plan| Question::of(&plan, given, &loaded));
    let verdict = match &question {
        Some(question) if !question.is_asked() => verdict.of_another_programme(question.programme()),
        _ => verdict,
    };
    face.line(in_words(&verdict, &face.paint, face));
    if let Some(question) = &question {
        question.tell(&loaded, face);
    }
    let problems = as_findings(&verdict.problems);
    tell(&problems, Some(&loaded.register), MOST, face);
    face.answer(&VerifyAnswer {
        feasible: verdict.feasible,
        lawful: verdict.lawful,
        optimal: verdict.optimal,
        elastic: verdict.elastic,
        gap: verdict.gap.clone(),
        rules_checked: verdict.rules_checked.clone(),
        uncertain_rules: verdict.uncertain_rules.clone(),
        problems: answers(&problems, Some(&loaded.register), face),
        question,
    });
    Ok(if holds(&verdict) { Outcome::Done } else { Outcome::Negative })
}

/// Whether everything that a plan claims holds. An elastic plan does not: it misses minimums, and says so. A gap that a
/// plan states is its claim, and holds.
pub(super) fn holds(verdict: &Verdict) -> bool {
    verdict.feasible && verdict.lawful && (verdict.optimal || verdict.gap.is_some()) && !verdict.elastic
}

/// Whether a plan is what it says it is: one that holds, or an elastic one that misses nothing but the minimums it names.
pub(super) fn is_sound(verdict: &Verdict) -> bool {
    let missed = verdict.problems.iter().all(|problem| problem.code == "V130");
    verdict.lawful && (verdict.optimal || verdict.gap.is_some()) && (verdict.feasible || verdict.elastic && missed)
}

/// The verdict in a few lines.
pub(super) fn in_words(verdict: &Verdict, paint: &Paint, face: &Face) -> String {
    let rules = [("count", Datum::from(verdict.rules_checked.len()))];
    let line = |holds: bool, key: &str| {
        let (sign, tone) = if holds { ("✓", Tone::Balanced) } else { ("✗", Tone::Alert) };
        format!("{} {}", paint.tone(tone, sign), face.say(key, &rules))
    };
    if verdict.problems.iter().any(Problem::is_of_other_ground) {
        return line(false, "verify-foreign");
    }
    let claim = |holds: bool, key: &str| line(holds, &if holds { key.to_owned() } else { format!("{key}-not") });
    // Numbers that a plan says it misses are no others that it breaks.
    let misses_only = verdict.elastic && verdict.problems.iter().all(|problem| problem.code == "V130");
    let feasible = match misses_only {
        true => line(true, "verify-belongs"),
        false => claim(verdict.feasible, "verify-feasible"),
    };
    let mut lines = vec![feasible];
    if verdict.problems.iter().any(|problem| problem.code == "V105") {
        // What was proved was not asked: neither a breach nor a better plan is claimed.
        lines.push(line(false, "verify-another-programme"));
    } else {
        lines.push(claim(verdict.lawful, "verify-lawful"));
        lines.push(match &verdict.gap {
            Some(gap) => format!("{} {}", paint.tone(Tone::Alert, "≈"), gap_told(&face.words, gap)),
            None => claim(verdict.optimal, "verify-optimal"),
        });
    }
    lines.push(claim(!verdict.elastic, "verify-minimums"));
    if !verdict.uncertain_rules.is_empty() {
        let codes = verdict.uncertain_rules.join(", ");
        lines.push(paint.tone(Tone::Quiet, &face.say("verify-uncertain", &[("codes", Datum::from(codes))])));
    }
    lines.join("\n")
}

/// Problems in the shape of findings, so that they are told the same way.
pub(super) fn as_findings(problems: &[Problem]) -> Vec<Finding> {
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
