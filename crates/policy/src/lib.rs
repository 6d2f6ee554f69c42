//! What the law and a programme say on a day: eligibility, findings, gaps.

pub mod programme;
