//! A plan proposes rearrangement, transfer and secondment. Rotation and appointment have conditions of their own (Decree
//! 170/2025, articles 29 and 42 to 51) and are not proposed by a plan yet.

use super::Rule;
use crate::movement::{Case, Form, Ground, met};

pub(super) const RULE: Rule = Rule { code: "E115", stem: "form_of_plan", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let planned = !matches!(case.form(), Form::Rotation | Form::Appointment);
    Ground::by("rotation_min_months", met(planned))
}
