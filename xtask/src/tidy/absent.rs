//! What stays out of some rooms: files, clock, environment, network; `unsafe` and SQL everywhere.

use crate::{Fault, Tree, rust};

/// Rooms in which everything comes in as an argument.
const PURE: [&str; 6] = ["flow", "text", "register", "policy", "planning", "casework"];

/// Pieces of code by which the outside would come in.
const OUTSIDE: [&str; 14] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "SystemTime",
    "Instant",
    "UNIX_EPOCH",
    "File::open",
    "::now(",
    "option_env!",
    "println!",
];

/// Modules of `std` that must not stand in a grouped import either.
const MODULES: [&str; 4] = ["fs", "env", "net", "process"];

/// Words by which SQL is told; only `store` may have them.
const SQL: [&str; 6] = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "DROP TABLE ", "ALTER TABLE "];

/// What came in that should have stayed out.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.under("", ".rs") {
        let source = rust::parse(text);
        for line in source.lines_with("unsafe") {
            faults.push(Fault::at(path, line, "`unsafe` has no place in our own code"));
        }
        let mut parts = path.split('/');
        let (Some("crates"), Some(room), Some("src")) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let source = source.without_tests();
        if PURE.contains(&room) && !path.ends_with("/tests.rs") {
            faults.extend(outside(path, room, &source));
        }
        if room != "store" {
            let sql = |text: &str| SQL.iter().any(|word| text.contains(word));
            let lines = source.strings.iter().filter(|(_, text)| sql(text));
            faults.extend(lines.map(|(line, _)| Fault::at(path, *line, "SQL belongs to `store`")));
        }
    }
    faults
}

fn outside(path: &str, room: &str, source: &rust::Source) -> Vec<Fault> {
    let what = |piece: &str| format!("`{piece}` must stay out of `{room}`: hand it in as an argument");
    let mut faults = Vec::new();
    for piece in OUTSIDE {
        faults.extend(source.lines_with(piece).into_iter().map(|line| Fault::at(path, line, what(piece))));
    }
    for (start, _) in source.code.match_indices("std::{") {
        let group = &source.code[start..];
        let group = &group[..group.find(';').unwrap_or(group.len())];
        let words = group["std::{".len()..].split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        for word in words {
            let module = word.split("::").next().unwrap_or_default();
            if MODULES.contains(&module) {
                let line = source.code[..start].matches('\n').count() + 1;
                faults.push(Fault::at(path, line, what(&format!("std::{module}"))));
            }
        }
    }
    faults
}
