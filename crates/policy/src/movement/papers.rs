//! Which papers a move needs, by form, kind of person and version of the law.

use super::case::Case;
use super::{Context, Form, Proposal};
use crate::rules::LIFTED_BY_REQUEST;
use canbo_register::{Level, Person, StaffKind};
use serde::{Deserialize, Serialize};

/// A paper that must be there before the decision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Paper {
    /// Code, `E5xx`; its words are in `policy.ftl`.
    pub code: String,
    /// The provision, in Vietnamese.
    pub article: String,
    /// Whether a person should confirm the article first.
    pub uncertain: bool,
}

/// Whether a paper is asked of a case.
type Asked = fn(&Case<'_>) -> bool;

/// Codes and parameters of papers in the order of the procedure; the parameter says from when to when it is asked.
const PAPERS: &[(&str, &str, Asked)] = &[
    ("E501", "paper_ground_of_secondment", is_secondment),
    ("E502", "paper_receiver_opinion", is_secondment),
    ("E503", "paper_meeting_record", leaves_its_body),
    ("E504", "paper_two_units_agreement", is_secondment),
    ("E505", "paper_civil_servant_body_consent", is_public_employee_into_civil_post),
    ("E506", "paper_receiving_collective_opinion", is_secondment_of_public_employee),
    ("E507", "paper_decider_authority", leaves_its_body),
    ("E508", "paper_own_request", is_lifted_by_request),
    ("E509", "paper_appointment_from_outside", is_transfer_of_leader),
    ("E510", "paper_need_and_ability", leaves_its_body),
    ("E511", "paper_sender_confirmations", needs_confirmations),
];

/// The papers that the move needs, in the order of the procedure.
pub fn required_papers(context: &Context<'_>, person: &Person, proposal: &Proposal<'_>) -> Vec<Paper> {
    let case = Case::new(context, person, proposal);
    PAPERS
        .iter()
        .filter(|(_, _, asked)| asked(&case))
        .filter_map(|(code, parameter, _)| {
            let dated = context.law.value(parameter, context.day).ok().filter(|dated| dated.truth())?;
            let article = dated.cites;
            Some(Paper { code: (*code).to_owned(), article, uncertain: dated.certainty.is_uncertain() })
        })
        .collect()
}

fn leaves_its_body(case: &Case<'_>) -> bool {
    matches!(case.form(), Form::Transfer | Form::Secondment | Form::Rotation)
}

fn is_secondment(case: &Case<'_>) -> bool {
    case.form() == Form::Secondment
}

fn is_secondment_of_public_employee(case: &Case<'_>) -> bool {
    is_secondment(case) && case.kind() == Some(StaffKind::PublicEmployee)
}

/// Every seat of a commune's office that a plan fills is a civil-servant post.
fn is_public_employee_into_civil_post(case: &Case<'_>) -> bool {
    is_secondment_of_public_employee(case)
}

fn is_transfer_of_leader(case: &Case<'_>) -> bool {
    case.form() == Form::Transfer && matches!(case.level(), Some(Level::Deputy | Level::Head))
}

fn is_lifted_by_request(case: &Case<'_>) -> bool {
    LIFTED_BY_REQUEST.iter().any(|rule| (rule.asks)(case).data.contains_key("lifted"))
}

fn needs_confirmations(case: &Case<'_>) -> bool {
    let programme = case.context.programme.filter(|_| case.proposal.wave.is_some());
    programme.is_some_and(|programme| programme.eligibility.confirmations)
}
