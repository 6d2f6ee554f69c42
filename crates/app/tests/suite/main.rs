//! Use cases on SQLite and on PostgreSQL.

#[path = "../kit/mod.rs"]
mod kit;

mod adoption;
mod backups;
mod work;
