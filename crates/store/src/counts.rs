//! Counts for dashboards: sums of steps up to a day.

use crate::day::number;
use crate::{Day, Refusal, Scope, Transaction};
use canbo_register::UnitId;
use sea_orm::{QueryResult, Value};

/// How many count and work somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// The commune or body.
    pub body: UnitId,
    /// Kind of person, as in JSON; empty when not known.
    pub kind: String,
    /// On its headcount.
    pub on_headcount: i64,
    /// Working there.
    pub working: i64,
}

/// Counts by body and kind of person on a day. Bodies without anybody are not told.
///
/// # Errors
/// What the database refuses.
pub async fn people(transaction: &Transaction, scope: &Scope, on: Day) -> Result<Vec<Count>, Refusal> {
    let (bodies, values) = of(scope, on);
    let text = format!(
        "SELECT body, kind, CAST(SUM(on_headcount) AS BIGINT), CAST(SUM(working) AS BIGINT) FROM balance \
         WHERE province = $1 AND day <= $2{bodies} GROUP BY body, kind \
         HAVING SUM(on_headcount) <> 0 OR SUM(working) <> 0 ORDER BY body, kind"
    );
    let count = |row: &QueryResult| {
        Ok(Count {
            body: UnitId::new(row.try_get_by_index::<String>(0)?),
            kind: row.try_get_by_index(1)?,
            on_headcount: row.try_get_by_index(2)?,
            working: row.try_get_by_index(3)?,
        })
    };
    transaction.rows(text, values).await?.iter().map(count).collect()
}

/// How many are authorised somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Authorised {
    /// The commune or body.
    pub body: UnitId,
    /// Block, as in JSON; empty for the whole.
    pub block: String,
    /// Kind of headcount, as in JSON.
    pub kind: String,
    /// How many.
    pub number: i64,
}

/// Totals by body, block and kind of headcount on a day.
///
/// # Errors
/// What the database refuses.
pub async fn authorised(transaction: &Transaction, scope: &Scope, on: Day) -> Result<Vec<Authorised>, Refusal> {
    let (bodies, values) = of(scope, on);
    let text = format!(
        "SELECT body, block, kind, CAST(SUM(number) AS BIGINT) FROM authorised \
         WHERE province = $1 AND day <= $2{bodies} AND unit = body AND field = '' AND position = '' \
         GROUP BY body, block, kind HAVING SUM(number) <> 0 ORDER BY body, block, kind"
    );
    let total = |row: &QueryResult| {
        Ok(Authorised {
            body: UnitId::new(row.try_get_by_index::<String>(0)?),
            block: row.try_get_by_index(1)?,
            kind: row.try_get_by_index(2)?,
            number: row.try_get_by_index(3)?,
        })
    };
    transaction.rows(text, values).await?.iter().map(total).collect()
}

/// The condition for the bodies of a scope, and the values of the query.
fn of(scope: &Scope, on: Day) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = vec![scope.province().as_str().into(), number(on).into()];
    let Some(bodies) = scope.bodies() else { return (String::new(), values) };
    let places: Vec<String> = (3..bodies.len() + 3).map(|place| format!("${place}")).collect();
    values.extend(bodies.iter().map(|body| Value::from(body.as_str())));
    let places = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
    (format!(" AND body IN ({places})"), values)
}
