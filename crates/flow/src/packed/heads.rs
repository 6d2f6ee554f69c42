//! The nodes that arcs enter, in 16 bits each where those of a stretch lie near each other.

use crate::question::{CHUNK, Entered};

/// Stretch by stretch, as long as a [`crate::Chunk`] is, the distance of each node to the first of them, in 16 bits, or
/// the node itself: a province has fewer than 65,536 nodes, a nation more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heads {
    /// The stretches of 16 bits, in order.
    near: Vec<u16>,
    /// The stretches of 32 bits.
    far: Vec<u32>,
    stretches: Vec<Stretch>,
    /// What is not a whole stretch yet.
    last: Vec<u32>,
}

/// How a whole stretch is kept: where it begins in the column of its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stretch {
    /// The number of its first node beside it.
    Near {
        base: u32,
        begin: u32,
    },
    Far {
        begin: u32,
    },
}

impl Heads {
    pub(super) fn with_room(arcs: usize) -> Self {
        Heads {
            near: Vec::with_capacity(arcs),
            far: Vec::new(),
            stretches: Vec::with_capacity(arcs.div_ceil(CHUNK)),
            last: Vec::with_capacity(CHUNK),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.stretches.len() * CHUNK + self.last.len()
    }

    #[inline]
    pub(super) fn push(&mut self, node: u32) {
        self.last.push(node);
        if self.last.len() == CHUNK {
            let whole = std::mem::take(&mut self.last);
            self.keep(&whole);
            self.last = whole;
            self.last.clear();
        }
    }

    pub(super) fn extend(&mut self, nodes: &[u32]) {
        let missing = (CHUNK - self.last.len()) % CHUNK;
        let (now, later) = nodes.split_at(missing.min(nodes.len()));
        now.iter().for_each(|node| self.push(*node));
        let (whole, rest) = later.as_chunks::<CHUNK>();
        whole.iter().for_each(|stretch| self.keep(stretch));
        self.last.extend(rest);
    }

    /// Keeps a whole stretch.
    fn keep(&mut self, nodes: &[u32]) {
        let base = nodes.iter().fold(u32::MAX, |least, node| least.min(*node));
        let most = nodes.iter().fold(0, |most, node| most.max(*node));
        self.stretches.push(if most - base <= u32::from(u16::MAX) {
            self.near.extend(nodes.iter().map(|node| (node - base) as u16));
            Stretch::Near { base, begin: (self.near.len() - CHUNK) as u32 }
        } else {
            self.far.extend(nodes);
            Stretch::Far { begin: (self.far.len() - CHUNK) as u32 }
        });
    }

    #[inline]
    pub(super) fn get(&self, arc: usize) -> u32 {
        match self.stretches.get(arc / CHUNK) {
            Some(Stretch::Near { base, begin }) => base + u32::from(self.near[*begin as usize + arc % CHUNK]),
            Some(Stretch::Far { begin }) => self.far[*begin as usize + arc % CHUNK],
            None => self.last[arc - self.stretches.len() * CHUNK],
        }
    }

    /// The stretch of so many arcs that begins with a [`crate::Chunk`], as it is kept.
    #[inline]
    pub(super) fn stretch(&self, first: usize) -> Entered<'_> {
        match self.stretches.get(first / CHUNK) {
            Some(Stretch::Near { base, begin }) => {
                Entered::Near(*base, &self.near[*begin as usize..*begin as usize + CHUNK])
            }
            Some(Stretch::Far { begin }) => Entered::Any(&self.far[*begin as usize..*begin as usize + CHUNK]),
            None => Entered::Any(&self.last),
        }
    }

    /// Copies the nodes of arcs from `begin` on.
    #[inline]
    pub(super) fn read(&self, mut begin: usize, mut copy: &mut [u32]) {
        while !copy.is_empty() {
            let from = begin % CHUNK;
            let (now, later) = copy.split_at_mut(copy.len().min(CHUNK - from));
            match self.stretch(begin - from) {
                Entered::Near(base, nodes) => {
                    now.iter_mut().zip(&nodes[from..]).for_each(|(to, near)| *to = base + u32::from(*near));
                }
                Entered::Any(nodes) => now.copy_from_slice(&nodes[from..from + now.len()]),
            }
            (begin, copy) = (begin + now.len(), later);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stretch of nodes near each other, one that reaches just as far as 16 bits do, one that reaches further, and a
    /// part of one.
    fn nodes() -> Vec<u32> {
        let stretch = |base: u32, reach: u32| {
            (0..CHUNK as u32).map(move |at| base + if at == 77 { reach } else { at * 7919 % reach.min(60_000) })
        };
        let mut all: Vec<u32> = stretch(u32::MAX - 70_000, 900).chain(stretch(5, 65_535)).collect();
        all.extend(stretch(5, 65_536).chain(stretch(0, u32::MAX)).chain(stretch(8, 9).take(100)));
        all
    }

    #[test]
    fn whatever_is_added_the_nodes_come_back() {
        let all = nodes();
        for step in [1, 7, CHUNK - 1, CHUNK, 700, all.len()] {
            let mut heads = Heads::with_room(0);
            all.chunks(step).for_each(|some| heads.extend(some));
            assert_eq!(heads.len(), all.len());
            assert!((0..all.len()).all(|at| heads.get(at) == all[at]), "added {step} at a time");
            for (begin, count) in [(0, all.len()), (5, 3), (CHUNK - 1, 2), (CHUNK, 2 * CHUNK), (all.len() - 1, 1)] {
                let mut copy = vec![0; count];
                heads.read(begin, &mut copy);
                assert_eq!(copy, all[begin..begin + count], "read from {begin}");
            }
            let mut one_by_one = Heads::with_room(0);
            all.iter().for_each(|node| one_by_one.push(*node));
            assert_eq!(one_by_one, heads, "how they are added makes no difference");
            assert_eq!((heads.near.len(), heads.far.len(), heads.last.len()), (2 * CHUNK, 2 * CHUNK, 100));
        }
    }

    #[test]
    fn stretches_are_told_as_they_are_kept() {
        let all = nodes();
        let mut heads = Heads::with_room(0);
        heads.extend(&all);
        assert!(matches!(heads.stretch(CHUNK), Entered::Near(5, [0, ..])));
        assert!(matches!(heads.stretch(2 * CHUNK), Entered::Any([5, ..])));
        assert!(matches!(heads.stretch(4 * CHUNK), Entered::Any(nodes) if nodes.len() == 100));
    }
}
