//! What the law and a programme say on a day: eligibility, findings, gaps.
//!
//! Flow: texts of `law/` become [`law::Law`] and [`programme::Programme`]; a register under them becomes
//! [`staffing::Staffing`] and [`gaps::Gaps`]; a proposal for a person becomes a list of [`movement::Criterion`]s, one per
//! rule of [`rules`].
//!
//! Invariants: the same register, law, programme and day give the same answer in the same order; every number of the law
//! comes from a dated parameter with its provision.
//! Absent: files, clock, environment, network; legal numbers in code; sentences for users (they live in `words`).

pub mod appointment;
pub mod benefits;
mod codes;
pub mod figures;
pub mod fit;
pub mod gaps;
pub mod law;
pub mod movement;
pub mod programme;
pub mod retirement;
pub mod review;
pub mod rules;
mod spot;
pub mod staffing;
pub mod streamlining;
mod toml_day;
pub mod touched;
pub mod visits;
pub mod workload;

pub use codes::{CodeEntry, codes};
pub use law::Law;
pub use programme::Programme;
pub use review::{Review, review, review_of_programme};
pub use spot::Spot;
