//! Numbers of 32 bits, of which most stretches fit 16.

use crate::Costs;
use crate::question::CHUNK;
use std::ops::Range;

/// Stretch by stretch, as long as a [`crate::Chunk`] is, numbers of 16 bits or of 32: what options cost is small, what seats
/// cost is large, and they do not lie mixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mixed {
    /// The stretches of 16 bits, in order; all but the last of all stretches are full.
    short: Vec<i16>,
    /// The stretches of 32 bits.
    narrow: Vec<i32>,
    /// Of each stretch: twice its place among those of its width, plus one if that is 32.
    stretches: Vec<u32>,
    count: usize,
}

#[inline]
fn is_short(value: i64) -> bool {
    value == i64::from(value as i16)
}

impl Mixed {
    /// What has fitted 16 bits so far, with room for so many numbers in all.
    pub(super) fn of(mut short: Vec<i16>, room: usize) -> Self {
        let count = short.len();
        short.reserve(room.saturating_sub(count));
        let stretches = (0..count.div_ceil(CHUNK) as u32).map(|place| place << 1).collect();
        Mixed { short, narrow: Vec::with_capacity(room), stretches, count }
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    #[inline]
    pub(super) fn get(&self, at: usize) -> i64 {
        let (begin, is_narrow) = self.begin(at / CHUNK);
        if is_narrow { i64::from(self.narrow[begin + at % CHUNK]) } else { i64::from(self.short[begin + at % CHUNK]) }
    }

    /// Where a stretch begins among those of its width, and whether that is 32 bits.
    #[inline]
    fn begin(&self, stretch: usize) -> (usize, bool) {
        let place = self.stretches[stretch];
        ((place >> 1) as usize * CHUNK, place & 1 == 1)
    }

    /// Adds numbers that fit 32 bits.
    pub(super) fn extend(&mut self, mut values: &[i64]) {
        while !values.is_empty() {
            let filled = self.count % CHUNK;
            let (now, later) = values.split_at(values.len().min(CHUNK - filled));
            if filled == 0 {
                self.stretches.push((self.short.len() / CHUNK << 1) as u32);
            }
            let fit = now.iter().fold(true, |fit, value| fit & is_short(*value));
            let last = self.stretches.last_mut().expect("there is one by now");
            if *last & 1 == 0 && !fit {
                *last = (self.narrow.len() / CHUNK << 1) as u32 | 1;
                self.narrow.extend(self.short.drain(self.short.len() - filled..).map(i32::from));
            }
            if *last & 1 == 0 {
                self.short.extend(now.iter().map(|value| *value as i16));
            } else {
                self.narrow.extend(now.iter().map(|value| *value as i32));
            }
            (self.count, values) = (self.count + now.len(), later);
        }
    }

    /// Entries as they are kept; they must be of one stretch.
    #[inline]
    pub(super) fn stretch(&self, range: Range<usize>) -> Costs<'_> {
        let ((begin, is_narrow), from) = (self.begin(range.start / CHUNK), range.start % CHUNK);
        let place = begin + from..begin + from + range.len();
        if is_narrow { Costs::Narrow(&self.narrow[place]) } else { Costs::Short(&self.short[place]) }
    }

    /// Copies entries from `begin` on.
    #[inline]
    pub(super) fn read(&self, mut begin: usize, mut copy: &mut [i64]) {
        assert!(begin + copy.len() <= self.count, "entries up to {} of {}", begin + copy.len(), self.count);
        while !copy.is_empty() {
            let count = copy.len().min(CHUNK - begin % CHUNK);
            let (now, later) = copy.split_at_mut(count);
            match self.stretch(begin..begin + count) {
                Costs::Short(values) => now.iter_mut().zip(values).for_each(|(to, from)| *to = i64::from(*from)),
                Costs::Narrow(values) => now.iter_mut().zip(values).for_each(|(to, from)| *to = i64::from(*from)),
                Costs::Wide(values) => now.copy_from_slice(values),
            }
            (begin, copy) = (begin + count, later);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that fit 16 bits, and now and then one that does not.
    fn numbers(count: usize) -> Vec<i64> {
        (0..count as i64).map(|at| if at % 700 == 650 { i64::from(i32::MIN) + at } else { at % 60_000 - 30_000 }).collect()
    }

    #[test]
    fn whatever_stretches_are_added_the_numbers_come_back() {
        let all = numbers(3_000);
        for step in [1, 7, CHUNK, 1_000, 3_000] {
            let mut mixed = Mixed::of(Vec::new(), 0);
            all.chunks(step).for_each(|some| mixed.extend(some));
            assert_eq!(mixed.len(), all.len());
            assert!((0..all.len()).all(|at| mixed.get(at) == all[at]), "added {step} at a time");
            for begin in [0, 5, CHUNK - 1, CHUNK, 2_000] {
                let mut copy = vec![0; all.len() - begin];
                mixed.read(begin, &mut copy);
                assert_eq!(copy, all[begin..], "read from {begin}");
            }
            // 650, 1350, 2050, 2750: the stretches 2, 5, 8 and 10 of twelve.
            assert_eq!(mixed.narrow.len(), 4 * CHUNK);
        }
    }

    #[test]
    fn how_they_are_added_makes_no_difference() {
        let all = numbers(2_000);
        let of = |step: usize| {
            let mut mixed = Mixed::of(Vec::new(), 0);
            all.chunks(step).for_each(|some| mixed.extend(some));
            mixed
        };
        assert_eq!(of(1), of(999));
    }

    #[test]
    fn what_fitted_before_is_taken_over() {
        let mut mixed = Mixed::of(vec![3; CHUNK + 4], 10);
        mixed.extend(&[1 << 20]);
        assert_eq!((mixed.get(CHUNK + 3), mixed.get(CHUNK + 4), mixed.get(0)), (3, 1 << 20, 3));
        assert_eq!((mixed.short.len(), mixed.narrow.len()), (CHUNK, 5));
    }
}
