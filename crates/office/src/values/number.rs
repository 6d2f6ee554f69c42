//! Numbers with decimal commas, thousands, percent and stray words.

use super::Got;
use crate::read::raw::Raw;

/// A number as text without a superfluous fraction: 24673 and not 24673.0.
pub(crate) fn plain(number: f64) -> String {
    if number.fract().abs() < 1e-9 && number.abs() < 1e15 { format!("{number:.0}") } else { format!("{number}") }
}

/// Reads thousandths. `whole` says that only whole numbers of 0 or more make sense: then `1.234` is one thousand two
/// hundred and thirty-four.
///
/// Codes: `W027` not a number, `W028` below nought, `W029` not whole, `W045` point read as thousands, `W048` a number
/// followed by words.
pub(crate) fn number(raw: &Raw, whole: bool) -> Got<i64> {
    let got = match raw {
        Raw::Number(n) | Raw::Percent(n) => thousandths(*n).map_or(Got::not("W027"), Got::sure),
        Raw::Text(text) => from_text(text, whole),
        Raw::Bool(true) => Got::not("W027"),
        Raw::Bool(false) => Got::sure(0),
        _ => Got::not("W027"),
    };
    match got.value {
        Some(n) if n < 0 => Got::not("W028"),
        Some(n) if whole && n % 1000 != 0 => Got::not("W029"),
        _ => got,
    }
}

fn thousandths(n: f64) -> Option<i64> {
    (n.is_finite() && n.abs() < 1e12).then(|| (n * 1000.0).round() as i64)
}

fn from_text(text: &str, whole: bool) -> Got<i64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\'')).collect();
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '_' | '.' | '/');
    if text.is_empty() || text.chars().all(dash) {
        return Got::nothing();
    }
    let (sign, rest) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
    let (digits, words) = rest.split_at(end);
    let percent = words == "%";
    if digits.is_empty() || (!percent && words.chars().next().is_some_and(|c| matches!(c, '/' | '-' | ':'))) {
        return Got::not("W027");
    }
    let Some((value, doubtful)) = thousandths_of(digits, whole) else { return Got::not("W027") };
    let value = if percent { sign * value / 100 } else { sign * value };
    if doubtful {
        Got::but(value, "W045")
    } else if words.is_empty() || percent {
        Got::sure(value)
    } else {
        Got::but(value, "W048")
    }
}

/// Digits with points and commas; also whether a point had to be taken for thousands.
fn thousandths_of(digits: &str, whole: bool) -> Option<(i64, bool)> {
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let signs: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let threes = groups[1..].iter().all(|group| group.len() == 3);
    let (whole_part, fraction, doubtful) = match signs[..] {
        [] => (digits.to_owned(), String::new(), false),
        [_] if whole && threes => (groups.concat(), String::new(), true),
        [_] => (groups[0].to_owned(), groups[1].to_owned(), false),
        _ if signs.windows(2).all(|pair| pair[0] == pair[1]) && threes => (groups.concat(), String::new(), false),
        // 1.234,5: the last sign is the decimal one.
        _ => {
            let last = groups.len() - 1;
            (groups[..last].concat(), groups[last].to_owned(), false)
        }
    };
    let whole_part: i64 =
        if whole_part.is_empty() { 0 } else { whole_part.parse().ok().filter(|n| *n < 1_000_000_000_000)? };
    let mut padded = fraction.clone();
    padded.truncate(3);
    while padded.len() < 3 {
        padded.push('0');
    }
    Some((whole_part * 1000 + padded.parse::<i64>().ok()?, doubtful))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, whole: bool) -> (Option<i64>, Option<&'static str>) {
        let got = number(&Raw::Text(text.into()), whole);
        (got.value, got.noted)
    }

    #[test]
    fn commas_and_points_are_read_by_what_the_column_can_hold() {
        assert_eq!(read("3,66", false), (Some(3660), None));
        assert_eq!(read("3.66", false), (Some(3660), None));
        assert_eq!(read("1.234", true), (Some(1_234_000), Some("W045")));
        assert_eq!(read("1.234.567", true), (Some(1_234_567_000), None));
        assert_eq!(read("1.234,5", false), (Some(1_234_500), None));
        assert_eq!(read("1 234", true), (Some(1_234_000), None));
        assert_eq!(read("12%", false), (Some(120), None));
        assert_eq!(read("12 người", true), (Some(12_000), Some("W048")));
        assert_eq!(read("-", true), (None, None));
        assert_eq!(read("-3", true), (None, Some("W028")));
        assert_eq!(read("2,5", true), (None, Some("W029")));
        assert_eq!(read("x", true), (None, Some("W027")));
        assert_eq!(read("4/9", false), (None, Some("W027")));
    }
}
