//! What comes back from a backup, in either engine: R11.

use super::backup::{book, filled, kept};
use crate::kit::people::{person, register};
use crate::kit::{NOW, Place, day, dump, open, places, province, raw, write};
use canbo_store::number::entries;
use canbo_store::roster::{Filter, page};
use canbo_store::{
    Database, Refusal, Scope, Version, counts, history, identity, job, load, operation, plan, provinces, restore,
    versions,
};

/// Everything that can be asked of a database that [`filled`] filled.
async fn told(database: &Database) -> Vec<String> {
    let read = database.read().await.expect("begins");
    let scope = Scope::province_wide(province());
    let mut told = vec![format!("{:?}", provinces(&read).await.expect("are told"))];
    for version in [Version(1), Version(2)] {
        for on in ["2025-07-01", "2025-11-30", "2026-01-01"] {
            let register = load(&read, &scope, version, day(on)).await.expect("loads");
            told.push(format!("{version} {on} {} {register:?}", register.digest()));
        }
    }
    for on in ["2025-07-01", "2026-01-01"] {
        let (people, _) = page(&read, &scope, &Filter::default(), day(on), None, 100).await.expect("is told");
        told.push(format!("{people:?}"));
        told.push(format!("{:?}", counts::people(&read, &scope, day(on)).await.expect("are told")));
        told.push(format!("{:?}", counts::authorised(&read, &scope, day(on)).await.expect("are told")));
    }
    told.push(format!("{:?}", history(&read, &scope, &"A1".into()).await.expect("is told")));
    told.push(format!("{:?}", versions(&read, &scope).await.expect("are told")));
    told.push(format!("{:?}", entries(&read, &book()).await.expect("are told")));
    let job = job::find(&read, 1).await.expect("is there");
    told.push(format!("{:?}", (job.kind, job.payload, job.due)));
    let rules = job::due(&read, None).await.expect("are told");
    told.extend(rules.into_iter().map(|one| format!("{:?}", (one.name, one.kind, one.payload, one.rule))));
    told.push(format!("{:?}", plan::list(&read, &scope).await.expect("are told")));
    told.push(format!("{:?}", plan::find(&read, &scope, "0b").await.expect("is there")));
    told.push(format!("{:?}", plan::find_adoption(&read, &"0a".repeat(32)).await.expect("is told").expect("is there")));
    told.push(format!("{:?}", plan::cases(&read, &"0a".repeat(32)).await.expect("are told")));
    told
}

#[tokio::test]
async fn a_backup_of_either_engine_comes_back_in_either() {
    for from in places().await {
        let database = filled(&from).await;
        let expected = told(&database).await;
        let (_folder, file) = kept(&database).await;
        for into in places().await {
            let restored = restore(&file, &into.address, NOW, 2025).await.expect("is restored");
            assert_eq!((restored.made_at.as_str(), restored.rows.rows["record"]), (NOW, 8));
            assert_eq!((restored.jobs, restored.schedules), (1, vec!["nightly".to_owned()]));
            let back = open(&into).await;
            let read = back.read().await.expect("begins");
            assert!(job::find(&read, 1).await.expect("is there").state.is_over(), "nothing is done by itself");
            assert_eq!(job::due(&read, Some(NOW)).await.expect("are told"), []);
            let (one, other) = (identity(&database.read().await.expect("begins")).await, identity(&read).await);
            assert_ne!(one.expect("is told"), other.expect("is told"), "it is another database");
            drop(read);
            assert_eq!(told(&back).await, expected, "{:?} into {:?}", from.address, into.address);
            let write = back.write().await.expect("begins");
            let begun = operation::begin(&write, "key", "request", NOW).await.expect("is answered");
            assert_eq!(begun, operation::Begun::Done("answer".to_owned()), "operations stay done");
        }
    }
}

#[tokio::test]
async fn after_a_restore_serial_numbers_go_on() {
    for from in places().await {
        let (_folder, file) = kept(&filled(&from).await).await;
        for into in places().await {
            restore(&file, &into.address, NOW, 2025).await.expect("is restored");
            let back = open(&into).await;
            let transaction = back.write().await.expect("begins");
            let order = job::Order { kind: "plan", payload: "{}", due: NOW, attempts_at_most: 3 };
            assert_eq!(job::enqueue(&transaction, &order).await.expect("is in line"), 2);
            transaction.commit().await.expect("lasts");
            let later = register(&[person("A9", "Lê An", "24133")]);
            assert_eq!(write(&back, Version(2), day("2026-01-01"), &later).await, Some(Version(3)));
        }
    }
}

#[tokio::test]
async fn a_backup_of_a_restored_database_comes_back_too() {
    for from in places().await {
        let [sqlite, postgres] = places().await;
        let [last, _] = places().await;
        let (_folder, first) = kept(&filled(&from).await).await;
        restore(&first, &postgres.address, "2025-12-02T08:00:00Z", 2025).await.expect("is restored");
        let (_folder, second) = kept(&open(&postgres).await).await;
        restore(&second, &sqlite.address, "2025-12-03T08:00:00Z", 2025).await.expect("is restored");
        let (_folder, third) = kept(&open(&sqlite).await).await;
        // Twice within one moment of a coarse clock.
        restore(&third, &last.address, "2025-12-03T08:00:00Z", 2025).await.expect("is restored");
        assert!(!told(&open(&last).await).await.is_empty());
    }
}

/// Everything in a database's tables.
async fn everything(place: &Place) -> Vec<Vec<String>> {
    let connection = raw(place).await;
    let mut all = Vec::new();
    for (table, columns) in [
        ("record", &["line", "id", "body", "until_version"][..]),
        ("book", &["body", "last", "reconciled"]),
        ("restored", &["at"]),
        ("operation", &["key", "answer"]),
        ("roster", &["person", "name", "from_day"]),
    ] {
        all.push(dump(&connection, table, columns).await);
    }
    connection.close().await.expect("closes");
    all
}

#[tokio::test]
async fn a_database_that_is_not_empty_is_refused_and_unchanged() {
    for from in places().await {
        let (_folder, file) = kept(&filled(&from).await).await;
        for into in places().await {
            let database = open(&into).await;
            write(&database, Version::NONE, day("2025-01-01"), &register(&[person("B1", "Lê An", "24133")])).await;
            let before = everything(&into).await;
            let refused = restore(&file, &into.address, NOW, 2025).await;
            assert!(matches!(&refused, Err(Refusal::NotEmpty { address }) if *address == into.address), "{refused:?}");
            assert_eq!(everything(&into).await, before);
            let transaction = database.write().await.expect("begins");
            let one = canbo_store::number::issue(&transaction, &book(), "one", NOW, "test").await;
            assert_eq!(one.expect("books are as they were"), 1);
        }
        // A database that was opened but holds nothing is empty.
        for into in places().await {
            open(&into).await.close().await.expect("closes");
            restore(&file, &into.address, NOW, 2025).await.expect("is restored");
        }
    }
}
