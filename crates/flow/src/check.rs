//! The proof, checked from the network and the outcome alone. Nothing here is used by the solver,
//! and nothing of the solver is used here.

use crate::{Cut, Fault, Network, Outcome, Ray, Solution};

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
pub fn check(network: &Network, outcome: &Outcome) -> Result<Vec<i128>, Fault> {
    for (tier, costs) in network.costs.iter().enumerate() {
        if costs.len() != network.arcs.len() {
            return Err(Fault::CostCount { tier });
        }
    }
    for (number, arc) in network.arcs.iter().enumerate() {
        if arc.from.max(arc.to) as usize >= network.supply.len() {
            return Err(Fault::NoSuchNode { arc: number as u32 });
        }
    }
    match outcome {
        Outcome::Optimal(solution) => check_solution(network, solution),
        Outcome::Infeasible(cut) => check_cut(network, cut).map(|()| Vec::new()),
        Outcome::Unbounded(ray) => check_ray(network, ray).map(|()| Vec::new()),
    }
}

fn check_solution(network: &Network, solution: &Solution) -> Result<Vec<i128>, Fault> {
    let Solution { flow, prices, values } = solution;
    if prices.len() != network.costs.len() {
        return Err(Fault::PriceTiers { found: prices.len() });
    }
    for (tier, row) in prices.iter().enumerate() {
        if row.len() != network.supply.len() {
            return Err(Fault::PriceCount { tier, found: row.len() });
        }
    }
    if values.len() != network.costs.len() {
        return Err(Fault::ValueCount { found: values.len() });
    }
    check_flow(network, flow)?;
    for (number, arc) in network.arcs.iter().enumerate() {
        for (tier, (costs, prices)) in network.costs.iter().zip(prices).enumerate() {
            let from = i128::from(prices[arc.from as usize]);
            let to = i128::from(prices[arc.to as usize]);
            let reduced = i128::from(costs[number]) + from - to;
            if reduced < 0 && (arc.is_unlimited_above() || flow[number] < arc.upper) {
                return Err(Fault::CheaperWithMore { arc: number as u32, tier });
            }
            if reduced > 0 && (arc.is_unlimited_below() || flow[number] > arc.lower) {
                return Err(Fault::CheaperWithLess { arc: number as u32, tier });
            }
            if reduced != 0 {
                break;
            }
        }
    }
    let mut found = Vec::with_capacity(values.len());
    for (tier, costs) in network.costs.iter().enumerate() {
        let mut value: i128 = 0;
        for (cost, units) in costs.iter().zip(flow) {
            let part = i128::from(*cost) * i128::from(*units);
            value = value.checked_add(part).ok_or(Fault::ValueTooLarge { tier })?;
        }
        if value != values[tier] {
            return Err(Fault::WrongValue { tier, found: value });
        }
        found.push(value);
    }
    Ok(found)
}

fn check_flow(network: &Network, flow: &[i64]) -> Result<(), Fault> {
    if flow.len() != network.arcs.len() {
        return Err(Fault::FlowCount { found: flow.len() });
    }
    let mut net_out = vec![0i128; network.supply.len()];
    for (number, (arc, units)) in network.arcs.iter().zip(flow).enumerate() {
        if *units < arc.lower && !arc.is_unlimited_below() {
            return Err(Fault::BelowLower { arc: number as u32 });
        }
        if *units > arc.upper && !arc.is_unlimited_above() {
            return Err(Fault::AboveUpper { arc: number as u32 });
        }
        net_out[arc.from as usize] += i128::from(*units);
        net_out[arc.to as usize] -= i128::from(*units);
    }
    for (node, (supply, net)) in network.supply.iter().zip(net_out).enumerate() {
        if net != i128::from(*supply) {
            return Err(Fault::Unconserved { node: node as u32 });
        }
    }
    Ok(())
}

fn check_cut(network: &Network, cut: &Cut) -> Result<(), Fault> {
    if cut.nodes.len() != network.supply.len() {
        return Err(Fault::CutCount { found: cut.nodes.len() });
    }
    let chosen = network.supply.iter().zip(&cut.nodes).filter(|(_, inside)| **inside);
    let supply: i128 = chosen.map(|(supply, _)| i128::from(*supply)).sum();
    let mut room: i128 = 0;
    for (number, arc) in network.arcs.iter().enumerate() {
        match (cut.nodes[arc.from as usize], cut.nodes[arc.to as usize]) {
            (true, false) if arc.is_unlimited_above() => {
                return Err(Fault::CutUnlimited { arc: number as u32 });
            }
            (false, true) if arc.is_unlimited_below() => {
                return Err(Fault::CutUnlimited { arc: number as u32 });
            }
            (true, false) => room += i128::from(arc.upper),
            (false, true) => room -= i128::from(arc.lower),
            _ => {}
        }
    }
    if supply > room { Ok(()) } else { Err(Fault::CutHolds { supply, room }) }
}

fn check_ray(network: &Network, ray: &Ray) -> Result<(), Fault> {
    check_flow(network, &ray.flow)?;
    let mut ends = Vec::with_capacity(ray.arcs.len());
    for (step, (number, forward)) in ray.arcs.iter().enumerate() {
        let arc = network.arcs.get(*number as usize).ok_or(Fault::RayNoSuchArc { step })?;
        let unlimited = if *forward { arc.is_unlimited_above() } else { arc.is_unlimited_below() };
        if !unlimited {
            return Err(Fault::RayLimited { arc: *number });
        }
        ends.push(if *forward { (arc.from, arc.to) } else { (arc.to, arc.from) });
    }
    let mut at = ends.last().ok_or(Fault::RayEmpty)?.1;
    for (step, (begin, end)) in ends.into_iter().enumerate() {
        if begin != at {
            return Err(Fault::RayBroken { step });
        }
        at = end;
    }
    for costs in &network.costs {
        let signed = ray.arcs.iter().map(|(arc, forward)| {
            let cost = i128::from(costs[*arc as usize]);
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
