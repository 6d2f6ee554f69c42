//! What an edit has overwritten, so that it can be taken back.

use super::state::{State, Totals, Vector};

/// Something as it was before.
pub(super) enum Old<const N: usize> {
    Cost(u32, Vector<N>),
    Bounds(u32, i64, i64),
    /// What an arc carried that is no satellite's.
    Flow(u32, i64),
    Supply(u32, i64),
    Price(u32, Vector<N>),
    Totals(Totals),
    /// A node was added.
    Node,
    /// An arc was added.
    Arc,
    /// A node became a satellite.
    Adopted(u32),
    /// A satellite became a node like others; whether its way was pinned.
    Released(u32, bool),
    /// How a satellite hung.
    Hang {
        node: u32,
        arc: Option<u32>,
        is_pinned: bool,
    },
    /// The whole state, before a solve anew.
    Whole(Box<State<N>>),
}

impl<const N: usize> State<N> {
    /// Takes back what the log holds, last first.
    pub(super) fn take_back(&mut self, log: Vec<Old<N>>) {
        for old in log.into_iter().rev() {
            match old {
                Old::Cost(arc, cost) => self.put_cost(arc, cost),
                Old::Bounds(arc, lower, upper) => self.put_bounds(arc, lower, upper),
                Old::Flow(arc, units) => self.lines[arc as usize].flow = units,
                Old::Supply(node, supply) => self.supply[node as usize] = supply,
                Old::Totals(totals) => self.totals = totals,
                Old::Price(node, price) => self.prices[node as usize] = price,
                Old::Node => self.pop_node(),
                Old::Arc => {
                    let line = self.lines.pop().expect("an arc was added");
                    for node in [line.from, line.to] {
                        self.beside[node as usize].pop();
                    }
                }
                Old::Adopted(node) => self.release(node),
                Old::Released(node, is_pinned) => self.take_in(node, is_pinned),
                Old::Hang { node, arc, is_pinned } => self.put_back(node, arc, is_pinned),
                Old::Whole(state) => {
                    let edits = std::mem::take(&mut self.edits);
                    *self = *state;
                    self.edits = edits;
                }
            }
        }
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) -> bool {
        let log = self.edits.pop();
        let any = log.is_some();
        self.take_back(log.unwrap_or_default());
        any
    }
}
