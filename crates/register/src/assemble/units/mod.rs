//! Units: from the words of a row, its group and its sheet's head to a unit of the register.

mod head;
mod make;
mod words;

pub(super) use head::Head;

use super::bodies::Body;
use super::cells::{text, text_of};
use super::notes::Notes;
use crate::facts::{Column, Row};
use crate::reference::{CommuneMatch, Reference};
use crate::{Finding, OfficeCode, Place, ProvinceCode, Source, Unit, UnitId};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// The outermost unit.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Root {
    Commune(UnitId),
    Body(Body),
}

/// Where a row belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// The innermost unit that the words name.
    pub(super) unit: UnitId,
    /// The office, when the unit is one of a commune.
    pub(super) office: Option<OfficeCode>,
    /// Whether the outermost unit is a commune.
    pub(super) in_commune: bool,
    /// The cell that names it, if one does.
    pub(super) column: Option<u32>,
}

/// What was found for one set of words.
#[derive(Clone, Debug)]
struct Reading {
    placed: Option<(UnitId, Option<OfficeCode>, bool)>,
    problems: Vec<(Column, Finding)>,
}

/// The units so far.
pub(super) struct Units<'a> {
    reference: &'a Reference,
    province: Option<ProvinceCode>,
    units: BTreeMap<UnitId, Unit>,
    read: HashMap<String, Reading>,
}

const WORDS: [Column; 4] = [Column::UnitCode, Column::Commune, Column::ParentUnit, Column::Unit];

impl<'a> Units<'a> {
    /// Begins with every commune of the province.
    pub(super) fn of(reference: &'a Reference, province: Option<ProvinceCode>) -> Units<'a> {
        let mut units = Units { reference, province, units: BTreeMap::new(), read: HashMap::new() };
        if let Some(province) = units.province.clone() {
            for code in reference.communes_of(&province) {
                units.add_commune(code);
            }
        }
        units
    }

    pub(super) fn into_units(self) -> BTreeMap<UnitId, Unit> {
        self.units
    }

    pub(super) fn get(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    pub(super) fn get_mut(&mut self, id: &UnitId) -> Option<&mut Unit> {
        self.units.get_mut(id)
    }

    /// Where a row belongs; problems are counted as findings at its cells.
    pub(super) fn place(&mut self, row: &Row, head: &Head, notes: &mut Notes) -> Option<Placed> {
        let after = head.groups.partition_point(|group| group.from <= row.source.row);
        let group = after.checked_sub(1).map(|at| &head.groups[at]);
        let words = WORDS.map(|column| text_of(row, &column).map(|(text, _)| text));
        let mut key = String::with_capacity(96);
        for part in words
            .iter()
            .map(|word| word.as_deref())
            .chain([Some(head.key.as_str()), group.map(|group| group.key.as_str())])
        {
            key.push_str(part.unwrap_or("\u{1}"));
            key.push('\u{2}');
        }
        if !self.read.contains_key(&key) {
            let roots = (group.and_then(|group| group.root.clone()), head.root.clone());
            let part = group.and_then(|group| group.part.as_deref());
            let reading = self.read_words(&words.map(|word| word.map(Cow::into_owned)), roots, part, &row.source);
            self.read.insert(key.clone(), reading);
        }
        let reading = &self.read[&key];
        for (column, problem) in &reading.problems {
            let at = row.get(column).map_or_else(|| row.source.place(), |cell| row.source.cell(cell.at));
            notes.count(problem.clone(), at);
        }
        let (unit, office, in_commune) = reading.placed.clone()?;
        let column = WORDS.iter().rev().find_map(|column| row.get(column)).map(|cell| cell.at);
        Some(Placed { unit, office, in_commune, column })
    }

    /// Where some words alone say, such as the place of a secondment; nothing above them is known.
    pub(super) fn place_words(&mut self, words: &str, source: &Source) -> Option<Placed> {
        let all = [None, None, None, Some(words.to_owned())];
        let (unit, office, in_commune) = self.read_words(&all, (None, None), None, source).placed?;
        Some(Placed { unit, office, in_commune, column: None })
    }

    /// A commune that somebody wishes to go to.
    pub(super) fn commune_wished(&self, words: &str) -> CommuneMatch {
        self.reference.commune_from_text(self.province.as_ref(), words)
    }
}

/// The first cell of a row that names a unit, for pointing at it.
pub(super) fn place_of(row: &Row) -> Place {
    let cell = WORDS.iter().rev().find_map(|column| row.get(column));
    cell.filter(|cell| text(cell).is_some()).map_or_else(|| row.source.place(), |cell| row.source.cell(cell.at))
}
