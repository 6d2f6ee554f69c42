//! How well a node is bounded: rounds of multipliers and flows.
//!
//! The multipliers that are best for the flows seen so far lie at a corner and jump from round to round, and their bounds
//! with them. So a flow is asked for half-way between the best bound's multipliers and these, and only where that brings
//! nothing new for these themselves.

use super::master::{Column, best};
use super::search::{Bound, Multipliers, Search};
use crate::Refusal;
use canbo_flow::Outcome;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The largest scale of multipliers: costs of 40 bits times 2⁶ leave room for networks of 2¹⁶ nodes.
const MOST_SCALE: i128 = 64;

impl Search<'_> {
    /// Rounds that a node whose bound is the best plan's value gets to tell whether that plan is the only one.
    const MET: usize = 3;

    /// Bounds a node as well as it can, from the multipliers of its parent on.
    pub(super) fn evaluate(&mut self, node: usize, from: Option<Multipliers>, rounds: usize) -> Result<(), Refusal> {
        let closed = self.nodes[node].closed.clone();
        let mut multipliers = from.unwrap_or_else(|| self.none());
        let mut mix = Vec::new();
        // Whether the multipliers are those that balance the mix.
        let mut balance = false;
        let mut met = 0;
        for round in 0..rounds {
            // Each node is looked at once, however late it is.
            if round > 0 && self.solves >= self.effort.flows {
                break;
            }
            let solution = match self.solve(&closed, &multipliers)? {
                Some(Outcome::Optimal(solution)) => solution,
                Some(Outcome::Infeasible(cut)) => {
                    self.nodes[node].cut = Some(cut);
                    return Ok(());
                }
                Some(Outcome::Unbounded(_)) => unreachable!("every option has capacity one"),
                None if round == 0 => {
                    multipliers = self.none();
                    continue;
                }
                None => break,
            };
            let known = self.seen.len();
            let at = self.see(&solution.flow.to_vec());
            let bound = self.bound(&multipliers, &solution);
            if self.is_better(&bound, self.nodes[node].bound.as_ref()) {
                self.nodes[node].bound = Some(bound);
            }
            if self.ends(node)? || (balance && at < known && self.balanced(&mix, at, &multipliers)) {
                break;
            }
            // The best plan lies here and is as good as the bound, so that no bound is better; only whether another plan is
            // as good is open, which other multipliers seldom tell and a split does.
            if node == 0 && round == 0 {
                // Plans known early tell the multipliers what can be reached.
                self.repair(node)?;
            }
            let Some(center) = self.nodes[node].bound.as_ref() else { break };
            let meets = self.against_best(center) == Ordering::Equal;
            met += usize::from(meets && self.best.is_some_and(|best| self.lies_in(best, &closed)));
            if met == Self::MET {
                break;
            }
            let (tight, center) = (self.tight(center, &closed), center.multipliers.clone());
            let Some((corner, corner_mix)) = self.best_multipliers(&closed, tight) else { break };
            mix = corner_mix;
            if corner == multipliers {
                break;
            }
            let between = if at < known { None } else { self.between(&center, &corner) };
            let between = between.filter(|between| *between != multipliers && *between != corner);
            balance = between.is_none();
            multipliers = between.unwrap_or(corner);
        }
        self.nodes[node].mix = mix;
        if self.best.is_none() {
            self.repair(node)?;
        }
        Ok(())
    }

    fn is_better(&self, one: &Bound, than: Option<&Bound>) -> bool {
        let Some(other) = than else { return true };
        let (left, right) = (i128::from(other.multipliers.scale), i128::from(one.multipliers.scale));
        let scaled = |value: &[i128], by: i128| value.iter().map(|v| v.saturating_mul(by)).collect::<Vec<_>>();
        scaled(&one.value, left) > scaled(&other.value, right)
    }

    /// Whether a flow already known is no cheaper, under the multipliers, than those that they balance.
    fn balanced(&self, mix: &[(usize, i128)], at: usize, multipliers: &Multipliers) -> bool {
        let cost = |at: usize| -> Vec<i128> {
            let Column { costs, counts } = &self.seen[at].column;
            let mut sum: Vec<i128> = vec![0; costs.len() + 1];
            for (entry, cost) in sum[1..].iter_mut().zip(costs) {
                *entry = cost * i128::from(multipliers.scale);
            }
            for (count, vector) in counts.iter().zip(&multipliers.of) {
                for (entry, by) in sum.iter_mut().zip(vector) {
                    *entry += i128::from(*by) * i128::from(*count);
                }
            }
            sum
        };
        mix.first().is_some_and(|(first, _)| cost(at) >= cost(*first))
    }

    /// In how many tiers a bound is the best plan's value, and that without a multiplier in them.
    fn tight(&self, bound: &Bound, closed: &BTreeSet<u32>) -> usize {
        let Some(best) = self.best.filter(|best| self.lies_in(*best, closed)) else { return 0 };
        let Bound { multipliers, value } = bound;
        let priced = |tier: usize| multipliers.of.iter().any(|vector| vector[tier] != 0);
        if value[0] != 0 || priced(0) {
            return 0;
        }
        let costs = self.seen[best].column.costs.iter().enumerate();
        let meets = |&(tier, cost): &(usize, &i128)| {
            value[tier + 1] == cost * i128::from(multipliers.scale) && !priced(tier + 1)
        };
        costs.take_while(meets).count()
    }

    /// The best multipliers for the flows known that lie in a node, and the mix that they balance. In tiers that are `tight`
    /// nothing can be won by multipliers, only lost by rounding them: only flows that are as good as the best plan there are
    /// mixed, so that the multipliers there are zero.
    fn best_multipliers(&self, closed: &BTreeSet<u32>, tight: usize) -> Option<(Multipliers, Vec<(usize, i128)>)> {
        let mut here: Vec<usize> = (0..self.seen.len()).filter(|at| self.lies_in(*at, closed)).collect();
        if let Some(best) = self.best.filter(|_| tight > 0) {
            let first = &self.seen[best].column.costs[..tight];
            here.retain(|at| self.seen[*at].column.costs[..tight] == *first);
            // The mix begins with a plan, so that no row is broken in it.
            here.sort_by_key(|at| *at != best);
        }
        let active: Vec<usize> = self.active.iter().copied().collect();
        let column = |at: &usize| {
            let Column { costs, counts } = &self.seen[*at].column;
            Column { costs: costs.clone(), counts: active.iter().map(|row| counts[*row]).collect() }
        };
        let columns: Vec<Column> = here.iter().map(column).collect();
        let most: Vec<i64> = active.iter().map(|row| self.rows[*row].most).collect();
        let found = best(&columns, &most)?;
        let vectors = active.iter().copied().zip(&found.multipliers);
        let multipliers = self.rounded(vectors, found.scale)?;
        Some((multipliers, found.mix.into_iter().map(|(column, weight)| (here[column], weight)).collect()))
    }

    /// Half-way between two; `None` where the numbers are too large.
    fn between(&self, one: &Multipliers, other: &Multipliers) -> Option<Multipliers> {
        let (left, right) = (i128::from(other.scale), i128::from(one.scale));
        let sum = |(a, b): (&i64, &i64)| Some(i128::from(*a).checked_mul(left)? + i128::from(*b).checked_mul(right)?);
        let half = |(a, b): (&Vec<i64>, &Vec<i64>)| a.iter().zip(b).map(sum).collect::<Option<Vec<i128>>>();
        let vectors = one.of.iter().zip(&other.of).map(half).collect::<Option<Vec<_>>>()?;
        self.rounded(vectors.iter().enumerate(), (2 * left).checked_mul(right)?)
    }

    /// Multipliers of some rows, all over one number. A large scale leaves the engine no room; any multipliers bound, so
    /// rounded ones do, a little less tightly.
    fn rounded<'v>(&self, rows: impl Iterator<Item = (usize, &'v Vec<i128>)>, over: i128) -> Option<Multipliers> {
        let scale = over.min(MOST_SCALE);
        let mut multipliers = Multipliers { scale: i64::try_from(scale).ok()?, ..self.none() };
        // Of very large numbers the last bits make no difference after rounding.
        let spare = (128 - over.leading_zeros()).saturating_sub(60);
        let over = over >> spare;
        for (row, vector) in rows {
            let half_up = |value: &i128| {
                let twice = (value >> spare).checked_mul(2 * scale)?;
                Some(twice.checked_add(over)?.div_euclid(2 * over))
            };
            let rounded = vector.iter().map(half_up).collect::<Option<Vec<i128>>>()?;
            // Rounding may have taken the first entry away, and what is left may be below zero.
            if rounded.iter().find(|entry| **entry != 0).is_some_and(|first| *first > 0) {
                for (entry, value) in multipliers.of[row].iter_mut().zip(&rounded) {
                    *entry = i64::try_from(*value).ok()?;
                }
            }
        }
        Some(multipliers)
    }
}
