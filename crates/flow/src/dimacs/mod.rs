//! The text format of the first DIMACS challenge (1991) for minimum-cost flow, so that anyone can
//! hold this solver against another.
//!
//! ```text
//! c anything            a comment; blank lines are passed over as well
//! p min NODES ARCS      once, first
//! n NODE SUPPLY         before the arcs; nodes are numbered from 1; at most once per node
//! a FROM TO LOW CAP COST
//! ```
//!
//! One tier of costs. Two things go beyond the challenge: a lower bound may be negative, and
//! a bound of [`crate::INFINITE`] (2⁶⁰) or more, or of its negative or less, is no bound.

mod read;
mod write;

pub use read::{DimacsError, DimacsFault, LINE_LIMIT, read};
pub use write::{write, write_solution};
