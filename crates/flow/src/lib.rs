//! Minimum-cost flow over several costs in order of importance, with a certificate that anyone can check.

mod check;
mod cut;
mod fault;
mod image;
mod network;
mod outcome;
mod refusal;
mod simplex;
mod tiers;
mod unique;
mod watch;

pub use check::check;
pub use fault::Fault;
pub use network::{Arc, COST_LIMIT, INFINITE, Network};
pub use outcome::{Cut, Outcome, Ray, Solution};
pub use refusal::Refusal;
pub use tiers::solve;
pub use unique::uniqueness;
pub use watch::{Progress, Unwatched, Watch};
