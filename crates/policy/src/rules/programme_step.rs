//! The programme uses this step of the cascade: inside a commune, between communes, from service centres, from the
//! province. Provincial bodies send by a wave only.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};

pub(super) const RULE: Rule = Rule { code: "E126", stem: "programme_step", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(programme) = case.context.programme else { return Ground::of_programme(Met::NotAsked) };
    let (step, used) = match case.form() {
        Form::Rotation | Form::Appointment | Form::ShortSupport => return Ground::of_programme(Met::NotAsked),
        Form::Rearrangement => ("inside", programme.steps.inside),
        _ if case.is_of_centre() => ("centre", programme.steps.centre),
        _ if case.is_of_commune() => ("between", programme.steps.between),
        _ => ("province", programme.steps.province && case.proposal.wave.is_some()),
    };
    Ground::of_programme(met(used)).with("step", step)
}
