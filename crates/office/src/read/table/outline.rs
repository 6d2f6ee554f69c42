//! Rows of a table that are no data: totals, groups of an outline, signatures.

use crate::read::raw::{Raw, RawCell, RawRow};
use crate::recognise::content::shown;
use crate::values::number;
use canbo_text::fold;

/// "Tổng cộng", "Cộng", "Tổng số": in one of the first texts of the row.
pub(super) fn is_total(row: &RawRow, name_at: Option<u32>) -> bool {
    if row.cells.len() <= 3 && name_text(row, name_at).is_some_and(|text| closes_list(&fold(text))) {
        return true;
    }
    row.cells.iter().filter(|cell| matches!(cell.raw, Raw::Text(_))).take(2).any(|cell| {
        let Raw::Text(text) = &cell.raw else { return false };
        if text.chars().count() > 60 {
            return false;
        }
        // Cheap before folding: the word begins so, with or without marks.
        let mut chars = text.chars().flat_map(char::to_lowercase);
        let (first, second) = (chars.next(), chars.next());
        let begins = match first {
            Some('t') => matches!(second, Some('o' | 'ô' | 'ổ')),
            Some('c') => matches!(second, Some('o' | 'ô' | 'ộ')),
            Some(c) => !c.is_alphanumeric(),
            None => false,
        };
        if !begins {
            return false;
        }
        let folded = fold(text);
        let named = name_at == Some(cell.at) && !folded.starts_with("tong");
        !named
            && (matches!(
                folded.as_str(),
                "cong" | "tong" | "tong cong" | "tong so" | "toan tinh" | "total" | "cong chung"
            ) || folded.starts_with("tong cong ")
                || folded.starts_with("tong so ")
                || folded.starts_with("cong khoi ")
                || folded.starts_with("toan tinh "))
            || named && matches!(folded.as_str(), "cong" | "total") && row.cells.len() <= 3
    })
}

/// What a column of names says of the list and not of a person: "Cộng: 2", "Trong đó nữ: 1", "(Danh sách này có …)".
fn closes_list(folded: &str) -> bool {
    let counted = |rest: &str| {
        rest.split(' ').all(|word| {
            word.bytes().all(|b| b.is_ascii_digit()) || matches!(word, "" | "nguoi" | "dong" | "chi" | "cong" | "chuc")
        })
    };
    let sums = ["cong", "tong", "tong cong", "tong so"].iter().any(|sum| folded.strip_prefix(sum).is_some_and(counted));
    sums || ["trong do ", "danh sach ", "an dinh danh sach"].iter().any(|front| folded.starts_with(front))
}

/// What stands in a column of names for a post that nobody holds: "Khuyết", "Đang tuyển dụng 01".
pub(super) fn vacancy(row: &RawRow, name_at: Option<u32>) -> Option<&str> {
    name_text(row, name_at).filter(|text| {
        let folded = fold(text);
        ["khuyet", "trong", "con trong", "con thieu", "chua co", "chua bo tri", "chua tuyen"].contains(&folded.as_str())
            || ["khuyet ", "dang tuyen", "chua tuyen ", "chua bo tri ", "con thieu ", "vi tri khuyet", "dang khuyet"]
                .iter()
                .any(|front| folded.starts_with(front))
    })
}

fn name_text(row: &RawRow, name_at: Option<u32>) -> Option<&str> {
    row.cells.iter().find(|cell| name_at == Some(cell.at)).and_then(|cell| match &cell.raw {
        Raw::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// The lines below a table: places and dates, TM., KT., names of those who sign.
pub(super) fn is_signature(row: &RawRow, name_at: Option<u32>) -> bool {
    if row.cells.len() > 4 {
        return false;
    }
    row.cells.iter().any(|cell| {
        let Raw::Text(text) = &cell.raw else { return false };
        let folded = fold(text);
        let starts = [
            "noi nhan",
            "nguoi lap",
            "thu truong",
            "tm ",
            "kt ",
            "tl ",
            "tuq ",
            "ky ten",
            "ky ghi ro",
            "ky, ghi",
            "xac nhan cua",
            "lap bieu",
            "nguoi tong hop",
            "ghi chu 1",
            "nguoi lap bieu",
            "thu ky",
            "da ky",
        ]
        .iter()
        .any(|word| folded.starts_with(word));
        let dated = folded.contains("ngay")
            && folded.contains(" thang")
            && folded.contains(" nam")
            && !folded.starts_with("ngay sinh");
        let sole = row.cells.len() <= 3;
        (starts && sole || dated && sole && name_at != Some(cell.at)) && text.chars().count() < 160
    })
}

/// Whether the row is a group ("I. Văn phòng HĐND và UBND"), its text, and whether it is a row besides.
pub(super) fn group(row: &RawRow, person: bool, key: Option<u32>) -> Option<(String, bool)> {
    if row.cells.len() > 6 {
        return None;
    }
    // Numbers may be written as text; in CSV all are.
    let in_words = |cell: &&RawCell| matches!(&cell.raw, Raw::Text(text) if !is_number(text));
    let mut texts = row.cells.iter().filter(in_words);
    let mut first = texts.next()?;
    let mut mark = String::new();
    let short = shown(&first.raw);
    if ordinal(&short) != Ordinal::No {
        mark = short;
        if let Some(next) = texts.next() {
            first = next;
        }
    } else if let Some(number) = row.cells.first().filter(|cell| !in_words(cell))
        && number.at < first.at
    {
        mark = shown(&number.raw);
    }
    let text = shown(&first.raw);
    let rest = texts.count();
    let numbers = row.cells.iter().filter(|cell| cell.at > first.at && !in_words(cell)).count();
    let outer = matches!(ordinal(&mark), Ordinal::Roman | Ordinal::Letter)
        || matches!(split_ordinal(&text).0, Ordinal::Roman | Ordinal::Letter);
    let bare = split_ordinal(&text).1.to_owned();
    let folded = fold(&bare);
    if person {
        if rest > 0 || numbers > 1 {
            return None;
        }
        let elsewhere = key.is_some_and(|at| first.at != at);
        let unitish = crate::recognise::class::is_unit(&folded);
        let numbered = split_ordinal(&text).0 != Ordinal::No;
        let group = (outer || unitish || numbered || elsewhere && row.cells.len() == 1) && row.cells.len() <= 3;
        return group.then_some((bare, false));
    }
    let class = ["khoi ", "cap ", "cac ", "tong ", "don vi hanh chinh", "so ban nganh", "xa phuong"]
        .iter()
        .any(|word| folded.starts_with(word));
    if rest > 0 {
        return None;
    }
    if numbers == 0
        && row.cells.len() <= 2
        && (outer
            || class
            || row.cells.len() == 1 && key != Some(first.at)
            || bare.chars().count() > 3 && bare == bare.to_uppercase() && row.cells.len() == 1)
    {
        return Some((bare, false));
    }
    if numbers > 0 && outer {
        return Some((bare, !class));
    }
    None
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && number(&Raw::Text(text.trim_end_matches("người").trim().to_owned()), false).value.is_some()
}

/// What stands before a line of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ordinal {
    No,
    Number,
    Letter,
    Roman,
}

fn ordinal(text: &str) -> Ordinal {
    let text = text.trim().trim_end_matches(['.', ')', '/', '-', ':']).trim_start_matches('(');
    if text.is_empty() || text.len() > 6 {
        Ordinal::No
    } else if text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
        Ordinal::Roman
    } else if text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase()) {
        Ordinal::Letter
    } else if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        Ordinal::Number
    } else {
        Ordinal::No
    }
}

/// "I. Văn phòng" in its two parts.
fn split_ordinal(text: &str) -> (Ordinal, &str) {
    let Some(at) = text.find(['.', ')', '-', '/', ' ', ':']) else { return (Ordinal::No, text) };
    let kind = ordinal(&text[..at]);
    let separated = !text[at..].starts_with(' ');
    match kind {
        Ordinal::No => (Ordinal::No, text),
        Ordinal::Letter | Ordinal::Number if !separated => (Ordinal::No, text),
        kind => (kind, text[at..].trim_start_matches(['.', ')', '-', '/', ' ', ':'])),
    }
}
