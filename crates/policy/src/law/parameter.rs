//! Parameters: dated values, each with its provision.

use super::{Instrument, LawText, Refusal, refuse, toml_refusal};
use crate::toml_day;
use canbo_register::Day;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::Range};
use toml::Spanned;

/// How well something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Read in the instrument itself.
    V,
    /// Read in a secondary source.
    V2,
    /// From memory, nobody has checked it yet.
    M,
    /// Uncertain, or sources disagree, or read so by us.
    U,
}

impl Certainty {
    /// Whether a person should confirm the article before relying on it.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Certainty::M | Certainty::U)
    }
}

/// A value: a whole number in the parameter's unit, or a truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    /// Yes or no.
    Truth(bool),
    /// A whole number.
    Number(i64),
}

impl std::fmt::Display for Amount {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Amount::Truth(truth) => write!(out, "{truth}"),
            Amount::Number(number) => write!(out, "{number}"),
        }
    }
}

/// A value with its days and its provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// The value.
    pub value: Amount,
    /// First day.
    pub from: Day,
    /// Last day, inclusive; absent while nothing ends it.
    pub to: Option<Day>,
    /// The provision in Vietnamese.
    pub cites: String,
    /// Code of the instrument.
    pub instrument: String,
    /// How well it is known.
    pub certainty: Certainty,
    /// What remains open, in a few words.
    pub note: Option<String>,
}

impl Dated {
    /// Whether it holds on that day.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
    /// The whole number. Panics on a truth: the caller names a parameter of ours, so that is our own defect.
    pub fn number(&self) -> i64 {
        match self.value {
            Amount::Number(number) => number,
            Amount::Truth(_) => panic!("{} is not a number", self.cites),
        }
    }
    /// The truth. Panics on a number, as [`Dated::number`] does on a truth.
    pub fn truth(&self) -> bool {
        match self.value {
            Amount::Truth(truth) => truth,
            Amount::Number(_) => panic!("{} is not a truth", self.cites),
        }
    }
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parameter {
    /// Name, the same as the file's.
    pub name: String,
    /// Unit of the value: `months`, `dong`, `hundredths`, `truth`, …
    pub unit: String,
    /// Vietnamese title.
    pub title: String,
    /// English title.
    pub title_en: String,
    /// Values in the order of their days.
    pub values: Vec<Dated>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Spanned<String>,
    unit: String,
    title: String,
    title_en: String,
    #[serde(default)]
    values: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(deserialize_with = "toml_day::required")]
    from: Day,
    #[serde(default, deserialize_with = "toml_day::option")]
    to: Option<Day>,
    value: Amount,
    cites: Option<Spanned<String>>,
    instrument: Option<Spanned<String>>,
    certainty: Option<Certainty>,
    note: Option<String>,
}

pub(super) fn parse(
    text: &LawText<'_>,
    instruments: &BTreeMap<String, Instrument>,
) -> Result<(Parameter, Range<usize>), Refusal> {
    let file: File = toml::from_str(text.text).map_err(|error| toml_refusal(text, &error))?;
    let at = file.name.span();
    let name = file.name.into_inner();
    if text.path != format!("parameters/{name}.toml") {
        return Err(refuse(text, at.start, format!("the file of {name} must be named {name}.toml")));
    }
    if file.values.is_empty() {
        return Err(refuse(text, at.start, format!("{name} has no [[values]]")));
    }
    let mut values: Vec<Dated> = Vec::new();
    for entry in file.values {
        let place = entry.span().start;
        let dated = cited(text, place, entry.into_inner(), instruments)?;
        let before = values.last();
        if before.is_some_and(|before| before.to.is_none_or(|to| dated.from <= to)) {
            let what = format!("the value from {} overlaps the one before it; end that one with to = …", dated.from);
            return Err(refuse(text, place, what));
        }
        if before.is_some_and(|before| kind(before.value) != kind(dated.value)) {
            return Err(refuse(
                text,
                place,
                "all values of one parameter are numbers, or all are true or false".into(),
            ));
        }
        values.push(dated);
    }
    Ok((Parameter { name, unit: file.unit, title: file.title, title_en: file.title_en, values }, at))
}

fn kind(amount: Amount) -> bool {
    matches!(amount, Amount::Truth(_))
}

fn cited(
    text: &LawText<'_>,
    place: usize,
    entry: Entry,
    instruments: &BTreeMap<String, Instrument>,
) -> Result<Dated, Refusal> {
    let cites = entry.cites.filter(|cites| !cites.get_ref().trim().is_empty());
    let cites =
        cites.ok_or_else(|| refuse(text, place, "the value cites nothing; add cites = \"khoản … Điều …\"".into()))?;
    let instrument = entry
        .instrument
        .ok_or_else(|| refuse(text, place, "the value names no instrument; add instrument = \"…\"".into()))?;
    if !instruments.contains_key(instrument.get_ref()) {
        let known: Vec<&str> = instruments.keys().map(String::as_str).collect();
        let what = format!("{} is not in instruments.toml, which has {}", instrument.get_ref(), known.join(", "));
        return Err(refuse(text, instrument.span().start, what));
    }
    let certainty =
        entry.certainty.ok_or_else(|| refuse(text, place, "the value has no certainty; it is V, V2, M or U".into()))?;
    if entry.to.is_some_and(|to| to < entry.from) {
        return Err(refuse(text, place, format!("the value ends before it begins on {}", entry.from)));
    }
    Ok(Dated {
        value: entry.value,
        from: entry.from,
        to: entry.to,
        cites: cites.into_inner(),
        instrument: instrument.into_inner(),
        certainty,
        note: entry.note,
    })
}
