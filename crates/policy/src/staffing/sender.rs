//! Provincial bodies and service centres: whom they have, and what a quota is counted from.

use super::authorised::Lines;
use super::count;
use super::people::Sorted;
use crate::programme::Base;
use canbo_register::{Day, HeadcountKind, Level, Person, PersonId, Register, StaffKind, UnitId, UnitKind};
use std::collections::BTreeMap;

/// A provincial body: a department or a public-service unit, its divisions inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Its key.
    pub unit: UnitId,
    /// Authorised by kind, where stated.
    pub authorised: BTreeMap<HeadcountKind, u32>,
    /// Civil servants and public employees on its headcount.
    pub present: Vec<PersonId>,
    /// Of them: in succession planning.
    pub planned: Vec<PersonId>,
    /// Of them: deputy heads and heads of division or equivalent.
    pub leaders: Vec<PersonId>,
    /// Of them: directors and deputy directors, never moved by a plan.
    pub senior: Vec<PersonId>,
    /// Of them: on secondment elsewhere.
    pub seconded_out: Vec<PersonId>,
    /// Of them: on leave and not seconded.
    pub away: Vec<PersonId>,
}

/// A commune's public-service supply centre; its people stand outside the commune's total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// Its key.
    pub unit: UnitId,
    /// The commune.
    pub commune: UnitId,
    /// Authorised public employees, where stated.
    pub authorised: Option<u32>,
    /// Public employees at home here.
    pub public_employees: Vec<PersonId>,
    /// Others at home here.
    pub others: Vec<PersonId>,
}

impl Sender {
    /// The number that a percentage is taken of.
    pub fn base_count(&self, base: Base) -> u32 {
        match base {
            Base::Present => count(self.present.len()),
            Base::Planned => count(self.planned.len()),
        }
    }
    /// Present people who are neither seconded out nor away.
    pub fn working(&self) -> u32 {
        count(self.present.len().saturating_sub(self.seconded_out.len() + self.away.len()))
    }
}

pub(super) fn count_all(
    register: &Register,
    sorted: &Sorted<'_>,
    lines: &BTreeMap<UnitId, Lines<'_>>,
    day: Day,
) -> (BTreeMap<UnitId, Sender>, BTreeMap<UnitId, Centre>) {
    let is_sender = |kind: &UnitKind| matches!(kind, UnitKind::Department | UnitKind::PublicServiceUnit);
    let bodies = register.units.values().filter(|unit| is_sender(&unit.kind) && unit.id.root() == unit.id);
    let senders = bodies
        .map(|unit| {
            let people = sorted.senders.get(&unit.id).map(Vec::as_slice).unwrap_or_default();
            (unit.id.clone(), sender(&unit.id, people, lines.get(&unit.id), day))
        })
        .collect();
    let centres = register.units.values().filter(|unit| unit.kind == UnitKind::ServiceCentre);
    let centres = centres
        .map(|unit| {
            let people = sorted.centres.get(&unit.id).map(Vec::as_slice).unwrap_or_default();
            let is_public = |person: &&&Person| person.kind.get() == Some(&StaffKind::PublicEmployee);
            let tree = lines.get(&unit.id).and_then(|lines| lines.by_kind.get(&HeadcountKind::PublicEmployee));
            let centre = Centre {
                unit: unit.id.clone(),
                commune: unit.id.root(),
                authorised: tree.and_then(|tree| tree.total()),
                public_employees: people.iter().filter(is_public).map(|person| person.id.clone()).collect(),
                others: people.iter().filter(|person| !is_public(person)).map(|person| person.id.clone()).collect(),
            };
            (unit.id.clone(), centre)
        })
        .collect();
    (senders, centres)
}

fn sender(unit: &UnitId, people: &[&Person], lines: Option<&Lines<'_>>, day: Day) -> Sender {
    let which = |test: &dyn Fn(&Person) -> bool| -> Vec<PersonId> {
        people.iter().filter(|person| test(person)).map(|person| person.id.clone()).collect()
    };
    let level = |person: &Person| person.home(day).map(|post| post.level);
    let authorised = lines.iter().flat_map(|lines| &lines.by_kind).map(|(kind, tree)| {
        let parts = || tree.lines().map(|line| line.number).sum();
        (*kind, tree.total().unwrap_or_else(parts))
    });
    Sender {
        unit: unit.clone(),
        authorised: authorised.collect(),
        present: which(&|_| true),
        planned: which(&|person| person.planned == Some(true)),
        leaders: which(&|person| matches!(level(person), Some(Level::Deputy | Level::Head))),
        senior: which(&|person| level(person) == Some(Level::Senior)),
        seconded_out: which(&|person| person.secondment(day).is_some()),
        away: which(&|person| person.secondment(day).is_none() && person.absence(day).is_some()),
    }
}
