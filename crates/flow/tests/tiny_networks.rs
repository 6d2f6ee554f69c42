//! Networks small enough to solve by hand.

mod kit;

use std::ops::ControlFlow;

use canbo_flow::{
    Cut, INFINITE, Network, Outcome, Progress, Ray, Refusal, Solution, Unwatched, check, solve, uniqueness,
};
use kit::drawn;

#[track_caller]
fn outcome(text: &str) -> Outcome {
    let network = drawn(text);
    let outcome = solve(&network, &mut Unwatched).expect("a valid network");
    let values = check(&network, &outcome).expect("a true proof");
    if let Outcome::Optimal(solution) = &outcome {
        assert_eq!(values, solution.values);
    }
    outcome
}

#[track_caller]
fn expect(text: &str, flow: &[i64], values: &[i128]) {
    match outcome(text) {
        Outcome::Optimal(solution) => {
            assert_eq!((solution.flow.to_vec().as_slice(), solution.values.as_slice()), (flow, values));
        }
        other => panic!("not optimal: {other:?}"),
    }
}

#[track_caller]
fn expect_cut(text: &str, nodes: &[bool]) {
    assert_eq!(outcome(text), Outcome::Infeasible(Cut { nodes: nodes.to_vec() }));
}

#[track_caller]
fn expect_ray(text: &str, arcs: &[(u32, bool)]) {
    match outcome(text) {
        Outcome::Unbounded(Ray { arcs: found, .. }) => assert_eq!(found, arcs),
        other => panic!("not unbounded: {other:?}"),
    }
}

#[test]
fn a_network_without_nodes_has_the_empty_optimum() {
    let network = Network::new(0, 2);
    let empty = Solution { flow: Vec::new().into(), prices: vec![vec![]; 2], values: vec![0, 0] };
    assert_eq!(solve(&network, &mut Unwatched), Ok(Outcome::Optimal(empty.clone())));
    assert_eq!(check(&network, &Outcome::Optimal(empty.clone())), Ok(vec![0, 0]));
    assert_eq!(uniqueness(&network, &empty, &[]), Vec::<u32>::new());
}

#[test]
fn a_network_without_tiers_only_asks_for_a_flow() {
    expect("supply 2 -2\n 0 > 1 0..3", &[2], &[]);
}

#[test]
fn the_cheaper_way_fills_up_first() {
    expect("supply 5 0 -5\n 0 > 2 0..2 1\n 0 > 1 0..9 1\n 1 > 2 0..9 3", &[2, 3, 3], &[14]);
}

#[test]
fn a_later_tier_decides_only_between_optima_of_the_earlier() {
    expect("supply 1 -1\n 0 > 1 0..1 1 0\n 0 > 1 0..1 0 9\n 0 > 1 0..1 0 8", &[0, 0, 1], &[0, 8]);
}

#[test]
fn a_lower_bound_is_kept_though_it_costs() {
    expect("supply 3 -3\n 0 > 1 1..3 10\n 0 > 1 0..3 1", &[1, 2], &[12]);
}

#[test]
fn negative_bounds_let_flow_run_against_the_arc() {
    expect("supply -2 2\n 0 > 1 -3..-1 4", &[-2], &[-8]);
}

#[test]
fn a_cycle_of_negative_cost_is_filled() {
    expect("supply 0 0 0\n 0 > 1 0..4 1\n 1 > 2 0..3 -5\n 2 > 0 0.. 1", &[3, 3, 3], &[-9]);
}

#[test]
fn a_loop_of_negative_cost_is_filled_and_one_of_positive_cost_kept_low() {
    expect("supply 0\n 0 > 0 0..4 -2\n 0 > 0 1..4 2\n 0 > 0 -1..4 0", &[4, 1, -1], &[-6]);
}

#[test]
fn parallel_arcs_make_a_convex_cost() {
    expect("supply 3 -3\n 0 > 1 0..1 5\n 0 > 1 0..1 1\n 0 > 1 0..1 3\n 0 > 1 0..1 9", &[1, 1, 1, 0], &[9]);
}

#[test]
fn arcs_without_capacity_stay_empty() {
    expect("supply 1 -1\n 0 > 1 0..0 -9\n 0 > 1 0..1 1", &[0, 1], &[1]);
}

#[test]
fn parts_that_do_not_touch_are_solved_together() {
    expect("supply 1 -1 0 2 -2\n 0 > 1 0..2 1\n 3 > 4 0..1 1\n 3 > 4 0..9 2", &[1, 1, 1], &[4]);
}

#[test]
fn an_arc_without_any_bound_carries_either_way() {
    expect("supply 0 0\n 0 > 1 .. 3\n 1 > 0 -5..5 -2", &[-5, -5], &[-5]);
    expect("supply -4 4\n 0 > 1 .. 3", &[-4], &[-12]);
}

#[test]
fn an_arc_bounded_above_only_falls_as_far_as_the_rest_allows() {
    expect("supply 0 0\n 0 > 1 ..7 1\n 1 > 0 -2..9 0", &[-2, -2], &[-2]);
}

#[test]
fn prices_prove_arcs_that_every_flow_must_fill() {
    // Both arcs out of node 0 are full in every flow, the dear one too.
    expect("supply 2 0 -2\n 0 > 1 0..1 100\n 0 > 2 0..1 -100\n 1 > 2 0..5 -7\n 2 > 1 0..5 9", &[1, 1, 1, 0], &[-7]);
}

#[test]
fn too_much_supply_is_cut_off() {
    expect_cut("supply 3 0 -3\n 0 > 1 0..2 1\n 1 > 2 0..9 1", &[true, false, false]);
}

#[test]
fn a_lower_bound_that_nothing_can_feed_is_cut_off() {
    expect_cut("supply 0 0\n 0 > 1 0..2 1\n 1 > 0 3..4 1", &[true, false]);
}

#[test]
fn one_conflict_is_named_though_there_are_two() {
    expect_cut("supply 2 2 -4\n 0 > 2 0..1 1\n 1 > 2 0..1 1", &[true, false, false]);
}

#[test]
fn arcs_without_play_do_not_join_two_conflicts() {
    expect_cut("supply 2 2 -4\n 0 > 2 0..1 1\n 1 > 2 0..1 1\n 0 > 1 0..0 1", &[true, false, false]);
    expect_cut("supply 3 1 -4\n 0 > 2 0..1 1\n 1 > 2 0..1 1\n 0 > 1 1..1 1", &[true, false, false]);
}

#[test]
fn of_two_starved_receivers_one_is_named() {
    expect_cut("supply 4 -2 -2\n 0 > 1 0..1 1\n 0 > 2 0..1 1", &[true, false, true]);
}

#[test]
fn a_part_that_would_be_short_only_if_it_gave_is_not_named() {
    // Nodes 1 and 2 together have too much; that 2 could give to 0 does not make them short.
    expect_cut("supply 2 6 -2 -6\n 1 > 2 0..1 1\n 2 > 0 0..5 1\n 0 > 3 0..1 1", &[true, true, true, false]);
}

#[test]
fn a_receiver_out_of_reach_stands_alone_on_its_side() {
    expect_cut("supply 1 1 0 -1 -1\n 0 > 2 0..1\n 1 > 2 0..1\n 2 > 3 0..2", &[true, true, true, true, false]);
}

#[test]
fn an_endless_cycle_is_shown() {
    expect_ray("supply 0 0\n 0 > 1 0.. -2\n 1 > 0 0.. 1", &[(0, true), (1, true)]);
}

#[test]
fn a_cycle_may_be_endless_in_a_later_tier() {
    expect_ray("supply 0 0\n 0 > 1 0.. 2 0\n 1 > 0 0.. -2 0\n 0 > 0 0.. 0 -1", &[(2, true)]);
}

#[test]
fn a_cycle_may_be_endless_downward() {
    expect_ray("supply 0\n 0 > 0 ..3 1", &[(0, false)]);
}

#[test]
fn without_a_flow_an_endless_cycle_does_not_matter() {
    expect_cut("supply 1 -1\n 0 > 0 0.. -1", &[true, false]);
}

#[test]
fn a_two_way_arc_alone_is_no_alternative_but_a_second_beside_it_is() {
    let unique = |text: &str, interest: &[u32]| {
        let network = drawn(text);
        let Ok(Outcome::Optimal(solution)) = solve(&network, &mut Unwatched) else { panic!("no optimum") };
        uniqueness(&network, &solution, interest)
    };
    assert_eq!(unique("supply 1 -1\n 0 > 1 0..2 1", &[0]), Vec::<u32>::new());
    assert_eq!(unique("supply 1 -1\n 0 > 1 0..2 1\n 0 > 1 0..2 1\n 0 > 1 0..2 2", &[0, 1, 2]), [0, 1]);
    assert_eq!(unique("supply 1 -1\n 0 > 1 0..2 1\n 0 > 1 0..2 1\n 0 > 1 0..2 2", &[2, 1]), [1]);
    assert_eq!(unique("supply 0\n 0 > 0 0..1 0\n 0 > 0 0..1 1", &[0, 1]), [0]);
}

#[test]
fn a_way_of_five_thousand_nodes_is_walked_without_recursion() {
    let nodes = 5_000;
    let mut network = Network::new(nodes, 2);
    network.set_supply(0, 1);
    network.set_supply(nodes as u32 - 1, -1);
    for node in 1..nodes as u32 {
        network.add_arc(node - 1, node, 0, 2, &[1, -1]);
    }
    let outcome = solve(&network, &mut Unwatched).expect("valid");
    let steps = nodes as i128 - 1;
    assert_eq!(check(&network, &outcome), Ok(vec![steps, -steps]));
    let Outcome::Optimal(solution) = outcome else { panic!("not optimal") };
    let all: Vec<u32> = (0..nodes as u32 - 1).collect();
    assert_eq!(uniqueness(&network, &solution, &all), Vec::<u32>::new());
}

#[test]
fn the_same_network_gives_the_same_outcome() {
    let mut dice = kit::Dice(3);
    let shape = kit::Shape { nodes: 20, arcs: 80, tiers: 3, play: 4, cost: 2, unlimited: Some(90) };
    for _ in 0..200 {
        let network = kit::random_network(&mut dice, shape);
        assert_eq!(solve(&network, &mut Unwatched), solve(&network.clone(), &mut Unwatched));
    }
}

#[test]
fn the_watcher_sees_every_tier_and_may_stop_any() {
    let network = drawn("supply 1 -1\n 0 > 1 0..1 1 1\n 0 > 1 0..1 2 2");
    let mut seen = Vec::new();
    let mut look = |progress: Progress| {
        assert_eq!(progress.tiers, 2);
        seen.push((progress.tier, progress.free_arcs));
        ControlFlow::Continue(())
    };
    solve(&network, &mut look).expect("not stopped");
    assert_eq!(seen, [(None, 2), (Some(0), 2), (Some(1), 1)]);
    for (stop, _) in seen {
        let mut watch = |progress: Progress| {
            if progress.tier == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        assert_eq!(solve(&network, &mut watch), Err(Refusal::Cancelled));
    }
}

#[test]
fn sums_of_infinite_arcs_never_overflow() {
    expect(
        "supply 0 0 0\n 0 > 1 0.. 0\n 1 > 2 0.. 0\n 2 > 0 0..1000000000000 -1000000",
        &[1_000_000_000_000; 3],
        &[-1_000_000_000_000_000_000],
    );
    let half = INFINITE / 2 - 10;
    expect(&format!("supply {half} -{half}\n 0 > 1 0.. 1"), &[half], &[i128::from(half)]);
}
