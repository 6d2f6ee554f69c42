//! The number of people present by a headcount sheet, beside the staff lists.

use super::cells;
use super::notes::{Notes, mend};
use super::units::{Placed, Units};
use crate::facts::{Column, SheetFacts, SheetKind};
use crate::{Known, Person, PersonId, Place, StaffKind, Tenure, UnitId, UnitKind};
use std::collections::BTreeMap;

/// A number present, where it stands and of what.
pub(super) struct Present {
    unit: UnitId,
    kind: Option<StaffKind>,
    number: u32,
    at: Place,
}

/// The numbers of rows that speak of a unit as a whole.
pub(super) fn read(sheets: &[SheetFacts], units: &mut Units<'_>) -> Vec<Present> {
    let mut all = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.kind == SheetKind::Headcount) {
        let head = units.head(sheet);
        for row in &sheet.rows {
            let finer = [Column::Position, Column::Field, Column::Block].iter().any(|column| row.get(column).is_some());
            let Some(cell) = row.get(&Column::Present).filter(|_| !finer) else { continue };
            let placed: Option<Placed> = units.place(row, &head, &mut Notes::default());
            let kind = cells::text_of(row, &Column::HeadcountKind).and_then(|(text, _)| cells::staff_kind(&text));
            if let (Some(placed), Ok(number)) = (placed, cells::number(cell)) {
                all.push(Present { unit: placed.unit, kind, number, at: row.source.cell(cell.at) });
            }
        }
    }
    all
}

/// Tells where a number differs from the staff list of that unit. A list may count civil servants, with cadres, or all:
/// without a stated kind any of these agrees. Units without a staff list are not compared.
pub(super) fn compare(
    present: &[Present],
    people: &BTreeMap<PersonId, Person>,
    is_centre: impl Fn(&UnitId) -> bool,
    notes: &mut Notes,
) {
    if present.is_empty() {
        return;
    }
    let mut listed: BTreeMap<UnitId, BTreeMap<StaffKind, u32>> = BTreeMap::new();
    for person in people.values() {
        let kind = match &person.kind {
            Known::Stated(kind) | Known::Presumed(kind) => *kind,
            Known::Missing => continue,
        };
        for post in person.posts.iter().filter(|post| post.tenure == Tenure::Home) {
            *listed.entry(post.unit.clone()).or_default().entry(kind).or_default() += 1;
            if post.unit != post.unit.root() && !is_centre(&post.unit) {
                *listed.entry(post.unit.root()).or_default().entry(kind).or_default() += 1;
            }
        }
    }
    for one in present {
        let Some(kinds) = listed.get(&one.unit) else { continue };
        let of = |wanted: &[StaffKind]| -> u32 { wanted.iter().filter_map(|kind| kinds.get(kind)).sum() };
        let counts = match one.kind {
            Some(kind) => vec![of(&[kind])],
            None => {
                let estates = [StaffKind::CivilServant, StaffKind::Cadre];
                vec![of(&estates[..1]), of(&estates), of(&[StaffKind::PublicEmployee]), kinds.values().sum()]
            }
        };
        if !counts.contains(&one.number) {
            let finding = mend("R245").with("present", one.number).with("listed", counts.get(1).unwrap_or(&counts[0]));
            notes.push(finding.unit(&one.unit).at(one.at.clone()));
        }
    }
}

/// Whether a unit is a service centre, outside the total of its commune.
pub(super) fn is_centre(units: &BTreeMap<UnitId, crate::Unit>, id: &UnitId) -> bool {
    units.get(id).is_some_and(|unit| unit.kind == UnitKind::ServiceCentre)
}
