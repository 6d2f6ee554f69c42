//! What new workbooks change in a kept register.

use canbo_register::facts::Column;
use canbo_register::renewal::{Cover, renew};
use canbo_register::{
    Change, Day, Degree, Known, Level, PartialDate, Person, Post, Qualification, Rating, Register, Source, Tenure,
    UnitId, difference,
};
use std::collections::BTreeSet;

fn day(text: &str) -> Day {
    text.parse().expect("is a day")
}

fn post(tenure: Tenure, unit: &str, title: &str, from: Option<&str>, to: Option<&str>) -> Post {
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

fn person(id: &str, name: &str, unit: &str) -> Person {
    let mut person = Person::nobody(id);
    person.name = name.to_owned();
    person.birth = Known::Stated(PartialDate::full(day("1990-05-04")));
    person.posts.push(post(Tenure::Home, unit, "Chuyên viên", None, None));
    person.sources.push(Source { file: "a.xlsx".into(), sheet: "ds".into(), row: 5 });
    person
}

fn register(people: &[Person]) -> Register {
    let mut register = Register::default();
    register.people.extend(people.iter().map(|person| (person.id.clone(), person.clone())));
    register.normalise();
    register
}

fn cover(columns: &[Column]) -> Cover {
    let key = ("a.xlsx".to_owned(), "ds".to_owned());
    Cover {
        columns: [(key.clone(), columns.iter().cloned().collect())].into(),
        staff: BTreeSet::from([key]),
        ..Cover::default()
    }
}

const ON: &str = "2025-12-01";

fn posts(person: &Person) -> Vec<String> {
    let told = |post: &Post| {
        let day = |day: Option<Day>| day.map_or("…".to_owned(), |day| day.to_string());
        format!("{} {}..{}", post.unit, day(post.from), day(post.to))
    };
    let mut posts: Vec<String> = person.posts.iter().map(told).collect();
    posts.sort();
    posts
}

#[test]
fn the_same_list_again_changes_nothing() {
    let kept = register(&[person("1", "Lê An", "a"), person("2", "Lê Bình", "a")]);
    let renewal = renew(&kept, &kept, &cover(&[Column::FullName, Column::Birth]), day(ON));
    assert!(difference(&kept, &renewal.register).is_empty());
    assert!(renewal.left.is_empty());
}

#[test]
fn whoever_is_no_longer_on_the_list_has_left_the_day_before() {
    let kept = register(&[person("1", "Lê An", "a"), person("2", "Lê Bình", "a"), person("3", "Lê Chi", "b")]);
    let read = register(&[person("1", "Lê An", "a")]);
    let renewal = renew(&kept, &read, &cover(&[]), day(ON));
    assert_eq!(renewal.left, ["2".into()], "nothing was read of b");
    assert_eq!(posts(&renewal.register.people[&"2".into()]), ["a …..2025-11-30"]);
    let part = Cover { partial: true, ..cover(&[]) };
    assert!(renew(&kept, &read, &part, day(ON)).left.is_empty());
}

#[test]
fn an_old_post_ends_when_the_list_has_another() {
    let kept = register(&[person("1", "Lê An", "a")]);
    let mut moved = person("1", "Lê An", "b");
    let ended = |read: &Person| {
        posts(&renew(&kept, &register(std::slice::from_ref(read)), &cover(&[]), day(ON)).register.people[&"1".into()])
    };
    assert_eq!(ended(&moved), ["a …..2025-11-30", "b 2025-12-01..…"], "the list does not say since when");
    moved.posts[0].from = Some(day("2025-10-15"));
    assert_eq!(ended(&moved), ["a …..2025-10-14", "b 2025-10-15..…"]);
}

#[test]
fn posts_that_are_over_or_have_not_begun_stay() {
    let mut known = person("1", "Lê An", "a");
    known.posts.push(post(Tenure::Seconded, "c", "", Some("2024-01-01"), Some("2024-12-31")));
    known.posts.push(post(Tenure::Seconded, "d", "", Some("2026-01-01"), Some("2026-12-31")));
    let renewal = renew(&register(&[known]), &register(&[person("1", "Lê An", "a")]), &cover(&[]), day(ON));
    assert_eq!(
        posts(&renewal.register.people[&"1".into()]),
        ["a …..…", "c 2024-01-01..2024-12-31", "d 2026-01-01..2026-12-31"]
    );
}

#[test]
fn a_fact_without_a_column_stays_and_one_with_an_empty_cell_goes() {
    let mut known = person("1", "Lê An", "a");
    known.pregnant = true;
    known.ratings.insert(2023, Rating::Good);
    known.qualifications.push(Qualification {
        degree: Degree::University,
        major: "Luật".into(),
        major_code: Known::Missing,
    });
    let mut read = person("1", "Lê An", "a");
    read.ratings.insert(2024, Rating::Excellent);
    let kept = register(&[known]);
    let told = |columns: &[Column]| {
        renew(&kept, &register(std::slice::from_ref(&read)), &cover(columns), day(ON)).register.people[&"1".into()]
            .clone()
    };
    let silent = told(&[Column::FullName, Column::Rating(2024)]);
    assert!(silent.pregnant);
    assert_eq!(silent.qualifications.len(), 1);
    assert_eq!(silent.ratings.len(), 2);
    let speaking = told(&[Column::Pregnant, Column::Degree]);
    assert!(!speaking.pregnant && speaking.qualifications.is_empty());
}

#[test]
fn somebody_without_a_staff_number_is_known_again_elsewhere() {
    let mut read = person("p-new", "Tran Hoa", "b");
    read.name = "Trần Hoà".into();
    let mut known = person("p-old", "Trần Hoà", "a");
    let renewal = renew(&register(&[known.clone()]), &register(std::slice::from_ref(&read)), &cover(&[]), day(ON));
    assert_eq!(renewal.known_as, [("p-old".into(), "p-new".into())]);
    assert_eq!(renewal.register.people.len(), 1);
    assert_eq!(posts(&renewal.register.people[&"p-old".into()]), ["a …..2025-11-30", "b 2025-12-01..…"]);
    // Another day of birth is another person.
    known.birth = Known::Stated(PartialDate::full(day("1991-05-04")));
    let renewal = renew(&register(&[known]), &register(&[read]), &cover(&[]), day(ON));
    assert_eq!((renewal.known_as.len(), renewal.register.people.len()), (0, 2));
}

#[test]
fn headcounts_and_needs_are_replaced_body_by_body() {
    use canbo_register::{AllocationStatus, Headcount, HeadcountKind};
    let line = |unit: &str, number| Headcount {
        unit: UnitId::from(unit),
        block: None,
        position: None,
        field: None,
        kind: HeadcountKind::CivilServant,
        status: AllocationStatus::Assigned,
        number,
        from: None,
        to: None,
        document: None,
        source: Source::default(),
    };
    let kept = Register { headcounts: vec![line("a", 30), line("a.x", 5), line("b", 40)], ..Register::default() };
    let read = Register { headcounts: vec![line("a", 31)], ..Register::default() };
    let renewed = renew(&kept, &read, &Cover::default(), day(ON)).register;
    let told: Vec<(&str, u32)> = renewed.headcounts.iter().map(|line| (line.unit.as_str(), line.number)).collect();
    assert_eq!(told, [("a", 31), ("b", 40)]);
    let difference = difference(&kept, &renewed);
    let (gone, come) = &difference.headcounts[&"a".into()];
    assert_eq!((gone.len(), come.len(), difference.headcounts.len()), (2, 1, 1));
}

#[test]
fn a_difference_names_the_facts() {
    let before = register(&[person("1", "Lê An", "a"), person("2", "Lê Bình", "a")]);
    let mut after = before.clone();
    after.people.get_mut(&"1".into()).expect("is there").planned = Some(true);
    after.people.remove(&"2".into());
    let found = difference(&before, &after);
    let Change::Changed(facts) = &found.people[&"1".into()] else { panic!("{found:?}") };
    assert_eq!(facts.iter().map(|fact| fact.name.as_str()).collect::<Vec<_>>(), ["planned"]);
    assert_eq!(found.people[&"2".into()], Change::Removed);
}
