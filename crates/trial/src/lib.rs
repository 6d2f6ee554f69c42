//! What tests and benchmarks of several rooms share. The product itself never uses this.

mod dice;
pub mod postgres;

pub use dice::Dice;
