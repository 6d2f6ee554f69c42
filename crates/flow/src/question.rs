//! What the solver and the check ask of a network, whatever the width of its numbers.

use crate::{Arc, Network, Packed, Solved};
use std::ops::Range;

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
    /// The greatest flow of an arc.
    fn upper(&self, arc: usize) -> i64 {
        self.bounds(arc).1
    }
    /// The cost of an arc in a tier, per unit.
    fn cost(&self, tier: usize, arc: usize) -> i64;
    /// What no absolute cost of a tier is known to be above.
    fn most_cost(&self, _tier: usize) -> u64 {
        u64::MAX
    }
    /// Whether it is known that every arc may rest: its least flow is 0 and its greatest not less.
    fn may_all_rest(&self) -> bool {
        false
    }
    /// The arc as a whole.
    fn arc(&self, arc: usize) -> Arc {
        let ((from, to), (lower, upper)) = (self.ends(arc), self.bounds(arc));
        Arc { from, to, lower, upper }
    }
    /// Visits arcs in order, each with its cost in a tier (0 without one), until a visit ends in an error. Faster than
    /// asking for each where the numbers are packed.
    fn each_arc<E>(
        &self,
        arcs: Range<usize>,
        tier: Option<usize>,
        visit: impl FnMut(usize, Arc, i64) -> Result<(), E>,
    ) -> Result<(), E> {
        one_by_one(self, arcs, tier, visit)
    }
    /// Visits all arcs in order, some at a time, without their bounds, until a visit ends in an error. The costs are
    /// those of a tier, or 0 without one.
    fn each_chunk<E>(&self, tier: Option<usize>, mut visit: impl FnMut(Chunk<'_>) -> Result<(), E>) -> Result<(), E> {
        let (mut from, mut to, mut cost) = (Vec::with_capacity(CHUNK), [0; CHUNK], [0; CHUNK]);
        for first in (0..self.arc_count()).step_by(CHUNK) {
            let count = CHUNK.min(self.arc_count() - first);
            let mut may_rest = true;
            from.clear();
            for at in 0..count {
                let arc = self.arc(first + at);
                put(&mut from, arc.from, at);
                to[at] = arc.to;
                cost[at] = tier.map_or(0, |tier| self.cost(tier, first + at));
                may_rest &= arc.lower == 0 && arc.upper >= 0;
            }
            visit(Chunk {
                first,
                from: &from,
                to: Entered::Any(&to[..count]),
                cost: Costs::Wide(&cost[..count]),
                may_rest,
            })?;
        }
        Ok(())
    }
}

/// [`Question::each_arc`] by asking for each.
pub(crate) fn one_by_one<E>(
    question: &(impl Question + ?Sized),
    arcs: Range<usize>,
    tier: Option<usize>,
    mut visit: impl FnMut(usize, Arc, i64) -> Result<(), E>,
) -> Result<(), E> {
    for arc in arcs {
        visit(arc, question.arc(arc), tier.map_or(0, |tier| question.cost(tier, arc)))?;
    }
    Ok(())
}

/// Arcs in a [`Chunk`], at most.
pub(crate) const CHUNK: usize = 256;

/// Adds the node of the arc at a place to stretches that end before it.
#[inline]
pub(crate) fn put(stretches: &mut Vec<(u32, u32)>, node: u32, at: usize) {
    match stretches.last_mut() {
        Some((last, end)) if *last == node => *end = at as u32 + 1,
        _ => stretches.push((node, at as u32 + 1)),
    }
}

/// Some arcs that follow each other, column by column.
#[derive(Clone, Copy, Debug)]
pub struct Chunk<'a> {
    /// The number of the first arc.
    pub first: usize,
    /// The nodes that the arcs leave, in stretches that follow each other: the node, and the place in the chunk where its
    /// stretch ends. None is empty.
    pub from: &'a [(u32, u32)],
    /// The nodes that they enter.
    pub to: Entered<'a>,
    /// Cost per unit in the tier asked for.
    pub cost: Costs<'a>,
    /// Only where it is true of each arc of the chunk: its least flow is 0, and its greatest is not less.
    pub may_rest: bool,
}

/// The nodes that arcs enter which follow each other, in the width in which they are kept.
#[derive(Clone, Copy, Debug)]
pub enum Entered<'a> {
    /// How far each is beyond a node.
    Near(u32, &'a [u16]),
    /// Each by its number.
    Any(&'a [u32]),
}

impl Entered<'_> {
    /// How many arcs there are.
    #[inline]
    pub fn count(&self) -> usize {
        match self {
            Entered::Near(_, nodes) => nodes.len(),
            Entered::Any(nodes) => nodes.len(),
        }
    }

    /// The node that the arc at a place enters.
    #[inline]
    pub fn at(&self, at: usize) -> u32 {
        match self {
            Entered::Near(base, nodes) => base + u32::from(nodes[at]),
            Entered::Any(nodes) => nodes[at],
        }
    }

    /// Calls back with the node of each arc in a range of places.
    #[inline]
    pub(crate) fn each(&self, places: Range<usize>, mut visit: impl FnMut(u32)) {
        match self {
            Entered::Near(base, nodes) => nodes[places].iter().for_each(|near| visit(base + u32::from(*near))),
            Entered::Any(nodes) => nodes[places].iter().for_each(|node| visit(*node)),
        }
    }
}

/// Costs of arcs that follow each other, in the width in which they are kept.
#[derive(Clone, Copy, Debug)]
pub enum Costs<'a> {
    /// 16 bits each.
    Short(&'a [i16]),
    /// 32 bits each.
    Narrow(&'a [i32]),
    /// 64 bits each.
    Wide(&'a [i64]),
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
