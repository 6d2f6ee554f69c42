//! Small rooms: files stay below 500 lines.

use crate::{Fault, Tree};

/// Most lines of a source file.
const MOST: usize = 500;

/// Files that are too long.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let sources = [".rs", ".ts", ".sh"].into_iter().flat_map(|end| tree.under("", end));
    let mut faults = Vec::new();
    for (path, text) in sources {
        let lines = text.lines().count();
        if lines > MOST {
            faults.push(Fault::of(
                path,
                format!("has {lines} lines, more than {MOST}: give its parts rooms of their own"),
            ));
        }
    }
    faults
}
