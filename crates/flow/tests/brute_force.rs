//! Generated networks against enumeration of every flow.

mod kit;

use canbo_flow::{Outcome, Unwatched, check, solve, uniqueness};
use kit::{Dice, Shape, every_flow, random_network, values};

const TINY: Shape = Shape { nodes: 5, arcs: 8, tiers: 3, play: 2, cost: 2, unlimited: None };

#[test]
fn thirty_thousand_tiny_networks_agree_with_enumeration() {
    let mut dice = Dice(1);
    let (mut optimal, mut infeasible) = (0, 0);
    for case in 0..30_000 {
        let network = random_network(&mut dice, TINY);
        let outcome = solve(&network, &mut Unwatched).expect("the network is valid");
        let checked = check(&network, &outcome);
        let best = every_flow(&network).iter().map(|flow| values(&network, flow)).min();
        match (best, &outcome) {
            (Some(best), Outcome::Optimal(solution)) => {
                assert_eq!(solution.values, best, "case {case}: {network:?}");
                assert_eq!(checked, Ok(best), "case {case}: {network:?}");
                optimal += 1;
            }
            (None, Outcome::Infeasible(_)) => {
                assert_eq!(checked, Ok(Vec::new()), "case {case}: {network:?}");
                infeasible += 1;
            }
            (best, outcome) => panic!("case {case}: best {best:?} but {outcome:?} for {network:?}"),
        }
    }
    assert!(optimal > 20_000 && infeasible > 3_000, "{optimal} optimal, {infeasible} infeasible");
}

#[test]
fn uniqueness_agrees_with_enumeration_of_all_optimal_flows() {
    let mut dice = Dice(2);
    let (mut changing, mut firm, mut firm_with_play) = (0, 0, 0);
    for case in 0..30_000 {
        let network = random_network(&mut dice, TINY);
        let Outcome::Optimal(solution) = solve(&network, &mut Unwatched).expect("valid") else {
            continue;
        };
        let every = every_flow(&network);
        let best: Vec<_> = every.iter().filter(|flow| values(&network, flow) == solution.values).collect();
        let all: Vec<u32> = (0..network.arcs.len() as u32).collect();
        let truth: Vec<u32> = all
            .iter()
            .copied()
            .filter(|a| best.iter().any(|flow| flow[*a as usize] != solution.flow[*a as usize]))
            .collect();
        assert_eq!(uniqueness(&network, &solution, &all), truth, "case {case}: {network:?} {solution:?}");
        changing += truth.len();
        firm += all.len() - truth.len();
        let within = |a: &&u32| {
            let (arc, x) = (&network.arcs[**a as usize], solution.flow[**a as usize]);
            !truth.contains(a) && arc.lower < x && x < arc.upper
        };
        firm_with_play += all.iter().filter(within).count();
    }
    assert!(changing > 10_000 && firm > 10_000 && firm_with_play > 1_000, "{changing} {firm} {firm_with_play}");
}
