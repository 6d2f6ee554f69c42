//! Shortest ways from nodes that have too much to nodes that have too little.

use super::hubs::Hub;
use super::log::Old;
use super::state::{Line, State, Vector, minus, plus, priced};
use crate::{Cut, INFINITE};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// No arc: where a way begins.
const NONE: u32 = u32::MAX;

/// Where nothing has been reached yet.
const FAR: i64 = i64::MAX;

/// What a search needs, kept from one to the next so that it costs no time in proportion to the network.
pub(super) struct Walk<const N: usize> {
    /// Per node, the length of the shortest way so far and the node's price, together; `FAR` where there is none. One
    /// number for both, because it is all that most looks at an arc need.
    reached: Vec<Vector<N>>,
    /// The arc at the end of that way.
    by: Vec<u32>,
    /// The nodes that have been reached.
    touched: Vec<u32>,
    settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(Vector<N>, u32)>>,
    /// The shortest way that is known to arrive: no longer one is worth a look.
    nearest: Vector<N>,
}

impl<const N: usize> Default for Walk<N> {
    fn default() -> Self {
        Walk {
            reached: Vec::new(),
            by: Vec::new(),
            touched: Vec::new(),
            settled: Vec::new(),
            heap: BinaryHeap::new(),
            nearest: [FAR; N],
        }
    }
}

impl<const N: usize> Walk<N> {
    fn begin(&mut self, prices: &[Vector<N>], start: u32) {
        self.touched.drain(..).for_each(|node| self.reached[node as usize] = [FAR; N]);
        self.reached.resize(prices.len(), [FAR; N]);
        self.by.resize(prices.len(), NONE);
        self.settled.clear();
        self.heap.clear();
        self.nearest = [FAR; N];
        self.reached[start as usize] = prices[start as usize];
        self.touched.push(start);
        self.heap.push(Reverse(([0; N], start)));
    }
}

impl<const N: usize> State<N> {
    /// Makes flow and prices prove each other again. Offenders can only be among the touched arcs, none of a satellite.
    /// Returns how many ways were sent along, or the cut that shows that no flow exists; nothing where this cannot be
    /// told from here.
    pub(super) fn mend(&mut self, touched: &[u32], log: &mut Vec<Old<N>>) -> Option<Result<usize, Cut>> {
        for arc in touched {
            self.settle_arc(*arc, log)?;
        }
        self.excess.retain(|_, units| *units != 0);
        let mut ways = 0;
        while let Some((start, _)) = self.excess.iter().find(|(_, units)| **units > 0) {
            let start = *start;
            let mut walk = std::mem::take(&mut self.walk);
            let end = self.search(&mut walk, start);
            let sent = match end {
                Some(end) => self.move_prices(&walk, end, log).map(|()| self.send(&walk, start, end, log)),
                None => None,
            };
            self.walk = walk;
            if end.is_none() {
                return Some(Err(self.cut()));
            }
            sent?;
            ways += 1;
        }
        Some(Ok(ways))
    }

    /// What can be reached from a node that has too much, where no node that has too little can.
    fn cut(&self) -> Cut {
        let mut nodes = vec![false; self.supply.len()];
        for node in &self.walk.settled {
            nodes[*node as usize] = true;
            // Satellites that hang there loosely lead to nodes that can be reached only.
            for row in &self.rows.hanging[*node as usize] {
                nodes[self.rows.rows[*row as usize].node as usize] = true;
            }
        }
        Cut { nodes }
    }

    /// Sets an arc to a lawful flow that its reduced costs agree with, if there is a finite one.
    fn settle_arc(&mut self, arc: u32, log: &mut Vec<Old<N>>) -> Option<()> {
        let line = self.lines[arc as usize];
        let priced = plus(&line.cost, &self.prices[line.from as usize]);
        let flow = match priced.cmp(&self.prices[line.to as usize]) {
            Ordering::Less if line.rise() >= INFINITE => return None,
            Ordering::Greater if line.fall() >= INFINITE => return None,
            Ordering::Less => line.upper,
            Ordering::Greater => line.lower,
            Ordering::Equal => line.flow.max(line.lower).min(line.upper),
        };
        if flow != line.flow {
            self.put_flow(arc, flow, log);
            self.shift(line.from, flow - line.flow);
            self.shift(line.to, line.flow - flow);
        }
        Some(())
    }

    fn put_flow(&mut self, arc: u32, flow: i64, log: &mut Vec<Old<N>>) {
        let line = &mut self.lines[arc as usize];
        log.push(Old::Flow(arc, std::mem::replace(&mut line.flow, flow)));
    }

    /// Finds the nearest node that has too little (Dijkstra 1959). The settled nodes are those at a lesser
    /// distance, or all that can be reached if there is no such node.
    fn search(&self, walk: &mut Walk<N>, start: u32) -> Option<u32> {
        walk.begin(&self.prices, start);
        while let Some(Reverse((distance, node))) = walk.heap.pop() {
            let from = plus(&distance, &self.prices[node as usize]);
            if from != walk.reached[node as usize] {
                // A shorter way has been found since, and gone on from.
                continue;
            }
            if self.lacks(node) {
                return Some(node);
            }
            walk.settled.push(node);
            for beside in &self.beside[node as usize] {
                let line = &self.lines[beside.arc as usize];
                let room = if beside.leaves { line.rise() } else { line.fall() };
                if room > 0 {
                    let through = if beside.leaves { plus(&from, &line.cost) } else { minus(&from, &line.cost) };
                    self.reach(walk, &through, beside.other, || beside.arc);
                }
            }
            match self.hubs.at(node) {
                Some(hub) => self.leave_hub(walk, hub, &from),
                None => self.leave_by_rows(walk, node, &from),
            }
        }
        None
    }

    /// Goes on by the satellites that hang loosely from a node; `from` is its distance and price.
    fn leave_by_rows(&self, walk: &mut Walk<N>, node: u32, from: &Vector<N>) {
        for row in &self.rows.hanging[node as usize] {
            let row = &self.rows.rows[*row as usize];
            let (begin, end) = (row.begin as usize, row.end as usize);
            let base = minus(from, &self.rows.costs[row.at as usize]);
            for (way, cost) in self.rows.ways[begin..end].iter().zip(&self.rows.costs[begin..end]) {
                if way.is_open {
                    self.reach(walk, &plus(&base, cost), way.to, || way.arc);
                }
            }
        }
    }

    /// The same for a hub.
    fn leave_hub(&self, walk: &mut Walk<N>, hub: &Hub<N>, from: &Vector<N>) {
        for best in hub.best.iter().filter(|best| best.way != NONE) {
            self.reach(walk, &plus(from, &best.difference), best.to, || self.rows.ways[best.way as usize].arc);
        }
    }

    /// Notes a way to a node, if it is the shortest so far; `through` is its length before the node's price is taken off.
    #[inline]
    fn reach(&self, walk: &mut Walk<N>, through: &Vector<N>, node: u32, by: impl Fn() -> u32) {
        if *through >= walk.reached[node as usize] {
            return;
        }
        let distance = minus(through, &self.prices[node as usize]);
        if distance >= walk.nearest {
            return;
        }
        if self.lacks(node) {
            walk.nearest = distance;
        }
        if walk.reached[node as usize][0] == FAR {
            walk.touched.push(node);
        }
        walk.reached[node as usize] = *through;
        walk.by[node as usize] = by();
        walk.heap.push(Reverse((distance, node)));
    }

    fn lacks(&self, node: u32) -> bool {
        self.excess.get(&node).is_some_and(|units| *units < 0)
    }

    /// Prices rise with distance; only differences count, so those nearer than the end fall instead.
    fn move_prices(&mut self, walk: &Walk<N>, end: u32, log: &mut Vec<Old<N>>) -> Option<()> {
        let far = minus(&walk.reached[end as usize], &self.prices[end as usize]);
        for node in &walk.settled {
            let price = &mut self.prices[*node as usize];
            let new = priced(minus(&walk.reached[*node as usize], &far))?;
            if new != *price {
                log.push(Old::Price(*node, std::mem::replace(price, new)));
            }
        }
        Some(())
    }

    /// Sends along the way that was found as much as is wanted and fits.
    fn send(&mut self, walk: &Walk<N>, start: u32, end: u32, log: &mut Vec<Old<N>>) {
        let mut units = self.excess[&start].min(-self.excess[&end]);
        let mut way = Vec::new();
        let mut at = end;
        while at != start {
            let arc = walk.by[at as usize];
            let line = &self.lines[arc as usize];
            let row = self.rows.row(line.from);
            let (sign, room) = if line.to == at { (1, line.rise()) } else { (-1, line.fall()) };
            units = units.min(row.map_or(room, |_| 1));
            way.push((arc, row, sign));
            at = match row {
                Some(row) => self.rows.ways[self.rows.rows[row as usize].at as usize].to,
                None if sign > 0 => line.from,
                None => line.to,
            };
        }
        for (arc, row, sign) in way {
            match row {
                Some(row) => {
                    let place = self.rows.place(row, arc).expect("the arc is the satellite's");
                    self.hang(row, place as u32, false, log);
                }
                None => {
                    let Line { from, to, flow, .. } = self.lines[arc as usize];
                    self.put_flow(arc, flow + sign * units, log);
                    self.shift(from, sign * units);
                    self.shift(to, -sign * units);
                }
            }
        }
        self.excess.retain(|_, units| *units != 0);
    }
}
