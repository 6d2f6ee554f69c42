//! A hundred thousand small networks against slower algorithms, on one thread and on two.

// The tests' own slow algorithms, which share nothing with the solver.
#[path = "../../../../crates/flow/tests/kit/mod.rs"]
mod kit;

use canbo_flow::{COST_LIMIT, INFINITE, Network, Outcome, Unwatched, check, solve_on};
use kit::{Dice, Shape, Verdict, every_flow, random_network, second_opinion, values};

const TINY: Shape = Shape { nodes: 5, arcs: 8, tiers: 3, play: 2, cost: 2, unlimited: None };
const WIDER: Shape = Shape { nodes: 14, arcs: 40, tiers: 4, play: 5, cost: 7, unlimited: Some(30) };

/// Solves on one thread and on two, has the proof checked, and tells what came out.
fn verdict(network: &Network) -> Result<Verdict, String> {
    let [one, two] = [1, 2].map(|threads| solve_on(threads, network, &mut Unwatched));
    if one != two {
        return Err("one thread and two differ".to_owned());
    }
    let outcome = one.map_err(|refusal| refusal.to_string())?;
    check(network, &outcome).map_err(|fault| fault.to_string())?;
    Ok(match outcome {
        Outcome::Optimal(solution) => Verdict::Optimal(solution.values),
        Outcome::Infeasible(_) => Verdict::Infeasible,
        Outcome::Unbounded(_) => Verdict::Unbounded,
    })
}

/// By enumeration of every flow.
fn enumerated(network: &Network) -> Verdict {
    let best = every_flow(network).iter().map(|flow| values(network, flow)).min();
    best.map_or(Verdict::Infeasible, Verdict::Optimal)
}

/// The same network with costs as large as the limit lets them be.
fn dear(network: &Network) -> Network {
    let mut dear = network.clone();
    for costs in &mut dear.costs {
        let most = costs.iter().map(|cost| cost.abs()).max().unwrap_or(0).max(1);
        let factor = ((COST_LIMIT - 1) / dear.supply.len().max(1) as i128) as i64 / most;
        costs.iter_mut().for_each(|cost| *cost *= factor);
    }
    dear
}

/// The same network with amounts as large as the limit lets them be, and how many times larger they are: so much
/// larger is its optimum.
fn ample(network: &Network) -> (Network, i64) {
    let mut ample = network.clone();
    let finite = |bound: i64| if bound.abs() >= INFINITE { 0 } else { bound.abs() };
    let arcs: i64 = ample.arcs.iter().map(|arc| finite(arc.lower) + finite(arc.upper)).sum();
    let amount = arcs + ample.supply.iter().map(|supply| supply.abs()).sum::<i64>();
    let factor = (INFINITE - 1) / amount.max(1);
    ample.supply.iter_mut().for_each(|supply| *supply *= factor);
    for arc in &mut ample.arcs {
        for bound in [&mut arc.lower, &mut arc.upper] {
            *bound = if bound.abs() >= INFINITE { *bound } else { *bound * factor };
        }
    }
    (ample, factor)
}

/// Many copies side by side, so that there is work for a second thread; the optimum is so many times larger.
fn side_by_side(network: &Network, copies: u32) -> Network {
    let (nodes, mut wide) = (network.nodes() as u32, Network::new(0, network.tiers()));
    for copy in 0..copies {
        wide.supply.extend(&network.supply);
        for (number, arc) in network.arcs.iter().enumerate() {
            let costs: Vec<i64> = network.costs.iter().map(|costs| costs[number]).collect();
            wide.add_arc(arc.from + copy * nodes, arc.to + copy * nodes, arc.lower, arc.upper, &costs);
        }
    }
    wide
}

fn times(verdict: Verdict, factor: i64) -> Verdict {
    match verdict {
        Verdict::Optimal(values) => Verdict::Optimal(values.iter().map(|value| value * i128::from(factor)).collect()),
        other => other,
    }
}

pub(super) fn run() -> Result<(), String> {
    let mut dice = Dice(2026);
    let mut seen = [0usize; 3];
    let mut agree = |network: &Network, expected: Verdict, kind: &str| -> Result<(), String> {
        let found = verdict(network).map_err(|what| format!("{kind}: {what}: {network:?}"))?;
        if found != expected {
            return Err(format!("{kind}: {found:?}, but it should be {expected:?}: {network:?}"));
        }
        seen[match found {
            Verdict::Optimal(_) => 0,
            Verdict::Infeasible => 1,
            Verdict::Unbounded => 2,
        }] += 1;
        Ok(())
    };
    for case in 0..40_000 {
        let network = random_network(&mut dice, TINY);
        agree(&network, enumerated(&network), "enumeration")?;
        if case % 4 == 0 {
            let dear = dear(&network);
            agree(&dear, enumerated(&dear), "costs at the limit")?;
            let (ample, factor) = ample(&network);
            agree(&ample, times(enumerated(&network), factor), "amounts at the limit")?;
        }
    }
    for _ in 0..40_000 {
        let network = random_network(&mut dice, WIDER);
        agree(&network, second_opinion(&network), "cancelling of cycles")?;
    }
    let copies = 2_000;
    for _ in 0..200 {
        let network = random_network(&mut dice, WIDER);
        let expected = times(second_opinion(&network), i64::from(copies));
        agree(&side_by_side(&network, copies), expected, "two thousand side by side")?;
    }
    let [optimal, infeasible, unbounded] = seen;
    let all = optimal + infeasible + unbounded;
    println!(
        "{all} networks agree, on one thread and on two: {optimal} optimal, {infeasible} infeasible, {unbounded} unbounded"
    );
    Ok(())
}
