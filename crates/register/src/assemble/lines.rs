//! What headcount and need lines have in common: what a name stands for, days and documents, and lines that repeat or
//! contradict each other.

use super::cells::{self, text_of};
use super::join::told;
use super::notes::{Notes, mend, notice, presumed};
use super::spoken::fact;
use crate::facts::{Column, Row, SheetFacts};
use crate::reference::{Reference, phrase_key};
use crate::{Block, FieldCode, Finding, Known, OfficeCode, Place, PositionCode};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a line is for, within its unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Purpose {
    pub(super) position: Option<PositionCode>,
    pub(super) field: Option<FieldCode>,
    pub(super) office: Option<OfficeCode>,
    pub(super) block: Option<Block>,
}

/// How names that are both a field and a position are read in a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefer {
    Field,
    Position,
}

/// A sheet whose columns are more often fields than positions speaks of fields.
pub(super) fn preference(sheet: &SheetFacts, reference: &Reference) -> Prefer {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for cell in sheet.rows.iter().flat_map(|row| &row.cells) {
        if let Column::AuthorisedFor(name) | Column::NeedFor(name) = &cell.column {
            names.insert(name);
        }
    }
    let (mut fields, mut positions) = (0, 0);
    for name in names {
        let position = matches!(reference.position_from_text(name), Known::Stated(_));
        match (reference.field_named(name).is_some(), position) {
            (true, false) => fields += 1,
            (false, true) => positions += 1,
            _ => {}
        }
    }
    if fields > positions { Prefer::Field } else { Prefer::Position }
}

/// What a name stands for; what was read from words among others is counted as presumed, what was not read as unread.
pub(super) fn purpose(
    name: &str,
    prefer: Prefer,
    office: Option<&OfficeCode>,
    reference: &Reference,
    (notes, at): (&mut Notes, Place),
) -> Option<Purpose> {
    let key = phrase_key(name);
    let field = |code: &FieldCode| Purpose { field: Some(code.clone()), ..Purpose::default() };
    let position = |code: &PositionCode| Purpose { position: Some(code.clone()), ..Purpose::default() };
    if key.starts_with("khoi ")
        && let Some(block) = cells::block(name)
    {
        return Some(Purpose { block: Some(block), ..Purpose::default() });
    }
    if prefer == Prefer::Field
        && let Some(code) = reference.field_named(name)
    {
        return Some(field(code));
    }
    let read = reference.position_from_text(name);
    if let Known::Stated(code) = &read {
        return Some(position(code));
    }
    let level = reference.title_in_office(name, office).level;
    if let Some(leading) = office.and_then(|office| reference.leading_position(office, level)) {
        return Some(position(&leading.code));
    }
    if let Some(code) = reference.field_named(name) {
        return Some(field(code));
    }
    let names_office = ["phong ", "van phong ", "trung tam "].iter().any(|front| key.starts_with(front));
    if names_office && let Some(office) = reference.office_from_text(name) {
        return Some(Purpose { office: Some(office), ..Purpose::default() });
    }
    if let Known::Presumed(code) = &read {
        let finding = presumed("R219").with("text", name).with("position", &reference.positions[code].name);
        notes.count(finding, at);
        return Some(position(code));
    }
    notes.count(mend("R246").with("text", name), at);
    None
}

/// The document of a row as written, with its day, and the day by itself.
pub(super) fn document(row: &Row) -> (Option<String>, Option<Date>) {
    let day = row.get(&Column::DocumentDate).and_then(cells::date);
    let number = text_of(row, &Column::Document).map(|(text, _)| text.into_owned());
    let written = match (number, day) {
        (Some(number), Some(day)) if !number.contains(&day.to_string()) => Some(format!("{number}, {day}")),
        (Some(number), _) => Some(number),
        (None, Some(day)) => Some(day.to_string()),
        (None, None) => None,
    };
    (written, day.and_then(|day| day.presumed()))
}

/// First and last day of a row's numbers: its own columns, else its year, else the year that the sheet's head names.
pub(super) fn validity(sheet: &SheetFacts, row: &Row, notes: &mut Notes) -> (Option<Date>, Option<Date>) {
    let mut day = |column: &Column, last: bool| {
        let cell = row.get(column)?;
        let read = cells::date(cell).and_then(|date| if last { cells::last_day(date) } else { date.presumed() });
        if read.is_none() {
            let words = cells::text(cell).unwrap_or_default();
            notes.count(mend("R223").with("fact", fact(column)).with("text", words), row.source.cell(cell.at));
        }
        read
    };
    let (from, to) = (day(&Column::ValidFrom, false), day(&Column::ValidUntil, true));
    let year = row.get(&Column::Year).and_then(|cell| match cells::date(cell) {
        Some(date) => Some(date.year),
        None => cells::number(cell).ok().and_then(|year| i16::try_from(year).ok()),
    });
    let january = |year: i16| Date::new(year, 1, 1).ok();
    if from.is_some() || year.is_some() {
        return (from.or_else(|| year.and_then(january)), to);
    }
    let from = sheet.context.year.and_then(january);
    if let Some(year) = sheet.context.year.filter(|_| to.is_none()) {
        let at = Place { cell: None, ..row.source.place() };
        notes.count(presumed("R248").with("year", year), at);
    }
    (from, to)
}

/// One number of one cell.
#[derive(Clone, Debug)]
pub(super) struct Line<K> {
    /// What it is the number of.
    pub(super) key: K,
    /// The words of the row or column: lines of one key and different words add up.
    pub(super) label: String,
    pub(super) number: u32,
    pub(super) document: Option<String>,
    pub(super) day: Option<Date>,
    pub(super) at: Place,
}

/// A number with what supports it.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    pub(super) number: u32,
    pub(super) document: Option<String>,
    pub(super) day: Option<Date>,
    pub(super) at: Place,
}

/// One number a key. Lines of one sheet with the same words must be equal; with different words they add up; sheets must
/// agree. Where they do not, the later document counts, then what more say, then the smaller number.
pub(super) fn settle<K: Ord + Clone>(
    lines: Vec<Line<K>>,
    contradiction: impl Fn(&K) -> Finding,
    notes: &mut Notes,
) -> BTreeMap<K, Settled> {
    let mut by_words: BTreeMap<(K, String, String, String), Vec<Settled>> = BTreeMap::new();
    for line in lines {
        let settled = Settled { number: line.number, document: line.document, day: line.day, at: line.at };
        let sheet = (settled.at.file.clone(), settled.at.sheet.clone());
        by_words.entry((line.key, sheet.0, sheet.1, line.label)).or_default().push(settled);
    }
    let mut by_sheet: BTreeMap<(K, String, String), Settled> = BTreeMap::new();
    for ((key, file, sheet, _), same) in by_words {
        let one = choose(same, &contradiction(&key), notes);
        by_sheet
            .entry((key, file, sheet))
            .and_modify(|sum| {
                sum.number = sum.number.saturating_add(one.number);
                sum.at = one.at.clone().min(sum.at.clone());
                (sum.day, sum.document) = (one.day, one.document.clone()).max((sum.day, sum.document.clone()));
            })
            .or_insert(one);
    }
    let mut by_key: BTreeMap<K, Vec<Settled>> = BTreeMap::new();
    for ((key, _, _), settled) in by_sheet {
        by_key.entry(key).or_default().push(settled);
    }
    by_key
        .into_iter()
        .map(|(key, all)| {
            let finding = contradiction(&key);
            (key, choose(all, &finding, notes))
        })
        .collect()
}

fn choose(mut all: Vec<Settled>, contradiction: &Finding, notes: &mut Notes) -> Settled {
    if all.len() == 1 {
        return all.remove(0);
    }
    let mut support: BTreeMap<u32, (Option<Date>, usize)> = BTreeMap::new();
    for one in &all {
        let known = support.entry(one.number).or_default();
        *known = (known.0.max(one.day), known.1 + 1);
    }
    let best = support.iter().max_by_key(|(number, by)| (**by, std::cmp::Reverse(**number))).map(|(number, _)| *number);
    all.sort_by(|a, b| a.at.cmp(&b.at));
    let (mut kept, others): (Vec<Settled>, Vec<Settled>) = all.into_iter().partition(|one| Some(one.number) == best);
    let first = kept.remove(0);
    for other in &others {
        let finding = contradiction.clone().with("kept", first.number).with("other", other.number);
        notes.push(finding.at(other.at.clone()).with("kept_at", told(&first.at)));
    }
    for same in &kept {
        notes.count(notice("R247"), same.at.clone());
    }
    let newest = kept.iter().chain([&first]).map(|one| (one.day, one.document.clone())).max().unwrap_or_default();
    Settled { document: newest.1, day: newest.0, ..first }
}
