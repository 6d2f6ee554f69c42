//! Shortest ways from nodes that have too much to nodes that have too little.

use super::log::Old;
use super::state::{Line, State, Vector, sum};
use crate::Cut;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// No arc: where a way begins.
const NONE: u32 = u32::MAX;

/// What a search needs, kept from one to the next so that it costs no time in proportion to the network.
pub(super) struct Walk<const N: usize> {
    /// Per node: the search that saw it last, its distance, the arc that it was reached by, whether it is settled.
    seen: Vec<Seen<N>>,
    search: u32,
    settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(Vector<N>, u32)>>,
}

impl<const N: usize> Default for Walk<N> {
    fn default() -> Self {
        Walk { seen: Vec::new(), search: 0, settled: Vec::new(), heap: BinaryHeap::new() }
    }
}

#[derive(Clone, Copy)]
struct Seen<const N: usize> {
    search: u32,
    by: u32,
    is_settled: bool,
    distance: Vector<N>,
}

/// Nodes with too much (above zero) or too little (below).
type Excess = BTreeMap<u32, i64>;

impl<const N: usize> State<N> {
    /// Makes flow and prices prove each other again. Offenders can only be among the touched arcs, and nodes out of
    /// balance only at their ends or where the log holds a supply. Returns how many ways were sent along, or the
    /// cut that shows that no flow exists; nothing where this cannot be told from here.
    pub(super) fn mend(&mut self, touched: &[u32], log: &mut Vec<Old<N>>) -> Option<Result<usize, Cut>> {
        let mut excess = Excess::new();
        for old in log.iter() {
            if let Old::Supply(node, _) = old {
                excess.insert(*node, 0);
            }
        }
        for arc in touched {
            self.settle_arc(*arc, log)?;
            let Line { from, to, .. } = self.lines[*arc as usize];
            excess.extend([(from, 0), (to, 0)]);
        }
        for (node, units) in &mut excess {
            *units = self.supply[*node as usize] - self.net_out(*node);
        }
        excess.retain(|_, units| *units != 0);
        let mut ways = 0;
        while let Some((start, _)) = excess.iter().find(|(_, units)| **units > 0) {
            let start = *start;
            let Some(end) = self.search(start, &excess)? else {
                let mut nodes = vec![false; self.supply.len()];
                self.walk.settled.iter().for_each(|node| nodes[*node as usize] = true);
                return Some(Err(Cut { nodes }));
            };
            self.move_prices(end, log)?;
            self.send(start, end, &mut excess, log);
            ways += 1;
        }
        Some(Ok(ways))
    }

    /// Sets an arc to a lawful flow that its reduced costs agree with, if there is a finite one.
    fn settle_arc(&mut self, arc: u32, log: &mut Vec<Old<N>>) -> Option<()> {
        let reduced = self.reduced(arc)?;
        let line = &mut self.lines[arc as usize];
        let flow = match reduced.cmp(&[0; N]) {
            std::cmp::Ordering::Less if line.rise() >= crate::INFINITE => return None,
            std::cmp::Ordering::Greater if line.fall() >= crate::INFINITE => return None,
            std::cmp::Ordering::Less => line.upper,
            std::cmp::Ordering::Greater => line.lower,
            std::cmp::Ordering::Equal => line.flow.max(line.lower).min(line.upper),
        };
        if flow != line.flow {
            log.push(Old::Line(arc, *line));
            line.flow = flow;
        }
        Some(())
    }

    /// The vector cost + price(from) − price(to).
    fn reduced(&self, arc: u32) -> Option<Vector<N>> {
        let line = &self.lines[arc as usize];
        let minus = self.prices[line.to as usize].map(|price| -price);
        // Both steps in one: a sum that leaves the range on the way is told by the second.
        let mut reduced = line.cost;
        for ((entry, from), minus) in reduced.iter_mut().zip(&self.prices[line.from as usize]).zip(&minus) {
            *entry = i64::try_from(i128::from(*entry) + i128::from(*from) + i128::from(*minus)).ok()?;
        }
        Some(reduced)
    }

    fn net_out(&self, node: u32) -> i64 {
        let signed = |arc: u32, leaves: bool| {
            let units = self.lines[arc as usize].flow;
            if leaves { units } else { -units }
        };
        self.beside[node as usize].iter().map(|beside| signed(beside.arc, beside.leaves)).sum()
    }

    /// Finds the nearest node that has too little (Dijkstra 1959). The settled nodes are those at a lesser
    /// distance, or all that can be reached if there is no such node. The outer nothing is a number out of range.
    fn search(&mut self, start: u32, excess: &Excess) -> Option<Option<u32>> {
        let mut walk = std::mem::take(&mut self.walk);
        let found = self.search_with(&mut walk, start, excess);
        self.walk = walk;
        found
    }

    fn search_with(&self, walk: &mut Walk<N>, start: u32, excess: &Excess) -> Option<Option<u32>> {
        let fresh = Seen { search: 0, by: NONE, is_settled: false, distance: [0; N] };
        walk.seen.resize(self.supply.len(), fresh);
        walk.search = walk.search.wrapping_add(1);
        if walk.search == 0 {
            walk.seen.fill(fresh);
            walk.search = 1;
        }
        walk.settled.clear();
        walk.heap.clear();
        walk.seen[start as usize] = Seen { search: walk.search, ..fresh };
        walk.heap.push(Reverse(([0; N], start)));
        // No way longer than one that is known to arrive is worth a look.
        let mut nearest: Option<Vector<N>> = None;
        while let Some(Reverse((distance, node))) = walk.heap.pop() {
            if std::mem::replace(&mut walk.seen[node as usize].is_settled, true) {
                continue;
            }
            if excess.get(&node).is_some_and(|units| *units < 0) {
                return Some(Some(node));
            }
            walk.settled.push(node);
            let price = &self.prices[node as usize];
            for beside in &self.beside[node as usize] {
                let line = &self.lines[beside.arc as usize];
                let (sign, room) = if beside.leaves { (1, line.rise()) } else { (-1, line.fall()) };
                if room <= 0 {
                    continue;
                }
                // The first tier usually decides.
                let other = &self.prices[beside.other as usize];
                let seen = &walk.seen[beside.other as usize];
                let is_known = seen.search == walk.search;
                let limit = if is_known { Some(&seen.distance) } else { nearest.as_ref() };
                let mut through = distance;
                let first =
                    distance[0].checked_add(sign * line.cost[0])?.checked_add(price[0])?.checked_sub(other[0])?;
                if limit.is_some_and(|limit| first > limit[0]) {
                    continue;
                }
                for tier in 0..N {
                    let sum = through[tier].checked_add(sign * line.cost[tier])?;
                    through[tier] = sum.checked_add(price[tier])?.checked_sub(other[tier])?;
                }
                if limit.is_some_and(|limit| through >= *limit) || (is_known && seen.is_settled) {
                    continue;
                }
                if excess.get(&beside.other).is_some_and(|units| *units < 0) {
                    nearest = Some(through);
                }
                walk.seen[beside.other as usize] =
                    Seen { search: walk.search, by: beside.arc, is_settled: false, distance: through };
                walk.heap.push(Reverse((through, beside.other)));
            }
        }
        Some(None)
    }

    /// Prices rise with distance; only differences count, so those nearer than the end fall instead.
    fn move_prices(&mut self, end: u32, log: &mut Vec<Old<N>>) -> Option<()> {
        let far = self.walk.seen[end as usize].distance;
        for node in &self.walk.settled {
            let price = &mut self.prices[*node as usize];
            let near = self.walk.seen[*node as usize].distance;
            let mut fall = [0; N];
            for ((entry, near), far) in fall.iter_mut().zip(near).zip(far) {
                *entry = near - far;
            }
            let new = sum(price, &fall)?;
            if new != *price {
                log.push(Old::Price(*node, std::mem::replace(price, new)));
            }
        }
        Some(())
    }

    /// Sends along the way that was found as much as is wanted and fits.
    fn send(&mut self, start: u32, end: u32, excess: &mut Excess, log: &mut Vec<Old<N>>) {
        let mut units = excess[&start].min(-excess[&end]);
        let mut way = Vec::new();
        let mut at = end;
        while at != start {
            let arc = self.walk.seen[at as usize].by;
            let line = &self.lines[arc as usize];
            let forward = line.to == at;
            units = units.min(if forward { line.rise() } else { line.fall() });
            way.push((arc, forward));
            at = if forward { line.from } else { line.to };
        }
        for (arc, forward) in way {
            let line = &mut self.lines[arc as usize];
            log.push(Old::Line(arc, *line));
            line.flow += if forward { units } else { -units };
        }
        for (node, change) in [(start, -units), (end, units)] {
            let left = excess.get_mut(&node).expect("both ends are out of balance");
            *left += change;
            if *left == 0 {
                excess.remove(&node);
            }
        }
    }
}
