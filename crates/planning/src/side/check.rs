//! The proof of a plan with side rows, from people, network and tree alone. Nothing here is used by the search, and
//! nothing of the search is used here: rows are derived again from the people, bounds are added up again from the prices.
//!
//! *Bound of a leaf.* For any prices π and any flow x of the leaf, Σ c·x = Σ r·x − Σ b·π with reduced costs r, and Σ r·x is
//! lexicographically at least Σ (r ≥ 0 ? lower : upper)·r. With costs D·c + ΛA and a plan that keeps the rows,
//! Λ(Ax − b) ≤ 0, so that sum less Σ b·π less Λb is a lower bound of D times the plan's value. So whatever numbers a file
//! holds, what is added up here is a true bound.

use super::Gap;
use super::kept::{Limits, agency_now, allowance, holds};
use super::proof::{Part, RowName};
use crate::ground::{Home, Inputs};
use crate::model::Model;
use crate::tally::Step;
use canbo_flow::{Cut, INFINITE, Network, Outcome, Solution};
use canbo_register::{PersonId, SeatKey};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What a tree proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proved {
    /// What stays open; none: no plan is better, and no other is as good.
    pub(crate) gap: Option<Gap>,
}

/// Why a tree proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    #[error("the moves break a side row")]
    RowBroken,
    #[error("the moves are no flow: {0}")]
    NoFlow(String),
    #[error("part {0}: the tree has no place for it")]
    Beyond(usize),
    #[error("the tree ends before all its branches do")]
    Unfinished,
    #[error("part {0}: splits on somebody who cannot move")]
    NobodyToSplit(usize),
    #[error("part {0}: splits on a seat that is no option of the person")]
    NothingToSplit(usize),
    #[error("part {0}: the scale is not above zero")]
    Scale(usize),
    #[error("part {0}: there is no such side row")]
    NoSuchRow(usize),
    #[error("part {0}: a row has two multipliers")]
    RowTwice(usize),
    #[error("part {0}: a multiplier is below zero or has another number of tiers")]
    Multiplier(usize),
    #[error("part {0}: prices are not one a node and tier")]
    Shape(usize),
    #[error("part {0}: the bound has no least value")]
    Endless(usize),
    #[error("part {0}: the set is no cut: {1}")]
    NoCut(usize, String),
    #[error("part {0}: the numbers pass 127 bits")]
    TooLarge(usize),
}

/// Σ coefficient · units ≤ most.
struct Row {
    most: i64,
    terms: Vec<(u32, i64)>,
}

struct Checker<'a> {
    inputs: &'a Inputs<'a>,
    model: &'a Model,
    limits: &'a Limits,
    /// The plan's flow and its value in each tier.
    flow: Vec<i64>,
    values: Vec<i128>,
}

/// A bound times its scale; tier 0 is that of broken rows.
struct Bound {
    scale: i128,
    value: Vec<i128>,
}

/// Proves the moves by a tree, or says why not.
pub(crate) fn prove(
    inputs: &Inputs<'_>,
    model: &Model,
    limits: &Limits,
    steps: &[Step],
    proof: &[Part],
) -> Result<Proved, Fault> {
    if !holds(inputs, &model.ground, limits, steps) {
        return Err(Fault::RowBroken);
    }
    let flow = model.flow_of(steps);
    let bare = Network { costs: Vec::new(), ..model.network.clone() };
    let laid = Outcome::Optimal(Solution { flow: flow.clone().into(), prices: Vec::new(), values: Vec::new() });
    canbo_flow::check(&bare, &laid).map_err(|fault| Fault::NoFlow(fault.to_string()))?;
    let values = model.flow_values(&flow);
    let checker = Checker { inputs, model, limits, flow, values };
    checker.tree(proof)
}

impl Checker<'_> {
    fn tree(&self, proof: &[Part]) -> Result<Proved, Fault> {
        let mut least: Option<Bound> = None;
        // Closed arcs of the branches still to come, the next one last.
        let mut branches: Vec<BTreeSet<u32>> = vec![BTreeSet::new()];
        for (at, part) in proof.iter().enumerate() {
            let closed = branches.pop().ok_or(Fault::Beyond(at))?;
            match part {
                Part::Split { person, among } => {
                    let (within, without) = self.split(at, person, among)?;
                    branches.push(closed.union(&without).copied().collect());
                    branches.push(closed.union(&within).copied().collect());
                }
                Part::Cut { nodes } => self.cut(at, &closed, nodes)?,
                Part::Bound { scale, multipliers, prices } => {
                    let rows = self.rows(at, multipliers)?;
                    let bound = self.bound(at, &closed, (*scale, &rows), prices)?;
                    let ends = match self.against(&bound).ok_or(Fault::TooLarge(at))? {
                        Ordering::Greater => true,
                        Ordering::Equal => self.is_only(&closed, (*scale, &rows), prices),
                        Ordering::Less => false,
                    };
                    if !ends && self.is_lower(&bound, least.as_ref()).ok_or(Fault::TooLarge(at))? {
                        least = Some(bound);
                    }
                }
            }
        }
        if !branches.is_empty() {
            return Err(Fault::Unfinished);
        }
        Ok(Proved { gap: least.map(|bound| self.gap(&bound)) })
    }

    /// The arcs named, and the person's other ones: everybody uses exactly one of all.
    fn split(
        &self,
        at: usize,
        person: &PersonId,
        among: &[Option<SeatKey>],
    ) -> Result<(BTreeSet<u32>, BTreeSet<u32>), Fault> {
        let movers = &self.model.movers;
        let mover = movers.iter().position(|one| one.person == *person).ok_or(Fault::NobodyToSplit(at))?;
        let mut arcs = BTreeMap::from([(None, self.model.stay[mover])]);
        for (option, arc) in movers[mover].options.iter().zip(&self.model.option[mover]) {
            arcs.insert(Some(self.model.ground.key(option.commune, option.seat)), *arc);
        }
        let named = among.iter().map(|place| arcs.get(place).copied().ok_or(Fault::NothingToSplit(at)));
        let within: BTreeSet<u32> = named.collect::<Result<_, _>>()?;
        let without = arcs.into_values().filter(|arc| !within.contains(arc)).collect();
        Ok((within, without))
    }

    fn cut(&self, at: usize, closed: &BTreeSet<u32>, nodes: &[u32]) -> Result<(), Fault> {
        let mut network = self.model.network.clone();
        closed.iter().for_each(|arc| network.arcs[*arc as usize].upper = 0);
        let mut inside = vec![false; network.supply.len()];
        for node in nodes {
            *inside.get_mut(*node as usize).ok_or_else(|| Fault::NoCut(at, node.to_string()))? = true;
        }
        let outcome = Outcome::Infeasible(Cut { nodes: inside });
        canbo_flow::check(&network, &outcome).map(drop).map_err(|fault| Fault::NoCut(at, fault.to_string()))
    }

    /// The rows with their multipliers.
    fn rows<'m>(&self, at: usize, multipliers: &'m [(RowName, Vec<i64>)]) -> Result<Vec<(Row, &'m [i64])>, Fault> {
        let mut named = BTreeSet::new();
        let mut rows = Vec::new();
        for (name, vector) in multipliers {
            if !named.insert(name) {
                return Err(Fault::RowTwice(at));
            }
            let positive = vector.iter().find(|entry| **entry != 0).is_none_or(|first| *first > 0);
            if !positive || vector.len() != self.values.len() + 1 {
                return Err(Fault::Multiplier(at));
            }
            rows.push((self.row(name).ok_or(Fault::NoSuchRow(at))?, vector.as_slice()));
        }
        Ok(rows)
    }

    /// A row from the people: who could be where, and what it would count.
    fn row(&self, name: &RowName) -> Option<Row> {
        let Checker { inputs, model, limits, .. } = self;
        let mut row = Row { most: 1, terms: Vec::new() };
        match name {
            RowName::Apart { first, second, agency } => {
                limits.apart.iter().find(|(a, b)| a == first && b == second)?;
                for person in [first, second] {
                    let is_here = agency_now(inputs, &model.ground, person).as_ref() == Some(agency);
                    match model.movers.iter().position(|one| one.person == *person) {
                        None => row.most -= i64::from(is_here),
                        Some(mover) => {
                            row.terms.extend(is_here.then_some((model.stay[mover], 1)));
                            for (option, arc) in model.movers[mover].options.iter().zip(&model.option[mover]) {
                                let there = &model.ground.communes[option.commune].id;
                                row.terms.extend((there == agency).then_some((*arc, 1)));
                            }
                        }
                    }
                }
            }
            RowName::Budget => {
                row.most = limits.budget?;
                for (mover, arcs) in model.movers.iter().zip(&model.option) {
                    for (option, arc) in mover.options.iter().zip(arcs) {
                        let due = allowance(inputs, &model.ground, mover.home, option.kind, option.commune).ok()?;
                        row.terms.push((*arc, due));
                    }
                }
                // In units of the greatest amount that all are multiples of; what the budget has beyond is of no use.
                let unit = row.terms.iter().fold(0, |unit: i64, (_, due)| common(unit, *due)).max(1);
                row.terms.iter_mut().for_each(|(_, due)| *due /= unit);
                row.most = row.most.div_euclid(unit);
            }
            RowName::Leavers { commune } => {
                row.most = limits.leavers?;
                let at = model.ground.communes.iter().position(|one| one.id == *commune)?;
                for (mover, arcs) in model.movers.iter().zip(&model.option) {
                    if matches!(mover.home, Home::Seat { commune, .. } if commune == at) {
                        row.terms.extend(arcs.iter().map(|arc| (*arc, 1)));
                    }
                }
            }
        }
        Some(row)
    }

    fn bound(
        &self,
        at: usize,
        closed: &BTreeSet<u32>,
        (scale, rows): (i64, &[(Row, &[i64])]),
        prices: &[Vec<i64>],
    ) -> Result<Bound, Fault> {
        let network = &self.model.network;
        let tiers = self.values.len() + 1;
        if scale <= 0 {
            return Err(Fault::Scale(at));
        }
        if prices.len() != tiers || prices.iter().any(|row| row.len() != network.supply.len()) {
            return Err(Fault::Shape(at));
        }
        let large = || Fault::TooLarge(at);
        let product = |a: i64, b: i64| i128::from(a) * i128::from(b);
        let mut added: BTreeMap<u32, Vec<i128>> = BTreeMap::new();
        let mut value = vec![0i128; tiers];
        for (row, vector) in rows {
            for (tier, by) in vector.iter().enumerate() {
                value[tier] = value[tier].checked_sub(product(*by, row.most)).ok_or_else(large)?;
                for (arc, coefficient) in row.terms.iter().filter(|_| *by != 0) {
                    let sum = &mut added.entry(*arc).or_insert_with(|| vec![0; tiers])[tier];
                    *sum = sum.checked_add(product(*by, *coefficient)).ok_or_else(large)?;
                }
            }
        }
        for (number, arc) in (0u32..).zip(&network.arcs) {
            let more = added.get(&number);
            let mut reduced = vec![0i128; tiers];
            for (tier, sum) in reduced.iter_mut().enumerate() {
                let cost = if tier == 0 { 0 } else { product(scale, network.costs[tier - 1][number as usize]) };
                let (from, to) = (prices[tier][arc.from as usize], prices[tier][arc.to as usize]);
                let priced = cost.checked_add(i128::from(from) - i128::from(to));
                *sum = priced.and_then(|sum| sum.checked_add(more.map_or(0, |more| more[tier]))).ok_or_else(large)?;
            }
            let Some(first) = reduced.iter().find(|entry| **entry != 0) else { continue };
            let upper = if closed.contains(&number) { 0 } else { arc.upper };
            let units = if *first > 0 { arc.lower } else { upper };
            if units >= INFINITE || units <= -INFINITE {
                return Err(Fault::Endless(at));
            }
            for (sum, entry) in value.iter_mut().zip(&reduced) {
                let part = entry.checked_mul(i128::from(units)).ok_or_else(large)?;
                *sum = sum.checked_add(part).ok_or_else(large)?;
            }
        }
        for (sum, prices) in value.iter_mut().zip(prices) {
            for (supply, price) in network.supply.iter().zip(prices) {
                *sum = sum.checked_sub(product(*supply, *price)).ok_or_else(large)?;
            }
        }
        Ok(Bound { scale: i128::from(scale), value })
    }

    /// The bound against the plan's own value.
    fn against(&self, bound: &Bound) -> Option<Ordering> {
        let own = [0].iter().chain(&self.values).map(|value| value.checked_mul(bound.scale));
        Some(bound.value.cmp(&own.collect::<Option<Vec<i128>>>()?))
    }

    fn is_lower(&self, bound: &Bound, than: Option<&Bound>) -> Option<bool> {
        let Some(other) = than else { return Some(true) };
        let scaled = |value: &[i128], by: i128| value.iter().map(|v| v.checked_mul(by)).collect::<Option<Vec<i128>>>();
        Some(scaled(&bound.value, other.scale)? < scaled(&other.value, bound.scale)?)
    }

    /// Whether the plan lies in a leaf and is the only flow there that costs so little under the leaf's own costs. Every
    /// other plan of the same value would be such a flow too, because the bound leaves nothing between them.
    fn is_only(&self, closed: &BTreeSet<u32>, (scale, rows): (i64, &[(Row, &[i64])]), prices: &[Vec<i64>]) -> bool {
        let network = self.leaf(closed, scale, rows);
        let arcs = self.model.stay.iter().chain(self.model.option.iter().flatten()).copied().collect::<Vec<u32>>();
        let Some(network) = network else { return false };
        let dot = |costs: &Vec<i64>| costs.iter().zip(&self.flow).map(|(c, x)| i128::from(*c) * i128::from(*x)).sum();
        let values = network.costs.iter().map(dot).collect();
        let outcome = Outcome::Optimal(Solution { flow: self.flow.clone().into(), prices: prices.to_vec(), values });
        if canbo_flow::check(&network, &outcome).is_err() {
            return false;
        }
        let Outcome::Optimal(solution) = outcome else { unreachable!() };
        canbo_flow::uniqueness(&network, &solution, &arcs).is_empty()
    }

    /// The network of a leaf with its own costs.
    fn leaf(&self, closed: &BTreeSet<u32>, scale: i64, rows: &[(Row, &[i64])]) -> Option<Network> {
        let mut network = self.model.network.clone();
        closed.iter().for_each(|arc| network.arcs[*arc as usize].upper = 0);
        for cost in network.costs.iter_mut().flatten() {
            *cost = cost.checked_mul(scale)?;
        }
        network.costs.insert(0, vec![0; network.arcs.len()]);
        for (row, vector) in rows {
            for (arc, coefficient) in &row.terms {
                for (costs, by) in network.costs.iter_mut().zip(*vector) {
                    let cost = &mut costs[*arc as usize];
                    *cost = cost.checked_add(by.checked_mul(*coefficient)?)?;
                }
            }
        }
        Some(network)
    }

    /// The first tier in which the least bound is not the plan's value, or the last.
    fn gap(&self, bound: &Bound) -> Gap {
        let exact = |tier: &usize| bound.value[tier + 1] == bound.scale * self.values[*tier];
        let last = self.values.len() - 1;
        // A bound below zero in front says nothing of any tier: the first one is open altogether.
        let tier = if bound.value[0] < 0 { 0 } else { (0..last).find(|tier| !exact(tier)).unwrap_or(last) };
        let whole = -(-bound.value[tier + 1]).div_euclid(bound.scale);
        let least = if bound.value[0] < 0 { i128::from(i64::MIN) } else { whole + self.model.offsets[tier] };
        let value = self.values[tier] + self.model.offsets[tier];
        let small = |value: i128| i64::try_from(value).unwrap_or(i64::MIN);
        Gap { tier: self.model.stages[tier], at_least: small(least), value: small(value) }
    }
}

fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}
