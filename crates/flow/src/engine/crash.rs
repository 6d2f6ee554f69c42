//! A start nearer to the end than a star of artificial arcs: a tree of real arcs towards a hub.
//!
//! A way of many arcs is a tree from the beginning then, instead of growing arc by arc, each of which
//! would cost time in proportion to what hangs there already.

use super::part::{Part, UNLIMITED};
use super::tree::NOBODY;

/// By which arcs each node could start. Core arcs are told by their place among core arcs; `NOBODY` is none.
pub(crate) struct Start {
    /// Core nodes in such an order that whoever hangs from another comes before it.
    pub(crate) order: Vec<u32>,
    /// For each core node, the arc that leads to its parent,
    pub(crate) above: Vec<u32>,
    /// and the one that comes from there.
    pub(crate) below: Vec<u32>,
    /// For each satellite, the place of its arc among the row arcs.
    pub(crate) home: Vec<u32>,
}

impl Start {
    /// Ways of fewest arcs between each core node and the one that receives most, the cheapest of parallel arcs;
    /// each satellite goes where the way to the hub is widest.
    pub(crate) fn of(part: &Part, costs: &[i64]) -> Start {
        let cores = part.cores as usize;
        let none = vec![NOBODY; cores];
        let mut start = Start { order: Vec::new(), above: none.clone(), below: none, home: Vec::new() };
        if let Some(hub) = (0..part.cores).min_by_key(|node| part.supply[*node as usize]) {
            start.order = ways(part, hub);
        }
        let mut place = vec![NOBODY; cores];
        (0u32..).zip(&start.order).for_each(|(at, node)| place[*node as usize] = at);
        start.choose(part, costs, &place);
        start.home = homes(part, costs, &start.widths(part));
        start.order.reverse();
        start
    }

    /// Of the arcs between a node and its parent, which is the one that was found first among its neighbours, takes
    /// the cheapest either way.
    fn choose(&mut self, part: &Part, costs: &[i64], place: &[u32]) {
        let mut parent = vec![NOBODY; place.len()];
        for arc in &part.core {
            for (node, other) in [(arc.from, arc.to), (arc.to, arc.from)] {
                let (at, current) = (place[other as usize], parent[node as usize]);
                if at < place[node as usize] && (current == NOBODY || at < place[current as usize]) {
                    parent[node as usize] = other;
                }
            }
        }
        let costs = &costs[part.row_arcs()..];
        let cheaper = |chosen: &mut u32, at: u32| {
            if *chosen == NOBODY || costs[at as usize] < costs[*chosen as usize] {
                *chosen = at;
            }
        };
        for (at, arc) in (0u32..).zip(&part.core).filter(|(_, arc)| arc.from != arc.to) {
            if parent[arc.from as usize] == arc.to {
                cheaper(&mut self.above[arc.from as usize], at);
            }
            if parent[arc.to as usize] == arc.from {
                cheaper(&mut self.below[arc.to as usize], at);
            }
        }
    }

    /// How much fits along the way from each node up to the hub.
    fn widths(&self, part: &Part) -> Vec<i64> {
        let mut widths = vec![0; self.above.len()];
        for (nth, node) in self.order.iter().enumerate() {
            widths[*node as usize] = match part.core.get(self.above[*node as usize] as usize) {
                Some(arc) => arc.capacity.min(widths[arc.to as usize]),
                None if nth == 0 => UNLIMITED,
                None => 0,
            };
        }
        widths
    }
}

/// The core nodes that hang together with the hub, nearest first, whatever the direction of the arcs.
fn ways(part: &Part, hub: u32) -> Vec<u32> {
    let cores = part.cores as usize;
    let mut begins = vec![0u32; cores + 1];
    part.core.iter().for_each(|arc| [arc.from, arc.to].iter().for_each(|node| begins[*node as usize + 1] += 1));
    (0..cores).for_each(|node| begins[node + 1] += begins[node]);
    let mut next = begins.clone();
    let mut beside = vec![0u32; 2 * part.core.len()];
    for arc in &part.core {
        for (node, other) in [(arc.from, arc.to), (arc.to, arc.from)] {
            beside[next[node as usize] as usize] = other;
            next[node as usize] += 1;
        }
    }
    let (mut order, mut seen, mut at) = (vec![hub], vec![false; cores], 0);
    seen[hub as usize] = true;
    while let Some(node) = order.get(at).map(|node| *node as usize) {
        at += 1;
        for other in &beside[begins[node] as usize..begins[node + 1] as usize] {
            if !std::mem::replace(&mut seen[*other as usize], true) {
                order.push(*other);
            }
        }
    }
    order
}

/// For each satellite the arc to the widest way, the cheapest among equals.
fn homes(part: &Part, costs: &[i64], widths: &[i64]) -> Vec<u32> {
    let width = |at: u32| widths[part.row_to[at as usize] as usize];
    let home = |bounds: &[u32]| {
        let widest = (bounds[0]..bounds[1]).max_by_key(|at| (width(*at), std::cmp::Reverse(costs[*at as usize])));
        widest.filter(|at| width(*at) > 0).unwrap_or(NOBODY)
    };
    part.row_begins.windows(2).map(home).collect()
}
