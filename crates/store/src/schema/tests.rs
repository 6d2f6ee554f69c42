//! Steps of the schema on both engines.

use super::*;
use crate::kit::{self, Place};
use crate::{Address, Missing};

/// The steps there are and one that nobody has released, so that there is always a later version.
const LATER: [Step; STEPS.len() + 1] = {
    let mut steps = [("later", "CREATE TABLE later (day BIGINT NOT NULL, what {text} NOT NULL)"); STEPS.len() + 1];
    let mut at = 0;
    while at < STEPS.len() {
        steps[at] = STEPS[at];
        at += 1;
    }
    steps
};

/// All tables, columns and indexes, as the engine tells them.
async fn shape(place: &Place) -> Vec<String> {
    let connection = kit::raw(place).await;
    let queries: &[&str] = match place.address.engine() {
        Engine::Sqlite => &["SELECT name || COALESCE(sql, '') FROM sqlite_master ORDER BY name"],
        Engine::Postgres => &[
            "SELECT table_name || '.' || column_name || ' ' || data_type || is_nullable || COALESCE(collation_name, '') \
             FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, column_name",
            "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY indexdef",
        ],
    };
    let mut shape = Vec::new();
    for query in queries {
        shape.extend(kit::lines(&connection, query).await);
    }
    shape.extend(kit::dump(&connection, "schema_step", &["number", "name"]).await);
    connection.close().await.expect("closes");
    shape
}

async fn connect(address: &Address) -> Database {
    Database::connect(address, Missing::Made).await.expect("connects")
}

#[tokio::test]
async fn every_earlier_version_is_brought_up_to_date() {
    let mut fresh = Vec::new();
    for place in kit::places().await {
        step_to(&connect(&place.address).await, &LATER).await.expect("is made at once");
        fresh.push(shape(&place).await);
    }
    for earlier in 0..=LATER.len() {
        for (place, fresh) in kit::places().await.into_iter().zip(&fresh) {
            let database = connect(&place.address).await;
            step_to(&database, &LATER[..earlier]).await.expect("is made");
            let read = database.read().await.expect("begins");
            assert_eq!(version(&read).await.expect("is told").unwrap_or(0), earlier as i64);
            drop(read);
            for _ in 0..2 {
                step_to(&database, &LATER).await.expect("is brought up to date");
                assert_eq!(&shape(&place).await, fresh, "from {earlier}");
            }
        }
    }
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_unchanged() {
    for place in kit::places().await {
        step_to(&connect(&place.address).await, &LATER).await.expect("is made");
        let before = shape(&place).await;
        let refused = Database::open(&place.address, Missing::Refused).await.expect_err("is newer");
        let newer = LATER.len() as i64;
        assert!(
            matches!(refused, Refusal::Newer { found, known, .. } if (found, known) == (newer, NEWEST)),
            "{refused:?}"
        );
        assert!(refused.to_string().contains(&place.address.to_string()), "it is named: {refused}");
        assert_eq!(shape(&place).await, before);
    }
}

#[tokio::test]
async fn a_step_that_fails_leaves_the_schema_as_it_was() {
    for place in kit::places().await {
        let database = connect(&place.address).await;
        step_to(&database, &STEPS).await.expect("is made");
        let before = shape(&place).await;
        let mut broken = LATER;
        broken[STEPS.len()].1 = "CREATE TABLE later (day BIGINT); CREATE TABLE record (day BIGINT)";
        step_to(&database, &broken).await.expect_err("there is such a table");
        assert_eq!(shape(&place).await, before);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_that_open_a_new_database_at_once_all_find_it_whole() {
    for _ in 0..5 {
        for place in kit::places().await {
            let opened: Vec<_> = (0..6)
                .map(|_| {
                    let address = place.address.clone();
                    tokio::spawn(async move { Database::open(&address, Missing::Made).await.map(|_| ()) })
                })
                .collect();
            for opened in opened {
                opened.await.expect("ends").expect("opens");
            }
            let connection = kit::raw(&place).await;
            let steps = kit::dump(&connection, "schema_step", &["number"]).await;
            assert_eq!(steps.len(), STEPS.len());
        }
    }
}

#[tokio::test]
async fn whom_corrections_took_away_is_found_in_a_database_of_before() {
    for place in kit::places().await {
        let database = connect(&place.address).await;
        step_to(&database, &STEPS[..4]).await.expect("is made");
        let write = database.write().await.expect("begins");
        write.run_all("INSERT INTO province (code, version) VALUES ('01', 3)").await.expect("is written");
        // B was corrected and is known, C was taken away twice.
        for (kind, id, since, until) in [
            ("person", "A", 1, i64::MAX),
            ("person", "B", 1, 2),
            ("person", "B", 2, i64::MAX),
            ("person", "C", 1, 2),
            ("person", "C", 2, 3),
            ("lines", "D", 1, 2),
        ] {
            let text = format!(
                "INSERT INTO record (province, kind, id, from_day, to_day, since_version, until_version, body, sources) \
                 VALUES ('01', '{kind}', '{id}', 20250101, 99991231, {since}, {until}, '{{}}', '[]')"
            );
            write.run_all(&text).await.expect("is written");
        }
        write.commit().await.expect("is kept");
        migrate(&database).await.expect("is brought up to date");
        let connection = kit::raw(&place).await;
        assert_eq!(kit::dump(&connection, "gone", &["province", "person"]).await, ["01|C"]);
    }
}

/// A database of before books had provinces: provinces, units with the province of each, and books with their last numbers.
async fn of_before(place: &Place, provinces: &[&str], units: &[(&str, &str)], books: &[(&str, i64)]) -> Database {
    let database = connect(&place.address).await;
    step_to(&database, &STEPS[..5]).await.expect("is made");
    let write = database.write().await.expect("begins");
    for province in provinces {
        let text = format!("INSERT INTO province (code, version) VALUES ('{province}', 1)");
        write.run_all(&text).await.expect("is written");
    }
    for (province, unit) in units {
        let text = format!(
            "INSERT INTO record (province, kind, id, from_day, to_day, since_version, until_version, body, sources) \
             VALUES ('{province}', 'unit', '{unit}', 20250101, 99991231, 1, {}, '{{}}', '[]')",
            i64::MAX
        );
        write.run_all(&text).await.expect("is written");
    }
    for (body, last) in books {
        give_out(&write, body, *last).await;
    }
    write.commit().await.expect("is kept");
    database
}

/// A book of 2025 as it was before, up to a number; every second number is withdrawn.
async fn give_out(write: &Transaction, body: &str, last: i64) {
    let text = format!("INSERT INTO book (body, year, last, reconciled) VALUES ('{body}', 2025, {last}, {})", last % 2);
    write.run_all(&text).await.expect("is written");
    for number in 1..=last {
        let state = if number % 2 == 0 {
            "'withdrawn', 's', 't', 'u', 'v', 'w', 'x'"
        } else {
            "'issued', 's', 't', 'u', NULL, NULL, NULL"
        };
        let text = format!(
            "INSERT INTO decision (body, year, number, state, subject, at, by_whom, withdrawn_at, withdrawn_by, reason) \
             VALUES ('{body}', 2025, {number}, {state})"
        );
        write.run_all(&text).await.expect("is written");
    }
}

/// The books and how many numbers each has, in a database of now.
async fn books(place: &Place) -> Vec<String> {
    let connection = kit::raw(place).await;
    let books = kit::dump(&connection, "book", &["province", "body", "last", "reconciled"]).await;
    let numbers = kit::dump(
        &connection,
        "decision",
        &[
            "province",
            "body",
            "year",
            "number",
            "state",
            "subject",
            "at",
            "by_whom",
            "withdrawn_at",
            "withdrawn_by",
            "reason",
        ],
    )
    .await;
    connection.close().await.expect("closes");
    let mut told = Vec::new();
    for book in books {
        let [province, body, last, reconciled] = book.split('|').collect::<Vec<_>>().try_into().expect("four columns");
        let last: i64 = last.parse().expect("is a number");
        assert_eq!(reconciled.parse(), Ok(last % 2));
        for number in 1..=last {
            let rest = if number % 2 == 0 { "withdrawn|s|t|u|v|w|x" } else { "issued|s|t|u|-|-|-" };
            let line = format!("{province}|{body}|2025|{number}|{rest}");
            assert!(numbers.contains(&line), "{line}: {numbers:?}");
        }
        told.push(format!("{province}|{body}|{last}"));
    }
    assert_eq!(
        told.iter().map(|book| book.rsplit('|').next().map_or(0, |last| last.parse().unwrap_or(0))).sum::<usize>(),
        numbers.len()
    );
    told
}

#[tokio::test]
async fn books_of_before_get_the_province_of_their_body() {
    let (units, unknown) = ([("01", "so-xay-dung"), ("66", "so-xay-dung"), ("66", "24133")], [("khong-co", 1)]);
    let all = [("so-xay-dung", 3), ("24133", 4), ("24133/giay-moi/b", 2), ("24133x", 1), ("khong-co", 5), ("", 1)];
    for place in kit::places().await {
        let database = of_before(&place, &["01", "66", "96"], &units, &all).await;
        migrate(&database).await.expect("is brought up to date");
        let expected = ["||1", "|24133x|1", "|khong-co|5", "01|so-xay-dung|3", "66|24133|4", "66|24133/giay-moi/b|2"];
        assert_eq!(books(&place).await, expected);
    }
    for (provinces, expected) in [(&["66"][..], "66|khong-co|1"), (&[], "|khong-co|1"), (&["01", "66"], "|khong-co|1")]
    {
        for place in kit::places().await {
            let database = of_before(&place, provinces, &[], &unknown).await;
            migrate(&database).await.expect("is brought up to date");
            assert_eq!(books(&place).await, [expected]);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_given_out_while_books_are_moved_goes_with_them() {
    for place in kit::places().await {
        let database = of_before(&place, &["66"], &[("66", "24133")], &[("24136", 1)]).await;
        let write = database.write().await.expect("begins");
        give_out(&write, "24133", 3).await;
        let other = connect(&place.address).await;
        let moved = tokio::spawn(async move { migrate(&other).await });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        write.commit().await.expect("lasts");
        moved.await.expect("ends").expect("is brought up to date");
        assert_eq!(books(&place).await, ["66|24133|3", "66|24136|1"]);
    }
}
