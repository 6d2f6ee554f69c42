//! What new workbooks change in a kept register.

mod lists;

use canbo_register::facts::Column;
use canbo_register::renewal::{Cover, Emptied};
use canbo_register::{
    Change, Degree, Known, Level, PartialDate, Person, Qualification, Rating, Register, Source, Tenure, UnitId,
    difference,
};
use lists::{ON, corrected, cover, day, person, post, posts, register, renew};

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
    let years = |person: Person| person.ratings.into_keys().collect::<Vec<_>>();
    assert_eq!(years(told(&[Column::Rating(2023), Column::Rating(2024)])), [2024], "an empty cell of its year");
    assert_eq!(years(told(&[Column::Rating(2024)])), [2023, 2024], "its year has no column");
}

#[test]
fn what_everybody_has_is_not_taken_away_by_an_empty_cell() {
    let mut known = person("1", "Lê An", "a");
    known.sex = Some(canbo_register::Sex::Female);
    known.kind = Known::Stated(canbo_register::StaffKind::CivilServant);
    let mut read = known.clone();
    (read.birth, read.sex) = (Known::Missing, None);
    read.kind = Known::Presumed(canbo_register::StaffKind::PublicEmployee);
    let columns = [Column::Birth, Column::Sex, Column::StaffKind];
    let kept = register(&[known]);
    assert_eq!(renew(&kept, &register(&[read.clone()]), &cover(&columns), day(ON)).register, kept);
    read.kind = Known::Stated(canbo_register::StaffKind::PublicEmployee);
    let now = renew(&kept, &register(&[read.clone()]), &cover(&columns), day(ON)).register;
    assert_eq!(now.people[&"1".into()].kind, read.kind, "another value is taken over");
}

#[test]
fn somebody_without_a_staff_number_is_known_again_elsewhere() {
    let mut read = person("p-new", "Tran Hoa", "b");
    read.name = "Trần Hoà".into();
    let mut known = person("p-old", "Trần Hoà", "a");
    // Somebody else of the old body: its list was read.
    let other = person("1", "Lê An", "a");
    let kept = register(&[known.clone(), other.clone()]);
    let renewal = renew(&kept, &register(&[read.clone(), other.clone()]), &cover(&[]), day(ON));
    assert_eq!(renewal.known_as, [("p-old".into(), "p-new".into())]);
    assert_eq!(renewal.register.people.len(), 2);
    assert_eq!(posts(&renewal.register.people[&"p-old".into()]), ["a …..2025-11-30", "b 2025-12-01..…"]);
    // The same list later still has the other key.
    let later = renew(&renewal.register, &register(std::slice::from_ref(&read)), &cover(&[]), day("2026-02-01"));
    assert_eq!(later.known_as, renewal.known_as);
    assert_eq!(later.register, renewal.register);
    // Another day of birth is another person.
    known.birth = Known::Stated(PartialDate::full(day("1991-05-04")));
    let renewal = renew(&register(&[known, other.clone()]), &register(&[read, other]), &cover(&[]), day(ON));
    assert_eq!((renewal.known_as.len(), renewal.register.people.len()), (0, 3));
}

#[test]
fn a_namesake_is_somebody_else_where_the_old_list_was_not_read() {
    let (known, read) = (person("p-old", "Trần Hoà", "a"), person("p-new", "Trần Hoà", "b"));
    let kept = register(&[known]);
    let renewal = renew(&kept, &register(std::slice::from_ref(&read)), &cover(&[]), day(ON));
    assert_eq!((renewal.known_as.len(), renewal.register.people.len()), (0, 2));
    assert_eq!(renewal.alike, [("p-old".into(), "p-new".into())], "it is told");
    assert_eq!(posts(&renewal.register.people[&"p-old".into()]), ["a …..…"]);
    // Nor where the lists are only parts.
    let both = register(&[read.clone(), person("1", "Lê An", "a")]);
    let part = Cover { partial: true, ..cover(&[]) };
    assert!(renew(&kept, &both, &part, day(ON)).known_as.is_empty());
    // Who counts nowhere any more may turn up anywhere.
    let mut gone = kept.clone();
    gone.people.get_mut(&"p-old".into()).expect("is there").posts[0].to = Some(day("2025-10-31"));
    let renewal = renew(&gone, &register(&[read]), &cover(&[]), day(ON));
    assert_eq!(renewal.known_as, [("p-old".into(), "p-new".into())]);
}

#[test]
fn a_body_that_a_list_would_empty_is_told() {
    let people = |names: std::ops::Range<u32>, unit: &str| -> Vec<Person> {
        names.map(|at| person(&format!("{unit}-{at}"), &format!("Lê {at}"), unit)).collect()
    };
    let emptied =
        |kept: &[Person], read: &[Person]| renew(&register(kept), &register(read), &cover(&[]), day(ON)).emptied;
    let all = people(0..20, "a");
    assert_eq!(emptied(&all, &all[..16]), [], "four of twenty go in a year");
    let of_a = |leave| Emptied { body: Some("a".into()), leave, of: 20 };
    assert_eq!(emptied(&all, &all[..15]), [of_a(5)]);
    assert_eq!(emptied(&all, &all[..1]), [of_a(19)]);
    assert_eq!(emptied(&all[..2], &all[..1]), [], "one alone says nothing");
    assert_eq!(emptied(&all[..3], &all[..1]), [Emptied { body: Some("a".into()), leave: 2, of: 3 }]);
    // A little of each of many bodies is much of the province.
    let (mut kept, mut read) = (Vec::new(), Vec::new());
    for body in 0..10 {
        let all = people(0..10, &format!("b{body}"));
        read.extend_from_slice(&all[..8]);
        kept.extend(all);
    }
    assert_eq!(emptied(&kept, &read), [Emptied { body: None, leave: 20, of: 100 }]);
}

#[test]
fn a_list_of_people_who_are_away_is_no_list_of_their_bodies() {
    let mut sent: Vec<Person> = ["1", "2"].map(|id| person(id, &format!("Lê {id}"), "a.x")).into();
    let mut kept = sent.clone();
    kept.push(person("3", "Lê 3", "a.x"));
    for person in &mut kept {
        person.posts[0].position = Known::Stated("dat-dai".into());
        person.posts[0].level = Level::Deputy;
    }
    for person in &mut sent {
        // It names the body only, and no title.
        person.posts[0].unit = "a".into();
        person.posts[0].title = String::new();
        person.posts.push(post(Tenure::Seconded, "c", "", Some("2025-11-10"), None));
    }
    let (kept, read) = (register(&kept), register(&sent));
    let renewal = renew(&kept, &read, &cover(&[Column::FullName, Column::SecondedTo]), day(ON));
    assert_eq!((renewal.left.len(), renewal.emptied.len()), (0, 0));
    assert_eq!(renewal.away, [("a.xlsx".to_owned(), "ds".to_owned())]);
    let one = &renewal.register.people[&"1".into()];
    assert_eq!(posts(one), ["a.x …..…", "c 2025-11-10..…"], "the office is not said to have changed");
    assert_eq!((one.posts[0].level, one.posts[0].title.as_str()), (Level::Deputy, "Chuyên viên"));
    // Whoever says that it names everybody is believed.
    let whole = Cover { whole: true, ..cover(&[]) };
    assert_eq!(renew(&kept, &read, &whole, day(ON)).left, ["3".into()]);
}

#[test]
fn a_list_of_the_place_where_somebody_was_sent_leaves_the_home_post() {
    let kept = register(&[person("1", "Lê An", "a")]);
    let mut sent = person("1", "Lê An", "c");
    sent.posts[0].tenure = Tenure::Seconded;
    let renewal = renew(&kept, &register(&[sent]), &cover(&[Column::Title]), day(ON));
    assert_eq!(posts(&renewal.register.people[&"1".into()]), ["a …..…", "c …..…"]);
}

#[test]
fn a_list_corrected_on_the_same_day_leaves_no_trace_of_the_wrong_one() {
    let mut known = person("1", "Lê An", "a");
    known.posts.push(post(Tenure::Seconded, "c", "", Some("2025-03-01"), Some("2026-02-28")));
    let kept = register(&[known.clone(), person("2", "Lê Bình", "b"), person("3", "Lê Chi", "b")]);
    let cover = cover(&[Column::Title, Column::SecondedTo]);
    let correct = renew(&kept, &kept, &cover, day(ON)).register;
    assert_eq!(correct, kept);
    let check = |what: &str, wrong: &[Person]| {
        assert_eq!(corrected(&kept, &register(wrong), &kept, &cover), kept, "{what}");
    };
    let there = |id: &str| kept.people[&id.into()].clone();
    let mut elsewhere = person("1", "Lê An", "b");
    check("another body", &[elsewhere.clone(), there("2"), there("3")]);
    elsewhere.posts[0].from = Some(day("2025-10-15"));
    check("another body since some day", &[elsewhere, there("2"), there("3")]);
    let mut titled = there("1");
    titled.posts.iter_mut().for_each(|post| (post.title, post.level) = ("Trưởng phòng".into(), Level::Head));
    check("another title", &[titled, there("2"), there("3")]);
    check("somebody missing", &[there("1"), there("2")]);
    check("somebody invented", &[there("1"), there("2"), there("3"), person("4", "Lê Dung", "b")]);
    // A first list, corrected: its posts have no days but those that are told.
    let first = register(&[person("1", "Lê An", "a"), person("2", "Lê Bình", "a")]);
    let mut wrong = first.clone();
    wrong.people.get_mut(&"1".into()).expect("is there").posts[0] = post(Tenure::Home, "b", "Trưởng phòng", None, None);
    wrong.people.insert("9".into(), person("9", "Lê Dung", "a"));
    assert_eq!(corrected(&Register::default(), &wrong, &first, &cover), first);
}

#[test]
fn a_correction_leaves_alone_what_it_does_not_speak_of() {
    let kept = register(&[person("1", "Lê An", "a"), person("2", "Lê Bình", "b")]);
    // The first list of the day moves the one and is right; the second is of another body.
    let moved = register(&[person("1", "Lê An", "c")]);
    let second = register(&[person("2", "Lê Bình", "b")]);
    let all = corrected(&kept, &moved, &second, &cover(&[]));
    assert_eq!(posts(&all.people[&"1".into()]), ["a …..2025-11-30", "c 2025-12-01..…"]);
    // The list of the wrong body, corrected alone: whoever was put there by mistake is where the day before left them.
    let wrong = register(&[person("1", "Lê An", "b"), person("2", "Lê Bình", "b")]);
    assert_eq!(corrected(&kept, &wrong, &second, &cover(&[])), kept);
    // A coming secondment, stated by the first list, of which the second has no column.
    let mut sent = person("2", "Lê Bình", "b");
    sent.posts.push(post(Tenure::Seconded, "c", "", Some("2026-01-01"), None));
    let all = corrected(&kept, &register(&[sent]), &second, &cover(&[]));
    assert_eq!(posts(&all.people[&"2".into()]), ["b …..…", "c 2026-01-01..…"]);
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
