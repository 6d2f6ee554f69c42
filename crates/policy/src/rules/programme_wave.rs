//! A move of a wave has the wave's form, term and first day, and fills one of the wave's positions.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};
use canbo_register::PositionCode;

pub(super) const RULE: Rule = Rule { code: "E125", stem: "programme_wave", reads_target: true, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(wave) = case.proposal.wave else { return Ground::of_programme(Met::NotAsked) };
    let as_said = Form::from(wave.form) == case.form()
        && wave.term_months == case.proposal.term_months
        && wave.start == case.start();
    if !as_said {
        return Ground::of_programme(Met::No).with("reason", "form");
    }
    let open = |position: &PositionCode| wave.positions.is_empty() || wave.positions.contains(position);
    let fits = case.proposal.target.as_ref().is_none_or(|target| open(&target.position));
    Ground::of_programme(met(fits)).with("reason", "position")
}
