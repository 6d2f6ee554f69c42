//! Lists of people: a page at a time, filtered, in Vietnamese order.

use crate::day::number;
use crate::{Day, Refusal, Scope, Transaction};
use canbo_register::{PersonId, PositionCode, UnitId};
use sea_orm::Value;

/// What a list shows. Filters that are not set let everybody pass.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of the name, or the key; capitals and marks do not matter. One or two letters are the beginning of a word of it.
    pub search: String,
    /// Who counts in this body, or works there.
    pub body: Option<UnitId>,
    /// Whose home post has this position.
    pub position: Option<PositionCode>,
    /// Kind of person, as in JSON: `civil_servant`.
    pub kind: Option<String>,
    /// Only those who are away.
    pub away: bool,
}

/// Bytes of a search at most: SQLite takes patterns of 50,000.
const LONGEST_SEARCH: usize = 49_000;

/// Where a page ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    name_key: Vec<u8>,
    person: String,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The person.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Birth as written on rosters.
    pub birth: String,
    /// Kind of person, as in JSON.
    pub kind: String,
    /// Highest degree, as in JSON.
    pub degree: String,
    /// Where the person counts; nowhere when empty.
    pub home_unit: String,
    /// As what.
    pub home_position: String,
    /// Level, as in JSON.
    pub level: String,
    /// Where the person works.
    pub work_unit: String,
    /// Why away, as in JSON; empty when not.
    pub absence: String,
}

/// The condition under which a row of the list is of somebody searched for; `place` keeps a value and names its place.
pub(crate) fn searched(search: &str, place: &mut impl FnMut(Value) -> String) -> String {
    // Keys are a staff number in capitals, or small letters.
    let key = search.replace('\0', "");
    let keys = (place(key.trim().to_uppercase().into()), place(key.trim().to_lowercase().into()));
    let mut either = format!("person IN ({}, {})", keys.0, keys.1);
    // As much of it as lists have of a name.
    let wanted: String = canbo_text::fold(search).chars().take(crate::derived::LONGEST_FOLDED).collect();
    let wanted = wanted.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    // A mark alone is part of nobody's name, and no name is longer than a cell of a workbook.
    if !wanted.is_empty() && wanted.len() <= LONGEST_SEARCH {
        // One or two letters stand in nearly every name: they are meant as the beginning of a word.
        let short = wanted.chars().count() <= 2 && wanted.chars().all(char::is_alphanumeric);
        let patterns = match short {
            true => vec![format!("{wanted}%"), format!("% {wanted}%")],
            false => vec![format!("%{wanted}%")],
        };
        for pattern in patterns {
            let pattern = place(pattern.into());
            either.push_str(&format!(" OR folded LIKE {pattern} ESCAPE '\\'"));
        }
    }
    format!("({either})")
}

/// A page of people on a day, sorted by name, and where the next page begins.
///
/// # Errors
/// What the database refuses.
pub async fn page(
    transaction: &Transaction,
    scope: &Scope,
    filter: &Filter,
    on: Day,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<(Vec<Entry>, Option<Cursor>), Refusal> {
    let mut values: Vec<Value> = vec![scope.province().as_str().into(), number(on).into()];
    let mut place = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let mut conditions = vec!["province = $1 AND from_day <= $2 AND to_day >= $2".to_owned()];
    if let Some(bodies) = scope.bodies() {
        let places: Vec<String> = bodies.iter().map(|body| place(body.as_str().into())).collect();
        let places = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        // Whoever holds a present or coming post there.
        conditions.push(format!(
            "person IN (SELECT person FROM sight WHERE province = $1 AND to_day >= $2 AND body IN ({places}))"
        ));
    }
    if !filter.search.is_empty() {
        conditions.push(searched(&filter.search, &mut place));
    }
    if let Some(body) = &filter.body {
        let body = place(body.as_str().into());
        conditions.push(format!("(home_body = {body} OR work_body = {body})"));
    }
    if let Some(position) = &filter.position {
        let position = place(position.as_str().into());
        conditions.push(format!("home_position = {position}"));
    }
    if let Some(kind) = &filter.kind {
        let kind = place(kind.as_str().into());
        conditions.push(format!("kind = {kind}"));
    }
    if filter.away {
        conditions.push("absence <> ''".to_owned());
    }
    if let Some(Cursor { name_key, person }) = after {
        let (key, person) = (place(name_key.clone().into()), place(person.as_str().into()));
        conditions.push(format!("(name_key, person) > ({key}, {person})"));
    }
    let text = format!(
        "SELECT person, name, birth, kind, degree, home_unit, home_position, level, work_unit, absence, name_key \
         FROM roster WHERE {} ORDER BY name_key, person LIMIT {limit}",
        conditions.join(" AND ")
    );
    let rows = transaction.rows(text, values).await?;
    let mut entries = Vec::with_capacity(rows.len());
    let mut cursor = None;
    for row in &rows {
        let person: String = row.try_get_by_index(0)?;
        cursor = Some(Cursor { name_key: row.try_get_by_index(10)?, person: person.clone() });
        entries.push(Entry {
            person: PersonId::new(person),
            name: row.try_get_by_index(1)?,
            birth: row.try_get_by_index(2)?,
            kind: row.try_get_by_index(3)?,
            degree: row.try_get_by_index(4)?,
            home_unit: row.try_get_by_index(5)?,
            home_position: row.try_get_by_index(6)?,
            level: row.try_get_by_index(7)?,
            work_unit: row.try_get_by_index(8)?,
            absence: row.try_get_by_index(9)?,
        });
    }
    let full = entries.len() == limit as usize;
    Ok((entries, cursor.filter(|_| full)))
}
