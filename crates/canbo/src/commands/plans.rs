//! `canbo plans`: the plans that are kept beside the register, and their files.

use super::plan::Made;
use super::{plan_record, programmes};
use crate::args::Plans;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept::{self, moment_told};
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use canbo_app::{known, plans};
use canbo_planning::read_plan;
use canbo_store::Missing;
use canbo_store::plan::Listed;
use canbo_words::Datum;
use serde_json::{Value, json};

pub(super) fn run(args: &Plans, face: &Face) -> Result<Outcome, Refusal> {
    match (&args.plan, &args.out) {
        (Some(plan), Some(out)) => files(args, plan, out, face),
        (Some(plan), None) => plan_record::run(args, plan, face),
        _ => list(args, face),
    }
}

/// Digits of a digest that are shown: enough to tell one plan from all others.
pub(crate) fn short(digest: &str) -> &str {
    &digest[..digest.len().min(12)]
}

fn list(args: &Plans, face: &Face) -> Result<Outcome, Refusal> {
    let listed = kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        Ok(plans::list(&database, &kept::actor(), &province).await?)
    })?;
    let heads = ["plan", "day", "programme", "lines", "version", "at", "by", "adopted"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for Listed { plan, adopted } in &listed {
        let elastic = if plan.elastic { face.say("plans-elastic", &[]) } else { String::new() };
        let adopted = match adopted {
            Some((at, _)) => Cell::text(moment_told(at, face)).tone(Tone::Balanced),
            None => Cell::text("–").tone(Tone::Quiet),
        };
        table.row(vec![
            Cell::text(short(&plan.digest)),
            Cell::text(face.words.day(plan.on)),
            Cell::text([plan.programme.as_str(), &elastic].join(" ").trim()),
            Cell::figure(face.words.number(plan.lines)),
            Cell::figure(plan.base.to_string()),
            Cell::text(moment_told(&plan.made_at, face)),
            Cell::text(&plan.made_by),
            adopted,
        ]);
    }
    match table.is_empty() {
        true => face.line(face.say("plans-none", &[])),
        false => face.table(&table),
    }
    face.answer(&json!({ "plans": listed.iter().map(answer).collect::<Vec<_>>() }));
    Ok(Outcome::Done)
}

fn answer(Listed { plan, adopted }: &Listed) -> Value {
    json!({
        "plan": plan.digest,
        "parent": plan.parent,
        "on": plan.on,
        "programme": plan.programme,
        "elastic": plan.elastic,
        "lines": plan.lines,
        "version": plan.base.0,
        "at": plan.made_at,
        "by": plan.made_by,
        "adopted_at": adopted.as_ref().map(|(at, _)| at),
        "adopted_on_version": adopted.as_ref().map(|(_, version)| version.0),
    })
}

/// Writes the files of a plan anew, from the register as it was known when the plan was made.
fn files(args: &Plans, plan: &str, out: &std::path::Path, face: &Face) -> Result<Outcome, Refusal> {
    let (found, known) = kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        let found = plans::find(&database, &kept::actor(), &province, plan).await?;
        let known = known(&database, &kept::actor(), &province, Some(found.base), found.on).await?;
        Ok((found, known))
    })?;
    let plan = read_plan(&found.body)?;
    let loaded = Loaded::of(known);
    let programme = programmes::parse("programme.toml", &plan.programme_text, &loaded.reference, &loaded.law)?;
    let written = Made::of(plan, found.body, &loaded).write(out, &programme, &loaded, face)?;
    for path in &written {
        face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
    }
    let written: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    face.answer(&json!({ "plan": found.digest, "written": written }));
    Ok(Outcome::Done)
}
