//! Chance as an argument: a small generator (SplitMix64) whose every number follows from the seed.

/// A stream of numbers that look random and are the same for the same seed on every machine.
#[derive(Clone, Debug)]
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    /// A stream for a seed.
    pub(crate) fn new(seed: u64) -> Chance {
        Chance { state: seed ^ 0x6a09_e667_f3bc_c908 }
    }

    /// A stream of its own for a part of the sample, so that a change in one part leaves the others as they were.
    pub(crate) fn part(&self, name: &str) -> Chance {
        let mut own = Chance { state: self.state };
        for byte in name.bytes() {
            own.state = own.next() ^ u64::from(byte);
        }
        own
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which must be above zero. The bias of the remainder is far below anything seen here.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        assert!(limit > 0, "nothing to choose from");
        (self.next() % limit as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        assert!(low <= high, "an empty range");
        low + self.below((high - low + 1) as usize) as i64
    }

    /// Whether something of that probability, in percent, happens.
    pub(crate) fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share as usize
    }

    /// Whether something of that probability, in thousandths, happens.
    pub(crate) fn per_mille(&mut self, share: u32) -> bool {
        self.below(1000) < share as usize
    }

    /// One of them.
    pub(crate) fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    /// One of them, by weight.
    pub(crate) fn weighted<'a, T>(&mut self, among: &'a [(T, u32)]) -> &'a T {
        let total: u32 = among.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total as usize) as u32;
        for (one, weight) in among {
            if left < *weight {
                return one;
            }
            left -= weight;
        }
        unreachable!("the weights add up to more than what was drawn")
    }

    /// Puts a list into a random order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }

    /// Whole numbers from `low` to `high` each, one per share wanted, that add up to `total`.
    ///
    /// # Panics
    /// When no such numbers exist: the specification of a province is wrong.
    pub(crate) fn spread(&mut self, total: u32, shares: usize, low: u32, high: u32) -> Vec<u32> {
        let least = low as usize * shares;
        let most = high as usize * shares;
        assert!(
            (least..=most).contains(&(total as usize)),
            "{shares} numbers of {low}..={high} cannot add up to {total}"
        );
        let mut numbers = vec![low; shares];
        // Unequal weights give unequal numbers, as in life: some units miss one seat, some miss twenty.
        let weights: Vec<u32> = (0..shares).map(|_| 1 + self.below(6) as u32).collect();
        for _ in 0..total as usize - least {
            let room: Vec<(usize, u32)> =
                (0..shares).filter(|at| numbers[*at] < high).map(|at| (at, weights[at])).collect();
            let at = *self.weighted(&room);
            numbers[at] += 1;
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_stream_and_another_seed_another() {
        let draw = |seed| {
            (0..20).map(|_| 0).scan(Chance::new(seed), |chance, _: i32| Some(chance.below(1000))).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn a_part_does_not_depend_on_what_was_drawn_from_another_part() {
        let whole = Chance::new(3);
        let before = whole.part("people").next();
        let mut other = whole.part("units");
        other.next();
        assert_eq!(before, whole.part("people").next());
        assert_ne!(before, whole.part("units").next());
    }

    #[test]
    fn numbers_spread_under_a_sum_keep_their_limits_and_their_sum() {
        for seed in 0..50 {
            let numbers = Chance::new(seed).spread(590, 63, 1, 28);
            assert_eq!(numbers.iter().sum::<u32>(), 590);
            assert!(numbers.iter().all(|number| (1..=28).contains(number)));
        }
    }
}
