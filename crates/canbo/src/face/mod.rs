//! What a person sees: words, tables, colours, progress. What a program sees: JSON.

mod paint;
mod progress;
mod table;

pub(crate) use paint::{Paint, Tone};
pub(crate) use progress::{Meter, SolverWatch};
pub(crate) use table::{Cell, Table};

use crate::interrupt::Interrupt;
use canbo_register::Day;
use canbo_words::{Datum, Words};
use serde::Serialize;
use std::io::{self, Write};
use std::sync::OnceLock;

/// How one run of the program speaks.
pub(crate) struct Face {
    /// Sentences of the language chosen.
    pub(crate) words: Words,
    /// Whether the answer is JSON.
    pub(crate) json: bool,
    /// Colours, or none.
    pub(crate) paint: Paint,
    /// Ctrl-C.
    pub(crate) interrupt: Interrupt,
    /// The day of the clock, in Viet Nam. The only clock of the program that decides anything.
    pub(crate) today: Day,
}

impl Face {
    /// A sentence.
    pub(crate) fn say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> String {
        self.words.say(key, data)
    }

    /// A line of the readable answer; nothing under `--json`.
    pub(crate) fn line(&self, text: impl AsRef<str>) {
        if !self.json {
            put(text.as_ref());
        }
    }

    /// A heading, set off by a blank line.
    pub(crate) fn heading(&self, text: &str) {
        self.line(format!("\n{}", self.paint.tone(Tone::Strong, text)));
    }

    /// A table of the readable answer.
    pub(crate) fn table(&self, table: &Table) {
        if !self.json {
            put(&table.print(&self.paint));
        }
    }

    /// The answer for programs; nothing without `--json`.
    pub(crate) fn answer(&self, value: &impl Serialize) {
        if self.json {
            put(&serde_json::to_string_pretty(value).expect("answers have string keys and finite numbers"));
        }
    }
}

/// The first error of standard output; after it nothing more is written there, and the work goes on.
static UNWRITTEN: OnceLock<io::Error> = OnceLock::new();

/// Writes a line to standard output. Files that a command makes do not depend on whether anybody still reads.
pub(crate) fn put(text: &str) {
    if UNWRITTEN.get().is_some() {
        return;
    }
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| match text.ends_with('\n') {
        true => Ok(()),
        false => out.write_all(b"\n"),
    });
    if let Err(error) = written.and_then(|()| out.flush()) {
        // Whoever comes second has nothing to add.
        let _ = UNWRITTEN.set(error);
    }
}

/// What kept the answer from being written. A reader that went away (`| head`) has all that it wanted.
pub(crate) fn unwritten() -> Option<&'static io::Error> {
    UNWRITTEN.get().filter(|error| error.kind() != io::ErrorKind::BrokenPipe)
}
