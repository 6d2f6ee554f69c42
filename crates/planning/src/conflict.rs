//! When no plan exists: which limits cannot hold together, read off the cut, as data for sentences.

use crate::ground::{Home, Inputs, Pool};
use crate::model::{Limit, Model};
use crate::plan::context;
use crate::side::{Limits, RowName};
use canbo_flow::{Cut, INFINITE};
use canbo_policy::movement::{Met, assess};
use canbo_register::{Level, PersonId, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One limit of the cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "limit")]
pub enum Conflict {
    /// A sender must send more than it has people who may go and whom a seat suits.
    TooFewPeople {
        /// The body.
        sender: UnitId,
        /// It must send so many.
        must_send: u32,
        /// So many may go and suit a seat.
        able: u32,
        /// Of how many present.
        present: u32,
        /// What stands against the others: people per criterion, or `no_fitting_seat`, `pinned` elsewhere, `forbidden` at
        /// every seat, or `over_quota` beyond the greatest number that the sender may send.
        because: BTreeMap<String, u32>,
    },
    /// A sender must send more leaders than it has who may go.
    TooFewLeaders {
        /// The body.
        sender: UnitId,
        /// It must send so many.
        must_send: u32,
        /// So many may go and suit a seat.
        able: u32,
        /// Of how many present.
        present: u32,
        /// What stands against the others.
        because: BTreeMap<String, u32>,
    },
    /// The minimum of a sender competes with others for the seats that are open to it.
    CompetesForSeats {
        /// The body.
        sender: UnitId,
        /// It must send so many.
        must_send: u32,
    },
    /// The commune's total leaves no more room.
    Total {
        /// The commune.
        commune: UnitId,
    },
    /// The commune's last fitting person, or last person of a field, would be taken.
    LastPerson {
        /// The commune.
        commune: UnitId,
    },
    /// A person was pinned.
    Pinned {
        /// The person.
        person: PersonId,
    },
    /// Two people are to be kept apart.
    Apart {
        /// One of them.
        first: PersonId,
        /// The other.
        second: PersonId,
    },
    /// Allowances may come to so much at most.
    Budget {
        /// Dong.
        at_most: i64,
    },
    /// So many of a commune's staff may leave their seats at most.
    GrossLeavers {
        /// The commune.
        commune: UnitId,
        /// People.
        at_most: i64,
    },
}

/// Names what cannot hold together. A sender without enough people who may go is a conflict by itself, and all such
/// senders are named at once; else the limits whose arcs cross the cut, senders first.
pub(crate) fn conflicts(inputs: &Inputs<'_>, model: &Model, cut: &Cut) -> Vec<Conflict> {
    let by_itself =
        |conflict: &Conflict| matches!(conflict, Conflict::TooFewPeople { .. } | Conflict::TooFewLeaders { .. });
    let pools = 0..model.ground.pools.len();
    let alone: Vec<Conflict> = pools
        .flat_map(|at| [Limit::Leaders(at), Limit::Range(at)])
        .filter_map(|limit| tell(inputs, model, limit))
        .filter(by_itself)
        .collect();
    if !alone.is_empty() {
        return alone;
    }
    let mut found = Vec::new();
    for (number, limit) in &model.limits {
        let arc = &model.network.arcs[*number as usize];
        let (inside, outside) = (cut.nodes[arc.from as usize], cut.nodes[arc.to as usize]);
        let binds = (inside && !outside && arc.upper < INFINITE) || (!inside && outside && arc.lower > 0);
        if binds
            && let Some(conflict) = tell(inputs, model, *limit)
            && !found.contains(&conflict)
        {
            found.push(conflict);
        }
    }
    let order = |conflict: &Conflict| match conflict {
        Conflict::TooFewLeaders { .. } | Conflict::TooFewPeople { .. } => 0,
        Conflict::Pinned { .. } => 1,
        Conflict::CompetesForSeats { .. } => 2,
        Conflict::LastPerson { .. } => 3,
        Conflict::Total { .. } => 4,
        Conflict::Apart { .. } | Conflict::Budget { .. } | Conflict::GrossLeavers { .. } => 5,
    };
    found.sort_by_key(order);
    found
}

/// Side rows that cannot hold together with the rest, as conflicts.
pub(crate) fn side_conflicts(names: &[RowName], limits: &Limits) -> Vec<Conflict> {
    let mut found = Vec::new();
    for name in names {
        let conflict = match name {
            RowName::Apart { first, second, .. } => Conflict::Apart { first: first.clone(), second: second.clone() },
            RowName::Budget => Conflict::Budget { at_most: limits.budget.unwrap_or_default() },
            RowName::Leavers { commune } => {
                Conflict::GrossLeavers { commune: commune.clone(), at_most: limits.leavers.unwrap_or_default() }
            }
        };
        if !found.contains(&conflict) {
            found.push(conflict);
        }
    }
    found
}

fn tell(inputs: &Inputs<'_>, model: &Model, limit: Limit) -> Option<Conflict> {
    match limit {
        Limit::Range(at) => {
            let pool = &model.ground.pools[at];
            let must_send = pool.range.0 as u32;
            if must_send == 0 {
                return None;
            }
            let (able, present, because) = obstacles(inputs, model, at, pool, false);
            let sender = pool.unit.clone();
            Some(if able < must_send {
                Conflict::TooFewPeople { sender, must_send, able, present, because }
            } else {
                Conflict::CompetesForSeats { sender, must_send }
            })
        }
        Limit::Leaders(at) => {
            let pool = &model.ground.pools[at];
            let must_send = pool.leaders as u32;
            if must_send == 0 {
                return None;
            }
            let (able, present, because) = obstacles(inputs, model, at, pool, true);
            let sender = pool.unit.clone();
            Some(if able < must_send {
                Conflict::TooFewLeaders { sender, must_send, able, present, because }
            } else {
                Conflict::CompetesForSeats { sender, must_send }
            })
        }
        // The greatest number binds only together with pins or with the least number, which are told.
        Limit::Most(_) => None,
        Limit::Total(commune) => Some(Conflict::Total { commune: model.ground.communes[commune].id.clone() }),
        Limit::Last { commune } => Some(Conflict::LastPerson { commune: model.ground.communes[commune].id.clone() }),
        Limit::Pin(mover) => Some(Conflict::Pinned { person: model.movers[mover].person.clone() }),
    }
}

/// How many of a pool's people (or leaders) have an option, of how many, and what stands against the others. A person
/// with several obstacles counts under each.
fn obstacles(
    inputs: &Inputs<'_>,
    model: &Model,
    at: usize,
    pool: &Pool,
    leaders_only: bool,
) -> (u32, u32, BTreeMap<String, u32>) {
    let (mut able, mut present) = (0, 0);
    let mut because: BTreeMap<String, u32> = BTreeMap::new();
    let proposal =
        crate::candidates::terms(inputs, &model.ground, Home::Pool(at), crate::plan::MoveKind::Province, None);
    for id in &pool.people {
        let person = &inputs.register.people[id];
        let level = person.home(inputs.on).map_or(Level::Professional, |post| post.level);
        if leaders_only && !matches!(level, Level::Deputy | Level::Head) {
            continue;
        }
        present += 1;
        if let Ok(mover) = model.movers.binary_search_by(|mover| mover.person.cmp(id)) {
            match closed(model, mover) {
                Some(by) => *because.entry(by.to_owned()).or_default() += 1,
                None => able += 1,
            }
            continue;
        }
        let against: Vec<_> =
            assess(&context(inputs), person, &proposal).into_iter().filter(|one| one.met == Met::No).collect();
        if against.is_empty() {
            *because.entry("no_fitting_seat".to_owned()).or_default() += 1;
        }
        for criterion in against {
            *because.entry(criterion.code).or_default() += 1;
        }
    }
    let most = pool.range.1 as u32;
    if able > most {
        because.insert("over_quota".to_owned(), able - most);
    }
    (able.min(most), present, because)
}

/// What closes every option of a mover, if all are closed.
fn closed(model: &Model, mover: usize) -> Option<&'static str> {
    if model.option[mover].iter().any(|arc| model.network.arcs[*arc as usize].upper > 0) {
        return None;
    }
    let pinned = model.limits.iter().any(|(_, limit)| *limit == Limit::Pin(mover));
    Some(if pinned { "pinned" } else { "forbidden" })
}
