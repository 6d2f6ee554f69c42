//! A recognised sheet, row by row.

use super::next::{Headings, Tail, headings, may_be_title};
use super::outline::{group, is_signature, is_total, vacancy};
use crate::read::Event;
use crate::read::letters::Letters;
use crate::read::raw::{Merge, Raw, RawCell, RawRow, SheetMeta};
use crate::read::row::{Bound, cells};
use crate::read::told::Voice;
use crate::recognise::Meaning;
use crate::recognise::assign::{Assignment, is_authorised, is_place_mark};
use crate::recognise::block::{Block, is_numbering};
use crate::recognise::content::shown;
use crate::recognise::headed::Headed;
use canbo_register::facts::{Cell, Column, Row, SheetKind};
use canbo_register::{CellRef, Source};
use std::collections::{BTreeMap, HashMap};

/// What is known of the table while its rows come.
pub(super) struct Reading {
    bound: Vec<Option<Bound>>,
    numbers: Vec<(u32, SheetKind)>,
    person: bool,
    letters: Letters,
    /// Headings by column, for headings repeated on each printed page.
    headings: Headings,
    tail: Tail,
    merges: HashMap<(u32, u32), Merge>,
    /// Values of merged cells that go on downwards: column to last row and value.
    fills: BTreeMap<u32, (u32, RawCell)>,
    unit_at: Option<u32>,
    name_at: Option<u32>,
    /// The last unit named, for rows that leave it blank.
    last_unit: Option<RawCell>,
    rows: u32,
    hidden: u32,
    ended: bool,
    filled_down: bool,
}

impl Reading {
    pub(super) fn new(
        columns: &[Headed],
        done: &Assignment,
        numbers: Vec<(u32, SheetKind)>,
        meta: &SheetMeta,
        block: &Block,
        letters: Letters,
    ) -> Reading {
        let width = done.columns.keys().max().map_or(0, |at| *at as usize + 1);
        let mut bound: Vec<Option<Bound>> = vec![None; width];
        for column in columns {
            if let Some(one) = done.columns.get(&column.at) {
                let heading = column.path.last().cloned().unwrap_or_default();
                bound[column.at as usize] = Some(Bound { meaning: one.meaning.clone(), heading });
            }
        }
        let at = |wanted: &[Column]| {
            wanted.iter().find_map(|column| {
                done.columns.iter().find(|(_, one)| one.meaning == Meaning::Column(column.clone())).map(|(at, _)| *at)
            })
        };
        let person = numbers.iter().any(|(_, kind)| matches!(kind, SheetKind::Staff | SheetKind::Wishes));
        Reading {
            headings: headings(block),
            tail: Tail::default(),
            merges: meta
                .merges
                .iter()
                .filter(|m| m.top > block.rows.1 && m.bottom > m.top)
                .map(|m| ((m.top, m.left), *m))
                .collect(),
            fills: BTreeMap::new(),
            unit_at: at(&[Column::Unit, Column::Commune, Column::ParentUnit]),
            name_at: at(&[Column::FullName]),
            last_unit: None,
            bound,
            numbers,
            person,
            letters,
            rows: 0,
            hidden: 0,
            ended: false,
            filled_down: false,
        }
    }

    /// Takes a row; gives it back, with its titles before it, when it begins another table.
    pub(super) fn row(&mut self, mut row: RawRow, voice: &mut Voice<'_>) -> Option<Vec<RawRow>> {
        self.letters.decode(&mut row, voice);
        if let Some(mut rows) = self.tail.begins(&row, &self.headings, &mut voice.memory) {
            rows.push(row);
            return Some(rows);
        }
        if may_be_title(&row) {
            self.tail.push(row.clone());
        } else {
            self.tail.clear();
        }
        self.decoded_row(row, voice);
        None
    }

    pub(super) fn decoded_row(&mut self, mut row: RawRow, voice: &mut Voice<'_>) {
        if row.cells.is_empty() || self.is_repeated_heading(&row) {
            return;
        }
        self.fill_merged(&mut row);
        if is_total(&row, self.name_at) {
            return;
        }
        if is_signature(&row, self.name_at) {
            self.ended = true;
            return;
        }
        if let (true, Some(text)) = (self.person, vacancy(&row, self.name_at)) {
            let place = CellRef { row: row.row, column: self.name_at.unwrap_or_default() };
            voice.say("W053", Some(place), &[("value", text)]);
            return;
        }
        if self.ended {
            if row.cells.len() < 4 || !self.has_key(&row) {
                return;
            }
            self.ended = false;
        }
        if let Some((text, also_row)) = group(&row, self.person, self.name_at.filter(|_| self.person).or(self.unit_at))
        {
            for (sheet, _) in self.numbers.clone() {
                voice.event(Event::Group { sheet, row: row.row, text: text.clone() });
            }
            if !also_row {
                return;
            }
        }
        self.fill_blank_unit(&mut row, voice);
        self.hidden += u32::from(row.hidden);
        let source = Source { file: voice.file.clone(), sheet: voice.sheet.clone(), row: row.row };
        let cells = cells(&row.cells, &self.bound, row.row, voice);
        if cells.is_empty() {
            return;
        }
        self.rows += 1;
        self.emit(source, cells, voice);
    }

    /// One event for each kind of facts, with the columns that concern it.
    fn emit(&mut self, source: Source, cells: Vec<Cell>, voice: &mut Voice<'_>) {
        if let [(sheet, _)] = self.numbers[..] {
            voice.event(Event::Row { sheet, row: Row { source, cells } });
            return;
        }
        for (sheet, kind) in self.numbers.clone() {
            let own: Vec<Cell> = cells
                .iter()
                .filter(|cell| {
                    let needs = matches!(cell.column, Column::Need | Column::NeedFor(_));
                    let headcount = is_authorised(&cell.column) || cell.column == Column::Present;
                    let marks = is_place_mark(&cell.column);
                    match kind {
                        SheetKind::Headcount => !needs && !marks,
                        SheetKind::Needs => !headcount && !marks,
                        SheetKind::Marks => !headcount && !needs,
                        _ => true,
                    }
                })
                .cloned()
                .collect();
            voice.event(Event::Row { sheet, row: Row { source: source.clone(), cells: own } });
        }
    }

    /// Values of merged cells go on to the rows below, for what names a row; never for numbers of people.
    fn fill_merged(&mut self, row: &mut RawRow) {
        if self.merges.is_empty() {
            return;
        }
        for cell in &row.cells {
            if let Some(merge) = self.merges.get(&(row.row, cell.at)) {
                self.fills.insert(cell.at, (merge.bottom, cell.clone()));
            }
        }
        let number = row.row;
        self.fills.retain(|_, (bottom, _)| *bottom >= number);
        for (at, (_, cell)) in &self.fills {
            let names =
                self.bound.get(*at as usize).and_then(Option::as_ref).is_some_and(|bound| goes_down(&bound.meaning));
            if names && !row.cells.iter().any(|own| own.at == *at) {
                row.cells.push(cell.clone());
            }
        }
        row.cells.sort_by_key(|cell| cell.at);
    }

    /// A headcount or need for a position with the unit left blank belongs to the unit above.
    fn fill_blank_unit(&mut self, row: &mut RawRow, voice: &mut Voice<'_>) {
        let Some(at) = self.unit_at.filter(|_| !self.person) else { return };
        match row.cells.iter().find(|cell| cell.at == at) {
            Some(cell) => self.last_unit = Some(cell.clone()),
            None => {
                let part = row.cells.iter().any(|cell| {
                    self.bound.get(cell.at as usize).and_then(Option::as_ref).is_some_and(|bound| {
                        matches!(
                            bound.meaning,
                            Meaning::Column(
                                Column::Position
                                    | Column::Field
                                    | Column::Block
                                    | Column::HeadcountKind
                                    | Column::Course
                                    | Column::Procedure
                            )
                        )
                    })
                });
                if let (true, Some(unit)) = (part, &self.last_unit) {
                    if !self.filled_down {
                        self.filled_down = true;
                        voice.say("W042", Some(CellRef { row: row.row, column: at }), &[("read", &shown(&unit.raw))]);
                    }
                    row.cells.push(unit.clone());
                    row.cells.sort_by_key(|cell| cell.at);
                }
            }
        }
    }

    fn is_repeated_heading(&self, row: &RawRow) -> bool {
        let mut equal = 0;
        let mut checked = 0;
        for cell in row.cells.iter().take(6) {
            if let (Raw::Text(text), Some(heading)) = (&cell.raw, self.headings.get(&cell.at)) {
                checked += 1;
                if same_letters(text, heading) {
                    equal += 1;
                }
            }
        }
        equal >= 3
            || equal >= 2 && equal == checked
            || (self.rows == 0 || row.cells.len() >= 3) && looks_numbered(row) && is_numbering(row)
    }

    fn has_key(&self, row: &RawRow) -> bool {
        let key = self.name_at.or(self.unit_at);
        key.is_none_or(|at| row.cells.iter().any(|cell| cell.at == at))
    }

    pub(super) fn finish(self, voice: &mut Voice<'_>) {
        if self.hidden > 0 {
            voice.say("W012", None, &[("count", &self.hidden.to_string())]);
        }
        self.letters.tell(voice);
        if self.rows == 0 {
            voice.say("W051", None, &[]);
        }
    }
}

/// The same text whatever the case.
fn same_letters(a: &str, b: &str) -> bool {
    a == b || a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// Columns that name a row and so go down with a merged cell.
fn goes_down(meaning: &Meaning) -> bool {
    use Column as C;
    matches!(
        meaning,
        Meaning::Column(
            C::Unit
                | C::ParentUnit
                | C::Commune
                | C::UnitCode
                | C::Block
                | C::Year
                | C::Document
                | C::DocumentDate
                | C::HeadcountKind
                | C::StaffKind
                | C::FullName
                | C::StaffNumber
                | C::PersonalId
                | C::Birth
                | C::Field
                | C::ValidFrom
                | C::ValidUntil
        ) | Meaning::NameRest
            | Meaning::BirthOf(_)
    )
}

fn looks_numbered(row: &RawRow) -> bool {
    match row.cells.first().map(|cell| &cell.raw) {
        Some(Raw::Text(text)) => text.starts_with('(') || text.chars().count() <= 2,
        Some(Raw::Number(_)) => {
            row.cells.get(1).is_some_and(|cell| matches!(&cell.raw, Raw::Number(n) if (*n - 2.0).abs() < 1e-9))
        }
        _ => false,
    }
}
