//! `canbo import`: workbooks into the kept register; what would change is shown first.

use super::findings;
use crate::args::Import;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept;
use crate::loaded::{Loaded, load_files};
use crate::refusal::Refusal;
use canbo_app::Occasion;
use canbo_app::import::{Preview, confirm, preview};
use canbo_register::facts::SheetKind;
use canbo_register::renewal::Cover;
use canbo_register::{Change, Day, Difference, PersonId, Post, moved};
use canbo_store::{Database, Missing, Version};
use canbo_words::Datum;
use serde::Serialize;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct ImportAnswer<'a> {
    province: &'a str,
    on: Day,
    /// The version that was looked at; 0 when nothing was kept.
    base: i64,
    /// The version that was written; absent when nothing was.
    version: Option<i64>,
    difference: &'a Difference,
    left: &'a [PersonId],
    known_as: &'a [(PersonId, PersonId)],
}

/// People shown; `--json` gives all.
const SHOWN: usize = 20;

pub(super) fn run(args: &Import, face: &Face) -> Result<Outcome, Refusal> {
    let on = args.on.unwrap_or(face.today);
    let mut loaded = load_files(&args.workbooks, face)?;
    loaded.review(None, on);
    if loaded.outcome() != Outcome::Done {
        face.line(face.paint.tone(Tone::Alert, &face.say("import-blocked", &[])));
        let blocking = loaded.blocking();
        findings::tell(&blocking, Some(&loaded.register), 8, face);
        face.answer(&serde_json::json!({ "findings": findings::answers(&blocking, Some(&loaded.register), face) }));
        return Ok(loaded.outcome());
    }
    let cover = cover(&loaded, args.partial);
    kept::with(&args.db, Missing::Made, face, async |database| {
        let seen = preview(&database, &kept::actor(), &loaded.register, &cover, on).await?;
        tell(&seen, &loaded, face);
        let answer = |version: Option<Version>| {
            face.answer(&ImportAnswer {
                province: seen.province.as_str(),
                on,
                base: seen.base.0,
                version: version.map(|version| version.0),
                difference: &seen.difference,
                left: &seen.renewal.left,
                known_as: &seen.renewal.known_as,
            });
        };
        if seen.difference.is_empty() {
            face.line(face.say("import-nothing", &[]));
            answer(None);
            return Ok(Outcome::Done);
        }
        if !args.yes && !kept::asked(&face.say("import-ask", &[]), face).await? {
            face.line(face.say("import-not-written", &[]));
            answer(None);
            return Ok(Outcome::Negative);
        }
        let version = written(args, &database, &seen, &loaded).await?;
        if let Some(version) = version {
            let people = seen.renewal.register.people.len();
            let data = [("version", Datum::from(version.0)), ("people", Datum::from(people))];
            face.line(face.paint.tone(Tone::Balanced, &face.say("import-written", &data)));
        }
        answer(version);
        Ok(Outcome::Done)
    })
}

/// Writes what was shown.
async fn written(
    args: &Import,
    database: &Database,
    seen: &Preview,
    loaded: &Loaded,
) -> Result<Option<Version>, Refusal> {
    let files: Vec<String> = loaded.files.iter().map(|file| file.display().to_string()).collect();
    let cause = serde_json::json!({ "import": files }).to_string();
    // Whoever asks again with the same answer in sight asks for the same thing.
    let fresh = format!("import {} {} {}", seen.province, seen.base, seen.renewal.register.digest());
    let key = args.key.clone().unwrap_or(fresh);
    let occasion = Occasion { at: &kept::now(), key: &key };
    Ok(confirm(database, &kept::actor(), seen, &cause, occasion).await?)
}

/// What the workbooks speak of.
fn cover(loaded: &Loaded, partial: bool) -> Cover {
    let mut cover = Cover { partial, ..Cover::default() };
    for sheet in &loaded.recognised {
        let key = (sheet.file.clone(), sheet.sheet.clone());
        let columns = sheet.columns.iter().filter_map(|column| column.column.clone());
        cover.columns.entry(key.clone()).or_default().extend(columns);
        if sheet.kinds.contains(&SheetKind::Staff) {
            cover.staff.insert(key);
        }
        cover.marks |= sheet.kinds.contains(&SheetKind::Marks);
    }
    cover
}

fn tell(seen: &Preview, loaded: &Loaded, face: &Face) {
    let province = loaded.reference.provinces.get(&seen.province);
    let province = province.map_or_else(|| seen.province.to_string(), |province| province.name.clone());
    let on = Datum::from(seen.day);
    let data = [("province", Datum::from(province)), ("day", on), ("base", Datum::from(seen.base.0))];
    face.heading(&face.say(if seen.base == Version::NONE { "import-first" } else { "import-onto" }, &data));
    let Difference { people, units, headcounts, needs, training, surveys, workload } = &seen.difference;
    let count = |wanted: fn(&Change) -> bool| people.values().filter(|change| wanted(change)).count();
    let left = seen.renewal.left.len();
    let changed = count(|change| matches!(change, Change::Changed(_))) - left;
    let lines: usize = headcounts.values().map(|(gone, come)| gone.len() + come.len()).sum();
    let told: usize = needs.values().map(|(gone, come)| gone.len() + come.len()).sum();
    let events = training.len() + surveys.len() + workload.len();
    let mut table = Table::new(&["what", "count"].map(|head| face.say(&format!("head-{head}"), &[])));
    for (what, count) in [
        ("import-added", count(|change| matches!(change, Change::Added))),
        ("import-changed", changed),
        ("import-left", left),
        ("import-units", units.len()),
        ("import-headcounts", lines),
        ("import-needs", told),
        ("import-events", events),
    ] {
        if count > 0 {
            table.row(vec![Cell::text(face.say(what, &[])), Cell::figure(face.words.number(count as i64))]);
        }
    }
    if !table.is_empty() {
        face.table(&table);
    }
    if seen.base != Version::NONE {
        people_told(seen, face);
    }
}

/// Who differs, and in what.
fn people_told(seen: &Preview, face: &Face) {
    let after = &seen.renewal.register;
    let name = |unit: &canbo_register::UnitId| {
        let own = after.units.get(unit).map_or_else(|| unit.to_string(), |unit| unit.name.clone());
        match after.units.get(&unit.root()).filter(|root| root.id != *unit) {
            Some(root) => format!("{own}, {}", root.name),
            None => own,
        }
    };
    let heads = ["person", "import-what"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let changed: Vec<(&PersonId, &Change)> = seen.difference.people.iter().collect();
    for (id, change) in changed.iter().take(SHOWN) {
        let Some(person) = after.people.get(*id).or_else(|| seen.before.people.get(*id)) else { continue };
        let what = match change {
            Change::Added => face.say("import-person-added", &[]),
            Change::Removed => face.say("import-person-removed", &[]),
            Change::Changed(facts) => {
                let old = seen.before.people.get(*id).unwrap_or(person);
                match moved(old, person, seen.day) {
                    Some((from, None)) => {
                        let from = from.map_or(String::new(), |post| name(&post.unit));
                        face.say("import-person-left", &[("from", Datum::from(from))])
                    }
                    Some((from, Some(to))) => {
                        let elsewhere = from.is_none_or(|from| from.unit != to.unit);
                        let told = |post: &Post| if elsewhere { name(&post.unit) } else { post.title.clone() };
                        let from = from.map_or("–".to_owned(), told);
                        face.say("import-person-moved", &[("from", Datum::from(from)), ("to", Datum::from(told(to)))])
                    }
                    None => {
                        let told = |fact: &canbo_register::Fact| {
                            face.say(&format!("fact-{}", fact.name.replace('_', "-")), &[])
                        };
                        facts.iter().map(told).collect::<Vec<_>>().join(", ")
                    }
                }
            }
        };
        table.row(vec![Cell::text(format!("{} ({id})", person.name)), Cell::text(what)]);
    }
    if !table.is_empty() {
        face.line("");
        face.table(&table);
    }
    if let Some(more) = changed.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        face.line(face.say("import-more", &[("count", Datum::from(more))]));
    }
}
