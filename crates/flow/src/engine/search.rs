//! The pivots of a tier: gather candidates, let the worst of them enter, until nothing offends.

use super::part::UNLIMITED;
use super::pivot::{Entering, Step};
use super::pricing::{Cost, Head, Priced};
use super::sift::Awake;
use super::simplex::{FULL, Simplex};

/// So many candidates are gathered,
const GATHERED: usize = 300;
/// so many of them, the worst, are kept,
const KEPT: usize = 60;
/// and so many may enter before new ones are gathered. The three were measured together on provinces; twice or half
/// of each costs 5 to 20 in a hundred.
const ENTERING: usize = 30;
/// Every so many times that a row comes round, the whole of it is looked through.
const WHOLE_EVERY: usize = 8;
/// Rows looked through at a time.
const BLOCK: usize = 16;
/// In a [`Candidate`]: not an arc but the row is told, whose cheapest awake arc is meant.
const UNNAMED: u32 = 1 << 31;
/// Pivots between two looks at the watcher, a few more or less.
const PIVOTS_PER_TICK: u64 = 4096;

/// How a tier went.
pub(crate) enum End {
    /// Nothing is left to improve.
    Finished,
    /// The arcs of a cycle, in order, all without limit and together of negative cost.
    Endless(Vec<u32>),
    /// Whoever looks on asked to stop.
    Stopped,
}

/// An arc that offended when it was found: by how much, its satellite or `u32::MAX`, its place among the row arcs or
/// the free core arcs.
type Candidate = (i64, u32, u32);

/// A candidate that may enter: its satellite or `u32::MAX`, its place as in [`Candidate`]; of an arc of a row the end and
/// the cost too, so that looking at it again reads prices only.
#[derive(Clone, Copy)]
struct Kept {
    satellite: u32,
    arc: u32,
    to: u32,
    cost: i64,
}

/// Where the search stands.
struct Search<'a, H, C> {
    priced: &'a Priced<H, C>,
    awake: Awake<H, C>,
    list: Vec<Candidate>,
    kept: Vec<Kept>,
    /// Where it goes on: rows first, then core arcs.
    at: usize,
    /// How often it has come round.
    lap: usize,
}

impl Simplex<'_> {
    /// Pivots until nothing is left to improve. `tick` is asked now and then whether to go on.
    pub(crate) fn run<H: Head, C: Cost>(&mut self, priced: &Priced<H, C>, mut tick: impl FnMut(u64) -> bool) -> End {
        let awake = Awake::of(priced, &self.prices);
        let mut search = Search {
            priced,
            awake,
            list: Vec::with_capacity(GATHERED + 2 * BLOCK),
            kept: Vec::with_capacity(KEPT),
            at: 0,
            lap: 0,
        };
        let mut next_tick = self.pivots + PIVOTS_PER_TICK;
        loop {
            self.gather(&mut search);
            if search.list.is_empty() {
                if self.wake(&mut search) {
                    continue;
                }
                return End::Finished;
            }
            self.keep(&mut search);
            for _ in 0..ENTERING {
                let Some((entering, cost)) = self.worst(priced, &mut search.kept) else { break };
                let step = match cost {
                    Some(cost) => self.enter_row(entering, cost),
                    None => self.enter(entering),
                };
                if let Step::Endless(cycle) = step {
                    return End::Endless(cycle);
                }
            }
            if self.pivots >= next_tick {
                next_tick = self.pivots + PIVOTS_PER_TICK;
                if !tick(self.pivots) {
                    return End::Stopped;
                }
            }
        }
    }

    /// Lays out the candidates that may enter.
    fn keep<H: Head, C: Cost>(&self, search: &mut Search<'_, H, C>) {
        if search.list.len() > KEPT {
            search.list.select_nth_unstable_by(KEPT, |one, other| other.cmp(one));
            search.list.truncate(KEPT);
        }
        let (prices, priced) = (H::prices(&self.prices), search.priced);
        search.kept.clear();
        for (_, satellite, place) in search.list.drain(..) {
            let (mut to, mut cost, mut arc) = (0, 0, place);
            if satellite != u32::MAX {
                if place & UNNAMED != 0 {
                    arc = search.awake.cheapest((place & !UNNAMED) as usize, prices);
                }
                (to, cost) = (priced.heads[arc as usize].node(), priced.costs[arc as usize].wide());
            }
            search.kept.push(Kept { satellite, arc, to, cost });
        }
    }

    /// Collects offenders among awake arcs of rows and core arcs, once round at most.
    fn gather<H: Head, C: Cost>(&self, search: &mut Search<'_, H, C>) {
        let satellites = search.awake.satellites.len();
        let total = satellites + search.priced.core.len();
        let mut left = total;
        while left > 0 && search.list.len() < GATHERED {
            let first = search.at;
            if first < satellites {
                self.gather_rows(search, satellites.min(first + left));
            } else {
                self.gather_core(search, total.min(first + left) - satellites);
            }
            left -= search.at - first;
            if search.at >= total {
                search.at = 0;
                search.lap += 1;
            }
        }
    }

    /// Rows are looked through by the block, whatever is found, so that the processor need not guess what is.
    fn gather_rows<H: Head, C: Cost>(&self, search: &mut Search<'_, H, C>, end: usize) {
        let prices = H::prices(&self.prices);
        while search.at < end && search.list.len() < GATHERED {
            let rows = search.at..end.min(search.at + BLOCK);
            search.at = rows.end;
            if (rows.start / BLOCK + search.lap).is_multiple_of(WHOLE_EVERY) {
                for row in rows {
                    let satellite = search.awake.satellites[row];
                    let bound = -self.satellite_price(satellite as usize);
                    let (least, arc) = search.awake.wake(search.priced, row, bound, prices);
                    if least < bound {
                        search.list.push((bound - least, satellite, arc));
                    }
                }
                continue;
            }
            let (mut found, mut count) = ([(0, 0, 0); BLOCK], 0);
            for row in rows {
                let satellite = search.awake.satellites[row];
                let offence = -self.satellite_price(satellite as usize) - search.awake.least(row, prices);
                found[count] = (offence, satellite, UNNAMED | row as u32);
                count += usize::from(offence > 0);
            }
            search.list.extend_from_slice(&found[..count]);
        }
    }

    fn gather_core<H: Head, C: Cost>(&self, search: &mut Search<'_, H, C>, end: usize) {
        let (satellites, rows) = (search.awake.satellites.len(), self.part.row_arcs());
        for place in search.at - satellites..end {
            search.at = satellites + place + 1;
            let arc = &search.priced.core[place];
            let offence = -self.reduced(arc) * i64::from(self.states[arc.arc as usize - rows]);
            if offence > 0 {
                search.list.push((offence, u32::MAX, place as u32));
                if search.list.len() >= GATHERED {
                    return;
                }
            }
        }
    }

    /// Looks through the whole of all rows; returns whether anything offends there.
    fn wake<H: Head, C: Cost>(&self, search: &mut Search<'_, H, C>) -> bool {
        let mut any = false;
        let prices = H::prices(&self.prices);
        for row in 0..search.awake.satellites.len() {
            let bound = -self.satellite_price(search.awake.satellites[row] as usize);
            any |= search.awake.wake(search.priced, row, bound, prices).0 < bound;
        }
        any
    }

    /// Takes the worst offender of the moment off the list, and those that offend no more. The cost is that of an
    /// arc of a row.
    fn worst<H: Head, C: Cost>(&self, priced: &Priced<H, C>, list: &mut Vec<Kept>) -> Option<(Entering, Option<i64>)> {
        let rows = self.part.row_arcs();
        let (mut best, mut worst, mut at) = (None, 0, 0);
        while let Some(kept) = list.get(at) {
            let offence = if kept.satellite == u32::MAX {
                let arc = &priced.core[kept.arc as usize];
                -self.reduced(arc) * i64::from(self.states[arc.arc as usize - rows])
            } else {
                self.prices[kept.to as usize] - kept.cost - self.satellite_price(kept.satellite as usize)
            };
            if offence <= 0 {
                list.swap_remove(at);
                continue;
            }
            if offence > worst {
                (best, worst) = (Some(at), offence);
            }
            at += 1;
        }
        let Kept { satellite, arc, to, cost } = list.swap_remove(best?);
        if satellite == u32::MAX {
            let arc = &priced.core[arc as usize];
            let place = arc.arc as usize - rows;
            let (capacity, full) = (self.part.core[place].capacity, self.states[place] == FULL);
            let reduced = if full { worst } else { -worst };
            return Some((Entering { from: arc.from, to: arc.to, arc: arc.arc, capacity, full, reduced }, None));
        }
        let (from, arc) = (self.part.cores + satellite, priced.number(arc as usize));
        let entering = Entering { from, to, arc, capacity: UNLIMITED, full: false, reduced: -worst };
        Some((entering, Some(cost)))
    }
}
