//! The codes of this crate: how much each matters and what it rests on, from `law/findings/policy.toml`.

use canbo_register::{Finding, Severity};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// What the table of codes says of one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// Stem of its page and cases.
    pub stem: String,
    /// How much it matters.
    pub severity: Severity,
    /// The provision, in Vietnamese; empty where none stands behind it.
    pub cites: String,
    /// Where it is decided.
    pub rule: String,
    /// Programmes in whose published text it stands.
    #[serde(default)]
    pub programmes: Vec<String>,
}

static CODES: LazyLock<BTreeMap<String, CodeEntry>> = LazyLock::new(|| {
    let text = include_str!("../../../law/findings/policy.toml");
    toml::from_str(text).unwrap_or_else(|error| panic!("the embedded table of codes is wrong: {error}"))
});

/// Every code of this crate, in order.
pub fn codes() -> &'static BTreeMap<String, CodeEntry> {
    &CODES
}

/// A finding of that code, as severe as the table says. Panics on a code that the table lacks: our own defect.
pub(crate) fn finding(code: &str) -> Finding {
    let entry = CODES.get(code).unwrap_or_else(|| panic!("law/findings/policy.toml lacks {code}"));
    Finding::new(code, entry.severity)
}
