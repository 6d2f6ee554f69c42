//! What the law says on a day: instruments and dated, cited parameters.
//!
//! Data of `law/`, edited by people who do not program. A value without its provision is refused by the parser.

mod asked;
mod authority;
mod diff;
mod instrument;
mod parameter;

pub use authority::{Authority, Capacity, Pair, Question, Tier};
pub use diff::Change;
pub use instrument::Instrument;
pub use parameter::{Amount, Certainty, Dated, Parameter};

use crate::spot::Spot;
use asked::Asked;
use canbo_register::Day;
use serde::Serialize;
use std::collections::BTreeMap;

include!(concat!(env!("OUT_DIR"), "/law_texts.rs"));
const INSTRUMENTS: &str = include_str!("../../../../law/instruments.toml");

/// File names and texts of programmes embedded at build.
pub(crate) fn programme_texts() -> &'static [(&'static str, &'static str)] {
    PROGRAMMES
}

/// Instruments and parameters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Law {
    /// Instruments by code.
    pub instruments: BTreeMap<String, Instrument>,
    /// Parameters by name.
    pub parameters: BTreeMap<String, Parameter>,
    /// Who signs: rows of all provinces, in the order of files and rows.
    pub authority: Vec<Authority>,
    /// Who listens to what is asked for.
    #[serde(skip)]
    pub(crate) asked: Asked,
}

/// A text of the law folder, such as `parameters/base_salary.toml`.
#[derive(Clone, Copy, Debug)]
pub struct LawText<'a> {
    /// Path inside the folder; `instruments.toml`, `parameters/….toml` or `authority/….toml`.
    pub path: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// Why something about the law was not answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A text of the law cannot be taken as it is.
    #[error("{spot}: {what}")]
    Text {
        /// Where.
        spot: Spot,
        /// What is wrong and what is allowed.
        what: String,
    },
    /// No parameter has that name.
    #[error("no parameter is named {name}")]
    UnknownParameter {
        /// The name asked for.
        name: String,
    },
    /// The parameter has no value on that day.
    #[error("{name} has no value on {day}")]
    NotInForce {
        /// The parameter.
        name: String,
        /// The day asked for.
        day: Day,
    },
    /// A birth date that is no date.
    #[error("{birth} is not a date of birth that retirement can be counted from")]
    Birth {
        /// As written.
        birth: String,
    },
}

impl Law {
    /// The law embedded at build. Panics only when the embedded texts are wrong, which a test excludes.
    pub fn embedded() -> Law {
        let mut texts = vec![LawText { path: "instruments.toml", text: INSTRUMENTS }];
        let paths: Vec<String> = PARAMETERS.iter().map(|(name, _)| format!("parameters/{name}")).collect();
        texts.extend(paths.iter().zip(PARAMETERS).map(|(path, (_, text))| LawText { path, text }));
        let paths: Vec<String> = AUTHORITY.iter().map(|(name, _)| format!("authority/{name}")).collect();
        texts.extend(paths.iter().zip(AUTHORITY).map(|(path, (_, text))| LawText { path, text }));
        Law::parse(&texts).unwrap_or_else(|refusal| panic!("the embedded law is wrong: {refusal}"))
    }

    /// Reads the texts of a law folder. The first problem is refused, with file, line and column.
    pub fn parse(texts: &[LawText<'_>]) -> Result<Law, Refusal> {
        let mut law = Law {
            instruments: BTreeMap::new(),
            parameters: BTreeMap::new(),
            authority: Vec::new(),
            asked: Asked::default(),
        };
        for text in texts.iter().filter(|text| text.path == "instruments.toml") {
            law.instruments = instrument::parse(text)?;
        }
        for text in texts.iter().filter(|text| text.path.starts_with("parameters/")) {
            let (parameter, at) = parameter::parse(text, &law.instruments)?;
            if law.parameters.contains_key(&parameter.name) {
                return Err(refuse(text, at.start, format!("{} is defined in another file too", parameter.name)));
            }
            law.parameters.insert(parameter.name.clone(), parameter);
        }
        for text in texts.iter().filter(|text| text.path.starts_with("authority/")) {
            law.authority.extend(authority::parse(text, &law.instruments)?);
        }
        Ok(law)
    }

    /// The value of a parameter on a day, with its provision.
    pub fn value(&self, name: &str, day: Day) -> Result<Dated, Refusal> {
        let parameter = self.parameters.get(name).ok_or_else(|| Refusal::UnknownParameter { name: name.to_owned() })?;
        self.asked.note(name);
        let dated = parameter.values.iter().find(|dated| dated.holds(day));
        dated.cloned().ok_or_else(|| Refusal::NotInForce { name: name.to_owned(), day })
    }

    /// The same law, which remembers from now on which parameters it was asked for: a plan carries those and no others,
    /// so that it replays when other values are appended later.
    pub fn listening(&self) -> Law {
        Law { asked: Asked::listening(), ..self.clone() }
    }

    /// Names of the parameters asked for since [`Law::listening`], sorted; none where nobody listens.
    pub fn asked_for(&self) -> Vec<String> {
        self.asked.names()
    }

    /// A whole number on a day. A parameter that is none is our own defect.
    pub fn number(&self, name: &str, day: Day) -> Result<i64, Refusal> {
        self.value(name, day).map(|dated| dated.number())
    }

    /// Everything in force on a day, by name.
    pub fn list(&self, day: Day) -> Vec<(&Parameter, &Dated)> {
        let held = |parameter: &'_ Parameter| parameter.values.iter().position(|dated| dated.holds(day));
        self.parameters
            .values()
            .filter_map(|parameter| held(parameter).map(|at| (parameter, &parameter.values[at])))
            .collect()
    }
}

fn refuse(text: &LawText<'_>, byte: usize, what: String) -> Refusal {
    Refusal::Text { spot: Spot::of(text.path, text.text, byte), what }
}

fn toml_refusal(text: &LawText<'_>, error: &toml::de::Error) -> Refusal {
    refuse(text, error.span().map_or(0, |span| span.start), error.message().to_owned())
}
