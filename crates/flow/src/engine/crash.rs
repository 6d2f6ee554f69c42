//! A start nearer to the end than a star of artificial arcs: a tree of real arcs towards a hub.

use super::part::{Part, UNLIMITED};
use super::tree::NOBODY;

/// By which arc each node starts, and where its end is; `NOBODY` for an artificial one.
pub(crate) struct Start {
    /// Core nodes in such an order that whoever hangs from another comes before it.
    pub(crate) order: Vec<u32>,
    /// For each core node, the core arc (by its place among core arcs) that leads to its parent.
    pub(crate) above: Vec<u32>,
    /// For each satellite, the place of its arc among the row arcs.
    pub(crate) home: Vec<u32>,
}

impl Start {
    /// Ways of fewest arcs to the node that receives most, the cheapest of parallel arcs first; each satellite
    /// goes where the way to the hub is widest.
    pub(crate) fn of(part: &Part, costs: &[i64]) -> Start {
        let cores = part.cores as usize;
        let rows = part.row_arcs();
        let mut start = Start { order: Vec::with_capacity(cores), above: vec![NOBODY; cores], home: Vec::new() };
        let Some(hub) = (0..part.cores).min_by_key(|node| part.supply[*node as usize]) else { return start };
        let mut begins = vec![0u32; cores + 1];
        part.core.iter().for_each(|arc| begins[arc.to as usize + 1] += 1);
        (0..cores).for_each(|node| begins[node + 1] += begins[node]);
        let (mut next, mut entering) = (begins.clone(), vec![0u32; part.core.len()]);
        for (at, arc) in (0u32..).zip(&part.core) {
            entering[next[arc.to as usize] as usize] = at;
            next[arc.to as usize] += 1;
        }
        let mut level = vec![u32::MAX; cores];
        let mut width = vec![0i64; cores];
        (level[hub as usize], width[hub as usize]) = (0, UNLIMITED);
        start.order.push(hub);
        let mut seen = 0;
        while let Some(node) = start.order.get(seen).map(|node| *node as usize) {
            seen += 1;
            if node != hub as usize {
                let arc = &part.core[start.above[node] as usize];
                width[node] = arc.capacity.min(width[arc.to as usize]);
            }
            for at in &entering[begins[node] as usize..begins[node + 1] as usize] {
                let from = part.core[*at as usize].from as usize;
                if level[from] == u32::MAX {
                    level[from] = level[node] + 1;
                    start.order.push(from as u32);
                    start.above[from] = *at;
                } else if from != hub as usize && level[from] == level[node] + 1 {
                    let price = |at: u32| costs[rows + at as usize];
                    if price(*at) < price(start.above[from]) {
                        start.above[from] = *at;
                    }
                }
            }
        }
        start.order.reverse();
        start.home = (0..part.nodes.len() - cores)
            .map(|satellite| {
                let row = part.row_begins[satellite]..part.row_begins[satellite + 1];
                let widest = row.max_by_key(|at| {
                    let to = part.row_to[*at as usize] as usize;
                    (width[to], std::cmp::Reverse(costs[*at as usize]))
                });
                widest.filter(|at| width[part.row_to[*at as usize] as usize] > 0).unwrap_or(NOBODY)
            })
            .collect();
        start
    }
}
