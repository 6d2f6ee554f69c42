//! What is worth telling about the data and the programme before anyone plans, and the gaps.

mod communes;
mod people;
mod programme;

pub use programme::review_of_programme;

use crate::gaps::{Gaps, gaps};
use crate::law::Law;
use crate::programme::{Programme, Scope};
use crate::staffing::staffing;
use canbo_register::reference::Reference;
use canbo_register::{Day, Finding, Register};

/// Findings and gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Complete and sorted.
    pub findings: Vec<Finding>,
    /// In the programme's scope; all positions without a programme.
    pub gaps: Gaps,
}

/// Reviews a register on a day, under a programme where one is carried out.
pub fn review(
    register: &Register,
    reference: &Reference,
    law: &Law,
    carried_out: Option<&Programme>,
    day: Day,
) -> Review {
    let scope = carried_out.map_or(Scope::All, |programme| programme.scope);
    let staffing = staffing(register, reference, law, day, scope);
    let gaps = gaps(&staffing, register, reference);
    let mut findings = staffing.findings.clone();
    communes::review(&gaps, &mut findings);
    people::review(register, law, day, &mut findings);
    if let Some(programme) = carried_out {
        programme::review(programme, &staffing, register, law, day, &mut findings);
    }
    findings.sort();
    Review { findings, gaps }
}
