//! Gives each column its meaning.

mod kinds;
mod person;
mod place;

pub(crate) use super::headed::Headed;
pub(crate) use kinds::{is_authorised, is_place_mark};

use super::class::Class;
use super::vocabulary::{Entry, Scope, vocabulary};
use super::{By, Meaning};
use crate::corrections::SheetCorrection;
use canbo_register::facts::{Column, SheetKind};
use canbo_text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// A column understood.
#[derive(Clone, Debug)]
pub(crate) struct Assigned {
    pub(crate) meaning: Meaning,
    pub(crate) confidence: f64,
    pub(crate) by: By,
}

/// A sheet understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assignment {
    pub(crate) kinds: Vec<SheetKind>,
    pub(crate) columns: BTreeMap<u32, Assigned>,
    /// Columns that say what another already says.
    pub(crate) doubled: Vec<u32>,
}

/// What is said around the table: titles and the sheet's name, and the year they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    pub(crate) words: String,
    pub(crate) year: Option<i16>,
}

const ACCEPT: f64 = 0.5;
const ACCEPT_CONTENT: f64 = 0.40;

/// Understands the columns of a sheet.
pub(crate) fn assign(columns: &[Headed], around: &Around, correction: &SheetCorrection) -> Assignment {
    let mut done = Assignment::default();
    for column in columns {
        if let Some(meaning) = correction.columns.get(&super::letters(column.at)).and_then(|name| Meaning::parse(name))
        {
            put(&mut done, column.at, meaning, 1.0, By::Correction);
        }
    }
    let person = match correction.kind {
        Some(kind) => matches!(kind, SheetKind::Staff | SheetKind::Wishes),
        None => person::is_person(columns) || taken(&done, &Column::FullName),
    };
    if person {
        person::birth_and_sex(columns, &mut done);
        person::marks_of_levels(columns, &mut done);
        person::ratings(columns, around, &mut done);
    } else {
        place::families(columns, around, &mut done);
    }
    greedy(columns, person, &mut done);
    if person {
        person::given_names(columns, &mut done);
    } else {
        place::bare_numbers(columns, around, &mut done);
    }
    units(columns, person, &mut done);
    done.kinds = match correction.kind {
        Some(kind) => vec![kind],
        None => kinds::kinds(&done, around, person),
    };
    done
}

fn put(done: &mut Assignment, at: u32, meaning: Meaning, confidence: f64, by: By) {
    done.columns.insert(at, Assigned { meaning, confidence, by });
}

fn taken(done: &Assignment, column: &Column) -> bool {
    done.columns.values().any(|one| one.meaning.column().as_ref() == Some(column))
}

fn score(column: &Headed, entry: &Entry) -> (f64, By) {
    let mut near = column.leaf_near.to(entry);
    if column.path.len() > 1 {
        near = near.max(column.path_near.to(entry) * 0.97);
        let plain =
            is_total(column.leaf()) || year_in(column.leaf()).is_some() && fold(column.leaf()).split(' ').count() <= 2;
        if plain {
            near = near.max(column.groups_near.to(entry) * 0.96);
        }
    }
    let fit = column.profile.fits(&entry.holds);
    let filled = column.profile.filled;
    let by_heading = match fit {
        None => near,
        Some(fit) => {
            let part = (fit / 0.6).min(1.0);
            let floor = if entry.strict { 0.35 } else { 0.72 };
            // Two or three cells prove little.
            let trust = (filled as f64 / 5.0).min(1.0);
            near * (1.0 - trust * (1.0 - floor) * (1.0 - part)) + 0.1 * fit * trust * near
        }
    };
    let by_content = match fit {
        Some(fit) if entry.alone && fit >= 0.7 && filled >= 3 => 0.5 * fit + 0.15 * near,
        _ => 0.0,
    };
    if by_content > by_heading { (by_content, By::Content) } else { (by_heading, By::Heading) }
}

fn greedy(columns: &[Headed], person: bool, done: &mut Assignment) {
    let table = vocabulary();
    let mut pairs: Vec<(f64, u32, usize, By)> = Vec::new();
    for column in columns {
        if done.columns.contains_key(&column.at) {
            continue;
        }
        for (index, entry) in table.entries.iter().enumerate() {
            let fits = match entry.scope {
                Scope::Any => true,
                Scope::Person => person,
                Scope::Unit => !person,
            };
            if !fits || entry.meaning == Meaning::Rating {
                continue;
            }
            let (score, by) = score(column, entry);
            if score >= if by == By::Content { ACCEPT_CONTENT } else { ACCEPT } {
                pairs.push((score, column.at, index, by));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut settled: BTreeSet<u32> = BTreeSet::new();
    for (score, at, index, by) in pairs {
        if done.columns.contains_key(&at) || settled.contains(&at) {
            continue;
        }
        let meaning = &table.entries[index].meaning;
        let many = matches!(meaning, Meaning::Unused(_)) || matches!(meaning, Meaning::Column(Column::Note));
        let clash = !many && meaning.column().is_some_and(|column| taken(done, &column));
        if clash {
            // Its best meaning is taken: a clear heading is a double, an unclear one may still be something else.
            if score >= 0.85 && by == By::Heading {
                done.doubled.push(at);
                settled.insert(at);
            }
            continue;
        }
        put(done, at, meaning.clone(), score, by);
    }
}

/// Two columns of units: the one with fewer different values is the outer.
fn units(columns: &[Headed], person: bool, done: &mut Assignment) {
    let find = |done: &Assignment, wanted: &Column| {
        done.columns.iter().find(|(_, one)| one.meaning == Meaning::Column(wanted.clone())).map(|(at, _)| *at)
    };
    let distinct = |at: u32| columns.iter().find(|column| column.at == at).map_or(0, |column| column.profile.distinct);
    if let (Some(unit), false) = (find(done, &Column::Unit), taken(done, &Column::ParentUnit)) {
        let second = done
            .doubled
            .iter()
            .copied()
            .find(|at| columns.iter().any(|column| column.at == *at && column.profile.share(Class::Unit) >= 0.4));
        if let Some(second) = second {
            done.doubled.retain(|at| *at != second);
            let (inner, outer) = if distinct(second) > distinct(unit) { (second, unit) } else { (unit, second) };
            put(done, inner, Meaning::Column(Column::Unit), 0.7, By::Content);
            put(done, outer, Meaning::Column(Column::ParentUnit), 0.7, By::Content);
        }
    }
    if find(done, &Column::Unit).is_none() {
        let other =
            find(done, &Column::ParentUnit).or_else(|| (!person).then(|| find(done, &Column::Commune)).flatten());
        if let Some(one) = other.and_then(|at| done.columns.get_mut(&at)) {
            one.meaning = Meaning::Column(Column::Unit);
        }
    }
}

/// "Tổng số", "Cộng", "TS" and the like: the group says what is counted.
fn is_total(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "" | "tong so"
            | "tong"
            | "cong"
            | "tong cong"
            | "ts"
            | "so luong"
            | "sl"
            | "chung"
            | "nguoi"
            | "so nguoi"
            | "tong so nguoi"
    )
}

/// A year between 1990 and 2100 in a text.
pub(crate) fn year_in(text: &str) -> Option<i16> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(3)).find_map(|at| {
        let free = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|b| !b.is_ascii_digit());
        let four = text.get(at..at + 4).filter(|four| four.bytes().all(|b| b.is_ascii_digit()))?;
        let year: i16 = four.parse().ok()?;
        ((1990..=2100).contains(&year) && free(at.checked_sub(1)) && free(Some(at + 4))).then_some(year)
    })
}
