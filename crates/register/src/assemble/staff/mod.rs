//! Reading the rows of staff lists and of lists of wishes.

mod away;
mod career;
mod column;
mod post;

use super::cells::text_of;
use super::notes::{Notes, mend};
use super::record::Record;
use super::training::Training;
use super::units::{Head, Units};
use crate::facts::{Column, Row, SheetFacts, SheetKind};
use crate::reference::{Reference, TitleReading};
use crate::{FieldCode, Known, OfficeCode, PoliticalTheory, PositionCode, Rating, StaffKind};
use std::collections::HashMap;

/// Reads rows; remembers words met before.
pub(super) struct Staff<'a, 'b> {
    pub(super) reference: &'a Reference,
    pub(super) units: &'b mut Units<'a>,
    pub(super) notes: &'b mut Notes,
    training: Training,
    titles: HashMap<(String, Option<OfficeCode>), TitleReading>,
    positions: HashMap<String, Known<PositionCode>>,
    fields: HashMap<String, Vec<FieldCode>>,
    kinds: Vocabulary<StaffKind>,
    theories: Vocabulary<PoliticalTheory>,
    ratings: Vocabulary<Rating>,
    ranks: Vocabulary<String>,
}

/// Words of a column met before, with what they mean.
type Vocabulary<T> = HashMap<String, Option<T>>;

fn recall<T: Clone>(known: &mut Vocabulary<T>, words: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    if let Some(value) = known.get(words) {
        return value.clone();
    }
    let value = read(words);
    known.insert(words.to_owned(), value.clone());
    value
}

impl<'a, 'b> Staff<'a, 'b> {
    pub(super) fn new(reference: &'a Reference, units: &'b mut Units<'a>, notes: &'b mut Notes) -> Staff<'a, 'b> {
        Staff {
            reference,
            units,
            notes,
            training: Training::default(),
            titles: HashMap::new(),
            positions: HashMap::new(),
            fields: HashMap::new(),
            kinds: HashMap::new(),
            theories: HashMap::new(),
            ratings: HashMap::new(),
            ranks: HashMap::new(),
        }
    }

    /// The records of a sheet.
    pub(super) fn read<'s>(&mut self, sheet: &'s SheetFacts) -> Vec<Record<'s>> {
        let head = self.units.head(sheet);
        let as_of = sheet.context.as_of.and_then(|date| date.presumed());
        let asks = sheet.rows.iter().any(|row| row.get(&Column::Volunteer).is_some());
        let invites = sheet.kind == SheetKind::Wishes && !asks && says_volunteers(sheet);
        let rows = sheet.rows.iter().filter_map(|row| {
            let mut record = self.row(sheet.kind, row, &head)?;
            record.as_of = as_of;
            record.volunteer |= invites;
            Some(record)
        });
        rows.collect()
    }

    fn row<'s>(&mut self, sheet: SheetKind, row: &'s Row, head: &Head) -> Option<Record<'s>> {
        let Some((name, at)) = text_of(row, &Column::FullName) else {
            self.notes.push(mend("R210").at(row.source.place()));
            return None;
        };
        let mut record = Record::new(&row.source, sheet, (canbo_text::clean(&name), at));
        self.identity(row, &mut record);
        record.qualifications = self.training.read(row, self.reference, self.notes);
        let wants_place = sheet == SheetKind::Staff;
        let mut unheard = Notes::default();
        let notes = if wants_place { &mut *self.notes } else { &mut unheard };
        let placed = self.units.place(row, head, notes);
        if let Some(placed) = placed {
            record.in_commune = placed.in_commune;
            record.office = placed.office;
            record.unit = Some((placed.unit, placed.column.unwrap_or(0)));
        }
        self.career(row, &mut record);
        self.post(row, &mut record, wants_place);
        self.secondment(row, &mut record);
        self.rotation(row, &mut record);
        self.wishes(row, &mut record);
        Some(record)
    }
}

/// Whether the head of a sheet says that those under it volunteer.
fn says_volunteers(sheet: &SheetFacts) -> bool {
    let says = |line: &str| {
        let key = canbo_text::fold(line);
        key.contains("tu nguyen") || key.contains("tinh nguyen") || key.contains("dang ky")
    };
    sheet.context.titles.iter().any(|title| says(title)) || says(&sheet.context.sheet)
}
