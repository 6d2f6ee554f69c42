//! Words that cells hold (`lexicon.toml`), ready to be looked for.

use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// The words, by what they speak for.
#[derive(Debug, Deserialize)]
pub(super) struct Lexicon {
    pub(super) surnames: HashSet<String>,
    pub(super) peoples: HashSet<String>,
    pub(super) bodies: Phrases,
    pub(super) titles: Phrases,
    pub(super) majors: Phrases,
    pub(super) work: Phrases,
    pub(super) degrees: Phrases,
    pub(super) blocks: Phrases,
}

/// The words, parsed once.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| toml::from_str(include_str!("lexicon.toml")).expect("the lexicon parses"))
}

/// Phrases of whole words, by their first word.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Phrases(HashMap<String, Vec<String>>);

impl From<Vec<String>> for Phrases {
    fn from(phrases: Vec<String>) -> Phrases {
        let mut by_first: HashMap<String, Vec<String>> = HashMap::new();
        for phrase in phrases {
            by_first.entry(first(&phrase).to_owned()).or_default().push(phrase);
        }
        Phrases(by_first)
    }
}

impl Phrases {
    /// Whether folded text begins with one of them, as whole words.
    pub(super) fn begins(&self, folded: &str) -> bool {
        self.0.get(first(folded)).is_some_and(|phrases| {
            phrases.iter().any(|phrase| {
                folded.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        })
    }

    /// Whether one of them stands anywhere in folded text, as whole words.
    pub(super) fn within(&self, folded: &str) -> bool {
        let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
        starts.into_iter().any(|at| self.begins(&folded[at..]))
    }
}

fn first(folded: &str) -> &str {
    folded.split(' ').next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::lexicon;

    #[test]
    fn phrases_are_whole_words() {
        let lexicon = lexicon();
        assert!(lexicon.bodies.begins("phong van hoa"));
        assert!(lexicon.bodies.begins("xa"));
        assert!(!lexicon.bodies.begins("phongvanhoa"));
        assert!(!lexicon.bodies.begins("truc thuoc xa"));
        assert!(lexicon.work.within("cong chuc dia chinh xay dung"));
        assert!(!lexicon.work.within("dia chinhs"));
        assert!(lexicon.majors.within("cu nhan y khoa"), "a word of one letter");
        assert!(!lexicon.majors.within("yen"));
    }
}
