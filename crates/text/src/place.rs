//! Names of communes, wards, special zones and provinces: what makes two spellings the same place.

use crate::fold::{folded, is_apostrophe, is_invisible, is_punctuation, is_space};
use crate::tone::{Toned, is_vowel, join_tone, seat};
use unicode_normalization::UnicodeNormalization;

/// The word before a place's name that says what kind of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitWord {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
    /// Thị trấn: gone since 1 July 2025, still met in old lists.
    Township,
    /// Thị xã: gone since 1 July 2025.
    Town,
    /// Huyện: gone since 1 July 2025.
    RuralDistrict,
    /// Quận: gone since 1 July 2025.
    UrbanDistrict,
    /// Tỉnh.
    Province,
    /// Thành phố.
    City,
}

/// Whole words, as [`tone_key`] gives them, with and without marks.
const WORDS: [(&[&str], UnitWord); 18] = [
    (&["xã"], UnitWord::Commune),
    (&["xa"], UnitWord::Commune),
    (&["phường"], UnitWord::Ward),
    (&["phuong"], UnitWord::Ward),
    (&["đặc", "khu"], UnitWord::SpecialZone),
    (&["dac", "khu"], UnitWord::SpecialZone),
    (&["thị", "trấn"], UnitWord::Township),
    (&["thi", "tran"], UnitWord::Township),
    (&["thị", "xã"], UnitWord::Town),
    (&["thi", "xa"], UnitWord::Town),
    (&["huyện"], UnitWord::RuralDistrict),
    (&["huyen"], UnitWord::RuralDistrict),
    (&["quận"], UnitWord::UrbanDistrict),
    (&["tỉnh"], UnitWord::Province),
    (&["tinh"], UnitWord::Province),
    (&["thành", "phố"], UnitWord::City),
    (&["thanh", "pho"], UnitWord::City),
    (&["tp"], UnitWord::City),
];

/// Abbreviations that count only with their dot.
const ABBREVIATIONS: [(&str, UnitWord); 12] = [
    ("x", UnitWord::Commune),
    ("p", UnitWord::Ward),
    ("f", UnitWord::Ward),
    ("đk", UnitWord::SpecialZone),
    ("đkh", UnitWord::SpecialZone),
    ("tt", UnitWord::Township),
    ("tx", UnitWord::Town),
    ("h", UnitWord::RuralDistrict),
    ("q", UnitWord::UrbanDistrict),
    ("t.p", UnitWord::City),
    ("tp", UnitWord::City),
    ("t", UnitWord::Province),
];

/// Bodies of a unit, written before it: "UBND xã …". Longest first.
const BODIES: [&[&str]; 24] = [
    &["hội", "đồng", "nhân", "dân", "và", "ủy", "ban", "nhân", "dân"],
    &["hội", "đồng", "nhân", "dân", "ủy", "ban", "nhân", "dân"],
    &["ủy", "ban", "mặt", "trận", "tổ", "quốc", "việt", "nam"],
    &["ủy", "ban", "mặt", "trận", "tổ", "quốc"],
    &["mặt", "trận", "tổ", "quốc", "việt", "nam"],
    &["mặt", "trận", "tổ", "quốc"],
    &["ủy", "ban", "mttq", "việt", "nam"],
    &["ủy", "ban", "mttq"],
    &["hội", "đồng", "nhân", "dân"],
    &["ủy", "ban", "nhân", "dân"],
    &["uy", "ban", "nhan", "dan"],
    &["hoi", "dong", "nhan", "dan"],
    &["ban", "chấp", "hành", "đảng", "bộ"],
    &["hđnd", "và", "ubnd"],
    &["hđnd", "ubnd"],
    &["hdnd", "ubnd"],
    &["ubmttq", "việt", "nam"],
    &["ubmttq"],
    &["mttq"],
    &["ubnd"],
    &["hđnd"],
    &["hdnd"],
    &["đảng", "ủy"],
    &["đảng", "bộ"],
];

/// Communes whose name, typed without marks, begins like a word for a unit: `Phương Liệt`, `Tịnh Biên`, `Xa Dung`.
const NOT_UNIT_WORDS: [&str; 13] = [
    "phuong binh",
    "phuong duc",
    "phuong lieu",
    "phuong liet",
    "phuong son",
    "phuong thinh",
    "phuong tien",
    "tinh bien",
    "tinh gia",
    "tinh khe",
    "tinh tuc",
    "xa dung",
    "xa phien",
];

/// A key that names a place: two spellings of one place have the same key.
///
/// Drops the body and the kind of unit ("UBND xã", "P.", "Thành phố"), the marks, the apostrophes, the spaces and zeros
/// before a number: `"Xã Ea H'Leo"`, `"EaH’leo"` and `"ea hleo"` give `"eahleo"`; Hoà and Hòa are the same place. It says
/// nothing about the province, and ten pairs of communes within one province have the same key (Ba Tơ and Ba Tô): there
/// [`tone_key`] decides.
pub fn same_place_key(name: &str) -> String {
    let (_, bare) = split_unit_type(name);
    let folded = folded(bare, false);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        let digits_only = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        match word.trim_start_matches('0') {
            number if digits_only && !number.is_empty() => key.push_str(number),
            _ => key.push_str(word),
        }
    }
    match key.as_str() {
        "hcm" | "tphcm" => "hochiminh".to_owned(),
        _ => key,
    }
}

/// A key that keeps the marks: lower case, NFC, every tone in the older place (`hoà` and `hòa` both give `hòa`).
///
/// Punctuation becomes one space, apostrophes become `'`, invisible characters go. It tells apart names that
/// [`crate::fold`] makes equal; text typed without marks does not match it.
pub fn tone_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let (mut word, mut gap) = (String::new(), None);
    let lower = text.chars().filter(|&c| !is_invisible(c)).nfc().flat_map(char::to_lowercase).nfc();
    for c in lower.chain([' ']) {
        if !(is_space(c) || is_punctuation(c)) {
            word.push(c);
        } else if word.is_empty() {
            continue;
        } else {
            // What follows a word is remembered, and written only when another word comes.
            key.extend(gap);
            key.push_str(&settled(&word));
            word.clear();
            gap = Some(if is_apostrophe(c) { '\'' } else { ' ' });
        }
    }
    key
}

/// The word with its tone in the older place; as it is when it is no single syllable.
fn settled(word: &str) -> String {
    let moved = || {
        let Toned { mut letters, tone } = Toned::of(word)?;
        let (tone, at) = tone?;
        if !is_vowel(letters[at]) {
            return None;
        }
        let seat = seat(&letters)?;
        letters[seat] = join_tone(letters[seat], tone)?;
        Some(letters.into_iter().collect())
    };
    moved().unwrap_or_else(|| word.to_owned())
}

/// Takes the kind of unit off the front of a name: `"UBND xã Bắc Sơn"` gives a commune and `"Bắc Sơn"`.
///
/// A body before the unit ("UBND", "Đảng ủy") goes too. Nothing is taken if nothing would be left.
pub fn split_unit_type(name: &str) -> (Option<UnitWord>, &str) {
    let name = trimmed(name);
    let first = first_word(name);
    let bare = BODIES
        .iter()
        .filter(|words| words[0] == first)
        .find_map(|words| after_words(name, words))
        .map_or(name, trimmed);
    let abbreviated =
        || ABBREVIATIONS.iter().find_map(|&(short, unit)| Some((Some(unit), after_abbreviation(bare, short)?)));
    let spelled = || {
        let first = first_word(bare);
        WORDS
            .iter()
            .filter(|(words, _)| words[0] == first)
            .find_map(|&(words, unit)| Some((Some(unit), after_words(bare, words)?)))
            .filter(|_| !NOT_UNIT_WORDS.contains(&tone_key(bare).as_str()))
    };
    match abbreviated().or_else(spelled) {
        Some((unit, rest)) if !trimmed(rest).is_empty() => (unit, trimmed(rest)),
        _ => (None, bare),
    }
}

fn first_word(name: &str) -> String {
    tone_key(&name[..name.find(is_gap).unwrap_or(name.len())])
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|c| is_space(c) || is_invisible(c) || matches!(c, '-' | '–' | ',' | ':' | '.'))
}

/// What follows these words at the front of the name, if they stand there as whole words.
fn after_words<'a>(name: &'a str, words: &[&str]) -> Option<&'a str> {
    let mut rest = name;
    for word in words {
        rest = rest.trim_start_matches(is_gap);
        let end = rest.find(is_gap).unwrap_or(rest.len());
        if tone_key(&rest[..end]) != *word {
            return None;
        }
        rest = &rest[end..];
    }
    // "TP" must not eat the front of a word, and a name that is only the word is a name.
    rest.starts_with(is_gap).then_some(rest)
}

fn is_gap(c: char) -> bool {
    is_space(c) || matches!(c, '.' | ',' | '-' | '–' | '—' | '&' | '/' | ':')
}

/// What follows `x.`; the dot is required and a space after it is not. `T.P` has had its dot.
fn after_abbreviation<'a>(name: &'a str, short: &str) -> Option<&'a str> {
    let mut rest = name.chars();
    let same = short.chars().all(|c| rest.next().is_some_and(|next| next.to_lowercase().eq([c])));
    let rest = rest.as_str();
    let ends = rest.starts_with('.') || (short.contains('.') && rest.starts_with(is_gap));
    (same && ends).then_some(rest)
}
