//! Which crate may use which: ARCHITECTURE.md, "Rooms".

use crate::{Fault, Tree};

/// Each room and the rooms it may use. Tests (`dev-dependencies`) may use more.
const ROOMS: [(&str, &[&str]); 14] = [
    ("flow", &[]),
    ("text", &[]),
    ("register", &["text"]),
    ("policy", &["text", "register"]),
    ("planning", &["text", "register", "policy", "flow"]),
    ("words", &["register", "policy", "planning"]),
    ("office", &["text", "register", "policy", "planning", "words"]),
    ("samples", &["text", "register", "policy", "office"]),
    ("pictures", &[]),
    ("store", &["text", "register"]),
    ("app", &["flow", "register", "policy", "planning", "store"]),
    (
        "canbo",
        &["flow", "text", "register", "policy", "planning", "samples", "words", "office", "pictures", "store", "app"],
    ),
    ("trial", &[]),
    ("xtask", &["flow", "trial"]),
];

/// Crates of others that only some rooms may use, because they bring a boundary with them.
const BOUNDARIES: [(&str, &[&str]); 14] = [
    ("calamine", &["office"]),
    ("csv", &["office"]),
    ("quick-xml", &["office"]),
    ("zip", &["office"]),
    // The samples write workbooks as untidy as real ones, which office on purpose never does.
    ("rust_xlsxwriter", &["office", "samples"]),
    ("clap", &["canbo"]),
    ("indicatif", &["canbo"]),
    ("rlimit", &["canbo"]),
    ("signal-hook", &["canbo"]),
    ("fluent-bundle", &["words"]),
    ("sea-orm", &["store"]),
    // Moments are jiff's; rules that come again are told in chrono's.
    ("chrono", &["app"]),
    ("croner", &["app"]),
    ("tempfile", &[]),
];

/// Arrows that point where they must not, and rooms that nobody drew.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files.iter().filter(|(path, _)| path.ends_with("/Cargo.toml")) {
        let Some(room) = path.strip_suffix("/Cargo.toml").and_then(|folder| folder.rsplit('/').next()) else {
            continue;
        };
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            faults.push(Fault::of(path, format!("room `{room}` has no arrows: add it to xtask/src/tidy/arrows.rs")));
            continue;
        };
        let manifest: toml::Table = match text.parse() {
            Ok(manifest) => manifest,
            Err(error) => {
                faults.push(Fault::of(path, error.to_string()));
                continue;
            }
        };
        faults.extend(dependencies(&manifest).filter_map(|name| fault(path, room, allowed, name)));
        if manifest.get("lints").and_then(|lints| lints.get("workspace")).is_none() {
            faults.push(Fault::of(path, "does not take the lints of the workspace (`[lints] workspace = true`)"));
        }
    }
    faults
}

fn dependencies(manifest: &toml::Table) -> impl Iterator<Item = &str> {
    ["dependencies", "build-dependencies"]
        .into_iter()
        .filter_map(|section| manifest.get(section)?.as_table())
        .flat_map(|table| table.keys().map(String::as_str))
}

fn fault(path: &str, room: &str, allowed: &[&str], name: &str) -> Option<Fault> {
    if let Some(other) = name.strip_prefix("canbo-") {
        let what = format!("`{room}` must not use `{other}`: arrows point down only");
        return (!allowed.contains(&other)).then(|| Fault::of(path, what));
    }
    let (_, rooms) = BOUNDARIES.iter().find(|(boundary, _)| *boundary == name)?;
    let what = format!("`{room}` must not use `{name}`, which belongs to {rooms:?}");
    (!rooms.contains(&room)).then(|| Fault::of(path, what))
}
