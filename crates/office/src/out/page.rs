//! Lays tables on A4 sheets: head of the paper, title, heads with their numbering row, rows, notes; ready to print.

use super::Refusal;
use super::ink::{self, Figure, Place};
use super::names::Names;
use super::table::{Cell, Head, Held, Row, Table};
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

/// Longest text of a cell, in UTF-16 units; what is longer is cut.
const LONGEST: usize = 32_767;

/// Points of a line of text, at 12 points.
const LINE_POINTS: f64 = 16.5;

/// A workbook whose bytes depend on nothing but what is put into it.
pub(super) fn workbook(names: &Names<'_>, title: &str) -> Result<Workbook, Refusal> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2025, 7, 1)?;
    let properties = DocProperties::new().set_title(title).set_company(names.authority()).set_creation_datetime(&made);
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The whole table as a sheet.
pub(super) fn lay(workbook: &mut Workbook, table: &Table, names: &Names<'_>) -> Result<(), Refusal> {
    let mut page = Page::new(workbook.add_worksheet(), names, &table.sheet, true)?;
    let leaves: Vec<&Head> = table.heads.iter().flat_map(Head::leaves).collect();
    page.widths(leaves.iter().map(|head| head.width).collect())?;
    page.letterhead(table.label.as_deref())?;
    page.across(&table.title, &ink::title(), 1.2)?;
    for subtitle in &table.subtitles {
        page.across(subtitle, &ink::subtitle(), 1.0)?;
    }
    if let Some(mark) = &table.mark {
        page.across(mark, &ink::mark(), 1.0)?;
    }
    let unit = ink::letters(11.0).set_italic().set_align(FormatAlign::Right);
    page.across(&table.unit, &unit, 1.0)?;
    page.heads(table, &leaves)?;
    let first = page.row;
    for row in &table.rows {
        page.line(row)?;
    }
    if table.filter && page.row > first {
        page.sheet.autofilter(first - 1, 0, page.row - 1, page.columns - 1)?;
    }
    page.row += 1;
    for note in &table.notes {
        page.across(note, &ink::letters(11.0).set_text_wrap().set_align(FormatAlign::Top), 0.95)?;
    }
    Ok(())
}

/// A sheet that is being filled from the top.
pub(super) struct Page<'a> {
    pub(super) sheet: &'a mut Worksheet,
    names: &'a Names<'a>,
    /// The next row.
    pub(super) row: u32,
    /// How many columns there are.
    columns: u16,
    /// Their widths, in characters.
    widths: Vec<f64>,
    /// The widths together.
    width: f64,
}

impl<'a> Page<'a> {
    /// An empty sheet, set up for printing.
    pub(super) fn new(
        sheet: &'a mut Worksheet,
        names: &'a Names<'a>,
        name: &str,
        landscape: bool,
    ) -> Result<Page<'a>, Refusal> {
        sheet.set_name(name)?.set_paper_size(9).set_print_fit_to_pages(1, 0).set_print_center_horizontally(true);
        sheet.set_margins(0.55, 0.45, 0.6, 0.6, 0.3, 0.3).set_screen_gridlines(false).set_zoom(90);
        let sheet = if landscape { sheet.set_landscape() } else { sheet.set_portrait() };
        let footer = names.say("out-footer", &[("sheet", "&A".into()), ("page", "&P".into()), ("pages", "&N".into())]);
        sheet.set_footer(format!("&C&\"Times New Roman,Regular\"&10{footer}"));
        Ok(Page { sheet, names, row: 0, columns: 1, widths: vec![10.0], width: 10.0 })
    }

    /// The widths of all columns, in characters.
    pub(super) fn widths(&mut self, widths: Vec<f64>) -> Result<(), Refusal> {
        for (at, width) in widths.iter().enumerate() {
            self.sheet.set_column_width(column(at), *width)?;
        }
        self.columns = column(widths.len());
        self.width = widths.iter().sum();
        self.widths = widths;
        Ok(())
    }

    /// The office at the left, the name of the table at the right.
    pub(super) fn letterhead(&mut self, label: Option<&str>) -> Result<(), Refusal> {
        let split = self.split(0.45);
        self.span(0, split - 1, &self.names.authority(), &ink::letterhead(false, false))?;
        if let Some(label) = label.filter(|_| split < self.columns) {
            let format = ink::letters(12.0).set_bold().set_align(FormatAlign::Right);
            self.span(split, self.columns - 1, label, &format)?;
        }
        self.row += 1;
        self.span(0, split - 1, &self.names.text("out-department"), &ink::letterhead(true, true))?;
        self.row += 2;
        Ok(())
    }

    /// The same with the name of the state at the right, for the cover of a paper.
    pub(super) fn national_letterhead(&mut self) -> Result<(), Refusal> {
        let split = self.split(0.42);
        let end = self.columns - 1;
        self.span(0, split - 1, &self.names.authority(), &ink::letterhead(false, false))?;
        self.span(split, end, &self.names.text("out-nation"), &ink::letterhead(true, false))?;
        self.row += 1;
        self.span(0, split - 1, &self.names.text("out-department"), &ink::letterhead(true, true))?;
        self.span(split, end, &self.names.text("out-motto"), &ink::letterhead(true, true))?;
        self.row += 2;
        Ok(())
    }

    /// The column where the right part of the head of a paper begins.
    fn split(&self, share: f64) -> u16 {
        let wide = |at: &u16| self.widths[..usize::from(*at)].iter().sum::<f64>() >= share * self.width;
        (1..self.columns).find(wide).unwrap_or(self.columns)
    }

    /// Words over all columns, on a row as high as they need.
    pub(super) fn across(&mut self, text: &str, format: &Format, size: f64) -> Result<(), Refusal> {
        if text.is_empty() {
            return Ok(());
        }
        let lines = lines(text, self.width / size);
        self.sheet.set_row_height(self.row, lines * LINE_POINTS * size + 2.0)?;
        self.span(0, self.columns - 1, text, format)?;
        self.row += 1;
        Ok(())
    }

    /// Words over some columns of the current row.
    pub(super) fn span(&mut self, from: u16, to: u16, text: &str, format: &Format) -> Result<(), Refusal> {
        let text = cut(text);
        if from >= to {
            self.sheet.write_string_with_format(self.row, from, text, format)?;
        } else {
            self.sheet.merge_range(self.row, from, self.row, to, "", format)?;
            self.sheet.write_string_with_format(self.row, from, text, format)?;
        }
        Ok(())
    }

    fn heads(&mut self, table: &Table, leaves: &[&Head]) -> Result<(), Refusal> {
        let top = self.row;
        let depth = table.heads.iter().map(Head::depth).max().unwrap_or(1);
        let mut at = 0;
        for head in &table.heads {
            self.head(head, at, 0, depth)?;
            at += head.columns();
        }
        for (level, height) in heights(&table.heads, depth).into_iter().enumerate() {
            self.sheet.set_row_height(top + level as u32, height)?;
        }
        self.row = top + depth as u32;
        for at in 0..leaves.len() {
            self.sheet.write_string_with_format(self.row, column(at), format!("({})", at + 1), &ink::numbering())?;
        }
        self.sheet.set_repeat_rows(top, self.row)?;
        self.row += 1;
        self.sheet.set_freeze_panes(self.row, table.frozen_columns)?;
        Ok(())
    }

    fn head(&mut self, head: &Head, at: usize, level: usize, depth: usize) -> Result<(), Refusal> {
        let below = if head.parts.is_empty() { depth - 1 } else { level };
        let (first, last) = (column(at), column(at + head.columns() - 1));
        let (top, bottom) = (self.row + level as u32, self.row + below as u32);
        let format = ink::head(head.turned);
        if (first, top) != (last, bottom) {
            self.sheet.merge_range(top, first, bottom, last, "", &format)?;
        }
        self.sheet.write_string_with_format(top, first, cut(&head.text), &format)?;
        let mut at = at;
        for part in &head.parts {
            self.head(part, at, level + 1, depth)?;
            at += part.columns();
        }
        Ok(())
    }

    /// A row of a table.
    pub(super) fn line(&mut self, row: &Row) -> Result<(), Refusal> {
        if let (Place::Group, [Cell { held: Held::Text(text), .. }]) = (row.place, row.cells.as_slice()) {
            let format = ink::text(ink::cell(Place::Group, ink::Tone::Plain, false), text);
            let lines = lines(text, self.width);
            self.sheet.set_row_height(self.row, lines * LINE_POINTS + 2.0)?;
            self.span(0, self.columns - 1, text, &format)?;
        } else {
            self.cells(row.place, &row.cells)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Cells of the current row, from the left, on a row as high as they need: not every program finds that height.
    pub(super) fn cells(&mut self, place: Place, cells: &[Cell]) -> Result<(), Refusal> {
        let mut most = 1.0_f64;
        for (at, cell) in cells.iter().enumerate() {
            self.cell(column(at), place, cell)?;
            if let (Held::Text(text), Some(width)) = (&cell.held, self.widths.get(at)) {
                most = most.max(lines(text, (width - 0.8) * if place == Place::Line { 1.0 } else { 0.92 }));
            }
        }
        self.sheet.set_row_height(self.row, most * LINE_POINTS + 2.5)?;
        Ok(())
    }

    /// A cell of the current row.
    pub(super) fn cell(&mut self, at: u16, place: Place, cell: &Cell) -> Result<(), Refusal> {
        let format = ink::cell(place, cell.tone, cell.presumed);
        let centred = |format: Format| if cell.centred { format.set_align(FormatAlign::Center) } else { format };
        let row = self.row;
        match &cell.held {
            Held::Text(text) => {
                let text = cut(text);
                self.sheet.write_string_with_format(row, at, text, &centred(ink::text(format, text)))?;
            }
            Held::Number(number, figure) => {
                let format = ink::figure(format, *figure);
                self.sheet.write_number_with_format(row, at, *number, &format)?;
            }
            Held::Day(day) => {
                let format = ink::figure(format, Figure::Day(self.names.day_pattern()));
                self.sheet.write_datetime_with_format(row, at, excel_day(*day)?, &format)?;
            }
            Held::Nothing => {
                self.sheet.write_blank(row, at, &format)?;
            }
        }
        Ok(())
    }
}

fn excel_day(day: Date) -> Result<ExcelDateTime, Refusal> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    Ok(ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs())?)
}

fn column(at: usize) -> u16 {
    u16::try_from(at).expect("our tables have few columns")
}

/// A text that fits into a cell.
fn cut(text: &str) -> &str {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > LONGEST {
            return &text[..at];
        }
    }
    text
}

/// How many lines a text needs in so many characters of the usual width: word after word, as it will be broken.
fn lines(text: &str, width: f64) -> f64 {
    // Letters of Times are narrower than the digit that widths are counted in.
    let room = (width * 1.2).max(3.0);
    text.split('\n').map(|part| broken(part, room)).sum()
}

fn broken(text: &str, room: f64) -> f64 {
    let (mut lines, mut used) = (1.0, 0.0);
    for word in text.split(' ') {
        let length: f64 = word.chars().map(|letter| if letter.is_uppercase() { 1.25 } else { 1.0 }).sum();
        if used > 0.0 && used + 1.0 + length > room {
            lines += 1.0;
            used = 0.0;
        }
        used += length + if used > 0.0 { 1.0 } else { 0.0 };
        while used > room {
            lines += 1.0;
            used -= room;
        }
    }
    lines
}

/// Heights of the rows of heads: what runs over several rows shares them.
fn heights(heads: &[Head], depth: usize) -> Vec<f64> {
    let mut heights = vec![LINE_POINTS + 4.0; depth];
    let mut own = vec![0.0_f64; depth];
    for head in heads {
        grow(head, 0, depth, &mut own, &mut heights);
    }
    heights
}

fn grow(head: &Head, level: usize, depth: usize, own: &mut [f64], heights: &mut [f64]) {
    let width: f64 = head.leaves().iter().map(|leaf| leaf.width).sum();
    #[allow(clippy::cast_precision_loss)] // heads are short
    let letters = head.text.chars().count() as f64;
    let need = if head.turned { letters * 5.6 + 8.0 } else { lines(&head.text, width * 0.86) * 15.0 + 6.0 };
    let rows = if head.parts.is_empty() { level..depth } else { level..level + 1 };
    let count = u32::try_from(rows.len()).map_or(1.0, f64::from);
    for row in rows {
        own[row] = own[row].max(need / count);
        heights[row] = heights[row].max(need / count);
    }
    for part in &head.parts {
        grow(part, level + 1, depth, own, heights);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_needs_as_many_lines_as_its_words_fill() {
        let count = |text: &str, width: f64| lines(text, width).round() as u32;
        assert_eq!(count("", 10.0), 1);
        assert_eq!(count("một hai ba", 10.0), 1);
        assert_eq!(count("một hai ba bốn năm sáu bảy", 10.0), 3);
        assert_eq!(count("một\nhai", 10.0), 2);
        assert_eq!(count(&"x".repeat(37), 10.0), 4);
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_between_letters() {
        let text = "ặ".repeat(LONGEST + 5);
        assert_eq!(cut(&text).chars().count(), LONGEST);
        let pairs = "😀".repeat(LONGEST);
        assert_eq!(cut(&pairs).encode_utf16().count(), LONGEST - 1);
        assert_eq!(cut("ngắn"), "ngắn");
    }

    #[test]
    fn heads_of_several_columns_stand_above_their_parts() {
        let head = Head::over("a", vec![Head::new("b", 8.0), Head::over("c", vec![Head::new("d", 8.0)])]);
        assert_eq!((head.columns(), head.depth()), (2, 3));
        assert_eq!(head.leaves().iter().map(|leaf| leaf.text.as_str()).collect::<Vec<_>>(), ["b", "d"]);
    }
}
