//! The proof as data: a tree of splits, written node before children, with evidence at every leaf.
//!
//! A split names a person and some of what the person can do (a seat, or staying); its first child forbids these, its
//! second everything else. Everybody does exactly one thing, so nothing is lost between the children. A leaf carries a
//! bound (scale, multipliers, prices) or a cut. Nothing in it is trusted: prices and multipliers of any size give a true
//! bound, only perhaps a weak one.

use canbo_register::{PersonId, SeatKey, UnitId};
use serde::{Deserialize, Serialize};

/// A side row by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "row", deny_unknown_fields)]
pub enum RowName {
    /// Both in this agency at most once.
    Apart {
        /// One of them.
        first: PersonId,
        /// The other.
        second: PersonId,
        /// The agency.
        agency: UnitId,
    },
    /// The sum of allowances.
    Budget,
    /// Leavers of this commune.
    Leavers {
        /// The commune.
        commune: UnitId,
    },
}

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "part", deny_unknown_fields)]
pub enum Part {
    /// Two children follow: without any of these, and with one of these only.
    Split {
        /// Whose.
        person: PersonId,
        /// Seats, or none for staying.
        among: Vec<Option<SeatKey>>,
    },
    /// Multipliers and prices, over the tier of broken side rows and then all tiers of the plan.
    Bound {
        /// What costs were multiplied by, above zero.
        scale: i64,
        /// A vector a row, lexicographically not below zero; rows left out have zero.
        multipliers: Vec<(RowName, Vec<i64>)>,
        /// Prices of the nodes, one list a tier.
        prices: Vec<Vec<i64>>,
    },
    /// No flow at all: the nodes of a set that supplies more than can leave it.
    Cut {
        /// Their numbers.
        nodes: Vec<u32>,
    },
}
