//! The network, its flow and its prices, laid out for walking from node to node; and one edit of it.

use super::log::Old;
use super::{Change, Edited};
use crate::{Flow, INFINITE, Network, Outcome, Refusal, Solution, Unwatched, solve, validate};

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
    /// Per node, the arcs that touch it.
    pub(super) beside: Vec<Vec<Beside>>,
    /// What each edit has overwritten.
    pub(super) edits: Vec<Vec<Old<N>>>,
    pub(super) walk: super::paths::Walk<N>,
}

/// The sum of a few vectors, or `None` where a price would come near what 64 bits hold.
pub(super) fn sum<const N: usize>(one: &Vector<N>, other: &Vector<N>) -> Option<Vector<N>> {
    let mut sum = *one;
    for (one, other) in sum.iter_mut().zip(other) {
        *one = one.checked_add(*other).filter(|sum| sum.unsigned_abs() < 1 << 62)?;
    }
    Some(sum)
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
            edits: Vec::new(),
            walk: Default::default(),
        };
        network.supply.iter().for_each(|supply| state.totals.supply(0, *supply));
        let flow = solution.flow.to_vec();
        for (number, arc) in network.arcs.iter().enumerate() {
            let cost = vector(&network.costs, number);
            let crate::Arc { from, to, lower, upper } = *arc;
            state.add(Line { from, to, lower, upper, flow: flow[number], cost });
        }
        state
    }

    fn add(&mut self, line: Line<N>) {
        let (arc, Line { from, to, .. }) = (self.lines.len() as u32, line);
        self.beside[from as usize].push(Beside { arc, other: to, leaves: true });
        self.beside[to as usize].push(Beside { arc, other: from, leaves: false });
        self.totals.bounds((line.lower, line.upper), 1);
        self.totals.costs(&line.cost);
        self.lines.push(line);
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
    fn price_added(&mut self, log: &[Old<N>]) -> Option<()> {
        let added = log.iter().filter(|old| matches!(old, Old::Node)).count();
        for node in self.supply.len() - added..self.supply.len() {
            let mut price: Option<Vector<N>> = None;
            for beside in self.beside[node].iter().filter(|beside| beside.leaves) {
                let line = &self.lines[beside.arc as usize];
                let least = sum(&self.prices[line.to as usize], &line.cost.map(|cost| -cost))?;
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
        Solution {
            flow: Flow::from(self.lines.iter().map(|line| line.flow).collect::<Vec<i64>>()),
            prices: (0..self.tiers).map(|tier| self.prices.iter().map(|price| price[tier]).collect()).collect(),
            values: (0..self.tiers).map(value).collect(),
        }
    }

    /// See [`super::Solved::edit`].
    pub(super) fn edit(&mut self, changes: &[Change]) -> Result<Edited, Refusal> {
        let mut log = vec![Old::Totals(self.totals)];
        let mut touched = Vec::new();
        let done = self.change(changes, &mut log, &mut touched).and_then(|()| {
            self.within_limits(&touched)?;
            Ok(self.price_added(&log).and_then(|()| self.mend(&touched, &mut log)))
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

    fn change(&mut self, changes: &[Change], log: &mut Vec<Old<N>>, touched: &mut Vec<u32>) -> Result<(), Refusal> {
        for change in changes {
            match change {
                Change::Node => {
                    log.push(Old::Node);
                    self.supply.push(0);
                    self.prices.push([0; N]);
                    self.beside.push(Vec::new());
                }
                Change::Supply { node, supply } => {
                    let old = self.supply.get_mut(*node as usize).ok_or(Refusal::UnknownNode { node: *node })?;
                    self.totals.supply(*old, *supply);
                    log.push(Old::Supply(*node, std::mem::replace(old, *supply)));
                }
                Change::Arc { from, to, lower, upper, costs } => {
                    let (arc, cost) = (self.lines.len() as u32, self.vector(costs)?);
                    for node in [*from, *to] {
                        if node as usize >= self.supply.len() {
                            return Err(Refusal::NoSuchNode { arc, node });
                        }
                    }
                    log.push(Old::Arc);
                    self.add(Line { from: *from, to: *to, lower: *lower, upper: *upper, flow: 0, cost });
                    touched.push(arc);
                }
                Change::Cost { arc, costs } => {
                    let cost = self.vector(costs)?;
                    self.changed(*arc, log, touched)?.cost = cost;
                    self.totals.costs(&cost);
                }
                Change::Bounds { arc, lower, upper } => {
                    let line = self.changed(*arc, log, touched)?;
                    let old = (line.lower, line.upper);
                    (line.lower, line.upper) = (*lower, *upper);
                    self.totals.bounds(old, -1);
                    self.totals.bounds((*lower, *upper), 1);
                }
            }
        }
        Ok(())
    }

    fn changed(&mut self, arc: u32, log: &mut Vec<Old<N>>, touched: &mut Vec<u32>) -> Result<&mut Line<N>, Refusal> {
        let line = self.lines.get_mut(arc as usize).ok_or(Refusal::UnknownArc { arc })?;
        log.push(Old::Line(arc, *line));
        touched.push(arc);
        Ok(line)
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
    fn anew(&mut self, mut log: Vec<Old<N>>) -> Result<Edited, Refusal> {
        let network = self.network();
        match solve(&network, &mut Unwatched) {
            Ok(Outcome::Optimal(solution)) => {
                let flow = self.lines.iter().map(|line| line.flow).collect();
                log.push(Old::Everything(flow, self.prices.clone()));
                self.lines.iter_mut().zip(solution.flow.to_vec()).for_each(|(line, units)| line.flow = units);
                for (node, price) in self.prices.iter_mut().enumerate() {
                    price.iter_mut().zip(&solution.prices).for_each(|(entry, row)| *entry = row[node]);
                }
                self.edits.push(log);
                Ok(Edited::Optimal { ways: 0 })
            }
            Ok(outcome) => {
                self.take_back(log);
                Ok(Edited::Impossible(outcome))
            }
            Err(refusal) => {
                self.take_back(log);
                Err(refusal)
            }
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
