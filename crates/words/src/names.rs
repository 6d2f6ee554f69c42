//! Names of things that are codes inside: blocks, kinds of headcount, severities, scopes.

use crate::Words;
use serde::Serialize;

impl Words {
    /// The name of a value that is written as one word inside: `of("block", &Block::Party)` says the key
    /// `block-party`. The bare word where the locale has none.
    pub fn of(&self, family: &str, value: &impl Serialize) -> String {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::String(word)) => self.name(family, &word),
            Ok(other) => other.to_string(),
            Err(_) => family.to_owned(),
        }
    }

    /// The name of a bare word of a family.
    pub fn name(&self, family: &str, word: &str) -> String {
        self.try_say(&format!("{family}-{}", word.replace('_', "-")), &[]).unwrap_or_else(|| word.to_owned())
    }
}
