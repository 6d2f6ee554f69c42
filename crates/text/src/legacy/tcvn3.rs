//! TCVN3: one code point for one letter.

use crate::tone::join_tone;

/// Reads text as TCVN3, letter by letter. It does not ask whether the text is TCVN3: that is [`super::decode`]'s part.
///
/// Takes the code points of Latin-1 and, for the capitals at 80–9F, also those of Windows code page 1252 (`€` for 80).
/// What TCVN3 does not use stays. Twelve of those capitals look like quotes, dashes and dots (`–` for Ọ): they are read
/// only between capitals, in words without small plain letters. Lower-case marked letters in a word of capitals become capitals, as typed with the shift key down.
pub fn decode_tcvn3(text: &str) -> String {
    let codes: Vec<char> = text.chars().collect();
    let capital =
        |at: Option<usize>| at.and_then(|at| codes.get(at)).is_some_and(|&c| letter(c).unwrap_or(c).is_uppercase());
    // H’Hương, a name of the Ê Đê, is no word of capitals: its mark is a mark.
    let among_small = |at: usize| {
        let front = codes[..at].iter().rev().take_while(|c| !c.is_whitespace());
        let back = codes[at..].iter().take_while(|c| !c.is_whitespace());
        front.chain(back).any(char::is_ascii_lowercase)
    };
    let read: String = codes
        .iter()
        .enumerate()
        .map(|(at, &c)| match letter(c) {
            Some(_)
                if is_typographic(c) && (!(capital(at.checked_sub(1)) && capital(Some(at + 1))) || among_small(at)) =>
            {
                c
            }
            Some(letter) => letter,
            None => c,
        })
        .collect();
    raise_marked_letters(&read, &codes)
}

/// Capitals for the marked letters of words typed in capitals: `NGUYễN`.
///
/// Such a word has no small plain letter, and a plain capital after its marked vowel. Others do not say (`Vò` is Vũ or
/// VŨ): they follow if the text has one such word and no small plain letter at all. `Lª V¡N` is LÊ VĂN.
fn raise_marked_letters(read: &str, codes: &[char]) -> String {
    let has_small = |codes: &[char]| codes.iter().any(char::is_ascii_lowercase);
    let is_marked_vowel = |c: &char| !c.is_ascii() && c.is_alphabetic() && !matches!(c, 'đ' | 'Đ');
    let typed_in_capitals = |codes: &[char], read: &[char]| {
        let after = read.iter().position(is_marked_vowel).map(|at| &read[at..]);
        !has_small(codes) && after.is_some_and(|after| after.iter().any(char::is_ascii_uppercase))
    };
    let letters: Vec<char> = read.chars().collect();
    let (mut words, mut start) = (Vec::new(), 0);
    for word in codes.split_inclusive(|c| c.is_whitespace()) {
        let read = &letters[start..start + word.len()];
        words.push((read, typed_in_capitals(word, read)));
        start += word.len();
    }
    let all = !has_small(codes) && words.iter().any(|&(_, capitals)| capitals);
    let mut text = String::with_capacity(read.len());
    for (read, capitals) in words {
        if all || capitals {
            text.extend(read.iter().flat_map(|c| c.to_uppercase()));
        } else {
            text.extend(read);
        }
    }
    text
}

/// Code page 1252's sign for a byte in 80–9F whose letter reading must wait for capitals around it.
pub(super) fn is_typographic(code: char) -> bool {
    matches!(code, '‘' | '’' | '“' | '”' | '•' | '–' | '—' | '…' | '‚' | '„' | '‹' | '›')
}

/// The letter that a code point stands for.
pub(super) fn letter(code: char) -> Option<char> {
    let byte = byte(code)?;
    let plain = |letters: &str, at: u8| letters.chars().nth(usize::from(at));
    Some(match byte {
        0x80..=0x9F => plain("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ", byte - 0x80)?,
        0xA1..=0xA7 => plain("ĂÂÊÔƠƯĐ", byte - 0xA1)?,
        0xA8..=0xAE => plain("ăâêôơưđ", byte - 0xA8)?,
        0xAF => 'Ằ',
        0xB5..=0xB9 => toned('a', byte - 0xB5)?,
        0xBA => 'Ẳ',
        0xBB..=0xBE => toned('ă', byte - 0xBB)?,
        0xBF => 'Ẵ',
        0xC0..=0xC5 => plain("ẮẦẨẪẤỀ", byte - 0xC0)?,
        0xC6 => 'ặ',
        0xC7..=0xCB => toned('â', byte - 0xC7)?,
        0xCC => 'è',
        0xCD => 'Ể',
        0xCE..=0xD1 => toned('e', byte - 0xCD)?,
        0xD2..=0xD6 => toned('ê', byte - 0xD2)?,
        0xD7 => 'ì',
        0xD8 => 'ỉ',
        0xD9 => 'Ễ',
        0xDA => 'Ế',
        0xDB => 'Ồ',
        0xDC..=0xDE => toned('i', byte - 0xDA)?,
        0xDF => 'ò',
        0xE0 => 'Ổ',
        0xE1..=0xE4 => toned('o', byte - 0xE0)?,
        0xE5..=0xE9 => toned('ô', byte - 0xE5)?,
        0xEA..=0xEE => toned('ơ', byte - 0xEA)?,
        0xEF => 'ù',
        0xF0 => 'Ỗ',
        0xF1..=0xF4 => toned('u', byte - 0xF0)?,
        0xF5..=0xF9 => toned('ư', byte - 0xF5)?,
        0xFA..=0xFE => toned('y', byte - 0xFA)?,
        0xFF => 'Ố',
        _ => return None,
    })
}

/// TCVN3's order of tones: huyền, hỏi, ngã, sắc, nặng.
fn toned(letter: char, at: u8) -> Option<char> {
    let tone = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
    join_tone(letter, *tone.get(usize::from(at))?)
}

/// The byte that a reader of workbooks made this code point from.
fn byte(code: char) -> Option<u8> {
    const CP1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    if let Ok(byte) = u8::try_from(u32::from(code)) {
        return (byte >= 0x80).then_some(byte);
    }
    CP1252.chars().zip(0x80..).find_map(|(sign, byte)| (sign == code).then_some(byte))
}
