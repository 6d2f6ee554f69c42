//! `canbo import`: workbooks into the kept register; what would change is shown first.

use super::findings;
use super::import_told::{told, written_told};
use crate::args::Import;
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::kept;
use crate::loaded::{Loaded, load_files};
use crate::refusal::Refusal;
use canbo_app::Occasion;
use canbo_app::import::{Preview, again, confirm, preview};
use canbo_register::facts::SheetKind;
use canbo_register::renewal::{Cover, Emptied, Other};
use canbo_register::{Day, Difference, Person, PersonId};
use canbo_store::{Address, Database, Missing, Version, provinces};
use canbo_words::Datum;
use serde::Serialize;
use serde_json::json;
use std::path::Path;

/// Places shown of each finding; `--json` gives all.
const NOTES: usize = 3;

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
    alike: &'a [(PersonId, PersonId)],
    emptied: Vec<serde_json::Value>,
    /// File and sheet.
    away: &'a [(String, String)],
    others: Vec<serde_json::Value>,
    later: Option<serde_json::Value>,
    findings: Vec<findings::Answer>,
}

pub(super) fn run(args: &Import, face: &Face) -> Result<Outcome, Refusal> {
    let on = args.on.unwrap_or(face.today);
    let mut loaded = load_files(&args.workbooks, face)?;
    let noticed = loaded.findings.clone();
    loaded.review(None, on);
    if loaded.outcome() != Outcome::Done {
        face.line(face.paint.tone(Tone::Alert, &face.say("import-blocked", &[])));
        let blocking = loaded.blocking();
        findings::tell(&blocking, Some(&loaded.register), 8, face);
        face.answer(&json!({ "findings": findings::answers(&blocking, Some(&loaded.register), face) }));
        return Ok(loaded.outcome());
    }
    // What the review says of gaps and dates is for `check`; here it matters what of the workbooks was not taken in.
    loaded.findings = noticed;
    // What was not written must not leave a file behind: one that is not there yet is made when there is something to write.
    let address = Address::parse(&args.db);
    let fresh = address.file().filter(|file| !file.exists());
    let done = kept::wait(face, import(args, on, &loaded, fresh.is_some(), face));
    if let (Err(_), Some(file)) = (&done, fresh) {
        forget(&args.db, file);
    }
    done
}

async fn import(args: &Import, on: Day, loaded: &Loaded, fresh: bool, face: &Face) -> Result<Outcome, Refusal> {
    let database = if fresh { None } else { Some(kept::open(&args.db, Missing::Made).await?) };
    let cover = cover(loaded, args);
    if let (Some(database), Some(key)) = (&database, &args.key)
        && let Some(version) = again(database, &loaded.register, &cover, on, key).await?
    {
        face.line(face.say("import-again", &[("version", Datum::from(version.0))]));
        face.answer(&json!({ "province": loaded.register.province, "on": on, "version": version.0, "again": true }));
        return Ok(Outcome::Done);
    }
    notes(loaded, face);
    let seen = preview(database.as_ref(), &kept::actor(), &loaded.register, &cover, on).await?;
    told(&seen, loaded, args, face);
    let mut version = None;
    let outcome = match consent(args, &seen, face).await? {
        Consent::Nothing => Outcome::Done,
        Consent::Refused => Outcome::Negative,
        Consent::Given => {
            let database = match &database {
                Some(database) => database.clone(),
                None => kept::open(&args.db, Missing::Made).await?,
            };
            version = written(args, &database, &seen, loaded).await?;
            if let Some(version) = version {
                written_told(version, &seen, loaded, face);
            }
            database.close().await?;
            Outcome::Done
        }
    };
    let emptied = |one: &Emptied| json!({ "body": one.body, "leave": one.leave, "of": one.of });
    face.answer(&ImportAnswer {
        province: seen.province.as_str(),
        on,
        base: seen.base.0,
        version: version.map(|version| version.0),
        difference: &seen.difference,
        left: &seen.renewal.left,
        known_as: &seen.renewal.known_as,
        alike: &seen.renewal.alike,
        emptied: seen.renewal.emptied.iter().map(emptied).collect(),
        away: &seen.renewal.away,
        others: seen.renewal.others.iter().map(|other| other_answer(other, on)).collect(),
        later: seen.later.as_ref().map(|later| json!({ "on": later.day, "stay_changed": later.people })),
        findings: findings::answers(&loaded.findings, Some(&loaded.register), face),
    });
    Ok(outcome)
}

/// Shows what the reading noticed: what of the workbooks is not taken in is told there.
fn notes(loaded: &Loaded, face: &Face) {
    if !loaded.findings.is_empty() {
        face.line(face.say("import-notes", &[]));
        findings::tell(&loaded.findings, Some(&loaded.register), NOTES, face);
    }
}

fn other_answer(other: &Other, on: Day) -> serde_json::Value {
    let person = |person: &Person| {
        let birth = person.birth.get().map(ToString::to_string);
        json!({ "name": person.name, "birth": birth, "unit": person.home(on).map(|post| &post.unit) })
    };
    json!({ "number": other.id, "kept": person(&other.kept), "read": person(&other.read) })
}

/// What the user says to what was shown.
enum Consent {
    /// There is nothing to write.
    Nothing,
    Refused,
    Given,
}

async fn consent(args: &Import, seen: &Preview, face: &Face) -> Result<Consent, Refusal> {
    let asked = async |key: &str| kept::asked(&face.say(key, &[]), face).await;
    if seen.difference.is_empty() {
        face.line(face.say("import-same", &[]));
        let confirmed = seen.confirms && (args.yes || asked("import-ask-confirmed").await?);
        if !confirmed {
            face.line(face.say("import-nothing", &[]));
        }
        return Ok(if confirmed { Consent::Given } else { Consent::Nothing });
    }
    // Nobody becomes somebody else because two people were given one number.
    if !seen.renewal.others.is_empty() && !args.same_people && !asked("import-ask-same-people").await? {
        face.line(face.say("import-not-same-people", &[]));
        return Ok(Consent::Refused);
    }
    // A list that is only a part looks like many departures: to write without asking is no answer to that.
    if !seen.renewal.emptied.is_empty() && !args.whole && !asked("import-ask-whole").await? {
        face.line(face.say("import-not-whole", &[]));
        return Ok(Consent::Refused);
    }
    if !args.yes && !asked("import-ask").await? {
        face.line(face.say("import-not-written", &[]));
        return Ok(Consent::Refused);
    }
    Ok(Consent::Given)
}

/// Takes away a database file that this run made and wrote nothing into. Whoever writes into it meanwhile keeps it.
fn forget(db: &str, file: &Path) {
    if !file.exists() {
        return;
    }
    // Why nothing was written is told already; that an empty file stays is no reason for another refusal.
    let _ = kept::run(async {
        let database = kept::open(db, Missing::Refused).await?;
        let writing = database.write().await?;
        let empty = provinces(&writing).await?.is_empty();
        writing.rollback().await?;
        database.close().await?;
        if empty {
            for ending in ["", "-wal", "-shm"] {
                let mut name = file.as_os_str().to_owned();
                name.push(ending);
                let _ = std::fs::remove_file(name);
            }
        }
        Ok(())
    });
}

/// Writes what was shown.
async fn written(
    args: &Import,
    database: &Database,
    seen: &Preview,
    loaded: &Loaded,
) -> Result<Option<Version>, Refusal> {
    let files: Vec<String> = loaded.files.iter().map(|file| file.display().to_string()).collect();
    let cause = json!({ "import": files }).to_string();
    // Whoever asks again with the same answer in sight asks for the same thing.
    let key = args.key.clone().unwrap_or_else(|| format!("import {} {}", seen.base, seen.request()));
    let occasion = Occasion { at: &kept::now(), key: &key };
    Ok(confirm(database, &kept::actor(), seen, &cause, occasion).await?)
}

/// What the workbooks speak of.
fn cover(loaded: &Loaded, args: &Import) -> Cover {
    let mut cover = Cover { partial: args.partial, whole: args.whole, ..Cover::default() };
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
