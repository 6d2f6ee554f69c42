//! The smallest change that would alter a line: the own wish, one slot of the sender's quota, one authorised seat more, else
//! what it must be worth.
//!
//! Tried in that order, each exactly: a wish changes the cost of the person's own options and of nothing else; a slot
//! opens one arc of the sender by one unit; a seat changes the arcs of its commune. No other change is thought of, so none by a bar, sex, age, health or family.

use super::audience::is_discreet;
use super::{Change, Explainer, Explanation, Sentence, SmallestChange, State};
use crate::around::{Vector, plus};
use crate::ground::{Home, PoolKind};
use crate::plan::TierValue;
use crate::tiers::Stage;
use canbo_policy::movement::Met;
use canbo_register::{Person, PersonId, SeatKey};
use std::collections::BTreeMap;

impl Explainer<'_> {
    pub(super) fn smallest_change(
        &mut self,
        mover: usize,
        person: &Person,
        found: &Explanation,
    ) -> Option<SmallestChange> {
        if found.pinned {
            return None;
        }
        let alternative = match found.state {
            State::Moved => found.best_alternative_for_seat.as_ref(),
            _ => found.best_alternative_for_person.as_ref(),
        };
        let by_slot = self.by_slot(mover, &person.id, found.state);
        let alternative = match (alternative, by_slot) {
            (Some(alternative), by_slot) => (alternative.difference.clone(), alternative.sentence.clone(), by_slot),
            // No plan without the slot, but one with it.
            (None, Some(change)) => (Vec::new(), Sentence::default(), Some(change)),
            (None, None) => return None,
        };
        let (difference, sentence, by_slot) = alternative;
        let change = self.by_wish(mover, person, found, &difference).or(by_slot);
        let change = change.or_else(|| self.by_seat(&person.id, found)).unwrap_or(Change::Worth);
        let sentence = self.told(&change, sentence, found.state);
        Some(SmallestChange { change, difference, sentence })
    }

    /// Whether the own wish, made or taken back, is enough.
    fn by_wish(
        &mut self,
        mover: usize,
        person: &Person,
        found: &Explanation,
        falls_short: &[TierValue],
    ) -> Option<Change> {
        // Whoever has to do with a bar of family, health or hardship is not invited to ask.
        let plain = found.reasons.iter().filter(|reason| is_discreet(&reason.code)).all(|one| one.met == Met::Yes);
        let asked = person.wish.request_signed.is_some() || person.wish.volunteer;
        let wished = i64::from(self.inputs.programme.preference.wished);
        match (found.state, &found.line) {
            (State::Eligible, _) if plain && !asked => {
                let gain = self.vector(&[(Stage::Volunteers, -1), (Stage::Fit, -wished)]);
                let short = vector_of(falls_short);
                (!falls_short.is_empty() && plus(short, gain) < [0; crate::around::WIDE])
                    .then(|| found.nearest.clone().map(|seat| Change::Wish { seat }))?
            }
            (State::Moved, Some(line)) if line.wished && plain && !self.lifted(mover, person) => {
                self.without_wish(mover, person).then_some(Change::NoWish)
            }
            _ => None,
        }
    }

    /// Whether a request of the person lifts a bar: then taking it back is no matter of the plan alone.
    fn lifted(&self, mover: usize, person: &Person) -> bool {
        let kind = self.movers[mover].options.first().map(|option| option.kind);
        self.criteria(person, kind, None).iter().any(|one| one.data.contains_key("lifted"))
    }

    /// Whether the line alters when the person takes the wish back: every wished option then costs more, staying does not.
    fn without_wish(&mut self, mover: usize, person: &Person) -> bool {
        let tree = self.tree(self.around.ends(self.used[mover]).1);
        let exactly = !(person.wish.units.is_empty() && person.wish.positions.is_empty());
        let bonus = if exactly { i64::from(self.inputs.programme.preference.wished) } else { 0 };
        let more = self.vector(&[(Stage::Volunteers, 1), (Stage::Fit, bonus)]);
        let mut ways: Vec<(u32, bool)> = vec![(self.model.stay[mover], false)];
        let options = self.movers[mover].options.iter().zip(&self.model.option[mover]);
        ways.extend(options.map(|(option, arc)| (*arc, option.wished)));
        ways.iter().any(|(arc, wished)| {
            let cost = self.with_arc(&tree, mover, *arc).map(|other| other.cost);
            cost.is_some_and(
                |cost| if *wished { cost } else { crate::around::minus(cost, more) } < [0; crate::around::WIDE],
            )
        })
    }

    /// Whether one slot more (fewer, for somebody moved) at the sender alters the line.
    fn by_slot(&mut self, mover: usize, person: &PersonId, state: State) -> Option<Change> {
        let Home::Pool(pool) = self.movers[mover].home else { return None };
        if matches!(self.ground.pools[pool].kind, PoolKind::Centre { .. }) {
            return None;
        }
        let slots = if state == State::Moved { -1 } else { 1 };
        let touched = self.slot(pool, slots)?.1;
        let sender = self.ground.pools[pool].unit.clone();
        touched.iter().any(|one| one.person == *person).then_some(Change::Quota { sender, slots })
    }

    /// Whether one authorised seat more, where a person who is not moved comes nearest, alters the line.
    fn by_seat(&mut self, person: &PersonId, found: &Explanation) -> Option<Change> {
        let seat = found.nearest.clone().filter(|_| found.state == State::Eligible)?;
        self.by_one_seat(&seat).contains(person).then_some(Change::Seats { seat, seats: 1 })
    }

    /// The sentence of a smallest change.
    fn told(&self, change: &Change, deciding: Sentence, state: State) -> Sentence {
        let with = |code: &str, data: &[(&str, String)]| {
            let data: BTreeMap<String, String> =
                data.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
            Sentence { code: code.to_owned(), data }
        };
        let seat = |seat: &SeatKey| [("unit", seat.unit.to_string()), ("position", seat.position.to_string())];
        match change {
            Change::Wish { seat: at } => with("change_wish", &seat(at)),
            Change::NoWish => with("change_no_wish", &[]),
            Change::Seats { seat: at, .. } => with("change_seat_more", &seat(at)),
            Change::Quota { sender, slots } => {
                let code = if *slots > 0 { "change_slot_more" } else { "change_slot_fewer" };
                with(code, &[("unit", sender.to_string())])
            }
            _ => {
                let moved = if state == State::Moved { "moved" } else { "eligible" };
                Sentence { code: format!("change_{moved}_{}", deciding.code), data: deciding.data }
            }
        }
    }
}

fn vector_of(values: &[TierValue]) -> Vector {
    std::array::from_fn(|at| values.get(at).map_or(0, |one| one.value))
}
