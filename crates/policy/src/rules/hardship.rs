//! Bar e: specially difficult circumstances confirmed by the head of the using body, lifted by the person's own signed
//! request. Decree 170/2025, article 25.5 e.

use super::Rule;
use crate::movement::{Case, Ground};

pub(super) const RULE: Rule = Rule { code: "E106", stem: "hardship", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let lifted = case.has_asked() && case.truth("bar_hardship_lifted_by_request").unwrap_or(false);
    case.bar("bar_hardship", case.person.hardship, lifted)
}
