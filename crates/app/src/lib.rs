//! What a user can do with the kept register: one file per use case.
//!
//! Flow: who asks ([`authority`]) → what they may see (a scope) → one use case, in one transaction → what was done.
//!
//! Invariants: every operation that changes something carries a key under which it has one effect; plans never change, and are
//! verified again on the register as it is now before they are adopted.
//! Absent: SQL (it lives in `store`), reading of workbooks, sentences, the clock.

pub mod authority;
pub mod import;
pub mod plans;
mod refusal;

pub use authority::Actor;
pub use refusal::Refusal;

/// When something is done and under which key: time and chance come in as arguments.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// RFC 3339 in UTC, always with as many digits.
    pub at: &'a str,
    /// The key of the operation, made by whoever asks for it and kept for asking again.
    pub key: &'a str,
}
