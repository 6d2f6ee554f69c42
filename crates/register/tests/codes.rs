//! Every code has a sentence in both languages and an entry among the findings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const VI: &str = include_str!("../../words/locales/vi/register.ftl");
const EN: &str = include_str!("../../words/locales/en/register.ftl");
const ENTRIES: &str = include_str!("../../../law/findings/register.toml");

/// Codes in the sources, with the severity that the constructor beside them gives.
fn codes_of_sources() -> BTreeMap<String, BTreeSet<String>> {
    let mut codes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assemble")];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let inner = std::fs::read_dir(path).expect("the sources are there").flatten();
            paths.extend(inner.map(|entry| entry.path()));
            continue;
        }
        let text = std::fs::read_to_string(path).expect("a source is text");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        for severity in ["blocks", "mend", "presumed", "notice"] {
            for (at, found) in text.match_indices(&format!("{severity}(\"R")) {
                let code = &text[at + found.len() - 1..at + found.len() + 3];
                codes.entry(code.to_owned()).or_default().insert(severity.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_has_an_entry_with_its_severity() {
    let entries: toml::Table = ENTRIES.parse().expect("the entries are TOML");
    let codes = codes_of_sources();
    assert!(codes.len() > 40, "{}", codes.len());
    assert_eq!(codes.keys().collect::<Vec<_>>(), entries.keys().collect::<Vec<_>>());
    for (code, severities) in codes {
        let entry = entries[&code]["severity"].as_str().map(str::to_owned);
        assert_eq!(severities.into_iter().collect::<Vec<_>>(), entry.into_iter().collect::<Vec<_>>(), "{code}");
    }
}

#[test]
fn every_code_has_a_sentence_a_title_and_what_to_do_in_both_languages() {
    for code in codes_of_sources().keys() {
        for (lang, text) in [("vi", VI), ("en", EN)] {
            let block = text.split("\n\n").find(|block| block.starts_with(&format!("{code} =")));
            let block = block.unwrap_or_else(|| panic!("{lang} has no sentence for {code}"));
            assert!(block.contains("\n    .title = ") && block.contains("\n    .todo = "), "{lang} {code}");
        }
    }
}

#[test]
fn both_languages_use_the_same_data() {
    let names = |block: &str| -> BTreeSet<String> {
        let words = block.split('$').skip(1);
        words.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
    };
    let blocks = |text: &'static str| text.split("\n\n").filter(|block| block.starts_with('R'));
    for (vi, en) in blocks(VI).zip(blocks(EN)) {
        assert_eq!(names(vi), names(en), "{}", &vi[..4]);
    }
}
