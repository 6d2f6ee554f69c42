//! Developer commands: `test` runs everything, `tidy` holds the house rules, `findings` writes the pages of the codes,
//! `bench` measures.
//!
//! Flow of `tidy`: the tree is read once into memory ([`Tree`]); each rule looks at it and returns its [`Fault`]s.
//! Rules see the tree and nothing else, so that their tests hand them small invented trees.

pub mod bench;
pub mod findings;
pub mod ftl;
pub mod instances;
pub mod rust;
pub mod sweep;
pub mod test;
pub mod tidy;
pub mod tools;
mod tree;

pub use tree::{Fault, Tree};
