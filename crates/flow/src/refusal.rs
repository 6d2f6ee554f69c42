//! Why no answer was computed at all.

use std::fmt;

/// The operation was not done; the variant names the obstacle. That no flow exists is not among
/// these: it is an answer, [`crate::Outcome::Infeasible`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// An arc leaves or enters a node that does not exist.
    NoSuchNode {
        /// The arc.
        arc: u32,
        /// The number that is not a node.
        node: u32,
    },
    /// An arc's lower bound is above its upper bound, or a bound is infinite on the wrong side.
    BoundsCrossed {
        /// The arc.
        arc: u32,
    },
    /// A tier does not have exactly one cost per arc.
    CostCount {
        /// The tier.
        tier: usize,
        /// The number of arcs.
        expected: usize,
        /// The number of costs.
        found: usize,
    },
    /// The supplies do not add up to zero.
    Unbalanced {
        /// Their sum, units.
        surplus: i128,
    },
    /// Nodes × this absolute cost reaches 2⁶².
    CostTooLarge {
        /// The tier.
        tier: usize,
        /// The arc.
        arc: u32,
    },
    /// The absolute values of the supplies and finite bounds add up to 2⁶⁰ or more.
    AmountsTooLarge {
        /// Their sum, units.
        amount: i128,
    },
    /// 2³¹ ∕ 3 nodes or more.
    TooManyNodes {
        /// How many.
        nodes: usize,
    },
    /// 2³¹ ∕ 3 arcs or more.
    TooManyArcs {
        /// How many.
        arcs: usize,
    },
    /// A change names a node that does not exist.
    UnknownNode {
        /// The number that is not a node.
        node: u32,
    },
    /// A change names an arc that does not exist.
    UnknownArc {
        /// The number that is not an arc.
        arc: u32,
    },
    /// A change does not have exactly one cost per tier.
    TierCount {
        /// The number of tiers.
        expected: usize,
        /// The number of costs.
        found: usize,
    },
    /// More tiers than a solved state holds ([`crate::MOST_TIERS`]).
    TooManyTiers {
        /// How many.
        tiers: usize,
    },
    /// The watcher asked to stop.
    Cancelled,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NoSuchNode { arc, node } => {
                write!(f, "arc {arc} names node {node}, which does not exist")
            }
            Refusal::BoundsCrossed { arc } => {
                write!(f, "arc {arc} has a lower bound above its upper bound")
            }
            Refusal::CostCount { tier, expected, found } => {
                write!(f, "tier {tier} has {found} costs for {expected} arcs")
            }
            Refusal::Unbalanced { surplus } => {
                write!(f, "supplies add up to {surplus}, not to zero")
            }
            Refusal::CostTooLarge { tier, arc } => {
                write!(f, "the cost of arc {arc} in tier {tier}, times the number of nodes, reaches 2^62")
            }
            Refusal::AmountsTooLarge { amount } => {
                write!(f, "supplies and finite bounds add up to {amount}, which reaches 2^60")
            }
            Refusal::TooManyNodes { nodes } => {
                write!(f, "{nodes} nodes, but the limit is a third of 2^31")
            }
            Refusal::TooManyArcs { arcs } => write!(f, "{arcs} arcs, but the limit is a third of 2^31"),
            Refusal::UnknownNode { node } => write!(f, "node {node} does not exist"),
            Refusal::UnknownArc { arc } => write!(f, "arc {arc} does not exist"),
            Refusal::TierCount { expected, found } => write!(f, "{found} costs for {expected} tiers"),
            Refusal::TooManyTiers { tiers } => {
                write!(f, "{tiers} tiers, but the limit for edits is {}", crate::MOST_TIERS)
            }
            Refusal::Cancelled => write!(f, "stopped on request"),
        }
    }
}

impl std::error::Error for Refusal {}
