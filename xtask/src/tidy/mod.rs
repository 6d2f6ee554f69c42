//! The house rules. Each is a function from the tree to its faults.

pub mod absent;
pub mod arrows;
pub mod findings;
pub mod languages;
pub mod length;
pub mod licences;
pub mod strings;
pub mod tests;

use crate::{Fault, Tree};
use std::{path::Path, process::ExitCode};

/// A rule: its name and its function.
type Rule = (&'static str, fn(&Tree) -> Vec<Fault>);

/// All rules that look at the tree alone.
const RULES: [Rule; 7] = [
    ("arrows between crates", arrows::faults),
    ("what is absent", absent::faults),
    ("tests", tests::faults),
    ("finding codes", findings::faults),
    ("two languages", languages::faults),
    ("length of files", length::faults),
    ("machine paths and unfinished work", strings::faults),
];

/// Runs all rules on the workspace and prints what they find.
pub fn run(root: &Path) -> ExitCode {
    let tree = Tree::read(root);
    let mut count = 0;
    for (name, rule) in RULES {
        count += report(name, rule(&tree));
    }
    count += report("licences", licences::faults(root));
    println!("tidy: {} rules, {} files, {count} faults", RULES.len() + 1, tree.files.len());
    if count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn report(name: &str, mut faults: Vec<Fault>) -> usize {
    faults.sort();
    if !faults.is_empty() {
        println!("{name}:");
    }
    for fault in &faults {
        println!("  {fault}");
    }
    faults.len()
}
