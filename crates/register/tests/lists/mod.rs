//! Registers and lists for tests of what an import changes.

#![allow(dead_code, unreachable_pub)]

use canbo_register::facts::Column;
use canbo_register::renewal::{Cover, Eve, Renewal};
use canbo_register::{Day, Known, Level, PartialDate, Person, Post, Register, Source, Tenure, UnitId};
use std::collections::BTreeSet;

pub fn day(text: &str) -> Day {
    text.parse().expect("is a day")
}

pub fn post(tenure: Tenure, unit: &str, title: &str, from: Option<&str>, to: Option<&str>) -> Post {
    Post {
        tenure,
        unit: UnitId::from(unit),
        position: Known::Missing,
        other_fields: Vec::new(),
        level: Level::Professional,
        title: title.to_owned(),
        from: from.map(day),
        to: to.map(day),
    }
}

pub fn person(id: &str, name: &str, unit: &str) -> Person {
    let mut person = Person::nobody(id);
    person.name = name.to_owned();
    person.birth = Known::Stated(PartialDate::full(day("1990-05-04")));
    person.posts.push(post(Tenure::Home, unit, "Chuyên viên", None, None));
    person.sources.push(Source { file: "a.xlsx".into(), sheet: "ds".into(), row: 5 });
    person
}

pub fn register(people: &[Person]) -> Register {
    let mut register = Register::default();
    register.people.extend(people.iter().map(|person| (person.id.clone(), person.clone())));
    register.normalise();
    register
}

pub fn cover(columns: &[Column]) -> Cover {
    let key = ("a.xlsx".to_owned(), "ds".to_owned());
    Cover {
        columns: [(key.clone(), columns.iter().cloned().collect())].into(),
        staff: BTreeSet::from([key]),
        ..Cover::default()
    }
}

/// The day of the lists.
pub const ON: &str = "2025-12-01";

/// A list of a day of which nothing was stated before.
pub fn renew(kept: &Register, read: &Register, cover: &Cover, day: Day) -> Renewal {
    canbo_register::renewal::renew(kept, &Eve::default(), read, cover, day)
}

pub fn posts(person: &Person) -> Vec<String> {
    let told = |post: &Post| {
        let day = |day: Option<Day>| day.map_or("…".to_owned(), |day| day.to_string());
        format!("{} {}..{}", post.unit, day(post.from), day(post.to))
    };
    let mut posts: Vec<String> = person.posts.iter().map(told).collect();
    posts.sort();
    posts
}

/// What a first list of the day did, and the second one of that day corrects.
pub fn corrected(kept: &Register, wrong: &Register, right: &Register, cover: &Cover) -> Register {
    let first = renew(kept, wrong, cover, day(ON)).register;
    let changed = |(id, person): (&canbo_register::PersonId, &Person)| {
        let before = kept.people.get(id);
        (before != Some(person)).then(|| (id.clone(), before.cloned()))
    };
    let people = first.people.iter().filter_map(changed).collect();
    let units = first.units.keys().filter(|id| !kept.units.contains_key(*id)).cloned().collect();
    let eve = Eve { people, units };
    let second = canbo_register::renewal::renew(&first, &eve, right, cover, day(ON)).register;
    let again = canbo_register::renewal::renew(&second, &eve, right, cover, day(ON)).register;
    assert_eq!(second, again, "and a third time changes nothing");
    second
}
