//! Shortest ways from nodes that have too much to nodes that have too little.
//!
//! A search goes on from both ends, from all nodes that have too much and from all that have too little, each time from
//! that end where it has looked at less: often nearly everything is nearer to one end than the other end is, and little
//! is near to the other. It stops when no way through what neither side has settled can be shorter than one that is known.
//! Let that have the length D, and let α + β = D where all distances d below α from ahead and all e below β from behind
//! are settled. Then prices move by min(d, α) − min(e, β), and stay a proof: for an arc from u to v with the reduced cost r,
//! if d(u) ≥ α or e(v) ≥ β, one of the two moves is in its favour and the other takes r at most; if not, they take
//! (α − d(u)) + (β − e(v)) = D − d(u) − e(v) at most, and the way by that arc has the length d(u) + r + e(v) ≥ D.

use super::hubs::Hub;
use super::log::Old;
use super::state::{Line, State, Vector, minus, plus, priced};
use super::walk::{FAR, NONE, Walk};
use crate::{Cut, INFINITE};
use std::cmp::Ordering;

/// How a search ends.
enum End<const N: usize> {
    /// The two sides have met; all distances from ahead below this are settled, and all from behind below the rest.
    Met(Vector<N>),
    /// All that can be reached from ahead is settled, and nothing there has too little.
    NoWayOn,
    /// All from which a node that has too little can be reached is settled, and nothing there has too much.
    NoWayBack,
}

/// One arc of a way.
struct Step {
    arc: u32,
    /// Its satellite, if it is one's; a unit goes over from where that hangs.
    row: Option<u32>,
    /// 1 along the arc, −1 against it.
    sign: i64,
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
        let mut walk = std::mem::take(&mut self.walk);
        let mended = loop {
            if self.excess.is_empty() {
                break Some(Ok(ways));
            }
            match self.search(&mut walk) {
                End::Met(alpha) if self.move_prices(&walk, &alpha, log).is_none() => break None,
                End::Met(_) => self.send(&walk, log),
                End::NoWayOn => break Some(Err(self.cut(&walk.ahead.settled))),
                End::NoWayBack => break Some(Err(self.cut_before(&walk.behind.settled))),
            }
            ways += 1;
        };
        self.walk = walk;
        mended
    }

    /// What can be reached from nodes that have too much, where no node that has too little can.
    fn cut(&self, settled: &[u32]) -> Cut {
        let mut nodes = vec![false; self.supply.len()];
        for node in settled {
            nodes[*node as usize] = true;
            // Satellites that hang there loosely lead to nodes that can be reached only.
            for row in &self.rows.hanging[*node as usize] {
                nodes[self.rows.rows[*row as usize].node as usize] = true;
            }
        }
        Cut { nodes }
    }

    /// All from which no node that has too little can be reached, where those that have too much are among them.
    fn cut_before(&self, settled: &[u32]) -> Cut {
        let mut nodes = vec![true; self.supply.len()];
        for node in settled {
            nodes[*node as usize] = false;
            // A satellite that may go there hangs loosely from nowhere else.
            for entry in &self.rows.entering[*node as usize] {
                nodes[self.rows.rows[entry.row as usize].node as usize] = false;
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

    /// Finds a shortest way from any node that has too much to any that has too little (Dijkstra 1959).
    fn search(&self, walk: &mut Walk<N>) -> End<N> {
        walk.begin(self.prices.len());
        for (node, units) in &self.excess {
            let price = self.prices[*node as usize];
            if *units > 0 {
                walk.ahead.note(*node, price, [0; N], NONE);
            } else {
                walk.behind.note(*node, minus(&[0; N], &price), [0; N], NONE);
            }
        }
        loop {
            let has_met = walk.least[0] != FAR;
            match walk.fronts(&self.prices) {
                [None, _] if !has_met => return End::NoWayOn,
                [_, None] if !has_met => return End::NoWayBack,
                [Some((far, node)), Some((back, last))] if plus(&far, &back) < walk.least => {
                    if walk.ahead.looks <= walk.behind.looks {
                        self.go_on(walk, node);
                    } else {
                        self.go_back(walk, last);
                    }
                }
                [far, _] => return End::Met(far.map_or(walk.least, |(far, _)| far.min(walk.least))),
            }
        }
    }

    /// Goes on from the nearest node ahead.
    fn go_on(&self, walk: &mut Walk<N>, node: u32) {
        walk.ahead.settle();
        let from = walk.ahead.marks[node as usize];
        walk.ahead.looks += self.beside[node as usize].len();
        for beside in &self.beside[node as usize] {
            let line = &self.lines[beside.arc as usize];
            let room = if beside.leaves { line.rise() } else { line.fall() };
            if room > 0 {
                let mark = if beside.leaves { plus(&from, &line.cost) } else { minus(&from, &line.cost) };
                walk.reach(&self.prices, beside.other, &mark, || beside.arc);
            }
        }
        match self.hubs.at(node) {
            Some(hub) => self.leave_hub(walk, hub, &from),
            None => self.leave_by_rows(walk, node, &from),
        }
    }

    /// Goes on by the satellites that hang loosely from a node with this mark.
    fn leave_by_rows(&self, walk: &mut Walk<N>, node: u32, from: &Vector<N>) {
        for row in &self.rows.hanging[node as usize] {
            let row = &self.rows.rows[*row as usize];
            let (begin, end) = (row.begin as usize, row.end as usize);
            let base = minus(from, &self.rows.costs[row.at as usize]);
            walk.ahead.looks += end - begin;
            for (way, cost) in self.rows.ways[begin..end].iter().zip(&self.rows.costs[begin..end]) {
                if way.is_open {
                    walk.reach(&self.prices, way.to, &plus(&base, cost), || way.arc);
                }
            }
        }
    }

    /// The same for a hub.
    fn leave_hub(&self, walk: &mut Walk<N>, hub: &Hub<N>, from: &Vector<N>) {
        walk.ahead.looks += hub.best.len();
        for best in hub.best.iter().filter(|best| best.way != NONE) {
            walk.reach(&self.prices, best.to, &plus(from, &best.difference), || self.rows.ways[best.way as usize].arc);
        }
    }

    /// Goes back from the nearest node behind: against arcs, and by the satellites that may go there.
    fn go_back(&self, walk: &mut Walk<N>, node: u32) {
        walk.behind.settle();
        let to = walk.behind.marks[node as usize];
        let entering = &self.rows.entering[node as usize];
        walk.behind.looks += self.beside[node as usize].len() + entering.len();
        for beside in &self.beside[node as usize] {
            let line = &self.lines[beside.arc as usize];
            let room = if beside.leaves { line.fall() } else { line.rise() };
            if room > 0 {
                let mark = if beside.leaves { minus(&to, &line.cost) } else { plus(&to, &line.cost) };
                walk.reach_back(&self.prices, beside.other, &mark, || beside.arc);
            }
        }
        for entry in entering {
            let perch = &self.rows.perches[entry.row as usize];
            if perch.node != NONE {
                let mark = plus(&to, &minus(&entry.cost, &perch.cost));
                walk.reach_back(&self.prices, perch.node, &mark, || self.rows.ways[entry.place as usize].arc);
            }
        }
    }

    /// Moves prices with distances. Only differences count, so those near to either end move and the others stay. None is
    /// near to both: a way through it would be shorter than the shortest.
    fn move_prices(&mut self, walk: &Walk<N>, alpha: &Vector<N>, log: &mut Vec<Old<N>>) -> Option<()> {
        let beta = minus(&walk.least, alpha);
        for node in &walk.ahead.settled {
            let mark = &walk.ahead.marks[*node as usize];
            if minus(mark, &self.prices[*node as usize]) < *alpha {
                self.put_price(*node, minus(mark, alpha), log)?;
            }
        }
        for node in &walk.behind.settled {
            let mark = &walk.behind.marks[*node as usize];
            if plus(mark, &self.prices[*node as usize]) < beta {
                self.put_price(*node, minus(&beta, mark), log)?;
            }
        }
        Some(())
    }

    fn put_price(&mut self, node: u32, new: Vector<N>, log: &mut Vec<Old<N>>) -> Option<()> {
        let price = &mut self.prices[node as usize];
        let new = priced(new)?;
        if new != *price {
            log.push(Old::Price(node, std::mem::replace(price, new)));
        }
        Some(())
    }

    /// Sends along the way that was found as much as is wanted and fits.
    fn send(&mut self, walk: &Walk<N>, log: &mut Vec<Old<N>>) {
        let (way, start, end) = self.way_found(walk);
        let room = |step: &Step| {
            let line = &self.lines[step.arc as usize];
            step.row.map_or(if step.sign > 0 { line.rise() } else { line.fall() }, |_| 1)
        };
        let wanted = self.excess[&start].min(-self.excess[&end]);
        let units = way.iter().map(room).fold(wanted, i64::min);
        for Step { arc, row, sign } in way {
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

    /// The way that was found, and its ends. It comes by no node twice: such a node was settled from both sides before
    /// the two met elsewhere, and the way through it is no longer.
    fn way_found(&self, walk: &Walk<N>) -> (Vec<Step>, u32, u32) {
        let mut way = Vec::new();
        let (mut start, mut end) = (walk.meeting, walk.meeting);
        while let Some(arc) = walk.ahead.by(start) {
            let line = &self.lines[arc as usize];
            let (row, is_along) = (self.rows.row(line.from), line.to == start);
            way.push(Step { arc, row, sign: if is_along { 1 } else { -1 } });
            start = match row {
                Some(row) => self.rows.perches[row as usize].node,
                None if is_along => line.from,
                None => line.to,
            };
        }
        way.reverse();
        while let Some(arc) = walk.behind.by(end) {
            let line = &self.lines[arc as usize];
            let row = self.rows.row(line.from);
            let is_along = row.is_some() || line.from == end;
            way.push(Step { arc, row, sign: if is_along { 1 } else { -1 } });
            end = if is_along { line.to } else { line.from };
        }
        (way, start, end)
    }
}
