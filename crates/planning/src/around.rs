//! What lies around an optimum: the least cost of one change, by shortest paths over the plan's own prices.
//!
//! Take an optimal flow x with its prices. Forcing one unit through an arc a = (u, v), or off it, changes the optimum by
//! one unit along a shortest path of the residual graph: from v back to u, or from u to v without a (sensitivity of the
//! minimum-cost flow; Ahuja, Magnanti, Orlin, Network Flows, 1993, section 9.11). Costs are vectors over the stages,
//! compared lexicographically; reduced by the prices none of them is below zero, so Dijkstra's method finds the paths.
//! The sum of reduced costs around a closed way is its sum of costs: the difference of the two plans, stage by stage.
//!
//! Movers are contracted: a way that passes a mover comes from the head of the arc that the mover uses and goes on to the
//! head of another of the mover's arcs. Of all movers that lead from one node to another only the cheapest is kept, so the
//! graph has as many nodes as there are seats and as few edges, and one search takes a millisecond or two.
//!
//! Absent: people, seats, sentences. Invariant: built only over prices that prove the flow.

use crate::Refusal;
use crate::model::Model;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

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

/// An edge of the residual graph without movers.
#[derive(Clone, Copy, Debug)]
struct Edge {
    from: u32,
    to: u32,
    cost: Vector,
    /// The mover's arc whose flow rises; none for an edge between seats, fields and totals.
    rises: Option<u32>,
}

/// Edges by node.
#[derive(Debug)]
struct Listed {
    begins: Vec<u32>,
    edges: Vec<u32>,
}

impl Listed {
    fn by(nodes: usize, edges: &[Edge], node: impl Fn(&Edge) -> u32) -> Listed {
        let mut begins = vec![0u32; nodes + 1];
        edges.iter().for_each(|edge| begins[node(edge) as usize + 1] += 1);
        for at in 0..nodes {
            begins[at + 1] += begins[at];
        }
        let mut next = begins.clone();
        let mut listed = vec![0; edges.len()];
        for (number, edge) in (0u32..).zip(edges) {
            let place = &mut next[node(edge) as usize];
            listed[*place as usize] = number;
            *place += 1;
        }
        Listed { begins, edges: listed }
    }
    fn at(&self, node: u32) -> &[u32] {
        &self.edges[self.begins[node as usize] as usize..self.begins[node as usize + 1] as usize]
    }
}

/// The ways of least cost from every node to one, or from one to every node.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The node that all ways lead to (or come from).
    pub(crate) target: u32,
    /// Whether ways lead there.
    towards: bool,
    /// Reduced cost of the way; none where there is none.
    pub(crate) cost: Vec<Option<Vector>>,
    /// The edge of the way at the node.
    edge: Vec<u32>,
}

/// The residual graph of a proven flow.
#[derive(Debug)]
pub(crate) struct Around {
    /// From and to of each arc of the network.
    ends: Vec<(u32, u32)>,
    /// Reduced costs of the arcs.
    reduced: Vec<Vector>,
    /// Whether the flow of each arc may (rise, fall).
    open: Vec<(bool, bool)>,
    edges: Vec<Edge>,
    coming: Listed,
    going: Listed,
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
        let mut around = Around { ends, reduced, open, edges: Vec::new(), coming: none(), going: none() };
        around.edges = around.contracted(model, flow);
        around.coming = Listed::by(nodes, &around.edges, |edge| edge.to);
        around.going = Listed::by(nodes, &around.edges, |edge| edge.from);
        Ok(around)
    }

    /// The residual graph without movers.
    fn contracted(&self, model: &Model, flow: &[i64]) -> Vec<Edge> {
        let mut least: BTreeMap<(u32, u32), (Vector, u32)> = BTreeMap::new();
        let mut of_mover = vec![false; self.ends.len()];
        for (stay, options) in model.stay.iter().zip(&model.option) {
            let arcs = || options.iter().chain([stay]).copied();
            arcs().for_each(|arc| of_mover[arc as usize] = true);
            let Some(used) = arcs().find(|arc| flow[*arc as usize] == 1 && self.open(*arc).1) else { continue };
            let from = self.ends(used).1;
            for arc in arcs().filter(|arc| self.open(*arc).0) {
                let way = (plus(self.less(used), self.more(arc)), arc);
                let known = least.entry((from, self.ends(arc).1)).or_insert(way);
                *known = way.min(*known);
            }
        }
        let passing = least.into_iter().map(|((from, to), (cost, arc))| Edge { from, to, cost, rises: Some(arc) });
        let mut edges: Vec<Edge> = passing.collect();
        for (number, (from, to)) in (0u32..).zip(&self.ends).filter(|(number, _)| !of_mover[*number as usize]) {
            let (rise, fall) = self.open(number);
            if rise {
                edges.push(Edge { from: *from, to: *to, cost: self.more(number), rises: None });
            }
            if fall {
                edges.push(Edge { from: *to, to: *from, cost: self.less(number), rises: None });
            }
        }
        edges
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
        self.search(target, true)
    }

    /// The ways of least cost from a node to everywhere.
    pub(crate) fn tree_from(&self, source: u32) -> Tree {
        self.search(source, false)
    }

    fn search(&self, target: u32, towards: bool) -> Tree {
        let nodes = self.coming.begins.len() - 1;
        let mut tree = Tree { target, towards, cost: vec![None; nodes], edge: vec![u32::MAX; nodes] };
        let mut waiting = BinaryHeap::new();
        tree.cost[target as usize] = Some([0; WIDE]);
        waiting.push(Reverse(([0; WIDE], target)));
        while let Some(Reverse((cost, node))) = waiting.pop() {
            if tree.cost[node as usize] != Some(cost) {
                continue;
            }
            for &number in if towards { self.coming.at(node) } else { self.going.at(node) } {
                let edge = &self.edges[number as usize];
                let other = if towards { edge.from } else { edge.to };
                let through = plus(cost, edge.cost);
                if tree.cost[other as usize].is_none_or(|known| through < known) {
                    tree.cost[other as usize] = Some(through);
                    tree.edge[other as usize] = number;
                    waiting.push(Reverse((through, other)));
                }
            }
        }
        tree
    }

    /// Arcs of movers whose flow rises along the way at a node, in order.
    pub(crate) fn way(&self, tree: &Tree, from: u32) -> Vec<u32> {
        let mut way = Vec::new();
        let mut node = from;
        while node != tree.target && tree.edge[node as usize] != u32::MAX {
            let edge = &self.edges[tree.edge[node as usize] as usize];
            way.extend(edge.rises);
            node = if tree.towards { edge.to } else { edge.from };
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

fn none() -> Listed {
    Listed { begins: vec![0], edges: Vec::new() }
}
