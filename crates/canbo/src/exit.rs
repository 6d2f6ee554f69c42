//! Answers and refusals to exit codes, in one place.
//!
//! 0 done · 1 findings that block, no plan, proof refused · 2 wrong use or unreadable input · 130 interrupted.

use crate::refusal::Refusal;
use std::process::ExitCode;

/// How a command ended that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Done.
    Done,
    /// Done, and the answer is no: something blocks, no plan exists, a proof does not hold.
    Negative,
    /// A file could not be read at all; the rest was looked at.
    Unreadable,
}

impl Outcome {
    /// Its exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::Negative => 1,
            Outcome::Unreadable => 2,
        }
    }
}

impl Refusal {
    /// Its exit code. A refusal is no answer: what was not done was asked for wrongly, or could not be read or written. But a
    /// search that ended without a plan was asked for rightly, and made none.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Refusal::Interrupted => 130,
            Refusal::Planning(canbo_planning::Refusal::SideUndecided { .. }) => 1,
            _ => 2,
        }
    }
}

/// The exit code of a run.
pub(crate) fn code(result: &Result<Outcome, Refusal>) -> ExitCode {
    ExitCode::from(match result {
        Ok(outcome) => outcome.code(),
        Err(refusal) => refusal.code(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Refusal};

    #[test]
    fn a_search_that_made_no_plan_is_a_no_and_what_was_asked_for_wrongly_is_wrong_use() {
        let undecided = Refusal::Planning(canbo_planning::Refusal::SideUndecided { flows: 600 });
        assert_eq!((undecided.code(), Outcome::Negative.code()), (1, 1));
        assert_eq!(Refusal::Planning(canbo_planning::Refusal::NotUnique { tried: 1 }).code(), 2);
        assert_eq!(Refusal::Interrupted.code(), 130);
    }
}
