//! Tests neither sleep nor are they left out.

use crate::{Fault, Tree, rust};

/// Tests that wait by the clock, and tests that are not run.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.under("", ".rs") {
        let source = rust::parse(text);
        for piece in ["#[ignore]", "#[ignore ="] {
            let lines = source.lines_with(piece).into_iter();
            faults.extend(lines.map(|line| Fault::at(path, line, "a test that is not run is no test")));
        }
        let first_test_line = match (path.contains("/tests/"), source.code.find("#[cfg(test)]")) {
            (true, _) => 0,
            (false, Some(at)) => source.code[..at].matches('\n').count(),
            (false, None) => continue,
        };
        for line in source.lines_with("sleep").into_iter().filter(|line| *line > first_test_line) {
            faults.push(Fault::at(path, line, "a test does not sleep: wait for what it waits for"));
        }
    }
    faults
}
