//! A primal network simplex that solves one tier after another and keeps its basis in between.

mod pricing;
mod tree;

use crate::image::{Image, ImageArc, UNLIMITED};
use pricing::{FreeArc, Pricing, State};
use tree::{Link, Tree};

/// How one step of a tier went.
pub(crate) enum Step {
    /// The basis changed, or an arc went from one bound to the other.
    Pivoted,
    /// Nothing left to improve.
    Finished,
    /// The image arcs of a cycle, in order, all without limit and together of negative cost.
    Endless(Vec<u32>),
}

/// The arc that leaves, in terms of the cycle that the entering arc closes.
enum Leaving {
    /// The entering arc itself: it goes from one bound to the other.
    Entering,
    /// The arc above a node on the way from the top of the cycle down to the entering arc.
    Before(u32),
    /// The arc above a node on the way from the entering arc back up.
    After(u32),
}

/// A basis, the flow that belongs to it, the prices of the tier at work, and the arcs still free.
pub(crate) struct Simplex<'a> {
    arcs: &'a [ImageArc],
    states: Vec<State>,
    tree: Tree,
    prices: Vec<i64>,
    free: Vec<FreeArc>,
    pricing: Pricing,
}

impl<'a> Simplex<'a> {
    /// The start: each node hangs from the root by an artificial arc that takes or brings its whole
    /// supply, and every artificial unit costs 1. That is a strongly feasible tree.
    pub(crate) fn new(image: &'a Image) -> Self {
        let count = image.arcs.len() as u32;
        let links = image.supply.iter().enumerate().map(|(node, supply)| Link {
            arc: count + node as u32,
            up: *supply >= 0,
            flow: supply.abs(),
            capacity: UNLIMITED,
        });
        // 0 = 1 + price(node) − price(root) where the arc points up, and the reverse where down.
        let mut prices: Vec<i64> = image.supply.iter().map(|s| if *s >= 0 { -1 } else { 1 }).collect();
        prices.push(0);
        // An arc of capacity zero, and no other, could never change: it is not even looked at.
        let free: Vec<FreeArc> = (0u32..)
            .zip(&image.arcs)
            .filter(|(_, arc)| arc.capacity > 0)
            .map(|(number, arc)| FreeArc { cost: 0, from: arc.from, to: arc.to, arc: number })
            .collect();
        Simplex {
            arcs: &image.arcs,
            states: vec![State::Empty; image.arcs.len()],
            tree: Tree::star(links),
            prices,
            pricing: Pricing::new(free.len()),
            free,
        }
    }

    /// The prices of the tier at work, one per node of the network and last the root's, zero.
    pub(crate) fn prices(&self) -> &[i64] {
        &self.prices
    }

    /// How many arcs are still free.
    pub(crate) fn free_arcs(&self) -> usize {
        self.free.len()
    }

    /// The flow of every image arc.
    pub(crate) fn flow(&self) -> Vec<i64> {
        let mut flow: Vec<i64> = (self.states.iter().zip(self.arcs))
            .map(|(state, arc)| if *state == State::Full { arc.capacity } else { 0 })
            .collect();
        for node in 0..self.tree.root() {
            let link = self.tree.link(node);
            if let Some(units) = flow.get_mut(link.arc as usize) {
                *units = link.flow;
            }
        }
        flow
    }

    /// Whether some supply still goes over an artificial arc.
    pub(crate) fn uses_artificial_arcs(&self) -> bool {
        (0..self.tree.root()).any(|node| {
            let link = self.tree.link(node);
            link.arc as usize >= self.arcs.len() && link.flow > 0
        })
    }

    /// Ends a tier: an arc with a non-zero reduced cost stays where it is for good, because every
    /// flow that is as good in this tier has it there.
    pub(crate) fn fix(&mut self) {
        let prices = &self.prices;
        self.free.retain(|arc| arc.reduced_cost(prices) == 0);
    }

    /// Begins a tier: the same tree and flow, other costs (per image arc), other prices.
    pub(crate) fn begin(&mut self, costs: &[i64]) {
        for arc in &mut self.free {
            arc.cost = costs[arc.arc as usize];
        }
        let (prices, root) = (&mut self.prices, self.tree.root());
        self.tree.settle(root, |node, link, parent| {
            let cost = costs.get(link.arc as usize).copied().unwrap_or(0);
            let above = prices[parent as usize];
            prices[node as usize] = if link.up { above - cost } else { above + cost };
        });
        self.pricing = Pricing::new(self.free.len());
    }

    /// One pivot.
    pub(crate) fn step(&mut self) -> Step {
        let Some((arc, reduced)) = self.pricing.entering(&self.free, &self.states, &self.prices) else {
            return Step::Finished;
        };
        let was = self.states[arc.arc as usize];
        // The cycle runs through the entering arc from `tail` to `head`.
        let (tail, head) = if was == State::Empty { (arc.from, arc.to) } else { (arc.to, arc.from) };
        let capacity = self.arcs[arc.arc as usize].capacity;
        let (leaving, units, top) = self.leaving(tail, head, capacity);
        if units == UNLIMITED {
            return Step::Endless(self.cycle(arc.arc, tail, head, top));
        }
        if units > 0 {
            self.push(tail, head, top, units);
        }
        let (cut, inner, outer) = match leaving {
            Leaving::Entering => {
                self.states[arc.arc as usize] = if was == State::Empty { State::Full } else { State::Empty };
                return Step::Pivoted;
            }
            Leaving::Before(node) => (node, tail, head),
            Leaving::After(node) => (node, head, tail),
        };
        let gone = *self.tree.link(cut);
        if let Some(state) = self.states.get_mut(gone.arc as usize) {
            *state = if gone.flow == 0 { State::Empty } else { State::Full };
        }
        self.states[arc.arc as usize] = State::InTree;
        let up = inner == arc.from;
        let flow = if was == State::Empty { units } else { capacity - units };
        self.tree.rehang(cut, inner, outer, Link { arc: arc.arc, up, flow, capacity });
        let shift = if up { -reduced } else { reduced };
        let prices = &mut self.prices;
        self.tree.settle(inner, |node, _, _| prices[node as usize] += shift);
        debug_assert!(self.tree.root() > 64 || self.tree.is_strongly_feasible());
        Step::Pivoted
    }

    /// Finds the top of the cycle, how many units fit through it, and the arc to leave: the last
    /// one that blocks, walking from the top along the cycle. That choice keeps the tree strongly
    /// feasible, and with it no basis comes back (see the essay in `lib.rs`).
    fn leaving(&self, tail: u32, head: u32, capacity: i64) -> (Leaving, i64, u32) {
        let tree = &self.tree;
        let (mut before, mut before_room) = (tail, UNLIMITED);
        let (mut after, mut after_room) = (head, UNLIMITED);
        let (mut down, mut up) = (tail, head);
        while down != up {
            // Where a side is deeper it climbs alone; at the same depth both climb.
            let (down_depth, up_depth) = (tree.depth(down), tree.depth(up));
            if down_depth >= up_depth {
                let room = tree.link(down).room_downward();
                if room < before_room {
                    (before, before_room) = (down, room);
                }
                down = tree.parent(down);
            }
            if up_depth >= down_depth {
                let room = tree.link(up).room_upward();
                if room <= after_room {
                    (after, after_room) = (up, room);
                }
                up = tree.parent(up);
            }
        }
        let (mut leaving, mut units) = (Leaving::Entering, capacity);
        if before_room < units {
            (leaving, units) = (Leaving::Before(before), before_room);
        }
        if after_room <= units {
            (leaving, units) = (Leaving::After(after), after_room);
        }
        (leaving, units, down)
    }

    fn push(&mut self, tail: u32, head: u32, top: u32, units: i64) {
        let mut node = tail;
        while node != top {
            let link = self.tree.link_mut(node);
            link.flow += if link.up { -units } else { units };
            node = self.tree.parent(node);
        }
        node = head;
        while node != top {
            let link = self.tree.link_mut(node);
            link.flow += if link.up { units } else { -units };
            node = self.tree.parent(node);
        }
    }

    /// The image arcs of the cycle in order. Without limit means forward: what falls has a limit.
    fn cycle(&self, entering: u32, tail: u32, head: u32, top: u32) -> Vec<u32> {
        let way = |from: u32| {
            let mut arcs = Vec::new();
            let mut node = from;
            while node != top {
                arcs.push(self.tree.link(node).arc);
                node = self.tree.parent(node);
            }
            arcs
        };
        let mut cycle = way(tail);
        cycle.reverse();
        cycle.push(entering);
        cycle.extend(way(head));
        cycle
    }
}
