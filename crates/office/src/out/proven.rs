//! The mark without which no plan is printed.

use super::Refusal;
use canbo_planning::{Plan, Verdict};

/// A plan with the verdict that no rule checked is broken and that none is better.
#[derive(Clone, Copy, Debug)]
pub struct Proven<'a> {
    plan: &'a Plan,
    verdict: &'a Verdict,
}

impl<'a> Proven<'a> {
    /// The plan with its verdict. An elastic plan may miss minimums of senders, which it names, and nothing else.
    pub fn of(plan: &'a Plan, verdict: &'a Verdict) -> Result<Proven<'a>, Refusal> {
        let only_minimums = verdict.elastic && plan.elastic && verdict.problems.iter().all(|one| one.code == "V130");
        // What a plan with side limits leaves unproved stands on its first sheet.
        let as_told =
            verdict.optimal || (verdict.gap.is_some() && plan.side.as_ref().is_some_and(|s| s.gap == verdict.gap));
        let holds = verdict.lawful && as_told && (verdict.feasible || only_minimums);
        let same = verdict.rules_checked == plan.rules_checked && verdict.elastic == plan.elastic;
        if holds && same { Ok(Proven { plan, verdict }) } else { Err(Refusal::NotProven) }
    }

    /// The plan.
    pub fn plan(self) -> &'a Plan {
        self.plan
    }

    /// Its verdict.
    pub fn verdict(self) -> &'a Verdict {
        self.verdict
    }
}
