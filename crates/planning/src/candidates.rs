//! Who may move where: every pair of a person and a seat that the rules allow, before anything is chosen.

use crate::Options;
use crate::geo::distance_m;
use crate::ground::{Ground, Home, Inputs, PoolKind, fit};
use crate::plan::{MoveKind, context};
use canbo_policy::movement::{Form, Proposal, may_move};
use canbo_policy::programme::Preference;
use canbo_register::reference::Fit;
use canbo_register::{Level, Person, PersonId, Rating, SeatKey};
use std::collections::BTreeMap;

/// A seat that a person may fill.
#[derive(Clone, Debug)]
pub(crate) struct Opportunity {
    pub(crate) commune: usize,
    pub(crate) seat: usize,
    pub(crate) kind: MoveKind,
    /// Points of tier fit; smaller is better.
    pub(crate) points: i64,
    /// Whether the person wished for it.
    pub(crate) wished: bool,
}

/// Somebody with at least one option.
#[derive(Clone, Debug)]
pub(crate) struct Mover {
    pub(crate) person: PersonId,
    pub(crate) home: Home,
    /// Deputy head or head.
    pub(crate) leader: bool,
    /// Whether the training fits the seat held now.
    pub(crate) fits_now: bool,
    pub(crate) options: Vec<Opportunity>,
}

/// The form, term and days of a kind of move from a home, judged for a seat or for the person alone.
pub(crate) fn terms<'a>(
    inputs: &Inputs<'a>,
    ground: &Ground,
    home: Home,
    kind: MoveKind,
    target: Option<SeatKey>,
) -> Proposal<'a> {
    let programme = inputs.programme;
    let now = |form, term_months| Proposal { form, start: inputs.on, term_months, target: target.clone(), wave: None };
    let wave = match home {
        Home::Pool(pool) => match ground.pools[pool].kind {
            PoolKind::Province { wave } => Some(&programme.waves[wave]),
            PoolKind::Centre { .. } => None,
        },
        Home::Seat { .. } => None,
    };
    match (kind, wave) {
        (MoveKind::Inside, _) => now(Form::Rearrangement, None),
        (MoveKind::Between, _) => now(Form::Transfer, None),
        (_, Some(wave)) => Proposal {
            form: wave.form.into(),
            start: wave.start,
            term_months: wave.term_months,
            target: target.clone(),
            wave: Some(wave),
        },
        (_, None) => now(Form::Secondment, programme.steps.centre_term_months),
    }
}

/// All movers, sorted by key.
pub(crate) fn movers(inputs: &Inputs<'_>, ground: &Ground, edits: &Options) -> Vec<Mover> {
    let mut found = BTreeMap::new();
    for (id, home) in ground.homes.iter().filter(|(id, _)| !ground.keeps(id, edits)) {
        let person = &inputs.register.people[id];
        let options = options(inputs, ground, person, *home);
        if options.is_empty() {
            continue;
        }
        let level = person.home(inputs.on).map_or(Level::Professional, |post| post.level);
        let fits_now = match home {
            Home::Seat { commune, seat } => {
                fit(inputs.reference, person, &ground.communes[*commune].seats[*seat].position) >= Fit::Near
            }
            Home::Pool(_) => false,
        };
        let leader = matches!(level, Level::Deputy | Level::Head);
        found.insert(id.clone(), Mover { person: id.clone(), home: *home, leader, fits_now, options });
    }
    found.into_values().collect()
}

/// The seats that a person may fill.
pub(crate) fn options(inputs: &Inputs<'_>, ground: &Ground, person: &Person, home: Home) -> Vec<Opportunity> {
    let mut options = Vec::new();
    let fits = ground.fits(inputs.reference, person);
    if fits.iter().all(|fit| *fit < Fit::Near) {
        return options;
    }
    let mut add = |kind: MoveKind, communes: &mut dyn Iterator<Item = usize>| {
        let mut allowed = None;
        for commune in communes {
            for seat in 0..ground.communes[commune].seats.len() {
                if !seat_open(inputs, ground, home, commune, seat)
                    || !*allowed.get_or_insert_with(|| may(inputs, ground, person, home, kind))
                {
                    continue;
                }
                let fit = fits[ground.communes[commune].seats[seat].at];
                if fit >= Fit::Near {
                    options.push(option(inputs, ground, person, home, Target { kind, commune, seat, fit }));
                }
            }
        }
    };
    let steps = &inputs.programme.steps;
    let all = 0..ground.communes.len();
    match home {
        // Who leads an office keeps the post: a plan of seats does not demote.
        Home::Seat { commune, seat } if ground.communes[commune].seats[seat].level != Level::Professional => {}
        Home::Seat { commune, .. } => {
            if steps.inside {
                add(MoveKind::Inside, &mut std::iter::once(commune));
            }
            if steps.between && ground.communes[commune].over > 0 {
                let near = |other: &usize| {
                    *other != commune && ground.communes[*other].receives() && within(inputs, ground, commune, *other)
                };
                add(MoveKind::Between, &mut all.filter(near));
            }
        }
        Home::Pool(pool) => match ground.pools[pool].kind {
            PoolKind::Centre { commune } => {
                let beyond = steps.centre_beyond_own_commune;
                add(MoveKind::Centre, &mut all.filter(|c| (beyond || *c == commune) && ground.communes[*c].receives()));
            }
            PoolKind::Province { .. } => add(MoveKind::Province, &mut all.filter(|c| ground.communes[*c].receives())),
        },
    }
    options
}

fn within(inputs: &Inputs<'_>, ground: &Ground, from: usize, to: usize) -> bool {
    let Some(radius) = inputs.programme.steps.between_radius_km else {
        return true;
    };
    match (ground.communes[from].point, ground.communes[to].point) {
        (Some(a), Some(b)) => distance_m(a, b) <= i64::from(radius) * 1000,
        _ => false,
    }
}

/// Whether law and programme let this person go by this kind of move at all.
fn may(inputs: &Inputs<'_>, ground: &Ground, person: &Person, home: Home, kind: MoveKind) -> bool {
    may_move(&context(inputs), person, &terms(inputs, ground, home, kind, None))
}

/// Whether somebody from that home may be thought of for the seat: a professional seat, authorised, not over, another
/// than the present one, and one that the wave may fill.
fn seat_open(inputs: &Inputs<'_>, ground: &Ground, home: Home, commune: usize, seat: usize) -> bool {
    let group = &ground.communes[commune].seats[seat];
    let wave_allows = match home {
        Home::Pool(pool) => match ground.pools[pool].kind {
            PoolKind::Province { wave } => {
                let positions = &inputs.programme.waves[wave].positions;
                positions.is_empty() || positions.contains(&group.position)
            }
            PoolKind::Centre { .. } => true,
        },
        Home::Seat { .. } => home != Home::Seat { commune, seat },
    };
    wave_allows && group.level == Level::Professional && group.authorised > 0 && group.occupied() <= group.authorised
}

/// A seat that somebody's training fits, and the kind of move there.
struct Target {
    kind: MoveKind,
    commune: usize,
    seat: usize,
    fit: Fit,
}

fn option(inputs: &Inputs<'_>, ground: &Ground, person: &Person, home: Home, target: Target) -> Opportunity {
    let Target { kind, commune, seat, fit } = target;
    let receiver = &ground.communes[commune];
    let wished = wished(person, &receiver.id, &receiver.seats[seat].position);
    let exactly = wished && !(person.wish.units.is_empty() && person.wish.positions.is_empty());
    let points = points(inputs, ground, person, home, commune, fit, exactly);
    Opportunity { commune, seat, kind, points, wished }
}

/// Whether a person's own signed wish covers the seat.
pub(crate) fn wished(person: &Person, unit: &canbo_register::UnitId, position: &canbo_register::PositionCode) -> bool {
    person.wish.volunteer
        && (person.wish.units.is_empty() || person.wish.units.contains(unit))
        && (person.wish.positions.is_empty() || person.wish.positions.contains(position))
}

/// Points of tier fit for a person at a commune.
pub(crate) fn points(
    inputs: &Inputs<'_>,
    ground: &Ground,
    person: &Person,
    home: Home,
    commune: usize,
    fits: Fit,
    wished_exactly: bool,
) -> i64 {
    let preference: &Preference = &inputs.programme.preference;
    let weight = |w: u32| i64::from(w);
    let mut points = 0;
    if fits == Fit::Near {
        points += weight(preference.near_major);
    }
    for rating in person.ratings.values().rev().take(2) {
        points += weight(preference.rating)
            * match rating {
                Rating::Excellent => 0,
                Rating::Good => 1,
                Rating::Completed => 3,
                Rating::NotCompleted => 6,
            };
    }
    if let Some(birth) = person.birth.get() {
        let age = i64::from(inputs.on.year() - birth.year);
        points += weight(preference.year_above_35) * (age - 35).max(0);
    }
    let from = match home {
        Home::Seat { commune, .. } => ground.communes[commune].point,
        Home::Pool(pool) => inputs.register.units[&ground.pools[pool].unit].point,
    };
    if let (Some(a), Some(b)) = (from, ground.communes[commune].point) {
        points += weight(preference.ten_km) * (distance_m(a, b) / 10_000);
    }
    if let Some(years) = person.experience_years {
        points += weight(preference.experience_year) * (5 - i64::from(years)).max(0);
    }
    if wished_exactly {
        points -= weight(preference.wished);
    }
    points
}
