//! Jobs: ordered once, done by one node, cancelled, put back, and coming again by a rule.

use crate::kit::{NOW, RULES, actor, day, on_both, province, sample, write};
use canbo_app::work::{BackupOrder, Ended, Node, Order, PlanAnswer, PlanOrder, Turn, schedule, turn};
use canbo_app::{Occasion, Refusal, plans, work};
use canbo_planning::{Options, verify};
use canbo_policy::Programme;
use canbo_store::job::{self, State};
use canbo_store::{Database, Version};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

static HERE: AtomicBool = AtomicBool::new(false);

fn clock() -> Timestamp {
    NOW.parse().expect("is a moment")
}

fn node(database: &Database, name: &str) -> Node {
    Node {
        database: database.clone(),
        name: name.to_owned(),
        rules: Arc::clone(&RULES),
        clock,
        beat: Duration::from_millis(50),
    }
}

fn plan_order(programme: &str) -> Order {
    let text = Programme::embedded_text(programme).expect("is embedded");
    Order::Plan(Box::new(PlanOrder {
        province: province(),
        on: day("2025-12-01"),
        programme: text.to_owned(),
        options: Options::default(),
        parent: None,
        by: "test".to_owned(),
    }))
}

async fn put(database: &Database, order: &Order, key: &str) -> i64 {
    work::order(database, &actor(), order, Occasion { at: NOW, key }).await.expect("is in line")
}

async fn done(database: &Database, name: &str) -> Option<Turn> {
    turn(&node(database, name), &HERE).await.expect("the database answers")
}

async fn state(database: &Database, id: i64) -> State {
    job::find(&database.read().await.expect("begins"), id).await.expect("is there").state
}

#[tokio::test]
async fn a_plan_made_in_the_background_is_kept_with_the_version_it_was_made_from() {
    let register = sample("tiny");
    on_both("planned", async |database, _| {
        write(&database, "2025-12-01", &register).await;
        let id = put(&database, &plan_order("dak-lak"), "once").await;
        assert_eq!(put(&database, &plan_order("dak-lak"), "once").await, id, "one order");
        let Some(Turn { job, ended: Ended::Done(answer), .. }) = done(&database, "a").await else { panic!("is done") };
        assert_eq!((job, state(&database, id).await), (id, State::Done));
        let answer: PlanAnswer = serde_json::from_str(&answer).expect("is an answer");
        let PlanAnswer::Plan { plan, elastic: false, lines, version: 1 } = answer else { panic!("{answer:?}") };
        let kept = plans::find(&database, &actor(), &province(), &plan).await.expect("is kept");
        assert_eq!((kept.base, kept.lines, kept.programme.as_str()), (Version(1), lines as i64, "dak-lak"));
        let verdict = verify(&register, &RULES.reference, &RULES.law, &kept.body);
        assert!(verdict.feasible && verdict.lawful && verdict.optimal, "{verdict:?}");
        assert_eq!(done(&database, "a").await, None, "nothing is left in line");
        // Asked again, the same plan is found again.
        put(&database, &plan_order("dak-lak"), "another").await;
        done(&database, "b").await.expect("is done");
        assert_eq!(plans::list(&database, &actor(), &province()).await.expect("are told").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_is_cancelled_while_it_runs_leaves_no_plan() {
    let register = sample("dak-lak");
    on_both("cancelled", async |database, _| {
        write(&database, "2025-12-01", &register).await;
        let id = put(&database, &plan_order("dak-lak"), "key").await;
        let cancelling = async {
            while state(&database, id).await != State::Running {
                tokio::task::yield_now().await;
            }
            work::cancel(&database, id).await.expect("is there")
        };
        let (turn, asked) = tokio::join!(done(&database, "a"), cancelling);
        assert!(asked.cancel && asked.state == State::Running);
        assert_eq!(turn.expect("was taken").ended, Ended::Cancelled);
        assert_eq!(state(&database, id).await, State::Cancelled);
        assert!(plans::list(&database, &actor(), &province()).await.expect("are told").is_empty());
        assert_eq!(done(&database, "b").await, None);
    })
    .await;
}

#[tokio::test]
async fn a_node_that_ends_puts_its_job_back_and_another_does_it() {
    let register = sample("tiny");
    on_both("leaving", async |database, _| {
        write(&database, "2025-12-01", &register).await;
        let id = put(&database, &plan_order("dak-lak"), "key").await;
        let leaving = AtomicBool::new(true);
        let first = turn(&node(&database, "a"), &leaving).await.expect("the database answers").expect("was taken");
        assert_eq!((first.ended, state(&database, id).await), (Ended::PutBack, State::Waiting));
        let second = done(&database, "b").await.expect("is taken again");
        assert!(matches!(second.ended, Ended::Done(_)), "{second:?}");
        assert_eq!(plans::list(&database, &actor(), &province()).await.expect("are told").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_can_do_is_refused_at_once() {
    let register = sample("tiny");
    on_both("refused", async |database, _| {
        write(&database, "2025-12-01", &register).await;
        let orders = [plan_order("bac-ninh"), plan_order("dak-lak")];
        let elsewhere = put(&database, &orders[0], "a").await;
        let transaction = database.write().await.expect("begins");
        let line = job::Order { kind: "dance", payload: "{}", due: NOW, attempts_at_most: 5 };
        let unknown = job::enqueue(&transaction, &line).await.expect("is in line");
        let broken = job::Order { kind: "plan", payload: "{\"on\":1}", ..line };
        let broken = job::enqueue(&transaction, &broken).await.expect("is in line");
        transaction.commit().await.expect("lasts");
        for id in [elsewhere, unknown, broken] {
            let turn = done(&database, "a").await.expect("is taken");
            assert!(matches!(&turn.ended, Ended::Refused(why) if !why.technical.is_empty()), "{turn:?}");
            assert_eq!((turn.job, state(&database, id).await), (id, State::Failed));
        }
        assert_eq!(done(&database, "a").await, None);
    })
    .await;
}

fn backup_to(folder: &std::path::Path) -> BackupOrder {
    BackupOrder { folder: folder.to_owned(), keep: Some(2), schedule: "nightly".to_owned() }
}

/// Seconds of the clock of one test.
static SECONDS: AtomicI64 = AtomicI64::new(0);

fn moved_clock() -> Timestamp {
    Timestamp::from_second(SECONDS.load(Ordering::SeqCst)).expect("is a moment")
}

#[tokio::test]
async fn a_backup_by_a_rule_is_made_once_each_time_and_the_oldest_go() {
    on_both("rule", async |database, here| {
        let start: Timestamp = NOW.parse().expect("is a moment");
        SECONDS.store(start.as_second(), Ordering::SeqCst);
        let folder = here.join("backups");
        let order = Order::Backup(backup_to(&folder));
        let first = schedule::set(&database, "nightly", &order, "0 1 * * *", start).await.expect("is set");
        assert_eq!(work::moment(first), "2025-12-01T18:00:00.000Z");
        let node = Node { clock: moved_clock, ..node(&database, "a") };
        let once = async || turn(&node, &HERE).await.expect("the database answers");
        assert_eq!(once().await, None, "not yet");
        let mut files = Vec::new();
        for _ in 0..3 {
            SECONDS.fetch_add(86_400, Ordering::SeqCst);
            let turn = once().await.expect("is due");
            assert!(matches!(turn.ended, Ended::Done(_)), "{turn:?}");
            assert_eq!(once().await, None, "once");
            files = std::fs::read_dir(&folder)
                .expect("is there")
                .map(|entry| entry.expect("is readable").path())
                .collect::<Vec<_>>();
        }
        files.sort();
        assert_eq!(files.len(), 2);
        for file in &files {
            canbo_store::inspect(file).expect("is whole");
        }
        // A week without a node is made good by one backup.
        SECONDS.fetch_add(7 * 86_400, Ordering::SeqCst);
        assert!(once().await.is_some());
        assert_eq!(once().await, None);
        assert_eq!(schedule::list(&database).await.expect("are told").len(), 1);
        assert!(schedule::remove(&database, "nightly").await.expect("is done"));
        let refused = schedule::set(&database, "never", &order, "sometimes", start).await.expect_err("is no rule");
        assert!(matches!(refused, Refusal::Rule { .. }), "{refused:?}");
    })
    .await;
}
