//! One authorised seat more, and whose line it alters.
//!
//! A seat more raises the commune's total with it, so every missing seat of the commune costs otherwise and several people
//! may move; no single shortest path tells that. The solved state takes the commune's new arcs and gives the new optimum,
//! and is put back. Where the seat alters who may go where at all, as when the commune comes to receive people, or where the
//! split is presumed from a total, the whole question is laid and solved anew.

use super::Explainer;
use crate::candidates::movers;
use crate::ground::{Commune, Ground, Inputs};
use crate::model::Model;
use crate::what_if::change_seats;
use canbo_flow::{Edited, Outcome, Solved, Unwatched};
use canbo_register::{PersonId, SeatKey};
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

/// The solved network, kept for edits.
pub(super) struct Kept(Solved);

impl fmt::Debug for Kept {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Kept")
    }
}

impl Explainer<'_> {
    /// Whose line one authorised seat more alters.
    pub(super) fn by_one_seat(&mut self, key: &SeatKey) -> Rc<BTreeSet<PersonId>> {
        if let Some(known) = self.seats.get(key) {
            return Rc::clone(known);
        }
        let found = Rc::new(self.found_one_seat(key).unwrap_or_default());
        self.seats.insert(key.clone(), Rc::clone(&found));
        found
    }

    fn found_one_seat(&mut self, key: &SeatKey) -> Option<BTreeSet<PersonId>> {
        let (at, seat) = self.ground.seat(key)?;
        let Some(commune) = one_more(&self.ground.communes[at], seat) else { return self.anew(key) };
        let changes = self.model.commune_as(&self.inputs, at, &commune);
        let kept = match &mut self.kept {
            Some(kept) => kept,
            none => none.insert(Kept(Solved::of(&self.model.network, &mut Unwatched).ok()?.ok()?)),
        };
        let Ok(Edited::Optimal { .. }) = kept.0.edit(&changes) else { return None };
        let altered = self.used.iter().enumerate().filter(|(_, arc)| kept.0.flow(**arc) == 0);
        let altered: BTreeSet<PersonId> = altered.map(|(mover, _)| self.movers[mover].person.clone()).collect();
        kept.0.undo();
        // Nobody is told of a seat that no decision on headcount could have given so.
        let possible = altered.is_empty() || change_seats(&self.inputs, self.inputs.register.clone(), key, 1).is_ok();
        possible.then_some(altered)
    }

    /// The same from the beginning.
    fn anew(&self, key: &SeatKey) -> Option<BTreeSet<PersonId>> {
        let register = change_seats(&self.inputs, self.inputs.register.clone(), key, 1).ok()?;
        let inputs = Inputs { register: &register, ..self.inputs };
        let ground = Ground::lay(&inputs).ok()?;
        let options = &self.plan.options;
        let found = movers(&inputs, &ground, options);
        let model = Model::build(&inputs, ground, found, options, self.plan.salt, self.plan.elastic).ok()?;
        let Ok(Outcome::Optimal(solution)) = canbo_flow::solve(&model.network, &mut Unwatched) else { return None };
        let seats = |steps: Vec<crate::tally::Step>, ground: &Ground| -> BTreeSet<(PersonId, SeatKey)> {
            steps.into_iter().map(|step| (step.person, ground.key(step.commune, step.seat))).collect()
        };
        let after = seats(model.steps(&solution.flow), &model.ground);
        let line =
            |one: &crate::Move| (one.person.clone(), SeatKey { unit: one.to.clone(), position: one.position.clone() });
        let before: BTreeSet<(PersonId, SeatKey)> = self.plan.moves.iter().map(line).collect();
        Some(before.symmetric_difference(&after).map(|(person, _)| person.clone()).collect())
    }
}

/// The commune with one seat more; none where that alters who may go where, or where the split was presumed.
fn one_more(commune: &Commune, seat: usize) -> Option<Commune> {
    let mut more = commune.clone();
    more.authorised += 1;
    more.over = (more.over - 1).max(0);
    let group = &mut more.seats[seat];
    group.authorised += 1;
    group.reserved_inside = group.reserved - group.reserved.min((group.occupied() - group.authorised).max(0));
    let (was, is) = (&commune.seats[seat], &more.seats[seat]);
    let open = was.authorised > 0 && was.occupied() <= was.authorised;
    let sits = (was.usable() > 0) == (is.usable() > 0);
    let gives = commune.receives() == more.receives() && (commune.over > 0) == (more.over > 0);
    (!commune.declared && open && sits && gives).then_some(more)
}
