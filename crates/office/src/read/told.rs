//! Between the readers and the listener: sheets become tables, notes become findings, and the same finding is not told
//! without end.

use super::Event;
use super::limits::Limits;
use super::raw::{Damage, RawRow, RowSink, SheetMeta};
use super::refused::Refused;
use super::table::Table;
use crate::Corrections;
use crate::recognise::memory::Memory;
use canbo_register::{CellRef, Finding, Place, Severity};
use std::collections::BTreeMap;

/// Collects what is said of one file.
pub(crate) struct Told<'a> {
    corrections: &'a Corrections,
    table: Option<Table>,
    pub(crate) voice: Voice<'a>,
    recognised: usize,
    sheets: Vec<String>,
}

/// Where events go, with what is needed to place findings.
pub(crate) struct Voice<'a> {
    pub(crate) file: String,
    pub(crate) sheet: String,
    pub(crate) limits: &'a Limits,
    sink: &'a mut dyn FnMut(Event),
    seen: BTreeMap<&'static str, u32>,
    /// Number of the next recognised sheet.
    pub(crate) next_sheet: u32,
    /// What its sheets taught so far.
    pub(crate) memory: Memory,
    blocked: bool,
}

impl Voice<'_> {
    pub(crate) fn event(&mut self, event: Event) {
        (self.sink)(event);
    }

    /// A finding about a cell, a row, or the sheet.
    pub(crate) fn say(&mut self, code: &'static str, cell: Option<CellRef>, data: &[(&str, &str)]) {
        let count = self.seen.entry(code).or_default();
        *count += 1;
        if *count > self.limits.findings_per_code {
            return;
        }
        let severity = severity(code);
        self.blocked |= severity == Severity::Blocks;
        let place = Place { file: self.file.clone(), sheet: self.sheet.clone(), cell };
        let mut finding = Finding::new(code, severity).at(place);
        for (name, value) in data {
            finding = finding.with(name, value);
        }
        (self.sink)(Event::Finding(finding));
    }

    /// At the end of a sheet: how many were not told.
    fn rest(&mut self) {
        let limit = self.limits.findings_per_code;
        let seen = std::mem::take(&mut self.seen);
        for (code, count) in seen {
            if count > limit && code != "W050" {
                let more = (count - limit).to_string();
                self.say("W050", None, &[("code", code), ("more", &more)]);
            }
        }
        self.seen.clear();
    }
}

/// How much each code matters.
pub(crate) fn severity(code: &str) -> Severity {
    match code {
        "W001" | "W002" | "W003" | "W004" | "W005" | "W006" | "W009" | "W010" | "W019" => Severity::Blocks,
        "W007" | "W013" | "W014" | "W016" | "W020" | "W021" | "W022" | "W023" | "W026" | "W027" | "W028" | "W029"
        | "W030" | "W032" | "W034" | "W036" | "W046" => Severity::Mend,
        "W015" | "W017" | "W024" | "W025" | "W031" | "W033" | "W035" | "W037" | "W039" | "W042" | "W045" | "W047"
        | "W048" | "W052" => Severity::Presumed,
        _ => Severity::Notice,
    }
}

impl<'a> Told<'a> {
    pub(crate) fn new(
        file: &str,
        corrections: &'a Corrections,
        limits: &'a Limits,
        sink: &'a mut dyn FnMut(Event),
    ) -> Told<'a> {
        let voice = Voice {
            file: file.to_owned(),
            sheet: String::new(),
            limits,
            sink,
            seen: BTreeMap::new(),
            next_sheet: 0,
            memory: Memory::default(),
            blocked: false,
        };
        Told { corrections, table: None, voice, recognised: 0, sheets: Vec::new() }
    }

    pub(crate) fn refuse(mut self, refused: Refused) {
        let file = self.voice.file.clone();
        self.voice.event(Event::Finding(refused.finding(&file)));
    }

    /// The file was read to its end.
    pub(crate) fn finish(mut self) {
        self.voice.sheet.clear();
        for one in &self.corrections.sheets {
            let last = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
            let here = one.file.is_empty() || last(&one.file) == last(&self.voice.file);
            if here && !one.file.is_empty() && !one.sheet.is_empty() && !self.sheets.contains(&one.sheet) {
                self.voice.say("W046", None, &[("named", &one.sheet)]);
            }
        }
        if self.recognised == 0 && !self.voice.blocked {
            self.voice.say("W019", None, &[]);
        }
        self.voice.rest();
    }
}

impl RowSink for Told<'_> {
    fn sheet(&mut self, meta: SheetMeta) {
        self.voice.rest();
        self.voice.sheet = meta.name.clone();
        self.sheets.push(meta.name.clone());
        if meta.hidden && !crate::template::SILENT.contains(&meta.name.as_str()) {
            self.voice.say("W011", None, &[]);
        }
        let correction = self.corrections.of(&self.voice.file, &meta.name);
        self.table = Some(Table::new(meta, correction));
    }

    fn row(&mut self, row: RawRow) -> bool {
        match &mut self.table {
            Some(table) => table.row(row, &mut self.voice),
            None => false,
        }
    }

    fn end(&mut self, damaged: Option<Damage>) {
        match damaged {
            Some(Damage::Broken) => self.voice.say("W009", None, &[]),
            Some(Damage::Limit(what, limit)) => {
                self.voice.say("W004", None, &[("what", what), ("limit", &limit.to_string())])
            }
            Some(Damage::Unsafe) => self.voice.say("W005", None, &[("part", "")]),
            None => {}
        }
        if let Some(table) = self.table.take() {
            self.recognised += usize::from(table.finish(&mut self.voice));
        }
        self.voice.rest();
    }

    fn note(&mut self, code: &'static str, data: &[(&'static str, &str)]) {
        // Said once a sheet.
        if !self.voice.seen.contains_key(code) {
            self.voice.say(code, None, data);
        }
    }
}
