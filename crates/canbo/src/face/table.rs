//! Tables of the terminal: hairlines only, words to the left, figures to the right, sums below a darker line.

use super::{Paint, Tone};

/// A cell.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    text: String,
    tone: Tone,
    right: bool,
}

impl Cell {
    /// Words.
    pub(crate) fn text(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), tone: Tone::Plain, right: false }
    }
    /// A figure, as the language writes it.
    pub(crate) fn figure(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), tone: Tone::Plain, right: true }
    }
    /// In a tone.
    pub(crate) fn tone(mut self, tone: Tone) -> Cell {
        self.tone = tone;
        self
    }
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<Cell>>,
    sum: Option<Vec<Cell>>,
}

impl Table {
    /// A table with these heads.
    pub(crate) fn new(heads: &[String]) -> Table {
        Table { heads: heads.to_vec(), rows: Vec::new(), sum: None }
    }
    /// Adds a row.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }
    /// Sets the row of sums.
    pub(crate) fn sum(&mut self, cells: Vec<Cell>) {
        self.sum = Some(cells);
    }
    /// Whether no row was added.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as text, a line a row.
    pub(crate) fn print(&self, paint: &Paint) -> String {
        let widths = self.widths(paint.columns().unwrap_or(usize::MAX));
        let total = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
        let right =
            |at: usize| self.rows.iter().chain(&self.sum).find_map(|row| row.get(at)).is_some_and(|cell| cell.right);
        let heads = self.heads.iter().enumerate().map(|(at, head)| Cell {
            text: head.clone(),
            tone: Tone::Quiet,
            right: right(at),
        });
        let mut text = line(&heads.collect::<Vec<_>>(), &widths, paint, None);
        text.push_str(&paint.tone(Tone::Quiet, &"─".repeat(total)));
        text.push('\n');
        for row in &self.rows {
            text.push_str(&line(row, &widths, paint, None));
        }
        if let Some(sum) = &self.sum {
            text.push_str(&"─".repeat(total));
            text.push('\n');
            text.push_str(&line(sum, &widths, paint, Some(Tone::Strong)));
        }
        text
    }

    /// Widths of the columns; where they pass the room, the widest lose the end of their words.
    fn widths(&self, most: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = self.heads.iter().map(|head| width(head)).collect();
        for row in self.rows.iter().chain(&self.sum) {
            for (at, cell) in row.iter().enumerate().take(widths.len()) {
                widths[at] = widths[at].max(width(&cell.text));
            }
        }
        let gaps = 2 * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > most {
            let Some(widest) = widths.iter_mut().max().filter(|width| **width > 12) else { break };
            *widest -= 1;
        }
        widths
    }
}

fn line(cells: &[Cell], widths: &[usize], paint: &Paint, tone: Option<Tone>) -> String {
    let mut text = String::new();
    for (at, room) in widths.iter().enumerate() {
        let Some(cell) = cells.get(at) else { break };
        let shown = cut(&cell.text, *room);
        let pad = " ".repeat(room - width(&shown));
        let tone = if cell.tone == Tone::Plain { tone.unwrap_or(Tone::Plain) } else { cell.tone };
        let painted = paint.tone(tone, &shown);
        if at > 0 {
            text.push_str("  ");
        }
        if cell.right {
            text.push_str(&pad);
            text.push_str(&painted);
        } else {
            text.push_str(&painted);
            text.push_str(&pad);
        }
    }
    let mut text = text.trim_end().to_owned();
    text.push('\n');
    text
}

/// Places that a text takes on a terminal: Vietnamese letters one each, marks written apart none.
pub(crate) fn width(text: &str) -> usize {
    text.chars().filter(|c| !is_mark(*c)).count()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}') || c.is_control()
}

/// The text, or its beginning and an ellipsis. Control characters of workbooks never reach the terminal.
fn cut(text: &str, room: usize) -> String {
    let clean = text.chars().filter(|c| !c.is_control());
    if width(text) <= room {
        return clean.collect();
    }
    let mut shown = String::new();
    for c in clean {
        if width(&shown) + 1 >= room && !is_mark(c) {
            break;
        }
        shown.push(c);
    }
    shown.push('…');
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn figures_stand_to_the_right_and_words_to_the_left() {
        let mut table = Table::new(&heads(&["Đơn vị", "Thiếu"]));
        table.row(vec![Cell::text("Phường Cư Bao"), Cell::figure("29")]);
        table.row(vec![Cell::text("Xã Ea Drông"), Cell::figure("4")]);
        table.sum(vec![Cell::text("Cộng"), Cell::figure("33")]);
        let expected = "\
Đơn vị         Thiếu
────────────────────
Phường Cư Bao     29
Xã Ea Drông        4
────────────────────
Cộng              33
";
        assert_eq!(table.print(&Paint::new(false)), expected);
    }

    #[test]
    fn letters_with_marks_written_apart_take_one_place() {
        assert_eq!(width("Ea Drông"), 8);
        assert_eq!(width("Ea Dro\u{302}ng"), 8);
    }

    #[test]
    fn long_words_are_cut_and_figures_are_not() {
        let mut table = Table::new(&heads(&["Tên", "Số"]));
        table.row(vec![Cell::text("x".repeat(300)), Cell::figure("4.984")]);
        let text = table.print(&Paint::new(false));
        assert!(text.lines().all(|line| width(line) <= 118), "{text}");
        assert!(text.contains("… ") && text.contains("4.984"), "{text}");
    }

    #[test]
    fn an_escape_sequence_from_a_workbook_does_not_reach_the_terminal() {
        let mut table = Table::new(&heads(&["Tên"]));
        table.row(vec![Cell::text("A\u{1b}[31mB")]);
        assert!(!table.print(&Paint::new(false)).contains('\u{1b}'));
    }

    #[test]
    fn colour_is_put_around_the_text_and_changes_no_width() {
        let mut table = Table::new(&heads(&["Thiếu", "x"]));
        table.row(vec![Cell::figure("−29").tone(Tone::Short), Cell::text("y")]);
        assert!(table.print(&Paint::new(true)).contains("  \u{1b}[31m−29\u{1b}[0m  y"));
    }
}
