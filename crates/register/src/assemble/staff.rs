//! Reading the rows of staff lists and of lists of wishes.

use super::cells::{self, text, text_of};
use super::identity;
use super::notes::{Notes, mend, notice, of_unit, presumed};
use super::presume;
use super::record::{At, Record, Secondment};
use super::training::Training;
use super::units::{Head, Units, place_of};
use crate::facts::{Cell, Column, Row, SheetFacts, SheetKind, Value};
use crate::reference::{CommuneMatch, Reference, TitleReading};
use crate::{
    Absence, FieldCode, Known, Level, OfficeCode, PartialDate, PoliticalTheory, PositionCode, Rating, StaffKind,
    UnitId, UnitKind,
};
use jiff::civil::Date;
use std::collections::HashMap;

/// Reads rows; remembers words met before.
pub(super) struct Staff<'a, 'b> {
    pub(super) reference: &'a Reference,
    pub(super) units: &'b mut Units<'a>,
    pub(super) notes: &'b mut Notes,
    training: Training,
    titles: HashMap<(String, Option<OfficeCode>), TitleReading>,
    positions: HashMap<String, Known<PositionCode>>,
    fields: HashMap<String, Vec<FieldCode>>,
    kinds: Vocabulary<StaffKind>,
    theories: Vocabulary<PoliticalTheory>,
    ratings: Vocabulary<Rating>,
    ranks: Vocabulary<String>,
}

/// Words of a column met before, with what they mean.
type Vocabulary<T> = HashMap<String, Option<T>>;

fn recall<T: Clone>(known: &mut Vocabulary<T>, words: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    if let Some(value) = known.get(words) {
        return value.clone();
    }
    let value = read(words);
    known.insert(words.to_owned(), value.clone());
    value
}

impl<'a, 'b> Staff<'a, 'b> {
    pub(super) fn new(reference: &'a Reference, units: &'b mut Units<'a>, notes: &'b mut Notes) -> Staff<'a, 'b> {
        Staff {
            reference,
            units,
            notes,
            training: Training::default(),
            titles: HashMap::new(),
            positions: HashMap::new(),
            fields: HashMap::new(),
            kinds: HashMap::new(),
            theories: HashMap::new(),
            ratings: HashMap::new(),
            ranks: HashMap::new(),
        }
    }

    /// The records of a sheet.
    pub(super) fn read<'s>(&mut self, sheet: &'s SheetFacts) -> Vec<Record<'s>> {
        let head = self.units.head(sheet);
        let as_of = sheet.context.as_of.and_then(|date| date.presumed());
        let asks = sheet.rows.iter().any(|row| row.get(&Column::Volunteer).is_some());
        let invites = sheet.kind == SheetKind::Wishes && !asks && says_volunteers(sheet);
        let rows = sheet.rows.iter().filter_map(|row| {
            let mut record = self.row(sheet.kind, row, &head)?;
            record.as_of = as_of;
            record.volunteer |= invites;
            Some(record)
        });
        rows.collect()
    }

    fn row<'s>(&mut self, sheet: SheetKind, row: &'s Row, head: &Head) -> Option<Record<'s>> {
        let Some((name, at)) = text_of(row, &Column::FullName) else {
            self.notes.push(mend("R210").at(row.source.place()));
            return None;
        };
        let mut record = Record::new(&row.source, sheet, (canbo_text::clean(&name), at));
        self.identity(row, &mut record);
        record.qualifications = self.training.read(row, self.reference, self.notes);
        let wants_place = sheet == SheetKind::Staff;
        let mut unheard = Notes::default();
        let notes = if wants_place { &mut *self.notes } else { &mut unheard };
        let placed = self.units.place(row, head, notes);
        if let Some(placed) = placed {
            record.in_commune = placed.in_commune;
            record.office = placed.office;
            record.unit = Some((placed.unit, placed.column.unwrap_or(0)));
        }
        self.career(row, &mut record);
        self.post(row, &mut record, wants_place);
        self.secondment(row, &mut record);
        self.wishes(row, &mut record);
        Some(record)
    }

    fn identity(&mut self, row: &Row, record: &mut Record<'_>) {
        if let Some(cell) = row.get(&Column::Birth) {
            match cells::date(cell) {
                Some(date) if date.presumed().is_some() => record.birth = Some((date, cell.at)),
                Some(_) => self.impossible(row, cell),
                None => self.unread(row, cell),
            }
        }
        record.sex = self.word(row, &Column::Sex, cells::sex);
        let id = row.get(&Column::PersonalId).and_then(|cell| Some((text(cell)?, cell.at)));
        let number = text_of(row, &Column::StaffNumber);
        record.id_number = id.and_then(|(text, at)| self.id_number(row, &text, at));
        if let Some((text, at)) = number {
            // Rosters put the personal number under "Mã số" too.
            match identity::as_personal_number(&text) {
                Some(number) => record.id_number = record.id_number.take().or(Some((number, at))),
                None => record.number = identity::staff_number(&text).map(|number| (number, at)),
            }
        }
        if let Some((number, at)) = &record.id_number {
            let sex = record.sex.map(|(sex, _)| sex);
            let birth = record.birth.map(|(date, _)| date.year);
            if let Some(wrong) = identity::contradiction(number, sex, birth) {
                let finding = mend("R238").with("what", wrong).with("name", &record.name.0);
                self.notes.push(finding.at(row.source.cell(*at)));
            }
        }
    }

    fn id_number(&mut self, row: &Row, text: &str, at: u32) -> Option<At<String>> {
        match identity::personal_number(text) {
            Ok(number) => Some((number, at)),
            Err(digits) => {
                self.notes.push(mend("R237").with("digits", digits).at(row.source.cell(at)));
                None
            }
        }
    }

    fn career(&mut self, row: &Row, record: &mut Record<'_>) {
        let mut theories = std::mem::take(&mut self.theories);
        record.theory = self.parsed(row, &Column::Theory, |cell| recall(&mut theories, &text(cell)?, cells::theory));
        self.theories = theories;
        record.recruited = self.day(row, &Column::RecruitedOn);
        record.post_from = self.day(row, &Column::PostFrom);
        record.youngest_child_born = self.day(row, &Column::YoungestChildBorn);
        record.request_signed = self.day(row, &Column::RequestSigned);
        record.ethics = self.confirmed(row, &Column::EthicsConfirmed);
        record.health = self.confirmed(row, &Column::HealthConfirmed);
        record.capability = self.confirmed(row, &Column::CapabilityConfirmed);
        record.experience_years = self.parsed(row, &Column::ExperienceYears, |cell| {
            cells::number(cell).ok().and_then(|years| u8::try_from(years).ok())
        });
        record.planned = self.parsed(row, &Column::Planned, cells::mark);
        let yes = |column| row.get(&column).and_then(cells::mark).unwrap_or(false);
        record.pregnant = yes(Column::Pregnant);
        record.hardship = yes(Column::Hardship);
        record.ask_board = yes(Column::AskBoard);
        record.volunteer = yes(Column::Volunteer);
        for cell in &row.cells {
            if let Column::Rating(year) = cell.column {
                match text(cell).and_then(|text| recall(&mut self.ratings, &text, cells::rating)) {
                    Some(rating) => {
                        record.ratings.insert(year, (rating, cell.at));
                    }
                    None => self.unread(row, cell),
                }
            }
        }
        let rank = self.parsed(row, &Column::RankCode, cells::rank_code).map(|(rank, _)| rank);
        let reference = self.reference;
        let named = text_of(row, &Column::RankName);
        record.pay.rank = rank
            .or_else(|| recall(&mut self.ranks, &named?.0, |name| reference.rank_from_text(name).map(str::to_owned)));
        record.pay.step = self.parsed(row, &Column::Step, |cell| cells::step(&text(cell)?)).map(|(step, _)| step);
        let hundredths = |column| row.get(&column).and_then(cells::hundredths);
        record.pay.coefficient_hundredths = hundredths(Column::Coefficient);
        record.pay.allowance_hundredths = hundredths(Column::Allowance);
        if let Some(kind) = row.get(&Column::Absence).and_then(cells::absence) {
            let from = self.day(row, &Column::AbsenceFrom).map(|(day, _)| day);
            let to = self.last_day(row, &Column::AbsenceUntil);
            record.absence = Some(Absence { kind, from, to });
        }
    }

    fn post(&mut self, row: &Row, record: &mut Record<'_>, tell: bool) {
        record.title = text_of(row, &Column::Title).map(|(title, at)| (title.into_owned(), at));
        let concurrent = text_of(row, &Column::ConcurrentTitle);
        record.concurrent = concurrent.map(|(title, at)| (title.into_owned(), at));
        let words = record.title.as_ref().map_or("", |(title, _)| title.as_str()).to_owned();
        let mut title = self.title(&words, record.office.as_ref());
        if words.is_empty() {
            // Some lists have the title under the position only.
            let position = text_of(row, &Column::Position).map(|(text, _)| text.into_owned()).unwrap_or_default();
            let read = self.title(&position, record.office.as_ref());
            if read.level != Level::Professional || read.kind.is_some() {
                title = read;
            }
        }
        if !record.in_commune {
            title.level = self.level_in_body(title.level, &words, record.unit.as_ref().map(|(unit, _)| unit));
        }
        record.level = title.level;
        let mut kinds = std::mem::take(&mut self.kinds);
        let stated = self.parsed(row, &Column::StaffKind, |cell| recall(&mut kinds, &text(cell)?, cells::staff_kind));
        self.kinds = kinds;
        let office = record.office.clone().or_else(|| title.office.clone().filter(|_| record.in_commune));
        let unit_kind = record.unit.as_ref().and_then(|(unit, _)| self.units.get(unit)).map(|unit| unit.kind.clone());
        record.presumed_kind = presume::staff_kind(&title, office.as_ref(), unit_kind.as_ref());
        record.kind = stated;
        if stated.is_none() && tell {
            let finding = presumed("R211").with("kind", kind_word(record.presumed_kind));
            self.notes.count(finding, place_of(row));
        }
        let kind = stated.map_or(record.presumed_kind, |(kind, _)| kind);
        let movable = matches!(kind, StaffKind::CivilServant | StaffKind::PublicEmployee | StaffKind::Cadre);
        let tell = tell && movable && record.in_commune && unit_kind != Some(UnitKind::PublicServiceUnit);
        record.position = self.position(row, record, &title, office.as_ref(), tell);
        record.other_fields = self.other_fields(row, record.position.as_ref().map(|(known, _)| known));
        self.settle_office(record, office, &title);
    }

    /// A person of a commune whose office no word names belongs to the office of the position, or of the title.
    fn settle_office(&mut self, record: &mut Record<'_>, office: Option<OfficeCode>, title: &TitleReading) {
        let Some((unit, at)) = record.unit.clone().filter(|_| record.in_commune && record.office.is_none()) else {
            return;
        };
        let is_commune = self.units.get(&unit).is_some_and(crate::Unit::is_commune);
        let of_position = record.position.as_ref().and_then(|(known, _)| known.get());
        let of_position = of_position.and_then(|code| self.reference.positions.get(code)).map(|one| one.office.clone());
        let by_title = office.filter(|_| title.level == Level::Senior || of_position.is_none());
        if let Some(office) = by_title.or(of_position).filter(|_| is_commune) {
            let id = self.units.office(&unit, &office, record.source);
            record.unit = Some((id, at));
            record.office = Some(office);
        }
    }

    fn position(
        &mut self,
        row: &Row,
        record: &Record<'_>,
        title: &TitleReading,
        office: Option<&OfficeCode>,
        tell: bool,
    ) -> Option<At<Known<PositionCode>>> {
        let title_at = record.title.as_ref().map_or(0, |(_, at)| *at);
        match title.level {
            Level::Senior => return None,
            Level::Head | Level::Deputy if record.in_commune => {
                let leading = presume::leading(self.reference, office, title.level);
                let own_words = record.title.as_ref().map(|(title, _)| title.clone());
                let read = match leading {
                    Known::Missing => own_words.map_or(Known::Missing, |words| self.position_words(&words)),
                    leading => leading,
                };
                let is_leading = |code: &PositionCode| self.reference.positions[code].field.is_none();
                let found = read.get().is_some_and(is_leading).then_some((read, title_at));
                if found.is_none() && tell && !self.reference.leads_elsewhere(office) {
                    let finding = of_unit(mend("R214"), record.root().as_ref());
                    self.notes.count(finding, place_of(row));
                }
                return found;
            }
            Level::Head | Level::Deputy => return None,
            Level::Professional => {}
        }
        let stated = text_of(row, &Column::Position);
        if let Some((words, at)) = &stated {
            let read = self.position_words(words);
            match (&read, tell) {
                (Known::Missing, true) => {
                    self.notes.count(mend("R212").with("text", words), row.source.cell(*at));
                }
                (Known::Presumed(code), true) => self.presumed_position(row, *at, words, code),
                _ => {}
            }
            if read != Known::Missing {
                return Some((read, *at));
            }
        }
        if let Some((words, at)) = &record.title
            && let Some(code) = self.position_words(words).get()
        {
            let words = words.clone();
            let code = code.clone();
            if tell {
                self.presumed_position(row, *at, &words, &code);
            }
            return Some((Known::Presumed(code), *at));
        }
        let field = text_of(row, &Column::Field);
        if let Some((words, at)) = &field {
            let Some(field) = self.reference.field_from_text(words) else {
                if tell {
                    self.notes.count(mend("R213").with("text", words), row.source.cell(*at));
                }
                return None;
            };
            let training: Vec<_> = record.qualifications.iter().map(|(one, _)| one).collect();
            let code = presume::position_of_field(self.reference, &field, &training)?;
            if tell {
                self.presumed_position(row, *at, words, &code);
            }
            return Some((Known::Presumed(code), *at));
        }
        if tell && stated.is_none() {
            let finding = of_unit(mend("R214"), record.root().as_ref());
            self.notes.count(finding, place_of(row));
        }
        None
    }

    fn presumed_position(&mut self, row: &Row, at: u32, words: &str, code: &PositionCode) {
        let name = &self.reference.positions[code].name;
        let finding = presumed("R219").with("text", words).with("position", name);
        self.notes.count(finding, row.source.cell(at));
    }

    fn other_fields(&mut self, row: &Row, main: Option<&Known<PositionCode>>) -> Vec<FieldCode> {
        let Some((words, at)) = text_of(row, &Column::OtherFields) else { return Vec::new() };
        if !self.fields.contains_key(words.as_ref()) {
            let (read, unknown) = split_fields(self.reference, &words);
            for text in unknown {
                self.notes.count(mend("R213").with("text", text), row.source.cell(at));
            }
            self.fields.insert(words.to_string(), read);
        }
        let main = main.and_then(|known| self.reference.positions.get(known.get()?)?.field.as_ref());
        self.fields[words.as_ref()].iter().filter(|field| Some(*field) != main).cloned().collect()
    }

    fn secondment(&mut self, row: &Row, record: &mut Record<'_>) {
        let from = self.day(row, &Column::SecondedFrom).map(|(day, _)| day);
        let to = self.last_day(row, &Column::SecondedUntil);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let cell = row.get(&Column::SecondedUntil).map_or(0, |cell| cell.at);
            self.notes.push(mend("R227").at(row.source.cell(cell)).with("from", day(from)).with("to", day(to)));
        }
        match text_of(row, &Column::SecondedTo) {
            Some((words, at)) => match self.units.place_words(&words, &row.source) {
                Some(placed) if Some(placed.unit.root()) == record.root() && record.in_commune => {
                    record.sent_here = true;
                    let position = record.position.as_ref().map_or(Known::Missing, |(known, _)| known.clone());
                    let unit = record.unit.as_ref().map_or(placed.unit, |(unit, _)| unit.clone());
                    record.secondment = Some(Secondment { unit, position, from, to });
                }
                Some(placed) => {
                    let position = Known::Missing;
                    record.secondment = Some(Secondment { unit: placed.unit, position, from, to });
                }
                None => self.notes.push(mend("R225").with("text", words).at(row.source.cell(at))),
            },
            None if from.or(to).is_some() && record.in_commune && record.sheet == SheetKind::Staff => {
                if let Some((unit, _)) = record.unit.clone() {
                    let position = record.position.as_ref().map_or(Known::Missing, |(known, _)| known.clone());
                    record.sent_here = true;
                    record.secondment = Some(Secondment { unit, position, from, to });
                }
            }
            None => {}
        }
    }

    fn wishes(&mut self, row: &Row, record: &mut Record<'_>) {
        if let Some((words, at)) = text_of(row, &Column::WishedUnits) {
            for part in words.split([';', ',', '/', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
                match self.units.commune_wished(part) {
                    CommuneMatch::One(code) => record.wished_units.push(code),
                    _ if canbo_text::fold(part).contains("bat ky") => {}
                    _ => self.notes.push(mend("R226").with("text", part).at(row.source.cell(at))),
                }
            }
        }
        if let Some((words, at)) = text_of(row, &Column::WishedPositions) {
            for part in words.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
                match self.position_words(part).get() {
                    Some(code) => record.wished_positions.push(code.clone()),
                    None => self.notes.count(mend("R212").with("text", part), row.source.cell(at)),
                }
            }
        }
    }

    fn level_in_body(&self, level: Level, words: &str, unit: Option<&UnitId>) -> Level {
        let Some(unit) = unit else { return level };
        let key = canbo_text::fold(words);
        let whole = *unit == unit.root();
        let leads_all =
            ["thanh-tra-tinh", "van-phong-", "ban-", "uy-ban-"].iter().any(|front| unit.as_str().starts_with(front));
        let title_of_whole =
            ["chanh van phong", "chanh thanh tra", "truong ban"].iter().any(|title| key.contains(title));
        match level {
            Level::Head | Level::Deputy if whole && leads_all && title_of_whole => Level::Senior,
            _ => level,
        }
    }

    fn title(&mut self, words: &str, office: Option<&OfficeCode>) -> TitleReading {
        let key = (words.to_owned(), office.cloned());
        let reference = self.reference;
        self.titles.entry(key).or_insert_with(|| reference.title_in_office(words, office)).clone()
    }

    pub(super) fn position_words(&mut self, words: &str) -> Known<PositionCode> {
        if !self.positions.contains_key(words) {
            self.positions.insert(words.to_owned(), self.reference.position_from_text(words));
        }
        self.positions[words].clone()
    }

    fn word<T>(&mut self, row: &Row, column: &Column, read: fn(&str) -> Option<T>) -> Option<At<T>> {
        self.parsed(row, column, |cell| read(&text(cell)?))
    }

    fn parsed<T>(&mut self, row: &Row, column: &Column, mut read: impl FnMut(&Cell) -> Option<T>) -> Option<At<T>> {
        let cell = row.get(column)?;
        match read(cell) {
            Some(value) => Some((value, cell.at)),
            None => {
                self.unread(row, cell);
                None
            }
        }
    }

    /// A day; of a partial date the first that it can mean, with a finding.
    fn day(&mut self, row: &Row, column: &Column) -> Option<At<Date>> {
        let cell = row.get(column)?;
        let Some(date) = cells::date(cell) else {
            self.unread(row, cell);
            return None;
        };
        let Some(day) = date.presumed() else {
            self.impossible(row, cell);
            return None;
        };
        if !date.is_full() {
            self.notes.count(presumed("R220").with("fact", fact(column)), row.source.cell(cell.at));
        }
        Some((day, cell.at))
    }

    fn last_day(&mut self, row: &Row, column: &Column) -> Option<Date> {
        let cell = row.get(column)?;
        let Some(date) = cells::date(cell) else {
            self.unread(row, cell);
            return None;
        };
        if !date.is_full() {
            self.notes.count(presumed("R220").with("fact", fact(column)), row.source.cell(cell.at));
        }
        let last = cells::last_day(date);
        if last.is_none() {
            self.impossible(row, cell);
        }
        last
    }

    /// A confirmation counts with its day only.
    fn confirmed(&mut self, row: &Row, column: &Column) -> Option<At<Date>> {
        let cell = row.get(column)?;
        match &cell.value {
            Value::Date(_) => self.day(row, column),
            _ if cells::mark(cell) == Some(false) => None,
            _ => {
                self.notes.count(notice("R222").with("fact", fact(column)), row.source.cell(cell.at));
                None
            }
        }
    }

    fn unread(&mut self, row: &Row, cell: &Cell) {
        let words = text(cell).unwrap_or_default();
        self.notes.count(mend("R223").with("fact", fact(&cell.column)).with("text", words), row.source.cell(cell.at));
    }

    fn impossible(&mut self, row: &Row, cell: &Cell) {
        let date = cells::date(cell).map(partial).unwrap_or_default();
        let finding = mend("R221").with("fact", fact(&cell.column)).with("date", date);
        self.notes.push(finding.at(row.source.cell(cell.at)));
    }
}

/// Fields named in one cell, and the words that name none.
fn split_fields(reference: &Reference, words: &str) -> (Vec<FieldCode>, Vec<String>) {
    let (mut read, mut unknown) = (Vec::new(), Vec::new());
    for part in words.split([';', '\n', '/']) {
        if let Some(field) = reference.field_named(part) {
            read.push(field.clone());
            continue;
        }
        for piece in part.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            match reference.field_from_text(piece) {
                Some(field) => read.push(field),
                None => unknown.push(piece.to_owned()),
            }
        }
    }
    read.sort();
    read.dedup();
    (read, unknown)
}

/// Whether the head of a sheet says that those under it volunteer.
fn says_volunteers(sheet: &SheetFacts) -> bool {
    let says = |line: &str| {
        let key = canbo_text::fold(line);
        key.contains("tu nguyen") || key.contains("tinh nguyen") || key.contains("dang ky")
    };
    sheet.context.titles.iter().any(|title| says(title)) || says(&sheet.context.sheet)
}

/// A day as data of a sentence: the words write it as people do.
pub(super) fn day(day: Date) -> String {
    day.to_string()
}

/// A partial date as data of a sentence.
pub(super) fn partial(date: PartialDate) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", date.year),
        (Some(month), None) => format!("{}-{month:02}", date.year),
        _ => date.year.to_string(),
    }
}

/// A kind of person as one word.
pub(super) fn kind_word(kind: StaffKind) -> &'static str {
    match kind {
        StaffKind::Cadre => "cadre",
        StaffKind::CivilServant => "civil_servant",
        StaffKind::PublicEmployee => "public_employee",
        StaffKind::Contract => "contract",
        StaffKind::PartTime => "part_time",
        StaffKind::Military => "military",
        StaffKind::Police => "police",
    }
}

/// A column as one word of the sentences.
pub(super) fn fact(column: &Column) -> &'static str {
    match column {
        Column::Birth => "birth",
        Column::Sex => "sex",
        Column::StaffKind => "kind",
        Column::Theory => "theory",
        Column::Rating(_) => "rating",
        Column::RankCode | Column::RankName => "rank",
        Column::Step => "step",
        Column::RecruitedOn => "recruited",
        Column::PostFrom => "post_from",
        Column::ExperienceYears => "experience",
        Column::Planned => "planned",
        Column::SecondedFrom => "seconded_from",
        Column::SecondedUntil => "seconded_until",
        Column::AbsenceFrom => "absence_from",
        Column::AbsenceUntil => "absence_until",
        Column::YoungestChildBorn => "child",
        Column::RequestSigned => "request",
        Column::EthicsConfirmed => "ethics",
        Column::HealthConfirmed => "health",
        Column::CapabilityConfirmed => "capability",
        Column::DocumentDate => "document_date",
        Column::ValidFrom => "valid_from",
        Column::ValidUntil => "valid_until",
        _ => "other",
    }
}
