//! Restoring a backup into an empty database.

use super::file::{SUM, sum_of};
use super::tables::{Holds, TABLES, Table, tables};
use super::{Footer, Header, MAGIC};
use crate::number::Book;
use crate::{
    Address, BackupFlaw, Database, Engine, Missing, Refusal, Transaction, derive_anew, job, provinces, schema,
};
use flate2::read::DeflateDecoder;
use sea_orm::Value;
use serde_json::Value as Json;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made.
    pub made_at: String,
    /// Rows by table.
    pub rows: Footer,
    /// The books with their last numbers: none gives out more until its highest number is confirmed.
    pub books: Vec<(Book, i64)>,
    /// Jobs that were in line and are cancelled: the database that the backup is of may still be doing them.
    pub jobs: u64,
    /// Schedules; they stand still until they are set again, for the same reason.
    pub schedules: Vec<String>,
}

/// Looks through a backup: whether each byte is as it was written.
///
/// # Errors
/// [`Refusal::BadBackup`] when it is not.
pub fn inspect(path: &Path) -> Result<(Header, Footer), Refusal> {
    let mut lines = Lines::open(path)?;
    let header = lines.header()?;
    loop {
        if let Line::Footer(footer) = lines.next()? {
            return Ok((header, footer));
        }
    }
}

/// Restores a backup. The database must be empty; it is left empty when anything is wrong. `year` is the present one: books
/// up to it give out no number until [`crate::number::reconcile`].
///
/// # Errors
/// [`Refusal::BadBackup`], [`Refusal::NotEmpty`], [`Refusal::Newer`], or what the database refuses.
pub async fn restore(path: &Path, address: &Address, at: &str, year: i64) -> Result<Restored, Refusal> {
    let (header, expected) = inspect(path)?;
    if header.schema > schema::NEWEST {
        let place = path.display().to_string();
        return Err(Refusal::Newer { place, found: header.schema, known: schema::NEWEST });
    }
    let steps = usize::try_from(header.schema).ok().and_then(|last| schema::STEPS.get(..last));
    let steps = steps.ok_or_else(|| bad(path, content("it states a schema that never was")))?;
    let database = Database::connect(address, Missing::Made).await?;
    // Before the schema is touched, and again once nobody else writes.
    let read = database.read().await?;
    if let Some(schema) = schema::version(&read).await? {
        empty(&database, &read, schema).await?;
    }
    read.rollback().await?;
    schema::step_to(&database, steps).await?;
    let write = database.write().await?;
    let there = schema::version(&write).await?.unwrap_or(header.schema);
    let newer = there > header.schema;
    if newer {
        alone(&write, there).await?;
    }
    empty(&database, &write, there).await?;
    if newer {
        // Later steps change rows too, so they come after the rows.
        schema::unmake(&write).await?;
        schema::step_on(&write, steps).await?;
    }
    let mut lines = Lines::open(path)?;
    lines.header()?;
    let rows = rows(&write, &mut lines).await?;
    if rows != expected {
        return Err(bad(path, content("rows are missing")));
    }
    schema::step_on(&write, &schema::STEPS).await?;
    if write.engine() == Engine::Postgres {
        for table in TABLES.iter().filter(|table| table.serial) {
            let (name, column) = (table.name, table.key()[0].0);
            let text = format!(
                "SELECT setval(pg_get_serial_sequence('{name}', '{column}'), MAX({column})) FROM {name} \
                 HAVING MAX({column}) > 0"
            );
            write.rows(text, []).await?;
        }
    }
    write.run("UPDATE book SET reconciled = 0", []).await?;
    let values: [Value; 3] = [at.into(), year.into(), lines.sum.as_str().into()];
    // The backup may itself be of a restored database.
    let text = "INSERT INTO restored (at, year, digest) VALUES ($1, $2, $3) ON CONFLICT (at) DO UPDATE SET \
                digest = excluded.digest, \
                year = CASE WHEN excluded.year > restored.year THEN excluded.year ELSE restored.year END";
    write.run(text, values).await?;
    for (province, _) in provinces(&write).await? {
        derive_anew(&write, &province).await?;
    }
    let (jobs, schedules) = job::still(&write).await?;
    let books = crate::number::books(&write).await?;
    write.commit().await?;
    database.close().await?;
    let books = books.into_iter().map(|(book, last, _)| (book, last)).collect();
    Ok(Restored { made_at: header.at, rows, books, jobs, schedules })
}

/// Waits until nobody else writes, and keeps them out.
async fn alone(write: &Transaction, schema: i64) -> Result<(), Refusal> {
    // SQLite has one writer at a time.
    if write.engine() == Engine::Sqlite {
        return Ok(());
    }
    let names: Vec<&str> = tables(schema).map(|table| table.name).collect();
    write.run_all(&format!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", names.join(", "))).await
}

/// That there is no row in any table.
async fn empty(database: &Database, transaction: &Transaction, schema: i64) -> Result<(), Refusal> {
    for table in tables(schema) {
        if transaction.row(format!("SELECT 1 FROM {} LIMIT 1", table.name), []).await?.is_some() {
            return Err(Refusal::NotEmpty { address: database.address().clone() });
        }
    }
    Ok(())
}

/// Puts all rows into their tables.
async fn rows(write: &Transaction, lines: &mut Lines) -> Result<Footer, Refusal> {
    let mut done = Footer::default();
    let mut table = 0;
    let mut waiting: Vec<Vec<Value>> = Vec::new();
    for table in tables(lines.schema) {
        done.rows.insert(table.name.to_owned(), 0);
    }
    loop {
        let line = lines.next()?;
        let next = match &line {
            Line::Footer(_) => TABLES.len(),
            Line::Row(at, _) => *at,
        };
        if next != table || waiting.len() >= 5_000 {
            let Table { name, .. } = &TABLES[table];
            *done.rows.entry((*name).to_owned()).or_default() += waiting.len() as u64;
            write.insert(name, &TABLES[table].names(lines.schema), std::mem::take(&mut waiting), "").await?;
            table = next;
        }
        match line {
            Line::Row(_, values) => waiting.push(values),
            Line::Footer(_) => return Ok(done),
        }
    }
}

enum Line {
    /// A row of the table at that place of the list.
    Row(usize, Vec<Value>),
    Footer(Footer),
}

/// The lines of a backup whose sum is right.
struct Lines {
    inner: BufReader<DeflateDecoder<io::Take<BufReader<File>>>>,
    sum: String,
    path: std::path::PathBuf,
    /// That the header states: it says which columns there are.
    schema: i64,
}

fn bad(path: &Path, flaw: BackupFlaw) -> Refusal {
    Refusal::BadBackup { path: path.to_owned(), flaw }
}

fn content(what: impl ToString) -> BackupFlaw {
    BackupFlaw::Content(what.to_string())
}

impl Lines {
    fn open(path: &Path) -> Result<Lines, Refusal> {
        let refused = |cause: io::Error| Refusal::NotRead { path: path.to_owned(), cause };
        let mut file = File::open(path).map_err(refused)?;
        let length = file.metadata().map_err(refused)?.len();
        let Some(body) = length.checked_sub(SUM).filter(|body| *body > MAGIC.len() as u64) else {
            return Err(bad(path, BackupFlaw::Short));
        };
        let sum = sum_of(&mut file, body).map_err(refused)?;
        let mut stated = String::new();
        if file.read_to_string(&mut stated).is_err() || stated != format!("{sum}\n") {
            return Err(bad(path, BackupFlaw::Sum));
        }
        file.seek(SeekFrom::Start(0)).map_err(refused)?;
        let mut magic = [0; MAGIC.len()];
        file.read_exact(&mut magic).map_err(refused)?;
        if magic != *MAGIC {
            return Err(bad(path, BackupFlaw::Other));
        }
        let packed = BufReader::new(file).take(body - MAGIC.len() as u64);
        Ok(Lines { inner: BufReader::new(DeflateDecoder::new(packed)), sum, path: path.to_owned(), schema: 0 })
    }

    fn json(&mut self) -> Result<Json, Refusal> {
        let mut line = String::new();
        let path = &self.path;
        self.inner.read_line(&mut line).map_err(|cause| Refusal::NotRead { path: path.clone(), cause })?;
        serde_json::from_str(&line).map_err(|cause| bad(path, content(cause)))
    }

    fn header(&mut self) -> Result<Header, Refusal> {
        let header: Header = serde_json::from_value(self.json()?).map_err(|cause| bad(&self.path, content(cause)))?;
        self.schema = header.schema;
        Ok(header)
    }

    fn next(&mut self) -> Result<Line, Refusal> {
        let values = match self.json()? {
            Json::Array(values) => values,
            footer => {
                let footer = serde_json::from_value(footer).map_err(|cause| bad(&self.path, content(cause)))?;
                return Ok(Line::Footer(footer));
            }
        };
        let refused = |what| bad(&self.path, content(what));
        let mut values = values.into_iter();
        let name = values.next();
        let named = |table: &Table| name.as_ref().and_then(Json::as_str) == Some(table.name);
        let at = TABLES.iter().position(|table| table.is_at(self.schema) && named(table));
        let at = at.ok_or_else(|| refused("a row of an unknown table"))?;
        let row: Option<Vec<Value>> =
            TABLES[at].columns(self.schema).into_iter().map(|(_, holds)| value(holds, values.next()?)).collect();
        Ok(Line::Row(at, row.ok_or_else(|| refused("a row that does not fit its table"))?))
    }
}

fn value(holds: Holds, json: Json) -> Option<Value> {
    Some(match (holds, json) {
        (Holds::Number, Json::Number(number)) => number.as_i64()?.into(),
        (Holds::Text | Holds::Maybe, Json::String(text)) => text.into(),
        (Holds::Maybe, Json::Null) => Option::<String>::None.into(),
        _ => return None,
    })
}
