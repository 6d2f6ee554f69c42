//! Who works where, in which post, under which headcount, since when, and how we know.
//!
//! Flow: readers of workbooks hand over [`facts`] (rows with typed cells) → [`assemble()`] resolves names of units,
//! positions and majors against the [`reference`](crate::reference) data, joins rows of one person, and gives a
//! [`Register`] with every problem as a [`Finding`].
//!
//! Invariants: a register is in one order whatever the order of rows, sheets and files; its digest sees no source.
//! Absent: files, clock, environment, network; rules of law (they live in `policy`); sentences (they live in `words`).

pub mod assemble;
mod birth;
mod difference;
mod events;
pub mod facts;
mod finding;
mod headcount;
mod ids;
mod known;
mod person;
mod presence;
pub mod reference;
mod register;
pub mod renewal;

mod unit;

pub use assemble::assemble;
pub use birth::PartialDate;
pub use difference::{Change, Difference, Fact, difference, moved};
pub use events::{CourseTurns, Survey, Workload};
pub use finding::{Finding, Severity};
pub use headcount::{AllocationStatus, Extent, Headcount, HeadcountKind, Need, Step, authorised};
pub use ids::{FieldCode, OfficeCode, PersonId, PositionCode, ProvinceCode, SeatKey, UnitId};
pub use known::{CellRef, Known, Place, Source};
pub use person::{
    Absence, AbsenceKind, Confirmations, Degree, Level, Pay, Person, PoliticalTheory, Post, Qualification, Rating,
    Rotation, Sex, StaffKind, Tenure, Wish,
};
pub use presence::{Presence, presences};
pub use register::{Assembled, Register};
pub use unit::{Block, CommuneKind, Unit, UnitKind};

/// A day of the calendar.
pub type Day = jiff::civil::Date;
