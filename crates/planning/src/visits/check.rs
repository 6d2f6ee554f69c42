//! The checker of a calendar of visits: every rule again, from the register, the programme, the law and the calendar alone.
//!
//! Shares no code with the assignment, the days or the calendar: needs, who may go, distances, counts and the lower bound
//! on travel are derived here once more. What is claimed: no breach among the rules below, and travel within the bound.

use super::{FORMAT, Half, Visit, VisitAim, VisitPlan};
use crate::ground::Inputs;
use crate::verify::Problem;
use canbo_policy::movement::{Context, Form, Met, Proposal, assess};
use canbo_policy::programme::Visits;
use canbo_policy::staffing::staffing;
use canbo_register::reference::Fit;
use canbo_register::{Day, PersonId, PositionCode, Tenure, UnitId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What the checker found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitVerdict {
    /// Everything that does not hold, sorted.
    pub problems: Vec<Problem>,
    /// Codes of the rules about people that were asked.
    pub rules_checked: Vec<String>,
    /// Those whose provision or reading is uncertain where they were asked.
    pub uncertain_rules: Vec<String>,
}

/// Checks the text of a calendar. Never fails: what cannot be read is a problem.
pub fn check_visits(inputs: &Inputs<'_>, programme_text: &str, text: &str) -> VisitVerdict {
    let mut found = Vec::new();
    let plan: VisitPlan = match serde_json::from_str(text) {
        Ok(plan) => plan,
        Err(error) => return VisitVerdict::of(vec![Problem::new("V201").with("what", error)], Rules::default()),
    };
    let Some(visits) = &inputs.programme.visits else {
        return VisitVerdict::of(vec![Problem::new("V201").with("what", "[visits]")], Rules::default());
    };
    let digest = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let heads = [
        ("format", plan.format == FORMAT),
        ("programme", plan.programme == inputs.programme.code),
        ("programme_digest", plan.programme_digest == digest(programme_text.as_bytes())),
        ("register_digest", plan.register_digest == inputs.register.digest()),
        ("on", plan.on == inputs.on),
        ("from", plan.from == visits.from),
        ("to", plan.to == visits.to),
    ];
    found.extend(heads.iter().filter(|(_, holds)| !holds).map(|(what, _)| Problem::new("V201").with("what", what)));
    let facts = Facts::gather(inputs, visits);
    let mut rules = Rules::default();
    found.extend(each_visit(inputs, &facts, visits, &plan, &mut rules));
    found.extend(each_day(visits, &plan));
    found.extend(communes(visits, &plan));
    found.extend(counts(&facts, visits, &plan));
    found.extend(hard_first(inputs, &facts, visits, &plan));
    found.extend(travel(inputs, &facts, visits, &plan));
    VisitVerdict::of(found, rules)
}

/// Which rules were asked, and whether the answer was uncertain.
#[derive(Default)]
struct Rules {
    asked: BTreeMap<String, bool>,
}

impl VisitVerdict {
    fn of(mut problems: Vec<Problem>, rules: Rules) -> VisitVerdict {
        problems.sort();
        problems.dedup();
        let uncertain = rules.asked.iter().filter(|(_, uncertain)| **uncertain).map(|(code, _)| code.clone()).collect();
        VisitVerdict { problems, rules_checked: rules.asked.into_keys().collect(), uncertain_rules: uncertain }
    }

    /// Whether no breach was found.
    pub fn holds(&self) -> bool {
        self.problems.is_empty()
    }
}

/// A need: the commune and the position.
type Key = (UnitId, PositionCode);

/// What the register says, whatever the calendar says.
struct Facts {
    /// Needs, and whether the commune is hard to reach.
    needs: BTreeMap<Key, bool>,
    /// Civil servants and public employees of provincial bodies, with the body.
    bodies: BTreeMap<PersonId, UnitId>,
}

impl Facts {
    fn gather(inputs: &Inputs<'_>, visits: &Visits) -> Facts {
        let staffed = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
        let mut needs = BTreeMap::new();
        for (unit, commune) in &staffed.communes {
            let marks = inputs.register.units.get(unit);
            let hard = marks.is_some_and(|one| one.remote || one.border || one.specially_difficult);
            for (position, seat) in &commune.seats {
                let nobody = seat.authorised >= 1 && seat.working_people().next().is_none();
                if nobody && visits.positions.iter().any(|one| one == position) {
                    needs.insert((unit.clone(), position.clone()), hard);
                }
            }
        }
        let of_body = |sender: &canbo_policy::staffing::Sender| {
            let unit = sender.unit.clone();
            sender.present.iter().map(move |person| (person.clone(), unit.clone())).collect::<Vec<_>>()
        };
        Facts { needs, bodies: staffed.senders.values().flat_map(of_body).collect() }
    }
}

fn about(visit: &Visit, code: &str) -> Problem {
    Problem::new(code).person(&visit.person).unit(&visit.unit).with("day", visit.day)
}

/// Each session by itself: a working day of the period, a need, somebody who may go and whose training fits.
fn each_visit(
    inputs: &Inputs<'_>,
    facts: &Facts,
    visits: &Visits,
    plan: &VisitPlan,
    rules: &mut Rules,
) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut judged: BTreeMap<&PersonId, Option<String>> = BTreeMap::new();
    for visit in &plan.visits {
        let in_period = visits.from <= visit.day && visit.day <= visits.to;
        if !in_period || !inputs.reference.holidays.is_working(visit.day) {
            found.push(about(visit, "V202"));
        }
        if !facts.needs.contains_key(&(visit.unit.clone(), visit.position.clone())) {
            found.push(about(visit, "V203").with("position", &visit.position));
        }
        let bar = judged.entry(&visit.person).or_insert_with(|| bar(inputs, facts, visits, &visit.person, rules));
        if let Some(rule) = bar {
            found.push(Problem::new("V204").person(&visit.person).with("rule", rule));
        }
        if !fits(inputs, &visit.person, &visit.position) {
            found.push(Problem::new("V205").person(&visit.person).with("position", &visit.position));
        }
    }
    found
}

/// What keeps somebody from going: the code of a rule, or why the person is not there at all.
fn bar(inputs: &Inputs<'_>, facts: &Facts, visits: &Visits, id: &PersonId, rules: &mut Rules) -> Option<String> {
    let (Some(person), Some(body)) = (inputs.register.people.get(id), facts.bodies.get(id)) else {
        return Some("not_of_a_body".to_owned());
    };
    let touches = |from: Option<Day>, to: Option<Day>| {
        !(to.is_some_and(|to| to < visits.from) || from.is_some_and(|from| from > visits.to))
    };
    if person.absences.iter().any(|one| touches(one.from, one.to)) {
        return Some("absent".to_owned());
    }
    if person.posts.iter().any(|post| post.tenure == Tenure::Seconded && touches(post.from, post.to)) {
        return Some("seconded".to_owned());
    }
    for day in [visits.from, visits.to] {
        let here = |post: &&canbo_register::Post| post.tenure == Tenure::Home && post.holds(day);
        if person.posts.iter().find(here).is_none_or(|post| post.unit.root() != *body) {
            return Some("not_at_home".to_owned());
        }
        let context = Context {
            register: inputs.register,
            reference: inputs.reference,
            law: inputs.law,
            programme: Some(inputs.programme),
            day: inputs.on,
        };
        let trip = Proposal { form: Form::ShortSupport, start: day, term_months: None, target: None, wave: None };
        for criterion in assess(&context, person, &trip) {
            if criterion.met == Met::NotAsked {
                continue;
            }
            *rules.asked.entry(criterion.code.clone()).or_default() |= criterion.uncertain;
            if criterion.met == Met::No {
                return Some(criterion.code);
            }
        }
    }
    None
}

fn fits(inputs: &Inputs<'_>, id: &PersonId, position: &PositionCode) -> bool {
    let Some(person) = inputs.register.people.get(id) else { return false };
    let codes = person.qualifications.iter().filter_map(|one| one.major_code.get());
    codes.map(|code| inputs.reference.fit(code, position)).any(|fit| fit >= Fit::Near)
}

/// Specialists day by day: one place at a time, whole days, and their capacity.
fn each_day(visits: &Visits, plan: &VisitPlan) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut days: BTreeMap<(&PersonId, Day), Vec<&Visit>> = BTreeMap::new();
    let mut sessions: BTreeMap<&PersonId, u32> = BTreeMap::new();
    for visit in &plan.visits {
        days.entry((&visit.person, visit.day)).or_default().push(visit);
        *sessions.entry(&visit.person).or_default() += 1;
    }
    for list in days.values() {
        let halves: BTreeSet<Half> = list.iter().map(|visit| visit.half).collect();
        if halves.len() < list.len() {
            found.push(about(list[0], "V206"));
        }
        if halves.len() == 1 {
            found.push(about(list[0], "V207"));
        }
    }
    for (person, number) in sessions {
        if number > visits.sessions_of_specialist_at_most {
            let most = visits.sessions_of_specialist_at_most;
            found.push(Problem::new("V209").person(person).with("sessions", number).with("at_most", most));
        }
    }
    found
}

/// A commune receives at most so many specialists at once.
fn communes(visits: &Visits, plan: &VisitPlan) -> Vec<Problem> {
    let mut at_once: BTreeMap<(&UnitId, Day, Half), Vec<&Visit>> = BTreeMap::new();
    for visit in &plan.visits {
        at_once.entry((&visit.unit, visit.day, visit.half)).or_default().push(visit);
    }
    let crowded = at_once.values().filter(|list| list.len() > visits.sessions_at_once as usize);
    crowded.map(|list| Problem { person: None, ..about(list[0], "V210") }).collect()
}

/// Every need is told with its true number of sessions, none beyond "about"; the aims are counted again.
fn counts(facts: &Facts, visits: &Visits, plan: &VisitPlan) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut given: BTreeMap<Key, (u32, BTreeSet<&PersonId>)> = BTreeMap::new();
    for visit in &plan.visits {
        let one = given.entry((visit.unit.clone(), visit.position.clone())).or_default();
        one.0 += 1;
        one.1.insert(&visit.person);
    }
    let told: BTreeMap<Key, _> = plan.needs.iter().map(|one| ((one.unit.clone(), one.position.clone()), one)).collect();
    if told.len() != plan.needs.len() || told.keys().ne(facts.needs.keys()) {
        let odd = facts.needs.keys().find(|key| !told.contains_key(*key));
        let odd = odd.or_else(|| told.keys().find(|key| !facts.needs.contains_key(*key)));
        let problem = Problem::new("V211").with("what", "needs");
        found.push(odd.map_or(problem.clone(), |(unit, _)| problem.unit(unit)));
    }
    let most = visits.sessions + visits.tolerance;
    for (key, line) in &told {
        let (number, people) = given.get(key).map_or((0, 0), |(number, people)| (*number, people.len()));
        let hard = facts.needs.get(key).copied().unwrap_or_default();
        if number > most {
            found.push(Problem::new("V211").unit(&key.0).with("what", format!("{number} > {most}")));
        }
        if line.sessions != number || line.specialists as usize != people || line.hard_to_reach != hard {
            found.push(Problem::new("V212").unit(&key.0).with("what", "needs"));
        }
    }
    let least = i64::from(visits.sessions) - i64::from(visits.tolerance);
    let mut aims: BTreeMap<VisitAim, i64> = BTreeMap::new();
    for (key, hard) in &facts.needs {
        let number = given.get(key).map_or(0, |(number, _)| i64::from(*number));
        let first = *hard && visits.hard_to_reach_first;
        let aim = if first { VisitAim::MissingHardToReach } else { VisitAim::Missing };
        let missing = if number < least { least - number } else { 0 };
        *aims.entry(aim).or_default() += missing.pow(2);
        *aims.entry(VisitAim::OffTarget).or_default() += (number - i64::from(visits.sessions)).abs();
    }
    let all = [VisitAim::MissingHardToReach, VisitAim::Missing, VisitAim::OffTarget];
    let counted: Vec<(VisitAim, i64)> =
        all.iter().map(|aim| (*aim, aims.get(aim).copied().unwrap_or_default())).collect();
    let stated: Vec<(VisitAim, i64)> = plan.tiers.iter().map(|tier| (tier.name, tier.reached)).collect();
    if stated != counted {
        found.push(Problem::new("V212").with("what", "tiers"));
    }
    // What is said to be the least is never above what is reached, nor below nothing.
    let least: Vec<i64> = plan.tiers.iter().map(|tier| tier.proved).collect();
    let reached: Vec<i64> = plan.tiers.iter().map(|tier| tier.reached).collect();
    if least > reached || least.iter().any(|value| *value < 0) {
        found.push(Problem::new("V212").with("what", "tiers"));
    }
    found
}

/// No whole day goes to other communes while one that is hard to reach, where the same specialist could work on that very
/// day, has fewer sessions than "about".
fn hard_first(inputs: &Inputs<'_>, facts: &Facts, visits: &Visits, plan: &VisitPlan) -> Vec<Problem> {
    if !visits.hard_to_reach_first {
        return Vec::new();
    }
    let least = (visits.sessions - visits.tolerance) as usize;
    let most = (visits.sessions + visits.tolerance) as usize;
    let waits = |key: &Key| {
        let number = plan.visits.iter().filter(|one| one.unit == key.0 && one.position == key.1).count();
        number < least && number + 2 <= most
    };
    let waiting: Vec<&Key> =
        facts.needs.iter().filter(|(key, hard)| **hard && waits(key)).map(|(key, _)| key).collect();
    let mut elsewhere: BTreeMap<(&PersonId, Day), bool> = BTreeMap::new();
    for visit in &plan.visits {
        let other = facts.needs.get(&(visit.unit.clone(), visit.position.clone())) == Some(&false);
        *elsewhere.entry((&visit.person, visit.day)).or_insert(true) &= other;
    }
    let is_free = |unit: &UnitId, day: Day| {
        [Half::Morning, Half::Afternoon].into_iter().all(|half| {
            let here = plan.visits.iter().filter(|one| one.unit == *unit && one.day == day && one.half == half);
            here.count() < visits.sessions_at_once as usize
        })
    };
    let passed = waiting.into_iter().filter(|key| {
        let mut days = elsewhere.iter().filter(|(_, other)| **other).map(|(day, _)| day);
        days.any(|(person, day)| fits(inputs, person, &key.1) && is_free(&key.0, *day))
    });
    passed.map(|key| Problem::new("V214").unit(&key.0).with("position", &key.1)).collect()
}

/// The radius, the metres travelled, and the lower bound multiplied out from its prices.
fn travel(inputs: &Inputs<'_>, facts: &Facts, visits: &Visits, plan: &VisitPlan) -> Vec<Problem> {
    let mut found = Vec::new();
    let place = |unit: &UnitId| inputs.reference.communes.get(unit).map(|commune| commune.point);
    let origin = |person: &PersonId| {
        let body = facts.bodies.get(person)?;
        place(visits.seats.get(body).unwrap_or(&visits.seat))
    };
    let mut days: BTreeMap<(&PersonId, Day), Vec<&Visit>> = BTreeMap::new();
    for visit in &plan.visits {
        days.entry((&visit.person, visit.day)).or_default().push(visit);
    }
    let mut metres = 0;
    for ((person, _), list) in &days {
        let mut list = list.clone();
        list.sort_by_key(|visit| visit.half);
        let stops: Option<Vec<(i64, i64)>> = list.iter().map(|visit| place(&visit.unit)).collect();
        let (Some(home), Some(stops)) = (origin(person), stops) else {
            found.push(about(list[0], "V212").with("what", "points"));
            continue;
        };
        let mut at = home;
        for stop in stops.iter().chain([&home]) {
            metres += straight(at, *stop);
            at = *stop;
        }
        let far = stops.windows(2).any(|two| straight(two[0], two[1]) > i64::from(visits.radius_km) * 1000);
        if far {
            found.push(about(list[0], "V208").with("radius_km", visits.radius_km));
        }
    }
    if plan.travel.metres != metres {
        found.push(Problem::new("V212").with("what", "metres").with("counted", metres));
    }
    if let Some(what) = unproven(inputs, facts, visits, plan, &place, &origin) {
        found.push(Problem::new("V213").with("what", what));
    }
    found
}

/// The bound holds for any calendar if each way costs at least the worth of the need less what the specialist's room saves
/// (weak duality): then so do all the ways together, and nobody gives more than the capacity.
fn unproven(
    inputs: &Inputs<'_>,
    facts: &Facts,
    visits: &Visits,
    plan: &VisitPlan,
    place: &dyn Fn(&UnitId) -> Option<(i64, i64)>,
    origin: &dyn Fn(&PersonId) -> Option<(i64, i64)>,
) -> Option<String> {
    let travel = &plan.travel;
    let room: BTreeMap<&PersonId, i64> = travel.room.iter().map(|one| (&one.person, one.metres)).collect();
    let worth: BTreeMap<(&UnitId, &PositionCode), i64> =
        travel.worth.iter().map(|one| ((&one.unit, &one.position), one.metres)).collect();
    if room.len() != travel.room.len() || worth.len() != travel.worth.len() || room.values().any(|metres| *metres < 0) {
        return Some("prices".to_owned());
    }
    for person in facts.bodies.keys() {
        let saved = room.get(person).copied().unwrap_or_default();
        let Some(home) = origin(person) else { continue };
        for ((unit, position), metres) in &worth {
            let Some(point) = place(unit) else { return Some(unit.to_string()) };
            if i128::from(*metres) - i128::from(saved) > i128::from(straight(home, point))
                && fits(inputs, person, position)
                && bar(inputs, facts, visits, person, &mut Rules::default()).is_none()
            {
                return Some(format!("{person} {unit}/{position}"));
            }
        }
    }
    let half_days = 2 * inputs.reference.holidays.working_days(visits.from, visits.to).len() as i64;
    let capacity = i64::from(visits.sessions_of_specialist_at_most).min(half_days) / 2 * 2;
    let of_visit = |visit: &Visit| worth.get(&(&visit.unit, &visit.position)).copied().unwrap_or_default();
    let sold: i128 = plan.visits.iter().map(|visit| i128::from(of_visit(visit))).sum();
    let paid: i128 = room.values().map(|metres| i128::from(*metres) * i128::from(capacity)).sum();
    if sold - paid != i128::from(travel.bound_metres) {
        return Some("bound_metres".to_owned());
    }
    (travel.bound_metres > travel.metres).then(|| "metres".to_owned())
}

/// Metres in a straight line by the definition of docs/model.md: 111,195 m a degree north; the same times Bhaskara's
/// cosine of the middle latitude a degree east, both cut to whole metres; the whole root of the sum of squares.
pub(super) fn straight(a: (i64, i64), b: (i64, i64)) -> i64 {
    let degree = 111_195_i128;
    let (dy, dx) = (i128::from(a.0) - i128::from(b.0), i128::from(a.1) - i128::from(b.1));
    let middle = (i128::from(a.0) + i128::from(b.0)) / 2;
    let from_pole = 90_000 - middle.abs() / 1_000;
    let arch = from_pole * (180_000 - from_pole);
    let north = degree * dy / 1_000_000;
    let east = degree * dx * 4 * arch / (1_000_000 * (40_500_000_000 - arch));
    (north * north + east * east).isqrt() as i64
}
