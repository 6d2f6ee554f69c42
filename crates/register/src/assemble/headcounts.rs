//! Authorised headcounts from every shape of table.

use super::cells::{self, text_of};
use super::lines::{self, Line, Prefer, Purpose};
use super::notes::{Notes, mend, presumed};
use super::units::{Placed, Units, place_of};
use crate::facts::{Cell, Column, Row, SheetFacts, SheetKind};
use crate::reference::Reference;
use crate::{
    AllocationStatus, Block, FieldCode, Headcount, HeadcountKind, Place, PositionCode, Source, UnitId, UnitKind,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What makes two lines the same line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    unit: UnitId,
    block: Option<Block>,
    position: Option<PositionCode>,
    field: Option<FieldCode>,
    kind: HeadcountKind,
    status: AllocationStatus,
    from: Option<Date>,
    to: Option<Date>,
}

/// All lines of headcount sheets.
pub(super) fn read<'a>(
    sheets: &[SheetFacts],
    reference: &'a Reference,
    units: &mut Units<'a>,
    notes: &mut Notes,
) -> Vec<Headcount> {
    let mut lines = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.kind == SheetKind::Headcount) {
        let own = Sheet::new(sheet, reference, units, notes).lines();
        compare_totals(&own, notes);
        lines.extend(own);
    }
    let contradiction = |key: &Key| mend("R241").unit(&key.unit);
    let settled = lines::settle(lines, contradiction, notes);
    let headcount = |(key, line): (Key, lines::Settled)| Headcount {
        unit: key.unit,
        block: key.block,
        position: key.position,
        field: key.field,
        kind: key.kind,
        status: key.status,
        number: line.number,
        from: key.from,
        to: key.to,
        document: line.document,
        source: source(&line.at),
    };
    settled.into_iter().map(headcount).collect()
}

fn source(at: &Place) -> Source {
    Source { file: at.file.clone(), sheet: at.sheet.clone(), row: at.cell.map_or(0, |cell| cell.row) }
}

struct Sheet<'a, 'b> {
    sheet: &'b SheetFacts,
    reference: &'a Reference,
    units: &'b mut Units<'a>,
    notes: &'b mut Notes,
    prefer: Prefer,
    status: AllocationStatus,
    block: Option<Block>,
}

impl<'a, 'b> Sheet<'a, 'b> {
    fn new(
        sheet: &'b SheetFacts,
        reference: &'a Reference,
        units: &'b mut Units<'a>,
        notes: &'b mut Notes,
    ) -> Sheet<'a, 'b> {
        let prefer = lines::preference(sheet, reference);
        let (status, block) = (status(sheet), block(sheet));
        Sheet { sheet, reference, units, notes, prefer, status, block }
    }

    fn lines(mut self) -> Vec<Line<Key>> {
        let head = self.units.head(self.sheet);
        let mut lines = Vec::new();
        for row in &self.sheet.rows {
            if let Some(placed) = self.units.place(row, &head, self.notes) {
                self.row(row, &placed, &mut lines);
            }
        }
        lines
    }

    fn row(&mut self, row: &Row, placed: &Placed, lines: &mut Vec<Line<Key>>) {
        let Some(purpose) = self.row_purpose(row, placed) else { return };
        let stated = row.get(&Column::HeadcountKind).and_then(|cell| {
            let kind = cells::text(cell).and_then(|text| cells::headcount_kind(&text));
            if kind.is_none() {
                let words = cells::text(cell).unwrap_or_default();
                let finding = mend("R223").with("fact", "headcount_kind").with("text", words);
                self.notes.count(finding, row.source.cell(cell.at));
            }
            kind
        });
        let mut read = Vec::new();
        for cell in &row.cells {
            if let Some((kind, status, of_column)) = self.column(cell, placed, row) {
                match cells::number(cell) {
                    Ok(number) => read.push(Number { kind, status, of_column, number, cell }),
                    Err(words) => {
                        self.notes.count(mend("R244").with("text", words), row.source.cell(cell.at));
                    }
                }
            }
        }
        self.check_sums(row, placed, &read);
        let has = |kind| read.iter().any(|one| one.kind == Some(kind));
        let whole_is_sum =
            has(HeadcountKind::CivilServant) || has(HeadcountKind::PublicEmployee) && has(HeadcountKind::Cadre);
        let from_to = lines::validity(self.sheet, row, self.notes);
        for one in &read {
            let is_whole = one.kind.is_none() && one.of_column == Purpose::default();
            if is_whole && whole_is_sum {
                continue;
            }
            let kind = one.kind.or(stated).unwrap_or_else(|| self.presumed_kind(row, placed));
            lines.push(self.line(row, placed, &purpose, one, kind, from_to));
        }
    }

    /// What the row is for: a position or field, or the unit as a whole. `None` when it names one that is not known.
    fn row_purpose(&mut self, row: &Row, placed: &Placed) -> Option<Purpose> {
        let block = text_of(row, &Column::Block).and_then(|(text, _)| cells::block(&text)).or(self.block);
        for (column, prefer) in [(Column::Position, Prefer::Position), (Column::Field, Prefer::Field)] {
            if let Some((text, at)) = text_of(row, &column) {
                let tell = (&mut *self.notes, row.source.cell(at));
                let read = lines::purpose(&text, prefer, placed.office.as_ref(), self.reference, tell)?;
                return Some(Purpose { block: read.block.or(block), ..read });
            }
        }
        Some(Purpose { block, ..Purpose::default() })
    }

    /// What a column of numbers is: kind, status and purpose; `None` for other columns.
    fn column(
        &mut self,
        cell: &Cell,
        placed: &Placed,
        row: &Row,
    ) -> Option<(Option<HeadcountKind>, AllocationStatus, Purpose)> {
        let whole = Purpose::default();
        let of_block = |block| Purpose { block: Some(block), ..Purpose::default() };
        let kind = match &cell.column {
            Column::Authorised => None,
            Column::AuthorisedProvisional => return Some((None, AllocationStatus::Provisional, whole)),
            Column::AuthorisedCivilServants => Some(HeadcountKind::CivilServant),
            Column::AuthorisedCadres => Some(HeadcountKind::Cadre),
            Column::AuthorisedPublicEmployees => Some(HeadcountKind::PublicEmployee),
            Column::AuthorisedContracts => Some(HeadcountKind::Contract),
            Column::AuthorisedParty => return Some((None, self.status, of_block(Block::Party))),
            Column::AuthorisedFront => return Some((None, self.status, of_block(Block::Front))),
            Column::AuthorisedGovernment => return Some((None, self.status, of_block(Block::Government))),
            Column::AuthorisedFor(name) => {
                let tell = (&mut *self.notes, row.source.cell(cell.at));
                let read = lines::purpose(name, self.prefer, placed.office.as_ref(), self.reference, tell)?;
                return Some((None, self.status, read));
            }
            _ => return None,
        };
        Some((kind, self.status, whole))
    }

    fn line(
        &mut self,
        row: &Row,
        placed: &Placed,
        of_row: &Purpose,
        one: &Number<'_>,
        kind: HeadcountKind,
        (from, to): (Option<Date>, Option<Date>),
    ) -> Line<Key> {
        let of_column = &one.of_column;
        let position = of_column.position.clone().or_else(|| of_row.position.clone());
        let field = of_column.field.clone().or_else(|| of_row.field.clone()).filter(|_| position.is_none());
        let fine = position.is_some() || field.is_some();
        let is_centre = self.units.get(&placed.unit).is_some_and(|unit| unit.kind == UnitKind::ServiceCentre);
        let office = of_column.office.clone().or_else(|| of_row.office.clone());
        let unit = match office {
            Some(office) if placed.in_commune => self.units.office(&placed.unit.root(), &office, &row.source),
            _ if fine && placed.in_commune && !is_centre => placed.unit.root(),
            _ => placed.unit.clone(),
        };
        let words =
            [Column::Position, Column::Field, Column::Title].map(|column| text_of(row, &column).map(|(text, _)| text));
        let column = match &one.cell.column {
            Column::AuthorisedFor(name) => name.as_str(),
            _ => "",
        };
        let words = words.into_iter().flatten().map(|text| canbo_text::fold(&text)).collect::<Vec<_>>().join("|");
        let (document, day) = lines::document(row);
        let of_part = unit != unit.root() || fine;
        Line {
            key: Key {
                block: of_column.block.or(of_row.block).filter(|_| !of_part),
                unit,
                position,
                field,
                kind,
                status: one.status,
                from,
                to,
            },
            label: format!("{}|{words}|{}", placed.unit, canbo_text::fold(column)),
            number: one.number,
            document,
            day,
            at: row.source.cell(one.cell.at),
        }
    }

    fn presumed_kind(&mut self, row: &Row, placed: &Placed) -> HeadcountKind {
        let kind = match self.units.get(&placed.unit).map(|unit| &unit.kind) {
            Some(UnitKind::ServiceCentre | UnitKind::PublicServiceUnit) => HeadcountKind::PublicEmployee,
            _ => HeadcountKind::CivilServant,
        };
        let word = if kind == HeadcountKind::PublicEmployee { "public_employee" } else { "civil_servant" };
        self.notes.count(presumed("R240").with("kind", word), place_of(row));
        kind
    }

    /// A total beside its parts by kind, or by block, must be their sum.
    fn check_sums(&mut self, row: &Row, placed: &Placed, read: &[Number<'_>]) {
        let Some(whole) = read.iter().find(|one| one.cell.column == Column::Authorised) else { return };
        let has_civil = read.iter().any(|one| one.kind == Some(HeadcountKind::CivilServant));
        let sum = |of: &dyn Fn(&Number<'_>) -> bool| -> Option<u32> {
            let parts: Vec<u32> = read.iter().filter(|one| of(one)).map(|one| one.number).collect();
            (!parts.is_empty()).then(|| parts.iter().sum())
        };
        let kinds = sum(&|one| one.kind.is_some()).filter(|_| has_civil);
        let blocks = sum(&|one| one.of_column.block.is_some());
        for (parts, what) in [(kinds, "kinds"), (blocks, "blocks")] {
            if let Some(parts) = parts.filter(|parts| *parts != whole.number) {
                let finding = mend("R243").with("total", whole.number).with("parts", parts).with("by", what);
                self.notes.push(finding.unit(&placed.unit).at(row.source.cell(whole.cell.at)));
            }
        }
    }
}

struct Number<'c> {
    kind: Option<HeadcountKind>,
    status: AllocationStatus,
    of_column: Purpose,
    number: u32,
    cell: &'c Cell,
}

/// The total of a unit and its split by position, field or office in one sheet must agree.
fn compare_totals(lines: &[Line<Key>], notes: &mut Notes) {
    type Whole = (UnitId, HeadcountKind, AllocationStatus, Option<Date>);
    let mut totals: BTreeMap<Whole, (u32, Place)> = BTreeMap::new();
    let mut parts: BTreeMap<(Whole, bool), u32> = BTreeMap::new();
    let mut seen: BTreeSet<(&Key, &str)> = BTreeSet::new();
    for line in lines.iter().filter(|line| seen.insert((&line.key, &line.label))) {
        let key = &line.key;
        let whole = (key.unit.root(), key.kind, key.status, key.from);
        let fine = key.position.is_some() || key.field.is_some();
        let is_centre = key.unit.as_str().ends_with(".cung-ung-dich-vu");
        if fine {
            *parts.entry((whole, true)).or_default() += line.number;
        } else if key.unit != key.unit.root() && !is_centre {
            *parts.entry((whole, false)).or_default() += line.number;
        } else if key.block.is_none() && !is_centre {
            let total = totals.entry(whole).or_insert((line.number, line.at.clone()));
            *total = total.clone().min((line.number, line.at.clone()));
        }
    }
    for ((whole, by_position), sum) in parts {
        if let Some((total, at)) = totals.get(&whole).filter(|(total, _)| *total != sum) {
            let by = if by_position { "positions" } else { "offices" };
            let finding = mend("R242").with("total", total).with("parts", sum).with("by", by);
            notes.push(finding.unit(&whole.0).at(at.clone()));
        }
    }
}

/// How firm the numbers of a sheet are, by its head: "tạm giao", "điều chỉnh".
fn status(sheet: &SheetFacts) -> AllocationStatus {
    let has_provisional = sheet.rows.iter().any(|row| row.get(&Column::AuthorisedProvisional).is_some());
    let says = |words: &str| heads(sheet).any(|line| canbo_text::fold(line).contains(words));
    match (says("tam giao"), says("dieu chinh")) {
        (true, false) if !has_provisional => AllocationStatus::Provisional,
        (false, true) => AllocationStatus::Adjusted,
        _ => AllocationStatus::Assigned,
    }
}

/// The block that the head of a sheet names: "khối Đảng", "khối chính quyền".
fn block(sheet: &SheetFacts) -> Option<Block> {
    let blocks: BTreeSet<Block> = heads(sheet)
        .filter_map(|line| {
            let key = canbo_text::fold(line);
            let at = key.find("khoi ")?;
            cells::block(&key[at..])
        })
        .collect();
    (blocks.len() == 1).then(|| blocks.into_iter().next())?
}

fn heads(sheet: &SheetFacts) -> impl Iterator<Item = &str> {
    sheet.context.titles.iter().map(String::as_str).chain([sheet.context.sheet.as_str()])
}
