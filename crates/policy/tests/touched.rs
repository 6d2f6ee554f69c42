//! Whom a change of the law touches.

mod kit;

use canbo_policy::Law;
use canbo_policy::movement::{Form, Met};
use canbo_policy::touched::{Difference, touched};
use canbo_register::reference::Reference;
use canbo_register::{Day, Known, Level, Register, Sex, StaffKind};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn one(kind: StaffKind, coefficient: Option<u32>) -> Register {
    let mut register = kit::province();
    let mut person = kit::person(Some(Sex::Male), Some(kit::birth("1985-05")));
    person.kind = Known::Stated(kind);
    person.pay.coefficient_hundredths = coefficient;
    person.posts.push(kit::post("24133.van-phong", Some("tu-phap"), Level::Professional));
    register.people.insert(person.id.clone(), person);
    register
}

fn differences(register: &Register, first: &str, second: &str) -> Vec<Difference> {
    let found = touched(register, &Reference::embedded(), &Law::embedded(), day(first), day(second));
    found.into_iter().flat_map(|one| one.what).collect()
}

#[test]
fn a_new_base_salary_touches_whoever_is_paid_by_coefficient() {
    let paid = differences(&one(StaffKind::Contract, Some(366)), "2026-06-30", "2026-07-01");
    assert_eq!(paid, [Difference::Pay { before: 8_564_400, after: 9_259_800 }]);
    assert!(differences(&one(StaffKind::Contract, None), "2026-06-30", "2026-07-01").is_empty());
    assert!(differences(&one(StaffKind::Contract, Some(366)), "2026-07-01", "2026-07-02").is_empty());
}

#[test]
fn the_amended_decree_asks_for_more_papers_before_a_secondment() {
    let found = differences(&one(StaffKind::CivilServant, None), "2026-07-31", "2026-08-01");
    let added = found.iter().find_map(|one| match one {
        Difference::Papers { form: Form::Secondment, added, removed } => Some((added.clone(), removed.is_empty())),
        _ => None,
    });
    assert_eq!(added, Some((vec!["E502".to_owned(), "E507".to_owned()], true)));
}

#[test]
fn the_new_law_on_public_employees_opens_their_transfer() {
    let found = differences(&one(StaffKind::PublicEmployee, None), "2026-06-30", "2026-07-01");
    let opened = Difference::Rule { form: Form::Transfer, code: "E101".into(), before: Met::No, after: Met::Yes };
    assert!(found.contains(&opened), "{found:?}");
}

#[test]
fn nobody_is_touched_between_two_days_of_one_version() {
    for kind in [StaffKind::CivilServant, StaffKind::PublicEmployee, StaffKind::Cadre] {
        assert!(differences(&one(kind, Some(366)), "2025-09-09", "2025-10-09").is_empty(), "{kind:?}");
    }
}
