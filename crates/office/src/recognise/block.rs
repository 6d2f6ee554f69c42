//! The rows of headings: one to four, groups above, a numbering row below.

use super::memory::Memory;
use crate::corrections::SheetCorrection;
use crate::read::raw::{Merge, Raw, RawRow};
use std::collections::{BTreeMap, BTreeSet};

/// The headings of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    /// First and last row of the headings.
    pub(crate) rows: (u32, u32),
    /// Index among the given rows of the first row below, numbering row left out.
    pub(crate) body: usize,
    /// Index among the given rows of the first row of the headings.
    pub(crate) head: usize,
    /// Headings over each column, groups first.
    pub(crate) paths: BTreeMap<u32, Vec<String>>,
}

/// Rows among which the headings are looked for.
const LOOK: usize = 150;
/// A heading must be at least this near to an entry of the table to speak for its row.
const NEAR: f64 = 0.7;

/// Finds the headings among the first rows (texts already decoded).
pub(crate) fn find(
    rows: &[RawRow],
    merges: &[Merge],
    correction: &SheetCorrection,
    memory: &mut Memory,
) -> Option<Block> {
    // The user names the headings of the first table; others on the sheet are found.
    if let Some(first) = correction.heading_row.filter(|first| rows.first().is_some_and(|row| row.row <= *first)) {
        let count = correction.heading_rows.unwrap_or(1).clamp(1, 10);
        let head = rows.iter().position(|row| row.row >= first)?;
        let end = rows.iter().position(|row| row.row >= first + count).unwrap_or(rows.len());
        return Some(block(rows, merges, head, end.max(head + 1)));
    }
    let scores: Vec<f64> = rows.iter().take(LOOK).map(|row| score(row, memory)).collect();
    let best = scores.iter().copied().fold(0.0, f64::max);
    if best < 1.4 {
        return None;
    }
    let main = scores.iter().position(|score| *score >= 0.8 * best)?;
    let mut head = main;
    while head > 0
        && main - head < 3
        && rows[head - 1].row + 1 == rows[head].row
        && is_upper(rows, head - 1, main, merges, memory)
    {
        head -= 1;
    }
    let mut end = main + 1;
    while end < rows.len()
        && end - head < 5
        && rows[end].row == rows[end - 1].row + 1
        && is_lower(rows, head, main, end, merges)
    {
        end += 1;
    }
    Some(block(rows, merges, head, end))
}

/// How much a row speaks like headings.
fn score(row: &RawRow, memory: &mut Memory) -> f64 {
    let (mut sum, mut hits, mut filled) = (0.0, 0usize, 0usize);
    for cell in &row.cells {
        let near = match &cell.raw {
            Raw::Text(text) if text.chars().count() <= 100 => nearness(text, memory),
            _ => 0.0,
        };
        filled += 1;
        if near >= NEAR {
            sum += near;
            hits += 1;
        }
    }
    if hits >= 2 && hits * 3 >= filled { sum } else { 0.0 }
}

/// Whether a row below a table heads another: texts only, most of them headings.
pub(crate) fn speaks_like_headings(row: &RawRow, memory: &mut Memory) -> bool {
    let filled = row.cells.len();
    let (mut hits, mut misses) = (0, 0);
    for cell in &row.cells {
        match &cell.raw {
            Raw::Text(text) if text.chars().count() <= 100 && nearness(text, memory) >= NEAR => hits += 1,
            Raw::Text(_) => misses += 1,
            _ => return false,
        }
        if misses * 3 > filled {
            return false;
        }
    }
    hits >= 3
}

/// Whether a row begins like the title of a list.
pub(crate) fn is_titled(row: &RawRow) -> bool {
    row.cells.iter().any(|cell| match &cell.raw {
        Raw::Text(text) => {
            let folded = canbo_text::fold(text);
            TITLE_WORDS.iter().any(|word| folded.starts_with(word))
        }
        _ => false,
    })
}

fn nearness(text: &str, memory: &mut Memory) -> f64 {
    memory.best(text).max(if super::labels::degree(text).is_some() { 0.8 } else { 0.0 })
}

const TITLE_WORDS: &[&str] = &[
    "cong hoa",
    "doc lap",
    "danh sach",
    "bieu",
    "phu luc",
    "don vi tinh",
    "kem theo",
    "mau so",
    "ban hanh",
    "bao cao",
    "tinh den",
    "ve viec",
    "thong ke",
    "tong hop",
    "dang cong san",
    "ke hoach",
];

/// Whether the row above belongs to the headings: groups, not a title.
fn is_upper(rows: &[RawRow], at: usize, main: usize, merges: &[Merge], memory: &mut Memory) -> bool {
    let row = &rows[at];
    let width = rows[main].cells.iter().map(|cell| cell.at).max().unwrap_or(0) + 1;
    let mut speaks = false;
    for cell in &row.cells {
        let Raw::Text(text) = &cell.raw else { return false };
        let folded = canbo_text::fold(text);
        if text.chars().count() > 100
            || TITLE_WORDS.iter().any(|word| folded.starts_with(word))
            || folded.contains("doc lap tu do")
        {
            return false;
        }
        let merge = merges.iter().find(|m| m.top <= row.row && row.row <= m.bottom && m.left == cell.at);
        let down = merge.is_some_and(|m| m.bottom > row.row);
        let wide = merge.map_or(1, |m| m.right - m.left + 1);
        if down || nearness(text, memory) >= 0.6 || wide > 1 && wide * 10 < width * 8 && row.cells.len() > 1 {
            speaks = true;
        }
    }
    // A lone cell that spans the table is a title; so is a lone cell at the left edge.
    let lone = row.cells.len() == 1;
    let main_left = rows[main].cells.first().map_or(0, |cell| cell.at);
    speaks && !(lone && row.cells[0].at <= main_left)
}

/// Whether the row below belongs to the headings.
fn is_lower(rows: &[RawRow], head: usize, main: usize, at: usize, merges: &[Merge]) -> bool {
    let row = &rows[at];
    if is_numbering(row) {
        return false;
    }
    let first = rows[head].row;
    if merges.iter().any(|m| {
        first <= m.top && m.top < row.row && row.row <= m.bottom && m.bottom - m.top < 5 && m.right - m.left < 40
    }) {
        return true;
    }
    let filled: BTreeSet<u32> = rows[head..at].iter().flat_map(|row| row.cells.iter().map(|cell| cell.at)).collect();
    let above: BTreeSet<u32> = rows[main..at].iter().flat_map(|row| row.cells.iter().map(|cell| cell.at)).collect();
    let Some(&left) = filled.first() else { return false };
    let mut labels = 0;
    for cell in &row.cells {
        let Raw::Text(text) = &cell.raw else {
            // A year may head a column.
            let year = matches!(cell.raw, Raw::Number(n) if (1990.0..2101.0).contains(&n));
            if year && cell.at != left {
                labels += 1;
                continue;
            }
            return false;
        };
        if cell.at == left || text.chars().count() > 60 {
            return false;
        }
        // A label stands under a blank, or under a group whose right neighbour is blank.
        let under_blank = !above.contains(&cell.at);
        let under_group = above.contains(&cell.at) && !above.contains(&(cell.at + 1));
        if !(under_blank || under_group) {
            return false;
        }
        labels += 1;
    }
    labels >= 2 && row.cells.len() < filled.len().max(3)
}

/// (1) (2) (3) …, or A B 1 2 3.
pub(crate) fn is_numbering(row: &RawRow) -> bool {
    let mut last = 0;
    let mut rising = 0;
    for cell in &row.cells {
        let n = match &cell.raw {
            Raw::Number(n) if n.fract().abs() < 1e-9 => Some(*n as i64),
            Raw::Text(text) => {
                let inner = text.trim().trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | ' ' | '.'));
                let digits: String = inner.chars().take_while(char::is_ascii_digit).collect();
                let formula = inner
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '=' | '+' | '-' | ' ' | '(' | ')' | 'a'..='e'));
                if inner.len() == 1 && inner.chars().all(|c| c.is_ascii_alphabetic()) {
                    continue;
                }
                if digits.is_empty() || !formula {
                    return false;
                }
                digits.parse().ok()
            }
            _ => None,
        };
        let Some(n) = n else { return false };
        if n == last + 1 || n == last {
            rising += 1;
        }
        last = n;
    }
    row.cells.len() >= 3 && rising * 10 >= row.cells.len() * 6 && rising >= 2
}

/// Puts the block together: rows `head..end` are headings.
fn block(rows: &[RawRow], merges: &[Merge], head: usize, end: usize) -> Block {
    let end = end.min(rows.len());
    let first = rows[head].row;
    let last = rows[end - 1].row;
    let mut body = end;
    if rows.get(body).is_some_and(is_numbering) {
        body += 1;
    }
    let mut text: BTreeMap<(u32, u32), String> = BTreeMap::new();
    let mut own: BTreeMap<(u32, u32), String> = BTreeMap::new();
    for row in &rows[head..end] {
        for cell in &row.cells {
            let label = super::content::shown(&cell.raw);
            if !label.is_empty() {
                own.insert((row.row, cell.at), label);
            }
        }
    }
    text.extend(own.iter().map(|(at, label)| (*at, label.clone())));
    let mut merged = false;
    for m in merges.iter().filter(|m| m.top >= first && m.top <= last && m.right - m.left < 512) {
        merged |= m.right > m.left;
        if let Some(label) = own.get(&(m.top, m.left)) {
            for row in m.top..=m.bottom.min(last) {
                for column in m.left..=m.right {
                    text.insert((row, column), label.clone());
                }
            }
        }
    }
    if !merged {
        spread(&mut text, first, last);
    }
    let columns: BTreeSet<u32> = text
        .keys()
        .map(|(_, column)| *column)
        .chain(rows[body..].iter().take(50).flat_map(|row| row.cells.iter().map(|cell| cell.at)))
        .collect();
    let mut paths = BTreeMap::new();
    for column in columns {
        let mut path: Vec<String> = Vec::new();
        for row in first..=last {
            if let Some(label) = text.get(&(row, column))
                && path.last() != Some(label)
            {
                path.push(label.clone());
            }
        }
        paths.insert(column, path);
    }
    Block { rows: (first, last), body, head, paths }
}

/// Without merged cells a group stands over its first column only; its labels below say how far it goes.
fn spread(text: &mut BTreeMap<(u32, u32), String>, first: u32, last: u32) {
    for row in first..last {
        let below: Vec<u32> = text.keys().filter(|(r, _)| *r == row + 1).map(|(_, column)| *column).collect();
        for column in below {
            if text.contains_key(&(row, column)) {
                continue;
            }
            let left = text.range((row, 0)..(row, column)).next_back().map(|((_, c), label)| (*c, label.clone()));
            if let Some((c, label)) = left {
                let joined = (c..column).all(|c| text.contains_key(&(row + 1, c)));
                if joined {
                    text.insert((row, column), label);
                }
            }
        }
    }
}
