//! The rules of eligibility and movement: one a file, one code, one folder of cases, all listed here.

use crate::movement::{Case, Ground};

mod absence;
mod already_seconded;
mod ask_board;
mod child_under_36_months;
mod form_of_plan;
mod hardship;
mod kind_by_form;
mod level_of_seat;
mod long_term_study;
mod place_of_form;
mod pregnancy;
mod programme_confirmations;
mod programme_degree;
mod programme_major_group;
mod programme_planned_only;
mod programme_step;
mod programme_wave;
mod programme_years_left;
mod public_employee_into_civil_post;
mod public_employee_law_to_confirm;
mod retirement_before_end;
mod secondment_term;
mod secondment_total;
mod senior_post;
mod transfer_without_term;

/// A rule: its code, the stem of its file and cases, and what it answers.
pub struct Rule {
    /// Code, such as `E105`.
    pub code: &'static str,
    /// Stem of the file, the case folder and the page.
    pub stem: &'static str,
    /// Whether the answer depends on the seat.
    pub reads_target: bool,
    pub(crate) asks: fn(&Case<'_>) -> Ground,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {}", self.code, self.stem)
    }
}

/// Every rule, in the order of the codes.
pub const ALL: &[Rule] = &[
    kind_by_form::RULE,
    senior_post::RULE,
    ask_board::RULE,
    long_term_study::RULE,
    child_under_36_months::RULE,
    hardship::RULE,
    already_seconded::RULE,
    pregnancy::RULE,
    absence::RULE,
    secondment_term::RULE,
    secondment_total::RULE,
    transfer_without_term::RULE,
    retirement_before_end::RULE,
    form_of_plan::RULE,
    place_of_form::RULE,
    public_employee_into_civil_post::RULE,
    level_of_seat::RULE,
    programme_years_left::RULE,
    programme_degree::RULE,
    programme_major_group::RULE,
    programme_planned_only::RULE,
    programme_confirmations::RULE,
    programme_wave::RULE,
    programme_step::RULE,
    public_employee_law_to_confirm::RULE,
];

/// The bars that a person's own signed request lifts.
pub(crate) const LIFTED_BY_REQUEST: &[Rule] = &[child_under_36_months::RULE, hardship::RULE, pregnancy::RULE];

/// Whether the rule of that code reads the seat of a proposal.
pub fn reads_target(code: &str) -> bool {
    ALL.iter().any(|rule| rule.code == code && rule.reads_target)
}
