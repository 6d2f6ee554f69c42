//! Networks that look nothing like a province. All have one tier of costs.

use super::Dice;
use canbo_flow::{INFINITE, Packed, Question};

fn send(network: &mut Packed, from: u32, to: u32, units: i64) {
    let (sends, takes) = (network.supply(from as usize), network.supply(to as usize));
    if from != to {
        network.set_supply(from, sends + units);
        network.set_supply(to, takes - units);
    }
}

/// After NETGEN (Klingman, Napier, Stutz 1974), without its code: a skeleton of cheap and dear ways from each source
/// to some sinks makes a flow possible; the other arcs are random.
pub fn netgen(seed: u64, nodes: u32, arcs: u32, capacity: i64) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room(nodes as usize, 1, arcs as usize + 2 * nodes as usize);
    let ends = (nodes / 10).max(1);
    for source in 0..ends {
        let sink = nodes - 1 - dice.below(ends);
        let (units, mut at) = (dice.between(1, 1_000), source);
        send(&mut network, source, sink, units);
        for _ in 0..dice.below(8) {
            let next = ends + dice.below(nodes - 2 * ends);
            network.add_arc(at, next, 0, units, &[dice.between(1, 10_000)]);
            at = next;
        }
        network.add_arc(at, sink, 0, units, &[dice.between(1, 10_000)]);
    }
    for _ in 0..arcs {
        let (from, to) = (dice.below(nodes - ends), ends + dice.below(nodes - ends));
        network.add_arc(from, to, 0, dice.between(1, capacity), &[dice.between(1, 10_000)]);
    }
    network
}

/// Every sender to every receiver.
pub fn transportation(seed: u64, senders: u32, receivers: u32) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room((senders + receivers) as usize, 1, (senders * receivers) as usize);
    for sender in 0..senders {
        for receiver in senders..senders + receivers {
            network.add_arc(sender, receiver, 0, INFINITE, &[dice.between(1, 100_000)]);
        }
    }
    for _ in 0..senders + receivers {
        let (from, to) = (dice.below(senders), senders + dice.below(receivers));
        send(&mut network, from, to, dice.between(1, 1_000));
    }
    network
}

/// Rows paired with as many columns, every pair allowed.
pub fn assignment(seed: u64, size: u32) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room(2 * size as usize, 1, (size * size) as usize);
    for row in 0..size {
        send(&mut network, row, size + row, 1);
        for column in size..2 * size {
            network.add_arc(row, column, 0, 1, &[dice.between(0, 100_000)]);
        }
    }
    network
}

/// One long way there and back, with senders and receivers all along it.
pub fn path(seed: u64, nodes: u32) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room(nodes as usize, 1, 2 * nodes as usize);
    for node in 1..nodes {
        network.add_arc(node - 1, node, 0, INFINITE, &[dice.between(1, 1_000)]);
        network.add_arc(node, node - 1, 0, INFINITE, &[dice.between(1, 1_000)]);
    }
    for _ in 0..nodes / 10 {
        send(&mut network, dice.below(nodes), dice.below(nodes), dice.between(1, 10));
    }
    network
}

/// A grid closed to a torus, arcs to the right and below; where `negative`, costs of either sign, and so negative
/// cycles within the capacities.
pub fn grid(seed: u64, side: u32, negative: bool) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room((side * side) as usize, 1, 4 * (side * side) as usize);
    let low = if negative { -1_000 } else { 0 };
    for node in 0..side * side {
        let (row, column) = (node / side, node % side);
        for other in [((row + 1) % side) * side + column, row * side + (column + 1) % side] {
            network.add_arc(node, other, 0, dice.between(1, 100), &[dice.between(low, 1_000)]);
            network.add_arc(other, node, 0, dice.between(1, 100), &[dice.between(0, 1_000)]);
        }
    }
    for _ in 0..side {
        send(&mut network, dice.below(side * side), dice.below(side * side), 1);
    }
    network
}

/// Between few nodes many arcs, some without capacity.
pub fn parallel(seed: u64, nodes: u32, arcs: u32) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room(nodes as usize, 1, arcs as usize);
    for arc in 0..arcs {
        let (from, to) = (arc % nodes, (arc % nodes + 1 + dice.below(2)) % nodes);
        network.add_arc(from, to, 0, dice.between(0, 3), &[dice.between(1, 10_000)]);
    }
    for node in 0..nodes / 2 {
        send(&mut network, node, node + nodes / 2, i64::from(arcs / nodes / 8));
    }
    network
}

/// Many small networks that do not touch.
pub fn disconnected(seed: u64, parts: u32) -> Packed {
    let mut dice = Dice(seed);
    let mut network = Packed::with_room(10 * parts as usize, 1, 40 * parts as usize);
    for first in (0..parts).map(|part| 10 * part) {
        for node in 0..10 {
            for step in 1..=4 {
                network.add_arc(first + node, first + (node + step) % 10, 0, 9, &[dice.between(1, 100)]);
            }
        }
        send(&mut network, first + dice.below(10), first + dice.below(10), 5);
    }
    network
}

/// More than can leave some nodes.
pub fn infeasible(seed: u64, nodes: u32) -> Packed {
    let mut network = grid(seed, (f64::from(nodes)).sqrt() as u32, false);
    let far = network.node_count() as u32 - 1;
    send(&mut network, 0, far, 1_000_000);
    network
}

/// A cycle without limits whose costs add up to minus one.
pub fn unbounded(seed: u64, nodes: u32) -> Packed {
    let mut network = path(seed, nodes);
    for node in 0..nodes {
        let cost = if node == 0 { 500 - 501 * i64::from(nodes) } else { 501 };
        network.add_arc(node, (node + 1) % nodes, 0, INFINITE, &[cost]);
    }
    network
}
