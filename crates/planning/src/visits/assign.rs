//! Who gives how many sessions where: a minimum-cost flow, and the lower bound on travel, another one.
//!
//! ```text
//! source ─▶ specialist   capacity: sessions that one gives in whole days
//! specialist ─▶ need     where the training fits; metres from the body to the commune
//! need ─▶ commune        session k: −(2a − 1) for the a-th missing to the least number (tier 0 or 1), −1 up to the
//!                        target and +1 beyond it (tier 2), at most target + tolerance
//! commune ─▶ sink        half days of the period × specialists at once
//! source ─▶ sink         what nobody needs
//! ```
//! The costs of the k-th session grow lexicographically with k, so the arcs fill in order and the flow is the problem.

use super::{Ground, Room, Travel, Worth};
use crate::Refusal;
use canbo_flow::{Network, Outcome, Solution, Watch};
use std::collections::BTreeMap;

/// Sessions by specialist and need, and the optimum of each tier but travel.
pub(super) struct Assigned {
    pub(super) sessions: BTreeMap<(usize, usize), i64>,
    pub(super) proved: [i64; 3],
}

const TIERS: usize = 4;

/// Numbers of nodes.
struct Nodes {
    specialists: usize,
    needs: usize,
}

impl Nodes {
    const SOURCE: u32 = 0;
    const SINK: u32 = 1;
    fn number(at: usize) -> u32 {
        u32::try_from(at).expect("people and communes are far fewer than 2³²")
    }
    fn specialist(&self, at: usize) -> u32 {
        Nodes::number(2 + at)
    }
    fn need(&self, at: usize) -> u32 {
        Nodes::number(2 + self.specialists + at)
    }
    fn commune(&self, at: usize) -> u32 {
        Nodes::number(2 + self.specialists + self.needs + at)
    }
}

/// Solves the assignment and checks its proof.
pub(super) fn assign(ground: &Ground<'_>, watch: &mut dyn Watch) -> Result<Assigned, Refusal> {
    let nodes = Nodes { specialists: ground.specialists.len(), needs: ground.needs.len() };
    let (least, most) = ground.band();
    let target = i64::from(ground.visits.sessions);
    let all = most * i64::try_from(nodes.needs).expect("few needs");
    let mut network = Network::new(2 + nodes.specialists + nodes.needs + ground.communes.len(), TIERS);
    network.set_supply(Nodes::SOURCE, all);
    network.set_supply(Nodes::SINK, -all);
    network.add_arc(Nodes::SOURCE, Nodes::SINK, 0, all, &[0; TIERS]);
    let mut pairs = Vec::new();
    for (at, fits) in ground.fits.iter().enumerate() {
        network.add_arc(Nodes::SOURCE, nodes.specialist(at), 0, ground.capacity(), &[0; TIERS]);
        for need in fits {
            let costs = [0, 0, 0, ground.way(at, *need)];
            pairs.push((network.add_arc(nodes.specialist(at), nodes.need(*need), 0, most, &costs), (at, *need)));
        }
    }
    for need in 0..nodes.needs {
        let tier = usize::from(!ground.is_first(need));
        for session in 1..=most {
            let mut costs = [0; TIERS];
            if session <= least {
                costs[tier] = -(2 * (least - session + 1) - 1);
            }
            costs[2] = if session <= target { -1 } else { 1 };
            network.add_arc(nodes.need(need), nodes.commune(ground.commune_of[need]), 0, 1, &costs);
        }
    }
    let slots = ground.slots() * i64::from(ground.visits.sessions_at_once);
    for commune in 0..ground.communes.len() {
        network.add_arc(nodes.commune(commune), Nodes::SINK, 0, slots, &[0; TIERS]);
    }
    let solution = proved(&network, watch)?;
    let sessions = pairs.into_iter().map(|(arc, pair)| (pair, solution.flow[arc as usize]));
    let sessions: BTreeMap<(usize, usize), i64> = sessions.filter(|(_, sessions)| *sessions > 0).collect();
    let mut counts = vec![0; nodes.needs];
    for ((_, need), number) in &sessions {
        counts[*need] += number;
    }
    let proved = values(ground, &counts);
    let offset = |first: bool| {
        let needs = (0..nodes.needs).filter(|need| ground.is_first(*need) == first).count();
        least * least * i64::try_from(needs).expect("few needs")
    };
    let offsets = [offset(true), offset(false), target * i64::try_from(nodes.needs).expect("few needs")];
    for tier in 0..3 {
        let flow = i64::try_from(solution.values[tier]).expect("sums of small costs");
        assert_eq!(proved[tier], flow + offsets[tier], "tier {tier} counted from sessions and from the flow");
    }
    Ok(Assigned { sessions, proved })
}

/// The first three tiers counted from the sessions of each need.
pub(super) fn values(ground: &Ground<'_>, counts: &[i64]) -> [i64; 3] {
    let (least, _) = ground.band();
    let target = i64::from(ground.visits.sessions);
    let mut values = [0; 3];
    for (need, count) in counts.iter().enumerate() {
        let missing = (least - count).max(0);
        values[usize::from(!ground.is_first(need))] += missing * missing;
        values[2] += (target - count).abs();
    }
    values
}

/// The least travel of any calendar that gives each need so many sessions by specialists who fit and within their
/// capacity. A day of two sessions is out and back: from home to the first commune, on to the second, home again, so at
/// least the way to the one and the way to the other; a session costs at least the way there once. So the transport
/// problem with one way a session is a lower bound, and the prices of its optimum prove it to anybody who multiplies.
pub(super) fn bound(ground: &Ground<'_>, counts: &[i64], watch: &mut dyn Watch) -> Result<Travel, Refusal> {
    let nodes = Nodes { specialists: ground.specialists.len(), needs: ground.needs.len() };
    let all: i64 = counts.iter().sum();
    let mut network = Network::new(2 + nodes.specialists + nodes.needs, 1);
    network.set_supply(Nodes::SOURCE, all);
    for (need, count) in counts.iter().enumerate() {
        network.set_supply(nodes.need(need), -count);
    }
    for (at, fits) in ground.fits.iter().enumerate() {
        network.add_arc(Nodes::SOURCE, nodes.specialist(at), 0, ground.capacity(), &[0]);
        for need in fits {
            network.add_arc(nodes.specialist(at), nodes.need(*need), 0, all, &[ground.way(at, *need)]);
        }
    }
    let solution = proved(&network, watch)?;
    let price = |node: u32| solution.prices[0][node as usize] - solution.prices[0][Nodes::SOURCE as usize];
    let worth = (0..nodes.needs).filter(|need| counts[*need] > 0).map(|need| Worth {
        unit: ground.needs[need].request.unit.clone(),
        position: ground.needs[need].request.position.clone(),
        metres: price(nodes.need(need)),
    });
    let room = (0..nodes.specialists)
        .filter(|at| price(nodes.specialist(*at)) > 0)
        .map(|at| Room { person: ground.specialists[at].person.id.clone(), metres: price(nodes.specialist(at)) });
    let (worth, room): (Vec<Worth>, Vec<Room>) = (worth.collect(), room.collect());
    let sold: i64 = (0..nodes.needs).map(|need| counts[need] * price(nodes.need(need))).sum();
    let paid: i64 = room.iter().map(|one| one.metres * ground.capacity()).sum();
    let bound_metres = sold - paid;
    assert_eq!(i128::from(bound_metres), solution.values[0], "the prices tell the optimum");
    Ok(Travel { metres: 0, bound_metres, worth, room })
}

/// An optimum whose proof was checked.
fn proved(network: &Network, watch: &mut dyn Watch) -> Result<Solution, Refusal> {
    let outcome = canbo_flow::solve(network, watch).map_err(Refusal::Flow)?;
    canbo_flow::check(network, &outcome).expect("the engine's own answer passes the check");
    match outcome {
        Outcome::Optimal(solution) => Ok(solution),
        _ => unreachable!("a flow is known (nobody goes, or the calendar itself), and every arc is bounded"),
    }
}
