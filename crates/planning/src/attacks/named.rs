//! What one sender, one pin or one number makes impossible, and how it is told.

use super::{accepted, is_accepted};
use crate::plan::{Edit, Options, Plan};
use crate::solve::{Answer, solve};
use crate::testing::{PROGRAMME, World, commune, person, seats, unit};
use crate::{Conflict, Refusal, write_plan};
use canbo_flow::Unwatched;
use canbo_register::*;

/// One commune with seats for land and law, and people in them.
fn one_commune(people: &[(&str, &str, &str)], text: &str) -> World {
    let code = "24133";
    let mut register = Register { province: Some(ProvinceCode::new("66")), ..Register::default() };
    register.units.insert(UnitId::new(code), commune(code));
    for (position, number) in [("dat-dai", 2), ("tu-phap", 2)] {
        let office = &crate::testing::embedded().0.positions[&PositionCode::new(position)].office;
        let id = format!("{code}.{office}");
        register.units.insert(UnitId::new(&*id), unit(&id, UnitKind::Office(office.clone()), Some(code)));
        register.headcounts.push(seats(code, position, number));
        for (person_id, of, major) in people.iter().filter(|(_, of, _)| *of == position) {
            register.people.insert(PersonId::new(*person_id), person(person_id, &id, Some(of), major));
        }
    }
    for id in ["so-mot", "so-hai"] {
        register.units.insert(UnitId::new(id), unit(id, UnitKind::Department, None));
        for (person_id, of, major) in people.iter().filter(|(_, of, _)| *of == id) {
            register.people.insert(PersonId::new(*person_id), person(person_id, of, None, major));
        }
    }
    World::new(register, &format!("{PROGRAMME}{text}"))
}

fn wave(sender: &str, quota: &str) -> String {
    format!(
        "[[waves]]\ncode = \"{sender}\"\nstart = 2026-01-01\nform = \"secondment\"\nterm_months = 12\n[waves.senders.\"{sender}\"]\n{quota}\n"
    )
}

const LAND: &str = "7850103";
const LAW: &str = "7380101";

fn no_plan(world: &World, options: &Options) -> (Vec<Conflict>, Option<Box<Plan>>) {
    match solve(&world.inputs(), &world.text, options, &mut Unwatched).unwrap() {
        Answer::NoPlan { conflicts, elastic } => (conflicts, elastic),
        Answer::Plan(plan) => panic!("{:?}", plan.moves),
    }
}

fn too_few(sender: &str, must: u32, able: u32, present: u32, because: &[(&str, u32)]) -> Conflict {
    Conflict::TooFewPeople {
        sender: UnitId::new(sender),
        must_send: must,
        able,
        present,
        because: because.iter().map(|(what, number)| ((*what).to_owned(), *number)).collect(),
    }
}

#[test]
fn a_sender_that_must_send_more_than_it_has_is_named_and_not_refused_by_the_engine() {
    let world = one_commune(&[("A", "so-mot", LAND)], &wave("so-mot", "at_least = 3"));
    let (conflicts, elastic) = no_plan(&world, &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 3, 1, 1, &[])]);
    let plan = elastic.unwrap();
    assert_eq!((plan.moves.len(), plan.broken[0].people), (1, 2));
}

#[test]
fn a_sender_with_nobody_present_is_named() {
    let text = wave("so-mot", "at_least = 1") + &wave("so-hai", "at_least = 0");
    let (conflicts, _) = no_plan(&one_commune(&[], &text), &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 1, 0, 0, &[])]);
}

#[test]
fn numbers_that_contradict_the_share_are_told_as_such() {
    let people = [("A", "so-mot", LAND), ("B", "so-mot", LAND), ("C", "so-mot", LAW)];
    let world = one_commune(&people, &wave("so-mot", "at_least = 2\nhigh_percent_hundredths = 3000"));
    let (conflicts, elastic) = no_plan(&world, &Options::default());
    assert_eq!(conflicts, [too_few("so-mot", 2, 1, 3, &[("over_quota", 2)])]);
    let plan = elastic.unwrap();
    assert_eq!(plan.moves.len(), 1, "the greatest number holds in an elastic plan too");
    let verdict = accepted(&world, &write_plan(&plan));
    assert!(verdict.lawful && verdict.optimal && !verdict.feasible, "{verdict:?}");
}

#[test]
fn people_who_are_forbidden_everywhere_are_told_as_such() {
    let world = one_commune(&[("A", "so-mot", LAND)], &wave("so-mot", "at_least = 1"));
    let seat = SeatKey::parse("24133/dat-dai").unwrap();
    let forbids = vec![Edit { person: PersonId::new("A"), seat }];
    let (conflicts, _) = no_plan(&world, &Options { forbids, ..Options::default() });
    assert_eq!(conflicts, [too_few("so-mot", 1, 0, 1, &[("forbidden", 1)])]);
}

#[test]
fn what_is_no_provincial_body_is_refused_as_a_sender_and_none_of_the_others() {
    let mut world = one_commune(&[], &wave("24133.truong-tieu-hoc", "at_least = 1"));
    let id = UnitId::new("24133.truong-tieu-hoc");
    world.register.units.insert(id.clone(), unit(id.as_str(), UnitKind::PublicServiceUnit, Some("24133")));
    let teacher = person("A", id.as_str(), None, LAND);
    world.register.people.insert(teacher.id.clone(), teacher);
    let refused = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
    assert!(matches!(refused, Err(Refusal::NotASender { sender, .. }) if sender == id));
    let text = wave("so-mot", "at_least = 0").replace(".senders.\"so-mot\"", ".quota") + "leaders_at_least = 1\n";
    let other = World::new(world.register.clone(), &format!("{PROGRAMME}{text}"));
    let answer = solve(&other.inputs(), &other.text, &Options::default(), &mut Unwatched).unwrap();
    assert!(matches!(answer, Answer::Plan(plan) if plan.by_sender.is_empty()), "a school is no sender");
}

#[test]
fn who_alone_covers_a_field_stays_and_who_holds_several_posts_goes_only_when_pinned() {
    let people = [("A", "tu-phap", LAND), ("B", "tu-phap", LAND)];
    let mut world = one_commune(&people, "");
    let land = SeatKey::parse("24133/dat-dai").unwrap();
    world.register.people.get_mut(&PersonId::new("A")).unwrap().posts[0].other_fields = vec![FieldCode::new("y-te")];
    let second = Post {
        tenure: Tenure::Concurrent,
        position: Known::Missing,
        ..world.register.people[&PersonId::new("B")].posts[0].clone()
    };
    world.register.people.get_mut(&PersonId::new("B")).unwrap().posts.push(second);
    world.register.normalise();
    let plan = |options: &Options| solve(&world.inputs(), &world.text, options, &mut Unwatched);
    assert!(matches!(plan(&Options::default()), Ok(Answer::Plan(plan)) if plan.moves.is_empty()));
    let pin = |person: &str| Options {
        pins: vec![Edit { person: PersonId::new(person), seat: land.clone() }],
        ..Options::default()
    };
    assert!(matches!(plan(&pin("A")), Err(Refusal::PinImpossible { .. })));
    assert!(matches!(plan(&pin("NOBODY")), Err(Refusal::UnknownPerson { .. })));
    let Ok(Answer::Plan(pinned)) = plan(&pin("B")) else { panic!("what several posts mean was settled") };
    assert_eq!(pinned.moves.len(), 1);
    assert!(is_accepted(&world, &write_plan(&pinned)));
    let forged = Plan { options: Options::default(), ..*pinned };
    assert!(!is_accepted(&world, &write_plan(&forged)));
}

#[test]
fn a_headcount_typed_wrongly_neither_hangs_nor_panics() {
    for number in [20_251_201, 4_000_000_000] {
        let mut world = one_commune(&[("A", "so-mot", LAND), ("B", "tu-phap", LAND)], &wave("so-mot", "at_least = 0"));
        world.register.headcounts[0].number = number;
        world.register.units.get_mut(&UnitId::new("24133")).unwrap().asked = true;
        let answer = solve(&world.inputs(), &world.text, &Options::default(), &mut Unwatched);
        assert!(matches!(answer, Ok(Answer::Plan(_)) | Err(Refusal::Flow(_))), "{answer:?}");
    }
}
