//! Checks of the limits that do not nest.

use super::Programme;
use super::parse::{Check, Checked, told};
use crate::benefits::reinforcement;
use crate::spot::Step::Key;

impl Check<'_> {
    pub(super) fn limits(&self, programme: &Programme) -> Checked {
        let Some(budget) = programme.limits.budget_dong else { return Ok(()) };
        let place = [Key("limits"), Key("budget_dong")];
        if budget < 0 {
            return self.wrong(
                told("budget-below-zero", [("dong", budget.to_string())]),
                &place,
                false,
                format!("a budget of {budget} dong"),
                "0 or more",
            );
        }
        // What cannot be counted cannot be limited: the law must have an allowance on each wave's first day.
        for wave in &programme.waves {
            if reinforcement(self.law, wave.start, wave.term_months, false).is_err() {
                return self.wrong(
                    told("budget-without-allowance", [("wave", wave.code.clone()), ("day", wave.start.to_string())]),
                    &place,
                    true,
                    format!(
                        "a budget for allowances, and the law has none on {}, when wave {} starts",
                        wave.start, wave.code
                    ),
                    "remove budget_dong, or let the wave start when Decree 178/2024 as amended is in force",
                );
            }
        }
        Ok(())
    }
}
