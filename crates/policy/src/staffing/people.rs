//! Sorts people into the units where they count and where they work.

use super::in_scope;
use crate::programme::Scope;
use canbo_register::reference::Reference;
use canbo_register::{
    Block, Day, FieldCode, Level, Person, PersonId, PositionCode, Post, Register, StaffKind, Tenure, Unit, UnitId,
    UnitKind,
};
use std::collections::{BTreeMap, BTreeSet};

/// People by the unit that counts them.
#[derive(Default)]
pub(super) struct Sorted<'a> {
    pub(super) communes: BTreeMap<UnitId, Here<'a>>,
    /// Civil servants and public employees at home in a provincial body, by its key.
    pub(super) senders: BTreeMap<UnitId, Vec<&'a Person>>,
    /// Everybody at home in a service centre, by its key.
    pub(super) centres: BTreeMap<UnitId, Vec<&'a Person>>,
}

/// People of one commune.
#[derive(Default)]
pub(super) struct Here<'a> {
    /// Civil servants at home in the commune's offices, whatever their level.
    pub(super) holders: Vec<Holder<'a>>,
    /// People working here on secondment.
    pub(super) guests: Vec<Holder<'a>>,
    /// People of other kinds.
    pub(super) others: Vec<(StaffKind, &'a PersonId)>,
    /// Civil servants working here by the field they cover besides their own seat.
    pub(super) covering: BTreeMap<FieldCode, BTreeSet<&'a PersonId>>,
    /// Fields with somebody working, whatever the scope.
    pub(super) staffed: BTreeSet<FieldCode>,
    /// Civil servants counted here whose kind is not known.
    pub(super) unknown_kind: u32,
}

/// Somebody in a post of a commune.
pub(super) struct Holder<'a> {
    pub(super) person: &'a PersonId,
    pub(super) seat: Option<PositionCode>,
    pub(super) in_scope: bool,
    pub(super) level: Level,
    pub(super) block: Option<Block>,
    pub(super) out: bool,
    pub(super) away: bool,
}

pub(super) fn sort<'a>(register: &'a Register, reference: &Reference, day: Day, scope: Scope) -> Sorted<'a> {
    let mut sorted = Sorted::default();
    for person in register.people.values() {
        let at = Sorting { register, reference, day, scope, person };
        at.home(&mut sorted);
        at.secondment(&mut sorted);
        at.covering(&mut sorted);
    }
    sorted
}

struct Sorting<'a, 'r> {
    register: &'a Register,
    reference: &'r Reference,
    day: Day,
    scope: Scope,
    person: &'a Person,
}

impl<'a> Sorting<'a, '_> {
    fn unit(&self, post: &Post) -> Option<&'a Unit> {
        self.register.units.get(&post.unit)
    }

    fn home(&self, sorted: &mut Sorted<'a>) {
        let Some(post) = self.person.home(self.day) else { return };
        let Some(unit) = self.unit(post) else { return };
        let kind = self.person.kind.get().copied();
        if unit.kind == UnitKind::ServiceCentre {
            sorted.centres.entry(unit.id.clone()).or_default().push(self.person);
        } else if is_of_commune(unit) {
            let here = sorted.communes.entry(post.unit.root()).or_default();
            match kind {
                Some(StaffKind::CivilServant) => here.holders.push(self.holder(post, unit, true)),
                Some(kind) => here.others.push((kind, &self.person.id)),
                None => here.unknown_kind += 1,
            }
        } else if matches!(kind, Some(StaffKind::CivilServant | StaffKind::PublicEmployee)) {
            sorted.senders.entry(post.unit.root()).or_default().push(self.person);
        }
    }

    fn secondment(&self, sorted: &mut Sorted<'a>) {
        let Some(post) = self.person.secondment(self.day) else { return };
        let Some(unit) = self.unit(post).filter(|unit| is_of_commune(unit)) else { return };
        let guest = self.holder(post, unit, false);
        sorted.communes.entry(post.unit.root()).or_default().guests.push(guest);
    }

    fn holder(&self, post: &'a Post, unit: &Unit, at_home: bool) -> Holder<'a> {
        let seat = self.seat(post, unit);
        let known = seat.as_ref().and_then(|seat| self.reference.positions.get(seat));
        let level = known.map_or(post.level, |position| position.level);
        let out = at_home && self.person.secondment(self.day).is_some();
        Holder {
            person: &self.person.id,
            in_scope: in_scope(self.scope, level),
            level,
            block: unit.block.or(known.map(|position| position.block)),
            seat,
            out,
            away: !out && self.person.absence(self.day).is_some(),
        }
    }

    /// The seat of a post: its position, or the leading position of its office when the post leads and the position
    /// names the field that the leader covers.
    fn seat(&self, post: &Post, unit: &Unit) -> Option<PositionCode> {
        let known = post.position.get().and_then(|code| self.reference.positions.get(code));
        let leads = matches!(post.level, Level::Deputy | Level::Head);
        if !leads || known.is_some_and(|position| position.level == post.level) {
            return known.map(|position| position.code.clone());
        }
        let office = match (&unit.kind, known) {
            (UnitKind::Office(office), _) => office,
            (_, Some(position)) => &position.office,
            _ => return None,
        };
        let leading = |position: &&canbo_register::reference::Position| {
            position.office == *office && position.level == post.level
        };
        self.reference.positions.values().find(leading).map(|position| position.code.clone())
    }

    fn covering(&self, sorted: &mut Sorted<'a>) {
        if self.person.kind.get() != Some(&StaffKind::CivilServant) && self.person.secondment(self.day).is_none() {
            return;
        }
        if self.person.absence(self.day).is_some() {
            return;
        }
        let secondment = self.person.secondment(self.day);
        let main = secondment.or_else(|| self.person.home(self.day));
        for post in self.person.posts.iter().filter(|post| post.holds(self.day)) {
            let is_main = main.is_some_and(|main| std::ptr::eq(main, post));
            if !is_main && post.tenure != Tenure::Concurrent {
                continue;
            }
            let Some(unit) = self.unit(post).filter(|unit| is_of_commune(unit)) else { continue };
            let here = sorted.communes.entry(post.unit.root()).or_default();
            let own = post.position.get().and_then(|code| self.reference.positions.get(code));
            let own_field = own.and_then(|position| position.field.clone());
            let sits_in_field =
                is_main && self.seat(post, unit).is_some_and(|seat| own.is_some_and(|position| position.code == seat));
            match own_field {
                Some(field) if sits_in_field => {
                    here.staffed.insert(field);
                }
                Some(field) => {
                    here.covering.entry(field).or_default().insert(&self.person.id);
                }
                None => {}
            }
            for field in &post.other_fields {
                here.covering.entry(field.clone()).or_default().insert(&self.person.id);
            }
        }
    }
}

/// Whether the unit is a commune or one of its offices; its service centre stands outside its total.
pub(super) fn is_of_commune(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Commune(_) | UnitKind::Office(_))
}
