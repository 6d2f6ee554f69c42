//! The table of headings, and how near a heading is to an entry of it.

use super::Meaning;
use super::class::Class;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
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
    /// Its place in the table.
    index: usize,
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
    /// Entries that say a word.
    saying: HashMap<String, BTreeSet<usize>>,
}

/// How near a text is to each entry: 0 (nothing in common) to 1 (the same).
#[derive(Clone, Debug)]
pub(crate) struct Nearness(Rc<[f64]>);

impl Nearness {
    /// To one entry.
    pub(crate) fn to(&self, entry: &Entry) -> f64 {
        self.0[entry.index]
    }
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
        let mut table = Vocabulary { entries: Vec::new(), short, stop, weight: HashMap::new(), saying: HashMap::new() };
        for entry in file.entry {
            let meaning = Meaning::parse(&entry.column).expect("a known column");
            let says = entry.says.iter().map(|text| table.words(text)).collect();
            let FileEntry { scope, holds, strict, alone, .. } = entry;
            let index = table.entries.len();
            table.entries.push(Entry { index, meaning, scope, says, holds, strict, alone });
        }
        for entry in &table.entries {
            for word in entry.says.iter().flatten() {
                table.saying.entry(word.clone()).or_default().insert(entry.index);
            }
        }
        let most = table.entries.len() as f64;
        let weight = |entries: &BTreeSet<usize>| (1.0 + most / entries.len() as f64).ln();
        table.weight = table.saying.iter().map(|(word, entries)| (word.clone(), weight(entries))).collect();
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

    /// The entry of a meaning.
    pub(crate) fn entry(&self, meaning: &Meaning) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.meaning == *meaning)
    }

    /// How near a heading is to each entry.
    pub(crate) fn nearness(&self, text: &str) -> Nearness {
        let words = self.words(text);
        let mut near = vec![0.0; self.entries.len()];
        for index in self.touched(&words) {
            let said = &self.entries[index].says;
            near[index] = said.iter().map(|said| self.pair(&words, said)).fold(0.0, f64::max);
        }
        Nearness(near.into())
    }

    /// How near a heading is to its nearest entry.
    pub(crate) fn best(&self, text: &str) -> f64 {
        self.nearness(text).0.iter().copied().fold(0.0, f64::max)
    }

    /// Entries with at least one word in common; all others are at 0.
    fn touched(&self, words: &[String]) -> BTreeSet<usize> {
        let mut touched = BTreeSet::new();
        for word in words {
            if let Some(entries) = self.saying.get(word) {
                touched.extend(entries);
            }
            if word.len() >= ALIKE_FROM {
                touched
                    .extend(self.saying.iter().filter(|(said, _)| alike(said, word)).flat_map(|(_, entries)| entries));
            }
        }
        touched
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

/// Bytes of a word from which one wrong letter is forgiven.
const ALIKE_FROM: usize = 5;

/// One letter more, less or other in a long word.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() < ALIKE_FROM || b.len() < ALIKE_FROM || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    front + back + 1 >= a.len().max(b.len())
}
