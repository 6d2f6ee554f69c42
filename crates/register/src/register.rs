//! The register: everything known, ready for rules.

use crate::{CourseTurns, Finding, Headcount, Need, Person, PersonId, ProvinceCode, Survey, Unit, UnitId, Workload};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Who works where. Maps and vectors are in one order whatever the order of the sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Register {
    /// The province whose commune-level units this holds.
    pub province: Option<ProvinceCode>,
    /// Units by key, every commune of the province among them.
    pub units: BTreeMap<UnitId, Unit>,
    /// People by key.
    pub people: BTreeMap<PersonId, Person>,
    /// Lines of headcount decisions, sorted.
    pub headcounts: Vec<Headcount>,
    /// Declared needs, sorted.
    pub needs: Vec<Need>,
    /// Who went to which course, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub training: Vec<CourseTurns>,
    /// Surveys of citizens, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surveys: Vec<Survey>,
    /// Work by procedure, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workload: Vec<Workload>,
}

/// A register with what was noticed while it was put together.
#[derive(Clone, Debug, Default)]
pub struct Assembled {
    /// The register.
    pub register: Register,
    /// Complete and sorted.
    pub findings: Vec<Finding>,
}

impl Register {
    /// Canonical bytes: keys sorted, no file, sheet, row, path or clock inside.
    pub fn canonical(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a register has only string keys and finite numbers")
    }
    /// SHA-256 of [`Register::canonical`], lower-case hexadecimal.
    pub fn digest(&self) -> String {
        Sha256::digest(self.canonical()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
    /// Puts everything that is a list into its one order. Assembly calls it last.
    pub fn normalise(&mut self) {
        self.headcounts.sort();
        self.needs.sort();
        self.training.sort();
        self.surveys.sort();
        self.workload.sort();
        for person in self.people.values_mut() {
            person.posts.sort();
            person.qualifications.sort_by(|a, b| b.cmp(a));
            person.absences.sort();
            person.wish.units.sort();
            person.wish.positions.sort();
            person.sources.sort();
        }
    }
    /// The communes, wards and special zones.
    pub fn communes(&self) -> impl Iterator<Item = &Unit> {
        self.units.values().filter(|unit| unit.is_commune())
    }
}
