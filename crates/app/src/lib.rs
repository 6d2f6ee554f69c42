//! What a user can do with the kept register: one file per use case.
//!
//! Flow: who asks ([`authority`]) → what they may see (a scope) → one use case, in one transaction → what was done. Long work
//! waits in line as a job and is done by whoever is there ([`work`]).
//!
//! Invariants: every operation that changes something carries a key under which it has one effect; plans never change, and are
//! verified again on the register as it is now before they are adopted.
//! Absent: SQL (it lives in `store`), reading of workbooks, sentences, the clock.

pub mod adoption;
pub mod authority;
mod clash;
pub mod import;
mod known;
pub mod plans;
mod refusal;
pub mod work;

pub use authority::Actor;
pub use clash::Clash;
pub use known::{Known, known};
pub use refusal::{Refusal, RuleFlaw};

use canbo_policy::Law;
use canbo_register::reference::Reference;
use sha2::{Digest, Sha256};

/// When something is done and under which key: time and chance come in as arguments.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// RFC 3339 in UTC, always with as many digits.
    pub at: &'a str,
    /// The key of the operation, made by whoever asks for it and kept for asking again.
    pub key: &'a str,
}

/// What everything is judged by.
#[derive(Debug)]
pub struct Rules {
    /// Communes, positions, majors.
    pub reference: Reference,
    /// The law.
    pub law: Law,
}

impl Rules {
    /// Those that the program carries.
    pub fn embedded() -> Rules {
        Rules { reference: Reference::embedded(), law: Law::embedded() }
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of a request: of its parts, each with its length.
pub(crate) fn request(parts: &[&str]) -> String {
    let mut all = Vec::new();
    for part in parts {
        all.extend((part.len() as u64).to_be_bytes());
        all.extend(part.as_bytes());
    }
    sha256(&all)
}
