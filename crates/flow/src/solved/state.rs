//! The network, its flow and its prices, laid out for walking from node to node; and one edit of it.

use super::hubs::Hubs;
use super::log::Old;
use super::rows::{Rows, is_plain};
use super::{Change, Edited};
use crate::{Cut, Flow, INFINITE, Network, Outcome, Refusal, Solution, Unwatched, solve, validate};
use std::collections::BTreeMap;

/// A cost, a price or a distance over all tiers; compared in order of importance.
pub(super) type Vector<const N: usize> = [i64; N];

/// An arc with its flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<const N: usize> {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) lower: i64,
    pub(super) upper: i64,
    pub(super) flow: i64,
    pub(super) cost: Vector<N>,
}

impl<const N: usize> Line<N> {
    /// How much more it could carry.
    pub(super) fn rise(&self) -> i64 {
        if self.upper >= INFINITE { INFINITE } else { self.upper - self.flow }
    }

    /// How much less it could carry.
    pub(super) fn fall(&self) -> i64 {
        if self.lower <= -INFINITE { INFINITE } else { self.flow - self.lower }
    }
}

/// An arc seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside {
    pub(super) arc: u32,
    /// The other end.
    pub(super) other: u32,
    pub(super) leaves: bool,
}

/// What the limits of [`crate::validate`] are on, kept so that an edit need not look at everything.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    /// The sum of all supplies.
    surplus: i128,
    /// The absolute values of all supplies and finite bounds together.
    amount: i128,
    /// The largest absolute cost that there has been.
    most: u64,
}

impl Totals {
    fn supply(&mut self, old: i64, new: i64) {
        self.surplus += i128::from(new) - i128::from(old);
        self.amount += i128::from(new).abs() - i128::from(old).abs();
    }

    fn bounds(&mut self, line: (i64, i64), sign: i128) {
        let finite = [line.0, line.1].into_iter().filter(|bound| (-INFINITE + 1..INFINITE).contains(bound));
        self.amount += sign * finite.map(|bound| i128::from(bound).abs()).sum::<i128>();
    }

    fn costs(&mut self, costs: &[i64]) {
        self.most = costs.iter().fold(self.most, |most, cost| most.max(cost.unsigned_abs()));
    }
}

pub(super) struct State<const N: usize> {
    tiers: usize,
    pub(super) totals: Totals,
    pub(super) supply: Vec<i64>,
    pub(super) lines: Vec<Line<N>>,
    pub(super) prices: Vec<Vector<N>>,
    /// Per node, the arcs that touch it; those that lead to it from satellites are left out.
    pub(super) beside: Vec<Vec<Beside>>,
    pub(super) rows: Rows<N>,
    pub(super) hubs: Hubs<N>,
    /// What nodes have too much (above zero) or too little while an edit is under way.
    pub(super) excess: BTreeMap<u32, i64>,
    /// Whether some number is so large that only a solve anew is safe.
    large: bool,
    /// What each edit has overwritten.
    pub(super) edits: Vec<Vec<Old<N>>>,
    pub(super) walk: super::walk::Walk<N>,
}

/// Prices stay below this, and nodes × largest cost too, so that the cost of a way, two prices and two costs more add up
/// within 64 bits: 2⁵⁹ + 2·2⁵⁹ for a distance, and as much again for a step. What is larger is solved anew.
const LARGE: u64 = 1 << 59;

/// The sum of two vectors.
#[inline]
pub(super) fn plus<const N: usize>(one: &Vector<N>, other: &Vector<N>) -> Vector<N> {
    let mut sum = *one;
    sum.iter_mut().zip(other).for_each(|(one, other)| *one += other);
    sum
}

/// The difference of two vectors.
#[inline]
pub(super) fn minus<const N: usize>(one: &Vector<N>, other: &Vector<N>) -> Vector<N> {
    let mut difference = *one;
    difference.iter_mut().zip(other).for_each(|(one, other)| *one -= other);
    difference
}

/// A vector that may be a price, or nothing.
pub(super) fn priced<const N: usize>(vector: Vector<N>) -> Option<Vector<N>> {
    vector.iter().all(|entry| entry.unsigned_abs() < LARGE).then_some(vector)
}

impl<const N: usize> State<N> {
    /// Expects a solution of a valid network of at most N tiers.
    pub(super) fn of(network: &Network, solution: &Solution) -> Self {
        let vector = |rows: &[Vec<i64>], at: usize| {
            let mut vector = [0; N];
            vector.iter_mut().zip(rows).for_each(|(entry, row)| *entry = row[at]);
            vector
        };
        let mut state = State {
            tiers: network.tiers(),
            totals: Totals::default(),
            supply: network.supply.clone(),
            lines: Vec::with_capacity(network.arcs.len()),
            prices: (0..network.nodes()).map(|node| vector(&solution.prices, node)).collect(),
            beside: vec![Vec::new(); network.nodes()],
            rows: Rows::none(network.nodes()),
            hubs: Hubs::none(),
            excess: BTreeMap::new(),
            large: false,
            edits: Vec::new(),
            walk: Default::default(),
        };
        network.supply.iter().for_each(|supply| state.totals.supply(0, *supply));
        let flow = solution.flow.to_vec();
        let mut entered = vec![false; network.nodes()];
        for (number, arc) in network.arcs.iter().enumerate() {
            let cost = vector(&network.costs, number);
            let crate::Arc { from, to, lower, upper } = *arc;
            let line = Line { from, to, lower, upper, flow: flow[number], cost };
            state.count(&line);
            state.beside[from as usize].push(Beside { arc: number as u32, other: to, leaves: true });
            entered[to as usize] = true;
            state.lines.push(line);
        }
        for node in (0u32..).zip(&entered).filter(|(_, entered)| !**entered).map(|(node, _)| node) {
            state.adopt(node);
        }
        for (arc, line) in (0u32..).zip(&state.lines) {
            if state.rows.row(line.from).is_none() {
                state.beside[line.to as usize].push(Beside { arc, other: line.from, leaves: false });
            }
        }
        state.hubs = Hubs::of(&state.rows);
        state.large = !state.prices.iter().all(|price| priced(*price).is_some());
        state
    }

    fn count(&mut self, line: &Line<N>) {
        self.totals.bounds((line.lower, line.upper), 1);
        self.totals.costs(&line.cost);
    }

    /// Adds an arc between nodes that are no satellites.
    fn add(&mut self, line: Line<N>) {
        let (arc, Line { from, to, .. }) = (self.lines.len() as u32, line);
        self.beside[from as usize].push(Beside { arc, other: to, leaves: true });
        self.beside[to as usize].push(Beside { arc, other: from, leaves: false });
        self.count(&line);
        self.lines.push(line);
    }

    fn add_node(&mut self) {
        self.supply.push(0);
        self.prices.push([0; N]);
        self.beside.push(Vec::new());
        self.rows.add_node();
    }

    /// Takes the last node away, which has no arc.
    pub(super) fn pop_node(&mut self) {
        self.supply.pop();
        self.prices.pop();
        self.beside.pop();
        self.rows.pop_node();
    }

    /// The limits that [`crate::validate`] holds, for what an edit has touched.
    fn within_limits(&self, touched: &[u32]) -> Result<(), Refusal> {
        let Totals { surplus, amount, most } = self.totals;
        for arc in touched {
            let Line { lower, upper, .. } = self.lines[*arc as usize];
            if lower > upper || lower >= INFINITE || upper <= -INFINITE {
                return Err(Refusal::BoundsCrossed { arc: *arc });
            }
        }
        if surplus != 0 {
            return Err(Refusal::Unbalanced { surplus });
        }
        if amount >= i128::from(INFINITE) {
            return Err(Refusal::AmountsTooLarge { amount });
        }
        if i128::from(most) * self.supply.len() as i128 >= crate::COST_LIMIT {
            // Perhaps the cost that was too large has gone again, or a node too many was added: that takes a look.
            return validate(&self.network());
        }
        Ok(())
    }

    /// Gives the nodes that an edit has added prices under which none of their arcs that may carry more offends, if
    /// there are such prices.
    fn price_added(&mut self, added: usize) -> Option<()> {
        for node in self.supply.len() - added..self.supply.len() {
            let mut price: Option<Vector<N>> = None;
            for beside in self.beside[node].iter().filter(|beside| beside.leaves) {
                let line = &self.lines[beside.arc as usize];
                let least = priced(minus(&self.prices[line.to as usize], &line.cost))?;
                if line.rise() > 0 && price.is_none_or(|price| price < least) {
                    price = Some(least);
                }
            }
            self.prices[node] = price.unwrap_or([0; N]);
        }
        Some(())
    }

    pub(super) fn units(&self, arc: usize) -> i64 {
        self.lines[arc].flow
    }

    pub(super) fn network(&self) -> Network {
        let mut network = Network { supply: self.supply.clone(), ..Network::new(0, self.tiers) };
        for line in &self.lines {
            network.add_arc(line.from, line.to, line.lower, line.upper, &line.cost[..self.tiers]);
        }
        network
    }

    pub(super) fn solution(&self) -> Solution {
        let value = |tier: usize| {
            let parts = self.lines.iter().filter(|line| line.flow != 0);
            parts.map(|line| i128::from(line.cost[tier]) * i128::from(line.flow)).sum()
        };
        let price = |node: u32| self.rows.row(node).map_or(self.prices[node as usize], |row| self.row_price(row));
        let mut prices = vec![Vec::with_capacity(self.supply.len()); self.tiers];
        for node in 0..self.supply.len() as u32 {
            let price = price(node);
            prices.iter_mut().zip(price).for_each(|(row, entry)| row.push(entry));
        }
        Solution {
            flow: Flow::from(self.lines.iter().map(|line| line.flow).collect::<Vec<i64>>()),
            prices,
            values: (0..self.tiers).map(value).collect(),
        }
    }

    /// See [`super::Solved::edit`].
    pub(super) fn edit(&mut self, changes: &[Change]) -> Result<Edited, Refusal> {
        let mut log = vec![Old::Totals(self.totals)];
        let mut touched = Vec::new();
        self.excess.clear();
        let done = self.change(changes, &mut log, &mut touched).and_then(|()| {
            self.within_limits(&touched)?;
            Ok(self.mended(touched, &mut log))
        });
        match done {
            Ok(Some(Ok(ways))) => {
                self.edits.push(log);
                Ok(Edited::Optimal { ways })
            }
            Ok(Some(Err(cut))) => {
                self.take_back(log);
                Ok(Edited::Impossible(Outcome::Infeasible(cut)))
            }
            Ok(None) => self.anew(log),
            Err(refusal) => {
                self.take_back(log);
                Err(refusal)
            }
        }
    }

    /// Makes flow and prices prove each other again after changes at the touched arcs; nothing where that cannot be done
    /// safely from here.
    fn mended(&mut self, mut touched: Vec<u32>, log: &mut Vec<Old<N>>) -> Option<Result<usize, Cut>> {
        if self.large || self.totals.most.saturating_mul(self.supply.len() as u64) >= LARGE {
            return None;
        }
        let added = log.iter().filter(|old| matches!(old, Old::Node)).count();
        self.price_added(added)?;
        for node in (self.supply.len() - added) as u32..self.supply.len() as u32 {
            if self.adopt(node) {
                log.push(Old::Adopted(node));
            }
        }
        let mut supplies = BTreeMap::new();
        for old in log.iter() {
            if let Old::Supply(node, supply) = old {
                supplies.entry(*node).or_insert(*supply);
            }
        }
        supplies.iter().for_each(|(node, old)| self.shift(*node, old - self.supply[*node as usize]));
        self.settle_rows(&mut touched, log);
        self.mend(&touched, log)
    }

    /// Settles the satellites among the changed nodes, and takes their arcs off the touched ones; those that are
    /// satellites no more put theirs there.
    fn settle_rows(&mut self, touched: &mut Vec<u32>, log: &mut Vec<Old<N>>) {
        let changed = log.iter().filter_map(|old| if let Old::Supply(node, _) = old { Some(*node) } else { None });
        let mut nodes: Vec<u32> = touched.iter().map(|arc| self.lines[*arc as usize].from).chain(changed).collect();
        nodes.sort_unstable();
        nodes.dedup();
        for node in nodes {
            let Some(row) = self.rows.row(node) else { continue };
            if !self.settle_row(row, log) {
                touched.extend(self.beside[node as usize].iter().map(|beside| beside.arc));
            }
        }
        touched.retain(|arc| self.rows.row(self.lines[*arc as usize].from).is_none());
    }

    fn change(&mut self, changes: &[Change], log: &mut Vec<Old<N>>, touched: &mut Vec<u32>) -> Result<(), Refusal> {
        for change in changes {
            match change {
                Change::Node => {
                    log.push(Old::Node);
                    self.add_node();
                }
                Change::Supply { node, supply } => {
                    let old = *self.supply.get(*node as usize).ok_or(Refusal::UnknownNode { node: *node })?;
                    if !(0..=1).contains(supply) {
                        self.log_release(*node, log);
                    }
                    self.totals.supply(old, *supply);
                    log.push(Old::Supply(*node, old));
                    self.supply[*node as usize] = *supply;
                }
                Change::Arc { from, to, lower, upper, costs } => {
                    let (arc, cost) = (self.lines.len() as u32, self.vector(costs)?);
                    for node in [*from, *to] {
                        if node as usize >= self.supply.len() {
                            return Err(Refusal::NoSuchNode { arc, node });
                        }
                    }
                    for node in [*from, *to] {
                        self.log_release(node, log);
                    }
                    log.push(Old::Arc);
                    self.add(Line { from: *from, to: *to, lower: *lower, upper: *upper, flow: 0, cost });
                    touched.push(arc);
                }
                Change::Cost { arc, costs } => {
                    let (cost, line) = (self.vector(costs)?, *self.line(*arc)?);
                    log.push(Old::Cost(*arc, line.cost));
                    self.put_cost(*arc, cost);
                    self.totals.costs(&cost);
                    touched.push(*arc);
                }
                Change::Bounds { arc, lower, upper } => {
                    let line = *self.line(*arc)?;
                    if !is_plain(*lower, *upper) {
                        self.log_release(line.from, log);
                    }
                    log.push(Old::Bounds(*arc, line.lower, line.upper));
                    self.put_bounds(*arc, *lower, *upper);
                    self.totals.bounds((line.lower, line.upper), -1);
                    self.totals.bounds((*lower, *upper), 1);
                    touched.push(*arc);
                }
            }
        }
        Ok(())
    }

    fn line(&self, arc: u32) -> Result<&Line<N>, Refusal> {
        self.lines.get(arc as usize).ok_or(Refusal::UnknownArc { arc })
    }

    fn vector(&self, costs: &[i64]) -> Result<Vector<N>, Refusal> {
        if costs.len() != self.tiers {
            return Err(Refusal::TierCount { expected: self.tiers, found: costs.len() });
        }
        let mut vector = [0; N];
        vector[..costs.len()].copy_from_slice(costs);
        Ok(vector)
    }

    /// Solves without regard to what is known.
    fn anew(&mut self, log: Vec<Old<N>>) -> Result<Edited, Refusal> {
        let network = self.network();
        let solved = solve(&network, &mut Unwatched);
        self.take_back(log);
        match solved? {
            Outcome::Optimal(solution) => {
                let mut old = std::mem::replace(self, State::of(&network, &solution));
                self.edits = std::mem::take(&mut old.edits);
                self.edits.push(vec![Old::Whole(Box::new(old))]);
                Ok(Edited::Optimal { ways: 0 })
            }
            outcome => Ok(Edited::Impossible(outcome)),
        }
    }
}

/// What [`crate::Question`] asks.
impl<const N: usize> State<N> {
    pub(super) fn node_count(&self) -> usize {
        self.supply.len()
    }
    pub(super) fn arc_count(&self) -> usize {
        self.lines.len()
    }
    pub(super) fn tier_count(&self) -> usize {
        self.tiers
    }
    pub(super) fn cost_count(&self, _: usize) -> usize {
        self.lines.len()
    }
    pub(super) fn supply(&self, node: usize) -> i64 {
        self.supply[node]
    }
    pub(super) fn ends(&self, arc: usize) -> (u32, u32) {
        (self.lines[arc].from, self.lines[arc].to)
    }
    pub(super) fn bounds(&self, arc: usize) -> (i64, i64) {
        (self.lines[arc].lower, self.lines[arc].upper)
    }
    pub(super) fn cost(&self, tier: usize, arc: usize) -> i64 {
        self.lines[arc].cost[tier]
    }
}
