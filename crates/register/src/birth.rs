//! Birth dates as rosters give them: a day, a month, or a year alone.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date of which the day, or day and month, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// Year, 1900..=2100 in what the readers accept.
    pub year: i16,
    /// Month 1..=12; absent when only the year is known.
    pub month: Option<i8>,
    /// Day 1..=31; absent when only the month or year is known.
    pub day: Option<i8>,
}

impl PartialDate {
    /// A whole date.
    pub fn full(date: Date) -> PartialDate {
        PartialDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
    /// The date that the law takes for what is missing: 1 January for a year alone (Decree 135/2020), the first day
    /// for a month alone. `None` when the parts are no date, such as 31/02.
    pub fn presumed(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }
    /// Whether day, month and year are all known.
    pub fn is_full(self) -> bool {
        self.month.is_some() && self.day.is_some()
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(out, "{day:02}/{month:02}/{}", self.year),
            (Some(month), None) => write!(out, "{month:02}/{}", self.year),
            _ => write!(out, "{}", self.year),
        }
    }
}
