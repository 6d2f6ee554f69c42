//! `cargo xtask sweep side …`: every sample planned within side limits, its tree checked. It is an example of the crate
//! that it sweeps, as `explain` is.

use crate::tools;
use std::path::Path;

const SWEEP: [&str; 9] =
    ["run", "--release", "--quiet", "--locked", "--package", "canbo-office", "--example", "side", "--"];

/// Runs the sweep with the rest of the words. The error is one line.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    let status = tools::cargo().args(SWEEP).args(words).current_dir(root).status();
    let status = status.map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err("a plan did not pass its own check".to_owned()) }
}
