//! Colour on a terminal: three meanings and two weights, never colour alone.

use std::io::IsTerminal;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Plain ink.
    Plain,
    /// Headings, sums.
    Strong,
    /// What stands behind: units, notes.
    Quiet,
    /// Short of people; also told by the minus sign.
    Short,
    /// Over the headcount; also told by the plus sign.
    Over,
    /// In order.
    Balanced,
    /// What needs the reader.
    Alert,
}

/// Whether colours are used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint {
    on: bool,
    /// Columns that a table may take; none where it is not read on a terminal.
    columns: Option<usize>,
}

/// Columns of a terminal that does not say (`COLUMNS`).
const COLUMNS: usize = 118;

impl Paint {
    /// Colours on a terminal, unless `NO_COLOR` is set (<https://no-color.org>) or the terminal is dumb.
    pub(crate) fn of_stdout() -> Paint {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let terminal = std::io::stdout().is_terminal();
        let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Paint { on: terminal && !refused && !dumb, columns: terminal.then(|| told.unwrap_or(COLUMNS).max(60)) }
    }

    /// Columns that a table may take; none means as many as it likes.
    pub(crate) fn columns(&self) -> Option<usize> {
        self.columns
    }

    /// No colours: for files.
    pub(crate) fn none() -> Paint {
        Paint { on: false, columns: None }
    }

    /// With or without, for tests.
    #[cfg(test)]
    pub(crate) fn new(on: bool) -> Paint {
        Paint { on, columns: Some(COLUMNS) }
    }

    /// The text in its tone.
    pub(crate) fn tone(&self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Strong => "1",
            Tone::Quiet => "2",
            Tone::Short => "31",
            Tone::Over => "34",
            Tone::Balanced => "32",
            Tone::Alert => "1;31",
        };
        if self.on { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
