//! A public employee fills a civil-servant post only on secondment, with the consent of the body that manages civil
//! servants (Decree 115/2020, article 27.4 b), or after reception (Decree 170/2025, articles 13 and 14), which a plan does
//! not propose. Every seat of a plan is a civil-servant post.

use super::Rule;
use crate::movement::{Case, Form, Ground, Met};
use canbo_register::StaffKind;

pub(super) const RULE: Rule = Rule { code: "E117", stem: "public_employee_into_civil_post", reads_target: true, asks };

fn asks(case: &Case<'_>) -> Ground {
    if case.kind() != Some(StaffKind::PublicEmployee) || case.proposal.target.is_none() {
        return Ground::by(CONSENT, Met::NotAsked);
    }
    match case.form() {
        Form::Secondment => Ground::by(CONSENT, Met::Unconfirmed).with("paper", "E505"),
        Form::Transfer | Form::Rearrangement => Ground::by(CONSENT, Met::No),
        Form::Rotation | Form::Appointment | Form::ShortSupport => Ground::by(CONSENT, Met::NotAsked),
    }
}

const CONSENT: &str = "paper_civil_servant_body_consent";
