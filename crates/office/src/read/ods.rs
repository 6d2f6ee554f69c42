//! .ods as streams of rows. Repeated rows and columns are counted, not built.

use super::archive::Archive;
use super::raw::{Damage, Merge, Raw, RawCell, RawRow, RowSink, SheetMeta};
use super::refused::Refused;
use super::xlsx::refused;
use super::xml::{Xml, attribute, number};
use crate::read::limits::Limits;
use quick_xml::events::{BytesStart, Event};
use std::io::Read;

/// What a pass over the content meets.
trait Visitor {
    fn sheet(&mut self, name: String);
    fn row(&mut self, row: &RawRow) -> bool;
    fn merge(&mut self, merge: Merge);
    fn end(&mut self);
}

pub(super) fn read(archive: &mut Archive<'_>, sink: &mut dyn RowSink) -> Result<(), Refused> {
    let limits = archive.limits;
    let encrypted = archive.xml("META-INF/manifest.xml", |xml| {
        let mut buf = Vec::new();
        loop {
            match xml.next(&mut buf)? {
                Event::Eof => return Ok(false),
                Event::Start(e) if e.local_name().as_ref() == "encryption-data" => return Ok(true),
                _ => {}
            }
        }
    });
    if let Some(Ok(true)) = encrypted {
        return Err(Refused::encrypted());
    }
    // The first pass keeps merged cells only, which the rows need before they come.
    let mut first = Merges { sheets: Vec::new() };
    let mut damaged = archive.xml("content.xml", |xml| content(xml, limits, &mut first)).and_then(Result::err);
    if let Some(damage @ (Damage::Unsafe | Damage::Limit("inflated_bytes" | "piece_bytes" | "depth" | "sheets", _))) =
        damaged
    {
        return Err(refused(damage, "content.xml"));
    }
    let mut second = Rows { sink, merges: first.sheets, at: 0, open: false };
    if let Some(Err(damage)) = archive.xml("content.xml", |xml| content(xml, limits, &mut second)) {
        damaged = Some(damage);
    }
    if second.open {
        second.sink.end(damaged);
        return Ok(());
    }
    match damaged {
        Some(damage) if second.at == 0 => Err(refused(damage, "content.xml")),
        _ => Ok(()),
    }
}

struct Merges {
    sheets: Vec<Vec<Merge>>,
}

impl Visitor for Merges {
    fn sheet(&mut self, _: String) {
        self.sheets.push(Vec::new());
    }
    fn row(&mut self, _: &RawRow) -> bool {
        true
    }
    fn merge(&mut self, merge: Merge) {
        if let Some(last) = self.sheets.last_mut().filter(|last| last.len() < 100_000) {
            last.push(merge);
        }
    }
    fn end(&mut self) {}
}

struct Rows<'s> {
    sink: &'s mut dyn RowSink,
    merges: Vec<Vec<Merge>>,
    at: usize,
    open: bool,
}

impl Visitor for Rows<'_> {
    fn sheet(&mut self, name: String) {
        let merges = self.merges.get_mut(self.at).map(std::mem::take).unwrap_or_default();
        self.sink.sheet(SheetMeta { name, hidden: false, merges });
        self.at += 1;
        self.open = true;
    }
    fn row(&mut self, row: &RawRow) -> bool {
        self.sink.row(row.clone())
    }
    fn merge(&mut self, _: Merge) {}
    fn end(&mut self) {
        self.open = false;
        self.sink.end(None);
    }
}

fn content<R: Read>(xml: &mut Xml<R>, limits: &Limits, visitor: &mut dyn Visitor) -> Result<(), Damage> {
    let mut buf = Vec::new();
    let mut row = RawRow::default();
    let mut repeat: u64 = 1;
    let mut next_row: u64 = 1;
    let mut column: u64 = 0;
    let (mut sheets, mut tables, mut wanted) = (0usize, 0u32, true);
    let (mut rows, mut cells) = (0u64, 0u64);
    loop {
        match xml.next(&mut buf)? {
            Event::Eof => return if tables > 0 { Err(Damage::Broken) } else { Ok(()) },
            Event::Start(e) => match e.local_name().as_ref() {
                "table" => {
                    tables += 1;
                    if tables == 1 {
                        sheets += 1;
                        if sheets > limits.sheets {
                            return Err(Damage::Limit("sheets", limits.sheets as u64));
                        }
                        let name = attribute(&e, "name").unwrap_or_default();
                        visitor.sheet(name.chars().take(64).collect());
                        (next_row, rows, wanted) = (1, 0, true);
                    }
                }
                "table-row" if tables == 1 => {
                    repeat = number(&e, "number-rows-repeated").unwrap_or(1).max(1);
                    column = 0;
                    row.cells.clear();
                    row.row = u32::try_from(next_row).unwrap_or(u32::MAX);
                    row.hidden = attribute(&e, "visibility").is_some_and(|v| v != "visible");
                }
                name @ ("table-cell" | "covered-table-cell") if tables == 1 => {
                    let covered = name == "covered-table-cell";
                    let head = Head::of(&e);
                    if !covered && (head.spans.0 > 1 || head.spans.1 > 1) && column < u64::from(limits.columns) {
                        visitor.merge(Merge {
                            top: row.row,
                            bottom: row.row.saturating_add(u32::try_from(head.spans.0 - 1).unwrap_or(0)),
                            left: column as u32,
                            right: (column + (head.spans.1 - 1).min(u64::from(limits.columns))) as u32,
                        });
                    }
                    let columns = head.columns;
                    let raw = cell(xml, &mut buf, head, limits)?;
                    if let Some(raw) = raw.filter(|_| !covered) {
                        for at in column..column.saturating_add(columns).min(u64::from(limits.columns)) {
                            cells += 1;
                            if cells > limits.cells {
                                return Err(Damage::Limit("cells", limits.cells));
                            }
                            row.cells.push(RawCell { at: at as u32, raw: raw.clone(), font: None });
                        }
                    }
                    column = column.saturating_add(columns);
                }
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "table" => {
                    tables = tables.saturating_sub(1);
                    if tables == 0 {
                        visitor.end();
                    }
                }
                "table-row" if tables == 1 => {
                    if wanted && !row.cells.is_empty() {
                        for step in 0..repeat {
                            rows += 1;
                            if rows > u64::from(limits.rows) {
                                return Err(Damage::Limit("rows", u64::from(limits.rows)));
                            }
                            cells += if step > 0 { row.cells.len() as u64 } else { 0 };
                            if cells > limits.cells {
                                return Err(Damage::Limit("cells", limits.cells));
                            }
                            row.row = u32::try_from(next_row.saturating_add(step)).unwrap_or(u32::MAX);
                            wanted = visitor.row(&row);
                            if !wanted {
                                break;
                            }
                        }
                    }
                    next_row = next_row.saturating_add(repeat);
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// The attributes of a cell.
#[derive(Default)]
struct Head {
    kind: String,
    value: String,
    columns: u64,
    /// Rows and columns.
    spans: (u64, u64),
    formula: bool,
}

impl Head {
    fn of(e: &BytesStart<'_>) -> Head {
        let mut head = Head { columns: 1, spans: (1, 1), ..Head::default() };
        for one in e.attributes().with_checks(false).flatten() {
            let n = || one.value.trim().parse::<u64>().unwrap_or(1).clamp(1, 1 << 32);
            match one.key.local_name().as_ref() {
                "value-type" if head.kind != "error" => head.kind = one.value.to_string(),
                "value" | "date-value" | "boolean-value" => head.value = one.value.to_string(),
                "number-columns-repeated" => head.columns = n(),
                "number-rows-spanned" => head.spans.0 = n(),
                "number-columns-spanned" => head.spans.1 = n(),
                "formula" => head.formula = true,
                _ => {}
            }
        }
        head
    }
}

/// Reads to the end of a cell; its paragraphs are joined by line ends, notes left out.
fn cell<R: Read>(xml: &mut Xml<R>, buf: &mut Vec<u8>, head: Head, limits: &Limits) -> Result<Option<Raw>, Damage> {
    let mut text = String::new();
    let (mut depth, mut notes, mut paragraphs) = (1u32, 0u32, 0u32);
    loop {
        match xml.next(buf)? {
            Event::Eof => return Err(Damage::Broken),
            Event::Start(e) => {
                depth += 1;
                match e.local_name().as_ref() {
                    "annotation" => notes += 1,
                    "p" if notes == 0 => {
                        paragraphs += 1;
                        if paragraphs > 1 && text.len() < limits.text_chars * 4 {
                            text.push('\n');
                        }
                    }
                    "s" | "tab" | "line-break" if notes == 0 && text.len() < limits.text_chars * 4 => text.push(' '),
                    _ => {}
                }
            }
            Event::End(e) => {
                depth -= 1;
                if e.local_name().as_ref() == "annotation" {
                    notes = notes.saturating_sub(1);
                }
                if depth == 0 {
                    break;
                }
            }
            event if notes == 0 && paragraphs > 0 && text.len() < limits.text_chars * 4 => {
                Xml::<R>::push_text(&event, &mut text)?
            }
            _ => {}
        }
    }
    let number = head.value.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    Ok(match head.kind.as_str() {
        "float" | "currency" => number.map(Raw::Number),
        "percentage" => number.map(Raw::Percent),
        "date" => super::xlsx::iso_day(&head.value).map(Raw::Date).or_else(|| some_text(text)),
        "boolean" => Some(Raw::Bool(head.value == "true")),
        "" if head.formula && text.is_empty() => Some(Raw::NoValue),
        _ if head.formula && (text.starts_with('#') || text.starts_with("Err:")) => {
            Some(Raw::Error(text.chars().take(20).collect()))
        }
        _ => some_text(text),
    })
}

fn some_text(text: String) -> Option<Raw> {
    (!text.trim().is_empty()).then_some(Raw::Text(text))
}
