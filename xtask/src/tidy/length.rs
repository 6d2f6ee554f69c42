//! Small rooms: files stay below 500 lines.

use crate::{Fault, Tree};

/// Most lines of a source file.
const MOST: usize = 500;

/// Files that may be longer, each with its reason.
const LONGER: [(&str, &str); 7] = [
    (
        "crates/flow/tests/tampered.rs",
        "one table of tampered proofs, a clause each; splitting it would hide a missing one",
    ),
    ("crates/planning/src/attacks.rs", "one generator of odd provinces with the attacks that share it; to be split"),
    ("crates/office/src/read/table.rs", "one state machine from raw rows to typed rows; to be split by state"),
    (
        "crates/office/src/recognise/assign.rs",
        "heading words, content and neighbours weighed against each other; to be split",
    ),
    ("crates/office/src/recognise/content.rs", "one recogniser a kind of content; to be split by kind"),
    ("crates/register/src/assemble/staff.rs", "one reading a column of a staff list; to be split by theme"),
    ("crates/register/src/assemble/units.rs", "where a row belongs, from four places that may say so; to be split"),
];

/// Files that are too long.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let sources = [".rs", ".ts", ".sh"].into_iter().flat_map(|end| tree.under("", end));
    let mut faults = Vec::new();
    for (path, text) in sources {
        let lines = text.lines().count();
        if lines > MOST && !LONGER.iter().any(|(longer, _)| *longer == path) {
            faults.push(Fault::of(
                path,
                format!("has {lines} lines, more than {MOST}: give its parts rooms of their own"),
            ));
        }
    }
    faults
}
