//! Everything saved into a folder, and the oldest of such files taken away.

use super::beat::Course;
use super::json;
use super::node::{Node, Outcome};
use super::series::Series;
use crate::Refusal;
use canbo_planning::Obstacle;
use canbo_store::identity;
use canbo_store::job::Job;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// A backup to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupOrder {
    /// The folder, on the machine of the node that does it.
    pub folder: PathBuf,
    /// How many are kept; all when there is no number.
    pub keep: Option<usize>,
    /// The schedule that it is made by; empty without one, and in orders of before there was this field.
    #[serde(default)]
    pub schedule: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupAnswer {
    /// The file.
    pub file: PathBuf,
    /// How many rows are in it.
    pub rows: u64,
    /// How many older files of the schedule were taken away.
    pub removed: usize,
    /// How many should have been and could not.
    #[serde(default)]
    pub not_removed: usize,
}

/// Makes the backup.
pub(super) async fn carry_out(node: &Node, order: &BackupOrder, held: &Job, course: Arc<Course>) -> Outcome {
    match saved(node, order, held, &course).await {
        Ok(Some(answer)) => Outcome::Answer(answer),
        Ok(None) => Outcome::Stopped,
        Err(why) => Outcome::Failed(why),
    }
}

/// The answer; nothing when it was stopped.
async fn saved(node: &Node, order: &BackupOrder, held: &Job, course: &Course) -> Result<Option<String>, Obstacle> {
    let refused = |refusal: canbo_store::Refusal| Refusal::from(refusal).obstacle();
    std::fs::create_dir_all(&order.folder).map_err(|cause| Obstacle::of_file(&order.folder, &cause))?;
    let read = node.database.read().await.map_err(refused)?;
    let series = Series::new(&identity(&read).await.map_err(refused)?, &order.schedule);
    drop(read);
    let name = series.name(held);
    let file = order.folder.join(&name);
    let going_on = |rows: u64| {
        course.tell(rows as i64, 0);
        !course.stops()
    };
    // A file of that name is of somebody else: each attempt has a name of its own.
    let written = canbo_store::backup_new(&node.database, &file, &node.now(), going_on).await.map_err(refused)?;
    let Some(footer) = written else { return Ok(None) };
    let rows: u64 = footer.rows.values().sum();
    let (removed, not_removed) = series.thin_out(&order.folder, order.keep, &name);
    Ok(Some(json(&BackupAnswer { file, rows, removed, not_removed })))
}
