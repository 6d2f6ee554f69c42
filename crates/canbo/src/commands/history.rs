//! `canbo history`: what was ever known of a person, or what was written into the register.

use crate::args::History;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept::{self, moment_told};
use crate::refusal::Refusal;
use canbo_register::{Day, PersonId, Post, ProvinceCode, Tenure, UnitId};
use canbo_store::roster::{Filter, page};
use canbo_store::{Missing, Told, Transaction, Version, Written, history, unit_names, versions};
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
const SHOWN: u32 = 20;

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
    let mut id = PersonId::new(who.trim());
    let scope = kept::actor().scope(province);
    let mut told = history(read, &scope, &id).await?;
    if told.is_empty() {
        let filter = Filter { search: who.to_owned(), ..Filter::default() };
        let (found, _) = page(read, &scope, &filter, face.today, None, SHOWN).await?;
        match found.as_slice() {
            [] => return Err(Refusal::NobodyKept { who: who.to_owned() }),
            [only] => {
                id = only.person.clone();
                told = history(read, &scope, &id).await?;
            }
            several => {
                face.line(face.say("history-several", &[("who", Datum::from(who))]));
                let heads = ["person", "born", "unit"].map(|head| face.say(&format!("head-{head}"), &[]));
                let mut table = Table::new(&heads);
                for one in several {
                    let name = format!("{} ({})", one.name, one.person);
                    table.row(vec![Cell::text(name), Cell::text(&one.birth), Cell::text(&one.home_unit)]);
                }
                face.table(&table);
                let people: Vec<&str> = several.iter().map(|one| one.person.as_str()).collect();
                face.answer(&serde_json::json!({ "people": people }));
                return Ok(Outcome::Negative);
            }
        }
    }
    let written: BTreeMap<Version, Written> =
        versions(read, &scope).await?.into_iter().map(|one| (one.version, one)).collect();
    let shown: Vec<&Told> = told.iter().filter(|one| all || one.until.is_none()).collect();
    let names = unit_names(read, province).await?;
    tell(&id, &shown, &written, &names, face);
    let answer = |one: &&Told| {
        serde_json::json!(Stretch {
            from: one.from,
            to: one.to,
            since_version: one.since.0,
            until_version: one.until.map(|until| until.0),
            person: &one.person,
        })
    };
    face.answer(&serde_json::json!({ "person": id, "known": shown.iter().map(answer).collect::<Vec<_>>() }));
    Ok(Outcome::Done)
}

fn tell(
    id: &PersonId,
    told: &[&Told],
    written: &BTreeMap<Version, Written>,
    names: &BTreeMap<UnitId, String>,
    face: &Face,
) {
    let Some(last) = told.last() else { return };
    face.heading(&format!("{} ({id})", last.person.name));
    let mut before: Option<&Told> = None;
    for one in told {
        let days = match one.to {
            Some(to) => face.say("history-days", &[("from", Datum::from(one.from)), ("to", Datum::from(to))]),
            None => face.say("history-from", &[("from", Datum::from(one.from))]),
        };
        let by = written.get(&one.since).map_or(String::new(), |write| format!("{} · {}", write.at, write.by));
        let data = [("version", Datum::from(one.since.0)), ("by", Datum::from(by))];
        let since = face.say("history-since", &data);
        face.line(format!("\n{}  {}", face.paint.tone(Tone::Strong, &days), face.paint.tone(Tone::Quiet, &since)));
        if let Some(until) = one.until {
            face.line(format!("  {}", face.say("history-until", &[("version", Datum::from(until.0))])));
        }
        match before {
            None => one.person.posts.iter().for_each(|held| face.line(format!("  {}", post(held, names, face)))),
            Some(before) => changed(before, one, names, face),
        }
        before = Some(one);
    }
}

/// What is otherwise than in the stretch before.
fn changed(before: &Told, now: &Told, names: &BTreeMap<UnitId, String>, face: &Face) {
    for held in now.person.posts.iter().filter(|held| !before.person.posts.contains(held)) {
        face.line(format!("  + {}", post(held, names, face)));
    }
    for held in before.person.posts.iter().filter(|held| !now.person.posts.contains(held)) {
        face.line(format!("  − {}", post(held, names, face)));
    }
    let json = |person| serde_json::to_value(person).unwrap_or_default();
    let (old, new) = (json(&before.person), json(&now.person));
    let fields = new.as_object().into_iter().flatten();
    for (name, value) in fields.filter(|(name, value)| *name != "posts" && old[name.as_str()] != **value) {
        let fact = face.say(&format!("fact-{}", name.replace('_', "-")), &[]);
        let plain = |value: &serde_json::Value| match value {
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        face.line(format!("  {fact}: {} → {}", plain(&old[name.as_str()]), plain(value)));
    }
}

fn post(post: &Post, names: &BTreeMap<UnitId, String>, face: &Face) -> String {
    let name = |id: &UnitId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let root = post.unit.root();
    let place = match root == post.unit {
        true => name(&post.unit),
        false => format!("{}, {}", name(&post.unit), name(&root)),
    };
    let tenure = match post.tenure {
        Tenure::Home => String::new(),
        other => format!("{}: ", face.words.of("tenure", &other)),
    };
    let day = |day: Option<Day>| day.map_or("…".to_owned(), |day| face.words.day(day));
    format!("{tenure}{place} · {} · {}–{}", post.title, day(post.from), day(post.to))
}
