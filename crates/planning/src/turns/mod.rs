//! Turns (luân phiên): a wave that is repeated, so that the same bodies keep sending, each time other people.
//!
//! Each turn lasts the wave's term and the next begins the day after. A body sends between ⌊share⌋ and ⌈share⌉ of its staff
//! each time, so that much is away at any one time. Nobody goes again before everybody of the body who may go has gone,
//! and nobody goes twice running, which would make one posting of two terms.
//!
//! Turn after turn a minimum-cost flow places people in open seats: bodies below their least number; positions in which
//! nobody works, weighted as in a plan; seats filled; people without a wish; points of fit. First only those may go who went
//! least often; a body that could send all of these may add from the next. So each turn is the best given the turns before,
//! and the sequence is a heuristic: claimed are the rules that [`check_turns`] checks.

mod check;
#[cfg(test)]
mod tests;

pub use check::check_turns;

use crate::candidates::{Mover, movers};
use crate::file::sha256;
use crate::ground::{Ground, Home, Inputs, PoolKind};
use crate::{Options, Refusal};
use canbo_flow::{Network, Outcome, Watch};
use canbo_policy::movement::term_end;
use canbo_policy::programme::Programme;
use canbo_register::{Day, PersonId, PositionCode, StaffKind, UnitId};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Name of the format.
pub(crate) const FORMAT: &str = "canbo-turns/1";

/// Who goes in which turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnPlan {
    /// `canbo-turns/1`.
    pub format: String,
    /// Code of the programme.
    pub programme: String,
    /// SHA-256 of its text.
    pub programme_digest: String,
    /// SHA-256 of the canonical register.
    pub register_digest: String,
    /// The day of the lists.
    pub on: Day,
    /// Turn after turn.
    pub turns: Vec<Turn>,
}

/// A turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// From 1.
    pub number: u32,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Who goes where, by body and person.
    pub lines: Vec<TurnLine>,
    /// Every body that sends, by key.
    pub bodies: Vec<TurnBody>,
}

/// Somebody in a turn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnLine {
    /// The provincial body.
    pub body: UnitId,
    /// Who.
    pub person: PersonId,
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// For the how manyeth time, from 1.
    pub time: u32,
}

/// A body in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnBody {
    /// The body.
    pub unit: UnitId,
    /// What the share is of.
    pub base: u32,
    /// ⌊share⌋ and ⌈share⌉.
    pub range: (u32, u32),
    /// How many go.
    pub sent: u32,
    /// How many more the share asks for than may go and find a seat.
    pub missing: u32,
    /// How many of the body may go in this turn.
    pub eligible: u32,
    /// How many of these have not gone by the end of this turn.
    pub not_yet: u32,
}

/// Plans the turns of the programme. `None` where it has none.
pub fn turns(inputs: &Inputs<'_>, programme_text: &str, watch: &mut dyn Watch) -> Result<Option<TurnPlan>, Refusal> {
    let Some(turns) = &inputs.programme.turns else { return Ok(None) };
    let at = inputs.programme.waves.iter().position(|wave| wave.code == turns.wave);
    let Some((wave, term)) = at.and_then(|at| Some((at, inputs.programme.waves[at].term_months?))) else {
        unreachable!("a programme with turns names a wave with a term")
    };
    let start = inputs.programme.waves[wave].start;
    let mut times: BTreeMap<PersonId, u32> = BTreeMap::new();
    let mut before: BTreeSet<PersonId> = BTreeSet::new();
    let mut planned = Vec::new();
    for number in 1..=turns.number {
        let from = start.saturating_add((i64::from(number - 1) * i64::from(term)).months());
        let mut programme: Programme = inputs.programme.clone();
        programme.waves[wave].start = from;
        let shifted = Inputs { programme: &programme, ..*inputs };
        let turn = one_turn(&shifted, wave, number, (from, term), &times, &before, watch)?;
        before = turn.lines.iter().map(|line| line.person.clone()).collect();
        for line in &turn.lines {
            *times.entry(line.person.clone()).or_default() += 1;
        }
        planned.push(turn);
    }
    Ok(Some(TurnPlan {
        format: FORMAT.to_owned(),
        programme: inputs.programme.code.clone(),
        programme_digest: sha256(programme_text.as_bytes()),
        register_digest: inputs.register.digest(),
        on: inputs.on,
        turns: planned,
    }))
}

/// Who may go in this turn, and how often they went.
struct Candidate {
    mover: Mover,
    pool: usize,
    times: u32,
    rests: bool,
}

fn one_turn(
    inputs: &Inputs<'_>,
    wave: usize,
    number: u32,
    (from, term): (Day, u32),
    times: &BTreeMap<PersonId, u32>,
    before: &BTreeSet<PersonId>,
    watch: &mut dyn Watch,
) -> Result<Turn, Refusal> {
    let ground = Ground::lay(inputs)?;
    let of_wave = |pool: usize| ground.pools[pool].kind == PoolKind::Province { wave };
    let mut candidates = Vec::new();
    for mover in movers(inputs, &ground, &Options::default()) {
        let Home::Pool(pool) = mover.home else { continue };
        let went = times.get(&mover.person).copied().unwrap_or_default();
        if of_wave(pool) && within_cap(inputs, &mover.person, from, (went + 1) * term) {
            let rests = before.contains(&mover.person);
            candidates.push(Candidate { pool, times: went, rests, mover });
        }
    }
    let least = |pool: usize| candidates.iter().filter(|one| one.pool == pool).map(|one| one.times).min();
    let pools: Vec<usize> = (0..ground.pools.len()).filter(|pool| of_wave(*pool)).collect();
    let least: BTreeMap<usize, u32> = pools.iter().filter_map(|pool| Some((*pool, least(*pool)?))).collect();
    let is_due = |one: &Candidate| !one.rests && one.times == least[&one.pool];
    let open: Vec<Option<bool>> = candidates.iter().map(|one| is_due(one).then_some(false)).collect();
    let mut sent = place(&ground, &candidates, &open, watch)?;
    // A body that sends everybody who went least often may send others too.
    let next = |one: &Candidate| !one.rests && one.times == least[&one.pool] + 1;
    let is_through = |pool: usize| {
        let mut of_pool = candidates.iter().enumerate().filter(|(_, one)| one.pool == pool);
        let number = i64::try_from(sent.iter().filter(|(at, _)| candidates[*at].pool == pool).count());
        of_pool.all(|(at, one)| one.times > least[&pool] || sent.iter().any(|(sent, _)| *sent == at))
            && number.is_ok_and(|number| number < ground.pools[pool].range.1)
            && candidates.iter().any(|one| one.pool == pool && next(one))
    };
    let through: BTreeSet<usize> = least.keys().copied().filter(|pool| is_through(*pool)).collect();
    if !through.is_empty() {
        let open = candidates.iter().map(|one| match through.contains(&one.pool) {
            true if is_due(one) => Some(true),
            true => next(one).then_some(false),
            false => is_due(one).then_some(false),
        });
        sent = place(&ground, &candidates, &open.collect::<Vec<_>>(), watch)?;
    }
    Ok(told(&ground, &pools, &candidates, &sent, number, (from, term)))
}

/// Whether so many months in all stay within the cap of the law on that day.
fn within_cap(inputs: &Inputs<'_>, person: &PersonId, day: Day, months: u32) -> bool {
    let kind = inputs.register.people.get(person).and_then(|person| person.kind.get().copied());
    let name = match kind {
        Some(StaffKind::PublicEmployee) => "secondment_cap_months_public_employee",
        _ => "secondment_cap_months",
    };
    inputs.law.number(name, day).is_ok_and(|cap| i64::from(months) <= cap)
}

const TIERS: usize = 5;

/// Who goes where: candidate and option. `open` says who may go (`Some`) and who must (`Some(true)`).
fn place(
    ground: &Ground,
    candidates: &[Candidate],
    open: &[Option<bool>],
    watch: &mut dyn Watch,
) -> Result<Vec<(usize, usize)>, Refusal> {
    let mut seats: Vec<(usize, usize)> =
        candidates.iter().flat_map(|one| &one.mover.options).map(|option| (option.commune, option.seat)).collect();
    seats.sort_unstable();
    seats.dedup();
    let node = |at: usize| u32::try_from(at).expect("people and seats are far fewer than 2³²");
    let (source, sink) = (0, 1);
    let pool_node = |at: usize| node(2 + at);
    let person_node = |at: usize| node(2 + ground.pools.len() + at);
    let seat_node = |at: usize| node(2 + ground.pools.len() + candidates.len() + at);
    let commune_node = |at: usize| node(2 + ground.pools.len() + candidates.len() + seats.len() + at);
    let people = i64::try_from(candidates.len()).expect("few people");
    let nodes = 2 + ground.pools.len() + candidates.len() + seats.len() + ground.communes.len();
    let mut network = Network::new(nodes, TIERS);
    network.set_supply(source, people);
    network.set_supply(sink, -people);
    network.add_arc(source, sink, 0, people, &[0; TIERS]);
    for (at, pool) in ground.pools.iter().enumerate() {
        let (low, high) = (pool.range.0.max(0), pool.range.1.max(0));
        network.add_arc(source, pool_node(at), 0, low.min(high), &[-1, 0, 0, 0, 0]);
        network.add_arc(source, pool_node(at), 0, (high - low).max(0), &[0; TIERS]);
    }
    let mut choices = Vec::new();
    for (at, one) in candidates.iter().enumerate() {
        let Some(must) = open[at] else { continue };
        network.add_arc(pool_node(one.pool), person_node(at), i64::from(must), 1, &[0; TIERS]);
        for (number, option) in one.mover.options.iter().enumerate() {
            let seat = seats.binary_search(&(option.commune, option.seat)).expect("gathered from the options");
            let costs = [0, 0, 0, i64::from(!option.wished), option.points];
            choices.push((network.add_arc(person_node(at), seat_node(seat), 0, 1, &costs), (at, number)));
        }
    }
    for (at, (commune, seat)) in seats.iter().enumerate() {
        let group = &ground.communes[*commune].seats[*seat];
        let free = (group.usable() - group.working.len() as i64).max(0);
        let first = if group.working.is_empty() { free.min(1) } else { 0 };
        let priority = ground.communes[*commune].priority;
        network.add_arc(seat_node(at), commune_node(*commune), 0, first, &[0, -priority, -1, 0, 0]);
        network.add_arc(seat_node(at), commune_node(*commune), 0, free - first, &[0, 0, -1, 0, 0]);
    }
    for (at, commune) in ground.communes.iter().enumerate() {
        let room = (commune.authorised - commune.occupied).max(0);
        network.add_arc(commune_node(at), sink, 0, room, &[0; TIERS]);
    }
    let outcome = canbo_flow::solve(&network, watch).map_err(Refusal::Flow)?;
    canbo_flow::check(&network, &outcome).expect("the engine's own answer passes the check");
    let Outcome::Optimal(solution) = outcome else {
        unreachable!("who must go could all go before, and every arc is bounded")
    };
    Ok(choices.into_iter().filter(|(arc, _)| solution.flow[*arc as usize] > 0).map(|(_, choice)| choice).collect())
}

fn told(
    ground: &Ground,
    pools: &[usize],
    candidates: &[Candidate],
    sent: &[(usize, usize)],
    number: u32,
    (from, term): (Day, u32),
) -> Turn {
    let mut lines: Vec<TurnLine> = sent
        .iter()
        .map(|(at, option)| {
            let one = &candidates[*at];
            let option = &one.mover.options[*option];
            let seat = ground.key(option.commune, option.seat);
            TurnLine {
                body: ground.pools[one.pool].unit.clone(),
                person: one.mover.person.clone(),
                unit: seat.unit,
                position: seat.position,
                time: one.times + 1,
            }
        })
        .collect();
    lines.sort();
    let count = |number: i64| u32::try_from(number).unwrap_or_default();
    let bodies = pools.iter().map(|at| {
        let pool = &ground.pools[*at];
        let of_pool = || candidates.iter().enumerate().filter(|(_, one)| one.pool == *at);
        let goes = |who: usize| sent.iter().any(|(at, _)| *at == who);
        let gone = of_pool().filter(|(who, _)| goes(*who)).count();
        let not_yet = of_pool().filter(|(who, one)| one.times == 0 && !goes(*who)).count();
        TurnBody {
            unit: pool.unit.clone(),
            base: count(pool.base),
            range: (count(pool.range.0), count(pool.range.1)),
            sent: u32::try_from(gone).unwrap_or(u32::MAX),
            missing: count(pool.range.0 - i64::try_from(gone).unwrap_or(i64::MAX)),
            eligible: u32::try_from(of_pool().count()).unwrap_or(u32::MAX),
            not_yet: u32::try_from(not_yet).unwrap_or(u32::MAX),
        }
    });
    Turn { number, from, to: term_end(from, term), bodies: bodies.collect(), lines }
}

/// The text of turns.
pub fn write_turns(plan: &TurnPlan) -> String {
    serde_json::to_string_pretty(plan).expect("plain values") + "\n"
}
