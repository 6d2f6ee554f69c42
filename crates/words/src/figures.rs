//! Numbers and days as each language writes them: 4.984 and 4,984, 53,8 % and 53.8%, 21/11/2026 and 21 Nov 2026.

use crate::{Lang, Words};
use jiff::civil::Date;

/// The minus sign proper (U+2212), as wide as the plus sign.
pub(crate) const MINUS: char = '\u{2212}';

/// U+00A0, so that a figure and its sign stay on one line.
const FIRM_SPACE: char = '\u{a0}';

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Words {
    /// A whole number with its thousands set apart and U+2212 for the minus.
    pub fn number(&self, number: impl Into<i128>) -> String {
        number_in(self.lang(), number.into())
    }

    /// A difference: +182, −28, 0.
    pub fn signed(&self, number: impl Into<i128>) -> String {
        let number = number.into();
        if number > 0 { format!("+{}", self.number(number)) } else { self.number(number) }
    }

    /// A number given in thousandths, without trailing zeros: 3660 is 3,66.
    pub fn thousandths(&self, thousandths: i64) -> String {
        self.decimal(thousandths.into(), 3)
    }

    /// `part` of `whole` in percent with one decimal, halves up: 53,8 %. Empty when there is no whole.
    pub fn percent(&self, part: i64, whole: i64) -> String {
        if whole <= 0 {
            return String::new();
        }
        let tenths = (i128::from(part) * 2000 + i128::from(whole)).div_euclid(2 * i128::from(whole));
        self.percent_tenths(tenths)
    }

    /// Tenths of a percent: 538 is 53,8 %; 50 is 5 %.
    pub fn percent_tenths(&self, tenths: impl Into<i128>) -> String {
        let figure = self.decimal(tenths.into(), 1);
        match self.lang() {
            Lang::Vi => format!("{figure}{FIRM_SPACE}%"),
            Lang::En => format!("{figure}%"),
        }
    }

    /// A range: 5–7; a single number when both ends are the same.
    pub fn range(&self, low: i64, high: i64) -> String {
        if low == high { self.number(low) } else { format!("{}–{}", self.number(low), self.number(high)) }
    }

    /// A day: 21/11/2026, 21 Nov 2026.
    pub fn day(&self, day: Date) -> String {
        day_in(self.lang(), day)
    }

    /// A month: 11/2026, Nov 2026.
    pub fn month(&self, year: i16, month: i8) -> String {
        month_in(self.lang(), year, month)
    }

    fn decimal(&self, value: i128, decimals: u32) -> String {
        let scale = 10_i128.pow(decimals);
        let whole = value.unsigned_abs() / scale.unsigned_abs();
        let rest = value.unsigned_abs() % scale.unsigned_abs();
        let rest = format!("{rest:0width$}", width = decimals as usize);
        let rest = rest.trim_end_matches('0');
        let mut text = grouped(self.lang(), whole);
        if !rest.is_empty() {
            text.push(if self.lang() == Lang::Vi { ',' } else { '.' });
            text.push_str(rest);
        }
        if value < 0 { format!("{MINUS}{text}") } else { text }
    }
}

pub(crate) fn number_in(lang: Lang, number: i128) -> String {
    let text = grouped(lang, number.unsigned_abs());
    if number < 0 { format!("{MINUS}{text}") } else { text }
}

pub(crate) fn day_in(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        Lang::En => format!("{} {} {}", day.day(), month_name(day.month()), day.year()),
    }
}

pub(crate) fn month_in(lang: Lang, year: i16, month: i8) -> String {
    match lang {
        Lang::Vi => format!("{month:02}/{year}"),
        Lang::En => format!("{} {year}", month_name(month)),
    }
}

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("?")
}

fn grouped(lang: Lang, number: u128) -> String {
    let digits = number.to_string();
    let mark = if lang == Lang::Vi { '.' } else { ',' };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}
