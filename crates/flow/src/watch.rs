//! Looking on while the solver works, and stopping it.

use std::ops::ControlFlow;

/// How far the solver has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The tier at work; `None` while the first flow within all bounds is being sought.
    pub tier: Option<usize>,
    /// The number of tiers of the network.
    pub tiers: usize,
    /// Pivots done since the start.
    pub pivots: u64,
    /// Arcs that earlier tiers have left free.
    pub free_arcs: usize,
}

/// Someone who looks on. Called when a tier begins and every few thousand pivots; should be quick.
pub trait Watch {
    /// Takes note; `Break` makes the solver return [`crate::Refusal::Cancelled`].
    fn tick(&mut self, progress: Progress) -> ControlFlow<()>;
}

/// Nobody looks on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn tick(&mut self, _: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

impl<F: FnMut(Progress) -> ControlFlow<()>> Watch for F {
    fn tick(&mut self, progress: Progress) -> ControlFlow<()> {
        self(progress)
    }
}
