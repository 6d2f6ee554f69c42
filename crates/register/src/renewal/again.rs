//! Who is known again elsewhere. Keys without a staff number are made of name, birth and body, so that a move makes another key.

use super::Eve;
use crate::{Day, PartialDate, Person, PersonId, Register, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of the key kept and the key read.
#[derive(Default)]
pub(super) struct Again {
    /// The same person.
    pub(super) known_as: Vec<(PersonId, PersonId)>,
    /// Perhaps the same, but the old body's list was not read.
    pub(super) alike: Vec<(PersonId, PersonId)>,
}

type Who = (String, PartialDate);

/// Whoever is missing on the list of the body where they counted and turns up elsewhere with the same name and day of birth, alone on
/// both sides, is the same person. Where the old body's list was not read, nobody is missing there.
pub(super) fn again(kept: &Register, eve: &Eve, read: &Register, bodies: &BTreeSet<UnitId>, day: Day) -> Again {
    // Whoever only an earlier list of this day invented is nobody yet, and may be recognised by this one.
    let known = |id: &PersonId| kept.people.contains_key(id) && !eve.is_new(id);
    let old = alone(kept, |id| known(id) && !read.people.contains_key(id));
    let mut new = alone(read, |id| !known(id));
    let mut again = Again::default();
    for (who, id) in old {
        let Some(read_id) = new.remove(&who) else { continue };
        let root = |register: &Register, id| {
            register.people.get(id).and_then(|person: &Person| Some(person.home(day)?.unit.root()))
        };
        let missing = match root(kept, &id) {
            None => true,
            // The same body too: only the key differs, for the person came there under another.
            Some(body) => bodies.contains(&body) || root(read, &read_id).is_some_and(|there| there == body),
        };
        let pairs = if missing { &mut again.known_as } else { &mut again.alike };
        pairs.push((id, read_id));
    }
    again
}

/// Whether a key was made of name, birth and body.
pub(super) fn is_made(id: &PersonId) -> bool {
    id.as_str().starts_with("p-")
}

/// People under a made key who are wanted, alone among them with their name and day of birth.
fn alone(these: &Register, wanted: impl Fn(&PersonId) -> bool) -> BTreeMap<Who, PersonId> {
    let mut found: BTreeMap<Who, Vec<PersonId>> = BTreeMap::new();
    for (id, person) in these.people.iter().filter(|(id, _)| is_made(id) && wanted(id)) {
        if let Some(birth) = person.birth.get().filter(|birth| birth.is_full()) {
            found.entry((canbo_text::fold(&person.name), *birth)).or_default().push(id.clone());
        }
    }
    let single = |(who, ids): (Who, Vec<PersonId>)| match <[PersonId; 1]>::try_from(ids) {
        Ok([id]) => Some((who, id)),
        Err(_) => None,
    };
    found.into_iter().filter_map(single).collect()
}
