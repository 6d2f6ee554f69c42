//! How the search comes by a plan: a row that a flow breaks is closed to everybody but those few whom the flow would miss
//! most, so that it stays kept whoever else would go instead. A plan found is bettered by opening some of the rows anew.
//!
//! Nothing here bounds anything: whatever is tried, only what `Search::see` counts as keeping all rows is a plan.

use super::proof::RowName;
use super::search::{Multipliers, Search};
use crate::Refusal;
use canbo_flow::{Network, Outcome, Solution};
use std::collections::{BTreeMap, BTreeSet};

/// What a mover counts in a row, and what is lost in each tier where the mover may not count in it; none where the mover
/// has nothing else to do.
struct Counted {
    mover: usize,
    by: i64,
    loss: Option<Vec<i128>>,
}

impl Search<'_> {
    /// Flows that one look for a plan may take.
    const LOOK: usize = 60;
    /// Looks in which a sum of money is closed only to those who are too many; then to all but those within it.
    const GENTLE: usize = 30;
    /// Of so many parts of the full rows one at a time is opened anew.
    const PARTS: usize = 6;

    /// Looks for some plan in a node, and betters it for as long as that helps, within a share of the flows.
    pub(super) fn repair(&mut self, node: usize) -> Result<(), Refusal> {
        let Some(bound) = self.nodes[node].bound.as_ref() else { return Ok(()) };
        let (multipliers, none) = (bound.multipliers.clone(), self.none());
        let closed = self.nodes[node].closed.clone();
        for multipliers in [&multipliers, &none] {
            self.close(closed.clone(), multipliers)?;
        }
        let share = self.solves + self.effort.flows / 5;
        let mut since = 0;
        for part in (0..Self::PARTS).cycle() {
            let Some(before) = self.best else { return Ok(()) };
            if since == Self::PARTS || self.solves >= share {
                return Ok(());
            }
            let mut rest = closed.clone();
            let full = |row: &usize| self.seen[before].column.counts[*row] == self.rows[*row].most;
            for (at, row) in (0..self.rows.len()).filter(full).enumerate() {
                if at % Self::PARTS != part {
                    rest.extend(self.others(row, before));
                }
            }
            for multipliers in [&multipliers, &none] {
                self.close(rest.clone(), multipliers)?;
            }
            since = if self.best == Some(before) { since + 1 } else { 0 };
        }
        Ok(())
    }

    /// What those who do not count in a row could use to count in it.
    fn others(&self, row: usize, seen: usize) -> Vec<u32> {
        let used = &self.seen[seen].used;
        let idle = self.rows[row].by_mover.iter().filter(|(mover, arcs)| !arcs.contains(&used[**mover]));
        idle.flat_map(|(_, arcs)| arcs.iter().copied()).collect()
    }

    /// Solves and closes broken rows until no row is broken, or nothing is left to close.
    fn close(&mut self, mut closed: BTreeSet<u32>, multipliers: &Multipliers) -> Result<(), Refusal> {
        for round in 0..Self::LOOK {
            let Some(Outcome::Optimal(solution)) = self.solve(&closed, multipliers)? else { return Ok(()) };
            let at = self.see(&solution.flow.to_vec());
            let counts = &self.seen[at].column.counts;
            let broken: Vec<usize> = (0..self.rows.len()).filter(|row| counts[*row] > self.rows[*row].most).collect();
            let Some(network) = self.network(&closed, multipliers).filter(|_| !broken.is_empty()) else {
                return Ok(());
            };
            let before = closed.len();
            for row in broken {
                let gentle = self.rows[row].name == RowName::Budget && round < Self::GENTLE;
                let mut room = self.rows[row].most;
                for one in self.counted(row, at, &network, &solution) {
                    room -= one.by;
                    if room < 0 && one.loss.is_some() {
                        closed.extend(&self.rows[row].by_mover[&one.mover]);
                    }
                }
                if !gentle {
                    closed.extend(self.others(row, at));
                }
            }
            if closed.len() == before {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Who counts in a row, those whom the flow would miss most first.
    fn counted(&self, row: usize, seen: usize, network: &Network, solution: &Solution) -> Vec<Counted> {
        let row = &self.rows[row];
        let parts: BTreeMap<u32, i64> = row.terms.iter().copied().collect();
        let reduced = |arc: u32| -> Vec<i128> {
            let (from, to) = (network.arcs[arc as usize].from as usize, network.arcs[arc as usize].to as usize);
            let tiers = network.costs.iter().zip(&solution.prices);
            let cost = |(costs, prices): (&Vec<i64>, &Vec<i64>)| {
                i128::from(costs[arc as usize]) + i128::from(prices[from]) - i128::from(prices[to])
            };
            tiers.map(cost).collect()
        };
        let mut found: Vec<Counted> = Vec::new();
        for (mover, among) in &row.by_mover {
            let used = self.seen[seen].used[*mover];
            let Some(by) = parts.get(&used).copied() else { continue };
            let other = self.arcs(*mover).into_iter();
            let other = other.filter(|arc| network.arcs[*arc as usize].upper > 0 && !among.contains(arc));
            let least = other.map(reduced).min();
            let here = reduced(used);
            let loss = least.map(|least| least.iter().zip(&here).map(|(a, b)| a - b).collect());
            found.push(Counted { mover: *mover, by, loss });
        }
        // Whoever can do nothing else comes first.
        found.sort_by(|a, b| {
            let order = a.loss.is_some().cmp(&b.loss.is_some());
            order.then_with(|| b.loss.cmp(&a.loss)).then(a.mover.cmp(&b.mover))
        });
        found
    }
}
