//! A list of a day of which something was stated already corrects it. What the first list did to posts is undone before the
//! second one is taken in, so that the register comes out as if the first had never been: a post that it ended goes on, a post that
//! it invented was never held.

use super::{Cover, others, posts};
use crate::facts::Column::*;
use crate::{Day, Person, PersonId, Post, Register, Tenure, UnitId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Of whom and of what something was stated of the very day before, and how it was known until the day before.
#[derive(Clone, Debug, Default)]
pub struct Eve {
    /// People, as they were known on the day before; nothing for those known since that day only.
    pub people: BTreeMap<PersonId, Option<Person>>,
    /// Units known since that day only.
    pub units: BTreeSet<UnitId>,
}

impl Eve {
    /// Whether somebody is known since that day only.
    pub(super) fn is_new(&self, person: &PersonId) -> bool {
        matches!(self.people.get(person), Some(None))
    }

    /// The person on whom a list is built: as known, without what an earlier list of the same day did to their posts and absences.
    /// A list that does not name the home post (somebody was sent here) does not correct where the person counts.
    pub(super) fn ground<'a>(&'a self, known: &'a Person, read: &Person, cover: &Cover, day: Day) -> Cow<'a, Person> {
        let names_home = read.posts.iter().any(|post| post.tenure == Tenure::Home);
        let Some(before) = self.people.get(&known.id).filter(|_| names_home && cover.lists(read)) else {
            return Cow::Borrowed(known);
        };
        // Somebody else stood under this number on the earlier list of the day.
        if let Some(before) =
            before.as_ref().filter(|before| others::is_other(known, read) && !others::is_other(before, read))
        {
            return Cow::Borrowed(before);
        }
        let mut ground = known.clone();
        let old = before.as_ref().map_or(&[][..], |before| before.posts.as_slice());
        let body = |person: &Person| Some(person.home(day)?.unit.root());
        // Another body ends posts without saying so: then those of the day before go on.
        let moved = before.as_ref().is_some_and(|before| body(before) != body(known));
        // What this list does not speak of stays as the earlier one left it.
        let unspoken = |post: &&Post| !posts::speaks(read, cover, post.tenure);
        let coming = |post: &&Post| post.from.is_some_and(|from| from > day) && !old.contains(post);
        let undone = old.iter().filter(|post| moved || !unspoken(post));
        let left = known.posts.iter().filter(unspoken).filter(|post| !moved || coming(post));
        ground.posts = undone.chain(left).cloned().collect();
        if cover.states(read, &[Absence, AbsenceFrom, AbsenceUntil]) {
            ground.absences = before.as_ref().map_or(Vec::new(), |before| before.absences.clone());
        }
        Cow::Owned(ground)
    }

    /// Takes away units that are known since that day only, and that nothing speaks of any more.
    pub(super) fn unused_units(&self, register: &mut Register, read: &Register) {
        let doubtful = self.units.iter().filter(|unit| !read.units.contains_key(*unit));
        let mut doubtful: BTreeSet<UnitId> = doubtful.cloned().collect();
        if doubtful.is_empty() {
            return;
        }
        let mut used: BTreeSet<&UnitId> =
            register.people.values().flat_map(|person| &person.posts).map(|post| &post.unit).collect();
        used.extend(register.people.values().flat_map(|person| &person.wish.units));
        used.extend(register.headcounts.iter().map(|line| &line.unit));
        used.extend(register.needs.iter().map(|need| &need.unit));
        used.extend(register.training.iter().map(|turns| &turns.unit));
        used.extend(register.surveys.iter().map(|survey| &survey.unit));
        used.extend(register.workload.iter().map(|work| &work.unit));
        doubtful.retain(|unit| !used.iter().any(|used| used.is_within(unit)));
        register.units.retain(|id, _| !doubtful.contains(id));
    }
}
