//! The solver: a network falls into parts, each part is solved by itself, tier after tier on one basis.

mod blocks;
mod crash;
mod part;
mod parts;
mod pivot;
mod pricing;
mod run;
mod search;
mod sift;
mod simplex;
mod solve;
mod tree;

pub use solve::{solve, solve_on};
