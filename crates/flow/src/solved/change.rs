//! What may be changed in a solved network.

/// One change. Arcs and nodes are never removed, so that numbers stay: an arc with both bounds zero carries
/// nothing, and a node whose arcs carry nothing stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The costs of an arc, one per tier.
    Cost {
        /// The arc.
        arc: u32,
        /// Per unit.
        costs: Vec<i64>,
    },
    /// The bounds of an arc, as in [`crate::Arc`].
    Bounds {
        /// The arc.
        arc: u32,
        /// Least flow, units.
        lower: i64,
        /// Greatest flow, units.
        upper: i64,
    },
    /// What a node sends or receives. All supplies of an edit together must balance.
    Supply {
        /// The node.
        node: u32,
        /// Units.
        supply: i64,
    },
    /// A node more, without supply; it takes the next number.
    Node,
    /// An arc more; it takes the next number.
    Arc {
        /// The node that it leaves.
        from: u32,
        /// The node that it enters.
        to: u32,
        /// Least flow, units.
        lower: i64,
        /// Greatest flow, units.
        upper: i64,
        /// One per tier, per unit.
        costs: Vec<i64>,
    },
}
