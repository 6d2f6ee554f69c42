//! Work that takes long: put in line, done by any node, looked at and cancelled by whoever asked for it.
//!
//! Flow: [`order`] → in line → a node's [`turn`] takes it up, reports how far it is while it keeps hold of it, and writes the
//! effect together with the end of the job. What comes again by a rule is put in line by [`schedule`].

mod backup;
mod beat;
mod node;
mod plan;
pub mod schedule;
mod series;

pub use backup::{BackupAnswer, BackupOrder};
pub use node::{Ended, Node, Turn, moment, turn};
pub use plan::{PlanAnswer, PlanOrder};

use crate::{Actor, Occasion, Refusal, request};
use canbo_store::job::{self, Job};
use canbo_store::{Database, operation};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How often a job is begun at most: nodes die, and servers restart. A backup is tried again for five hours: the disk that is
/// full and the server that is away at night are put right in the morning.
fn attempts(kind: &str) -> i64 {
    match kind {
        "backup" => 16,
        _ => 5,
    }
}

/// What can be put in line.
#[derive(Clone, Debug)]
pub enum Order {
    /// A plan is to be made and kept.
    Plan(Box<PlanOrder>),
    /// Everything is to be saved.
    Backup(BackupOrder),
}

impl Order {
    /// The word for it, as it is kept.
    pub fn kind(&self) -> &'static str {
        match self {
            Order::Plan(_) => "plan",
            Order::Backup(_) => "backup",
        }
    }

    fn payload(&self) -> String {
        match self {
            Order::Plan(order) => json(order),
            Order::Backup(order) => json(order),
        }
    }

    /// An order as it was put in line.
    ///
    /// # Errors
    /// [`Refusal::UnknownWork`].
    pub fn read(job: &Job) -> Result<Order, Refusal> {
        match job.kind.as_str() {
            "plan" => Ok(Order::Plan(Box::new(parsed(job)?))),
            "backup" => Ok(Order::Backup(parsed(job)?)),
            other => Err(Refusal::UnknownWork { job: job.id, what: other.to_owned() }),
        }
    }
}

fn json(of: &impl Serialize) -> String {
    serde_json::to_string(of).expect("orders and answers are plain data")
}

fn parsed<T: DeserializeOwned>(job: &Job) -> Result<T, Refusal> {
    serde_json::from_str(&job.payload).map_err(|cause| Refusal::UnknownWork { job: job.id, what: cause.to_string() })
}

/// Puts work in line. The answer is the job's number, also when the same is asked again under the same key.
///
/// # Errors
/// When the database refuses, or the key was used for something else.
pub async fn order(database: &Database, actor: &Actor, order: &Order, occasion: Occasion<'_>) -> Result<i64, Refusal> {
    let payload = order.payload();
    let parts = ["order", actor.name(), order.kind(), &payload];
    let transaction = database.write().await?;
    let begun = operation::begin(&transaction, occasion.key, &request(&parts), occasion.at).await?;
    if let operation::Begun::Done(answer) = begun {
        return Ok(answer.parse().expect("the answer is the number of a job"));
    }
    let line = job::Order {
        kind: order.kind(),
        payload: &payload,
        due: occasion.at,
        attempts_at_most: attempts(order.kind()),
    };
    let id = job::enqueue(&transaction, &line).await?;
    operation::finish(&transaction, occasion.key, &id.to_string()).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Asks a job to end. How it stands then: one that runs ends a moment later.
///
/// # Errors
/// When there is no such job.
pub async fn cancel(database: &Database, id: i64) -> Result<Job, Refusal> {
    let transaction = database.write().await?;
    let job = job::cancel(&transaction, id).await?;
    transaction.commit().await?;
    Ok(job)
}

/// The newest jobs, the last first.
///
/// # Errors
/// When the database refuses.
pub async fn jobs(database: &Database, limit: u32) -> Result<Vec<Job>, Refusal> {
    Ok(job::list(&database.read().await?, limit).await?)
}
