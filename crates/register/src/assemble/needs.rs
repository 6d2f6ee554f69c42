//! Declared needs, by position or field, in rows or as a table with a column a field.

use super::cells::{self, text_of};
use super::lines::{self, Line, Prefer};
use super::notes::{Notes, mend};
use super::units::{Placed, Units};
use crate::facts::{Column, Row, SheetFacts, SheetKind};
use crate::reference::Reference;
use crate::{FieldCode, Need, PositionCode, Source, UnitId};

type Key = (UnitId, Option<PositionCode>, Option<FieldCode>);

/// All needs.
pub(super) fn read<'a>(
    sheets: &[SheetFacts],
    reference: &'a Reference,
    units: &mut Units<'a>,
    notes: &mut Notes,
) -> Vec<Need> {
    let mut lines = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.kind == SheetKind::Needs) {
        let head = units.head(sheet);
        let prefer = lines::preference(sheet, reference);
        for row in &sheet.rows {
            if let Some(placed) = units.place(row, &head, notes) {
                read_row(row, &placed, prefer, reference, notes, &mut lines);
            }
        }
    }
    let settled = lines::settle(lines, |key: &Key| mend("R251").unit(&key.0), notes);
    let need = |((unit, position, field), line): (Key, lines::Settled)| Need {
        unit,
        position,
        field,
        number: line.number,
        document: line.document,
        day: line.day,
        source: Source { row: line.at.cell.map_or(0, |cell| cell.row), file: line.at.file, sheet: line.at.sheet },
    };
    settled.into_iter().filter(|(_, line)| line.number > 0).map(need).collect()
}

fn read_row(
    row: &Row,
    placed: &Placed,
    prefer: Prefer,
    reference: &Reference,
    notes: &mut Notes,
    lines: &mut Vec<Line<Key>>,
) {
    let (document, day) = lines::document(row);
    for cell in &row.cells {
        let name = match &cell.column {
            Column::NeedFor(name) => Some((name.clone(), prefer, cell.at)),
            Column::Need => {
                let named = |column, prefer| text_of(row, &column).map(|(text, at)| (text.into_owned(), prefer, at));
                named(Column::Position, Prefer::Position).or_else(|| named(Column::Field, Prefer::Field))
            }
            _ => continue,
        };
        let number = match cells::number(cell) {
            Ok(number) => number,
            Err(words) => {
                notes.count(mend("R244").with("text", words), row.source.cell(cell.at));
                continue;
            }
        };
        let Some((name, prefer, at)) = name else {
            if number > 0 {
                notes.push(mend("R250").unit(&placed.unit).at(row.source.cell(cell.at)).with("number", number));
            }
            continue;
        };
        let tell = (&mut *notes, row.source.cell(at));
        let Some(purpose) = lines::purpose(&name, prefer, placed.office.as_ref(), reference, tell) else { continue };
        if purpose.position.is_none() && purpose.field.is_none() {
            notes.count(mend("R246").with("text", &name), row.source.cell(at));
            continue;
        }
        lines.push(Line {
            key: (placed.unit.root(), purpose.position, purpose.field),
            label: format!("{}|{}", placed.unit, canbo_text::fold(&name)),
            number,
            document: document.clone(),
            day,
            at: row.source.cell(cell.at),
        });
    }
}
