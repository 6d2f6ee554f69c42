//! Which encoding is it? Font first, then what the words would be.
//!
//! A word is evidence for TCVN3 or VNI if, read so, it is a Vietnamese syllable, and read as Unicode it is nothing. A
//! word that is a syllable in two readings (`bé` is `bộ` in TCVN3, `Hoài` is `Hồi` in VNI) is no evidence for either.
//! French, German and technical signs are hardly ever Vietnamese syllables in any reading: no evidence, and left alone.

use super::tcvn3::{is_typographic, letter};
use super::vni::is_code;
use super::{Encoding, decode_tcvn3, decode_vni};
use crate::fold::is_invisible;
use crate::syllable::{is_syllable, is_syllable_like};
use crate::tone::TONES;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// A text in Unicode, and how it had been written. The text is in NFC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text to go on with; unchanged but for NFC unless `from` is TCVN3 or VNI.
    pub text: String,
    /// The reading that was taken; [`Encoding::Unsure`] if a person should look.
    pub from: Encoding,
}

/// Different words needed before a legacy encoding is believed without a font's name.
const WORDS_NEEDED: usize = 2;
/// Words for it to one word against it.
const MAJORITY: usize = 10;

/// The encoding of a column or a sheet, from its texts.
///
/// TCVN3 or VNI only if at least two different words speak for it, four in five of the words concerned are syllables in
/// it, and next to none speaks against it. [`Encoding::Unsure`] if there is something and it does not suffice, or if some
/// texts are Unicode and others are not. Everything else is Unicode.
pub fn detect(samples: &[&str]) -> Encoding {
    let mut evidence = Evidence::default();
    for sample in samples {
        evidence.weigh(sample);
    }
    evidence.verdict()
}

/// The same for texts under fonts of legacy encodings. One with a letter that only Unicode has was pasted there, is never
/// converted, and says nothing of the others.
pub fn detect_under_fonts(samples: &[&str]) -> Encoding {
    let others: Vec<&str> = samples.iter().copied().filter(|text| !has_letter_of_unicode_only(text)).collect();
    detect(&others)
}

/// One cell. The font's name decides, then what [`detect`] said of the sheet, then the cell itself.
///
/// `detected` is [`detect`]'s word on the sheet, or [`Encoding::Unsure`] where nobody asked. A font and a sheet that
/// disagree, a word that would be no word, or a cell that only might be in a legacy encoding: unchanged, and
/// [`Encoding::Unsure`]. Under a TCVN3 font of capitals (`.VnTimeH`) the text becomes capitals, as on the screen.
pub fn decode(text: &str, font: Option<&str>, detected: Encoding) -> Decoded {
    let named = font.and_then(font_encoding);
    let read = |from| Decoded {
        text: match from {
            Encoding::Tcvn3 => shown(&decode_tcvn3(text), font),
            Encoding::Vni => decode_vni(text),
            _ => text.nfc().collect(),
        },
        from,
    };
    if has_letter_of_unicode_only(text) {
        return read(unicode_kind(text));
    }
    let legacy = [Encoding::Tcvn3, Encoding::Vni].map(|from| changed_words(text, from).next().is_some());
    if legacy == [false, false] {
        let capitals_only = named == Some(Encoding::Tcvn3) && font.is_some_and(is_capitals_font);
        return read(if capitals_only { Encoding::Tcvn3 } else { unicode_kind(text) });
    }
    read(match (named, detected) {
        // Where font and sheet agree, "Ê" alone and names of other peoples than the Kinh are believed too.
        (Some(named), _) if named == detected && is_acceptable_under_its_font(text, named) && !may_be_unicode(text) => {
            named
        }
        (Some(named), _) if !is_acceptable(text, named) => Encoding::Unsure,
        (Some(named), Encoding::Unsure) => named,
        (Some(named), detected) if named == detected => named,
        // The font is one word, the sheet another: the font wins only if nothing else is possible.
        (Some(named), Encoding::Unicode | Encoding::Cp1258) if !may_be_unicode(text) => named,
        (Some(named), other) if !is_acceptable(text, other) && !may_be_unicode(text) => named,
        (Some(_), _) => Encoding::Unsure,
        (None, Encoding::Tcvn3 | Encoding::Vni) if is_acceptable(text, detected) => detected,
        (None, Encoding::Tcvn3 | Encoding::Vni) => Encoding::Unsure,
        (None, Encoding::Unsure) => detect(&[text]),
        (None, _) if speaks_for_legacy(text) => Encoding::Unsure,
        (None, _) => unicode_kind(text),
    })
}

/// Whether at least one word is a syllable in a legacy reading and nothing in Unicode.
fn speaks_for_legacy(text: &str) -> bool {
    let mut evidence = Evidence::default();
    evidence.weigh(text);
    evidence.only.iter().any(|words| !words.is_empty())
}

/// What a font's name promises: `.VnTime`, `VNI-Times`. Fonts of any script promise nothing.
fn font_encoding(font: &str) -> Option<Encoding> {
    let font = font.trim().to_ascii_lowercase();
    match font.as_str() {
        "vntime" | "vntimeh" | "vnarial" | "vnarialh" => Some(Encoding::Tcvn3),
        font if font.starts_with(".vn") => Some(Encoding::Tcvn3),
        font if font.starts_with("vni-") || font.starts_with("vni ") => Some(Encoding::Vni),
        _ => None,
    }
}

/// `.VnTimeH` and its kin draw small letters as capitals.
fn is_capitals_font(font: &str) -> bool {
    font.trim_end().ends_with('H')
}

/// What a TCVN3 font shows.
fn shown(text: &str, font: Option<&str>) -> String {
    match font {
        Some(font) if is_capitals_font(font) && font_encoding(font) == Some(Encoding::Tcvn3) => text.to_uppercase(),
        _ => text.to_owned(),
    }
}

/// A letter beyond Latin-1 and code page 1252, or a combining mark: ă đ ơ ư, U+1EA0–U+1EF9, the ŭ of Ayŭn.
fn has_letter_of_unicode_only(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{300}'..='\u{36F}') || (u32::from(c) >= 0x100 && c.is_alphabetic() && letter(c).is_none())
    })
}

/// Unicode, or the kind of it with combining tones on letters that have their other marks built in.
fn unicode_kind(text: &str) -> Encoding {
    let combining = text.chars().any(|c| TONES.contains(&c));
    let taken_apart = text.contains(['\u{302}', '\u{306}', '\u{31B}']);
    if combining && !taken_apart { Encoding::Cp1258 } else { Encoding::Unicode }
}

#[derive(Default)]
struct Evidence<'a> {
    unicode_texts: usize,
    cp1258_texts: usize,
    /// Words that are syllables as they stand and nothing in a legacy reading.
    unicode: BTreeSet<&'a str>,
    /// Words that are syllables in this reading and nothing as they stand: TCVN3, VNI.
    only: [BTreeSet<&'a str>; 2],
    /// Words that this reading would change, and those of them that it can explain.
    concerned: [BTreeSet<&'a str>; 2],
    explained: [BTreeSet<&'a str>; 2],
}

const LEGACY: [Encoding; 2] = [Encoding::Tcvn3, Encoding::Vni];

impl<'a> Evidence<'a> {
    fn weigh(&mut self, text: &'a str) {
        if has_letter_of_unicode_only(text) {
            match unicode_kind(text) {
                Encoding::Cp1258 => self.cp1258_texts += 1,
                _ => self.unicode_texts += 1,
            }
            return;
        }
        // One sign alone says nothing: `Ø110`, `5 µm`, `2×3`.
        for word in words(text).filter(|word| !word.is_ascii() && word.chars().count() > 1 && !is_sign(text, word)) {
            let stands = stands_as_unicode(word);
            let syllable = LEGACY.map(|from| changes(word, from) && is_syllable(&read_as(word, from)));
            for (n, &from) in LEGACY.iter().enumerate() {
                if changes(word, from) {
                    self.concerned[n].insert(word);
                    if is_acceptable_word(word, from) {
                        self.explained[n].insert(word);
                    }
                }
                if syllable[n] && !stands && !syllable[1 - n] {
                    self.only[n].insert(word);
                }
            }
            if stands && syllable == [false, false] {
                self.unicode.insert(word);
            }
        }
    }

    fn verdict(&self) -> Encoding {
        let [tcvn3, vni] = [self.only[0].len(), self.only[1].len()];
        let unicode_texts = self.unicode_texts + self.cp1258_texts;
        let n = usize::from(vni > tcvn3);
        let (best, other) = (tcvn3.max(vni), tcvn3.min(vni));
        if best == 0 {
            let possible = !self.explained[0].is_empty() || !self.explained[1].is_empty();
            return match unicode_texts + self.unicode.len() {
                0 if possible => Encoding::Unsure,
                _ if self.cp1258_texts > self.unicode_texts => Encoding::Cp1258,
                _ => Encoding::Unicode,
            };
        }
        if unicode_texts + self.unicode.len() >= MAJORITY * best {
            return Encoding::Unicode;
        }
        let explained = self.explained[n].len() * 5 >= self.concerned[n].len() * 4;
        let against = other + self.unicode.len();
        if best >= WORDS_NEEDED && explained && unicode_texts == 0 && best >= MAJORITY * against {
            LEGACY[n]
        } else {
            Encoding::Unsure
        }
    }
}

/// Runs of what could be letters in any reading. Spaces, digits, ASCII signs, quotes and dashes part them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || is_typographic(c) || (c.is_ascii() && !c.is_ascii_alphabetic()))
        .filter(|word| !word.is_empty())
}

/// The word as it would be read, for judging it. TCVN3 has small letters only: among capitals they were meant as such.
fn read_as(word: &str, from: Encoding) -> String {
    match from {
        Encoding::Vni => decode_vni(word),
        _ if word.contains(|c: char| c.is_ascii_lowercase()) => decode_tcvn3(word),
        _ => decode_tcvn3(word).to_uppercase(),
    }
}

fn changes(word: &str, from: Encoding) -> bool {
    match from {
        Encoding::Tcvn3 => word.chars().any(|c| letter(c).is_some()),
        Encoding::Vni => word.chars().any(is_code) && decode_vni(word) != word,
        _ => false,
    }
}

fn changed_words(text: &str, from: Encoding) -> impl Iterator<Item = &str> {
    words(text).filter(move |word| changes(word, from))
}

/// A syllable as it stands; a soft hyphen inside a word is no letter then.
fn stands_as_unicode(word: &str) -> bool {
    let bare: String = word.chars().filter(|&c| !is_invisible(c)).collect();
    is_syllable_like(&bare)
}

/// Whether the text makes sense as it stands: every word with legacy codes is a syllable of Unicode.
fn may_be_unicode(text: &str) -> bool {
    words(text).filter(|word| LEGACY.iter().any(|&from| changes(word, from))).all(stands_as_unicode)
}

/// Whether this reading leaves only words that could be meant.
fn is_acceptable(text: &str, from: Encoding) -> bool {
    changed_words(text, from).all(|word| is_acceptable_word(word, from) && !is_sign(text, word)) && is_whole(text, from)
}

/// Whether this reading leaves only words that could be meant, names of all peoples and single vowels among them.
fn is_acceptable_under_its_font(text: &str, from: Encoding) -> bool {
    let known = |word: &str| is_acceptable_word(word, from) || is_name_word(&read_as(word, from));
    let clear = || changed_words(text, from).any(|word| !is_sign(text, word) && known(word));
    changed_words(text, from).all(|word| known(word) && !is_measure(text, word) && (!is_sign(text, word) || clear()))
        && is_whole(text, from)
}

/// Family names of the Ê Đê and their neighbours that are no syllables of Vietnamese and have letters of TCVN3 and VNI, in
/// small letters. Others stay as they are, for a person to look at.
const NAME_WORDS: [&str; 12] =
    ["bkrông", "byă", "êban", "hđơk", "kbuôr", "kđoh", "kpă", "krông", "ksơr", "mlô", "niê", "yă"];

fn is_name_word(read: &str) -> bool {
    NAME_WORDS.contains(&read.to_lowercase().as_str())
}

/// Whether this reading takes all there is, and no dash or quote that may be one.
fn is_whole(text: &str, from: Encoding) -> bool {
    match from {
        Encoding::Tcvn3 => !has_dash_that_may_be_a_letter(text),
        Encoding::Vni => !words(text).any(has_mark_left_over),
        _ => true,
    }
}

/// A VNI mark with no letter to carry it, inside a word: `café`, `iâ`. Alone it is a sign: `Ø110`.
fn has_mark_left_over(word: &str) -> bool {
    let unread = word.chars().any(is_code) && !changes(word, Encoding::Vni);
    unread && word.chars().count() > 1 && !is_syllable_like(word)
}

fn is_acceptable_word(word: &str, from: Encoding) -> bool {
    let read = read_as(word, from);
    is_syllable_like(&read) || is_abbreviation(&read)
}

/// `HĐND`, `GDĐT`, `đ` and `Đ`: consonants, and nothing else but capitals. A single vowel is a word, not this.
fn is_abbreviation(read: &str) -> bool {
    let capitals = read.chars().all(|c| c.is_ascii_uppercase() || c == 'Đ');
    capitals || read == "đ"
}

/// One code alone that is a usual sign: `2×3`, `5 µm`, a bullet `·`. `«` alone is ô in TCVN3 (`ô tô`), `§` and `®` are Đ and đ.
fn is_sign(text: &str, word: &str) -> bool {
    let mut codes = word.chars();
    let sign = codes.next().is_some_and(|first| "×·¶¸¹¬ª»£¥©¦¨°º¼½¾¿".contains(first));
    sign && codes.next().is_none() || is_measure(text, word)
}

/// A unit of measure, or one code beside a digit: `5 µm`, `2×3`, `Ø110`.
fn is_measure(text: &str, word: &str) -> bool {
    let mut codes = word.chars();
    let (first, rest) = (codes.next(), codes.as_str());
    let unit = first == Some('µ') && matches!(rest, "" | "m" | "g" | "l" | "s");
    let at = word.as_ptr() as usize - text.as_ptr() as usize;
    let (before, after) = (&text[..at], &text[at + word.len()..]);
    let by_a_digit = before.ends_with(|c: char| c.is_ascii_digit()) || after.starts_with(|c: char| c.is_ascii_digit());
    let money = matches!(word, "®" | "§");
    unit || by_a_digit && rest.is_empty() && !money && !word.is_ascii()
}

/// `§–C` could be ĐỌC or two abbreviations: a dash or quote between capitals that would make a syllable.
fn has_dash_that_may_be_a_letter(text: &str) -> bool {
    text.contains(is_typographic)
        && text
            .split(|c: char| c.is_whitespace() || (c.is_ascii() && !c.is_ascii_alphabetic()))
            .filter(|word| word.contains(is_typographic))
            .any(|word| is_syllable(&decode_tcvn3(word)))
}
