//! The developer's command line: `cargo xtask COMMAND`.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};
use xtask::{Tree, bench, findings, instances, sweep, test, tidy};

const HELP: &str = "\
cargo xtask test               everything: tools, format, lints, house rules, tests; the time of each step
cargo xtask tidy               the house rules alone
cargo xtask findings           writes docs/findings/ from law/findings/ and the sentences
cargo xtask instances DIR [NAME…]   writes invented networks as DIMACS files
cargo xtask sweep flow edits [tiers] [COUNT] | small   ten thousand edits of a province; a hundred thousand networks
cargo xtask sweep explain      explanations of random people of each sample, confirmed by solving again
cargo xtask sweep crash        imports, plans, adoptions, numbers, jobs killed at every write, sync and send
cargo xtask sweep side         each sample within side limits that bind, its proof tree checked
                               [--people N] [--seed N] [--sample NAME]
cargo xtask bench read         how fast workbooks are read, in how much memory
cargo xtask bench store [nation N]   a province on SQLite, the nation's 2.2 million on PostgreSQL
cargo xtask bench store backup [N]   a million people on PostgreSQL saved and restored
cargo xtask bench flow [NAME…]      our solver beside others on the same files; writes docs/performance.md and its plot
cargo xtask bench flow tiers        our solver with ten cost vectors beside one
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
        ["instances", folder, names @ ..] => told(instances::write(Path::new(folder), names, 1)),
        ["sweep", "flow", rest @ ..] => told(sweep::flow::run(&root, rest)),
        ["sweep", "explain", rest @ ..] => told(sweep::explain::run(&root, rest)),
        ["sweep", "crash", rest @ ..] => told(sweep::crash::run(&root, rest)),
        ["sweep", "side", rest @ ..] => told(sweep::side::run(&root, rest)),
        ["bench", "flow", rest @ ..] => told(bench::flow::run(&root, rest)),
        ["bench", "store", rest @ ..] => told(bench::store(&root, rest)),
        ["bench", "read"] => bench::read::run(&root),
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

fn told(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}

/// The workspace: the folder above this crate's.
fn root() -> PathBuf {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    PathBuf::from(here).parent().map(PathBuf::from).unwrap_or_default()
}
