//! Days and versions as the database keeps them.

use canbo_register::Day;
use std::fmt;

/// A number of a write to a province's register: 1 for the first. What was known at a version never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub i64);

impl Version {
    /// Before the first write.
    pub const NONE: Version = Version(0);
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// Known until now.
pub(crate) const STILL: i64 = i64::MAX;

/// The last day there is: 31 December 9999.
pub(crate) const LAST: Day = Day::constant(9999, 12, 31);

/// The first day there is: what holds "since ever" holds from it.
pub(crate) const FIRST: Day = Day::constant(1, 1, 1);

/// 20251201 for 1 December 2025. Days before the first one are the first one: their numbers would mean other days.
pub(crate) fn number(day: Day) -> i64 {
    let day = day.max(FIRST);
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

/// The day of such a number; a number that is none becomes the last day.
pub(crate) fn day(number: i64) -> Day {
    let part = |from: i64, size: i64| (number / from % size) as i8;
    Day::new((number / 10_000) as i16, part(100, 100), part(1, 100)).unwrap_or(LAST)
}

/// The day before; the first day has none but itself.
pub(crate) fn before(day: Day) -> Day {
    day.yesterday().unwrap_or(FIRST)
}

/// The day after, if there is one.
pub(crate) fn after(day: Day) -> Option<Day> {
    if day >= LAST { None } else { day.tomorrow().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_survives_the_database() {
        for text in ["2025-12-01", "2024-02-29", "9999-12-31", "0001-01-01", "2026-11-09"] {
            let there: Day = text.parse().expect("is a day");
            assert_eq!(day(number(there)), there);
        }
        assert_eq!(number("2025-12-01".parse().expect("is a day")), 20_251_201);
        for text in ["-000001-01-01", "-009999-01-01", "0000-12-31"] {
            assert_eq!(day(number(text.parse().expect("is a day"))), FIRST, "{text}");
        }
    }
}
