//! Every code has an entry in the table, and a sentence, a title and what to do in both languages.

use canbo_policy::{codes, rules};
use std::collections::BTreeSet;
use std::path::Path;

const LANGUAGES: [(&str, &str); 2] = [
    ("vi", include_str!("../../words/locales/vi/policy.ftl")),
    ("en", include_str!("../../words/locales/en/policy.ftl")),
];

#[test]
fn every_rule_stands_in_the_table_under_its_stem() {
    for rule in rules::ALL {
        let entry = codes().get(rule.code).unwrap_or_else(|| panic!("{} is not in the table", rule.code));
        assert_eq!(entry.stem, rule.stem, "{}", rule.code);
        let file = format!("{}/src/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.stem);
        assert!(Path::new(&file).exists(), "{file}");
    }
}

#[test]
fn rules_have_codes_of_their_own_in_order() {
    let written: Vec<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    let sorted: Vec<&str> = written.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(written, sorted);
}

#[test]
fn every_code_that_the_source_names_is_in_the_table_and_the_other_way_round() {
    let mut named = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut named);
    let by_programme = codes().iter().filter(|(_, entry)| !entry.programmes.is_empty()).map(|(code, _)| code.clone());
    named.extend(by_programme);
    let table: BTreeSet<String> = codes().keys().cloned().collect();
    assert_eq!(named, table);
}

fn collect(folder: &Path, named: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, named);
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        for word in text.split('"') {
            let digits = word.strip_prefix(['E', 'G', 'P']).unwrap_or_default();
            if digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                named.insert(word.to_owned());
            }
        }
    }
}

#[test]
fn every_code_is_told_in_both_languages() {
    for (language, text) in LANGUAGES {
        for code in codes().keys() {
            let start =
                text.find(&format!("\n{code} = ")).unwrap_or_else(|| panic!("{code} is not told in {language}"));
            let message = &text[start + 1..];
            let message = &message[..message.find("\n\n").unwrap_or(message.len())];
            for part in ["    .title = ", "    .todo = "] {
                assert!(message.contains(part), "{code} in {language} lacks {part}");
            }
        }
    }
}

#[test]
fn both_languages_ask_for_the_same_data() {
    let data = |text: &str, code: &str| -> BTreeSet<String> {
        let message = text.split(&format!("\n{code} = ")).nth(1).and_then(|rest| rest.split("\n\n").next());
        let names = message.expect("told").split('$').skip(1);
        names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
    };
    for code in codes().keys() {
        assert_eq!(data(LANGUAGES[0].1, code), data(LANGUAGES[1].1, code), "{code}");
    }
}

#[test]
fn nobody_is_called_surplus() {
    for (language, text) in LANGUAGES {
        for word in ["dôi dư", "surplus", "redundant"] {
            assert!(!text.to_lowercase().contains(word), "{word} in {language}");
        }
    }
}
