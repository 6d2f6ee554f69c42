//! All rows of one person as one person: equal facts merge, contradictory ones are told and chosen between.
//!
//! The choice: the sheet of the later day, then what more rows say, then the larger value. It never looks at the order
//! of rows or the names of files.

use super::join::told;
use super::notes::{Notes, mend, notice};
use super::posts;
use super::record::{At, Record, fullest};
use super::spoken::{day, partial};
use crate::reference::Reference;
use crate::{Confirmations, Finding, Known, PartialDate, Pay, Person, PersonId, Place, Qualification, StaffKind, Wish};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A person with what their key will be made of.
pub(super) struct Merged {
    pub(super) person: Person,
    /// Every staff number on the rows; `number` is the one believed.
    pub(super) numbers: BTreeSet<String>,
    pub(super) number: Option<String>,
    /// What identifies the person. Never printed.
    pub(super) identity: String,
    /// Orders people whose printed facts are equal. Never printed.
    pub(super) secret_order: Vec<String>,
    pub(super) findings: Vec<Finding>,
}

/// The rows of one person, and what is to be told of them.
pub(super) struct Rows<'r, 's> {
    pub(super) all: Vec<&'r Record<'s>>,
    pub(super) findings: Vec<Finding>,
}

/// How well a value is supported: by the latest sheet, by how many rows, first where.
pub(super) type Support = (Option<Date>, usize, Place);

impl<'r, 's> Rows<'r, 's> {
    /// The value of a fact; when rows differ, the choice and a finding that names both places.
    pub(super) fn settle<T: Ord + Clone>(
        &mut self,
        fact: &str,
        get: impl Fn(&Record<'s>) -> Option<At<T>>,
        show: impl Fn(&T) -> String,
    ) -> Option<T> {
        if let [only] = self.all.as_slice() {
            return get(only).map(|(value, _)| value);
        }
        let mut support: BTreeMap<T, Support> = BTreeMap::new();
        for record in &self.all {
            if let Some((value, column)) = get(record) {
                let place = record.source.cell(column);
                let known = support.entry(value).or_insert_with(|| (None, 0, place.clone()));
                *known = (known.0.max(record.as_of), known.1 + 1, place.min(known.2.clone()));
            }
        }
        let mut values: Vec<(&T, &Support)> = support.iter().collect();
        values.sort_by(|(a, a_by), (b, b_by)| (b_by.0, b_by.1, b).cmp(&(a_by.0, a_by.1, a)));
        let (kept, by) = values.first()?;
        if let Some((other, other_by)) = values.get(1) {
            let finding = mend("R231").with("fact", fact).with("kept", show(kept)).with("other", show(other));
            self.findings.push(finding.at(other_by.2.clone()).with("kept_at", told(&by.2)));
        }
        Some((*kept).clone())
    }

    /// As [`Rows::settle`], telling nothing.
    pub(super) fn settle_quietly<T: Ord + Clone>(&self, get: impl Fn(&Record<'s>) -> Option<T>) -> Option<T> {
        let mut quiet = Rows { all: self.all.clone(), findings: Vec::new() };
        quiet.settle("", |record| get(record).map(|value| (value, 0)), |_| String::new())
    }
}

/// One person of all rows.
pub(super) fn merge(all: Vec<&Record<'_>>, reference: &Reference) -> Merged {
    let mut rows = Rows { all, findings: Vec::new() };
    let name = name(&mut rows);
    let birth = birth(&mut rows);
    let numbers: BTreeSet<String> =
        rows.all.iter().filter_map(|record| record.number.clone()).map(|(number, _)| number).collect();
    let number = rows.settle("number", |record| record.number.clone(), String::clone);
    let ids: BTreeSet<String> =
        rows.all.iter().filter_map(|record| record.id_number.clone()).map(|(number, _)| number).collect();
    let posts = posts::posts(&mut rows, reference);
    let root = posts.first().map(|post| post.unit.root().to_string()).unwrap_or_default();
    // Never the identity number: a digest of twelve digits is undone by trying them all, and keys are printed.
    let born = birth.map(|birth| birth.to_string()).unwrap_or_default();
    let identity = format!("{}\n{born}\n{root}", canbo_text::fold(&name));
    let any = |get: fn(&Record<'_>) -> bool| rows.all.iter().any(|record| get(record));
    let (pregnant, hardship) = (any(|record| record.pregnant), any(|record| record.hardship));
    let (ask_board, volunteer) = (any(|record| record.ask_board), any(|record| record.volunteer));
    let absences: BTreeSet<_> = rows.all.iter().filter_map(|record| record.absence.clone()).collect();
    let mut sources: Vec<_> = rows.all.iter().map(|record| record.source.clone()).collect();
    sources.sort();
    let person = Person {
        id: PersonId::new(""),
        name,
        birth: birth.map_or(Known::Missing, Known::Stated),
        sex: rows.settle("sex", |record| record.sex, word),
        kind: kind(&mut rows),
        posts,
        qualifications: qualifications(&mut rows),
        theory: rows.settle("theory", |record| record.theory, word),
        pay: pay(&mut rows),
        recruited: rows.settle("recruited", |record| record.recruited, |date| day(*date)),
        experience_years: rows.settle("experience", |record| record.experience_years, ToString::to_string),
        ratings: ratings(&mut rows),
        planned: rows.settle("planned", |record| record.planned, |planned| yes_no(*planned)),
        rotation: rows.settle("rotation", |record| record.rotation.clone(), |rotation| rotation.from.clone()),
        absences: absences.into_iter().collect(),
        youngest_child_born: rows.settle("child", |record| record.youngest_child_born, |date| day(*date)),
        pregnant,
        hardship,
        ask_board,
        wish: Wish {
            volunteer,
            units: sorted(&rows, |record| record.wished_units.clone()),
            positions: sorted(&rows, |record| record.wished_positions.clone()),
            request_signed: rows.settle("request", |record| record.request_signed, |date| day(*date)),
        },
        confirmations: Confirmations {
            ethics: rows.settle("ethics", |record| record.ethics, |date| day(*date)),
            health: rows.settle("health", |record| record.health, |date| day(*date)),
            capability: rows.settle("capability", |record| record.capability, |date| day(*date)),
        },
        sources,
    };
    let secret_order = ids.into_iter().collect();
    Merged { person, numbers, number, identity, secret_order, findings: rows.findings }
}

/// Tells in how many rows people stand who stood elsewhere already.
pub(super) fn tell_joined(records: &[Record<'_>], clusters: &[Vec<usize>], notes: &mut Notes) {
    for rows in clusters.iter().filter(|rows| rows.len() > 1) {
        let mut places: Vec<Place> = rows.iter().map(|&at| records[at].source.cell(records[at].name.1)).collect();
        places.sort();
        for place in places.drain(1..) {
            notes.count(notice("R230"), place);
        }
    }
}

/// The spelling with most marks; names that differ beyond marks and case are told.
fn name(rows: &mut Rows<'_, '_>) -> String {
    if let [only] = rows.all.as_slice() {
        return only.name.0.clone();
    }
    let key = rows.settle("name", |record| Some((record.name_key.clone(), record.name.1)), String::clone);
    let key = key.unwrap_or_default();
    let spelled = rows.all.iter().filter(|record| record.name_key == key).map(|record| record.name.0.as_str());
    let better = |name: &&str| {
        let marks = name.chars().filter(|c| !c.is_ascii()).count();
        (marks, name.chars().filter(|c| c.is_lowercase()).count(), (*name).to_owned())
    };
    spelled.max_by_key(better).unwrap_or_default().to_owned()
}

/// A year alone gives way to a whole date of that year.
fn birth(rows: &mut Rows<'_, '_>) -> Option<PartialDate> {
    if let [only] = rows.all.as_slice() {
        return only.birth.map(|(birth, _)| birth);
    }
    let known: BTreeSet<PartialDate> =
        rows.all.iter().filter_map(|record| record.birth).map(|(birth, _)| birth).collect();
    let finer = |one: &PartialDate| {
        known.iter().any(|other| {
            other != one
                && other.year == one.year
                && (one.month.is_none() || (one.month == other.month && one.day.is_none()))
        })
    };
    rows.settle("birth", |record| record.birth.filter(|(birth, _)| !finer(birth)), |birth| partial(*birth))
}

fn kind(rows: &mut Rows<'_, '_>) -> Known<StaffKind> {
    match rows.settle("kind", |record| record.kind, word) {
        Some(kind) => Known::Stated(kind),
        None => rows
            .settle_quietly(|record| record.unit.as_ref().map(|_| record.presumed_kind))
            .map_or(Known::Presumed(StaffKind::CivilServant), Known::Presumed),
    }
}

fn qualifications(rows: &mut Rows<'_, '_>) -> Vec<Qualification> {
    if let [only] = rows.all.as_slice() {
        return only.qualifications.iter().map(|(one, _)| one.clone()).collect();
    }
    let sets: BTreeSet<Vec<Qualification>> = rows
        .all
        .iter()
        .map(|record| record.qualifications.iter().map(|(one, _)| one.clone()).collect::<Vec<_>>())
        .filter(|set| !set.is_empty())
        .collect();
    let all = fullest(sets.iter().flatten().cloned().collect());
    // Rows that each know a part are no contradiction; two majors at one degree on different rows are.
    let contradictory = sets.len() > 1
        && sets.iter().all(|set| set.iter().any(|one| all.contains(one)))
        && !sets.iter().any(|set| all.iter().all(|one| set.contains(one)));
    if contradictory {
        let show = |one: &Qualification| canbo_text::clean(&one.major);
        let majors = |record: &Record<'_>| {
            let first = record.qualifications.first()?;
            Some((show(&first.0), first.1))
        };
        rows.settle("qualification", majors, String::clone);
    }
    all
}

fn pay(rows: &mut Rows<'_, '_>) -> Pay {
    let hundredths = |value: &u32| format!("{},{:02}", value / 100, value % 100);
    Pay {
        rank: rows.settle("rank", |record| Some((record.pay.rank.clone()?, 0)), String::clone),
        step: rows.settle("step", |record| Some((record.pay.step?, 0)), |(step, _)| step.to_string()),
        coefficient_hundredths: rows.settle(
            "coefficient",
            |record| Some((record.pay.coefficient_hundredths?, 0)),
            hundredths,
        ),
        allowance_hundredths: rows.settle(
            "allowance",
            |record| Some((record.pay.allowance_hundredths?, 0)),
            hundredths,
        ),
    }
}

fn ratings(rows: &mut Rows<'_, '_>) -> BTreeMap<i16, crate::Rating> {
    let years: BTreeSet<i16> = rows.all.iter().flat_map(|record| record.ratings.keys().copied()).collect();
    let mut ratings = BTreeMap::new();
    for year in years {
        if let Some(rating) = rows.settle("rating", |record| record.ratings.get(&year).copied(), word) {
            ratings.insert(year, rating);
        }
    }
    ratings
}

fn sorted<T: Ord>(rows: &Rows<'_, '_>, get: impl Fn(&Record<'_>) -> Vec<T>) -> Vec<T> {
    let all: BTreeSet<T> = rows.all.iter().flat_map(|record| get(record)).collect();
    all.into_iter().collect()
}

/// A value that is one word inside, as that word.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => format!("{other:?}"),
    }
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}
