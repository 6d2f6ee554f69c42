//! The table of headings, and how near a heading is to an entry of it.

use super::Meaning;
use super::content::Class;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// Of which sheets an entry speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Scope {
    Person,
    Unit,
    Any,
}

#[derive(Deserialize)]
struct File {
    short: Vec<[String; 2]>,
    stop: Vec<String>,
    entry: Vec<FileEntry>,
}

#[derive(Deserialize)]
struct FileEntry {
    column: String,
    scope: Scope,
    says: Vec<String>,
    holds: Vec<Class>,
    #[serde(default)]
    strict: bool,
    #[serde(default = "yes")]
    alone: bool,
}

fn yes() -> bool {
    true
}

/// A meaning with the ways to say it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) meaning: Meaning,
    pub(crate) scope: Scope,
    pub(crate) says: Vec<Vec<String>>,
    pub(crate) holds: Vec<Class>,
    pub(crate) strict: bool,
    pub(crate) alone: bool,
}

/// The whole table.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    pub(crate) entries: Vec<Entry>,
    short: HashMap<String, Vec<String>>,
    stop: BTreeSet<String>,
    weight: HashMap<String, f64>,
}

/// The table, parsed once.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static TABLE: OnceLock<Vocabulary> = OnceLock::new();
    TABLE.get_or_init(|| {
        let file: File = toml::from_str(include_str!("vocabulary.toml")).expect("the table of headings parses");
        Vocabulary::new(file)
    })
}

impl Vocabulary {
    fn new(file: File) -> Vocabulary {
        let fold = canbo_text::fold;
        let short = file
            .short
            .iter()
            .map(|[from, to]| (fold(from).replace(' ', ""), fold(to).split(' ').map(str::to_owned).collect()))
            .collect();
        let stop = file.stop.iter().map(|word| fold(word)).collect();
        let mut table = Vocabulary { entries: Vec::new(), short, stop, weight: HashMap::new() };
        for entry in file.entry {
            let meaning = Meaning::parse(&entry.column).expect("a known column");
            let says = entry.says.iter().map(|text| table.words(text)).collect();
            let FileEntry { scope, holds, strict, alone, .. } = entry;
            table.entries.push(Entry { meaning, scope, says, holds, strict, alone });
        }
        let mut spread: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in &table.entries {
            for word in entry.says.iter().flatten().map(String::as_str).collect::<BTreeSet<_>>() {
                *spread.entry(word).or_default() += 1;
            }
        }
        let most = table.entries.len() as f64;
        table.weight = spread.into_iter().map(|(word, n)| (word.to_owned(), (1.0 + most / n as f64).ln())).collect();
        table
    }

    /// The words of a heading: folded, abbreviations written out, words that say nothing left out, what stands in
    /// brackets left out unless nothing else is there.
    pub(crate) fn words(&self, text: &str) -> Vec<String> {
        let mut outside = String::new();
        let mut depth = 0;
        for c in text.chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ if depth <= 0 => outside.push(c),
                _ => {}
            }
        }
        let words = self.split(&outside);
        if words.is_empty() { self.split(text) } else { words }
    }

    fn split(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        for word in canbo_text::fold(text).split(' ') {
            if word.is_empty() || self.stop.contains(word) || word.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            match self.short.get(word) {
                Some(long) => words.extend(long.iter().cloned()),
                None => words.push(word.to_owned()),
            }
        }
        words
    }

    fn weight(&self, word: &str) -> f64 {
        self.weight.get(word).copied().unwrap_or(1.6)
    }

    /// How near words are to an entry: 0 (nothing in common) to 1 (the same).
    pub(crate) fn nearness(&self, words: &[String], entry: &Entry) -> f64 {
        entry.says.iter().map(|said| self.pair(words, said)).fold(0.0, f64::max)
    }

    fn pair(&self, words: &[String], said: &[String]) -> f64 {
        if words.is_empty() || said.is_empty() {
            return 0.0;
        }
        if words == said {
            return 1.0;
        }
        let mut free: Vec<&String> = words.iter().collect();
        let (mut met, mut all) = (0.0, 0.0);
        for word in said {
            let weight = self.weight(word);
            all += weight;
            if let Some(at) = free.iter().position(|other| *other == word) {
                met += weight;
                free.swap_remove(at);
            } else if let Some(at) = free.iter().position(|other| alike(other, word)) {
                met += weight * 0.85;
                free.swap_remove(at);
            }
        }
        let recall = met / all;
        if recall < 0.5 {
            return 0.0;
        }
        let whole: f64 = words.iter().map(|word| self.weight(word)).sum();
        let precision = (met / whole).min(1.0);
        let contiguous = words.windows(said.len()).any(|window| window == said);
        (recall * (0.45 + 0.5 * precision) + if contiguous { 0.04 } else { 0.0 }).min(0.99)
    }
}

/// One letter more, less or other in a long word.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() < 5 || b.len() < 5 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    front + back + 1 >= a.len().max(b.len())
}
