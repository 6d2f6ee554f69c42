//! Why planning was not done.

use crate::Obstacle;
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
    #[error("the plan file cannot be read: {0}")]
    PlanFile(#[from] PlanFlaw),
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

/// What is wrong with the text of a plan file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFlaw {
    /// It is not what this program writes, or not whole.
    #[error("{what}")]
    Damaged {
        /// What its reader says.
        what: String,
    },
    /// It has no seal, or is no object at all.
    #[error("it has no seal")]
    NoSeal,
    /// Another version wrote it.
    #[error("its format is {found}, this program reads {}", crate::file::FORMAT)]
    Format {
        /// The format.
        found: String,
    },
    /// It is not what was written.
    #[error("it was altered after it was written: its seal or spelling does not fit")]
    Altered,
}

impl Refusal {
    /// The same as data, for sentences in any language.
    pub fn obstacle(&self) -> Obstacle {
        let of = |code: &str| Obstacle::new(code, self);
        match self {
            Refusal::OtherProvince { register, programme } => {
                of("other-province").with("register", register).with("programme", programme)
            }
            Refusal::UnknownSender { wave, sender } => of("unknown-sender").with("wave", wave).with("sender", sender),
            Refusal::NotASender { wave, sender } => of("not-a-sender").with("wave", wave).with("sender", sender),
            Refusal::UnknownPerson { person } => of("unknown-person").with("person", person),
            Refusal::NoSuchPerson { person } => of("no-such-person").with("person", person),
            Refusal::UnknownSeat { seat } => of("unknown-seat").with("seat", seat),
            Refusal::PinImpossible { person, seat } => of("pin-impossible").with("person", person).with("seat", seat),
            Refusal::PinnedTwice { person } => of("pinned-twice").with("person", person),
            Refusal::PinnedAndForbidden { person, seat } => {
                of("pinned-and-forbidden").with("person", person).with("seat", seat)
            }
            Refusal::Flow(flow) => of("network").with("what", flow),
            Refusal::NotUnique { tried } => of("not-unique").with("count", tried),
            Refusal::ApartFromOneself { person } => of("apart-oneself").with("person", person),
            Refusal::BudgetBelowZero { dong } => of("budget").with("dong", dong),
            Refusal::NoAllowance { what } => of("no-allowance").with("what", what),
            Refusal::SideUndecided { flows } => of("side-undecided").with("count", flows),
            Refusal::SideNotExplained => of("side-not-explained"),
            Refusal::PlanFile(PlanFlaw::Damaged { what }) => of("plan-file-other").with("what", what),
            Refusal::PlanFile(PlanFlaw::NoSeal) => of("plan-file-no-plan"),
            Refusal::PlanFile(PlanFlaw::Format { found }) => of("plan-file-format").with("what", found),
            Refusal::PlanFile(PlanFlaw::Altered) => of("plan-file-altered"),
            Refusal::NotProven => of("not-proven"),
            Refusal::SeatNotChanged { seat } => of("seat-not-changed").with("seat", seat),
            Refusal::NoQuota { sender } => of("no-quota").with("unit", sender),
            Refusal::NoShare { programme } => of("no-share").with("programme", programme),
            Refusal::NoSuchBody { body } => of("no-such-body").with("body", body),
            Refusal::NoPoint { unit } => of("no-point").with("unit", unit),
        }
    }

    /// Whether the user interrupted.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Refusal::Flow(canbo_flow::Refusal::Cancelled))
    }
}
