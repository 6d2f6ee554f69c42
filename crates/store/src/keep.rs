//! Writing: what is known from a day on becomes the province's next version.

use crate::day::{FIRST, STILL, number};
use crate::record::{self, Body, Kind, Subject};
use crate::timeline::{self, Live, New};
use crate::{Day, Refusal, Transaction, Version, derived};
use canbo_register::ProvinceCode;
use sea_orm::{QueryResult, Value};
use std::collections::BTreeMap;

/// A write to a province's register. Time comes in as an argument and is recorded; versions, not clocks, order writes.
#[derive(Clone, Copy, Debug)]
pub struct Write<'a> {
    /// The province.
    pub province: &'a ProvinceCode,
    /// The day from which the statements hold.
    pub day: Day,
    /// The version that was looked at: [`Version::NONE`] for the first write.
    pub base: Version,
    /// When, as RFC 3339 in UTC.
    pub at: &'a str,
    /// Who.
    pub by: &'a str,
    /// Why: JSON.
    pub cause: &'a str,
    /// Digest of the whole register on that day after the write, hexadecimal.
    pub digest: &'a str,
}

/// Subjects at once in a query.
const AT_ONCE: usize = 1_000;

/// Writes statements: each subject is as the body says from the day of the write on, or is no more. What holds already
/// is left alone; when all of it does, there is no new version and the answer is nothing.
///
/// # Errors
/// [`Refusal::Changed`] when the province is no longer at the version that was looked at; what the database refuses.
pub async fn keep(
    transaction: &Transaction,
    write: &Write<'_>,
    statements: &BTreeMap<Subject, Option<Body>>,
) -> Result<Option<Version>, Refusal> {
    lock(transaction, write).await?;
    let version = Version(write.base.0 + 1);
    let stated: Vec<(&Subject, &Option<Body>)> = statements.iter().collect();
    let mut written = 0;
    for chunk in stated.chunks(AT_ONCE) {
        let mut changes: Vec<derived::Changed<'_>> = Vec::new();
        let subjects: Vec<&Subject> = chunk.iter().map(|(subject, _)| *subject).collect();
        let mut live = match write.base {
            Version::NONE => BTreeMap::new(),
            _ => live(transaction, write.province, &subjects).await?,
        };
        for (subject, now) in chunk {
            record::short(&subject.id)?;
            let rows = live.remove(*subject).unwrap_or_default();
            let same = |a: &Body, b: &Body| a.text == b.text;
            if let Some(change) = timeline::state(&rows, write.day.max(FIRST), (*now).clone(), same) {
                changes.push((subject, rows, change));
            }
        }
        if changes.is_empty() {
            continue;
        }
        if written == 0 {
            advance(transaction, write, version).await?;
        }
        written += changes.len();
        // All of a chunk before the next: of a province of 65,000 people only the statements are in memory at once.
        let closed: Vec<i64> = changes.iter().flat_map(|(.., change)| change.closed.iter().copied()).collect();
        close(transaction, &closed, version).await?;
        let new = changes.iter().flat_map(|(subject, _, change)| change.new.iter().map(move |new| (*subject, new)));
        let rows = rows(write.province, version, new);
        transaction.insert("record", &COLUMNS, rows, "").await?;
        derived::follow(transaction, write.province, &changes).await?;
    }
    if written == 0 {
        return Ok(None);
    }
    derived::settle(transaction, write.province, written).await?;
    Ok(Some(version))
}

/// Writes down that workbooks of a day say what is known already, as a version in which nothing changes: whoever comes later with
/// workbooks of an earlier day has to hear of it.
///
/// # Errors
/// As of [`keep()`].
pub async fn confirmed(transaction: &Transaction, write: &Write<'_>) -> Result<Version, Refusal> {
    lock(transaction, write).await?;
    let version = Version(write.base.0 + 1);
    advance(transaction, write, version).await?;
    Ok(version)
}

/// Takes the province's row, so that writers stand in line, and sees that nobody was faster.
async fn lock(transaction: &Transaction, write: &Write<'_>) -> Result<(), Refusal> {
    let province: Value = write.province.as_str().into();
    if write.base == Version::NONE {
        let text = "INSERT INTO province (code, version) VALUES ($1, 0) ON CONFLICT (code) DO NOTHING";
        transaction.run(text, [province.clone()]).await?;
    }
    let text = "UPDATE province SET version = version WHERE code = $1 AND version = $2";
    match transaction.run(text, [province, write.base.0.into()]).await? {
        1 => Ok(()),
        _ => Err(Refusal::Changed { province: write.province.clone(), expected: write.base }),
    }
}

async fn advance(transaction: &Transaction, write: &Write<'_>, version: Version) -> Result<(), Refusal> {
    let province: Value = write.province.as_str().into();
    let text = "UPDATE province SET version = $2 WHERE code = $1";
    transaction.run(text, [province.clone(), version.0.into()]).await?;
    let columns = ["province", "number", "at", "by_whom", "cause", "day", "digest"];
    let row = vec![
        province,
        version.0.into(),
        write.at.into(),
        write.by.into(),
        write.cause.into(),
        number(write.day).into(),
        write.digest.into(),
    ];
    transaction.insert("version", &columns, vec![row], "").await
}

/// The rows that are known now of these subjects.
async fn live(
    transaction: &Transaction,
    province: &ProvinceCode,
    subjects: &[&Subject],
) -> Result<BTreeMap<Subject, Vec<Live<Body>>>, Refusal> {
    let mut live: BTreeMap<Subject, Vec<Live<Body>>> = BTreeMap::new();
    for kind in Kind::ALL {
        let ids: Vec<&Subject> = subjects.iter().copied().filter(|subject| subject.kind == kind).collect();
        if ids.is_empty() {
            continue;
        }
        let places: Vec<String> = (4..ids.len() + 4).map(|place| format!("${place}")).collect();
        let text = format!(
            "SELECT line, id, from_day, to_day, body, sources FROM record \
             WHERE province = $1 AND kind = $2 AND until_version = $3 AND id IN ({})",
            places.join(", ")
        );
        let head: [Value; 3] = [province.as_str().into(), kind.word().into(), STILL.into()];
        let values: Vec<Value> = head.into_iter().chain(ids.iter().map(|subject| subject.id.as_str().into())).collect();
        for row in transaction.rows(text, values).await? {
            let subject = Subject { kind, id: row.try_get_by_index(1)? };
            live.entry(subject).or_default().push(live_row(&row)?);
        }
    }
    Ok(live)
}

fn live_row(row: &QueryResult) -> Result<Live<Body>, Refusal> {
    Ok(Live {
        line: row.try_get_by_index(0)?,
        from: crate::day::day(row.try_get_by_index(2)?),
        to: crate::day::day(row.try_get_by_index(3)?),
        what: Body { text: row.try_get_by_index(4)?, sources: row.try_get_by_index(5)? },
    })
}

async fn close(transaction: &Transaction, lines: &[i64], version: Version) -> Result<(), Refusal> {
    if lines.is_empty() {
        return Ok(());
    }
    let places: Vec<String> = (2..lines.len() + 2).map(|place| format!("${place}")).collect();
    let text = format!("UPDATE record SET until_version = $1 WHERE line IN ({})", places.join(", "));
    let values: Vec<Value> = std::iter::once(version.0).chain(lines.iter().copied()).map(Value::from).collect();
    transaction.run(text, values).await?;
    Ok(())
}

const COLUMNS: [&str; 9] =
    ["province", "kind", "id", "from_day", "to_day", "since_version", "until_version", "body", "sources"];

fn rows<'a>(
    province: &ProvinceCode,
    version: Version,
    new: impl Iterator<Item = (&'a Subject, &'a New<Body>)>,
) -> Vec<Vec<Value>> {
    let row = |(subject, new): (&Subject, &New<Body>)| {
        vec![
            province.as_str().into(),
            subject.kind.word().into(),
            subject.id.as_str().into(),
            number(new.from).into(),
            number(new.to).into(),
            version.0.into(),
            STILL.into(),
            new.what.text.as_str().into(),
            new.what.sources.as_str().into(),
        ]
    };
    new.map(row).collect()
}
