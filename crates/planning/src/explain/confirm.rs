//! Explanations confirmed by solving again from the beginning; for tests and for `cargo xtask sweep explain`.
//!
//! Shares with the explanations the network and nothing of how the ways around the optimum are found.

use super::{Alternative, Change, Explainer, Explanation, State};
use crate::candidates::{Opportunity, options};
use crate::ground::Home;
use crate::plan::TierValue;
use crate::tiers::Stage;
use crate::what_if::{Edits, edited};
use crate::{Refusal, what_if};
use canbo_flow::{Network, Outcome, Watch};
use canbo_register::{PersonId, SeatKey};
use std::collections::BTreeSet;

/// What was confirmed, or what does not agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// How many times it was solved again.
    pub solved: u32,
    /// What does not agree; empty when all does.
    pub faults: Vec<String>,
}

/// Whom the changes that concern many alter: a slot of a sender, a seat. One for each plan.
#[derive(Clone, Debug, Default)]
pub struct Known {
    of: Vec<(Edits, Option<BTreeSet<PersonId>>)>,
}

impl Explainer<'_> {
    /// Solves again for every alternative and for the smallest change of an explanation. `whole` asks the planner's own
    /// what-if, which derives the whole other plan, for everything; otherwise that serves the slots and seats, and the rest
    /// is solved on the network.
    pub fn confirm(
        &self,
        found: &Explanation,
        known: &mut Known,
        whole: bool,
        watch: &mut dyn Watch,
    ) -> Result<Confirmed, Refusal> {
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
        match &smallest.change {
            Change::Worth => {
                self.as_worth(found, &smallest.difference, &mut confirmed, watch)?;
                if whole {
                    self.nothing_smaller(found, known, &mut confirmed, watch)?;
                }
            }
            Change::Wish { .. } | Change::NoWish if !whole => self.as_wish(found, mover, &mut confirmed, watch)?,
            change => {
                if self.touched_by(change, found, known, &mut confirmed, watch)? != Some(true) {
                    confirmed.faults.push(format!("{}: {change:?} alters nothing", found.person));
                }
            }
        }
        Ok(confirmed)
    }

    /// A line worth one point more than told alters, and one worth one point less does not.
    fn as_worth(
        &self,
        found: &Explanation,
        difference: &[TierValue],
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<(), Refusal> {
        let Some(mover) = self.mover(&found.person) else { return Ok(()) };
        let used = self.used[mover];
        let (arc, sign) = match (&found.line, &found.nearest) {
            (Some(_), _) => (used, 1),
            (None, Some(seat)) => (self.arc_to(mover, seat), -1),
            (None, None) => return Ok(()),
        };
        for (beyond, alters) in [(1, true), (-1, false)] {
            let mut network = self.model.network.clone();
            for (tier, value) in difference.iter().enumerate() {
                let last = i64::from(tier + 1 == difference.len());
                network.costs[tier][arc as usize] += sign * (value.value + last * beyond);
            }
            match self.altered(&network, used, confirmed, watch)? {
                None => confirmed.faults.push(format!("{}: no plan with the line worth otherwise", found.person)),
                Some(altered) if altered != alters => {
                    confirmed.faults.push(format!("{}: {beyond} beyond {difference:?}", found.person));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// The own wish, made or taken back: the seats that the person may fill are found anew for the person as edited, and the
    /// network with their costs is solved from the beginning.
    fn as_wish(
        &self,
        found: &Explanation,
        mover: usize,
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<(), Refusal> {
        let change = found.smallest_change.as_ref().map(|smallest| &smallest.change);
        let Some(edits) = change.and_then(|change| change.edits(&found.person)) else { return Ok(()) };
        let question = edited(&self.inputs, self.plan, &edits)?;
        let person = &question.register.people[&found.person];
        let wished = options(&question.inputs(&self.inputs), &self.ground, person, self.movers[mover].home);
        let place = |one: &Opportunity| (one.commune, one.seat, one.kind);
        if !wished.iter().map(place).eq(self.movers[mover].options.iter().map(place)) {
            confirmed.faults.push(format!("{}: the wish alters where the person may go", found.person));
            return Ok(());
        }
        let mut network = self.model.network.clone();
        for (one, arc) in wished.iter().zip(&self.model.option[mover]) {
            for (tier, stage) in self.model.stages.iter().enumerate() {
                match stage {
                    Stage::Volunteers => network.costs[tier][*arc as usize] = i64::from(!one.wished),
                    Stage::Fit => network.costs[tier][*arc as usize] = one.points,
                    _ => {}
                }
            }
        }
        if self.altered(&network, self.used[mover], confirmed, watch)? != Some(true) {
            confirmed.faults.push(format!("{}: {change:?} alters nothing", found.person));
        }
        Ok(())
    }

    /// Where only worth is told, neither a slot of the sender nor a seat at the nearest place would have been enough.
    fn nothing_smaller(
        &self,
        found: &Explanation,
        known: &mut Known,
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<(), Refusal> {
        let mut others = Vec::new();
        if let Some(seat) = found.nearest.clone().filter(|_| found.state == State::Eligible)
            && self.with_one_seat(&seat).is_some()
        {
            others.push(Change::Seats { seat, seats: 1 });
        }
        if let Some(Home::Pool(pool)) = self.mover(&found.person).map(|mover| self.movers[mover].home) {
            let slots = if found.state == State::Moved { -1 } else { 1 };
            others.push(Change::Quota { sender: self.ground.pools[pool].unit.clone(), slots });
        }
        for change in others {
            if self.touched_by(&change, found, known, confirmed, watch)? == Some(true) {
                confirmed.faults.push(format!("{}: {change:?} would be enough and is not told", found.person));
            }
        }
        Ok(())
    }

    /// Whether the line differs in the planner's own what-if with a change; none where the change is refused. A slot or a
    /// seat is solved once for all whom it may concern.
    fn touched_by(
        &self,
        change: &Change,
        found: &Explanation,
        known: &mut Known,
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<Option<bool>, Refusal> {
        let Some(edits) = change.edits(&found.person) else { return Ok(None) };
        if let Some((_, touched)) = known.of.iter().find(|(edit, _)| *edit == edits) {
            return Ok(touched.as_ref().map(|people| people.contains(&found.person)));
        }
        confirmed.solved += 1;
        let people = match what_if(&self.inputs, self.plan, &edits, watch) {
            Ok(other) => Some(other.touched.into_iter().map(|one| one.person).collect()),
            Err(Refusal::NoQuota { .. } | Refusal::SeatNotChanged { .. }) => None,
            Err(other) => return Err(other),
        };
        let touched = people.as_ref().map(|people: &BTreeSet<PersonId>| people.contains(&found.person));
        known.of.push((edits, people));
        Ok(touched)
    }

    /// Whether an arc that this plan uses is unused in the optimum of a network; none where it has none.
    fn altered(
        &self,
        network: &Network,
        used: u32,
        confirmed: &mut Confirmed,
        watch: &mut dyn Watch,
    ) -> Result<Option<bool>, Refusal> {
        confirmed.solved += 1;
        let outcome = canbo_flow::solve(network, watch).map_err(Refusal::Flow)?;
        let Outcome::Optimal(solution) = outcome else { return Ok(None) };
        Ok(Some(solution.flow[used as usize] == 0))
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
