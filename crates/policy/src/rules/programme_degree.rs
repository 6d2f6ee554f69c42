//! The programme's lowest degree, for those sent by a wave. A degree that is not known does not show it.

use super::Rule;
use crate::movement::{Case, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E121", stem: "programme_degree", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(eligibility) = case.sent_by_wave() else { return Ground::of_programme(Met::NotAsked) };
    let Some(lowest) = eligibility.degree else { return Ground::of_programme(Met::NotAsked) };
    let ground = Ground::of_programme(met(case.person.degree().is_some_and(|degree| degree >= lowest)));
    if case.person.degree().is_none() { ground.with("known", "missing") } else { ground }
}
