//! A day for every trip: an edge colouring of the bipartite multigraph of specialists and communes' desks, days as colours.
//!
//! A commune has as many desks as it receives specialists at once. If no trip is shared by two communes and neither a
//! specialist nor a desk has more trips than there are days, a calendar exists (König 1916) and is found: where no day is
//! free at both ends, one free at the specialist and one free at the desk are exchanged along an alternating way from the
//! desk, which cannot come to the specialist. A shared trip takes a desk in both communes, which no colouring of a
//! bipartite graph covers; such trips are placed first, and what finds no day is left out and shows as sessions missing.
//! So nothing is claimed of a calendar but the rules that [`super::check_visits`] checks, and its bound on travel.

use super::Ground;
use super::days::Trip;

/// A trip on a day (a place in the list of working days).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) trip: Trip,
    pub(super) day: usize,
}

/// Who is taken on which day, and by which trip.
struct Board {
    days: usize,
    /// `specialists[specialist][day]`, `desks[desk][day]`: a trip.
    specialists: Vec<Vec<Option<usize>>>,
    desks: Vec<Vec<Option<usize>>>,
    /// A trip's day and desks.
    placed: Vec<Option<(usize, [usize; 2])>>,
}

/// A day for each trip; those for which none is found are left out.
pub(super) fn calendar(ground: &Ground<'_>, trips: &[Trip]) -> Vec<Placed> {
    let at_once = ground.visits.sessions_at_once as usize;
    let days = ground.days.len();
    if days == 0 {
        return Vec::new();
    }
    let mut board = Board {
        days,
        specialists: vec![vec![None; days]; ground.specialists.len()],
        desks: vec![vec![None; days]; ground.communes.len() * at_once],
        placed: vec![None; trips.len()],
    };
    let mut load = vec![0_usize; ground.communes.len() * at_once];
    let mut desk = |commune: usize| {
        let own = commune * at_once..(commune + 1) * at_once;
        let lightest = own.min_by_key(|desk| load[*desk]).expect("a commune has a desk");
        load[lightest] += 1;
        lightest
    };
    let wanted = wanted(ground, trips);
    let communes = |trip: &Trip| trip.needs.map(|need| ground.commune_of[need]);
    let is_shared = |trip: &Trip| communes(trip)[0] != communes(trip)[1];
    let mut order: Vec<usize> = (0..trips.len()).collect();
    let is_first = |trip: &Trip| trip.needs.iter().any(|need| ground.is_first(*need));
    order.sort_by_key(|at| (!is_shared(&trips[*at]), !is_first(&trips[*at]), wanted[*at], *at));
    for at in order {
        let trip = &trips[at];
        let [first, second] = communes(trip);
        let desks = if first == second { [desk(first); 2] } else { [desk(first), desk(second)] };
        board.place(at, trip.specialist, desks, wanted[at]);
    }
    let mut placed: Vec<Placed> =
        (0..trips.len()).filter_map(|at| board.placed[at].map(|(day, _)| Placed { trip: trips[at], day })).collect();
    placed.sort_by_key(|one| (one.day, one.trip.specialist));
    placed
}

/// The day on which each trip would best be: a specialist's trips spread over the period, urgent ones first, and
/// specialists set off one after another.
fn wanted(ground: &Ground<'_>, trips: &[Trip]) -> Vec<usize> {
    let mut wanted = vec![0; trips.len()];
    let mut from = 0;
    while from < trips.len() {
        let specialist = trips[from].specialist;
        let number = trips[from..].iter().take_while(|trip| trip.specialist == specialist).count();
        let mut own: Vec<usize> = (from..from + number).collect();
        own.sort_by_key(|at| (!trips[*at].needs.iter().any(|need| ground.is_first(*need)), *at));
        let stride = (ground.days.len() / number).max(1);
        for (turn, at) in own.into_iter().enumerate() {
            wanted[at] = (turn * ground.days.len() / number + specialist % stride) % ground.days.len();
        }
        from += number;
    }
    wanted
}

impl Board {
    fn place(&mut self, trip: usize, specialist: usize, desks: [usize; 2], wanted: usize) {
        let free = |board: &Board, day: usize| {
            board.specialists[specialist][day].is_none() && desks.iter().all(|desk| board.desks[*desk][day].is_none())
        };
        let later = (0..self.days).map(|step| (wanted + step) % self.days);
        let day = later.clone().find(|day| free(self, *day)).or_else(|| {
            let only = (desks[0] == desks[1]).then_some(desks[0])?;
            self.exchange(specialist, only)
        });
        if let Some(day) = day {
            self.specialists[specialist][day] = Some(trip);
            desks.iter().for_each(|desk| self.desks[*desk][day] = Some(trip));
            self.placed[trip] = Some((day, desks));
        }
    }

    /// Makes a day that is free at the specialist free at the desk, along an alternating way.
    fn exchange(&mut self, specialist: usize, desk: usize) -> Option<usize> {
        for day in (0..self.days).filter(|day| self.specialists[specialist][*day].is_none()) {
            for other in (0..self.days).filter(|day| self.desks[desk][*day].is_none()) {
                if let Some(way) = self.way(desk, day, other) {
                    for (trip, _) in &way {
                        self.take_off(*trip);
                    }
                    for (trip, day) in &way {
                        self.put_on(*trip, *day);
                    }
                    return Some(day);
                }
            }
        }
        None
    }

    /// Trips of the alternating way from a desk that is taken on `day` and free on `other`, each with its new day; none
    /// where a shared trip stands in the way.
    fn way(&self, desk: usize, day: usize, other: usize) -> Option<Vec<(usize, usize)>> {
        let mut way = Vec::new();
        let (mut desk, now, then) = (desk, day, other);
        while let Some(trip) = self.desks[desk][now] {
            way.push((trip, then));
            self.alone(trip)?;
            // At the specialist's end the trip comes to lie on `then`: whatever lies there must leave.
            let specialist = self.specialist(trip, now);
            let Some(next) = self.specialists[specialist][then] else { break };
            way.push((next, now));
            desk = self.alone(next)?;
        }
        Some(way)
    }

    /// The desk of a trip to one commune.
    fn alone(&self, trip: usize) -> Option<usize> {
        let (_, desks) = self.placed[trip]?;
        (desks[0] == desks[1]).then_some(desks[0])
    }

    fn specialist(&self, trip: usize, day: usize) -> usize {
        self.specialists.iter().position(|days| days[day] == Some(trip)).expect("a placed trip has its specialist")
    }

    fn take_off(&mut self, trip: usize) {
        let Some((day, desks)) = self.placed[trip] else { return };
        let specialist = self.specialist(trip, day);
        self.specialists[specialist][day] = None;
        desks.iter().for_each(|desk| self.desks[*desk][day] = None);
        // Kept for putting it on again: the specialist in place of the day.
        self.placed[trip] = Some((specialist, desks));
    }

    fn put_on(&mut self, trip: usize, day: usize) {
        let Some((specialist, desks)) = self.placed[trip] else { return };
        self.specialists[specialist][day] = Some(trip);
        desks.iter().for_each(|desk| self.desks[*desk][day] = Some(trip));
        self.placed[trip] = Some((day, desks));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A board of so many specialists and desks.
    fn board(specialists: usize, desks: usize, days: usize, trips: usize) -> Board {
        Board {
            days,
            specialists: vec![vec![None; days]; specialists],
            desks: vec![vec![None; days]; desks],
            placed: vec![None; trips],
        }
    }

    /// The whole bipartite graph of n specialists and n desks has n trips at each: n days are just enough (König), and
    /// first-fit alone fails.
    #[test]
    fn as_many_days_as_anybody_has_trips_are_enough() {
        for n in 1..9 {
            let mut board = board(n, n, n, n * n);
            for trip in 0..n * n {
                // An order in which the first free day is often the wrong one.
                let (specialist, desk) = (trip / n, (trip * 7 + trip / n) % n);
                board.place(trip, specialist, [desk; 2], 0);
            }
            assert!(board.placed.iter().all(Option::is_some), "{n}");
            for (trip, placed) in board.placed.iter().enumerate() {
                let (day, desks) = placed.expect("placed");
                assert_eq!(board.desks[desks[0]][day], Some(trip));
                assert_eq!(board.specialist(trip, day), trip / n);
            }
        }
    }

    #[test]
    fn parallel_trips_of_one_pair_take_days_of_their_own() {
        let mut board = board(2, 2, 4, 8);
        for trip in 0..8 {
            board.place(trip, trip % 2, [usize::from(trip % 4 >= 2); 2], 3);
        }
        assert!(board.placed.iter().all(Option::is_some));
    }

    #[test]
    fn one_trip_too_many_is_left_out_and_nothing_else_is_moved() {
        let mut board = board(2, 1, 2, 3);
        for trip in 0..3 {
            board.place(trip, trip % 2, [0; 2], 0);
        }
        assert_eq!(board.placed.iter().filter(|one| one.is_some()).count(), 2);
    }
}
