//! The form fits the two places: a rearrangement stays in the commune, a transfer and a secondment go to another body.
//! Law 80/2025, article 5 clauses 7 and 10.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E116", stem: "place_of_form", reads_target: true, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(target) = &case.proposal.target else { return Ground::by(PLACE, Met::NotAsked) };
    let Some(home) = case.home() else { return Ground::by(PLACE, Met::No) };
    let own_commune = case.is_of_commune() && home.unit.root() == target.unit;
    let fits = match case.form() {
        Form::Rearrangement => own_commune,
        Form::Transfer | Form::Secondment | Form::ShortSupport => !own_commune,
        Form::Rotation | Form::Appointment => return Ground::by(PLACE, Met::NotAsked),
    };
    Ground::by(PLACE, met(fits))
}

const PLACE: &str = "movement_definitions";
