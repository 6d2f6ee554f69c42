//! Bar đ: pregnant or on maternity leave, lifted by her own signed request. Decree 170/2025, article 25.5 đ; for public
//! employees Law 58/2010, article 36 (no request lifts it).

use super::Rule;
use crate::movement::{Case, Ground};
use canbo_register::AbsenceKind;

pub(super) const RULE: Rule = Rule { code: "E108", stem: "pregnancy", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let on_leave = case.person.absences.iter().any(|absence| {
        absence.kind == AbsenceKind::Maternity
            && absence.from.is_none_or(|from| from <= case.start())
            && absence.to.is_none_or(|to| case.start() <= to)
    });
    let lifted = case.has_asked() && case.truth("bar_pregnancy_lifted_by_request").unwrap_or(false);
    case.bar("bar_pregnancy", case.person.pregnant || on_leave, lifted)
}
