//! What stands around a table: titles, the sheet's name, the day and year they name.

use crate::read::raw::{Raw, RawRow, SheetMeta};
use crate::recognise::assign::{Around, year_in};
use crate::recognise::block::Block;
use crate::recognise::content::shown;
use crate::values::{Scope, date};
use canbo_register::PartialDate;
use canbo_register::facts::SheetContext;
use canbo_text::fold;

/// What stands above the headings.
pub(super) fn around(meta: &SheetMeta, rows: &[RawRow], block: &Block) -> (Around, SheetContext) {
    let titles: Vec<String> = rows[..block.head]
        .iter()
        .flat_map(|row| row.cells.iter())
        .map(|cell| shown(&cell.raw))
        .filter(|text| !text.is_empty())
        .map(|text| text.chars().take(300).collect())
        .take(40)
        .collect();
    let mut words = fold(&titles.join(" "));
    words.push(' ');
    words.push_str(&fold(&meta.name));
    let as_of = titles.iter().find_map(|title| as_of(title));
    let year = titles
        .iter()
        .find_map(|title| fold(title).contains("nam ").then(|| year_in(title)).flatten())
        .or_else(|| titles.iter().find_map(|title| year_in(title)))
        .or_else(|| year_in(&meta.name))
        .or(as_of.map(|day: PartialDate| day.year));
    let context = SheetContext { titles, sheet: meta.name.clone(), groups: Vec::new(), year, as_of };
    (Around { words, year }, context)
}

/// The day of "tính đến ngày 15/6/2026" or "(Tính đến 15 tháng 6 năm 2026)".
fn as_of(title: &str) -> Option<PartialDate> {
    let folded = fold(title);
    let at = ["tinh den", "den ngay", "thoi diem", "co mat ngay"]
        .iter()
        .filter_map(|word| folded.find(word).map(|at| at + word.len()))
        .max()?;
    let words: Vec<&str> = folded[at..].split(' ').filter(|word| !word.is_empty()).collect();
    let digits: Vec<&str> = words
        .iter()
        .copied()
        .skip_while(|word| !word.bytes().all(|b| b.is_ascii_digit()))
        .filter(|word| !matches!(*word, "thang" | "nam" | "ngay"))
        .take_while(|word| word.bytes().all(|b| b.is_ascii_digit()))
        .take(3)
        .collect();
    date(&Raw::Text(digits.join("/")), Scope::Any).value
}
