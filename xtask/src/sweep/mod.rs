//! `cargo xtask sweep flow …`: what is too long for every run of the tests.

mod edits;
mod small;

use std::path::Path;
use std::process::Command;

/// Runs a sweep, in release. The error is one line.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    if cfg!(debug_assertions) {
        let mut args = vec!["run", "--release", "--quiet", "--package", "xtask", "--", "sweep", "flow"];
        args.extend(words);
        let status = Command::new("cargo").args(args).current_dir(root).status().map_err(|error| error.to_string())?;
        return if status.success() { Ok(()) } else { Err("the sweep found something".to_owned()) };
    }
    match words {
        ["edits"] => edits::run(false),
        ["edits", "tiers"] => edits::run(true),
        ["small"] => small::run(),
        _ => Err("cargo xtask sweep flow edits [tiers] | small".to_owned()),
    }
}
