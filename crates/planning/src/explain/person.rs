//! One person: moved, eligible, or not eligible.

use super::alternatives::{Other, tier_sentence};
use super::basis::reasons;
use super::{Change, Explainer, Explanation, Sentence, State};
use crate::Refusal;
use crate::plan::Move;
use crate::tiers::Stage;
use canbo_register::{PersonId, SeatKey};

impl Explainer<'_> {
    /// Why this person, or why not.
    pub fn person(&mut self, id: &PersonId) -> Result<Explanation, Refusal> {
        let person = self.inputs.register.people.get(id).ok_or_else(|| Refusal::NoSuchPerson { person: id.clone() })?;
        let line = self.plan.moves.iter().find(|line| line.person == *id).cloned();
        let mover = self.mover(id);
        let mut found = Explanation {
            person: id.clone(),
            state: State::NotEligible,
            reasons: Vec::new(),
            why_not: None,
            counts: line.as_ref().map(|line| self.counts(line)).unwrap_or_default(),
            line,
            nearest: None,
            pinned: self.plan.options.pins.iter().any(|pin| pin.person == *id),
            best_alternative_for_seat: None,
            best_alternative_for_person: None,
            smallest_change: None,
            forced: false,
        };
        let Some(at) = mover else {
            found.reasons = reasons(self.criteria(person, None, None));
            found.why_not = Some(self.why_not(id, &found.reasons));
            return Ok(found);
        };
        let others = self.others(at);
        match &found.line {
            Some(line) => {
                found.state = State::Moved;
                found.reasons.clone_from(&line.why);
                let seat = SeatKey { unit: line.to.clone(), position: line.position.clone() };
                found.best_alternative_for_seat = others.best_without.map(|other| {
                    self.alternative(&other, Change::Forbid { seat: seat.clone() }, Some(id), Some(&seat))
                });
                found.best_alternative_for_person = others
                    .best_elsewhere
                    .map(|(other, at)| self.alternative(&other, Change::Pin { seat: at }, Some(id), Some(&seat)));
                found.forced = found.best_alternative_for_seat.is_none();
            }
            None => {
                found.state = State::Eligible;
                let kind = others.best_elsewhere.as_ref().and_then(|(_, seat)| self.kind_to(at, seat));
                let kind = kind.unwrap_or(self.movers[at].options[0].kind);
                let seat = others.best_elsewhere.as_ref().map(|(_, seat)| seat.clone());
                found.reasons = reasons(self.criteria(person, Some(kind), seat.as_ref()));
                found.best_alternative_for_person = others
                    .best_elsewhere
                    .map(|(other, at)| self.alternative(&other, Change::Pin { seat: at.clone() }, Some(id), Some(&at)));
                found.forced = found.best_alternative_for_person.is_none();
                found.nearest = seat;
            }
        }
        found.smallest_change = self.smallest_change(at, person, &found);
        Ok(found)
    }

    /// The best plan in which a mover's arc is another, and the best in which it is another seat.
    fn others(&mut self, mover: usize) -> Others {
        let tree = self.tree(self.around.ends(self.used[mover]).1);
        let stays = self.with_arc(&tree, mover, self.model.stay[mover]);
        let seats = self.model.option[mover].iter().filter_map(|arc| Some((self.with_arc(&tree, mover, *arc)?, *arc)));
        let best = seats.min_by(|(a, x), (b, y)| (a.cost, x).cmp(&(b.cost, y)));
        let best_elsewhere = best.and_then(|(other, arc)| Some((other, self.seat_of(mover, arc)?)));
        let elsewhere = best_elsewhere.as_ref().map(|(other, _)| other.clone());
        let best_without = stays.into_iter().chain(elsewhere).min_by(|a, b| a.cost.cmp(&b.cost));
        Others { best_without, best_elsewhere }
    }

    fn kind_to(&self, mover: usize, seat: &SeatKey) -> Option<crate::MoveKind> {
        let place = self.ground.seat(seat)?;
        let option = self.movers[mover].options.iter().find(|option| (option.commune, option.seat) == place);
        option.map(|option| option.kind)
    }

    /// What a line does, tier by tier: what it mends, as data for sentences.
    fn counts(&self, line: &Move) -> Vec<Sentence> {
        let mends = line.effect.iter().filter(|effect| effect.value < 0 && effect.name != Stage::Fit);
        let sentence = |effect: &crate::TierValue| {
            let mut sentence = tier_sentence(std::slice::from_ref(effect));
            sentence.code = format!("mends_{}", sentence.code);
            sentence.data.insert("unit".to_owned(), line.to.to_string());
            sentence.data.insert("position".to_owned(), line.position.to_string());
            let position = self.inputs.reference.positions.get(&line.position);
            if let Some(field) = position.and_then(|position| position.field.as_ref()) {
                sentence.data.insert("field".to_owned(), field.to_string());
            }
            sentence
        };
        mends.map(sentence).collect()
    }
}

/// The two bests.
struct Others {
    best_without: Option<Other>,
    best_elsewhere: Option<(Other, SeatKey)>,
}
