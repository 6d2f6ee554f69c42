//! Codes that a spreadsheet likes to turn into numbers or dates.

use super::{Got, plain};
use crate::read::raw::Raw;

fn text(raw: &Raw) -> Option<String> {
    match raw {
        Raw::Text(text) => Some(text.trim().to_owned()),
        Raw::Number(n) | Raw::Percent(n) => Some(plain(*n)),
        _ => None,
    }
}

/// Twelve digits (CCCD) or nine (CMND). `W031` when leading noughts were put back, `W032` when the length is wrong (kept).
pub(crate) fn personal_id(raw: &Raw) -> Got<String> {
    let Some(text) = text(raw) else { return Got::not("W032") };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others = text.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '.' | '-' | '\''));
    match (digits.len(), others) {
        (9 | 12, false) => Got::sure(digits),
        (10 | 11, false) => Got::but(format!("{digits:0>12}"), "W031"),
        (8, false) => Got::but(format!("{digits:0>9}"), "W031"),
        (0, false) => Got::nothing(),
        _ => Got::but(text, "W032"),
    }
}

/// `01.003`. `W037` when a lost nought was put back.
pub(crate) fn rank_code(raw: &Raw) -> Got<String> {
    let Some(text) = text(raw) else { return Got::not("W027") };
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    let (group, rest) = compact.split_once('.').unwrap_or((&compact, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if group.len() == 1 && digits(group) && digits(rest) && rest.len() <= 3 {
        return Got::but(format!("0{group}.{rest:0<3}"), "W037");
    }
    if digits(group) && rest.is_empty() && (4..=5).contains(&group.len()) {
        let padded = format!("{group:0>5}");
        return Got::but(format!("{}.{}", &padded[..2], &padded[2..]), "W037");
    }
    Got::sure(if digits(group) && group.len() == 2 && digits(rest) { compact } else { text })
}

/// `4/9`, also where a spreadsheet made it the 4th of September: the smaller is the step (`W033`).
pub(crate) fn step(raw: &Raw) -> Got<String> {
    match raw {
        Raw::Date(day) => {
            let (a, b) = (i16::from(day.day()), i16::from(day.month()));
            Got::but(format!("{}/{}", a.min(b), a.max(b)), "W033")
        }
        Raw::Text(text) => {
            let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            Got::sure(compact)
        }
        Raw::Number(n) if n.fract().abs() < 1e-9 && (0.0..=20.0).contains(n) => Got::sure(plain(*n)),
        Raw::Number(n) if n.fract().abs() < 1e-9 => match crate::read::raw::serial_day(*n, false) {
            Some(day) => step(&Raw::Date(day)),
            None => Got::not("W027"),
        },
        _ => Got::not("W027"),
    }
}

/// Five digits of a commune.
pub(crate) fn unit_code(raw: &Raw) -> Got<String> {
    let Some(text) = text(raw) else { return Got::nothing() };
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if digits && text.len() < 5 && matches!(raw, Raw::Number(_)) {
        return Got::sure(format!("{text:0>5}"));
    }
    Got::sure(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back_as_they_were_meant() {
        assert_eq!(personal_id(&Raw::Number(66_075_001_234.0)), Got::but("066075001234".into(), "W031"));
        assert_eq!(personal_id(&Raw::Text("066 075 001234".into())), Got::sure("066075001234".into()));
        assert_eq!(personal_id(&Raw::Text("12345".into())), Got::but("12345".into(), "W032"));
        assert_eq!(rank_code(&Raw::Number(1.003)), Got::but("01.003".into(), "W037"));
        assert_eq!(rank_code(&Raw::Number(6.03)), Got::but("06.030".into(), "W037"));
        assert_eq!(rank_code(&Raw::Text("01.003".into())), Got::sure("01.003".into()));
        assert_eq!(rank_code(&Raw::Text("V.07.02.05".into())), Got::sure("V.07.02.05".into()));
        assert_eq!(step(&Raw::Date(jiff::civil::date(2026, 9, 4))), Got::but("4/9".into(), "W033"));
        assert_eq!(step(&Raw::Text("4 / 9".into())), Got::sure("4/9".into()));
        assert_eq!(unit_code(&Raw::Number(4_567.0)), Got::sure("04567".into()));
    }
}
