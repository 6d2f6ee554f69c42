//! Cases a year and minutes a case, one row a unit and procedure.
//!
//! Rows of one procedure with the same minutes add up within a sheet, and sheets must agree on them.

use super::cells::text_of;
use super::events::{each, lacks, line, number, source};
use super::lines::{self, Line, Prefer, settle};
use super::notes::{Notes, mend};
use super::units::Units;
use crate::facts::{Column, SheetFacts, SheetKind};
use crate::reference::Reference;
use crate::{FieldCode, PositionCode, UnitId, Workload};
use std::collections::BTreeMap;

/// Unit, position, field, folded procedure, minutes a case, minutes a year.
type Key = (UnitId, Option<PositionCode>, Option<FieldCode>, String, u32, Option<u32>);

/// All work.
pub(super) fn read<'a>(
    sheets: &[SheetFacts],
    reference: &'a Reference,
    units: &mut Units<'a>,
    notes: &mut Notes,
) -> Vec<Workload> {
    let mut rows: Vec<Line<Key>> = Vec::new();
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    each(sheets, SheetKind::Workload, units, notes, |_, row, placed, notes| {
        let Some((procedure, _)) = text_of(row, &Column::Procedure) else { return lacks(row, "procedure", notes) };
        let named = |column, prefer| text_of(row, &column).map(|(text, at)| (text.into_owned(), prefer, at));
        let work = named(Column::Position, Prefer::Position).or_else(|| named(Column::Field, Prefer::Field));
        let Some((name, prefer, at)) = work else { return lacks(row, "work", notes) };
        let tell = (&mut *notes, row.source.cell(at));
        let Some(purpose) = lines::purpose(&name, prefer, placed.office.as_ref(), reference, tell) else { return };
        if purpose.position.is_none() && purpose.field.is_none() {
            notes.count(mend("R246").with("text", &name), row.source.cell(at));
            return;
        }
        let cases = number(row, &Column::Cases, "cases", notes);
        let minutes = number(row, &Column::MinutesACase, "minutes", notes);
        let (Some((cases, at)), Some((minutes, _))) = (cases, minutes) else { return };
        let year = row.get(&Column::MinutesAYear).is_some().then(|| number(row, &Column::MinutesAYear, "year", notes));
        let year = year.flatten().map(|(year, _)| year).filter(|year| *year > 0);
        let procedure = canbo_text::clean(&procedure);
        let key = canbo_text::fold(&procedure);
        let known = spelled.entry(key.clone()).or_insert_with(|| procedure.clone());
        *known = procedure.min(known.clone());
        rows.push(line((placed.unit.root(), purpose.position, purpose.field, key, minutes, year), cases, row, at));
    });
    let contradiction =
        |key: &Key| mend("R252").unit(&key.0).with("what", "cases").with("name", spelled.get(&key.3).unwrap_or(&key.3));
    let settled = settle(rows, contradiction, notes).into_iter();
    let settled = settled.filter(|((.., minutes, _), line)| *minutes > 0 && line.number > 0);
    let work = settled.map(|((unit, position, field, key, minutes, minutes_a_year), line)| Workload {
        unit,
        position,
        field,
        procedure: spelled.get(&key).cloned().unwrap_or(key),
        minutes,
        minutes_a_year,
        cases: line.number,
        source: source(&line),
    });
    work.collect()
}
