//! What a child tells its parent, a line of JSON each.

use canbo_office::Event;
use serde::{Deserialize, Serialize};

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    /// Something read.
    Event(Event),
    /// The file could not be opened or read from disk; why, in the system's words.
    NotRead(String),
    /// Everything was told. A child that ends without it has died.
    End,
}

/// The longest line that a parent takes, bytes. A row of 512 columns of cut cells stays below it.
pub(super) const LINE_LIMIT: u64 = 32 << 20;
