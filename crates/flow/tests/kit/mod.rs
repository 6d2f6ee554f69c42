//! What the tests share: chance from a seed, small networks, and two slow algorithms that have
//! nothing in common with the solver.
#![allow(dead_code, unreachable_pub)]

use canbo_flow::{INFINITE, Network};

/// Chance from a seed (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Between the two, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1) as u64) as i64
    }

    pub fn one_in(&mut self, n: i64) -> bool {
        self.between(1, n) == 1
    }
}

/// How wild a random network may be.
#[derive(Clone, Copy)]
pub struct Shape {
    pub nodes: i64,
    pub arcs: i64,
    pub tiers: i64,
    pub play: i64,
    pub cost: i64,
    /// One arc in so many lacks an upper bound, and one in so many a lower one.
    pub unlimited: Option<i64>,
}

/// A network with loops, parallel arcs, negative bounds and costs. Its supplies usually are those of
/// some flow within the bounds, now and then disturbed so that there is none.
pub fn random_network(dice: &mut Dice, shape: Shape) -> Network {
    let nodes = dice.between(if shape.arcs == 0 { 0 } else { 1 }, shape.nodes);
    let tiers = dice.between(0, shape.tiers) as usize;
    let mut network = Network::new(nodes as usize, tiers);
    let arcs = dice.between(0, shape.arcs);
    for _ in 0..arcs {
        let (from, to) = (dice.between(0, nodes - 1), dice.between(0, nodes - 1));
        let lower = if dice.one_in(3) {
            dice.between(-2, 2)
        } else {
            0
        };
        let upper = lower + dice.between(0, shape.play);
        let costs: Vec<i64> = (0..tiers)
            .map(|tier| {
                let cost = if tier == 0 { 1 } else { shape.cost };
                dice.between(-cost, cost)
            })
            .collect();
        let within = dice.between(lower, upper);
        network.supply[from as usize] += within;
        network.supply[to as usize] -= within;
        let lower = if shape.unlimited.is_some_and(|n| dice.one_in(2 * n)) {
            -INFINITE
        } else {
            lower
        };
        let upper = if shape.unlimited.is_some_and(|n| dice.one_in(n)) {
            INFINITE
        } else {
            upper
        };
        network.add_arc(from as u32, to as u32, lower, upper, &costs);
    }
    if dice.one_in(4) {
        let (one, other) = (dice.between(0, nodes - 1), dice.between(0, nodes - 1));
        let units = dice.between(1, 3);
        network.supply[one as usize] += units;
        network.supply[other as usize] -= units;
    }
    network
}

/// The cost of a flow, one value per tier.
pub fn values(network: &Network, flow: &[i64]) -> Vec<i128> {
    let tiers = network.costs.iter();
    tiers
        .map(|costs| {
            costs
                .iter()
                .zip(flow)
                .map(|(c, x)| i128::from(*c) * i128::from(*x))
                .sum()
        })
        .collect()
}

/// Every flow within all bounds that uses up the supplies; bounds must be finite and few.
pub fn every_flow(network: &Network) -> Vec<Vec<i64>> {
    let mut last_use = vec![0; network.nodes()];
    for (number, arc) in network.arcs.iter().enumerate() {
        last_use[arc.from as usize] = number + 1;
        last_use[arc.to as usize] = number + 1;
    }
    let mut found = Vec::new();
    let mut left: Vec<i64> = network.supply.clone();
    if (0..network.nodes()).any(|node| last_use[node] == 0 && left[node] != 0) {
        return found;
    }
    extend(network, &last_use, &mut left, &mut Vec::new(), &mut found);
    found
}

fn extend(
    network: &Network,
    last_use: &[usize],
    left: &mut [i64],
    flow: &mut Vec<i64>,
    found: &mut Vec<Vec<i64>>,
) {
    let number = flow.len();
    let Some(arc) = network.arcs.get(number) else {
        found.push(flow.clone());
        return;
    };
    let (from, to) = (arc.from as usize, arc.to as usize);
    for units in arc.lower..=arc.upper {
        left[from] -= units;
        left[to] += units;
        let done = |node: usize| last_use[node] > number + 1 || left[node] == 0;
        if done(from) && done(to) {
            flow.push(units);
            extend(network, last_use, left, flow, found);
            flow.pop();
        }
        left[from] += units;
        left[to] -= units;
    }
}
