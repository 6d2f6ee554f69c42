//! A workbook given back with its problem cells coloured, and a first sheet that lists every finding.
//!
//! Values, merged cells and the order of sheets stay; formulas come back as the values they had, and text is written as
//! text whatever it begins with.

use crate::corrections::SheetCorrection;
use crate::paper;
use crate::read::letters::Letters;
use crate::read::raw::{Damage, Merge, Raw, RawCell, RawRow, RowSink, SheetMeta};
use crate::read::{Limits, raw_rows};
use crate::recognise::block;
use crate::recognise::content::shown;
use crate::recognise::memory::Memory;
use crate::unwritten::Unwritten;
use canbo_register::{CellRef, Finding, Severity};
use canbo_words::Words;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Url, Workbook, Worksheet};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of a sheet that are copied; a workbook to send back is for people.
const ROWS: usize = 200_000;
/// A spreadsheet takes 65,530 links.
const LISTED: usize = 60_000;
const DAY: &str = "dd/mm/yyyy";

/// The workbook with its findings marked, as .xlsx whatever it was. Only findings of this file are to be given.
pub fn mark(bytes: &[u8], findings: &[Finding], words: &Words) -> Result<Vec<u8>, Unwritten> {
    let mut copied = Copied::default();
    raw_rows(bytes, &Limits::default(), &mut copied);
    let mut book = Workbook::new();
    let mut taken = BTreeSet::new();
    let list_name = free_name(&words.text("mark-sheet"), &copied, &mut taken);
    let names: Vec<String> = copied.sheets.iter().map(|(meta, _)| sheet_name(&meta.name, &mut taken)).collect();
    list(book.add_worksheet().set_name(&list_name)?, findings, &copied, &names, words)?;
    for ((meta, rows), name) in copied.sheets.iter().zip(&names) {
        let sheet = book.add_worksheet().set_name(name)?;
        copy(sheet, meta, rows)?;
        notes(sheet, meta, rows, findings, words)?;
    }
    Ok(book.save_to_buffer()?)
}

#[derive(Default)]
struct Copied {
    sheets: Vec<(SheetMeta, Vec<RawRow>)>,
}

impl RowSink for Copied {
    fn sheet(&mut self, meta: SheetMeta) {
        self.sheets.push((meta, Vec::new()));
    }
    fn row(&mut self, row: RawRow) -> bool {
        let Some((_, rows)) = self.sheets.last_mut() else { return false };
        rows.push(row);
        rows.len() < ROWS
    }
    fn end(&mut self, _: Option<Damage>) {
        let Some((_, rows)) = self.sheets.last_mut() else { return };
        let mut letters = Letters::of(rows);
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Raw::Text(text) = &mut cell.raw {
                *text = letters.read(text, cell.font.as_deref()).0;
            }
        }
    }
    fn note(&mut self, _: &'static str, _: &[(&'static str, &str)]) {}
}

/// A name a spreadsheet accepts, not yet taken.
fn sheet_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let clean: String = name
        .chars()
        .filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !c.is_control())
        .take(28)
        .collect();
    let clean = clean.trim_matches('\'').trim().to_owned();
    let base = if clean.is_empty() { "1".to_owned() } else { clean };
    let mut name = base.clone();
    let mut n = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{base} {n}");
        n += 1;
    }
    name
}

/// The name of the list gives way to sheets of the workbook.
fn free_name(wanted: &str, copied: &Copied, taken: &mut BTreeSet<String>) -> String {
    let mut name = wanted.to_owned();
    while copied.sheets.iter().any(|(meta, _)| meta.name.to_lowercase() == name.to_lowercase()) {
        name.push('*');
        name = name.replace('*', "_");
    }
    sheet_name(&name, taken)
}

fn colour(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Blocks => 0xFF_C7_CE,
        Severity::Mend => 0xFF_EB_9C,
        Severity::Presumed => 0xDD_EB_F7,
        Severity::Notice => 0xE2_EF_DA,
    })
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocks => "mark-blocks",
        Severity::Mend => "mark-mend",
        Severity::Presumed => "mark-presumed",
        Severity::Notice => "mark-notice",
    }
}

fn list(
    sheet: &mut Worksheet,
    findings: &[Finding],
    copied: &Copied,
    names: &[String],
    words: &Words,
) -> Result<(), Unwritten> {
    let head = Format::new()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    let cell = Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, words.text("mark-title"), &title)?;
    for (at, (key, width)) in
        [("no", 6), ("severity", 14), ("code", 8), ("sheet", 18), ("cell", 9), ("what", 56), ("todo", 44)]
            .iter()
            .enumerate()
    {
        sheet.write_string_with_format(2, at as u16, words.text(&format!("mark-head-{key}")), &head)?;
        sheet.set_column_width(at as u16, *width)?;
    }
    for (n, finding) in findings.iter().take(LISTED).enumerate() {
        let row = n as u32 + 3;
        let told = words.finding(finding, None);
        let tone = cell.clone().set_background_color(colour(finding.severity));
        sheet.write_number_with_format(row, 0, (n + 1) as f64, &cell)?;
        sheet.write_string_with_format(row, 1, words.text(severity_key(finding.severity)), &tone)?;
        sheet.write_string_with_format(row, 2, &finding.code, &cell)?;
        let place = finding.place.clone().unwrap_or_default();
        sheet.write_string_with_format(row, 3, cut(&place.sheet), &cell)?;
        let at = place.cell.map(|at| at.to_string()).unwrap_or_default();
        let index = copied.sheets.iter().position(|(meta, _)| meta.name == place.sheet);
        match (index.and_then(|index| names.get(index)), place.cell) {
            (Some(name), Some(_)) => {
                let link = Url::new(format!("internal:'{}'!{at}", name.replace('\'', "''"))).set_text(&at);
                sheet.write_url_with_format(row, 4, link, &cell.clone().set_font_color(Color::RGB(0x05_63_C1)))?;
            }
            _ => {
                sheet.write_string_with_format(row, 4, &at, &cell)?;
            }
        }
        sheet.write_string_with_format(row, 5, cut(&told.sentence), &cell)?;
        sheet.write_string_with_format(row, 6, cut(&told.todo), &cell)?;
        // Heights are said, not left to the program that opens it: some do not measure wrapped text.
        let lines = [(&told.sentence, 48), (&told.todo, 38), (&place.sheet, 15)]
            .into_iter()
            .map(|(text, most)| cut(text).chars().count().div_ceil(most))
            .max();
        sheet.set_row_height(row, 15.0 * lines.unwrap_or(1).max(1) as f64 + 2.0)?;
    }
    sheet.set_freeze_panes(3, 0)?;
    Ok(paper::lay(sheet, 155.0, (2, 2), None)?)
}

/// The sheet as it was read, with its table ruled so that it can be read and printed.
fn copy(sheet: &mut Worksheet, meta: &SheetMeta, rows: &[RawRow]) -> Result<(), Unwritten> {
    let ruled = Ruled::of(meta, rows);
    for merge in meta.merges.iter().take(10_000).filter(|m| m.bottom <= 1_048_576 && m.right < 16_384) {
        let format = ruled.format(merge.top, merge.left, if merge.top <= ruled.last { usize::MAX } else { 0 });
        // Regions that overlap are left out.
        let _ = sheet.merge_range(merge.top - 1, merge.left as u16, merge.bottom - 1, merge.right as u16, "", &format);
    }
    let mut widths: BTreeMap<u16, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| (1..=1_048_576).contains(&row.row)) {
        ruled.blanks(sheet, meta, row)?;
        for cell in row.cells.iter().filter(|cell| cell.at < 16_384) {
            let format = ruled.format(row.row, cell.at, row.cells.len());
            let length = value(sheet, row.row, cell.at as u16, &cell.raw, Some(&format))?;
            let merged =
                meta.merges.iter().take(200).any(|m| m.top == row.row && m.left == cell.at && m.right > m.left);
            let widest = widths.entry(cell.at as u16).or_default();
            if !merged && row.cells.len() > 2 {
                // Headings wrap: their longest words count.
                let length = if ruled.is_head(row.row) { length.min(14) } else { length.min(36) };
                *widest = (*widest).max(length);
            }
        }
        if row.hidden {
            sheet.set_row_hidden(row.row - 1)?;
        }
    }
    let width = |length: usize| (length + 2).max(6) as f64;
    for (at, length) in &widths {
        sheet.set_column_width(*at, width(*length))?;
    }
    let total = widths.values().map(|length| width(*length)).sum();
    if let Some((first, last)) = ruled.heads {
        for row in rows.iter().filter(|row| ruled.is_head(row.row)) {
            sheet.set_row_height(row.row - 1, 15.5 * lines(meta, row, &widths))?;
        }
        sheet.set_freeze_panes(last, 0)?;
        paper::lay(sheet, total, (first - 1, last - 1), Some(1))?;
    }
    Ok(())
}

/// Lines that the headings of a row take; what is merged downwards has the rows below too.
fn lines(meta: &SheetMeta, row: &RawRow, widths: &BTreeMap<u16, usize>) -> f64 {
    let of_cell = |cell: &RawCell| {
        let merge = meta.merges.iter().find(|m| (m.top, m.left) == (row.row, cell.at));
        let (right, rows) = merge.map_or((cell.at, 1), |m| (m.right.min(cell.at + 300), m.bottom - m.top + 1));
        let width: usize = (cell.at..=right).map(|at| widths.get(&(at as u16)).map_or(8, |length| length + 2)).sum();
        // Words do not fill their lines.
        (shown(&cell.raw).chars().count() as f64 * 1.25 / width as f64).ceil() / f64::from(rows)
    };
    row.cells.iter().map(of_cell).fold(1.0, f64::max).min(12.0)
}

/// Where the table of a sheet is, and how its cells look.
struct Ruled {
    /// First and last row of the headings with their numbering row, and the last row of the table.
    heads: Option<(u32, u32)>,
    last: u32,
    columns: (u32, u32),
    head: Format,
    cell: Format,
    free: Format,
}

impl Ruled {
    fn of(meta: &SheetMeta, rows: &[RawRow]) -> Ruled {
        let block = block::find(rows, &meta.merges, &SheetCorrection::default(), &mut Memory::default());
        let columns = block.as_ref().and_then(|block| Some((*block.paths.keys().next()?, *block.paths.keys().last()?)));
        let plain = Format::new().set_align(FormatAlign::VerticalCenter);
        let cell = plain.clone().set_border(FormatBorder::Thin).set_text_wrap();
        let head = cell.clone().set_bold().set_align(FormatAlign::Center).set_background_color(Color::RGB(0xF2_F2_F2));
        let heads = block.as_ref().map(|block| (block.rows.0, rows[block.body - 1].row));
        let last = rows.iter().rfind(|row| row.cells.len() > 3).map_or(0, |row| row.row);
        Ruled { heads, last, columns: columns.unwrap_or((1, 0)), head, cell, free: plain }
    }

    fn is_head(&self, row: u32) -> bool {
        self.heads.is_some_and(|(first, last)| (first..=last).contains(&row))
    }

    /// Rows below the headings with a few cells; titles, groups and signatures have one or two.
    fn is_body(&self, row: u32, filled: usize) -> bool {
        filled > 2 && row <= self.last && self.heads.is_some_and(|(_, last)| row > last)
    }

    fn format(&self, row: u32, column: u32, filled: usize) -> Format {
        let within = (self.columns.0..=self.columns.1).contains(&column);
        match (within, self.is_head(row), self.is_body(row, filled)) {
            (true, true, _) => self.head.clone(),
            (true, _, true) => self.cell.clone(),
            _ => self.free.clone(),
        }
    }

    /// Rules the cells of a row that hold nothing.
    fn blanks(&self, sheet: &mut Worksheet, meta: &SheetMeta, row: &RawRow) -> Result<(), Unwritten> {
        let head = self.is_head(row.row);
        if !(head || self.is_body(row.row, row.cells.len())) || self.columns.1 > 300 {
            return Ok(());
        }
        for column in self.columns.0..=self.columns.1 {
            let inside = |m: &&Merge| {
                (m.top..=m.bottom).contains(&row.row) && (m.left..=m.right).contains(&column) && m.right < 16_384
            };
            if !(head && meta.merges.iter().take(200).any(|m| inside(&m))) {
                sheet.write_blank(row.row - 1, column as u16, if head { &self.head } else { &self.cell })?;
            }
        }
        Ok(())
    }
}

/// Writes a value; text stays text. Gives its length.
fn value(sheet: &mut Worksheet, row: u32, at: u16, raw: &Raw, format: Option<&Format>) -> Result<usize, Unwritten> {
    let row = row - 1;
    let plain = Format::new();
    let format = format.unwrap_or(&plain);
    Ok(match raw {
        Raw::Text(text) => {
            sheet.write_string_with_format(row, at, cut(text), format)?;
            text.chars().count()
        }
        Raw::Number(n) => {
            sheet.write_number_with_format(row, at, *n, format)?;
            8
        }
        Raw::Percent(n) => {
            sheet.write_number_with_format(row, at, *n, &format.clone().set_num_format("0.##%"))?;
            6
        }
        Raw::Date(day) => {
            let format = format.clone().set_num_format(DAY);
            match ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8) {
                Ok(serial) => sheet.write_datetime_with_format(row, at, &serial, &format)?,
                Err(_) => sheet.write_string_with_format(row, at, day.to_string(), &format)?,
            };
            10
        }
        Raw::Bool(value) => {
            sheet.write_boolean_with_format(row, at, *value, format)?;
            5
        }
        Raw::Error(text) => {
            sheet.write_string_with_format(row, at, cut(text), format)?;
            6
        }
        Raw::NoValue => {
            sheet.write_blank(row, at, format)?;
            0
        }
    })
}

/// Colours the cells of a sheet and says why in notes.
fn notes(
    sheet: &mut Worksheet,
    meta: &SheetMeta,
    rows: &[RawRow],
    findings: &[Finding],
    words: &Words,
) -> Result<(), Unwritten> {
    let mut cells: BTreeMap<CellRef, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        if let Some((place, cell)) = finding.place.as_ref().and_then(|place| Some((place, place.cell?)))
            && place.sheet == meta.name
            && (1..=1_048_576).contains(&cell.row)
            && cell.column < 16_384
        {
            cells.entry(cell).or_default().push(finding);
        }
    }
    for (cell, said) in cells.into_iter().take(LISTED) {
        let worst = said.iter().map(|finding| finding.severity).min().unwrap_or(Severity::Notice);
        let format = Format::new().set_background_color(colour(worst)).set_border(FormatBorder::Thin);
        let row = rows.binary_search_by_key(&cell.row, |row| row.row).ok().map(|at| &rows[at]);
        match row.and_then(|row| row.cells.iter().find(|own| own.at == cell.column)) {
            Some(own) => {
                value(sheet, cell.row, cell.column as u16, &own.raw, Some(&format))?;
            }
            None => {
                sheet.write_blank(cell.row - 1, cell.column as u16, &format)?;
            }
        }
        let text: Vec<String> = said
            .iter()
            .take(6)
            .map(|finding| {
                let told = words.finding(finding, None);
                format!("{} · {}\n{}", finding.code, told.sentence, told.todo).trim().to_owned()
            })
            .collect();
        let note = Note::new(cut(&text.join("\n\n")))
            .set_author("canbo")
            .add_author_prefix(false)
            .set_width(320)
            .set_height(140);
        sheet.insert_note(cell.row - 1, cell.column as u16, &note)?;
    }
    Ok(())
}

/// A spreadsheet takes 32,767 characters a cell.
fn cut(text: &str) -> String {
    text.chars().take(8_000).collect()
}
