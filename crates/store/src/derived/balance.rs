//! How many count and how many work where: as steps, so that a day's count is a sum and nothing has to run on the day.

use super::roster::word;
use super::{placed, position};
use crate::day::{after, number};
use crate::{Day, Refusal, Transaction};
use canbo_register::{Person, Post, ProvinceCode, presences};
use std::collections::BTreeMap;

/// Body, unit, position, kind of person, day.
type Key = (String, String, String, String, i64);

/// Changes of the counts: on headcount, working.
#[derive(Default)]
pub(super) struct Steps(BTreeMap<Key, (i64, i64)>);

impl Steps {
    /// Counts a person for the days in which a record holds, `sign` times.
    pub(super) fn count(&mut self, person: &Person, from: Day, to: Day, sign: i64) {
        let kind = person.kind.get().map_or(String::new(), word);
        for presence in presences(person, from, to).iter().filter(|presence| placed(presence)) {
            let mut step = |post: &Post, day: Day, (counts, works): (i64, i64)| {
                let key = (
                    post.unit.root().to_string(),
                    post.unit.to_string(),
                    position(post).to_owned(),
                    kind.clone(),
                    number(day),
                );
                let held = self.0.entry(key).or_default();
                *held = (held.0 + counts, held.1 + works);
            };
            for (day, sign) in [(Some(presence.from), sign), (after(presence.to), -sign)] {
                let Some(day) = day else { continue };
                if let Some(home) = presence.home {
                    step(home, day, (sign, 0));
                }
                if let Some(post) = presence.works() {
                    step(post, day, (0, sign));
                }
            }
        }
    }
}

const COLUMNS: [&str; 8] = ["province", "body", "unit", "position", "kind", "day", "on_headcount", "working"];

const CONFLICT: &str = " ON CONFLICT (province, body, unit, position, kind, day) DO UPDATE SET \
    on_headcount = balance.on_headcount + excluded.on_headcount, working = balance.working + excluded.working";

/// Adds the steps to those that are kept.
pub(super) async fn add(transaction: &Transaction, province: &ProvinceCode, steps: &Steps) -> Result<(), Refusal> {
    let rows = steps.0.iter().filter(|(_, step)| **step != (0, 0)).map(|(key, (counts, works))| {
        let (body, unit, position, kind, day) = key;
        vec![
            province.as_str().into(),
            body.as_str().into(),
            unit.as_str().into(),
            position.as_str().into(),
            kind.as_str().into(),
            (*day).into(),
            (*counts).into(),
            (*works).into(),
        ]
    });
    transaction.insert("balance", &COLUMNS, rows.collect(), CONFLICT).await
}

/// Throws away the steps that came to nothing.
pub(super) async fn settle(transaction: &Transaction, province: &ProvinceCode) -> Result<(), Refusal> {
    let text = "DELETE FROM balance WHERE province = $1 AND on_headcount = 0 AND working = 0";
    transaction.run(text, [province.as_str().into()]).await?;
    Ok(())
}
