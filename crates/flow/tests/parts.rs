//! Networks in narrow numbers, in many parts, on many threads.

mod kit;

use std::ops::ControlFlow;

use canbo_flow::{INFINITE, Network, Outcome, Packed, Progress, Question, Refusal, Unwatched, check, solve, solve_on};
use kit::{Dice, Shape, packed, random_network};

/// Many random networks side by side.
fn parts(dice: &mut Dice, count: u32, shape: Shape) -> Network {
    let mut all = Network::new(0, shape.tiers as usize);
    for _ in 0..count {
        let one = random_network(dice, shape);
        let first = all.nodes() as u32;
        all.supply.extend(&one.supply);
        for (number, arc) in one.arcs.iter().enumerate() {
            let mut costs: Vec<i64> = one.costs.iter().map(|costs| costs[number]).collect();
            costs.resize(all.tiers(), 0);
            all.add_arc(first + arc.from, first + arc.to, arc.lower, arc.upper, &costs);
        }
    }
    all
}

const PLAIN: Shape = Shape { nodes: 9, arcs: 30, tiers: 2, play: 5, cost: 9, unlimited: None };

#[test]
fn a_packed_network_is_the_same_question_in_whatever_width() {
    let mut dice = Dice(81);
    for large in [1, 1 << 14, 1 << 15, 1 << 16, 1 << 31, 1 << 32, 1 << 50] {
        for _ in 0..60 {
            let mut network = random_network(&mut dice, Shape { unlimited: Some(9), ..PLAIN });
            for costs in &mut network.costs {
                costs.iter_mut().for_each(|cost| *cost *= if dice.one_in(9) { large } else { 1 });
            }
            for arc in network.arcs.iter_mut().filter(|arc| arc.upper < INFINITE) {
                arc.upper += if dice.one_in(9) { large } else { 0 };
            }
            let packed = packed(&network);
            assert_eq!(packed.unpacked(), network);
            let outcome = solve(&packed, &mut Unwatched);
            assert_eq!(outcome, solve(&network, &mut Unwatched));
            if let Ok(outcome) = outcome {
                assert_eq!(check(&packed, &outcome), check(&network, &outcome));
                assert!(check(&packed, &outcome).is_ok());
            }
        }
    }
}

#[test]
fn the_number_of_threads_does_not_change_a_byte() {
    let mut dice = Dice(82);
    let mut kinds = [0; 3];
    for unlimited in [None, None, Some(4_000), Some(40)] {
        for case in 0..2 {
            let mut network = parts(&mut dice, 3_000, Shape { unlimited, ..PLAIN });
            if case % 2 == 0 {
                // Wide bounds, so that every part has a flow and the answer is no cut.
                for arc in &mut network.arcs {
                    (arc.lower, arc.upper) = (arc.lower.min(0), arc.upper.max(9));
                }
            }
            assert!(network.arcs.len() > 40_000, "enough work for more than one thread");
            let outcomes = [1, 2, 5].map(|threads| solve_on(threads, &network, &mut Unwatched).expect("valid"));
            assert_eq!(outcomes[0], outcomes[1]);
            assert_eq!(outcomes[0], outcomes[2]);
            check(&network, &outcomes[0]).expect("a true proof");
            kinds[match &outcomes[0] {
                Outcome::Optimal(_) => 0,
                Outcome::Infeasible(_) => 1,
                Outcome::Unbounded(_) => 2,
            }] += 1;
        }
    }
    assert!(kinds[1] > 0, "{kinds:?}");
}

#[test]
fn parts_with_a_flow_each_are_optimal_together_on_any_number_of_threads() {
    let mut network = Network::new(0, 2);
    let mut dice = Dice(83);
    for _ in 0..3_000 {
        let first = network.nodes() as u32;
        network.supply.extend([2, 1, -3]);
        for (from, to) in [(0, 2), (1, 2), (0, 1), (1, 0), (0, 2), (1, 2), (0, 1)] {
            let costs = [dice.between(0, 2), dice.between(-3, 3)];
            network.add_arc(first + from, first + to, 0, dice.between(3, 9), &costs);
        }
    }
    let outcomes = [1, 2, 7].map(|threads| solve_on(threads, &network, &mut Unwatched).expect("valid"));
    assert!(matches!(outcomes[0], Outcome::Optimal(_)));
    assert!(outcomes[0] == outcomes[1] && outcomes[0] == outcomes[2]);
    check(&network, &outcomes[0]).expect("a true proof");
}

#[test]
fn a_solve_on_several_threads_can_be_stopped() {
    let network = parts(&mut Dice(84), 8_000, PLAIN);
    let mut looks = 0;
    let mut watch = |_: Progress| {
        looks += 1;
        if looks > 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert_eq!(solve_on(2, &network, &mut watch), Err(Refusal::Cancelled));
    assert_eq!(looks, 6);
}

/// A way of fifty thousand nodes there and back: a tree that grew arc by arc would take minutes.
#[test]
fn a_long_way_with_senders_and_receivers_along_it_takes_no_quadratic_time() {
    let nodes = 50_000u32;
    let mut dice = Dice(85);
    let mut network = Packed::with_room(nodes as usize, 1, 0);
    for node in 1..nodes {
        network.add_arc(node - 1, node, 0, INFINITE, &[dice.between(1, 1_000)]);
        network.add_arc(node, node - 1, 0, INFINITE, &[dice.between(1, 1_000)]);
    }
    for _ in 0..nodes / 10 {
        let (from, to) = (dice.next() as u32 % nodes, dice.next() as u32 % nodes);
        network.set_supply(from, network.supply(from as usize) + 1);
        network.set_supply(to, network.supply(to as usize) - 1);
    }
    let mut most = 0;
    let mut watch = |progress: Progress| {
        most = progress.pivots;
        assert!(most < u64::from(nodes), "more pivots than such a way needs");
        ControlFlow::Continue(())
    };
    let outcome = solve(&network, &mut watch).expect("valid");
    assert!(matches!(outcome, Outcome::Optimal(_)));
    check(&network, &outcome).expect("a true proof");
}
