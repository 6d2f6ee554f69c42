//! Which kind of person may be moved by which form: Law 80/2025, article 5 clauses 7, 9 and 10 (a cadre is not seconded),
//! Decree 115/2020 article 27 and Law 129/2025 for public employees. Contracts, part-time workers, the military command
//! and the police are never moved. Short support moves nobody in this sense, so no kind of official is kept from it.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met, met};
use canbo_register::StaffKind;

pub(super) const RULE: Rule = Rule { code: "E101", stem: "kind_by_form", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(kind) = case.kind() else {
        return Ground::by("other_staff_movement", Met::No).with("kind", "unknown").with("form", form(case.form()));
    };
    let Some(parameter) = parameter(kind, case.form()) else {
        return Ground::by("other_staff_movement", Met::NotAsked);
    };
    let allowed = case.truth(parameter).unwrap_or(false);
    Ground::by(parameter, met(allowed)).with("kind", word(kind)).with("form", form(case.form()))
}

fn parameter(kind: StaffKind, form: Form) -> Option<&'static str> {
    use Form::{Rearrangement, Secondment, Transfer};
    use StaffKind::{Cadre, CivilServant, PublicEmployee};
    Some(match (kind, form) {
        (_, Form::Rotation | Form::Appointment) => return None,
        (Cadre | CivilServant | PublicEmployee, Form::ShortSupport) => return None,
        (Cadre, Rearrangement) => "cadre_rearrangement",
        (Cadre, Transfer) => "cadre_transfer",
        (Cadre, Secondment) => "cadre_secondment",
        (CivilServant, Rearrangement) => "civil_servant_rearrangement",
        (CivilServant, Transfer) => "civil_servant_transfer",
        (CivilServant, Secondment) => "civil_servant_secondment",
        (PublicEmployee, Rearrangement) => "public_employee_rearrangement",
        (PublicEmployee, Transfer) => "public_employee_transfer",
        (PublicEmployee, Secondment) => "public_employee_secondment",
        (StaffKind::Contract | StaffKind::PartTime | StaffKind::Military | StaffKind::Police, _) => {
            "other_staff_movement"
        }
    })
}

fn word(kind: StaffKind) -> &'static str {
    match kind {
        StaffKind::Cadre => "cadre",
        StaffKind::CivilServant => "civil_servant",
        StaffKind::PublicEmployee => "public_employee",
        StaffKind::Contract => "contract",
        StaffKind::PartTime => "part_time",
        StaffKind::Military => "military",
        StaffKind::Police => "police",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Rearrangement => "rearrangement",
        Form::Transfer => "transfer",
        Form::Secondment => "secondment",
        Form::Rotation => "rotation",
        Form::Appointment => "appointment",
        Form::ShortSupport => "short_support",
    }
}
