//! What is known of one subject, day by day, and what a new statement changes in it.
//!
//! A statement says how a subject is from a day on. It holds until the next day on which something else is known to begin,
//! so that a correction of the past leaves alone what was stated for later days.

use crate::Day;
use crate::day::{LAST, after, before};

/// A row that is still known: `line` is its number in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Live<T> {
    pub(crate) line: i64,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) what: T,
}

/// A row to be known from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct New<T> {
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) what: T,
}

/// What a statement does to the rows of its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change<T> {
    /// Lines that are no longer known.
    pub(crate) closed: Vec<i64>,
    /// Rows that take their place.
    pub(crate) new: Vec<New<T>>,
}

/// From `day` on the subject is `now`, or there is no such subject. Rows do not overlap and may come in any order.
/// Nothing when it is so already.
pub(crate) fn state<T: Clone>(
    rows: &[Live<T>],
    day: Day,
    now: Option<T>,
    same: impl Fn(&T, &T) -> bool,
) -> Option<Change<T>> {
    let holding = rows.iter().find(|row| row.from <= day && day <= row.to);
    match (holding, &now) {
        (Some(row), Some(now)) if same(&row.what, now) => return None,
        (None, None) => return None,
        _ => {}
    }
    let mut change = Change { closed: Vec::new(), new: Vec::new() };
    let mut to = match holding {
        Some(row) => row.to,
        None => rows.iter().map(|row| row.from).filter(|from| *from > day).min().map_or(LAST, before),
    };
    let mut from = day;
    if let Some(row) = holding {
        change.closed.push(row.line);
        if row.from < day {
            change.new.push(New { from: row.from, to: before(day), what: row.what.clone() });
        }
    }
    if let Some(what) = now {
        // Neighbours that say the same become one row with it: two ways to one knowledge give the same rows.
        let touches = |row: &&Live<T>, end: Option<Day>, begin: Day| end == Some(begin) && same(&row.what, &what);
        let earlier = rows.iter().find(|row| touches(row, after(row.to), from));
        let later = rows.iter().find(|row| touches(row, after(to), row.from));
        if let Some(row) = earlier {
            change.closed.push(row.line);
            from = row.from;
        }
        if let Some(row) = later {
            change.closed.push(row.line);
            to = row.to;
        }
        change.new.push(New { from, to, what });
    }
    Some(change)
}
