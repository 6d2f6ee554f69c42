//! What is kept of a register: one record a unit, a body's lines of headcount and needs, and a person.

use crate::Refusal;
use canbo_register::{
    CourseTurns, Headcount, Need, Person, PersonId, Register, Source, Survey, Unit, UnitId, Workload,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a record is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A unit.
    Unit,
    /// Lines of headcount and needs of a commune or body, with its parts.
    Lines,
    /// A person.
    Person,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Unit, Kind::Lines, Kind::Person];

    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Unit => "unit",
            Kind::Lines => "lines",
            Kind::Person => "person",
        }
    }
}

/// Whom or what a record is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// What it is.
    pub kind: Kind,
    /// Its key: a unit's, a body's or a person's.
    pub id: String,
}

impl Subject {
    /// That both engines can keep it.
    ///
    /// # Errors
    /// [`Refusal::LongKey`].
    pub fn check(&self) -> Result<(), Refusal> {
        short(&self.id)
    }
}

/// What holds of a subject for some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Canonical JSON, without sources.
    pub text: String,
    /// Where it was read: JSON, a list of file, sheet and row.
    pub sources: String,
}

/// Lines of one commune or body.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Lines {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) headcounts: Vec<Headcount>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) needs: Vec<Need>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) training: Vec<CourseTurns>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) surveys: Vec<Survey>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) workload: Vec<Workload>,
}

impl Lines {
    /// Where each line was read, in one order.
    fn places(&mut self) -> impl Iterator<Item = &mut Source> {
        let headcounts = self.headcounts.iter_mut().map(|line| &mut line.source);
        let needs = self.needs.iter_mut().map(|need| &mut need.source);
        let training = self.training.iter_mut().map(|turns| &mut turns.source);
        let surveys = self.surveys.iter_mut().map(|survey| &mut survey.source);
        let workload = self.workload.iter_mut().map(|work| &mut work.source);
        headcounts.chain(needs).chain(training).chain(surveys).chain(workload)
    }
}

/// A register as records. The province itself is not among them.
pub fn records(register: &Register) -> BTreeMap<Subject, Body> {
    // Named one by one: what is added to a register must not be forgotten here.
    let Register { province: _, units, people, headcounts, needs, training, surveys, workload } = register;
    let mut records = BTreeMap::new();
    for (id, unit) in units {
        records.insert(subject(Kind::Unit, id.as_str()), body(unit, std::slice::from_ref(&unit.source)));
    }
    let mut lines: BTreeMap<UnitId, Lines> = BTreeMap::new();
    for headcount in headcounts {
        lines.entry(headcount.unit.root()).or_default().headcounts.push(headcount.clone());
    }
    for need in needs {
        lines.entry(need.unit.root()).or_default().needs.push(need.clone());
    }
    for turns in training {
        lines.entry(turns.unit.root()).or_default().training.push(turns.clone());
    }
    for survey in surveys {
        lines.entry(survey.unit.root()).or_default().surveys.push(survey.clone());
    }
    for work in workload {
        lines.entry(work.unit.root()).or_default().workload.push(work.clone());
    }
    for (id, mut lines) in lines {
        let sources: Vec<Source> = lines.places().map(|place| place.clone()).collect();
        records.insert(subject(Kind::Lines, id.as_str()), body(&lines, &sources));
    }
    for (id, person) in people {
        records.insert(subject(Kind::Person, id.as_str()), body(person, &person.sources));
    }
    records
}

fn subject(kind: Kind, id: &str) -> Subject {
    Subject { kind, id: id.to_owned() }
}

fn body(value: &impl Serialize, sources: &[Source]) -> Body {
    let rows: Vec<(&str, &str, u32)> =
        sources.iter().map(|source| (source.file.as_str(), source.sheet.as_str(), source.row)).collect();
    Body { text: json(value), sources: json(&rows) }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a record has only string keys and finite numbers")
}

/// Adds records to a register, in any order; [`Register::normalise`] comes after the last.
///
/// # Errors
/// When a record is not what this or an earlier Canbo wrote.
pub(crate) fn fill(register: &mut Register, records: impl IntoIterator<Item = (Subject, Body)>) -> Result<(), Refusal> {
    for (subject, body) in records {
        match subject.kind {
            Kind::Unit => {
                let mut unit: Unit = parse(&subject, &body.text)?;
                unit.source = sources(&subject, &body)?.into_iter().next().unwrap_or_default();
                register.units.insert(UnitId::new(subject.id), unit);
            }
            Kind::Lines => {
                let mut lines: Lines = parse(&subject, &body.text)?;
                let mut sources = sources(&subject, &body)?.into_iter();
                for place in lines.places() {
                    *place = sources.next().unwrap_or_default();
                }
                register.headcounts.append(&mut lines.headcounts);
                register.needs.append(&mut lines.needs);
                register.training.append(&mut lines.training);
                register.surveys.append(&mut lines.surveys);
                register.workload.append(&mut lines.workload);
            }
            Kind::Person => {
                let person = person(&subject, &body)?;
                register.people.insert(PersonId::new(subject.id), person);
            }
        }
    }
    Ok(())
}

/// The person of a record.
pub(crate) fn person(subject: &Subject, body: &Body) -> Result<Person, Refusal> {
    let mut person: Person = parse(subject, &body.text)?;
    person.posts.iter().try_for_each(|post| short(post.unit.as_str()))?;
    person.sources = sources(subject, body)?;
    Ok(person)
}

/// The unit of a record, without its source.
pub(crate) fn unit(subject: &Subject, text: &str) -> Result<Unit, Refusal> {
    parse(subject, text)
}

/// The lines of a record, without their sources.
pub(crate) fn headcounts(subject: &Subject, body: &Body) -> Result<Vec<Headcount>, Refusal> {
    let lines = parse::<Lines>(subject, &body.text)?.headcounts;
    lines.iter().try_for_each(|line| short(line.unit.as_str()))?;
    Ok(lines)
}

/// Bytes of a key at most: of several together PostgreSQL takes 2,700 into an index.
const LONGEST_KEY: usize = 500;

/// That a key is not longer than what both engines can look up.
pub(crate) fn short(key: &str) -> Result<(), Refusal> {
    if key.len() <= LONGEST_KEY {
        return Ok(());
    }
    let start = key.chars().take(40).collect();
    Err(Refusal::LongKey { start, length: key.len(), most: LONGEST_KEY })
}

fn sources(subject: &Subject, body: &Body) -> Result<Vec<Source>, Refusal> {
    let rows: Vec<(String, String, u32)> = parse(subject, &body.sources)?;
    Ok(rows.into_iter().map(|(file, sheet, row)| Source { file, sheet, row }).collect())
}

fn parse<T: DeserializeOwned>(subject: &Subject, text: &str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|cause| Refusal::Unreadable {
        kind: subject.kind.word(),
        id: subject.id.clone(),
        cause,
    })
}
