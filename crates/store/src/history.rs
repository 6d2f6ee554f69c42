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

impl Told {
    /// Since which version this has been known of these days without a break: a correction that only cuts or joins stretches does not
    /// make known anew what stays. `all` is everything that is told of the person.
    pub fn known_since(&self, all: &[Told]) -> Version {
        let mut since = self.since;
        let last = |told: &Told| told.to.unwrap_or(crate::day::LAST);
        while since > Version(1) {
            let before = Version(since.0 - 1);
            let mut there: Vec<&Told> = all
                .iter()
                .filter(|one| one.since <= before && one.until.is_none_or(|until| before < until))
                .filter(|one| one.person == self.person && one.from <= last(self) && self.from <= last(one))
                .collect();
            there.sort_by_key(|one| one.from);
            // Whether they cover all days from the first to the last.
            let mut next = Some(self.from);
            for one in &there {
                if next.is_some_and(|next| one.from <= next) {
                    next = crate::day::after(last(one));
                }
            }
            if next.is_some_and(|next| next <= last(self)) {
                break;
            }
            since = there.iter().map(|one| one.since).max().unwrap_or(since);
        }
        since
    }
}

/// Somebody whom a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The person.
    pub person: PersonId,
    /// The name, as last known.
    pub name: String,
    /// Birth as written on rosters.
    pub birth: String,
    /// Where the person counts in the last days that are known; nowhere when empty.
    pub home_unit: String,
}

/// Everybody of whom anything was ever known on any day, by part of a name or by key: the first of them in Vietnamese order, and how
/// many they are. Also those whom a correction took away altogether: they come last.
///
/// # Errors
/// What the database refuses, or a record that cannot be read.
pub async fn search(
    transaction: &Transaction,
    scope: &Scope,
    wanted: &str,
    limit: usize,
) -> Result<(Vec<Found>, usize), Refusal> {
    let mut values: Vec<Value> = vec![scope.province().as_str().into()];
    let mut place = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let mut condition = format!("province = $1 AND {}", crate::roster::searched(wanted, &mut place));
    if let Some(bodies) = scope.bodies() {
        let places: Vec<String> = bodies.iter().map(|body| place(body.as_str().into())).collect();
        let places = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        condition += &format!(" AND person IN (SELECT person FROM sight WHERE province = $1 AND body IN ({places}))");
    }
    // Whoever bore the name at any time, as the last days tell of them. Names are read once, from an index alone: for DISTINCT there
    // SQLite would read whole rows. Where nobody is found, nothing more is read.
    let text = format!(
        "WITH found AS MATERIALIZED (SELECT person FROM roster WHERE {condition}) \
         SELECT person, name, birth, home_unit, (SELECT COUNT(DISTINCT person) FROM found) FROM roster latest \
         WHERE province = $1 AND EXISTS (SELECT 1 FROM found) AND person IN (SELECT person FROM found) \
         AND from_day = (SELECT MAX(from_day) FROM roster other WHERE other.province = $1 AND other.person = latest.person) \
         ORDER BY name_key, person LIMIT {}",
        limit.max(1)
    );
    let found = |row: &sea_orm::QueryResult| -> Result<Found, Refusal> {
        Ok(Found {
            person: PersonId::new(row.try_get_by_index::<String>(0)?),
            name: row.try_get_by_index(1)?,
            birth: row.try_get_by_index(2)?,
            home_unit: row.try_get_by_index(3)?,
        })
    };
    let rows = transaction.rows(text, values).await?;
    let count: i64 = rows.first().map(|row| row.try_get_by_index(4)).transpose()?.unwrap_or(0);
    let mut all = rows.iter().map(found).collect::<Result<Vec<_>, _>>()?;
    let gone = taken_away(transaction, scope, wanted).await?;
    let count = count as usize + gone.len();
    all.extend(gone);
    all.truncate(limit);
    Ok((all, count))
}

/// People searched for of whom nothing is known any more: they are few.
async fn taken_away(transaction: &Transaction, scope: &Scope, wanted: &str) -> Result<Vec<Found>, Refusal> {
    let text = "SELECT record.id, body, sources, from_day, to_day FROM gone JOIN record ON record.province = gone.province \
                AND record.kind = 'person' AND record.id = gone.person WHERE gone.province = $1 ORDER BY record.id, since_version";
    let (key, folded) = (wanted.trim().to_lowercase(), canbo_text::fold(wanted));
    let mut found: std::collections::BTreeMap<String, Found> = Default::default();
    for row in transaction.rows(text, [scope.province().as_str().into()]).await? {
        let subject = Subject { kind: Kind::Person, id: row.try_get_by_index(0)? };
        let body = Body { text: row.try_get_by_index(1)?, sources: row.try_get_by_index(2)? };
        let person = record::person(&subject, &body)?;
        let (from, to) = (day(row.try_get_by_index(3)?), day(row.try_get_by_index(4)?));
        let named = !folded.is_empty() && canbo_text::fold(&person.name).contains(&folded);
        if !(named || subject.id.to_lowercase() == key) || !scope.sees(&person, from, to) {
            continue;
        }
        let one = Found {
            name: person.name.clone(),
            birth: person.birth.get().map_or(String::new(), ToString::to_string),
            home_unit: person.home(from).map_or(String::new(), |post| post.unit.to_string()),
            person: person.id,
        };
        found.insert(subject.id, one);
    }
    Ok(found.into_values().collect())
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
