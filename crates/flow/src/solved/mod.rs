//! A solved network that takes changes and stays solved.
//!
//! ```text
//! Solved::of(network) ─▶ edit(changes) ─▶ Edited::Optimal: the new optimum, with its proof
//!                              │      └─▶ Edited::Impossible: the reason; nothing has changed
//!                              └─ undo() takes the last edit back
//! ```
//!
//! After a change, arcs that offend are set to the bound that they should be at; what is then too much or too
//! little at some nodes goes along shortest ways of the residual network, with distances that are vectors over
//! all tiers under reduced costs, which are never negative (Tomizawa 1971; Edmonds and Karp 1972). The prices
//! move with the distances, so flow and prices prove each other again after every edit. A search goes on from both ends
//! (`paths`, `walk`). No arc is fixed: what earlier tiers decided may open again.
//!
//! A *satellite*, a node of one unit that no arc enters, such as a mover with options, is never walked through by itself
//! (`rows`): it hangs from the node that its unit goes to, and a step from there to another node may be one satellite
//! going over. From a *hub*, where many hang, only the one with the least difference of costs can be such a step, and
//! which one that is does not depend on prices (`hubs`). What an edit asks of a satellite (an option forbidden, pinned,
//! dearer; the person gone) moves its unit at once to its best way, which leaves one node with too much and one with
//! too little; a satellite of which more is asked than it can do becomes a node like others.
//!
//! Distances are sums of reduced costs along simple ways. Prices may drift where parts of the network are tied by
//! nothing; an edit under which a number could come near what 64 bits hold is solved anew.

mod change;
mod hubs;
mod log;
mod paths;
mod rows;
mod state;
mod walk;

pub use change::Change;

use crate::{Network, Outcome, Question, Refusal, Solution, View, Watch, solve};
use state::State;

/// What an edit comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The changed network is solved.
    Optimal {
        /// How many ways were sent along.
        ways: usize,
    },
    /// The changed network has no least flow, and this is the proof. Nothing has been changed.
    Impossible(Outcome),
}

/// A network with its optimum.
pub struct Solved {
    state: Width,
}

/// The state for so many tiers at most; unused ones are zero.
enum Width {
    One(State<1>),
    Four(State<4>),
    Twelve(State<12>),
    Most(State<MOST_TIERS>),
}

/// More tiers than this are refused ([`Refusal::TooManyTiers`]).
pub const MOST_TIERS: usize = 32;

macro_rules! each {
    ($width:expr, $state:ident => $do:expr) => {
        match $width {
            Width::One($state) => $do,
            Width::Four($state) => $do,
            Width::Twelve($state) => $do,
            Width::Most($state) => $do,
        }
    };
}

impl Solved {
    /// Solves a network. The inner error is its proof that there is no least flow.
    pub fn of(network: &Network, watch: &mut dyn Watch) -> Result<Result<Solved, Outcome>, Refusal> {
        let tiers = network.tiers();
        if tiers > MOST_TIERS {
            return Err(Refusal::TooManyTiers { tiers });
        }
        let solution = match solve(network, watch)? {
            Outcome::Optimal(solution) => solution,
            other => return Ok(Err(other)),
        };
        let state = match tiers {
            0..=1 => Width::One(State::of(network, &solution)),
            2..=4 => Width::Four(State::of(network, &solution)),
            5..=12 => Width::Twelve(State::of(network, &solution)),
            _ => Width::Most(State::of(network, &solution)),
        };
        Ok(Ok(Solved { state }))
    }

    /// Makes the changes, in order, and finds the optimum of the changed network. What is refused or impossible
    /// leaves everything as it was.
    pub fn edit(&mut self, changes: &[Change]) -> Result<Edited, Refusal> {
        each!(&mut self.state, state => state.edit(changes))
    }

    /// Takes the last edit that was made back; `false` if there is none left.
    pub fn undo(&mut self) -> bool {
        each!(&mut self.state, state => state.undo())
    }

    /// The optimum with its proof, for [`crate::check`] on this same value.
    pub fn outcome(&self) -> Outcome {
        Outcome::Optimal(self.solution())
    }

    /// Flow, prices and values.
    pub fn solution(&self) -> Solution {
        each!(&self.state, state => state.solution())
    }

    /// Units on an arc.
    ///
    /// # Panics
    ///
    /// If the arc does not exist: a defect of the caller.
    pub fn flow(&self, arc: u32) -> i64 {
        each!(&self.state, state => state.units(arc as usize))
    }

    /// The network as it is now.
    pub fn network(&self) -> Network {
        each!(&self.state, state => state.network())
    }
}

impl Question for Solved {
    fn view(&self) -> View<'_> {
        View::Solved(self)
    }
    fn node_count(&self) -> usize {
        each!(&self.state, state => state.node_count())
    }
    fn arc_count(&self) -> usize {
        each!(&self.state, state => state.arc_count())
    }
    fn tier_count(&self) -> usize {
        each!(&self.state, state => state.tier_count())
    }
    fn cost_count(&self, tier: usize) -> usize {
        each!(&self.state, state => state.cost_count(tier))
    }
    fn supply(&self, node: usize) -> i64 {
        each!(&self.state, state => state.supply(node))
    }
    fn ends(&self, arc: usize) -> (u32, u32) {
        each!(&self.state, state => state.ends(arc))
    }
    fn bounds(&self, arc: usize) -> (i64, i64) {
        each!(&self.state, state => state.bounds(arc))
    }
    fn cost(&self, tier: usize, arc: usize) -> i64 {
        each!(&self.state, state => state.cost(tier, arc))
    }
}
