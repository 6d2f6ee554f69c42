//! Keys that one language has and the other lacks.

use crate::Lang;
use fluent_bundle::FluentResource;
use std::collections::BTreeSet;

/// A key that a language lacks, or a file that does not parse.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The language.
    pub lang: Lang,
    /// The file's name.
    pub file: String,
    /// The key, `message` or `message.attribute`; or the parser's complaint.
    pub key: String,
}

/// Everything that one language has in a file and the other does not.
pub fn missing_keys() -> Vec<Missing> {
    let [vi, en] = Lang::ALL.map(|lang| (lang, keys(lang)));
    let mut missing = Vec::new();
    for ((lang, has), (_, other)) in [(&vi, &en), (&en, &vi)] {
        for (file, key) in other.difference(has) {
            missing.push(Missing { lang: *lang, file: file.clone(), key: key.clone() });
        }
    }
    for lang in Lang::ALL {
        for (file, text) in lang.texts() {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                missing.extend(errors.iter().map(|error| Missing {
                    lang,
                    file: (*file).to_owned(),
                    key: error.to_string(),
                }));
            }
        }
    }
    missing
}

/// `(file, key)` of a language, read from the text: a message starts a line, an attribute is indented and dotted.
fn keys(lang: Lang) -> BTreeSet<(String, String)> {
    let mut keys = BTreeSet::new();
    for (file, text) in lang.texts() {
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once('=') else {
                continue;
            };
            let name = name.trim_end();
            let is_word = |name: &str| {
                !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            };
            if is_word(name) {
                message = name.to_owned();
                keys.insert(((*file).to_owned(), message.clone()));
            } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_word(name)) {
                keys.insert(((*file).to_owned(), format!("{message}.{attribute}")));
            }
        }
    }
    keys
}
