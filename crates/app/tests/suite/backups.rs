//! Backups by a rule, in a folder that others use too.

use crate::kit::{NOW, RULES, on_both, sample, write};
use canbo_app::work::{BackupAnswer, BackupOrder, Ended, Node, Order, jobs, moment, schedule, turn};
use canbo_store::job::State;
use canbo_store::{Address, Database, Missing, inspect, restore};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

static HERE: AtomicBool = AtomicBool::new(false);

/// A test's own clock: each test runs in a process or thread of its own.
macro_rules! clock {
    () => {{
        static SECONDS: AtomicI64 = AtomicI64::new(0);
        fn now() -> Timestamp {
            Timestamp::from_second(SECONDS.load(Ordering::SeqCst)).expect("is a moment")
        }
        SECONDS.store(start().as_second(), Ordering::SeqCst);
        (&SECONDS, now as fn() -> Timestamp)
    }};
}

fn start() -> Timestamp {
    NOW.parse().expect("is a moment")
}

fn node(database: &Database, clock: fn() -> Timestamp) -> Node {
    let rules = Arc::clone(&RULES);
    Node { database: database.clone(), name: "a".to_owned(), rules, clock, beat: Duration::from_millis(50) }
}

async fn nightly(database: &Database, folder: &Path, keep: usize) {
    let order = BackupOrder { folder: folder.to_owned(), keep: Some(keep), schedule: "nightly".to_owned() };
    schedule::set(database, "nightly", &Order::Backup(order), "0 1 * * *", start()).await.expect("is set");
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("is a folder");
    entries.map(|entry| entry.expect("is there").file_name().to_string_lossy().into_owned()).collect()
}

async fn opened(file: &Path, missing: Missing) -> Database {
    Database::open(&Address::parse(&file.to_string_lossy()), missing).await.expect("opens")
}

#[tokio::test]
async fn databases_with_one_folder_and_one_rule_leave_each_others_backups_alone() {
    on_both("folder", async |database, here| {
        let (seconds, clock) = clock!();
        let folder = here.join("backups");
        std::fs::create_dir(&folder).expect("is made");
        // Of before, of somebody else, and not even a backup: all of them sort after those to come.
        let foreign = ["canbo-zzz.backup", "canbo-99991231T000000-1.backup", "canbo-letters.backup"];
        for name in foreign {
            std::fs::write(folder.join(name), name).expect("is written");
        }
        let other = opened(&here.join("other.db"), Missing::Made).await;
        let nodes = [node(&database, clock), node(&other, clock)];
        for node in &nodes {
            nightly(&node.database, &folder, 1).await;
        }
        let mut before = BTreeSet::new();
        for night in 0..3 {
            seconds.fetch_add(86_400, Ordering::SeqCst);
            for node in &nodes {
                let done = turn(node, &HERE).await.expect("the database answers").expect("is due");
                let Ended::Done(answer) = done.ended else { panic!("{done:?}") };
                let answer: serde_json::Value = serde_json::from_str(&answer).expect("is JSON");
                assert_eq!((&answer["removed"], &answer["not_removed"]), (&i32::from(night > 0).into(), &0.into()));
                inspect(Path::new(answer["file"].as_str().expect("a path"))).expect("the one just made is there");
            }
            let now = names(&folder);
            assert_eq!(now.len(), foreign.len() + 2, "one of each database: {now:?}");
            assert!(now.intersection(&before).all(|name| foreign.contains(&name.as_str())), "new ones: {now:?}");
            before = now;
        }
        // A backup that cannot be taken away, here a folder of its name, is told of.
        let own = before.iter().find(|name| !foreign.contains(&name.as_str())).expect("a backup is there");
        let stuck = folder.join(own);
        std::fs::remove_file(&stuck).and_then(|()| std::fs::create_dir(&stuck)).expect("is changed");
        seconds.fetch_add(86_400, Ordering::SeqCst);
        let mut stayed = Vec::new();
        for node in &nodes {
            let done = turn(node, &HERE).await.expect("the database answers").expect("is due");
            let Ended::Done(answer) = done.ended else { panic!("{done:?}") };
            let answer: BackupAnswer = serde_json::from_str(&answer).expect("is the answer of a backup");
            stayed.push((answer.removed, answer.not_removed));
        }
        stayed.sort_unstable();
        assert_eq!(stayed, [(0, 1), (1, 0)]);
        for name in foreign {
            assert_eq!(std::fs::read_to_string(folder.join(name)).expect("is there"), name);
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_happens_by_itself_in_a_restored_database() {
    on_both("still", async |database, here| {
        let (seconds, clock) = clock!();
        let folder = here.join("backups");
        write(&database, "2025-12-01", &sample("tiny")).await;
        nightly(&database, &folder, 9).await;
        seconds.fetch_add(86_400, Ordering::SeqCst);
        turn(&node(&database, clock), &HERE).await.expect("the database answers").expect("is due");
        // A job is in line and a schedule is due when the backup is made.
        seconds.fetch_add(86_400, Ordering::SeqCst);
        let order = BackupOrder { folder: folder.clone(), keep: None, schedule: String::new() };
        let occasion = canbo_app::Occasion { at: NOW, key: "once" };
        let order = Order::Backup(order);
        canbo_app::work::order(&database, &crate::kit::actor(), &order, occasion).await.expect("is in line");
        let saved = here.join("all.backup");
        canbo_store::backup(&database, &saved, NOW, |_| true).await.expect("is written").expect("is whole");
        let copy = here.join("copy.db");
        let restored = restore(&saved, &Address::parse(&copy.to_string_lossy()), NOW, 2025).await.expect("is restored");
        assert_eq!((restored.jobs, restored.schedules.as_slice()), (1, &["nightly".to_owned()][..]));
        let copy = opened(&copy, Missing::Refused).await;
        let before = names(&folder);
        assert_eq!(turn(&node(&copy, clock), &HERE).await.expect("the database answers"), None);
        assert_eq!(jobs(&copy, 9).await.expect("are told")[0].state, State::Cancelled);
        assert!(schedule::list(&copy).await.expect("are told")[0].stands_still());
        // Set again it goes on, beside the backups of the other one.
        nightly(&copy, &folder, 1).await;
        for database in [&copy, &database, &database] {
            let done = turn(&node(database, clock), &HERE).await.expect("the database answers").expect("is due");
            assert!(matches!(done.ended, Ended::Done(_)), "{done:?}");
        }
        let now = names(&folder);
        assert!(now.is_superset(&before) && now.len() == before.len() + 3, "{now:?}");
    })
    .await;
}

#[tokio::test]
async fn a_backup_that_fails_at_night_is_tried_until_the_morning() {
    on_both("morning", async |database, here| {
        let (seconds, clock) = clock!();
        let folder = here.join("backups");
        std::fs::write(&folder, "in the way").expect("is written");
        nightly(&database, &folder, 9).await;
        seconds.store(start().as_second() + 86_400, Ordering::SeqCst);
        let begun = moment(clock());
        let node = node(&database, clock);
        let mut attempts = 0;
        let last = loop {
            match turn(&node, &HERE).await.expect("the database answers").map(|turn| turn.ended) {
                None => {
                    seconds.fetch_add(60, Ordering::SeqCst);
                }
                Some(Ended::Failed { again: true, .. }) => attempts += 1,
                Some(Ended::Failed { again: false, .. }) => break moment(clock()),
                other => panic!("{other:?}"),
            }
        };
        assert!(attempts < 20, "and not without end");
        assert!(last[11..13] >= *"13" && begun[11..13] == *"08", "{begun} to {last}, after {attempts}");
    })
    .await;
}
