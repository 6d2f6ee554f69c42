//! One pivot: an arc enters the tree, flow goes round the cycle that it closes, an arc leaves.

use super::part::UNLIMITED;
use super::simplex::{EMPTY, FULL, Hang, IN_TREE, Simplex};
use super::tree::{Link, is_unlimited};

/// The arc that leaves, in terms of the cycle that the entering arc closes.
enum Leaving {
    /// The entering arc itself: it goes from one bound to the other.
    Entering,
    /// The arc above a node on the way from the top of the cycle down to the entering arc.
    Before(u32),
    /// The arc above a node on the way from the entering arc back up.
    After(u32),
}

/// What a step found.
pub(super) enum Step {
    Pivoted,
    Endless(Vec<u32>),
}

/// An arc about to enter, and its reduced cost.
pub(super) struct Entering {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) arc: u32,
    pub(super) capacity: i64,
    pub(super) full: bool,
    pub(super) reduced: i64,
}

impl Simplex<'_> {
    /// One pivot with an arc of a satellite.
    pub(super) fn enter_row(&mut self, entering: Entering, cost: i64) -> Step {
        let Entering { from, to, arc, .. } = entering;
        let at = (from - self.part.cores) as usize;
        let hang = self.hangs[at];
        if hang.at == from {
            return self.enter(entering);
        }
        let supply = self.part.supply[from as usize];
        let (leaving, units, top) = self.leaving(hang.at, to, supply);
        if let Leaving::Entering = leaving {
            // What blocks first is the arc that the satellite hangs by, or nothing before it.
            self.pivots += 1;
            if units > 0 {
                self.push(hang.at, to, top, units);
            }
            self.hangs[at] = Hang { at: to, arc, cost };
            return Step::Pivoted;
        }
        self.prices[from as usize] = self.satellite_price(at);
        self.hangs[at] = Hang { at: from, arc: 0, cost: 0 };
        self.tree.hang(from, hang.at, Link::new(hang.arc, true, supply, UNLIMITED));
        self.enter_with(entering, (leaving, units, top))
    }

    /// One pivot.
    pub(super) fn enter(&mut self, entering: Entering) -> Step {
        let Entering { from, to, full, capacity, .. } = entering;
        // The cycle runs through the entering arc from `tail` to `head`.
        let (tail, head) = if full { (to, from) } else { (from, to) };
        let found = self.leaving(tail, head, capacity);
        if is_unlimited(found.1) {
            return Step::Endless(self.cycle(entering.arc, tail, head, found.2));
        }
        self.enter_with(entering, found)
    }

    fn enter_with(&mut self, entering: Entering, (leaving, units, top): (Leaving, i64, u32)) -> Step {
        let Entering { from, to, arc, capacity, full, reduced } = entering;
        let (tail, head) = if full { (to, from) } else { (from, to) };
        let rows = self.part.row_arcs();
        self.pivots += 1;
        if units > 0 {
            self.push(tail, head, top, units);
        }
        let (cut, inner, outer) = match leaving {
            Leaving::Entering => {
                self.states[arc as usize - rows] = if full { EMPTY } else { FULL };
                return Step::Pivoted;
            }
            Leaving::Before(node) => (node, tail, head),
            Leaving::After(node) => (node, head, tail),
        };
        let (gone, left) = (*self.tree.link(cut), self.tree.place(cut).parent);
        if let Some(at) = (gone.arc() as usize).checked_sub(rows).filter(|at| *at < self.states.len()) {
            self.states[at] = if gone.flow() == 0 { EMPTY } else { FULL };
        }
        if let Some(at) = (arc as usize).checked_sub(rows) {
            self.states[at] = IN_TREE;
        }
        let leads_up = inner == from;
        let flow = if full { capacity - units } else { units };
        let shift = if leads_up { -reduced } else { reduced };
        let prices = &mut self.prices;
        let link = Link::new(arc, leads_up, flow, capacity);
        self.tree.rehang(cut, inner, outer, link, |node| prices[node as usize] += shift);
        self.unlink(cut);
        self.unlink(left);
        debug_assert!(self.root() > 64 || self.tree.is_strongly_feasible());
        Step::Pivoted
    }

    /// Takes a satellite from which nothing hangs any more out of the tree.
    fn unlink(&mut self, node: u32) {
        let Some(satellite) = self.satellite(node) else { return };
        if !self.tree.is_leaf(node) {
            return;
        }
        let (link, parent) = (*self.tree.link(node), self.tree.place(node).parent);
        let cost = self.prices[parent as usize] - self.prices[node as usize];
        self.tree.detach(node);
        self.hangs[satellite] = Hang { at: parent, arc: link.arc(), cost };
    }

    /// Finds the top of the cycle, how many units fit through it, and the arc to leave: the last
    /// one that blocks, walking from the top along the cycle. That choice keeps the tree strongly
    /// feasible, and with it no basis comes back (see the essay in `lib.rs`). `below` is the room of what
    /// stands between `tail` and `head` before the entering arc, the entering arc included.
    fn leaving(&self, tail: u32, head: u32, below: i64) -> (Leaving, i64, u32) {
        let tree = &self.tree;
        let (mut before, mut before_room) = (tail, UNLIMITED);
        let (mut after, mut after_room) = (head, UNLIMITED);
        let (mut down, mut up) = (tail, head);
        while down != up {
            // Where a side is deeper it climbs alone; at the same depth both climb.
            let (one, other) = (tree.place(down), tree.place(up));
            let (depth, other_depth) = (tree.depth(down), tree.depth(up));
            if depth >= other_depth {
                if one.link.down < before_room {
                    (before, before_room) = (down, one.link.down);
                }
                down = one.parent;
            }
            if other_depth >= depth {
                if other.link.up <= after_room {
                    (after, after_room) = (up, other.link.up);
                }
                up = other.parent;
            }
        }
        let (mut leaving, mut units) = (Leaving::Entering, below);
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
            (link.down, link.up) = (link.down - units, link.up + units);
            node = self.tree.place(node).parent;
        }
        node = head;
        while node != top {
            let link = self.tree.link_mut(node);
            (link.up, link.down) = (link.up - units, link.down + units);
            node = self.tree.place(node).parent;
        }
    }

    /// The arcs of the cycle in order. Without limit means forward: what falls has a limit.
    fn cycle(&self, entering: u32, tail: u32, head: u32, top: u32) -> Vec<u32> {
        let way = |from: u32| {
            let mut arcs = Vec::new();
            let mut node = from;
            while node != top {
                arcs.push(self.tree.link(node).arc());
                node = self.tree.place(node).parent;
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
