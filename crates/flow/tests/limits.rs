//! What is refused before anything is computed, at the limit and one beside it.

use canbo_flow::{COST_LIMIT, INFINITE, Network, Outcome, Refusal, Unwatched, check, solve};

fn refusal(network: &Network) -> Option<Refusal> {
    let refusal = network.validate().err();
    assert_eq!(solve(network, &mut Unwatched).err(), refusal);
    if let Some(refusal) = &refusal {
        assert!(!refusal.to_string().is_empty());
    }
    refusal
}

fn two_nodes() -> Network {
    let mut network = Network::new(2, 2);
    network.add_arc(0, 1, 0, 5, &[1, 1]);
    network
}

#[test]
fn supplies_that_do_not_balance_are_refused() {
    let mut network = two_nodes();
    network.set_supply(0, 3);
    network.set_supply(1, -2);
    assert_eq!(refusal(&network), Some(Refusal::Unbalanced { surplus: 1 }));
    network.supply = vec![i64::MAX; 2];
    assert_eq!(refusal(&network), Some(Refusal::Unbalanced { surplus: 2 * i128::from(i64::MAX) }));
    network.supply = vec![i64::MIN, i64::MIN];
    assert_eq!(refusal(&network), Some(Refusal::Unbalanced { surplus: 2 * i128::from(i64::MIN) }));
}

#[test]
fn an_arc_to_nowhere_is_refused() {
    let mut network = two_nodes();
    network.add_arc(1, 2, 0, 1, &[0, 0]);
    assert_eq!(refusal(&network), Some(Refusal::NoSuchNode { arc: 1, node: 2 }));
    network.arcs[1] = canbo_flow::Arc { from: u32::MAX, to: 0, lower: 0, upper: 1 };
    assert_eq!(refusal(&network), Some(Refusal::NoSuchNode { arc: 1, node: u32::MAX }));
}

#[test]
fn crossed_bounds_are_refused_and_so_are_infinite_ones_on_the_wrong_side() {
    for (lower, upper) in [(2, 1), (0, -1), (INFINITE, INFINITE), (-INFINITE, -INFINITE), (i64::MAX, i64::MAX)] {
        let mut network = two_nodes();
        network.add_arc(0, 1, lower, upper, &[0, 0]);
        assert_eq!(refusal(&network), Some(Refusal::BoundsCrossed { arc: 1 }), "{lower}..{upper}");
    }
    for (lower, upper) in [(1, 1), (-1, -1), (-INFINITE, INFINITE), (i64::MIN, i64::MAX), (3, i64::MAX)] {
        let mut network = two_nodes();
        network.add_arc(0, 0, lower, upper, &[0, 0]);
        assert_eq!(refusal(&network), None, "{lower}..{upper}");
    }
}

#[test]
fn a_tier_without_one_cost_per_arc_is_refused() {
    let mut network = two_nodes();
    network.costs[1].push(7);
    assert_eq!(refusal(&network), Some(Refusal::CostCount { tier: 1, expected: 1, found: 2 }));
}

#[test]
fn nodes_times_cost_stays_below_two_to_the_62() {
    for nodes in [1usize, 2, 3, 1000] {
        let largest = ((COST_LIMIT - 1) / nodes as i128) as i64;
        let with = |cost: i64| {
            let mut network = Network::new(nodes, 2);
            network.add_arc(0, nodes as u32 - 1, 0, 1, &[0, cost]);
            network
        };
        assert_eq!(refusal(&with(largest)), None);
        assert_eq!(refusal(&with(-largest)), None);
        assert_eq!(refusal(&with(largest + 1)), Some(Refusal::CostTooLarge { tier: 1, arc: 0 }));
        assert_eq!(refusal(&with(-largest - 1)), Some(Refusal::CostTooLarge { tier: 1, arc: 0 }));
        assert_eq!(refusal(&with(i64::MIN)), Some(Refusal::CostTooLarge { tier: 1, arc: 0 }));
    }
}

#[test]
fn supplies_and_finite_bounds_stay_below_two_to_the_60_together() {
    let half = INFINITE / 2;
    let with = |supply: i64, lower: i64, upper: i64| {
        let mut network = Network::new(2, 0);
        network.supply = vec![supply, -supply];
        network.add_arc(0, 1, lower, upper, &[]);
        network
    };
    assert_eq!(refusal(&with(half - 1, 0, 1)), None);
    assert_eq!(refusal(&with(half - 1, 0, 2)), Some(Refusal::AmountsTooLarge { amount: i128::from(INFINITE) }));
    assert_eq!(refusal(&with(half, 0, INFINITE)), Some(Refusal::AmountsTooLarge { amount: i128::from(INFINITE) }));
    assert_eq!(refusal(&with(0, -half, half - 1)), None);
    assert_eq!(refusal(&with(0, -half, half)), Some(Refusal::AmountsTooLarge { amount: i128::from(INFINITE) }));
    assert_eq!(refusal(&with(0, 1 - INFINITE, 0)), None);
}

/// Long ways of the largest lawful costs, forced arcs against them: prices and reduced costs come as
/// near to their limit as they can. Debug builds trap what overflows.
#[test]
fn prices_at_the_limit_do_not_overflow() {
    for nodes in [2usize, 3, 7, 64, 501] {
        let largest = ((COST_LIMIT - 1) / nodes as i128) as i64;
        for forced in [largest, -largest] {
            for way in [largest, -largest] {
                let mut network = Network::new(nodes, 2);
                let last = nodes as u32 - 1;
                network.supply[0] = 2;
                network.supply[last as usize] = -2;
                for node in 1..nodes as u32 {
                    network.add_arc(node - 1, node, 0, 1, &[way, -way]);
                }
                network.add_arc(0, last, 0, 1, &[forced, forced]);
                network.add_arc(last, 0, 0, 1, &[forced, -forced]);
                let outcome = solve(&network, &mut Unwatched).expect("within the limits");
                assert!(matches!(outcome, Outcome::Optimal(_) | Outcome::Infeasible(_)));
                check(&network, &outcome).expect("a true proof");
            }
        }
    }
}

#[test]
fn flows_at_the_limit_do_not_overflow() {
    let much = INFINITE / 8 - 2;
    let mut network = Network::new(3, 1);
    network.supply = vec![much, 0, -much];
    network.add_arc(0, 1, -much, much, &[-1]);
    network.add_arc(1, 2, 0, INFINITE, &[-1]);
    network.add_arc(0, 2, -much, i64::MAX, &[5]);
    network.add_arc(2, 2, i64::MIN, much, &[-1]);
    let outcome = solve(&network, &mut Unwatched).expect("within the limits");
    assert_eq!(check(&network, &outcome), Ok(vec![-3 * i128::from(much)]));
}
