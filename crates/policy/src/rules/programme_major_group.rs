//! The programme's groups of majors, one of which is asked of those sent by a wave: exact or near, as for positions. A
//! major that was not recognised does not show it.

use super::Rule;
use crate::fit::is_in_group;
use crate::movement::{Case, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E122", stem: "programme_major_group", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(eligibility) = case.sent_by_wave() else { return Ground::of_programme(Met::NotAsked) };
    if eligibility.major_groups.is_empty() {
        return Ground::of_programme(Met::NotAsked);
    }
    let reference = case.context.reference;
    let fits = |group: &String| is_in_group(reference, case.person, group);
    let ground = Ground::of_programme(met(eligibility.major_groups.iter().any(fits)));
    let known = case.person.qualifications.iter().any(|qualification| qualification.major_code.get().is_some());
    if known { ground } else { ground.with("known", "missing") }
}
