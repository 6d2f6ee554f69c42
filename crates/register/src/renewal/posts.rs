//! Posts as known and as listed: what is no longer listed has ended, what is over or has not begun stays.

use crate::{Day, Post, Tenure};

/// The posts of somebody who stands on a list of `day`. Somebody who only stands on a list of wishes keeps all posts.
pub(super) fn renewed(known: &[Post], read: &[Post], listed: bool, day: Day) -> Vec<Post> {
    if !listed && read.is_empty() {
        return known.to_vec();
    }
    let was_home = known.iter().any(|post| post.tenure == Tenure::Home && post.holds(day));
    let mut posts: Vec<Post> = Vec::new();
    let mut used = vec![false; known.len()];
    for post in read {
        let same = |at: &usize| !used[*at] && is_same(&known[*at], post, day);
        let found = (0..known.len()).find(same);
        let mut now = post.clone();
        if let Some(at) = found {
            used[at] = true;
            now.from = now.from.or(known[at].from);
            now.to = now.to.or(known[at].to.filter(|to| *to >= day));
            if now.position.get().is_none() {
                now.position = known[at].position.clone();
            }
        }
        // Another home post was held until now: this one is known from the day of the list, where the list does not say more.
        if found.is_none() && now.tenure == Tenure::Home && now.from.is_none() && was_home {
            now.from = Some(day);
        }
        posts.push(now);
    }
    let mut rest: Vec<Post> = known.iter().zip(used).filter(|(_, used)| !used).map(|(post, _)| post.clone()).collect();
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

/// Ends what is held on the day, the day before. What would never have been held goes.
pub(super) fn end(posts: &mut Vec<Post>, day: Day) {
    for post in posts.iter_mut().filter(|post| post.holds(day)) {
        post.to = day.yesterday().ok();
    }
    posts.retain(|post| post.from.is_none_or(|from| post.to.is_none_or(|to| from <= to)));
}

/// Whether a listed post is the one known: the same place and kind, and not over.
fn is_same(known: &Post, read: &Post, day: Day) -> bool {
    let begins = read.from.is_none() || known.from.is_none() || read.from == known.from || known.holds(day);
    known.tenure == read.tenure
        && known.unit == read.unit
        && known.to.is_none_or(|to| to >= day)
        && begins
        && match (known.position.get(), read.position.get()) {
            (Some(known), Some(read)) => known == read,
            _ => known.title == read.title || read.position.get().is_none(),
        }
        && (known.level == read.level)
}
