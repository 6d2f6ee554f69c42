//! Fairness measured in three ways, so that a plan made for one of them can be held against the others.
//!
//! *Weighted rates* (what plans are made for): Σ p·missing² ∕ A. *Absolute*: Σ missing, whatever the commune. *Worst rate
//! first*: the rates missing ∕ A, the largest first, compared one after another. Smaller is fairer in each.

use crate::plan::{CommuneLine, Plan};
use canbo_register::UnitId;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A way to measure fairness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FairnessKind {
    /// Σ p·missing² ∕ A over communes: even rates, weighted by priority; what plans minimise.
    WeightedRates,
    /// Σ missing: the total, however it is spread.
    Absolute,
    /// missing ∕ A of the commune that is worst off, then of the next one, and so on.
    WorstRate,
}

impl FairnessKind {
    /// The name in JSON and by `words`.
    pub fn name(self) -> &'static str {
        match self {
            FairnessKind::WeightedRates => "weighted_rates",
            FairnessKind::Absolute => "absolute",
            FairnessKind::WorstRate => "worst_rate",
        }
    }
}

/// A measure of one state, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Numerator and denominator in lowest terms; none where they pass 127 bits.
    pub exact: Option<(String, String)>,
    /// In thousandths, rounded down.
    pub thousandths: i64,
    /// The commune that is worst off, where one is spoken of.
    pub unit: Option<UnitId>,
}

/// One way of measuring, for both plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fairness {
    /// The way.
    pub kind: FairnessKind,
    /// Before the first plan, with nobody moved.
    pub before: Measure,
    /// With the first plan.
    pub first: Measure,
    /// With the second plan.
    pub second: Measure,
    /// Which is fairer: `less` the first, `greater` the second, `equal` neither.
    pub fairer: Verdict,
}

/// Which of two is smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The first plan.
    First,
    /// Neither.
    Equal,
    /// The second plan.
    Second,
}

impl From<Ordering> for Verdict {
    fn from(order: Ordering) -> Verdict {
        match order {
            Ordering::Less => Verdict::First,
            Ordering::Equal => Verdict::Equal,
            Ordering::Greater => Verdict::Second,
        }
    }
}

/// A fraction in lowest terms; the denominator is above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction(i128, i128);

impl Fraction {
    fn of(numerator: i128, denominator: i128) -> Fraction {
        let shared = gcd(numerator, denominator).max(1);
        Fraction(numerator / shared, denominator / shared)
    }
    fn plus(self, other: Fraction) -> Option<Fraction> {
        let shared = gcd(self.1, other.1).max(1);
        let denominator = self.1.checked_mul(other.1 / shared)?;
        let left = self.0.checked_mul(other.1 / shared)?;
        Some(Fraction::of(left.checked_add(other.0.checked_mul(self.1 / shared)?)?, denominator))
    }
    fn measure(self, unit: Option<UnitId>) -> Measure {
        let thousandths = self.0.checked_mul(1000).map_or(i128::MAX, |scaled| scaled / self.1);
        Measure {
            exact: Some((self.0.to_string(), self.1.to_string())),
            thousandths: i64::try_from(thousandths).unwrap_or(i64::MAX),
            unit,
        }
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

/// All three ways for two plans.
pub(super) fn fairness(first: &Plan, second: &Plan) -> Vec<Fairness> {
    let states = [(&first.communes, false), (&first.communes, true), (&second.communes, true)];
    let of = |kind| {
        let [before, first, second] = states.map(|(lines, after)| state(lines, after));
        let measures = [&before, &first, &second].map(|rows| measure(kind, rows));
        let fairer = match kind {
            FairnessKind::Absolute => total(&first).cmp(&total(&second)),
            FairnessKind::WorstRate => compare_rates(&first, &second),
            FairnessKind::WeightedRates => weighted_order(&measures[1], &measures[2]),
        };
        let [before, first, second] = measures;
        Fairness { kind, before, first, second, fairer: fairer.into() }
    };
    [FairnessKind::WeightedRates, FairnessKind::Absolute, FairnessKind::WorstRate].map(of).into()
}

/// A commune's missing seats, authorised number and weight.
struct Row<'a> {
    unit: &'a UnitId,
    missing: i128,
    authorised: i128,
    priority: i128,
}

/// Communes with something authorised; the worst rate first.
fn state(lines: &[CommuneLine], after: bool) -> Vec<Row<'_>> {
    let stated = lines.iter().filter(|line| line.authorised > 0);
    let rows = stated.map(|line| Row {
        unit: &line.unit,
        missing: i128::from(if after { line.missing.1 } else { line.missing.0 }),
        authorised: i128::from(line.authorised),
        priority: i128::from(line.priority),
    });
    let mut rows: Vec<Row<'_>> = rows.collect();
    rows.sort_by(|a, b| rate_order(b, a).then_with(|| a.unit.cmp(b.unit)));
    rows
}

fn rate_order(a: &Row<'_>, b: &Row<'_>) -> Ordering {
    (a.missing * b.authorised).cmp(&(b.missing * a.authorised))
}

fn compare_rates(first: &[Row<'_>], second: &[Row<'_>]) -> Ordering {
    let differ = first.iter().zip(second).map(|(a, b)| rate_order(a, b)).find(|order| order.is_ne());
    differ.unwrap_or_else(|| first.len().cmp(&second.len()))
}

fn total(rows: &[Row<'_>]) -> i128 {
    rows.iter().map(|row| row.missing).sum()
}

fn measure(kind: FairnessKind, rows: &[Row<'_>]) -> Measure {
    match kind {
        FairnessKind::Absolute => Fraction::of(total(rows), 1).measure(None),
        FairnessKind::WorstRate => match rows.first() {
            Some(worst) => Fraction::of(worst.missing, worst.authorised).measure(Some(worst.unit.clone())),
            None => Fraction::of(0, 1).measure(None),
        },
        FairnessKind::WeightedRates => {
            let parts =
                || rows.iter().map(|row| Fraction::of(row.priority * row.missing * row.missing, row.authorised));
            let sum = parts().try_fold(Fraction(0, 1), Fraction::plus);
            sum.map_or_else(
                || {
                    // Too many different headcounts for one denominator: thousandths of each, rounded down, stay below it.
                    let thousandths: i128 = parts().map(|part| part.0 * 1000 / part.1).sum();
                    let thousandths = i64::try_from(thousandths).unwrap_or(i64::MAX);
                    Measure { exact: None, thousandths, unit: None }
                },
                |sum| sum.measure(None),
            )
        }
    }
}

fn weighted_order(first: &Measure, second: &Measure) -> Ordering {
    let number = |text: &str| text.parse::<i128>().unwrap_or_default();
    match (&first.exact, &second.exact) {
        (Some((a, b)), Some((c, d))) => {
            let (left, right) = (number(a).checked_mul(number(d)), number(c).checked_mul(number(b)));
            left.zip(right).map_or(first.thousandths.cmp(&second.thousandths), |(left, right)| left.cmp(&right))
        }
        _ => first.thousandths.cmp(&second.thousandths),
    }
}
