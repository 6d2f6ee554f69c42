//! Each finding code has an entry, sentences in both languages and a current page; nothing stands there unused.

use crate::findings::{ENTRIES, Entry, PAGES, entries, is_code, pages};
use crate::{Fault, Tree, ftl, rust};
use std::collections::BTreeMap;

/// Codes that lack something, and things that lack a code.
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let (entries, mut faults) = entries(tree);
    let used = used(tree);
    let languages = ["vi", "en"].map(|code| (code, ftl::language(tree, code)));
    for (code, (file, line)) in &used {
        if !entries.contains_key(code) {
            faults.push(Fault::at(file, *line, format!("{code} has no entry in {ENTRIES}")));
        }
    }
    for (code, entry) in &entries {
        faults.extend(of_entry(tree, code, entry));
        if !used.contains_key(code) && !entry.by_programme {
            faults.push(Fault::of(&entry.file, format!("{code} is used nowhere")));
        }
        for (language, sentences) in &languages {
            for key in [code.clone(), format!("{code}.title"), format!("{code}.todo")] {
                if !sentences.contains_key(&key) {
                    faults.push(Fault::of(&entry.file, format!("`{key}` has no sentence in `{language}`")));
                }
            }
        }
    }
    let current = pages(tree);
    for (path, text) in &current {
        if tree.get(path) != Some(text) {
            faults.push(Fault::of(path, "is not current: run `cargo xtask findings`"));
        }
    }
    for (path, _) in tree.under(PAGES, ".md").filter(|(path, _)| !current.contains_key(*path)) {
        faults.push(Fault::of(path, "is the page of no code: run `cargo xtask findings`"));
    }
    faults
}

fn of_entry(tree: &Tree, code: &str, entry: &Entry) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !is_code(code) {
        faults.push(Fault::of(&entry.file, format!("`{code}` is no code: one of W R E G P V and three digits")));
    }
    let known = |severity: &String| ["blocks", "mend", "presumed", "notice"].contains(&severity.as_str());
    if entry.severity.is_empty() || !entry.severity.iter().all(known) {
        faults.push(Fault::of(&entry.file, format!("{code} needs a severity: blocks, mend, presumed or notice")));
    }
    // Conditions of a programme stand in its own document, papers in dated parameters.
    let of_law = entry.case.as_ref().is_some_and(|stem| !stem.starts_with("programme_"));
    if of_law && entry.articles.iter().all(|article| article.trim().is_empty()) {
        faults.push(Fault::of(&entry.file, format!("{code} is a rule of law and names no article")));
    }
    if let Some(case) = entry.case.as_ref().filter(|case| !tree.has_folder(&format!("law/cases/{case}"))) {
        faults.push(Fault::of(&entry.file, format!("{code} names law/cases/{case}, which is not there")));
    }
    faults
}

/// Codes that stand as whole strings in the sources, with the first place of each.
fn used(tree: &Tree) -> BTreeMap<String, (String, usize)> {
    let mut used = BTreeMap::new();
    for (path, text) in tree.under("crates/", ".rs").filter(|(path, _)| path.contains("/src/")) {
        for (line, word) in rust::parse(text).without_tests().strings {
            if is_code(&word) {
                used.entry(word).or_insert((path.to_owned(), line));
            }
        }
    }
    used
}
