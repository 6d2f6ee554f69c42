//! Developer commands: test, tidy, sweeps, benchmarks.

fn main() {}
