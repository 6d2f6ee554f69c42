//! The rows of one worksheet.

use super::Book;
use super::strings::Item;
use super::styles::Shown;
use crate::read::limits::Limits;
use crate::read::raw::{Damage, Merge, Raw, RawCell, RawRow, RowSink, serial_day};
use crate::read::xml::{Xml, attribute};
use quick_xml::events::{BytesStart, Event};
use std::io::Read;

/// Reads the rows, telling the sink of each that holds something.
pub(super) fn read<R: Read>(
    xml: &mut Xml<R>,
    book: &Book,
    limits: &Limits,
    cells_left: &mut u64,
    sink: &mut dyn RowSink,
) -> Result<(), Damage> {
    let mut buf = Vec::new();
    let mut row = RawRow::default();
    let mut next_row = 1;
    let mut rows = 0;
    let mut inside = false;
    loop {
        match xml.next(&mut buf)? {
            Event::Eof => return if inside { Err(Damage::Broken) } else { Ok(()) },
            Event::Start(e) => match e.local_name().as_ref() {
                "sheetData" => inside = true,
                "row" if inside => {
                    row.row = attribute(&e, "r").and_then(|r| r.trim().parse().ok()).unwrap_or(next_row);
                    row.hidden = attribute(&e, "hidden").is_some_and(|v| v == "1" || v == "true");
                    row.cells.clear();
                    next_row = row.row.saturating_add(1);
                }
                "c" if inside => {
                    let head = CellHead::of(&e, row.cells.last().map_or(0, |cell| cell.at + 1));
                    let at = head.at;
                    if *cells_left == 0 {
                        return Err(Damage::Limit("cells", limits.cells));
                    }
                    *cells_left -= 1;
                    let cell = cell(xml, &mut buf, head, book, limits)?;
                    match cell {
                        Some(cell) if at < limits.columns => row.cells.push(cell),
                        Some(_) => sink.note("W007", &[("limit", &limits.columns.to_string())]),
                        None => {}
                    }
                }
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "row" if inside && !row.cells.is_empty() => {
                    rows += 1;
                    if rows > limits.rows {
                        return Err(Damage::Limit("rows", u64::from(limits.rows)));
                    }
                    let hidden = row.hidden;
                    let number = row.row;
                    let full = std::mem::take(&mut row);
                    row.hidden = hidden;
                    row.row = number;
                    if !sink.row(full) {
                        return Ok(());
                    }
                }
                "sheetData" => return Ok(()),
                _ => {}
            },
            _ => {}
        }
    }
}

/// The attributes of a cell.
struct CellHead {
    at: u32,
    style: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Shared,
    Inline,
    Text,
    Bool,
    Error,
    Iso,
}

impl CellHead {
    fn of(element: &BytesStart<'_>, next: u32) -> CellHead {
        let mut head = CellHead { at: next, style: 0, kind: Kind::Number };
        for attribute in element.attributes().with_checks(false).flatten() {
            let value: &str = &attribute.value;
            match attribute.key.local_name().as_ref() {
                "r" => head.at = column(value).unwrap_or(next),
                "s" => head.style = value.trim().parse().unwrap_or(0),
                "t" => {
                    head.kind = match value {
                        "s" => Kind::Shared,
                        "inlineStr" | "is" => Kind::Inline,
                        "b" => Kind::Bool,
                        "e" => Kind::Error,
                        "d" => Kind::Iso,
                        "n" => Kind::Number,
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        head
    }
}

/// The column of `AB12`, from 0. `None` when there are no letters or too many.
pub(crate) fn column(reference: &str) -> Option<u32> {
    let mut at: u32 = 0;
    let mut letters = 0;
    for b in reference.bytes().take_while(u8::is_ascii_alphabetic) {
        at = at * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1;
        letters += 1;
        if letters > 3 {
            return None;
        }
    }
    at.checked_sub(1)
}

fn cell<R: Read>(
    xml: &mut Xml<R>,
    buf: &mut Vec<u8>,
    head: CellHead,
    book: &Book,
    limits: &Limits,
) -> Result<Option<RawCell>, Damage> {
    let mut value = String::new();
    let mut inline = Item::default();
    let (mut in_value, mut in_inline, mut formula) = (false, false, false);
    loop {
        match xml.next(buf)? {
            Event::Eof => return Err(Damage::Broken),
            Event::Start(e) if !in_inline => match e.local_name().as_ref() {
                "v" => in_value = true,
                "is" => in_inline = true,
                "f" => formula = true,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "c" => break,
                "v" => in_value = false,
                "is" => in_inline = false,
                _ if in_inline => inline.take::<R>(&Event::End(e), limits.text_chars)?,
                _ => {}
            },
            event if in_inline => inline.take::<R>(&event, limits.text_chars)?,
            event if in_value && value.len() <= limits.text_chars * 4 => Xml::<R>::push_text(&event, &mut value)?,
            _ => {}
        }
    }
    let style = book.styles.get(head.style);
    let text = |text: String| (!text.trim().is_empty()).then_some(Raw::Text(text));
    let raw = match head.kind {
        Kind::Shared => match value.trim().parse::<usize>() {
            Ok(index) => match book.strings.get(index) {
                Some(shared) => text(shared.to_owned()),
                None => Some(Raw::Error("?".to_owned())),
            },
            Err(_) => text(value),
        },
        Kind::Inline => text(inline.finish(limits.text_chars)),
        Kind::Text => text(value),
        Kind::Bool => Some(Raw::Bool(matches!(value.trim(), "1" | "true" | "TRUE"))),
        Kind::Error => Some(Raw::Error(value.chars().take(20).collect())),
        Kind::Iso => iso_day(&value).map(Raw::Date).or_else(|| text(value)),
        Kind::Number => match value.trim() {
            "" => formula.then_some(Raw::NoValue),
            number => match number.parse::<f64>() {
                Ok(number) if number.is_finite() => Some(match style.shown {
                    Shown::Number => Raw::Number(number),
                    Shown::Percent => Raw::Percent(number),
                    Shown::Date => serial_day(number, book.from_1904).map_or(Raw::Number(number), Raw::Date),
                }),
                _ => text(value),
            },
        },
    };
    Ok(raw.map(|raw| RawCell { at: head.at, raw, font: style.font }))
}

/// The day of `2026-07-01` or `2026-07-01T00:00:00`.
pub(crate) fn iso_day(text: &str) -> Option<jiff::civil::Date> {
    text.trim().get(..10)?.parse().ok()
}

/// What stands after the rows, for the merged cells.
#[derive(Default)]
pub(super) struct Tail {
    last: Vec<u8>,
    after: Vec<u8>,
    found: bool,
}

/// Enough for 100,000 merged regions.
const TAIL: usize = 4 << 20;

impl Tail {
    pub(super) fn feed(&mut self, chunk: &[u8]) {
        if self.found {
            let room = TAIL.saturating_sub(self.after.len());
            self.after.extend_from_slice(&chunk[..chunk.len().min(room)]);
            return;
        }
        // The mark may lie across two chunks.
        let kept = self.last.len();
        self.last.extend_from_slice(chunk);
        if let Some(at) = find(&self.last, b"sheetData>") {
            // An opening `<sheetData>` ends with the same letters; the closing one is the second.
            let opening = at > 0 && self.last[at - 1] == b'<'
                || (at > 0 && self.last[at - 1] == b':' && !closes(&self.last[..at]));
            let rest = self.last.split_off(at + 10);
            self.last.clear();
            if opening {
                self.feed(&rest);
            } else {
                self.found = true;
                self.feed(&rest);
            }
            return;
        }
        let _ = kept;
        let keep = self.last.len().min(64);
        self.last.drain(..self.last.len() - keep);
    }

    /// The merged regions, at most 100,000.
    pub(super) fn merges(&self, limits: &Limits) -> Vec<Merge> {
        let mut merges = Vec::new();
        let mut rest = &self.after[..];
        while let Some(at) = find(rest, b"mergeCell ") {
            rest = &rest[at + 10..];
            let Some(start) = find(&rest[..rest.len().min(200)], b"ref=") else { continue };
            let value = &rest[start + 5..rest.len().min(start + 60)];
            let end = value.iter().position(|&b| b == b'"' || b == b'\'').unwrap_or(value.len());
            if let Some(merge) = std::str::from_utf8(&value[..end]).ok().and_then(region)
                && merge.left < limits.columns
                && merges.len() < 100_000
            {
                merges.push(merge);
            }
        }
        merges
    }
}

fn closes(before: &[u8]) -> bool {
    before.iter().rev().take(20).find(|b| matches!(b, b'<' | b'/')).is_some_and(|&b| b == b'/')
}

fn find(text: &[u8], mark: &[u8]) -> Option<usize> {
    let first = mark[0];
    let mut at = 0;
    while let Some(step) = text[at..].iter().position(|&b| b == first) {
        at += step;
        if text[at..].starts_with(mark) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The region of `A1:C3`.
fn region(reference: &str) -> Option<Merge> {
    let (from, to) = reference.split_once(':')?;
    let row = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse::<u32>().ok();
    let (left, right, top, bottom) = (column(from)?, column(to)?, row(from)?, row(to)?);
    (left <= right && top <= bottom && top > 0).then_some(Merge { top, bottom, left, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_are_found_after_the_rows_whatever_the_chunks() {
        let part = b"<x><sheetData><row/></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells></x>";
        for size in 1..part.len() {
            let mut tail = Tail::default();
            part.chunks(size).for_each(|chunk| tail.feed(chunk));
            assert_eq!(
                tail.merges(&Limits::default()),
                [Merge { top: 1, bottom: 2, left: 0, right: 2 }],
                "chunks of {size}"
            );
        }
    }

    #[test]
    fn a_column_is_read_from_its_letters() {
        assert_eq!(column("A1"), Some(0));
        assert_eq!(column("AB12"), Some(27));
        assert_eq!(column("XFD1048576"), Some(16383));
        assert_eq!(column("12"), None);
    }
}
