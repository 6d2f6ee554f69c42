//! Calendars of small provinces: planned, checked, and refused when one thing is altered.

use super::*;
use crate::testing::{Chance, PROGRAMME, World, commune, person, seats, unit};
use canbo_flow::Unwatched;
use canbo_register::*;
use jiff::civil::date;
use std::collections::BTreeSet;

/// Tuy Hòa, Bình Kiến (7 km away), Sông Cầu, Xuân Lộc, Phú Mỡ.
const CODES: [&str; 5] = ["22015", "22045", "22051", "22057", "22096"];

fn programme(changes: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{PROGRAMME}\n[visits]\nsessions = 7\ntolerance = 1\npositions = [\"dat-dai\", \"cong-nghe-thong-tin\"]\n\
         hard_to_reach_first = true\nfrom = 2026-01-05\nto = 2026-03-31\nsessions_of_specialist_at_most = 28\n\
         sessions_at_once = 1\nradius_km = 20\nseat = \"22015\"\n"
    );
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// Communes that lack land and informatics people, and bodies with so many specialists for land and for informatics.
fn register(land: usize, informatics: usize) -> Register {
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    for (at, code) in CODES.iter().enumerate() {
        let mut one = commune(code);
        one.border = at >= 3;
        register.units.insert(one.id.clone(), one);
        for position in ["dat-dai", "cong-nghe-thong-tin"] {
            register.headcounts.push(seats(code, position, 1));
        }
    }
    let body = unit("so-a", UnitKind::Department, None);
    register.units.insert(body.id.clone(), body);
    let trades = [(land, "7850103", "L"), (informatics, "7480201", "I"), (2, "7810201", "X")];
    for (number, major, letter) in trades {
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

fn plan(world: &World) -> VisitPlan {
    visits(&world.inputs(), &world.text, &mut Unwatched).expect("is planned").expect("the programme has visits")
}

fn codes(world: &World, plan: &VisitPlan) -> Vec<String> {
    let verdict = check_visits(&world.inputs(), &world.text, &write_visits(plan));
    verdict.problems.into_iter().map(|problem| problem.code).collect()
}

/// The calendar with one thing altered is refused for that reason.
#[track_caller]
fn refused(code: &str, alter: impl FnOnce(&mut VisitPlan)) {
    refused_in(&world(3, 3, &[]), code, alter);
}

#[track_caller]
fn refused_in(world: &World, code: &str, alter: impl FnOnce(&mut VisitPlan)) {
    let good = plan(world);
    assert_eq!(codes(world, &good), [""; 0], "what is planned passes");
    let mut altered = good.clone();
    alter(&mut altered);
    assert_ne!(altered, good, "something was altered");
    let found = codes(world, &altered);
    assert!(found.iter().any(|one| one == code), "{code} is not among {found:?}");
}

#[test]
fn every_need_gets_about_seven_sessions_and_nothing_is_missing_where_there_are_enough_specialists() {
    let world = world(3, 3, &[]);
    let plan = plan(&world);
    assert_eq!(plan.needs.len(), 10);
    assert!(plan.needs.iter().all(|need| (6..=8).contains(&need.sessions)), "{:?}", plan.needs);
    assert_eq!(plan.tiers.iter().map(|tier| tier.proved).collect::<Vec<_>>(), [0, 0, 0]);
    assert_eq!(plan.tiers[..2].iter().map(|tier| tier.reached).collect::<Vec<_>>(), [0, 0]);
    assert!((650..=750).contains(&plan.sessions_hundredths().expect("visited")), "{plan:?}");
    assert!(plan.travel.bound_metres > 0 && plan.travel.bound_metres <= plan.travel.metres);
    // Whole days: as many sessions in the mornings as in the afternoons, by the same people.
    assert_eq!(plan.visits.len() % 2, 0);
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn two_communes_share_a_day_only_within_the_radius() {
    let shared = |radius: &str| {
        let plan = plan(&world(3, 3, &[("radius_km = 20", radius)]));
        let mut days: std::collections::BTreeMap<_, std::collections::BTreeSet<_>> = std::collections::BTreeMap::new();
        for visit in &plan.visits {
            days.entry((visit.person.clone(), visit.day)).or_default().insert(visit.unit.clone());
        }
        let seven = plan.needs.iter().filter(|need| need.sessions == 7).count();
        (days.values().filter(|units| units.len() == 2).count(), seven)
    };
    let (days, sevens) = shared("radius_km = 20");
    assert!(days > 0 && sevens > 0);
    assert_eq!(shared("radius_km = 0").0, 0);
}

#[test]
fn with_too_few_specialists_communes_hard_to_reach_come_first() {
    let world = world(1, 1, &[("sessions_of_specialist_at_most = 28", "sessions_of_specialist_at_most = 16")]);
    let plan = plan(&world);
    for need in &plan.needs {
        assert!(if need.hard_to_reach { need.sessions >= 6 } else { need.sessions < 6 }, "{need:?}");
    }
    assert_eq!(plan.tiers[0].reached, 0);
    assert!(plan.tiers[1].proved > 0);
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn without_a_specialist_nobody_is_visited_and_it_is_told() {
    let world = world(0, 2, &[]);
    let plan = plan(&world);
    assert_eq!(plan.needs.iter().filter(|need| need.sessions == 0).count(), 5);
    assert_eq!(codes(&world, &plan), [""; 0]);
}

#[test]
fn the_order_of_people_and_a_second_run_change_nothing() {
    let first = write_visits(&plan(&world(3, 3, &[])));
    assert_eq!(first, write_visits(&plan(&world(3, 3, &[]))));
}

#[test]
fn random_provinces_and_programmes_pass_the_checker_and_keep_the_proved_aims() {
    let mut chance = Chance(7);
    let mut placed = 0;
    for round in 0..120 {
        let capacity = format!("sessions_of_specialist_at_most = {}", 2 + chance.below(40));
        let at_once = format!("sessions_at_once = {}", 1 + chance.below(2));
        let radius = format!("radius_km = {}", chance.below(90));
        let to = format!("to = 2026-01-{:02}", 6 + chance.below(24));
        let changes = [
            ("sessions_of_specialist_at_most = 28", capacity.as_str()),
            ("sessions_at_once = 1", at_once.as_str()),
            ("radius_km = 20", radius.as_str()),
            ("to = 2026-03-31", to.as_str()),
        ];
        let world = world(chance.below(6) as usize, chance.below(6) as usize, &changes);
        let plan = plan(&world);
        placed += plan.visits.len();
        let found = check_visits(&world.inputs(), &world.text, &write_visits(&plan)).problems;
        assert!(found.is_empty(), "round {round}, {changes:?}: {found:?}");
        // A flow without whole days is never worse than the calendar in the first tier that differs.
        let (proved, reached): (Vec<i64>, Vec<i64>) = plan.tiers.iter().map(|tier| (tier.proved, tier.reached)).unzip();
        assert!(proved <= reached, "round {round}: {:?}", plan.tiers);
    }
    assert!(placed > 2_000, "{placed}");
}

#[test]
fn the_checkers_distance_is_that_of_the_planner() {
    let (reference, _) = crate::testing::embedded();
    let points: Vec<(i64, i64)> = reference.communes.values().step_by(97).map(|one| one.point).collect();
    for a in &points {
        for b in &points {
            assert_eq!(super::check::straight(*a, *b), crate::geo::distance_m(*a, *b));
        }
    }
}

#[test]
fn a_calendar_of_other_lists_or_another_programme_is_refused() {
    refused("V201", |plan| plan.register_digest = "0".repeat(64));
    refused("V201", |plan| plan.programme_digest = "0".repeat(64));
    refused("V201", |plan| plan.to = date(2026, 4, 30));
    refused("V201", |plan| plan.format = "canbo-visits/2".to_owned());
    let world = world(3, 3, &[]);
    let verdict = check_visits(&world.inputs(), &world.text, "{}");
    assert_eq!(verdict.problems[0].code, "V201");
}

/// Moves a whole day of a specialist to another day.
fn move_day(plan: &mut VisitPlan, to: Day) {
    let (person, day) = (plan.visits[0].person.clone(), plan.visits[0].day);
    plan.visits.iter_mut().filter(|one| one.person == person && one.day == day).for_each(|one| one.day = to);
}

#[test]
fn a_visit_on_a_sunday_at_tet_or_after_the_period_is_refused() {
    refused("V202", |plan| move_day(plan, date(2026, 1, 11)));
    refused("V202", |plan| move_day(plan, date(2026, 2, 17)));
    refused("V202", |plan| move_day(plan, date(2026, 4, 1)));
}

#[test]
fn a_visit_where_nobody_is_missing_is_refused() {
    refused("V203", |plan| plan.visits[0].position = PositionCode::new("xay-dung"));
    refused("V203", |plan| plan.visits[0].unit = UnitId::new("22060"));
}

#[test]
fn a_specialist_whom_a_bar_keeps_who_is_away_or_of_no_body_is_refused() {
    refused("V204", |plan| plan.visits[0].person = PersonId::new("Z9"));
    let with = |change: fn(&mut Person)| {
        let mut people = register(3, 3);
        change(people.people.get_mut(&PersonId::new("L0")).expect("is there"));
        let world = World::new(people, &programme(&[]));
        let free = plan(&world);
        assert!(free.visits.iter().all(|one| one.person.as_str() != "L0"), "is left out");
        refused_in(&world, "V204", |plan| {
            let one = plan.visits.iter_mut().find(|one| one.position.as_str() == "dat-dai").expect("is visited");
            one.person = PersonId::new("L0");
        });
    };
    with(|one| one.ask_board = true);
    with(|one| one.posts[0].level = Level::Senior);
    with(|one| {
        one.absences.push(Absence {
            kind: AbsenceKind::Other,
            from: Some(date(2026, 3, 2)),
            to: Some(date(2026, 3, 6)),
        });
    });
    with(|one| {
        let away = Post {
            tenure: Tenure::Seconded,
            unit: UnitId::new("22015"),
            from: Some(date(2026, 3, 31)),
            ..one.posts[0].clone()
        };
        one.posts.push(away);
    });
    with(|one| one.posts[0].to = Some(date(2026, 3, 30)));
    with(|one| one.birth = Known::Stated(PartialDate { year: 1964, month: Some(4), day: Some(1) }));
}

#[test]
fn a_specialist_whose_training_does_not_fit_is_refused() {
    refused("V205", |plan| {
        let one = plan.visits.iter_mut().find(|one| one.person.as_str().starts_with('L')).expect("is visited");
        one.person = PersonId::new("X0");
    });
}

#[test]
fn a_specialist_in_two_places_at_once_is_refused() {
    refused("V206", |plan| plan.visits[1].half = plan.visits[0].half);
    refused("V206", |plan| {
        let twice = plan.visits[0].clone();
        plan.visits.push(twice);
    });
}

#[test]
fn a_half_day_alone_is_refused() {
    refused("V207", |plan| drop(plan.visits.remove(0)));
}

#[test]
fn two_communes_of_a_day_beyond_the_radius_are_refused() {
    refused("V208", |plan| {
        // Xuân Lộc is more than 50 km from Tuy Hòa.
        let at = plan.visits.iter().position(|one| one.unit.as_str() == "22015").expect("is visited");
        let (person, day) = (plan.visits[at].person.clone(), plan.visits[at].day);
        let mut of_day = plan.visits.iter_mut().filter(|one| one.person == person && one.day == day);
        of_day.next().expect("a morning").unit = UnitId::new("22057");
        of_day.next().expect("an afternoon").unit = UnitId::new("22015");
    });
}

#[test]
fn a_specialist_over_the_capacity_is_refused() {
    refused("V209", |plan| {
        for one in plan.visits.iter_mut().filter(|one| one.position.as_str() == "dat-dai") {
            one.person = PersonId::new("L0");
        }
    });
}

#[test]
fn more_specialists_at_once_than_a_commune_receives_are_refused() {
    refused("V210", |plan| {
        let (unit, person) = (plan.visits[0].unit.clone(), plan.visits[0].person.clone());
        let (day, half) = (plan.visits[0].day, plan.visits[0].half);
        let other = plan.visits.iter_mut().find(|one| one.unit == unit && one.person != person).expect("two come");
        (other.day, other.half) = (day, half);
    });
}

#[test]
fn a_need_left_out_or_given_more_than_about_seven_is_refused() {
    refused("V211", |plan| drop(plan.needs.remove(3)));
    refused("V211", |plan| {
        let first = plan.visits[0].clone();
        let more =
            (0..4).map(|week| Visit { day: first.day.saturating_add(jiff::Span::new().weeks(week)), ..first.clone() });
        let more: Vec<Visit> = more.collect();
        plan.visits.extend(more);
    });
}

#[test]
fn numbers_that_the_calendar_does_not_bear_out_are_refused() {
    refused("V212", |plan| plan.needs[0].sessions += 1);
    refused("V212", |plan| plan.needs[0].specialists += 1);
    refused("V212", |plan| plan.needs[0].hard_to_reach ^= true);
    refused("V212", |plan| plan.tiers[2].reached += 1);
    refused("V212", |plan| plan.travel.metres -= 1);
    // The least is never above what is reached, nor below nothing.
    refused("V212", |plan| plan.tiers[0].proved = plan.tiers[0].reached + 1);
    refused("V212", |plan| plan.tiers[2].proved = -1);
}

/// All room there is, for everybody who visits.
fn all_room(plan: &VisitPlan) -> Vec<Room> {
    let people: BTreeSet<&PersonId> = plan.visits.iter().map(|visit| &visit.person).collect();
    people.into_iter().map(|person| Room { person: person.clone(), metres: i64::MAX }).collect()
}

#[test]
fn prices_beyond_all_bounds_are_refused_and_not_added_up_wrongly() {
    refused("V213", |plan| plan.travel.room = all_room(plan));
    refused("V213", |plan| {
        plan.travel.worth.clear();
        plan.travel.room = all_room(plan);
    });
    refused("V213", |plan| {
        plan.travel.worth.iter_mut().for_each(|one| one.metres = i64::MIN);
        plan.travel.room = all_room(plan);
    });
}

#[test]
fn a_lower_bound_that_its_prices_do_not_prove_is_refused() {
    refused("V213", |plan| plan.travel.bound_metres += 1);
    refused("V213", |plan| {
        // Worth more than the way there: the sum is right, the price is not.
        let dear = plan.travel.worth[0].clone();
        let sessions = plan.visits.iter().filter(|one| one.unit == dear.unit && one.position == dear.position).count();
        plan.travel.worth[0].metres += 1_000;
        plan.travel.bound_metres += 1_000 * sessions as i64;
    });
    refused("V213", |plan| plan.travel.worth[0].metres = -5);
    let tight = world(3, 3, &[("sessions_of_specialist_at_most = 28", "sessions_of_specialist_at_most = 14")]);
    refused_in(&tight, "V213", |plan| plan.travel.room.push(Room { person: PersonId::new("X0"), metres: -100 }));
}

#[test]
fn a_commune_hard_to_reach_that_waits_for_another_is_refused() {
    let few = world(1, 1, &[("sessions_of_specialist_at_most = 28", "sessions_of_specialist_at_most = 16")]);
    refused_in(&few, "V214", |plan| {
        for one in plan.visits.iter_mut().filter(|one| one.unit.as_str() == "22096") {
            one.unit = UnitId::new("22015");
        }
    });
}

#[test]
fn a_programme_without_visits_has_none_and_one_that_places_an_unknown_body_is_refused() {
    let world = World::new(register(1, 1), PROGRAMME);
    assert_eq!(visits(&world.inputs(), &world.text, &mut Unwatched).expect("is planned"), None);
    let text = programme(&[("seat = \"22015\"\n", "seat = \"22015\"\n[visits.seats]\nso-b = \"22045\"\n")]);
    let world = World::new(register(1, 1), &text);
    let refused = visits(&world.inputs(), &world.text, &mut Unwatched);
    assert!(matches!(refused, Err(Refusal::NoSuchBody { body }) if body.as_str() == "so-b"));
}
