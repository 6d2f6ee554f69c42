//! The programme sends only people in succession planning: yes or no, nothing more is kept.

use super::Rule;
use crate::movement::{Case, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E123", stem: "programme_planned_only", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(eligibility) = case.sent_by_wave() else { return Ground::of_programme(Met::NotAsked) };
    if !eligibility.planned_only {
        return Ground::of_programme(Met::NotAsked);
    }
    let ground = Ground::of_programme(met(case.person.planned == Some(true)));
    if case.person.planned.is_none() { ground.with("known", "missing") } else { ground }
}
