//! The proof, checked from the network and the outcome alone. Nothing here is used by the solver,
//! and nothing of the solver is used here.

use crate::question::{CHUNK, Chunk};
use crate::{Arc, Costs, Cut, Entered, Fault, Flow, INFINITE, Outcome, Question, Ray, Solution, View};

/// Tests an outcome against the original bounds and costs, in one pass over the arcs, and returns
/// the value of each tier (nothing for an infeasible or unbounded network).
///
/// *Optimal*: the flow keeps all bounds and supplies, and with r(a) the vector over the tiers of
/// cost + price(from) − price(to), lexicographically r(a) ≥ 0 wherever the flow is below the upper
/// bound and r(a) ≤ 0 wherever it is above the lower bound; the stated values are the flow's.
/// *Infeasible*: the set supplies more than may leave it (Hoffman 1960). *Unbounded*: the flow keeps
/// all bounds and supplies, and a closed walk without limits has costs that are lexicographically
/// negative.
///
/// The numbers of the outcome may be anything; the first clause that fails is the error. Expects of
/// the network only what it tests itself: it need not have been validated.
pub fn check(question: &impl Question, outcome: &Outcome) -> Result<Vec<i128>, Fault> {
    check_view(question.view(), outcome)
}

fn check_view(view: View<'_>, outcome: &Outcome) -> Result<Vec<i128>, Fault> {
    match view {
        View::Network(network) => check_in(network, outcome),
        View::Packed(packed) => check_in(packed, outcome),
        View::Solved(solved) => check_in(solved, outcome),
    }
}

fn check_in(question: &impl Question, outcome: &Outcome) -> Result<Vec<i128>, Fault> {
    for tier in 0..question.tier_count() {
        if question.cost_count(tier) != question.arc_count() {
            return Err(Fault::CostCount { tier });
        }
    }
    match outcome {
        Outcome::Optimal(solution) => check_solution(question, solution),
        Outcome::Infeasible(cut) => check_cut(question, cut).map(|()| Vec::new()),
        Outcome::Unbounded(ray) => check_ray(question, ray).map(|()| Vec::new()),
    }
}

/// The ends of an arc, which must be nodes.
#[inline]
fn ends(question: &impl Question, arc: usize) -> Result<(usize, usize), Fault> {
    let (from, to) = question.ends(arc);
    if from.max(to) as usize >= question.node_count() {
        return Err(Fault::NoSuchNode { arc: arc as u32 });
    }
    Ok((from as usize, to as usize))
}

fn check_solution(question: &impl Question, solution: &Solution) -> Result<Vec<i128>, Fault> {
    let Solution { flow, prices, values } = solution;
    let tiers = question.tier_count();
    if prices.len() != tiers {
        return Err(Fault::PriceTiers { found: prices.len() });
    }
    for (tier, row) in prices.iter().enumerate() {
        if row.len() != question.node_count() {
            return Err(Fault::PriceCount { tier, found: row.len() });
        }
    }
    if values.len() != tiers {
        return Err(Fault::ValueCount { found: values.len() });
    }
    if flow.len() != question.arc_count() {
        return Err(Fault::FlowCount { found: flow.len() });
    }
    let mut found = vec![0i128; tiers];
    let mut net_out = vec![0i128; question.node_count()];
    // A fault of prices is told only where the flow has none.
    let mut priced = Ok(());
    let mut too_large = None;
    let mut quiet = Quiet::of(prices);
    let mut left = flow.carrying();
    // Bounds of arcs far from each other, asked for at once so that memory need not answer one question after another.
    let rooms: Vec<i64> = left.iter().map(|(arc, _)| question.upper(*arc as usize)).collect();
    let mut rooms = rooms.iter();
    let mut noisy = [0u16; CHUNK];
    question.each_chunk((tiers > 0).then_some(0), |chunk| {
        let (mut others, mut stretches) = (quiet.others(&chunk, &mut noisy), chunk.from);
        // Both lists rise; an arc that is on both comes once.
        loop {
            let carrying = left.first().map(|(arc, _)| *arc as usize - chunk.first).filter(|at| *at < chunk.to.count());
            let other = others.first().map(|at| usize::from(*at));
            let Some(at) = carrying.into_iter().chain(other).min() else { return Ok(()) };
            let number = chunk.first + at;
            let (mut units, mut room) = (0, None);
            if carrying == Some(at) {
                (units, left, room) = (left[0].1, &left[1..], rooms.next());
            }
            if other == Some(at) {
                others = &others[1..];
            }
            while stretches[0].1 as usize <= at {
                stretches = &stretches[1..];
            }
            let (from, to) = (stretches[0].0, chunk.to.at(at));
            let lower = if chunk.may_rest { 0 } else { question.bounds(number).0 };
            let upper = room.map_or_else(|| question.upper(number), |room| *room);
            let arc = Arc { from, to, lower, upper };
            check_bounds(question, number, &arc, units)?;
            if priced.is_ok() {
                priced = check_prices(question, prices, number, &arc, units);
            }
            if units == 0 {
                continue;
            }
            net_out[from as usize] += i128::from(units);
            net_out[to as usize] -= i128::from(units);
            for (tier, value) in found.iter_mut().enumerate() {
                let part = i128::from(question.cost(tier, number)) * i128::from(units);
                // Where this fails, a fault of balance or of prices would be told before it.
                match value.checked_add(part) {
                    Some(sum) => *value = sum,
                    None => too_large = Some(too_large.map_or(tier, |other: usize| other.min(tier))),
                }
            }
        }
    })?;
    check_balance(question, &net_out)?;
    priced?;
    if let Some(tier) = too_large {
        return Err(Fault::ValueTooLarge { tier });
    }
    match (0..tiers).find(|tier| found[*tier] != values[*tier]) {
        Some(tier) => Err(Fault::WrongValue { tier, found: found[tier] }),
        None => Ok(found),
    }
}

/// Finds the arcs that need no further look: nearly every arc of a large network rests at zero, where it is dearer
/// than its way round.
struct Quiet {
    /// The prices of the first tier, of all nodes, and then [`NO_NODE`] as often as was needed; none where some are so
    /// large that a sum could leave 64 bits.
    prices: Vec<i64>,
    /// How many nodes have prices.
    count: usize,
    /// The least reduced cost that settles the matter: 0 in the only tier, 1 where later tiers could still speak.
    least: i64,
}

/// Numbers from −2⁶⁰ to below 2⁶⁰: two of them add up to less than [`NO_NODE`], and all that is added up here stays
/// within 64 bits.
const SMALL: i64 = 1 << 60;

/// The price of what is no node: every arc that enters it is too cheap.
const NO_NODE: i64 = 2 * SMALL;

/// So many nodes lie near one.
const NEAR: usize = 1 << u16::BITS;

fn is_small(number: i64) -> bool {
    number.wrapping_add(SMALL) as u64 >> 61 == 0
}

impl Quiet {
    fn of(prices: &[Vec<i64>]) -> Self {
        let first = prices.first().filter(|row| row.iter().all(|price| is_small(*price)));
        let row = first.cloned().unwrap_or_default();
        Quiet { count: row.len(), prices: row, least: i64::from(prices.len() > 1) }
    }

    /// The places in the chunk of the arcs that would not rest at zero or might not, in order. An arc whose end has
    /// no price is among them.
    fn others<'b>(&mut self, chunk: &Chunk<'_>, places: &'b mut [u16; CHUNK]) -> &'b [u16] {
        if let Entered::Near(base, _) = chunk.to
            && (base as usize) < self.count
            && self.prices.len() < base as usize + NEAR
        {
            self.prices.resize(base as usize + NEAR, NO_NODE);
        }
        let Quiet { prices, count, least } = &*self;
        let asked = |node: u32| *least - prices[node as usize];
        let found = match chunk.to {
            _ if !chunk.may_rest || chunk.from.iter().any(|(node, _)| *node as usize >= *count) => None,
            Entered::Near(base, nodes) => {
                let near = prices.get(base as usize..).and_then(|rest| rest.first_chunk::<NEAR>());
                near.and_then(|near| cheaper(chunk, nodes, asked, |node| near[usize::from(node)], places))
            }
            Entered::Any(nodes) if all_below(nodes, *count) => {
                cheaper(chunk, nodes, asked, |node| prices[node as usize], places)
            }
            Entered::Any(_) => None,
        };
        let found = found.unwrap_or_else(|| {
            places.iter_mut().zip(0..).for_each(|(place, at)| *place = at);
            chunk.to.count()
        });
        &places[..found]
    }
}

/// Whether all nodes are below a number. Neither a node nor what it lacks to the last may have the highest bit.
fn all_below(nodes: &[u32], count: usize) -> bool {
    let Ok(last @ 0..) = i32::try_from(count as i64 - 1) else { return false };
    let high = nodes.iter().fold(0, |high, node| high | node | (last as u32).wrapping_sub(*node));
    high >> 31 == 0
}

/// Puts down the places of arcs whose cost is less than the price of the node that they enter and what is asked of
/// the node that they leave, and returns how many there are; nothing where costs are so large that a sum could leave
/// 64 bits.
fn cheaper<H: Copy>(
    chunk: &Chunk<'_>,
    to: &[H],
    asked: impl Fn(u32) -> i64,
    price: impl Fn(H) -> i64,
    places: &mut [u16; CHUNK],
) -> Option<usize> {
    match chunk.cost {
        Costs::Short(costs) => Some(cheaper_in(chunk.from, to, costs, asked, price, places)),
        Costs::Narrow(costs) => Some(cheaper_in(chunk.from, to, costs, asked, price, places)),
        Costs::Wide(costs) if costs.iter().all(|cost| is_small(*cost)) => {
            Some(cheaper_in(chunk.from, to, costs, asked, price, places))
        }
        Costs::Wide(_) => None,
    }
}

/// [`cheaper`] for costs of one width.
fn cheaper_in<H: Copy, C: Copy + Into<i64>>(
    from: &[(u32, u32)],
    to: &[H],
    costs: &[C],
    asked: impl Fn(u32) -> i64,
    price: impl Fn(H) -> i64,
    places: &mut [u16; CHUNK],
) -> usize {
    let (mut found, mut begin) = (0, 0);
    for (node, end) in from {
        let asked = asked(*node);
        // Below zero where the arc is too cheap.
        let worth = |to: H, cost: C| cost.into() - price(to) - asked;
        let mut look = |begin: usize, to: &[H], cost: &[C]| {
            for (at, (to, cost)) in (begin..).zip(to.iter().zip(cost)) {
                if worth(*to, *cost) < 0 {
                    places[found] = at as u16;
                    found += 1;
                }
            }
        };
        let end = *end as usize;
        let (to, last_to) = to[begin..end].as_chunks::<BLOCK>();
        let (cost, last_cost) = costs[begin..end].as_chunks::<BLOCK>();
        for (begin, (to, cost)) in (begin..).step_by(BLOCK).zip(to.iter().zip(cost)) {
            // The signs of all in one number, without a branch for each.
            if (0..BLOCK).fold(0, |signs, at| signs | worth(to[at], cost[at])) < 0 {
                look(begin, to, cost);
            }
        }
        look(end - last_to.len(), last_to, last_cost);
        begin = end;
    }
    found
}

/// So many arcs of a node are looked at together.
const BLOCK: usize = 8;

/// The vector condition on one arc, whose ends are nodes.
#[inline]
fn check_prices(
    question: &impl Question,
    prices: &[Vec<i64>],
    number: usize,
    arc: &Arc,
    units: i64,
) -> Result<(), Fault> {
    for (tier, prices) in prices.iter().enumerate() {
        let (from, to) = (prices[arc.from as usize], prices[arc.to as usize]);
        match sign(question.cost(tier, number), from, to) {
            0 => {}
            ..0 if arc.is_unlimited_above() || units < arc.upper => {
                return Err(Fault::CheaperWithMore { arc: number as u32, tier });
            }
            1.. if arc.is_unlimited_below() || units > arc.lower => {
                return Err(Fault::CheaperWithLess { arc: number as u32, tier });
            }
            _ => return Ok(()),
        }
    }
    Ok(())
}

/// The sign of cost + from − to, whatever the numbers.
#[inline]
fn sign(cost: i64, from: i64, to: i64) -> i64 {
    match cost.checked_add(from).and_then(|sum| sum.checked_sub(to)) {
        Some(reduced) => reduced.signum(),
        None => (i128::from(cost) + i128::from(from) - i128::from(to)).signum() as i64,
    }
}

/// The ends of an arc are nodes, and what it carries is within its bounds.
#[inline]
fn check_bounds(question: &impl Question, number: usize, arc: &Arc, units: i64) -> Result<(), Fault> {
    if arc.from.max(arc.to) as usize >= question.node_count() {
        return Err(Fault::NoSuchNode { arc: number as u32 });
    }
    if units < arc.lower && !arc.is_unlimited_below() {
        return Err(Fault::BelowLower { arc: number as u32 });
    }
    if units > arc.upper && !arc.is_unlimited_above() {
        return Err(Fault::AboveUpper { arc: number as u32 });
    }
    Ok(())
}

/// What leaves each node, less what enters it, is its supply.
fn check_balance(question: &impl Question, net_out: &[i128]) -> Result<(), Fault> {
    for (node, net) in net_out.iter().enumerate() {
        if *net != i128::from(question.supply(node)) {
            return Err(Fault::Unconserved { node: node as u32 });
        }
    }
    Ok(())
}

/// The flow keeps all bounds and supplies.
fn check_flow(question: &impl Question, flow: &Flow) -> Result<(), Fault> {
    if flow.len() != question.arc_count() {
        return Err(Fault::FlowCount { found: flow.len() });
    }
    let mut net_out = vec![0i128; question.node_count()];
    let flow = flow.to_vec();
    question.each_arc(0..flow.len(), None, |number, arc, _| {
        let units = flow[number];
        check_bounds(question, number, &arc, units)?;
        net_out[arc.from as usize] += i128::from(units);
        net_out[arc.to as usize] -= i128::from(units);
        Ok(())
    })?;
    check_balance(question, &net_out)
}

fn check_cut(question: &impl Question, cut: &Cut) -> Result<(), Fault> {
    if cut.nodes.len() != question.node_count() {
        return Err(Fault::CutCount { found: cut.nodes.len() });
    }
    let chosen = cut.nodes.iter().enumerate().filter(|(_, inside)| **inside);
    let supply: i128 = chosen.map(|(node, _)| i128::from(question.supply(node))).sum();
    let mut room: i128 = 0;
    for arc in 0..question.arc_count() {
        let ((from, to), (lower, upper)) = (ends(question, arc)?, question.bounds(arc));
        match (cut.nodes[from], cut.nodes[to]) {
            (true, false) if upper >= INFINITE => return Err(Fault::CutUnlimited { arc: arc as u32 }),
            (false, true) if lower <= -INFINITE => return Err(Fault::CutUnlimited { arc: arc as u32 }),
            (true, false) => room += i128::from(upper),
            (false, true) => room -= i128::from(lower),
            _ => {}
        }
    }
    if supply > room { Ok(()) } else { Err(Fault::CutHolds { supply, room }) }
}

fn check_ray(question: &impl Question, ray: &Ray) -> Result<(), Fault> {
    check_flow(question, &ray.flow)?;
    let mut ways = Vec::with_capacity(ray.arcs.len());
    for (step, (number, forward)) in ray.arcs.iter().enumerate() {
        let arc = *number as usize;
        if arc >= question.arc_count() {
            return Err(Fault::RayNoSuchArc { step });
        }
        let ((from, to), (lower, upper)) = (question.ends(arc), question.bounds(arc));
        let unlimited = if *forward { upper >= INFINITE } else { lower <= -INFINITE };
        if !unlimited {
            return Err(Fault::RayLimited { arc: *number });
        }
        ways.push(if *forward { (from, to) } else { (to, from) });
    }
    let mut at = ways.last().ok_or(Fault::RayEmpty)?.1;
    for (step, (begin, end)) in ways.into_iter().enumerate() {
        if begin != at {
            return Err(Fault::RayBroken { step });
        }
        at = end;
    }
    for tier in 0..question.tier_count() {
        let signed = ray.arcs.iter().map(|(arc, forward)| {
            let cost = i128::from(question.cost(tier, *arc as usize));
            if *forward { cost } else { -cost }
        });
        match signed.sum::<i128>() {
            0 => {}
            ..0 => return Ok(()),
            _ => break,
        }
    }
    Err(Fault::RayNotCheaper)
}
