//! One row a person and stretch of days: where they count and where they work.

use super::position;
use crate::day::number;
use crate::{Day, Refusal, Transaction};
use canbo_register::{PartialDate, Person, Post, ProvinceCode, presences};
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

/// Bytes of a name by which it is sorted: more than any name has, and as many as an index takes. Of two longer ones that begin
/// alike the key of the person decides.
const LONGEST_NAME_KEY: usize = 1_000;

/// Letters of a name that are searched: as many as fit into the index beside the key.
pub(crate) const LONGEST_FOLDED: usize = 300;

/// The rows of a person for the days in which one record holds.
pub(super) fn rows(province: &ProvinceCode, person: &Person, from: Day, to: Day) -> Vec<Vec<Value>> {
    // PostgreSQL keeps no such character; a list has no use for it.
    let name = person.name.replace('\0', " ");
    let folded: String = canbo_text::fold(&name).chars().take(LONGEST_FOLDED).collect();
    let mut name_key = canbo_text::name_key(&name);
    name_key.truncate(LONGEST_NAME_KEY);
    let row = |presence: &canbo_register::Presence<'_>| {
        let works = presence.secondment.or(presence.home);
        let unit = |post: Option<&Post>| post.map_or(String::new(), |post| post.unit.to_string());
        let body = |post: Option<&Post>| post.map_or(String::new(), |post| post.unit.root().to_string());
        let what = |post: Option<&Post>| post.map_or(String::new(), |post| position(post).to_owned());
        let texts = [
            person.birth.get().map_or(String::new(), PartialDate::to_string),
            person.sex.as_ref().map_or(String::new(), word),
            person.kind.get().map_or(String::new(), word),
            person.degree().as_ref().map_or(String::new(), word),
            body(presence.home),
            unit(presence.home),
            what(presence.home),
            presence.home.map_or(String::new(), |post| word(&post.level)),
            body(works),
            unit(works),
            what(works),
            presence.absence.map_or(String::new(), |absence| word(&absence.kind)),
        ];
        let head: [Value; 7] = [
            province.as_str().into(),
            person.id.as_str().into(),
            number(presence.from).into(),
            number(presence.to).into(),
            name.as_str().into(),
            folded.as_str().into(),
            name_key.clone().into(),
        ];
        head.into_iter().chain(texts.map(Value::from)).collect()
    };
    presences(person, from, to).iter().map(row).collect()
}

/// The word that stands for a value in JSON too.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("a value of a list is a word, not {other:?}"),
    }
}

/// Adds rows.
pub(super) async fn insert(transaction: &Transaction, rows: Vec<Vec<Value>>) -> Result<(), Refusal> {
    transaction.insert("roster", &COLUMNS, rows, "").await
}
