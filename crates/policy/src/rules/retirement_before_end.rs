//! Nobody is sent beyond their last day of service: a term ends by then, and a move without a term begins by then.
//! Decree 135/2020, articles 3 and 4.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};
use crate::retirement::last_day;

pub(super) const RULE: Rule = Rule { code: "E114", stem: "retirement_before_end", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    if matches!(case.form(), Form::Rotation | Form::Appointment) {
        return Ground::by(AGE, Met::NotAsked);
    }
    let known = last_day(case.context.law, case.context.day, case.person);
    let Some(last) = known.and_then(|known| known.get().copied()) else { return Ground::by(AGE, Met::Unconfirmed) };
    let needed = case.proposal.end().unwrap_or(case.start());
    Ground::by(AGE, met(needed <= last)).with("last_day", last).with("needed", needed)
}

const AGE: &str = "retirement_base_year";
