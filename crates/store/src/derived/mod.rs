//! What lists and dashboards read: made from the records known now, in the transaction that changes them.

mod authorised;
mod balance;
mod gone;
mod roster;
mod sight;

pub(crate) use roster::LONGEST_FOLDED;

use crate::day::STILL;
use crate::record::{Body, Kind, Subject};
use crate::timeline::{Change, Live, New};
use crate::{Day, Engine, Refusal, Transaction};
use canbo_register::{Presence, ProvinceCode};
use sea_orm::Value;

/// Days, and what holds in them.
type Span<'a> = (Day, Day, &'a Body);

/// A subject, what was known of it, and what changes in that.
pub(crate) type Changed<'a> = (&'a Subject, Vec<Live<Body>>, Change<Body>);

/// Brings everything derived in step with changes of these subjects.
pub(crate) async fn follow(
    transaction: &Transaction,
    province: &ProvinceCode,
    changes: &[Changed<'_>],
) -> Result<(), Refusal> {
    let mut balance = balance::Steps::default();
    let mut sight = sight::Until::default();
    let mut roster = Vec::new();
    let mut authorised = Vec::new();
    for (subject, before, change) in changes {
        match subject.kind {
            Kind::Unit => {}
            Kind::Lines => authorised.push((subject.id.as_str(), authorised::steps(subject, &after(before, change))?)),
            Kind::Person => {
                let mut rows = Vec::new();
                for (from, to, body) in before.iter().map(|row| (row.from, row.to, &row.what)) {
                    let person = crate::record::person(subject, body)?;
                    balance.count(&person, from, to, -1);
                }
                for (from, to, body) in after(before, change) {
                    let person = crate::record::person(subject, body)?;
                    balance.count(&person, from, to, 1);
                    sight.count(&person, from, to);
                    rows.extend(roster::rows(province, &person, from, to));
                }
                roster.push((subject.id.as_str(), !before.is_empty(), rows));
            }
        }
    }
    let had: Vec<&str> = roster.iter().filter(|(_, had, _)| *had).map(|(id, ..)| *id).collect();
    delete(transaction, "roster", province, &had).await?;
    delete(transaction, "sight", province, &had).await?;
    let known: Vec<(&str, bool, bool)> = roster.iter().map(|(id, had, rows)| (*id, *had, !rows.is_empty())).collect();
    gone::follow(transaction, province, &known).await?;
    roster::insert(transaction, roster.into_iter().flat_map(|(.., rows)| rows).collect()).await?;
    sight::add(transaction, province, &sight).await?;
    balance::add(transaction, province, &balance).await?;
    authorised::replace(transaction, province, authorised).await
}

/// So many changes alter what PostgreSQL has to know of the tables to choose its ways: lists took 160 ms in place of 2 until it
/// looked by itself, minutes later.
const MANY: usize = 5_000;

/// Comes after the last of so many changes of a write.
pub(crate) async fn settle(transaction: &Transaction, province: &ProvinceCode, changes: usize) -> Result<(), Refusal> {
    balance::settle(transaction, province).await?;
    if changes >= MANY && transaction.engine() == Engine::Postgres {
        transaction
            .run_all("ANALYZE record; ANALYZE roster; ANALYZE sight; ANALYZE balance; ANALYZE authorised")
            .await?;
    }
    Ok(())
}

/// Takes out what a table has of these people.
async fn delete(
    transaction: &Transaction,
    table: &str,
    province: &ProvinceCode,
    people: &[&str],
) -> Result<(), Refusal> {
    for chunk in people.chunks(1_000) {
        let places: Vec<String> = (2..chunk.len() + 2).map(|place| format!("${place}")).collect();
        let text = format!("DELETE FROM {table} WHERE province = $1 AND person IN ({})", places.join(", "));
        let values = std::iter::once(province.as_str()).chain(chunk.iter().copied());
        let values: Vec<Value> = values.map(Value::from).collect();
        transaction.run(text, values).await?;
    }
    Ok(())
}

/// What is known after a change, in order of days.
fn after<'a>(before: &'a [Live<Body>], change: &'a Change<Body>) -> Vec<Span<'a>> {
    let kept = before.iter().filter(|row| !change.closed.contains(&row.line));
    let kept = kept.map(|row| (row.from, row.to, &row.what));
    let new = change.new.iter().map(|New { from, to, what }| (*from, *to, what));
    let mut spans: Vec<Span<'a>> = kept.chain(new).collect();
    spans.sort_by_key(|(from, ..)| *from);
    spans
}

/// Throws away everything derived of a province and makes it anew from its records. Nothing else changes.
///
/// # Errors
/// What the database refuses, or a record that cannot be read.
pub async fn derive_anew(transaction: &Transaction, province: &ProvinceCode) -> Result<(), Refusal> {
    // Nobody writes meanwhile.
    transaction.run("UPDATE province SET version = version WHERE code = $1", [province.as_str().into()]).await?;
    for table in ["roster", "sight", "gone", "balance", "authorised"] {
        transaction.run(format!("DELETE FROM {table} WHERE province = $1"), [province.as_str().into()]).await?;
    }
    let text = "SELECT line, kind, id, from_day, to_day, body, sources FROM record \
                WHERE province = $1 AND until_version = $2 AND line > $3 ORDER BY line LIMIT 5000";
    let mut last = 0i64;
    let mut seen = 0;
    let mut authorised: std::collections::BTreeMap<Subject, Vec<(Day, Day, Body)>> = Default::default();
    loop {
        let values: [Value; 3] = [province.as_str().into(), STILL.into(), last.into()];
        let page = transaction.rows(text, values).await?;
        if page.is_empty() {
            break;
        }
        seen += page.len();
        let mut balance = balance::Steps::default();
        let mut sight = sight::Until::default();
        let mut roster = Vec::new();
        for row in &page {
            last = row.try_get_by_index(0)?;
            let kind: String = row.try_get_by_index(1)?;
            let Some(kind) = Kind::ALL.into_iter().find(|known| known.word() == kind) else { continue };
            let subject = Subject { kind, id: row.try_get_by_index(2)? };
            let days = (crate::day::day(row.try_get_by_index(3)?), crate::day::day(row.try_get_by_index(4)?));
            let body = Body { text: row.try_get_by_index(5)?, sources: row.try_get_by_index(6)? };
            match kind {
                Kind::Unit => {}
                Kind::Lines => authorised.entry(subject).or_default().push((days.0, days.1, body)),
                Kind::Person => {
                    let person = crate::record::person(&subject, &body)?;
                    balance.count(&person, days.0, days.1, 1);
                    sight.count(&person, days.0, days.1);
                    roster.extend(roster::rows(province, &person, days.0, days.1));
                }
            }
        }
        roster::insert(transaction, roster).await?;
        sight::add(transaction, province, &sight).await?;
        balance::add(transaction, province, &balance).await?;
    }
    gone::anew(transaction, province).await?;
    settle(transaction, province, seen).await?;
    let mut steps = Vec::new();
    for (subject, mut spans) in authorised {
        spans.sort_by_key(|(from, ..)| *from);
        let spans: Vec<Span<'_>> = spans.iter().map(|(from, to, body)| (*from, *to, body)).collect();
        let made = authorised::steps(&subject, &spans)?;
        steps.push((subject.id, made));
    }
    let steps = steps.iter().map(|(id, steps)| (id.as_str(), steps.clone())).collect();
    authorised::replace(transaction, province, steps).await
}

/// The position's key, or nothing.
fn position(post: &canbo_register::Post) -> &str {
    post.position.get().map_or("", |position| position.as_str())
}

/// Whether a stretch says anything of a place.
fn placed(presence: &Presence<'_>) -> bool {
    presence.home.is_some() || presence.secondment.is_some()
}
