//! Sheets built by hand: `sheet(kind).title("UBND XÃ EA DRÔNG").row(&[(FullName, "Nguyễn Văn A")])`.
#![allow(dead_code, unreachable_pub)]

use canbo_register::facts::{Cell, Column, Row, SheetContext, SheetFacts, SheetKind, Value};
use canbo_register::reference::Reference;
use canbo_register::{Assembled, Finding, PartialDate, Person, Source, assemble};
use std::sync::OnceLock;

/// A sheet without rows; rows are numbered from 5.
pub fn sheet(kind: SheetKind) -> SheetFacts {
    SheetFacts { file: "a.xlsx".into(), kind, context: SheetContext::default(), rows: Vec::new() }
}

pub fn staff() -> SheetFacts {
    sheet(SheetKind::Staff)
}

pub trait Building: Sized {
    fn file(self, file: &str) -> Self;
    fn title(self, title: &str) -> Self;
    fn group(self, from: u32, group: &str) -> Self;
    fn row(self, cells: &[(Column, &str)]) -> Self;
}

impl Building for SheetFacts {
    fn file(mut self, file: &str) -> Self {
        self.file = file.into();
        for row in &mut self.rows {
            row.source.file = file.into();
        }
        self
    }
    fn title(mut self, title: &str) -> Self {
        self.context.titles.push(title.into());
        self
    }
    fn group(mut self, from: u32, group: &str) -> Self {
        self.context.groups.push((from, group.into()));
        self
    }
    fn row(mut self, cells: &[(Column, &str)]) -> Self {
        let row = 5 + self.rows.len() as u32;
        let source = Source { file: self.file.clone(), sheet: self.context.sheet.clone(), row };
        let cells = cells.iter().zip(0..);
        let cells = cells.map(|((column, text), at)| Cell { column: column.clone(), at, value: value(column, text) });
        self.rows.push(Row { source, cells: cells.collect() });
        self
    }
}

/// What `office` would make of a text in that column.
fn value(column: &Column, text: &str) -> Value {
    let dates = [
        Column::Birth,
        Column::RecruitedOn,
        Column::PostFrom,
        Column::RotatedOn,
        Column::SecondedFrom,
        Column::SecondedUntil,
        Column::AbsenceFrom,
        Column::AbsenceUntil,
        Column::RequestSigned,
        Column::EthicsConfirmed,
        Column::HealthConfirmed,
        Column::CapabilityConfirmed,
        Column::DocumentDate,
        Column::ValidFrom,
        Column::ValidUntil,
        Column::YoungestChildBorn,
    ];
    if dates.contains(column)
        && let Some(date) = date(text)
    {
        return Value::Date(date);
    }
    match text.parse::<i64>() {
        Ok(number) if !matches!(column, Column::PersonalId | Column::StaffNumber | Column::UnitCode) => {
            Value::Thousandths(1000 * number)
        }
        _ if text == "x" => Value::Mark(true),
        _ => Value::Text(text.into()),
    }
}

/// "12/03/1980", "03/1980", "1980".
pub fn date(text: &str) -> Option<PartialDate> {
    let mut parts = text.split('/').rev();
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map(|part| part.parse().ok());
    let day = parts.next().map(|part| part.parse().ok());
    Some(PartialDate { year, month: month.flatten(), day: day.flatten() })
}

pub fn put_together(sheets: &[SheetFacts]) -> Assembled {
    static REFERENCE: OnceLock<Reference> = OnceLock::new();
    assemble(sheets, REFERENCE.get_or_init(Reference::embedded))
}

pub fn person<'a>(assembled: &'a Assembled, name: &str) -> &'a Person {
    let mut found = assembled.register.people.values().filter(|person| person.name == name);
    let person = found.next().unwrap_or_else(|| panic!("nobody is called {name}"));
    assert!(found.next().is_none(), "several people are called {name}");
    person
}

pub fn with_code<'a>(assembled: &'a Assembled, code: &str) -> Vec<&'a Finding> {
    assembled.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The codes found that matter more than presumptions and notices.
pub fn serious(assembled: &Assembled) -> Vec<&str> {
    let serious = |finding: &&Finding| finding.severity <= canbo_register::Severity::Mend;
    assembled.findings.iter().filter(serious).map(|finding| finding.code.as_str()).collect()
}
