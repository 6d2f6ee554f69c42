//! Places in a text, for messages that point at line and column.

use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A place in a named text; line and column from 1, the column in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The text's name, usually a file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl std::fmt::Display for Spot {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Spot {
    /// The place of a byte of a text.
    pub(crate) fn of(file: &str, text: &str, byte: usize) -> Spot {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Spot { file: file.to_owned(), line: line as u32, column: column as u32 }
    }
}

/// One step of a path into a TOML document.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    /// Under that key.
    Key(&'a str),
    /// The entry of that number of an array.
    At(usize),
}

/// The bytes of the deepest part of the path that exists: a key for its last step when `key` is set, else its value.
pub(crate) fn find(text: &str, path: &[Step<'_>], key: bool) -> Range<usize> {
    let Ok(document) = DeTable::parse(text) else { return 0..0 };
    let mut span = 0..0;
    let mut here = DeValue::Table(document.into_inner());
    for step in path {
        let next = match (step, &mut here) {
            (Step::Key(name), DeValue::Table(table)) => {
                let found = table.iter_mut().find(|(known, _)| known.get_ref() == name);
                found.map(|(known, value)| (known.span(), value))
            }
            (Step::At(number), DeValue::Array(array)) => array.get_mut(*number).map(|value| (value.span(), value)),
            _ => None,
        };
        let Some((key_span, value)) = next else { break };
        span = if key { key_span } else { value.span() };
        let taken = std::mem::replace(value.get_mut(), DeValue::Boolean(false));
        here = taken;
    }
    span
}
