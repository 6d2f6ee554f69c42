//! Columns of numbers in as few bytes as they allow.

use super::mixed::Mixed;
use crate::Costs;
use crate::question::{CHUNK, put};
use std::ops::Range;

/// Numbers of one width, the least that holds all of them so far, or of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The same number so many times: no memory at all.
    Same(i64, usize),
    /// 32 bits each, or less where a whole stretch needs less.
    Mixed(Mixed),
    /// 64 bits each.
    Wide(Vec<i64>),
}

impl Column {
    #[inline]
    pub(super) fn get(&self, at: usize) -> i64 {
        match self {
            Column::Same(value, count) => {
                assert!(at < *count, "entry {at} of {count}");
                *value
            }
            Column::Mixed(values) => values.get(at),
            Column::Wide(values) => values[at],
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Column::Same(_, count) => *count,
            Column::Mixed(values) => values.len(),
            Column::Wide(values) => values.len(),
        }
    }

    /// Adds a number; where it does not fit, everything becomes wider, which happens twice at most.
    #[inline]
    pub(super) fn push(&mut self, value: i64, reserve: usize) {
        match self {
            Column::Mixed(values) => {
                if i32::try_from(value).is_ok() {
                    return values.extend(&[value]);
                }
            }
            Column::Wide(values) => return values.push(value),
            Column::Same(same, count) => {
                if *count == 0 || *same == value {
                    (*same, *count) = (value, *count + 1);
                    return;
                }
            }
        }
        self.widen(value, reserve);
        self.push(value, reserve);
    }

    #[cold]
    fn widen(&mut self, value: i64, reserve: usize) {
        let count = self.len();
        let old = std::mem::replace(self, Column::Same(0, 0));
        let room = reserve.max(count + 1);
        *self = match old {
            Column::Same(same, _) if [same, value].iter().all(|number| i32::try_from(*number).is_ok()) => {
                Column::Mixed(Mixed::of(same, count, room))
            }
            _ => {
                let mut values = Vec::with_capacity(room);
                values.extend((0..count).map(|at| old.get(at)));
                Column::Wide(values)
            }
        };
    }

    /// Adds numbers, as [`Column::push`] would one by one.
    pub(super) fn extend(&mut self, values: &[i64], reserve: usize) {
        let (Some(least), Some(most)) = (values.iter().min(), values.iter().max()) else { return };
        if least != most || !matches!(self, Column::Same(same, count) if *count == 0 || same == least) {
            // One number of each extreme settles the width for all of them.
            for value in [*least, *most] {
                while !self.holds(value) {
                    self.widen(value, reserve);
                }
            }
        }
        match self {
            Column::Same(same, count) => (*same, *count) = (*least, *count + values.len()),
            Column::Mixed(column) => column.extend(values),
            Column::Wide(column) => column.extend(values),
        }
    }

    /// Whether a number fits beside unlike ones.
    fn holds(&self, value: i64) -> bool {
        match self {
            Column::Same(..) => false,
            Column::Mixed(_) => i32::try_from(value).is_ok(),
            Column::Wide(_) => true,
        }
    }

    /// What no absolute value is above.
    pub(super) fn most(&self) -> u64 {
        match self {
            Column::Same(value, _) => value.unsigned_abs(),
            Column::Mixed(_) => i32::MIN.unsigned_abs().into(),
            Column::Wide(_) => u64::MAX,
        }
    }

    /// The number that all entries are, if the column knows of one.
    pub(super) fn same(&self) -> Option<i64> {
        if let Column::Same(value, _) = self { Some(*value) } else { None }
    }

    /// Entries as they are kept, of one [`crate::Chunk`], or put into what is to spare; nothing where all are one number.
    #[inline]
    pub(super) fn stretch<'a>(&'a self, range: Range<usize>, spare: &'a mut [i16; CHUNK]) -> Option<Costs<'a>> {
        Some(match self {
            Column::Same(..) => return None,
            Column::Mixed(values) => values.stretch(range, spare),
            Column::Wide(values) => Costs::Wide(&values[range]),
        })
    }

    /// Copies entries from `begin` on; a column of the same number leaves the copy as it is, so fill it before.
    #[inline]
    pub(super) fn read(&self, begin: usize, copy: &mut [i64]) {
        let range = begin..begin + copy.len();
        match self {
            Column::Same(_, count) => assert!(range.end <= *count, "entries up to {} of {count}", range.end),
            Column::Mixed(values) => values.read(begin, copy),
            Column::Wide(values) => copy.copy_from_slice(&values[range]),
        }
    }
}

/// The nodes that arcs leave, one an arc.
///
/// Arcs usually come node by node, so each stretch is kept once; where they do not, each arc's node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tails {
    /// Where each stretch begins, and its node.
    Stretches(Vec<(u32, u32)>, usize),
    Each(Vec<u32>),
}

/// Before so many stretches it does not matter how they are kept.
const FEW: usize = 1 << 12;

impl Tails {
    pub(super) fn len(&self) -> usize {
        match self {
            Tails::Stretches(_, count) => *count,
            Tails::Each(nodes) => nodes.len(),
        }
    }

    #[inline]
    pub(super) fn push(&mut self, node: u32, reserve: usize) {
        match self {
            Tails::Each(nodes) => nodes.push(node),
            Tails::Stretches(stretches, count) => {
                if stretches.last().is_none_or(|(_, last)| *last != node) {
                    stretches.push((*count as u32, node));
                }
                *count += 1;
                if stretches.len() > FEW.max(*count / 4) {
                    let mut nodes = Vec::with_capacity(reserve.max(*count));
                    nodes.resize(*count, 0);
                    self.read(0, 0, &mut nodes);
                    *self = Tails::Each(nodes);
                }
            }
        }
    }

    #[inline]
    pub(super) fn get(&self, arc: usize) -> u32 {
        match self {
            Tails::Each(nodes) => nodes[arc],
            Tails::Stretches(stretches, count) => {
                assert!(arc < *count, "arc {arc} of {count}");
                stretches[stretches.partition_point(|(begin, _)| *begin as usize <= arc) - 1].1
            }
        }
    }

    /// Where the stretch of an arc stands, to go on from with [`Tails::read`].
    pub(super) fn place(&self, arc: usize) -> usize {
        match self {
            Tails::Each(_) => 0,
            Tails::Stretches(stretches, _) => {
                stretches.partition_point(|(first, _)| *first as usize <= arc).saturating_sub(1)
            }
        }
    }

    /// The nodes of so many arcs from `begin` on, as in [`crate::Chunk::from`]; the places as for [`Tails::read`].
    #[inline]
    pub(super) fn stretches(&self, begin: usize, place: usize, count: usize, copy: &mut Vec<(u32, u32)>) -> usize {
        copy.clear();
        match self {
            Tails::Each(nodes) => {
                (0..).zip(&nodes[begin..begin + count]).for_each(|(at, node)| put(copy, *node, at));
                0
            }
            Tails::Stretches(stretches, _) => {
                let mut at = place;
                loop {
                    let next = stretches.get(at + 1).map_or(usize::MAX, |(next, _)| *next as usize - begin);
                    copy.push((stretches[at].1, next.min(count) as u32));
                    at += usize::from(next <= count);
                    if next >= count {
                        return at;
                    }
                }
            }
        }
    }

    /// Copies the nodes of arcs from `begin` on, whose stretch stands at `place`; returns where the next one does.
    #[inline]
    pub(super) fn read(&self, begin: usize, place: usize, copy: &mut [u32]) -> usize {
        match self {
            Tails::Each(nodes) => {
                copy.copy_from_slice(&nodes[begin..begin + copy.len()]);
                0
            }
            Tails::Stretches(stretches, count) => {
                assert!(begin + copy.len() <= *count, "arcs up to {} of {count}", begin + copy.len());
                let (mut at, mut filled) = (place, 0);
                loop {
                    let next = stretches.get(at + 1).map_or(*count, |(next, _)| *next as usize) - begin;
                    let end = next.min(copy.len());
                    copy[filled..end].fill(stretches[at].1);
                    if next > copy.len() {
                        return at;
                    }
                    (filled, at) = (end, at + 1);
                    if filled == copy.len() {
                        return at;
                    }
                }
            }
        }
    }
}
