//! Seeded networks: invented provinces and the nation, and families that look nothing like them.

mod dice;
pub mod province;

pub use dice::Dice;
