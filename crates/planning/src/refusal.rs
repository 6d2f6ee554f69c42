//! Why planning was not done.

use canbo_register::{PersonId, ProvinceCode, SeatKey, UnitId};

/// An operation of planning that was refused; the message names the thing.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The workbooks are of another province than the programme.
    #[error("the workbooks are of province {register}, the programme is of province {programme}")]
    OtherProvince {
        /// Found.
        register: ProvinceCode,
        /// Wanted.
        programme: ProvinceCode,
    },
    /// A wave names a sender that the register does not know.
    #[error("wave {wave} names the sender {sender}, which is in none of the workbooks")]
    UnknownSender {
        /// The wave.
        wave: String,
        /// The sender.
        sender: UnitId,
    },
    /// A wave names as a sender what is no provincial body: a division, a service centre, a unit of a commune.
    #[error(
        "wave {wave} names the sender {sender}, which is neither a department nor a public-service unit of the province"
    )]
    NotASender {
        /// The wave.
        wave: String,
        /// The sender.
        sender: UnitId,
    },
    /// A pin or forbid names a person who is at no seat and in no pool.
    #[error("{person} is neither at a seat of this plan nor in a sending body")]
    UnknownPerson {
        /// The person.
        person: PersonId,
    },
    /// A pin or forbid names a seat that does not exist.
    #[error("there is no seat {seat}")]
    UnknownSeat {
        /// The seat.
        seat: SeatKey,
    },
    /// A pin asks for what the rules do not allow.
    #[error(
        "{person} cannot be pinned to {seat}: law or programme does not allow that move, training does not fit, or the person covers a field that nobody else works in"
    )]
    PinImpossible {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: SeatKey,
    },
    /// Two pins for one person.
    #[error("{person} is pinned to two seats")]
    PinnedTwice {
        /// The person.
        person: PersonId,
    },
    /// Both pinned and forbidden.
    #[error("{person} is both pinned to and forbidden at {seat}")]
    PinnedAndForbidden {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: SeatKey,
    },
    /// The solver refused or was cancelled.
    #[error("the flow engine refused")]
    Flow(#[source] canbo_flow::Refusal),
    /// No salt made the plan the only one.
    #[error("no tie-break among {tried} makes the plan unique")]
    NotUnique {
        /// How many were tried.
        tried: u32,
    },
    /// Two who are to be kept apart are one.
    #[error("{person} cannot be kept apart from themselves")]
    ApartFromOneself {
        /// The person.
        person: PersonId,
    },
    /// A budget for allowances below nothing.
    #[error("a budget of {dong} dong: it must not be below zero")]
    BudgetBelowZero {
        /// The budget.
        dong: i64,
    },
    /// The law has no allowance on the first day of a wave.
    #[error("the budget for allowances cannot be counted: {what}")]
    NoAllowance {
        /// What the law says.
        what: String,
    },
    /// The search within the side rows ended at its limit without a plan and without a proof that there is none.
    #[error(
        "after {flows} flows no plan within the side limits (people apart, budget, leavers) was found, nor a proof that there is none"
    )]
    SideUndecided {
        /// Flows solved.
        flows: usize,
    },
    /// A plan with side rows has no prices that answer for each person.
    #[error(
        "the plan keeps limits that do not nest (people apart, budget, leavers): it cannot be explained person by person; ask what-if instead"
    )]
    SideNotExplained,
    /// The plan file is not one of ours.
    #[error("the plan file cannot be read: {what}")]
    PlanFile {
        /// What is wrong with it.
        what: String,
    },
    /// The programme inside the plan file cannot be read.
    #[error("the programme inside the plan file is refused: {what}")]
    PlanProgramme {
        /// What is wrong with it.
        what: String,
    },
    /// The prices of the plan do not prove it on these inputs: it is of other workbooks or was altered.
    #[error("the plan is not proven on these inputs: verify it first")]
    NotProven,
    /// The authorised number of a seat cannot be changed so.
    #[error("the number of seats at {seat} cannot be changed so: fewer than none, or not stated by a line of its own")]
    SeatNotChanged {
        /// The seat.
        seat: SeatKey,
    },
    /// A unit without a quota of its own.
    #[error("{sender} is no sender with a quota of its own under this programme")]
    NoQuota {
        /// The unit.
        sender: UnitId,
    },
    /// A programme whose senders have plain numbers only.
    #[error("no sender of programme {programme} sends a share in percent")]
    NoShare {
        /// The programme.
        programme: String,
    },
    /// A programme says where a body stands that no workbook knows.
    #[error("the programme says where {body} stands, and no workbook knows that body")]
    NoSuchBody {
        /// The body.
        body: UnitId,
    },
    /// A commune without a point on the map.
    #[error("commune {unit} has no point in law/reference/communes.csv")]
    NoPoint {
        /// The commune.
        unit: UnitId,
    },
    /// A person asked about is not in the register.
    #[error("there is no person {person} in the workbooks")]
    NoSuchPerson {
        /// The person.
        person: PersonId,
    },
}

impl Refusal {
    /// Whether the user interrupted.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Refusal::Flow(canbo_flow::Refusal::Cancelled))
    }
}
