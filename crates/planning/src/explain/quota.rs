//! The quota of a sender: who could go, and what one slot more or fewer would change.

use super::alternatives::Other;
use super::{Alternative, Change, Explainer, QuotaExplanation, Slot};
use crate::Refusal;
use crate::around::{WIDE, plus};
use crate::ground::{Home, PoolKind};
use crate::model::Limit;
use canbo_register::UnitId;

impl Explainer<'_> {
    /// What a sender's quota does.
    pub fn quota(&mut self, sender: &UnitId) -> Result<QuotaExplanation, Refusal> {
        let pool = self.ground.pools.iter().position(|pool| pool.unit == *sender);
        let pool = pool.ok_or_else(|| Refusal::NoQuota { sender: sender.clone() })?;
        let line = &self.plan.by_sender[pool];
        let (wave, base, range, sent) = (line.wave.clone(), line.base, line.range, line.sent);
        let leaders = (line.leaders_at_least, line.leaders);
        let change = |slots| Change::Quota { sender: sender.clone(), slots };
        let fewer = Change::Least { sender: sender.clone(), slots: -1 };
        let one_more = self.slot(pool, 1).map(|(other, _)| self.of_quota(&other, change(1)));
        let one_fewer = self.least(pool).map(|other| self.of_quota(&other, fewer));
        let able = self.movers.iter().filter(|mover| mover.home == Home::Pool(pool)).count() as u32;
        Ok(QuotaExplanation { sender: sender.clone(), wave, base, range, sent, leaders, able, one_more, one_fewer })
    }

    fn of_quota(&self, other: &Other, change: Change) -> Alternative {
        self.alternative(other, change, None, None)
    }

    fn limit(&self, wanted: Limit) -> Option<u32> {
        self.model.limits.iter().find(|(_, limit)| *limit == wanted).map(|(arc, _)| *arc)
    }

    /// The optimum with one slot more or fewer at the upper end of a pool, and whom it touches; none where it is the same.
    pub(super) fn slot(&mut self, pool: usize, slots: i32) -> Option<Slot> {
        if let Some(known) = self.slots.get(&(pool, slots)) {
            return known.clone();
        }
        let found = self.found_slot(pool, slots);
        self.slots.insert((pool, slots), found.clone());
        found
    }

    fn found_slot(&self, pool: usize, slots: i32) -> Option<Slot> {
        if !matches!(self.ground.pools[pool].kind, PoolKind::Province { .. }) {
            return None;
        }
        let arc = self.limit(Limit::Most(pool))?;
        let bounds = &self.model.network.arcs[arc as usize];
        let (rise, fall) = self.around.open(arc);
        let (staff, gate) = self.around.ends(arc);
        let other = if slots > 0 {
            // One more may leave: one fewer must stay. Only where the limit holds somebody back, and if it is worth it.
            if fall || bounds.lower == 0 {
                return None;
            }
            let tree = self.around.tree(gate);
            let cost = plus(self.around.less(arc), tree.cost[staff as usize]?);
            (cost < [0; WIDE]).then(|| self.along(cost, &tree, staff))?
        } else {
            // One fewer may leave: one more must stay, if so many are sent.
            let line = &self.plan.by_sender[pool];
            if fall || !rise || line.sent != line.range.1 {
                return None;
            }
            let tree = self.around.tree(staff);
            let through = |cost, from: u32| Some((plus(cost, tree.cost[from as usize]?), from));
            // Where the least number is the greatest, it comes down with it, and whoever stays has a way out there.
            let least = self.limit(Limit::Range(pool)).filter(|_| line.range.0 == line.range.1);
            let lower = least.map(|arc| (self.around.more(arc), self.around.ends(arc).1));
            let ways = [
                through(self.around.more(arc), gate),
                lower.and_then(|(cost, root)| through(plus(self.around.more(arc), cost), root)),
            ];
            let (cost, from) = ways.into_iter().flatten().min()?;
            self.along(cost, &tree, from)
        };
        let touched = self.touched(&other);
        Some((other, touched))
    }

    /// The optimum with a least number lower by one; none where it is the same.
    fn least(&self, pool: usize) -> Option<Other> {
        let PoolKind::Province { .. } = self.ground.pools[pool].kind else { return None };
        let line = &self.plan.by_sender[pool];
        if line.range.0 == 0 || line.sent != line.range.0 {
            return None;
        }
        let arc = self.limit(Limit::Range(pool))?;
        let (gate, root) = self.around.ends(arc);
        let tree = self.around.tree(gate);
        let cost = plus(self.around.more(arc), tree.cost[root as usize]?);
        (cost < [0; WIDE]).then(|| self.along(cost, &tree, root))
    }

    fn along(&self, cost: crate::around::Vector, tree: &crate::around::Tree, from: u32) -> Other {
        Other { cost, risen: self.around.way(tree, from) }
    }
}
