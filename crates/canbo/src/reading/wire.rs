//! What a child tells its parent, a line of JSON each.

use canbo_office::Event;
use canbo_register::{Finding, PersonId, Place, Severity, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    /// Something read.
    Event(Event),
    /// Something found.
    Finding(Found),
    /// The file could not be opened or read from disk; why, in the system's words.
    NotRead(String),
    /// Everything was told. A child that ends without it has died.
    End,
}

/// A finding with all its parts, also the empty ones, which its spelling for people leaves out and cannot read back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Found {
    code: String,
    severity: Severity,
    place: Option<Place>,
    unit: Option<UnitId>,
    person: Option<PersonId>,
    data: BTreeMap<String, String>,
}

impl From<Event> for Line {
    fn from(event: Event) -> Line {
        match event {
            Event::Finding(Finding { code, severity, place, unit, person, data }) => {
                Line::Finding(Found { code, severity, place, unit, person, data })
            }
            other => Line::Event(other),
        }
    }
}

impl From<Found> for Event {
    fn from(found: Found) -> Event {
        let Found { code, severity, place, unit, person, data } = found;
        Event::Finding(Finding { code, severity, place, unit, person, data })
    }
}

/// The longest line that a parent takes, bytes. A row of 512 columns of cut cells stays below it.
pub(super) const LINE_LIMIT: u64 = 32 << 20;
