//! One authorised seat more, and whose line it alters.
//!
//! A seat more raises the commune's total with it, so every missing seat of the commune costs otherwise and several people
//! may move; no single shortest path tells that. The solved state takes the commune's new arcs and gives the new optimum,
//! and is put back. Where the seat alters who may go where at all, as when a full commune comes to receive people, nothing is
//! said: that is another question, which `what-if --seat` answers.

use super::Explainer;
use crate::ground::{Commune, Field, Ground, Inputs, Seat};
use crate::what_if::change_seats;
use canbo_flow::{Edited, Solved, Unwatched};
use canbo_register::{Person, PersonId, Register, SeatKey, UnitId};
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
        let (at, commune) = self.with_one_seat(key)?;
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
        let possible = altered.is_empty() || change_seats(&self.inputs, self.commune_alone(&key.unit), key, 1).is_ok();
        possible.then_some(altered)
    }

    /// The register with all units, but with the people and headcount of one commune only: what its seats are depends on
    /// nobody else, and there are hundreds of seats to ask about.
    fn commune_alone(&self, commune: &UnitId) -> Register {
        let Register { province, units, people, headcounts, needs, training: _, surveys: _, workload: _ } =
            self.inputs.register;
        let here = |unit: &UnitId| unit.root() == *commune;
        let works_here = |person: &Person| person.posts.iter().any(|post| here(&post.unit));
        Register {
            province: province.clone(),
            units: units.clone(),
            people: people
                .iter()
                .filter(|(_, person)| works_here(person))
                .map(|(key, person)| (key.clone(), person.clone()))
                .collect(),
            headcounts: headcounts.iter().filter(|line| here(&line.unit)).cloned().collect(),
            needs: needs.iter().filter(|need| here(&need.unit)).cloned().collect(),
            // No seat depends on courses, surveys or workload.
            ..Register::default()
        }
    }

    /// Which commune has the seat, and the commune with one seat more there; none where that alters who may go where.
    pub(super) fn with_one_seat(&self, key: &SeatKey) -> Option<(usize, Commune)> {
        let (at, seat) = self.ground.seat(key)?;
        let before = &self.ground.communes[at];
        let after = if before.declared {
            // What is split from a total is split anew, needs and all.
            let register = change_seats(&self.inputs, self.commune_alone(&key.unit), key, 1).ok()?;
            Ground::lay(&Inputs { register: &register, ..self.inputs }).ok()?.communes.swap_remove(at)
        } else {
            one_more(before, seat)
        };
        same_ways(before, &after).then_some((at, after))
    }
}

/// A commune with one seat more.
fn one_more(commune: &Commune, seat: usize) -> Commune {
    let mut more = commune.clone();
    more.authorised += 1;
    more.over = (more.over - 1).max(0);
    let group = &mut more.seats[seat];
    group.authorised += 1;
    group.reserved_inside = group.reserved - group.reserved.min((group.occupied() - group.authorised).max(0));
    more
}

/// Whether the same people may go to and from a commune and its seats, and the same fields are asked for.
fn same_ways(before: &Commune, after: &Commune) -> bool {
    let seat = |one: &Seat| {
        let open = one.authorised > 0 && one.occupied() <= one.authorised;
        (one.position.clone(), one.field, open, one.usable() > 0)
    };
    let field = |one: &Field| (one.code.clone(), one.minimum, one.covered);
    (before.receives(), before.over > 0) == (after.receives(), after.over > 0)
        && before.seats.iter().map(seat).eq(after.seats.iter().map(seat))
        && before.fields.iter().map(field).eq(after.fields.iter().map(field))
}
