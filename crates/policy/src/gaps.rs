//! Gaps by unit, position and field, in both counts: the answer of `canbo gaps --json`.
//!
//! `net_*` compare a unit's total with the people on its headcount; `short` and `over` add up position by position against
//! the people working, so that a unit can have both. Two rules of a declared split: `short` never passes what the total
//! leaves, `over` is what works beyond the total.

use crate::fit::{fit, is_fitting};
use crate::programme::Scope;
use crate::staffing::{CommuneStaffing, Seat, Split, Staffing, count};
use canbo_register::reference::Reference;
use canbo_register::{AllocationStatus, Day, FieldCode, HeadcountKind, PersonId, PositionCode, Register, UnitId};
use serde::Serialize;
use std::collections::BTreeMap;

/// All gaps of a province on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gaps {
    /// The day.
    pub on: Day,
    /// Which positions count.
    pub scope: Scope,
    /// Every commune-level unit, offices inside, by code.
    pub units: Vec<UnitGap>,
    /// Provincial bodies, parts inside, by key.
    pub senders: Vec<SenderGap>,
    /// Sums over communes only.
    pub totals: Totals,
}

/// A commune, ward or special zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitGap {
    /// Official code.
    pub code: UnitId,
    /// Name with its type word.
    pub name: String,
    /// Authorised in the scope; 0 when no headcount is known (then `headcount` is absent).
    pub authorised: u32,
    /// People on the headcount in the scope.
    pub on_headcount: u32,
    /// People working here on secondment.
    pub seconded_in: u32,
    /// People of this headcount on secondment elsewhere.
    pub seconded_out: u32,
    /// People on leave.
    pub away: u32,
    /// On the headcount − seconded out − away + seconded in.
    pub working: u32,
    /// Authorised − on the headcount, where positive.
    pub net_short: u32,
    /// On the headcount − authorised, where positive.
    pub net_over: u32,
    /// Σ over positions of seats without anybody working.
    pub short: u32,
    /// Σ over positions of people working beyond their seats.
    pub over: u32,
    /// Positions that are authorised or held.
    pub positions: Vec<PositionGap>,
    /// Fields of the minimum in which nobody works and which nobody covers.
    pub empty_fields: Vec<FieldCode>,
    /// Fields of the minimum that somebody covers only beside other work.
    pub covered_fields: Vec<FieldCode>,
    /// Authorised fields in which nobody works whose training fits, exactly or nearly.
    pub fields_without_fitting: Vec<FieldCode>,
    /// How firm the headcount is; absent when none is known.
    pub headcount: Option<AllocationStatus>,
    /// Whether the authorised number was presumed.
    pub presumed: bool,
    /// Whether seats are stated, or presumed from needs and empty fields.
    pub split: Split,
    /// On the headcount in a position that was not recognised.
    pub unplaced: u32,
}

/// A position of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PositionGap {
    /// The position.
    pub position: PositionCode,
    /// Its field; absent for a leading position.
    pub field: Option<FieldCode>,
    /// Authorised.
    pub authorised: u32,
    /// On the headcount.
    pub on_headcount: u32,
    /// Working here.
    pub working: u32,
    /// Seats without anybody working.
    pub short: u32,
    /// People working beyond the seats.
    pub over: u32,
    /// Whether any of the authorised number was presumed.
    pub presumed: bool,
}

/// A provincial body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SenderGap {
    /// Its key.
    pub code: UnitId,
    /// Its name.
    pub name: String,
    /// Authorised civil servants, where stated.
    pub authorised: Option<u32>,
    /// Authorised public employees, where stated.
    pub authorised_public_employees: Option<u32>,
    /// Civil servants and public employees on its headcount.
    pub on_headcount: u32,
    /// Of them on secondment elsewhere.
    pub seconded_out: u32,
    /// Of them on leave.
    pub away: u32,
    /// Of them working.
    pub working: u32,
    /// Of them in succession planning.
    pub planned: u32,
    /// Of them deputy heads and heads of division.
    pub leaders: u32,
}

/// Sums over communes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Authorised.
    pub authorised: u32,
    /// On the headcount.
    pub on_headcount: u32,
    /// Working.
    pub working: u32,
    /// Σ net_short.
    pub net_short: u32,
    /// Σ net_over.
    pub net_over: u32,
    /// Communes with net_short above 0.
    pub units_net_short: u32,
    /// Communes with net_over above 0.
    pub units_net_over: u32,
    /// Σ short.
    pub short: u32,
    /// Σ over.
    pub over: u32,
}

/// The gaps of a staffing.
pub fn gaps(staffing: &Staffing, register: &Register, reference: &Reference) -> Gaps {
    let units: Vec<UnitGap> = staffing.communes.values().map(|commune| unit(commune, register, reference)).collect();
    let totals = units.iter().fold(Totals::default(), add);
    let senders = staffing.senders.values().map(|sender| SenderGap {
        code: sender.unit.clone(),
        name: name(register, &sender.unit),
        authorised: sender.authorised.get(&HeadcountKind::CivilServant).copied(),
        authorised_public_employees: sender.authorised.get(&HeadcountKind::PublicEmployee).copied(),
        on_headcount: count(sender.present.len()),
        seconded_out: count(sender.seconded_out.len()),
        away: count(sender.away.len()),
        working: sender.working(),
        planned: count(sender.planned.len()),
        leaders: count(sender.leaders.len()),
    });
    Gaps { on: staffing.day, scope: staffing.scope, senders: senders.collect(), units, totals }
}

fn unit(commune: &CommuneStaffing, register: &Register, reference: &Reference) -> UnitGap {
    UnitGap {
        code: commune.unit.clone(),
        name: name(register, &commune.unit),
        authorised: commune.total.authorised,
        on_headcount: commune.on_headcount(),
        seconded_in: commune.seconded_in(),
        seconded_out: commune.seconded_out(),
        away: commune.away(),
        working: commune.working(),
        net_short: commune.net_short(),
        net_over: commune.net_over(),
        short: commune.short(),
        over: commune.over(),
        positions: commune.seats.values().map(position).collect(),
        empty_fields: commune.empty_fields().cloned().collect(),
        covered_fields: commune.covered_fields().cloned().collect(),
        fields_without_fitting: fields_without_fitting(commune, register, reference),
        headcount: commune.total.status,
        presumed: commune.total.presumed,
        split: commune.split,
        unplaced: count(commune.unplaced.len()),
    }
}

fn position(seat: &Seat) -> PositionGap {
    PositionGap {
        position: seat.position.clone(),
        field: seat.field.clone(),
        authorised: seat.authorised,
        on_headcount: count(seat.on_headcount.len()),
        working: seat.working(),
        short: seat.short(),
        over: seat.over(),
        presumed: seat.presumed,
    }
}

/// Fields with authorised seats in which nobody works, or covers beside other work, whose training fits.
pub fn fields_without_fitting(commune: &CommuneStaffing, register: &Register, reference: &Reference) -> Vec<FieldCode> {
    let fits = |person: &PersonId, position: &PositionCode| {
        register.people.get(person).is_some_and(|person| is_fitting(fit(reference, person, position)))
    };
    let works_or_covers =
        |seat: &Seat| seat.working_people().chain(&seat.covering).any(|person| fits(person, &seat.position));
    let mut fitting: BTreeMap<&FieldCode, (bool, bool)> = BTreeMap::new();
    for seat in commune.seats.values() {
        let Some(field) = seat.field.as_ref() else { continue };
        let (authorised, found) = fitting.entry(field).or_default();
        *authorised |= seat.authorised > 0;
        *found |= works_or_covers(seat);
    }
    let lacking = fitting.into_iter().filter(|(_, (authorised, found))| *authorised && !found);
    lacking.map(|(field, _)| field.clone()).collect()
}

fn name(register: &Register, unit: &UnitId) -> String {
    register.units.get(unit).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
}

fn add(totals: Totals, unit: &UnitGap) -> Totals {
    Totals {
        authorised: totals.authorised + unit.authorised,
        on_headcount: totals.on_headcount + unit.on_headcount,
        working: totals.working + unit.working,
        net_short: totals.net_short + unit.net_short,
        net_over: totals.net_over + unit.net_over,
        units_net_short: totals.units_net_short + u32::from(unit.net_short > 0),
        units_net_over: totals.units_net_over + u32::from(unit.net_over > 0),
        short: totals.short + unit.short,
        over: totals.over + unit.over,
    }
}
