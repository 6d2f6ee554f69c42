//! One sheet as rows come: wait for enough to recognise the headings, then type row by row.

mod around;
mod next;
mod outline;
mod reading;

use super::letters::Letters;
use super::raw::{Raw, RawRow, SheetMeta};
use super::told::Voice;
use super::{Event, SheetHead};
use crate::corrections::SheetCorrection;
use crate::recognise::assign::{self, Assignment};
use crate::recognise::block::{self, Block, is_numbering};
use crate::recognise::content::Profile;
use crate::recognise::headed::Headed;
use crate::recognise::memory::Memory;
use crate::recognise::{By, Meaning, RecognisedColumn, Recognition};
use canbo_register::CellRef;
use canbo_register::facts::Column;
use reading::Reading;
use std::collections::BTreeMap;

/// Rows waited for, and bytes of them.
const WAIT_ROWS: usize = 300;
const WAIT_BYTES: usize = 8 << 20;

/// A sheet being read.
pub(crate) struct Table {
    meta: SheetMeta,
    correction: SheetCorrection,
    waiting: Vec<RawRow>,
    bytes: usize,
    state: State,
    /// Tables recognised so far.
    tables: u32,
}

enum State {
    Waiting,
    Reading(Box<Reading>),
    Off,
}

impl Table {
    pub(crate) fn new(meta: SheetMeta, correction: SheetCorrection) -> Table {
        let silent = crate::template::SILENT.contains(&meta.name.as_str());
        let state = if correction.skip || silent { State::Off } else { State::Waiting };
        Table { meta, correction, waiting: Vec::new(), bytes: 0, state, tables: 0 }
    }

    /// Takes a row. `false`: no more are wanted.
    pub(crate) fn row(&mut self, row: RawRow, voice: &mut Voice<'_>) -> bool {
        match &mut self.state {
            State::Off => false,
            State::Reading(reading) => {
                if let Some(next) = reading.row(row, voice) {
                    self.wait_again(next, voice);
                }
                true
            }
            State::Waiting => {
                self.bytes += size(&row);
                self.waiting.push(row);
                if self.waiting.len() >= WAIT_ROWS || self.bytes >= WAIT_BYTES {
                    self.open(voice);
                }
                !matches!(self.state, State::Off)
            }
        }
    }

    /// The sheet ends. Whether it was recognised.
    pub(crate) fn finish(mut self, voice: &mut Voice<'_>) -> bool {
        while matches!(self.state, State::Waiting) && !self.waiting.is_empty() {
            self.open(voice);
        }
        if let State::Reading(reading) = self.state {
            reading.finish(voice);
        }
        self.tables > 0
    }

    /// One table ends and another begins with these rows.
    fn wait_again(&mut self, rows: Vec<RawRow>, voice: &mut Voice<'_>) {
        if let State::Reading(reading) = std::mem::replace(&mut self.state, State::Waiting) {
            reading.finish(voice);
        }
        self.bytes = rows.iter().map(size).sum();
        self.waiting = rows;
    }

    /// Recognises a table from the rows waited for.
    fn open(&mut self, voice: &mut Voice<'_>) {
        let mut rows = std::mem::take(&mut self.waiting);
        let mut letters = Letters::of(&rows);
        for row in &mut rows {
            letters.decode(row, voice);
        }
        let found = block::find(&rows, &self.meta.merges, &self.correction, &mut voice.memory);
        let Some(block) = found else {
            self.leave_out(None, &Assignment::default(), &[], voice);
            return;
        };
        let (block, end) = self.earlier(&rows, &block, voice).unwrap_or_else(|| {
            let headings = next::headings(&block);
            let end = next::find(&rows, block.body, &headings, &mut voice.memory).unwrap_or(rows.len());
            (block, end)
        });
        let rest = rows.split_off(end);
        let (around, context) = around::around(&self.meta, &rows, &block);
        let columns = headed(&rows, &block, &mut voice.memory);
        let done = assign::assign(&columns, &around, &self.correction);
        if done.kinds.is_empty() {
            self.leave_out(Some(&block), &done, &columns, voice);
        } else {
            self.tables += 1;
            self.tell_columns(&columns, &done, block.rows.1, voice);
            voice.event(Event::Recognised(self.recognition(Some(&block), &done, &columns, voice)));
            let mut numbers = Vec::new();
            for kind in &done.kinds {
                let number = voice.next_sheet;
                voice.next_sheet += 1;
                numbers.push((number, *kind));
                let context = context.clone();
                voice.event(Event::Sheet(SheetHead { number, file: voice.file.clone(), kind: *kind, context }));
            }
            let mut reading = Reading::new(&columns, &done, numbers, &self.meta, &block, letters);
            for row in rows.drain(..).skip(block.body) {
                reading.decoded_row(row, voice);
            }
            self.state = State::Reading(Box::new(reading));
        }
        if !rest.is_empty() {
            self.wait_again(rest, voice);
        }
    }

    /// A smaller table above the one whose headings speak loudest, such as a headcount over a staff list, and the row where
    /// it ends.
    fn earlier(&self, rows: &[RawRow], later: &Block, voice: &mut Voice<'_>) -> Option<(Block, usize)> {
        let above = rows.get(..later.head).filter(|_| self.correction.heading_row.is_none())?;
        let block = block::find(above, &self.meta.merges, &self.correction, &mut voice.memory)?;
        let titles =
            above[block.body.min(above.len())..].iter().rev().take_while(|row| next::may_be_title(row)).count();
        let own = above.get(..above.len() - titles).filter(|own| own.len() > block.body)?;
        let (around, _) = around::around(&self.meta, own, &block);
        let done = assign::assign(&headed(own, &block, &mut voice.memory), &around, &self.correction);
        (!done.kinds.is_empty()).then_some((block, own.len()))
    }

    fn leave_out(&mut self, block: Option<&Block>, done: &Assignment, columns: &[Headed], voice: &mut Voice<'_>) {
        let headings: Vec<String> = columns
            .iter()
            .filter(|column| !column.path.is_empty() && !done.columns.contains_key(&column.at))
            .map(|column| column.path.join(" / "))
            .take(8)
            .collect();
        let names = if headings.is_empty() { "–".to_owned() } else { headings.join("; ") };
        voice.say("W018", None, &[("headings", names.as_str())]);
        voice.event(Event::Recognised(self.recognition(block, done, columns, voice)));
        self.state = State::Off;
    }

    /// Findings about columns.
    fn tell_columns(&self, columns: &[Headed], done: &Assignment, heading_row: u32, voice: &mut Voice<'_>) {
        for column in columns {
            let place = Some(CellRef { row: heading_row, column: column.at });
            let letter = crate::recognise::letters(column.at);
            let heading = column.path.join(" / ");
            if done.doubled.contains(&column.at) {
                voice.say("W014", place, &[("heading", &heading), ("column", &letter)]);
                continue;
            }
            match done.columns.get(&column.at) {
                None if !column.path.is_empty() && column.profile.filled > 0 => {
                    voice.say("W013", place, &[("heading", &heading), ("column", &letter)]);
                }
                Some(one)
                    if one.by == By::Content
                        && one.meaning.column().is_some()
                        && one.meaning != Meaning::Column(Column::Serial) =>
                {
                    voice.say(
                        "W052",
                        place,
                        &[("heading", &heading), ("column", &letter), ("read", &one.meaning.name())],
                    );
                }
                _ => {}
            }
        }
    }

    fn recognition(
        &self,
        block: Option<&Block>,
        done: &Assignment,
        columns: &[Headed],
        voice: &Voice<'_>,
    ) -> Recognition {
        let columns = columns
            .iter()
            .map(|column| {
                let one = done.columns.get(&column.at);
                let read = one.is_none_or(|one| !matches!(one.meaning, Meaning::Unused(_) | Meaning::Ignore));
                RecognisedColumn {
                    at: column.at,
                    letter: crate::recognise::letters(column.at),
                    heading: column.path.clone(),
                    means: one.map(|one| one.meaning.name()).unwrap_or_default(),
                    column: one.and_then(|one| one.meaning.column()),
                    confidence: one.map_or(0, |one| (one.confidence * 100.0).clamp(0.0, 100.0) as u8),
                    by: one.map_or(By::Nothing, |one| one.by),
                    samples: if read { column.profile.samples.clone() } else { Vec::new() },
                }
            })
            .collect();
        Recognition {
            file: voice.file.clone(),
            sheet: self.meta.name.clone(),
            kinds: done.kinds.clone(),
            heading_rows: block.map(|block| block.rows),
            columns,
        }
    }
}

/// Bytes that a row takes.
fn size(row: &RawRow) -> usize {
    row.cells.iter().map(|cell| 48 + if let Raw::Text(text) = &cell.raw { text.len() } else { 0 }).sum()
}

/// Columns with their headings and what they hold below, up to the end of what was waited for.
fn headed(rows: &[RawRow], block: &Block, memory: &mut Memory) -> Vec<Headed> {
    let mut cells: BTreeMap<u32, Vec<&Raw>> = BTreeMap::new();
    for row in rows.iter().skip(block.body) {
        // Totals, groups and signatures are few; rows with two cells or fewer would blur narrow columns.
        if row.cells.len() <= 1 || is_numbering(row) {
            continue;
        }
        for cell in &row.cells {
            cells.entry(cell.at).or_default().push(&cell.raw);
        }
    }
    block
        .paths
        .iter()
        .map(|(at, path)| {
            let own = cells.remove(at).unwrap_or_default();
            Headed::new(*at, path.clone(), Profile::of(&own, memory), memory)
        })
        .collect()
}
