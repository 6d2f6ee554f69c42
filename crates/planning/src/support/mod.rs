//! Short support (tăng cường ngắn hạn): somebody of a provincial body for one to two weeks where nobody does the work. A
//! working trip and no secondment: the headcount, the post and the pay stay where they are.
//!
//! A stay is of whole weeks, from the first working day of a week to the last, and of no week without a working day. Each
//! person goes once at most, each need is served once at most, and at most ⌈share⌉ of a body is away at a time. A
//! minimum-cost flow says who goes where: hard-to-reach communes first, then as many as can be, then the fewest metres.
//! The flow counts with the shortest stays, so that nobody is left out for the sake of a longer one; then each body's stays are
//! as long as all of its own leave room for. Within a body the weeks are dealt out in order, which always succeeds, because
//! the flow gives no body more stays than it has places.

mod check;
#[cfg(test)]
mod tests;

pub use check::check_support;

use crate::Refusal;
use crate::file::sha256;
use crate::ground::Inputs;
use crate::trip::{Need, Seats, Traveller, needs, travellers, way};
use canbo_flow::{Network, Outcome, Solution, Watch};
use canbo_policy::programme::ShortSupport;
use canbo_register::{Day, PersonId, PositionCode, UnitId};
use jiff::ToSpan;
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of the format.
pub(crate) const FORMAT: &str = "canbo-support/1";

/// Who goes where for one or two weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportPlan {
    /// `canbo-support/1`.
    pub format: String,
    /// Code of the programme.
    pub programme: String,
    /// SHA-256 of its text.
    pub programme_digest: String,
    /// SHA-256 of the canonical register.
    pub register_digest: String,
    /// The day of the lists.
    pub on: Day,
    /// Every stay, by first day, commune and position.
    pub stays: Vec<Stay>,
    /// Needs that nobody serves, in their order.
    pub unserved: Vec<Unserved>,
    /// Unserved where it is hard to reach, unserved elsewhere, metres there: the optimum that the flow proved.
    pub tiers: [i64; 3],
}

/// A stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stay {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// In whole weeks.
    pub weeks: u32,
    /// Who.
    pub person: PersonId,
    /// The provincial body.
    pub body: UnitId,
    /// The commune.
    pub unit: UnitId,
    /// The position that is supported.
    pub position: PositionCode,
    /// Remote, specially difficult, or on the border.
    pub hard_to_reach: bool,
}

/// A need that nobody serves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unserved {
    /// The commune.
    pub unit: UnitId,
    /// The position.
    pub position: PositionCode,
    /// Remote, specially difficult, or on the border.
    pub hard_to_reach: bool,
}

/// Plans the short support of the programme. `None` where it has none.
pub fn support(
    inputs: &Inputs<'_>,
    programme_text: &str,
    watch: &mut dyn Watch,
) -> Result<Option<SupportPlan>, Refusal> {
    let Some(support) = &inputs.programme.short_support else { return Ok(None) };
    let needs = needs(inputs, &support.positions, support.hard_to_reach_first)?;
    let seats = Seats { seat: &support.seat, seats: &support.seats };
    let people = travellers(inputs, seats, support.from, support.to)?;
    let weeks = weeks(inputs, support);
    let assigned = assign(inputs, support, &needs, &people, stays(&weeks, support.weeks_at_least).len(), watch)?;
    let places: Vec<Vec<Week>> =
        (support.weeks_at_least..=support.weeks_at_most).map(|length| stays(&weeks, length)).collect();
    Ok(Some(told(inputs, programme_text, support, &needs, &people, &places, &assigned)))
}

/// A week with working days: the first and the last of them.
type Week = (Day, Day);

/// Monday to Sunday in the period, whole weeks only; `None` for a week without a working day.
fn weeks(inputs: &Inputs<'_>, support: &ShortSupport) -> Vec<Option<Week>> {
    let ahead = match support.from.weekday() {
        Weekday::Monday => 0,
        day => 7 - i64::from(day.to_monday_zero_offset()),
    };
    let mut monday = support.from.saturating_add(ahead.days());
    let mut weeks = Vec::new();
    while monday.saturating_add(4.days()) <= support.to {
        let last = monday.saturating_add(6.days()).min(support.to);
        let days = inputs.reference.holidays.working_days(monday, last);
        weeks.push(days.first().copied().zip(days.last().copied()));
        monday = monday.saturating_add(7.days());
    }
    weeks
}

/// Stays of so many weeks one after the other, none over a week without working days.
fn stays(weeks: &[Option<Week>], length: u32) -> Vec<Week> {
    let length = length as usize;
    let mut found = Vec::new();
    let mut at = 0;
    while at + length <= weeks.len() {
        let here: Option<Vec<Week>> = weeks[at..at + length].iter().copied().collect();
        match here {
            Some(here) => {
                found.push((here[0].0, here[length - 1].1));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// How many of a body may be away at a time.
fn at_once(support: &ShortSupport, base: u32) -> usize {
    (base as usize * support.at_once_percent_hundredths as usize).div_ceil(10_000)
}

struct Assigned {
    /// Person and need.
    pairs: Vec<(usize, usize)>,
    tiers: [i64; 3],
}

fn assign(
    inputs: &Inputs<'_>,
    support: &ShortSupport,
    needs: &[Need],
    people: &[Traveller<'_>],
    stays: usize,
    watch: &mut dyn Watch,
) -> Result<Assigned, Refusal> {
    let node = |at: usize| u32::try_from(at).expect("people and communes are far fewer than 2³²");
    let units = |number: usize| i64::try_from(number).expect("few people");
    let mut bodies: BTreeMap<&UnitId, u32> = BTreeMap::new();
    for one in people {
        bodies.insert(&one.body, one.base);
    }
    let place: BTreeMap<&UnitId, usize> = bodies.keys().enumerate().map(|(at, body)| (*body, at)).collect();
    let (source, sink) = (0, 1);
    let body_node = |body: &UnitId| node(2 + place[body]);
    let person_node = |at: usize| node(2 + place.len() + at);
    let need_node = |at: usize| node(2 + place.len() + people.len() + at);
    let mut network = Network::new(2 + place.len() + people.len() + needs.len(), 3);
    network.set_supply(source, units(needs.len()));
    network.set_supply(sink, -units(needs.len()));
    network.add_arc(source, sink, 0, units(needs.len()), &[0; 3]);
    for (body, base) in &bodies {
        network.add_arc(source, body_node(body), 0, units(at_once(support, *base) * stays), &[0; 3]);
    }
    let mut arcs = Vec::new();
    for (at, person) in people.iter().enumerate() {
        network.add_arc(body_node(&person.body), person_node(at), 0, 1, &[0; 3]);
        let fits =
            |position| canbo_policy::fit::is_fitting(canbo_policy::fit::fit(inputs.reference, person.person, position));
        let fitting: Vec<&PositionCode> = support.positions.iter().filter(|position| fits(position)).collect();
        for (to, need) in needs.iter().enumerate().filter(|(_, need)| fitting.contains(&&need.request.position)) {
            let arc = network.add_arc(person_node(at), need_node(to), 0, 1, &[0, 0, way(person, need)]);
            arcs.push((arc, (at, to)));
        }
    }
    let is_first = |need: &Need| support.hard_to_reach_first && need.request.hard_to_reach;
    for (at, need) in needs.iter().enumerate() {
        let costs = if is_first(need) { [-1, 0, 0] } else { [0, -1, 0] };
        network.add_arc(need_node(at), sink, 0, 1, &costs);
    }
    let solution = proved(&network, watch)?;
    let value = |tier: usize| i64::try_from(solution.values[tier]).expect("sums of small costs");
    let first = units(needs.iter().filter(|need| is_first(need)).count());
    let pairs = arcs.into_iter().filter(|(arc, _)| solution.flow[*arc as usize] > 0).map(|(_, pair)| pair).collect();
    Ok(Assigned { pairs, tiers: [first + value(0), units(needs.len()) - first + value(1), value(2)] })
}

fn proved(network: &Network, watch: &mut dyn Watch) -> Result<Solution, Refusal> {
    let outcome = canbo_flow::solve(network, watch).map_err(Refusal::Flow)?;
    canbo_flow::check(network, &outcome).expect("the engine's own answer passes the check");
    match outcome {
        Outcome::Optimal(solution) => Ok(solution),
        _ => unreachable!("nobody has to go, and every arc is bounded"),
    }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one plan, put together once")]
fn told(
    inputs: &Inputs<'_>,
    programme_text: &str,
    support: &ShortSupport,
    needs: &[Need],
    people: &[Traveller<'_>],
    places: &[Vec<Week>],
    assigned: &Assigned,
) -> SupportPlan {
    let is_late = |need: &Need| !(support.hard_to_reach_first && need.request.hard_to_reach);
    let mut of_body: BTreeMap<&UnitId, Vec<(bool, usize, usize)>> = BTreeMap::new();
    for (person, need) in &assigned.pairs {
        of_body.entry(&people[*person].body).or_default().push((is_late(&needs[*need]), *need, *person));
    }
    let mut stays = Vec::new();
    for (body, mut list) in of_body {
        list.sort_unstable();
        let most = at_once(support, people[list[0].2].base);
        let has_room = |places: &Vec<Week>| list.len() <= most * places.len();
        let longest = places.iter().rposition(has_room).expect("the flow gave no more than the shortest stays allow");
        let weeks = support.weeks_at_least + u32::try_from(longest).expect("few weeks");
        for (at, (_, need, person)) in list.into_iter().enumerate() {
            let (from, to) = places[longest][at / most];
            let request = &needs[need].request;
            stays.push(Stay {
                from,
                to,
                weeks,
                person: people[person].person.id.clone(),
                body: body.clone(),
                unit: request.unit.clone(),
                position: request.position.clone(),
                hard_to_reach: request.hard_to_reach,
            });
        }
    }
    stays.sort_by(|a, b| (a.from, &a.unit, &a.position).cmp(&(b.from, &b.unit, &b.position)));
    let served = |at: &usize| assigned.pairs.iter().any(|(_, need)| need == at);
    let unserved = (0..needs.len()).filter(|at| !served(at)).map(|at| Unserved {
        unit: needs[at].request.unit.clone(),
        position: needs[at].request.position.clone(),
        hard_to_reach: needs[at].request.hard_to_reach,
    });
    SupportPlan {
        format: FORMAT.to_owned(),
        programme: inputs.programme.code.clone(),
        programme_digest: sha256(programme_text.as_bytes()),
        register_digest: inputs.register.digest(),
        on: inputs.on,
        unserved: unserved.collect(),
        stays,
        tiers: assigned.tiers,
    }
}

/// The text of a plan of short support.
pub fn write_support(plan: &SupportPlan) -> String {
    serde_json::to_string_pretty(plan).expect("plain values") + "\n"
}
