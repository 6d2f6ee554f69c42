//! A network in as few bytes as its numbers allow, for tens of millions of arcs.

mod column;
mod heads;
mod mixed;

use crate::question::{CHUNK, Chunk, one_by_one};
use crate::{Arc, Costs, Network, Question, View};
use column::{Column, Tails};
use heads::Heads;
use std::convert::Infallible;
use std::ops::Range;

/// The same question as a [`Network`], each column as narrow as its numbers, stretch by stretch: with costs and
/// capacities of 16 bits an arc takes 6 bytes instead of 32, if arcs come node by node and enter nodes near each other, and
/// 4 where all arcs of a stretch may carry the same.
///
/// Write-once: arcs are added, never changed. What it may hold, and what is refused, is as for [`Network`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    supply: Vec<i64>,
    from: Tails,
    to: Heads,
    lower: Column,
    upper: Column,
    costs: Vec<Column>,
    /// Stretches of arcs that may not rest at zero: their least flow is not 0, or their greatest is less.
    restless: Vec<(u32, u32)>,
    reserve: usize,
}

impl Packed {
    /// A network of `nodes` nodes without supply, with `tiers` tiers of cost and room for `arcs` arcs
    /// (more may come; they cost a copy).
    pub fn with_room(nodes: usize, tiers: usize, arcs: usize) -> Self {
        Packed {
            supply: vec![0; nodes],
            from: Tails::Stretches(Vec::new(), 0),
            to: Heads::with_room(arcs),
            lower: Column::Same(0, 0),
            upper: Column::Same(0, 0),
            costs: vec![Column::Same(0, 0); tiers],
            restless: Vec::new(),
            reserve: arcs,
        }
    }

    /// States what a node sends (above zero) or receives (below zero), units.
    ///
    /// # Panics
    ///
    /// If the node does not exist: a defect of the caller.
    pub fn set_supply(&mut self, node: u32, supply: i64) {
        self.supply[node as usize] = supply;
    }

    /// Adds an arc with one cost per tier and returns its number. Its nodes and bounds are looked at
    /// only by [`crate::validate`].
    ///
    /// # Panics
    ///
    /// If `costs` has not one entry per tier, or 2³² − 1 arcs are there already: defects of the caller.
    #[inline]
    pub fn add_arc(&mut self, from: u32, to: u32, lower: i64, upper: i64, costs: &[i64]) -> u32 {
        assert_eq!(costs.len(), self.costs.len(), "an arc needs one cost per tier");
        let number = u32::try_from(self.from.len()).expect("arcs are numbered in 32 bits");
        self.from.push(from, self.reserve);
        self.to.push(to);
        self.note_bounds(number, lower, upper);
        self.lower.push(lower, self.reserve);
        self.upper.push(upper, self.reserve);
        for (tier, cost) in self.costs.iter_mut().zip(costs) {
            tier.push(*cost, self.reserve);
        }
        number
    }

    /// Adds arcs, one an entry of each slice, with as many rows of costs as there are tiers; the first gets the
    /// next number. The same as adding them one by one, and faster.
    ///
    /// # Panics
    ///
    /// If the slices are of unlike lengths, or there are not as many rows as tiers, or more than 2³² − 1 arcs: defects
    /// of the caller.
    pub fn add_arcs(&mut self, from: &[u32], to: &[u32], lower: &[i64], upper: &[i64], costs: &[&[i64]]) {
        assert_eq!(costs.len(), self.costs.len(), "arcs need a row of costs per tier");
        let lengths = [to.len(), lower.len(), upper.len()].into_iter().chain(costs.iter().map(|row| row.len()));
        lengths.for_each(|length| assert_eq!(length, from.len(), "rows are of one length"));
        let first = self.from.len() as u32;
        u32::try_from(self.from.len() + from.len()).expect("arcs are numbered in 32 bits");
        from.iter().for_each(|node| self.from.push(*node, self.reserve));
        self.to.extend(to);
        (first..).zip(lower.iter().zip(upper)).for_each(|(arc, (lower, upper))| self.note_bounds(arc, *lower, *upper));
        self.lower.extend(lower, self.reserve);
        self.upper.extend(upper, self.reserve);
        for (tier, row) in self.costs.iter_mut().zip(costs) {
            tier.extend(row, self.reserve);
        }
    }

    #[inline]
    fn note_bounds(&mut self, arc: u32, lower: i64, upper: i64) {
        if lower == 0 && upper >= 0 {
            return;
        }
        match self.restless.last_mut() {
            Some((_, end)) if *end == arc => *end += 1,
            _ => self.restless.push((arc, arc + 1)),
        }
    }

    /// The same network in 64-bit numbers.
    pub fn unpacked(&self) -> Network {
        let mut network = Network { supply: self.supply.clone(), ..Network::new(0, 0) };
        let Ok(()) = self.each_arc(0..self.from.len(), None, |_, arc, _| {
            network.arcs.push(arc);
            Ok::<(), Infallible>(())
        });
        let row = |tier| (0..self.from.len()).map(|arc| self.cost(tier, arc)).collect();
        network.costs = (0..self.costs.len()).map(row).collect();
        network
    }
}

impl Question for Packed {
    fn view(&self) -> View<'_> {
        View::Packed(self)
    }
    fn node_count(&self) -> usize {
        self.supply.len()
    }
    fn arc_count(&self) -> usize {
        self.from.len()
    }
    fn tier_count(&self) -> usize {
        self.costs.len()
    }
    fn cost_count(&self, tier: usize) -> usize {
        self.costs[tier].len()
    }
    fn most_cost(&self, tier: usize) -> u64 {
        self.costs[tier].most()
    }
    fn may_all_rest(&self) -> bool {
        self.restless.is_empty()
    }
    #[inline]
    fn supply(&self, node: usize) -> i64 {
        self.supply[node]
    }
    #[inline]
    fn ends(&self, arc: usize) -> (u32, u32) {
        (self.from.get(arc), self.to.get(arc))
    }
    #[inline]
    fn bounds(&self, arc: usize) -> (i64, i64) {
        (self.lower.get(arc), self.upper.get(arc))
    }
    #[inline]
    fn upper(&self, arc: usize) -> i64 {
        self.upper.get(arc)
    }
    #[inline]
    fn cost(&self, tier: usize, arc: usize) -> i64 {
        self.costs[tier].get(arc)
    }
    fn each_arc<E>(
        &self,
        arcs: Range<usize>,
        tier: Option<usize>,
        mut visit: impl FnMut(usize, Arc, i64) -> Result<(), E>,
    ) -> Result<(), E> {
        // Too few for copying to be worth while.
        if arcs.len() < CHUNK / 16 {
            return one_by_one(self, arcs, tier, visit);
        }
        let zeros = Column::Same(0, self.to.len());
        let costs = tier.map_or(&zeros, |tier| &self.costs[tier]);
        let filled = |column: &Column| [column.same().unwrap_or_default(); CHUNK];
        let (mut from, mut to) = ([0; CHUNK], [0; CHUNK]);
        let (mut lower, mut upper) = (filled(&self.lower), filled(&self.upper));
        let (mut cost, mut place) = (filled(costs), self.from.place(arcs.start));
        for begin in arcs.clone().step_by(CHUNK) {
            let count = CHUNK.min(arcs.end - begin);
            place = self.from.read(begin, place, &mut from[..count]);
            self.to.read(begin, &mut to[..count]);
            self.lower.read(begin, &mut lower[..count]);
            self.upper.read(begin, &mut upper[..count]);
            costs.read(begin, &mut cost[..count]);
            let rows = from[..count].iter().zip(&to).zip(lower.iter().zip(&upper)).zip(&cost);
            for (arc, (((from, to), (lower, upper)), cost)) in (begin..).zip(rows) {
                visit(arc, Arc { from: *from, to: *to, lower: *lower, upper: *upper }, *cost)?;
            }
        }
        Ok(())
    }
    fn each_chunk<E>(&self, tier: Option<usize>, mut visit: impl FnMut(Chunk<'_>) -> Result<(), E>) -> Result<(), E> {
        let zeros = Column::Same(0, self.to.len());
        let costs = tier.map_or(&zeros, |tier| &self.costs[tier]);
        let (mut place, mut restless, mut spare) = (0, &self.restless[..], [0; CHUNK]);
        let (mut from, same) = (Vec::with_capacity(CHUNK), [costs.same().unwrap_or_default(); CHUNK]);
        for first in (0..self.to.len()).step_by(CHUNK) {
            let to = self.to.stretch(first);
            let count = to.count();
            let cost = costs.stretch(first..first + count, &mut spare).unwrap_or(Costs::Wide(&same[..count]));
            place = self.from.stretches(first, place, count, &mut from);
            let end = (first + count) as u32;
            restless = &restless[restless.partition_point(|(_, end)| *end as usize <= first)..];
            let may_rest = restless.first().is_none_or(|(begin, _)| *begin >= end);
            visit(Chunk { first, from: &from, to, cost, may_rest })?;
        }
        Ok(())
    }
}
