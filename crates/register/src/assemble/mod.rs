//! From rows to a register.
//!
//! ```text
//! sheets ─▶ province ─▶ units ─▶ records of rows ─▶ joined by person ─▶ merged, keyed ─▶ people
//!                          └──▶ headcounts, needs, marks ───────────────────────────────▶ lines
//! ```
//!
//! Nothing here depends on the order of rows, sheets or files: rows are looked at as sets, and where they contradict each
//! other the choice is made by what they say. Personal identity numbers join rows and are then forgotten.

mod bodies;
mod cells;
mod identity;
mod join;
mod keys;
mod merge;
mod notes;
mod posts;
mod presume;
mod province;
mod record;
mod staff;
mod training;
mod units;

use crate::facts::{SheetFacts, SheetKind};
use crate::{Assembled, Person, PersonId, Register, reference::Reference};
use notes::Notes;
use record::Record;
use std::collections::BTreeMap;
use units::Units;

/// Puts a register together from the rows of all sheets. Never fails: every problem is a finding.
pub fn assemble(sheets: &[SheetFacts], reference: &Reference) -> Assembled {
    let mut notes = Notes::default();
    let province = province::infer(sheets, reference, &mut notes);
    let mut units = Units::of(reference, province.clone());
    let records = records(sheets, SheetKind::Staff, reference, &mut units, &mut notes);
    let people = people(&records, reference, &mut notes);
    let mut register = Register { province, people, units: units.into_units(), ..Register::default() };
    register.normalise();
    Assembled { register, findings: notes.sorted() }
}

fn records<'s, 'a>(
    sheets: &'s [SheetFacts],
    kind: SheetKind,
    reference: &'a Reference,
    units: &mut Units<'a>,
    notes: &mut Notes,
) -> Vec<Record<'s>> {
    let mut reader = staff::Staff::new(reference, units, notes);
    sheets.iter().filter(|sheet| sheet.kind == kind).flat_map(|sheet| reader.read(sheet)).collect()
}

fn people(records: &[Record<'_>], reference: &Reference, notes: &mut Notes) -> BTreeMap<PersonId, Person> {
    let clusters = join::join(records, notes);
    merge::tell_joined(records, &clusters, notes);
    let mut merged: Vec<merge::Merged> = clusters
        .iter()
        .map(|rows| merge::merge(rows.iter().map(|&at| &records[at]).collect(), reference))
        .collect();
    keys::give(&mut merged);
    let mut people = BTreeMap::new();
    for one in merged {
        let id = one.person.id.clone();
        one.findings.into_iter().for_each(|finding| notes.push(finding.person(&id)));
        people.insert(id, one.person);
    }
    people
}
