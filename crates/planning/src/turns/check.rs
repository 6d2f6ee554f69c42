//! The checker of turns: every rule again, from the register, the programme, the law and the lines alone. Shares no code
//! with the planning of turns: neither the ground of seats and pools nor the search for who may go.

use super::{FORMAT, Turn, TurnPlan};
use crate::ground::Inputs;
use crate::verify::Problem;
use canbo_policy::movement::{Context, Form, Met, Proposal, assess};
use canbo_policy::programme::{Quota, Wave};
use canbo_policy::staffing::staffing;
use canbo_register::reference::Fit;
use canbo_register::{Day, Level, PersonId, PositionCode, StaffKind, Tenure, UnitId};
use jiff::ToSpan;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the text of turns; what does not hold, sorted. Never fails: what cannot be read is a problem.
pub fn check_turns(inputs: &Inputs<'_>, programme_text: &str, text: &str) -> Vec<Problem> {
    let unread = |what: String| vec![Problem::new("V201").with("what", what)];
    let plan: TurnPlan = match serde_json::from_str(text) {
        Ok(plan) => plan,
        Err(error) => return unread(error.to_string()),
    };
    let repeated = inputs.programme.turns.as_ref().and_then(|turns| {
        let wave = inputs.programme.waves.iter().find(|wave| wave.code == turns.wave)?;
        Some((turns.number, wave, wave.term_months?))
    });
    let Some((number, wave, term)) = repeated else { return unread("[turns]".to_owned()) };
    let digest: String = Sha256::digest(programme_text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let heads = [
        ("format", plan.format == FORMAT),
        ("programme", plan.programme == inputs.programme.code),
        ("programme_digest", plan.programme_digest == digest),
        ("register_digest", plan.register_digest == inputs.register.digest()),
        ("on", plan.on == inputs.on),
        ("turns", plan.turns.len() == number as usize),
    ];
    let mut found: Vec<Problem> =
        heads.iter().filter(|(_, holds)| !holds).map(|(what, _)| Problem::new("V201").with("what", what)).collect();
    let facts = Facts::gather(inputs, wave);
    let mut times: BTreeMap<PersonId, u32> = BTreeMap::new();
    let mut before: BTreeSet<&PersonId> = BTreeSet::new();
    for (at, turn) in plan.turns.iter().enumerate() {
        let from = wave.start.saturating_add((at as i64 * i64::from(term)).months());
        let to = from.saturating_add(i64::from(term).months()).saturating_sub(1.days());
        if (turn.from, turn.to, turn.number as usize) != (from, to, at + 1) {
            found.push(Problem::new("V202").with("day", turn.from));
        }
        let able = facts.able(inputs, wave, from, term, &times);
        lines(inputs, wave, &facts, turn, &able, &times, &before, &mut found);
        bodies(&facts, turn, &able, &times, &mut found);
        idle(inputs, &facts, turn, &able, &times, &before, &mut found);
        for line in &turn.lines {
            *times.entry(line.person.clone()).or_default() += 1;
        }
        before = turn.lines.iter().map(|line| &line.person).collect();
    }
    found.sort();
    found.dedup();
    found
}

/// A position of a commune that somebody may come to.
struct Open {
    missing: usize,
}

struct Facts {
    open: BTreeMap<(UnitId, PositionCode), Open>,
    /// How many may come to each commune in all.
    room: BTreeMap<UnitId, usize>,
    bodies: BTreeMap<UnitId, Body>,
}

struct Body {
    base: u32,
    range: (u32, u32),
    /// Present on the day, whatever the rules say of them.
    people: Vec<PersonId>,
}

impl Facts {
    fn gather(inputs: &Inputs<'_>, wave: &Wave) -> Facts {
        let staffed = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
        let mut facts = Facts { open: BTreeMap::new(), room: BTreeMap::new(), bodies: BTreeMap::new() };
        for (unit, commune) in &staffed.communes {
            let seated: usize =
                commune.seats.values().map(|seat| seat.on_headcount.len() + seat.seconded_in.len()).sum();
            let here = seated + commune.unplaced.len() + commune.unplaced_in.len();
            let authorised = if commune.total.is_stated() { commune.total.authorised as usize } else { here };
            if here >= authorised {
                continue;
            }
            facts.room.insert(unit.clone(), authorised - here);
            for (position, seat) in &commune.seats {
                let held = seat.on_headcount.len() + seat.seconded_in.len();
                let open = seat.level == Level::Professional
                    && seat.authorised > 0
                    && held <= seat.authorised as usize
                    && (wave.positions.is_empty() || wave.positions.contains(position));
                if open {
                    // Seats of people who are away stay theirs.
                    let missing = seat.authorised as usize - held;
                    facts.open.insert((unit.clone(), position.clone()), Open { missing });
                }
            }
        }
        let elsewhere = |unit: &UnitId| {
            let waves = inputs.programme.waves.iter();
            waves.filter(|other| other.code != wave.code).any(|other| other.senders.contains_key(unit.as_str()))
        };
        for (unit, sender) in staffed.senders {
            let quota = wave.senders.get(unit.as_str());
            let quota = quota.or_else(|| (wave.senders.is_empty() && !elsewhere(&unit)).then_some(&wave.quota));
            let Some(quota) = quota else { continue };
            let base = sender.base_count(quota.base);
            let away: BTreeSet<&PersonId> = sender.seconded_out.iter().chain(&sender.away).collect();
            let people: Vec<PersonId> = sender.present.iter().filter(|id| !away.contains(id)).cloned().collect();
            if !people.is_empty() || wave.senders.contains_key(unit.as_str()) {
                facts.bodies.insert(unit, Body { base, range: range(quota, base), people });
            }
        }
        facts
    }

    /// Everybody who may go in a turn: no bar on its first day, no second post, the cap of the law kept, and training
    /// that fits an open seat.
    fn able<'a>(
        &'a self,
        inputs: &Inputs<'_>,
        wave: &Wave,
        from: Day,
        term: u32,
        times: &BTreeMap<PersonId, u32>,
    ) -> BTreeMap<&'a PersonId, &'a UnitId> {
        let shifted = Wave { start: from, ..wave.clone() };
        let Inputs { register, reference, law, programme, on } = *inputs;
        let context = Context { register, reference, law, programme: Some(programme), day: on };
        let proposal = Proposal {
            form: Form::from(shifted.form),
            start: from,
            term_months: shifted.term_months,
            target: None,
            wave: Some(&shifted),
        };
        let may = |id: &PersonId| {
            let Some(person) = register.people.get(id) else { return false };
            let months = i64::from(term) * i64::from(times.get(id).copied().unwrap_or_default() + 1);
            let cap = match person.kind.get() {
                Some(StaffKind::PublicEmployee) => law.number("secondment_cap_months_public_employee", from),
                _ => law.number("secondment_cap_months", from),
            };
            let second = |post: &canbo_register::Post| post.tenure == Tenure::Concurrent && post.holds(on);
            cap.is_ok_and(|cap| months <= cap)
                && !person.posts.iter().any(second)
                && assess(&context, person, &proposal).iter().all(|one| one.met != Met::No)
                && self.open.keys().any(|(_, position)| fits(inputs, id, position))
        };
        let of_body = self.bodies.iter().flat_map(|(unit, body)| body.people.iter().map(move |id| (id, unit)));
        of_body.filter(|(id, _)| may(id)).collect()
    }
}

/// ⌊share⌋ and ⌈share⌉ of the base, narrowed by plain numbers.
fn range(quota: &Quota, base: u32) -> (u32, u32) {
    let part = |share: u32| u64::from(share) * u64::from(base);
    let low = quota.low_percent_hundredths.map_or(0, |share| part(share) / 10_000) as u32;
    let high = quota.high_percent_hundredths.map_or(u64::from(base), |share| part(share).div_ceil(10_000)) as u32;
    (low.max(quota.at_least.unwrap_or_default()), high.min(quota.at_most.unwrap_or(u32::MAX)))
}

fn fits(inputs: &Inputs<'_>, id: &PersonId, position: &PositionCode) -> bool {
    let Some(person) = inputs.register.people.get(id) else { return false };
    let codes = person.qualifications.iter().filter_map(|one| one.major_code.get());
    codes.map(|code| inputs.reference.fit(code, position)).any(|fit| fit >= Fit::Near)
}

/// Each line: the person, the training, the seat; nobody twice in a turn, in two turns running, or before the others.
#[allow(clippy::too_many_arguments, reason = "what one turn is judged by")]
fn lines(
    inputs: &Inputs<'_>,
    wave: &Wave,
    facts: &Facts,
    turn: &Turn,
    able: &BTreeMap<&PersonId, &UnitId>,
    times: &BTreeMap<PersonId, u32>,
    before: &BTreeSet<&PersonId>,
    found: &mut Vec<Problem>,
) {
    let went = |id: &PersonId| times.get(id).copied().unwrap_or_default();
    let goes: BTreeSet<&PersonId> = turn.lines.iter().map(|line| &line.person).collect();
    if goes.len() < turn.lines.len() {
        found.push(Problem::new("V206").with("day", turn.from));
    }
    let mut at_seat: BTreeMap<(&UnitId, &PositionCode), usize> = BTreeMap::new();
    let mut at_unit: BTreeMap<&UnitId, usize> = BTreeMap::new();
    for line in &turn.lines {
        let problem = |code: &str| Problem::new(code).person(&line.person).unit(&line.unit).with("day", turn.from);
        match able.get(&line.person) {
            None => found.push(problem("V204").with("rule", barred_by(inputs, wave, turn.from, &line.person))),
            Some(body) if **body != line.body => found.push(problem("V212").with("what", "body")),
            Some(_) => {}
        }
        if !fits(inputs, &line.person, &line.position) {
            found.push(problem("V205").with("position", &line.position));
        }
        if !facts.open.contains_key(&(line.unit.clone(), line.position.clone())) {
            found.push(problem("V203").with("position", &line.position));
        }
        *at_seat.entry((&line.unit, &line.position)).or_default() += 1;
        *at_unit.entry(&line.unit).or_default() += 1;
        if line.time != went(&line.person) + 1 {
            found.push(problem("V212").with("what", "time"));
        }
        if before.contains(&line.person) {
            found.push(problem("V218"));
        }
        let body = able.get(&line.person).copied();
        let after = |id: &PersonId| went(id) + u32::from(goes.contains(id));
        let passed = able.iter().filter(|(_, of)| Some(**of) == body).find(|(id, _)| after(id) < went(&line.person));
        if let Some((other, _)) = passed {
            found.push(problem("V217").with("other", *other));
        }
    }
    for ((unit, position), number) in at_seat {
        if facts.open.get(&(unit.clone(), position.clone())).is_some_and(|open| number > open.missing) {
            found.push(Problem::new("V210").unit(unit).with("day", turn.from));
        }
    }
    for (unit, number) in at_unit {
        if number > facts.room.get(unit).copied().unwrap_or_default() {
            found.push(Problem::new("V210").unit(unit).with("day", turn.from));
        }
    }
}

/// The rule that keeps somebody, or why nobody asked.
fn barred_by(inputs: &Inputs<'_>, wave: &Wave, from: Day, id: &PersonId) -> String {
    let Some(person) = inputs.register.people.get(id) else { return "not_of_a_body".to_owned() };
    let Inputs { register, reference, law, programme, on } = *inputs;
    let context = Context { register, reference, law, programme: Some(programme), day: on };
    let shifted = Wave { start: from, ..wave.clone() };
    let (form, term_months) = (Form::from(wave.form), wave.term_months);
    let proposal = Proposal { form, start: from, term_months, target: None, wave: Some(&shifted) };
    let criteria = assess(&context, person, &proposal);
    criteria.into_iter().find(|one| one.met == Met::No).map_or("not_of_a_body".to_owned(), |one| one.code)
}

/// No body sends too few while somebody of it who has not gone yet could sit somewhere.
fn idle(
    inputs: &Inputs<'_>,
    facts: &Facts,
    turn: &Turn,
    able: &BTreeMap<&PersonId, &UnitId>,
    times: &BTreeMap<PersonId, u32>,
    before: &BTreeSet<&PersonId>,
    found: &mut Vec<Problem>,
) {
    let seated = |unit: &UnitId, position: Option<&PositionCode>| {
        turn.lines.iter().filter(|line| line.unit == *unit && position.is_none_or(|one| line.position == *one)).count()
    };
    let has_room = |(unit, position): &(UnitId, PositionCode), open: &Open| {
        seated(unit, Some(position)) < open.missing
            && facts.room.get(unit).is_some_and(|room| seated(unit, None) < *room)
    };
    let open: BTreeSet<&PositionCode> =
        facts.open.iter().filter(|(key, open)| has_room(key, open)).map(|(key, _)| &key.1).collect();
    for told in turn.bodies.iter().filter(|body| body.missing > 0) {
        let could_go = |id: &PersonId| {
            !times.contains_key(id) && !before.contains(id) && turn.lines.iter().all(|line| line.person != *id)
        };
        let of_body = able.iter().filter(|(id, unit)| ***unit == told.unit && could_go(id));
        if of_body.clone().any(|(id, _)| open.iter().any(|position| fits(inputs, id, position))) {
            let problem = Problem::new("V216").unit(&told.unit).with("sent", told.sent).with("day", turn.from);
            found.push(problem.with("at_least", told.range.0));
        }
    }
}

/// Each body: its numbers as told, never more than the share, and fewer only where it is told.
fn bodies(
    facts: &Facts,
    turn: &Turn,
    able: &BTreeMap<&PersonId, &UnitId>,
    times: &BTreeMap<PersonId, u32>,
    found: &mut Vec<Problem>,
) {
    if turn.bodies.iter().map(|body| &body.unit).ne(facts.bodies.keys()) {
        found.push(Problem::new("V212").with("what", "bodies"));
    }
    for told in &turn.bodies {
        let Some(body) = facts.bodies.get(&told.unit) else { continue };
        let sent = turn.lines.iter().filter(|line| body.people.contains(&line.person)).count() as u32;
        let of_body = || able.iter().filter(|(_, unit)| ***unit == told.unit).map(|(id, _)| *id);
        let gone = |id: &PersonId| times.contains_key(id) || turn.lines.iter().any(|line| line.person == *id);
        let eligible = of_body().count() as u32;
        let not_yet = of_body().filter(|id| !gone(id)).count() as u32;
        let (low, high) = body.range;
        let problem = |code: &str| Problem::new(code).unit(&told.unit).with("sent", sent).with("day", turn.from);
        if sent > high {
            found.push(problem("V215").with("at_most", high));
        }
        if told.missing != low.saturating_sub(sent) {
            found.push(problem("V216").with("at_least", low));
        }
        if (told.base, told.range, told.sent, told.eligible, told.not_yet)
            != (body.base, body.range, sent, eligible, not_yet)
        {
            found.push(problem("V212").with("what", "bodies"));
        }
    }
}
