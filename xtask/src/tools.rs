//! What the tests need besides a Rust toolchain: installed where that is possible, named where it is not.

use std::{path::Path, process::Command};

/// Cargo as a user calls it. What cargo told this program of its own package is taken away: build scripts that look at it would run
/// anew, and after them half of the libraries, each time a user and this program take turns.
pub fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    let told = |name: &str| ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_"].iter().any(|what| name.starts_with(what));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(told)) {
        cargo.env_remove(name);
    }
    cargo
}

/// A cargo subcommand that the tests need, the rustup component and the Debian package that bring it.
const NEEDED: [(&str, &str, &str); 2] = [("fmt", "rustfmt", "rustfmt"), ("clippy", "clippy", "rust-clippy")];

/// Sees that everything is there. On failure: one line that says what to type.
pub fn ready() -> Result<(), String> {
    cargo_tools()?;
    server()
}

/// PostgreSQL's programs; the tests start a server of their own with them.
fn server() -> Result<(), String> {
    let there = || canbo_trial::postgres::programs().is_some() && has("setpriv");
    if there() {
        return Ok(());
    }
    if has("apt-get") && is_root() {
        println!("installing: apt-get install -y postgresql");
        // What they achieved is looked at afterwards.
        let _ = Command::new("apt-get").args(["update"]).status();
        let install = ["install", "-y", "--no-install-recommends", "postgresql", "util-linux"];
        let _ = Command::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(install).status();
    }
    if there() { Ok(()) } else { Err("missing tools; please run: sudo apt-get install postgresql".to_owned()) }
}

fn cargo_tools() -> Result<(), String> {
    let missing = || NEEDED.into_iter().filter(|(command, ..)| !has_cargo(command)).collect::<Vec<_>>();
    let lacking = missing();
    if lacking.is_empty() {
        return Ok(());
    }
    let (program, args) = remedy(&lacking, has("rustup"));
    if program == "rustup" || (has("apt-get") && is_root()) {
        println!("installing: {program} {}", args.join(" "));
        // What it achieved is looked at afterwards.
        let _ = Command::new(program).args(&args).status();
    }
    if missing().is_empty() {
        return Ok(());
    }
    let sudo = if program == "rustup" { "" } else { "sudo " };
    Err(format!("missing tools; please run: {sudo}{program} {}", args.join(" ")))
}

/// Whether `cargo nextest` can be used. The tests run without it too, one crate after the other.
pub fn has_nextest() -> bool {
    has_cargo("nextest")
}

fn remedy(lacking: &[(&str, &'static str, &'static str)], rustup: bool) -> (&'static str, Vec<&'static str>) {
    let mut args = if rustup { vec!["component", "add"] } else { vec!["install", "-y"] };
    args.extend(lacking.iter().map(|(_, component, package)| if rustup { *component } else { *package }));
    (if rustup { "rustup" } else { "apt-get" }, args)
}

fn has_cargo(command: &str) -> bool {
    quiet("cargo", &[command, "--version"])
}

fn has(program: &str) -> bool {
    quiet(program, &["--version"])
}

fn quiet(program: &str, args: &[&str]) -> bool {
    Command::new(program).args(args).output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    status.lines().any(|line| line.starts_with("Uid:\t0\t"))
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn rustup_is_asked_where_it_is_and_the_system_elsewhere() {
        let lacking = [("clippy", "clippy", "rust-clippy")];
        assert_eq!(remedy(&lacking, true), ("rustup", vec!["component", "add", "clippy"]));
        assert_eq!(remedy(&lacking, false), ("apt-get", vec!["install", "-y", "rust-clippy"]));
    }
}
