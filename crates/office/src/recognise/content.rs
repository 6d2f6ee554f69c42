//! What the cells of a column look like.

use super::class::{self, Class, Classes};
use super::memory::Memory;
use crate::read::raw::Raw;
use std::borrow::Cow;
use std::collections::HashSet;

/// Shares of classes among the cells that hold something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    pub(crate) filled: usize,
    pub(crate) distinct: usize,
    /// By the places of classes; empty without cells.
    share: Vec<f64>,
    /// Cleaned samples for the user.
    pub(crate) samples: Vec<String>,
}

impl Profile {
    /// Looks at the cells of a column, decoded, top to bottom.
    pub(crate) fn of(cells: &[&Raw], memory: &mut Memory) -> Profile {
        let mut counts = [0usize; Class::COUNT];
        let mut distinct: HashSet<Cow<'_, str>> = HashSet::new();
        let mut samples: Vec<String> = Vec::new();
        let mut last = None;
        let mut rising = 0;
        for cell in cells {
            let text = spelled(cell);
            for place in classes(cell, &text, memory).places() {
                counts[place] += 1;
            }
            if let Some(n) = text.trim_end_matches('.').parse::<i64>().ok().filter(|n| (0..1_000_000).contains(n)) {
                if last.is_none_or(|last| n == last + 1 || n == 1) {
                    rising += 1;
                }
                last = Some(n);
            }
            if samples.len() < 3 && !samples.iter().any(|sample| *sample == *text) {
                samples.push(text.chars().take(60).collect());
            }
            distinct.insert(text);
        }
        let filled = cells.len();
        let mut share: Vec<f64> = counts.iter().map(|n| *n as f64 / filled.max(1) as f64).collect();
        if filled >= 3 {
            share[Class::Serial as usize] = rising as f64 / filled as f64;
        }
        Profile { filled, distinct: distinct.len(), share, samples }
    }

    /// The share of a class, 0 to 1.
    pub(crate) fn share(&self, class: Class) -> f64 {
        self.share.get(class as usize).copied().unwrap_or(0.0)
    }

    /// The greatest share among classes; `None` when there is nothing to judge by.
    pub(crate) fn fits(&self, classes: &[Class]) -> Option<f64> {
        if classes.is_empty() || self.filled == 0 {
            return None;
        }
        Some(classes.iter().map(|class| self.share(*class)).fold(0.0, f64::max))
    }
}

fn classes(raw: &Raw, text: &str, memory: &mut Memory) -> Classes {
    match raw {
        Raw::Date(day) => class::of_date(*day),
        Raw::Bool(_) => Classes::from(Class::Mark),
        Raw::Error(_) | Raw::NoValue => Classes::default(),
        Raw::Text(_) | Raw::Number(_) | Raw::Percent(_) => memory.classes(text),
    }
}

/// A cell as text.
pub(crate) fn shown(raw: &Raw) -> String {
    spelled(raw).into_owned()
}

/// A cell as text, borrowed where it is one.
fn spelled(raw: &Raw) -> Cow<'_, str> {
    match raw {
        Raw::Text(text) | Raw::Error(text) => Cow::Borrowed(text),
        Raw::Number(n) => Cow::Owned(crate::values::plain(*n)),
        Raw::Percent(n) => Cow::Owned(format!("{}%", crate::values::plain(n * 100.0))),
        Raw::Date(day) => Cow::Owned(canbo_register::PartialDate::full(*day).to_string()),
        Raw::Bool(value) => Cow::Borrowed(if *value { "TRUE" } else { "FALSE" }),
        Raw::NoValue => Cow::Borrowed(""),
    }
}
