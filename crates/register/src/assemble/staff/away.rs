//! Secondments, and places and positions that a person wishes for.

use super::super::cells::{mark, text, text_of};
use super::super::notes::mend;
use super::super::record::{Record, Secondment};
use super::super::spoken::day;
use super::Staff;
use crate::facts::{Column, Row, SheetKind};
use crate::reference::CommuneMatch;
use crate::{Known, Rotation};

impl Staff<'_, '_> {
    pub(super) fn secondment(&mut self, row: &Row, record: &mut Record<'_>) {
        let from = self.day(row, &Column::SecondedFrom).map(|(day, _)| day);
        let to = self.last_day(row, &Column::SecondedUntil);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let cell = row.get(&Column::SecondedUntil).map_or(0, |cell| cell.at);
            self.notes.push(mend("R227").at(row.source.cell(cell)).with("from", day(from)).with("to", day(to)));
        }
        match text_of(row, &Column::SecondedTo) {
            Some((words, at)) => match self.units.place_words(&words, &row.source) {
                Some(placed) if Some(placed.unit.root()) == record.root() && record.in_commune => {
                    record.sent_here = true;
                    let position = record.position.as_ref().map_or(Known::Missing, |(known, _)| known.clone());
                    let unit = record.unit.as_ref().map_or(placed.unit, |(unit, _)| unit.clone());
                    record.secondment = Some(Secondment { unit, position, from, to });
                }
                Some(placed) => {
                    let position = Known::Missing;
                    record.secondment = Some(Secondment { unit: placed.unit, position, from, to });
                }
                None => self.notes.push(mend("R225").with("text", words).at(row.source.cell(at))),
            },
            None if from.or(to).is_some() && record.in_commune && record.sheet == SheetKind::Staff => {
                if let Some((unit, _)) = record.unit.clone() {
                    let position = record.position.as_ref().map_or(Known::Missing, |(known, _)| known.clone());
                    record.sent_here = true;
                    record.secondment = Some(Secondment { unit, position, from, to });
                }
            }
            None => {}
        }
    }

    /// Where a leader was rotated from, and when. The post is the home post that the rows tell of.
    pub(super) fn rotation(&mut self, row: &Row, record: &mut Record<'_>) {
        let on = self.day(row, &Column::RotatedOn);
        let from = row.get(&Column::RotatedFrom).filter(|cell| mark(cell) != Some(false));
        let from = from.map(|cell| (text(cell).unwrap_or_default().into_owned(), cell.at));
        let at = from.as_ref().map(|(_, at)| *at).or(on.map(|(_, at)| at));
        record.rotation = at.map(|at| (Rotation { from: from.unwrap_or_default().0, on: on.map(|(day, _)| day) }, at));
    }

    pub(super) fn wishes(&mut self, row: &Row, record: &mut Record<'_>) {
        if let Some((words, at)) = text_of(row, &Column::WishedUnits) {
            for part in words.split([';', ',', '/', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
                match self.units.commune_wished(part) {
                    CommuneMatch::One(code) => record.wished_units.push(code),
                    _ if canbo_text::fold(part).contains("bat ky") => {}
                    _ => self.notes.push(mend("R226").with("text", part).at(row.source.cell(at))),
                }
            }
        }
        if let Some((words, at)) = text_of(row, &Column::WishedPositions) {
            for part in words.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
                match self.position_words(part).get() {
                    Some(code) => record.wished_positions.push(code.clone()),
                    None => self.notes.count(mend("R212").with("text", part), row.source.cell(at)),
                }
            }
        }
    }
}
