//! Why something was not done, in words.

use crate::voice::datum;
use crate::{Datum, Words};
use canbo_planning::Obstacle;
use std::collections::BTreeMap;

impl Words {
    /// An obstacle as a clause, without a full stop; the program's own words where this language has no sentence for it.
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        self.obstacle_of(&obstacle.code, &obstacle.data, &obstacle.technical)
    }

    pub(crate) fn obstacle_of(&self, code: &str, data: &BTreeMap<String, String>, technical: &str) -> String {
        let told: Vec<(&str, Datum<'_>)> = data
            .iter()
            .map(|(name, text)| match name.as_str() {
                "cause" => (name.as_str(), Datum::from(self.try_say(text, &[]).unwrap_or_else(|| text.clone()))),
                _ => (name.as_str(), datum(self.lang(), name, text)),
            })
            .collect();
        if code.starts_with("programme-error-") {
            // Line and column, then what is wrong and what is allowed.
            let spot = data.get("spot").map_or("", String::as_str);
            return self.try_say(code, &told).map_or_else(|| technical.to_owned(), |told| format!("{spot}: {told}"));
        }
        self.try_say(&format!("obstacle-{code}"), &told).unwrap_or_else(|| technical.to_owned())
    }
}
