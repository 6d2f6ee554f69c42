//! Times the solver on an invented network of the shape of a province: movers with about a hundred
//! options each, senders with quotas, offices with seats, communes with convex costs, ten tiers.
//!
//! `cargo run --release -p canbo-flow --example province [SEED]`

use std::ops::ControlFlow;
use std::time::Instant;

use canbo_flow::{Network, Outcome, Progress, check, solve, uniqueness};

const MOVERS: u32 = 3000;
const COMMUNES: u32 = 102;
const FIELDS: u32 = 18;
const SENDERS: u32 = 26;
const TIERS: usize = 10;

fn chance(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The network, and which of its arcs are options or stays of movers.
fn province(seed: &mut u64) -> (Network, Vec<u32>) {
    let groups = COMMUNES * FIELDS;
    let (first_group, first_commune) = (MOVERS, MOVERS + groups);
    let first_total = first_commune + COMMUNES;
    let first_sender = first_total + COMMUNES;
    let sink = first_sender + SENDERS;
    let mut network = Network::new(sink as usize + 1, TIERS);
    network.set_supply(sink, -i64::from(MOVERS));
    let free = [0i64; TIERS];
    let mut choices = Vec::new();
    let mut pool = vec![0i64; SENDERS as usize];
    for mover in 0..MOVERS {
        network.set_supply(mover, 1);
        let sender = chance(seed) as u32 % SENDERS;
        pool[sender as usize] += 1;
        choices.push(network.add_arc(mover, first_sender + sender, 0, 1, &free));
        let (field, near) = (chance(seed) as u32 % FIELDS, chance(seed) as u32 % FIELDS);
        let (kind, volunteer) = (3 + chance(seed) as usize % 4, i64::from(!chance(seed).is_multiple_of(5)));
        for commune in 0..COMMUNES {
            for (nth, field) in [field, near].into_iter().enumerate() {
                if nth == 1 && !chance(seed).is_multiple_of(14) {
                    continue;
                }
                let mut costs = free;
                costs[1] = nth as i64;
                costs[kind] = 1;
                costs[7] = if chance(seed).is_multiple_of(20) { 0 } else { volunteer };
                costs[8] = (chance(seed) % 1000) as i64 + 500 * nth as i64;
                costs[9] = (chance(seed) >> 24) as i64;
                let group = first_group + commune * FIELDS + field;
                choices.push(network.add_arc(mover, group, 0, 1, &costs));
            }
        }
    }
    for sender in 0..SENDERS {
        let staff = pool[sender as usize];
        network.add_arc(first_sender + sender, sink, staff - (staff * 3 + 9) / 10, staff - staff / 20, &free);
    }
    for commune in 0..COMMUNES {
        let mut seats = 0;
        for field in 0..FIELDS {
            let group = first_group + commune * FIELDS + field;
            let vacant = (chance(seed) % 3) as i64;
            seats += vacant;
            let mut first = free;
            if chance(seed).is_multiple_of(3) {
                first[0] = -1;
            }
            network.add_arc(group, first_commune + commune, 0, vacant.min(1), &first);
            network.add_arc(group, first_commune + commune, 0, (vacant - 1).max(0), &free);
        }
        let priority = 1 + (chance(seed) % 3) as i64;
        for missing in 1..=seats {
            let mut costs = free;
            costs[2] = -(priority * (2 * missing - 1) * 1_000_000 / (seats + 30));
            network.add_arc(first_commune + commune, first_total + commune, 0, 1, &costs);
        }
        network.add_arc(first_total + commune, sink, 0, seats, &free);
    }
    (network, choices)
}

fn main() {
    let mut seed = std::env::args().nth(1).map_or(1, |text| text.parse().expect("a whole number"));
    let (network, choices) = province(&mut seed);
    println!("{} nodes, {} arcs, {} tiers", network.nodes(), network.arcs.len(), network.tiers());
    let start = Instant::now();
    let mut last = None;
    let mut watch = |progress: Progress| {
        if last != Some(progress.tier) {
            last = Some(progress.tier);
            let Progress { tier, pivots, free_arcs, .. } = progress;
            println!(
                "{:8.3} s  tier {tier:?}, {pivots} pivots so far, {free_arcs} free arcs",
                start.elapsed().as_secs_f64()
            );
        }
        ControlFlow::Continue(())
    };
    let outcome = solve(&network, &mut watch).expect("a valid network");
    println!("{:8.3} s  solved", start.elapsed().as_secs_f64());
    let start = Instant::now();
    let values = check(&network, &outcome).expect("a true proof");
    println!("{:8.3} s  checked: {values:?}", start.elapsed().as_secs_f64());
    if let Outcome::Optimal(solution) = &outcome {
        let start = Instant::now();
        let others = uniqueness(&network, solution, &choices);
        println!("{:8.3} s  uniqueness: {} choices could differ", start.elapsed().as_secs_f64(), others.len());
    }
}
