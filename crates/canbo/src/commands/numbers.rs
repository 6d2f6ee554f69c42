//! `canbo numbers`: books of decision numbers; confirming the highest number after a restore.

use crate::args::Numbers;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::kept;
use crate::refusal::Refusal;
use canbo_store::Missing;
use canbo_store::number::{Book, books, reconcile};

pub(super) fn run(args: &Numbers, face: &Face) -> Result<Outcome, Refusal> {
    let books = kept::with(&args.db, Missing::Refused, face, async |database| {
        if !args.highest.is_empty() {
            let write = database.write().await?;
            for (body, year, highest) in &args.highest {
                let book = Book { body: body.clone(), year: *year };
                reconcile(&write, &book, *highest, &kept::now(), kept::actor().name()).await?;
            }
            write.commit().await?;
        }
        Ok(books(&database.read().await?).await?)
    })?;
    let heads = ["book", "year", "last-number", "book-state"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for (book, last, ready) in &books {
        let state = face.say(if *ready { "book-ready" } else { "book-unconfirmed" }, &[]);
        table.row(vec![
            Cell::text(&book.body),
            Cell::text(book.year.to_string()),
            Cell::figure(face.words.number(*last)),
            Cell::text(state).tone(if *ready { Tone::Plain } else { Tone::Alert }),
        ]);
    }
    match table.is_empty() {
        true => face.line(face.say("numbers-none", &[])),
        false => face.table(&table),
    }
    let answer: Vec<_> = books
        .iter()
        .map(|(book, last, ready)| serde_json::json!({ "body": book.body, "year": book.year, "last": last, "confirmed": ready }))
        .collect();
    face.answer(&serde_json::json!({ "books": answer }));
    Ok(Outcome::Done)
}
