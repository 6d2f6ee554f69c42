//! Dates as rosters write them.

use super::Got;
use crate::read::raw::{Raw, serial_day};
use canbo_register::PartialDate;
use jiff::civil::Date;

/// Whose date it is: decides the century of two digits and what is out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// A birth date of somebody who works.
    Birth,
    /// Any other day.
    Any,
}

/// Reads a date, a month or a year.
///
/// Codes: `W022` not a date, `W023` impossible day (month and year are kept), `W024` read as month/day/year, `W025` year
/// of two digits, `W026` out of range, `W047` a number without date format.
pub(crate) fn date(raw: &Raw, scope: Scope) -> Got<PartialDate> {
    let got = match raw {
        Raw::Date(day) => Got::sure(PartialDate::full(*day)),
        Raw::Number(number) | Raw::Percent(number) => from_number(*number),
        Raw::Text(text) => from_text(text, scope),
        _ => Got::not("W022"),
    };
    match &got.value {
        Some(value) if !in_range(value.year, scope) => Got::not("W026"),
        _ => got,
    }
}

fn in_range(year: i16, scope: Scope) -> bool {
    match scope {
        Scope::Birth => (1900..=2012).contains(&year),
        Scope::Any => (1900..=2100).contains(&year),
    }
}

fn year_only(year: i16) -> PartialDate {
    PartialDate { year, month: None, day: None }
}

fn from_number(number: f64) -> Got<PartialDate> {
    let whole = number.fract().abs() < 1e-9;
    let n = number as i64;
    if whole && (1900..=2100).contains(&n) {
        return Got::sure(year_only(n as i16));
    }
    if whole && (1_000_000..=99_999_999).contains(&n) {
        // 05061980 typed as a number, or 19800605.
        let (a, b, c) = (n / 1_000_000, n / 10_000 % 100, n % 10_000);
        if (1900..=2100).contains(&c) {
            return build(a, b, c);
        }
        return build(n % 100, n / 100 % 100, n / 10_000);
    }
    if !whole && (1.0..13.0).contains(&number) {
        // 6.1980 for June 1980; a spreadsheet drops the last zero.
        let year = (number.fract() * 10_000.0).round() as i64;
        if (1900..=2100).contains(&year) {
            return Got::but(PartialDate { year: year as i16, month: Some(number as i8), day: None }, "W047");
        }
    }
    if (5_000.0..=73_050.0).contains(&number)
        && let Some(day) = serial_day(number, false)
    {
        return Got::but(PartialDate::full(day), "W047");
    }
    Got::not("W022")
}

fn from_text(text: &str, scope: Scope) -> Got<PartialDate> {
    let lower = text.trim().to_lowercase();
    if lower.is_empty() || lower.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/' | '_')) {
        return Got::nothing();
    }
    let mut parts: Vec<(i64, usize)> = Vec::new();
    let mut digits = String::new();
    let mut stray = false;
    let spaced = lower.replace(['/', '.', '-', ',', ':', '\\', '–', '—', '\'', '`'], " ");
    // Folding is for words; most dates have none.
    let folded = if spaced.is_ascii() { spaced } else { canbo_text::fold(&spaced) };
    for word in folded.split(' ') {
        // 01t00 of an ISO date with its time.
        let word = match word.split_once('t') {
            Some((day, hour)) if day.len() == 2 && hour.len() == 2 && hour.bytes().all(|b| b.is_ascii_digit()) => day,
            _ => word,
        };
        if !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) {
            digits.clear();
            digits.push_str(word);
            if digits.len() > 8 {
                return Got::not("W022");
            }
            parts.push((digits.parse().unwrap_or(-1), digits.len()));
        } else if matches!(word, "ngay" | "thang" | "nam" | "sinh" | "" | "am" | "pm") {
            continue;
        } else if let Some(month) = month_name(word) {
            parts.push((month, 2));
        } else {
            stray = true;
        }
    }
    if stray {
        return Got::not("W022");
    }
    // A time after a date: 05/06/1980 00 00 00.
    if parts.len() > 3 && parts[3..].iter().all(|(n, len)| *n < 61 && *len <= 2) {
        parts.truncate(3);
    }
    match parts[..] {
        [(y, 4)] if (1000..=9999).contains(&y) => Got::sure(year_only(y as i16)),
        [(n, 7 | 8)] => from_number(n as f64),
        [(n, 5)] => from_number(n as f64),
        [(m, 1 | 2), (y, 4)] => build_month(m, y),
        [(y, 4), (m, 1 | 2)] => build_month(m, y),
        [(m, 1 | 2), (y, 2)] => noted(build_month(m, century(y, scope)), "W025"),
        [(d, 1 | 2), (m, 1 | 2), (y, 4)] => build(d, m, y),
        [(y, 4), (m, 1 | 2), (d, 1 | 2)] => build(d, m, y),
        [(d, 1 | 2), (m, 1 | 2), (y, 2)] => noted(build(d, m, century(y, scope)), "W025"),
        _ => Got::not("W022"),
    }
}

fn month_name(word: &str) -> Option<i64> {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let at = names.iter().position(|name| word == *name || word.len() > 3 && word.starts_with(name))?;
    Some(at as i64 + 1)
}

/// Two digits of a year: born in the nineteen hundreds unless 00–09; otherwise up to 50 is two thousand.
fn century(y: i64, scope: Scope) -> i64 {
    match scope {
        Scope::Birth if y >= 10 => 1900 + y,
        Scope::Any if y > 50 => 1900 + y,
        _ => 2000 + y,
    }
}

fn noted(got: Got<PartialDate>, code: &'static str) -> Got<PartialDate> {
    Got { noted: got.noted.or(Some(code)), ..got }
}

fn build_month(m: i64, y: i64) -> Got<PartialDate> {
    match (i16::try_from(y), (1..=12).contains(&m)) {
        (Ok(year), true) => Got::sure(PartialDate { year, month: Some(m as i8), day: None }),
        // 00/1980 and 0/0/1980 are ways to say that only the year is known.
        (Ok(year), false) if m == 0 => Got::sure(year_only(year)),
        (Ok(year), false) => Got::but(year_only(year), "W023"),
        _ => Got::not("W022"),
    }
}

fn build(d: i64, m: i64, y: i64) -> Got<PartialDate> {
    let Ok(year) = i16::try_from(y) else { return Got::not("W022") };
    let day = |d: i64, m: i64| Date::new(year, m as i8, d as i8).ok();
    if d == 0 {
        return build_month(m, y);
    }
    if let (1..=31, 1..=12) = (d, m) {
        return match day(d, m) {
            Some(day) => Got::sure(PartialDate::full(day)),
            None => Got::but(PartialDate { year, month: Some(m as i8), day: None }, "W023"),
        };
    }
    if let (1..=12, 13..=31) = (d, m)
        && let Some(day) = day(m, d)
    {
        return Got::but(PartialDate::full(day), "W024");
    }
    Got::but(year_only(year), "W023")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<&'static str>) {
        let got = date(&Raw::Text(text.into()), Scope::Birth);
        (got.value.map(|d| d.to_string()).unwrap_or_default(), got.noted)
    }

    #[test]
    fn dates_are_read_as_rosters_write_them() {
        for (text, expected) in [
            ("19/05/1969", "19/05/1969"),
            ("1-6-1975", "01/06/1975"),
            ("01.06.1975", "01/06/1975"),
            ("1975-06-01", "01/06/1975"),
            ("1975-06-01T00:00:00", "01/06/1975"),
            ("01/06/1975 00:00:00", "01/06/1975"),
            ("6/1975", "06/1975"),
            ("1975", "1975"),
            ("Ngày 1 tháng 6 năm 1975", "01/06/1975"),
            ("01061975", "01/06/1975"),
            ("00/00/1975", "1975"),
            (" 1/ 6/1975 ", "01/06/1975"),
            ("1-Jun-1975", "01/06/1975"),
        ] {
            assert_eq!(read(text), (expected.to_owned(), None), "{text}");
        }
    }

    #[test]
    fn what_had_to_be_decided_is_noted() {
        assert_eq!(read("05/24/1975"), ("24/05/1975".into(), Some("W024")));
        assert_eq!(read("1/6/75"), ("01/06/1975".into(), Some("W025")));
        assert_eq!(read("31/02/1980"), ("02/1980".into(), Some("W023")));
        assert_eq!(read("45/45/1980"), ("1980".into(), Some("W023")));
        assert_eq!(read("1/6/2066"), (String::new(), Some("W026")));
        assert_eq!(read("không rõ"), (String::new(), Some("W022")));
        assert_eq!(read("-"), (String::new(), None));
    }

    #[test]
    fn numbers_under_a_date_heading_are_years_serials_or_typed_dates() {
        let read = |n: f64| date(&Raw::Number(n), Scope::Birth);
        assert_eq!(read(1975.0).value.unwrap().to_string(), "1975");
        assert_eq!(read(27546.0).value.unwrap().to_string(), "01/06/1975");
        assert_eq!(read(27546.0).noted, Some("W047"));
        assert_eq!(read(1_061_975.0).value.unwrap().to_string(), "01/06/1975");
        assert_eq!(read(19_750_601.0).value.unwrap().to_string(), "01/06/1975");
        assert_eq!(read(6.1975).value.unwrap().to_string(), "06/1975");
        assert_eq!(read(12.0).value, None);
    }
}
