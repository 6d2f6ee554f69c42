//! Posts as known and as listed: what is no longer listed has ended, what is over or has not begun stays.

use super::Cover;
use crate::facts::Column;
use crate::{Day, Person, Post, Tenure};

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
        home: read.iter().any(|post| post.tenure == Tenure::Home),
    };
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
    if !says.home {
        posts.extend(rest.extract_if(.., |post| post.tenure != Tenure::Seconded));
    }
    // Where the new list says since when the new home post is held, the old one was held until then.
    let home = read.iter().find(|post| post.tenure == Tenure::Home).and_then(|post| post.from);
    for post in &mut rest {
        if post.tenure == Tenure::Home && post.holds(day) {
            let until = home.filter(|from| *from <= day && post.from.is_none_or(|held| held < *from)).unwrap_or(day);
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
    /// They say where the person counts.
    home: bool,
}

/// What a list does not say of a post stays as it was known.
fn taken_over(now: &mut Post, known: &Post, says: &Says, day: Day) {
    now.from = now.from.or(known.from);
    now.to = now.to.or(known.to.filter(|to| *to >= day));
    if now.position.get().is_none() {
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
