//! Cells with digits: dates, codes, numbers.

use super::{Class, Classes};

pub(super) fn classes(text: &str, folded: &str, found: &mut Classes) {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let digits = compact.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return;
    }
    let only = digits == compact.len();
    if only {
        let n: i64 = compact.parse().unwrap_or(i64::MAX);
        match digits {
            8 | 9 | 11 | 12 => found.add(Class::PersonalId),
            7 => found.add(Class::MajorCode),
            _ => {}
        }
        if digits == 5 || digits == 4 && n > 2100 {
            found.add(Class::CommuneCode);
        }
        if (1900..=2100).contains(&n) {
            found.add(Class::Date);
            found.add(Class::Year);
            if (1940..=2012).contains(&n) {
                found.add(Class::Birth);
            }
        }
        if (5_000..=50_000).contains(&n) {
            found.add(Class::Date);
            if (14_000..=41_000).contains(&n) {
                found.add(Class::Birth);
            }
        }
        if n <= 60 {
            found.add(Class::SmallNumber);
        }
        if n < 100_000 {
            found.add(Class::Count);
        }
        if n <= 1 {
            found.add(Class::Mark);
        }
        if n <= 12 {
            found.add(Class::Step);
        }
        return;
    }
    let parts: Vec<&str> = compact.split(['/', '-', '.']).collect();
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.len() >= 2 && parts.iter().all(plain) {
        let last: i64 = parts[parts.len() - 1].parse().unwrap_or(0);
        let first: i64 = parts[0].parse().unwrap_or(0);
        if parts.len() == 3 || parts.len() == 2 && (1900..=2100).contains(&last) {
            found.add(Class::Date);
            let year = if parts.len() == 3 && first > 1000 { first } else { last };
            if (1940..=2012).contains(&year) || (10..100).contains(&year) {
                found.add(Class::Birth);
            }
            return;
        }
        if compact.contains('/') && first <= 12 && last <= 12 {
            found.add(Class::Step);
            return;
        }
        if parts[0].len() == 2 && parts[1].len() == 3 && !compact.contains('/') {
            found.add(Class::RankCode);
        }
    }
    if let Ok(n) = compact.replace(',', ".").parse::<f64>() {
        if (1.35..=13.0).contains(&n) {
            found.add(Class::Coefficient);
        }
        if (0.1..=1.5).contains(&n) {
            found.add(Class::SmallDecimal);
        }
        return;
    }
    if compact.starts_with("V.0") || compact.starts_with("v.0") {
        found.add(Class::RankCode);
    } else if compact.contains('/') && compact.contains('-') {
        found.add(Class::Document);
    } else if folded.starts_with("ngay ") && folded.contains(" thang ") {
        found.add(Class::Date);
        found.add(Class::Birth);
    } else if compact.len() <= 14 && !text.trim().contains(' ') {
        found.add(Class::Code);
    }
}
