//! A node takes up what is due, does it, and ends it.

use super::beat::{Broken, Course, beating};
use super::{Order, backup, json, plan, schedule};
use crate::{Refusal, Rules};
use canbo_planning::Obstacle;
use canbo_store::job::{self, Job, State};
use canbo_store::{Database, Transaction};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// A process that works.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the line is.
    pub database: Database,
    /// Its name, other than that of every other node.
    pub name: String,
    /// What plans are judged by.
    pub rules: Arc<Rules>,
    /// The time.
    pub clock: fn() -> Timestamp,
    /// How often it tells how far it is. Ten beats without one, and it is taken for dead.
    pub beat: Duration,
}

impl Node {
    /// The moment.
    pub(super) fn now(&self) -> String {
        moment((self.clock)())
    }
    /// Until when it holds what it holds now.
    pub(super) fn lease(&self) -> String {
        self.after(self.beat * 10)
    }
    fn after(&self, wait: Duration) -> String {
        let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX);
        moment((self.clock)().saturating_add(wait).unwrap_or(Timestamp::MAX))
    }
}

/// RFC 3339 in UTC, always with as many digits, so that moments sort as text.
pub fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A job that a node was busy with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its number.
    pub job: i64,
    /// What kind of work.
    pub kind: String,
    /// How it ended.
    pub ended: Ended,
}

/// How a turn ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Done, with this answer: JSON.
    Done(String),
    /// Cancelled by whoever asked for it.
    Cancelled,
    /// Nobody can do it: why.
    Refused(Obstacle),
    /// It failed this time; whether it is in line again.
    Failed {
        /// Why.
        why: Obstacle,
        /// Whether another attempt follows.
        again: bool,
    },
    /// Another node holds it by now; nothing was written.
    Lost,
    /// Put back in line, because this node was asked to end.
    PutBack,
}

/// What work came to, before it is written.
pub(super) enum Outcome {
    /// To be written, and the answer.
    Effect(Box<dyn Effect>),
    /// Done already, and the answer.
    Answer(String),
    /// Ended before its end.
    Stopped,
    /// It cannot be done, now or later.
    Refused(Obstacle),
    /// It may be done another time.
    Failed(Obstacle),
}

/// What a job writes, in the transaction of its end.
pub(super) trait Effect: Send {
    /// Writes it and gives the answer.
    fn write<'a>(
        &'a self,
        transaction: &'a Transaction,
        node: &'a Node,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<String, Refusal>> + Send + 'a>>;
}

/// Puts in line what is due by a rule, takes up one job and does it. Nothing when no job is due.
///
/// # Errors
/// When the database refuses: what was begun is taken up again when its lease has run out.
pub async fn turn(node: &Node, leaving: &AtomicBool) -> Result<Option<Turn>, Refusal> {
    schedule::fire(&node.database, (node.clock)()).await?;
    let transaction = node.database.write().await?;
    let held = job::take(&transaction, &node.name, &node.now(), &node.lease()).await?;
    transaction.commit().await?;
    let Some(held) = held else { return Ok(None) };
    let course = Arc::new(Course::default());
    let (outcome, broken) = match Order::read(&held) {
        Err(refusal) => (Outcome::Refused(refusal.obstacle()), None),
        Ok(Order::Plan(order)) => {
            let work = plan::carry_out(node, *order, Arc::clone(&course));
            beating(node, &held, &course, leaving, work).await?
        }
        Ok(Order::Backup(order)) => {
            let work = backup::carry_out(node, &order, &held, Arc::clone(&course));
            beating(node, &held, &course, leaving, work).await?
        }
    };
    let ended = match end(node, &held, outcome, broken).await {
        Err(Refusal::Store(canbo_store::Refusal::JobLost { .. })) => Ended::Lost,
        ended => ended?,
    };
    Ok(Some(Turn { job: held.id, kind: held.kind, ended }))
}

/// Writes what came of it.
async fn end(node: &Node, held: &Job, outcome: Outcome, broken: Option<Broken>) -> Result<Ended, Refusal> {
    if broken == Some(Broken::Lost) {
        return Ok(Ended::Lost);
    }
    let transaction = node.database.write().await?;
    let ended = match (outcome, broken) {
        (Outcome::Effect(effect), _) => {
            let answer = effect.write(&transaction, node).await?;
            job::finish(&transaction, held, &answer).await?;
            Ended::Done(answer)
        }
        (Outcome::Answer(answer), _) => {
            job::finish(&transaction, held, &answer).await?;
            Ended::Done(answer)
        }
        (Outcome::Stopped, Some(Broken::Leaving)) => {
            job::put_back(&transaction, held).await?;
            Ended::PutBack
        }
        (Outcome::Stopped, _) => {
            job::cancelled(&transaction, held).await?;
            Ended::Cancelled
        }
        (Outcome::Refused(why), _) => {
            job::refused(&transaction, held, &json(&why)).await?;
            Ended::Refused(why)
        }
        (Outcome::Failed(why), _) => {
            let wait = Duration::from_secs(job::back_off_seconds(held.attempt).unsigned_abs());
            job::failed(&transaction, held, &json(&why), &node.after(wait)).await?;
            let again = job::find(&transaction, held.id).await?.state == State::Waiting;
            Ended::Failed { why, again }
        }
    };
    transaction.commit().await?;
    Ok(ended)
}
