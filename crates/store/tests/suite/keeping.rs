//! What is written is given back: as of any day, and as it was known at any version.

use crate::kit::people::{person, register};
use crate::kit::{self, day, open, places, province, write};
use canbo_store::{Refusal, Scope, Version, history, load, newest, versions};
use std::collections::BTreeSet;

#[tokio::test]
async fn a_register_comes_back_to_the_byte() {
    for place in places().await {
        let database = open(&place).await;
        let mut told = person("A1", "Nguyễn Thị Ánh", "so-xay-dung");
        told.sources.push(canbo_register::Source { file: "ds.xlsx".into(), sheet: "Sở".into(), row: 7 });
        let register = register(&[told, person("A2", "Y Bhăm Niê", "so-xay-dung")]);
        let on = day("2025-12-01");
        assert_eq!(write(&database, Version::NONE, on, &register).await, Some(Version(1)));
        let read = database.read().await.expect("begins");
        let back = load(&read, &Scope::province_wide(province()), Version(1), on).await.expect("loads");
        assert_eq!(back.digest(), register.digest());
        assert_eq!(back, register, "sources come back too");
    }
}

#[tokio::test]
async fn what_was_known_at_a_version_stays_as_it_was() {
    for place in places().await {
        let database = open(&place).await;
        let scope = Scope::province_wide(province());
        let first = register(&[person("A1", "Lê An", "so-xay-dung")]);
        let mut corrected = first.clone();
        corrected.people.get_mut(&"A1".into()).expect("is there").name = "Lê Ân".to_owned();
        write(&database, Version::NONE, day("2025-07-01"), &first).await;
        write(&database, Version(1), day("2025-12-01"), &corrected).await;
        let read = database.read().await.expect("begins");
        let name = async |version, on: &str| {
            let register = load(&read, &scope, version, day(on)).await.expect("loads");
            register.people[&"A1".into()].name.clone()
        };
        assert_eq!(name(Version(1), "2026-01-01").await, "Lê An");
        assert_eq!(name(Version(2), "2026-01-01").await, "Lê Ân");
        assert_eq!(name(Version(2), "2025-11-30").await, "Lê An");
        let told = history(&read, &Scope::province_wide(province()), &"A1".into()).await.expect("is told");
        let spans: Vec<(String, Option<String>, i64, Option<i64>)> = told
            .iter()
            .map(|told| {
                (told.from.to_string(), told.to.map(|to| to.to_string()), told.since.0, told.until.map(|until| until.0))
            })
            .collect();
        let text = |text: &str| text.to_owned();
        assert_eq!(
            spans,
            [
                (text("2025-07-01"), None, 1, Some(2)),
                (text("2025-07-01"), Some(text("2025-11-30")), 2, None),
                (text("2025-12-01"), None, 2, None),
            ]
        );
        let written = versions(&read, &Scope::province_wide(province())).await.expect("are told");
        assert_eq!(written.iter().map(|one| one.version.0).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(written[0].digest, corrected.digest());
    }
}

#[tokio::test]
async fn the_same_again_changes_nothing() {
    for place in places().await {
        let database = open(&place).await;
        let register = register(&[person("A1", "Lê An", "so-xay-dung")]);
        let on = day("2025-12-01");
        assert_eq!(write(&database, Version::NONE, on, &register).await, Some(Version(1)));
        assert_eq!(write(&database, Version(1), on, &register).await, None);
        let read = database.read().await.expect("begins");
        assert_eq!(newest(&read, &province()).await.expect("is there"), Version(1));
    }
}

#[tokio::test]
async fn of_two_writers_that_looked_at_one_version_one_is_refused() {
    for place in places().await {
        let database = open(&place).await;
        let one = register(&[person("A1", "Lê An", "so-xay-dung")]);
        write(&database, Version::NONE, day("2025-12-01"), &one).await;
        let other = register(&[person("A1", "Lê Ân", "so-xay-dung")]);
        write(&database, Version(1), day("2025-12-01"), &other).await;
        let transaction = database.write().await.expect("begins");
        let (province, statements) = (province(), canbo_store::records(&one));
        let statements = statements.into_iter().map(|(who, body)| (who, Some(body))).collect();
        let late = canbo_store::Write {
            province: &province,
            day: day("2025-12-01"),
            base: Version(1),
            at: kit::NOW,
            by: "test",
            cause: "{}",
            digest: "",
        };
        let refused = canbo_store::keep(&transaction, &late, &statements).await;
        assert!(matches!(refused, Err(Refusal::Changed { expected: Version(1), .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_not_known_is_refused_by_name() {
    for place in places().await {
        let database = open(&place).await;
        let scope = Scope::province_wide(province());
        let read = database.read().await.expect("begins");
        let refused = load(&read, &scope, Version(1), day("2025-12-01")).await;
        assert!(matches!(refused, Err(Refusal::UnknownProvince { .. })), "{refused:?}");
        drop(read);
        let one = register(&[person("A1", "Lê An", "so-xay-dung")]);
        write(&database, Version::NONE, day("2025-12-01"), &one).await;
        let read = database.read().await.expect("begins");
        let refused = load(&read, &scope, Version(2), day("2025-12-01")).await;
        assert!(matches!(refused, Err(Refusal::UnknownVersion { version: Version(2), .. })), "{refused:?}");
        let refused = load(&read, &scope, Version(1), day("2025-11-30")).await;
        let expected = day("2025-12-01");
        assert!(matches!(refused, Err(Refusal::BeforeBeginning { first, .. }) if first == expected), "{refused:?}");
    }
}

#[tokio::test]
async fn a_body_is_told_of_a_person_for_the_days_in_which_they_hold_a_post_there() {
    for place in places().await {
        let database = open(&place).await;
        let first = register(&[person("A1", "Lê An", "so-xay-dung")]);
        let moved = register(&[person("A1", "Lê An", "24133")]);
        write(&database, Version::NONE, day("2025-07-01"), &first).await;
        write(&database, Version(1), day("2025-12-01"), &moved).await;
        let read = database.read().await.expect("begins");
        let told = async |body: &str| {
            let scope = Scope::of_bodies(province(), BTreeSet::from([body.into()]));
            assert_eq!(versions(&read, &scope).await.expect("are told"), []);
            let told = history(&read, &scope, &"A1".into()).await.expect("is told");
            told.iter().map(|one| (one.from.to_string(), one.since.0)).collect::<Vec<_>>()
        };
        assert_eq!(told("24133").await, [("2025-12-01".to_owned(), 2)]);
        let earlier = [("2025-07-01".to_owned(), 1), ("2025-07-01".to_owned(), 2)];
        assert_eq!(told("so-xay-dung").await, earlier);
        assert_eq!(told("24136").await, []);
    }
}

/// A file of the register is nobody else's to read, with all that stands beside it.
#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = crate::kit::sqlite();
    let database = open(&place).await;
    write(&database, Version::NONE, day("2025-12-01"), &register(&[person("A1", "Lê An", "24133")])).await;
    let file = place.address.file().expect("is a file").to_owned();
    let folder = file.parent().expect("is in a folder");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("is there") {
        let entry = entry.expect("is readable");
        let mode = entry.metadata().expect("is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", entry.path());
        seen += 1;
    }
    assert!(seen >= 2, "the file and its log");
}
