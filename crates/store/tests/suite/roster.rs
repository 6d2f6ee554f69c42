//! Lists of people: order, filters, pages, and who sees whom.

use crate::kit::people::{person, post, register};
use crate::kit::{day, open, places, province, write};
use canbo_register::{Absence, AbsenceKind, Known, Person, StaffKind, Tenure, UnitId};
use canbo_store::roster::{Entry, Filter, page};
use canbo_store::{Database, Scope, Version, load};
use std::collections::BTreeSet;

const NAMES: [&str; 24] = [
    "Nguyễn Thị Ánh",
    "Lê An",
    "Lê Ân",
    "Lê Ẩn",
    "Trần Văn Ăn",
    "Đặng Đình Đức",
    "Đặng Đình Dức",
    "Y Bhăm Niê",
    "H'Hen Êban",
    "Hoà",
    "Hòa",
    "Nguyễn Hoà",
    "Nguyễn Hòa",
    "Phạm Văn A",
    "Phạm Văn Á",
    "Phạm Thị Oanh",
    "Phạm Thị Ơn",
    "Phạm Thị Ươm",
    "Nguyễn Văn Ðông",
    "nguyễn văn đông",
    "Lý",
    "Lỹ",
    "Ly",
    "Lê Thị Ngọc Ánh",
];

async fn all(database: &Database, scope: &Scope, filter: &Filter, on: &str, limit: u32) -> Vec<Entry> {
    let read = database.read().await.expect("begins");
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let (entries, next) = page(&read, scope, filter, day(on), after.as_ref(), limit).await.expect("is told");
        assert!(entries.len() <= limit as usize);
        all.extend(entries);
        match next {
            Some(next) => after = Some(next),
            None => return all,
        }
    }
}

fn ids(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.person.as_str()).collect()
}

fn people() -> Vec<Person> {
    // Each name twice: equal names are told apart by the key.
    let twice = NAMES.iter().chain(&NAMES).enumerate();
    twice.map(|(at, name)| person(&format!("A{at:02}"), name, ["24133", "24136", "so-xay-dung"][at % 3])).collect()
}

#[tokio::test]
async fn a_list_is_in_vietnamese_order_and_walked_without_gap_or_repeat() {
    let people = people();
    let mut expected: Vec<&Person> = people.iter().collect();
    expected.sort_by(|a, b| canbo_text::compare_names(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let expected: Vec<&str> = expected.iter().map(|person| person.id.as_str()).collect();
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-12-01"), &register(&people)).await;
        let scope = Scope::province_wide(province());
        for limit in [1, 5, 16, 47, 48, 49, 1_000] {
            let entries = all(&database, &scope, &Filter::default(), "2025-12-01", limit).await;
            assert_eq!(ids(&entries), expected, "{limit} at once");
        }
    }
}

#[tokio::test]
async fn a_search_minds_neither_capitals_nor_marks() {
    for place in places().await {
        let database = open(&place).await;
        let mut people = people();
        people.push(person("p-abcdefghijkl", "Lê 100% _ \\ x", "24133"));
        people.push(person("Q1", "Vừ A Quýt", "24133"));
        write(&database, Version::NONE, day("2025-12-01"), &register(&people)).await;
        let scope = Scope::province_wide(province());
        let found = async |search: &str| {
            let filter = Filter { search: search.to_owned(), ..Filter::default() };
            let entries = all(&database, &scope, &filter, "2025-12-01", 1_000).await;
            let mut ids: Vec<String> = entries.iter().map(|entry| entry.person.to_string()).collect();
            ids.sort();
            ids
        };
        for search in ["dinh duc", "ĐÌNH ĐỨC", "Đình  đức", "đình-dức"] {
            assert_eq!(found(search).await, ["A05", "A06", "A29", "A30"], "{search}");
        }
        for search in ["qu", "Qú", "QUY", "uyt", "a quyt", "vu a"] {
            assert_eq!(found(search).await, ["Q1"], "{search}");
        }
        assert_eq!(found("yt").await, [""; 0], "two letters begin a word");
        assert_eq!(found("ÊBAN").await, ["A08", "A32"]);
        assert_eq!(found("a05").await, ["A05"], "a key in small letters");
        assert_eq!(found(" A05 ").await, ["A05"], "a key with space about it");
        assert_eq!(found("p-abcdefghijkl").await, ["p-abcdefghijkl"], "a key that is made of letters");
        assert_eq!(found("P-ABCDEFGHIJKL").await, ["p-abcdefghijkl"]);
        assert_eq!(found("100%").await, ["p-abcdefghijkl"], "signs of patterns are signs");
        assert_eq!(found("%").await, ["p-abcdefghijkl"]);
        assert_eq!(found("a%n").await, [""; 0]);
        assert_eq!(found("-").await, [""; 0], "a mark alone is nobody's name");
        assert_eq!(found("' OR 1=1 --").await, [""; 0]);
        assert_eq!(found("không có ai").await, [""; 0]);
        assert_eq!(found("").await.len(), 50);
    }
}

#[tokio::test]
async fn filters_hold_together() {
    let mut people = people();
    people[0].kind = Known::Stated(StaffKind::CivilServant);
    people[0].posts[0].position = Known::Stated("dat-dai".into());
    people[3].kind = Known::Presumed(StaffKind::CivilServant);
    let away = |from, to| Absence { kind: AbsenceKind::Study, from: Some(day(from)), to: Some(day(to)) };
    people[3].absences.push(away("2026-01-01", "2026-01-31"));
    people[1].posts.push(post(Tenure::Seconded, "24133", "2026-01-01", "2026-12-31"));
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-12-01"), &register(&people)).await;
        let scope = Scope::province_wide(province());
        let found = async |filter: Filter, on: &str| {
            let entries = all(&database, &scope, &filter, on, 7).await;
            let mut ids: Vec<String> = entries.iter().map(|entry| entry.person.to_string()).collect();
            ids.sort();
            ids
        };
        let servants = Filter { kind: Some("civil_servant".to_owned()), ..Filter::default() };
        assert_eq!(found(servants.clone(), "2025-12-01").await, ["A00", "A03"]);
        assert_eq!(found(Filter { away: true, ..servants.clone() }, "2025-12-31").await, [""; 0]);
        assert_eq!(found(Filter { away: true, ..servants.clone() }, "2026-01-01").await, ["A03"]);
        assert_eq!(found(Filter { away: true, ..servants.clone() }, "2026-02-01").await, [""; 0]);
        let position = Filter { position: Some("dat-dai".into()), ..Filter::default() };
        assert_eq!(found(position, "2025-12-01").await, ["A00"]);
        let body = Filter { body: Some("24133".into()), ..Filter::default() };
        assert_eq!(found(body.clone(), "2025-12-31").await.len(), 16);
        let seconded = found(body.clone(), "2026-01-01").await;
        assert!(seconded.len() == 17 && seconded.contains(&"A01".to_owned()), "who works there is of it too");
        let search = Filter { search: "anh".to_owned(), ..servants };
        assert_eq!(found(Filter { body: Some("24133".into()), ..search }, "2025-12-01").await, ["A00"]);
        assert_eq!(found(body, "2025-11-30").await, [""; 0], "nobody was there before");
    }
}

fn bodies(ids: &[&str]) -> Scope {
    Scope::of_bodies(province(), ids.iter().map(|id| UnitId::from(*id)).collect())
}

/// Whom a body sees on a day: by the list, and by the register, which must agree.
async fn seen(database: &Database, scope: &Scope, version: Version, on: &str) -> Vec<String> {
    let listed = all(database, scope, &Filter::default(), on, 3).await;
    let listed: BTreeSet<String> = listed.iter().map(|entry| entry.person.to_string()).collect();
    let read = database.read().await.expect("begins");
    let register = load(&read, scope, version, day(on)).await.expect("loads");
    let loaded: BTreeSet<String> = register.people.keys().map(ToString::to_string).collect();
    assert_eq!(listed, loaded, "the list and the register on {on}");
    listed.into_iter().collect()
}

#[tokio::test]
async fn a_body_sees_whoever_holds_a_present_or_coming_post_there() {
    let mut here = person("HERE", "Lê An", "24133");
    here.posts.push(post(Tenure::Seconded, "so-xay-dung", "2025-12-10", "2025-12-20"));
    let mut coming = person("COMING", "Lê Bình", "24136");
    coming.posts[0].to = Some(day("2025-12-31"));
    coming.posts.push(post(Tenure::Home, "24133.kinh-te", "2026-01-01", ""));
    let mut gone = person("GONE", "Lê Cúc", "24133");
    gone.posts[0].to = Some(day("2025-12-05"));
    gone.posts.push(post(Tenure::Home, "24136", "2025-12-06", ""));
    let mut beside = person("BESIDE", "Lê Dung", "24136");
    beside.posts.push(post(Tenure::Concurrent, "24133", "2025-12-03", "2025-12-15"));
    let stranger = person("STRANGER", "Lê Em", "24136");
    // Somebody of whom it is known that the post changes with a later record, not within this one.
    let later = person("LATER", "Lê Giang", "24136");
    let people = [here, coming, gone, beside, stranger, later];
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-12-01"), &register(&people)).await;
        let mut moved = people.clone();
        moved[5].posts[0].unit = "24133".into();
        write(&database, Version(1), day("2026-06-01"), &register(&moved)).await;
        let own = bodies(&["24133"]);
        let newest = Version(2);
        assert_eq!(seen(&database, &own, newest, "2025-12-01").await, ["BESIDE", "COMING", "GONE", "HERE", "LATER"]);
        assert_eq!(seen(&database, &own, newest, "2025-12-06").await, ["BESIDE", "COMING", "HERE", "LATER"]);
        assert_eq!(seen(&database, &own, newest, "2025-12-16").await, ["COMING", "HERE", "LATER"]);
        assert_eq!(seen(&database, &bodies(&["so-xay-dung"]), newest, "2025-12-01").await, ["HERE"]);
        assert_eq!(seen(&database, &bodies(&["so-xay-dung"]), newest, "2025-12-21").await, [""; 0]);
        assert_eq!(seen(&database, &bodies(&[]), newest, "2025-12-01").await, [""; 0], "no body sees nobody");
        assert_eq!(seen(&database, &bodies(&["2413", "24133.kinh-te"]), newest, "2025-12-01").await, [""; 0]);
        let other = Scope::of_bodies("67".into(), BTreeSet::from(["24133".into()]));
        assert_eq!(all(&database, &other, &Filter::default(), "2025-12-01", 9).await, []);
        // As it was known at the first version, nobody was to come in June.
        let read = database.read().await.expect("begins");
        let known = load(&read, &own, Version(1), day("2025-12-01")).await.expect("loads");
        assert!(!known.people.contains_key(&"LATER".into()));
    }
}

#[tokio::test]
async fn a_scope_of_thousands_of_bodies_is_no_matter() {
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-12-01"), &register(&people())).await;
        let many: BTreeSet<UnitId> = (20_000..40_000).map(|code| UnitId::new(code.to_string())).collect();
        let scope = Scope::of_bodies(province(), many);
        assert_eq!(all(&database, &scope, &Filter::default(), "2025-12-01", 1_000).await.len(), 32);
        let read = database.read().await.expect("begins");
        let counts = canbo_store::counts::people(&read, &scope, day("2025-12-01")).await.expect("are told");
        assert_eq!(counts.iter().map(|count| count.on_headcount).sum::<i64>(), 32);
    }
}
