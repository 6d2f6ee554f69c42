//! What the solver and the check ask of a network, whatever the width of its numbers.

use crate::{Arc, Network, Packed, Solved};

/// What a question is behind its trait. The solver and the check are compiled for each of these once, in this
/// crate, and not again in every program that uses them.
pub enum View<'a> {
    /// 64-bit numbers.
    Network(&'a Network),
    /// Narrow numbers.
    Packed(&'a Packed),
    /// A solved network that has been edited.
    Solved(&'a Solved),
}

/// A flow problem that can be read arc by arc. [`Network`] answers it from 64-bit numbers,
/// [`crate::Packed`] from numbers as narrow as they allow.
pub trait Question: Sync {
    /// Which of the questions it is.
    fn view(&self) -> View<'_>;
    /// The number of nodes.
    fn node_count(&self) -> usize;
    /// The number of arcs.
    fn arc_count(&self) -> usize;
    /// The number of tiers of cost.
    fn tier_count(&self) -> usize;
    /// How many costs a tier has; lawful is one per arc.
    fn cost_count(&self, tier: usize) -> usize;
    /// What a node sends (above zero) or receives (below zero), units.
    fn supply(&self, node: usize) -> i64;
    /// The node that an arc leaves and the one that it enters.
    fn ends(&self, arc: usize) -> (u32, u32);
    /// The least and the greatest flow of an arc, units, infinite as in [`Arc`].
    fn bounds(&self, arc: usize) -> (i64, i64);
    /// The cost of an arc in a tier, per unit.
    fn cost(&self, tier: usize, arc: usize) -> i64;
    /// The arc as a whole.
    fn arc(&self, arc: usize) -> Arc {
        let ((from, to), (lower, upper)) = (self.ends(arc), self.bounds(arc));
        Arc { from, to, lower, upper }
    }
}

impl Question for Network {
    fn view(&self) -> View<'_> {
        View::Network(self)
    }
    fn node_count(&self) -> usize {
        self.supply.len()
    }
    fn arc_count(&self) -> usize {
        self.arcs.len()
    }
    fn tier_count(&self) -> usize {
        self.costs.len()
    }
    fn cost_count(&self, tier: usize) -> usize {
        self.costs[tier].len()
    }
    #[inline]
    fn supply(&self, node: usize) -> i64 {
        self.supply[node]
    }
    #[inline]
    fn ends(&self, arc: usize) -> (u32, u32) {
        (self.arcs[arc].from, self.arcs[arc].to)
    }
    #[inline]
    fn bounds(&self, arc: usize) -> (i64, i64) {
        (self.arcs[arc].lower, self.arcs[arc].upper)
    }
    #[inline]
    fn cost(&self, tier: usize, arc: usize) -> i64 {
        self.costs[tier][arc]
    }
}
