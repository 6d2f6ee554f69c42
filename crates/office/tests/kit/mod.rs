//! Small workbooks for tests.
#![allow(dead_code, unreachable_pub)]

use canbo_office::{Corrections, Gathered, Limits, read};
use canbo_register::facts::{Column, SheetFacts, Value};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Reads bytes with default limits and no corrections.
pub fn gather(name: &str, bytes: &[u8]) -> Gathered {
    gather_with(name, bytes, &Corrections::default())
}

/// Reads bytes with corrections.
pub fn gather_with(name: &str, bytes: &[u8], corrections: &Corrections) -> Gathered {
    let mut gathered = Gathered::new();
    read(name, bytes, corrections, &Limits::default(), &mut |event| gathered.take(event));
    gathered
}

/// Writes a grid: `=n` after a number sign is a number, everything else text; empty cells stay empty.
pub fn put(sheet: &mut Worksheet, rows: &[&str]) {
    for (r, line) in rows.iter().enumerate() {
        for (c, cell) in line.split('|').enumerate() {
            let cell = cell.trim();
            if let Some(number) = cell.strip_prefix('#') {
                sheet.write_number(r as u32, c as u16, number.parse::<f64>().unwrap()).unwrap();
            } else if !cell.is_empty() {
                sheet.write_string(r as u32, c as u16, cell).unwrap();
            }
        }
    }
}

/// A workbook of one sheet, with merged regions given as `(top, left, bottom, right)` from 0.
pub fn book(name: &str, rows: &[&str], merges: &[(u32, u16, u32, u16)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    put(sheet, rows);
    for (top, left, bottom, right) in merges {
        let text = rows[*top as usize].split('|').nth(*left as usize).unwrap_or("").trim().to_owned();
        sheet.merge_range(*top, *left, *bottom, *right, &text, &Format::new()).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// A cell of a row as text; empty when there is none.
pub fn at(facts: &SheetFacts, row: usize, column: &Column) -> String {
    facts.rows.get(row).and_then(|row| row.get(column)).map(|cell| shown(&cell.value)).unwrap_or_default()
}

/// A value as text.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Thousandths(n) => n.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Mark(mark) => mark.to_string(),
    }
}

/// Codes of the findings, sorted, each once.
pub fn codes(gathered: &Gathered) -> Vec<String> {
    let mut codes: Vec<String> = gathered.findings.iter().map(|finding| finding.code.clone()).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// What a sheet was understood as, one line a column, for messages of failed tests.
pub fn understood(gathered: &Gathered) -> String {
    let mut text = String::new();
    for one in &gathered.recognised {
        text.push_str(&format!("{} {:?} {:?}\n", one.sheet, one.kinds, one.heading_rows));
        for column in &one.columns {
            text.push_str(&format!(
                "  {} {:?} -> {} {} {:?}\n",
                column.letter, column.heading, column.means, column.confidence, column.by
            ));
        }
    }
    for finding in &gathered.findings {
        text.push_str(&format!(
            "  {} {:?} {:?}\n",
            finding.code,
            finding.place.as_ref().and_then(|p| p.cell).map(|c| c.to_string()),
            finding.data
        ));
    }
    text
}

/// The text parts of a zip.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        })
        .collect()
}
