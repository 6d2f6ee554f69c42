//! Books of decision numbers: one a province, body and year; consecutive, unique, in order of issue.
//!
//! The book's row is taken with a guarded update, so that writers stand in line; a number that is rolled back was never given
//! out. A withdrawn number stays in the book and is not given out again.

use crate::{Refusal, Transaction};
use canbo_register::ProvinceCode;
use sea_orm::Value;

/// A book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Book {
    /// The province of the body: keys of departments are the same in all.
    pub province: ProvinceCode,
    /// The body whose numbers they are: a unit's key, with the register of documents after a slash where it has several.
    pub body: String,
    /// The year.
    pub year: i64,
}

impl Book {
    fn key(&self) -> [Value; 3] {
        [self.province.as_str().into(), self.body.as_str().into(), self.year.into()]
    }
    /// The row of a number, as in [`COLUMNS`]: its subject, when, by whom.
    fn row(&self, number: i64, state: &str, rest: [&str; 3]) -> Vec<Value> {
        let number = [number.into(), state.into()];
        self.key().into_iter().chain(number).chain(rest.map(Value::from)).collect()
    }
}

const COLUMNS: [&str; 8] = ["province", "body", "year", "number", "state", "subject", "at", "by_whom"];

/// What stands in a book under a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number.
    pub number: i64,
    /// Whether it was withdrawn, and why.
    pub withdrawn: Option<String>,
    /// What it was given to.
    pub subject: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
}

/// Gives out the next number of a book.
///
/// # Errors
/// [`Refusal::NotReconciled`] in a restored book whose highest number nobody has confirmed.
pub async fn issue(transaction: &Transaction, book: &Book, subject: &str, at: &str, by: &str) -> Result<i64, Refusal> {
    let key = book.key();
    // A book that a restored database has nothing of may have given out numbers all the same.
    let text = "INSERT INTO book (province, body, year, last, reconciled) \
                SELECT $1, $2, $3, 1, 1 WHERE NOT EXISTS (SELECT 1 FROM restored WHERE year >= $3) \
                OR EXISTS (SELECT 1 FROM book WHERE province = $1 AND body = $2 AND year = $3) \
                ON CONFLICT (province, body, year) DO UPDATE SET last = book.last + 1 WHERE book.reconciled = 1 RETURNING last";
    let Some(row) = transaction.row(text, key.clone()).await? else {
        let row = transaction.row("SELECT last FROM book WHERE province = $1 AND body = $2 AND year = $3", key).await?;
        let last = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or(0);
        return Err(Refusal::NotReconciled { body: book.body.clone(), year: book.year, last });
    };
    let number: i64 = row.try_get_by_index(0)?;
    let row = book.row(number, "issued", [subject, at, by]);
    transaction.insert("decision", &COLUMNS, vec![row], "").await?;
    Ok(number)
}

/// Withdraws a number: it stays recorded with the reason.
///
/// # Errors
/// [`Refusal::NoSuchNumber`] when it was never given out or is withdrawn already.
pub async fn withdraw(
    transaction: &Transaction,
    book: &Book,
    number: i64,
    reason: &str,
    at: &str,
    by: &str,
) -> Result<(), Refusal> {
    let text = "UPDATE decision SET state = 'withdrawn', withdrawn_at = $5, withdrawn_by = $6, reason = $7 \
                WHERE province = $1 AND body = $2 AND year = $3 AND number = $4 AND state <> 'withdrawn'";
    let values = book.key().into_iter().chain([number.into(), at.into(), by.into(), reason.into()]);
    match transaction.run(text, values).await? {
        1 => Ok(()),
        _ => Err(Refusal::NoSuchNumber { body: book.body.clone(), year: book.year, number }),
    }
}

/// The entries of a book in order.
///
/// # Errors
/// What the database refuses.
pub async fn entries(transaction: &Transaction, book: &Book) -> Result<Vec<Entry>, Refusal> {
    let text = "SELECT number, state, COALESCE(reason, ''), subject, at, by_whom FROM decision \
                WHERE province = $1 AND body = $2 AND year = $3 ORDER BY number";
    let rows = transaction.rows(text, book.key()).await?;
    let entry = |row: &sea_orm::QueryResult| {
        let (state, reason): (String, String) = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        Ok(Entry {
            number: row.try_get_by_index(0)?,
            withdrawn: (state == "withdrawn").then_some(reason),
            subject: row.try_get_by_index(3)?,
            at: row.try_get_by_index(4)?,
            by: row.try_get_by_index(5)?,
        })
    };
    rows.iter().map(entry).collect()
}

/// Books in order, with their last numbers and whether they may give out more.
///
/// # Errors
/// What the database refuses.
pub async fn books(transaction: &Transaction) -> Result<Vec<(Book, i64, bool)>, Refusal> {
    let text = "SELECT province, body, year, last, reconciled FROM book ORDER BY province, body, year";
    let rows = transaction.rows(text, []).await?;
    let book = |row: &sea_orm::QueryResult| {
        let province = ProvinceCode::new(row.try_get_by_index::<String>(0)?);
        let book = Book { province, body: row.try_get_by_index(1)?, year: row.try_get_by_index(2)? };
        Ok((book, row.try_get_by_index(3)?, row.try_get_by_index::<i64>(4)? == 1))
    };
    rows.iter().map(book).collect()
}

/// More decisions than any body signs in a year.
const MOST_LOST: i64 = 100_000;

/// Confirms the highest number that was really given out by a book before the backup's database was lost. Numbers between
/// the backup's last and this one were given out and are not known: they are skipped and stand in the book as `restored`. A book
/// that is not there begins so where it was kept on paper until now, or the backup has nothing of it.
///
/// # Errors
/// [`Refusal::NoSuchBook`] when it is not there and no unit of the province has its key; [`Refusal::BelowGivenOut`] when a higher number is known to be given out; [`Refusal::TooFar`] when so many numbers would be
/// skipped that it is a slip: it could never be mended.
pub async fn reconcile(
    transaction: &Transaction,
    book: &Book,
    highest: i64,
    at: &str,
    by: &str,
) -> Result<(), Refusal> {
    let key = book.key();
    let there = "SELECT 1 FROM book WHERE province = $1 AND body = $2 AND year = $3";
    if transaction.row(there, key.clone()).await?.is_none() && !is_unit(transaction, book).await? {
        return Err(Refusal::NoSuchBook { province: book.province.clone(), body: book.body.clone(), year: book.year });
    }
    // Also a book that the backup has nothing of may have given out numbers since.
    let text = "INSERT INTO book (province, body, year, last, reconciled) VALUES ($1, $2, $3, 0, 0) \
                ON CONFLICT (province, body, year) DO UPDATE SET last = book.last RETURNING last";
    let row = transaction.row(text, key.clone()).await?;
    let last: i64 = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or(0);
    if highest < last {
        return Err(Refusal::BelowGivenOut { body: book.body.clone(), year: book.year, last, stated: highest });
    }
    if highest - last > MOST_LOST {
        return Err(Refusal::TooFar { body: book.body.clone(), year: book.year, last, stated: highest });
    }
    let lost = (last + 1..=highest).map(|number| book.row(number, "restored", ["", at, by]));
    transaction.insert("decision", &COLUMNS, lost.collect(), "").await?;
    let values = key.into_iter().chain([highest.into()]);
    let text = "UPDATE book SET last = $4, reconciled = 1 WHERE province = $1 AND body = $2 AND year = $3";
    transaction.run(text, values).await?;
    Ok(())
}

/// Whether a unit was ever known whose book it can be: a book stays for good, so a mistyped name must not make one.
async fn is_unit(transaction: &Transaction, book: &Book) -> Result<bool, Refusal> {
    let unit = book.body.split('/').next().unwrap_or_default();
    let text = "SELECT 1 FROM record WHERE province = $1 AND kind = 'unit' AND id = $2 LIMIT 1";
    Ok(transaction.row(text, [book.province.as_str().into(), unit.into()]).await?.is_some())
}
