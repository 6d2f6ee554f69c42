//! `canbo explain`: why, why not, and what would have to change: one person, one seat, one unit, or all.

use super::plan_told::{rule, term};
use super::{explain_told, plan_file, programmes, workbooks};
use crate::args::Explain;
use crate::exit::Outcome;
use crate::face::{Face, Meter};
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use canbo_office::out::Explained;
use canbo_planning::{
    Audience, Explainer, Explanation, Inputs, Move, Plan, QuotaExplanation, SeatExplanation, State, for_audience,
};
use canbo_register::{PersonId, SeatKey, UnitId};
use canbo_words::Datum;
use serde_json::Value;

/// Everything that was explained, cut to its audience.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) people: Vec<Explanation>,
    pub(super) seats: Vec<SeatExplanation>,
    pub(super) quotas: Vec<QuotaExplanation>,
}

pub(super) fn run(args: &Explain, face: &Face) -> Result<Outcome, Refusal> {
    audience_fits(args, face)?;
    let file = plan_file::open(&args.plan, Some(&args.workbooks), face)?;
    let loaded = plan_file::load(&args.workbooks, &file, file.plan.on, face)?;
    let plan = file.plan;
    if !loaded.unreadable.is_empty() {
        super::findings::tell(&loaded.findings, Some(&loaded.register), 8, face);
        return Ok(Outcome::Unreadable);
    }
    let programme = programmes::parse("programme.toml", &plan.programme_text, &loaded.reference, &loaded.law)?;
    let inputs = Inputs {
        register: &loaded.register,
        reference: &loaded.reference,
        law: &loaded.law,
        programme: &programme,
        on: plan.on,
    };
    if loaded.register.digest() != plan.register_digest {
        return Err(canbo_planning::Refusal::NotProven.into());
    }
    let mut explainer = Explainer::open(&inputs, &plan)?;
    let found = gather(args, &mut explainer, &plan, &loaded, face)?;
    explain_told::tell(args, &found, &loaded, face);
    if let Some(path) = &args.xlsx {
        let Found { people, seats, quotas } = &found;
        let told = Explained { people, seats, quotas, audience: args.audience };
        workbooks::explanations(path, &inputs, &plan, told, face)?;
        face.line(face.say("written", &[("path", Datum::from(path.display().to_string()))]));
    }
    face.answer(&answer(args, &found));
    Ok(Outcome::Done)
}

/// Whether what is asked for may be shown to the audience.
fn audience_fits(args: &Explain, face: &Face) -> Result<(), Refusal> {
    let data = [("audience", Datum::from(args.audience.name()))];
    let refuse = |key: &str| Err(Refusal::Usage(face.say(key, &data)));
    match args.audience {
        Audience::Sender | Audience::Receiver if args.unit.is_none() && args.person.is_none() => {
            refuse("usage-audience-unit")
        }
        Audience::Public if args.person.is_some() || args.seat.is_some() => refuse("usage-audience-public"),
        _ => Ok(()),
    }
}

fn gather(
    args: &Explain,
    explainer: &mut Explainer<'_>,
    plan: &Plan,
    loaded: &Loaded,
    face: &Face,
) -> Result<Found, Refusal> {
    let home = |person: &PersonId| {
        let person = loaded.register.people.get(person)?;
        Some(person.home(plan.on)?.unit.clone())
    };
    let of_unit = |person: &PersonId, unit: &UnitId| {
        let to = plan.moves.iter().find(|line| line.person == *person).map(|line| line.to.clone());
        [home(person), to].into_iter().flatten().any(|at| at == *unit || at.root() == *unit)
    };
    let people: Vec<PersonId> = match (&args.person, &args.seat, &args.unit) {
        (Some(person), ..) => vec![person.clone()],
        (None, Some(_), _) => Vec::new(),
        (None, None, Some(unit)) => explainer.people().into_iter().filter(|person| of_unit(person, unit)).collect(),
        (None, None, None) => explainer.people(),
    };
    let meter = Meter::start(face.say("work-explaining", &[]), people.len() as u64);
    let mut found = Found::default();
    for person in &people {
        if face.interrupt.is_set() {
            return Err(Refusal::Interrupted);
        }
        let one = explainer.person(person)?;
        let unit = if args.person.is_some() { None } else { args.unit.as_ref() };
        // The public is told counts, for which everybody is explained.
        if args.audience == Audience::Public || args.audience.sees(&one, home(person).as_ref(), unit) {
            found.people.push(for_audience(one, args.audience));
        }
        meter.step();
    }
    drop(meter);
    found.people.sort_by(|a, b| a.person.cmp(&b.person));
    for seat in seats(args, explainer) {
        if face.interrupt.is_set() {
            return Err(Refusal::Interrupted);
        }
        found.seats.push(for_audience(explainer.seat(&seat)?, args.audience));
    }
    let receiver = args.audience == Audience::Receiver;
    let asked = |sender: &UnitId| match &args.unit {
        Some(unit) => !receiver && (sender == unit || sender.root() == *unit),
        None => args.person.is_none() && args.seat.is_none(),
    };
    for sender in explainer.senders().into_iter().filter(asked) {
        found.quotas.push(for_audience(explainer.quota(&sender)?, args.audience));
    }
    Ok(found)
}

/// Seats to explain: the one asked for, those that stay short in a commune, or all that stay short.
fn seats(args: &Explain, explainer: &Explainer<'_>) -> Vec<SeatKey> {
    match (&args.seat, &args.person, &args.unit) {
        (Some(seat), ..) => vec![seat.clone()],
        (None, Some(_), _) => Vec::new(),
        (None, None, Some(unit)) => {
            let own = |seat: &SeatKey| seat.unit == *unit || seat.unit == unit.root();
            let hidden = args.audience == Audience::Sender;
            explainer.empty_seats().into_iter().filter(|seat| !hidden && own(seat)).collect()
        }
        (None, None, None) => explainer.empty_seats(),
    }
}

/// The answer for programs: a list of people; after them the seats and senders that were asked for by name.
fn answer(args: &Explain, found: &Found) -> Value {
    let list = |value: Result<Value, serde_json::Error>| match value {
        Ok(Value::Array(items)) => items,
        _ => Vec::new(),
    };
    if args.audience == Audience::Public {
        return Value::Array(vec![serde_json::json!({ "counts": counts(&found.people) })]);
    }
    let mut items = list(serde_json::to_value(&found.people));
    if args.seat.is_some() || args.unit.is_some() {
        items.extend(list(serde_json::to_value(&found.seats)));
        items.extend(list(serde_json::to_value(&found.quotas)));
    }
    Value::Array(items)
}

/// Counts by state; those below five are left out.
pub(super) fn counts(people: &[Explanation]) -> std::collections::BTreeMap<&'static str, Option<usize>> {
    let of = |state| Some(people.iter().filter(|one| one.state == state).count()).filter(|count| *count >= 5);
    [("moved", of(State::Moved)), ("eligible", of(State::Eligible)), ("not_eligible", of(State::NotEligible))].into()
}

/// From, to, form and term of a line.
pub(super) fn seat_line(line: &Move, loaded: &Loaded, face: &Face) -> String {
    let data = [
        ("from", Datum::from(loaded.body(&line.from))),
        ("to", Datum::from(loaded.unit(&line.to))),
        ("position", Datum::from(loaded.position(&line.position, face))),
        ("form", Datum::from(face.words.of("form", &line.form))),
        ("term", Datum::from(term(line, face))),
    ];
    face.say("explain-line", &data)
}

/// Papers that a line still needs.
pub(super) fn papers(line: &Move, face: &Face) -> Option<String> {
    let papers: Vec<String> = line.papers.iter().map(|code| rule(code, face)).collect();
    (!papers.is_empty()).then(|| face.say("explain-papers", &[("papers", Datum::from(papers.join("; ")))]))
}
