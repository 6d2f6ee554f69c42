//! `canbo plans PLAN`: how a plan was made, adopted and taken back.

use super::short;
use crate::args::Plans;
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::kept::{self, moment_told};
use crate::refusal::Refusal;
use canbo_app::plans::{Record, record};
use canbo_planning::{Loss, Stage};
use canbo_store::Missing;
use canbo_store::plan::{Adoption, Withdrawal};
use canbo_words::{Datum, tier_value};
use serde_json::{Value, json};

pub(super) fn run(args: &Plans, plan: &str, face: &Face) -> Result<Outcome, Refusal> {
    let found = kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        Ok(record(&database, &kept::actor(), &province, plan, face.today).await?)
    })?;
    tell(&found, face);
    face.answer(&answer(&found));
    Ok(Outcome::Done)
}

fn tell(found: &Record, face: &Face) {
    let plan = &found.plan;
    let data = [
        ("plan", Datum::from(short(&plan.digest))),
        ("programme", Datum::from(plan.programme.as_str())),
        ("lines", Datum::from(plan.lines)),
        ("day", Datum::from(plan.on)),
        ("version", Datum::from(plan.base.0)),
        ("at", Datum::from(moment_told(&plan.made_at, face))),
        ("by", Datum::from(plan.made_by.as_str())),
    ];
    face.heading(&face.say("record-head", &data));
    if plan.elastic {
        face.line(face.paint.tone(Tone::Alert, &face.say("adopt-elastic", &[])));
    }
    if let Some(parent) = &plan.parent {
        face.line(face.say("record-parent", &[("plan", Datum::from(short(parent)))]));
    }
    match &found.adoption {
        Some(adoption) => {
            face.line(face.paint.tone(Tone::Balanced, &adopted("record-adopted", adoption, face)));
            face.line(
                face.say(
                    "record-cases",
                    &[("count", Datum::from(found.cases.len())), ("open", Datum::from(found.open))],
                ),
            );
        }
        None => face.line(face.say("record-not-adopted", &[])),
    }
    for Withdrawal { adoption, at, by, why } in &found.withdrawals {
        face.line(adopted("record-was-adopted", adoption, face));
        let data = [
            ("at", Datum::from(moment_told(at, face))),
            ("by", Datum::from(by.as_str())),
            ("why", Datum::from(why.as_str())),
        ];
        face.line(format!("  {}", face.say("record-withdrawn", &data)));
    }
}

/// When, by whom, held against what, how it stood and why it was adopted all the same.
fn adopted(key: &str, adoption: &Adoption, face: &Face) -> String {
    let data = [
        ("at", Datum::from(moment_told(&adoption.at, face))),
        ("by", Datum::from(adoption.by.as_str())),
        ("version", Datum::from(adoption.version.0)),
        ("day", Datum::from(adoption.on)),
    ];
    let mut lines = vec![face.say(key, &data)];
    lines.extend(adoption.loss.as_deref().map(|loss| format!("  {}", lost(loss, face))));
    if !adoption.reason.is_empty() {
        let reason = face.say("record-reason", &[("why", Datum::from(adoption.reason.as_str()))]);
        lines.push(format!("  {reason}"));
    }
    lines.join("\n")
}

/// What a better plan would have gained, or that the search left something open.
fn lost(kept: &str, face: &Face) -> String {
    let kept: Value = serde_json::from_str(kept).unwrap_or_default();
    let Some(loss) = kept.get("loss").and_then(|loss| serde_json::from_value::<Vec<Loss>>(loss.clone()).ok()) else {
        return face.say("record-open", &[]);
    };
    let tier = |stage: Stage| super::plan_told::tier(stage, face);
    let told = loss.iter().map(|one| {
        let value = |value: i64| tier_value(&face.words, one.tier, value);
        format!("{}: {} → {}", tier(one.tier), value(one.plan), value(one.best))
    });
    face.say("record-loss", &[("what", Datum::from(told.collect::<Vec<_>>().join("; ")))])
}

fn answer(found: &Record) -> Value {
    let adoption = |one: &Adoption| {
        json!({
            "at": one.at,
            "by": one.by,
            "version": one.version.0,
            "on": one.on,
            "reason": one.reason,
            "loss": one.loss.as_deref().and_then(|loss| serde_json::from_str::<Value>(loss).ok()),
        })
    };
    let withdrawal = |one: &Withdrawal| {
        let mut told = adoption(&one.adoption);
        told["withdrawn_at"] = json!(one.at);
        told["withdrawn_by"] = json!(one.by);
        told["why"] = json!(one.why);
        told
    };
    let case = |(line, person, body, state): &(i64, String, String, String)| json!({ "line": line, "person": person, "unit": body, "state": state });
    json!({
        "plan": found.plan.digest,
        "parent": found.plan.parent,
        "on": found.plan.on,
        "programme": found.plan.programme,
        "elastic": found.plan.elastic,
        "lines": found.plan.lines,
        "version": found.plan.base.0,
        "at": found.plan.made_at,
        "by": found.plan.made_by,
        "adoption": found.adoption.as_ref().map(adoption),
        "open": found.open,
        "cases": found.cases.iter().map(case).collect::<Vec<_>>(),
        "withdrawals": found.withdrawals.iter().map(withdrawal).collect::<Vec<_>>(),
    })
}
