//! Reading: the register as of a day, as it was known at a version.

use crate::day::{FIRST, STILL, before, day, number};
use crate::record::{self, Body, Kind, Subject};
use crate::{Day, Refusal, Scope, Transaction, Version};
use canbo_register::renewal::Eve;
use canbo_register::{PersonId, ProvinceCode, Register, UnitId};
use sea_orm::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Rows at once in memory besides the register itself.
const PAGE: usize = 500;

/// The condition of what holds on a day.
const HOLDS: &str = "from_day <= $3 AND to_day >= $3";

/// The newest version of a province.
///
/// # Errors
/// [`Refusal::UnknownProvince`] when it was never written.
pub async fn newest(transaction: &Transaction, province: &ProvinceCode) -> Result<Version, Refusal> {
    let row = transaction.row("SELECT version FROM province WHERE code = $1", [province.as_str().into()]).await?;
    match row.map(|row| row.try_get_by_index::<i64>(0)).transpose()? {
        Some(version) if version > 0 => Ok(Version(version)),
        _ => Err(Refusal::UnknownProvince { province: province.clone() }),
    }
}

/// The latest day of which anything was written or confirmed.
///
/// # Errors
/// What the database refuses.
pub async fn latest(transaction: &Transaction, province: &ProvinceCode) -> Result<Option<Day>, Refusal> {
    let text = "SELECT MAX(day) FROM version WHERE province = $1";
    let row = transaction.row(text, [province.as_str().into()]).await?;
    Ok(row.map(|row| row.try_get_by_index::<Option<i64>>(0)).transpose()?.flatten().map(day))
}

/// The provinces that are kept, with their newest versions.
///
/// # Errors
/// What the database refuses.
pub async fn provinces(transaction: &Transaction) -> Result<Vec<(ProvinceCode, Version)>, Refusal> {
    let rows = transaction.rows("SELECT code, version FROM province WHERE version > 0 ORDER BY code", []).await?;
    let row = |row: &sea_orm::QueryResult| {
        Ok((ProvinceCode::new(row.try_get_by_index::<String>(0)?), Version(row.try_get_by_index(1)?)))
    };
    rows.iter().map(row).collect()
}

/// The register of a province on a day as it was known at a version. A scope that is not the whole province keeps all
/// units, the lines of its bodies, and whoever then or later holds a post in one of them.
///
/// # Errors
/// When the province, the version or so early a day is not known, or a record cannot be read.
pub async fn load(transaction: &Transaction, scope: &Scope, version: Version, on: Day) -> Result<Register, Refusal> {
    let province = scope.province();
    let newest = newest(transaction, province).await?;
    if version > newest || version < Version(1) {
        return Err(Refusal::UnknownVersion { province: province.clone(), version });
    }
    // What comes later says whom a body sees.
    let later = if scope.bodies().is_some() { "to_day >= $3 AND (from_day <= $3 OR kind = 'person')" } else { HOLDS };
    let text = format!(
        "SELECT line, kind, id, body, sources, from_day, to_day FROM record WHERE province = $1 AND line > $4 \
         AND since_version <= $2 AND until_version > $2 AND {later} ORDER BY line LIMIT {PAGE}"
    );
    let mut seen = BTreeSet::new();
    let mut holding = 0;
    let mut last = 0i64;
    let mut register = Register { province: Some(province.clone()), ..Register::default() };
    loop {
        let values: [Value; 4] = [province.as_str().into(), version.0.into(), number(on).into(), last.into()];
        let page = transaction.rows(text.as_str(), values).await?;
        let mut records = Vec::with_capacity(page.len());
        for row in &page {
            last = row.try_get_by_index(0)?;
            let word: String = row.try_get_by_index(1)?;
            let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.word() == word) else { continue };
            let subject = Subject { kind, id: row.try_get_by_index(2)? };
            let body = Body { text: row.try_get_by_index(3)?, sources: row.try_get_by_index(4)? };
            let (from, to) = (day(row.try_get_by_index(5)?), day(row.try_get_by_index(6)?));
            if scope.bodies().is_some()
                && kind == Kind::Person
                && scope.sees(&record::person(&subject, &body)?, from.max(on), to)
            {
                seen.insert(PersonId::new(subject.id.as_str()));
            }
            if from <= on {
                holding += 1;
                records.push((subject, body));
            }
        }
        let rows = page.len();
        drop(page);
        record::fill(&mut register, records)?;
        if rows < PAGE {
            break;
        }
    }
    if holding == 0
        && let Some(first) = beginning(transaction, province, version).await?.filter(|first| on < *first)
    {
        return Err(Refusal::BeforeBeginning { province: province.clone(), day: on, first });
    }
    register.normalise();
    scope.narrow(&mut register, &seen);
    Ok(register)
}

/// The first day of which something is known, unless nothing is.
async fn beginning(
    transaction: &Transaction,
    province: &ProvinceCode,
    version: Version,
) -> Result<Option<Day>, Refusal> {
    let text = "SELECT MIN(from_day) FROM record WHERE province = $1 AND since_version <= $2 AND until_version > $2";
    let row = transaction.row(text, [province.as_str().into(), version.0.into()]).await?;
    let first = row.map(|row| row.try_get_by_index::<Option<i64>>(0)).transpose()?.flatten();
    Ok(first.map(day))
}

/// Of which people and units the newest version knows something to begin on this very day, and how it knew them until the day before.
///
/// # Errors
/// What the database refuses, or a record that cannot be read.
pub async fn eve(transaction: &Transaction, province: &ProvinceCode, day: Day) -> Result<Eve, Refusal> {
    let text = "SELECT this.kind, this.id, former.body, former.sources FROM record this LEFT JOIN record former \
                ON former.province = this.province AND former.kind = this.kind AND former.id = this.id \
                AND former.until_version = this.until_version AND former.to_day = $4 \
                WHERE this.province = $1 AND this.until_version = $2 AND this.from_day = $3 AND this.kind <> 'lines'";
    let (day, before) = (day.max(FIRST), number(before(day)));
    let values: [Value; 4] = [province.as_str().into(), STILL.into(), number(day).into(), before.into()];
    let mut eve = Eve::default();
    for row in transaction.rows(text, values).await? {
        let (kind, id): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let was: Option<String> = row.try_get_by_index(2)?;
        if kind == Kind::Unit.word() {
            eve.units.extend(was.is_none().then(|| UnitId::new(id)));
            continue;
        }
        let known = match was {
            Some(text) => {
                let subject = Subject { kind: Kind::Person, id: id.clone() };
                Some(record::person(&subject, &Body { text, sources: row.try_get_by_index(3)? })?)
            }
            None => None,
        };
        eve.people.insert(PersonId::new(id), known);
    }
    Ok(eve)
}

/// The names of a province's units as they are known now, those of the latest day.
///
/// # Errors
/// What the database refuses, or a record that cannot be read.
pub async fn unit_names(
    transaction: &Transaction,
    province: &ProvinceCode,
) -> Result<BTreeMap<UnitId, String>, Refusal> {
    let text = "SELECT id, body FROM record WHERE province = $1 AND kind = 'unit' AND until_version = $2 \
                ORDER BY id, from_day";
    let mut names = BTreeMap::new();
    for row in transaction.rows(text, [province.as_str().into(), STILL.into()]).await? {
        let subject = Subject { kind: Kind::Unit, id: row.try_get_by_index(0)? };
        let unit = record::unit(&subject, &row.try_get_by_index::<String>(1)?)?;
        names.insert(unit.id, unit.name);
    }
    Ok(names)
}
