//! A secondment has a term, from one month to the cap: Decree 170/2025, article 26; Decree 115/2020, article 27 for public
//! employees. There is no national minimum; plans count in whole months.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E111", stem: "secondment_term", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    if case.form() != Form::Secondment {
        return Ground::by("secondment_cap_months", Met::NotAsked);
    }
    let Some(cap) = case.number("secondment_cap_months") else {
        return Ground::by("secondment_cap_months", Met::Unconfirmed);
    };
    let term = case.proposal.term_months;
    let holds = term.is_some_and(|months| months >= 1 && i64::from(months) <= cap);
    let ground = Ground::by("secondment_cap_months", met(holds)).with("cap_months", cap);
    match term {
        Some(months) => ground.with("term_months", months),
        None => ground,
    }
}
