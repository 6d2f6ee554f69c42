//! Short support of small provinces: planned, checked, and refused when one thing is altered.

use super::*;
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, unit};
use canbo_flow::Unwatched;
use canbo_register::*;
use jiff::civil::date;

const CODES: [&str; 5] = ["22015", "22045", "22051", "22057", "22096"];

fn programme(changes: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{PROGRAMME}\n[short_support]\nweeks_at_least = 1\nweeks_at_most = 2\nfrom = 2026-01-05\nto = 2026-03-31\n\
         positions = [\"dat-dai\", \"cong-nghe-thong-tin\"]\nat_once_percent_hundredths = 1500\n\
         hard_to_reach_first = true\nseat = \"22015\"\n"
    );
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

fn register(land: usize, informatics: usize) -> Register {
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    for (at, code) in CODES.iter().enumerate() {
        let mut one = commune(code);
        one.remote = at >= 3;
        register.units.insert(one.id.clone(), one);
        for position in ["dat-dai", "cong-nghe-thong-tin"] {
            register.headcounts.push(seats(code, position, 1));
        }
    }
    let body = unit("so-a", UnitKind::Department, None);
    register.units.insert(body.id.clone(), body);
    for (number, major, letter) in [(land, "7850103", "L"), (informatics, "7480201", "I"), (2, "7810201", "X")] {
        for at in 0..number {
            let one = person(&format!("{letter}{at}"), "so-a", None, major);
            register.people.insert(one.id.clone(), one);
        }
    }
    register
}

fn world(land: usize, informatics: usize, changes: &[(&str, &str)]) -> World {
    World::new(register(land, informatics), &programme(changes))
}

fn plan(world: &World) -> SupportPlan {
    support(&world.inputs(), &world.text, &mut Unwatched).expect("is planned").expect("the programme has short support")
}

fn codes(world: &World, plan: &SupportPlan) -> Vec<String> {
    let found = check_support(&world.inputs(), &world.text, &write_support(plan));
    found.into_iter().map(|problem| problem.code).collect()
}

#[track_caller]
fn refused(code: &str, alter: impl FnOnce(&mut SupportPlan)) {
    refused_in(&world(6, 6, &[]), code, alter);
}

#[track_caller]
fn refused_in(world: &World, code: &str, alter: impl FnOnce(&mut SupportPlan)) {
    let mut altered = plan(world);
    assert_eq!(codes(world, &altered), [""; 0], "what is planned passes");
    alter(&mut altered);
    let found = codes(world, &altered);
    assert!(found.iter().any(|one| one == code), "{code} is not among {found:?}");
}

#[test]
fn every_need_is_served_for_two_weeks_where_there_is_time() {
    let world = world(6, 6, &[]);
    let plan = plan(&world);
    // 14 people, 15 % at once are 3; two-week stays without the week of Tết: 5, so 15 places for 10 needs.
    assert_eq!((plan.stays.len(), plan.unserved.len()), (10, 0));
    assert!(plan.stays.iter().all(|stay| stay.weeks == 2));
    assert_eq!((plan.stays[0].from, plan.stays[0].to), (date(2026, 1, 5), date(2026, 1, 16)));
    assert!(plan.stays[..3].iter().all(|stay| stay.hard_to_reach), "hard-to-reach communes come first");
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn stays_are_shorter_where_longer_ones_would_leave_somebody_out() {
    let world = world(6, 6, &[("at_once_percent_hundredths = 1500", "at_once_percent_hundredths = 700")]);
    let plan = plan(&world);
    // One at a time: 11 single weeks for 10 needs, but 5 double ones.
    assert_eq!(plan.unserved.len(), 0);
    assert!(plan.stays.iter().all(|stay| stay.weeks == 1));
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn with_too_few_people_communes_hard_to_reach_come_first() {
    let world = world(2, 1, &[]);
    let plan = plan(&world);
    assert_eq!(plan.stays.len(), 3);
    assert!(plan.stays.iter().all(|stay| stay.hard_to_reach));
    assert_eq!(plan.tiers[..2], [1, 6]);
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn random_provinces_pass_the_checker() {
    let mut chance = Chance(11);
    let mut stays = 0;
    for round in 0..80 {
        let share = format!("at_once_percent_hundredths = {}", 100 + chance.below(4_000));
        let to = format!("to = 2026-{:02}-{:02}", 1 + chance.below(3), 20 + chance.below(8));
        let changes = [("at_once_percent_hundredths = 1500", share.as_str()), ("to = 2026-03-31", to.as_str())];
        let world = world(chance.below(9) as usize, chance.below(9) as usize, &changes);
        let plan = plan(&world);
        stays += plan.stays.len();
        assert_eq!(codes(&world, &plan), [""; 0], "round {round}, {changes:?}");
    }
    assert!(stays > 200, "{stays}");
}

#[test]
fn a_plan_of_other_lists_or_another_programme_is_refused() {
    refused("V201", |plan| plan.register_digest.clear());
    refused("V201", |plan| plan.programme_digest.clear());
    refused("V201", |plan| plan.on = date(2026, 1, 1));
    let world = world(1, 1, &[]);
    assert_eq!(check_support(&world.inputs(), &world.text, "[]")[0].code, "V201");
}

#[test]
fn a_stay_that_is_not_of_one_or_two_whole_weeks_is_refused() {
    refused("V202", |plan| plan.stays[0].from = date(2026, 1, 6));
    refused("V202", |plan| plan.stays[0].to = date(2026, 1, 15));
    refused("V202", |plan| plan.stays[0].weeks = 1);
    refused("V202", |plan| (plan.stays[0].to, plan.stays[0].weeks) = (date(2026, 1, 23), 3));
    refused("V202", |plan| {
        (plan.stays[0].from, plan.stays[0].to) = (date(2025, 12, 22), date(2025, 12, 31));
    });
    // The week of Tết has no working day.
    refused("V202", |plan| (plan.stays[0].from, plan.stays[0].to) = (date(2026, 2, 9), date(2026, 2, 20)));
    refused("V202", |plan| (plan.stays[0].from, plan.stays[0].to) = (date(2026, 3, 30), date(2026, 4, 10)));
}

#[test]
fn a_stay_where_nobody_is_missing_or_by_somebody_who_may_not_go_is_refused() {
    refused("V203", |plan| plan.stays[0].position = PositionCode::new("xay-dung"));
    refused("V204", |plan| plan.stays[0].person = PersonId::new("Z9"));
    refused("V205", |plan| plan.stays[0].person = PersonId::new("X0"));
    let with = |change: fn(&mut Person)| {
        let mut people = register(6, 6);
        change(people.people.get_mut(&PersonId::new("L0")).expect("is there"));
        let world = World::new(people, &programme(&[]));
        assert!(plan(&world).stays.iter().all(|one| one.person.as_str() != "L0"), "is left out");
        refused_in(&world, "V204", |plan| plan.stays[0].person = PersonId::new("L0"));
    };
    with(|one| one.hardship = true);
    with(|one| {
        one.absences.push(Absence { kind: AbsenceKind::Study, from: Some(date(2026, 3, 2)), to: None });
    });
    with(|one| one.posts[0].to = Some(date(2026, 3, 30)));
    with(|one| {
        let away = Post { tenure: Tenure::Seconded, unit: UnitId::new("22015"), ..one.posts[0].clone() };
        one.posts.push(away);
    });
}

#[test]
fn a_person_or_a_need_twice_and_a_body_with_too_many_away_are_refused() {
    refused("V206", |plan| plan.stays[1].person = plan.stays[0].person.clone());
    refused("V210", |plan| {
        let unit = plan.stays[0].unit.clone();
        let position = plan.stays[0].position.clone();
        let other = plan.stays.iter_mut().skip(1).find(|one| one.position == position).expect("several");
        other.unit = unit;
    });
    refused("V215", |plan| {
        let (from, to) = (plan.stays[0].from, plan.stays[0].to);
        plan.stays.iter_mut().for_each(|one| (one.from, one.to) = (from, to));
    });
}

/// Every number agrees: only that somebody could have come speaks against it.
#[test]
fn a_plan_that_sends_nobody_is_refused_where_somebody_could_go() {
    let world = world(6, 6, &[]);
    let mut idle = plan(&world);
    let stays = std::mem::take(&mut idle.stays);
    let left = |one: &Stay| Unserved {
        unit: one.unit.clone(),
        position: one.position.clone(),
        hard_to_reach: one.hard_to_reach,
    };
    let hard = stays.iter().filter(|one| one.hard_to_reach).count() as i64;
    idle.tiers = [hard, stays.len() as i64 - hard, 0];
    idle.unserved = stays.iter().map(left).collect();
    idle.unserved.sort_by(|a, b| (&a.unit, &a.position).cmp(&(&b.unit, &b.position)));
    let found = codes(&world, &idle);
    assert!(!found.is_empty() && found.iter().all(|code| code == "V211"), "{found:?}");
}

#[test]
fn a_need_left_out_and_numbers_that_do_not_follow_are_refused() {
    refused("V211", |plan| drop(plan.stays.pop()));
    refused("V211", |plan| {
        let one = &plan.stays[0];
        let more = Unserved { unit: one.unit.clone(), position: one.position.clone(), hard_to_reach: true };
        plan.unserved.push(more);
    });
    refused("V212", |plan| plan.tiers[1] = 4);
    refused("V212", |plan| plan.stays[0].hard_to_reach ^= true);
    refused("V212", |plan| plan.stays[0].body = UnitId::new("so-b"));
}

#[test]
fn a_commune_hard_to_reach_that_waits_for_another_is_refused() {
    refused_in(&world(2, 2, &[]), "V214", |plan| plan.stays[0].unit = UnitId::new("22015"));
}
