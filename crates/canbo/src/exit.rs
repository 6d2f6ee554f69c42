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
