//! Whom a body sees: whoever holds a present or coming post there.

use crate::day::{FIRST, LAST, number};
use crate::{Day, Refusal, Transaction};
use canbo_register::{Person, ProvinceCode};
use std::collections::BTreeMap;

/// Person and body, and the last day on which the one holds a post in the other.
#[derive(Default)]
pub(super) struct Until(BTreeMap<(String, String), i64>);

impl Until {
    /// Adds the posts of a person for the days in which a record holds.
    pub(super) fn count(&mut self, person: &Person, from: Day, to: Day) {
        for post in &person.posts {
            let last = post.to.unwrap_or(LAST).min(to);
            if post.from.unwrap_or(FIRST).max(from) <= last {
                let key = (person.id.to_string(), post.unit.root().to_string());
                let until = self.0.entry(key).or_default();
                *until = number(last).max(*until);
            }
        }
    }
}

const COLUMNS: [&str; 4] = ["province", "person", "body", "to_day"];

const CONFLICT: &str = " ON CONFLICT (province, person, body) DO UPDATE SET \
    to_day = CASE WHEN excluded.to_day > sight.to_day THEN excluded.to_day ELSE sight.to_day END";

/// Adds to what is kept.
pub(super) async fn add(transaction: &Transaction, province: &ProvinceCode, until: &Until) -> Result<(), Refusal> {
    let rows = until.0.iter().map(|((person, body), until)| {
        vec![province.as_str().into(), person.as_str().into(), body.as_str().into(), (*until).into()]
    });
    transaction.insert("sight", &COLUMNS, rows.collect(), CONFLICT).await
}
