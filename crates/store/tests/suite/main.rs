//! The store on SQLite and on PostgreSQL: one suite, and one program to link.

#[path = "../kit/mod.rs"]
mod kit;

mod anomalies;
mod backup;
mod destination;
mod histories;
mod hostile;
mod jobs;
mod keeping;
mod nodes;
mod numbers;
mod opening;
mod operations;
mod plans;
mod restored;
mod roster;
mod searched;
