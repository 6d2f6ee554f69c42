//! Why a use case was not carried out.

/// An operation that was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database, or what is kept in it.
    #[error(transparent)]
    Store(#[from] canbo_store::Refusal),
    /// The workbooks do not tell which province they are of.
    #[error("the workbooks do not tell which province they are of")]
    NoProvince,
}
