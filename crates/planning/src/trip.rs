//! Who can be sent on a working trip of half a day or of weeks, and from where distances count. Used where visits and short
//! support are planned; their checkers derive the same again by themselves.

use crate::Refusal;
use crate::geo::distance_m;
use crate::ground::Inputs;
use crate::plan::context;
use canbo_policy::gaps::gaps;
use canbo_policy::movement::{Form, Proposal, may_move};
use canbo_policy::staffing::staffing;
use canbo_policy::visits::{Request, requests};
use canbo_register::{Day, Person, PersonId, PositionCode, UnitId};
use std::collections::BTreeMap;

/// Somebody of a provincial body who is there for the whole period and whom no bar keeps.
#[derive(Clone, Debug)]
pub(crate) struct Traveller<'a> {
    pub(crate) person: &'a Person,
    /// The provincial body.
    pub(crate) body: UnitId,
    /// How many are on the body's headcount.
    pub(crate) base: u32,
    /// Where the body stands.
    pub(crate) origin: (i64, i64),
}

/// Where bodies stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seats<'a> {
    pub(crate) seat: &'a UnitId,
    pub(crate) seats: &'a BTreeMap<UnitId, UnitId>,
}

/// Everybody who can be sent between two days, by key.
pub(crate) fn travellers<'a>(
    inputs: &Inputs<'a>,
    at: Seats<'_>,
    from: Day,
    to: Day,
) -> Result<Vec<Traveller<'a>>, Refusal> {
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
    if let Some(body) = at.seats.keys().find(|body| !staffing.senders.contains_key(*body)) {
        return Err(Refusal::NoSuchBody { body: body.clone() });
    }
    let mut found: BTreeMap<&PersonId, Traveller<'_>> = BTreeMap::new();
    for sender in staffing.senders.values() {
        let place = at.seats.get(&sender.unit).unwrap_or(at.seat);
        let Some(origin) = point(inputs, place) else { return Err(Refusal::NoPoint { unit: place.clone() }) };
        let base = u32::try_from(sender.present.len()).unwrap_or(u32::MAX);
        for id in &sender.present {
            let Some(person) = inputs.register.people.get(id) else { continue };
            if is_there(person, &sender.unit, from, to) && nothing_bars(inputs, person, from, to) {
                found.insert(&person.id, Traveller { person, body: sender.unit.clone(), base, origin });
            }
        }
    }
    Ok(found.into_values().collect())
}

/// At home in the body on both days, and neither on leave nor seconded on any day between.
fn is_there(person: &Person, body: &UnitId, from: Day, to: Day) -> bool {
    let overlaps = |a: Option<Day>, b: Option<Day>| a.is_none_or(|a| a <= to) && b.is_none_or(|b| from <= b);
    let at_home = |day| person.home(day).is_some_and(|post| post.unit.root() == *body);
    let seconded = |post: &canbo_register::Post| post.tenure == canbo_register::Tenure::Seconded;
    at_home(from)
        && at_home(to)
        && !person.absences.iter().any(|one| overlaps(one.from, one.to))
        && !person.posts.iter().any(|post| seconded(post) && overlaps(post.from, post.to))
}

/// No rule says no to short support on the first day or on the last.
fn nothing_bars(inputs: &Inputs<'_>, person: &Person, from: Day, to: Day) -> bool {
    let may = |start| {
        let proposal = Proposal { form: Form::ShortSupport, start, term_months: None, target: None, wave: None };
        may_move(&context(inputs), person, &proposal)
    };
    may(from) && may(to)
}

/// A commune that lacks somebody, with its place.
#[derive(Clone, Debug)]
pub(crate) struct Need {
    pub(crate) request: Request,
    pub(crate) point: (i64, i64),
}

/// Every need of these positions, hard-to-reach communes first where asked.
pub(crate) fn needs(inputs: &Inputs<'_>, positions: &[PositionCode], hard_first: bool) -> Result<Vec<Need>, Refusal> {
    let staffing = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
    let gaps = gaps(&staffing, inputs.register, inputs.reference);
    let placed = requests(positions, hard_first, &gaps, inputs.register).into_iter().map(|request| {
        let point = point(inputs, &request.unit).ok_or_else(|| Refusal::NoPoint { unit: request.unit.clone() })?;
        Ok(Need { request, point })
    });
    placed.collect()
}

/// The point of a commune in `law/reference`.
fn point(inputs: &Inputs<'_>, unit: &UnitId) -> Option<(i64, i64)> {
    inputs.reference.communes.get(unit).map(|commune| commune.point)
}

/// Metres from a traveller's body to a need.
pub(crate) fn way(traveller: &Traveller<'_>, need: &Need) -> i64 {
    distance_m(traveller.origin, need.point)
}
