//! A table as data: heads that may span others, rows, sums and notes. How it looks on paper is the page's business.

use super::ink::{Figure, Place, Tone};
use jiff::civil::Date;

/// A head of a column, or of several.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) text: String,
    /// In characters; of a single column only.
    pub(super) width: f64,
    /// Heads below it; none for a single column.
    pub(super) parts: Vec<Head>,
    /// Set upwards, for narrow columns.
    pub(super) turned: bool,
}

impl Head {
    /// Of one column.
    pub(super) fn new(text: impl Into<String>, width: f64) -> Head {
        Head { text: text.into(), width, parts: Vec::new(), turned: false }
    }
    /// Of several.
    pub(super) fn over(text: impl Into<String>, parts: Vec<Head>) -> Head {
        Head { text: text.into(), width: 0.0, parts, turned: false }
    }
    /// Set upwards.
    pub(super) fn turned(mut self) -> Head {
        self.turned = true;
        self
    }
    /// How many columns it heads.
    pub(super) fn columns(&self) -> usize {
        if self.parts.is_empty() { 1 } else { self.parts.iter().map(Head::columns).sum() }
    }
    /// How many rows of heads it needs.
    pub(super) fn depth(&self) -> usize {
        1 + self.parts.iter().map(Head::depth).max().unwrap_or(0)
    }
    /// The single columns below it, or itself.
    pub(super) fn leaves(&self) -> Vec<&Head> {
        if self.parts.is_empty() { vec![self] } else { self.parts.iter().flat_map(Head::leaves).collect() }
    }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Held {
    /// Words.
    Text(String),
    /// A number.
    Number(f64, Figure),
    /// A day.
    Day(Date),
    /// Nothing.
    Nothing,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) held: Held,
    pub(super) tone: Tone,
    pub(super) presumed: bool,
    pub(super) centred: bool,
}

impl Cell {
    fn new(held: Held) -> Cell {
        Cell { held, tone: Tone::Plain, presumed: false, centred: false }
    }
    /// Words.
    pub(super) fn text(text: impl Into<String>) -> Cell {
        Cell::new(Held::Text(text.into()))
    }
    /// Short words in the middle of their column.
    pub(super) fn word(text: impl Into<String>) -> Cell {
        Cell { centred: true, ..Cell::text(text) }
    }
    /// Nothing.
    pub(super) fn nothing() -> Cell {
        Cell::new(Held::Nothing)
    }
    /// A count.
    pub(super) fn count(count: impl Into<i64>) -> Cell {
        Cell::number(count.into(), Figure::Count)
    }
    /// A count where one is known.
    pub(super) fn known(count: Option<u32>) -> Cell {
        count.map_or_else(Cell::nothing, Cell::count)
    }
    /// A number of a row, in the middle.
    pub(super) fn ordinal(number: usize) -> Cell {
        Cell::number(i64::try_from(number).unwrap_or(i64::MAX), Figure::Ordinal)
    }
    /// Of a matrix: red-brown where it is not zero.
    pub(super) fn matrix(count: u32) -> Cell {
        let tone = if count > 0 { Tone::Short } else { Tone::Quiet };
        Cell::number(count.into(), Figure::Matrix).tone(tone)
    }
    /// How many are missing.
    pub(super) fn short(count: impl Into<i64>) -> Cell {
        let count = count.into();
        Cell::count(count).tone(if count > 0 { Tone::Short } else { Tone::Plain })
    }
    /// How many are too many.
    pub(super) fn over(count: impl Into<i64>) -> Cell {
        let count = count.into();
        Cell::count(count).tone(if count > 0 { Tone::Over } else { Tone::Plain })
    }
    /// A difference with its sign.
    pub(super) fn net(net: i64) -> Cell {
        Cell::number(net, Figure::Net).tone(Tone::of_net(net))
    }
    /// A day.
    pub(super) fn day(day: Option<Date>) -> Cell {
        day.map_or_else(Cell::nothing, |day| Cell::new(Held::Day(day)))
    }
    /// A share of a whole in percent; empty without a whole.
    pub(super) fn share(part: u32, whole: u32) -> Cell {
        if whole == 0 {
            return Cell::nothing();
        }
        Cell::new(Held::Number(f64::from(part) / f64::from(whole), Figure::Share))
    }
    /// A number with one decimal.
    pub(super) fn tenths(value: f64) -> Cell {
        Cell::new(Held::Number(value, Figure::Tenths))
    }
    fn number(number: i64, figure: Figure) -> Cell {
        #[allow(clippy::cast_precision_loss)] // counts of people and sums of them stay far below 2^53
        Cell::new(Held::Number(number as f64, figure))
    }
    /// In that tone.
    pub(super) fn tone(mut self, tone: Tone) -> Cell {
        self.tone = tone;
        self
    }
    /// Set in italics where it was presumed.
    pub(super) fn presumed(mut self, presumed: bool) -> Cell {
        self.presumed = presumed;
        self
    }
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) place: Place,
    pub(super) cells: Vec<Cell>,
}

/// A table with what stands around it.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Name of the sheet, at most 31 letters.
    pub(super) sheet: String,
    /// "Biểu 4", where it has such a name.
    pub(super) label: Option<String>,
    pub(super) title: String,
    pub(super) subtitles: Vec<String>,
    /// What must not be overlooked.
    pub(super) mark: Option<String>,
    /// What is counted.
    pub(super) unit: String,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Row>,
    pub(super) notes: Vec<String>,
    /// How many columns stay in view.
    pub(super) frozen_columns: u16,
    /// Whether the rows can be filtered.
    pub(super) filter: bool,
}

impl Table {
    /// An empty table.
    pub(super) fn new(sheet: impl Into<String>, title: impl Into<String>, heads: Vec<Head>) -> Table {
        Table {
            sheet: sheet.into(),
            label: None,
            title: title.into(),
            subtitles: Vec::new(),
            mark: None,
            unit: String::new(),
            heads,
            rows: Vec::new(),
            notes: Vec::new(),
            frozen_columns: 2,
            filter: false,
        }
    }
    /// How many columns there are.
    pub(super) fn columns(&self) -> usize {
        self.heads.iter().map(Head::columns).sum()
    }
    /// Adds a line.
    pub(super) fn line(&mut self, cells: Vec<Cell>) {
        self.push(Place::Line, cells);
    }
    /// Opens a group whose words run over all columns.
    pub(super) fn group(&mut self, text: impl Into<String>) {
        self.push(Place::Group, vec![Cell::text(text)]);
    }
    /// Adds a row of sums.
    pub(super) fn sum(&mut self, cells: Vec<Cell>) {
        self.push(Place::Sum, cells);
    }
    /// Takes out single columns in which no line says anything; a table without lines keeps its columns.
    pub(super) fn drop_silent_columns(&mut self) {
        debug_assert!(self.heads.iter().all(|head| head.parts.is_empty()), "heads over several columns stay");
        let is_silent = |at: usize| {
            let mut lines = self.rows.iter().filter(|row| row.place == Place::Line);
            lines.all(|row| {
                matches!(&row.cells[at].held, Held::Nothing) || row.cells[at].held == Held::Text(String::new())
            })
        };
        let silent: Vec<bool> = (0..self.columns()).map(is_silent).collect();
        if !self.rows.iter().any(|row| row.place == Place::Line) {
            return;
        }
        let mut at = 0..;
        self.heads.retain(|_| at.next().is_some_and(|at: usize| !silent[at]));
        for row in self.rows.iter_mut().filter(|row| row.cells.len() == silent.len()) {
            let mut at = 0..;
            row.cells.retain(|_| at.next().is_some_and(|at: usize| !silent[at]));
        }
    }
    fn push(&mut self, place: Place, cells: Vec<Cell>) {
        debug_assert!(place == Place::Group || cells.len() == self.columns(), "{}: {cells:?}", self.sheet);
        self.rows.push(Row { place, cells });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_says_nothing_is_taken_out_of_heads_rows_and_sums() {
        let heads = ["a", "b", "c"].map(|text| Head::new(text, 8.0)).to_vec();
        let mut table = Table::new("s", "t", heads);
        table.line(vec![Cell::text("x"), Cell::text(""), Cell::count(0)]);
        table.line(vec![Cell::text(""), Cell::nothing(), Cell::count(2)]);
        table.sum(vec![Cell::text("sum"), Cell::nothing(), Cell::count(2)]);
        table.drop_silent_columns();
        assert_eq!(table.heads.iter().map(|head| head.text.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert!(table.rows.iter().all(|row| row.cells.len() == 2));
        assert_eq!(table.rows[2].cells[1], Cell::count(2));
    }
}
