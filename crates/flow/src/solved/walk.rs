//! What a search keeps of each node that it has reached, from one end and from the other.

use super::state::{Vector, minus, plus};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// No arc: where a way begins or ends.
pub(super) const NONE: u32 = u32::MAX;

/// Where nothing has been reached yet.
pub(super) const FAR: i64 = i64::MAX;

/// One end of a search. A *mark* is the cost of a way from that end, with the end's price, so that it is all that most
/// looks at an arc need: from ahead it is distance and price of the node together, from behind distance less price.
pub(super) struct Side<const N: usize> {
    /// Per node, the least mark so far; `FAR` where there is none.
    pub(super) marks: Vec<Vector<N>>,
    /// The arc by which that way comes.
    by: Vec<u32>,
    /// The nodes that have a mark.
    reached: Vec<u32>,
    /// Those that have been gone on from, at no more than the nearest distance in the heap.
    pub(super) settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(Vector<N>, u32)>>,
    /// How many arcs have been looked at: the end with less to look at goes on.
    pub(super) looks: usize,
}

impl<const N: usize> Default for Side<N> {
    fn default() -> Self {
        Side {
            marks: Vec::new(),
            by: Vec::new(),
            reached: Vec::new(),
            settled: Vec::new(),
            heap: BinaryHeap::new(),
            looks: 0,
        }
    }
}

impl<const N: usize> Side<N> {
    fn begin(&mut self, nodes: usize) {
        self.reached.drain(..).for_each(|node| self.marks[node as usize] = [FAR; N]);
        self.marks.resize(nodes, [FAR; N]);
        self.by.resize(nodes, NONE);
        self.settled.clear();
        self.heap.clear();
        self.looks = 0;
    }

    /// The arc by which the shortest way to a node comes; nothing at its end.
    pub(super) fn by(&self, node: u32) -> Option<u32> {
        Some(self.by[node as usize]).filter(|arc| *arc != NONE)
    }

    /// Notes a way to a node.
    pub(super) fn note(&mut self, node: u32, mark: Vector<N>, distance: Vector<N>, by: u32) {
        let old = std::mem::replace(&mut self.marks[node as usize], mark);
        if old[0] == FAR {
            self.reached.push(node);
        }
        self.by[node as usize] = by;
        self.heap.push(Reverse((distance, node)));
    }

    /// The nearest node that has not been gone on from, and its distance; `distance` tells that of a mark.
    fn nearest(&mut self, distance: impl Fn(u32, &Vector<N>) -> Vector<N>) -> Option<(Vector<N>, u32)> {
        while let Some(Reverse((noted, node))) = self.heap.peek() {
            if *noted == distance(*node, &self.marks[*node as usize]) {
                return Some((*noted, *node));
            }
            // A shorter way has been found since, and gone on from.
            self.heap.pop();
        }
        None
    }

    /// Takes the nearest node to go on from, which has just been told.
    pub(super) fn settle(&mut self) {
        if let Some(Reverse((_, node))) = self.heap.pop() {
            self.settled.push(node);
        }
    }
}

/// What a search needs, kept from one to the next so that it costs no time in proportion to the network.
pub(super) struct Walk<const N: usize> {
    pub(super) ahead: Side<N>,
    pub(super) behind: Side<N>,
    /// The length of the shortest way that is known from end to end: no longer one is worth a look.
    pub(super) least: Vector<N>,
    /// A node on it where both sides meet.
    pub(super) meeting: u32,
}

impl<const N: usize> Default for Walk<N> {
    fn default() -> Self {
        let (ahead, behind) = (Side::default(), Side::default());
        Walk { ahead, behind, least: [FAR; N], meeting: NONE }
    }
}

impl<const N: usize> Walk<N> {
    pub(super) fn begin(&mut self, nodes: usize) {
        self.ahead.begin(nodes);
        self.behind.begin(nodes);
        (self.least, self.meeting) = ([FAR; N], NONE);
    }

    /// The nearest node of each side.
    pub(super) fn fronts(&mut self, prices: &[Vector<N>]) -> [Option<(Vector<N>, u32)>; 2] {
        let ahead = self.ahead.nearest(|node, mark| minus(mark, &prices[node as usize]));
        [ahead, self.behind.nearest(|node, mark| plus(mark, &prices[node as usize]))]
    }

    /// Notes a way from ahead to a node, if it is the shortest so far.
    #[inline]
    pub(super) fn reach(&mut self, prices: &[Vector<N>], node: u32, mark: &Vector<N>, by: impl Fn() -> u32) {
        if *mark < self.ahead.marks[node as usize] {
            let distance = minus(mark, &prices[node as usize]);
            if distance < self.least {
                self.ahead.note(node, *mark, distance, by());
                self.meet(node);
            }
        }
    }

    /// The same from behind.
    #[inline]
    pub(super) fn reach_back(&mut self, prices: &[Vector<N>], node: u32, mark: &Vector<N>, by: impl Fn() -> u32) {
        if *mark < self.behind.marks[node as usize] {
            let distance = plus(mark, &prices[node as usize]);
            if distance < self.least {
                self.behind.note(node, *mark, distance, by());
                self.meet(node);
            }
        }
    }

    fn meet(&mut self, node: u32) {
        let (ahead, behind) = (&self.ahead.marks[node as usize], &self.behind.marks[node as usize]);
        if ahead[0] != FAR && behind[0] != FAR {
            let length = plus(ahead, behind);
            if length < self.least {
                (self.least, self.meeting) = (length, node);
            }
        }
    }
}
