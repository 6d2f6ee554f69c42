//! Alternatives as ways around the optimum, and what they change as data.

use super::{Alternative, Change, Explainer, Sentence};
use crate::Touched;
use crate::around::{Tree, Vector, minus, plus};
use crate::candidates::Opportunity;
use crate::geo::distance_m;
use crate::ground::Home;
use crate::plan::TierValue;
use crate::tiers::Stage;
use canbo_register::{PersonId, SeatKey};
use std::collections::{BTreeMap, BTreeSet};

/// Another plan: what it costs beyond this one, and whose arcs it changes.
#[derive(Clone, Debug)]
pub(super) struct Other {
    pub(super) cost: Vector,
    /// Arcs whose flow rises.
    pub(super) risen: Vec<u32>,
}

impl Explainer<'_> {
    /// The best plan in which a mover uses that arc instead of the present one; none where the limits leave no such plan.
    pub(super) fn with_arc(&self, tree: &Tree, mover: usize, arc: u32) -> Option<Other> {
        let used = self.used[mover];
        if arc == used || !self.around.open(arc).0 {
            return None;
        }
        // From where the arc leads back to where the mover is now, by whichever end the tree was grown from.
        let (head, home) = (self.around.ends(arc).1, self.around.ends(used).1);
        let at = if tree.target == home { head } else { home };
        let way = tree.cost[at as usize]?;
        let cost = minus(plus(self.around.more(arc), way), self.around.more(used));
        let mut risen = vec![arc];
        risen.extend(self.around.way(tree, at));
        Some(Other { cost, risen })
    }

    /// Seat of an arc of a mover; none for staying.
    pub(super) fn seat_of(&self, mover: usize, arc: u32) -> Option<SeatKey> {
        let option = self.model.option[mover].iter().position(|one| *one == arc)?;
        let Opportunity { commune, seat, .. } = self.movers[mover].options[option];
        Some(self.ground.key(commune, seat))
    }

    /// Everybody whose arc differs, by person.
    pub(super) fn touched(&self, other: &Other) -> Vec<Touched> {
        let mut after: BTreeMap<usize, u32> = BTreeMap::new();
        for arc in &other.risen {
            if let Some(owner) = self.owner.get(*arc as usize).filter(|owner| **owner != u32::MAX) {
                after.insert(*owner as usize, *arc);
            }
        }
        let one = |(mover, arc): (usize, u32)| Touched {
            person: self.movers[mover].person.clone(),
            before: self.seat_of(mover, self.used[mover]),
            after: self.seat_of(mover, arc),
        };
        let mut touched: Vec<Touched> = after.into_iter().map(one).collect();
        touched.sort();
        touched
    }

    /// The whole alternative, spoken of from a person and a seat.
    pub(super) fn alternative(
        &self,
        other: &Other,
        change: Change,
        person: Option<&PersonId>,
        seat: Option<&SeatKey>,
    ) -> Alternative {
        let touched = self.touched(other);
        let mine = touched.iter().find(|one| Some(&one.person) == person);
        let comes = |one: &&Touched| one.after.as_ref() == seat && Some(&one.person) != person && seat.is_some();
        let seat_takes: Vec<PersonId> = touched.iter().filter(comes).map(|one| one.person.clone()).collect();
        let difference = self.values(other.cost);
        Alternative {
            person_at: mine.and_then(|one| one.after.clone()),
            seat_takes_count: seat_takes.len() as u32,
            others: touched.len() as u32 - u32::from(mine.is_some()),
            sentence: self.deciding(&difference, person, seat, &touched),
            seat_takes,
            touched,
            difference,
            change,
        }
    }

    /// A cost as tier values.
    pub(super) fn values(&self, cost: Vector) -> Vec<TierValue> {
        self.model.stages.iter().zip(cost).map(|(name, value)| TierValue { name: *name, value }).collect()
    }

    /// A vector with a value for some stages.
    pub(super) fn vector(&self, values: &[(Stage, i64)]) -> Vector {
        let mut vector = [0; crate::around::WIDE];
        for (at, stage) in self.model.stages.iter().enumerate() {
            vector[at] = values.iter().filter(|(of, _)| of == stage).map(|(_, value)| value).sum();
        }
        vector
    }

    /// What decides between the two plans: the first tier that differs, with what can be said of it.
    fn deciding(
        &self,
        difference: &[TierValue],
        person: Option<&PersonId>,
        seat: Option<&SeatKey>,
        touched: &[Touched],
    ) -> Sentence {
        let mut sentence = tier_sentence(difference);
        let mut put = |name: &str, value: String| drop(sentence.data.insert(name.to_owned(), value));
        if let Some(seat) = seat {
            put("unit", seat.unit.to_string());
            put("position", seat.position.to_string());
            if let Some(field) =
                self.inputs.reference.positions.get(&seat.position).and_then(|position| position.field.as_ref())
            {
                put("field", field.to_string());
            }
        }
        // One candidate against another for the same seat: how much farther the other one has it.
        if sentence.code == "fit"
            && let (Some(person), Some(seat)) = (person, seat)
        {
            let swapped: BTreeSet<&PersonId> = touched.iter().map(|one| &one.person).collect();
            let rival = touched.iter().find(|one| {
                one.person != *person && (one.after.as_ref() == Some(seat) || one.before.as_ref() == Some(seat))
            });
            if let (2, Some(rival)) = (swapped.len(), rival)
                && let (Some(own), Some(others)) = (self.metres(person, seat), self.metres(&rival.person, seat))
            {
                let km = others / 1000 - own / 1000;
                if km != 0 {
                    put("km", km.abs().to_string());
                    put("farther", if km > 0 { "yes" } else { "no" }.to_owned());
                }
            }
        }
        sentence
    }

    /// Straight distance from a mover's home to a seat.
    fn metres(&self, person: &PersonId, seat: &SeatKey) -> Option<i64> {
        let from = match self.ground.homes.get(person)? {
            Home::Seat { commune, .. } => self.ground.communes[*commune].point,
            Home::Pool(pool) => self.inputs.register.units.get(&self.ground.pools[*pool].unit)?.point,
        };
        let (commune, _) = self.ground.seat(seat)?;
        Some(distance_m(from?, self.ground.communes[commune].point?))
    }
}

/// The first tier that differs, as a sentence; `tie` where only the tie-break does, `same` where none.
pub(super) fn tier_sentence(difference: &[TierValue]) -> Sentence {
    let first = difference.iter().find(|one| one.value != 0);
    let code = match first.map(|one| one.name) {
        None => "same",
        Some(Stage::TieBreak) => "tie",
        Some(stage) => stage.name(),
    };
    let mut data = BTreeMap::new();
    if let Some(one) = first.filter(|one| one.name != Stage::TieBreak) {
        data.insert("value".to_owned(), one.value.abs().to_string());
        data.insert("worse".to_owned(), if one.value > 0 { "yes" } else { "no" }.to_owned());
    }
    Sentence { code: code.to_owned(), data }
}
