//! Values of the command line, from the words that a person types.

use super::Curve;
use canbo_planning::{Audience, Axis, Edit};
use canbo_register::{Day, PersonId, ProvinceCode, SeatKey, Sex, UnitId};
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

pub(super) fn language(text: &str) -> Result<canbo_words::Lang, String> {
    canbo_words::Lang::parse(text).ok_or_else(|| "vi, en".to_owned())
}

/// `2025-09-09`, or `09/09/2025` as it is written here. Days far from ours are slips of the hand, and some of them cannot be kept.
pub(super) fn day(text: &str) -> Result<Day, String> {
    let parts: Vec<&str> = text.split('/').collect();
    let day = match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse(),
        _ => text.parse(),
    };
    day.ok().filter(|day: &Day| YEARS.contains(&day.year())).ok_or_else(|| A_DAY.to_owned())
}

/// Years of days that are worked with.
pub(crate) const YEARS: RangeInclusive<i16> = 1900..=2200;

/// What may stand where a day is asked for; `help` puts it into words.
pub(crate) const A_DAY: &str = "2025-09-09, 09/09/2025";

/// `1969-05`, `1969-05-17`, `1969`, or `05/1969`, `17/05/1969`.
pub(super) fn birth(text: &str) -> Result<canbo_register::PartialDate, String> {
    let allowed = || "1969-05, 05/1969, 1969-05-17, 17/05/1969, 1969".to_owned();
    let mut parts: Vec<&str> = text.split(['/', '-']).collect();
    if text.contains('/') {
        parts.reverse();
    }
    let number = |at: usize| parts.get(at).map(|part| part.parse::<i8>()).transpose().map_err(|_| allowed());
    let year = parts[0].parse().ok().filter(|year| (1900..=2100).contains(year)).ok_or_else(allowed)?;
    let born = canbo_register::PartialDate { year, month: number(1)?, day: number(2)? };
    if parts.len() > 3 || born.presumed().is_none() { Err(allowed()) } else { Ok(born) }
}

pub(super) fn sex(text: &str) -> Result<Sex, String> {
    match text.to_lowercase().as_str() {
        "f" | "nữ" | "nu" => Ok(Sex::Female),
        "m" | "nam" => Ok(Sex::Male),
        _ => Err("f, m; nữ, nam".to_owned()),
    }
}

/// A person's key: letters are upper case, except those of the `p-…` ones.
pub(super) fn person(text: &str) -> Result<PersonId, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("CC-00123, p-abcdefghijkl".to_owned());
    }
    let small = text.to_lowercase();
    Ok(PersonId::new(if small.starts_with("p-") { small } else { text.to_uppercase() }))
}

/// `PERSON=UNIT/POSITION`.
pub(super) fn edit(text: &str) -> Result<Edit, String> {
    let allowed = || "PERSON=UNIT/POSITION, CC-00123=24133/dat-dai".to_owned();
    let (left, right) = text.split_once('=').ok_or_else(allowed)?;
    let seat = SeatKey::parse(right.trim()).ok_or_else(allowed)?;
    Ok(Edit { person: person(left)?, seat })
}

/// `PERSON,PERSON`.
pub(super) fn pair(text: &str) -> Result<(PersonId, PersonId), String> {
    let allowed = || "PERSON,PERSON, CC-00123,CC-00456".to_owned();
    let (left, right) = text.split_once(',').ok_or_else(allowed)?;
    Ok((person(left).map_err(|_| allowed())?, person(right).map_err(|_| allowed())?))
}

/// Dong: `500000000`, or with the dots and commas that people write.
pub(super) fn dong(text: &str) -> Result<i64, String> {
    let allowed = || "500000000, 500.000.000".to_owned();
    let groups: Vec<&str> = text.trim().split(['.', ',']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if !groups.iter().all(digits) || !groups.iter().skip(1).all(|group| group.len() == 3) {
        return Err(allowed());
    }
    groups.concat().parse().map_err(|_| allowed())
}

/// A whole number; what is allowed is told as `LOW..=HIGH`, which `help` puts into words.
fn whole<T: FromStr + PartialOrd + Display>(text: &str, low: T, high: T) -> Result<T, String> {
    let number = text.trim().parse().ok().filter(|number| low <= *number && *number <= high);
    number.ok_or_else(|| format!("{low}..={high}"))
}

pub(super) fn seed(text: &str) -> Result<u64, String> {
    whole(text, 0, u64::MAX)
}

/// How many people, months or kilometres.
pub(super) fn count(text: &str) -> Result<u32, String> {
    whole(text, 0, u32::MAX)
}

/// A version, or the number of a job.
pub(super) fn number(text: &str) -> Result<i64, String> {
    whole(text, 1, 1_000_000_000)
}

/// How many backups are kept.
pub(super) fn kept(text: &str) -> Result<u32, String> {
    whole(text, 1, 1_000_000)
}

/// Months in which somebody was insured: sixty years at most.
pub(super) fn insured_months(text: &str) -> Result<u32, String> {
    whole(text, 0, 720)
}

/// A month's pay in dong.
pub(super) fn salary(text: &str) -> Result<i64, String> {
    whole(text, 0, 1_000_000_000)
}

/// `UNIT/POSITION`.
pub(super) fn seat(text: &str) -> Result<SeatKey, String> {
    SeatKey::parse(text.trim()).ok_or_else(|| "UNIT/POSITION, 24133/dat-dai".to_owned())
}

pub(super) fn unit(text: &str) -> Result<UnitId, String> {
    let text = text.trim();
    if text.is_empty() { Err("24133, so-tai-chinh".to_owned()) } else { Ok(UnitId::new(text)) }
}

pub(super) fn audience(text: &str) -> Result<Audience, String> {
    let named = Audience::ALL.into_iter().find(|one| one.name() == text);
    named.ok_or_else(|| Audience::ALL.map(Audience::name).join(", "))
}

/// `…=+1` or `…=-1`: what is changed, and by how much.
pub(super) fn change<'a>(text: &'a str, allowed: &str) -> Result<(&'a str, i32), String> {
    let (left, right) = text.split_once('=').ok_or_else(|| allowed.to_owned())?;
    let signed = right.trim().replace('\u{2212}', "-");
    let by = signed.parse().ok().filter(|by: &i32| (1..=1000).contains(&by.abs()));
    Ok((left.trim(), by.ok_or_else(|| allowed.to_owned())?))
}

pub(super) fn seat_change(text: &str) -> Result<(SeatKey, i32), String> {
    let allowed = "UNIT/POSITION=+1, 24133/dat-dai=-1";
    let (key, by) = change(text, allowed)?;
    Ok((SeatKey::parse(key).ok_or_else(|| allowed.to_owned())?, by))
}

pub(super) fn quota_change(text: &str) -> Result<(UnitId, i32), String> {
    let allowed = "UNIT=+1, so-tai-chinh=-2";
    let (key, by) = change(text, allowed)?;
    if key.is_empty() { Err(allowed.to_owned()) } else { Ok((UnitId::new(key), by)) }
}

/// `7`, `7.5` or `7,5` percent, in hundredths.
pub(super) fn percent(text: &str) -> Result<u32, String> {
    let allowed = || "7, 7.5, 0–100".to_owned();
    let text = text.trim().trim_end_matches('%').replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return Err(allowed());
    }
    let hundredths: u32 = format!("{part:0<2}").parse().map_err(|_| allowed())?;
    let whole: u32 = whole.parse().ok().filter(|whole| *whole <= 100).ok_or_else(allowed)?;
    Some(whole * 100 + hundredths).filter(|share| *share <= 10_000).ok_or_else(allowed)
}

/// `percent=3..9`, `radius-km=20..80:10`.
pub(super) fn curve(text: &str) -> Result<Curve, String> {
    let allowed = || "percent=3..9, radius-km=20..80:10".to_owned();
    let (name, row) = text.split_once('=').ok_or_else(allowed)?;
    let axis = match name.trim() {
        "percent" => Axis::Percent,
        "radius-km" => Axis::RadiusKm,
        _ => return Err(allowed()),
    };
    let (ends, step) = row.split_once(':').unwrap_or((row, "1"));
    let (low, high) = ends.split_once("..").ok_or_else(allowed)?;
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| allowed());
    let (low, high, step) = (number(low)?, number(high)?, number(step)?);
    let most = if axis == Axis::Percent { 100 } else { 2_000 };
    if step == 0 || low > high || high > most {
        return Err(allowed());
    }
    let values: Vec<u32> = (low..=high).step_by(step as usize).collect();
    if values.len() > 200 { Err(allowed()) } else { Ok(Curve { axis, values }) }
}

/// A province's two digits.
pub(super) fn province(text: &str) -> Result<ProvinceCode, String> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Ok(ProvinceCode::new(text)) } else { Err("24, 66".to_owned()) }
}

/// `BODY/YEAR=NUMBER`.
pub(super) fn highest(text: &str) -> Result<(String, i64, i64), String> {
    let allowed = || "so-noi-vu/2026=123".to_owned();
    let (book, number) = text.split_once('=').ok_or_else(allowed)?;
    let (body, year) = book.rsplit_once('/').ok_or_else(allowed)?;
    let year = year.parse().ok().filter(|year| (2000..=2100).contains(year)).ok_or_else(allowed)?;
    let number = number.parse().ok().filter(|number| *number >= 0).ok_or_else(allowed)?;
    if body.is_empty() { Err(allowed()) } else { Ok((body.to_owned(), year, number)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Cli;
    use clap::CommandFactory;
    use jiff::civil::date;

    #[test]
    fn the_grammar_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_read_in_both_spellings() {
        assert_eq!(day("2025-09-09"), Ok(date(2025, 9, 9)));
        assert_eq!(day("9/9/2025"), Ok(date(2025, 9, 9)));
        assert_eq!((day("1900-01-01"), day("31/12/2200")), (Ok(date(1900, 1, 1)), Ok(date(2200, 12, 31))));
        for wrong in ["2025-13-01", "31/02/2026", "hôm nay", "", "9/9/25", "1899-12-31", "2201-01-01", "-000001-01-01"]
        {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_birth_date_may_lack_its_day_or_month() {
        let born = |year, month, day| canbo_register::PartialDate { year, month, day };
        assert_eq!(birth("1969-05"), Ok(born(1969, Some(5), None)));
        assert_eq!(birth("05/1969"), Ok(born(1969, Some(5), None)));
        assert_eq!(birth("17/05/1969"), Ok(born(1969, Some(5), Some(17))));
        assert_eq!(birth("1969"), Ok(born(1969, None, None)));
        for wrong in ["1969-13", "31/02/1969", "05-1969-1-1", "xx", "", "1969-", "69"] {
            assert!(birth(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_share_may_have_two_decimals_in_both_spellings() {
        assert_eq!([percent("7"), percent("7.5"), percent("0,25"), percent("100%")], [700, 750, 25, 10_000].map(Ok));
        for wrong in ["", "-1", "101", "100.01", "7.555", "x", "."] {
            assert!(percent(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_sum_of_dong_may_be_written_in_groups_of_three() {
        assert_eq!([dong("468000000"), dong("468.000.000"), dong("0")], [468_000_000, 468_000_000, 0].map(Ok));
        for wrong in ["", "-1", "4.68", "1,5", "12 000", "x", "99999999999999999999"] {
            assert!(dong(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_whole_number_out_of_its_range_is_refused_with_the_range() {
        assert_eq!((seed("7"), count("0"), insured_months("720"), salary("10")), (Ok(7), Ok(0), Ok(720), Ok(10)));
        assert_eq!(count("99999999999"), Err("0..=4294967295".to_owned()));
        for wrong in ["721", "-1", "x", "", "1.5"] {
            assert_eq!(insured_months(wrong), Err("0..=720".to_owned()), "{wrong}");
        }
    }

    #[test]
    fn a_book_has_a_body_and_a_year_of_four_digits() {
        assert_eq!(highest("so-noi-vu/giay-moi/2026=0"), Ok(("so-noi-vu/giay-moi".to_owned(), 2026, 0)));
        for wrong in ["a/26=3", "khong-co/9999=3", "a/1999=3", "/2026=3", "a=3", "a/2026=-1", "a/2026", "a/2026=x"] {
            assert!(highest(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_pair_names_two_people() {
        assert_eq!(pair("A,B"), Ok((PersonId::new("A"), PersonId::new("B"))));
        for wrong in ["A", "A,", ",B", ""] {
            assert!(pair(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_curve_names_its_axis_ends_and_step() {
        let found = curve("percent=3..9").expect("is well formed");
        assert_eq!((found.axis, found.values.len()), (Axis::Percent, 7));
        assert_eq!(curve("radius-km=20..80:30").expect("is well formed").values, [20, 50, 80]);
        for wrong in ["percent", "percent=9..3", "percent=3..900", "x=1..2", "percent=1..2:0", "radius-km=1..2000"] {
            assert!(curve(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_seat_or_quota_changes_by_a_number_with_a_sign() {
        let (seat, by) = seat_change("24133/dat-dai=+1").expect("is well formed");
        assert_eq!((seat.to_string().as_str(), by), ("24133/dat-dai", 1));
        assert_eq!(quota_change("so-tai-chinh=−2").expect("is well formed").1, -2);
        for wrong in ["24133/dat-dai", "24133=+1", "24133/dat-dai=0", "24133/dat-dai=x", "24133/dat-dai=+5000"] {
            assert!(seat_change(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_pin_names_a_person_and_a_seat() {
        let pin = edit("CC-00123=24133/dat-dai").expect("is well formed");
        assert_eq!((pin.person.as_str(), pin.seat.to_string().as_str()), ("CC-00123", "24133/dat-dai"));
        for wrong in ["CC-00123", "CC-00123=24133", "=24133/dat-dai", "a=/b", "a=b/"] {
            assert!(edit(wrong).is_err(), "{wrong}");
        }
    }
}
