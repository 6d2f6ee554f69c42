//! How many are authorised for what: as steps too.

use super::Span;
use super::roster::word;
use crate::day::number;
use crate::record::Subject;
use crate::{Refusal, Transaction};
use canbo_register::{ProvinceCode, authorised};
use sea_orm::Value;
use std::collections::BTreeMap;

/// Unit, block, field, position, kind of headcount, day; and by how many more.
pub(super) type Step = ([String; 5], i64, i64);

/// The steps of one body from what is known of its lines, in order of days.
pub(super) fn steps(subject: &Subject, spans: &[Span<'_>]) -> Result<Vec<Step>, Refusal> {
    let mut steps: BTreeMap<([String; 5], i64), i64> = BTreeMap::new();
    for (from, to, body) in spans {
        let lines = crate::record::headcounts(subject, body)?;
        let mut standing: BTreeMap<[String; 5], i64> = BTreeMap::new();
        for step in authorised(&lines, *from, *to) {
            let extent = &step.extent;
            let key = [
                extent.part.unwrap_or(&extent.root).to_string(),
                extent.block.as_ref().map_or(String::new(), word),
                extent.field.map_or(String::new(), ToString::to_string),
                extent.position.map_or(String::new(), ToString::to_string),
                word(&extent.kind),
            ];
            let held = standing.entry(key.clone()).or_default();
            *steps.entry((key, number(step.from))).or_default() += i64::from(step.number) - *held;
            *held = i64::from(step.number);
        }
        if let Some(next) = crate::day::after(*to) {
            for (key, held) in standing {
                *steps.entry((key, number(next))).or_default() -= held;
            }
        }
    }
    Ok(steps.into_iter().filter(|(_, more)| *more != 0).map(|((key, day), more)| (key, day, more)).collect())
}

const COLUMNS: [&str; 9] = ["province", "body", "unit", "block", "field", "position", "kind", "day", "number"];

/// Puts the steps of these bodies in the place of those that they had.
pub(super) async fn replace(
    transaction: &Transaction,
    province: &ProvinceCode,
    bodies: Vec<(&str, Vec<Step>)>,
) -> Result<(), Refusal> {
    for chunk in bodies.chunks(1_000) {
        let places: Vec<String> = (2..chunk.len() + 2).map(|place| format!("${place}")).collect();
        let text = format!("DELETE FROM authorised WHERE province = $1 AND body IN ({})", places.join(", "));
        let values = std::iter::once(province.as_str()).chain(chunk.iter().map(|(body, _)| *body));
        let values: Vec<Value> = values.map(Value::from).collect();
        transaction.run(text, values).await?;
    }
    let rows = bodies.iter().flat_map(|(body, steps)| steps.iter().map(move |step| (*body, step)));
    let rows = rows.map(|(body, (key, day, more))| {
        let head = [province.as_str().into(), body.into()];
        let tail = [(*day).into(), (*more).into()];
        head.into_iter().chain(key.iter().map(|text| text.as_str().into())).chain(tail).collect()
    });
    transaction.insert("authorised", &COLUMNS, rows.collect(), "").await
}
