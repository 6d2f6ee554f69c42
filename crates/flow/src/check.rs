//! The proof, checked from the network and the outcome alone. Nothing here is used by the solver,
//! and nothing of the solver is used here.

use crate::{Cut, Fault, INFINITE, Outcome, Question, Ray, Solution, View};

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
    check_flow(question, flow)?;
    let mut found = vec![0i128; tiers];
    for (arc, units) in flow.iter().enumerate() {
        check_prices(question, prices, arc, *units)?;
        if *units != 0 {
            for (tier, value) in found.iter_mut().enumerate() {
                let part = i128::from(question.cost(tier, arc)) * i128::from(*units);
                *value = value.checked_add(part).ok_or(Fault::ValueTooLarge { tier })?;
            }
        }
    }
    match (0..tiers).find(|tier| found[*tier] != values[*tier]) {
        Some(tier) => Err(Fault::WrongValue { tier, found: found[tier] }),
        None => Ok(found),
    }
}

/// The vector condition on one arc. Its ends have been looked at.
#[inline]
fn check_prices(question: &impl Question, prices: &[Vec<i64>], arc: usize, units: i64) -> Result<(), Fault> {
    let (from, to) = question.ends(arc);
    for (tier, prices) in prices.iter().enumerate() {
        let (from, to) = (prices[from as usize], prices[to as usize]);
        let sign = sign(question.cost(tier, arc), from, to);
        if sign != 0 {
            let (lower, upper) = question.bounds(arc);
            if sign < 0 && (upper >= INFINITE || units < upper) {
                return Err(Fault::CheaperWithMore { arc: arc as u32, tier });
            }
            if sign > 0 && (lower <= -INFINITE || units > lower) {
                return Err(Fault::CheaperWithLess { arc: arc as u32, tier });
            }
            return Ok(());
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

fn check_flow(question: &impl Question, flow: &[i64]) -> Result<(), Fault> {
    if flow.len() != question.arc_count() {
        return Err(Fault::FlowCount { found: flow.len() });
    }
    let mut net_out = vec![0i128; question.node_count()];
    for (arc, units) in flow.iter().enumerate() {
        let ((from, to), (lower, upper)) = (ends(question, arc)?, question.bounds(arc));
        if *units < lower && lower > -INFINITE {
            return Err(Fault::BelowLower { arc: arc as u32 });
        }
        if *units > upper && upper < INFINITE {
            return Err(Fault::AboveUpper { arc: arc as u32 });
        }
        if *units != 0 {
            net_out[from] += i128::from(*units);
            net_out[to] -= i128::from(*units);
        }
    }
    for (node, net) in net_out.into_iter().enumerate() {
        if net != i128::from(question.supply(node)) {
            return Err(Fault::Unconserved { node: node as u32 });
        }
    }
    Ok(())
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
            cost if cost < 0 => return Ok(()),
            _ => break,
        }
    }
    Err(Fault::RayNotCheaper)
}
