//! Two plans side by side: tiers, cascade, communes, fairness, and who differs and why.

mod fairness;
#[cfg(test)]
mod tests;
mod why;

pub use fairness::{Fairness, FairnessKind, Measure, Verdict as FairerPlan};
pub use why::{Cause, Question};

use crate::plan::{Cascade, CommuneLine, Move, Plan};
use crate::tiers::Stage;
use canbo_register::{PersonId, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A stage in both plans; `None` where a plan does not use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedTier {
    /// The stage.
    pub name: Stage,
    /// In the first plan.
    pub first: Option<i64>,
    /// In the second plan.
    pub second: Option<i64>,
}

/// A person whose line differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differs {
    /// The person.
    pub person: PersonId,
    /// Line in the first plan.
    pub first: Option<Move>,
    /// Line in the second plan.
    pub second: Option<Move>,
    /// Why, as far as the plans say it themselves; never empty.
    pub why: Vec<Cause>,
}

/// A commune in both plans; `None` where a plan does not know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedCommune {
    /// The commune.
    pub unit: UnitId,
    /// Line in the first plan.
    pub first: Option<CommuneLine>,
    /// Line in the second plan.
    pub second: Option<CommuneLine>,
}

/// What differs between two plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What differs between the questions that the plans answer; empty when it is one question.
    pub questions: Vec<Question>,
    /// Whether both start from the same register, day and programme, so that tiers can be compared.
    pub same_ground: bool,
    /// Tiers.
    pub tiers: Vec<ComparedTier>,
    /// Cascades.
    pub cascade: (Cascade, Cascade),
    /// Fairness in three ways.
    pub fairness: Vec<Fairness>,
    /// Every commune, by key.
    pub communes: Vec<ComparedCommune>,
    /// Lines in both.
    pub same_lines: u32,
    /// Lines that differ, by person.
    pub differs: Vec<Differs>,
}

/// Compares two plans. Lines are the same when person, seat, form, start and end are.
pub fn compare(first: &Plan, second: &Plan) -> Comparison {
    let value = |plan: &Plan, name| plan.tiers.iter().find(|tier| tier.name == name).map(|tier| tier.value);
    let mut names: Vec<Stage> = first.tiers.iter().map(|tier| tier.name).collect();
    names.extend(second.tiers.iter().map(|tier| tier.name).filter(|name| value(first, *name).is_none()));
    let lines =
        |plan: &Plan| plan.moves.iter().map(|one| (one.person.clone(), one.clone())).collect::<BTreeMap<_, _>>();
    let (a, b) = (lines(first), lines(second));
    let same = |x: &Move, y: &Move| {
        (&x.to, &x.position, x.form, x.start, x.end) == (&y.to, &y.position, y.form, y.start, y.end)
    };
    let (mut same_lines, mut differs) = (0, Vec::new());
    for person in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
        match (a.get(person), b.get(person)) {
            (Some(x), Some(y)) if same(x, y) => same_lines += 1,
            (x, y) => {
                differs.push(Differs { person: person.clone(), first: x.cloned(), second: y.cloned(), why: Vec::new() })
            }
        }
    }
    why::explain(first, second, &mut differs);
    Comparison {
        questions: why::questions(first, second),
        same_ground: (&first.register_digest, first.on, &first.programme_digest)
            == (&second.register_digest, second.on, &second.programme_digest),
        tiers: names
            .into_iter()
            .map(|name| ComparedTier { name, first: value(first, name), second: value(second, name) })
            .collect(),
        cascade: (first.cascade, second.cascade),
        fairness: fairness::fairness(first, second),
        communes: communes(first, second),
        same_lines,
        differs,
    }
}

fn communes(first: &Plan, second: &Plan) -> Vec<ComparedCommune> {
    let lines = |plan: &Plan| -> BTreeMap<UnitId, CommuneLine> {
        plan.communes.iter().map(|line| (line.unit.clone(), line.clone())).collect()
    };
    let (mut a, mut b) = (lines(first), lines(second));
    let units: BTreeSet<UnitId> = a.keys().chain(b.keys()).cloned().collect();
    let one = |unit: UnitId| ComparedCommune { first: a.remove(&unit), second: b.remove(&unit), unit };
    units.into_iter().map(one).collect()
}
