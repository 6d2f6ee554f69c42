//! A transfer has no term, nor has a rearrangement: the headcount goes to the receiving body. Law 80/2025, article 5
//! clause 7 and article 30.2.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E113", stem: "transfer_without_term", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    if !matches!(case.form(), Form::Transfer | Form::Rearrangement) {
        return Ground::by("transfer_has_term", Met::NotAsked);
    }
    let Some(has_term) = case.truth("transfer_has_term") else {
        return Ground::by("transfer_has_term", Met::Unconfirmed);
    };
    Ground::by("transfer_has_term", met(has_term || case.proposal.term_months.is_none()))
}
