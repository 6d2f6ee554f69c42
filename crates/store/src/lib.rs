//! The register kept: who works where as of any day, and as it was known at any version; numbers, jobs, backups.
//!
//! Flow: a register read from workbooks becomes [`records()`]; [`keep()`] writes those that changed as the province's next
//! [`Version`]; [`load()`] gives the register back, to the byte. Lists and counts read tables that are derived from the records in
//! the same transaction.
//!
//! Invariants:
//! - One code path: the same statements run on SQLite and on PostgreSQL.
//! - Rows of records are closed, never edited: what was known at a version stays as it was.
//! - Nothing rests on isolation levels: unique keys, guarded updates and row locks decide.
//! - Every function takes a [`Transaction`], so that what belongs together is done together.
//!
//! Absent: the clock (time comes in as text and is recorded), who is asking (a [`Scope`] says what may be seen), sentences.

// The tests of this crate's inside use the same databases as those of its outside.
#[cfg(test)]
extern crate self as canbo_store;

/// The tests' databases; there they see this crate from outside.
#[cfg(test)]
#[path = "../tests/kit/mod.rs"]
mod kit;

mod address;
mod backup;
mod cause;
pub mod counts;
mod database;
mod day;
mod derived;
mod history;
mod identity;
pub mod job;
mod keep;
mod load;
pub mod number;
pub mod operation;
pub mod plan;
mod record;
mod refusal;
pub mod roster;
mod schema;
mod scope;
mod timeline;

pub use address::{Address, Engine};
pub use backup::{Footer, Header, Restored, backup, backup_new, inspect, restore};
pub use database::{Database, Missing, Transaction};
pub use day::Version;
pub use derived::derive_anew;
pub use history::{Found, Told, Written, history, search, versions};
pub use identity::identity;
pub use keep::{Write, confirmed, keep};
pub use load::{eve, latest, load, newest, provinces, unit_names};
pub use record::{Body, Kind, Subject, records};
pub use refusal::{BackupFlaw, Refusal};
pub use scope::Scope;

use canbo_register::Day;
