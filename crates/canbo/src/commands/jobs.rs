//! `canbo jobs`: what is in line, at work and done; and plans put in line.

use super::plans::short;
use crate::args::{Jobs, Plan as PlanArgs};
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept::{self, moment_told};
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use canbo_app::Occasion;
use canbo_app::work::{self, BackupAnswer, Order, PlanAnswer, PlanOrder};
use canbo_planning::{Obstacle, Options};
use canbo_store::job::{Job, State};
use canbo_store::{Address, Missing};
use canbo_words::{Datum, Words};
use serde_json::{Value, json};

/// Jobs shown.
const SHOWN: u32 = 50;

pub(super) fn run(args: &Jobs, face: &Face) -> Result<Outcome, Refusal> {
    let jobs = kept::with(&args.db, Missing::Refused, face, async |database| {
        Ok(match args.cancel {
            Some(id) => vec![work::cancel(&database, id).await?],
            None => work::jobs(&database, SHOWN).await?,
        })
    })?;
    let heads = ["job", "job-kind", "job-state", "progress", "due", "attempt", "outcome"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for job in &jobs {
        let (done, all) = job.progress;
        let progress = match (job.state, all) {
            (State::Running, 1..) => format!("{done}/{all}"),
            (State::Running, _) if done > 0 => face.words.number(done),
            _ => String::new(),
        };
        let tone = match job.state {
            State::Done => Tone::Balanced,
            State::Failed => Tone::Alert,
            State::Cancelled => Tone::Quiet,
            State::Waiting | State::Running => Tone::Plain,
        };
        table.row(vec![
            Cell::figure(job.id.to_string()),
            Cell::text(kind(&job.kind, face)),
            Cell::text(state(job, face)).tone(tone),
            Cell::figure(progress),
            Cell::text(moment_told(&job.due, face)),
            Cell::figure(job.attempt.to_string()),
            Cell::text(outcome(&job.answer, &face.words)),
        ]);
    }
    match table.is_empty() {
        true => face.line(face.say("jobs-none", &[])),
        false => face.table(&table),
    }
    face.answer(&json!({ "jobs": jobs.iter().map(answer).collect::<Vec<_>>() }));
    Ok(Outcome::Done)
}

fn name(state: State) -> &'static str {
    match state {
        State::Waiting => "waiting",
        State::Running => "running",
        State::Done => "done",
        State::Failed => "failed",
        State::Cancelled => "cancelled",
    }
}

fn state(job: &Job, face: &Face) -> String {
    let ending = job.cancel && job.state == State::Running;
    face.say(&format!("job-{}", if ending { "ending" } else { name(job.state) }), &[])
}

/// What kind of work, in words; the word that is kept where this program does not know it.
pub(super) fn kind(kind: &str, face: &Face) -> String {
    face.words.try_say(&format!("job-kind-{kind}"), &[]).unwrap_or_else(|| kind.to_owned())
}

/// What came of a job, in a few words.
pub(super) fn outcome(answer: &str, words: &Words) -> String {
    if let Ok(plan) = serde_json::from_str::<PlanAnswer>(answer) {
        return match plan {
            PlanAnswer::Plan { plan, elastic, lines, .. } => {
                let key = if elastic { "job-plan-elastic" } else { "job-plan" };
                words.say(key, &[("plan", Datum::from(short(&plan))), ("lines", Datum::from(lines))])
            }
            PlanAnswer::None { conflicts } => words.say("job-no-plan", &[("count", Datum::from(conflicts))]),
        };
    }
    if let Ok(why) = serde_json::from_str::<Obstacle>(answer) {
        return words.obstacle(&why);
    }
    if let Ok(backup) = serde_json::from_str::<BackupAnswer>(answer) {
        let file = backup.file.display().to_string();
        return match backup.not_removed {
            0 => file,
            left => words.say("job-backup-left", &[("file", Datum::from(file)), ("count", Datum::from(left))]),
        };
    }
    // So it was kept by an earlier version.
    serde_json::from_str::<String>(answer).unwrap_or_default()
}

fn answer(job: &Job) -> Value {
    json!({
        "job": job.id,
        "kind": job.kind,
        "state": name(job.state),
        "done": job.progress.0,
        "of": job.progress.1,
        "due": job.due,
        "attempt": job.attempt,
        "owner": job.owner,
        "cancel": job.cancel,
        "answer": serde_json::from_str::<Value>(&job.answer).unwrap_or_default(),
    })
}

/// Puts a plan in line instead of making it now. The register was reviewed: what blocks is told before.
pub(super) fn plan_later(
    args: &PlanArgs,
    loaded: &Loaded,
    programme: String,
    options: Options,
    parent: Option<String>,
    face: &Face,
) -> Result<Outcome, Refusal> {
    let (Some(db), Some((province, _))) = (&args.workbooks.db, &loaded.kept) else {
        unreachable!("a plan that is put in line is of a kept register: looked at before anything is read")
    };
    let actor = kept::actor();
    let order = Order::Plan(Box::new(PlanOrder {
        province: province.clone(),
        on: args.on,
        programme,
        options,
        parent,
        by: actor.name().to_owned(),
    }));
    let id = kept::with(db, Missing::Refused, face, async |database| {
        let now = kept::now();
        let key = format!("plan later {now} {}", std::process::id());
        Ok(work::order(&database, &actor, &order, Occasion { at: &now, key: &key }).await?)
    })?;
    face.line(
        face.say("plan-in-line", &[("job", Datum::from(id)), ("db", Datum::from(Address::parse(db).to_string()))]),
    );
    face.answer(&json!({ "status": "in_line", "job": id }));
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use canbo_words::Lang;

    #[test]
    fn what_came_of_a_backup_says_what_stays_behind() {
        let words = Words::new(Lang::En);
        let told = |answer: Value| outcome(&answer.to_string(), &words);
        assert_eq!(told(json!({ "file": "a/b.backup", "rows": 7, "removed": 1, "not_removed": 0 })), "a/b.backup");
        let left = told(json!({ "file": "a/b.backup", "rows": 7, "removed": 1, "not_removed": 2 }));
        assert_eq!(left, "a/b.backup; 2 older backups could not be removed");
        assert_eq!(told(json!("of an earlier version")), "of an earlier version");
    }
}
