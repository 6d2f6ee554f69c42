//! Files of sentences, read as far as the house rules need: keys, and a sentence as plain text.

use crate::Tree;
use std::collections::BTreeMap;

/// Folder of the sentences.
pub const FOLDER: &str = "crates/words/locales";

/// Keys (`message` or `message.attribute`) of a file with their patterns as written, lines joined.
pub fn keys(text: &str) -> BTreeMap<String, String> {
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines() {
        if line.starts_with('#') {
            current.clear();
            continue;
        }
        let (name, value) = line.split_once('=').unwrap_or((line, ""));
        let name = name.trim_end();
        if line.contains('=') && is_word(name) {
            message = name.to_owned();
            current = message.clone();
            keys.insert(current.clone(), value.trim().to_owned());
        } else if let Some(attribute) = attribute(line, name) {
            current = format!("{message}.{attribute}");
            keys.insert(current.clone(), value.trim().to_owned());
        } else if line.starts_with([' ', '\t', '}'])
            && let Some(pattern) = keys.get_mut(&current)
        {
            pattern.push('\n');
            pattern.push_str(line.trim());
        }
    }
    keys
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn attribute<'a>(line: &str, name: &'a str) -> Option<&'a str> {
    let indented = line.starts_with([' ', '\t']) && line.contains('=');
    name.trim_start().strip_prefix('.').filter(|name| indented && is_word(name))
}

/// All keys of a language.
pub fn language(tree: &Tree, code: &str) -> BTreeMap<String, String> {
    let folder = format!("{FOLDER}/{code}/");
    tree.under(&folder, ".ftl").flat_map(|(_, text)| keys(text)).collect()
}

/// A pattern as a reader of the documents sees it: the default of each choice, and `…` for each datum.
pub fn plain(pattern: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        let close = matching(&rest[open..]).map_or(rest.len(), |length| open + length);
        let inside = rest[open + 1..close.max(open + 2) - 1].trim();
        match inside.split_once("->") {
            Some((_, variants)) => text.push_str(&plain(default_variant(variants))),
            None if inside.starts_with('"') => text.push_str(inside.trim_matches('"')),
            None => text.push('…'),
        }
        rest = &rest[close..];
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Length of the braces that open at the start.
fn matching(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

fn default_variant(variants: &str) -> &str {
    let Some(star) = variants.find("*[") else {
        return "";
    };
    let after = &variants[star..];
    let text = after.find(']').map_or("", |close| &after[close + 1..]);
    let end = text.match_indices("\n[").map(|(at, _)| at).next().unwrap_or(text.len());
    text[..end].trim()
}
