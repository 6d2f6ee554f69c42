//! What a reader may see. Every query asks for one; it has no default.

use canbo_register::{Day, Person, PersonId, ProvinceCode, Register, UnitId};
use std::collections::BTreeSet;

/// A province, or some of its bodies. Made by `app::authority` alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    province: ProvinceCode,
    bodies: Option<BTreeSet<UnitId>>,
}

impl Scope {
    /// All of a province.
    pub fn province_wide(province: ProvinceCode) -> Scope {
        Scope { province, bodies: None }
    }
    /// Some communes and bodies of a province, by their outermost units. None at all means nothing, never everything.
    pub fn of_bodies(province: ProvinceCode, bodies: BTreeSet<UnitId>) -> Scope {
        Scope { province, bodies: Some(bodies) }
    }
    /// The province.
    pub fn province(&self) -> &ProvinceCode {
        &self.province
    }
    /// The bodies, unless it is the whole province.
    pub fn bodies(&self) -> Option<&BTreeSet<UnitId>> {
        self.bodies.as_ref()
    }
    /// Whether a person who is so in the days `from..=to` then holds a post of whatever kind in one of its bodies.
    pub fn sees(&self, person: &Person, from: Day, to: Day) -> bool {
        let Some(bodies) = &self.bodies else { return true };
        let held = person.posts.iter().filter(|post| {
            post.to.is_none_or(|last| from <= last)
                && post.from.is_none_or(|first| first <= to && post.to.is_none_or(|last| first <= last))
        });
        held.map(|post| post.unit.root()).any(|body| bodies.contains(&body))
    }
    /// Leaves in a register what is in it, and the people who are seen. Units stay: their names are no secret.
    pub(crate) fn narrow(&self, register: &mut Register, seen: &BTreeSet<PersonId>) {
        let Some(bodies) = &self.bodies else { return };
        register.people.retain(|person, _| seen.contains(person));
        register.headcounts.retain(|line| bodies.contains(&line.unit.root()));
        register.needs.retain(|need| bodies.contains(&need.unit.root()));
        register.training.retain(|turns| bodies.contains(&turns.unit.root()));
        register.surveys.retain(|survey| bodies.contains(&survey.unit.root()));
        register.workload.retain(|work| bodies.contains(&work.unit.root()));
    }
}
