//! Why a use case was not carried out.

/// An operation that was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database, or what is kept in it.
    #[error(transparent)]
    Store(#[from] canbo_store::Refusal),
    /// Planning.
    #[error(transparent)]
    Planning(#[from] canbo_planning::Refusal),
    /// The text of a programme, also of one inside a kept plan.
    #[error(transparent)]
    Programme(#[from] canbo_policy::programme::ProgrammeError),
    /// The workbooks do not tell which province they are of.
    #[error("the workbooks do not tell which province they are of")]
    NoProvince,
    /// A plan that breaks a rule now is not adopted.
    #[error("the plan breaks {breaches} rules or limits on the register as it is now")]
    Breach {
        /// How many.
        breaches: usize,
    },
    /// A plan that is not the best, or misses minimums, is adopted for a reason.
    #[error("a plan that is not the best, or misses minimums, is adopted for a reason only")]
    NoReason,
    /// The plan was adopted before.
    #[error("the plan was adopted before, at {at} by {by}")]
    AlreadyAdopted {
        /// When.
        at: String,
        /// By whom.
        by: String,
    },
    /// The plan is not adopted.
    #[error("the plan is not adopted")]
    NotAdopted,
    /// A job that this program does not know, or of another shape.
    #[error("job {job} cannot be read: {what}")]
    UnknownWork {
        /// Its number.
        job: i64,
        /// Why.
        what: String,
    },
    /// The rule of a schedule is none.
    #[error("{rule}: {what}")]
    Rule {
        /// As given.
        rule: String,
        /// What is wrong.
        what: String,
    },
}
