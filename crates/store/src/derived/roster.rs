//! One row a person and stretch of days: where they count and where they work.

use super::position;
use crate::day::number;
use crate::{Day, Refusal, Transaction};
use canbo_register::{PartialDate, Person, Post, ProvinceCode, stays};
use sea_orm::Value;
use serde::Serialize;

const COLUMNS: [&str; 19] = [
    "province",
    "person",
    "from_day",
    "to_day",
    "name",
    "folded",
    "name_key",
    "birth",
    "sex",
    "kind",
    "degree",
    "home_body",
    "home_unit",
    "home_position",
    "level",
    "work_body",
    "work_unit",
    "work_position",
    "absence",
];

/// The rows of a person for the days in which one record holds.
pub(super) fn rows(province: &ProvinceCode, person: &Person, from: Day, to: Day) -> Vec<Vec<Value>> {
    let folded = canbo_text::fold(&person.name);
    let name_key = canbo_text::name_key(&person.name);
    let row = |stay: &canbo_register::Stay<'_>| {
        let works = stay.secondment.or(stay.home);
        let unit = |post: Option<&Post>| post.map_or(String::new(), |post| post.unit.to_string());
        let body = |post: Option<&Post>| post.map_or(String::new(), |post| post.unit.root().to_string());
        let what = |post: Option<&Post>| post.map_or(String::new(), |post| position(post).to_owned());
        let texts = [
            person.birth.get().map_or(String::new(), PartialDate::to_string),
            person.sex.as_ref().map_or(String::new(), word),
            person.kind.get().map_or(String::new(), word),
            person.degree().as_ref().map_or(String::new(), word),
            body(stay.home),
            unit(stay.home),
            what(stay.home),
            stay.home.map_or(String::new(), |post| word(&post.level)),
            body(works),
            unit(works),
            what(works),
            stay.absence.map_or(String::new(), |absence| word(&absence.kind)),
        ];
        let head: [Value; 7] = [
            province.as_str().into(),
            person.id.as_str().into(),
            number(stay.from).into(),
            number(stay.to).into(),
            person.name.as_str().into(),
            folded.as_str().into(),
            name_key.clone().into(),
        ];
        head.into_iter().chain(texts.map(Value::from)).collect()
    };
    stays(person, from, to).iter().map(row).collect()
}

/// The word that stands for a value in JSON too.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("a value of a list is a word, not {other:?}"),
    }
}

/// Puts rows in the place of those that these people had. The flag says whether there were any.
pub(super) async fn replace(
    transaction: &Transaction,
    province: &ProvinceCode,
    people: Vec<(&str, bool, Vec<Vec<Value>>)>,
) -> Result<(), Refusal> {
    let had: Vec<&str> = people.iter().filter(|(_, had, _)| *had).map(|(id, ..)| *id).collect();
    for chunk in had.chunks(1_000) {
        let places: Vec<String> = (2..chunk.len() + 2).map(|place| format!("${place}")).collect();
        let text = format!("DELETE FROM roster WHERE province = $1 AND person IN ({})", places.join(", "));
        let values = std::iter::once(province.as_str()).chain(chunk.iter().copied());
        let values: Vec<Value> = values.map(Value::from).collect();
        transaction.run(text, values).await?;
    }
    insert(transaction, people.into_iter().flat_map(|(.., rows)| rows).collect()).await
}

/// Adds rows.
pub(super) async fn insert(transaction: &Transaction, rows: Vec<Vec<Value>>) -> Result<(), Refusal> {
    transaction.insert("roster", &COLUMNS, rows, "").await
}
