//! Sessions put together to whole days. A day has two sessions in one commune, or one in each of two communes within the
//! radius. What stays odd is made even by one session more or fewer, where "about" leaves room, so that the mean stays at
//! the target; hard-to-reach communes get the one more.

use super::Ground;
use super::assign::Assigned;
use std::collections::{BTreeMap, VecDeque};

/// A whole day of a specialist: the needs served in the morning and in the afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trip {
    pub(super) specialist: usize,
    pub(super) needs: [usize; 2],
}

/// Sessions by specialist and need, and how many each need gets.
struct Sessions {
    of: BTreeMap<(usize, usize), i64>,
    counts: Vec<i64>,
    /// Σ (sessions − target) over needs that get any.
    balance: i64,
}

impl Sessions {
    fn change(&mut self, specialist: usize, need: usize, by: i64) {
        *self.of.entry((specialist, need)).or_default() += by;
        self.counts[need] += by;
        self.balance += by;
    }
    /// Needs that a specialist serves in a commune.
    fn here(&self, ground: &Ground<'_>, specialist: usize, commune: usize) -> Vec<usize> {
        let of = self.of.range((specialist, 0)..(specialist + 1, 0)).filter(|(_, number)| **number > 0);
        of.map(|((_, need), _)| *need).filter(|need| ground.commune_of[*need] == commune).collect()
    }
    fn used(&self, specialist: usize) -> i64 {
        self.of.range((specialist, 0)..(specialist + 1, 0)).map(|(_, number)| number).sum()
    }
}

/// The trips of all specialists, in their order.
pub(super) fn whole_days(ground: &Ground<'_>, assigned: &Assigned) -> Vec<Trip> {
    let mut counts = vec![0; ground.needs.len()];
    for ((_, need), number) in &assigned.sessions {
        counts[*need] += number;
    }
    let target = i64::from(ground.visits.sessions);
    let balance = counts.iter().filter(|count| **count > 0).map(|count| count - target).sum();
    let mut sessions = Sessions { of: assigned.sessions.clone(), counts, balance };
    let mut trips = Vec::new();
    for specialist in 0..ground.specialists.len() {
        let pairs = pair(ground, &sessions, specialist);
        trips.extend(trips_of(ground, &mut sessions, specialist, &pairs));
    }
    trips
}

/// Communes in which a specialist has an odd number of sessions, most urgent first.
fn odd(ground: &Ground<'_>, sessions: &Sessions, specialist: usize) -> Vec<usize> {
    let mut by_commune: BTreeMap<usize, (i64, bool)> = BTreeMap::new();
    for ((_, need), number) in sessions.of.range((specialist, 0)..(specialist + 1, 0)) {
        let one = by_commune.entry(ground.commune_of[*need]).or_default();
        one.0 += number;
        one.1 |= ground.is_first(*need);
    }
    let mut odd: Vec<(bool, usize)> = by_commune
        .into_iter()
        .filter(|(_, (number, _))| number % 2 == 1)
        .map(|(commune, (_, first))| (!first, commune))
        .collect();
    odd.sort_unstable();
    odd.into_iter().map(|(_, commune)| commune).collect()
}

/// Pairs of odd communes that share a day, the nearest first; what is left is made even.
fn pair(ground: &Ground<'_>, sessions: &Sessions, specialist: usize) -> Vec<(usize, usize)> {
    let odd = odd(ground, sessions, specialist);
    let mut near: Vec<(i64, usize, usize)> = Vec::new();
    for (at, a) in odd.iter().enumerate() {
        for b in &odd[at + 1..] {
            if ground.is_near(*a, *b) {
                near.push((ground.between(*a, *b), *a.min(b), *a.max(b)));
            }
        }
    }
    near.sort_unstable();
    let mut taken: Vec<usize> = Vec::new();
    let mut pairs = Vec::new();
    for (_, a, b) in near {
        if !taken.contains(&a) && !taken.contains(&b) {
            taken.extend([a, b]);
            pairs.push((a, b));
        }
    }
    pairs
}

fn trips_of(ground: &Ground<'_>, sessions: &mut Sessions, specialist: usize, pairs: &[(usize, usize)]) -> Vec<Trip> {
    let paired = |commune: &usize| pairs.iter().any(|(a, b)| a == commune || b == commune);
    let lone = odd(ground, sessions, specialist).into_iter().filter(|commune| !paired(commune)).collect();
    make_even(ground, sessions, specialist, lone);
    let mut left: BTreeMap<usize, VecDeque<usize>> = BTreeMap::new();
    for ((_, need), number) in sessions.of.range((specialist, 0)..(specialist + 1, 0)) {
        let times = usize::try_from(*number).unwrap_or_default();
        left.entry(ground.commune_of[*need]).or_default().extend(std::iter::repeat_n(*need, times));
    }
    let mut trips = Vec::new();
    // The last session of a commune goes to the shared day, so that a need's own days stay together.
    for (a, b) in pairs {
        let mut last = |commune: &usize| left.get_mut(commune).and_then(VecDeque::pop_back);
        if let (Some(first), Some(second)) = (last(a), last(b)) {
            trips.push(Trip { specialist, needs: [first, second] });
        }
    }
    let mut whole: Vec<(bool, Trip)> = Vec::new();
    for needs in left.into_values() {
        let needs: Vec<usize> = needs.into();
        for two in needs.chunks_exact(2) {
            let first = two.iter().any(|need| ground.is_first(*need));
            whole.push((!first, Trip { specialist, needs: [two[0], two[1]] }));
        }
    }
    whole.sort_by_key(|(late, trip)| (*late, trip.needs));
    trips.extend(whole.into_iter().map(|(_, trip)| trip));
    trips
}

/// One session more or fewer in each of these communes.
fn make_even(ground: &Ground<'_>, sessions: &mut Sessions, specialist: usize, lone: VecDeque<usize>) {
    let (least, most) = ground.band();
    let mut lone = lone;
    while let Some(commune) = lone.pop_front() {
        let here = sessions.here(ground, specialist, commune);
        let (Some(low), Some(high)) = (
            here.iter().copied().min_by_key(|need| (sessions.counts[*need], *need)),
            here.iter().copied().max_by_key(|need| (sessions.counts[*need], *need)),
        ) else {
            continue;
        };
        let may_fall = sessions.counts[high] > least;
        let may_rise = sessions.counts[low] < most && is_received(ground, sessions, commune);
        if may_rise && (sessions.balance <= 0 || !may_fall) {
            if sessions.used(specialist) >= ground.capacity() {
                // Room is made by the least urgent of the others.
                let Some(other) = lone.pop_back() else {
                    sessions.change(specialist, high, -1);
                    continue;
                };
                let others = sessions.here(ground, specialist, other);
                let most = others.into_iter().max_by_key(|need| (sessions.counts[*need], *need));
                most.into_iter().for_each(|need| sessions.change(specialist, need, -1));
            }
            sessions.change(specialist, low, 1);
        } else {
            sessions.change(specialist, high, -1);
        }
    }
}

/// Whether a commune has a half day left for one session more.
fn is_received(ground: &Ground<'_>, sessions: &Sessions, commune: usize) -> bool {
    let here = sessions.counts.iter().zip(&ground.commune_of).filter(|(_, at)| **at == commune);
    let number: i64 = here.map(|(count, _)| count).sum();
    number < ground.slots() * i64::from(ground.visits.sessions_at_once)
}
