//! Is this word a Vietnamese syllable? The evidence on which a legacy reading is believed or refused.
//!
//! A syllable is an initial, a rhyme and one tone; the rhyme decides where the tone sits and, ending in a stop, which
//! tones it can carry. A wrong reading breaks one of these almost always: `nguyÔn` is no syllable, `nguyễn` is.

use crate::tone::{NANG, SAC, Toned, is_vowel, nucleus, seats};

/// A syllable by the spelling rules of Vietnamese, in any case that people write: lower, Capitalised or CAPITALS.
pub(crate) fn is_syllable(word: &str) -> bool {
    has_settled_case(word) && Toned::of(&word.to_lowercase()).is_some_and(|word| splits(&word.letters) && fits(&word))
}

/// A syllable, or a word built like those of the highlands' languages: `Krông`, `Kbuôr`, `Mlô`.
///
/// One run of vowels that Vietnamese could have, any of its consonants around it, at most one tone.
pub(crate) fn is_syllable_like(word: &str) -> bool {
    if is_syllable(word) {
        return true;
    }
    let Some(toned) = Toned::of(&word.to_lowercase()) else {
        return false;
    };
    let letters = &toned.letters;
    let Some((first, last)) = nucleus(letters) else {
        return false;
    };
    let consonants =
        |part: &[char], most: usize| part.len() <= most && part.iter().all(|c| "bcdđghjklmnpqrstvwxyui".contains(*c));
    // Names of waters in the highlands begin with Ea and Ya.
    let run: String = letters[first..=last].iter().collect();
    has_settled_case(word)
        && consonants(&letters[..first], 3)
        && consonants(&letters[last + 1..], 2)
        && (matches!(run.as_str(), "ea" | "ya") || RHYMES.iter().any(|rhyme| open_part(rhyme) == run))
        && toned.tone.is_none_or(|(_, at)| (first..=last).contains(&at))
}

fn open_part(rhyme: &str) -> &str {
    rhyme.trim_end_matches(|c| !is_vowel(c))
}

/// Lower, Capitalised or CAPITALS. `nguyÔn` is none of them.
fn has_settled_case(word: &str) -> bool {
    let mut rest = word.chars().skip(1);
    let begins_small = word.starts_with(char::is_lowercase);
    if rest.clone().any(char::is_lowercase) || begins_small { !rest.any(char::is_uppercase) } else { true }
}

/// An initial and a rhyme with the right spelling between them.
fn splits(letters: &[char]) -> bool {
    (0..letters.len().min(4)).any(|at| {
        let initial: String = letters[..at].iter().collect();
        let rhyme: String = letters[at..].iter().collect();
        is_initial(&initial) && meets(&initial, &rhyme)
    })
}

fn is_initial(initial: &str) -> bool {
    matches!(
        initial,
        "" | "b"
            | "c"
            | "ch"
            | "d"
            | "đ"
            | "g"
            | "gh"
            | "gi"
            | "h"
            | "k"
            | "kh"
            | "l"
            | "m"
            | "n"
            | "ng"
            | "ngh"
            | "nh"
            | "p"
            | "ph"
            | "qu"
            | "r"
            | "s"
            | "t"
            | "th"
            | "tr"
            | "v"
            | "x"
    )
}

fn meets(initial: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    let spelling = match initial {
        "c" | "g" | "ng" if front => initial == "g" && (rhyme.starts_with("iê") || ["i", "in", "im"].contains(&rhyme)),
        "k" | "gh" | "ngh" => front,
        _ => true,
    };
    let known = RHYMES.binary_search(&rhyme).is_ok();
    spelling
        && match (initial, rhyme) {
            ("qu", "y" | "ych" | "ynh" | "yt" | "yn" | "yên" | "yêt") => true,
            ("h" | "k" | "l" | "m" | "n" | "s" | "t" | "th" | "v" | "", "y") => true,
            ("", "yêm" | "yên" | "yêng" | "yêt" | "yêu") => true,
            ("gi", "êng") => true,
            // A name of the Ê Đê: Niê.
            ("n", "iê") => true,
            (_, rhyme) if rhyme.starts_with('y') => false,
            ("qu", rhyme) => known && !rhyme.starts_with(['o', 'u', 'ư']),
            ("", "iêm" | "iên" | "iêng" | "iêt" | "iêu") => false,
            _ => known,
        }
}

/// The tone sits where the rhyme wants it, and a stop carries sắc or nặng.
fn fits(word: &Toned) -> bool {
    let letters = &word.letters;
    let stopped = letters.ends_with(&['c', 'h']) || matches!(letters.last(), Some('c' | 'p' | 't' | 'k'));
    match word.tone {
        None => !stopped,
        Some((tone, at)) => {
            let seated = seats(letters).is_some_and(|seats| seats.contains(&at));
            seated && (!stopped || tone == SAC || tone == NANG)
        }
    }
}

/// Every rhyme in use, without tone, in code-point order.
#[rustfmt::skip]
const RHYMES: [&str; 161] = [
    "a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ek", "em", "en",
    "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng",
    "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
    "oc", "oe", "oen", "oeo", "oet", "oi", "ok", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn",
    "oăng", "oăt", "u", "ua", "uc", "ui", "uk", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh",
    "uyp", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uôc", "uôi",
    "uôm", "uôn", "uông", "uôt", "uơ", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êk", "êm", "ên",
    "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôk", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăk", "ăm", "ăn", "ăng",
    "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưt", "ưu", "ươc", "ươi",
    "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rhymes_stand_in_order() {
        assert!(RHYMES.is_sorted());
    }

    #[test]
    fn all_but_the_highlands_commune_names_are_syllables() {
        let communes = include_str!("../../../law/reference/communes.csv");
        let (mut all, mut strange) = (0, Vec::new());
        for name in communes.lines().skip(1).filter_map(|line| line.split(',').nth(1)) {
            for word in name.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                all += 1;
                if !is_syllable(word) {
                    strange.push(word);
                }
            }
        }
        assert!(all > 6_000 && strange.len() * 30 < all, "{} of {all}: {strange:?}", strange.len());
    }

    #[test]
    fn wrong_readings_are_no_syllables() {
        for word in [
            "nguyÔn",
            "Nguyeãn",
            "cafộ",
            "hụtel",
            "toàán",
            "quy\u{303}ế",
            "thừơng",
            "bac",
            "tiếp\u{300}",
            "hoc",
            "ngườl",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
        for word in
            ["hoà", "hòa", "HOÀNG", "Quý", "giếng", "gì", "quyết", "khuỷu", "nghiêng", "ngoằn", "thuở", "Đắk", "Niê"]
        {
            assert!(is_syllable(word), "{word}");
        }
    }
}
