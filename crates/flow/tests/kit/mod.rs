//! What the tests share: chance from a seed, small networks, and two slow algorithms that have
//! nothing in common with the solver.
#![allow(dead_code, unreachable_pub)]

use canbo_flow::{INFINITE, Network, Packed};

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
        let lower = if dice.one_in(3) { dice.between(-2, 2) } else { 0 };
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
        let lower = if shape.unlimited.is_some_and(|n| dice.one_in(2 * n)) { -INFINITE } else { lower };
        let upper = if shape.unlimited.is_some_and(|n| dice.one_in(n)) { INFINITE } else { upper };
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
    tiers.map(|costs| costs.iter().zip(flow).map(|(c, x)| i128::from(*c) * i128::from(*x)).sum()).collect()
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

fn extend(network: &Network, last_use: &[usize], left: &mut [i64], flow: &mut Vec<i64>, found: &mut Vec<Vec<i64>>) {
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

/// A network from a drawing. First `supply` with one number per node, then one arc a line,
/// `FROM > TO LOWER..UPPER COST…`; a bound that is left out is none.
pub fn drawn(text: &str) -> Network {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    let supply = lines.next().and_then(|line| line.strip_prefix("supply")).expect("supplies first");
    let supply: Vec<i64> = supply.split_whitespace().map(|word| word.parse().expect("a supply")).collect();
    let tiers = lines.peek().map_or(0, |line| line.split_whitespace().count() - 4);
    let mut network = Network::new(supply.len(), tiers);
    network.supply = supply;
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (lower, upper) = words[3].split_once("..").expect("bounds");
        let bound = |word: &str, none| {
            if word.is_empty() { none } else { word.parse().expect("a bound") }
        };
        let costs: Vec<i64> = words[4..].iter().map(|word| word.parse().expect("a cost")).collect();
        let node = |word: &str| word.parse().expect("a node");
        network.add_arc(node(words[0]), node(words[2]), bound(lower, -INFINITE), bound(upper, INFINITE), &costs);
    }
    network
}

/// What the second algorithm finds.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Optimal(Vec<i128>),
    Infeasible,
    Unbounded,
}

/// An edge of the residual graph: arc, forward, room, ends, costs of up to four tiers.
struct Edge {
    arc: usize,
    forward: bool,
    room: i64,
    from: usize,
    to: usize,
    cost: [i64; 4],
}

fn residual(network: &Network, flow: &[i64]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (number, arc) in network.arcs.iter().enumerate() {
        let (from, to) = (arc.from as usize, arc.to as usize);
        let mut cost = [0; 4];
        for (one, costs) in cost.iter_mut().zip(&network.costs) {
            *one = costs[number];
        }
        let up = if arc.is_unlimited_above() { INFINITE } else { arc.upper - flow[number] };
        let down = if arc.is_unlimited_below() { INFINITE } else { flow[number] - arc.lower };
        edges.push(Edge { arc: number, forward: true, room: up, from, to, cost });
        edges.push(Edge { arc: number, forward: false, room: down, from: to, to: from, cost: cost.map(|c| -c) });
    }
    edges.retain(|edge| edge.room > 0);
    edges
}

fn push(flow: &mut [i64], edges: &[Edge], way: &[usize], units: i64) {
    for edge in way {
        let Edge { arc, forward, .. } = edges[*edge];
        flow[arc] += if forward { units } else { -units };
    }
}

/// The edges of a cycle of lexicographically negative cost (Bellman and Ford, vectors for costs).
fn negative_cycle(nodes: usize, edges: &[Edge]) -> Option<Vec<usize>> {
    let mut distance = vec![[0i64; 4]; nodes];
    let mut by = vec![None; nodes];
    let mut last = None;
    for _ in 0..=nodes {
        last = None;
        for (number, edge) in edges.iter().enumerate() {
            let mut through = distance[edge.from];
            through.iter_mut().zip(edge.cost).for_each(|(d, c)| *d += c);
            if through < distance[edge.to] {
                distance[edge.to] = through;
                by[edge.to] = Some(number);
                last = Some(edge.to);
            }
        }
        last?;
    }
    let mut at = last?;
    for _ in 0..nodes {
        at = edges[by[at].expect("reached")].from;
    }
    let (start, mut cycle) = (at, Vec::new());
    loop {
        let edge = by[at].expect("reached");
        cycle.push(edge);
        at = edges[edge].from;
        if at == start {
            return Some(cycle);
        }
    }
}

/// A flow by augmenting paths, then cancelling of negative cycles (Klein 1967) under vector costs.
pub fn second_opinion(network: &Network) -> Verdict {
    let nodes = network.nodes();
    let mut flow: Vec<i64> = network.arcs.iter().map(|arc| 0.max(arc.lower).min(arc.upper)).collect();
    let mut left = network.supply.clone();
    for (arc, units) in network.arcs.iter().zip(&flow) {
        left[arc.from as usize] -= units;
        left[arc.to as usize] += units;
    }
    while let Some(start) = left.iter().position(|units| *units > 0) {
        let edges = residual(network, &flow);
        let mut by: Vec<Option<usize>> = vec![None; nodes];
        let mut waiting = vec![start];
        let mut end = None;
        while let Some(node) = waiting.pop() {
            if left[node] < 0 {
                end = Some(node);
                break;
            }
            for (number, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.from == node) {
                if by[edge.to].is_none() && edge.to != start {
                    by[edge.to] = Some(number);
                    waiting.push(edge.to);
                }
            }
        }
        let Some(end) = end else {
            return Verdict::Infeasible;
        };
        let (mut way, mut at) = (Vec::new(), end);
        while at != start {
            let edge = by[at].expect("reached");
            way.push(edge);
            at = edges[edge].from;
        }
        let room = way.iter().map(|edge| edges[*edge].room).min().expect("not empty");
        let units = room.min(left[start]).min(-left[end]);
        push(&mut flow, &edges, &way, units);
        left[start] -= units;
        left[end] += units;
    }
    let mut endless = residual(network, &flow);
    endless.retain(|edge| edge.room == INFINITE);
    if negative_cycle(nodes, &endless).is_some() {
        return Verdict::Unbounded;
    }
    loop {
        let edges = residual(network, &flow);
        let Some(cycle) = negative_cycle(nodes, &edges) else {
            return Verdict::Optimal(values(network, &flow));
        };
        let room = cycle.iter().map(|edge| edges[*edge].room).min().expect("not empty");
        push(&mut flow, &edges, &cycle, room);
    }
}

/// The same network in narrow numbers.
pub fn packed(network: &Network) -> Packed {
    let mut packed = Packed::with_room(network.nodes(), network.tiers(), network.arcs.len() / 2);
    for (node, supply) in (0u32..).zip(&network.supply) {
        packed.set_supply(node, *supply);
    }
    for (number, arc) in network.arcs.iter().enumerate() {
        let costs: Vec<i64> = network.costs.iter().map(|costs| costs[number]).collect();
        assert_eq!(packed.add_arc(arc.from, arc.to, arc.lower, arc.upper, &costs), number as u32);
    }
    packed
}
