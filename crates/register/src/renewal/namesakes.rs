//! Namesakes of one body without staff numbers: their keys are numbered in an order of their facts, so that a list that names fewer
//! of them, or others too, gives one the number of another.

use super::Eve;
use super::again::is_made;
use crate::{Day, PartialDate, Person, PersonId, Post, Register, Tenure, UnitId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Name, birth and body.
type Who = (String, Option<PartialDate>, UnitId);

/// What was read, where each namesake has the key of the one who is known with the same unit, and the same position or, where
/// one is not known, title. Who has none of them keeps the key that nobody else took.
pub(super) fn told_apart<'a>(kept: &Register, eve: &Eve, read: &'a Register, day: Day) -> Cow<'a, Register> {
    let known = by_who(kept);
    let mut now = Cow::Borrowed(read);
    for (who, read_ids) in by_who(read) {
        let Some(kept_ids) = known.get(&who) else { continue };
        // One alone is a namesake where the number is that of somebody who has gone elsewhere.
        let is_one = kept_ids.len() == 1 && read_ids.len() == 1;
        if is_one && (*kept_ids == read_ids || !read_ids.iter().all(|id| kept.people.contains_key(id))) {
            continue;
        }
        let is_same = |kept_id: &PersonId, read_id: &PersonId| {
            let before = eve.people.get(kept_id).and_then(Option::as_ref);
            let known = kept.people.get(kept_id).into_iter().chain(before);
            let held: Vec<&Post> = known.flat_map(|person| &person.posts).filter(|post| post.holds(day)).collect();
            home(&read.people[read_id]).is_some_and(|read| held.iter().any(|known| is_same_work(known, read)))
        };
        let keys = keys(kept_ids, &read_ids, is_same);
        if keys.iter().all(|(read_id, key)| *read_id == key) {
            continue;
        }
        let people = &mut now.to_mut().people;
        let moving: Vec<(PersonId, Person)> =
            keys.into_iter().filter_map(|(read_id, key)| Some((key, people.remove(read_id)?))).collect();
        for (key, mut person) in moving {
            person.id = key.clone();
            people.insert(key, person);
        }
    }
    now
}

/// The key of each that was read: whom they are the same as, else their own, else one that is left.
fn keys<'a>(
    kept: &'a BTreeSet<PersonId>,
    read: &'a BTreeSet<PersonId>,
    is_same: impl Fn(&PersonId, &PersonId) -> bool,
) -> BTreeMap<&'a PersonId, PersonId> {
    let mut free: BTreeSet<&PersonId> = kept.union(read).collect();
    let mut keys = BTreeMap::new();
    let own = |id: &&'a PersonId| Some(*id);
    let known = |id: &&'a PersonId, free: &BTreeSet<&'a PersonId>| {
        kept.iter().find(|key| free.contains(*key) && is_same(key, id))
    };
    for step in 0..4 {
        for id in read.iter().filter(|id| !keys.contains_key(id)).collect::<Vec<_>>() {
            let key = match step {
                0 => own(&id).filter(|key| kept.contains(*key) && is_same(key, id)),
                1 => known(&id, &free),
                2 => own(&id),
                _ => free.first().copied(),
            };
            if let Some(key) = key.filter(|key| free.remove(*key)) {
                keys.insert(id, key.clone());
            }
        }
    }
    keys
}

/// People under made keys by what the keys are made of.
fn by_who(register: &Register) -> BTreeMap<Who, BTreeSet<PersonId>> {
    let mut found: BTreeMap<Who, BTreeSet<PersonId>> = BTreeMap::new();
    for (id, person) in register.people.iter().filter(|(id, _)| is_made(id)) {
        if let Some(home) = home(person) {
            let who = (canbo_text::fold(&person.name), person.birth.get().copied(), home.unit.root());
            found.entry(who).or_default().insert(id.clone());
        }
    }
    found
}

/// The latest home post.
fn home(person: &Person) -> Option<&Post> {
    person.posts.iter().filter(|post| post.tenure == Tenure::Home).max_by_key(|post| post.from)
}

fn is_same_work(known: &Post, read: &Post) -> bool {
    let is_same_title = || !read.title.is_empty() && canbo_text::fold(&known.title) == canbo_text::fold(&read.title);
    let positions = known.position.get().zip(read.position.get());
    known.tenure == Tenure::Home
        && known.unit.is_within(&read.unit)
        && positions.map_or_else(is_same_title, |(known, read)| known == read)
}
