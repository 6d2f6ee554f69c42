//! `cargo xtask sweep WHAT …`: long searches for a counterexample. Each is an example of the crate that it sweeps, so that
//! this crate needs none of the product's.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

/// Sweeps by name: the crate and its example.
const SWEEPS: [(&str, &str, &str); 1] = [("explain", "canbo-office", "sweep")];

/// Runs a sweep with the rest of the words.
pub fn run(root: &Path, what: &str, rest: &[&str]) -> ExitCode {
    let Some((_, package, example)) = SWEEPS.iter().find(|(name, ..)| *name == what) else {
        let known: Vec<&str> = SWEEPS.iter().map(|(name, ..)| *name).collect();
        eprintln!("no such sweep: {what}; there are: {}", known.join(", "));
        return ExitCode::from(2);
    };
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked", "--package", package, "--example", example, "--"]);
    let status = command.args(rest).current_dir(root).status();
    if status.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
