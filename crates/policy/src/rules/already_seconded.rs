//! Bar d, second half: already on secondment. A second movement may not overlap a secondment that runs or is decided.
//! Decree 170/2025, article 25.5 d.

use super::Rule;
use crate::movement::{Case, Ground};
use canbo_register::{Post, Tenure};

pub(super) const RULE: Rule = Rule { code: "E107", stem: "already_seconded", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let overlaps = |post: &&Post| {
        post.tenure == Tenure::Seconded
            && post.from.is_none_or(|from| from <= case.end)
            && post.to.is_none_or(|to| case.start() <= to)
    };
    let running = case.person.posts.iter().find(overlaps);
    let ground = case.bar("bar_already_seconded", running.is_some(), false);
    match running.and_then(|post| post.to) {
        Some(until) => ground.with("until", until),
        None => ground,
    }
}
