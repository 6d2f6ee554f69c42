//! `canbo history`: what was ever known of a person, or what was written into the register.

use super::person_told::{Differing, PersonTold};
use crate::args::History;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept::{self, moment_told};
use crate::refusal::Refusal;
use canbo_register::reference::Reference;
use canbo_register::{Day, PersonId, ProvinceCode, UnitId};
use canbo_store::{Found, Missing, Told, Transaction, Version, Written, history, search, unit_names, versions};
use canbo_words::Datum;
use serde::Serialize;
use std::collections::BTreeMap;

/// A stretch of days, for programs.
#[derive(Debug, Serialize)]
struct Stretch<'a> {
    from: Day,
    to: Option<Day>,
    since_version: i64,
    until_version: Option<i64>,
    person: &'a canbo_register::Person,
}

/// A write, for programs.
#[derive(Debug, Serialize)]
struct WrittenAnswer<'a> {
    version: i64,
    at: &'a str,
    by: &'a str,
    on: Day,
    digest: &'a str,
    cause: serde_json::Value,
}

/// People shown where a name fits several.
const SHOWN: usize = 20;

pub(super) fn run(args: &History, face: &Face) -> Result<Outcome, Refusal> {
    kept::with(&args.db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, &args.db, args.province.as_ref()).await?;
        let read = database.read().await?;
        match &args.who {
            None => {
                writes(&versions(&read, &kept::actor().scope(&province)).await?, face);
                Ok(Outcome::Done)
            }
            Some(who) => of_person(&read, &province, who, args.all, face).await,
        }
    })
}

fn writes(written: &[Written], face: &Face) {
    let heads = ["version", "day", "at", "by", "cause"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in written {
        table.row(vec![
            Cell::figure(one.version.to_string()),
            Cell::text(face.words.day(one.day)),
            Cell::text(moment_told(&one.at, face)),
            Cell::text(&one.by),
            Cell::text(cause(one, face)),
        ]);
    }
    face.table(&table);
    let answer = |one: &Written| -> serde_json::Value {
        serde_json::json!(WrittenAnswer {
            version: one.version.0,
            at: &one.at,
            by: &one.by,
            on: one.day,
            digest: &one.digest,
            cause: serde_json::from_str(&one.cause).unwrap_or_default(),
        })
    };
    face.answer(&serde_json::json!({ "versions": written.iter().map(answer).collect::<Vec<_>>() }));
}

/// Why something was written, in a few words.
fn cause(written: &Written, face: &Face) -> String {
    let cause: serde_json::Value = serde_json::from_str(&written.cause).unwrap_or_default();
    match cause["import"].as_array().map(Vec::as_slice) {
        Some([first, rest @ ..]) => {
            let first = first.as_str().unwrap_or_default().to_owned();
            face.say("history-import", &[("file", Datum::from(first)), ("more", Datum::from(rest.len()))])
        }
        _ => String::new(),
    }
}

async fn of_person(
    read: &Transaction,
    province: &ProvinceCode,
    who: &str,
    all: bool,
    face: &Face,
) -> Result<Outcome, Refusal> {
    if who.trim().is_empty() {
        return Err(Refusal::Usage(face.say("usage-no-name", &[])));
    }
    let mut id = PersonId::new(who.trim());
    let scope = kept::actor().scope(province);
    let names = unit_names(read, province).await?;
    let reference = Reference::embedded();
    let unit = |unit: &UnitId| names.get(unit).cloned().unwrap_or_else(|| unit.to_string());
    let told_by = PersonTold { face, reference: &reference, unit: &unit };
    let mut told = history(read, &scope, &id).await?;
    if told.is_empty() {
        let (found, count) = search(read, &scope, who, SHOWN).await?;
        match found.as_slice() {
            [] => return Err(Refusal::NobodyKept { who: who.to_owned() }),
            [only] => {
                id = only.person.clone();
                told = history(read, &scope, &id).await?;
            }
            several => {
                several_told(who, several, count - several.len(), &told_by);
                return Ok(Outcome::Negative);
            }
        }
    }
    let written: BTreeMap<Version, Written> =
        versions(read, &scope).await?.into_iter().map(|one| (one.version, one)).collect();
    // Of somebody whom a correction took away, what was corrected is all there is.
    let all = all || told.iter().all(|one| one.until.is_some());
    let shown: Vec<(&Told, Version)> =
        told.iter().filter(|one| all || one.until.is_none()).map(|one| (one, one.known_since(&told))).collect();
    tell(&id, &shown, &written, &told_by);
    let answer = |(one, since): &(&Told, Version)| {
        serde_json::json!(Stretch {
            from: one.from,
            to: one.to,
            since_version: since.0,
            until_version: one.until.map(|until| until.0),
            person: &one.person,
        })
    };
    face.answer(&serde_json::json!({ "person": id, "known": shown.iter().map(answer).collect::<Vec<_>>() }));
    Ok(Outcome::Done)
}

/// People whom a name fits.
fn several_told(who: &str, several: &[Found], more: usize, told_by: &PersonTold<'_>) {
    let face = told_by.face;
    face.line(face.say("history-several", &[("who", Datum::from(who))]));
    let heads = ["person", "born", "unit"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in several {
        let place = match one.home_unit.as_str() {
            "" => face.say("history-nowhere", &[]),
            unit => told_by.place(&UnitId::new(unit)),
        };
        let name = format!("{} ({})", one.name, one.person);
        table.row(vec![Cell::text(name), Cell::text(&one.birth), Cell::text(place)]);
    }
    face.table(&table);
    if more > 0 {
        face.line(face.say("history-more", &[("count", Datum::from(more))]));
    }
    let people: Vec<&str> = several.iter().map(|one| one.person.as_str()).collect();
    face.answer(&serde_json::json!({ "people": people, "more": more }));
}

fn tell(id: &PersonId, told: &[(&Told, Version)], written: &BTreeMap<Version, Written>, told_by: &PersonTold<'_>) {
    let face = told_by.face;
    let Some((last, _)) = told.last() else { return };
    face.heading(&format!("{} ({id})", last.person.name));
    let mut before: Option<&Told> = None;
    for (one, since) in told {
        let days = match one.to {
            Some(to) => face.say("history-days", &[("from", Datum::from(one.from)), ("to", Datum::from(to))]),
            None => face.say("history-from", &[("from", Datum::from(one.from))]),
        };
        let by = |write: &Written| match write.by.as_str() {
            "" => moment_told(&write.at, face),
            by => format!("{} · {by}", moment_told(&write.at, face)),
        };
        let by = written.get(since).map_or(String::new(), by);
        let since = face.say("history-since", &[("version", Datum::from(since.0)), ("by", Datum::from(by))]);
        face.line(format!("\n{}  {}", face.paint.tone(Tone::Strong, &days), face.paint.tone(Tone::Quiet, &since)));
        if let Some(until) = one.until {
            face.line(format!("  {}", face.say("history-until", &[("version", Datum::from(until.0))])));
        }
        match before {
            None => one.person.posts.iter().for_each(|held| face.line(format!("  {}", told_by.post(held)))),
            Some(before) => changed(before, one, told_by),
        }
        before = Some(one);
    }
}

/// What is otherwise than in the stretch before.
fn changed(before: &Told, now: &Told, told_by: &PersonTold<'_>) {
    let face = told_by.face;
    for held in now.person.posts.iter().filter(|held| !before.person.posts.contains(held)) {
        face.line(format!("  + {}", told_by.post(held)));
    }
    for held in before.person.posts.iter().filter(|held| !now.person.posts.contains(held)) {
        face.line(format!("  − {}", told_by.post(held)));
    }
    for Differing { fact, before, after } in told_by.differing(&before.person, &now.person) {
        face.line(format!("  {fact}: {before} → {after}"));
    }
}
