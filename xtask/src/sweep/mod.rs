//! `cargo xtask sweep WHAT …`: long searches for a counterexample, too long for every run of the tests.

pub mod crash;
pub mod explain;
pub mod flow;
pub mod side;
