//! Marks that a province puts on its communes: remote, difficult, border, key works, has asked for help.

use super::cells::{mark, text};
use super::join::told;
use super::notes::{Notes, mend};
use super::units::Units;
use crate::facts::{Cell, Column, SheetFacts, SheetKind};
use crate::{Place, UnitId};
use std::collections::{BTreeMap, BTreeSet};

const MARKS: [(Column, &str); 4] = [
    (Column::Remote, "remote"),
    (Column::SpeciallyDifficult, "specially_difficult"),
    (Column::Border, "border"),
    (Column::Asked, "asked"),
];

/// Where yes stands and where no.
type Said = BTreeMap<bool, Place>;

/// Puts the marks of every sheet that is about units on their communes. Yes prevails; yes beside no is told.
pub(super) fn read(sheets: &[SheetFacts], units: &mut Units<'_>, notes: &mut Notes) {
    let mut said: BTreeMap<(UnitId, &str), Said> = BTreeMap::new();
    let mut works: BTreeMap<UnitId, BTreeSet<String>> = BTreeMap::new();
    for sheet in sheets {
        let about_units = matches!(sheet.kind, SheetKind::Marks | SheetKind::Needs | SheetKind::Headcount);
        let is_mark =
            |cell: &Cell| cell.column == Column::KeyWorks || MARKS.iter().any(|(column, _)| *column == cell.column);
        if !about_units || !sheet.rows.iter().any(|row| row.cells.iter().any(is_mark)) {
            continue;
        }
        let head = units.head(sheet);
        // Sheets of numbers have told their own problems with units.
        let mut silent = Notes::default();
        let tell = if sheet.kind == SheetKind::Marks { &mut *notes } else { &mut silent };
        for row in &sheet.rows {
            let Some(placed) = units.place(row, &head, tell) else { continue };
            for (column, word) in &MARKS {
                if let Some(cell) = row.get(column)
                    && let Some(yes) = mark(cell)
                {
                    let at = row.source.cell(cell.at);
                    let known = said.entry((placed.unit.root(), word)).or_default().entry(yes).or_insert(at.clone());
                    *known = at.min(known.clone());
                }
            }
            if let Some(cell) = row.get(&Column::KeyWorks) {
                works.entry(placed.unit.root()).or_default().extend(names(cell));
            }
        }
    }
    for ((id, word), said) in said {
        if let (Some(no), Some(yes)) = (said.get(&false), said.get(&true)) {
            let finding = mend("R270").with("mark", word).with("kept_at", told(yes));
            notes.push(finding.unit(&id).at(no.clone()));
        }
        let yes = said.contains_key(&true);
        if let Some(unit) = units.get_mut(&id) {
            match word {
                "remote" => unit.remote = yes,
                "specially_difficult" => unit.specially_difficult = yes,
                "border" => unit.border = yes,
                _ => unit.asked = yes,
            }
        }
    }
    for (id, names) in works {
        if let Some(unit) = units.get_mut(&id) {
            unit.key_works = names.into_iter().collect();
        }
    }
}

/// The works named in a cell; a bare mark is one work without a name.
fn names(cell: &Cell) -> Vec<String> {
    if mark(cell) != Some(true) {
        return Vec::new();
    }
    let words = text(cell).filter(|words| words.chars().filter(|c| c.is_alphabetic()).count() > 3);
    match words {
        Some(words) => {
            words.split([';', '\n']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
        }
        None => vec!["…".to_owned()],
    }
}
