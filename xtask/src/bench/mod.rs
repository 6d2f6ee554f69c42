//! Benchmarks: what is fast, in how much memory, and against whom, in one run on one machine.

pub mod flow;
pub mod read;

use crate::tools;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// `bench store`: the measuring program of the room `store`, which brings the database with it; this one stays light.
///
/// # Errors
/// One line, when it cannot be started or fails.
pub fn store(root: &Path, words: &[&str]) -> Result<(), String> {
    let mut args = vec!["run", "--release", "--quiet", "--package", "canbo-store", "--example", "speed", "--"];
    args.extend(words);
    let status = tools::cargo().args(args).current_dir(root).status().map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err("the benchmark failed".to_owned()) }
}

/// What one run of a program took.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// By the clock.
    pub clock: Duration,
    /// Of processors, in the program and in the system for it.
    pub processor: Duration,
    /// Most memory resident at once, bytes.
    pub resident: u64,
    /// Whether it ended with success.
    pub succeeded: bool,
}

/// Runs a program to its end; what it writes is thrown away.
///
/// # Errors
/// When it cannot be started or waited for.
pub fn taken(command: &mut Command) -> io::Result<Taken> {
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    Ok(Taken {
        clock: begun.elapsed(),
        processor: used.rusage.utime + used.rusage.stime,
        resident: used.rusage.maxrss,
        succeeded: used.status.success(),
    })
}
