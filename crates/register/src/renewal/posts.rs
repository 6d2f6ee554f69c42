//! Posts as known and as listed: what is no longer listed has ended, what is over or has not begun stays.

use super::Cover;
use crate::facts::Column;
use crate::{Day, Known, Person, Post, Tenure};

/// The posts of somebody who stands on a list of `day`. Somebody who only stands on a list of wishes keeps all posts.
pub(super) fn renewed(known: &[Post], person: &Person, cover: &Cover, day: Day) -> Vec<Post> {
    let read = person.posts.as_slice();
    if !cover.lists(person) && read.is_empty() {
        return known.to_vec();
    }
    let says = Says {
        titles: cover.states(person, &[Column::Title]),
        levels: cover.states(person, &[Column::Title, Column::Position]),
        fields: cover.states(person, &[Column::OtherFields]),
        positions: cover.states(person, &[Column::Position, Column::Field]),
        starts: cover.states(person, &[Column::SecondedFrom]),
        ends: cover.states(person, &[Column::SecondedUntil]),
    };
    let home = read.iter().find(|post| post.tenure == Tenure::Home);
    let was_home = known.iter().any(|post| post.tenure == Tenure::Home && post.holds(day));
    let mut posts: Vec<Post> = Vec::new();
    let mut used = vec![false; known.len()];
    for post in read {
        let same = |at: &usize| !used[*at] && is_same(&known[*at], post, &says, day);
        let found = (0..known.len()).find(same);
        let mut now = post.clone();
        if let Some(at) = found {
            used[at] = true;
            taken_over(&mut now, &known[at], &says, day);
        }
        // Another home post was held until now: this one is known from the day of the list, where the list does not say more.
        if found.is_none() && now.tenure == Tenure::Home && now.from.is_none() && was_home {
            now.from = Some(day);
        }
        posts.push(now);
    }
    let mut rest: Vec<Post> = known.iter().zip(used).filter(|(_, used)| !used).map(|(post, _)| post.clone()).collect();
    // A list of the place where somebody was sent does not say where they count, nor as what.
    if home.is_none() {
        posts.extend(rest.extract_if(.., |post| post.tenure != Tenure::Seconded));
    }
    posts.extend(rest.extract_if(.., |post| goes_on(post, home, person, cover)));
    // Where the new list says since when the new home post is held, the old one was held until then.
    let since = home.and_then(|post| post.from);
    for post in &mut rest {
        if post.tenure == Tenure::Home && post.holds(day) {
            let until = since.filter(|from| *from <= day && post.from.is_none_or(|held| held < *from)).unwrap_or(day);
            post.to = until.yesterday().ok();
        }
    }
    end(&mut rest, day);
    posts.extend(rest);
    posts
}

/// What the lists of a person say of posts.
struct Says {
    /// They have a column of titles.
    titles: bool,
    /// They have a column that tells the level.
    levels: bool,
    /// They have a column of further fields.
    fields: bool,
    /// They have a column that tells the position.
    positions: bool,
    /// They have a column of the first days of secondments.
    starts: bool,
    /// They have a column of the last days of secondments.
    ends: bool,
}

/// The columns that state posts of a kind besides the home post.
const fn columns_of(tenure: Tenure) -> &'static [Column] {
    match tenure {
        Tenure::Home => &[],
        Tenure::Seconded => &[Column::SecondedTo, Column::SecondedFrom, Column::SecondedUntil],
        Tenure::Concurrent => &[Column::ConcurrentTitle],
    }
}

/// Whether the lists of a person say which posts of a kind there are: they have a column for them, or name one without a column.
pub(super) fn speaks(person: &Person, cover: &Cover, tenure: Tenure) -> bool {
    tenure == Tenure::Home
        || cover.states(person, columns_of(tenure))
        || person.posts.iter().any(|post| post.tenure == tenure)
}

/// Whether a post of which the lists do not speak goes on. Nobody is sent to the body where they count, and what was held beside a
/// home post ends with it.
fn goes_on(post: &Post, home: Option<&Post>, person: &Person, cover: &Cover) -> bool {
    let at_home = home.map(|home| home.unit.root() == post.unit.root());
    !speaks(person, cover, post.tenure) && at_home.is_none_or(|at_home| at_home == (post.tenure == Tenure::Concurrent))
}

/// What a list does not say of a post stays as it was known.
fn taken_over(now: &mut Post, known: &Post, says: &Says, day: Day) {
    // The first day of a home post may be ours: the day of the list that first named it.
    if now.tenure != Tenure::Seconded || !says.starts {
        now.from = now.from.or(known.from);
    }
    if now.tenure != Tenure::Seconded || !says.ends {
        now.to = now.to.or(known.to.filter(|to| *to >= day));
    }
    // The column is that of the home post; what is presumed of other posts is presumed from it.
    let emptied = says.positions && (now.tenure == Tenure::Home || matches!(known.position, Known::Presumed(_)));
    if now.position.get().is_none() && !emptied {
        now.position = known.position.clone();
    }
    // A list that names the body only does not say that the office changed.
    if known.unit.is_within(&now.unit) {
        now.unit = known.unit.clone();
    }
    if !says.titles {
        now.title.clone_from(&known.title);
    }
    if !says.levels {
        now.level = known.level;
    }
    if !says.fields {
        now.other_fields.clone_from(&known.other_fields);
    }
}

/// Ends what is held on the day, the day before. What would never have been held goes.
pub(super) fn end(posts: &mut Vec<Post>, day: Day) {
    for post in posts.iter_mut().filter(|post| post.holds(day)) {
        post.to = day.yesterday().ok();
    }
    posts.retain(|post| post.from.is_none_or(|from| post.to.is_none_or(|to| from <= to)));
}

/// Whether a listed post is the one known: the same place and kind, and not over.
fn is_same(known: &Post, read: &Post, says: &Says, day: Day) -> bool {
    let begins = read.from.is_none() || known.from.is_none() || read.from == known.from || known.holds(day);
    known.tenure == read.tenure
        && known.unit.is_within(&read.unit)
        && known.to.is_none_or(|to| to >= day)
        && begins
        && match (known.position.get(), read.position.get()) {
            (Some(known), Some(read)) => known == read,
            _ => known.title == read.title || read.position.get().is_none(),
        }
        && (known.level == read.level || !says.levels)
}
