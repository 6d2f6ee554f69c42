//! Who sits where on a day, counted two ways: on the headcount, and working here.
//!
//! For each commune: the seats of its positions in the scope (civil-servant headcount only), who holds them, who is away,
//! who came on secondment, and which line of headcount was used. Other kinds stand in a table of their own: kinds are
//! never added together. Whoever holds a second post or covers a second field fills no second seat.

mod authorised;
mod commune;
mod people;
mod seats;
mod sender;
mod telling;

pub use sender::{Centre, Sender};

use crate::law::Law;
use crate::programme::Scope;
use canbo_register::reference::Reference;
use canbo_register::{
    AllocationStatus, Block, Day, FieldCode, Finding, HeadcountKind, Level, PersonId, PositionCode, Register,
    StaffKind, UnitId,
};
use std::collections::{BTreeMap, BTreeSet};

/// Staffing of a province on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Staffing {
    /// The day.
    pub day: Day,
    /// Which positions count.
    pub scope: Scope,
    /// Every commune-level unit of the register.
    pub communes: BTreeMap<UnitId, CommuneStaffing>,
    /// Provincial bodies, parts inside.
    pub senders: BTreeMap<UnitId, Sender>,
    /// Service centres of communes.
    pub centres: BTreeMap<UnitId, Centre>,
    /// What was noticed about the headcount itself.
    pub findings: Vec<Finding>,
}

/// A commune's total in the scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Authorised civil servants in the scope; 0 when nothing is stated.
    pub authorised: u32,
    /// Whether the number was derived by a rule of ours (a total of all positions less the leading posts).
    pub presumed: bool,
    /// How firm the line is; absent when no headcount is known at all.
    pub status: Option<AllocationStatus>,
    /// The decision, as written.
    pub document: Option<String>,
    /// The blocks that the headcount covers; people of other blocks are not counted against it.
    pub blocks: BTreeSet<Block>,
}

impl Total {
    /// Whether any headcount of civil servants is known.
    pub fn is_stated(&self) -> bool {
        self.status.is_some()
    }
}

/// How the total is split into seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// By stated positions, fields or offices.
    Stated,
    /// Presumed from those present, declared needs and one for each empty field; the total bounds them.
    Declared,
}

/// A commune, ward or special zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneStaffing {
    /// Its key.
    pub unit: UnitId,
    /// Its total.
    pub total: Total,
    /// How the seats are known.
    pub split: Split,
    /// Seats by position, every position that is authorised or held.
    pub seats: BTreeMap<PositionCode, Seat>,
    /// On the headcount in the scope, in a position that was not recognised: they count to the total only.
    pub unplaced: Vec<PersonId>,
    /// Of the unplaced: those seconded out or away.
    pub unplaced_absent: Vec<PersonId>,
    /// Seconded in, to a position that was not recognised.
    pub unplaced_in: Vec<PersonId>,
    /// For each field covered by somebody whose main work is another: who.
    pub covering: BTreeMap<FieldCode, Vec<PersonId>>,
    /// Fields in which somebody works, whatever the scope.
    pub staffed: BTreeSet<FieldCode>,
    /// Fields that ought to have somebody by the minimum, in this commune.
    pub minimum: BTreeSet<FieldCode>,
    /// Other kinds of people and headcount, service centre included; never added to the above.
    pub others: BTreeMap<HeadcountKind, OtherKind>,
}

/// Headcount of a kind other than civil servants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherKind {
    /// Authorised, when stated.
    pub authorised: Option<u32>,
    /// People of that kind.
    pub people: Vec<PersonId>,
}

/// The seats of a position in a commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The position.
    pub position: PositionCode,
    /// Its field; absent for a leading position.
    pub field: Option<FieldCode>,
    /// Its level.
    pub level: Level,
    /// Authorised number.
    pub authorised: u32,
    /// How many of those authorised were presumed.
    pub presumed_seats: u32,
    /// Whether any of the number was presumed.
    pub presumed: bool,
    /// People whose home post this is.
    pub on_headcount: Vec<PersonId>,
    /// People working here on secondment.
    pub seconded_in: Vec<PersonId>,
    /// Of those on the headcount: working elsewhere on secondment. Their seats are reserved.
    pub seconded_out: Vec<PersonId>,
    /// Of those on the headcount and not seconded out, or seconded in: on leave.
    pub away: Vec<PersonId>,
    /// People of other seats who cover this seat's field besides; they fill no seat here.
    pub covering: Vec<PersonId>,
}

impl Seat {
    /// People working here: on the headcount, less those seconded out or away, and those seconded in.
    pub fn working(&self) -> u32 {
        let here = self.on_headcount.len() + self.seconded_in.len();
        count(here.saturating_sub(self.seconded_out.len() + self.away.len()))
    }
    /// The people counted by [`Seat::working`].
    pub fn working_people(&self) -> impl Iterator<Item = &PersonId> {
        let here = |person: &&PersonId| !self.seconded_out.contains(person) && !self.away.contains(person);
        self.on_headcount.iter().chain(&self.seconded_in).filter(here)
    }
    /// Authorised seats without anybody working.
    pub fn short(&self) -> u32 {
        self.authorised.saturating_sub(self.working())
    }
    /// People working beyond the authorised seats.
    pub fn over(&self) -> u32 {
        self.working().saturating_sub(self.authorised)
    }
}

impl CommuneStaffing {
    /// People on the headcount in the scope, placed or not.
    pub fn on_headcount(&self) -> u32 {
        count(self.unplaced.len() + self.sum(|seat| seat.on_headcount.len()))
    }
    /// People working here on secondment.
    pub fn seconded_in(&self) -> u32 {
        count(self.unplaced_in.len() + self.sum(|seat| seat.seconded_in.len()))
    }
    /// People of this headcount working elsewhere on secondment (placed ones; the others are among the away).
    pub fn seconded_out(&self) -> u32 {
        count(self.sum(|seat| seat.seconded_out.len()))
    }
    /// People on leave.
    pub fn away(&self) -> u32 {
        count(self.unplaced_absent.len() + self.sum(|seat| seat.away.len()))
    }
    /// On the headcount − seconded out − away + seconded in.
    pub fn working(&self) -> u32 {
        (self.on_headcount() + self.seconded_in()).saturating_sub(self.seconded_out() + self.away())
    }
    /// Missing against the total, by headcount. 0 when no headcount is known.
    pub fn net_short(&self) -> u32 {
        if self.total.is_stated() { self.total.authorised.saturating_sub(self.on_headcount()) } else { 0 }
    }
    /// Beyond the total, by headcount. 0 when no headcount is known.
    pub fn net_over(&self) -> u32 {
        if self.total.is_stated() { self.on_headcount().saturating_sub(self.total.authorised) } else { 0 }
    }
    /// How many more could work here within the total; bounds what a declared split lacks.
    pub fn room(&self) -> u32 {
        self.total.authorised.saturating_sub(self.working())
    }
    /// Σ over positions of the seats without anybody working; with a declared split never more than [`Self::room`].
    pub fn short(&self) -> u32 {
        let short = self.seats.values().map(Seat::short).sum();
        match self.split {
            Split::Stated => short,
            Split::Declared => self.room().min(short),
        }
    }
    /// Σ over positions of those working beyond their seats; with a declared split, beyond the total.
    pub fn over(&self) -> u32 {
        match self.split {
            Split::Stated => self.seats.values().map(Seat::over).sum(),
            Split::Declared if self.total.is_stated() => self.working().saturating_sub(self.total.authorised),
            Split::Declared => 0,
        }
    }
    /// Fields of the minimum in which nobody works and which nobody covers.
    pub fn empty_fields(&self) -> impl Iterator<Item = &FieldCode> {
        self.minimum.iter().filter(|field| !self.staffed.contains(*field) && !self.covering.contains_key(*field))
    }
    /// Fields of the minimum in which nobody works, and which somebody covers beside other work.
    pub fn covered_fields(&self) -> impl Iterator<Item = &FieldCode> {
        self.minimum.iter().filter(|field| !self.staffed.contains(*field) && self.covering.contains_key(*field))
    }

    fn sum(&self, of: impl Fn(&Seat) -> usize) -> usize {
        self.seats.values().map(of).sum()
    }
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a register holds fewer than 2³² people")
}

/// Whether posts of that level count in the scope. Senior posts never do: chairs and vice-chairs are no seats of a plan.
pub fn in_scope(scope: Scope, level: Level) -> bool {
    match scope {
        Scope::Professional => level == Level::Professional,
        Scope::All => level != Level::Senior,
    }
}

/// The kind of headcount on which a kind of person counts; absent for those who count on none.
pub fn headcount_kind(kind: StaffKind) -> Option<HeadcountKind> {
    match kind {
        StaffKind::Cadre => Some(HeadcountKind::Cadre),
        StaffKind::CivilServant => Some(HeadcountKind::CivilServant),
        StaffKind::PublicEmployee => Some(HeadcountKind::PublicEmployee),
        StaffKind::Contract => Some(HeadcountKind::Contract),
        StaffKind::PartTime | StaffKind::Military | StaffKind::Police => None,
    }
}

/// Staffing of every commune, provincial body and service centre of the register.
pub fn staffing(register: &Register, reference: &Reference, law: &Law, day: Day, scope: Scope) -> Staffing {
    let mut findings = Vec::new();
    let sorted = people::sort(register, reference, day, scope);
    let lines = authorised::sort(register, day, &mut findings);
    let minimum_is_asked = law.number("field_minimum_headcount", day).is_ok_and(|least| least > 0);
    let communes = register
        .communes()
        .map(|unit| {
            let people = sorted.communes.get(&unit.id);
            let lines = lines.get(&unit.id);
            let at = commune::At { register, reference, scope, minimum_is_asked };
            (unit.id.clone(), commune::staff(&at, unit, people, lines, &mut findings))
        })
        .collect();
    let (senders, centres) = sender::count_all(register, &sorted, &lines, day);
    findings.sort();
    Staffing { day, scope, communes, senders, centres, findings }
}
