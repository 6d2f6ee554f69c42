//! Law 129/2025 and Decree 259/2026 govern public employees from 1 July 2026; their articles on secondment and transfer
//! were not at hand. The same tests run, and this says that the article must be confirmed.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met};
use canbo_register::StaffKind;

pub(super) const RULE: Rule = Rule { code: "E130", stem: "public_employee_law_to_confirm", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let parameter = match case.form() {
        Form::Secondment => "public_employee_secondment",
        Form::Transfer => "public_employee_transfer",
        Form::Rearrangement => "public_employee_rearrangement",
        Form::Rotation | Form::Appointment | Form::ShortSupport => {
            return Ground::by("public_employee_secondment", Met::NotAsked);
        }
    };
    let asked = case.kind() == Some(StaffKind::PublicEmployee) && case.is_to_confirm(parameter);
    Ground::by(parameter, if asked { Met::Unconfirmed } else { Met::NotAsked })
}
