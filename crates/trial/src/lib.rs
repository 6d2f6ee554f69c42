//! What tests and benchmarks of several rooms share. The product itself never uses this.

pub mod postgres;
