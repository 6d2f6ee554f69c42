//! What somebody sent to the grassroots is due: Decree 178/2024, article 12, as amended; kept allowances of a lower post.
//!
//! Counted by the parameters in force on the day of taking up the work. What the text leaves open is answered with
//! `uncertain`, never with a yes.

use crate::law::{Law, Refusal};
use crate::movement::Form;
use canbo_register::Day;
use jiff::ToSpan;
use serde::Serialize;

/// Benefits of somebody sent to a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reinforcement {
    /// Whether the term is long enough; without, nothing below is due.
    pub due: bool,
    /// Whether a person should confirm the article first: a transfer has no term, and the text speaks of three years.
    pub uncertain: bool,
    /// Months that the article asks for.
    pub needed_months: i64,
    /// One-off allowance at the time of taking up the work, in dong; 0 where the regimes of specially difficult areas
    /// stand instead.
    pub allowance_dong: i64,
    /// The regimes of Decree 76/2019 instead of the one-off allowance.
    pub difficult_area_regimes: bool,
    /// Salary is raised one step beyond at the end, unless the last step is reached.
    pub step_raise: bool,
    /// The provision.
    pub cites: String,
}

/// Benefits of a term in a commune that begins on a day; `months` is absent for a transfer.
pub fn reinforcement(
    law: &Law,
    start: Day,
    months: Option<u32>,
    specially_difficult: bool,
) -> Result<Reinforcement, Refusal> {
    let needed = law.value("reinforcement_term_months", start)?;
    let salaries = law.value("reinforcement_allowance_base_salaries", start)?;
    let base = law.number("base_salary", start)?;
    let due = months.is_some_and(|months| i64::from(months) >= needed.number());
    let allowance = if due && !specially_difficult { salaries.number() * base } else { 0 };
    let step = law.value("reinforcement_step_raise", start)?;
    Ok(Reinforcement {
        due,
        uncertain: months.is_none() || needed.certainty.is_uncertain() || salaries.certainty.is_uncertain(),
        needed_months: needed.number(),
        allowance_dong: allowance,
        difficult_area_regimes: due && specially_difficult,
        step_raise: due && step.number() > 0,
        cites: salaries.cites,
    })
}

/// How long the allowance of the old leading post is kept when the new one is lower.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// The higher allowance, in hundredths of the base salary.
    pub kept_hundredths: i64,
    /// The new post's own allowance.
    pub new_hundredths: i64,
    /// Last day on which the old one is paid; absent when it is paid as long as the posting lasts.
    pub until: Option<Day>,
    /// The difference each month, in dong at the base salary of the first day.
    pub difference_dong: i64,
    /// The provision.
    pub cites: String,
}

/// The allowance kept after a move on a day; `None` where the new allowance is not lower.
pub fn retention(
    law: &Law,
    form: Form,
    start: Day,
    old_hundredths: i64,
    new_hundredths: i64,
) -> Result<Option<Retention>, Refusal> {
    if new_hundredths >= old_hundredths {
        return Ok(None);
    }
    let difference_dong = (old_hundredths - new_hundredths) * law.number("base_salary", start)? / 100;
    let kept = |cites, until| {
        Some(Retention { kept_hundredths: old_hundredths, new_hundredths, until, difference_dong, cites })
    };
    Ok(match form {
        Form::Transfer => {
            let months = law.value("transfer_allowance_retention_months", start)?;
            let last = start.saturating_add(months.number().months()).saturating_sub(1.days());
            kept(months.cites, Some(last))
        }
        Form::Rotation => {
            let whole = law.value("rotation_allowance_retained", start)?;
            if whole.truth() { kept(whole.cites, None) } else { None }
        }
        // The sender goes on paying salary and allowances.
        Form::Secondment => kept(law.value("secondment_sender_pays", start)?.cites, None),
        Form::Rearrangement | Form::Appointment | Form::ShortSupport => None,
    })
}
