//! Letters, lines and colours of the tables: `design/look` in what a workbook can show.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

/// What officials' machines have, and what Decree 30/2020 asks of papers.
const FONT: &str = "Times New Roman";

const INK: Color = Color::RGB(0x001C_1C1A);
const QUIET: Color = Color::RGB(0x0065_635D);
const LINE: Color = Color::RGB(0x00C4_C2BA);
const DARK_LINE: Color = Color::RGB(0x004B_4A45);
const WASH: Color = Color::RGB(0x00F5_F5F2);
const ACCENT: Color = Color::RGB(0x008E_1B1B);
const SHORT: Color = Color::RGB(0x008A_3B12);
const OVER: Color = Color::RGB(0x001D_5685);
const EVEN: Color = Color::RGB(0x004D_6759);

/// Whole numbers; a zero of a list is a dash. `_)` leaves room before the line at the right: an indent would do the same,
/// but not in every program for every cell.
const COUNT: &str = "#,##0_);\u{2212}#,##0_);\"–\"_)";
/// Differences carry their sign; nothing missing and nothing over is an equals sign.
const NET: &str = "\"+\"#,##0_);\"\u{2212}\"#,##0_);\"=\"_)";
/// A zero of a matrix is a dot.
const MATRIX: &str = "#,##0;\u{2212}#,##0;\"·\"";
const TENTHS: &str = "#,##0.0_)";
const SHARE: &str = "0.0%_)";
/// A number in the middle of its column.
const ORDINAL: &str = "0";

/// What a number means, told by colour beside its sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// Ink.
    #[default]
    Plain,
    /// Grey.
    Quiet,
    /// Red-brown.
    Short,
    /// Blue.
    Over,
    /// Green-grey.
    Even,
    /// Deep red, for what must not be overlooked.
    Mark,
}

impl Tone {
    /// Of a difference.
    pub(super) fn of_net(net: i64) -> Tone {
        match net {
            ..0 => Tone::Short,
            0 => Tone::Even,
            1.. => Tone::Over,
        }
    }

    fn color(self) -> Color {
        match self {
            Tone::Plain => INK,
            Tone::Quiet => QUIET,
            Tone::Short => SHORT,
            Tone::Over => OVER,
            Tone::Even => EVEN,
            Tone::Mark => ACCENT,
        }
    }
}

/// How a number is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// A count.
    Count,
    /// The number of a row.
    Ordinal,
    /// A difference.
    Net,
    /// A count in a matrix.
    Matrix,
    /// One decimal.
    Tenths,
    /// A percentage of one decimal.
    Share,
    /// A day; the pattern is the language's.
    Day(&'static str),
}

impl Figure {
    fn pattern(self) -> &'static str {
        match self {
            Figure::Count => COUNT,
            Figure::Ordinal => ORDINAL,
            Figure::Net => NET,
            Figure::Matrix => MATRIX,
            Figure::Tenths => TENTHS,
            Figure::Share => SHARE,
            Figure::Day(pattern) => pattern,
        }
    }
}

/// Where a row of a table stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Among others.
    #[default]
    Line,
    /// Opens a group.
    Group,
    /// Adds up.
    Sum,
}

/// Plain letters.
pub(super) fn letters(size: f64) -> Format {
    Format::new().set_font_name(FONT).set_font_size(size).set_font_color(INK).set_align(FormatAlign::VerticalCenter)
}

/// Running text, wrapped.
pub(super) fn prose() -> Format {
    letters(12.0).set_text_wrap().set_align(FormatAlign::Top)
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    letters(14.0).set_bold().set_text_wrap().set_align(FormatAlign::Center)
}

/// A line below the title.
pub(super) fn subtitle() -> Format {
    letters(12.0).set_italic().set_text_wrap().set_align(FormatAlign::Center)
}

/// What must not be overlooked, below the title.
pub(super) fn mark() -> Format {
    letters(12.0).set_bold().set_font_color(ACCENT).set_text_wrap().set_align(FormatAlign::Center)
}

/// Heads of sections in running text.
pub(super) fn section() -> Format {
    letters(13.0).set_bold().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(DARK_LINE)
}

/// The lines of the head of a paper.
pub(super) fn letterhead(bold: bool, underline: bool) -> Format {
    let format = letters(12.0).set_align(FormatAlign::Center).set_text_wrap();
    let format = if bold { format.set_bold() } else { format };
    if underline { format.set_underline(FormatUnderline::Single) } else { format }
}

/// A head of columns.
pub(super) fn head(turned: bool) -> Format {
    let format = ruled(letters(11.0)).set_bold().set_text_wrap().set_align(FormatAlign::Center);
    let format = format.set_background_color(WASH).set_border_color(DARK_LINE);
    if turned { format.set_rotation(90) } else { format }
}

/// The row that numbers the columns.
pub(super) fn numbering() -> Format {
    let format = ruled(letters(10.0)).set_italic().set_align(FormatAlign::Center).set_font_color(QUIET);
    format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(DARK_LINE)
}

fn ruled(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// A cell of a table.
pub(super) fn cell(place: Place, tone: Tone, presumed: bool) -> Format {
    let format = ruled(letters(12.0)).set_font_color(tone.color()).set_align(FormatAlign::VerticalCenter);
    let format = if presumed { format.set_italic() } else { format };
    match place {
        Place::Line => format,
        Place::Group => format.set_bold().set_background_color(WASH),
        Place::Sum => format.set_bold().set_border_top(FormatBorder::Medium).set_border_top_color(DARK_LINE),
    }
}

/// The same for text. A text that a spreadsheet could take for a formula keeps its quote when it is edited.
pub(super) fn text(format: Format, text: &str) -> Format {
    let format = format.set_text_wrap().set_align(FormatAlign::Left);
    if is_risky(text) { format.set_quote_prefix() } else { format }
}

/// The same for numbers.
pub(super) fn figure(format: Format, figure: Figure) -> Format {
    let format = format.set_num_format(figure.pattern());
    match figure {
        Figure::Day(_) | Figure::Matrix | Figure::Ordinal => format.set_align(FormatAlign::Center),
        _ => format.set_align(FormatAlign::Right),
    }
}

/// Whether a text begins as a formula may, full-width letters included.
fn is_risky(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠', '\u{2212}'])
}
