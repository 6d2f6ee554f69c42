//! The question: nodes that send or receive, arcs with bounds, and one cost per arc and tier.

use crate::{Costs, Question, Refusal};

/// An upper bound of this size or more means "no upper bound", and a lower bound of its negative
/// or less means "no lower bound". It is 2⁶⁰ units of flow, more than any lawful finite sum.
pub const INFINITE: i64 = 1 << 60;

/// Nodes × largest absolute cost must stay below this (2⁶²), so that every price and every reduced
/// cost fits an `i64` whatever the tree.
pub const COST_LIMIT: i128 = 1 << 62;

/// Fewer nodes than this, and fewer arcs than this: with an arc without bounds counted twice and an artificial
/// arc per node, three times as many arcs still have a number and a bit to spare in 32 bits.
const SIZE_LIMIT: usize = (1 << 31) / 3;

/// An arc from one node to another that carries between `lower` and `upper` whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The node that the arc leaves, `0..nodes`.
    pub from: u32,
    /// The node that the arc enters, `0..nodes`; may equal `from`.
    pub to: u32,
    /// Least flow, units; may be negative; `-INFINITE` or less is no bound at all.
    pub lower: i64,
    /// Greatest flow, units; may be negative; [`INFINITE`] or more is no bound at all.
    pub upper: i64,
}

impl Arc {
    /// Whether the arc has no greatest flow.
    pub fn is_unlimited_above(&self) -> bool {
        self.upper >= INFINITE
    }

    /// Whether the arc has no least flow.
    pub fn is_unlimited_below(&self) -> bool {
        self.lower <= -INFINITE
    }
}

/// A flow problem: find whole flows within all bounds that use up every supply and whose costs are
/// least, tier 0 first, then tier 1 among those, and so on.
///
/// Parallel arcs, loops, nodes without arcs and networks without nodes are all lawful.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// One per node, units: above zero sends, below zero receives; they must add up to zero.
    pub supply: Vec<i64>,
    /// The arcs, named everywhere by their position here.
    pub arcs: Vec<Arc>,
    /// `costs[tier][arc]`, per unit of flow; tier 0 is the most important.
    pub costs: Vec<Vec<i64>>,
}

impl Network {
    /// A network of `nodes` nodes without supply, without arcs, with `tiers` tiers of cost.
    pub fn new(nodes: usize, tiers: usize) -> Self {
        Network { supply: vec![0; nodes], arcs: Vec::new(), costs: vec![Vec::new(); tiers] }
    }

    /// The number of nodes.
    pub fn nodes(&self) -> usize {
        self.supply.len()
    }

    /// The number of tiers.
    pub fn tiers(&self) -> usize {
        self.costs.len()
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
    /// only by [`Network::validate`].
    ///
    /// # Panics
    ///
    /// If `costs` has not one entry per tier, or 2³² − 1 arcs are there already: defects of the caller.
    pub fn add_arc(&mut self, from: u32, to: u32, lower: i64, upper: i64, costs: &[i64]) -> u32 {
        assert_eq!(costs.len(), self.costs.len(), "an arc needs one cost per tier");
        let number = u32::try_from(self.arcs.len()).expect("arcs are numbered in 32 bits");
        self.arcs.push(Arc { from, to, lower, upper });
        for (tier, cost) in self.costs.iter_mut().zip(costs) {
            tier.push(*cost);
        }
        number
    }

    /// [`validate`] for this network.
    pub fn validate(&self) -> Result<(), Refusal> {
        validate(self)
    }
}

/// Refuses what the solver could not treat exactly, naming the first obstacle: sizes, arcs that
/// lead nowhere, crossed bounds, supplies that do not balance, numbers large enough to overflow.
///
/// The limits: fewer than 2³¹ ∕ 3 nodes and as many arcs; the absolute values of all supplies and all
/// finite bounds add up to less than [`INFINITE`]; nodes × largest absolute cost stays below
/// [`COST_LIMIT`].
pub fn validate(question: &impl Question) -> Result<(), Refusal> {
    let (nodes, arcs) = (question.node_count(), question.arc_count());
    if nodes >= SIZE_LIMIT {
        return Err(Refusal::TooManyNodes { nodes });
    }
    if arcs >= SIZE_LIMIT {
        return Err(Refusal::TooManyArcs { arcs });
    }
    validate_amounts(question)?;
    for tier in 0..question.tier_count() {
        let found = question.cost_count(tier);
        if found != arcs {
            return Err(Refusal::CostCount { tier, expected: arcs, found });
        }
        // The largest cost whose product with the number of nodes stays below the limit.
        let most = (COST_LIMIT - 1) / nodes.max(1) as i128;
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        if question.most_cost(tier) <= most {
            continue;
        }
        question.each_chunk(Some(tier), |chunk| {
            let place = match chunk.cost {
                Costs::Short(costs) => costs.iter().position(|cost| u64::from(cost.unsigned_abs()) > most),
                Costs::Narrow(costs) => costs.iter().position(|cost| u64::from(cost.unsigned_abs()) > most),
                Costs::Wide(costs) => costs.iter().position(|cost| cost.unsigned_abs() > most),
            };
            match place {
                Some(at) => Err(Refusal::CostTooLarge { tier, arc: (chunk.first + at) as u32 }),
                None => Ok(()),
            }
        })?;
    }
    Ok(())
}

fn validate_amounts(question: &impl Question) -> Result<(), Refusal> {
    let nodes = question.node_count();
    let mut sum: i128 = 0;
    let mut amount: i128 = 0;
    for node in 0..nodes {
        let supply = i128::from(question.supply(node));
        sum += supply;
        amount += supply.abs();
    }
    question.each_arc(0..question.arc_count(), None, |number, arc, _| {
        let number = number as u32;
        // What nearly all arcs are.
        let are_nodes = (arc.from as usize) < nodes && (arc.to as usize) < nodes;
        if arc.lower == 0 && (0..INFINITE).contains(&arc.upper) && are_nodes {
            amount += i128::from(arc.upper);
            return Ok(());
        }
        for node in [arc.from, arc.to] {
            if node as usize >= nodes {
                return Err(Refusal::NoSuchNode { arc: number, node });
            }
        }
        if arc.lower > arc.upper || arc.lower >= INFINITE || arc.upper <= -INFINITE {
            return Err(Refusal::BoundsCrossed { arc: number });
        }
        if !arc.is_unlimited_below() {
            amount += i128::from(arc.lower.unsigned_abs());
        }
        if !arc.is_unlimited_above() {
            amount += i128::from(arc.upper.unsigned_abs());
        }
        Ok(())
    })?;
    if sum != 0 {
        return Err(Refusal::Unbalanced { surplus: sum });
    }
    if amount >= i128::from(INFINITE) {
        return Err(Refusal::AmountsTooLarge { amount });
    }
    Ok(())
}
