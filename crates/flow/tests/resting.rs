//! Arcs that rest, in narrow numbers and in wide ones: `check` looks at them many at a time, and finds the same faults.

mod kit;

use canbo_flow::{Fault, Network, Outcome, Solution, Unwatched, check, solve};
use kit::{Dice, packed};

/// Arcs of a chunk, which are kept in 16 bits only when it is whole.
const CHUNK: usize = 256;

/// One arc or two among many that rest, all of one node: whichever it is, it is found, and the first is told.
#[test]
fn no_place_among_resting_arcs_hides_an_offence() {
    for arcs in [29, CHUNK + 29] {
        for first in 0..arcs {
            for second in first..arcs.min(first + 9) {
                let mut network = Network::new(2, 1);
                for arc in 0..arcs {
                    let cost = if arc == first || arc == second { -1 } else { 5 + arc as i64 };
                    network.add_arc(0, 1, 0, 1, &[cost]);
                }
                let solution = Solution { flow: vec![0; arcs].into(), prices: vec![vec![0, 0]], values: vec![0] };
                let outcome = Outcome::Optimal(solution);
                let fault = Err(Fault::CheaperWithMore { arc: first as u32, tier: 0 });
                assert_eq!(check(&network, &outcome), fault, "{first} {second}");
                assert_eq!(check(&packed(&network), &outcome), fault, "{first} {second}");
            }
        }
    }
}

/// Arcs that carry nothing and would not, among others of the kind, wherever they begin or end.
#[test]
fn an_arc_at_rest_with_an_end_that_is_no_node_is_refused() {
    let rest = |ends: &[(u32, u32)]| {
        let mut network = Network::new(3, 1);
        for (cost, (from, to)) in (5..).zip(ends) {
            network.add_arc(*from, *to, 0, 1, &[cost]);
        }
        let solution = Solution { flow: vec![0; ends.len()].into(), prices: vec![vec![0; 3]], values: vec![0] };
        let outcome = Outcome::Optimal(solution);
        assert_eq!(check(&packed(&network), &outcome), check(&network, &outcome), "{ends:?}");
        check(&network, &outcome)
    };
    // As they are, and as the beginning of a whole chunk of arcs.
    let both = |ends: &[(u32, u32)], then: (u32, u32)| {
        let whole: Vec<_> = ends.iter().copied().chain(std::iter::repeat_n(then, CHUNK)).collect();
        assert_eq!(rest(&whole), rest(ends), "{ends:?} and {then:?}");
        rest(ends)
    };
    assert_eq!(both(&[(0, 1), (2, 2), (1, 0)], (1, 2)), Ok(vec![0]));
    for far in [3, 4, 5, 1 << 16, (1 << 16) + 1, 1 << 31, (1 << 31) + 1, u32::MAX] {
        for ends in [(0, far), (far, 0)] {
            for then in [(0, 1), ends] {
                assert_eq!(both(&[ends], then), Err(Fault::NoSuchNode { arc: 0 }));
                assert_eq!(both(&[(0, 1), ends], then), Err(Fault::NoSuchNode { arc: 1 }));
                assert_eq!(both(&[ends, (0, 1)], then), Err(Fault::NoSuchNode { arc: 0 }));
                assert_eq!(both(&[(0, 2), ends, ends], then), Err(Fault::NoSuchNode { arc: 1 }));
            }
        }
    }
}

/// What is no node has a price of its own, dearer than whatever two numbers that are looked at quickly add up to.
#[test]
fn no_numbers_hide_an_arc_to_what_is_no_node() {
    for price in [0, 1 << 59, (1 << 60) - 1, 1 << 60, 1 << 61, i64::MAX, -(1 << 60), -(1 << 60) - 1, i64::MIN] {
        for cost in [0, i64::from(i16::MAX), i64::from(i32::MAX), (1 << 60) - 1, 1 << 60, i64::MAX, -(1 << 60)] {
            let mut network = Network::new(2, 1);
            for arc in 0..2 * CHUNK {
                network.add_arc(0, if arc == 9 { 2 } else { 1 }, 0, 1, &[cost]);
            }
            let solution = Solution { flow: vec![0; 2 * CHUNK].into(), prices: vec![vec![price, 0]], values: vec![0] };
            let outcome = Outcome::Optimal(solution);
            // A missing end is told before any price.
            let fault = Err(Fault::NoSuchNode { arc: 9 });
            assert_eq!(check(&packed(&network), &outcome), fault, "{price} {cost}");
        }
    }
}

/// Nodes beyond what 16 bits reach, in chunks that lie together and in some that do not.
#[test]
fn nodes_far_from_each_other_are_looked_at_alike() {
    const NODES: i64 = 200_000;
    let (mut dice, mut accepted, mut refused) = (Dice(16), 0, 0);
    for case in 0..60 {
        let tiers = 1 + case % 2;
        let mut network = Network::new(NODES as usize, tiers);
        let mut prices = vec![vec![0; NODES as usize]; tiers];
        prices.iter_mut().flatten().for_each(|price| *price = dice.between(-900, 900));
        if case % 7 == 6 {
            prices[0][dice.between(0, NODES - 1) as usize] = i64::MAX;
        }
        for _ in 0..40 {
            let middle = dice.between(0, NODES - 1);
            let (from, reach) =
                (dice.between(0, NODES - 1) as usize, [9, 32_000, 33_000, NODES][dice.between(0, 3) as usize]);
            let wide = [0, 0, 1 << 20, 1 << 40, 1 << 60][dice.between(0, 4) as usize];
            for _ in 0..CHUNK / 2 * dice.between(1, 4) as usize {
                let to = dice.between((middle - reach).max(0), (middle + reach).min(NODES - 1)) as usize;
                // What is just enough that it rests, or sometimes one less.
                let more = dice.between(0, 1) * wide - i64::from(dice.one_in(20_000));
                let cost = |row: &Vec<i64>| row[to].saturating_sub(row[from]).saturating_add(more);
                let costs: Vec<i64> = prices.iter().map(cost).collect();
                network.add_arc(from as u32, to as u32, 0, 1, &costs);
            }
        }
        let flow = vec![0; network.arcs.len()].into();
        let outcome = Outcome::Optimal(Solution { flow, prices, values: vec![0; tiers] });
        let wide = check(&network, &outcome);
        assert_eq!(check(&packed(&network), &outcome), wide, "case {case}");
        if wide.is_ok() { accepted += 1 } else { refused += 1 }
    }
    assert!(accepted > 10 && refused > 10, "{accepted} accepted, {refused} refused");
}

/// Hundreds of arcs, so that they are looked at in several chunks, node by node or in any order.
#[test]
fn packed_numbers_are_refused_by_the_same_fault() {
    let mut dice = Dice(5);
    let (mut accepted, mut faults) = (0, std::collections::HashSet::new());
    for case in 0..300 {
        let tiers = case % 3;
        let mut network = Network::new(20, tiers);
        for arc in 0..900i64 {
            let from = if case % 2 == 0 { (arc / 45) as u32 } else { dice.between(0, 19) as u32 };
            let lower = if dice.between(0, 400) == 0 { dice.between(-2, 1) } else { 0 };
            let upper = lower + dice.between(0, 3);
            let costs: Vec<i64> = (0..tiers).map(|_| dice.between(0, 90)).collect();
            network.add_arc(from, dice.between(0, 19) as u32, lower, upper, &costs);
        }
        for node in 0..19 {
            let units = dice.between(-3, 3);
            network.supply[node] += units;
            network.supply[node + 1] -= units;
        }
        let Ok(Outcome::Optimal(mut solution)) = solve(&network, &mut Unwatched) else { continue };
        let narrow = packed(&network);
        assert_eq!(solve(&narrow, &mut Unwatched), Ok(Outcome::Optimal(solution.clone())), "case {case}");
        for _ in 0..10 {
            match dice.between(0, 3) {
                0 => {
                    let arc = dice.between(0, 899) as usize;
                    solution.flow.set(arc, dice.between(-1, 3));
                }
                1 if tiers > 0 => solution.prices[0][dice.between(0, 19) as usize] += dice.between(-9, 9),
                2 if tiers > 1 => solution.prices[1][dice.between(0, 19) as usize] += dice.between(-9, 9),
                _ => {}
            }
            let outcome = Outcome::Optimal(solution.clone());
            let (wide, narrow) = (check(&network, &outcome), check(&narrow, &outcome));
            assert_eq!(wide, narrow, "case {case}: {network:?}");
            match wide {
                Ok(_) => accepted += 1,
                Err(fault) => {
                    faults.insert(std::mem::discriminant(&fault));
                }
            }
        }
    }
    assert!(accepted > 300, "{accepted}");
    assert!(faults.len() > 3, "{faults:?}");
}
