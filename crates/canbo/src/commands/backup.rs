//! `canbo backup` and `canbo restore`.

use crate::args::{Backup, Restore};
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::kept;
use crate::refusal::Refusal;
use canbo_store::{Address, Missing};
use canbo_words::Datum;

pub(super) fn run(args: &Backup, face: &Face) -> Result<Outcome, Refusal> {
    let footer = kept::with(&args.db, Missing::Refused, face, async |database| {
        let going_on = |_rows| !face.interrupt.is_set();
        let footer = canbo_store::backup(&database, &args.out, &kept::now(), going_on).await?;
        footer.ok_or(Refusal::Interrupted)
    })?;
    let rows: u64 = footer.rows.values().sum();
    let data = [("path", Datum::from(args.out.display().to_string())), ("rows", Datum::from(rows as i64))];
    face.line(face.say("backup-written", &data));
    face.answer(&serde_json::json!({ "written": args.out.display().to_string(), "rows": footer.rows }));
    Ok(Outcome::Done)
}

pub(super) fn restore(args: &Restore, face: &Face) -> Result<Outcome, Refusal> {
    let address = Address::parse(&args.db);
    let restored = kept::wait(face, async {
        let year = i64::from(face.today.year());
        Ok(canbo_store::restore(&args.backup, &address, &kept::now(), year).await?)
    })?;
    let rows: u64 = restored.rows.rows.values().sum();
    let data = [("rows", Datum::from(rows as i64)), ("at", Datum::from(kept::moment_told(&restored.made_at, face)))];
    face.line(face.say("restore-done", &data));
    let several = restored.rows.rows.get("province").is_some_and(|rows| *rows > 1);
    for (book, last) in &restored.books {
        let data = [
            ("province", Datum::from(book.province.as_str())),
            ("body", Datum::from(book.body.as_str())),
            ("year", Datum::from(book.year.to_string())),
            ("last", Datum::from(*last)),
            ("db", Datum::from(address.to_string())),
        ];
        let key = match (book.province.as_str(), several) {
            ("", _) => "restore-book-nowhere",
            (_, true) => "restore-book-of",
            (_, false) => "restore-book",
        };
        face.line(face.paint.tone(Tone::Alert, &face.say(key, &data)));
    }
    if restored.jobs > 0 {
        face.line(
            face.paint.tone(Tone::Alert, &face.say("restore-jobs", &[("count", Datum::from(restored.jobs as i64))])),
        );
    }
    for name in &restored.schedules {
        let data = [("name", Datum::from(name.as_str())), ("db", Datum::from(address.to_string()))];
        face.line(face.paint.tone(Tone::Alert, &face.say("restore-schedule", &data)));
    }
    let books: Vec<_> = restored
        .books
        .iter()
        .map(|(book, last)| {
            serde_json::json!({ "province": book.province, "body": book.body, "year": book.year, "last": last })
        })
        .collect();
    face.answer(&serde_json::json!({
        "made_at": restored.made_at,
        "rows": restored.rows.rows,
        "books": books,
        "jobs": restored.jobs,
        "schedules": restored.schedules,
    }));
    Ok(Outcome::Done)
}
