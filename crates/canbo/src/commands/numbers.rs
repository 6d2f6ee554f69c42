//! `canbo numbers`: books of decision numbers; confirming the highest number after a restore.

use crate::args::Numbers;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept;
use crate::refusal::Refusal;
use canbo_register::ProvinceCode;
use canbo_store::number::{Book, books, reconcile};
use canbo_store::{Database, Missing, Transaction, provinces};
use canbo_words::Datum;

pub(super) fn run(args: &Numbers, face: &Face) -> Result<Outcome, Refusal> {
    // Next year's books are begun before this year ends; any other year is a slip, and a book stays for good.
    let last_year = i64::from(face.today.year()) + 1;
    if let Some((_, year, _)) = args.highest.iter().find(|(_, year, _)| *year > last_year) {
        return Err(Refusal::Usage(face.say("usage-book-year", &[("year", Datum::from(year.to_string()))])));
    }
    let (books, several, done) = kept::with(&args.db, Missing::Refused, face, async |database| {
        let done = args.highest.is_empty() || confirmed(args, &database, face).await?;
        let only = match &args.province {
            Some(_) => Some(kept::province(&database, &args.db, args.province.as_ref()).await?),
            None => None,
        };
        let read = database.read().await?;
        let mut books = books(&read).await?;
        books.retain(|(book, ..)| only.as_ref().is_none_or(|only| *only == book.province));
        Ok((books, provinces(&read).await?.len() > 1, done))
    })?;
    let heads: &[&str] = match several {
        true => &["province", "book", "year", "last-number", "book-state"],
        false => &["book", "year", "last-number", "book-state"],
    };
    let heads: Vec<String> = heads.iter().map(|head| face.say(&format!("head-{head}"), &[])).collect();
    let mut table = Table::new(&heads);
    for (book, last, ready) in &books {
        let state = face.say(if *ready { "book-ready" } else { "book-unconfirmed" }, &[]);
        let mut row = if several { vec![Cell::text(book.province.as_str())] } else { Vec::new() };
        row.extend([
            Cell::text(&book.body),
            Cell::text(book.year.to_string()),
            Cell::figure(face.words.number(*last)),
            Cell::text(state).tone(if *ready { Tone::Plain } else { Tone::Alert }),
        ]);
        table.row(row);
    }
    match table.is_empty() {
        true => face.line(face.say("numbers-none", &[])),
        false => face.table(&table),
    }
    let answer: Vec<_> = books
        .iter()
        .map(|(book, last, ready)| {
            serde_json::json!({
                "province": book.province, "body": book.body, "year": book.year, "last": last, "confirmed": ready,
            })
        })
        .collect();
    face.answer(&serde_json::json!({ "books": answer }));
    Ok(if done { Outcome::Done } else { Outcome::Negative })
}

/// Shows what would be confirmed, asks, and writes it. Whether it was.
async fn confirmed(args: &Numbers, database: &Database, face: &Face) -> Result<bool, Refusal> {
    let province = kept::province(database, &args.db, args.province.as_ref()).await?;
    let known = books(&database.read().await?).await?;
    // What is refused is refused before anything is asked.
    write(args, &province, database).await?.rollback().await?;
    for (body, year, highest) in &args.highest {
        let found = known.iter().find(|(book, ..)| *book == book_of(&province, body, *year));
        let data = [
            ("body", Datum::from(body.as_str())),
            ("year", Datum::from(year.to_string())),
            ("last", Datum::from(found.map_or(0, |(_, last, _)| *last))),
            ("highest", Datum::from(*highest)),
        ];
        face.line(face.say(if found.is_some() { "numbers-highest" } else { "numbers-new" }, &data));
    }
    if !args.yes && !kept::asked(&face.say("numbers-ask", &[]), face).await? {
        face.line(face.say("numbers-not-done", &[]));
        return Ok(false);
    }
    write(args, &province, database).await?.commit().await?;
    Ok(true)
}

fn book_of(province: &ProvinceCode, body: &str, year: i64) -> Book {
    Book { province: province.clone(), body: body.to_owned(), year }
}

async fn write(args: &Numbers, province: &ProvinceCode, database: &Database) -> Result<Transaction, Refusal> {
    let write = database.write().await?;
    for (body, year, highest) in &args.highest {
        reconcile(&write, &book_of(province, body, *year), *highest, &kept::now(), kept::actor().name()).await?;
    }
    Ok(write)
}
