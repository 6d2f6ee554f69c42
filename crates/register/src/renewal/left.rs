//! Who is no longer on the list of their body, and whether a list can mean that.

use super::{Cover, Eve, others, posts};
use crate::{Day, Person, PersonId, Register, Tenure, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A body of which many people would leave because a list does not name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emptied {
    /// The commune or body; nothing where it is the province as a whole.
    pub body: Option<UnitId>,
    /// How many would leave.
    pub leave: usize,
    /// How many count there.
    pub of: usize,
}

/// Lists of which more than half of the people are seconded or absent on the day. Such a list is made to tell who is away, and names
/// nobody who is there.
pub(super) fn away(read: &Register, cover: &Cover, day: Day) -> Vec<(String, String)> {
    if cover.whole {
        return Vec::new();
    }
    let mut counts: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for person in read.people.values() {
        let is_away = person.secondment(day).is_some() || person.absence(day).is_some();
        for list in cover.lists_of(person).collect::<BTreeSet<_>>() {
            let count = counts.entry(list).or_default();
            count.0 += usize::from(is_away);
            count.1 += 1;
        }
    }
    counts.into_iter().filter(|(_, (away, all))| 2 * away > *all).map(|(list, _)| list).collect()
}

/// The bodies whose lists were read as a whole.
pub(super) fn bodies(read: &Register, cover: &Cover, away: &[(String, String)]) -> BTreeSet<UnitId> {
    if cover.partial {
        return BTreeSet::new();
    }
    let listed = read.people.values().filter(|person| cover.lists_of(person).any(|list| !away.contains(&list)));
    let homes = listed.flat_map(|person| &person.posts).filter(|post| post.tenure == Tenure::Home);
    homes.map(|post| post.unit.root()).collect()
}

/// Whoever counts in one of the bodies on the day, and stands on no list.
pub(super) fn gone(kept: &Register, seen: &BTreeSet<&PersonId>, bodies: &BTreeSet<UnitId>, day: Day) -> Vec<PersonId> {
    let gone = |person: &&Person| {
        !seen.contains(&person.id) && person.home(day).is_some_and(|post| bodies.contains(&post.unit.root()))
    };
    kept.people.values().filter(gone).map(|person| person.id.clone()).collect()
}

/// Ends their posts the day before. Whoever is there only by an earlier list of the same day was never there, or is where the day
/// before left them. Those who left in truth are the answer.
pub(super) fn leave(
    register: &mut Register,
    eve: &Eve,
    gone: &[PersonId],
    bodies: &BTreeSet<UnitId>,
    day: Day,
) -> Vec<PersonId> {
    let mut left = Vec::new();
    for id in gone {
        if eve.is_new(id) {
            register.people.remove(id);
            continue;
        }
        let Some(person) = register.people.get_mut(id) else { continue };
        if let Some(Some(before)) = eve.people.get(id) {
            // Somebody else stood under this number on the earlier list of the day.
            if others::is_other(before, person) {
                person.clone_from(before);
            }
            person.posts.clone_from(&before.posts);
            if person.home(day).is_none_or(|post| !bodies.contains(&post.unit.root())) {
                continue;
            }
        }
        posts::end(&mut person.posts, day);
        left.push(id.clone());
    }
    left
}

/// Bodies that a large part would leave: half of them and two at least, or a quarter and five at least; the province as a whole, where
/// a tenth and twenty at least would leave. Fewer go in a year without anybody wondering.
pub(super) fn emptied(kept: &Register, gone: &[PersonId], day: Day) -> Vec<Emptied> {
    if gone.is_empty() {
        return Vec::new();
    }
    let gone: BTreeSet<&PersonId> = gone.iter().collect();
    let mut counts: BTreeMap<UnitId, (usize, usize)> = BTreeMap::new();
    for person in kept.people.values() {
        let Some(home) = person.home(day) else { continue };
        let count = counts.entry(home.unit.root()).or_default();
        count.0 += usize::from(gone.contains(&person.id));
        count.1 += 1;
    }
    let of: usize = counts.values().map(|(_, of)| of).sum();
    let much = |leave: usize, of: usize| (leave >= 2 && 2 * leave >= of) || (leave >= 5 && 4 * leave >= of);
    let bodies = counts.into_iter().filter(|(_, (leave, of))| much(*leave, *of));
    let mut emptied: Vec<Emptied> = bodies.map(|(body, (leave, of))| Emptied { body: Some(body), leave, of }).collect();
    if emptied.is_empty() && gone.len() >= 20 && 10 * gone.len() >= of {
        emptied.push(Emptied { body: None, leave: gone.len(), of });
    }
    emptied
}
