//! Whether an optimum is the only one, seen from chosen arcs.

use crate::{Network, Solution};

/// Of the arcs of interest, those that carry something else in another optimum; sorted as given.
///
/// Empty if and only if every optimal flow agrees with this one on all arcs of interest. Expects a
/// solution that [`crate::check`] has accepted for this network. Linear in nodes and arcs × tiers.
///
/// # Why this is exact
///
/// With accepted prices, a feasible flow is optimal if and only if it differs from the given one only
/// on arcs whose vector of reduced costs is zero: the difference d costs Σ r(a)·d(a), lexicographically
/// a sum of vectors none of which is negative, so it is zero only if each is. Hence optimal flows are
/// the given flow plus a circulation in the residual graph G of those arcs (an edge forward where the
/// arc is below its upper bound, an edge back where it is above its lower bound). A circulation is a
/// sum of simple cycles, none of which uses an arc both ways, and one unit along such a cycle is again
/// an optimum. So an arc can change if and only if some simple cycle of G uses one of its edges and is
/// not merely that edge and its own reverse.
///
/// 1. Ends in different strongly connected components of G: no cycle, no change.
/// 2. Ends in one component C and one edge only: a path leads back and, the reverse being absent, does
///    not use it: it can change. (A loop is a cycle by itself.)
/// 3. Ends u, v in C and both edges: let B be the undirected multigraph of the arcs of G within C. If
///    the arc is a bridge of B, no cycle returns without it: no change. Otherwise remove both its
///    edges and let R be what v still reaches. If u is in R, or v is in what u reaches, a cycle exists.
///    Suppose u is not in R. No edge but the removed ones leaves R. As the arc is not a bridge, some
///    edge w→z joins the outside to R (from R outward is impossible). In C a simple path leads from u
///    to w; it cannot enter R, since out again leads only the edge v→u to where it began; so it avoids
///    the arc. In C a simple path leads from z to v; it stays in R, since the way out starts at v; so
///    it avoids the arc too. Together u ⇝ w→z ⇝ v, and with v→u this is a cycle: it can change.
///
/// In an arc of capacity one, only case 2 occurs. A bridge of B always has both edges, so "ends in one
/// component and not a bridge" covers all cases.
pub fn uniqueness(network: &Network, solution: &Solution, arcs_of_interest: &[u32]) -> Vec<u32> {
    let residual = Residual::of(network, solution);
    let component = residual.components();
    let bridge = residual.bridges(&component);
    let can_change = |number: &&u32| {
        let arc = &network.arcs[**number as usize];
        residual.open[**number as usize] != (false, false)
            && component[arc.from as usize] == component[arc.to as usize]
            && !bridge[**number as usize]
    };
    arcs_of_interest.iter().filter(can_change).copied().collect()
}

/// The residual graph of the arcs whose reduced costs are all zero. Every such arc with play is
/// listed at both its ends, so that the same lists serve directed and undirected walks.
struct Residual {
    /// Per arc: whether its flow may (rise, fall).
    open: Vec<(bool, bool)>,
    /// Per node, where its entries begin in `entries`; one more at the end.
    begins: Vec<u32>,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    arc: u32,
    other: u32,
    /// Whether the residual graph has an edge from this node to the other.
    leaves: bool,
}

const UNSEEN: u32 = u32::MAX;

impl Residual {
    fn of(network: &Network, solution: &Solution) -> Self {
        let nodes = network.supply.len();
        let flow = solution.flow.to_vec();
        let open: Vec<(bool, bool)> = (network.arcs.iter().enumerate())
            .map(|(number, arc)| {
                let is_zero = network.costs.iter().zip(&solution.prices).all(|(costs, prices)| {
                    let from = i128::from(prices[arc.from as usize]);
                    let to = i128::from(prices[arc.to as usize]);
                    i128::from(costs[number]) + from - to == 0
                });
                let flow = flow[number];
                let rise = arc.is_unlimited_above() || flow < arc.upper;
                let fall = arc.is_unlimited_below() || flow > arc.lower;
                (is_zero && rise, is_zero && fall)
            })
            .collect();
        let listed = || {
            let usable = (0u32..).zip(network.arcs.iter().zip(&open)).filter(|(_, (_, o))| **o != (false, false));
            usable.flat_map(|(number, (arc, (rise, fall)))| {
                [
                    (arc.from, Entry { arc: number, other: arc.to, leaves: *rise }),
                    (arc.to, Entry { arc: number, other: arc.from, leaves: *fall }),
                ]
            })
        };
        let mut begins = vec![0u32; nodes + 1];
        for (node, _) in listed() {
            begins[node as usize + 1] += 1;
        }
        for node in 0..nodes {
            begins[node + 1] += begins[node];
        }
        let mut next = begins.clone();
        let mut entries = vec![Entry { arc: 0, other: 0, leaves: false }; begins[nodes] as usize];
        for (node, entry) in listed() {
            entries[next[node as usize] as usize] = entry;
            next[node as usize] += 1;
        }
        Residual { open, begins, entries }
    }

    /// The strongly connected component of every node (Tarjan 1972, without recursion).
    fn components(&self) -> Vec<u32> {
        let nodes = self.begins.len() - 1;
        let mut component = vec![UNSEEN; nodes];
        let mut number = vec![UNSEEN; nodes];
        let mut low = vec![0u32; nodes];
        let mut next = self.begins.clone();
        let (mut waiting, mut way) = (Vec::new(), Vec::new());
        let mut seen = 0;
        for start in 0..nodes as u32 {
            if number[start as usize] != UNSEEN {
                continue;
            }
            way.push(start);
            while let Some(&node) = way.last() {
                let at = node as usize;
                if number[at] == UNSEEN {
                    (number[at], low[at]) = (seen, seen);
                    seen += 1;
                    waiting.push(node);
                }
                if next[at] < self.begins[at + 1] {
                    let Entry { other, leaves, .. } = self.entries[next[at] as usize];
                    next[at] += 1;
                    if leaves && number[other as usize] == UNSEEN {
                        way.push(other);
                    } else if leaves && component[other as usize] == UNSEEN {
                        low[at] = low[at].min(number[other as usize]);
                    }
                    continue;
                }
                way.pop();
                if let Some(&parent) = way.last() {
                    low[parent as usize] = low[parent as usize].min(low[at]);
                }
                if low[at] == number[at] {
                    while let Some(member) = waiting.pop() {
                        component[member as usize] = node;
                        if member == node {
                            break;
                        }
                    }
                }
            }
        }
        component
    }

    /// Whether each arc is a bridge of the undirected multigraph within its component.
    fn bridges(&self, component: &[u32]) -> Vec<bool> {
        let nodes = self.begins.len() - 1;
        let mut bridge = vec![false; self.open.len()];
        let mut number = vec![UNSEEN; nodes];
        let mut low = vec![0u32; nodes];
        let mut next = self.begins.clone();
        // The way from the start, each node with the arc by which it was reached.
        let mut way: Vec<(u32, u32)> = Vec::new();
        let mut seen = 0;
        for start in 0..nodes as u32 {
            if number[start as usize] != UNSEEN {
                continue;
            }
            way.push((start, UNSEEN));
            while let Some(&(node, by)) = way.last() {
                let at = node as usize;
                if number[at] == UNSEEN {
                    (number[at], low[at]) = (seen, seen);
                    seen += 1;
                }
                if next[at] < self.begins[at + 1] {
                    let Entry { arc, other, .. } = self.entries[next[at] as usize];
                    next[at] += 1;
                    if arc == by || component[other as usize] != component[at] {
                        continue;
                    }
                    if number[other as usize] == UNSEEN {
                        way.push((other, arc));
                    } else {
                        low[at] = low[at].min(number[other as usize]);
                    }
                    continue;
                }
                way.pop();
                if let Some(&(parent, _)) = way.last() {
                    low[parent as usize] = low[parent as usize].min(low[at]);
                    bridge[by as usize] = low[at] > number[parent as usize];
                }
            }
        }
        bridge
    }
}
