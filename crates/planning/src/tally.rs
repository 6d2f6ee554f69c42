//! What a set of moves comes to, counted from people and seats and from nothing else.
//!
//! Knows no network: `verify` counts with it what the model claims, and every figure that a plan shows is counted here.

use crate::candidates::{points, wished};
use crate::ground::{Ground, Home, Inputs, fit};
use crate::plan::{Broken, MoveKind, Options};
use crate::tiers::{Stage, fair_sum, tie_break};
use canbo_register::reference::Fit;
use canbo_register::{Level, PersonId, PositionCode, SeatKey};
use std::collections::BTreeMap;

/// One move, by place in the ground.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Step {
    pub(crate) person: PersonId,
    pub(crate) home: Home,
    pub(crate) commune: usize,
    pub(crate) seat: usize,
    pub(crate) kind: MoveKind,
}

/// Counts of a seat: people working, and those of them whose training fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filled {
    pub(crate) working: i64,
    pub(crate) fitting: i64,
}

/// Running counts; moves can be added and taken back.
#[derive(Clone, Debug)]
pub(crate) struct Tally<'a> {
    pub(crate) inputs: Inputs<'a>,
    pub(crate) ground: &'a Ground,
    salt: u32,
    pub(crate) seats: Vec<Vec<Filled>>,
    /// Per commune: working or held, N.
    pub(crate) occupied: Vec<i64>,
    /// Per commune: transferred away.
    pub(crate) gone: Vec<i64>,
    /// Per pool: sent, and leaders among them.
    pub(crate) sent: Vec<(i64, i64)>,
    kinds: [i64; 4],
    unwished: i64,
    /// Seats of the base plan, on a request to reconsider.
    base: BTreeMap<PersonId, SeatKey>,
    /// People whose line differs from it.
    disturbed: i64,
    points: i128,
    ties: i128,
}

impl<'a> Tally<'a> {
    /// Nobody has moved.
    pub(crate) fn start(inputs: Inputs<'a>, ground: &'a Ground, salt: u32, options: &Options) -> Tally<'a> {
        let base: BTreeMap<PersonId, SeatKey> =
            options.base_lines().into_iter().map(|(person, seat)| (person.clone(), seat.clone())).collect();
        let count = |person: &PersonId, position: &PositionCode| {
            i64::from(fit(inputs.reference, &inputs.register.people[person], position) >= Fit::Near)
        };
        let seats = ground.communes.iter().map(|commune| {
            let filled = |seat: &crate::ground::Seat| Filled {
                working: seat.working.len() as i64,
                fitting: seat.working.iter().map(|person| count(person, &seat.position)).sum(),
            };
            commune.seats.iter().map(filled).collect()
        });
        Tally {
            inputs,
            ground,
            salt,
            seats: seats.collect(),
            occupied: ground.communes.iter().map(|commune| commune.occupied).collect(),
            gone: vec![0; ground.communes.len()],
            sent: vec![(0, 0); ground.pools.len()],
            kinds: [0; 4],
            unwished: 0,
            disturbed: base.len() as i64,
            base,
            points: 0,
            ties: 0,
        }
    }

    /// Counts a move.
    pub(crate) fn add(&mut self, step: &Step) {
        self.count(step, 1);
    }

    /// Takes a move back.
    pub(crate) fn take(&mut self, step: &Step) {
        self.count(step, -1);
    }

    fn count(&mut self, step: &Step, sign: i64) {
        let person = &self.inputs.register.people[&step.person];
        let level = person.home(self.inputs.on).map_or(Level::Professional, |post| post.level);
        match step.home {
            Home::Seat { commune, seat } => {
                let position = &self.ground.communes[commune].seats[seat].position;
                let fitting = fit(self.inputs.reference, person, position) >= Fit::Near;
                self.seats[commune][seat].working -= sign;
                self.seats[commune][seat].fitting -= sign * i64::from(fitting);
                self.occupied[commune] -= sign;
                if step.kind == MoveKind::Between {
                    self.gone[commune] += sign;
                }
            }
            Home::Pool(pool) => {
                self.sent[pool].0 += sign;
                self.sent[pool].1 += sign * i64::from(matches!(level, Level::Deputy | Level::Head));
            }
        }
        let key = self.ground.key(step.commune, step.seat);
        let fits = fit(self.inputs.reference, person, &key.position);
        self.seats[step.commune][step.seat].working += sign;
        self.seats[step.commune][step.seat].fitting += sign * i64::from(fits >= Fit::Near);
        self.occupied[step.commune] += sign;
        self.kinds[step.kind as usize] += sign;
        let wish = wished(person, &key.unit, &key.position);
        self.unwished += sign * i64::from(!wish);
        self.disturbed += sign * self.base.get(&step.person).map_or(1, |seat| -i64::from(*seat == key));
        let exactly = wish && !(person.wish.units.is_empty() && person.wish.positions.is_empty());
        self.points +=
            i128::from(sign * points(&self.inputs, self.ground, person, step.home, step.commune, fits, exactly));
        self.ties += i128::from(sign * tie_break(self.salt, step.person.as_str(), &key.to_string(), step.kind.name()));
    }

    /// People of a seat who count within its authorised number.
    pub(crate) fn inside(&self, commune: usize, seat: usize) -> i64 {
        self.seats[commune][seat].working.min(self.ground.communes[commune].seats[seat].usable())
    }

    /// Missing seats of a commune: max(0, b − working) summed over positions, or from the total where only that is known.
    pub(crate) fn missing(&self, at: usize) -> i64 {
        let commune = &self.ground.communes[at];
        if commune.declared {
            let working: i64 = self.seats[at].iter().map(|seat| seat.working).sum::<i64>() + commune.unplaced_working;
            return (commune.authorised - working).max(0);
        }
        (0..commune.seats.len()).map(|seat| commune.seats[seat].authorised - self.inside(at, seat)).sum()
    }

    /// Whether a field has somebody on an authorised seat (or is covered by somebody of another field).
    pub(crate) fn staffed(&self, commune: usize, field: usize) -> bool {
        let seats = &self.ground.communes[commune].seats;
        self.ground.communes[commune].fields[field].covered
            || (0..seats.len()).any(|seat| seats[seat].field == Some(field) && self.inside(commune, seat) > 0)
    }

    /// Fields that must be staffed and are not.
    pub(crate) fn empty_fields(&self, commune: usize) -> i64 {
        let fields = &self.ground.communes[commune].fields;
        (0..fields.len()).filter(|field| fields[*field].minimum && !self.staffed(commune, *field)).count() as i64
    }

    /// Authorised professional positions with nobody whose training fits.
    pub(crate) fn unfitting(&self, commune: usize) -> i64 {
        let seats = &self.ground.communes[commune].seats;
        let unfit = |seat: &usize| {
            seats[*seat].level == Level::Professional
                && seats[*seat].authorised > 0
                && self.seats[commune][*seat].fitting == 0
        };
        (0..seats.len()).filter(unfit).count() as i64
    }

    /// The fair cost of a commune's missing seats.
    pub(crate) fn fair(&self, at: usize) -> i128 {
        let commune = &self.ground.communes[at];
        if commune.authorised == 0 { 0 } else { fair_sum(self.missing(at), commune.priority, commune.authorised) }
    }

    /// Minimums of senders that are missed.
    pub(crate) fn broken(&self) -> Vec<Broken> {
        let mut broken = Vec::new();
        for (pool, (sent, leaders)) in self.ground.pools.iter().zip(&self.sent) {
            let (people, heads) = ((pool.range.0 - sent).max(0), (pool.leaders - leaders).max(0));
            if people > 0 || heads > 0 {
                broken.push(Broken { sender: pool.unit.clone(), people, leaders: heads });
            }
        }
        broken
    }

    /// Moves of a kind.
    pub(crate) fn of_kind(&self, kind: MoveKind) -> i64 {
        self.kinds[kind as usize]
    }

    /// The value of a stage.
    pub(crate) fn value(&self, stage: Stage) -> i128 {
        let communes = 0..self.ground.communes.len();
        match stage {
            Stage::BrokenMinimums => self.broken().iter().map(|one| i128::from(one.people + one.leaders)).sum(),
            Stage::EmptyFields => communes.map(|c| i128::from(self.empty_fields(c))).sum(),
            Stage::UnfittingPositions => communes.map(|c| i128::from(self.unfitting(c))).sum(),
            Stage::FairShortage => communes.map(|c| self.fair(c)).sum(),
            Stage::Disturbance => i128::from(self.disturbed),
            Stage::FromProvince => i128::from(self.of_kind(MoveKind::Province)),
            Stage::FromCentres => i128::from(self.of_kind(MoveKind::Centre)),
            Stage::Between => i128::from(self.of_kind(MoveKind::Between)),
            Stage::Inside => i128::from(self.of_kind(MoveKind::Inside)),
            Stage::Volunteers => i128::from(self.unwished),
            Stage::Fit => self.points,
            Stage::TieBreak => self.ties,
        }
    }
}
