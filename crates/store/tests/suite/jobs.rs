//! Jobs: held by one node at a time, taken up when it dies, with one effect.

use crate::kit::{open, places};
use canbo_store::job::{self, Job, Order, State, enqueue, take};
use canbo_store::{Database, Engine, Refusal};
use std::collections::BTreeSet;
use std::time::Duration;

/// A minute of the day of these tests.
fn at(minute: u32) -> String {
    format!("2025-12-01T08:{minute:02}:00Z")
}

async fn put(database: &Database, due: u32, attempts_at_most: i64) -> i64 {
    let transaction = database.write().await.expect("begins");
    let order = Order { kind: "plan", payload: "{}", due: &at(due), attempts_at_most };
    let id = enqueue(&transaction, &order).await.expect("is in line");
    transaction.commit().await.expect("lasts");
    id
}

async fn taken(database: &Database, owner: &str, now: u32, lease: u32) -> Option<Job> {
    let transaction = database.write().await.expect("begins");
    let job = take(&transaction, owner, &at(now), &at(lease)).await.expect("is answered");
    transaction.commit().await.expect("lasts");
    job
}

async fn found(database: &Database, id: i64) -> Job {
    job::find(&database.read().await.expect("begins"), id).await.expect("is there")
}

/// Carries out one operation on a job in a transaction of its own.
macro_rules! done {
    ($database:expr, $what:path, $($more:expr),*) => {{
        let transaction = $database.write().await.expect("begins");
        let answer = $what(&transaction, $($more),*).await;
        transaction.commit().await.expect("lasts");
        answer
    }};
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_takers_never_hold_one_job() {
    for place in places().await {
        let database = open(&place).await;
        let mut line = Vec::new();
        for _ in 0..30 {
            line.push(put(&database, 0, 3).await);
        }
        let takers: Vec<_> = (0..6)
            .map(|taker| {
                let database = database.clone();
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    while let Some(job) = taken(&database, &format!("node {taker}"), 1, 5).await {
                        assert_eq!((job.state, job.attempt), (State::Running, 1));
                        mine.push(job.id);
                    }
                    mine
                })
            })
            .collect();
        let mut all = Vec::new();
        for taker in takers {
            all.extend(taker.await.expect("ends"));
        }
        assert_eq!(all.len(), 30);
        assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), line.into_iter().collect());
    }
}

#[tokio::test]
async fn what_is_due_longest_comes_first_and_what_is_not_due_waits() {
    for place in places().await {
        let database = open(&place).await;
        let (late, early, coming) =
            (put(&database, 5, 3).await, put(&database, 1, 3).await, put(&database, 30, 3).await);
        let mut order = Vec::new();
        while let Some(job) = taken(&database, "a", 10, 59).await {
            order.push(job.id);
        }
        assert_eq!(order, [early, late]);
        assert_eq!(found(&database, coming).await.state, State::Waiting);
    }
}

#[tokio::test]
async fn a_job_of_an_undone_transaction_is_not_in_line() {
    for place in places().await {
        let database = open(&place).await;
        let transaction = database.write().await.expect("begins");
        let order = Order { kind: "plan", payload: "{}", due: &at(0), attempts_at_most: 1 };
        enqueue(&transaction, &order).await.expect("is in line");
        drop(transaction);
        assert_eq!(taken(&database, "a", 1, 5).await, None);
    }
}

/// On SQLite a writer waits for the other; on PostgreSQL nobody waits for a job in other hands.
#[tokio::test]
async fn jobs_in_other_hands_are_passed_over_without_waiting() {
    for place in places().await {
        let database = open(&place).await;
        if database.engine() == Engine::Sqlite {
            continue;
        }
        let dead = put(&database, 0, 1).await;
        let held = taken(&database, "a", 0, 1).await.expect("is taken");
        let (first, second) = (put(&database, 0, 3).await, put(&database, 0, 3).await);
        // One is about to end after its lease, another is about to be taken.
        let ending = database.write().await.expect("begins");
        job::finish(&ending, &held, "{}").await.expect("is held");
        let taking = database.write().await.expect("begins");
        let mine = tokio::time::timeout(Duration::from_secs(10), take(&taking, "b", &at(5), &at(9))).await;
        assert_eq!(mine.expect("does not wait").expect("is answered").expect("is taken").id, first);
        let other = tokio::time::timeout(Duration::from_secs(10), taken(&database, "c", 5, 9)).await;
        assert_eq!(other.expect("does not wait").expect("is taken").id, second);
        ending.commit().await.expect("lasts");
        taking.commit().await.expect("lasts");
        assert_eq!(found(&database, dead).await.state, State::Done);
    }
}

#[tokio::test]
async fn a_job_whose_node_died_is_taken_up_by_another_and_has_one_effect() {
    for place in places().await {
        let database = open(&place).await;
        let id = put(&database, 0, 3).await;
        let first = taken(&database, "a", 0, 5).await.expect("is taken");
        assert_eq!(taken(&database, "b", 4, 9).await, None, "the lease runs");
        assert_eq!(taken(&database, "b", 5, 9).await, None, "also in its last minute");
        let second = taken(&database, "b", 6, 9).await.expect("is taken up");
        assert_eq!((second.id, second.attempt), (id, 2));
        let book = super::backup::book();
        for (held, lost) in [(&first, true), (&second, false), (&first, true), (&second, true)] {
            let transaction = database.write().await.expect("begins");
            canbo_store::number::issue(&transaction, &book, "effect", &at(7), "job").await.expect("is issued");
            match job::finish(&transaction, held, "\"done\"").await {
                Ok(()) => transaction.commit().await.expect("lasts"),
                Err(Refusal::JobLost { job }) => assert!(lost && job == id),
                Err(other) => panic!("{other}"),
            }
        }
        let late = done!(database, job::report, &first, (1, 2), &at(30));
        assert!(matches!(late, Err(Refusal::JobLost { .. })), "{late:?}");
        let late = done!(database, job::failed, &first, "\"late\"", &at(30));
        assert!(matches!(late, Err(Refusal::JobLost { .. })), "{late:?}");
        let job = found(&database, id).await;
        assert_eq!((job.state, job.answer.as_str()), (State::Done, "\"done\""));
        let read = database.read().await.expect("begins");
        assert_eq!(canbo_store::number::entries(&read, &book).await.expect("are told").len(), 1);
    }
}

#[tokio::test]
async fn a_report_renews_the_lease_and_tells_how_far_it_is() {
    for place in places().await {
        let database = open(&place).await;
        let id = put(&database, 0, 3).await;
        let held = taken(&database, "a", 0, 5).await.expect("is taken");
        assert!(!done!(database, job::report, &held, (3, 8), &at(20)).expect("is held"));
        assert_eq!(found(&database, id).await.progress, (3, 8));
        assert_eq!(taken(&database, "b", 15, 30).await, None, "the lease was renewed");
        let again = taken(&database, "b", 21, 30).await.expect("is taken up");
        assert_eq!((again.attempt, again.progress), (2, (0, 0)), "a new attempt begins at the beginning");
    }
}

#[tokio::test]
async fn a_failure_is_tried_again_later_and_given_up_after_the_last_attempt() {
    for place in places().await {
        let database = open(&place).await;
        let id = put(&database, 0, 3).await;
        let mut minute = 0;
        for attempt in 1..=3 {
            let held = taken(&database, "a", minute, minute + 1).await.expect("is due");
            assert_eq!(held.attempt, attempt);
            minute += 10;
            done!(database, job::failed, &held, "\"no disk\"", &at(minute)).expect("is held");
            assert_eq!(taken(&database, "a", minute - 1, minute).await, None, "not before it is due again");
        }
        let job = found(&database, id).await;
        assert_eq!((job.state, job.answer.as_str()), (State::Failed, "\"no disk\""));
        assert!(job.state.is_over());
        assert_eq!(taken(&database, "a", 59, 59).await, None);
    }
    let waits: Vec<i64> = [0, 1, 2, 3, 11, 12, 62, 63, 64, i64::MAX].map(job::back_off_seconds).to_vec();
    assert_eq!(waits, [1, 2, 4, 8, 2_048, 3_600, 3_600, 3_600, 3_600, 3_600]);
}

#[tokio::test]
async fn a_job_whose_node_dies_each_time_is_given_up_after_the_last_attempt() {
    for place in places().await {
        let database = open(&place).await;
        let id = put(&database, 0, 2).await;
        assert_eq!(taken(&database, "a", 0, 1).await.expect("is taken").attempt, 1);
        assert_eq!(taken(&database, "a", 2, 3).await.expect("is taken up").attempt, 2);
        assert_eq!(taken(&database, "a", 4, 5).await, None);
        assert_eq!(found(&database, id).await.state, State::Failed);
    }
}

#[tokio::test]
async fn a_waiting_job_is_cancelled_at_once_and_a_running_one_at_its_next_report() {
    for place in places().await {
        let database = open(&place).await;
        let waiting = put(&database, 0, 3).await;
        done!(database, job::cancel, waiting).expect("is asked");
        assert_eq!(found(&database, waiting).await.state, State::Cancelled);
        assert_eq!(taken(&database, "a", 1, 2).await, None);

        let running = put(&database, 0, 3).await;
        let held = taken(&database, "a", 0, 5).await.expect("is taken");
        done!(database, job::cancel, running).expect("is asked");
        let job = found(&database, running).await;
        assert_eq!((job.state, job.cancel), (State::Running, true));
        assert!(done!(database, job::report, &held, (1, 2), &at(6)).expect("is held"), "it hears that it shall end");
        done!(database, job::cancelled, &held).expect("is held");
        assert_eq!(found(&database, running).await.state, State::Cancelled);
        let late = done!(database, job::finish, &held, "{}");
        assert!(matches!(late, Err(Refusal::JobLost { .. })), "{late:?}");
        done!(database, job::cancel, running).expect("is asked again");
        assert_eq!(found(&database, running).await.state, State::Cancelled);
    }
}

#[tokio::test]
async fn a_cancelled_job_that_fails_or_dies_is_not_begun_again() {
    for place in places().await {
        let database = open(&place).await;
        let fails = put(&database, 0, 3).await;
        let held = taken(&database, "a", 0, 5).await.expect("is taken");
        done!(database, job::cancel, fails).expect("is asked");
        done!(database, job::failed, &held, "\"no disk\"", &at(6)).expect("is held");
        assert_eq!(taken(&database, "b", 10, 20).await, None);
        assert_eq!(found(&database, fails).await.state, State::Cancelled);

        let dies = put(&database, 0, 3).await;
        taken(&database, "a", 0, 5).await.expect("is taken");
        done!(database, job::cancel, dies).expect("is asked");
        assert_eq!(taken(&database, "b", 10, 20).await, None);
        assert_eq!(found(&database, dies).await.state, State::Cancelled);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_schedule_fires_once_across_nodes() {
    for place in places().await {
        let database = open(&place).await;
        let order = Order { kind: "due", payload: "{}", due: &at(10), attempts_at_most: 2 };
        done!(database, job::schedule, "nightly", &order, "0 1 * * *").expect("is set");
        let read = database.read().await.expect("begins");
        assert_eq!(job::due(&read, Some(&at(9))).await.expect("is answered"), []);
        drop(read);
        let read = database.read().await.expect("begins");
        let due = job::due(&read, Some(&at(11))).await.expect("is answered");
        drop(read);
        assert_eq!((due.len(), due[0].name.as_str(), due[0].rule.as_str()), (1, "nightly", "0 1 * * *"));
        let nodes: Vec<_> = (0..8)
            .map(|_| {
                let (database, due) = (database.clone(), due[0].clone());
                tokio::spawn(async move { done!(database, job::fire, &due, &at(50), 2).expect("is answered") })
            })
            .collect();
        let mut fired = Vec::new();
        for node in nodes {
            fired.extend(node.await.expect("ends"));
        }
        assert_eq!(fired.len(), 1, "{fired:?}");
        assert_eq!(taken(&database, "a", 11, 20).await.map(|job| job.id), Some(fired[0]));
        assert_eq!(taken(&database, "b", 11, 20).await, None);
        let read = database.read().await.expect("begins");
        assert_eq!(job::due(&read, Some(&at(49))).await.expect("is answered"), []);
        let again = job::due(&read, Some(&at(50))).await.expect("is answered");
        drop(read);
        assert_eq!(done!(database, job::fire, &again[0], &at(90), 2).expect("is answered"), None, "one is at it");
        let moved = job::due(&database.read().await.expect("begins"), Some(&at(90))).await.expect("is answered");
        assert_eq!(moved[0].due, at(90));
    }
}

#[tokio::test]
async fn a_job_that_nobody_can_carry_out_is_not_begun_again() {
    for place in places().await {
        let database = open(&place).await;
        let id = put(&database, 0, 3).await;
        let held = taken(&database, "a", 1, 5).await.expect("is taken");
        done!(database, job::refused, &held, "\"no such programme\"").expect("is held");
        assert_eq!(taken(&database, "b", 9, 12).await, None);
        let job = found(&database, id).await;
        assert_eq!((job.state, job.answer.as_str()), (State::Failed, "\"no such programme\""));
        let late = done!(database, job::finish, &held, "{}");
        assert!(matches!(late, Err(Refusal::JobLost { .. })), "{late:?}");
    }
}

#[tokio::test]
async fn jobs_are_listed_newest_first() {
    for place in places().await {
        let database = open(&place).await;
        let read = database.read().await.expect("begins");
        assert_eq!(job::list(&read, 9).await.expect("are told"), []);
        drop(read);
        let (first, second) = (put(&database, 7, 3).await, put(&database, 5, 3).await);
        let missing = job::find(&database.read().await.expect("begins"), 99).await.expect_err("is not there");
        assert!(matches!(missing, Refusal::NoSuchJob { job: 99 }), "{missing:?}");
        let missing = done!(database, job::cancel, 99).expect_err("is not there");
        assert!(matches!(missing, Refusal::NoSuchJob { job: 99 }), "{missing:?}");
        taken(&database, "a", 6, 20).await.expect("is taken");
        taken(&database, "a", 8, 30).await.expect("is taken");
        let listed = job::list(&database.read().await.expect("begins"), 9).await.expect("are told");
        assert_eq!(listed.iter().map(|job| job.id).collect::<Vec<_>>(), [second, first]);
        assert_eq!((listed[0].owner.as_str(), listed[0].due.as_str()), ("a", at(5).as_str()));
        let only = job::list(&database.read().await.expect("begins"), 1).await.expect("are told");
        assert_eq!(only.len(), 1);
    }
}

#[tokio::test]
async fn a_schedule_that_is_taken_away_fires_no_more() {
    for place in places().await {
        let database = open(&place).await;
        let order = Order { kind: "backup", payload: "{}", due: &at(10), attempts_at_most: 3 };
        done!(database, job::schedule, "nightly", &order, "0 1 * * *").expect("is set");
        let all = job::due(&database.read().await.expect("begins"), None).await.expect("are told");
        assert_eq!(all.len(), 1, "also one that is not due");
        assert!(done!(database, job::unschedule, "nightly").expect("is done"));
        assert!(!done!(database, job::unschedule, "nightly").expect("is done"));
        let none = job::due(&database.read().await.expect("begins"), None).await.expect("are told");
        assert_eq!(none, []);
    }
}
