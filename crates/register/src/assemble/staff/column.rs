//! One column of a row, and what to say when its cell cannot be read.

use super::super::cells::{self, text};
use super::super::notes::{mend, notice, presumed};
use super::super::record::At;
use super::super::spoken::{fact, partial};
use super::Staff;
use crate::facts::{Cell, Column, Row, Value};
use jiff::civil::Date;

impl Staff<'_, '_> {
    pub(super) fn word<T>(&mut self, row: &Row, column: &Column, read: fn(&str) -> Option<T>) -> Option<At<T>> {
        self.parsed(row, column, |cell| read(&text(cell)?))
    }

    pub(super) fn parsed<T>(
        &mut self,
        row: &Row,
        column: &Column,
        mut read: impl FnMut(&Cell) -> Option<T>,
    ) -> Option<At<T>> {
        let cell = row.get(column)?;
        match read(cell) {
            Some(value) => Some((value, cell.at)),
            None => {
                self.unread(row, cell);
                None
            }
        }
    }

    /// A day; of a partial date the first that it can mean, with a finding.
    pub(super) fn day(&mut self, row: &Row, column: &Column) -> Option<At<Date>> {
        let cell = row.get(column)?;
        let Some(date) = cells::date(cell) else {
            self.unread(row, cell);
            return None;
        };
        let Some(day) = date.presumed() else {
            self.impossible(row, cell);
            return None;
        };
        if !date.is_full() {
            self.notes.count(presumed("R220").with("fact", fact(column)), row.source.cell(cell.at));
        }
        Some((day, cell.at))
    }

    pub(super) fn last_day(&mut self, row: &Row, column: &Column) -> Option<Date> {
        let cell = row.get(column)?;
        let Some(date) = cells::date(cell) else {
            self.unread(row, cell);
            return None;
        };
        if !date.is_full() {
            self.notes.count(presumed("R220").with("fact", fact(column)), row.source.cell(cell.at));
        }
        let last = cells::last_day(date);
        if last.is_none() {
            self.impossible(row, cell);
        }
        last
    }

    /// A confirmation counts with its day only.
    pub(super) fn confirmed(&mut self, row: &Row, column: &Column) -> Option<At<Date>> {
        let cell = row.get(column)?;
        match &cell.value {
            Value::Date(_) => self.day(row, column),
            _ if cells::mark(cell) == Some(false) => None,
            _ => {
                self.notes.count(notice("R222").with("fact", fact(column)), row.source.cell(cell.at));
                None
            }
        }
    }

    pub(super) fn unread(&mut self, row: &Row, cell: &Cell) {
        let words = text(cell).unwrap_or_default();
        self.notes.count(mend("R223").with("fact", fact(&cell.column)).with("text", words), row.source.cell(cell.at));
    }

    pub(super) fn impossible(&mut self, row: &Row, cell: &Cell) {
        let date = cells::date(cell).map(partial).unwrap_or_default();
        let finding = mend("R221").with("fact", fact(&cell.column)).with("date", date);
        self.notes.push(finding.at(row.source.cell(cell.at)));
    }
}
