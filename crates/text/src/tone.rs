//! The tone of a syllable, apart from its letters.
//!
//! Vietnamese writes one tone per syllable. Where the mark sits in an open `oa`, `oe` or `uy` depends on the writer
//! (`hòa`, `hoà`), so a comparison has to know the letters, the tone and the seat one by one.

use unicode_normalization::char::{compose, decompose_canonical};

/// Combining marks of huyền, sắc, ngã, hỏi and nặng.
pub(crate) const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
/// The two tones that a syllable ending in a stop can carry.
pub(crate) const SAC: char = '\u{301}';
pub(crate) const NANG: char = '\u{323}';

/// A letter without its tone, and the tone: `ấ` gives `â` and sắc. Other marks stay on the letter.
pub(crate) fn split_tone(letter: char) -> (char, Option<char>) {
    let (mut base, mut tone) = (None, None);
    decompose_canonical(letter, |part| {
        if TONES.contains(&part) {
            tone = Some(part);
        } else {
            base = Some(base.map_or(part, |base| compose(base, part).unwrap_or(base)));
        }
    });
    match tone {
        Some(_) => (base.unwrap_or(letter), tone),
        None => (letter, None),
    }
}

/// The letter with the tone, where Unicode has one.
pub(crate) fn join_tone(letter: char, tone: char) -> Option<char> {
    // `ậ` is composed from `ạ` and the circumflex: nặng goes on first, being written below.
    let mut parts = Vec::new();
    decompose_canonical(letter, |part| parts.push(part));
    parts.push(tone);
    parts[1..].sort_by_key(|&part| match part {
        '\u{31B}' => 0,
        NANG => 1,
        '\u{302}' | '\u{306}' => 2,
        _ => 3,
    });
    parts.into_iter().map(Some).reduce(|whole, part| compose(whole?, part?)).flatten()
}

pub(crate) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// A lower-case word taken apart: letters without tone, the tone if there is exactly one, and where it sat.
pub(crate) struct Toned {
    pub(crate) letters: Vec<char>,
    pub(crate) tone: Option<(char, usize)>,
}

impl Toned {
    /// `None` if the word has two tones: it is no syllable.
    pub(crate) fn of(word: &str) -> Option<Toned> {
        let mut toned = Toned { letters: Vec::with_capacity(word.len()), tone: None };
        for (seat, c) in word.chars().enumerate() {
            let (letter, tone) = split_tone(c);
            if let Some(tone) = tone
                && toned.tone.replace((tone, seat)).is_some()
            {
                return None;
            }
            toned.letters.push(letter);
        }
        Some(toned)
    }
}

/// First and last place of the only run of vowels; the `u` of `qu` and the `i` of `gia` belong to the initial.
/// `None` if there is no vowel, or more than one run of them.
pub(crate) fn nucleus(letters: &[char]) -> Option<(usize, usize)> {
    let mut first = letters.iter().position(|&c| is_vowel(c))?;
    let length = letters[first..].iter().take_while(|&&c| is_vowel(c)).count();
    let last = first + length - 1;
    if letters[last + 1..].iter().any(|&c| is_vowel(c)) {
        return None;
    }
    let glide = matches!(letters[..=first], ['q', 'u'] | ['g', 'i']);
    if glide && last > first {
        first += 1;
    }
    Some((first, last))
}

/// Where the tone sits in the older style, the one of this project's tables (`hòa`, `thủy`).
pub(crate) fn seat(letters: &[char]) -> Option<usize> {
    let (first, last) = nucleus(letters)?;
    let marked = letters[first..=last].iter().rposition(|&c| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư'));
    Some(match (marked, last - first + 1, last + 1 < letters.len()) {
        // `ưa` and `ưu` carry it on the ư, `ươ` on the ơ: always the last letter with a mark of its own.
        (Some(marked), ..) => first + marked,
        (None, 1, _) => first,
        (None, 2, true) => last,
        (None, 2, false) => first,
        (None, ..) => first + 1,
    })
}

/// Both places where a careful writer may put the tone: the older style and the newer.
pub(crate) fn seats(letters: &[char]) -> Option<[usize; 2]> {
    let older = seat(letters)?;
    let (_, last) = nucleus(letters)?;
    let open_pair = older + 1 == last && last + 1 == letters.len();
    let newer = match (letters[older], letters[last]) {
        ('o', 'a' | 'e') | ('u', 'y') if open_pair => last,
        _ => older,
    };
    Some([older, newer])
}
