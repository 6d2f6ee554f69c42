//! Neighbouring communes to the same specialist, so that two of them can share a day.
//!
//! Specialists of one place whose training fits the same needs can stand in for each other: whoever of them goes, every
//! tier of the assignment stays as it was proved. So what such a class gives together is dealt out again along a chain of
//! neighbours, the farthest commune first, each specialist taking whole needs while there is room to spare.

use super::Ground;
use super::assign::Assigned;
use std::collections::BTreeMap;

/// Where specialists come from, and the needs that their training fits.
type Class<'a> = ((i64, i64), &'a [usize]);

/// The same assignment with neighbours together.
pub(super) fn grouped(ground: &Ground<'_>, assigned: &Assigned) -> Assigned {
    let mut classes: BTreeMap<Class<'_>, Vec<usize>> = BTreeMap::new();
    for (at, fits) in ground.fits.iter().enumerate() {
        classes.entry((ground.specialists[at].origin, fits)).or_default().push(at);
    }
    let mut sessions = BTreeMap::new();
    for ((origin, _), members) in classes {
        let mut given: BTreeMap<usize, i64> = BTreeMap::new();
        for member in &members {
            for ((_, need), number) in assigned.sessions.range((*member, 0)..(member + 1, 0)) {
                *given.entry(*need).or_default() += number;
            }
        }
        deal(ground, &members, &chain(ground, origin, given), &mut sessions);
    }
    Assigned { sessions, proved: assigned.proved }
}

/// Needs with their sessions, each as near as possible to the one before.
fn chain(ground: &Ground<'_>, origin: (i64, i64), given: BTreeMap<usize, i64>) -> Vec<(usize, i64)> {
    let mut left: Vec<(usize, i64)> = given.into_iter().collect();
    let mut chain: Vec<(usize, i64)> = Vec::new();
    while !left.is_empty() {
        let next = match chain.last() {
            Some((last, _)) => {
                let from = ground.commune_of[*last];
                (0..left.len()).min_by_key(|at| (ground.between(from, ground.commune_of[left[*at].0]), left[*at].0))
            }
            None => (0..left.len()).max_by_key(|at| {
                let point = ground.needs[left[*at].0].point;
                (crate::geo::distance_m(origin, point), std::cmp::Reverse(left[*at].0))
            }),
        };
        chain.push(left.remove(next.expect("something is left")));
    }
    chain
}

fn deal(ground: &Ground<'_>, members: &[usize], chain: &[(usize, i64)], sessions: &mut BTreeMap<(usize, usize), i64>) {
    let capacity = ground.capacity();
    let total: i64 = chain.iter().map(|(_, number)| number).sum();
    let mut spare = capacity * i64::try_from(members.len()).expect("few people") - total;
    let mut members = members.iter();
    let (mut member, mut room) = (None, 0);
    for (need, number) in chain {
        let mut number = *number;
        while number > 0 {
            let skips = room > 0 && room < number && room <= spare;
            if room == 0 || skips {
                spare -= if skips { room } else { 0 };
                member = members.next();
                room = capacity;
            }
            let taken = number.min(room);
            let member = member.expect("the class gave as much before");
            *sessions.entry((*member, *need)).or_default() += taken;
            (number, room) = (number - taken, room - taken);
        }
    }
}
