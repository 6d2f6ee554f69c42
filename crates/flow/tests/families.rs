//! Larger networks of several families. The certificate is the judge: `check` proves each answer.

mod kit;

use std::ops::ControlFlow;

use canbo_flow::{Network, Outcome, Progress, check, solve};
use kit::Dice;

/// Solves, has the proof checked, and returns the kind of answer and how often the watcher was shown
/// a tier again.
fn proved(network: &Network) -> (&'static str, usize) {
    let (mut last, mut again) = (None, 0);
    let mut watch = |progress: Progress| {
        if let Some(Progress { tier, pivots, .. }) = last.replace(progress) {
            assert!(progress.pivots - pivots <= 10_000, "looks on often enough");
            if tier == progress.tier {
                assert!(progress.pivots - pivots >= 1_000, "does not look on too often");
                again += 1;
            }
        }
        ControlFlow::Continue(())
    };
    let outcome = solve(network, &mut watch).expect("a valid network");
    check(network, &outcome).expect("a true proof");
    let kind = match outcome {
        Outcome::Optimal(_) => "optimal",
        Outcome::Infeasible(_) => "infeasible",
        Outcome::Unbounded(_) => "unbounded",
    };
    (kind, again)
}

/// Random costs of three tiers: few values first, so that later tiers have something to decide.
fn costs(dice: &mut Dice, negative: bool) -> [i64; 3] {
    let low = |most: i64| if negative { -most } else { 0 };
    [dice.between(low(3), 3), dice.between(low(50), 50), dice.between(low(1 << 40), 1 << 40)]
}

fn send(network: &mut Network, from: u32, to: u32, units: i64) {
    network.supply[from as usize] += units;
    network.supply[to as usize] -= units;
}

#[test]
fn transports_from_many_to_many_are_proved() {
    let mut dice = Dice(41);
    for (senders, receivers) in [(5u32, 300u32), (60, 60), (300, 5), (1, 1)] {
        let mut network = Network::new((senders + receivers) as usize, 3);
        for sender in 0..senders {
            for receiver in 0..receivers {
                network.add_arc(sender, senders + receiver, 0, 1 << 30, &costs(&mut dice, false));
            }
        }
        for _ in 0..500 {
            let (from, to) = (dice.next() as u32 % senders, senders + dice.next() as u32 % receivers);
            send(&mut network, from, to, dice.between(1, 100));
        }
        assert_eq!(proved(&network).0, "optimal");
    }
}

/// Enough arcs from senders of one that their ends are kept in 16 bits; costs in 16, 32 and 64.
#[test]
fn long_rows_of_every_width_are_proved() {
    let mut dice = Dice(47);
    let (senders, receivers) = (170u32, 110u32);
    for most in [100, i64::from(i16::MAX), i64::from(i16::MAX) + 1, i64::from(i32::MAX), 1 << 40] {
        let mut network = Network::new((senders + receivers + 1) as usize, 1);
        let sink = senders + receivers;
        for sender in 0..senders {
            send(&mut network, sender, sink, 1);
            for receiver in 0..receivers {
                network.add_arc(sender, senders + receiver, 0, 1, &[dice.between(-most, most)]);
            }
        }
        for receiver in senders..sink {
            network.add_arc(receiver, sink, dice.between(0, 1), 1, &[dice.between(-5, 5)]);
            network.add_arc(receiver, sink, 0, 2, &[dice.between(0, most)]);
        }
        assert_eq!(proved(&network).0, "optimal", "costs up to {most}");
    }
}

#[test]
fn grids_with_negative_costs_and_cycles_are_proved() {
    let mut dice = Dice(42);
    let mut kinds = Vec::new();
    for side in [3u32, 12, 40] {
        for most in [1, 1000] {
            let mut network = Network::new((side * side) as usize, 3);
            for node in 0..side * side {
                let (row, column) = (node / side, node % side);
                let beside = [((row + 1) % side) * side + column, row * side + (column + 1) % side];
                for other in beside {
                    network.add_arc(node, other, 0, dice.between(0, most), &costs(&mut dice, true));
                    network.add_arc(other, node, -1, dice.between(0, most), &costs(&mut dice, true));
                }
            }
            for _ in 0..side / 2 {
                let (from, to) = (dice.next() as u32 % (side * side), dice.next() as u32 % (side * side));
                send(&mut network, from, to, 1);
            }
            kinds.push(proved(&network).0);
        }
    }
    assert!(kinds.iter().filter(|kind| **kind == "optimal").count() >= 5, "{kinds:?}");
}

/// As NETGEN does it: a skeleton that makes a flow possible, then arcs at random.
#[test]
fn sparse_networks_with_a_skeleton_are_proved() {
    let mut dice = Dice(43);
    for (nodes, arcs, capacity) in [(50u32, 400, 10), (800, 5_000, 1_000), (2_000, 6_000, 3), (1_500, 20_000, 1 << 40)]
    {
        let mut network = Network::new(nodes as usize, 3);
        for node in 1..nodes {
            let hub = dice.next() as u32 % node;
            network.add_arc(node, hub, 0, 1 << 40, &[1000, 1000, 1 << 40]);
            network.add_arc(hub, node, 0, 1 << 40, &[1000, 1000, 1 << 40]);
        }
        for _ in 0..arcs {
            let (from, to) = (dice.next() as u32 % nodes, dice.next() as u32 % nodes);
            network.add_arc(from, to, 0, dice.between(0, capacity), &costs(&mut dice, false));
        }
        for _ in 0..nodes / 3 {
            send(&mut network, dice.next() as u32 % nodes, dice.next() as u32 % nodes, 1 + capacity / 2);
        }
        assert_eq!(proved(&network).0, "optimal");
    }
}

#[test]
fn assignments_of_hundreds_with_equal_costs_are_proved() {
    let mut dice = Dice(44);
    for values in [0, 1, 1_000_000] {
        let size = 150u32;
        let mut network = Network::new(2 * size as usize, 2);
        for sender in 0..size {
            send(&mut network, sender, size + sender, 1);
            for receiver in size..2 * size {
                network.add_arc(sender, receiver, 0, 1, &[dice.between(0, 1), dice.between(0, values)]);
            }
        }
        assert_eq!(proved(&network).0, "optimal");
    }
}

#[test]
fn large_networks_without_a_flow_are_cut() {
    let mut dice = Dice(45);
    for nodes in [30u32, 1_000] {
        let mut network = Network::new(nodes as usize, 2);
        for node in 1..nodes {
            network.add_arc(node, dice.next() as u32 % node, 0, dice.between(1, 3), &[1, 1]);
        }
        for node in 1..nodes {
            send(&mut network, node, 0, 1);
        }
        assert_eq!(proved(&network).0, "infeasible");
    }
}

#[test]
fn an_endless_cycle_through_many_nodes_is_found() {
    for nodes in [2u32, 100, 3_000] {
        let mut network = Network::new(nodes as usize, 2);
        for node in 0..nodes {
            let cost = if node == 0 { 1 - i64::from(nodes) } else { 1 };
            network.add_arc(node, (node + 1) % nodes, 0, i64::MAX, &[cost, -i64::from(node == 1)]);
            network.add_arc((node + 1) % nodes, node, 0, 5, &[dice_cost(node), 3]);
        }
        assert_eq!(proved(&network).0, "unbounded");
    }
}

fn dice_cost(node: u32) -> i64 {
    Dice(u64::from(node)).between(-2, 9)
}

#[test]
fn runs_of_many_pivots_are_watched() {
    let mut dice = Dice(46);
    let size = 600;
    let mut network = Network::new(2 * size as usize, 3);
    for sender in 0..size {
        send(&mut network, sender, size + sender, 1);
        for receiver in size..2 * size {
            network.add_arc(sender, receiver, 0, 1, &costs(&mut dice, true));
        }
    }
    let (kind, again) = proved(&network);
    assert!(kind == "optimal" && again > 0, "{again}");
}
