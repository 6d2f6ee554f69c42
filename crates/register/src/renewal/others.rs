//! Somebody else under the staff number of somebody who is known.

use super::Eve;
use crate::{PartialDate, Person, PersonId, Post, Register, Tenure, UnitId};
use std::collections::BTreeSet;

/// A number under which the register knows one person and the list has most likely another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The number.
    pub id: PersonId,
    /// Who is known under it.
    pub kept: Person,
    /// Who stands under it on the list.
    pub read: Person,
}

/// Most likely somebody else: another name and another birth, as far as both are known. One of them alone was corrected, or changed by
/// marriage.
pub(super) fn is_other(known: &Person, read: &Person) -> bool {
    let differ = |a: &PartialDate, b: &PartialDate| {
        let differ = |a: Option<i8>, b: Option<i8>| a.zip(b).is_some_and(|(a, b)| a != b);
        a.year != b.year || differ(a.month, b.month) || differ(a.day, b.day)
    };
    known.birth.get().zip(read.birth.get()).is_some_and(|(known, read)| differ(known, read))
        && canbo_text::fold(&known.name) != canbo_text::fold(&read.name)
}

/// Whether a list of the day takes back that somebody else stood under this number on an earlier one of that day: it names everybody
/// of the body where that one put them, and says what was known the day before, or the day before knew nobody.
pub(super) fn is_taken_back(known: &Person, read: &Person, eve: &Eve, bodies: &BTreeSet<UnitId>) -> bool {
    let is_read = |post: &Post| bodies.contains(&post.unit.root());
    let was_nobody_else = |before: &Option<Person>| before.as_ref().is_none_or(|before| !is_other(before, read));
    is_other(known, read)
        && read.posts.iter().any(|post| post.tenure == Tenure::Home)
        && known.posts.iter().any(is_read)
        && eve.people.get(&known.id).is_some_and(was_nobody_else)
}

/// Everybody on the lists under the number of somebody else; nobody is asked about what is only taken back.
pub(super) fn others(kept: &Register, eve: &Eve, read: &Register, bodies: &BTreeSet<UnitId>) -> Vec<Other> {
    let other = |read: &Person| {
        let known = kept.people.get(&read.id)?;
        let asked = is_other(known, read) && !is_taken_back(known, read, eve, bodies);
        asked.then(|| Other { id: read.id.clone(), kept: known.clone(), read: read.clone() })
    };
    read.people.values().filter_map(other).collect()
}
