//! Writing the letters of the years before Unicode: the inverse of what `canbo-text` reads, and tested against it.

use unicode_normalization::UnicodeNormalization;

/// Base letters with what they carry, and the TCVN3 code of the lower-case letter: base, then without tone, acute, grave,
/// hook, tilde, dot below.
const TCVN3: &[(&str, [u8; 6])] = &[
    ("a", [b'a', 0xb8, 0xb5, 0xb6, 0xb7, 0xb9]),
    ("ă", [0xa8, 0xbe, 0xbb, 0xbc, 0xbd, 0xc6]),
    ("â", [0xa9, 0xca, 0xc7, 0xc8, 0xc9, 0xcb]),
    ("e", [b'e', 0xd0, 0xcc, 0xce, 0xcf, 0xd1]),
    ("ê", [0xaa, 0xd5, 0xd2, 0xd3, 0xd4, 0xd6]),
    ("i", [b'i', 0xdd, 0xd7, 0xd8, 0xdc, 0xde]),
    ("o", [b'o', 0xe3, 0xdf, 0xe1, 0xe2, 0xe4]),
    ("ô", [0xab, 0xe8, 0xe5, 0xe6, 0xe7, 0xe9]),
    ("ơ", [0xac, 0xed, 0xea, 0xeb, 0xec, 0xee]),
    ("u", [b'u', 0xf3, 0xef, 0xf1, 0xf2, 0xf4]),
    ("ư", [0xad, 0xf8, 0xf5, 0xf6, 0xf7, 0xf9]),
    ("y", [b'y', 0xfd, 0xfa, 0xfb, 0xfc, 0xfe]),
];
/// Capitals that TCVN3 has; others exist only in fonts of capitals.
const TCVN3_CAPITALS: &[(char, u8)] =
    &[('Ă', 0xa1), ('Â', 0xa2), ('Ê', 0xa3), ('Ô', 0xa4), ('Ơ', 0xa5), ('Ư', 0xa6), ('Đ', 0xa7)];

/// Toned capitals of the fuller code (VN1), which some keyboards of the time wrote.
const VN1_CAPITALS: &str = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ";

/// A letter taken apart: base with circumflex, breve or horn, in lower case; number of the tone; whether a capital.
fn parts(letter: char) -> Option<(String, usize, bool)> {
    const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];
    let lower: String = letter.to_lowercase().collect();
    let (mut base, mut tone) = (String::new(), 0);
    for part in lower.nfd() {
        match TONES.iter().position(|one| *one == part) {
            Some(at) => tone = at + 1,
            None => base.push(part),
        }
    }
    let base: String = base.nfc().collect();
    TCVN3.iter().any(|(one, _)| *one == base).then(|| (base, tone, letter.is_uppercase()))
}

/// Text as TCVN3 code points. The few toned capitals that have no code at all stay; words in capitals belong under a font
/// of capitals, see [`tcvn3_for_capitals`].
pub(crate) fn tcvn3(text: &str) -> String {
    let code = |letter: char| -> char {
        if letter == 'đ' {
            return '\u{ae}';
        }
        if let Some((_, code)) = TCVN3_CAPITALS.iter().find(|(capital, _)| *capital == letter) {
            return char::from(*code);
        }
        if let Some(at) = VN1_CAPITALS.chars().position(|capital| capital == letter) {
            return char::from(0x80 + at as u8);
        }
        match parts(letter) {
            Some((base, tone, false)) => {
                TCVN3.iter().find(|(one, _)| *one == base).map_or(letter, |(_, codes)| char::from(codes[tone]))
            }
            _ => letter,
        }
    };
    text.chars().map(code).collect()
}

/// Text in capitals as it is typed under .VnTimeH: small letters, which the font shows as capitals.
pub(crate) fn tcvn3_for_capitals(text: &str) -> String {
    tcvn3(&text.to_lowercase())
}

/// Text as VNI code points: the letter, then a mark that joins shape and tone.
pub(crate) fn vni(text: &str) -> String {
    const PLAIN: [char; 5] = ['ù', 'ø', 'û', 'õ', 'ï'];
    const CIRCUMFLEX: [char; 5] = ['á', 'à', 'å', 'ã', 'ä'];
    const BREVE: [char; 5] = ['é', 'è', 'ú', 'ü', 'ë'];
    let mut written = String::new();
    for letter in text.chars() {
        let capital = letter.is_uppercase();
        let mut push = |lower: char| if capital { written.extend(lower.to_uppercase()) } else { written.push(lower) };
        if matches!(letter, 'đ' | 'Đ') {
            push('ñ');
            continue;
        }
        let Some((base, tone, _)) = parts(letter) else {
            written.push(letter);
            continue;
        };
        let (body, marks): (char, &[char; 5]) = match base.as_str() {
            "i" => {
                push(['i', 'í', 'ì', 'æ', 'ó', 'ò'][tone]);
                continue;
            }
            "y" if tone == 5 => {
                push('î');
                continue;
            }
            "â" | "ê" | "ô" => (base.nfd().next().expect("a letter"), &CIRCUMFLEX),
            "ă" => ('a', &BREVE),
            "ơ" => ('ô', &PLAIN),
            "ư" => ('ö', &PLAIN),
            plain => (plain.chars().next().expect("a letter"), &PLAIN),
        };
        push(body);
        match (tone, base.as_str()) {
            (0, "â" | "ê" | "ô") => push('â'),
            (0, "ă") => push('ê'),
            (0, _) => (),
            (tone, _) => push(marks[tone - 1]),
        }
    }
    written
}

/// The tone of open syllables in oa, oe and uy on the second vowel: hoà, thuý.
pub(crate) fn old_tones(text: &str) -> String {
    const PAIRS: [(&str, &str); 15] = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];
    let words = text.split_inclusive(' ').map(|word| {
        let kept = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let rest = &word[kept.len()..];
        let lower = kept.to_lowercase();
        let Some((new, old)) = PAIRS.iter().find(|(new, _)| lower.ends_with(new)) else { return word.to_owned() };
        let stem: String = kept.chars().take(kept.chars().count() - new.chars().count()).collect();
        let ending = if kept.chars().all(char::is_uppercase) { old.to_uppercase() } else { (*old).to_owned() };
        // "Ủy" alone begins with the capital.
        let ending =
            if stem.is_empty() && kept.starts_with(char::is_uppercase) && ending.chars().any(char::is_lowercase) {
                let mut letters = ending.chars();
                letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(ending)
            } else {
                ending
            };
        format!("{stem}{ending}{rest}")
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "nguyễn văn hùng quản lý đất đai chuyển đổi số kỹ thuật trắc địa bản đồ phượng thủy huyền hoàn thành tốt Ê Đê Ủy ban";

    #[test]
    fn legacy_letters_are_read_back_as_what_was_written() {
        assert_eq!(canbo_text::legacy::decode_tcvn3(&tcvn3(WORDS)), WORDS);
        assert_eq!(canbo_text::legacy::decode_vni(&vni(WORDS)), WORDS);
        assert_eq!(vni("ĐẠI HỌC"), "ÑAÏI HOÏC");
        assert_eq!(tcvn3("Nguyễn Văn"), "NguyÔn V¨n");
    }

    #[test]
    fn the_old_spelling_moves_the_tone_of_open_syllables_only() {
        assert_eq!(
            old_tones("Ủy ban nhân dân xã Hòa Phú, phường Tuy Hòa"),
            "Uỷ ban nhân dân xã Hoà Phú, phường Tuy Hoà"
        );
        assert_eq!(old_tones("ỦY BAN toàn HÒA"), "UỶ BAN toàn HOÀ");
    }
}
