//! What new workbooks change in a register that is kept: the new lists replace what they speak of, and nothing else.
//!
//! A workbook lists who is where on its day. Who held another post until then held it: the post ends the day before. What a list
//! has no column for stays as it was known. Who is no longer on the list of their body is told, and their post ends. A list of a
//! day of which something was stated before corrects it: what was stated is undone first, where the new list speaks of it.

mod again;
mod cover;
mod eve;
mod facts;
mod left;
mod namesakes;
mod others;
mod posts;

pub use cover::Cover;
pub use eve::Eve;
pub use left::Emptied;
pub use others::Other;

use crate::{Day, PersonId, Register, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A register with new workbooks in it.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The whole register as of the day.
    pub register: Register,
    /// Who is no longer on the list of their body, and not on any other: their posts there end.
    pub left: Vec<PersonId>,
    /// People known under a key of name and body who turned up elsewhere: the key they have here, the key of the new list.
    pub known_as: Vec<(PersonId, PersonId)>,
    /// Likewise people who may be the same, but the list of the old body was not read: both are kept.
    pub alike: Vec<(PersonId, PersonId)>,
    /// Bodies that a large part of their people would leave: most likely the list is only a part.
    pub emptied: Vec<Emptied>,
    /// Lists that mostly name people who are away, by file and sheet: nobody has left who is not on them.
    pub away: Vec<(String, String)>,
    /// People of the lists who stand under the number of somebody else, most likely.
    pub others: Vec<Other>,
}

/// The kept register as of `day` with what workbooks of that day say. `eve` tells of whom something was stated of that day before.
pub fn renew(kept: &Register, eve: &Eve, read: &Register, cover: &Cover, day: Day) -> Renewal {
    let read = &*namesakes::told_apart(kept, eve, read, day);
    let mut register = kept.clone();
    register.province = read.province.clone().or(register.province);
    units(&mut register, read, cover);
    lines(&mut register, read);
    let away = left::away(read, cover, day);
    let bodies = left::bodies(read, cover, &away);
    let again::Again { known_as, alike } = again::again(kept, eve, read, &bodies, day);
    let kept_key: BTreeMap<&PersonId, &PersonId> = known_as.iter().map(|(kept, read)| (read, kept)).collect();
    let mut seen: BTreeSet<&PersonId> = BTreeSet::new();
    for (key, person) in &read.people {
        let id = kept_key.get(key).copied().unwrap_or(key);
        seen.extend([id, key]);
        if id != key {
            // An earlier list of the day took the same person for somebody new.
            register.people.remove(key);
        }
        let mut now = match kept.people.get(id) {
            None => person.clone(),
            Some(known) if eve.is_new(id) && others::is_taken_back(known, person, eve, &bodies) => person.clone(),
            Some(known) => {
                let ground = eve.ground(known, person, cover, day);
                let mut now = facts::renewed(&ground, person, cover);
                now.posts = posts::renewed(&ground.posts, person, cover, day);
                now
            }
        };
        now.id = id.clone();
        register.people.insert(id.clone(), now);
    }
    let others = others::others(kept, eve, read, &bodies);
    let gone = left::gone(kept, &seen, &bodies, day);
    let left = left::leave(&mut register, eve, &gone, &bodies, day);
    let emptied = left::emptied(kept, &gone, day);
    eve.unused_units(&mut register, read);
    register.normalise();
    Renewal { register, left, known_as, alike, emptied, away, others }
}

/// New units come in, names and kinds are taken over; marks only from sheets of marks, points and blocks where they are told.
fn units(register: &mut Register, read: &Register, cover: &Cover) {
    for (id, unit) in &read.units {
        let Some(known) = register.units.get_mut(id) else {
            register.units.insert(id.clone(), unit.clone());
            continue;
        };
        let mut now = unit.clone();
        if !cover.marks {
            now.remote = known.remote;
            now.specially_difficult = known.specially_difficult;
            now.border = known.border;
            now.key_works.clone_from(&known.key_works);
            now.asked = known.asked;
        }
        now.point = now.point.or(known.point);
        now.block = now.block.or(known.block);
        if now.source.file.is_empty() {
            now.source = known.source.clone();
        }
        *known = now;
    }
}

/// Lines of each kind are replaced for each commune or body of which the workbooks have any.
fn lines(register: &mut Register, read: &Register) {
    replace(&mut register.headcounts, &read.headcounts, |line| line.unit.root());
    replace(&mut register.needs, &read.needs, |need| need.unit.root());
    replace(&mut register.training, &read.training, |turns| turns.unit.root());
    replace(&mut register.surveys, &read.surveys, |survey| survey.unit.root());
    replace(&mut register.workload, &read.workload, |work| work.unit.root());
}

fn replace<T: Clone>(kept: &mut Vec<T>, read: &[T], body: impl Fn(&T) -> UnitId) {
    let told: BTreeSet<UnitId> = read.iter().map(&body).collect();
    kept.retain(|line| !told.contains(&body(line)));
    kept.extend_from_slice(read);
}
