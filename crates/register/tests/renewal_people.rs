//! Who is taken for whom by an import.

mod lists;

use canbo_register::facts::Column;
use canbo_register::renewal::{Cover, Eve, Renewal, renew};
use canbo_register::{Known, PartialDate, Person, Register};
use lists::{ON, corrected, cover, day, person, posts, register};

fn born(mut person: Person, birth: &str) -> Person {
    person.birth = Known::Stated(PartialDate::full(day(birth)));
    person
}

/// The numbers that are asked about.
fn asked(kept: &Person, read: &Person) -> Vec<String> {
    let renewal = lists::renew(
        &register(std::slice::from_ref(kept)),
        &register(std::slice::from_ref(read)),
        &cover(&[]),
        day(ON),
    );
    renewal.others.iter().map(|other| other.id.to_string()).collect()
}

#[test]
fn another_name_with_another_birth_under_one_number_is_asked_about() {
    let an = person("1", "Nguyễn Văn An", "a");
    let binh = born(person("1", "Lê Thị Bình", "b"), "1986-06-05");
    assert_eq!(asked(&an, &binh), ["1"]);
    assert_eq!(asked(&an, &person("1", "Lê Thị Bình", "b")), [""; 0], "a name alone was changed");
    assert_eq!(asked(&an, &born(an.clone(), "1986-06-05")), [""; 0], "a birth alone was corrected");
    assert_eq!(asked(&an, &born(person("1", "NGUYEN VAN AN", "a"), "1986-06-05")), [""; 0], "the same name");
    let mut vague = binh.clone();
    vague.birth = Known::Missing;
    assert_eq!(asked(&an, &vague), [""; 0], "nothing is known of one birth");
    let year = |year| Known::Stated(PartialDate { year, month: None, day: None });
    vague.birth = year(1990);
    assert_eq!(asked(&an, &vague), [""; 0], "the same year");
    vague.birth = year(1986);
    assert_eq!(asked(&an, &vague), ["1"]);
}

/// What a second list of the day gives after a first one.
fn second(kept: &Register, first: &Register, second: &Register, cover: &Cover) -> Renewal {
    let after = lists::renew(kept, first, cover, day(ON)).register;
    let before = |id| kept.people.get(id).cloned();
    let changed = after.people.iter().filter(|(id, person)| kept.people.get(*id) != Some(*person));
    let people = changed.map(|(id, _)| (id.clone(), before(id))).collect();
    renew(&after, &Eve { people, ..Eve::default() }, second, cover, day(ON))
}

#[test]
fn a_number_given_to_somebody_else_by_mistake_is_corrected_on_its_day() {
    let cover = cover(&[Column::Birth]);
    let mut an = person("1", "Nguyễn Văn An", "a");
    an.pregnant = true;
    let others = [person("2", "Lê Chi", "a"), person("3", "Lê Dung", "b")];
    let all = |one: &Person| register(&[&others[..], std::slice::from_ref(one)].concat());
    let kept = all(&an);
    for unit in ["a", "b"] {
        let wrong = all(&born(person("1", "Lê Thị Bình", unit), "1986-06-05"));
        let right = second(&kept, &wrong, &kept, &cover);
        assert_eq!((right.others.len(), &right.register), (0, &kept), "in {unit}");
        // A list that was the first of all.
        let right = second(&Register::default(), &wrong, &kept, &cover);
        assert_eq!((right.others.len(), &right.register), (0, &kept), "in {unit}, known since that day");
        assert_eq!(corrected(&kept, &wrong, &kept, &cover), kept);
    }
    // The right list gives the somebody else a number of their own, and does not name the first person.
    let wrong = register(&[others[1].clone(), born(person("1", "Lê Thị Bình", "b"), "1986-06-05")]);
    let right = register(&[others[1].clone(), born(person("9", "Lê Thị Bình", "b"), "1986-06-05")]);
    let right = second(&kept, &wrong, &right, &cover);
    assert_eq!(right.register.people[&"1".into()], an);
    assert_eq!(right.register.people.len(), 4);
}

#[test]
fn lists_of_two_bodies_on_one_day_do_not_correct_each_other() {
    let an = register(&[person("1", "Nguyễn Văn An", "a")]);
    let binh = register(&[born(person("1", "Lê Thị Bình", "b"), "1986-06-05")]);
    let both = second(&Register::default(), &an, &binh, &cover(&[Column::Birth]));
    let told: Vec<_> = both.others.iter().map(|other| (other.kept.name.as_str(), other.read.name.as_str())).collect();
    assert_eq!(told, [("Nguyễn Văn An", "Lê Thị Bình")]);
    // Nor lists of parts of one body.
    let here = register(&[born(person("1", "Lê Thị Bình", "a"), "1986-06-05")]);
    let part = Cover { partial: true, ..cover(&[Column::Birth]) };
    assert_eq!(second(&Register::default(), &an, &here, &part).others.len(), 1);
    // Whoever was asked and said that they are one person is not asked again by the same list.
    assert_eq!(second(&an, &here, &here, &part).others.len(), 0);
}

#[test]
fn a_person_moved_by_a_list_whose_first_half_was_read_alone_is_one_person() {
    let (old, new) = (person("p-old", "Trần Hoà", "a"), person("p-new", "Trần Hoà", "b"));
    let (of_a, of_b) = (person("1", "Lê An", "a"), person("2", "Lê Bình", "b"));
    let kept = register(&[old, of_a.clone(), of_b.clone()]);
    let half = register(&[new.clone(), of_b.clone()]);
    let whole = register(&[new, of_a, of_b]);
    let at_once = lists::renew(&kept, &whole, &cover(&[]), day(ON));
    let right = second(&kept, &half, &whole, &cover(&[]));
    assert_eq!(right.known_as, [("p-old".into(), "p-new".into())]);
    assert_eq!(right.register, at_once.register);
    assert_eq!((right.left.len(), right.emptied.len()), (0, 0));
    assert_eq!(posts(&right.register.people[&"p-old".into()]), ["a …..2025-11-30", "b 2025-12-01..…"]);
    assert_eq!(corrected(&kept, &half, &whole, &cover(&[])), at_once.register);
}

#[test]
fn of_two_namesakes_of_a_body_the_one_with_the_same_title_stays() {
    let namesake = |id: &str, title: &str| {
        let mut one = person(id, "Nguyễn Văn An", "a.x");
        one.birth = Known::Stated(PartialDate { year: 1985, month: None, day: None });
        one.posts[0].title = title.to_owned();
        one
    };
    let kept = register(&[namesake("p-1", "Chuyên viên"), namesake("p-2", "Kế toán")]);
    // The only one of the list has the first running number.
    let read = register(&[namesake("p-1", "Kế toán")]);
    let renewal = lists::renew(&kept, &read, &cover(&[Column::Title]), day(ON));
    assert_eq!(renewal.left, ["p-1".into()]);
    assert_eq!(renewal.register.people[&"p-2".into()], kept.people[&"p-2".into()]);
    // A third one, before them by title, is new.
    let read = register(&[namesake("p-1", "Cán sự"), namesake("p-2", "Chuyên viên"), namesake("p-3", "Kế toán")]);
    let renewal = lists::renew(&kept, &read, &cover(&[Column::Title]), day(ON));
    let title = |id: &str| renewal.register.people[&id.into()].posts[0].title.clone();
    assert_eq!(["p-1", "p-2", "p-3"].map(title), ["Chuyên viên", "Kế toán", "Cán sự"]);
    assert_eq!(renewal.left, []);
}
