//! A solved network under random changes: every state is checked, and equals a cold solve.

mod kit;

use canbo_flow::{Change, Edited, INFINITE, Network, Outcome, Refusal, Solved, Unwatched, check, solve};
use kit::{Dice, Shape, drawn, random_network};

fn solved(network: &Network) -> Option<Solved> {
    Solved::of(network, &mut Unwatched).expect("a valid network").ok()
}

/// What a cold solve says of the network as it is.
fn cold(network: &Network) -> Outcome {
    solve(network, &mut Unwatched).expect("a valid network")
}

fn random_change(dice: &mut Dice, network: &Network) -> Vec<Change> {
    let (nodes, arcs, tiers) = (network.nodes() as i64, network.arcs.len() as i64, network.tiers());
    let costs = |dice: &mut Dice| (0..tiers).map(|_| dice.between(-4, 4)).collect();
    let bounds = |dice: &mut Dice| {
        let lower = dice.between(-2, 2);
        let (none_below, none_above) = (dice.one_in(12), dice.one_in(8));
        let upper = if none_above { INFINITE } else { lower + dice.between(0, 4) };
        (if none_below { -INFINITE } else { lower }, upper)
    };
    match dice.between(0, 5) {
        0 | 1 if arcs > 0 => {
            let (arc, (lower, upper)) = (dice.between(0, arcs - 1) as u32, bounds(dice));
            vec![Change::Bounds { arc, lower, upper }]
        }
        2 if arcs > 0 => vec![Change::Cost { arc: dice.between(0, arcs - 1) as u32, costs: costs(dice) }],
        3 if nodes > 1 => {
            let (from, to) = (dice.between(0, nodes - 1) as u32, dice.between(0, nodes - 1) as u32);
            let units = if from == to { 0 } else { dice.between(1, 2) };
            let of = |node: u32| network.supply[node as usize];
            let more = Change::Supply { node: from, supply: of(from) + units };
            vec![more, Change::Supply { node: to, supply: of(to) - units }]
        }
        4 => {
            let new = nodes as u32;
            let mut changes = vec![Change::Node];
            for _ in 0..dice.between(0, 3) {
                let other = dice.between(0, nodes) as u32;
                let (from, to) = if dice.one_in(3) { (other, new) } else { (new, other) };
                let (lower, upper) = (0, dice.between(0, 3));
                changes.push(Change::Arc { from, to, lower, upper, costs: costs(dice) });
            }
            changes
        }
        _ if nodes > 0 => {
            let (from, to) = (dice.between(0, nodes - 1) as u32, dice.between(0, nodes - 1) as u32);
            let (lower, upper) = bounds(dice);
            vec![Change::Arc { from, to, lower, upper, costs: costs(dice) }]
        }
        _ => vec![Change::Node],
    }
}

/// The kind of an outcome and its values.
fn told(outcome: &Outcome) -> (u8, Vec<i128>) {
    match outcome {
        Outcome::Optimal(solution) => (0, solution.values.clone()),
        Outcome::Infeasible(_) => (1, Vec::new()),
        Outcome::Unbounded(_) => (2, Vec::new()),
    }
}

#[test]
fn thirty_thousand_random_edits_equal_cold_solves_and_can_be_taken_back() {
    let mut dice = Dice(71);
    let mut seen = [0; 3];
    for tiers in [1, 3, 10, 20] {
        let shape = Shape { nodes: 8, arcs: 20, tiers, play: 3, cost: 3, unlimited: Some(12) };
        for _ in 0..500 {
            let Some(mut state) = solved(&random_network(&mut dice, shape)) else { continue };
            for _ in 0..20 {
                let before = (state.network(), state.solution());
                let changes = random_change(&mut dice, &before.0);
                let edited = state.edit(&changes).expect("lawful changes");
                match &edited {
                    Edited::Optimal { .. } => {
                        let values = check(&state, &state.outcome());
                        let expected = told(&cold(&state.network()));
                        assert_eq!((0, values.clone().expect("a true proof")), expected, "{changes:?} of {before:?}");
                        seen[0] += 1;
                        if dice.one_in(4) {
                            assert!(state.undo());
                            assert_eq!((state.network(), state.solution()), before, "{changes:?}");
                        }
                    }
                    Edited::Impossible(outcome) => {
                        assert_eq!((state.network(), state.solution()), before, "nothing has changed");
                        let kind = usize::from(told(outcome).0);
                        assert_ne!(kind, 0);
                        seen[kind] += 1;
                    }
                }
            }
        }
    }
    assert!(seen[0] > 15_000 && seen[1] > 2_000 && seen[2] > 200, "{seen:?}");
}

#[test]
fn what_is_impossible_is_proved_for_the_changed_network() {
    let mut dice = Dice(72);
    let mut proved = 0;
    let shape = Shape { nodes: 6, arcs: 12, tiers: 2, play: 3, cost: 3, unlimited: Some(8) };
    for _ in 0..1_000 {
        let network = random_network(&mut dice, shape);
        let Some(mut state) = solved(&network) else { continue };
        if network.arcs.is_empty() {
            continue;
        }
        let arc = dice.between(0, network.arcs.len() as i64 - 1) as u32;
        let mut changed = network.clone();
        let narrow = &mut changed.arcs[arc as usize];
        (narrow.lower, narrow.upper) = (7, 7);
        if let Ok(Edited::Impossible(outcome)) = state.edit(&[Change::Bounds { arc, lower: 7, upper: 7 }]) {
            check(&changed, &outcome).expect("a true proof");
            proved += 1;
        }
    }
    assert!(proved > 300, "{proved}");
}

/// Two people who may go to either of two posts and nowhere else, where the posts need three, and everything else is a wide
/// country: what proves it is found from the side of the posts.
#[test]
fn what_too_few_can_reach_is_proved_with_those_who_can() {
    let mut text = "supply 1 1 0 0 0 -2\n".to_owned();
    for person in 0..2 {
        text += &format!("{person} > 2 0..1 0\n{person} > 3 0..1 0\n");
    }
    text += "2 > 4 0..9 0\n3 > 4 0..9 0\n4 > 5 0..9 0\n";
    let mut network = drawn(&text);
    for _ in 0..20 {
        network.supply.push(0);
        let far = network.nodes() as u32 - 1;
        network.add_arc(5, far, 0, 1, &[1]);
    }
    let mut state = solved(&network).expect("an optimum");
    network.arcs[6].lower = 3;
    let Ok(Edited::Impossible(outcome)) = state.edit(&[Change::Bounds { arc: 6, lower: 3, upper: 9 }]) else {
        panic!("there are two people");
    };
    check(&network, &outcome).expect("a true proof");
    let Outcome::Infeasible(cut) = outcome else { panic!("{outcome:?}") };
    assert_eq!(cut.nodes[..6], [false, false, false, false, false, true]);
}

#[test]
fn unlawful_changes_are_refused_and_change_nothing() {
    let network = drawn("supply 2 -2\n 0 > 1 0..3 1\n 0 > 1 0..3 2");
    let mut state = solved(&network).expect("an optimum");
    let before = (state.network(), state.solution());
    let half = INFINITE / 2;
    for (change, refusal) in [
        (Change::Cost { arc: 2, costs: vec![1] }, Refusal::UnknownArc { arc: 2 }),
        (Change::Cost { arc: 0, costs: vec![1, 2] }, Refusal::TierCount { expected: 1, found: 2 }),
        (Change::Cost { arc: 0, costs: vec![1 << 61] }, Refusal::CostTooLarge { tier: 0, arc: 0 }),
        (Change::Bounds { arc: 9, lower: 0, upper: 1 }, Refusal::UnknownArc { arc: 9 }),
        (Change::Bounds { arc: 1, lower: 2, upper: 1 }, Refusal::BoundsCrossed { arc: 1 }),
        (Change::Bounds { arc: 1, lower: INFINITE, upper: INFINITE }, Refusal::BoundsCrossed { arc: 1 }),
        (
            Change::Bounds { arc: 1, lower: -half, upper: half },
            Refusal::AmountsTooLarge { amount: i128::from(INFINITE) + 7 },
        ),
        (Change::Supply { node: 5, supply: 1 }, Refusal::UnknownNode { node: 5 }),
        (Change::Supply { node: 0, supply: 3 }, Refusal::Unbalanced { surplus: 1 }),
        (Change::Arc { from: 0, to: 2, lower: 0, upper: 1, costs: vec![0] }, Refusal::NoSuchNode { arc: 2, node: 2 }),
    ] {
        assert_eq!(state.edit(std::slice::from_ref(&change)), Err(refusal.clone()), "{change:?}");
        assert!(!refusal.to_string().is_empty());
        assert_eq!((state.network(), state.solution()), before);
    }
    assert!(!state.undo());
}

#[test]
fn more_tiers_than_a_solved_state_holds_are_refused() {
    let tiers = canbo_flow::MOST_TIERS;
    assert!(Solved::of(&Network::new(1, tiers), &mut Unwatched).is_ok());
    let refusal = Solved::of(&Network::new(1, tiers + 1), &mut Unwatched).err();
    assert_eq!(refusal, Some(Refusal::TooManyTiers { tiers: tiers + 1 }));
}

/// Sixty people of three bodies, most of whom stay; twelve posts of up to two seats. The last node takes everybody.
fn bodies_and_posts(dice: &mut Dice, tiers: usize) -> Network {
    const PEOPLE: u32 = 60;
    let (bodies, posts, root) = (PEOPLE, PEOPLE + 3, PEOPLE + 3 + 12);
    let mut network = Network::new(root as usize + 1, tiers);
    let costs = |dice: &mut Dice, least: i64, most: i64| -> Vec<i64> {
        (0..tiers).map(|_| dice.between(least, most)).collect()
    };
    for person in 0..PEOPLE {
        network.set_supply(person, 1);
        let stay = costs(dice, 0, 3);
        network.add_arc(person, bodies + person % 3, 0, 1, &stay);
        for post in posts..posts + 12 {
            if dice.one_in(2) {
                let going = costs(dice, 0, 20);
                network.add_arc(person, post, 0, dice.between(1, 2), &going);
            }
        }
        // Some have two ways to the same node, as two options of one post or two kinds of staying.
        if dice.one_in(4) {
            let to = dice.between(0, 14) as u32 + bodies;
            let again = costs(dice, 0, 20);
            network.add_arc(person, to, 0, 1, &again);
        }
    }
    for body in bodies..bodies + 3 {
        network.add_arc(body, root, dice.between(10, 14), dice.between(17, 20), &vec![0; tiers]);
    }
    for post in posts..posts + 12 {
        let worth = costs(dice, -25, 0);
        network.add_arc(post, root, 0, 1, &worth);
        let less = costs(dice, -9, 0);
        network.add_arc(post, root, 0, dice.between(0, 2), &less);
    }
    network.set_supply(root, -i64::from(PEOPLE));
    network
}

/// What a planner would change: a way forbidden, pinned or free again, another cost, a seat or a quota more or less, a
/// person gone or back, one more person.
fn planners_change(dice: &mut Dice, network: &Network) -> Vec<Change> {
    let (arcs, root) = (network.arcs.len() as i64, 75);
    let arc = dice.between(0, arcs - 1) as u32;
    let is_persons = network.arcs[arc as usize].from < 60 || network.arcs[arc as usize].from > root;
    let costs = (0..network.tiers()).map(|_| dice.between(-5, 15)).collect();
    let supply = |node: u32, more: i64| Change::Supply { node, supply: network.supply[node as usize] + more };
    match dice.between(0, 6) {
        0 => vec![Change::Cost { arc, costs }],
        1 | 2 if is_persons => {
            let (lower, upper) = [(0, 0), (1, 1), (0, 1), (0, 1), (1, 2)][dice.between(0, 4) as usize];
            vec![Change::Bounds { arc, lower, upper }]
        }
        3 => {
            let person = dice.between(0, 59) as u32;
            let more = if network.supply[person as usize] == 0 { 1 } else { -1 };
            vec![supply(person, more), supply(root, -more)]
        }
        4 => {
            let (new, mut changes) = (network.nodes() as u32, vec![Change::Node]);
            for to in 60..75 {
                if to < 63 || dice.one_in(3) {
                    let costs = (0..network.tiers()).map(|_| dice.between(0, 20)).collect();
                    changes.push(Change::Arc { from: new, to, lower: 0, upper: 1, costs });
                }
            }
            changes.extend([Change::Supply { node: new, supply: 1 }, supply(root, -1)]);
            changes
        }
        _ if !is_persons => {
            let lower = if arc.is_multiple_of(2) { 0 } else { dice.between(0, 2) };
            vec![Change::Bounds { arc, lower, upper: lower + dice.between(0, 18) }]
        }
        _ => vec![Change::Cost { arc, costs }],
    }
}

/// Makes a change in a network.
fn make(network: &mut Network, change: &Change) {
    match change {
        Change::Node => network.supply.push(0),
        Change::Supply { node, supply } => network.set_supply(*node, *supply),
        Change::Bounds { arc, lower, upper } => {
            let arc = &mut network.arcs[*arc as usize];
            (arc.lower, arc.upper) = (*lower, *upper);
        }
        Change::Cost { arc, costs } => {
            network.costs.iter_mut().zip(costs).for_each(|(row, cost)| row[*arc as usize] = *cost);
        }
        Change::Arc { from, to, lower, upper, costs } => {
            network.add_arc(*from, *to, *lower, *upper, costs);
        }
    }
}

#[test]
fn people_of_bodies_are_moved_as_a_cold_solve_moves_them_and_back() {
    let mut dice = Dice(73);
    let (mut made, mut impossible) = (0, 0);
    for case in 0..60 {
        let network = bodies_and_posts(&mut dice, [1, 1, 3][case % 3]);
        let Some(mut state) = solved(&network) else { continue };
        let first = (state.network(), state.solution());
        let mut kept = 0;
        for _ in 0..60 {
            let before = (state.network(), state.solution());
            let changes = planners_change(&mut dice, &before.0);
            match state.edit(&changes).expect("lawful changes") {
                Edited::Optimal { .. } => {
                    let network = state.network();
                    let values = check(&network, &state.outcome()).expect("a true proof");
                    assert_eq!((0, values), told(&cold(&network)), "{changes:?}");
                    made += 1;
                    kept += 1;
                    if dice.one_in(3) {
                        assert!(state.undo());
                        kept -= 1;
                        assert_eq!((state.network(), state.solution()), before, "{changes:?}");
                    }
                }
                Edited::Impossible(outcome) => {
                    assert_eq!((state.network(), state.solution()), before, "nothing has changed");
                    let mut changed = before.0.clone();
                    changes.iter().for_each(|change| make(&mut changed, change));
                    check(&changed, &outcome).expect("a true proof");
                    impossible += 1;
                }
            }
        }
        (0..kept).for_each(|_| assert!(state.undo()));
        assert_eq!((state.network(), state.solution()), first, "all taken back");
    }
    assert!(made > 3_000 && impossible > 40, "{made} {impossible}");
}
