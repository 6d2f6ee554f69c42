//! What is wrong with an answer.

use std::fmt;

/// The first clause of the proof that does not hold, and where. One variant per clause.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The network itself: a tier does not have one cost per arc.
    CostCount {
        /// The tier.
        tier: usize,
    },
    /// The network itself: an arc names a node that does not exist.
    NoSuchNode {
        /// The arc.
        arc: u32,
    },
    /// The flow does not have one entry per arc.
    FlowCount {
        /// The number of entries.
        found: usize,
    },
    /// The prices do not have one row per tier.
    PriceTiers {
        /// The number of rows.
        found: usize,
    },
    /// A tier does not have one price per node.
    PriceCount {
        /// The tier.
        tier: usize,
        /// The number of prices.
        found: usize,
    },
    /// There is not one value per tier.
    ValueCount {
        /// The number of values.
        found: usize,
    },
    /// An arc carries less than its lower bound.
    BelowLower {
        /// The arc.
        arc: u32,
    },
    /// An arc carries more than its upper bound.
    AboveUpper {
        /// The arc.
        arc: u32,
    },
    /// What leaves a node, less what enters it, is not its supply.
    Unconserved {
        /// The node.
        node: u32,
    },
    /// The arc is below its upper bound though its vector of reduced costs is negative.
    CheaperWithMore {
        /// The arc.
        arc: u32,
        /// The first tier whose reduced cost is not zero.
        tier: usize,
    },
    /// The arc is above its lower bound though its vector of reduced costs is positive.
    CheaperWithLess {
        /// The arc.
        arc: u32,
        /// The first tier whose reduced cost is not zero.
        tier: usize,
    },
    /// The stated value of a tier is not what the flow costs.
    WrongValue {
        /// The tier.
        tier: usize,
        /// What the flow costs.
        found: i128,
    },
    /// The value of a tier does not fit 128 bits.
    ValueTooLarge {
        /// The tier.
        tier: usize,
    },
    /// The cut does not have one entry per node.
    CutCount {
        /// The number of entries.
        found: usize,
    },
    /// An arc without limit lets the set send, or take in, as much as it likes.
    CutUnlimited {
        /// The arc.
        arc: u32,
    },
    /// What the set supplies can leave it, so the cut proves nothing.
    CutHolds {
        /// Units that the set supplies.
        supply: i128,
        /// Units that may leave it: upper bounds outward less lower bounds inward.
        room: i128,
    },
    /// The ray has no arcs.
    RayEmpty,
    /// The ray names an arc that does not exist.
    RayNoSuchArc {
        /// The position in the ray.
        step: usize,
    },
    /// An arc of the ray does not begin where the one before it ends.
    RayBroken {
        /// The position in the ray.
        step: usize,
    },
    /// An arc of the ray has a bound in the direction of the ray.
    RayLimited {
        /// The arc.
        arc: u32,
    },
    /// The costs along the ray are not negative.
    RayNotCheaper,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::CostCount { tier } => write!(f, "tier {tier} of the network does not have one cost per arc"),
            Fault::NoSuchNode { arc } => write!(f, "arc {arc} of the network names a node that does not exist"),
            Fault::FlowCount { found } => write!(f, "{found} flows are not one per arc"),
            Fault::PriceTiers { found } => write!(f, "{found} rows of prices are not one per tier"),
            Fault::PriceCount { tier, found } => {
                write!(f, "{found} prices in tier {tier} are not one per node")
            }
            Fault::ValueCount { found } => write!(f, "{found} values are not one per tier"),
            Fault::BelowLower { arc } => write!(f, "arc {arc} carries less than its lower bound"),
            Fault::AboveUpper { arc } => write!(f, "arc {arc} carries more than its upper bound"),
            Fault::Unconserved { node } => write!(f, "what leaves and enters node {node} does not match its supply"),
            Fault::CheaperWithMore { arc, tier } => {
                write!(f, "more on arc {arc} would be cheaper in tier {tier}")
            }
            Fault::CheaperWithLess { arc, tier } => {
                write!(f, "less on arc {arc} would be cheaper in tier {tier}")
            }
            Fault::WrongValue { tier, found } => write!(f, "the flow costs {found} in tier {tier}, not what is stated"),
            Fault::ValueTooLarge { tier } => {
                write!(f, "the value of tier {tier} does not fit 128 bits")
            }
            Fault::CutCount { found } => write!(f, "the cut has {found} entries, not one per node"),
            Fault::CutUnlimited { arc } => write!(f, "arc {arc} crosses the cut without limit"),
            Fault::CutHolds { supply, room } => {
                write!(f, "the cut supplies {supply} and lets {room} leave, which proves nothing")
            }
            Fault::RayEmpty => write!(f, "the ray has no arcs"),
            Fault::RayNoSuchArc { step } => {
                write!(f, "step {step} of the ray names an arc that does not exist")
            }
            Fault::RayBroken { step } => write!(f, "step {step} of the ray does not go on from the one before"),
            Fault::RayLimited { arc } => write!(f, "arc {arc} of the ray is bounded"),
            Fault::RayNotCheaper => write!(f, "the costs along the ray are not negative"),
        }
    }
}

impl std::error::Error for Fault {}
