//! Tidying for keeping, and folding for comparing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text as it is kept and shown: NFC, runs of space made one space, ends trimmed, invisible characters removed.
///
/// Letters, case, punctuation and the placement of tones stay (`Hoà` stays `Hoà`). Run [`crate::legacy::decode`] first:
/// in TCVN3 the letter `ư` is the soft hyphen, which this function removes.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut space_due = false;
    for c in text.nfc() {
        if is_invisible(c) {
            continue;
        }
        if is_space(c) {
            space_due = !kept.is_empty();
            continue;
        }
        if space_due {
            kept.push(' ');
            space_due = false;
        }
        kept.push(c);
    }
    // Removing an invisible character can bring a letter and its mark together.
    kept.nfc().collect()
}

/// A key for searching and matching: lower case, without any diacritic, punctuation as a single space.
///
/// `"Đắk  Lắk"`, `"DAK LAK"` and the decomposed spelling all give `"dak lak"`. Letters and digits of other scripts stay;
/// `%`, `+`, `#`, `@` and other signs that are not punctuation stay.
pub fn fold(text: &str) -> String {
    folded(text, true)
}

/// A name for use in an address: folded, words joined by `-`, letters a–z and digits only.
///
/// `"Sở Xây dựng"` gives `"so-xay-dung"`. Text without any such letter gives an empty string.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// [`fold`], or with `apart` false the same with nothing at all in place of an apostrophe.
pub(crate) fn folded(text: &str, apart: bool) -> String {
    let mut key = String::with_capacity(text.len());
    let mut space_due = false;
    let plain = text.chars().filter(|&c| !is_invisible(c)).nfkd().flat_map(char::to_lowercase).nfkd();
    for c in plain {
        if is_combining_mark(c) || is_invisible(c) || (!apart && is_apostrophe(c)) {
            continue;
        }
        if is_space(c) || is_punctuation(c) {
            space_due = !key.is_empty();
            continue;
        }
        if space_due {
            key.push(' ');
            space_due = false;
        }
        key.push(match c {
            // U+00F0 and U+0256 stand for đ in files made with the wrong capital.
            'đ' | 'ð' | 'ɖ' => 'd',
            c => c,
        });
    }
    key
}

/// Zero-width characters, direction marks, the soft hyphen and the byte-order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Spaces of any width, line ends, and control characters that stand where a space should be.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Every mark that is typed for the apostrophe of `H'leo`.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{2035}' | '\u{2BB}'
            ..='\u{2BD}' | '\u{2C8}' | '\u{FF07}'
    )
}

pub(crate) fn is_punctuation(c: char) -> bool {
    is_apostrophe(c)
        || matches!(c,
            '.' | ',' | ';' | ':' | '!' | '?' | '/' | '\\' | '|' | '-' | '_' | '*' | '&' | '"' | '~' | '^'
            | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>'
            | '¡' | '¿' | '·' | '«' | '»' | '¸' | '¨' | '¯' | '¦'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2212}' | '\u{2BE}'..='\u{2DF}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{FE50}'..='\u{FE5E}')
}
