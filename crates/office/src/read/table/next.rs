//! Where another table begins on the same sheet: under other headings, or under titles of its own.

use crate::read::raw::{Raw, RawRow};
use crate::recognise::block::{self, Block};
use crate::recognise::memory::Memory;
use std::collections::BTreeMap;

/// Rows without data before a heading that may be its titles.
const TITLES: usize = 8;

/// The lowest headings of a table by column, to know them again where a printed page repeats them.
pub(super) type Headings = BTreeMap<u32, String>;

/// The lowest headings of a block.
pub(super) fn headings(block: &Block) -> Headings {
    let leaves = block.paths.iter().filter_map(|(at, path)| Some((*at, path.last()?.clone())));
    leaves.filter(|(_, heading)| !heading.is_empty()).collect()
}

/// Rows since the last one with data, the last few of them.
#[derive(Debug, Default)]
pub(super) struct Tail(Vec<RawRow>);

impl Tail {
    /// Takes a row that held no data.
    pub(super) fn push(&mut self, row: RawRow) {
        if self.0.len() == TITLES {
            self.0.remove(0);
        }
        self.0.push(row);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Its rows, when the given row begins another table; they stand before it.
    pub(super) fn begins(&mut self, row: &RawRow, headings: &Headings, memory: &mut Memory) -> Option<Vec<RawRow>> {
        begins(row, &self.0, headings, memory).then(|| std::mem::take(&mut self.0))
    }
}

/// The index of the first row (titles included) of another table after `from`.
pub(super) fn find(rows: &[RawRow], from: usize, headings: &Headings, memory: &mut Memory) -> Option<usize> {
    let mut titles = from;
    for (at, row) in rows.iter().enumerate().skip(from) {
        if begins(row, &rows[titles..at], headings, memory) {
            return Some(titles);
        }
        if may_be_title(row) {
            titles = titles.max(at.saturating_sub(TITLES - 1));
        } else {
            titles = at + 1;
        }
    }
    None
}

/// One or two texts and nothing else.
pub(super) fn may_be_title(row: &RawRow) -> bool {
    row.cells.len() <= 2 && row.cells.iter().all(|cell| matches!(cell.raw, Raw::Text(_)))
}

fn begins(row: &RawRow, titles: &[RawRow], headings: &Headings, memory: &mut Memory) -> bool {
    if !block::speaks_like_headings(row, memory) {
        return false;
    }
    let same = |cell: &&crate::read::raw::RawCell| match (&cell.raw, headings.get(&cell.at)) {
        (Raw::Text(text), Some(heading)) => text.to_lowercase() == heading.to_lowercase(),
        _ => false,
    };
    let repeated = row.cells.iter().filter(same).count() >= 2;
    !repeated || titles.iter().any(block::is_titled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::raw::RawCell;

    fn row(number: u32, texts: &[&str]) -> RawRow {
        let cell =
            |(at, text): (usize, &&str)| RawCell { at: at as u32, raw: Raw::Text((*text).to_owned()), font: None };
        let cells = texts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(cell).collect();
        RawRow { row: number, cells, ..RawRow::default() }
    }

    #[test]
    fn another_table_has_other_headings_or_titles_of_its_own() {
        let staff = ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác"];
        let headings: Headings = (0..).zip(staff.map(str::to_owned)).collect();
        let person = ["1", "Nguyễn Văn An", "1985", "Công chức", "Phòng Kinh tế"];
        let mut memory = Memory::default();
        let mut first = |rows: &[RawRow]| find(rows, 0, &headings, &mut memory);
        // Headings that a printed page repeats.
        assert_eq!(first(&[row(5, &person), row(6, &staff), row(7, &person)]), None);
        // The same headings under a title.
        let titled = [row(5, &person), row(7, &["DANH SÁCH CÔNG CHỨC XÃ EA KAO"]), row(8, &staff), row(9, &person)];
        assert_eq!(first(&titled), Some(1));
        // Other headings.
        let needs = ["STT", "Tên đơn vị", "Vị trí việc làm", "Nhu cầu"];
        assert_eq!(first(&[row(5, &person), row(8, &needs), row(9, &["1", "Xã Ea Kao", "Đất đai", "2"])]), Some(1));
        assert_eq!(first(&[row(5, &person), row(6, &person)]), None);
    }
}
