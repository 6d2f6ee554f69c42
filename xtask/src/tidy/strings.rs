//! No path of somebody's machine, no mark of unfinished work.

use crate::{Fault, Tree};

/// Marks of unfinished work. Written in two parts, so that this file does not find itself.
const UNFINISHED: [&str; 6] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
];

/// Beginnings of paths that exist on one machine only.
const MACHINE: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/tmp/", "target"),
    concat!("../sha", "red/"),
];

/// Endings of the files that are looked at.
const LOOKED_AT: [&str; 12] =
    [".rs", ".toml", ".md", ".ftl", ".sh", ".csv", ".json", ".yml", ".html", ".css", ".ts", "run"];

/// Lines that carry either.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files.iter().filter(|(path, _)| LOOKED_AT.iter().any(|end| path.ends_with(end))) {
        for (number, line) in text.lines().enumerate() {
            for mark in UNFINISHED.iter().filter(|mark| line.contains(**mark)) {
                faults.push(Fault::at(path, number + 1, format!("unfinished: `{mark}`")));
            }
            for place in MACHINE.iter().filter(|place| line.contains(**place)) {
                faults.push(Fault::at(path, number + 1, format!("a path of one machine: `{place}`")));
            }
        }
    }
    faults
}
