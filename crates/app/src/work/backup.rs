//! Everything saved into a folder, and the oldest of such files taken away.

use super::beat::Course;
use super::json;
use super::node::{Node, Outcome};
use crate::Refusal;
use canbo_planning::Obstacle;
use canbo_store::job::Job;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A backup to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupOrder {
    /// The folder, on the machine of the node that does it.
    pub folder: PathBuf,
    /// How many are kept; all when there is no number.
    pub keep: Option<usize>,
}

/// How such a file is called: the moment at which it was due and the job's number, so that another attempt at the same job
/// writes the same file.
fn name(held: &Job) -> String {
    let at: String = held.due.chars().take(19).filter(|one| one.is_ascii_alphanumeric()).collect();
    format!("{BEGINNING}{at}-{}{END}", held.id)
}
const BEGINNING: &str = "canbo-";
const END: &str = ".backup";

/// Makes the backup.
pub(super) async fn carry_out(node: &Node, order: &BackupOrder, held: &Job, course: Arc<Course>) -> Outcome {
    let failed = |cause: io::Error| Outcome::Failed(Obstacle::of_file(&order.folder, &cause));
    if let Err(cause) = std::fs::create_dir_all(&order.folder) {
        return failed(cause);
    }
    let file = order.folder.join(name(held));
    let going_on = |rows: u64| {
        course.tell(rows as i64, 0);
        !course.stops()
    };
    match canbo_store::backup(&node.database, &file, &node.now(), going_on).await {
        Err(refusal) => Outcome::Failed(Refusal::from(refusal).obstacle()),
        Ok(None) => Outcome::Stopped,
        Ok(Some(footer)) => match thin_out(&order.folder, order.keep) {
            Err(cause) => failed(cause),
            Ok(gone) => {
                let rows: u64 = footer.rows.values().sum();
                Outcome::Answer(json(&json!({ "file": file, "rows": rows, "removed": gone })))
            }
        },
    }
}

/// Takes away all but the newest files of ours. How many went.
fn thin_out(folder: &Path, keep: Option<usize>) -> io::Result<usize> {
    let Some(keep) = keep else { return Ok(0) };
    let mut ours = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let text = name.to_string_lossy();
        if text.starts_with(BEGINNING) && text.ends_with(END) {
            ours.push(name);
        }
    }
    // Names begin with the moment, so they sort by it.
    ours.sort();
    let gone = ours.len().saturating_sub(keep.max(1));
    for name in &ours[..gone] {
        std::fs::remove_file(folder.join(name))?;
    }
    Ok(gone)
}
