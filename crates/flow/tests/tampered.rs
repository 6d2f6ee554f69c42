//! Certificates that were tampered with. Each clause of `check` refuses by its own fault; and what
//! `check` accepts after any tampering is still true.

mod kit;

use canbo_flow::{Cut, Fault, Flow, INFINITE, Network, Outcome, Ray, Solution, Unwatched, check, solve};
use kit::{Dice, Shape, Verdict, drawn, every_flow, packed, random_network, second_opinion, values};

/// Node 0 sends 3 to node 2: directly at 5 (at least 1), or over node 1 at 1 + 1, where 2 fit.
const THREE: &str = "supply 3 0 -3
    0 > 2 1..3 5 0
    0 > 1 0..2 1 7
    1 > 2 0..9 1 0";

fn solved(text: &str) -> (Network, Solution) {
    let network = drawn(text);
    match solve(&network, &mut Unwatched) {
        Ok(Outcome::Optimal(solution)) => (network, solution),
        other => panic!("no optimum: {other:?}"),
    }
}

#[track_caller]
fn refused(text: &str, tamper: impl FnOnce(&mut Solution), fault: Fault) {
    let (network, mut solution) = solved(text);
    check(&network, &Outcome::Optimal(solution.clone())).expect("true before");
    tamper(&mut solution);
    assert_eq!(check(&network, &Outcome::Optimal(solution)), Err(fault));
}

#[test]
fn a_flow_of_the_wrong_length_is_refused() {
    refused(THREE, |s| s.flow = vec![0; 4].into(), Fault::FlowCount { found: 4 });
    refused(THREE, |s| s.flow = vec![0; 2].into(), Fault::FlowCount { found: 2 });
}

#[test]
fn prices_of_the_wrong_shape_are_refused() {
    refused(THREE, |s| s.prices.truncate(1), Fault::PriceTiers { found: 1 });
    refused(THREE, |s| s.prices[1].truncate(2), Fault::PriceCount { tier: 1, found: 2 });
    refused(THREE, |s| s.prices[0].push(0), Fault::PriceCount { tier: 0, found: 4 });
}

#[test]
fn values_that_are_too_few_or_wrong_are_refused() {
    refused(THREE, |s| s.values.truncate(1), Fault::ValueCount { found: 1 });
    refused(THREE, |s| s.values[1] -= 1, Fault::WrongValue { tier: 1, found: 14 });
    refused(THREE, |s| s.values[0] += 1, Fault::WrongValue { tier: 0, found: 9 });
}

#[test]
fn a_flow_beyond_its_bounds_is_refused() {
    refused(THREE, |s| s.flow = vec![0, 3, 3].into(), Fault::BelowLower { arc: 0 });
    refused(THREE, |s| s.flow = vec![2, 3, 3].into(), Fault::AboveUpper { arc: 1 });
    refused("supply 0\n 0 > 0 -3..-1 1", |s| s.flow = vec![-4].into(), Fault::BelowLower { arc: 0 });
}

#[test]
fn a_flow_that_loses_units_is_refused() {
    refused(THREE, |s| s.flow.set(2, 3), Fault::Unconserved { node: 1 });
    refused(THREE, |s| s.flow.set(0, 2), Fault::Unconserved { node: 0 });
}

#[test]
fn a_dearer_flow_is_refused_under_the_same_prices() {
    let dearer = |s: &mut Solution| (s.flow, s.values) = (vec![2, 1, 1].into(), vec![12, 7]);
    let (network, mut solution) = solved(THREE);
    dearer(&mut solution);
    let fault = check(&network, &Outcome::Optimal(solution)).expect_err("dearer");
    assert!(matches!(fault, Fault::CheaperWithLess { arc: 0, tier: 0 } | Fault::CheaperWithMore { arc: 1, tier: 0 }));
}

#[test]
fn a_price_that_invites_more_or_less_is_refused() {
    // Dearer at node 2 by 4: arc 0, at its lower bound, would gain; and so would arc 2 before it.
    refused(THREE, |s| s.prices[0][2] += 10, Fault::CheaperWithMore { arc: 0, tier: 0 });
    refused(THREE, |s| s.prices[0][1] -= 10, Fault::CheaperWithLess { arc: 1, tier: 0 });
}

#[test]
fn a_price_of_a_later_tier_counts_where_the_earlier_is_silent() {
    const TIE: &str = "supply 1 -1\n 0 > 1 0..1 4 1\n 0 > 1 0..1 4 2";
    refused(TIE, |s| s.prices[1][1] = s.prices[1][0] + 3, Fault::CheaperWithMore { arc: 1, tier: 1 });
    refused(TIE, |s| s.prices[1][1] = s.prices[1][0], Fault::CheaperWithLess { arc: 0, tier: 1 });
    // Where tier 0 has decided, tier 1 may say what it likes.
    let (network, mut solution) = solved("supply 1 -1\n 0 > 1 0..1 4 1\n 0 > 1 0..1 5 2");
    solution.prices[0] = vec![0, 5];
    solution.prices[1] = vec![0, 2];
    assert_eq!(check(&network, &Outcome::Optimal(solution.clone())), Ok(vec![4, 1]));
    solution.prices[1] = vec![0, 3];
    assert_eq!(check(&network, &Outcome::Optimal(solution)), Err(Fault::CheaperWithMore { arc: 1, tier: 1 }));
}

#[test]
fn an_arc_without_bound_never_counts_as_full() {
    let at = |flow: i64, lower, upper, cost, price: i64| {
        let mut network = Network::new(2, 1);
        network.supply = vec![flow, -flow];
        network.add_arc(0, 1, lower, upper, &[cost]);
        let values = vec![i128::from(flow) * i128::from(cost)];
        check(&network, &Outcome::Optimal(Solution { flow: vec![flow].into(), prices: vec![vec![0, price]], values }))
    };
    assert_eq!(at(INFINITE, 0, INFINITE, 1, 2), Err(Fault::CheaperWithMore { arc: 0, tier: 0 }));
    assert_eq!(at(i64::MAX, 0, i64::MAX, 1, 2), Err(Fault::CheaperWithMore { arc: 0, tier: 0 }));
    assert_eq!(at(-INFINITE, -INFINITE, 0, 1, 0), Err(Fault::CheaperWithLess { arc: 0, tier: 0 }));
    assert_eq!(at(9, 0, INFINITE, 1, 1), Ok(vec![9]));
    assert_eq!(at(INFINITE + 9, 0, INFINITE, 0, 0), Ok(vec![0]));
    assert_eq!(at(-INFINITE - 9, -INFINITE, 0, 0, 0), Ok(vec![0]));
    assert_eq!(at(INFINITE - 1, 0, INFINITE - 1, 1, 2), Ok(vec![i128::from(INFINITE) - 1]));
}

#[test]
fn hostile_numbers_are_refused_without_overflow() {
    let mut network = Network::new(2, 1);
    for _ in 0..4 {
        network.add_arc(0, 1, i64::MIN, i64::MAX, &[i64::MIN]);
    }
    let flow = Flow::from(vec![i64::MIN, i64::MIN, i64::MAX, i64::MAX]);
    let prices = vec![vec![i64::MAX, i64::MIN]];
    let outcome = Outcome::Optimal(Solution { flow: flow.clone(), prices, values: vec![0] });
    assert_eq!(check(&network, &outcome), Err(Fault::Unconserved { node: 0 }));
    network.supply = vec![-2, 2];
    assert_eq!(check(&network, &outcome), Err(Fault::CheaperWithLess { arc: 0, tier: 0 }));
    network.arcs.iter_mut().for_each(|arc| (arc.from, arc.to) = (0, 0));
    network.supply = vec![0, 0];
    network.arcs.iter_mut().for_each(|arc| (arc.lower, arc.upper) = (i64::MIN / 8, i64::MAX / 8));
    let cut = Outcome::Infeasible(Cut { nodes: vec![true, false] });
    assert_eq!(check(&network, &cut), Err(Fault::CutHolds { supply: 0, room: 0 }));
}

/// Two arcs that rest at zero and would not, if only the sum of their cost and prices stayed within 64 bits.
#[test]
fn sums_beyond_64_bits_hide_no_offence() {
    let rest = |cost: i64, prices: [i64; 2]| {
        let mut network = Network::new(2, 1);
        network.add_arc(0, 1, 0, 1, &[cost]);
        network.add_arc(0, 1, 0, 1, &[cost]);
        let solution = Solution { flow: vec![0, 0].into(), prices: vec![prices.to_vec()], values: vec![0] };
        let outcome = Outcome::Optimal(solution);
        assert_eq!(check(&packed(&network), &outcome), check(&network, &outcome));
        check(&network, &outcome)
    };
    let (part, more) = (1i64 << 60, Err(Fault::CheaperWithMore { arc: 0, tier: 0 }));
    assert_eq!(rest(i64::MIN, [-part, part]), more);
    assert_eq!(rest(-part, [-4 * part, 6 * part]), more);
    assert_eq!(rest(1, [i64::MIN, i64::MAX]), more);
    assert_eq!(rest(-1, [i64::MAX, i64::MIN]), Ok(vec![0]));
    assert_eq!(rest(i64::MAX, [part, -part]), Ok(vec![0]));
    assert_eq!(rest(part, [4 * part, -6 * part]), Ok(vec![0]));
    assert_eq!(rest(-part, [part, 0]), Ok(vec![0]));
    assert_eq!(rest(-part, [part - 1, 0]), more);
}

/// Prices count by their differences only, however far out they are.
#[test]
fn prices_at_the_ends_of_64_bits_are_as_good_as_others() {
    for price in [i64::MIN, i64::MAX] {
        let mut network = Network::new(2, 1);
        network.add_arc(0, 1, 0, 1, &[0]);
        network.add_arc(0, 1, 0, 1, &[700]);
        let solution = Solution { flow: vec![0, 0].into(), prices: vec![vec![price; 2]], values: vec![0] };
        let outcome = Outcome::Optimal(solution);
        assert_eq!(check(&network, &outcome), Ok(vec![0]));
        assert_eq!(check(&packed(&network), &outcome), Ok(vec![0]));
    }
}

#[test]
fn a_value_beyond_128_bits_is_refused() {
    let mut network = Network::new(1, 1);
    for _ in 0..2 {
        network.add_arc(0, 0, i64::MIN, i64::MIN, &[i64::MIN]);
    }
    let solution = Solution { flow: vec![i64::MIN; 2].into(), prices: vec![vec![0]], values: vec![0] };
    assert_eq!(check(&network, &Outcome::Optimal(solution)), Err(Fault::ValueTooLarge { tier: 0 }));
}

#[test]
fn a_malformed_network_is_refused_and_not_walked() {
    let (mut network, solution) = solved(THREE);
    network.costs[1].pop();
    assert_eq!(check(&network, &Outcome::Optimal(solution.clone())), Err(Fault::CostCount { tier: 1 }));
    let (mut network, _) = solved(THREE);
    network.arcs[2].to = 3;
    assert_eq!(check(&network, &Outcome::Optimal(solution.clone())), Err(Fault::NoSuchNode { arc: 2 }));
    // Nor is an arc that carries nothing.
    for (from, to) in [(0, 3), (3, 0)] {
        let (mut network, mut solution) = solved(THREE);
        network.add_arc(from, to, 0, 1, &[9, 9]);
        let mut flow = solution.flow.to_vec();
        flow.push(0);
        solution.flow = flow.into();
        assert_eq!(check(&network, &Outcome::Optimal(solution)), Err(Fault::NoSuchNode { arc: 3 }));
    }
}

const TOO_MUCH: &str = "supply 3 0 -3\n 0 > 1 0..2 1\n 1 > 2 0..9 1\n 2 > 0 0..1 1\n 2 > 1 0.. 1";

#[test]
fn a_cut_that_proves_nothing_is_refused() {
    let network = drawn(TOO_MUCH);
    let cut = |nodes: &[bool]| check(&network, &Outcome::Infeasible(Cut { nodes: nodes.to_vec() }));
    assert_eq!(cut(&[true, false, false]), Ok(vec![]));
    assert_eq!(cut(&[true, true, false]), Err(Fault::CutHolds { supply: 3, room: 9 }));
    assert_eq!(cut(&[true, true, true]), Err(Fault::CutHolds { supply: 0, room: 0 }));
    assert_eq!(cut(&[false, false, false]), Err(Fault::CutHolds { supply: 0, room: 0 }));
    assert_eq!(cut(&[true, false]), Err(Fault::CutCount { found: 2 }));
    assert_eq!(cut(&[true, false, true]), Err(Fault::CutUnlimited { arc: 3 }));
}

#[test]
fn a_cut_through_an_arc_without_lower_bound_is_refused() {
    let network = drawn("supply 1 -1\n 1 > 0 ..0 1");
    let cut = Outcome::Infeasible(Cut { nodes: vec![true, false] });
    assert_eq!(check(&network, &cut), Err(Fault::CutUnlimited { arc: 0 }));
}

#[test]
fn a_solved_network_is_not_called_infeasible() {
    let (network, _) = solved(THREE);
    for set in 0..8 {
        let nodes = (0..3).map(|node| set >> node & 1 == 1).collect();
        assert!(matches!(check(&network, &Outcome::Infeasible(Cut { nodes })), Err(Fault::CutHolds { .. })));
    }
}

#[test]
fn a_ray_is_refused_clause_by_clause() {
    let network =
        drawn("supply 0 0\n 0 > 1 0.. -2 0\n 1 > 0 0.. 1 0\n 1 > 0 0..5 0 0\n 1 > 0 0.. 2 0\n 1 > 0 0.. 2 -1");
    let ray = |flow: &[i64], arcs: &[(u32, bool)]| {
        check(&network, &Outcome::Unbounded(Ray { flow: flow.to_vec().into(), arcs: arcs.to_vec() }))
    };
    let still = [0; 5];
    assert_eq!(ray(&still, &[(0, true), (1, true)]), Ok(vec![]));
    assert_eq!(ray(&still, &[(0, true), (4, true)]), Ok(vec![]));
    assert_eq!(ray(&still, &[(0, true), (3, true)]), Err(Fault::RayNotCheaper));
    assert_eq!(ray(&still, &[(1, true), (0, true), (4, true), (0, true), (3, true), (0, true)]), Ok(vec![]));
    assert_eq!(ray(&still, &[]), Err(Fault::RayEmpty));
    assert_eq!(ray(&still, &[(0, true)]), Err(Fault::RayBroken { step: 0 }));
    assert_eq!(ray(&still, &[(0, true), (0, true), (1, true)]), Err(Fault::RayBroken { step: 1 }));
    assert_eq!(ray(&still, &[(0, true), (5, true)]), Err(Fault::RayNoSuchArc { step: 1 }));
    assert_eq!(ray(&still, &[(0, true), (2, true)]), Err(Fault::RayLimited { arc: 2 }));
    assert_eq!(ray(&still, &[(0, true), (0, false)]), Err(Fault::RayLimited { arc: 0 }));
    assert_eq!(ray(&[1, 0, 0, 0, 0], &[(0, true), (1, true)]), Err(Fault::Unconserved { node: 0 }));
    assert_eq!(ray(&[6, 0, 6, 0, 0], &[(0, true), (1, true)]), Err(Fault::AboveUpper { arc: 2 }));
    assert_eq!(ray(&[-1, 0, -1, 0, 0], &[(0, true), (1, true)]), Err(Fault::BelowLower { arc: 0 }));
    assert_eq!(ray(&[0; 4], &[(0, true), (1, true)]), Err(Fault::FlowCount { found: 4 }));
}

#[test]
fn a_dearer_ray_is_refused() {
    let network = drawn("supply 0\n 0 > 0 0.. 1 -9\n 0 > 0 0.. 0 0");
    let ray = |arc| check(&network, &Outcome::Unbounded(Ray { flow: vec![0, 0].into(), arcs: vec![(arc, true)] }));
    assert_eq!(ray(0), Err(Fault::RayNotCheaper));
    assert_eq!(ray(1), Err(Fault::RayNotCheaper));
}

const TINY: Shape = Shape { nodes: 4, arcs: 7, tiers: 3, play: 2, cost: 2, unlimited: None };

#[test]
fn whatever_is_accepted_after_tampering_is_still_optimal() {
    let mut dice = Dice(21);
    let (mut accepted, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let network = random_network(&mut dice, TINY);
        let Outcome::Optimal(solution) = solve(&network, &mut Unwatched).expect("valid") else {
            continue;
        };
        let every = every_flow(&network);
        let mut tampered = solution.clone();
        for _ in 0..dice.between(1, 3) {
            let node = dice.between(0, network.nodes() as i64 - 1) as usize;
            match dice.between(0, 2) {
                0 if network.tiers() > 0 => {
                    let tier = dice.between(0, network.tiers() as i64 - 1) as usize;
                    tampered.prices[tier][node] += dice.between(-2, 2);
                }
                1 if !tampered.values.is_empty() => tampered.values[0] += i128::from(dice.between(-1, 1)),
                _ => {
                    tampered.flow = every[dice.between(0, every.len() as i64 - 1) as usize].clone().into();
                    tampered.values = values(&network, &tampered.flow.to_vec());
                }
            }
        }
        match check(&network, &Outcome::Optimal(tampered.clone())) {
            Ok(claimed) => {
                let best = every.iter().map(|flow| values(&network, flow)).min();
                assert_eq!(Some(claimed), best, "{network:?} {tampered:?}");
                assert!(every.contains(&tampered.flow.to_vec()), "{network:?} {tampered:?}");
                accepted += usize::from(tampered != solution);
            }
            Err(_) => refused += 1,
        }
    }
    assert!(accepted > 500 && refused > 3_000, "{accepted} accepted, {refused} refused");
}

#[test]
fn every_optimal_flow_is_accepted_under_the_same_prices_and_no_other() {
    let mut dice = Dice(22);
    for _ in 0..10_000 {
        let network = random_network(&mut dice, TINY);
        let Outcome::Optimal(solution) = solve(&network, &mut Unwatched).expect("valid") else {
            continue;
        };
        for flow in every_flow(&network) {
            let cost = values(&network, &flow);
            let optimal = cost == solution.values;
            let other = Solution { flow: flow.into(), values: cost, prices: solution.prices.clone() };
            assert_eq!(check(&network, &Outcome::Optimal(other)).is_ok(), optimal, "{network:?}");
        }
    }
}

#[test]
fn a_cut_is_accepted_for_some_set_exactly_when_no_flow_exists() {
    let mut dice = Dice(23);
    let mut infeasible = 0;
    for _ in 0..10_000 {
        let network = random_network(&mut dice, TINY);
        let sets = 0..1u32 << network.nodes();
        let cuts = sets.map(|set| Cut { nodes: (0..network.nodes()).map(|node| set >> node & 1 == 1).collect() });
        let some = cuts.map(Outcome::Infeasible).any(|cut| check(&network, &cut).is_ok());
        assert_eq!(some, every_flow(&network).is_empty(), "{network:?}");
        infeasible += usize::from(some);
    }
    assert!(infeasible > 500, "{infeasible}");
}

#[test]
fn a_random_ray_is_accepted_only_where_values_fall_for_ever() {
    let mut dice = Dice(24);
    let shape = Shape { unlimited: Some(2), ..TINY };
    let mut accepted = 0;
    for _ in 0..20_000 {
        let network = random_network(&mut dice, shape);
        let (Ok(Outcome::Unbounded(Ray { flow, .. })) | Ok(Outcome::Optimal(Solution { flow, .. }))) =
            solve(&network, &mut Unwatched)
        else {
            continue;
        };
        let count = network.arcs.len() as i64;
        let length = if count == 0 { 0 } else { dice.between(1, 3) };
        let arcs = (0..length).map(|_| (dice.between(0, count - 1) as u32, dice.one_in(2))).collect();
        if check(&network, &Outcome::Unbounded(Ray { flow, arcs })).is_ok() {
            assert_eq!(second_opinion(&network), Verdict::Unbounded, "{network:?}");
            accepted += 1;
        }
    }
    assert!(accepted > 300, "{accepted}");
}
