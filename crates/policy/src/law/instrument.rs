//! Laws, decrees, resolutions and letters, each named once.

use super::{Certainty, LawText, Refusal, refuse, toml_refusal};
use crate::toml_day;
use canbo_register::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use toml::Spanned;

/// An instrument of law or of policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Short code, such as `nd-170-2025`.
    pub code: String,
    /// Official number, such as `170/2025/NĐ-CP`.
    pub number: String,
    /// Vietnamese title.
    pub title: String,
    /// Day of signing, when known.
    #[serde(default, deserialize_with = "toml_day::option")]
    pub signed: Option<Day>,
    /// First day in force, when known.
    #[serde(default, deserialize_with = "toml_day::option")]
    pub in_force: Option<Day>,
    /// First day on which it no longer holds.
    #[serde(default, deserialize_with = "toml_day::option")]
    pub repealed: Option<Day>,
    /// Code of what replaced it.
    #[serde(default)]
    pub replaced_by: Option<String>,
    /// Codes of instruments that it amends.
    #[serde(default)]
    pub amends: Vec<String>,
    /// How well its existence and dates are known.
    pub certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    instruments: Vec<Spanned<Instrument>>,
}

pub(super) fn parse(text: &LawText<'_>) -> Result<BTreeMap<String, Instrument>, Refusal> {
    let file: File = toml::from_str(text.text).map_err(|error| toml_refusal(text, &error))?;
    let mut known = BTreeMap::new();
    for instrument in &file.instruments {
        let (at, instrument) = (instrument.span().start, instrument.get_ref());
        if known.insert(instrument.code.clone(), instrument.clone()).is_some() {
            return Err(refuse(text, at, format!("instrument {} is listed twice", instrument.code)));
        }
    }
    for instrument in &file.instruments {
        let (at, instrument) = (instrument.span().start, instrument.get_ref());
        for other in instrument.replaced_by.iter().chain(&instrument.amends) {
            if !known.contains_key(other) {
                return Err(refuse(text, at, format!("{} names {other}, which is not listed", instrument.code)));
            }
        }
    }
    Ok(known)
}
