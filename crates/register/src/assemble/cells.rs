//! Reading the values of cells, and the small vocabularies of a roster.

use crate::facts::{Cell, Column, Row, Value};
use crate::reference::phrase_key;
use crate::{AbsenceKind, Block, HeadcountKind, PartialDate, PoliticalTheory, Rating, Sex, StaffKind};
use jiff::civil::Date;
use std::borrow::Cow;

/// The text of a cell; whole numbers are written out.
pub(super) fn text(cell: &Cell) -> Option<Cow<'_, str>> {
    match &cell.value {
        Value::Text(text) => Some(Cow::Borrowed(text.trim())).filter(|text| !text.is_empty()),
        Value::Thousandths(number) if number % 1000 == 0 => Some(Cow::Owned((number / 1000).to_string())),
        Value::Thousandths(number) => {
            let decimals = format!("{:03}", (number % 1000).abs());
            Some(Cow::Owned(format!("{}.{}", number / 1000, decimals.trim_end_matches('0'))))
        }
        Value::Date(_) | Value::Mark(_) => None,
    }
}

/// The text of the first cell of that column.
pub(super) fn text_of<'a>(row: &'a Row, column: &Column) -> Option<(Cow<'a, str>, u32)> {
    let cell = row.get(column)?;
    Some((text(cell)?, cell.at))
}

/// Yes or no: a mark, or a word.
pub(super) fn mark(cell: &Cell) -> Option<bool> {
    match &cell.value {
        Value::Mark(mark) => Some(*mark),
        Value::Thousandths(number) => Some(*number != 0),
        Value::Date(_) => Some(true),
        Value::Text(text) => match canbo_text::fold(text).as_str() {
            "" | "khong" | "k" | "ko" | "chua" | "no" | "0" | "khong co" => Some(false),
            _ => Some(true),
        },
    }
}

/// A whole number of persons.
pub(super) fn number(cell: &Cell) -> Result<u32, String> {
    match &cell.value {
        Value::Thousandths(number) if number % 1000 == 0 => {
            u32::try_from(number / 1000).map_err(|_| (number / 1000).to_string())
        }
        Value::Mark(mark) => Ok(u32::from(*mark)),
        Value::Text(text) => {
            let text = text.trim();
            let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
            match text {
                "-" | "–" | "—" => Ok(0),
                _ => digits.parse().map_err(|_| text.to_owned()),
            }
        }
        _ => Err(text(cell).map_or_else(String::new, Cow::into_owned)),
    }
}

/// A date as it stands.
pub(super) fn date(cell: &Cell) -> Option<PartialDate> {
    match &cell.value {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// The last day that a partial date can mean: of the year, or of the month.
pub(super) fn last_day(date: PartialDate) -> Option<Date> {
    if let (None, _) | (Some(_), None) = (date.month, date.day) {
        let month = date.month.unwrap_or(12);
        return Date::new(date.year, month, 1).ok().map(Date::last_of_month);
    }
    date.presumed()
}

pub(super) fn sex(text: &str) -> Option<Sex> {
    match canbo_text::fold(text).as_str() {
        "nam" | "m" => Some(Sex::Male),
        "nu" | "f" => Some(Sex::Female),
        _ => None,
    }
}

/// The kind of person as a roster writes it; "cán bộ, công chức" together decides nothing.
pub(super) fn staff_kind(text: &str) -> Option<StaffKind> {
    let key = canbo_text::fold(text);
    let has = |word: &str| format!(" {key} ").contains(&format!(" {word} "));
    let named = [
        (has("khong chuyen trach") || has("kct") || has("hdkct"), StaffKind::PartTime),
        (has("hop dong") || has("hd") || has("hdld") || has("hd111") || has("hd68"), StaffKind::Contract),
        (has("quan su") || has("chqs"), StaffKind::Military),
        (has("cong an"), StaffKind::Police),
        (has("vien chuc") || has("vc"), StaffKind::PublicEmployee),
        (has("cong chuc") || has("cc"), StaffKind::CivilServant),
        (has("can bo") || has("cb"), StaffKind::Cadre),
    ];
    let mut kinds = named.iter().filter(|(named, _)| *named).map(|(_, kind)| *kind);
    let first = kinds.next()?;
    // Words before the three estates ("viên chức hợp đồng") decide alone; two estates together decide nothing.
    let estate = matches!(first, StaffKind::PublicEmployee | StaffKind::CivilServant);
    (!estate || kinds.next().is_none()).then_some(first)
}

pub(super) fn headcount_kind(text: &str) -> Option<HeadcountKind> {
    let key = canbo_text::fold(text);
    if key.contains("nguoi lam viec") {
        return Some(HeadcountKind::PublicEmployee);
    }
    match staff_kind(text)? {
        StaffKind::Cadre => Some(HeadcountKind::Cadre),
        StaffKind::CivilServant => Some(HeadcountKind::CivilServant),
        StaffKind::PublicEmployee => Some(HeadcountKind::PublicEmployee),
        StaffKind::Contract => Some(HeadcountKind::Contract),
        _ => None,
    }
}

pub(super) fn block(text: &str) -> Option<Block> {
    let key = phrase_key(text);
    let has = |word: &str| key.contains(word);
    if has("mttq") || has("mat tran") || has("doan the") {
        Some(Block::Front)
    } else if has("chinh quyen") || has("ubnd") || has("hdnd") || has("nha nuoc") {
        Some(Block::Government)
    } else if key == "dang" || has("khoi dang") || has("dang uy") || has("co quan dang") {
        Some(Block::Party)
    } else {
        None
    }
}

pub(super) fn theory(text: &str) -> Option<PoliticalTheory> {
    let key = canbo_text::fold(text);
    let words = key.split(' ').take(2).collect::<Vec<_>>().join(" ");
    match words.as_str() {
        "cu nhan" => Some(PoliticalTheory::Bachelor),
        "cao cap" => Some(PoliticalTheory::Advanced),
        "trung cap" => Some(PoliticalTheory::Intermediate),
        "so cap" => Some(PoliticalTheory::Elementary),
        _ => match key.split(' ').next().unwrap_or_default() {
            "cn" => Some(PoliticalTheory::Bachelor),
            "cc" | "ccllct" => Some(PoliticalTheory::Advanced),
            "tc" | "tcllct" => Some(PoliticalTheory::Intermediate),
            "sc" => Some(PoliticalTheory::Elementary),
            _ => None,
        },
    }
}

pub(super) fn rating(text: &str) -> Option<Rating> {
    let key = canbo_text::fold(text);
    let has = |word: &str| key.contains(word);
    if has("khong hoan thanh") || key.starts_with("khtnv") || key.starts_with("kht") {
        Some(Rating::NotCompleted)
    } else if has("xuat sac") || key.starts_with("htxs") {
        Some(Rating::Excellent)
    } else if has("hoan thanh tot") || key.starts_with("htt") || key == "tot" {
        Some(Rating::Good)
    } else if has("hoan thanh") || key.starts_with("ht") {
        Some(Rating::Completed)
    } else {
        None
    }
}

pub(super) fn absence(cell: &Cell) -> Option<AbsenceKind> {
    let Value::Text(text) = &cell.value else { return mark(cell)?.then_some(AbsenceKind::Other) };
    let key = canbo_text::fold(text);
    if mark(cell) == Some(false) {
        None
    } else if key.contains("thai san") || key.contains("nghi sinh") {
        Some(AbsenceKind::Maternity)
    } else if key.contains("hoc") || key.contains("dao tao") {
        Some(AbsenceKind::Study)
    } else if key.contains("huu") {
        Some(AbsenceKind::RetirementDecided)
    } else {
        Some(AbsenceKind::Other)
    }
}

/// Step of the salary scale: "4/9", "4", or a number.
pub(super) fn step(text: &str) -> Option<(u8, Option<u8>)> {
    let (step, of) = match text.split_once('/') {
        Some((step, of)) => (step, Some(of.trim().parse().ok()?)),
        None => (text, None),
    };
    Some((step.trim().parse().ok()?, of))
}

/// Hundredths from a cell in thousandths or from "3,66".
pub(super) fn hundredths(cell: &Cell) -> Option<u32> {
    match &cell.value {
        Value::Thousandths(number) => u32::try_from((number + 5) / 10).ok(),
        Value::Text(text) => {
            let text = text.trim().replace(',', ".");
            let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
            if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            format!("{whole}{decimals:0<2.2}").parse().ok()
        }
        _ => None,
    }
}

/// A rank code in its usual form: `01.003`; a number cell has lost the zero before it.
pub(super) fn rank_code(cell: &Cell) -> Option<String> {
    let text = text(cell)?;
    let (group, rest) = text.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let rest_known = rest.split('.').all(digits);
    (digits(group) && rest_known).then(|| match rest.contains('.') {
        true => format!("{group}.{rest}"),
        false => format!("{group:0>2}.{rest:0<3}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(value: Value) -> Cell {
        Cell { column: Column::Note, at: 0, value }
    }
    fn words(text: &str) -> Cell {
        cell(Value::Text(text.to_owned()))
    }

    #[test]
    fn kinds_of_person_are_read_and_two_estates_decide_nothing() {
        assert_eq!(staff_kind("Công chức cấp xã"), Some(StaffKind::CivilServant));
        assert_eq!(staff_kind("VC"), Some(StaffKind::PublicEmployee));
        assert_eq!(staff_kind("HĐ 111"), Some(StaffKind::Contract));
        assert_eq!(staff_kind("Người hoạt động không chuyên trách"), Some(StaffKind::PartTime));
        assert_eq!(staff_kind("Cán bộ"), Some(StaffKind::Cadre));
        assert_eq!(staff_kind("Cán bộ, công chức"), None);
        assert_eq!(staff_kind("?"), None);
    }

    #[test]
    fn ratings_and_theory_are_read_in_words_and_letters() {
        assert_eq!(rating("Hoàn thành xuất sắc nhiệm vụ"), Some(Rating::Excellent));
        assert_eq!(rating("HTTNV"), Some(Rating::Good));
        assert_eq!(rating("HTNV"), Some(Rating::Completed));
        assert_eq!(rating("Không hoàn thành nhiệm vụ"), Some(Rating::NotCompleted));
        assert_eq!(rating("A"), None);
        assert_eq!(theory("Cao cấp LLCT"), Some(PoliticalTheory::Advanced));
        assert_eq!(theory("TC"), Some(PoliticalTheory::Intermediate));
        assert_eq!(theory("Cử nhân chính trị"), Some(PoliticalTheory::Bachelor));
    }

    #[test]
    fn numbers_are_whole_and_not_negative() {
        assert_eq!(number(&cell(Value::Thousandths(12_000))), Ok(12));
        assert_eq!(number(&words("12 người")), Ok(12));
        assert_eq!(number(&words("-")), Ok(0));
        assert!(number(&cell(Value::Thousandths(-1000))).is_err());
        assert_eq!(number(&cell(Value::Thousandths(2500))), Err("2.5".to_owned()));
        assert!(number(&words("nhiều")).is_err());
    }

    #[test]
    fn pay_is_read_as_rosters_write_it() {
        assert_eq!(step("4/9"), Some((4, Some(9))));
        assert_eq!(step("4"), Some((4, None)));
        assert_eq!(hundredths(&cell(Value::Thousandths(3660))), Some(366));
        assert_eq!(hundredths(&words("3,66")), Some(366));
        assert_eq!(hundredths(&words("4")), Some(400));
        assert_eq!(rank_code(&words("01.003")).as_deref(), Some("01.003"));
        assert_eq!(rank_code(&cell(Value::Thousandths(1003))).as_deref(), Some("01.003"));
        assert_eq!(rank_code(&words("V.07.01.03")), None);
    }

    #[test]
    fn the_end_of_a_term_is_the_last_day_that_it_can_mean() {
        let day = |year, month, day| Date::new(year, month, day).ok();
        assert_eq!(last_day(PartialDate { year: 2027, month: Some(2), day: None }), day(2027, 2, 28));
        assert_eq!(last_day(PartialDate { year: 2027, month: None, day: None }), day(2027, 12, 31));
        assert_eq!(last_day(PartialDate { year: 2027, month: Some(2), day: Some(3) }), day(2027, 2, 3));
    }
}
