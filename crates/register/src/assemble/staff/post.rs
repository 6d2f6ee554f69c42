//! The post a person holds: title, level, kind, position, fields.

use super::super::cells::{self, text, text_of};
use super::super::notes::{mend, of_unit, presumed};
use super::super::presume;
use super::super::record::{At, Record};
use super::super::spoken::kind_word;
use super::super::units::place_of;
use super::{Staff, recall};
use crate::facts::{Column, Row};
use crate::reference::{Reference, TitleReading};
use crate::{FieldCode, Known, Level, OfficeCode, PositionCode, StaffKind, UnitId, UnitKind};

impl Staff<'_, '_> {
    pub(super) fn post(&mut self, row: &Row, record: &mut Record<'_>, tell: bool) {
        record.title = text_of(row, &Column::Title).map(|(title, at)| (title.into_owned(), at));
        let concurrent = text_of(row, &Column::ConcurrentTitle);
        record.concurrent = concurrent.map(|(title, at)| (title.into_owned(), at));
        let words = record.title.as_ref().map_or("", |(title, _)| title.as_str()).to_owned();
        let mut title = self.title(&words, record.office.as_ref());
        if words.is_empty() {
            // Some lists have the title under the position only.
            let position = text_of(row, &Column::Position).map(|(text, _)| text.into_owned()).unwrap_or_default();
            let read = self.title(&position, record.office.as_ref());
            if read.level != Level::Professional || read.kind.is_some() {
                title = read;
            }
        }
        if !record.in_commune {
            title.level = self.level_in_body(title.level, &words, record.unit.as_ref().map(|(unit, _)| unit));
        }
        record.level = title.level;
        let mut kinds = std::mem::take(&mut self.kinds);
        let stated = self.parsed(row, &Column::StaffKind, |cell| recall(&mut kinds, &text(cell)?, cells::staff_kind));
        self.kinds = kinds;
        let office = record.office.clone().or_else(|| title.office.clone().filter(|_| record.in_commune));
        let unit_kind = record.unit.as_ref().and_then(|(unit, _)| self.units.get(unit)).map(|unit| unit.kind.clone());
        record.presumed_kind = presume::staff_kind(&title, office.as_ref(), unit_kind.as_ref());
        record.kind = stated;
        if stated.is_none() && tell {
            let finding = presumed("R211").with("kind", kind_word(record.presumed_kind));
            self.notes.count(finding, place_of(row));
        }
        let kind = stated.map_or(record.presumed_kind, |(kind, _)| kind);
        let movable = matches!(kind, StaffKind::CivilServant | StaffKind::PublicEmployee | StaffKind::Cadre);
        let tell = tell && movable && record.in_commune && unit_kind != Some(UnitKind::PublicServiceUnit);
        record.position = self.position(row, record, &title, office.as_ref(), tell);
        record.other_fields = self.other_fields(row, record.position.as_ref().map(|(known, _)| known));
        self.settle_office(record, office, &title);
    }

    /// A person of a commune whose office no word names belongs to the office of the position, or of the title.
    pub(super) fn settle_office(&mut self, record: &mut Record<'_>, office: Option<OfficeCode>, title: &TitleReading) {
        let Some((unit, at)) = record.unit.clone().filter(|_| record.in_commune && record.office.is_none()) else {
            return;
        };
        let is_commune = self.units.get(&unit).is_some_and(crate::Unit::is_commune);
        let of_position = record.position.as_ref().and_then(|(known, _)| known.get());
        let of_position = of_position.and_then(|code| self.reference.positions.get(code)).map(|one| one.office.clone());
        let by_title = office.filter(|_| title.level == Level::Senior || of_position.is_none());
        if let Some(office) = by_title.or(of_position).filter(|_| is_commune) {
            let id = self.units.office(&unit, &office, record.source);
            record.unit = Some((id, at));
            record.office = Some(office);
        }
    }

    pub(super) fn position(
        &mut self,
        row: &Row,
        record: &Record<'_>,
        title: &TitleReading,
        office: Option<&OfficeCode>,
        tell: bool,
    ) -> Option<At<Known<PositionCode>>> {
        let title_at = record.title.as_ref().map_or(0, |(_, at)| *at);
        match title.level {
            Level::Senior => return None,
            Level::Head | Level::Deputy if record.in_commune => {
                let leading = presume::leading(self.reference, office, title.level);
                let own_words = record.title.as_ref().map(|(title, _)| title.clone());
                let read = match leading {
                    Known::Missing => own_words.map_or(Known::Missing, |words| self.position_words(&words)),
                    leading => leading,
                };
                let is_leading = |code: &PositionCode| self.reference.positions[code].field.is_none();
                let found = read.get().is_some_and(is_leading).then_some((read, title_at));
                if found.is_none() && tell && !self.reference.leads_elsewhere(office) {
                    let finding = of_unit(mend("R214"), record.root().as_ref());
                    self.notes.count(finding, place_of(row));
                }
                return found;
            }
            Level::Head | Level::Deputy => return None,
            Level::Professional => {}
        }
        let stated = text_of(row, &Column::Position);
        if let Some((words, at)) = &stated {
            let read = self.position_words(words);
            match (&read, tell) {
                (Known::Missing, true) => {
                    self.notes.count(mend("R212").with("text", words), row.source.cell(*at));
                }
                (Known::Presumed(code), true) => self.presumed_position(row, *at, words, code),
                _ => {}
            }
            if read != Known::Missing {
                return Some((read, *at));
            }
        }
        if let Some((words, at)) = &record.title
            && let Some(code) = self.position_words(words).get()
        {
            let words = words.clone();
            let code = code.clone();
            if tell {
                self.presumed_position(row, *at, &words, &code);
            }
            return Some((Known::Presumed(code), *at));
        }
        let field = text_of(row, &Column::Field);
        if let Some((words, at)) = &field {
            let Some(field) = self.reference.field_from_text(words) else {
                if tell {
                    self.notes.count(mend("R213").with("text", words), row.source.cell(*at));
                }
                return None;
            };
            let training: Vec<_> = record.qualifications.iter().map(|(one, _)| one).collect();
            let code = presume::position_of_field(self.reference, &field, &training)?;
            if tell {
                self.presumed_position(row, *at, words, &code);
            }
            return Some((Known::Presumed(code), *at));
        }
        if tell && stated.is_none() {
            let finding = of_unit(mend("R214"), record.root().as_ref());
            self.notes.count(finding, place_of(row));
        }
        None
    }

    pub(super) fn presumed_position(&mut self, row: &Row, at: u32, words: &str, code: &PositionCode) {
        let name = &self.reference.positions[code].name;
        let finding = presumed("R219").with("text", words).with("position", name);
        self.notes.count(finding, row.source.cell(at));
    }

    pub(super) fn other_fields(&mut self, row: &Row, main: Option<&Known<PositionCode>>) -> Vec<FieldCode> {
        let Some((words, at)) = text_of(row, &Column::OtherFields) else { return Vec::new() };
        if !self.fields.contains_key(words.as_ref()) {
            let (read, unknown) = split_fields(self.reference, &words);
            for text in unknown {
                self.notes.count(mend("R213").with("text", text), row.source.cell(at));
            }
            self.fields.insert(words.to_string(), read);
        }
        let main = main.and_then(|known| self.reference.positions.get(known.get()?)?.field.as_ref());
        self.fields[words.as_ref()].iter().filter(|field| Some(*field) != main).cloned().collect()
    }

    pub(super) fn level_in_body(&self, level: Level, words: &str, unit: Option<&UnitId>) -> Level {
        let Some(unit) = unit else { return level };
        let key = canbo_text::fold(words);
        let whole = *unit == unit.root();
        let leads_all =
            ["thanh-tra-tinh", "van-phong-", "ban-", "uy-ban-"].iter().any(|front| unit.as_str().starts_with(front));
        let title_of_whole =
            ["chanh van phong", "chanh thanh tra", "truong ban"].iter().any(|title| key.contains(title));
        match level {
            Level::Head | Level::Deputy if whole && leads_all && title_of_whole => Level::Senior,
            _ => level,
        }
    }

    pub(super) fn title(&mut self, words: &str, office: Option<&OfficeCode>) -> TitleReading {
        let key = (words.to_owned(), office.cloned());
        let reference = self.reference;
        self.titles.entry(key).or_insert_with(|| reference.title_in_office(words, office)).clone()
    }

    pub(super) fn position_words(&mut self, words: &str) -> Known<PositionCode> {
        if !self.positions.contains_key(words) {
            self.positions.insert(words.to_owned(), self.reference.position_from_text(words));
        }
        self.positions[words].clone()
    }
}

/// Fields named in one cell, and the words that name none.
fn split_fields(reference: &Reference, words: &str) -> (Vec<FieldCode>, Vec<String>) {
    let (mut read, mut unknown) = (Vec::new(), Vec::new());
    for part in words.split([';', '\n', '/']) {
        if let Some(field) = reference.field_named(part) {
            read.push(field.clone());
            continue;
        }
        for piece in part.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            match reference.field_from_text(piece) {
                Some(field) => read.push(field),
                None => unknown.push(piece.to_owned()),
            }
        }
    }
    read.sort();
    read.dedup();
    (read, unknown)
}
