//! The three answers, each with the evidence that lets a stranger check it.

use crate::Flow;

/// What is known about a network in the end. [`crate::check`] tests each against the network alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A lexicographically least flow and the prices that prove it.
    Optimal(Solution),
    /// No flow satisfies all bounds; the cut proves it.
    Infeasible(Cut),
    /// Flows exist, but some tier has no least value; the ray proves it.
    Unbounded(Ray),
}

/// A flow of least costs with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Units on each arc.
    pub flow: Flow,
    /// `prices[tier][node]`: what a unit is worth at the node, in the cost unit of the tier. Only
    /// differences matter. The reduced cost of an arc from u to v is cost + price(u) − price(v).
    pub prices: Vec<Vec<i64>>,
    /// Cost × flow summed over the arcs, one per tier.
    pub values: Vec<i128>,
}

/// A set of nodes that must send out more than the arcs around it allow: what it supplies exceeds
/// the upper bounds of the arcs that leave it less the lower bounds of the arcs that enter it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// One per node: whether it is in the set. Either side may be the smaller one to talk about.
    pub nodes: Vec<bool>,
}

/// A cycle along which flow can grow for ever while the costs fall for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ray {
    /// A flow within all bounds: where the descent starts, units on each arc.
    pub flow: Flow,
    /// The cycle in order: each arc, and whether its flow grows (true) or falls (false). The arcs
    /// have no bound in that direction; their costs add up to a lexicographically negative vector.
    pub arcs: Vec<(u32, bool)>,
}
