//! Choosing the arc that enters the tree.
//!
//! The free arcs are looked at in blocks, round and round; the worst offender of the first block
//! that has one enters. A whole round without an offender means that the tier is finished.

/// Where an arc outside the tree rests, or that it is in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It carries nothing and may only grow.
    Empty,
    /// It hangs some node from its parent; its flow is kept there.
    InTree,
    /// It carries its capacity and may only fall.
    Full,
}

/// An arc that the tier may still use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FreeArc {
    pub(crate) cost: i64,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) arc: u32,
}

impl FreeArc {
    /// cost + price(from) − price(to); fits because it is the cost of a simple path or cycle.
    pub(crate) fn reduced_cost(&self, prices: &[i64]) -> i64 {
        self.cost + prices[self.from as usize] - prices[self.to as usize]
    }
}

/// Where the search goes on.
pub(crate) struct Pricing {
    next: usize,
    block: usize,
}

impl Pricing {
    /// Blocks of about the square root of the number of arcs balance the care in choosing against
    /// the time to choose.
    pub(crate) fn new(free_arcs: usize) -> Self {
        Pricing { next: 0, block: (free_arcs as f64).sqrt() as usize + 16 }
    }

    /// The arc to enter and its reduced cost, or `None` when every arc rests where it should.
    pub(crate) fn entering(&mut self, free: &[FreeArc], states: &[State], prices: &[i64]) -> Option<(FreeArc, i64)> {
        let mut left = free.len();
        while left > 0 {
            if self.next >= free.len() {
                self.next = 0;
            }
            let end = (self.next + self.block.min(left)).min(free.len());
            let mut worst: Option<(FreeArc, i64)> = None;
            let mut offence = 0;
            for arc in &free[self.next..end] {
                let reduced = arc.reduced_cost(prices);
                let offends_by = match states[arc.arc as usize] {
                    State::Empty => -reduced,
                    State::InTree => 0,
                    State::Full => reduced,
                };
                if offends_by > offence {
                    (worst, offence) = (Some((*arc, reduced)), offends_by);
                }
            }
            left -= end - self.next;
            self.next = end;
            if worst.is_some() {
                return worst;
            }
        }
        None
    }
}
