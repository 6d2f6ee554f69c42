//! From rows to a register.
//!
//! ```text
//! sheets ─▶ province ─▶ units ─▶ records of rows ─▶ joined by person ─▶ merged, keyed ─▶ people
//!                          └──▶ headcounts, needs, marks, courses, surveys, work ───────▶ lines
//! ```
//!
//! Nothing here depends on the order of rows, sheets or files: rows are looked at as sets, and where they contradict each
//! other the choice is made by what they say. Personal identity numbers join rows and are then forgotten.

mod bodies;
mod cells;
mod events;
mod headcounts;
mod identity;
mod join;
mod keys;
mod lines;
mod marks;
mod merge;
mod needs;
mod notes;
mod posts;
mod present;
mod presume;
mod province;
mod record;
mod spoken;
mod staff;
mod training;
mod units;
mod wishes;
mod workload;

use crate::facts::{SheetFacts, SheetKind};
use crate::{Assembled, Person, PersonId, Register, Unit, UnitId, reference::Reference};
use notes::Notes;
use record::Record;
use std::collections::BTreeMap;
use units::Units;

/// Puts a register together from the rows of all sheets. Never fails: every problem is a finding.
pub fn assemble(sheets: &[SheetFacts], reference: &Reference) -> Assembled {
    let mut notes = Notes::default();
    let province = province::infer(sheets, reference, &mut notes);
    let mut units = Units::of(reference, province.clone());
    let records = records(sheets, reference, &mut units, &mut notes);
    let headcounts = headcounts::read(sheets, reference, &mut units, &mut notes);
    let needs = needs::read(sheets, reference, &mut units, &mut notes);
    let training = events::training(sheets, &mut units, &mut notes);
    let surveys = events::surveys(sheets, &mut units, &mut notes);
    let workload = workload::read(sheets, reference, &mut units, &mut notes);
    marks::read(sheets, &mut units, &mut notes);
    let present = present::read(sheets, &mut units);
    let units = units.into_units();
    let people = people(&records, reference, &units, &mut notes);
    present::compare(&present, &people, |unit| present::is_centre(&units, unit), &mut notes);
    let mut register = Register { province, units, people, headcounts, needs, training, surveys, workload };
    register.normalise();
    Assembled { register, findings: notes.sorted() }
}

/// The rows of people, those of staff lists first.
fn records<'s, 'a>(
    sheets: &'s [SheetFacts],
    reference: &'a Reference,
    units: &mut Units<'a>,
    notes: &mut Notes,
) -> Vec<Record<'s>> {
    let mut reader = staff::Staff::new(reference, units, notes);
    let mut records = Vec::new();
    for kind in [SheetKind::Staff, SheetKind::Wishes] {
        records.extend(sheets.iter().filter(|sheet| sheet.kind == kind).flat_map(|sheet| reader.read(sheet)));
    }
    records
}

fn people(
    records: &[Record<'_>],
    reference: &Reference,
    units: &BTreeMap<UnitId, Unit>,
    notes: &mut Notes,
) -> BTreeMap<PersonId, Person> {
    let staff = records.iter().position(|record| record.sheet == SheetKind::Wishes).unwrap_or(records.len());
    let mut clusters = join::join(&records[..staff], notes);
    merge::tell_joined(records, &clusters, notes);
    let wishes: Vec<usize> = (staff..records.len()).collect();
    wishes::attach(records, &wishes, &mut clusters, notes);
    let mut merged: Vec<merge::Merged> =
        clusters.iter().map(|rows| merge::merge(rows.iter().map(|&at| &records[at]).collect(), reference)).collect();
    keys::give(&mut merged);
    let mut people = BTreeMap::new();
    for one in merged {
        let id = one.person.id.clone();
        for mut finding in one.findings {
            if finding.code == "R236" {
                for side in ["kept", "other"] {
                    finding.data.entry(side.to_owned()).and_modify(|unit| *unit = full_name(units, unit));
                }
            }
            notes.push(finding.person(&id));
        }
        people.insert(id, one.person);
    }
    people
}

/// The name of a unit with that of the unit around it.
fn full_name(units: &BTreeMap<UnitId, Unit>, id: &str) -> String {
    let id = UnitId::new(id);
    let name = |id: &UnitId| units.get(id).map(|unit| unit.name.clone());
    match (name(&id), name(&id.root()).filter(|_| id != id.root())) {
        (Some(own), Some(outer)) => format!("{own}, {outer}"),
        (Some(own), None) => own,
        (None, _) => id.to_string(),
    }
}
