//! VNI for Windows: a letter, and after it a second code point for its marks.

use crate::tone::join_tone;

/// Reads text as VNI. It does not ask whether the text is VNI: that is [`super::decode`]'s part.
///
/// A mark counts only after a letter that can carry it: `Ø110`, `iâ` and `eê` stay. The case is the letter's.
pub fn decode_vni(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut codes = text.chars().peekable();
    while let Some(code) = codes.next() {
        let small = lower(code);
        let letter = single(small);
        let marked = codes.peek().and_then(|&mark| marked(small, lower(mark)));
        let letter = match marked {
            Some(marked) => {
                codes.next();
                marked
            }
            None => letter,
        };
        if letter == small {
            read.push(code);
        } else if code.is_uppercase() {
            read.extend(letter.to_uppercase());
        } else {
            read.push(letter);
        }
    }
    read
}

/// Whether a code point can be one half of a VNI letter.
pub(super) fn is_code(code: char) -> bool {
    matches!(lower(code), 'ñ' | 'ô' | 'ö' | 'æ' | 'ó' | 'ò' | 'î' | 'í' | 'ì') || is_mark(code)
}

fn is_mark(code: char) -> bool {
    "ùøûõïâáàåãäêéèúüë".contains(lower(code))
}

fn lower(code: char) -> char {
    // Only what is in Latin-1: `İ` and others like it have longer small letters.
    if u32::from(code) < 0x100 { code.to_lowercase().next().unwrap_or(code) } else { code }
}

/// Letters that stand alone. The others stand for themselves.
fn single(code: char) -> char {
    match code {
        'ñ' => 'đ',
        'ô' => 'ơ',
        'ö' => 'ư',
        'æ' => 'ỉ',
        'ó' => 'ĩ',
        'ò' => 'ị',
        'î' => 'ỵ',
        code => code,
    }
}

/// The letter that a carrier and a mark make together.
fn marked(carrier: char, mark: char) -> Option<char> {
    const HUYEN: char = '\u{300}';
    const SAC: char = '\u{301}';
    const NGA: char = '\u{303}';
    const HOI: char = '\u{309}';
    const NANG: char = '\u{323}';
    let (letter, tone) = match (carrier, mark) {
        ('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'ù' | 'ø' | 'û' | 'õ' | 'ï') => {
            let tone = match mark {
                'ù' => SAC,
                'ø' => HUYEN,
                'û' => HOI,
                'õ' => NGA,
                _ => NANG,
            };
            (single(carrier), Some(tone))
        }
        ('a' | 'e' | 'o', 'â' | 'á' | 'à' | 'å' | 'ã' | 'ä') => {
            let letter = match carrier {
                'a' => 'â',
                'e' => 'ê',
                _ => 'ô',
            };
            let tone = match mark {
                'á' => Some(SAC),
                'à' => Some(HUYEN),
                'å' => Some(HOI),
                'ã' => Some(NGA),
                'ä' => Some(NANG),
                _ => None,
            };
            (letter, tone)
        }
        ('a', 'ê' | 'é' | 'è' | 'ú' | 'ü' | 'ë') => {
            let tone = match mark {
                'é' => Some(SAC),
                'è' => Some(HUYEN),
                'ú' => Some(HOI),
                'ü' => Some(NGA),
                'ë' => Some(NANG),
                _ => None,
            };
            ('ă', tone)
        }
        _ => return None,
    };
    match tone {
        Some(tone) => join_tone(letter, tone),
        None => Some(letter),
    }
}
