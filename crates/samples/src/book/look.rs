//! How tidy a workbook is. The clean look is what a careful department circulates; the untidy ones carry the same facts
//! in the ways in which offices really write them.

use crate::book::grid::Style;
use crate::book::letters;
use unicode_normalization::UnicodeNormalization;

/// Letters of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Letters {
    /// Composed Unicode.
    #[default]
    Composed,
    /// Decomposed Unicode.
    Decomposed,
    /// TCVN3 under font .VnTime (.VnTimeH for capitals).
    Tcvn3,
    /// VNI under font VNI-Times.
    Vni,
}

/// How days of the table are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Days {
    /// Cells with a date format.
    #[default]
    Cells,
    /// Text, dd/mm/yyyy.
    Text,
    /// Text, d/m/yyyy.
    ShortText,
    /// Text with dots.
    Dotted,
    /// Serial numbers without a date format.
    Serials,
}

/// How tidy a workbook is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look {
    /// Letters.
    pub(crate) letters: Letters,
    /// Days.
    pub(crate) days: Days,
    /// Which words the headings use; 0 is the clean set.
    pub(crate) words: usize,
    /// A row "(1) (2) (3)" below the headings.
    pub(crate) numbering: bool,
    /// Headings come again every so many rows; 0 is never.
    pub(crate) repeat_every: u32,
    /// Coefficients as text with a comma.
    pub(crate) decimal_comma: bool,
    /// Marks x in columns by degree instead of a word.
    pub(crate) degree_marks: bool,
    /// Birth dates in one column with the sex beside it, instead of two columns Nam | Nữ.
    pub(crate) one_birth_column: bool,
    /// Total, place, day and signatures below the table.
    pub(crate) footer: bool,
    /// No-break spaces between syllables and blanks at the end.
    pub(crate) stray_spaces: bool,
    /// The tone on the second vowel: Hoà, Thuý.
    pub(crate) old_tones: bool,
    /// The unit is named only by the sheet's title, without type word in the sheet's name.
    pub(crate) bare_sheet_names: bool,
    /// Every so many people comes once more at the end of the sheet; 0 is never.
    pub(crate) twice_every: usize,
    /// Columns that no rule needs are hidden.
    pub(crate) hide: bool,
}

impl Look {
    /// What a careful department circulates.
    pub(crate) fn clean() -> Look {
        Look::default()
    }

    /// One of the ways in which offices really write, by number.
    pub(crate) fn untidy(number: usize) -> Look {
        let letters =
            [Letters::Decomposed, Letters::Tcvn3, Letters::Composed, Letters::Vni, Letters::Composed][number % 5];
        let days = [Days::Text, Days::ShortText, Days::Serials, Days::Dotted, Days::Cells][number % 5];
        let unicode = matches!(letters, Letters::Composed | Letters::Decomposed);
        Look {
            letters,
            days,
            words: 1 + number % 2,
            numbering: number % 3 != 2,
            repeat_every: if number % 4 == 1 { 25 } else { 0 },
            decimal_comma: number.is_multiple_of(2),
            degree_marks: number % 3 == 1,
            one_birth_column: number % 5 == 2,
            footer: true,
            stray_spaces: unicode,
            old_tones: unicode && number.is_multiple_of(2),
            bare_sheet_names: number % 2 == 1,
            twice_every: if number.is_multiple_of(2) { 40 } else { 0 },
            hide: number.is_multiple_of(3),
        }
    }

    /// The text as the workbook's letters and habits write it.
    pub(crate) fn letters(&self, text: &str, style: Style) -> String {
        if style == Style::Notice {
            return text.to_owned();
        }
        // Cells keep their spelling: names and titles are kept as written, and would not be the same facts.
        let cell = matches!(style, Style::Words | Style::Centred);
        let mut text = if self.old_tones && !cell { letters::old_tones(text) } else { text.to_owned() };
        if self.stray_spaces && style == Style::Words {
            text = text.replacen(' ', "\u{a0}", 1);
            text.push(' ');
        }
        match self.letters {
            Letters::Composed => text,
            Letters::Decomposed => text.nfd().collect(),
            Letters::Tcvn3 if style.is_in_capitals() => letters::tcvn3_for_capitals(&text),
            Letters::Tcvn3 => letters::tcvn3(&text),
            Letters::Vni => letters::vni(&text),
        }
    }

    /// The font of a style.
    pub(crate) fn font(&self, style: Style) -> &'static str {
        match self.letters {
            _ if style == Style::Notice => "Times New Roman",
            Letters::Composed | Letters::Decomposed => "Times New Roman",
            Letters::Tcvn3 if style.is_in_capitals() => ".VnTimeH",
            Letters::Tcvn3 => ".VnTime",
            Letters::Vni => "VNI-Times",
        }
    }
}
