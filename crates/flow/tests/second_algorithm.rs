//! Generated networks, some without bounds, against cancelling of negative cycles under vector costs.

mod kit;

use canbo_flow::{Network, Outcome, Unwatched, check, solve};
use kit::{Dice, Shape, Verdict, random_network, second_opinion};

fn agree(seed: u64, cases: usize, shape: Shape) -> [usize; 3] {
    let mut dice = Dice(seed);
    let mut seen = [0; 3];
    for case in 0..cases {
        let network = random_network(&mut dice, shape);
        let outcome = solve(&network, &mut Unwatched).expect("the network is valid");
        let checked = check(&network, &outcome);
        let (verdict, kind) = match &outcome {
            Outcome::Optimal(solution) => (Verdict::Optimal(solution.values.clone()), 0),
            Outcome::Infeasible(_) => (Verdict::Infeasible, 1),
            Outcome::Unbounded(_) => (Verdict::Unbounded, 2),
        };
        assert!(checked.is_ok(), "case {case}: {checked:?} of {outcome:?} for {network:?}");
        assert_eq!(verdict, second_opinion(&network), "case {case}: {network:?}");
        seen[kind] += 1;
    }
    seen
}

#[test]
fn twenty_thousand_small_networks_without_some_bounds_agree() {
    let shape = Shape { nodes: 6, arcs: 12, tiers: 3, play: 3, cost: 2, unlimited: Some(5) };
    let [optimal, infeasible, unbounded] = agree(11, 20_000, shape);
    assert!(optimal > 8_000 && infeasible > 1_000 && unbounded > 2_000, "{optimal} {infeasible} {unbounded}");
}

#[test]
fn four_thousand_larger_networks_agree() {
    let shape = Shape { nodes: 16, arcs: 50, tiers: 4, play: 6, cost: 9, unlimited: Some(60) };
    let [optimal, infeasible, unbounded] = agree(12, 4_000, shape);
    assert!(optimal > 2_000 && infeasible > 100 && unbounded > 100, "{optimal} {infeasible} {unbounded}");
}

#[test]
fn networks_with_few_arcs_fall_apart_and_agree() {
    let shape = Shape { nodes: 12, arcs: 10, tiers: 3, play: 3, cost: 3, unlimited: Some(6) };
    let [optimal, infeasible, unbounded] = agree(13, 10_000, shape);
    assert!(optimal > 4_000 && infeasible > 500 && unbounded > 500, "{optimal} {infeasible} {unbounded}");
}

/// The pairing of n senders with n receivers, whose trees are as degenerate as can be.
#[test]
fn assignments_with_many_ties_agree() {
    let mut dice = Dice(14);
    for case in 0..150 {
        let size = dice.between(2, 9) as u32;
        let mut network = Network::new(2 * size as usize, 3);
        for sender in 0..size {
            network.set_supply(sender, 1);
            network.set_supply(size + sender, -1);
            for receiver in size..2 * size {
                let costs = [dice.between(0, 1), dice.between(0, 2), dice.between(0, 3)];
                network.add_arc(sender, receiver, 0, 1, &costs);
            }
        }
        let outcome = solve(&network, &mut Unwatched).expect("the network is valid");
        let values = check(&network, &outcome).expect("a true proof");
        assert_eq!(Verdict::Optimal(values), second_opinion(&network), "case {case}");
    }
}
