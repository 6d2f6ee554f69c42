//! The workspace's text files, read once; and what is wrong with them.

use std::{collections::BTreeMap, fmt, fs, path::Path};

/// Text files by their path from the root, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Path and text.
    pub files: BTreeMap<String, String>,
}

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 5] = [".git", "target", "node_modules", "out", "canbo-demo"];

impl Tree {
    /// Reads every text file below a folder. What is not UTF-8 is left out.
    pub fn read(root: &Path) -> Tree {
        let mut tree = Tree::default();
        tree.add(root, "");
        tree
    }

    fn add(&mut self, folder: &Path, prefix: &str) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if path.is_symlink() || SKIPPED.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                self.add(&path, &format!("{prefix}{name}/"));
            } else if let Ok(text) = fs::read_to_string(&path) {
                self.files.insert(format!("{prefix}{name}"), text);
            }
        }
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Files below a folder whose names end so, in order.
    pub fn under<'a>(&'a self, folder: &'a str, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder) && path.ends_with(end))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether a folder has any file.
    pub fn has_folder(&self, folder: &str) -> bool {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        self.files.keys().any(|path| path.starts_with(&prefix))
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Tree {
    fn from(files: [(&str, &str); N]) -> Tree {
        let files = files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        Tree { files }
    }
}

/// One thing that is not as the house wants it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the root.
    pub file: String,
    /// The line from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

impl Fault {
    /// A fault of a line.
    pub fn at(file: &str, line: usize, what: impl Into<String>) -> Fault {
        Fault { file: file.to_owned(), line, what: what.into() }
    }
    /// A fault of a file.
    pub fn of(file: &str, what: impl Into<String>) -> Fault {
        Fault::at(file, 0, what)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}: {}", self.file, self.what),
            line => write!(out, "{}:{line}: {}", self.file, self.what),
        }
    }
}
