//! Degrees and majors from the cells that hold them.

use super::cells::text;
use super::notes::{Notes, mend, presumed};
use super::record::{At, fullest, qualification};
use crate::facts::{Cell, Column, Row};
use crate::reference::{DegreeReading, Reference};
use crate::{Degree, Known, Qualification};
use std::collections::HashMap;

/// Readings of words met before.
#[derive(Default)]
pub(super) struct Training {
    degrees: HashMap<String, Vec<DegreeReading>>,
    majors: HashMap<String, Known<String>>,
}

impl Training {
    /// The qualifications of a row, the highest first.
    pub(super) fn read(&mut self, row: &Row, reference: &Reference, notes: &mut Notes) -> Vec<At<Qualification>> {
        let degrees: Vec<&Cell> = cells(row, &Column::Degree);
        let majors: Vec<&Cell> = cells(row, &Column::Major);
        let code_cell = row.get(&Column::MajorCode);
        let mut read = Vec::new();
        for cell in &degrees {
            for reading in self.degrees(cell, reference) {
                match reading.degree {
                    Some(degree) => read.push((Some(degree), reading.major, cell.at)),
                    // "Luật" under "Trình độ": a major in the wrong column.
                    None if self.major(&reading.major, reference).get().is_some() => {
                        read.push((None, reading.major, cell.at));
                    }
                    None => notes.count(mend("R215").with("text", reading.major), row.source.cell(cell.at)),
                }
            }
        }
        let mut named: Vec<(Option<Degree>, String, u32)> = Vec::new();
        for cell in &majors {
            named.extend(self.degrees(cell, reference).into_iter().map(|one| (one.degree, one.major, cell.at)));
        }
        let pairs = paired(read, named);
        let code = code_cell.and_then(|cell| self.code(cell));
        let mut all = Vec::new();
        let highest = pairs.iter().filter_map(|(degree, _, _)| *degree).max();
        for (degree, major, at) in pairs {
            if degree.is_none() {
                notes.count(mend("R218").with("text", &major), row.source.cell(at));
            }
            let stated = code.clone().filter(|_| degree == highest);
            let major_code = match stated {
                Some(code) => Known::Stated(code),
                None => self.major_told(row, at, &major, reference, notes),
            };
            all.push((qualification(degree.unwrap_or(Degree::Elementary), &major, major_code), at));
        }
        let kept = fullest(all.iter().map(|(one, _)| one.clone()).collect());
        kept.into_iter().filter_map(|one| all.iter().find(|(known, _)| *known == one).cloned()).collect()
    }

    fn major_told(
        &mut self,
        row: &Row,
        at: u32,
        major: &str,
        reference: &Reference,
        notes: &mut Notes,
    ) -> Known<String> {
        if major.is_empty() {
            return Known::Missing;
        }
        let read = self.major(major, reference);
        match &read {
            Known::Missing => notes.count(mend("R216").with("text", major), row.source.cell(at)),
            Known::Presumed(code) => {
                let name = reference.majors.get(code).map_or(code.as_str(), |major| major.name.as_str());
                let finding = presumed("R217").with("text", major).with("code", code).with("major", name);
                notes.count(finding, row.source.cell(at));
            }
            Known::Stated(_) => {}
        }
        read
    }

    fn degrees(&mut self, cell: &Cell, reference: &Reference) -> Vec<DegreeReading> {
        let Some(words) = text(cell) else { return Vec::new() };
        if !self.degrees.contains_key(words.as_ref()) {
            let readings = reference.degrees_from_text(&words);
            self.degrees.insert(words.to_string(), readings);
        }
        self.degrees[words.as_ref()].clone()
    }

    pub(super) fn major(&mut self, words: &str, reference: &Reference) -> Known<String> {
        if !self.majors.contains_key(words) {
            self.majors.insert(words.to_owned(), reference.major_from_text(words));
        }
        self.majors[words].clone()
    }

    fn code(&self, cell: &Cell) -> Option<String> {
        let digits: String = text(cell)?.chars().filter(char::is_ascii_digit).collect();
        (digits.len() == 7).then_some(digits)
    }
}

fn cells<'a>(row: &'a Row, column: &Column) -> Vec<&'a Cell> {
    row.cells.iter().filter(|cell| cell.column == *column).collect()
}

type Pair = (Option<Degree>, String, u32);

/// Joins the degrees of one column with the majors of another: one to one when there are as many, all majors under one
/// degree when there is one, else all under the highest.
fn paired(degrees: Vec<Pair>, majors: Vec<Pair>) -> Vec<Pair> {
    if majors.is_empty() {
        return degrees;
    }
    let highest = degrees.iter().filter_map(|(degree, _, _)| *degree).max();
    if degrees.len() == majors.len() && degrees.len() > 1 {
        let both = degrees.into_iter().zip(majors);
        return both.map(|((degree, _, _), (own, major, at))| (own.or(degree), major, at)).collect();
    }
    let mut pairs: Vec<Pair> = majors.into_iter().map(|(own, major, at)| (own.or(highest), major, at)).collect();
    // What stood beside a lower degree is a qualification of its own.
    pairs.extend(degrees.into_iter().filter(|(degree, major, _)| *degree != highest || !major.is_empty()));
    pairs
}
