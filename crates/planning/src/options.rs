//! What the planner adds to the programme.

use canbo_register::{PersonId, SeatKey};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A pin or a forbid: a person at a seat.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The person.
    pub person: PersonId,
    /// The seat.
    pub seat: SeatKey,
}

/// What the planner adds to the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// Who must go (or stay) where.
    pub pins: Vec<Edit>,
    /// Who must not go where.
    pub forbids: Vec<Edit>,
    /// Lines of the plan that is to be disturbed least, on a request to reconsider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Vec<Edit>>,
    /// Pairs who may not work in one agency; each pair and the list sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<(PersonId, PersonId)>,
    /// Dong for allowances at most, besides what the programme says: the smaller counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_dong: Option<i64>,
    /// People of a commune who leave their seats at most, besides what the programme says: the smaller counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gross_leavers_at_most: Option<u32>,
}

impl Options {
    /// In one order, each once.
    pub(crate) fn sorted(&self) -> Options {
        let set = |edits: &[Edit]| edits.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
        let base = self.base.as_deref().map(set);
        let pair = |(a, b): &(PersonId, PersonId)| (a.min(b).clone(), a.max(b).clone());
        let apart = self.apart.iter().map(pair).collect::<BTreeSet<_>>().into_iter().collect();
        Options { pins: set(&self.pins), forbids: set(&self.forbids), base, apart, ..self.clone() }
    }

    /// The seats that the base plan gives.
    pub(crate) fn base_lines(&self) -> BTreeMap<&PersonId, &SeatKey> {
        self.base.iter().flatten().map(|edit| (&edit.person, &edit.seat)).collect()
    }
}
