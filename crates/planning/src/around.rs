//! What lies around an optimum: the least cost of one change, by shortest paths over the plan's own prices.
//!
//! Take an optimal flow x with its prices. Forcing one unit through an arc a = (u, v), or off it, changes the optimum by
//! one unit along a shortest path of the residual graph: from v back to u, or from u to v without a (sensitivity of the
//! minimum-cost flow; Ahuja, Magnanti, Orlin, Network Flows, 1993, section 9.11). Costs are vectors over the stages,
//! compared lexicographically; reduced by the prices none of them is below zero, so Dijkstra's method finds the paths.
//! The sum of reduced costs around a closed way is its sum of costs: the difference of the two plans, stage by stage.
//!
//! Absent: people, seats, sentences. Invariant: built only over prices that prove the flow.

use crate::Refusal;
use crate::model::Model;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Most stages that a plan can have: every tier once, broken minimums, disturbance and the tie-break.
pub(crate) const WIDE: usize = 12;

/// A cost for each stage; unused places are zero.
pub(crate) type Vector = [i64; WIDE];

/// a + b.
pub(crate) fn plus(a: Vector, b: Vector) -> Vector {
    std::array::from_fn(|at| a[at] + b[at])
}

/// a − b.
pub(crate) fn minus(a: Vector, b: Vector) -> Vector {
    std::array::from_fn(|at| a[at] - b[at])
}

/// The way of least cost from every node to one.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The node that all ways lead to.
    pub(crate) target: u32,
    /// Reduced cost of the way; none where no way leads there.
    pub(crate) cost: Vec<Option<Vector>>,
    /// The first arc of the way, and whether it is walked from its tail.
    first: Vec<(u32, bool)>,
}

/// The residual graph of a proven flow.
#[derive(Debug)]
pub(crate) struct Around {
    /// From and to of each arc.
    ends: Vec<(u32, u32)>,
    /// Reduced costs.
    reduced: Vec<Vector>,
    /// Whether the flow of each arc may (rise, fall).
    open: Vec<(bool, bool)>,
    /// Per node, where its entries begin in `entries`; one more at the end.
    begins: Vec<u32>,
    /// Arcs at a node, and whether walking them *towards* this node is walking from their tail.
    entries: Vec<(u32, bool)>,
}

impl Around {
    /// Refuses prices that do not prove the flow.
    pub(crate) fn of(model: &Model, flow: &[i64], prices: &[Vec<i64>]) -> Result<Around, Refusal> {
        let network = &model.network;
        let nodes = network.nodes();
        let stages = network.tiers();
        if stages > WIDE || prices.len() != stages || prices.iter().any(|tier| tier.len() != nodes) {
            return Err(Refusal::NotProven);
        }
        let mut reduced = vec![[0; WIDE]; network.arcs.len()];
        for (tier, (costs, prices)) in network.costs.iter().zip(prices).enumerate() {
            for (number, arc) in network.arcs.iter().enumerate() {
                reduced[number][tier] = costs[number] + prices[arc.from as usize] - prices[arc.to as usize];
            }
        }
        let mut open = Vec::with_capacity(network.arcs.len());
        for ((arc, flow), reduced) in network.arcs.iter().zip(flow).zip(&reduced) {
            let (rise, fall) = (*flow < arc.upper, *flow > arc.lower);
            if (rise && *reduced < [0; WIDE]) || (fall && *reduced > [0; WIDE]) {
                return Err(Refusal::NotProven);
            }
            open.push((rise, fall));
        }
        let ends: Vec<(u32, u32)> = network.arcs.iter().map(|arc| (arc.from, arc.to)).collect();
        let mut begins = vec![0u32; nodes + 1];
        for (from, to) in &ends {
            begins[*to as usize + 1] += 1;
            begins[*from as usize + 1] += 1;
        }
        for node in 0..nodes {
            begins[node + 1] += begins[node];
        }
        let mut next = begins.clone();
        let mut entries = vec![(0, false); 2 * ends.len()];
        for (number, (from, to)) in (0u32..).zip(&ends) {
            for (node, forward) in [(to, true), (from, false)] {
                entries[next[*node as usize] as usize] = (number, forward);
                next[*node as usize] += 1;
            }
        }
        Ok(Around { ends, reduced, open, begins, entries })
    }

    /// Reduced cost of one more unit on an arc.
    pub(crate) fn more(&self, arc: u32) -> Vector {
        self.reduced[arc as usize]
    }

    /// Reduced cost of one unit less on an arc.
    pub(crate) fn less(&self, arc: u32) -> Vector {
        minus([0; WIDE], self.more(arc))
    }

    /// The ways of least cost from everywhere to a node.
    pub(crate) fn tree(&self, target: u32) -> Tree {
        let nodes = self.begins.len() - 1;
        let mut tree = Tree { target, cost: vec![None; nodes], first: vec![(u32::MAX, false); nodes] };
        let mut waiting = BinaryHeap::new();
        tree.cost[target as usize] = Some([0; WIDE]);
        waiting.push(Reverse(([0; WIDE], target)));
        while let Some(Reverse((cost, node))) = waiting.pop() {
            if tree.cost[node as usize] != Some(cost) {
                continue;
            }
            let entries = self.begins[node as usize] as usize..self.begins[node as usize + 1] as usize;
            for &(arc, forward) in &self.entries[entries] {
                let (rise, fall) = self.open[arc as usize];
                if !(if forward { rise } else { fall }) {
                    continue;
                }
                let (from, to) = self.ends[arc as usize];
                let other = if forward { from } else { to };
                let step = if forward { self.more(arc) } else { self.less(arc) };
                let through = plus(cost, step);
                if tree.cost[other as usize].is_none_or(|known| through < known) {
                    tree.cost[other as usize] = Some(through);
                    tree.first[other as usize] = (arc, forward);
                    waiting.push(Reverse((through, other)));
                }
            }
        }
        tree
    }

    /// The arcs of the way from a node, in order, each with whether its flow rises. Empty where no way leads.
    pub(crate) fn way(&self, tree: &Tree, from: u32) -> Vec<(u32, bool)> {
        let mut way = Vec::new();
        let mut node = from;
        while node != tree.target {
            let (arc, forward) = tree.first[node as usize];
            if arc == u32::MAX {
                return Vec::new();
            }
            way.push((arc, forward));
            let (tail, head) = self.ends[arc as usize];
            node = if forward { head } else { tail };
        }
        way
    }

    /// Tail and head of an arc.
    pub(crate) fn ends(&self, arc: u32) -> (u32, u32) {
        self.ends[arc as usize]
    }

    /// Whether an arc may carry one more unit, and one less.
    pub(crate) fn open(&self, arc: u32) -> (bool, bool) {
        self.open[arc as usize]
    }
}
