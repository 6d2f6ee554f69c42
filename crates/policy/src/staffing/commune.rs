//! One commune: its total in the scope, its seats, and who is in them.

use super::authorised::{Lines, Tree};
use super::people::{Here, Holder};
use super::seats::{self, Slots, Splitting};
use super::telling::Telling;
use super::{CommuneStaffing, OtherKind, Seat, Split, Total, count, headcount_kind, in_scope};
use crate::programme::Scope;
use canbo_register::reference::Reference;
use canbo_register::{
    AllocationStatus, Block, FieldCode, Finding, HeadcountKind, Level, PersonId, PositionCode, Register, Unit,
};
use std::collections::{BTreeMap, BTreeSet};

/// What every commune shares.
pub(super) struct At<'a> {
    pub(super) register: &'a Register,
    pub(super) reference: &'a Reference,
    pub(super) scope: Scope,
    pub(super) minimum_is_asked: bool,
}

pub(super) fn staff(
    at: &At<'_>,
    unit: &Unit,
    people: Option<&Here<'_>>,
    lines: Option<&Lines<'_>>,
    findings: &mut Vec<Finding>,
) -> CommuneStaffing {
    let nobody = Here::default();
    let people = people.unwrap_or(&nobody);
    let none = Tree::default();
    let tree = lines.and_then(|lines| lines.by_kind.get(&HeadcountKind::CivilServant)).unwrap_or(&none);
    let blocks = blocks(at, tree);
    let counted = |holder: &&Holder<'_>| holder.block.is_none_or(|block| blocks.contains(&block));

    let holders: Vec<&Holder<'_>> = people.holders.iter().filter(counted).collect();
    let minimum = minimum(at, unit);
    let present = seats::tally(holders.iter().filter_map(|holder| holder.seat.as_ref()));
    let unstaffed =
        minimum.iter().filter(|field| !people.staffed.contains(*field) && !people.covering.contains_key(*field));
    let splitting = Splitting {
        register: at.register,
        reference: at.reference,
        needs: seats::needs(at.register, at.reference, &unit.id, &present),
        empty: unstaffed.cloned().collect(),
        present,
    };
    let is_stated = tree.lines().next().is_some();
    let split = if seats::splits_professionals(tree, at.reference) { Split::Stated } else { Split::Declared };
    let slots = match (is_stated, split) {
        (false, _) => splitting.as_held(),
        (true, Split::Stated) => splitting.stated(tree),
        (true, Split::Declared) => splitting.declared(tree),
    };
    let total = total(at, tree, split, &slots, &holders, blocks.clone());

    let mut commune = CommuneStaffing {
        unit: unit.id.clone(),
        total,
        split,
        seats: seats_of(at, &slots),
        unplaced: Vec::new(),
        unplaced_absent: Vec::new(),
        unplaced_in: Vec::new(),
        covering: people.covering.iter().map(|(field, who)| (field.clone(), owned(who))).collect(),
        staffed: people.staffed.clone(),
        minimum,
        others: others(people, lines),
    };
    for holder in holders.iter().filter(|holder| holder.in_scope) {
        seat_holder(at, &mut commune, holder);
    }
    for guest in people.guests.iter().filter(counted).filter(|guest| guest.in_scope) {
        seat_guest(at, &mut commune, guest);
    }
    for seat in commune.seats.values_mut() {
        if let Some(covering) = seat.field.as_ref().and_then(|field| commune.covering.get(field)) {
            seat.covering = covering.iter().filter(|person| !seat.on_headcount.contains(person)).cloned().collect();
        }
    }
    let needed = splitting.needs.iter().filter(|(code, _)| in_scope_position(at, code)).map(|(_, number)| number).sum();
    Telling { at, unit, people, tree, slots: &slots, commune: &commune, needed }.tell(findings);
    commune
}

/// The blocks that the headcount speaks of; all when a line is for the whole unit, or when there is none.
fn blocks(at: &At<'_>, tree: &Tree<'_>) -> BTreeSet<Block> {
    let all = BTreeSet::from([Block::Party, Block::Front, Block::Government]);
    if tree.totals.contains_key(&None) || tree.lines().next().is_none() {
        return all;
    }
    let named = tree.totals.keys().flatten().copied();
    let of_positions = tree.positions.keys().filter_map(|code| at.reference.positions.get(*code)).map(|p| p.block);
    let of_office =
        |office| at.reference.offices.get(office).map(|office: &canbo_register::reference::Office| office.block);
    let of_fields = tree
        .fields
        .keys()
        .filter_map(|code| at.reference.fields.get(*code))
        .filter_map(|field| of_office(&field.office));
    let of_parts = tree.parts.keys().filter_map(|part| at.register.units.get(*part)).filter_map(|unit| unit.block);
    let found: BTreeSet<Block> = named.chain(of_positions).chain(of_fields).chain(of_parts).collect();
    if found.is_empty() { all } else { found }
}

/// Fields that ask for at least one person here: those with a border only in communes on it.
fn minimum(at: &At<'_>, unit: &Unit) -> BTreeSet<FieldCode> {
    let asked = |field: &&canbo_register::reference::Field| field.minimum && (unit.border || !field.border_only);
    let fields = at.reference.fields.values().filter(asked).map(|field| field.code.clone());
    if at.minimum_is_asked { fields.collect() } else { BTreeSet::new() }
}

fn total(
    at: &At<'_>,
    tree: &Tree<'_>,
    split: Split,
    slots: &Slots,
    holders: &[&Holder<'_>],
    blocks: BTreeSet<Block>,
) -> Total {
    let Some(line) = tree.totals.values().next().copied().or_else(|| tree.lines().next()) else {
        return Total { blocks, ..Total::default() };
    };
    let firm = tree.lines().map(|line| line.status).filter(|status| *status != AllocationStatus::Provisional).max();
    let sum = |which: &dyn Fn(Level) -> bool| -> u32 {
        let fits = |code: &&PositionCode| at.reference.positions.get(*code).is_some_and(|p| which(p.level));
        slots.iter().filter(|(code, _)| fits(code)).map(|(_, slot)| slot.number).sum()
    };
    let professional = |level: Level| level == Level::Professional;
    let leading = |level: Level| matches!(level, Level::Deputy | Level::Head);
    let (authorised, presumed) = match (at.scope, split, tree.total()) {
        (Scope::Professional, Split::Stated, _) => (sum(&professional), !tree.parts.is_empty()),
        (Scope::Professional, Split::Declared, Some(all)) => {
            let held = count(holders.iter().filter(|holder| leading(holder.level)).count());
            let stated = slots.iter().any(|(code, slot)| {
                slot.presumed == 0 && at.reference.positions.get(code).is_some_and(|p| leading(p.level))
            });
            (all.saturating_sub(if stated { sum(&leading) } else { held }), true)
        }
        (Scope::Professional, Split::Declared, None) => (0, true),
        (Scope::All, _, Some(all)) => (all, false),
        (Scope::All, _, None) => (sum(&|level| in_scope(Scope::All, level)), false),
    };
    Total {
        authorised,
        presumed,
        status: Some(firm.unwrap_or(AllocationStatus::Provisional)),
        document: line.document.clone(),
        blocks,
    }
}

fn in_scope_position(at: &At<'_>, code: &PositionCode) -> bool {
    at.reference.positions.get(code).is_some_and(|position| in_scope(at.scope, position.level))
}

fn seats_of(at: &At<'_>, slots: &Slots) -> BTreeMap<PositionCode, Seat> {
    let mut seats = BTreeMap::new();
    for (code, slot) in slots.iter().filter(|(code, _)| in_scope_position(at, code)) {
        let mut seat = empty_seat(at, code);
        seat.authorised = slot.number;
        seat.presumed_seats = slot.presumed;
        seat.presumed = slot.presumed > 0;
        seats.insert(code.clone(), seat);
    }
    seats
}

fn empty_seat(at: &At<'_>, code: &PositionCode) -> Seat {
    let known = at.reference.positions.get(code);
    Seat {
        position: code.clone(),
        field: known.and_then(|position| position.field.clone()),
        level: known.map_or(Level::Professional, |position| position.level),
        authorised: 0,
        presumed_seats: 0,
        presumed: false,
        on_headcount: Vec::new(),
        seconded_in: Vec::new(),
        seconded_out: Vec::new(),
        away: Vec::new(),
        covering: Vec::new(),
    }
}

fn seat_holder(at: &At<'_>, commune: &mut CommuneStaffing, holder: &Holder<'_>) {
    let Some(code) = &holder.seat else {
        commune.unplaced.push(holder.person.clone());
        if holder.out || holder.away {
            commune.unplaced_absent.push(holder.person.clone());
        }
        return;
    };
    let seat = commune.seats.entry(code.clone()).or_insert_with(|| empty_seat(at, code));
    seat.on_headcount.push(holder.person.clone());
    if holder.out {
        seat.seconded_out.push(holder.person.clone());
    }
    if holder.away {
        seat.away.push(holder.person.clone());
    }
}

fn seat_guest(at: &At<'_>, commune: &mut CommuneStaffing, guest: &Holder<'_>) {
    let Some(code) = &guest.seat else {
        commune.unplaced_in.push(guest.person.clone());
        if guest.away {
            commune.unplaced_absent.push(guest.person.clone());
        }
        return;
    };
    let seat = commune.seats.entry(code.clone()).or_insert_with(|| empty_seat(at, code));
    seat.seconded_in.push(guest.person.clone());
    if guest.away {
        seat.away.push(guest.person.clone());
    }
}

fn owned(people: &BTreeSet<&PersonId>) -> Vec<PersonId> {
    people.iter().map(|person| (*person).clone()).collect()
}

fn others(people: &Here<'_>, lines: Option<&Lines<'_>>) -> BTreeMap<HeadcountKind, OtherKind> {
    let mut others: BTreeMap<HeadcountKind, OtherKind> = BTreeMap::new();
    for (kind, tree) in lines.iter().flat_map(|lines| &lines.by_kind) {
        if *kind != HeadcountKind::CivilServant {
            let parts = || tree.lines().map(|line| line.number).sum();
            others.entry(*kind).or_default().authorised = Some(tree.total().unwrap_or_else(parts));
        }
    }
    for (kind, person) in &people.others {
        if let Some(kind) = headcount_kind(*kind).filter(|kind| *kind != HeadcountKind::CivilServant) {
            others.entry(kind).or_default().people.push((*person).clone());
        }
    }
    others
}
