//! A node keeps hold of a job while it works, tells how far it is, and hears when it shall end.

use super::node::Node;
use crate::Refusal;
use canbo_store::job::{self, Job};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

/// How often the wish to stop is looked for.
const LOOK: Duration = Duration::from_millis(50);

/// What the work and its node tell each other.
#[derive(Debug, Default)]
pub(super) struct Course {
    done: AtomicI64,
    all: AtomicI64,
    stop: AtomicBool,
}

impl Course {
    /// So many parts are done of so many.
    pub(super) fn tell(&self, done: i64, all: i64) {
        self.done.store(done, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
    }
    /// Whether the work shall end.
    pub(super) fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Why work ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// Whoever asked for it cancelled it.
    Cancelled,
    /// The node was asked to end.
    Leaving,
    /// Another node holds it by now.
    Lost,
}

/// Sees work through. The work is told to stop and is awaited, never left behind.
pub(super) async fn beating<T>(
    node: &Node,
    held: &Job,
    course: &Arc<Course>,
    leaving: &AtomicBool,
    work: impl Future<Output = T>,
) -> Result<(T, Option<Broken>), Refusal> {
    let mut work = std::pin::pin!(work);
    let mut broken = leaving.load(Ordering::Relaxed).then_some(Broken::Leaving);
    course.stop.store(broken.is_some(), Ordering::Relaxed);
    let mut since = Duration::ZERO;
    loop {
        tokio::select! {
            done = &mut work => return Ok((done, broken)),
            () = tokio::time::sleep(LOOK) => since += LOOK,
        }
        if broken.is_some() {
            continue;
        }
        if leaving.load(Ordering::Relaxed) {
            broken = Some(Broken::Leaving);
        } else if since >= node.beat {
            since = Duration::ZERO;
            broken = report(node, held, course).await;
        }
        course.stop.store(broken.is_some(), Ordering::Relaxed);
    }
}

/// One report. A database that cannot be reached is asked again at the next beat: the lease outlasts several.
async fn report(node: &Node, held: &Job, course: &Course) -> Option<Broken> {
    let progress = (course.done.load(Ordering::Relaxed), course.all.load(Ordering::Relaxed));
    let told = async {
        let transaction = node.database.write().await?;
        let cancel = job::report(&transaction, held, progress, &node.lease()).await?;
        transaction.commit().await?;
        Ok::<bool, canbo_store::Refusal>(cancel)
    };
    match told.await {
        Ok(false) => None,
        Ok(true) => Some(Broken::Cancelled),
        Err(canbo_store::Refusal::JobLost { .. }) => Some(Broken::Lost),
        Err(_unreachable_for_now) => None,
    }
}
