//! Workbooks that a department circulates: a plan, the gaps of a province, findings to be mended.
//!
//! Flow: facts → [`table::Table`] (heads, rows, sums, notes as data) → [`page`] lays it on an A4 sheet → bytes. Every
//! word comes from `words`; the same facts give the same bytes.
//!
//! Invariants: text is written as text, never as a formula; a plan is printed only when it is [`Proven`]; short and over
//! are told by sign as well as by colour; what was presumed stands in italics and says so. Absent on purpose: ethnicity,
//! Party membership; bars and whoever was not chosen, but in the workbook of explanations, which says for whom it is.

mod after;
mod communes;
mod curve;
mod explained;
mod fields;
mod findings;
mod forecast;
mod gaps;
mod ink;
mod moves;
mod names;
mod page;
mod plan;
mod proven;
mod quality;
mod reasons;
mod recruit;
mod senders;
mod summary;
mod table;
mod trips;

pub(crate) use after::{Counts, counts};
pub(crate) use communes::is_told;
pub use curve::curve_workbook;
pub use explained::{Explained, explanations_workbook};
pub(crate) use fields::{Field, Fields, of_change as fields_of_change};
pub use findings::findings_workbook;
pub use forecast::forecast_workbook;
pub use gaps::gaps_workbook;
pub(crate) use names::Names;
pub use plan::plan_workbook;
pub use proven::Proven;
pub(crate) use reasons::{is_discreet, why};
pub(crate) use summary::{in_eights, scope_and_day, seal, uncertain};
pub use trips::{support_calendar, support_workbook, turns_calendar, turns_workbook, visits_calendar, visits_workbook};

/// Why a workbook was not written.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The plan was not proven, or its checker found something: it must not be printed.
    #[error("the plan did not pass its verification, so it is not printed")]
    NotProven,
    /// The workbook could not be put together.
    #[error("the workbook could not be put together")]
    NotWritten(#[from] rust_xlsxwriter::XlsxError),
}
