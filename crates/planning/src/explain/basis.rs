//! What the law and the programme say of a person, and what else keeps somebody.

use super::{Explainer, WhyNot};
use crate::candidates::terms;
use crate::ground::{Ground, Home, Kept, PoolKind};
use crate::plan::{MoveKind, Reason, context};
use canbo_policy::movement::{Criterion, Met, assess};
use canbo_register::{Level, Person, PersonId, SeatKey};

impl Explainer<'_> {
    /// Every criterion for going that way, to that seat if one is spoken of; nothing for somebody outside.
    pub(super) fn criteria(&self, person: &Person, kind: Option<MoveKind>, seat: Option<&SeatKey>) -> Vec<Criterion> {
        let home = self.ground.homes.get(&person.id).copied();
        let (Some(home), Some(kind)) = (home, kind.or_else(|| home.map(|home| usual_kind(&self.ground, home)))) else {
            return Vec::new();
        };
        let proposal = terms(&self.inputs, &self.ground, home, kind, seat.cloned());
        assess(&context(&self.inputs), person, &proposal)
    }

    /// What keeps somebody who is no mover.
    pub(super) fn why_not(&self, person: &PersonId, reasons: &[Reason]) -> WhyNot {
        let Some(home) = self.ground.homes.get(person) else { return WhyNot::Outside };
        if reasons.iter().any(|reason| reason.met == Met::No) {
            return WhyNot::Criteria;
        }
        match (self.ground.kept.get(person), home) {
            (Some(Kept::Covers), _) => WhyNot::Covers,
            (Some(Kept::SeveralPosts), _) => WhyNot::SeveralPosts,
            (None, Home::Seat { commune, seat })
                if self.ground.communes[*commune].seats[*seat].level != Level::Professional =>
            {
                WhyNot::Leads
            }
            _ => WhyNot::NoFittingSeat,
        }
    }
}

/// Criteria as reasons; those that are not asked are left out.
pub(super) fn reasons(criteria: Vec<Criterion>) -> Vec<Reason> {
    criteria.into_iter().filter(|one| one.met != Met::NotAsked).map(Reason::from).collect()
}

/// The way by which people of that home usually go.
fn usual_kind(ground: &Ground, home: Home) -> MoveKind {
    match home {
        Home::Seat { commune, .. } if ground.communes[commune].over > 0 => MoveKind::Between,
        Home::Seat { .. } => MoveKind::Inside,
        Home::Pool(pool) => match ground.pools[pool].kind {
            PoolKind::Centre { .. } => MoveKind::Centre,
            PoolKind::Province { .. } => MoveKind::Province,
        },
    }
}
