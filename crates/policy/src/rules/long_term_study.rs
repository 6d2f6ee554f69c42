//! Bar d, first half: on long-term study. Decree 170/2025, article 25.5 d.

use super::Rule;
use crate::movement::{Case, Ground};
use canbo_register::{Absence, AbsenceKind};

pub(super) const RULE: Rule = Rule { code: "E104", stem: "long_term_study", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let studies = |absence: &&Absence| absence.kind == AbsenceKind::Study && meets(absence, case);
    let study = case.person.absences.iter().find(studies);
    let ground = case.bar("bar_long_term_study", study.is_some(), false);
    match study.and_then(|absence| absence.to) {
        Some(until) => ground.with("until", until),
        None => ground,
    }
}

/// Whether the absence runs on the day of going.
fn meets(absence: &Absence, case: &Case<'_>) -> bool {
    absence.from.is_none_or(|from| from <= case.start()) && absence.to.is_none_or(|to| case.start() <= to)
}
