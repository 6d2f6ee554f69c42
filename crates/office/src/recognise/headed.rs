//! A column to be understood: its headings and what its cells look like.

use super::content::Profile;
use super::memory::Memory;
use super::vocabulary::Nearness;

/// A column with how near its headings are to the entries of the table.
#[derive(Clone, Debug)]
pub(crate) struct Headed {
    pub(crate) at: u32,
    /// Headings over it, groups first.
    pub(crate) path: Vec<String>,
    pub(crate) profile: Profile,
    /// Of the lowest heading.
    pub(crate) leaf_near: Nearness,
    /// Of the headings above it, together.
    pub(crate) groups_near: Nearness,
    /// Of all headings together.
    pub(crate) path_near: Nearness,
}

impl Headed {
    pub(crate) fn new(at: u32, path: Vec<String>, profile: Profile, memory: &mut Memory) -> Headed {
        let (leaf, groups) = parts(&path);
        let leaf_near = memory.nearness(leaf);
        let groups_near = memory.nearness(&groups);
        let path_near = memory.nearness(&path.join(" "));
        Headed { at, path, profile, leaf_near, groups_near, path_near }
    }

    /// The lowest heading.
    pub(crate) fn leaf(&self) -> &str {
        parts(&self.path).0
    }

    /// The headings above the lowest, together.
    pub(crate) fn groups(&self) -> String {
        parts(&self.path).1
    }
}

fn parts(path: &[String]) -> (&str, String) {
    match path.split_last() {
        Some((leaf, groups)) => (leaf, groups.join(" ")),
        None => ("", String::new()),
    }
}
