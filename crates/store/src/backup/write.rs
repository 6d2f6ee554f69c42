//! Writing a backup while everybody goes on working.

use super::file::Summing;
use super::place::{Older, Part};
use super::tables::{Holds, Table, tables};
use super::{Footer, Header, MAGIC};
use crate::{Database, Refusal, Transaction, schema};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use sea_orm::{QueryResult, Value};
use serde_json::json;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Rows at once.
const PAGE: usize = 2_000;

/// Writes everything that is kept, as it is at one moment, into a file; the answer is how many rows of which table.
/// `told` hears how many rows are written and may stop it by answering false. The file is whole or it is not there; it takes
/// the place of nothing but an older backup.
///
/// # Errors
/// [`Refusal::Occupied`], when the file cannot be written or the database refuses; nothing when it was stopped.
pub async fn backup(
    database: &Database,
    path: &Path,
    at: &str,
    told: impl FnMut(u64) -> bool,
) -> Result<Option<Footer>, Refusal> {
    written(database, path, Older::Replaced, at, told).await
}

/// The same, where nothing has that name yet.
///
/// # Errors
/// As [`backup`].
pub async fn backup_new(
    database: &Database,
    path: &Path,
    at: &str,
    told: impl FnMut(u64) -> bool,
) -> Result<Option<Footer>, Refusal> {
    written(database, path, Older::Stays, at, told).await
}

async fn written(
    database: &Database,
    path: &Path,
    older: Older,
    at: &str,
    mut told: impl FnMut(u64) -> bool,
) -> Result<Option<Footer>, Refusal> {
    let (part, file) = Part::begin(path, older)?;
    let read = database.read().await?;
    match write(&read, file, at, &mut told).await {
        Ok(None) => Ok(None),
        Ok(Some(footer)) => part.put().map(|()| Some(footer)),
        Err(Stopped::File(cause)) => Err(Refusal::File { path: path.to_owned(), cause }),
        Err(Stopped::Refused(refusal)) => Err(refusal),
    }
}

enum Stopped {
    File(io::Error),
    Refused(Refusal),
}

impl From<io::Error> for Stopped {
    fn from(cause: io::Error) -> Self {
        Stopped::File(cause)
    }
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Self {
        Stopped::Refused(refusal)
    }
}

async fn write(
    read: &Transaction,
    file: File,
    at: &str,
    told: &mut impl FnMut(u64) -> bool,
) -> Result<Option<Footer>, Stopped> {
    let mut file = Summing::new(BufWriter::new(file));
    file.write_all(MAGIC)?;
    let mut packed = DeflateEncoder::new(file, Compression::fast());
    let schema = schema::version(read).await?.unwrap_or(schema::NEWEST);
    line(&mut packed, &json!(Header { schema, at: at.to_owned() }))?;
    let mut footer = Footer::default();
    let mut all = 0;
    for table in tables(schema) {
        let mut rows = 0;
        let mut last: Option<Vec<Value>> = None;
        loop {
            let page = read.rows(query(table, schema, last.is_some()), last.unwrap_or_default()).await?;
            for row in &page {
                line(&mut packed, &row_json(table, schema, row)?)?;
            }
            rows += page.len() as u64;
            all += page.len() as u64;
            if !told(all) {
                return Ok(None);
            }
            let Some(row) = page.last().filter(|_| page.len() == PAGE) else { break };
            last = Some(key(table, row)?);
        }
        footer.rows.insert(table.name.to_owned(), rows);
    }
    line(&mut packed, &json!(footer))?;
    let (mut file, sum) = packed.finish()?.end();
    file.write_all(sum.as_bytes())?;
    file.write_all(b"\n")?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(Some(footer))
}

fn line(out: &mut impl Write, value: &serde_json::Value) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

fn query(table: &Table, schema: i64, after: bool) -> String {
    let names = table.names(schema);
    let key = names[..table.key].join(", ");
    let places: Vec<String> = (1..=table.key).map(|place| format!("${place}")).collect();
    let after = if after { format!(" WHERE ({key}) > ({})", places.join(", ")) } else { String::new() };
    format!("SELECT {} FROM {}{after} ORDER BY {key} LIMIT {PAGE}", names.join(", "), table.name)
}

fn key(table: &Table, row: &QueryResult) -> Result<Vec<Value>, Refusal> {
    let columns = table.key().iter().enumerate();
    let value = |(at, (_, holds)): (usize, &(&str, Holds))| -> Result<Value, Refusal> {
        Ok(match holds {
            Holds::Number => row.try_get_by_index::<i64>(at)?.into(),
            Holds::Text | Holds::Maybe => row.try_get_by_index::<String>(at)?.into(),
        })
    };
    columns.map(value).collect()
}

fn row_json(table: &Table, schema: i64, row: &QueryResult) -> Result<serde_json::Value, Refusal> {
    let mut values = vec![json!(table.name)];
    for (at, (_, holds)) in table.columns(schema).iter().enumerate() {
        values.push(match holds {
            Holds::Number => json!(row.try_get_by_index::<i64>(at)?),
            Holds::Text => json!(row.try_get_by_index::<String>(at)?),
            Holds::Maybe => json!(row.try_get_by_index::<Option<String>>(at)?),
        });
    }
    Ok(values.into())
}
