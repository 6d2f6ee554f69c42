//! One row: raw cells under understood columns become typed cells.

use super::raw::{Raw, RawCell};
use super::told::Voice;
use crate::recognise::content::shown;
use crate::recognise::{Meaning, labels};
use crate::values::{self, Got, Scope};
use canbo_register::facts::{Cell, Column, Value};
use canbo_register::{CellRef, PartialDate, Sex};

/// A column with its meaning and the heading to name it by.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    pub(crate) meaning: Meaning,
    pub(crate) heading: String,
}

/// What a column's cells are.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Text,
    Birth,
    Date,
    /// A date, or a mark where only "yes" is said.
    DateOrMark,
    Whole,
    Decimal,
    Mark,
    /// A mark; other text means yes too.
    AnyMark,
    PersonalId,
    RankCode,
    Step,
    UnitCode,
}

fn sort(column: &Column) -> Sort {
    use Column as C;
    match column {
        C::Birth => Sort::Birth,
        C::RecruitedOn
        | C::RotatedOn
        | C::PostFrom
        | C::SecondedFrom
        | C::SecondedUntil
        | C::AbsenceFrom
        | C::AbsenceUntil
        | C::YoungestChildBorn
        | C::RequestSigned
        | C::DocumentDate
        | C::ValidFrom
        | C::ValidUntil => Sort::Date,
        C::EthicsConfirmed | C::HealthConfirmed | C::CapabilityConfirmed => Sort::DateOrMark,
        C::Authorised
        | C::AuthorisedProvisional
        | C::AuthorisedCivilServants
        | C::AuthorisedCadres
        | C::AuthorisedPublicEmployees
        | C::AuthorisedContracts
        | C::AuthorisedParty
        | C::AuthorisedFront
        | C::AuthorisedGovernment
        | C::AuthorisedFor(_)
        | C::Present
        | C::Year
        | C::Need
        | C::NeedFor(_)
        | C::CourseTurns
        | C::Surveyed
        | C::Satisfied
        | C::Cases
        | C::MinutesACase
        | C::MinutesAYear => Sort::Whole,
        C::Coefficient | C::Allowance | C::ExperienceYears => Sort::Decimal,
        C::Planned | C::Pregnant | C::Hardship | C::AskBoard | C::Remote | C::SpeciallyDifficult | C::Border => {
            Sort::Mark
        }
        C::Volunteer | C::Asked => Sort::AnyMark,
        C::PersonalId => Sort::PersonalId,
        C::RankCode => Sort::RankCode,
        C::Step => Sort::Step,
        C::UnitCode => Sort::UnitCode,
        _ => Sort::Text,
    }
}

/// Types the cells of a row (texts decoded and clean). `row` is counted from 1.
pub(crate) fn cells(raw: &[RawCell], bound: &[Option<Bound>], row: u32, voice: &mut Voice<'_>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(raw.len() + 1);
    let mut levels = Levels::default();
    let mut sexes: Vec<(u32, Sex)> = Vec::new();
    let mut born: Vec<(u32, Sex)> = Vec::new();
    for cell in raw {
        let Some(Some(bound)) = bound.get(cell.at as usize) else { continue };
        let place = Some(CellRef { row, column: cell.at });
        match &cell.raw {
            Raw::Error(value) => {
                if bound.meaning.column().is_some() {
                    voice.say("W020", place, &[("heading", &bound.heading), ("value", value)]);
                }
                continue;
            }
            Raw::NoValue => {
                if bound.meaning.column().is_some() {
                    voice.say("W021", place, &[("heading", &bound.heading)]);
                }
                continue;
            }
            _ => {}
        }
        match &bound.meaning {
            Meaning::Column(Column::Serial) | Meaning::Unused(_) | Meaning::Ignore | Meaning::Rating => {}
            Meaning::Column(column) => {
                if let Some(value) = value(column, bound, cell, place, voice) {
                    cells.push(Cell { column: column.clone(), at: cell.at, value });
                }
            }
            Meaning::NameRest => {
                let rest = shown(&cell.raw);
                let name = cells.iter_mut().find(|one| one.column == Column::FullName);
                match name {
                    Some(Cell { value: Value::Text(name), .. }) => {
                        name.push(' ');
                        name.push_str(&rest);
                    }
                    _ => cells.push(Cell { column: Column::FullName, at: cell.at, value: Value::Text(rest) }),
                }
            }
            Meaning::BirthOf(sex) => {
                if let Raw::Text(text) = &cell.raw {
                    // "x" in a column of birth dates only says the sex.
                    if values::mark(&cell.raw).value == Some(true) && text.chars().count() == 1 {
                        sexes.push((cell.at, *sex));
                        continue;
                    }
                }
                if let Some(value) = value(&Column::Birth, bound, cell, place, voice) {
                    born.push((cell.at, *sex));
                    if born.len() == 1 {
                        cells.push(Cell { column: Column::Birth, at: cell.at, value });
                    }
                }
            }
            Meaning::SexMark(sex) => match values::mark(&cell.raw) {
                Got { value: Some(true), .. } => sexes.push((cell.at, *sex)),
                Got { value: None, noted: Some(code) } => {
                    voice.say(code, place, &[("heading", &bound.heading), ("value", &shown(&cell.raw))]);
                }
                _ => {}
            },
            Meaning::DegreeMark(label) => levels.degree(cell, label),
            Meaning::TheoryMark(label) => levels.theory(cell, label),
        }
    }
    sexes.extend(born.iter().copied());
    if let Some((at, sex)) = sexes.first() {
        if sexes.iter().any(|(_, other)| other != sex) {
            voice.say("W034", Some(CellRef { row, column: *at }), &[]);
        } else {
            let word = if *sex == Sex::Male { "Nam" } else { "Nữ" };
            cells.push(Cell { column: Column::Sex, at: *at, value: Value::Text(word.to_owned()) });
        }
    }
    levels.finish(row, &mut cells, voice);
    cells.sort_by_key(|cell| cell.at);
    cells
}

fn value(
    column: &Column,
    bound: &Bound,
    cell: &RawCell,
    place: Option<CellRef>,
    voice: &mut Voice<'_>,
) -> Option<Value> {
    let raw = &cell.raw;
    let date = |got: Got<PartialDate>| Got { value: got.value.map(Value::Date), noted: got.noted };
    let text = |got: Got<String>| Got { value: got.value.map(Value::Text), noted: got.noted };
    let thousandths = |got: Got<i64>| Got { value: got.value.map(Value::Thousandths), noted: got.noted };
    let got = match sort(column) {
        Sort::Text => plain_text(raw, voice.limits.text_chars),
        Sort::Birth => date(values::date(raw, Scope::Birth)),
        Sort::Date => date(values::date(raw, Scope::Any)),
        Sort::DateOrMark => match values::mark(raw) {
            Got { value: Some(mark), .. } => Got::sure(Value::Mark(mark)),
            _ => date(values::date(raw, Scope::Any)),
        },
        Sort::Whole => match (column, values::mark(raw)) {
            // An x under a field says that one is wanted.
            (Column::NeedFor(_), Got { value: Some(true), .. }) if matches!(raw, Raw::Text(_) | Raw::Bool(_)) => {
                Got::sure(Value::Thousandths(1000))
            }
            _ => thousandths(values::number(raw, true)),
        },
        Sort::Decimal => coefficient(column, thousandths(values::number(raw, false))),
        Sort::Mark => {
            let got = values::mark(raw);
            Got { value: got.value.map(Value::Mark), noted: got.noted }
        }
        Sort::AnyMark => {
            let got = values::mark(raw);
            let said = got.noted.is_some() && matches!(raw, Raw::Text(_) | Raw::Date(_) | Raw::Number(_));
            let denied = matches!(raw, Raw::Text(text) if canbo_text::fold(text).starts_with("khong") || canbo_text::fold(text).starts_with("chua"));
            Got::sure(Value::Mark(got.value.unwrap_or(said && !denied)))
        }
        Sort::PersonalId => text(values::personal_id(raw)),
        Sort::RankCode => text(values::rank_code(raw)),
        Sort::Step => text(values::step(raw)),
        Sort::UnitCode => text(values::unit_code(raw)),
    };
    if let Some(code) = got.noted {
        let read = got.value.as_ref().map(value_shown).unwrap_or_default();
        let cut: String = shown(raw).chars().take(80).collect();
        voice.say(code, place, &[("heading", &bound.heading), ("value", &cut), ("read", &read)]);
    }
    got.value
}

/// 366 for 3,66 under a heading of coefficients (`W039`).
fn coefficient(column: &Column, got: Got<Value>) -> Got<Value> {
    match (column, &got.value) {
        (Column::Coefficient, Some(Value::Thousandths(n))) if (100_000..=1_300_000).contains(n) => {
            Got::but(Value::Thousandths(n / 100), "W039")
        }
        _ => got,
    }
}

fn plain_text(raw: &Raw, most: usize) -> Got<Value> {
    let text = match raw {
        Raw::Bool(true) => "x".to_owned(),
        Raw::Bool(false) => return Got::nothing(),
        other => shown(other),
    };
    if text.is_empty() {
        return Got::nothing();
    }
    match text.char_indices().nth(most) {
        Some((at, _)) => Got::but(Value::Text(text[..at].to_owned()), "W036"),
        None => Got::sure(Value::Text(text)),
    }
}

fn value_shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.chars().take(80).collect(),
        Value::Thousandths(n) if n % 1000 == 0 => (n / 1000).to_string(),
        Value::Thousandths(n) => format!("{},{}", n / 1000, format!("{:03}", (n % 1000).abs()).trim_end_matches('0')),
        Value::Date(date) => date.to_string(),
        Value::Mark(mark) => if *mark { "x" } else { "" }.to_owned(),
    }
}

/// Marks in columns by level: the highest counts.
#[derive(Default)]
struct Levels {
    degrees: Vec<(u32, usize, String)>,
    theories: Vec<(u32, usize, String)>,
}

const DEGREES: [&str; 7] = ["Tiến sĩ", "Thạc sĩ", "Đại học", "Cao đẳng", "Trung cấp", "Sơ cấp", "Chưa qua đào tạo"];
const THEORIES: [&str; 4] = ["Cử nhân", "Cao cấp", "Trung cấp", "Sơ cấp"];

impl Levels {
    fn degree(&mut self, cell: &RawCell, label: &str) {
        let rank = DEGREES.iter().position(|one| *one == label).unwrap_or(DEGREES.len());
        match values::mark(&cell.raw) {
            Got { value: Some(true), .. } => self.degrees.push((cell.at, rank, label.to_owned())),
            Got { value: None, noted: Some(_) } => {
                // A major instead of a mark: "Luật" under "Đại học".
                let text = shown(&cell.raw);
                let whole = labels::degree(text.split(' ').next().unwrap_or("")).is_some()
                    || canbo_text::fold(&text).starts_with(&canbo_text::fold(label));
                let text = if whole { text } else { format!("{label} {text}") };
                self.degrees.push((cell.at, rank, text));
            }
            _ => {}
        }
    }

    fn theory(&mut self, cell: &RawCell, label: &str) {
        let rank = THEORIES.iter().position(|one| *one == label).unwrap_or(THEORIES.len());
        if values::mark(&cell.raw).value == Some(true)
            || matches!(cell.raw, Raw::Text(_)) && values::mark(&cell.raw).noted.is_some()
        {
            self.theories.push((cell.at, rank, label.to_owned()));
        }
    }

    fn finish(self, row: u32, cells: &mut Vec<Cell>, voice: &mut Voice<'_>) {
        for (mut found, column) in [(self.degrees, Column::Degree), (self.theories, Column::Theory)] {
            found.sort_by_key(|(_, rank, _)| *rank);
            let several = found.len() > 1;
            let Some((at, _, label)) = found.into_iter().next() else { continue };
            if several {
                voice.say("W035", Some(CellRef { row, column: at }), &[("read", &label)]);
            }
            if !cells.iter().any(|cell| cell.column == column) {
                cells.push(Cell { column, at, value: Value::Text(label) });
            }
        }
    }
}
