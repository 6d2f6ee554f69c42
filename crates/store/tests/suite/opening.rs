//! Opening: whose database it is, what is made and what is not, and which texts are addresses.

use super::backup::{filled, kept};
use crate::kit::{NOW, lines, places, postgres, raw, sqlite};
use canbo_store::{Address, Database, Missing, Refusal, restore};
use sea_orm::ConnectionTrait;

const TABLES: &str = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1";

#[tokio::test]
async fn a_server_s_database_of_something_else_is_refused_and_unchanged() {
    let place = postgres().await;
    let connection = raw(&place).await;
    connection.execute_unprepared("CREATE TABLE invoice (number BIGINT)").await.expect("is made");
    let (_folder, file) = kept(&filled(&sqlite()).await).await;
    for missing in [Missing::Refused, Missing::Made] {
        let refused = Database::open(&place.address, missing).await.expect_err("is none of ours");
        assert!(matches!(refused, Refusal::Foreign { .. }), "{refused:?}");
    }
    let refused = restore(&file, &place.address, NOW, 2025).await.expect_err("is none of ours");
    assert!(matches!(refused, Refusal::Foreign { .. }), "{refused:?}");
    assert_eq!(lines(&connection, TABLES).await, ["invoice"]);
    // What comes with an extension of the server is nobody's.
    connection.execute_unprepared("DROP TABLE invoice; CREATE EXTENSION pg_trgm").await.expect("is done");
    Database::open(&place.address, Missing::Made).await.expect("is free");
}

#[tokio::test]
async fn who_only_reads_makes_nothing() {
    for place in places().await {
        if let Some(file) = place.address.file() {
            std::fs::write(file, "").expect("is made");
        }
        let refused = Database::open(&place.address, Missing::Refused).await.expect_err("nothing is there");
        assert!(matches!(refused, Refusal::Empty { .. }), "{refused:?}");
        match place.address.file() {
            Some(file) => assert_eq!(std::fs::read(file).expect("is there"), b""),
            None => assert_eq!(lines(&raw(&place).await, TABLES).await, [""; 0]),
        }
        Database::open(&place.address, Missing::Made).await.expect("is made");
        Database::open(&place.address, Missing::Refused).await.expect("is there");
    }
}

#[tokio::test]
async fn what_looks_like_an_address_and_is_none_is_refused_and_shows_no_password() {
    for text in [
        "mysql://canbo:geheim@h/x",
        "postgres:/canbo:geheim@h/x",
        "postgres:/canbo:geheim",
        "postgres//canbo:geheim@h/x",
        "postgres;//canbo:geheim@h/x",
        "//canbo:geheim@h/x",
        "canbo:geheim@h/x",
        "postgrse/canbo:ge@heim:geheim@h/x",
        "host=h user=canbo password=ge@geheim",
        "db=postgres://canbo:geheim@h/x",
        "sqlite://canbo:geheim@h/x",
        ":memory:",
        "sqlite://:memory:",
        "sqlite::memory:",
        "file:canbo.db?key=geheim",
        "file:canbo.db",
        "",
    ] {
        let address = Address::parse(text);
        assert!(address.file().is_none(), "{text}");
        for missing in [Missing::Refused, Missing::Made] {
            let refused = Database::open(&address, missing).await.expect_err("is none");
            assert!(matches!(refused, Refusal::NoAddress { .. }), "{text}: {refused:?}");
            assert!(!format!("{refused} {refused:?}").contains("geheim"), "{text}: {refused}");
        }
    }
    for text in ["canbo.db", "./a:b@c.db", "/srv/so:2025.db", "C:\\canbo.db", "lê an@so.db", "../x.db", "sổ 2025.db"]
    {
        assert_eq!(Address::parse(text).file(), Some(std::path::Path::new(text)));
        assert_eq!(Address::parse(text).to_string(), text);
    }
    assert_eq!(Address::parse("postgres:/canbo:geheim@h/x").to_string(), "postgres…@h/x");
    assert_eq!(Address::parse(" postgres://canbo:geheim@h/x ").to_string(), "postgres://canbo@h/x");
}

#[tokio::test]
async fn why_a_server_is_not_opened_has_a_word() {
    let url = postgres().await.url;
    let nothing = url.replacen("localhost/t", "localhost/nothing_t", 1);
    assert_ne!(nothing, url);
    for (text, word) in [(nothing.as_str(), "no-database"), ("postgres://canbo:x@127.0.0.1:1/canbo", "unreachable")] {
        let refused = Database::open(&Address::parse(text), Missing::Made).await.expect_err("cannot be opened");
        let (found, technical) = refused.cause().expect("the engine said why");
        assert_eq!(found, Some(word), "{refused:?}");
        assert!(!technical.contains("at line"), "{technical}");
        assert_eq!(refused.is_passing(), word == "unreachable");
    }
}
