//! Writing backups, and refusing those that are not whole: R11.

use crate::kit::people::{person, register};
use crate::kit::{Chance, NOW, Place, day, open, places, province, raw, write};
use canbo_store::number::{Book, issue, withdraw};
use canbo_store::{Database, Refusal, Version, backup, inspect, job, operation, plan, restore};
use std::path::{Path, PathBuf};

pub(crate) fn book() -> Book {
    Book { province: province(), body: "24133".to_owned(), year: 2025 }
}

/// A database with something in every table.
pub(crate) async fn filled(place: &Place) -> Database {
    let database = open(place).await;
    let mut first = register(&[
        person("A1", "Nguyễn Thị Ánh", "so-xay-dung"),
        person("A2", "Y Bhăm Niê", "24133"),
        person("A3", "H'Hen \"Êban\"\n\\ \u{1F600}", "24136.kinh-te"),
    ]);
    write(&database, Version::NONE, day("2025-07-01"), &first).await;
    first.people.get_mut(&"A1".into()).expect("is there").name = "Nguyễn Thị Anh".to_owned();
    write(&database, Version(1), day("2025-12-01"), &first).await;
    let transaction = database.write().await.expect("begins");
    for subject in ["một", "hai"] {
        issue(&transaction, &book(), subject, NOW, "test").await.expect("is issued");
    }
    withdraw(&transaction, &book(), 2, "ký nhầm", NOW, "test").await.expect("is withdrawn");
    operation::begin(&transaction, "key", "request", NOW).await.expect("is begun");
    operation::finish(&transaction, "key", "answer").await.expect("is done");
    let one = plan::Plan {
        digest: "0a".repeat(32),
        province: province(),
        parent: None,
        base: Version(2),
        on: day("2025-12-01"),
        made_at: NOW.to_owned(),
        made_by: "test".to_owned(),
        programme: "dak-lak".to_owned(),
        lines: 1,
        elastic: false,
        body: "{\"moves\":[]}".to_owned(),
    };
    plan::keep(&transaction, &one).await.expect("is kept");
    let other = plan::Plan { digest: "0b".repeat(32), parent: Some(one.digest.clone()), ..one.clone() };
    plan::keep(&transaction, &other).await.expect("is kept");
    let adoption = plan::Adoption {
        plan: one.digest.clone(),
        version: Version(2),
        on: day("2025-12-01"),
        loss: Some("[1]".to_owned()),
        reason: "gấp".to_owned(),
        at: NOW.to_owned(),
        by: "test".to_owned(),
    };
    let lines = [("A1".to_owned(), "24133".to_owned())];
    let province = province();
    assert!(plan::adopt(&transaction, &province, &adoption, &lines).await.expect("is adopted"));
    assert!(plan::withdraw(&transaction, &province, &one.digest, "nhầm", NOW, "test").await.expect("is taken back"));
    assert!(plan::adopt(&transaction, &province, &adoption, &lines).await.expect("is adopted again"));
    let order = job::Order { kind: "plan", payload: "{}", due: NOW, attempts_at_most: 3 };
    job::enqueue(&transaction, &order).await.expect("is in line");
    job::schedule(&transaction, "nightly", &order, "0 1 * * *").await.expect("is set");
    transaction.commit().await.expect("lasts");
    database
}

/// A backup in a folder of its own.
pub(crate) async fn kept(database: &Database) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("canbo.backup");
    backup(database, &file, NOW, |_| true).await.expect("is written").expect("is not stopped");
    (folder, file)
}

/// What is in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("is a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("is there").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_says_what_is_in_it() {
    for place in places().await {
        let database = filled(&place).await;
        let (folder, file) = kept(&database).await;
        let (header, footer) = inspect(&file).expect("is whole");
        assert_eq!(header.at, NOW);
        let empty: Vec<&String> = footer.rows.iter().filter(|(_, rows)| **rows == 0).map(|(table, _)| table).collect();
        assert_eq!(empty, ["restored"], "the test fills every table");
        assert_eq!((footer.rows["record"], footer.rows["decision"], footer.rows["plan_line"]), (8, 2, 1));
        assert_eq!(names(folder.path()), ["canbo.backup"], "nothing half-written stays");
    }
}

#[tokio::test]
async fn a_backup_is_of_one_moment_while_a_writer_is_at_work() {
    for place in places().await {
        let database = filled(&place).await;
        let writer = database.write().await.expect("begins");
        issue(&writer, &book(), "not yet", NOW, "test").await.expect("is issued");
        let (_folder, file) = kept(&database).await;
        writer.commit().await.expect("lasts");
        assert_eq!(inspect(&file).expect("is whole").1.rows["decision"], 2, "what was not committed is not in it");
        assert_eq!(inspect(&kept(&database).await.1).expect("is whole").1.rows["decision"], 3);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_backup_is_of_one_moment_though_a_number_is_given_out_between_any_two_tables() {
    for place in places().await {
        let database = filled(&place).await;
        // The writer gives out a number whenever the backup tells how far it is, and the backup waits for it.
        let (ask, mut asked) = tokio::sync::mpsc::unbounded_channel();
        let (done, written) = std::sync::mpsc::channel();
        let writer = tokio::spawn({
            let database = database.clone();
            async move {
                while asked.recv().await.is_some() {
                    let transaction = database.write().await.expect("begins");
                    let number = issue(&transaction, &book(), "meanwhile", NOW, "test").await.expect("is issued");
                    transaction.commit().await.expect("lasts");
                    done.send(number).expect("is waited for");
                }
            }
        });
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("canbo.backup");
        let mut last = 0;
        let told = |_| {
            ask.send(()).expect("there is a writer");
            last = tokio::task::block_in_place(|| written.recv().expect("a number is given out"));
            true
        };
        let footer = backup(&database, &file, NOW, told).await.expect("is written").expect("is not stopped");
        drop(ask);
        writer.await.expect("ends");
        assert!(last > 10, "numbers were given out meanwhile");
        assert_eq!(footer.rows["decision"], 2, "as it was when the backup began");
        for empty in places().await {
            let restored = restore(&file, &empty.address, NOW, 2025).await.expect("is restored");
            assert_eq!(restored.books, [(book(), 2)], "the book and its numbers agree");
        }
    }
}

#[tokio::test]
async fn a_backup_that_is_stopped_or_cannot_be_written_leaves_nothing() {
    for place in places().await {
        let database = filled(&place).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("canbo.backup");
        assert_eq!(backup(&database, &file, NOW, |rows| rows < 5).await.expect("is stopped"), None);
        assert_eq!(names(folder.path()), [""; 0]);
        std::fs::write(&file, "CANBO-BACKUP 1\nan older one").expect("is written");
        assert_eq!(backup(&database, &file, NOW, |rows| rows < 5).await.expect("is stopped"), None);
        assert_eq!(std::fs::read_to_string(&file).expect("is there"), "CANBO-BACKUP 1\nan older one");
        let nowhere = folder.path().join("no such folder").join("canbo.backup");
        let refused = backup(&database, &nowhere, NOW, |_| true).await.expect_err("there is no folder");
        assert!(refused.to_string().contains("no such folder"), "{refused}");
    }
}

/// What stands in a place that must be as if nothing had been tried.
async fn untouched(place: &Place) -> bool {
    match place.address.file() {
        Some(file) => !file.exists(),
        None => {
            let connection = raw(place).await;
            let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";
            let tables = crate::kit::lines(&connection, tables).await;
            connection.close().await.expect("closes");
            tables.is_empty()
        }
    }
}

#[tokio::test]
async fn a_hundred_drills_with_a_corrupted_backup_are_refused() {
    const SEED: u64 = 20_251_201;
    let mut chance = Chance(SEED);
    let mut refused = [0, 0, 0];
    for (place, empty) in places().await.into_iter().zip(places().await) {
        let (folder, file) = kept(&filled(&place).await).await;
        let whole = std::fs::read(&file).expect("is read");
        let drill = folder.path().join("drill.backup");
        for at in 0..100 {
            let mut bytes = whole.clone();
            let kind = match at % 10 {
                0 => {
                    bytes.truncate(chance.below(whole.len()));
                    1
                }
                1 => {
                    let more = chance.below(100) + 1;
                    bytes.extend((0..more).map(|_| chance.next() as u8));
                    2
                }
                // The first and the last bytes too: the head and the check-sum.
                2 => {
                    bytes[at / 10] ^= 1 << chance.below(8);
                    0
                }
                3 => {
                    bytes[whole.len() - 1 - at / 10] ^= 1 << chance.below(8);
                    0
                }
                _ => {
                    bytes[chance.below(whole.len())] ^= (chance.below(255) + 1) as u8;
                    0
                }
            };
            std::fs::write(&drill, &bytes).expect("is written");
            let looked = inspect(&drill);
            assert!(matches!(looked, Err(Refusal::BadBackup { .. })), "drill {at}: {looked:?}");
            let tried = restore(&drill, &empty.address, NOW, 2025).await;
            assert!(matches!(tried, Err(Refusal::BadBackup { .. })), "drill {at}: {tried:?}");
            refused[kind] += 1;
        }
        assert!(untouched(&empty).await, "nothing was begun");
        restore(&file, &empty.address, NOW, 2025).await.expect("the whole one is restored");
    }
    println!("seed {SEED}: refused {} changed bytes, {} cut off, {} with a tail", refused[0], refused[1], refused[2]);
    assert_eq!(refused.iter().sum::<i32>(), 200);
}

#[tokio::test]
async fn what_is_no_backup_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let [place, _] = places().await;
    for (name, bytes) in [("empty", &b""[..]), ("short", b"CANBO-BACKUP 1\n"), ("other", &[b'x'; 4_000])] {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("is written");
        let tried = restore(&file, &place.address, NOW, 2025).await;
        let Err(Refusal::BadBackup { path, .. }) = tried else { panic!("{name}: {tried:?}") };
        assert_eq!(path, file, "it is named");
    }
    let missing = restore(&folder.path().join("missing"), &place.address, NOW, 2025).await.expect_err("is missing");
    assert!(matches!(&missing, Refusal::NotRead { .. }) && missing.to_string().contains("missing"), "{missing}");
    assert!(untouched(&place).await);
}
