//! The search: a branch tree over the tiered flow, each node bounded by multipliers.
//!
//! The bound of a node: with multipliers Λ ≥ 0 (vectors over the tiers) at scale D, the least flow with costs D·c + ΛA,
//! less Λb, is lexicographically at most D times the value of any plan of the node that keeps the rows. The best Λ come
//! from `master`, which mixes the flows seen so far; each flow is a plan if it keeps the rows. A node ends when its bound
//! is above the best plan known, or is that plan and no other is as good. Else it splits on somebody whom the mix divides.
//!
//! Nodes are taken by their bounds, least first; everything is counted in flows solved, not in time, so the same question
//! gives the same tree. How a node is bounded is in `bound`, where it splits in `divide`, how a plan is found in `repair`, the tree as data in
//! `emit`.

use super::kept::Limits;
use super::master::Column;
use super::proof::{Part, RowName};
use super::rows::{Row, rows};
use crate::Refusal;
use crate::ground::Inputs;
use crate::model::Model;
use crate::tally::Step;
use canbo_flow::{Cut, Network, Outcome, Solution, Watch};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// How long a search may go on, in flows, so that the same question gives the same answer on any machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// In all, before a gap is stated.
    pub(crate) flows: usize,
    /// For one node, until it is split.
    pub(crate) of_node: usize,
    /// For the first node, whose multipliers all others start from.
    pub(crate) of_root: usize,
}

impl Effort {
    /// What a plan is searched with.
    pub(crate) const USUAL: Effort = Effort { flows: 600, of_node: 20, of_root: 300 };
}

/// What a search comes to.
pub(crate) enum Found {
    /// The best plan found and the tree that proves how good it is.
    Best { steps: Vec<Step>, proof: Vec<Part> },
    /// No plan keeps the side rows; these rows cannot hold together with the rest.
    Impossible(Vec<RowName>),
}

/// Multipliers of all rows at a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Multipliers {
    pub(super) scale: i64,
    pub(super) of: Vec<Vec<i64>>,
}

/// A flow seen: the arc that each mover uses, what it costs and what it makes of the rows.
pub(super) struct Seen {
    pub(super) used: Vec<u32>,
    pub(super) column: Column,
}

/// A lower bound, times the scale of its multipliers; the first entry is the tier of broken rows.
#[derive(Clone)]
pub(super) struct Bound {
    pub(super) multipliers: Multipliers,
    pub(super) value: Vec<i128>,
}

#[derive(Default)]
pub(super) struct Node {
    /// Arcs that carry nothing here.
    pub(super) closed: BTreeSet<u32>,
    pub(super) bound: Option<Bound>,
    pub(super) cut: Option<Cut>,
    /// Whether the bound is the best plan's value, which lies here and has no equal here.
    settled: bool,
    /// Mover, arcs, and the two children: without them, with them only.
    pub(super) split: Option<(usize, Vec<u32>, [usize; 2])>,
    /// Flows and weights that the best multipliers balance.
    pub(super) mix: Vec<(usize, i128)>,
}

pub(super) struct Search<'a> {
    pub(super) model: &'a Model,
    pub(super) rows: Vec<Row>,
    watch: &'a mut dyn Watch,
    pub(super) effort: Effort,
    pub(super) solves: usize,
    pub(super) seen: Vec<Seen>,
    /// Rows that some flow has broken.
    pub(super) active: BTreeSet<usize>,
    pub(super) nodes: Vec<Node>,
    /// Which flow is the best plan.
    pub(super) best: Option<usize>,
    tied: bool,
}

/// Finds the best plan that keeps the side rows.
pub(crate) fn search(
    inputs: &Inputs<'_>,
    model: &Model,
    limits: &Limits,
    effort: Effort,
    watch: &mut dyn Watch,
) -> Result<Found, Refusal> {
    let rows = rows(inputs, model, limits)?;
    let search = Search {
        model,
        rows,
        watch,
        effort,
        solves: 0,
        seen: Vec::new(),
        active: BTreeSet::new(),
        nodes: vec![Node::default()],
        best: None,
        tied: false,
    };
    search.run()
}

impl Search<'_> {
    fn run(mut self) -> Result<Found, Refusal> {
        self.evaluate(0, None, self.effort.of_root)?;
        let mut open = vec![0];
        while let Some(place) = self.least(&open) {
            let node = open.swap_remove(place);
            if self.ends(node)? {
                continue;
            }
            let mut split = if self.solves < self.effort.flows { self.divides(node)? } else { None };
            if split.is_none() {
                // Nobody to split on: rows that those who are fixed break already. Multipliers in front say so.
                let from = self.nodes[node].bound.as_ref().map(|bound| bound.multipliers.clone());
                self.evaluate(node, from, self.effort.flows)?;
                if self.ends(node)? {
                    continue;
                }
                split = if self.solves < self.effort.flows { self.divides(node)? } else { None };
            }
            let Some((mover, arcs)) = split else {
                open.push(node);
                break;
            };
            let all: Vec<u32> = self.arcs(mover);
            let rest: Vec<u32> = all.into_iter().filter(|arc| !arcs.contains(arc)).collect();
            let parent = self.nodes[node].bound.as_ref().map(|bound| bound.multipliers.clone());
            let first = self.nodes.len();
            for closed in [&arcs, &rest] {
                let closed = self.nodes[node].closed.iter().chain(closed).copied().collect();
                self.nodes.push(Node { closed, ..Node::default() });
                let child = self.nodes.len() - 1;
                self.evaluate(child, parent.clone(), self.effort.of_node)?;
                open.push(child);
            }
            self.nodes[node].split = Some((mover, arcs, [first, first + 1]));
        }
        if self.tied {
            return Err(Refusal::NotUnique { tried: 1 });
        }
        let Some(best) = self.best else {
            if !open.is_empty() {
                return Err(Refusal::SideUndecided { flows: self.solves });
            }
            return Ok(Found::Impossible(self.impossible()));
        };
        let mut proof = Vec::new();
        self.emit(0, &mut proof)?;
        let steps = self.model.steps(&self.flow(best));
        Ok(Found::Best { steps, proof })
    }

    /// The open node with the least bound.
    fn least(&self, open: &[usize]) -> Option<usize> {
        let order = |a: &usize, b: &usize| match (&self.nodes[*a].bound, &self.nodes[*b].bound) {
            (Some(one), Some(other)) => {
                let (left, right) = (i128::from(other.multipliers.scale), i128::from(one.multipliers.scale));
                let pairs = one.value.iter().zip(&other.value);
                let mut orders = pairs.map(|(x, y)| x.saturating_mul(left).cmp(&y.saturating_mul(right)));
                orders.find(|order| *order != Ordering::Equal).unwrap_or_else(|| a.cmp(b))
            }
            (one, other) => one.is_some().cmp(&other.is_some()).then(a.cmp(b)),
        };
        (0..open.len()).min_by(|a, b| order(&open[*a], &open[*b]))
    }

    /// The arcs of staying and of the options of a mover.
    pub(super) fn arcs(&self, mover: usize) -> Vec<u32> {
        self.model.option[mover].iter().chain([&self.model.stay[mover]]).copied().collect()
    }

    /// The network of a node with multipliers; `None` where a cost leaves 64 bits.
    pub(super) fn network(&self, closed: &BTreeSet<u32>, multipliers: &Multipliers) -> Option<Network> {
        let mut network = self.model.network.clone();
        closed.iter().for_each(|arc| network.arcs[*arc as usize].upper = 0);
        if multipliers.scale != 1 {
            for cost in network.costs.iter_mut().flatten() {
                *cost = cost.checked_mul(multipliers.scale)?;
            }
        }
        network.costs.insert(0, vec![0; network.arcs.len()]);
        for (row, vector) in self.rows.iter().zip(&multipliers.of) {
            for (tier, entry) in vector.iter().enumerate().filter(|(_, entry)| **entry != 0) {
                for (arc, coefficient) in &row.terms {
                    let cost = &mut network.costs[tier][*arc as usize];
                    *cost = cost.checked_add(entry.checked_mul(*coefficient)?)?;
                }
            }
        }
        Some(network)
    }

    /// Solves one flow; `None` where the numbers are too large for the engine.
    pub(super) fn solve(
        &mut self,
        closed: &BTreeSet<u32>,
        multipliers: &Multipliers,
    ) -> Result<Option<Outcome>, Refusal> {
        let Some(network) = self.network(closed, multipliers) else { return Ok(None) };
        self.solves += 1;
        match canbo_flow::solve(&network, self.watch) {
            Ok(outcome) => Ok(Some(outcome)),
            Err(canbo_flow::Refusal::CostTooLarge { .. }) => Ok(None),
            Err(other) => Err(Refusal::Flow(other)),
        }
    }

    pub(super) fn none(&self) -> Multipliers {
        Multipliers { scale: 1, of: vec![vec![0; self.model.stages.len() + 1]; self.rows.len()] }
    }

    /// Takes note of a flow; the best of those that keep the rows is the best plan known.
    pub(super) fn see(&mut self, flow: &[i64]) -> usize {
        let uses = |at: usize| {
            let arcs = self.model.option[at].iter();
            *arcs.chain([&self.model.stay[at]]).find(|arc| flow[**arc as usize] == 1).unwrap_or(&self.model.stay[at])
        };
        let used: Vec<u32> = (0..self.model.movers.len()).map(uses).collect();
        if let Some(known) = self.seen.iter().position(|seen| seen.used == used) {
            return known;
        }
        // The same moves with what follows from them filled as cheaply as can be.
        let flow = self.model.flow_of(&self.model.steps(flow));
        let counts: Vec<i64> = self.rows.iter().map(|row| row.of(&flow)).collect();
        let broken: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > self.rows[*at].most).collect();
        let costs = self.model.flow_values(&flow);
        let at = self.seen.len();
        self.seen.push(Seen { used, column: Column { costs, counts } });
        if broken.is_empty() {
            let order = self.best.map(|best| self.seen[at].column.costs.cmp(&self.seen[best].column.costs));
            if order.is_none_or(|order| order == Ordering::Less) {
                (self.best, self.tied) = (Some(at), false);
            } else if order == Some(Ordering::Equal) {
                self.tied = true;
            }
        }
        self.active.extend(broken);
        at
    }

    /// A flow that carries what the movers of one seen use; the rest is for [`Model::flow_of`].
    fn flow(&self, seen: usize) -> Vec<i64> {
        let mut flow = vec![0; self.model.network.arcs.len()];
        self.seen[seen].used.iter().for_each(|arc| flow[*arc as usize] = 1);
        flow
    }

    pub(super) fn lies_in(&self, seen: usize, closed: &BTreeSet<u32>) -> bool {
        self.seen[seen].used.iter().all(|arc| !closed.contains(arc))
    }

    /// How a bound stands to the best plan known. Without one, only a bound above zero in front ends a node.
    pub(super) fn against_best(&self, bound: &Bound) -> Ordering {
        if bound.value[0] > 0 {
            return Ordering::Greater;
        }
        let Some(best) = self.best else { return Ordering::Less };
        let scale = i128::from(bound.multipliers.scale);
        let costs = self.seen[best].column.costs.iter().map(|cost| cost * scale);
        bound.value[1..].iter().copied().cmp(costs)
    }

    pub(super) fn ends(&mut self, node: usize) -> Result<bool, Refusal> {
        if self.nodes[node].cut.is_some() || self.nodes[node].settled {
            return Ok(true);
        }
        match self.nodes[node].bound.as_ref().map(|bound| self.against_best(bound)) {
            Some(Ordering::Greater) => Ok(true),
            Some(Ordering::Equal) => self.settles(node),
            _ => Ok(false),
        }
    }

    /// Whether the best plan lies in a node whose bound it meets, and nothing else there is as good. If other flows are as
    /// good only because of where the multipliers stand, multipliers a little higher on the rows that are full may tell.
    fn settles(&mut self, node: usize) -> Result<bool, Refusal> {
        let Some(best) = self.best else { return Ok(false) };
        let closed = self.nodes[node].closed.clone();
        let Some(bound) = self.nodes[node].bound.clone().filter(|_| self.lies_in(best, &closed)) else {
            return Ok(false);
        };
        let mut higher = bound.multipliers.clone();
        for (at, vector) in higher.of.iter_mut().enumerate() {
            let full = self.seen[best].column.counts[at] == self.rows[at].most;
            if let Some(last) = vector.last_mut().filter(|_| full) {
                *last += higher.scale;
            }
        }
        for multipliers in [bound.multipliers, higher] {
            let Some(Outcome::Optimal(solution)) = self.solve(&closed, &multipliers)? else { continue };
            let found = self.bound(&multipliers, &solution);
            if self.against_best(&found) == Ordering::Equal && self.only(&closed, &multipliers, solution).is_none() {
                (self.nodes[node].bound, self.nodes[node].settled) = (Some(found), true);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// An arc of a person that another flow as good as the best plan would change.
    pub(super) fn only(&self, closed: &BTreeSet<u32>, multipliers: &Multipliers, solution: Solution) -> Option<u32> {
        let network = self.network(closed, multipliers)?;
        let flow = self.model.flow_of(&self.model.steps(&self.flow(self.best?)));
        let interest: Vec<u32> = (0..self.model.movers.len()).flat_map(|at| self.arcs(at)).collect();
        canbo_flow::uniqueness(&network, &Solution { flow: flow.into(), ..solution }, &interest).first().copied()
    }

    pub(super) fn bound(&self, multipliers: &Multipliers, solution: &Solution) -> Bound {
        let mut value = solution.values.clone();
        for (row, vector) in self.rows.iter().zip(&multipliers.of) {
            for (sum, entry) in value.iter_mut().zip(vector) {
                *sum -= i128::from(*entry) * i128::from(row.most);
            }
        }
        Bound { multipliers: multipliers.clone(), value }
    }
}
