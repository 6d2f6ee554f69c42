//! Backups: everything that is kept, as it was at one moment, in a file of its own format that either engine reads.
//!
//! ```text
//! CANBO-BACKUP 1 ↵ · deflate( header ↵ row ↵ row ↵ … footer ↵ ) · SHA-256 of all before, in hexadecimal ↵
//! ```
//!
//! A row is a JSON array that begins with its table's name. What is derived is left out and made anew. Tables come before
//! those that refer to them.

mod file;
mod place;
mod restore;
mod tables;
mod write;

pub use restore::{Restored, inspect, restore};
pub use write::{backup, backup_new};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The first line of a backup file.
const MAGIC: &[u8] = b"CANBO-BACKUP 1\n";

/// What a backup says of itself first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The schema's version.
    pub schema: i64,
    /// When it was made, RFC 3339 in UTC.
    pub at: String,
}

/// What a backup says of itself last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footer {
    /// Rows by table.
    pub rows: BTreeMap<String, u64>,
}

#[cfg(test)]
mod tests;
