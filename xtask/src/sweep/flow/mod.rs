//! `cargo xtask sweep flow …`: what is too long for every run of the tests.

mod edits;
mod small;

use crate::tools;
use std::path::Path;

/// Runs a sweep, in release. The error is one line.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    if cfg!(debug_assertions) {
        let mut args = vec!["run", "--release", "--quiet", "--package", "xtask", "--", "sweep", "flow"];
        args.extend(words);
        let status = tools::cargo().args(args).current_dir(root).status().map_err(|error| error.to_string())?;
        return if status.success() { Ok(()) } else { Err("the sweep found something".to_owned()) };
    }
    match words {
        ["edits"] => edits::run(false, edits::EDITS),
        ["edits", "tiers"] => edits::run(true, edits::EDITS),
        ["edits", tiers @ .., count] if matches!(tiers, [] | ["tiers"]) => {
            edits::run(!tiers.is_empty(), count.parse().map_err(|error| format!("{count}: {error}"))?)
        }
        ["small"] => small::run(),
        _ => Err("cargo xtask sweep flow edits [tiers] [COUNT] | small".to_owned()),
    }
}
