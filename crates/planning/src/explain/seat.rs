//! One seat: who comes, who could have come, and which limit stopped them.

use super::alternatives::Other;
use super::{Change, Explainer, SeatExplanation, Sentence};
use crate::Refusal;
use canbo_register::{PersonId, SeatKey};
use std::collections::BTreeMap;

impl Explainer<'_> {
    /// Why a seat is filled as it is.
    pub fn seat(&self, key: &SeatKey) -> Result<SeatExplanation, Refusal> {
        let (commune, seat) = self.ground.seat(key).ok_or_else(|| Refusal::UnknownSeat { seat: key.clone() })?;
        let group = &self.ground.communes[commune].seats[seat];
        let (authorised, presumed, before) = (group.authorised, group.presumed, group.working.len());
        let comes = |one: &&crate::Move| one.to == key.unit && one.position == key.position;
        let takes: Vec<PersonId> = self.plan.moves.iter().filter(comes).map(|one| one.person.clone()).collect();
        let leaves = group.working.iter().filter(|person| self.plan.moves.iter().any(|one| one.person == **person));
        let after = before - leaves.count() + takes.len();
        let missing = self.plan.unfilled.iter().find(|one| one.unit == key.unit && one.position == key.position);
        let missing = missing.map_or(0, |one| one.missing);
        let mut candidates = Vec::new();
        let mut elsewhere = 0;
        let mut best: Option<(Other, usize)> = None;
        let mut tree = None;
        for (at, mover) in self.movers.iter().enumerate() {
            let option = mover.options.iter().position(|option| (option.commune, option.seat) == (commune, seat));
            let Some(arc) = option.map(|option| self.model.option[at][option]).filter(|arc| *arc != self.used[at])
            else {
                continue;
            };
            candidates.push(mover.person.clone());
            elsewhere += u32::from(self.used[at] != self.model.stay[at]);
            // Every candidate's way begins at the seat, so one search serves all.
            let tree = tree.get_or_insert_with(|| self.around.tree_from(self.around.ends(arc).1));
            if let Some(other) = self.with_arc(tree, at, arc)
                && best.as_ref().is_none_or(|(known, _)| other.cost < known.cost)
            {
                best = Some((other, at));
            }
        }
        candidates.sort();
        let best_candidate = best.map(|(other, at)| {
            let person = self.movers[at].person.clone();
            let mut found = self.alternative(&other, Change::Pin { seat: key.clone() }, Some(&person), Some(key));
            // Here the person is the answer, not the question.
            found.seat_takes.insert(0, person);
            found.seat_takes_count += 1;
            found
        });
        let limit = match &best_candidate {
            _ if missing == 0 => Sentence { code: "seat_full".to_owned(), data: BTreeMap::new() },
            None if candidates.is_empty() => Sentence { code: "seat_nobody".to_owned(), data: BTreeMap::new() },
            None => Sentence { code: "seat_limits".to_owned(), data: BTreeMap::new() },
            Some(other) => Sentence { code: format!("seat_{}", other.sentence.code), ..other.sentence.clone() },
        };
        Ok(SeatExplanation {
            seat: key.clone(),
            authorised: u32::try_from(authorised).unwrap_or_default(),
            presumed,
            working: (before as u32, after as u32),
            missing,
            takes_count: takes.len() as u32,
            takes,
            candidates_count: candidates.len() as u32,
            candidates,
            candidates_elsewhere: elsewhere,
            best_candidate,
            limit,
        })
    }
}
