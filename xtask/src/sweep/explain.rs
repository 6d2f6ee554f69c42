//! `cargo xtask sweep explain …`: explanations of random people of each sample, confirmed by solving again. It is an
//! example of the crate that it sweeps, so that this crate needs none of the product's above `flow`.

use crate::tools;
use std::path::Path;

const SWEEP: [&str; 9] =
    ["run", "--release", "--quiet", "--locked", "--package", "canbo-office", "--example", "sweep", "--"];

/// Runs the sweep with the rest of the words. The error is one line.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    let status = tools::cargo().args(SWEEP).args(words).current_dir(root).status();
    let status = status.map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err("the sweep found something".to_owned()) }
}
