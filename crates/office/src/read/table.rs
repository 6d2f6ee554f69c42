//! One sheet as rows come: wait for enough to recognise the headings, then type row by row.

use super::letters::Known;
use super::raw::{Merge, Raw, RawCell, RawRow, SheetMeta};
use super::row::{Bound, cells};
use super::told::Voice;
use super::{Event, SheetHead};
use crate::corrections::SheetCorrection;
use crate::recognise::assign::{self, Around, Assignment, Headed, is_authorised, is_place_mark, year_in};
use crate::recognise::block::{self, Block, is_numbering};
use crate::recognise::content::{Profile, shown};
use crate::recognise::{By, Meaning, RecognisedColumn, Recognition};
use crate::values::{Scope, date};
use canbo_register::facts::{Cell, Column, Row, SheetContext, SheetKind};
use canbo_register::{CellRef, PartialDate, Source};
use canbo_text::fold;
use canbo_text::legacy::{Encoding, detect};
use std::collections::{BTreeMap, HashMap};

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
}

enum State {
    Waiting,
    Reading(Box<Reading>),
    Off,
}

struct Reading {
    bound: Vec<Option<Bound>>,
    numbers: Vec<(u32, SheetKind)>,
    person: bool,
    encoding: Encoding,
    /// Headings by column, for headings repeated on each printed page.
    headings: BTreeMap<u32, String>,
    merges: HashMap<(u32, u32), Merge>,
    /// Values of merged cells that go on downwards: column to last row and value.
    fills: BTreeMap<u32, (u32, RawCell)>,
    unit_at: Option<u32>,
    name_at: Option<u32>,
    /// The last unit named, for rows that leave it blank.
    last_unit: Option<RawCell>,
    rows: u32,
    hidden: u32,
    ended: bool,
    decoded: [u32; 2],
    known: Known,
    filled_down: bool,
}

impl Table {
    pub(crate) fn new(meta: SheetMeta, correction: SheetCorrection) -> Table {
        let silent = crate::template::SILENT.contains(&meta.name.as_str());
        let state = if correction.skip || silent { State::Off } else { State::Waiting };
        Table { meta, correction, waiting: Vec::new(), bytes: 0, state }
    }

    /// Takes a row. `false`: no more are wanted.
    pub(crate) fn row(&mut self, row: RawRow, voice: &mut Voice<'_>) -> bool {
        match &mut self.state {
            State::Off => false,
            State::Reading(reading) => {
                reading.row(row, voice);
                true
            }
            State::Waiting => {
                self.bytes += row
                    .cells
                    .iter()
                    .map(|cell| 48 + if let Raw::Text(t) = &cell.raw { t.len() } else { 0 })
                    .sum::<usize>();
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
        if matches!(self.state, State::Waiting) {
            self.open(voice);
        }
        match self.state {
            State::Reading(reading) => {
                reading.finish(voice);
                true
            }
            _ => false,
        }
    }

    /// Recognises the sheet from the rows waited for.
    fn open(&mut self, voice: &mut Voice<'_>) {
        let mut rows = std::mem::take(&mut self.waiting);
        if rows.is_empty() {
            self.state = State::Off;
            return;
        }
        let encoding = sheet_encoding(&rows);
        let mut decoded = [0, 0];
        let mut known = Known::default();
        for row in &mut rows {
            decode(row, encoding, &mut decoded, &mut known, voice);
        }
        let found = block::find(&rows, &self.meta.merges, &self.correction);
        let Some(block) = found else {
            self.leave_out(None, &Assignment::default(), &[], voice);
            return;
        };
        let around = self.around(&rows, &block);
        let columns = headed(&rows, &block);
        let done = assign::assign(&columns, &around.0, &self.correction);
        if done.kinds.is_empty() {
            self.leave_out(Some(&block), &done, &columns, voice);
            return;
        }
        self.tell_columns(&columns, &done, block.rows.1, voice);
        voice.event(Event::Recognised(self.recognition(Some(&block), &done, &columns, voice)));
        let mut numbers = Vec::new();
        for kind in &done.kinds {
            let number = voice.next_sheet;
            voice.next_sheet += 1;
            numbers.push((number, *kind));
            let context = around.1.clone();
            voice.event(Event::Sheet(SheetHead { number, file: voice.file.clone(), kind: *kind, context }));
        }
        let mut reading = Reading::new(&columns, &done, numbers, &self.meta, &block);
        reading.encoding = encoding;
        reading.decoded = decoded;
        reading.known = known;
        for row in rows.drain(..).skip(block.body) {
            reading.decoded_row(row, voice);
        }
        self.state = State::Reading(Box::new(reading));
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

    /// What stands above the headings.
    fn around(&self, rows: &[RawRow], block: &Block) -> (Around, SheetContext) {
        let titles: Vec<String> = rows[..block.head]
            .iter()
            .flat_map(|row| row.cells.iter())
            .map(|cell| shown(&cell.raw))
            .filter(|text| !text.is_empty())
            .map(|text| text.chars().take(300).collect())
            .take(40)
            .collect();
        let mut words = fold(&titles.join(" "));
        words.push(' ');
        words.push_str(&fold(&self.meta.name));
        let as_of = titles.iter().find_map(|title| as_of(title));
        let year = titles
            .iter()
            .find_map(|title| fold(title).contains("nam ").then(|| year_in(title)).flatten())
            .or_else(|| titles.iter().find_map(|title| year_in(title)))
            .or_else(|| year_in(&self.meta.name))
            .or(as_of.map(|day: PartialDate| day.year));
        let context = SheetContext { titles, sheet: self.meta.name.clone(), groups: Vec::new(), year, as_of };
        (Around { words, year }, context)
    }
}

/// The day of "tính đến ngày 15/6/2026" or "(Tính đến 15 tháng 6 năm 2026)".
fn as_of(title: &str) -> Option<PartialDate> {
    let folded = fold(title);
    let at = ["tinh den", "den ngay", "thoi diem", "co mat ngay"]
        .iter()
        .filter_map(|word| folded.find(word).map(|at| at + word.len()))
        .max()?;
    let words: Vec<&str> = folded[at..].split(' ').filter(|word| !word.is_empty()).collect();
    let digits: Vec<&str> = words
        .iter()
        .copied()
        .skip_while(|word| !word.bytes().all(|b| b.is_ascii_digit()))
        .filter(|word| !matches!(*word, "thang" | "nam" | "ngay"))
        .take_while(|word| word.bytes().all(|b| b.is_ascii_digit()))
        .take(3)
        .collect();
    date(&Raw::Text(digits.join("/")), Scope::Any).value
}

fn sheet_encoding(rows: &[RawRow]) -> Encoding {
    let texts: Vec<&str> = rows
        .iter()
        .flat_map(|row| row.cells.iter())
        .filter_map(|cell| match &cell.raw {
            Raw::Text(text) if !text.is_ascii() => Some(text.as_str()),
            _ => None,
        })
        .take(3_000)
        .collect();
    detect(&texts)
}

/// Decodes and cleans the texts of a row; cells that hold nothing after that are left out.
fn decode(row: &mut RawRow, encoding: Encoding, decoded: &mut [u32; 2], known: &mut Known, voice: &mut Voice<'_>) {
    let number = row.row;
    for cell in &mut row.cells {
        if let Raw::Text(text) = &mut cell.raw {
            let (clean, from) = known.cell(text, cell.font.as_deref(), encoding);
            match from {
                Encoding::Tcvn3 => decoded[0] += 1,
                Encoding::Vni => decoded[1] += 1,
                Encoding::Unsure if cell.font.is_some() || encoding != Encoding::Unicode => {
                    let shown: String = clean.chars().take(60).collect();
                    voice.say("W016", Some(CellRef { row: number, column: cell.at }), &[("value", &shown)]);
                }
                _ => {}
            }
            *text = clean;
        }
    }
    row.cells.retain(|cell| !matches!(&cell.raw, Raw::Text(text) if text.is_empty()));
    if !row.cells.is_sorted_by_key(|cell| cell.at) {
        row.cells.sort_by_key(|cell| cell.at);
    }
}

/// Columns with their headings and what they hold below, up to the end of what was waited for.
fn headed(rows: &[RawRow], block: &Block) -> Vec<Headed> {
    let mut cells: BTreeMap<u32, Vec<Raw>> = BTreeMap::new();
    for row in rows.iter().skip(block.body) {
        // Totals, groups and signatures are few; rows with two cells or fewer would blur narrow columns.
        if row.cells.len() <= 1 || is_numbering(row) {
            continue;
        }
        for cell in &row.cells {
            cells.entry(cell.at).or_default().push(cell.raw.clone());
        }
    }
    block
        .paths
        .iter()
        .map(|(at, path)| {
            let own = cells.remove(at).unwrap_or_default();
            Headed { at: *at, path: path.clone(), profile: Profile::of(&own) }
        })
        .collect()
}

impl Reading {
    fn new(
        columns: &[Headed],
        done: &Assignment,
        numbers: Vec<(u32, SheetKind)>,
        meta: &SheetMeta,
        block: &Block,
    ) -> Reading {
        let width = done.columns.keys().max().map_or(0, |at| *at as usize + 1);
        let mut bound: Vec<Option<Bound>> = vec![None; width];
        for column in columns {
            if let Some(one) = done.columns.get(&column.at) {
                let heading = column.path.last().cloned().unwrap_or_default();
                bound[column.at as usize] = Some(Bound { meaning: one.meaning.clone(), heading });
            }
        }
        let at = |wanted: &[Column]| {
            wanted.iter().find_map(|column| {
                done.columns.iter().find(|(_, one)| one.meaning == Meaning::Column(column.clone())).map(|(at, _)| *at)
            })
        };
        let person = numbers.iter().any(|(_, kind)| matches!(kind, SheetKind::Staff | SheetKind::Wishes));
        Reading {
            headings: columns
                .iter()
                .filter_map(|column| Some((column.at, column.path.last()?.clone())))
                .filter(|(_, heading)| !heading.is_empty())
                .collect(),
            merges: meta
                .merges
                .iter()
                .filter(|m| m.top > block.rows.1 && m.bottom > m.top)
                .map(|m| ((m.top, m.left), *m))
                .collect(),
            fills: BTreeMap::new(),
            unit_at: at(&[Column::Unit, Column::Commune, Column::ParentUnit]),
            name_at: at(&[Column::FullName]),
            last_unit: None,
            bound,
            numbers,
            person,
            encoding: Encoding::Unicode,
            rows: 0,
            hidden: 0,
            ended: false,
            decoded: [0, 0],
            known: Known::default(),
            filled_down: false,
        }
    }

    fn row(&mut self, mut row: RawRow, voice: &mut Voice<'_>) {
        decode(&mut row, self.encoding, &mut self.decoded, &mut self.known, voice);
        self.decoded_row(row, voice);
    }

    fn decoded_row(&mut self, mut row: RawRow, voice: &mut Voice<'_>) {
        if row.cells.is_empty() || self.is_repeated_heading(&row) {
            return;
        }
        self.fill_merged(&mut row);
        if is_total(&row, self.name_at) {
            return;
        }
        if self.is_signature(&row) {
            self.ended = true;
            return;
        }
        if self.ended {
            if row.cells.len() < 4 || !self.has_key(&row) {
                return;
            }
            self.ended = false;
        }
        if let Some((text, also_row)) = self.group(&row) {
            for (sheet, _) in self.numbers.clone() {
                voice.event(Event::Group { sheet, row: row.row, text: text.clone() });
            }
            if !also_row {
                return;
            }
        }
        self.fill_blank_unit(&mut row, voice);
        self.hidden += u32::from(row.hidden);
        let source = Source { file: voice.file.clone(), sheet: voice.sheet.clone(), row: row.row };
        let cells = cells(&row.cells, &self.bound, row.row, voice);
        if cells.is_empty() {
            return;
        }
        self.rows += 1;
        self.emit(source, cells, voice);
    }

    /// One event for each kind of facts, with the columns that concern it.
    fn emit(&mut self, source: Source, cells: Vec<Cell>, voice: &mut Voice<'_>) {
        if let [(sheet, _)] = self.numbers[..] {
            voice.event(Event::Row { sheet, row: Row { source, cells } });
            return;
        }
        for (sheet, kind) in self.numbers.clone() {
            let own: Vec<Cell> = cells
                .iter()
                .filter(|cell| {
                    let needs = matches!(cell.column, Column::Need | Column::NeedFor(_));
                    let headcount = is_authorised(&cell.column) || cell.column == Column::Present;
                    let marks = is_place_mark(&cell.column);
                    match kind {
                        SheetKind::Headcount => !needs && !marks,
                        SheetKind::Needs => !headcount && !marks,
                        SheetKind::Marks => !headcount && !needs,
                        _ => true,
                    }
                })
                .cloned()
                .collect();
            voice.event(Event::Row { sheet, row: Row { source: source.clone(), cells: own } });
        }
    }

    /// Values of merged cells go on to the rows below, for what names a row; never for numbers of people.
    fn fill_merged(&mut self, row: &mut RawRow) {
        if self.merges.is_empty() {
            return;
        }
        for cell in &row.cells {
            if let Some(merge) = self.merges.get(&(row.row, cell.at)) {
                self.fills.insert(cell.at, (merge.bottom, cell.clone()));
            }
        }
        let number = row.row;
        self.fills.retain(|_, (bottom, _)| *bottom >= number);
        for (at, (_, cell)) in &self.fills {
            let names =
                self.bound.get(*at as usize).and_then(Option::as_ref).is_some_and(|bound| goes_down(&bound.meaning));
            if names && !row.cells.iter().any(|own| own.at == *at) {
                row.cells.push(cell.clone());
            }
        }
        row.cells.sort_by_key(|cell| cell.at);
    }

    /// A headcount or need for a position with the unit left blank belongs to the unit above.
    fn fill_blank_unit(&mut self, row: &mut RawRow, voice: &mut Voice<'_>) {
        let Some(at) = self.unit_at.filter(|_| !self.person) else { return };
        match row.cells.iter().find(|cell| cell.at == at) {
            Some(cell) => self.last_unit = Some(cell.clone()),
            None => {
                let part = row.cells.iter().any(|cell| {
                    self.bound.get(cell.at as usize).and_then(Option::as_ref).is_some_and(|bound| {
                        matches!(
                            bound.meaning,
                            Meaning::Column(Column::Position | Column::Field | Column::Block | Column::HeadcountKind)
                        )
                    })
                });
                if let (true, Some(unit)) = (part, &self.last_unit) {
                    if !self.filled_down {
                        self.filled_down = true;
                        voice.say("W042", Some(CellRef { row: row.row, column: at }), &[("read", &shown(&unit.raw))]);
                    }
                    row.cells.push(unit.clone());
                    row.cells.sort_by_key(|cell| cell.at);
                }
            }
        }
    }

    fn is_repeated_heading(&self, row: &RawRow) -> bool {
        let mut equal = 0;
        let mut checked = 0;
        for cell in row.cells.iter().take(6) {
            if let (Raw::Text(text), Some(heading)) = (&cell.raw, self.headings.get(&cell.at)) {
                checked += 1;
                if same_letters(text, heading) {
                    equal += 1;
                }
            }
        }
        equal >= 3
            || equal >= 2 && equal == checked
            || (self.rows == 0 || row.cells.len() >= 3) && looks_numbered(row) && is_numbering(row)
    }

    fn has_key(&self, row: &RawRow) -> bool {
        let key = self.name_at.or(self.unit_at);
        key.is_none_or(|at| row.cells.iter().any(|cell| cell.at == at))
    }

    /// The lines below a table: places and dates, TM., KT., names of those who sign.
    fn is_signature(&self, row: &RawRow) -> bool {
        if row.cells.len() > 4 {
            return false;
        }
        row.cells.iter().any(|cell| {
            let Raw::Text(text) = &cell.raw else { return false };
            let folded = fold(text);
            let starts = [
                "noi nhan",
                "nguoi lap",
                "thu truong",
                "tm ",
                "kt ",
                "tl ",
                "tuq ",
                "ky ten",
                "ky ghi ro",
                "ky, ghi",
                "xac nhan cua",
                "lap bieu",
                "nguoi tong hop",
                "ghi chu 1",
                "nguoi lap bieu",
                "thu ky",
                "da ky",
            ]
            .iter()
            .any(|word| folded.starts_with(word));
            let dated = folded.contains("ngay")
                && folded.contains(" thang")
                && folded.contains(" nam")
                && !folded.starts_with("ngay sinh");
            let sole = row.cells.len() <= 3;
            (starts && sole || dated && sole && self.name_at != Some(cell.at)) && text.chars().count() < 160
        })
    }

    /// Whether the row is a group ("I. Văn phòng HĐND và UBND"), its text, and whether it is a row besides.
    fn group(&self, row: &RawRow) -> Option<(String, bool)> {
        if row.cells.len() > 6 {
            return None;
        }
        let key = self.name_at.filter(|_| self.person).or(self.unit_at);
        let mut texts = row.cells.iter().filter(|cell| matches!(cell.raw, Raw::Text(_)));
        let mut first = texts.next()?;
        let mut mark = String::new();
        let short = shown(&first.raw);
        if ordinal(&short) != Ordinal::No {
            mark = short;
            if let Some(next) = texts.next() {
                first = next;
            }
        } else if let Some(number) = row.cells.first().filter(|cell| matches!(cell.raw, Raw::Number(_)))
            && number.at < first.at
        {
            mark = shown(&number.raw);
        }
        let text = shown(&first.raw);
        let rest = texts.count();
        let numbers = row.cells.iter().filter(|cell| cell.at > first.at && !matches!(cell.raw, Raw::Text(_))).count();
        let outer = matches!(ordinal(&mark), Ordinal::Roman | Ordinal::Letter)
            || matches!(split_ordinal(&text).0, Ordinal::Roman | Ordinal::Letter);
        let bare = split_ordinal(&text).1.to_owned();
        let folded = fold(&bare);
        if self.person {
            if rest > 0 || numbers > 1 {
                return None;
            }
            let elsewhere = key.is_some_and(|at| first.at != at);
            let unitish = crate::recognise::content::is_unit(&folded);
            let numbered = split_ordinal(&text).0 != Ordinal::No;
            let group = (outer || unitish || numbered || elsewhere && row.cells.len() == 1) && row.cells.len() <= 3;
            return group.then_some((bare, false));
        }
        let class = ["khoi ", "cap ", "cac ", "tong ", "don vi hanh chinh", "so ban nganh", "xa phuong"]
            .iter()
            .any(|word| folded.starts_with(word));
        if rest > 0 {
            return None;
        }
        if numbers == 0
            && row.cells.len() <= 2
            && (outer
                || class
                || row.cells.len() == 1 && key != Some(first.at)
                || bare.chars().count() > 3 && bare == bare.to_uppercase() && row.cells.len() == 1)
        {
            return Some((bare, false));
        }
        if numbers > 0 && outer {
            return Some((bare, !class));
        }
        None
    }

    fn finish(self, voice: &mut Voice<'_>) {
        if self.hidden > 0 {
            voice.say("W012", None, &[("count", &self.hidden.to_string())]);
        }
        for (letters, count) in ["TCVN3", "VNI"].iter().zip(self.decoded) {
            if count > 0 {
                voice.say("W015", None, &[("letters", letters), ("count", &count.to_string())]);
            }
        }
        if self.rows == 0 {
            voice.say("W051", None, &[]);
        }
    }
}

/// The same text whatever the case.
fn same_letters(a: &str, b: &str) -> bool {
    a == b || a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// Columns that name a row and so go down with a merged cell.
fn goes_down(meaning: &Meaning) -> bool {
    use Column as C;
    matches!(
        meaning,
        Meaning::Column(
            C::Unit
                | C::ParentUnit
                | C::Commune
                | C::UnitCode
                | C::Block
                | C::Year
                | C::Document
                | C::DocumentDate
                | C::HeadcountKind
                | C::StaffKind
                | C::FullName
                | C::StaffNumber
                | C::PersonalId
                | C::Birth
                | C::Field
                | C::ValidFrom
                | C::ValidUntil
        ) | Meaning::NameRest
            | Meaning::BirthOf(_)
    )
}

fn looks_numbered(row: &RawRow) -> bool {
    match row.cells.first().map(|cell| &cell.raw) {
        Some(Raw::Text(text)) => text.starts_with('(') || text.chars().count() <= 2,
        Some(Raw::Number(_)) => {
            row.cells.get(1).is_some_and(|cell| matches!(&cell.raw, Raw::Number(n) if (*n - 2.0).abs() < 1e-9))
        }
        _ => false,
    }
}

/// "Tổng cộng", "Cộng", "Tổng số": in one of the first texts of the row.
fn is_total(row: &RawRow, name_at: Option<u32>) -> bool {
    row.cells.iter().filter(|cell| matches!(cell.raw, Raw::Text(_))).take(2).any(|cell| {
        let Raw::Text(text) = &cell.raw else { return false };
        if text.chars().count() > 60 {
            return false;
        }
        // Cheap before folding: the word begins so, with or without marks.
        let mut chars = text.chars().flat_map(char::to_lowercase);
        let (first, second) = (chars.next(), chars.next());
        let begins = match first {
            Some('t') => matches!(second, Some('o' | 'ô' | 'ổ')),
            Some('c') => matches!(second, Some('o' | 'ô' | 'ộ')),
            Some(c) => !c.is_alphanumeric(),
            None => false,
        };
        if !begins {
            return false;
        }
        let folded = fold(text);
        let named = name_at == Some(cell.at) && !folded.starts_with("tong");
        !named
            && (matches!(
                folded.as_str(),
                "cong" | "tong" | "tong cong" | "tong so" | "toan tinh" | "total" | "cong chung"
            ) || folded.starts_with("tong cong ")
                || folded.starts_with("tong so ")
                || folded.starts_with("cong khoi ")
                || folded.starts_with("toan tinh "))
            || named && matches!(folded.as_str(), "cong" | "total") && row.cells.len() <= 3
    })
}

/// What stands before a line of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ordinal {
    No,
    Number,
    Letter,
    Roman,
}

fn ordinal(text: &str) -> Ordinal {
    let text = text.trim().trim_end_matches(['.', ')', '/', '-', ':']).trim_start_matches('(');
    if text.is_empty() || text.len() > 6 {
        Ordinal::No
    } else if text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
        Ordinal::Roman
    } else if text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase()) {
        Ordinal::Letter
    } else if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        Ordinal::Number
    } else {
        Ordinal::No
    }
}

/// "I. Văn phòng" in its two parts.
fn split_ordinal(text: &str) -> (Ordinal, &str) {
    let Some(at) = text.find(['.', ')', '-', '/', ' ', ':']) else { return (Ordinal::No, text) };
    let kind = ordinal(&text[..at]);
    let separated = !text[at..].starts_with(' ');
    match kind {
        Ordinal::No => (Ordinal::No, text),
        Ordinal::Letter | Ordinal::Number if !separated => (Ordinal::No, text),
        kind => (kind, text[at..].trim_start_matches(['.', ')', '-', '/', ' ', ':'])),
    }
}
