//! What nobody sends on purpose, or only on purpose: one answer on both engines.

use crate::kit::people::{person, register};
use crate::kit::{NOW, day, open, places, province, raw, sqlite, write};
use canbo_register::Person;
use canbo_store::roster::{Filter, page};
use canbo_store::{Address, Database, Engine, Missing, Refusal, Scope, Version, Write, keep, load, operation, records};
use std::collections::BTreeMap;

/// A name as long as a cell of a workbook can be, that no packing makes short.
fn long_name() -> String {
    let mut chance = crate::kit::Chance(7);
    let letters = ["a", "ặ", "ế", "nh", "ngh", "ờ", "u ", "k", "x", "ỹ"];
    let mut name = String::new();
    while name.chars().count() < 32_000 {
        name.push_str(chance.one_of(&letters));
    }
    name.trim().to_owned()
}

#[tokio::test]
async fn a_name_as_long_as_a_cell_is_kept_listed_and_found() {
    for place in places().await {
        let database = open(&place).await;
        let long = long_name();
        let people =
            [person("A1", &long, "24133"), person("A2", &format!("{long}a"), "24133"), person("A3", "An", "24133")];
        write(&database, Version::NONE, day("2025-12-01"), &register(&people)).await;
        let read = database.read().await.expect("begins");
        let scope = Scope::province_wide(province());
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let (some, next) =
                page(&read, &scope, &Filter::default(), day("2025-12-01"), after.as_ref(), 1).await.expect("is told");
            all.extend(some.into_iter().map(|entry| (entry.person.to_string(), entry.name)));
            match next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        let all: BTreeMap<String, String> = all.into_iter().collect();
        assert_eq!((all.len(), &all["A1"]), (3, &long));
        let found = Filter { search: long.clone(), ..Filter::default() };
        let (found, _) = page(&read, &scope, &found, day("2025-12-01"), None, 9).await.expect("is told");
        assert_eq!(found.len(), 2);
        let nobody = Filter { search: format!("b{long}"), ..Filter::default() };
        assert_eq!(page(&read, &scope, &nobody, day("2025-12-01"), None, 9).await.expect("is told").0, []);
    }
}

/// Writes one person; what is answered.
async fn tried(database: &Database, person: Person) -> Result<Option<Version>, Refusal> {
    let register = register(&[person]);
    let statements = records(&register).into_iter().map(|(who, body)| (who, Some(body))).collect();
    let province = province();
    let write = Write {
        province: &province,
        day: day("2025-12-01"),
        base: Version::NONE,
        at: NOW,
        by: "",
        cause: "",
        digest: "",
    };
    let transaction = database.write().await?;
    let version = keep(&transaction, &write, &statements).await?;
    transaction.commit().await?;
    Ok(version)
}

#[tokio::test]
async fn keys_that_no_index_holds_are_refused_on_both_engines() {
    for place in places().await {
        let database = open(&place).await;
        let key: String = long_name().replace(' ', "").chars().take(3_000).collect();
        let refused = tried(&database, person(&key, "Lê An", "24133")).await.expect_err("is refused");
        assert!(refused.to_string().contains("key"), "{refused}");
        let refused = tried(&database, person("A1", "Lê An", &key)).await.expect_err("is refused");
        assert!(refused.to_string().contains("key"), "{refused}");
        assert_eq!(tried(&database, person("A1", "Lê An", "24133")).await.expect("is kept"), Some(Version(1)));
    }
}

#[tokio::test]
async fn the_character_nul_is_answered_alike_on_both_engines() {
    for place in places().await {
        let database = open(&place).await;
        let refused = tried(&database, person("A\0", "Lê An", "24133")).await.expect_err("is refused");
        assert!(refused.to_string().contains("NUL"), "{refused}");
        // Within a name it is as a space is to a list, and stays in the register.
        tried(&database, person("A1", "Lê\0An", "24133")).await.expect("is kept");
        let read = database.read().await.expect("begins");
        let scope = Scope::province_wide(province());
        let there = load(&read, &scope, Version(1), day("2025-12-01")).await.expect("loads");
        assert_eq!(there.people[&"A1".into()].name, "Lê\0An");
        for search in ["le an", "Lê\0An", "A1\0"] {
            let filter = Filter { search: search.to_owned(), ..Filter::default() };
            let (found, _) = page(&read, &scope, &filter, day("2025-12-01"), None, 9).await.expect("is told");
            assert_eq!(found.len(), 1, "{search:?}");
        }
        drop(read);
        let transaction = database.write().await.expect("begins");
        let refused = operation::begin(&transaction, "k\0", "r", NOW).await.expect_err("is refused");
        assert!(refused.to_string().contains("NUL"), "{refused}");
    }
}

#[tokio::test]
async fn a_register_of_which_all_is_gone_is_empty_and_not_unknown() {
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-07-01"), &register(&[person("A1", "Lê An", "24133")])).await;
        let nothing = canbo_register::Register { province: Some(province()), ..Default::default() };
        write(&database, Version(1), day("2025-12-01"), &nothing).await;
        let read = database.read().await.expect("begins");
        let scope = Scope::province_wide(province());
        assert_eq!(load(&read, &scope, Version(2), day("2025-12-01")).await.expect("loads"), nothing);
        assert_eq!(load(&read, &scope, Version(2), day("2025-11-30")).await.expect("loads").people.len(), 1);
        let early = load(&read, &scope, Version(2), day("2025-06-30")).await;
        assert!(
            matches!(early, Err(Refusal::BeforeBeginning { first, .. }) if first == day("2025-07-01")),
            "{early:?}"
        );
    }
}

#[tokio::test]
async fn everything_derived_is_made_anew_while_nobody_writes() {
    for place in places().await {
        let database = open(&place).await;
        let one = register(&[person("A1", "Lê An", "24133")]);
        write(&database, Version::NONE, day("2025-12-01"), &one).await;
        if database.engine() == Engine::Sqlite {
            continue;
        }
        let anew = database.write().await.expect("begins");
        canbo_store::derive_anew(&anew, &province()).await.expect("is made");
        let two = register(&[person("A1", "Lê An", "24133"), person("A2", "Lê Bình", "24133")]);
        let writer = tokio::spawn({
            let database = database.clone();
            async move { write(&database, Version(1), day("2025-12-02"), &two).await }
        });
        // The server says who waits for whom; a writer that does not wait ends and shows it.
        let watch = raw(&place).await;
        let waiting = "SELECT COUNT(*)::text FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
        while crate::kit::lines(&watch, waiting).await == ["0"] {
            assert!(!writer.is_finished(), "a writer came between");
        }
        anew.commit().await.expect("lasts");
        assert_eq!(writer.await.expect("ends"), Some(Version(2)));
    }
}

#[tokio::test]
async fn no_text_shows_a_password() {
    // Nobody listens at port 1; the last word of each says whether it is tried.
    for (text, tried) in [
        ("postgres://canbo:geheim@localhost:1/canbo", true),
        ("postgresql://canbo:geheim@localhost:1/canbo?sslmode=require", true),
        ("POSTGRES://canbo:geheim@localhost:1/canbo", true),
        ("mysql://canbo:geheim@localhost/canbo", true),
        ("postgres://canbo:x#geheim@localhost/canbo", true),
        ("postgres://canbo:geheim", true),
        ("postgres://canbo:geheim@localhost:99999999/canbo", true),
        ("postgres://localhost:1/canbo?user=canbo&password=geheim", true),
        ("postgres://localhost:1/canbo?password=geheim@x", true),
        ("postgres://canbo:x?geheim@localhost/canbo", true),
        ("postgres://canbo:ge@heim/geheim@localhost/canbo", false),
    ] {
        let address = Address::parse(text);
        assert!(!format!("{address} {address:?}").contains("geheim"), "{address}");
        assert!(address.to_string().contains("://"), "{address}");
        if tried {
            let refused = Database::open(&address, Missing::Refused).await.expect_err("cannot be opened");
            assert!(!format!("{refused} {refused:?}").contains("geheim"), "{refused:?}");
        }
    }
    assert_eq!(Address::parse("POSTGRES://canbo:x@localhost/canbo").engine(), Engine::Postgres);
    assert_eq!(Address::parse("postgres://canbo:x@db:5432/canbo?a=b").to_string(), "postgres://canbo@db:5432/canbo");
    assert_eq!(Address::parse("sqlite://a/b.db").file(), Some(std::path::Path::new("a/b.db")));
}

#[tokio::test]
async fn a_file_of_something_else_is_refused_and_unchanged() {
    let place = sqlite();
    let file = place.address.file().expect("is a file").to_owned();
    for bytes in [&b"PK\x03\x04 a workbook, most likely, and long enough to be something"[..], &[b'x'; 5_000]] {
        std::fs::write(&file, bytes).expect("is written");
        for missing in [Missing::Refused, Missing::Made] {
            let refused = Database::open(&place.address, missing).await.expect_err("is none of ours");
            assert!(matches!(refused, Refusal::Foreign { .. }), "{refused:?}");
            assert!(refused.to_string().contains("canbo.db"), "{refused}");
        }
        assert_eq!(std::fs::read(&file).expect("is there"), bytes);
    }
    std::fs::remove_file(&file).expect("is removed");
    // A database of another program.
    let connection =
        sea_orm::Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await.expect("is made");
    use sea_orm::ConnectionTrait;
    connection.execute_unprepared("CREATE TABLE invoice (number INTEGER)").await.expect("is made");
    connection.close().await.expect("closes");
    let before = std::fs::read(&file).expect("is there");
    let refused = Database::open(&place.address, Missing::Made).await.expect_err("is none of ours");
    assert!(matches!(refused, Refusal::Foreign { .. }), "{refused:?}");
    let connection = raw(&place).await;
    let tables = crate::kit::lines(&connection, "SELECT name FROM sqlite_master").await;
    assert_eq!(tables, ["invoice"]);
    assert_eq!(std::fs::read(&file).expect("is there")[28..], before[28..], "no page was written");
}
