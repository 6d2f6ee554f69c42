//! A leading seat is not filled by somebody of a lower level: that is an appointment with conditions of its own (Decree
//! 170/2025, article 29). A leader who would lose the post by a transfer or rearrangement stays to be confirmed; on
//! secondment the post is kept at home.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};
use canbo_register::Level;

pub(super) const RULE: Rule = Rule { code: "E118", stem: "level_of_seat", reads_target: true, asks };

fn asks(case: &Case<'_>) -> Ground {
    if case.proposal.target.is_none() {
        return Ground::by(APPOINTMENT, Met::NotAsked);
    }
    let Some(seat) = case.target_position() else { return Ground::by(APPOINTMENT, Met::No).with("reason", "unknown") };
    let Some(own) = case.level() else { return Ground::by(APPOINTMENT, Met::No).with("reason", "no_home") };
    if seat.level == Level::Senior || seat.level > own {
        return Ground::by(APPOINTMENT, Met::No).with("reason", "appointment");
    }
    let loses_post = seat.level < own && !matches!(case.form(), Form::Secondment | Form::ShortSupport);
    let ground = Ground::by(APPOINTMENT, met(true));
    if loses_post { Ground { met: Met::Unconfirmed, ..ground.with("reason", "loses_post") } } else { ground }
}

const APPOINTMENT: &str = "appointment_term_months";
