//! The ground a plan stands on: seats, totals and pools as the register and the programme have them on the day.
//!
//! Facts only, no decision and no network: both the model and the verification start here. Everything is in the order
//! of stable keys, so that rows, sheets and files in another order give the same ground.

use crate::{Options, Refusal};
use canbo_policy::{
    Law,
    fit::fit as best_fit,
    programme::{Programme, Quota, Wave, quota_range},
    staffing::{Split, Staffing, staffing},
};
use canbo_register::reference::{Fit, Reference};
use canbo_register::{
    Day, FieldCode, Level, Person, PersonId, PositionCode, Post, Register, SeatKey, StaffKind, Tenure, Unit, UnitId,
    UnitKind,
};
use std::collections::{BTreeMap, BTreeSet};

/// What everything is derived from.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Who works where.
    pub register: &'a Register,
    /// Positions, fields, majors.
    pub reference: &'a Reference,
    /// The law.
    pub law: &'a Law,
    /// The programme.
    pub programme: &'a Programme,
    /// The day of the register and of the rules.
    pub on: Day,
}

/// A seat group: a position of a commune.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    pub(crate) position: PositionCode,
    /// Index in [`Ground::positions`].
    pub(crate) at: usize,
    /// Index in [`Commune::fields`]; `None` for leading positions.
    pub(crate) field: Option<usize>,
    pub(crate) level: Level,
    /// Authorised, b.
    pub(crate) authorised: i64,
    /// Whether b was presumed from declared needs and empty fields.
    pub(crate) presumed: bool,
    /// Those who work here, home or seconded in.
    pub(crate) working: Vec<PersonId>,
    /// Held for people seconded out or away.
    pub(crate) reserved: i64,
    /// The part of `reserved` that stands within b: surplus is counted on the absent first, so that the seats
    /// missing before any move are max(0, b − working).
    pub(crate) reserved_inside: i64,
}

impl Seat {
    /// Working or held, n.
    pub(crate) fn occupied(&self) -> i64 {
        self.working.len() as i64 + self.reserved
    }
    /// Seats that working people can fill within b.
    pub(crate) fn usable(&self) -> i64 {
        self.authorised - self.reserved_inside
    }
}

/// A field of a commune that the law wants staffed.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) code: FieldCode,
    /// Asked for here (border-only fields elsewhere are not).
    pub(crate) minimum: bool,
    /// Nobody sits in it, and somebody whose main field is another covers it: not empty, but no seat is filled. Those
    /// who cover it stay ([`Kept::Covers`]), so it stays covered.
    pub(crate) covered: bool,
}

/// A commune-level unit.
#[derive(Clone, Debug)]
pub(crate) struct Commune {
    pub(crate) id: UnitId,
    /// A, authorised in scope.
    pub(crate) authorised: i64,
    /// Only a total was given; seats are presumed.
    pub(crate) declared: bool,
    /// Persons in scope, working here or held, placed at a seat or not: N.
    pub(crate) occupied: i64,
    /// Working here without a recognised seat; counted in N.
    pub(crate) unplaced_working: i64,
    /// On headcount above A: so many may be transferred away at most.
    pub(crate) over: i64,
    /// Integer weight of a missing seat.
    pub(crate) priority: i64,
    pub(crate) point: Option<(i64, i64)>,
    pub(crate) seats: Vec<Seat>,
    pub(crate) fields: Vec<Field>,
}

impl Commune {
    /// Whether people from outside may come: below its total.
    pub(crate) fn receives(&self) -> bool {
        self.occupied < self.authorised
    }
}

/// Who stands in a pool: a provincial body in a wave, or a service centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PoolKind {
    /// Index of the wave in the programme.
    Province { wave: usize },
    /// Index of the commune.
    Centre { commune: usize },
}

/// People who are sent from outside the modelled seats.
#[derive(Clone, Debug)]
pub(crate) struct Pool {
    pub(crate) unit: UnitId,
    pub(crate) kind: PoolKind,
    /// Staff on the headcount that the share is of.
    pub(crate) base: i64,
    /// Least and greatest number that leave.
    pub(crate) range: (i64, i64),
    /// Least number of leaders among them.
    pub(crate) leaders: i64,
    /// Present staff, eligible or not, by key.
    pub(crate) people: Vec<PersonId>,
}

/// Where a person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Home {
    /// Working at a seat of a commune.
    Seat { commune: usize, seat: usize },
    /// In a pool.
    Pool(usize),
}

/// Why somebody whom law and programme would let go is no mover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Covers a field of the minimum in which nobody sits: the field would be left to nobody.
    Covers,
    /// Holds several posts: what becomes of the others is for people to settle. A pin says that they have.
    SeveralPosts,
}

/// The ground.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    /// Every position that some commune has, sorted.
    pub(crate) positions: Vec<PositionCode>,
    pub(crate) communes: Vec<Commune>,
    pub(crate) pools: Vec<Pool>,
    /// Working holders of modelled seats and members of pools.
    pub(crate) homes: BTreeMap<PersonId, Home>,
    /// Those of them who stay whatever the rules of movement say.
    pub(crate) kept: BTreeMap<PersonId, Kept>,
}

impl Ground {
    /// Lays the ground; refuses only what makes a plan meaningless.
    pub(crate) fn lay(inputs: &Inputs<'_>) -> Result<Ground, Refusal> {
        let Inputs { register, reference, law, programme, on } = *inputs;
        if let (Some(found), wanted) = (&register.province, &programme.province)
            && found != wanted
        {
            return Err(Refusal::OtherProvince { register: found.clone(), programme: wanted.clone() });
        }
        let staffed = staffing(register, reference, law, on, programme.scope);
        let positions: BTreeSet<&PositionCode> = staffed.communes.values().flat_map(|one| one.seats.keys()).collect();
        let positions: Vec<PositionCode> = positions.into_iter().cloned().collect();
        let communes = communes(inputs, &staffed, &positions);
        let pools = pools(inputs, &staffed, &communes)?;
        let mut homes = BTreeMap::new();
        for (c, commune) in communes.iter().enumerate() {
            for (s, seat) in commune.seats.iter().enumerate() {
                for person in &seat.working {
                    let at_home = register.people.get(person).is_some_and(|p| p.secondment(on).is_none());
                    if at_home {
                        homes.insert(person.clone(), Home::Seat { commune: c, seat: s });
                    }
                }
            }
        }
        for (p, pool) in pools.iter().enumerate() {
            for person in &pool.people {
                homes.insert(person.clone(), Home::Pool(p));
            }
        }
        let several = |person: &&PersonId| {
            let held = |post: &Post| post.tenure == Tenure::Concurrent && post.holds(on);
            register.people[*person].posts.iter().any(held)
        };
        let mut kept: BTreeMap<PersonId, Kept> =
            homes.keys().filter(several).map(|person| (person.clone(), Kept::SeveralPosts)).collect();
        for commune in &communes {
            for field in commune.fields.iter().filter(|field| field.covered) {
                let covering = staffed.communes[&commune.id].covering[&field.code].iter();
                kept.extend(covering.map(|person| (person.clone(), Kept::Covers)));
            }
        }
        Ok(Ground { positions, communes, pools, homes, kept })
    }

    /// Whether somebody stays because of what the person does besides the own seat.
    pub(crate) fn keeps(&self, person: &PersonId, options: &Options) -> bool {
        match self.kept.get(person) {
            Some(Kept::Covers) => true,
            Some(Kept::SeveralPosts) => options.pins.iter().all(|pin| pin.person != *person),
            None => false,
        }
    }

    pub(crate) fn seat(&self, key: &SeatKey) -> Option<(usize, usize)> {
        let commune = self.communes.binary_search_by(|c| c.id.cmp(&key.unit)).ok()?;
        let seats = &self.communes[commune].seats;
        let seat = seats.binary_search_by(|s| s.position.cmp(&key.position)).ok()?;
        Some((commune, seat))
    }

    /// How a person's training fits each of [`Ground::positions`].
    pub(crate) fn fits(&self, reference: &Reference, person: &Person) -> Vec<Fit> {
        self.positions.iter().map(|position| fit(reference, person, position)).collect()
    }

    pub(crate) fn key(&self, commune: usize, seat: usize) -> SeatKey {
        let commune = &self.communes[commune];
        SeatKey { unit: commune.id.clone(), position: commune.seats[seat].position.clone() }
    }
}

fn communes(inputs: &Inputs<'_>, staffing: &Staffing, positions: &[PositionCode]) -> Vec<Commune> {
    let Inputs { register, programme, .. } = *inputs;
    let mut communes = Vec::new();
    for (id, staffed) in &staffing.communes {
        let Some(unit) = register.units.get(id) else {
            continue;
        };
        let marks = [
            (unit.remote || unit.specially_difficult, programme.priority.remote),
            (unit.border, programme.priority.border),
            (!unit.key_works.is_empty(), programme.priority.key_works),
            (unit.asked, programme.priority.asked),
        ];
        let priority = marks.iter().filter(|(holds, _)| *holds).map(|(_, weight)| *weight).max().unwrap_or(1).max(1);
        let of_seats = staffed.seats.values().filter_map(|seat| seat.field.as_ref());
        let codes: BTreeSet<&FieldCode> = staffed.minimum.iter().chain(of_seats).collect();
        let field = |code: &FieldCode| Field {
            code: code.clone(),
            minimum: staffed.total.is_stated() && staffed.minimum.contains(code),
            covered: false,
        };
        let mut fields: Vec<Field> = codes.into_iter().map(field).collect();
        let seats: Vec<Seat> = staffed
            .seats
            .iter()
            .map(|(position, seat)| {
                let working: Vec<PersonId> = seat.working_people().cloned().collect();
                let occupied = (seat.on_headcount.len() + seat.seconded_in.len()) as i64;
                let reserved = occupied - working.len() as i64;
                let authorised = i64::from(seat.authorised);
                Seat {
                    position: position.clone(),
                    at: positions.binary_search(position).expect("positions were gathered from these seats"),
                    field: seat.field.as_ref().and_then(|code| fields.iter().position(|one| one.code == *code)),
                    level: seat.level,
                    authorised,
                    presumed: seat.presumed,
                    working,
                    reserved,
                    reserved_inside: reserved - reserved.min((occupied - authorised).max(0)),
                }
            })
            .collect();
        for (at, field) in fields.iter_mut().enumerate() {
            let sits = |seat: &Seat| seat.field == Some(at) && !seat.working.is_empty() && seat.usable() > 0;
            field.covered = field.minimum && staffed.covering.contains_key(&field.code) && !seats.iter().any(sits);
        }
        let unplaced = (staffed.unplaced.len() + staffed.unplaced_in.len()) as i64;
        let occupied = seats.iter().map(Seat::occupied).sum::<i64>() + unplaced;
        // A commune whose headcount nobody stated neither gives nor takes.
        let authorised = if staffed.total.is_stated() { i64::from(staffed.total.authorised) } else { occupied };
        communes.push(Commune {
            id: id.clone(),
            authorised,
            declared: staffed.split == Split::Declared,
            occupied,
            unplaced_working: unplaced - staffed.unplaced_absent.len() as i64,
            over: i64::from(staffed.net_over()),
            priority: i64::from(priority),
            point: unit.point,
            seats,
            fields,
        });
    }
    communes
}

/// Civil servants and public employees present in a unit outside the modelled seats.
fn present(inputs: &Inputs<'_>) -> BTreeMap<UnitId, Vec<PersonId>> {
    let Inputs { register, on, .. } = *inputs;
    let mut by_unit: BTreeMap<UnitId, Vec<PersonId>> = BTreeMap::new();
    for person in register.people.values() {
        let kind = person.kind.get();
        if !matches!(kind, Some(StaffKind::CivilServant | StaffKind::PublicEmployee)) {
            continue;
        }
        let Some(home) = person.home(on) else {
            continue;
        };
        if person.secondment(on).is_some() || person.absence(on).is_some() {
            continue;
        }
        if let Some(unit) = pool_unit(register, &home.unit) {
            by_unit.entry(unit).or_default().push(person.id.clone());
        }
    }
    by_unit
}

/// Whether a unit is a provincial body, which may be named as a sender. What stands inside another unit is part of it:
/// a school of a commune is no provincial body.
fn is_body(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Department | UnitKind::PublicServiceUnit) && unit.id.root() == unit.id
}

/// The provincial body or service centre that a unit is part of.
fn pool_unit(register: &Register, unit: &UnitId) -> Option<UnitId> {
    let mut at = register.units.get(unit)?;
    loop {
        if at.kind == UnitKind::ServiceCentre || is_body(at) {
            return Some(at.id.clone());
        }
        at = register.units.get(at.parent.as_ref()?)?;
    }
}

fn pools(inputs: &Inputs<'_>, staffed: &Staffing, communes: &[Commune]) -> Result<Vec<Pool>, Refusal> {
    let Inputs { register, programme, .. } = *inputs;
    let mut pools = Vec::new();
    let mut present = present(inputs);
    if programme.steps.province {
        for (wave, sender) in named_senders(programme) {
            match register.units.get(&sender) {
                None => return Err(Refusal::UnknownSender { wave: wave.code.clone(), sender }),
                Some(unit) if !is_body(unit) => {
                    return Err(Refusal::NotASender { wave: wave.code.clone(), sender });
                }
                // A sender with nobody present must still send its least number, and the conflict must name it.
                Some(_) => drop(present.entry(sender).or_default()),
            }
        }
    }
    for (unit, people) in present {
        if register.units[&unit].kind == UnitKind::ServiceCentre {
            if !programme.steps.centre {
                continue;
            }
            let Ok(commune) = communes.binary_search_by(|c| c.id.cmp(&unit.root())) else {
                continue;
            };
            let base = people.len() as i64;
            let most = programme.steps.centre_at_most_percent.map_or(base, |percent| base * i64::from(percent) / 100);
            pools.push(Pool { unit, kind: PoolKind::Centre { commune }, base, range: (0, most), leaders: 0, people });
        } else if programme.steps.province
            && let Some((wave, quota)) = wave_of(programme, &unit)
        {
            // The review counts the base the same way: everybody on the body's headcount, the absent among them.
            let base = staffed.senders.get(&unit).map_or(0, |sender| i64::from(sender.base_count(quota.base)));
            let (low, high) = quota_range(quota, base as u32);
            let leaders = i64::from(quota.leaders_at_least);
            let range = (i64::from(low), i64::from(high));
            pools.push(Pool { unit, kind: PoolKind::Province { wave }, base, range, leaders, people });
        }
    }
    Ok(pools)
}

fn named_senders<'a>(programme: &'a Programme) -> impl Iterator<Item = (&'a Wave, UnitId)> {
    let of = |wave: &'a Wave| wave.senders.keys().map(move |key| (wave, UnitId::new(key.as_str())));
    programme.waves.iter().flat_map(of)
}

/// The wave that names the sender, else the one that names none.
fn wave_of<'a>(programme: &'a Programme, unit: &UnitId) -> Option<(usize, &'a Quota)> {
    let named = |(at, wave): (usize, &'a Wave)| wave.senders.get(unit.as_str()).map(|quota| (at, quota));
    let waves = || programme.waves.iter().enumerate();
    waves()
        .find_map(named)
        .or_else(|| waves().find(|(_, wave)| wave.senders.is_empty()).map(|(at, wave)| (at, &wave.quota)))
}

/// How a person's training fits a position: the best over all qualifications.
pub(crate) fn fit(reference: &Reference, person: &Person, position: &PositionCode) -> Fit {
    best_fit(reference, person, position)
}
