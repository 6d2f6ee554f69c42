//! What is worth telling the user about their data: a code, where or whom it concerns, and the data of the sentence.
//!
//! Sentences, articles and what-to-do live in `words` and `law/findings.toml`; here are codes and data only.
//! Codes: `W…` a workbook or cell (office), `R…` records put together (register), `E…` eligibility and movement rules,
//! `G…` headcount and gaps, `P…` programme and plan (policy, planning).

use crate::{PersonId, Place, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A plan cannot be made on this (exit code 1).
    Blocks,
    /// Somebody should mend it; the plan works around it.
    Mend,
    /// A value was filled in by a rule of ours.
    Presumed,
    /// Good to know.
    Notice,
}

/// One entry of the complete, ordered list of what was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// The code, such as `W012`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The cell, row or file, where it comes from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The unit concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The person concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The data of the sentence, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub data: BTreeMap<String, String>,
}

impl Finding {
    /// A finding with nothing but its code.
    pub fn new(code: &str, severity: Severity) -> Finding {
        Finding { code: code.to_owned(), severity, place: None, unit: None, person: None, data: BTreeMap::new() }
    }
    /// Points at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Finding {
        self.place = Some(place);
        self
    }
    /// Concerns a unit.
    #[must_use]
    pub fn unit(mut self, unit: &UnitId) -> Finding {
        self.unit = Some(unit.clone());
        self
    }
    /// Concerns a person.
    #[must_use]
    pub fn person(mut self, person: &PersonId) -> Finding {
        self.person = Some(person.clone());
        self
    }
    /// Adds a datum of the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Finding {
        self.data.insert(name.to_owned(), value.to_string());
        self
    }
}
