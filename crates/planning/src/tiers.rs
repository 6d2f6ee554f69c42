//! The order in which plans are compared, and the arithmetic of fairness.

use canbo_policy::programme::{Programme, Tier};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One stage of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Units by which minimums of senders are missed; only in an elastic plan.
    BrokenMinimums,
    /// See [`Tier::EmptyFields`].
    EmptyFields,
    /// See [`Tier::UnfittingPositions`].
    UnfittingPositions,
    /// See [`Tier::FairShortage`].
    FairShortage,
    /// People whose line differs from a base plan; only when planning again on a request to reconsider.
    Disturbance,
    /// See [`Tier::FromProvince`].
    FromProvince,
    /// See [`Tier::FromCentres`].
    FromCentres,
    /// See [`Tier::Between`].
    Between,
    /// See [`Tier::Inside`].
    Inside,
    /// See [`Tier::Volunteers`].
    Volunteers,
    /// See [`Tier::Fit`].
    Fit,
    /// A hash of 40 bits per option, so that one plan remains.
    TieBreak,
}

impl From<Tier> for Stage {
    fn from(tier: Tier) -> Stage {
        match tier {
            Tier::EmptyFields => Stage::EmptyFields,
            Tier::UnfittingPositions => Stage::UnfittingPositions,
            Tier::FairShortage => Stage::FairShortage,
            Tier::FromProvince => Stage::FromProvince,
            Tier::FromCentres => Stage::FromCentres,
            Tier::Between => Stage::Between,
            Tier::Inside => Stage::Inside,
            Tier::Volunteers => Stage::Volunteers,
            Tier::Fit => Stage::Fit,
        }
    }
}

impl Stage {
    /// The name used in JSON and by `words`.
    pub fn name(self) -> &'static str {
        match self {
            Stage::BrokenMinimums => "broken_minimums",
            Stage::EmptyFields => "empty_fields",
            Stage::UnfittingPositions => "unfitting_positions",
            Stage::FairShortage => "fair_shortage",
            Stage::Disturbance => "disturbance",
            Stage::FromProvince => "from_province",
            Stage::FromCentres => "from_centres",
            Stage::Between => "between",
            Stage::Inside => "inside",
            Stage::Volunteers => "volunteers",
            Stage::Fit => "fit",
            Stage::TieBreak => "tie_break",
        }
    }
}

/// The stages of a programme, most important first. On a request to reconsider (`again`) the disturbance comes right
/// after the legal minimum and the fair shortage: put first, it would always leave the seat of whoever objects empty.
pub fn stages(programme: &Programme, elastic: bool, again: bool) -> Vec<Stage> {
    let elastic = elastic.then_some(Stage::BrokenMinimums);
    let of_programme = programme.tiers.iter().map(|tier| Stage::from(*tier));
    let mut stages: Vec<Stage> = elastic.into_iter().chain(of_programme).chain([Stage::TieBreak]).collect();
    if again {
        let weightier = [Stage::BrokenMinimums, Stage::EmptyFields, Stage::UnfittingPositions, Stage::FairShortage];
        let after = stages.iter().rposition(|stage| weightier.contains(stage)).map_or(0, |at| at + 1);
        stages.insert(after, Stage::Disturbance);
    }
    stages
}

/// A value for each stage that has one; the rest is zero.
#[derive(Clone, Debug)]
pub(crate) struct Costs<'a> {
    stages: &'a [Stage],
    /// One per stage.
    pub(crate) values: Vec<i64>,
}

impl<'a> Costs<'a> {
    pub(crate) fn zero(stages: &'a [Stage]) -> Self {
        Costs { stages, values: vec![0; stages.len()] }
    }
    pub(crate) fn of(stages: &'a [Stage], stage: Stage, cost: i64) -> Self {
        Costs::zero(stages).with(stage, cost)
    }
    pub(crate) fn with(mut self, stage: Stage, cost: i64) -> Self {
        for (value, one) in self.values.iter_mut().zip(self.stages) {
            if *one == stage {
                *value += cost;
            }
        }
        self
    }
}

/// Scale of the fair cost.
pub const FAIR_SCALE: i64 = 1_000_000;

/// Cost of the k-th missing seat (k from 1) of a commune with priority p and A authorised seats:
/// ⌊p·(2k − 1)·10⁶ ∕ A⌋. Summed over k = 1..=m this is p·m²·10⁶ ∕ A but for rounding, so the sum over communes is least
/// when shortage rates are even. `authorised` must be above zero.
pub fn fair_cost(k: i64, priority: i64, authorised: i64) -> i64 {
    let cost = i128::from(priority) * (2 * i128::from(k) - 1) * i128::from(FAIR_SCALE) / i128::from(authorised);
    i64::try_from(cost).unwrap_or(i64::MAX)
}

/// Sum of [`fair_cost`] over the first `missing` seats, in as many steps as the numbers have digits: a headcount typed
/// wrongly may be a thousand million.
pub fn fair_sum(missing: i64, priority: i64, authorised: i64) -> i128 {
    let unit = i128::from(priority) * i128::from(FAIR_SCALE);
    floor_sum(i128::from(missing), i128::from(authorised), 2 * unit, unit)
}

/// Σ ⌊(a·i + b) ∕ m⌋ for i = 0 … n − 1, by Euclid's algorithm; nothing is below zero and m is above it.
fn floor_sum(n: i128, m: i128, a: i128, b: i128) -> i128 {
    if n == 0 {
        return 0;
    }
    let whole = (a / m) * (n * (n - 1) / 2) + (b / m) * n;
    let (a, b) = (a % m, b % m);
    let last = a * n + b;
    if last < m { whole } else { whole + floor_sum(last / m, a, m, last % m) }
}

/// Tie-break of an option: the first 40 bits of SHA-256 over salt, person, seat and kind of move. Computed, not stored.
pub(crate) fn tie_break(salt: u32, person: &str, seat: &str, kind: &str) -> i64 {
    let digest = Sha256::digest(format!("{salt}|{person}|{seat}|{kind}"));
    digest[..5].iter().fold(0, |bits, byte| bits << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cost_of_a_missing_seat_grows_with_each_one_more() {
        for authorised in [1, 7, 49, 3_000_000] {
            for k in 1..60 {
                assert!(fair_cost(k, 3, authorised) <= fair_cost(k + 1, 3, authorised));
            }
        }
    }

    #[test]
    fn the_fair_sum_is_priority_times_square_over_authorised() {
        assert_eq!(fair_sum(5, 2, 50), 2 * 25 * i128::from(FAIR_SCALE) / 50);
    }

    #[test]
    fn the_fair_sum_is_the_sum_of_the_costs_and_takes_no_longer_for_a_number_typed_wrongly() {
        for authorised in [1, 3, 7, 49, 999_983, 3_000_000] {
            for priority in [1, 3, 1000] {
                for missing in [0, 1, 2, 5, 60, 601] {
                    let costs = (1..=missing).map(|k| i128::from(fair_cost(k, priority, authorised)));
                    assert_eq!(fair_sum(missing, priority, authorised), costs.sum::<i128>());
                }
            }
        }
        assert_eq!(fair_sum(1 << 32, 1000, 1), 1000 * (1 << 64) * i128::from(FAIR_SCALE));
    }

    #[test]
    fn the_tie_break_fits_forty_bits_and_depends_on_every_part() {
        let one = tie_break(0, "A", "1/x", "inside");
        assert!((0..1 << 40).contains(&one));
        for other in [
            tie_break(1, "A", "1/x", "inside"),
            tie_break(0, "B", "1/x", "inside"),
            tie_break(0, "A", "1/y", "inside"),
            tie_break(0, "A", "1/x", "between"),
        ] {
            assert_ne!(one, other);
        }
    }
}
