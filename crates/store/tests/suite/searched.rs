//! Everybody who was ever known is found, and since when what is known of them.

use crate::kit::people::{person, register};
use crate::kit::{day, open, places, province, write};
use canbo_store::{Found, Scope, Version, eve, history, latest, search};

fn named(found: &(Vec<Found>, usize)) -> Vec<&str> {
    found.0.iter().map(|one| one.person.as_str()).collect()
}

#[tokio::test]
async fn a_search_of_all_days_finds_whoever_left_came_later_or_was_taken_away() {
    for place in places().await {
        let database = open(&place).await;
        let scope = Scope::province_wide(province());
        let two = register(&[person("A1", "Lê An", "so-xay-dung"), person("A2", "Trần Hoà", "24133")]);
        let mut one = two.clone();
        one.people.remove(&"A2".into());
        one.people.get_mut(&"A1".into()).expect("is there").name = "Lê Ân Đổi".to_owned();
        write(&database, Version::NONE, day("2025-07-01"), &two).await;
        write(&database, Version(1), day("2025-12-01"), &one).await;
        let mut later = one.clone();
        later.people.insert("A3".into(), person("A3", "Lê Chi", "24136"));
        write(&database, Version(2), day("2190-01-01"), &later).await;
        // Somebody who was put in by mistake, and taken out again.
        let mut wrong = later.clone();
        wrong.people.insert("A4".into(), person("A4", "Lê Nhầm", "24136"));
        write(&database, Version(3), day("2190-01-01"), &wrong).await;
        write(&database, Version(4), day("2190-01-01"), &later).await;
        let read = database.read().await.expect("begins");
        let of = async |wanted: &str, limit| search(&read, &scope, wanted, limit).await.expect("is told");
        assert_eq!(named(&of("le", 10).await), ["A1", "A3", "A4"]);
        let first = of("le", 1).await;
        assert_eq!((named(&first), first.1), (vec!["A1"], 3), "how many there are is told");
        assert_eq!(named(&of("tran hoa", 10).await), ["A2"], "whoever has left");
        assert_eq!(named(&of("le an", 10).await), ["A1"], "by a name of earlier days too");
        assert_eq!(of("a1", 10).await.0[0].name, "Lê Ân Đổi", "under the latest name");
        assert_eq!(named(&of("A4", 10).await), ["A4"]);
        assert_eq!(of("không ai", 10).await, (Vec::new(), 0));
        let body = Scope::of_bodies(province(), ["24136".into()].into());
        assert_eq!(named(&search(&read, &body, "le", 10).await.expect("is told")), ["A3", "A4"]);
        assert_eq!(latest(&read, &province()).await.expect("is told"), Some(day("2190-01-01")));
    }
}

#[tokio::test]
async fn what_is_known_does_not_become_news_when_a_stretch_is_cut_or_joined() {
    for place in places().await {
        let database = open(&place).await;
        let scope = Scope::province_wide(province());
        let first = register(&[person("A1", "Lê An", "so-xay-dung")]);
        let moved = register(&[person("A1", "Lê An", "24133")]);
        write(&database, Version::NONE, day("2025-07-01"), &first).await;
        write(&database, Version(1), day("2025-12-01"), &moved).await;
        write(&database, Version(2), day("2025-12-15"), &first).await;
        let read = database.read().await.expect("begins");
        let told = history(&read, &scope, &"A1".into()).await.expect("is told");
        let live = told.iter().filter(|one| one.until.is_none());
        let since: Vec<(String, i64)> = live.map(|one| (one.from.to_string(), one.known_since(&told).0)).collect();
        let text = |day: &str, since| (day.to_owned(), since);
        assert_eq!(since, [text("2025-07-01", 1), text("2025-12-01", 2), text("2025-12-15", 3)]);
        let eve = eve(&read, &province(), day("2025-12-15")).await.expect("is told");
        let before = eve.people[&"A1".into()].as_ref().expect("was known the day before");
        assert_eq!(before.posts[0].unit, "24133".into());
        drop(read);
        // The move is taken back: the stretches are one again, and known since the first version.
        write(&database, Version(3), day("2025-12-01"), &first).await;
        let read = database.read().await.expect("begins");
        let told = history(&read, &scope, &"A1".into()).await.expect("is told");
        let live: Vec<i64> =
            told.iter().filter(|one| one.until.is_none()).map(|one| one.known_since(&told).0).collect();
        assert_eq!(live, [4], "of the days in between it is news");
    }
}
