//! Explanations confirmed by solving again from the beginning; for tests and for `cargo xtask sweep explain`.
//!
//! Shares with the explanations the network and nothing of how the ways around the optimum are found.

use super::{Alternative, Change, Explainer, Explanation, State};
use crate::plan::TierValue;
use crate::tiers::Stage;
use crate::{Refusal, what_if};
use canbo_flow::{Network, Outcome, Watch};
use canbo_register::{PersonId, SeatKey};

/// What was confirmed, or what does not agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// How many times it was solved again.
    pub solved: u32,
    /// What does not agree; empty when all does.
    pub faults: Vec<String>,
}

impl Explainer<'_> {
    /// Solves again for every alternative and for the smallest change of an explanation; `whole` asks the planner's own
    /// what-if too, which derives the whole other plan.
    pub fn confirm(&self, found: &Explanation, whole: bool, watch: &mut dyn Watch) -> Result<Confirmed, Refusal> {
        let mut confirmed = Confirmed::default();
        let Some(mover) = self.mover(&found.person) else { return Ok(confirmed) };
        let used = self.used[mover];
        let stay = self.model.stay[mover];
        if found.state == State::Moved {
            let again = self.best_without(&[used], watch)?;
            confirmed.same("for the seat", found, found.best_alternative_for_seat.as_ref(), again);
        }
        let mut closed = vec![stay];
        closed.extend((found.state == State::Moved).then_some(used));
        let again = self.best_without(&closed, watch)?;
        confirmed.same("for the person", found, found.best_alternative_for_person.as_ref(), again);
        let alternatives = [&found.best_alternative_for_seat, &found.best_alternative_for_person];
        for alternative in alternatives.into_iter().flatten().filter(|_| whole) {
            self.as_what_if(found, alternative, &mut confirmed, watch)?;
        }
        let Some(smallest) = &found.smallest_change else { return Ok(confirmed) };
        if smallest.change == Change::Worth {
            let (arc, sign) = match (&found.line, &found.nearest) {
                (Some(_), _) => (used, 1),
                (None, Some(seat)) => (self.arc_to(mover, seat), -1),
                (None, None) => return Ok(confirmed),
            };
            for (beyond, alters) in [(1, true), (-1, false)] {
                let mut network = self.model.network.clone();
                for (tier, value) in smallest.difference.iter().enumerate() {
                    let last = i64::from(tier + 1 == smallest.difference.len());
                    network.costs[tier][arc as usize] += sign * (value.value + last * beyond);
                }
                confirmed.solved += 1;
                let Outcome::Optimal(solution) = canbo_flow::solve(&network, watch).map_err(Refusal::Flow)? else {
                    confirmed.faults.push(format!("{}: no plan with the line worth otherwise", found.person));
                    continue;
                };
                if (solution.flow[used as usize] == 0) != alters {
                    confirmed.faults.push(format!("{}: {beyond} beyond {:?}", found.person, smallest.difference));
                }
            }
        } else if let Some(edits) = smallest.change.edits(&found.person) {
            confirmed.solved += 1;
            let other = what_if(&self.inputs, self.plan, &edits, watch)?;
            if !other.touched.iter().any(|one| one.person == found.person) {
                confirmed.faults.push(format!("{}: {:?} alters nothing", found.person, smallest.change));
            }
        }
        Ok(confirmed)
    }

    fn arc_to(&self, mover: usize, seat: &SeatKey) -> u32 {
        let arcs = &self.model.option[mover];
        *arcs.iter().find(|arc| self.seat_of(mover, **arc).as_ref() == Some(seat)).unwrap_or(&self.model.stay[mover])
    }

    /// The tiers of the best plan without some arcs less those of this plan, from the beginning; none without a plan.
    fn best_without(&self, closed: &[u32], watch: &mut dyn Watch) -> Result<Option<Vec<TierValue>>, Refusal> {
        let mut network: Network = self.model.network.clone();
        closed.iter().for_each(|arc| network.arcs[*arc as usize].upper = 0);
        let Outcome::Optimal(solution) = canbo_flow::solve(&network, watch).map_err(Refusal::Flow)? else {
            return Ok(None);
        };
        let values = solution.values.iter().zip(&self.model.offsets).map(|(value, offset)| value + offset);
        let difference = self.plan.tiers.iter().zip(values).map(|(tier, value)| TierValue {
            name: tier.name,
            value: i64::try_from(value - i128::from(tier.value)).unwrap_or(i64::MAX),
        });
        Ok(Some(difference.collect()))
    }

    /// The same by the planner's own what-if: every tier but the tie-break, which may be salted anew.
    fn as_what_if(
        &self,
        found: &Explanation,
        alternative: &Alternative,
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<(), Refusal> {
        let Some(edits) = alternative.change.edits(&found.person) else { return Ok(()) };
        confirmed.solved += 1;
        let other = what_if(&self.inputs, self.plan, &edits, watch)?;
        let weigh = |tiers: &[TierValue]| -> Vec<TierValue> {
            tiers.iter().filter(|one| one.name != Stage::TieBreak).cloned().collect()
        };
        let sum = self.plan.tiers.iter().zip(&alternative.difference);
        let expected: Vec<TierValue> =
            sum.map(|(tier, more)| TierValue { name: tier.name, value: tier.value + more.value }).collect();
        if weigh(&other.tiers_after) != weigh(&expected) {
            let what = (&alternative.change, &expected, &other.tiers_after);
            confirmed.faults.push(format!("{}: what-if {what:?}", found.person));
        }
        Ok(())
    }
}

impl Confirmed {
    fn same(&mut self, what: &str, found: &Explanation, told: Option<&Alternative>, again: Option<Vec<TierValue>>) {
        self.solved += 1;
        let told = told.map(|one| one.difference.clone());
        if told != again && !found.pinned {
            let person: &PersonId = &found.person;
            self.faults.push(format!("{person}: the best alternative {what} is {told:?}, solved again {again:?}"));
        }
    }
}
