//! Random edits of a province: every state is checked, one in ten is held against a cold solve, each edit is timed.
//!
//! Each edit is made, taken back and made again. The first turn finds memory as the check has left it; the lesser of both
//! tells what an edit takes where other work on the machine has stopped the clock in one of them.

use crate::instances::Dice;
use crate::instances::province::{PROVINCE, province};
use canbo_flow::{Change, Edited, Network, Outcome, Solved, Unwatched, check, solve};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Unless another number is asked for.
pub(super) const EDITS: usize = 10_000;
/// One edit in so many is held against a cold solve.
const COLD_EVERY: usize = 10;

/// What an edit does, in the words of the province.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Forbid,
    Allow,
    Pin,
    Unpin,
    SeatMore,
    SeatLess,
    QuotaMore,
    QuotaLess,
    Remove,
    Add,
}

const KINDS: [Kind; 10] = [
    Kind::Forbid,
    Kind::Allow,
    Kind::Pin,
    Kind::Unpin,
    Kind::SeatMore,
    Kind::SeatLess,
    Kind::QuotaMore,
    Kind::QuotaLess,
    Kind::Remove,
    Kind::Add,
];

/// Where things stand in the network, as `province` lays it out, and how they have been changed.
struct Plan {
    network: Network,
    root: u32,
    /// The arcs that leave each node.
    leaving: Vec<Vec<u32>>,
    /// Options, movers' first arcs (stays) left out; forbidden and pinned ones.
    options: Vec<u32>,
    forbidden: Vec<u32>,
    pinned: Vec<u32>,
    movers: Vec<u32>,
}

impl Plan {
    fn of(network: Network) -> Plan {
        let mut leaving = vec![Vec::new(); network.nodes()];
        for (number, arc) in (0u32..).zip(&network.arcs) {
            leaving[arc.from as usize].push(number);
        }
        let movers: Vec<u32> = (0..PROVINCE.movers).collect();
        let options = movers.iter().flat_map(|mover| leaving[*mover as usize][1..].iter().copied()).collect();
        let root = network.nodes() as u32 - 1;
        Plan { root, leaving, options, forbidden: Vec::new(), pinned: Vec::new(), movers, network }
    }

    fn bounds(&self, arc: u32, lower: i64, upper: i64) -> Change {
        let old = &self.network.arcs[arc as usize];
        Change::Bounds { arc, lower: old.lower + lower, upper: old.upper + upper }
    }

    fn supply(&self, node: u32, more: i64) -> Change {
        Change::Supply { node, supply: self.network.supply[node as usize] + more }
    }

    /// Changes of this kind at a random place; `None` where there is no such place.
    fn changes(&self, dice: &mut Dice, kind: Kind) -> Option<Vec<Change>> {
        let any = |dice: &mut Dice, of: &[u32]| (!of.is_empty()).then(|| of[dice.below(of.len() as u32) as usize]);
        Some(match kind {
            Kind::Forbid => {
                let arc = any(dice, &self.options)?;
                let is_open = self.network.arcs[arc as usize].upper == 1 && !self.pinned.contains(&arc);
                is_open.then(|| vec![Change::Bounds { arc, lower: 0, upper: 0 }])?
            }
            Kind::Allow => vec![Change::Bounds { arc: any(dice, &self.forbidden)?, lower: 0, upper: 1 }],
            Kind::Pin => vec![Change::Bounds { arc: any(dice, &self.options)?, lower: 1, upper: 1 }],
            Kind::Unpin => vec![Change::Bounds { arc: any(dice, &self.pinned)?, lower: 0, upper: 1 }],
            Kind::SeatMore | Kind::SeatLess => self.seat(dice, if kind == Kind::SeatMore { 1 } else { -1 })?,
            Kind::QuotaMore | Kind::QuotaLess => {
                let sender = self.network.arcs[self.leaving[dice.below(PROVINCE.movers) as usize][0] as usize].to;
                let arc = self.leaving[sender as usize][0];
                vec![self.bounds(arc, if kind == Kind::QuotaMore { -1 } else { 1 }, 0)]
            }
            Kind::Remove => {
                let mover = any(dice, &self.movers)?;
                if self.network.supply[mover as usize] == 0 {
                    return None;
                }
                vec![self.supply(mover, -1), self.supply(self.root, 1)]
            }
            Kind::Add => {
                let (like, mover) = (any(dice, &self.movers)?, self.network.nodes() as u32);
                let mut changes = vec![Change::Node];
                for arc in &self.leaving[like as usize] {
                    let to = self.network.arcs[*arc as usize].to;
                    let mut costs: Vec<i64> = self.network.costs.iter().map(|costs| costs[*arc as usize]).collect();
                    *costs.last_mut().expect("at least one tier") += dice.between(0, 300);
                    changes.push(Change::Arc { from: mover, to, lower: 0, upper: 1, costs });
                }
                changes.extend([Change::Supply { node: mover, supply: 1 }, self.supply(self.root, -1)]);
                changes
            }
        })
    }

    /// One seat more or less in a field: the field, the commune's whole curve of costs, and its total.
    fn seat(&self, dice: &mut Dice, more: i64) -> Option<Vec<Change>> {
        let group = PROVINCE.movers + dice.below(PROVINCE.communes * 18);
        let [_, rest] = self.leaving[group as usize][..] else { return None };
        let commune = self.network.arcs[rest as usize].to;
        let curve: Vec<u32> = self.leaving[commune as usize].clone();
        let total = self.network.arcs[*curve.first()? as usize].to;
        let last = self.leaving[total as usize][0];
        let seats = self.network.arcs[last as usize].upper;
        if self.network.arcs[rest as usize].upper + more < 0 || seats + more < 1 {
            return None;
        }
        let mut changes = vec![self.bounds(rest, 0, more), self.bounds(last, 0, more)];
        for (nth, arc) in (1i64..).zip(&curve) {
            let mut costs: Vec<i64> = self.network.costs.iter().map(|costs| costs[*arc as usize]).collect();
            let weight = if costs.len() == 1 { 0 } else { 2 };
            costs[weight] = costs[weight] * (seats + 30) / (seats + 30 + more);
            changes.push(Change::Cost { arc: *arc, costs });
            changes.push(Change::Bounds { arc: *arc, lower: 0, upper: i64::from(nth <= seats + more) });
        }
        Some(changes)
    }

    /// Follows an edit that was made.
    fn follow(&mut self, kind: Kind, changes: &[Change]) {
        if let (Kind::Forbid | Kind::Allow | Kind::Pin | Kind::Unpin, [Change::Bounds { arc, .. }]) = (kind, changes) {
            self.forbidden.retain(|other| other != arc);
            self.pinned.retain(|other| other != arc);
            match kind {
                Kind::Forbid => self.forbidden.push(*arc),
                Kind::Pin => self.pinned.push(*arc),
                _ => {}
            }
        }
        for change in changes {
            self.mirror(change);
        }
        if kind == Kind::Add {
            let mover = self.network.nodes() as u32 - 1;
            self.options.extend(&self.leaving[mover as usize][1..]);
            self.movers.push(mover);
        }
    }

    /// Makes the same change here, so that the check is held against numbers that the solved state never touched.
    fn mirror(&mut self, change: &Change) {
        let network = &mut self.network;
        match change {
            Change::Node => {
                network.supply.push(0);
                self.leaving.push(Vec::new());
            }
            Change::Supply { node, supply } => network.set_supply(*node, *supply),
            Change::Bounds { arc, lower, upper } => {
                let arc = &mut network.arcs[*arc as usize];
                (arc.lower, arc.upper) = (*lower, *upper);
            }
            Change::Cost { arc, costs } => {
                for (row, cost) in network.costs.iter_mut().zip(costs) {
                    row[*arc as usize] = *cost;
                }
            }
            Change::Arc { from, to, lower, upper, costs } => {
                let arc = network.add_arc(*from, *to, *lower, *upper, costs);
                self.leaving[*from as usize].push(arc);
            }
        }
    }
}

/// Milliseconds at some shares of sorted times.
fn told(times: &mut [Duration]) -> String {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    format!("median {:.2}  95 % {:.2}  99 % {:.2}  longest {:.2} ms", at(0.5), at(0.95), at(0.99), at(1.0))
}

/// Makes changes, and tells how long that took.
fn timed(state: &mut Solved, kind: Kind, changes: &[Change]) -> Result<(Duration, Edited), String> {
    let start = Instant::now();
    let edited = state.edit(changes).map_err(|refusal| format!("{kind:?}: {refusal}"))?;
    Ok((start.elapsed(), edited))
}

pub(super) fn run(tiered: bool, edits: usize) -> Result<(), String> {
    let network = province(1, PROVINCE, tiered).unpacked();
    let mut state = match Solved::of(&network, &mut Unwatched).map_err(|refusal| refusal.to_string())? {
        Ok(state) => state,
        Err(outcome) => return Err(format!("the province has no optimum: {outcome:?}")),
    };
    let mut plan = Plan::of(network);
    let mut dice = Dice(3);
    let (mut made, mut impossible, mut ways) = (0usize, 0usize, 0usize);
    let mut times: BTreeMap<Kind, Vec<Duration>> = BTreeMap::new();
    let mut lesser = Vec::new();
    while made < edits {
        let kind = KINDS[dice.below(10) as usize];
        let Some(changes) = plan.changes(&mut dice, kind) else { continue };
        let (time, edited) = timed(&mut state, kind, &changes)?;
        if matches!(edited, Edited::Optimal { .. }) {
            state.undo();
        }
        let (again, edited) = timed(&mut state, kind, &changes)?;
        times.entry(kind).or_default().push(time);
        lesser.push(time.min(again));
        made += 1;
        match edited {
            Edited::Optimal { ways: sent } => {
                ways += sent;
                plan.follow(kind, &changes);
            }
            Edited::Impossible(_) => impossible += 1,
        }
        let values =
            check(&plan.network, &state.outcome()).map_err(|fault| format!("edit {made}, {kind:?}: {fault}"))?;
        if made.is_multiple_of(COLD_EVERY) {
            match solve(&plan.network, &mut Unwatched).map_err(|refusal| refusal.to_string())? {
                Outcome::Optimal(solution) if solution.values == values => {}
                other => return Err(format!("edit {made}, {kind:?}: {values:?}, but solved cold {other:?}")),
            }
        }
    }
    for (kind, times) in &mut times {
        println!("{:>9} {:>5}  {}", format!("{kind:?}"), times.len(), told(times));
    }
    let mut all: Vec<Duration> = times.into_values().flatten().collect();
    let (tiers, cold) = (plan.network.tiers(), made / COLD_EVERY);
    println!(
        "{made} edits, {tiers} tiers, {impossible} impossible, {ways} ways; every state checked, {cold} solved cold"
    );
    println!("{}\n{}, the lesser of two turns", told(&mut all), told(&mut lesser));
    Ok(())
}
