//! Everything that was ever known of one subject.

use crate::day::{STILL, day};
use crate::record::{self, Body, Kind, Subject};
use crate::{Day, Refusal, Scope, Transaction, Version};
use canbo_register::{Person, PersonId};
use sea_orm::Value;

/// A write to a province's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub version: Version,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why: JSON.
    pub cause: String,
    /// The day from which it holds.
    pub day: Day,
    /// Digest of the register on that day.
    pub digest: String,
}

/// How a person was, for some days, as known between two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// First day.
    pub from: Day,
    /// Last day, or without end.
    pub to: Option<Day>,
    /// Known from this version on.
    pub since: Version,
    /// No longer known at this version; nothing while it is still known.
    pub until: Option<Version>,
    /// How.
    pub person: Person,
}

/// What was ever known of a person, by day and then by version; for some bodies only the days in which the person then holds a post
/// of theirs.
///
/// # Errors
/// What the database refuses, or a record that cannot be read.
pub async fn history(transaction: &Transaction, scope: &Scope, person: &PersonId) -> Result<Vec<Told>, Refusal> {
    let text = "SELECT from_day, to_day, since_version, until_version, body, sources FROM record \
                WHERE province = $1 AND kind = 'person' AND id = $2 ORDER BY from_day, since_version";
    let values: [Value; 2] = [scope.province().as_str().into(), person.as_str().into()];
    let subject = Subject { kind: Kind::Person, id: person.to_string() };
    let mut told = Vec::new();
    for row in transaction.rows(text, values).await? {
        let to = day(row.try_get_by_index(1)?);
        let until: i64 = row.try_get_by_index(3)?;
        let body = Body { text: row.try_get_by_index(4)?, sources: row.try_get_by_index(5)? };
        told.push(Told {
            from: day(row.try_get_by_index(0)?),
            to: (to != crate::day::LAST).then_some(to),
            since: Version(row.try_get_by_index(2)?),
            until: (until != STILL).then_some(Version(until)),
            person: record::person(&subject, &body)?,
        });
    }
    told.retain(|one| scope.sees(&one.person, one.from, one.to.unwrap_or(crate::day::LAST)));
    Ok(told)
}

/// The writes to a province, newest first. What was written and why is the whole province's affair: some bodies are told
/// nothing.
///
/// # Errors
/// What the database refuses.
pub async fn versions(transaction: &Transaction, scope: &Scope) -> Result<Vec<Written>, Refusal> {
    if scope.bodies().is_some() {
        return Ok(Vec::new());
    }
    let text = "SELECT number, at, by_whom, cause, day, digest FROM version WHERE province = $1 ORDER BY number DESC";
    let rows = transaction.rows(text, [scope.province().as_str().into()]).await?;
    let written = |row: &sea_orm::QueryResult| {
        Ok(Written {
            version: Version(row.try_get_by_index(0)?),
            at: row.try_get_by_index(1)?,
            by: row.try_get_by_index(2)?,
            cause: row.try_get_by_index(3)?,
            day: day(row.try_get_by_index(4)?),
            digest: row.try_get_by_index(5)?,
        })
    };
    rows.iter().map(written).collect()
}
