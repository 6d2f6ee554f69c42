//! Why a use case was not carried out.

use canbo_store::Version;

/// An operation that was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database, or what is kept in it.
    #[error(transparent)]
    Store(#[from] canbo_store::Refusal),
    /// The workbooks do not tell which province they are of.
    #[error("the workbooks do not tell which province they are of")]
    NoProvince,
    /// There is no plan of that digest.
    #[error("no plan {digest} is kept")]
    NoPlan {
        /// What was asked for.
        digest: String,
    },
    /// A kept plan cannot be read.
    #[error("plan {digest} cannot be read: {cause}")]
    UnreadablePlan {
        /// Which.
        digest: String,
        /// Why.
        #[source]
        cause: serde_json::Error,
    },
    /// The plan breaks rules on the register as it is now.
    #[error("the plan no longer stands on the register at version {version}: {breaches} breaches")]
    Breached {
        /// The version.
        version: Version,
        /// How many.
        breaches: usize,
    },
    /// The plan is no longer the best and no reason was given for adopting it all the same.
    #[error(
        "the plan is no longer the best on the register at version {version}: give a reason to adopt it all the same"
    )]
    NoReason {
        /// The version.
        version: Version,
    },
    /// It was adopted before.
    #[error("the plan was adopted before")]
    AlreadyAdopted,
}
