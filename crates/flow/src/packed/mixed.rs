//! Numbers of 32 bits, of which most stretches fit 16 or are all the same.

use crate::Costs;
use crate::question::CHUNK;
use std::ops::Range;

/// Stretch by stretch, as long as a [`crate::Chunk`] is, one number for all, or numbers of 16 bits or of 32: what options
/// cost is small, what seats cost is large, and they do not lie mixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mixed {
    /// The stretches of 16 bits, in order; all but the last of all stretches are full.
    short: Vec<i16>,
    /// The stretches of 32 bits.
    narrow: Vec<i32>,
    stretches: Vec<Stretch>,
    count: usize,
}

/// How a stretch is kept: the number that all are, or where it begins in the column of its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stretch {
    Same(i16),
    Short(u32),
    Narrow(u32),
}

/// What numbers fit.
fn is_short(value: i64) -> bool {
    value == i64::from(value as i16)
}

impl Mixed {
    /// The same number, of 32 bits, so many times, with room for so many numbers in all.
    pub(super) fn of(same: i64, count: usize, room: usize) -> Self {
        let stretches = Vec::with_capacity(room.div_ceil(CHUNK));
        let mut mixed =
            Mixed { short: Vec::with_capacity(room), narrow: Vec::with_capacity(room), stretches, count: 0 };
        let some = [same; CHUNK];
        while mixed.count < count {
            mixed.extend(&some[..CHUNK.min(count - mixed.count)]);
        }
        mixed
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    #[inline]
    pub(super) fn get(&self, at: usize) -> i64 {
        match self.stretches[at / CHUNK] {
            Stretch::Same(value) => {
                assert!(at < self.count, "entry {at} of {}", self.count);
                i64::from(value)
            }
            Stretch::Short(begin) => i64::from(self.short[begin as usize + at % CHUNK]),
            Stretch::Narrow(begin) => i64::from(self.narrow[begin as usize + at % CHUNK]),
        }
    }

    /// Adds numbers that fit 32 bits.
    pub(super) fn extend(&mut self, mut values: &[i64]) {
        while !values.is_empty() {
            let filled = self.count % CHUNK;
            let (now, later) = values.split_at(values.len().min(CHUNK - filled));
            let before = (filled > 0).then(|| self.stretches.pop().expect("it is begun"));
            let stretch = self.widened(before, filled, now);
            match stretch {
                Stretch::Same(_) => {}
                Stretch::Short(_) => self.short.extend(now.iter().map(|value| *value as i16)),
                Stretch::Narrow(_) => self.narrow.extend(now.iter().map(|value| *value as i32)),
            }
            self.stretches.push(stretch);
            (self.count, values) = (self.count + now.len(), later);
        }
    }

    /// The last stretch, of which so much is there, made wide enough for what is to come; a new one, if there is none.
    fn widened(&mut self, before: Option<Stretch>, filled: usize, values: &[i64]) -> Stretch {
        let fit = values.iter().fold(true, |fit, value| fit & is_short(*value));
        let (short, narrow) = (Stretch::Short(self.short.len() as u32), Stretch::Narrow(self.narrow.len() as u32));
        let are = |same: i16| values.iter().all(|value| *value == i64::from(same));
        match before {
            None if fit && are(values[0] as i16) => Stretch::Same(values[0] as i16),
            None if fit => short,
            None => narrow,
            Some(Stretch::Same(same)) if are(same) => Stretch::Same(same),
            Some(Stretch::Same(same)) if fit => {
                self.short.extend(std::iter::repeat_n(same, filled));
                short
            }
            Some(Stretch::Same(same)) => {
                self.narrow.extend(std::iter::repeat_n(i32::from(same), filled));
                narrow
            }
            Some(Stretch::Short(begin)) if !fit => {
                self.narrow.extend(self.short.drain(begin as usize..).map(i32::from));
                narrow
            }
            Some(before) => before,
        }
    }

    /// Entries as they are kept; they must be of one stretch. There must be room for what is kept as one number.
    #[inline]
    pub(super) fn stretch<'a>(&'a self, range: Range<usize>, spare: &'a mut [i16; CHUNK]) -> Costs<'a> {
        let from = range.start % CHUNK;
        let place = |begin: u32| begin as usize + from..begin as usize + from + range.len();
        match self.stretches[range.start / CHUNK] {
            Stretch::Same(value) => {
                spare[..range.len()].fill(value);
                Costs::Short(&spare[..range.len()])
            }
            Stretch::Short(begin) => Costs::Short(&self.short[place(begin)]),
            Stretch::Narrow(begin) => Costs::Narrow(&self.narrow[place(begin)]),
        }
    }

    /// Copies entries from `begin` on.
    #[inline]
    pub(super) fn read(&self, mut begin: usize, mut copy: &mut [i64]) {
        assert!(begin + copy.len() <= self.count, "entries up to {} of {}", begin + copy.len(), self.count);
        while !copy.is_empty() {
            let (count, from) = (copy.len().min(CHUNK - begin % CHUNK), begin % CHUNK);
            let (now, later) = copy.split_at_mut(count);
            match self.stretches[begin / CHUNK] {
                Stretch::Same(value) => now.fill(i64::from(value)),
                Stretch::Short(first) => {
                    let values = &self.short[first as usize + from..];
                    now.iter_mut().zip(values).for_each(|(to, from)| *to = i64::from(*from));
                }
                Stretch::Narrow(first) => {
                    let values = &self.narrow[first as usize + from..];
                    now.iter_mut().zip(values).for_each(|(to, from)| *to = i64::from(*from));
                }
            }
            (begin, copy) = (begin + count, later);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stretch of sevens, then numbers that fit 16 bits, and now and then one that does not.
    fn numbers(count: usize) -> Vec<i64> {
        let number = |at: i64| if at % 700 == 650 { i64::from(i32::MIN) + at } else { at % 60_000 - 30_000 };
        (0..count as i64).map(|at| if at < CHUNK as i64 + 9 { 7 } else { number(at) }).collect()
    }

    #[test]
    fn whatever_stretches_are_added_the_numbers_come_back() {
        let all = numbers(3_000);
        for step in [1, 7, CHUNK, 1_000, 3_000] {
            let mut mixed = Mixed::of(0, 0, 0);
            all.chunks(step).for_each(|some| mixed.extend(some));
            assert_eq!(mixed.len(), all.len());
            assert!((0..all.len()).all(|at| mixed.get(at) == all[at]), "added {step} at a time");
            for begin in [0, 5, CHUNK - 1, CHUNK, 2_000] {
                let mut copy = vec![0; all.len() - begin];
                mixed.read(begin, &mut copy);
                assert_eq!(copy, all[begin..], "read from {begin}");
            }
            // 650, 1350, 2050, 2750: the stretches 2, 5, 8 and 10 of twelve.
            assert_eq!((mixed.stretches[0], mixed.narrow.len()), (Stretch::Same(7), 4 * CHUNK));
        }
    }

    #[test]
    fn how_they_are_added_makes_no_difference() {
        let all = numbers(2_000);
        let of = |step: usize| {
            let mut mixed = Mixed::of(0, 0, 0);
            all.chunks(step).for_each(|some| mixed.extend(some));
            mixed
        };
        assert_eq!(of(1), of(999));
    }

    #[test]
    fn stretches_are_told_as_they_are_kept() {
        let mut mixed = Mixed::of(3, CHUNK + 4, 10);
        mixed.extend(&[1 << 20]);
        assert_eq!((mixed.get(CHUNK + 3), mixed.get(CHUNK + 4), mixed.get(0)), (3, 1 << 20, 3));
        let mut spare = [0; CHUNK];
        assert!(matches!(mixed.stretch(4..7, &mut spare), Costs::Short([3, 3, 3])));
        assert!(matches!(mixed.stretch(CHUNK + 3..CHUNK + 5, &mut spare), Costs::Narrow([3, 0x10_0000])));
    }
}
