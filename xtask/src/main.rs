//! The developer's command line: `cargo xtask COMMAND`.

use std::{env, path::PathBuf, process::ExitCode};
use xtask::{Tree, bench, findings, sweep, test, tidy};

const HELP: &str = "\
cargo xtask test               everything: tools, format, lints, house rules, tests; the time of each step
cargo xtask tidy               the house rules alone
cargo xtask findings           writes docs/findings/ from law/findings/ and the sentences
cargo xtask bench read         how fast workbooks are read, in how much memory
cargo xtask sweep explain      explanations of random people of each sample, confirmed by solving again
                               [--people N] [--seed N] [--sample NAME]
";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let root = root();
    match words.as_slice() {
        ["test"] => test::run(&root),
        ["tidy"] => tidy::run(&root),
        ["findings"] => match findings::write_pages(&root, &Tree::read(&root)) {
            Ok(written) => {
                println!("docs/findings: {written} pages changed");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("docs/findings: {error}");
                ExitCode::FAILURE
            }
        },
        ["bench", "read"] => bench::read::run(&root),
        ["sweep", what, rest @ ..] => sweep::run(&root, what, rest),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        other => {
            eprintln!("no such command: {}\n\n{HELP}", other.join(" "));
            ExitCode::from(2)
        }
    }
}

/// The workspace: the folder above this crate's.
fn root() -> PathBuf {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    PathBuf::from(here).parent().map(PathBuf::from).unwrap_or_default()
}
