//! Invented people and registers.

use super::{day, province};
use canbo_register::{Known, Level, PartialDate, Person, Post, Register, Tenure, Unit, UnitId, UnitKind};

pub fn unit(id: &str, name: &str) -> Unit {
    Unit {
        id: UnitId::from(id),
        name: name.to_owned(),
        kind: UnitKind::Department,
        block: None,
        parent: None,
        province: province(),
        point: Some((12_680_000, 108_050_000)),
        remote: false,
        specially_difficult: false,
        border: false,
        key_works: Vec::new(),
        asked: false,
        source: canbo_register::Source::default(),
    }
}

pub fn person(id: &str, name: &str, unit: &str) -> Person {
    let mut person = Person::nobody(id);
    person.name = name.to_owned();
    person.birth = Known::Stated(PartialDate::full(day("1990-05-04")));
    person.posts.push(Post {
        tenure: Tenure::Home,
        unit: UnitId::from(unit),
        position: Known::Missing,
        other_fields: Vec::new(),
        level: Level::Professional,
        title: "Chuyên viên".to_owned(),
        from: None,
        to: None,
    });
    person
}

pub fn register(people: &[Person]) -> Register {
    let mut register = Register { province: Some(province()), ..Register::default() };
    for (id, name) in [("so-xay-dung", "Sở Xây dựng"), ("24133", "Xã Ea Knốp"), ("24136", "Xã Ea Pal")] {
        register.units.insert(UnitId::from(id), unit(id, name));
    }
    register.people.extend(people.iter().map(|person| (person.id.clone(), person.clone())));
    register.normalise();
    register
}

/// A post from a day to a day; an empty text means since ever or without end.
pub fn post(tenure: Tenure, unit: &str, from: &str, to: &str) -> Post {
    let some = |text: &str| (!text.is_empty()).then(|| day(text));
    Post {
        tenure,
        unit: UnitId::from(unit),
        position: Known::Missing,
        other_fields: Vec::new(),
        level: Level::Professional,
        title: String::new(),
        from: some(from),
        to: some(to),
    }
}
