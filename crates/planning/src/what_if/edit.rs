//! Edits of a question: pins, forbids, seats, quotas, wishes, shares, a radius. Each gives the register, the programme and
//! the options that planning then starts from, as if they had been given so from the beginning.

use super::seats::change_seats;
use crate::ground::{Ground, Inputs, PoolKind};
use crate::{Edit, Options, Plan, Refusal};
use canbo_policy::Programme;
use canbo_policy::programme::{Quota, Wave};
use canbo_register::{PersonId, Register, SeatKey, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is to be otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    /// Who must go (or stay) where, besides the plan's own pins.
    pub pins: Vec<Edit>,
    /// Who must not go where, besides the plan's own.
    pub forbids: Vec<Edit>,
    /// People whose pins are lifted.
    pub unpinned: Vec<PersonId>,
    /// Authorised seats more or fewer.
    pub seats: Vec<(SeatKey, i32)>,
    /// Slots of a sender more or fewer, at the upper end of its range.
    pub quotas: Vec<(UnitId, i32)>,
    /// The least number of a sender, more or fewer.
    pub least: Vec<(UnitId, i32)>,
    /// Own signed requests to go to a seat.
    pub wishes: Vec<Edit>,
    /// People who take their wish back.
    pub unwished: Vec<PersonId>,
    /// Upper end of the share that senders send, in hundredths of a percent; a lower end above it comes down to it.
    pub percent_hundredths: Option<u32>,
    /// Largest distance of a transfer between communes, kilometres.
    pub radius_km: Option<u32>,
    /// Disturb as few lines of the plan as possible, after the legal minimum and the fair shortage.
    pub least_disturbance: bool,
}

/// The question after the edits.
#[derive(Clone, Debug)]
pub struct Edited {
    /// Who works where.
    pub register: Register,
    /// The programme.
    pub programme: Programme,
    /// Pins, forbids and the base plan.
    pub options: Options,
}

impl Edited {
    /// The inputs of planning, with what the edits leave as it was.
    pub fn inputs<'a>(&'a self, of: &Inputs<'a>) -> Inputs<'a> {
        Inputs { register: &self.register, programme: &self.programme, ..*of }
    }
}

/// Applies edits to the question of a plan. Refuses what cannot be meant: no such person, seat, sender or share.
pub fn edited(inputs: &Inputs<'_>, plan: &Plan, edits: &Edits) -> Result<Edited, Refusal> {
    let mut options = plan.options.clone();
    options.pins.retain(|pin| !edits.unpinned.contains(&pin.person));
    for pin in &edits.pins {
        options.pins.retain(|other| other.person != pin.person);
        options.forbids.retain(|other| other != pin);
        options.pins.push(pin.clone());
    }
    for forbid in &edits.forbids {
        options.pins.retain(|other| other != forbid);
        options.forbids.push(forbid.clone());
    }
    if edits.least_disturbance {
        let line = |one: &crate::Move| Edit {
            person: one.person.clone(),
            seat: SeatKey { unit: one.to.clone(), position: one.position.clone() },
        };
        options.base = Some(plan.moves.iter().map(line).collect());
    }
    let mut register = inputs.register.clone();
    for (person, wish) in edits
        .wishes
        .iter()
        .map(|edit| (&edit.person, Some(&edit.seat)))
        .chain(edits.unwished.iter().map(|person| (person, None)))
    {
        let one = register.people.get_mut(person).ok_or_else(|| Refusal::NoSuchPerson { person: person.clone() })?;
        one.wish = canbo_register::Wish {
            volunteer: wish.is_some(),
            units: wish.iter().map(|seat| seat.unit.clone()).collect(),
            positions: wish.iter().map(|seat| seat.position.clone()).collect(),
            request_signed: wish.map(|_| inputs.on),
        };
    }
    for (seat, change) in &edits.seats {
        register = change_seats(inputs, register, seat, *change)?;
    }
    let mut programme = inputs.programme.clone();
    if let Some(radius) = edits.radius_km {
        programme.steps.between_radius_km = Some(radius);
    }
    if let Some(share) = edits.percent_hundredths {
        change_share(&mut programme, share)?;
    }
    let mut ranges: BTreeMap<&UnitId, (i32, i32)> = BTreeMap::new();
    for (sender, change) in &edits.quotas {
        ranges.entry(sender).or_default().1 += change;
    }
    for (sender, change) in &edits.least {
        ranges.entry(sender).or_default().0 += change;
    }
    for (sender, change) in ranges {
        let seen = Inputs { register: &register, programme: &programme, ..*inputs };
        programme = change_quota(&seen, sender, change)?;
    }
    Ok(Edited { register, programme, options: options.sorted() })
}

/// Sets the upper share of every sender that has one.
fn change_share(programme: &mut Programme, share: u32) -> Result<(), Refusal> {
    let quotas = programme.waves.iter_mut().flat_map(|wave| wave.senders.values_mut().chain([&mut wave.quota]));
    let mut any = false;
    for quota in quotas.filter(|quota| quota.high_percent_hundredths.is_some()) {
        any = true;
        quota.high_percent_hundredths = Some(share);
        quota.low_percent_hundredths = quota.low_percent_hundredths.map(|low| low.min(share));
    }
    if any { Ok(()) } else { Err(Refusal::NoShare { programme: programme.code.clone() }) }
}

/// Gives a sender a range of its own in plain numbers, in a wave of its own if its wave speaks of many at once.
fn change_quota(inputs: &Inputs<'_>, sender: &UnitId, (least, most): (i32, i32)) -> Result<Programme, Refusal> {
    let ground = Ground::lay(inputs)?;
    let pool = ground.pools.iter().find(|pool| pool.unit == *sender);
    let Some((pool, wave)) = pool.and_then(|pool| match pool.kind {
        PoolKind::Province { wave } => Some((pool, wave)),
        PoolKind::Centre { .. } => None,
    }) else {
        return Err(Refusal::NoQuota { sender: sender.clone() });
    };
    let moved = |number: i64, by: i32| u32::try_from((number + i64::from(by)).max(0)).unwrap_or_default();
    let mut programme = inputs.programme.clone();
    let named = programme.waves[wave].senders.get(sender.as_str());
    let before = named.unwrap_or(&programme.waves[wave].quota);
    let high = moved(pool.range.1, most);
    let quota = Quota {
        at_least: Some(moved(pool.range.0, least).min(high)),
        at_most: Some(high),
        low_percent_hundredths: None,
        high_percent_hundredths: None,
        base: before.base,
        leaders_at_least: before.leaders_at_least,
    };
    if named.is_some() {
        programme.waves[wave].senders.insert(sender.as_str().to_owned(), quota);
    } else {
        let own =
            Wave { senders: BTreeMap::from([(sender.as_str().to_owned(), quota)]), ..programme.waves[wave].clone() };
        programme.waves.push(own);
    }
    Ok(programme)
}
