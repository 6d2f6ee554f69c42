//! `cargo xtask test`: every check there is, one after the other, with the time of each.

use crate::{tidy, tools};
use canbo_trial::postgres::{Keeping, Server, VARIABLE};
use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

/// A step: its name, its arguments to cargo.
type Step = (&'static str, &'static [&'static str]);

const FORMAT: Step = ("format", &["fmt", "--all", "--check"]);
const LINTS: Step = ("lints", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]);
const EXAMPLES: Step = ("examples in documents", &["test", "--workspace", "--doc", "--locked", "--quiet"]);
const NEXTEST: Step =
    ("tests", &["nextest", "run", "--workspace", "--locked", "--status-level", "slow", "--no-fail-fast"]);
const TESTS: Step = ("tests", &["test", "--workspace", "--lib", "--bins", "--tests", "--locked", "--no-fail-fast"]);

/// Runs all steps, also after one has failed. The tests come last, so that their own summary is what stands at the end.
pub fn run(root: &Path) -> ExitCode {
    if let Err(missing) = tools::ready() {
        eprintln!("{missing}");
        return ExitCode::from(2);
    }
    let mut done: Vec<(&str, Duration, bool)> = Vec::new();
    let mut note = |name, work: &mut dyn FnMut() -> bool| {
        println!("── {name}");
        let start = Instant::now();
        let passed = work();
        done.push((name, start.elapsed(), passed));
    };
    note(FORMAT.0, &mut || cargo(root, FORMAT.1));
    note("tidy", &mut || tidy::run(root) == ExitCode::SUCCESS);
    note(LINTS.0, &mut || cargo(root, LINTS.1));
    note(EXAMPLES.0, &mut || cargo(root, EXAMPLES.1));
    let tests = if tools::has_nextest() { NEXTEST } else { TESTS };
    note(tests.0, &mut || match Server::start(Keeping::Quick) {
        Ok(server) => cargo_with(root, tests.1, &[(VARIABLE, server.folder())]),
        Err(what) => {
            eprintln!("{what}");
            false
        }
    });
    println!("{}", summary(&done));
    if done.iter().all(|(.., passed)| *passed) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn cargo(root: &Path, args: &[&str]) -> bool {
    cargo_with(root, args, &[])
}

fn cargo_with(root: &Path, args: &[&str], variables: &[(&str, &Path)]) -> bool {
    let status = tools::cargo().args(args).envs(variables.iter().copied()).current_dir(root).status();
    status.is_ok_and(|status| status.success())
}

/// One line: `format 1 s · lints 40 s · … · failed: tidy`.
fn summary(done: &[(&str, Duration, bool)]) -> String {
    let mut parts: Vec<String> =
        done.iter().map(|(name, time, _)| format!("{name} {:.0} s", time.as_secs_f64())).collect();
    let failed: Vec<&str> = done.iter().filter(|(.., passed)| !passed).map(|(name, ..)| *name).collect();
    parts.push(if failed.is_empty() { "all passed".to_owned() } else { format!("FAILED: {}", failed.join(", ")) });
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::summary;
    use std::time::Duration;

    #[test]
    fn the_summary_names_what_failed() {
        let second = Duration::from_secs(1);
        assert_eq!(summary(&[("format", second, true), ("tidy", second, true)]), "format 1 s · tidy 1 s · all passed");
        assert_eq!(
            summary(&[("format", second, true), ("tidy", second, false)]),
            "format 1 s · tidy 1 s · FAILED: tidy"
        );
    }
}
