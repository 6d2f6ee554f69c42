//! `canbo schedule`: work that comes again by a rule.

use super::jobs::kind;
use crate::args::Schedule;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept::{self, moment_told};
use crate::refusal::Refusal;
use canbo_app::work::{BackupOrder, Order, moment, schedule};
use canbo_store::Missing;
use canbo_store::job::Due;
use canbo_words::Datum;
use serde_json::json;

pub(super) fn run(args: &Schedule, face: &Face) -> Result<Outcome, Refusal> {
    let all = kept::with(&args.db, Missing::Refused, face, async |database| {
        match (&args.name, &args.rule, &args.backup_to) {
            (Some(name), Some(_), _) if name.trim().is_empty() => {
                return Err(Refusal::Usage(face.say("usage-schedule-name", &[])));
            }
            (Some(name), Some(rule), Some(folder)) => {
                // The node that does it may stand in another folder.
                let folder = std::path::absolute(folder);
                let folder = folder.map_err(|cause| Refusal::Kept(cause.to_string()))?;
                let keep = args.keep.map(|keep| keep as usize);
                let order = Order::Backup(BackupOrder { folder, keep, schedule: name.clone() });
                let due = schedule::set(&database, name, &order, rule, jiff::Timestamp::now()).await?;
                let data =
                    [("name", Datum::from(name.as_str())), ("due", Datum::from(moment_told(&moment(due), face)))];
                face.line(face.say("schedule-set", &data));
            }
            (Some(name), ..) if args.remove => {
                if !schedule::remove(&database, name).await? {
                    return Err(Refusal::Usage(face.say("usage-no-schedule", &[("name", Datum::from(name.as_str()))])));
                }
                face.line(face.say("schedule-removed", &[("name", Datum::from(name.as_str()))]));
            }
            _ => {}
        }
        Ok(schedule::list(&database).await?)
    })?;
    let heads =
        ["schedule", "job-kind", "rule", "due", "folder", "keep"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in &all {
        let due = match one.stands_still() {
            true => Cell::text(face.say("schedule-still", &[])).tone(Tone::Alert),
            false => Cell::text(moment_told(&one.due, face)),
        };
        let (folder, keep) = target(one);
        let keep = keep.map_or_else(|| face.say("schedule-keep-all", &[]), |keep| face.words.number(keep as i64));
        table.row(vec![
            Cell::text(&one.name),
            Cell::text(kind(&one.kind, face)),
            Cell::text(&one.rule),
            due,
            Cell::text(folder),
            Cell::figure(keep),
        ]);
    }
    match table.is_empty() {
        true => face.line(face.say("schedules-none", &[])),
        false => face.table(&table),
    }
    let answer = all.iter().map(|one| {
        let due = (!one.stands_still()).then_some(&one.due);
        let (folder, keep) = target(one);
        json!({ "name": one.name, "kind": one.kind, "rule": one.rule, "due": due, "folder": folder, "keep": keep })
    });
    face.answer(&json!({ "schedules": answer.collect::<Vec<_>>() }));
    Ok(Outcome::Done)
}

/// Where its backups go and how many are kept.
fn target(one: &Due) -> (String, Option<usize>) {
    match serde_json::from_str::<BackupOrder>(&one.payload) {
        Ok(order) => (order.folder.display().to_string(), order.keep),
        Err(_) => (String::new(), None),
    }
}
