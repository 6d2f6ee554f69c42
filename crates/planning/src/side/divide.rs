//! Where the search splits a node.

use super::search::Search;
use crate::Refusal;
use canbo_flow::Outcome;
use std::cmp::Ordering;
use std::collections::BTreeMap;

impl Search<'_> {
    /// Whom to split on, and among which arcs: whoever counts in a row in part of the mix, as evenly as can be; else
    /// somebody who counts in a broken row; else somebody who makes another flow as good as the best plan.
    pub(super) fn divides(&mut self, node: usize) -> Result<Option<(usize, Vec<u32>)>, Refusal> {
        let closed = self.nodes[node].closed.clone();
        let is_open = |arc: &&u32| !closed.contains(arc) && self.model.network.arcs[**arc as usize].upper > 0;
        let both = |mover: usize, among: &[u32]| -> bool {
            let open: Vec<u32> = self.arcs(mover).iter().filter(is_open).copied().collect();
            open.iter().any(|arc| among.contains(arc)) && open.iter().any(|arc| !among.contains(arc))
        };
        let whole: i128 = self.nodes[node].mix.iter().map(|(_, weight)| weight).sum();
        let mut found: Option<(i128, usize, &Vec<u32>)> = None;
        for row in self.active.iter().map(|row| &self.rows[*row]) {
            for (mover, among) in &row.by_mover {
                let counts = |at: usize| among.contains(&self.seen[at].used[*mover]);
                let part: i128 = self.nodes[node].mix.iter().filter(|(at, _)| counts(*at)).map(|(_, w)| w).sum();
                let uneven = (2 * part - whole).abs();
                if part > 0 && part < whole && found.is_none_or(|(least, ..)| uneven < least) && both(*mover, among) {
                    found = Some((uneven, *mover, among));
                }
            }
        }
        if let Some((_, mover, among)) = found {
            return Ok(Some((mover, among.clone())));
        }
        let here: Vec<usize> = (0..self.seen.len()).rev().filter(|at| self.lies_in(*at, &closed)).collect();
        for at in here {
            for row in &self.rows {
                let counts = row.terms.iter().map(|(arc, by)| (*arc, *by)).collect::<BTreeMap<u32, i64>>();
                let used = &self.seen[at].used;
                let sum: i64 = row.by_mover.keys().filter_map(|mover| counts.get(&used[*mover])).sum();
                let candidate =
                    row.by_mover.iter().find(|(mover, among)| among.contains(&used[**mover]) && both(**mover, among));
                if let Some((mover, among)) = candidate.filter(|_| sum > row.most) {
                    return Ok(Some((*mover, among.clone())));
                }
            }
        }
        let (Some(best), Some(bound)) = (self.best, self.nodes[node].bound.clone()) else { return Ok(None) };
        if !self.lies_in(best, &closed) || self.against_best(&bound) != Ordering::Equal {
            return Ok(None);
        }
        let Some(Outcome::Optimal(solution)) = self.solve(&closed, &bound.multipliers)? else { return Ok(None) };
        let Some(arc) = self.only(&closed, &bound.multipliers, solution) else { return Ok(None) };
        let mover = (0..self.model.movers.len()).find(|at| self.arcs(*at).contains(&arc));
        Ok(mover.map(|mover| (mover, vec![self.seen[best].used[mover]])))
    }
}
