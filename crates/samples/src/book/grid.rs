//! A sheet as spots of content and style, and its rendering as a workbook that is the same bytes each time.

use crate::NOTICE;
use crate::book::look::Look;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline, Workbook, Worksheet,
    XlsxError,
};
use std::collections::BTreeMap;

/// What a spot holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Nothing but a border.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(jiff::civil::Date),
}

impl From<&str> for Content {
    fn from(text: &str) -> Content {
        if text.is_empty() { Content::Empty } else { Content::Text(text.to_owned()) }
    }
}
impl From<String> for Content {
    fn from(text: String) -> Content {
        if text.is_empty() { Content::Empty } else { Content::Text(text) }
    }
}

/// How a spot looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// The line that says that people are invented.
    Notice,
    /// Superior body.
    Superior,
    /// Issuing body, motto.
    Letterhead,
    /// Title of the table.
    Title,
    /// Line below the title.
    Subtitle,
    /// Heading.
    Heading,
    /// Heading written upwards, for narrow columns.
    Upward,
    /// Numbering row below the headings.
    Numbering,
    /// Row that names an office.
    Group,
    /// Words in the table.
    Words,
    /// Centred words or marks.
    Centred,
    /// Whole number.
    Whole,
    /// Coefficient with two decimals.
    Decimal,
    /// Day.
    Day,
    /// Sum below the table.
    Sum,
    /// Line below the name of the state.
    Motto,
    /// Signature block.
    Signature,
    /// Signer's name, place and day.
    Signer,
}

impl Style {
    /// Whether texts of this style are always written in capitals.
    pub(crate) fn is_in_capitals(self) -> bool {
        matches!(self, Style::Superior | Style::Letterhead | Style::Title | Style::Signature)
    }
    /// Whether the text breaks into lines that make the row higher.
    fn wraps(self) -> bool {
        matches!(self, Style::Words | Style::Centred)
    }
}

/// A spot, or several merged ones.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) row: u32,
    pub(crate) column: u16,
    pub(crate) last_row: u32,
    pub(crate) last_column: u16,
    pub(crate) content: Content,
    pub(crate) style: Style,
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) spots: Vec<Spot>,
    /// Widths of columns in characters.
    pub(crate) widths: Vec<f64>,
    /// Heights of rows in points, where the content does not decide.
    pub(crate) heights: BTreeMap<u32, f64>,
    /// Columns that the sender has hidden.
    pub(crate) hidden: Vec<u16>,
    /// First and last row of the headings, repeated on each page.
    pub(crate) headings: (u32, u32),
    /// Columns that stay when scrolling.
    pub(crate) frozen_columns: u16,
}

impl Sheet {
    /// Sets a spot.
    pub(crate) fn set(&mut self, row: u32, column: u16, content: impl Into<Content>, style: Style) {
        self.merge((row, column), (row, column), content, style);
    }
    /// Sets several spots merged into one.
    pub(crate) fn merge(&mut self, first: (u32, u16), last: (u32, u16), content: impl Into<Content>, style: Style) {
        let ((row, column), (last_row, last_column)) = (first, last);
        self.spots.push(Spot { row, column, last_row, last_column, content: content.into(), style });
    }
    /// Height of each row whose words need more than one line, in points; offices set what the program does not.
    fn wrapped_heights(&self) -> BTreeMap<u32, f64> {
        let mut heights = BTreeMap::new();
        for spot in self.spots.iter().filter(|spot| spot.style.wraps() && spot.column == spot.last_column) {
            let (Content::Text(text), Some(width)) = (&spot.content, self.widths.get(usize::from(spot.column))) else {
                continue;
            };
            let height = 3.0 + 13.2 * f64::from(lines(text, *width));
            let held: &mut f64 = heights.entry(spot.row).or_insert(16.2);
            *held = held.max(height);
        }
        heights
    }
    /// Number of columns.
    pub(crate) fn columns(&self) -> u16 {
        self.widths.len() as u16
    }
}

/// Lines that a text takes in a column, broken at blanks; a character is about one unit of width, a little less in print.
fn lines(text: &str, width: f64) -> u32 {
    let room = (width * 1.18).max(3.0) as usize;
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            lines += 1;
            used = length;
        } else {
            used += usize::from(used > 0) + length;
        }
    }
    lines
}

/// A workbook as bytes. The same sheets give the same bytes.
pub(crate) fn render(title: &str, sheets: &[Sheet], look: &Look) -> Vec<u8> {
    let mut book = Workbook::new();
    let written = ExcelDateTime::from_ymd(2025, 1, 1).expect("a day of the calendar");
    let properties =
        DocProperties::new().set_title(title).set_subject(NOTICE).set_comment(NOTICE).set_creation_datetime(&written);
    book.set_properties(&properties);
    for sheet in sheets {
        draw(book.add_worksheet(), sheet, look).expect("a sheet within the limits of the format");
    }
    book.save_to_buffer().expect("a workbook in memory")
}

fn draw(page: &mut Worksheet, sheet: &Sheet, look: &Look) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2);
    page.set_footer("&C&P/&N");
    for (column, width) in sheet.widths.iter().enumerate() {
        page.set_column_width(column as u16, *width)?;
    }
    for column in &sheet.hidden {
        page.set_column_hidden(*column)?;
    }
    let mut heights = sheet.wrapped_heights();
    heights.extend(&sheet.heights);
    for (row, height) in heights {
        page.set_row_height(row, height)?;
    }
    if sheet.headings.1 > 0 {
        page.set_repeat_rows(sheet.headings.0, sheet.headings.1)?;
        page.set_freeze_panes(sheet.headings.1 + 1, sheet.frozen_columns)?;
    }
    let formats: BTreeMap<Style, Format> = STYLES.iter().map(|style| (*style, format(*style, look))).collect();
    for spot in &sheet.spots {
        let format = &formats[&spot.style];
        if (spot.row, spot.column) != (spot.last_row, spot.last_column) {
            page.merge_range(spot.row, spot.column, spot.last_row, spot.last_column, "", format)?;
        }
        match &spot.content {
            Content::Empty => page.write_blank(spot.row, spot.column, format)?,
            Content::Text(text) => {
                page.write_string_with_format(spot.row, spot.column, look.letters(text, spot.style), format)?
            }
            Content::Number(number) => page.write_number_with_format(spot.row, spot.column, *number, format)?,
            Content::Date(day) => {
                let day = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)?;
                page.write_datetime_with_format(spot.row, spot.column, &day, format)?
            }
        };
    }
    Ok(())
}

const STYLES: &[Style] = &[
    Style::Notice,
    Style::Superior,
    Style::Letterhead,
    Style::Title,
    Style::Subtitle,
    Style::Heading,
    Style::Upward,
    Style::Numbering,
    Style::Group,
    Style::Words,
    Style::Centred,
    Style::Whole,
    Style::Decimal,
    Style::Day,
    Style::Sum,
    Style::Motto,
    Style::Signature,
    Style::Signer,
];

fn format(style: Style, look: &Look) -> Format {
    let base = Format::new().set_font_name(look.font(style)).set_align(FormatAlign::VerticalCenter);
    let table = |format: Format| format.set_border(FormatBorder::Thin).set_font_size(10).set_text_wrap();
    let centre = |format: Format| format.set_align(FormatAlign::Center);
    match style {
        Style::Notice => base.set_italic().set_font_color(Color::RGB(0xB0_00_20)).set_font_size(10),
        Style::Superior => centre(base).set_font_size(12),
        Style::Letterhead => centre(base).set_bold().set_font_size(12),
        Style::Title => centre(base).set_bold().set_font_size(14).set_text_wrap(),
        Style::Subtitle => centre(base).set_italic().set_font_size(12),
        Style::Heading => centre(table(base)).set_bold().set_background_color(Color::RGB(0xE8_EE_F4)),
        Style::Upward => centre(table(base)).set_bold().set_background_color(Color::RGB(0xE8_EE_F4)).set_rotation(90),
        Style::Numbering => centre(table(base)).set_italic().set_font_size(9),
        Style::Group => table(base).set_bold().set_background_color(Color::RGB(0xF6_F6_F0)),
        Style::Words => table(base),
        Style::Centred => centre(table(base)),
        Style::Whole => centre(table(base)).set_num_format("0"),
        Style::Decimal => centre(table(base)).set_num_format("0.00"),
        Style::Day => centre(table(base)).set_num_format("dd/mm/yyyy"),
        Style::Sum => base.set_bold().set_font_size(11),
        Style::Motto | Style::Signature => centre(base).set_bold().set_font_size(12),
        Style::Signer => centre(base).set_italic().set_font_size(12).set_underline(FormatUnderline::None),
    }
}
