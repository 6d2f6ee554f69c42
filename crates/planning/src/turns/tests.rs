//! Turns of a small province: planned, checked, and refused when one thing is altered.

use super::*;
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, unit};
use canbo_flow::Unwatched;
use canbo_register::*;
use jiff::civil::date;

const CODES: [&str; 4] = ["22015", "22045", "22051", "22057"];

fn programme(number: u32, share: u32) -> String {
    format!(
        "{PROGRAMME}\n[[waves]]\ncode = \"1\"\nstart = 2026-01-01\nform = \"secondment\"\nterm_months = 6\n\
         positions = [\"dat-dai\", \"cong-nghe-thong-tin\"]\n[waves.quota]\nlow_percent_hundredths = {share}\n\
         high_percent_hundredths = {share}\n[turns]\nwave = \"1\"\nnumber = {number}\n"
    )
}

/// Two bodies of ten people each, so many of whom a turn may take.
fn register(able: [usize; 2]) -> Register {
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    for code in CODES {
        let one = commune(code);
        register.units.insert(one.id.clone(), one);
        for position in ["dat-dai", "cong-nghe-thong-tin", "xay-dung"] {
            register.headcounts.push(seats(code, position, 1));
        }
    }
    for (body, number) in ["so-a", "so-b"].into_iter().zip(able) {
        let one = unit(body, UnitKind::Department, None);
        register.units.insert(one.id.clone(), one);
        for at in 0..10 {
            let major = if at < number { ["7850103", "7480201"][at % 2] } else { "7810201" };
            let one = person(&format!("{body}-{at}"), body, None, major);
            register.people.insert(one.id.clone(), one);
        }
    }
    register
}

fn world(able: [usize; 2], number: u32, share: u32) -> World {
    World::new(register(able), &programme(number, share))
}

fn plan(world: &World) -> TurnPlan {
    turns(&world.inputs(), &world.text, &mut Unwatched).expect("is planned").expect("the programme has turns")
}

fn codes(world: &World, plan: &TurnPlan) -> Vec<String> {
    check_turns(&world.inputs(), &world.text, &write_turns(plan)).into_iter().map(|problem| problem.code).collect()
}

#[track_caller]
fn refused(code: &str, alter: impl FnOnce(&mut TurnPlan)) {
    refused_in(&world([5, 3], 4, 2000), code, alter);
}

#[track_caller]
fn refused_in(world: &World, code: &str, alter: impl FnOnce(&mut TurnPlan)) {
    let mut altered = plan(world);
    assert_eq!(codes(world, &altered), [""; 0], "what is planned passes");
    alter(&mut altered);
    let found = codes(world, &altered);
    assert!(found.iter().any(|one| one == code), "{code} is not among {found:?}");
}

fn of_body<'a>(turn: &'a Turn, body: &str) -> Vec<&'a TurnLine> {
    turn.lines.iter().filter(|line| line.body.as_str() == body).collect()
}

#[test]
fn everybody_goes_once_before_anybody_goes_again_and_nobody_twice_running() {
    let world = world([5, 4], 5, 2000);
    let plan = plan(&world);
    assert_eq!(codes(&world, &plan), [""; 0]);
    // Two of ten at a time. Of five people two, two, then the last with one of the first; of four people by pairs.
    let sent: Vec<usize> = plan.turns.iter().map(|turn| of_body(turn, "so-a").len()).collect();
    assert_eq!(sent, [2, 2, 2, 2, 2]);
    let first: BTreeSet<&PersonId> =
        plan.turns[..3].iter().flat_map(|turn| of_body(turn, "so-a")).map(|line| &line.person).collect();
    assert_eq!(first.len(), 5, "all five have gone after three turns");
    assert_eq!((plan.turns[1].from, plan.turns[1].to), (date(2026, 7, 1), date(2026, 12, 31)));
    assert_eq!(plan.turns[2].bodies[0].not_yet, 0);
}

#[test]
fn a_body_with_too_few_sends_fewer_and_it_is_told() {
    let world = world([5, 2], 3, 2000);
    let plan = plan(&world);
    assert_eq!(codes(&world, &plan), [""; 0]);
    let told: Vec<(u32, u32)> = plan.turns.iter().map(|turn| (turn.bodies[1].sent, turn.bodies[1].missing)).collect();
    // The two of them went, and may not go twice running.
    assert_eq!(told, [(2, 0), (0, 2), (2, 0)]);
}

#[test]
fn nobody_goes_beyond_the_cap_of_the_law_in_all() {
    let world = world([2, 0], 14, 1000);
    let plan = plan(&world);
    assert_eq!(codes(&world, &plan), [""; 0]);
    let sent: usize = plan.turns.iter().map(|turn| of_body(turn, "so-a").len()).sum();
    assert_eq!(sent, 12, "36 months in all are six terms of six months for each of two");
}

#[test]
fn random_bodies_and_shares_pass_the_checker() {
    let mut chance = Chance(5);
    let mut lines = 0;
    for round in 0..60 {
        let able = [chance.below(11) as usize, chance.below(11) as usize];
        let world = world(able, 1 + chance.below(6) as u32, 100 * (1 + chance.below(60) as u32));
        let plan = plan(&world);
        lines += plan.turns.iter().map(|turn| turn.lines.len()).sum::<usize>();
        let found = check_turns(&world.inputs(), &world.text, &write_turns(&plan));
        assert!(found.is_empty(), "round {round}, {able:?}: {found:?}");
    }
    assert!(lines > 300, "{lines}");
}

#[test]
fn turns_of_other_lists_or_another_programme_are_refused() {
    refused("V201", |plan| plan.register_digest.clear());
    refused("V201", |plan| plan.programme_digest.clear());
    refused("V201", |plan| drop(plan.turns.pop()));
    let world = world([1, 1], 1, 1000);
    assert_eq!(check_turns(&world.inputs(), &world.text, "1")[0].code, "V201");
}

#[test]
fn a_turn_longer_than_the_term_or_beginning_otherwise_is_refused() {
    refused("V202", |plan| plan.turns[0].to = date(2026, 7, 1));
    refused("V202", |plan| plan.turns[1].from = date(2026, 7, 2));
    refused("V202", |plan| plan.turns[1].number = 3);
}

#[test]
fn a_line_to_no_open_seat_or_of_somebody_who_may_not_go_is_refused() {
    refused("V203", |plan| plan.turns[0].lines[0].unit = UnitId::new("22060"));
    refused("V203", |plan| plan.turns[0].lines[0].position = PositionCode::new("xay-dung"));
    refused("V204", |plan| plan.turns[0].lines[0].person = PersonId::new("Z9"));
    refused("V205", |plan| plan.turns[0].lines[0].person = PersonId::new("so-a-9"));
    let mut people = register([5, 3]);
    people.people.get_mut(&PersonId::new("so-a-0")).expect("is there").ask_board = true;
    let barred = World::new(people, &programme(4, 2000));
    refused_in(&barred, "V204", |plan| plan.turns[0].lines[0].person = PersonId::new("so-a-0"));
}

#[test]
fn somebody_twice_in_a_turn_or_in_two_turns_running_is_refused() {
    refused("V206", |plan| {
        let twice = plan.turns[0].lines[0].clone();
        plan.turns[0].lines.push(twice);
    });
    refused("V218", |plan| {
        let person = plan.turns[0].lines[0].person.clone();
        plan.turns[1].lines[0].person = person;
    });
}

#[test]
fn more_people_than_a_commune_lacks_are_refused() {
    refused("V210", |plan| {
        let lines = &mut plan.turns[0].lines;
        let same = lines[0].position.clone();
        let unit = lines[0].unit.clone();
        let other = lines.iter_mut().skip(1).find(|line| line.position == same).expect("several");
        other.unit = unit;
    });
}

#[test]
fn a_body_over_its_share_or_silently_under_it_is_refused() {
    refused("V215", |plan| {
        let from = plan.turns[1].lines.clone();
        plan.turns[0].lines.extend(from);
    });
    refused("V216", |plan| drop(plan.turns[0].lines.remove(0)));
    refused("V216", |plan| plan.turns[0].bodies[0].missing = 1);
}

/// Every number agrees: only that somebody could have gone speaks against it.
#[test]
fn a_turn_that_sends_nobody_is_refused_where_somebody_could_go() {
    let world = world([5, 3], 4, 2000);
    let mut idle = plan(&world);
    for turn in &mut idle.turns {
        turn.lines.clear();
        for body in &mut turn.bodies {
            (body.sent, body.missing, body.not_yet) = (0, body.range.0, body.eligible);
        }
    }
    let found = codes(&world, &idle);
    assert!(!found.is_empty() && found.iter().all(|code| code == "V216"), "{found:?}");
}

#[test]
fn numbers_that_the_lines_do_not_bear_out_are_refused() {
    refused("V212", |plan| plan.turns[0].bodies[0].sent += 1);
    refused("V212", |plan| plan.turns[0].bodies[0].eligible += 1);
    refused("V212", |plan| plan.turns[0].bodies[0].not_yet += 1);
    refused("V212", |plan| plan.turns[0].bodies[0].range.1 += 1);
    refused("V212", |plan| drop(plan.turns[0].bodies.pop()));
    refused("V212", |plan| plan.turns[0].lines[0].time = 2);
    refused("V212", |plan| plan.turns[0].lines[0].body = UnitId::new("so-b"));
}

#[test]
fn somebody_who_goes_again_before_the_others_have_gone_is_refused() {
    refused_in(&world([6, 3], 3, 2000), "V217", |plan| {
        // In the third turn somebody of the first goes in the place of one who has not gone yet.
        let again = plan.turns[0].lines[0].clone();
        let late = plan.turns[2]
            .lines
            .iter_mut()
            .find(|line| line.body == again.body && line.time == 1 && line.position == again.position);
        let late = late.expect("six people of two at a time go in three turns");
        (late.person, late.time) = (again.person, 2);
    });
}
