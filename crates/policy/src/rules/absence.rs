//! Someone whose retirement is decided, or who is on other leave on the day of going, is not moved: the move rests on the
//! need of the receiving body and on the person's ability (Law 80/2025, article 30.1).

use super::Rule;
use crate::movement::{Case, Ground, met};
use canbo_register::AbsenceKind;

pub(super) const RULE: Rule = Rule { code: "E109", stem: "absence", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let away = case.person.absences.iter().find(|absence| {
        matches!(absence.kind, AbsenceKind::RetirementDecided | AbsenceKind::Other)
            && absence.from.is_none_or(|from| from <= case.start() || absence.kind == AbsenceKind::RetirementDecided)
            && absence.to.is_none_or(|to| case.start() <= to)
    });
    let ground = Ground::by("moves_rest_on_need_and_ability", met(away.is_none()));
    match away.and_then(|absence| absence.to) {
        Some(until) => ground.with("until", until),
        None => ground,
    }
}
