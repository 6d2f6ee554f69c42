//! Courses attended and citizens asked, one row a unit.
//!
//! Rows of one sheet add up: two courses of one name in a year are two courses. Sheets that tell of the same must agree.

use super::cells::{self, text_of};
use super::lines::{Line, Settled, settle};
use super::notes::{Notes, mend};
use super::units::{Placed, Units};
use crate::facts::{Column, Row, SheetFacts, SheetKind};
use crate::{CourseTurns, Finding, PoliticalTheory, Source, Survey, UnitId};
use std::collections::BTreeMap;

/// Unit, course and year.
type CourseKey = (UnitId, String, Option<i16>);
/// Unit, year, and whether it is the number of the satisfied.
type SurveyKey = (UnitId, Option<i16>, bool);

/// Who went to which course.
pub(super) fn training(sheets: &[SheetFacts], units: &mut Units<'_>, notes: &mut Notes) -> Vec<CourseTurns> {
    let mut lines: Vec<Line<CourseKey>> = Vec::new();
    // Courses are told apart by their folded names and shown by the first spelling.
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    each(sheets, SheetKind::Training, units, notes, |sheet, row, placed, notes| {
        let Some((course, _)) = text_of(row, &Column::Course) else { return lacks(row, "course", notes) };
        let course = canbo_text::clean(&course);
        let key = canbo_text::fold(&course);
        let known = spelled.entry(key.clone()).or_insert_with(|| course.clone());
        *known = course.min(known.clone());
        let Some((number, at)) = number(row, &Column::CourseTurns, "turns", notes) else { return };
        lines.push(line((placed.unit.root(), key, year(sheet, row)), number, row, at));
    });
    let contradiction = |(unit, key, _): &CourseKey| {
        mend("R252").unit(unit).with("what", "turns").with("name", spelled.get(key).unwrap_or(key))
    };
    let settled = settle(lines, contradiction, notes).into_iter().filter(|(_, line)| line.number > 0);
    let turns = settled.map(|((unit, key, year), line)| CourseTurns {
        unit,
        theory: theory_of(&key),
        course: spelled.get(&key).cloned().unwrap_or(key),
        year,
        number: line.number,
        source: source(&line),
    });
    turns.collect()
}

/// What citizens were asked.
pub(super) fn surveys(sheets: &[SheetFacts], units: &mut Units<'_>, notes: &mut Notes) -> Vec<Survey> {
    let mut lines: Vec<Line<SurveyKey>> = Vec::new();
    each(sheets, SheetKind::Survey, units, notes, |sheet, row, placed, notes| {
        let asked = number(row, &Column::Surveyed, "surveyed", notes);
        let satisfied = number(row, &Column::Satisfied, "satisfied", notes);
        let (Some(asked), Some(satisfied)) = (asked, satisfied) else { return };
        if satisfied.0 > asked.0 {
            let finding = mend("R254").unit(&placed.unit).with("asked", asked.0).with("satisfied", satisfied.0);
            notes.push(finding.at(row.source.cell(satisfied.1)));
            return;
        }
        for (is_satisfied, (number, at)) in [(false, asked), (true, satisfied)] {
            lines.push(line((placed.unit.root(), year(sheet, row), is_satisfied), number, row, at));
        }
    });
    let contradiction = |(unit, _, is_satisfied): &SurveyKey| {
        mend("R252").unit(unit).with("what", if *is_satisfied { "satisfied" } else { "surveyed" }).with("name", "")
    };
    let mut settled = settle(lines, contradiction, notes);
    let asked: Vec<SurveyKey> = settled.keys().filter(|(_, _, is_satisfied)| !is_satisfied).cloned().collect();
    let surveys = asked.into_iter().filter_map(|(unit, year, _)| {
        let asked = settled.remove(&(unit.clone(), year, false))?;
        // Where sheets differ, each number is chosen by itself: never more satisfied than asked.
        let satisfied = settled.remove(&(unit.clone(), year, true))?.number.min(asked.number);
        (asked.number > 0).then(|| Survey { unit, year, asked: asked.number, satisfied, source: source(&asked) })
    });
    surveys.collect()
}

/// Each row of the sheets of a kind, with its unit.
pub(super) fn each(
    sheets: &[SheetFacts],
    kind: SheetKind,
    units: &mut Units<'_>,
    notes: &mut Notes,
    mut take: impl FnMut(&SheetFacts, &Row, &Placed, &mut Notes),
) {
    for sheet in sheets.iter().filter(|sheet| sheet.kind == kind) {
        let head = units.head(sheet);
        for row in &sheet.rows {
            if let Some(placed) = units.place(row, &head, notes) {
                take(sheet, row, &placed, notes);
            }
        }
    }
}

/// The whole number of a column with its place; a finding where there is none.
pub(super) fn number(row: &Row, column: &Column, word: &str, notes: &mut Notes) -> Option<(u32, u32)> {
    let Some(cell) = row.get(column) else {
        lacks(row, word, notes);
        return None;
    };
    match cells::number(cell) {
        Ok(number) => Some((number, cell.at)),
        Err(words) => {
            notes.count(mend("R244").with("text", words), row.source.cell(cell.at));
            None
        }
    }
}

pub(super) fn lacks(row: &Row, word: &str, notes: &mut Notes) {
    let finding: Finding = mend("R253").with("what", word);
    notes.count(finding, row.source.place());
}

pub(super) fn line<K>(key: K, number: u32, row: &Row, at: u32) -> Line<K> {
    let label = row.source.row.to_string();
    Line { key, label, number, document: None, day: None, at: row.source.cell(at) }
}

pub(super) fn source(line: &Settled) -> Source {
    let at = line.at.clone();
    Source { row: at.cell.map_or(0, |cell| cell.row), file: at.file, sheet: at.sheet }
}

/// The year of a row, else the one that the head of its sheet names.
fn year(sheet: &SheetFacts, row: &Row) -> Option<i16> {
    let own = row.get(&Column::Year).and_then(|cell| match cells::date(cell) {
        Some(date) => Some(date.year),
        None => cells::number(cell).ok().and_then(|year| i16::try_from(year).ok()),
    });
    own.or(sheet.context.year)
}

/// The level that a course of political theory leads to, by its folded name. "Trung cấp kế toán" leads to none.
fn theory_of(key: &str) -> Option<PoliticalTheory> {
    let has = |word: &str| format!(" {key} ").contains(&format!(" {word} "));
    if !(has("ly luan") || has("chinh tri") || has("llct")) {
        return None;
    }
    let levels = [
        ("cu nhan", PoliticalTheory::Bachelor),
        ("cao cap", PoliticalTheory::Advanced),
        ("trung cap", PoliticalTheory::Intermediate),
        ("so cap", PoliticalTheory::Elementary),
    ];
    levels.into_iter().find(|(word, _)| has(word)).map(|(_, level)| level)
}
