//! Satellites of a solved network: nodes of one unit that no arc enters, such as movers with options.
//!
//! A satellite is never walked through by itself. It *hangs* from the node that its unit goes to, always the one with the
//! least cost less price among its open ways, so its own price follows from that node's. A way of the residual network
//! that leads back to it and on to another node is one step from node to node.

use super::log::Old;
use super::state::{Beside, Line, State, Vector, minus};
use std::collections::BTreeMap;

/// No row, and no place in one.
pub(super) const NONE: u32 = u32::MAX;

/// A satellite.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) node: u32,
    /// Its places among the ways.
    pub(super) begin: u32,
    pub(super) end: u32,
    /// The place of the way that carries its unit, if there is one.
    pub(super) at: u32,
    /// The same unless that way is pinned, so that the unit may go elsewhere.
    pub(super) loose: u32,
    /// Where it stands among those that hang loosely from the same node.
    slot: u32,
}

/// A way of a satellite.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub(super) to: u32,
    pub(super) arc: u32,
    pub(super) is_open: bool,
    /// Where an open way stands among those that enter the same node.
    slot: u32,
}

/// An open way of a satellite, seen from the node that it enters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entering<const N: usize> {
    pub(super) row: u32,
    pub(super) place: u32,
    pub(super) cost: Vector<N>,
}

/// Where a satellite hangs loosely.
#[derive(Clone, Copy, Debug)]
pub(super) struct Perch<const N: usize> {
    /// [`NONE`] if it does not.
    pub(super) node: u32,
    /// What its way there costs.
    pub(super) cost: Vector<N>,
}

/// All satellites.
pub(super) struct Rows<const N: usize> {
    /// Per node, its row.
    of: Vec<u32>,
    pub(super) rows: Vec<Row>,
    pub(super) ways: Vec<Way>,
    pub(super) costs: Vec<Vector<N>>,
    /// Per node, the rows that hang loosely from it.
    pub(super) hanging: Vec<Vec<u32>>,
    /// Per row, where it hangs loosely: what a search from behind asks of everyone who may go to a node.
    pub(super) perches: Vec<Perch<N>>,
    /// Per node, the open ways of satellites that enter it.
    pub(super) entering: Vec<Vec<Entering<N>>>,
    /// Rows of nodes that are no satellites any more, to be used again if they become so.
    retired: BTreeMap<u32, u32>,
}

impl<const N: usize> Rows<N> {
    pub(super) fn none(nodes: usize) -> Self {
        Rows {
            of: vec![NONE; nodes],
            rows: Vec::new(),
            ways: Vec::new(),
            costs: Vec::new(),
            hanging: vec![Vec::new(); nodes],
            perches: Vec::new(),
            entering: vec![Vec::new(); nodes],
            retired: BTreeMap::new(),
        }
    }

    pub(super) fn add_node(&mut self) {
        self.of.push(NONE);
        self.hanging.push(Vec::new());
        self.entering.push(Vec::new());
    }

    pub(super) fn pop_node(&mut self) {
        self.of.pop();
        self.hanging.pop();
        self.entering.pop();
    }

    /// The row of a node, if it is a satellite.
    #[inline]
    pub(super) fn row(&self, node: u32) -> Option<u32> {
        Some(self.of[node as usize]).filter(|row| *row != NONE)
    }

    pub(super) fn ways(&self, row: u32) -> std::ops::Range<usize> {
        let row = &self.rows[row as usize];
        row.begin as usize..row.end as usize
    }

    /// Room for a row of so many ways, which nothing hangs from yet.
    fn room(&mut self, node: u32, ways: usize) -> u32 {
        if let Some(row) = self.retired.remove(&node).filter(|row| self.ways(*row).len() == ways) {
            return row;
        }
        let begin = self.ways.len();
        self.ways.resize(begin + ways, Way { to: 0, arc: 0, is_open: false, slot: 0 });
        self.costs.resize(begin + ways, [0; N]);
        let (begin, end) = (begin as u32, (begin + ways) as u32);
        self.rows.push(Row { node, begin, end, at: NONE, loose: NONE, slot: 0 });
        self.perches.push(Perch { node: NONE, cost: [0; N] });
        self.rows.len() as u32 - 1
    }

    /// The place of an arc in a row.
    pub(super) fn place(&self, row: u32, arc: u32) -> Option<usize> {
        self.ways(row).find(|place| self.ways[*place].arc == arc)
    }

    /// Hangs a row from the end of the way at a place, or from nowhere.
    fn hang(&mut self, row: u32, at: u32, is_pinned: bool) {
        let Row { loose, slot, .. } = self.rows[row as usize];
        if loose != NONE {
            let beside = &mut self.hanging[self.ways[loose as usize].to as usize];
            beside.swap_remove(slot as usize);
            if let Some(moved) = beside.get(slot as usize) {
                self.rows[*moved as usize].slot = slot;
            }
        }
        let new = &mut self.rows[row as usize];
        (new.at, new.loose) = (at, if is_pinned { NONE } else { at });
        if new.loose != NONE {
            let beside = &mut self.hanging[self.ways[at as usize].to as usize];
            new.slot = beside.len() as u32;
            beside.push(row);
        }
        self.perch(row);
    }

    /// Notes where a row hangs loosely, and at what cost.
    fn perch(&mut self, row: u32) {
        let at = self.rows[row as usize].loose as usize;
        let perch = self.ways.get(at).map(|way| Perch { node: way.to, cost: self.costs[at] });
        self.perches[row as usize] = perch.unwrap_or(Perch { node: NONE, cost: [0; N] });
    }

    /// Opens or closes a way of a row.
    fn put_open(&mut self, row: u32, place: usize, is_open: bool) {
        let Way { to, is_open: was_open, slot, .. } = self.ways[place];
        let entering = &mut self.entering[to as usize];
        if is_open && !was_open {
            self.ways[place].slot = entering.len() as u32;
            entering.push(Entering { row, place: place as u32, cost: self.costs[place] });
        } else if was_open && !is_open {
            entering.swap_remove(slot as usize);
            if let Some(moved) = entering.get(slot as usize) {
                self.ways[moved.place as usize].slot = slot;
            }
        }
        self.ways[place].is_open = is_open;
    }

    /// Changes the cost of a way of a row.
    fn put_cost(&mut self, row: u32, place: usize, cost: Vector<N>) {
        self.costs[place] = cost;
        let Way { to, is_open, slot, .. } = self.ways[place];
        if is_open {
            self.entering[to as usize][slot as usize].cost = cost;
        }
        self.perch(row);
    }
}

/// Whether these are the bounds of a way that a satellite may have: open, closed or pinned.
pub(super) fn is_plain(lower: i64, upper: i64) -> bool {
    matches!((lower, upper), (0, 0..) | (1, 1..))
}

impl<const N: usize> State<N> {
    /// Whether a node and its arcs are those of a satellite.
    fn may_be_row(&self, node: u32) -> bool {
        let arcs = &self.beside[node as usize];
        let lines = || arcs.iter().map(|beside| &self.lines[beside.arc as usize]);
        (0..=1).contains(&self.supply[node as usize])
            && !arcs.is_empty()
            && arcs.iter().all(|beside| beside.leaves && self.rows.row(beside.other).is_none())
            && arcs.iter().all(|beside| beside.other != node)
            && lines().all(|line| is_plain(line.lower, line.upper) && (0..=1).contains(&line.flow))
            && lines().filter(|line| line.lower == 1).count() <= 1
            && lines().map(|line| line.flow).sum::<i64>() <= self.supply[node as usize]
            && lines().all(|line| line.lower == 0 || line.flow == 1 || lines().all(|line| line.flow == 0))
    }

    /// Takes a node out of the walk as a satellite, if it may be one. Its reduced costs must agree with its flow, or
    /// [`State::settle_row`] must follow.
    pub(super) fn adopt(&mut self, node: u32) -> bool {
        let may_be = self.rows.row(node).is_none() && self.may_be_row(node);
        if may_be {
            let is_pinned = |beside: &Beside| self.lines[beside.arc as usize].lower == 1;
            let is_pinned = self.beside[node as usize].iter().any(is_pinned);
            self.take_in(node, is_pinned);
        }
        may_be
    }

    /// Takes a node out of the walk as a satellite whose way is pinned or not.
    pub(super) fn take_in(&mut self, node: u32, is_pinned: bool) {
        let row = self.rows.room(node, self.beside[node as usize].len());
        let mut at = NONE;
        for (place, beside) in self.rows.ways(row).zip(&self.beside[node as usize]) {
            let Line { to, upper, flow, cost, .. } = self.lines[beside.arc as usize];
            if flow == 1 {
                at = place as u32;
            }
            self.rows.ways[place] = Way { to, arc: beside.arc, is_open: false, slot: 0 };
            self.rows.costs[place] = cost;
            self.rows.put_open(row, place, upper > 0);
        }
        for place in self.rows.ways(row) {
            let Way { to, arc, .. } = self.rows.ways[place];
            self.beside[to as usize].retain(|beside| beside.arc != arc);
        }
        self.rows.of[node as usize] = row;
        self.rows.hang(row, at, is_pinned);
        self.hubs.insert(&self.rows, row);
    }

    /// Gives a satellite back to the walk as a node like others, with a price that agrees with its flow.
    pub(super) fn release(&mut self, node: u32) {
        let Some(row) = self.rows.row(node) else { return };
        self.prices[node as usize] = self.row_price(row);
        self.hubs.remove(&self.rows, row);
        self.rows.hang(row, NONE, false);
        self.rows.ways(row).for_each(|place| self.rows.put_open(row, place, false));
        self.rows.of[node as usize] = NONE;
        for at in 0..self.beside[node as usize].len() {
            let Beside { arc, other, .. } = self.beside[node as usize][at];
            self.beside[other as usize].push(Beside { arc, other: node, leaves: false });
        }
        self.rows.retired.insert(node, row);
    }

    /// A price of a satellite under which none of its ways offends: of its loose way, or the dearest end of an open one.
    pub(super) fn row_price(&self, row: u32) -> Vector<N> {
        let price = |place: usize| minus(&self.prices[self.rows.ways[place].to as usize], &self.rows.costs[place]);
        let at = self.rows.rows[row as usize].loose;
        if at != NONE {
            return price(at as usize);
        }
        let open = self.rows.ways(row).filter(|place| self.rows.ways[*place].is_open);
        open.map(price).max().unwrap_or([0; N])
    }

    /// Hangs a satellite where its supply, bounds and costs want it; what that moves is noted. Where they want what
    /// no satellite can do, it is released and `false` returned.
    pub(super) fn settle_row(&mut self, row: u32, log: &mut Vec<Old<N>>) -> bool {
        let Row { node, at, .. } = self.rows.rows[row as usize];
        let ways = self.rows.ways(row);
        let lower = |place: &usize| self.lines[self.rows.ways[*place].arc as usize].lower;
        let pinned: Vec<usize> = ways.clone().filter(|place| lower(place) == 1).collect();
        let supply = self.supply[node as usize];
        let new = match pinned[..] {
            [] if supply == 0 => NONE,
            [only] if supply == 1 => only as u32,
            [] => match self.best_way(row) {
                Some(best) => best,
                None => return self.released(node, log),
            },
            _ => return self.released(node, log),
        };
        let is_pinned = !pinned.is_empty();
        if new != at || is_pinned != (self.rows.rows[row as usize].loose == NONE) {
            self.hang(row, new, is_pinned, log);
        }
        true
    }

    fn released(&mut self, node: u32, log: &mut Vec<Old<N>>) -> bool {
        self.log_release(node, log);
        false
    }

    /// Releases a satellite so that it can be taken back.
    pub(super) fn log_release(&mut self, node: u32, log: &mut Vec<Old<N>>) {
        if let Some(row) = self.rows.row(node) {
            let Row { at, loose, .. } = self.rows.rows[row as usize];
            log.push(Old::Released(node, at != NONE && loose == NONE));
            self.release(node);
        }
    }

    /// The open way with the least cost less price of its end; where the present one is as good, that.
    fn best_way(&self, row: u32) -> Option<u32> {
        let value = |place: usize| minus(&self.rows.costs[place], &self.prices[self.rows.ways[place].to as usize]);
        let open = self.rows.ways(row).filter(|place| self.rows.ways[*place].is_open);
        let at = self.rows.rows[row as usize].at as usize;
        let best = open.min_by_key(|place| (value(*place), *place != at, *place));
        best.map(|place| place as u32)
    }

    /// Hangs a satellite as it hung before.
    pub(super) fn put_back(&mut self, node: u32, arc: Option<u32>, is_pinned: bool) {
        let row = self.rows.row(node).expect("it is a satellite again");
        let at = arc.map_or(NONE, |arc| self.rows.place(row, arc).expect("the arc is the satellite's") as u32);
        self.put_row(row, at, is_pinned);
    }

    /// Moves a satellite's unit to another way, and notes what that takes and brings.
    pub(super) fn hang(&mut self, row: u32, at: u32, is_pinned: bool, log: &mut Vec<Old<N>>) {
        let Row { node, at: old, loose, .. } = self.rows.rows[row as usize];
        let arc = self.rows.ways.get(old as usize).map(|way| way.arc);
        log.push(Old::Hang { node, arc, is_pinned: arc.is_some() && loose == NONE });
        for (place, units) in [(old, -1), (at, 1)] {
            if place != NONE {
                self.shift(node, units);
                self.shift(self.rows.ways[place as usize].to, -units);
            }
        }
        self.put_row(row, at, is_pinned);
    }

    /// The same without notes.
    fn put_row(&mut self, row: u32, at: u32, is_pinned: bool) {
        let old = self.rows.rows[row as usize].at;
        for (place, units) in [(old, 0), (at, 1)] {
            if place != NONE {
                self.lines[self.rows.ways[place as usize].arc as usize].flow = units;
            }
        }
        self.rows.hang(row, at, is_pinned);
        self.hubs.look(&self.rows, row);
    }

    /// Notes that so many units more leave a node.
    pub(super) fn shift(&mut self, node: u32, units: i64) {
        *self.excess.entry(node).or_default() -= units;
    }

    /// Changes the cost of an arc, wherever it is kept.
    pub(super) fn put_cost(&mut self, arc: u32, cost: Vector<N>) {
        let line = &mut self.lines[arc as usize];
        line.cost = cost;
        if let Some((row, place)) = self.way(arc) {
            self.hubs.remove(&self.rows, row);
            self.rows.put_cost(row, place, cost);
            self.hubs.insert(&self.rows, row);
        }
    }

    /// Changes the bounds of an arc, wherever they are kept.
    pub(super) fn put_bounds(&mut self, arc: u32, lower: i64, upper: i64) {
        let line = &mut self.lines[arc as usize];
        (line.lower, line.upper) = (lower, upper);
        if let Some((row, place)) = self.way(arc) {
            self.rows.put_open(row, place, upper > 0);
            self.hubs.look(&self.rows, row);
        }
    }

    /// The row and the place of an arc, if it is a satellite's.
    fn way(&self, arc: u32) -> Option<(u32, usize)> {
        let row = self.rows.row(self.lines[arc as usize].from)?;
        self.rows.place(row, arc).map(|place| (row, place))
    }
}
