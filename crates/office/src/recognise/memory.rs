//! What was learnt from the sheets of a file so far: most texts of a workbook stand in it hundreds of times.

use super::class::{self, Classes};
use super::vocabulary::{Nearness, vocabulary};
use std::collections::HashMap;

/// Texts with what was found of them. Remembering changes no answer, only the time it takes.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    classes: HashMap<String, Classes>,
    nearness: HashMap<String, Nearness>,
    best: HashMap<String, f64>,
}

/// Texts remembered of each sort, and the longest of them in bytes; others are looked at each time.
const MOST: usize = 20_000;
const MOST_NEAR: usize = 2_000;
const LONG: usize = 100;

impl Memory {
    /// The classes of a cell's text.
    pub(crate) fn classes(&mut self, text: &str) -> Classes {
        recall(&mut self.classes, MOST, text, class::of_text)
    }

    /// How near a text is to each entry of the table of headings.
    pub(crate) fn nearness(&mut self, text: &str) -> Nearness {
        recall(&mut self.nearness, MOST_NEAR, text, |text| vocabulary().nearness(text))
    }

    /// How near a text is to its nearest entry of the table of headings.
    pub(crate) fn best(&mut self, text: &str) -> f64 {
        recall(&mut self.best, MOST, text, |text| vocabulary().best(text))
    }
}

fn recall<T: Clone>(known: &mut HashMap<String, T>, most: usize, text: &str, find: impl Fn(&str) -> T) -> T {
    if let Some(found) = known.get(text) {
        return found.clone();
    }
    let found = find(text);
    if known.len() < most && text.len() <= LONG {
        known.insert(text.to_owned(), found.clone());
    }
    found
}
