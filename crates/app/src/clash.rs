//! What two adopted plans would do to each other: the register knows of neither until it is carried out.

use crate::{Known, Refusal};
use canbo_planning::{Move, MoveKind, Plan, read_plan};
use canbo_register::{Day, PersonId, SeatKey, UnitId};
use canbo_store::plan;
use std::collections::BTreeSet;

/// An adopted plan that another one gets in the way of. Both proofs are about a register in which neither is carried out, so
/// together they could fill a seat twice or take too many from a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Digest of the plan that is adopted.
    pub plan: String,
    /// How many of its lines still wait to be carried out.
    pub open: usize,
    /// Both are plans of one programme, whose numbers hold for one plan.
    pub programme: bool,
    /// Who is moved by both.
    pub people: BTreeSet<PersonId>,
    /// What is filled by both.
    pub seats: BTreeSet<SeatKey>,
    /// Bodies that both take people from.
    pub senders: BTreeSet<UnitId>,
}

/// The adopted plans that a plan clashes with.
///
/// # Errors
/// When a kept plan cannot be read.
pub(crate) fn clashes(plan: &Plan, digest: &str, now: &Known, adopted: &[plan::Plan]) -> Result<Vec<Clash>, Refusal> {
    let mut clashes = Vec::new();
    for kept in adopted.iter().filter(|kept| kept.digest != digest) {
        let other = read_plan(&kept.body)?;
        let open: Vec<&Move> = other.moves.iter().filter(|one| is_open(one, other.on, now)).collect();
        if open.is_empty() {
            continue;
        }
        let clash = Clash {
            plan: kept.digest.clone(),
            open: open.len(),
            programme: other.programme == plan.programme,
            people: both(&plan.moves, &open, |one| one.person.clone()),
            seats: both(&plan.moves, &open, |one| SeatKey { unit: one.to.clone(), position: one.position.clone() }),
            senders: both(&plan.moves, &open, |one| one.from.root()),
        };
        if clash.programme || !(clash.people.is_empty() && clash.seats.is_empty() && clash.senders.is_empty()) {
            clashes.push(clash);
        }
    }
    Ok(clashes)
}

/// What lines of both plans have in common.
fn both<T: Ord>(mine: &[Move], theirs: &[&Move], what: impl Fn(&Move) -> T) -> BTreeSet<T> {
    let theirs: BTreeSet<T> = theirs.iter().map(|one| what(one)).collect();
    mine.iter().map(what).filter(|one| theirs.contains(one)).collect()
}

/// Whether a line of a plan made for a day still waits to be carried out: the register has not shown the person at the new post, be it
/// that they have left it since, and may still show it. Whoever holds no post any more moves nowhere, and a term that is over
/// begins no more.
pub(crate) fn is_open(line: &Move, made_for: Day, now: &Known) -> bool {
    let Some(person) = now.register.people.get(&line.person) else { return false };
    let shown = person.posts.iter().any(|post| {
        post.from.is_none_or(|from| from <= now.on)
            && post.to.is_none_or(|to| to >= made_for)
            && post.unit.root() == line.to.root()
            && (line.kind != MoveKind::Inside || post.position.get() == Some(&line.position))
    });
    let serves = person.posts.iter().any(|post| post.to.is_none_or(|to| to >= now.on));
    !shown && serves && line.end.is_none_or(|end| end >= now.on)
}
