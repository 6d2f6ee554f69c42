//! The checker of short support: every rule again, from the register, the programme, the law and the stays alone. Shares no
//! code with the planning of stays.

use super::{FORMAT, Stay, SupportPlan};
use crate::ground::Inputs;
use crate::verify::Problem;
use canbo_policy::movement::{Context, Form, Met, Proposal, assess};
use canbo_policy::programme::ShortSupport;
use canbo_policy::staffing::staffing;
use canbo_register::reference::Fit;
use canbo_register::{Day, PersonId, PositionCode, Tenure, UnitId};
use jiff::ToSpan;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the text of a plan of short support; what does not hold, sorted. Never fails: what cannot be read is a problem.
pub fn check_support(inputs: &Inputs<'_>, programme_text: &str, text: &str) -> Vec<Problem> {
    let unread = |what: String| vec![Problem::new("V201").with("what", what)];
    let plan: SupportPlan = match serde_json::from_str(text) {
        Ok(plan) => plan,
        Err(error) => return unread(error.to_string()),
    };
    let Some(support) = &inputs.programme.short_support else { return unread("[short_support]".to_owned()) };
    let digest: String = Sha256::digest(programme_text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let heads = [
        ("format", plan.format == FORMAT),
        ("programme", plan.programme == inputs.programme.code),
        ("programme_digest", plan.programme_digest == digest),
        ("register_digest", plan.register_digest == inputs.register.digest()),
        ("on", plan.on == inputs.on),
    ];
    let mut found: Vec<Problem> =
        heads.iter().filter(|(_, holds)| !holds).map(|(what, _)| Problem::new("V201").with("what", what)).collect();
    let facts = Facts::gather(inputs, support);
    for stay in &plan.stays {
        each(inputs, support, &facts, stay, &mut found);
    }
    together(inputs, support, &facts, &plan, &mut found);
    found.sort();
    found.dedup();
    found
}

type Key = (UnitId, PositionCode);

struct Facts {
    needs: BTreeMap<Key, bool>,
    bodies: BTreeMap<PersonId, UnitId>,
    /// Civil servants and public employees on the headcount of each body.
    staff: BTreeMap<UnitId, usize>,
}

impl Facts {
    fn gather(inputs: &Inputs<'_>, support: &ShortSupport) -> Facts {
        let staffed = staffing(inputs.register, inputs.reference, inputs.law, inputs.on, inputs.programme.scope);
        let mut facts = Facts { needs: BTreeMap::new(), bodies: BTreeMap::new(), staff: BTreeMap::new() };
        for (unit, commune) in &staffed.communes {
            let hard = inputs.register.units.get(unit).is_some_and(|u| u.border || u.remote || u.specially_difficult);
            for (position, seat) in &commune.seats {
                if support.positions.contains(position) && seat.authorised > 0 && seat.working_people().count() == 0 {
                    facts.needs.insert((unit.clone(), position.clone()), hard);
                }
            }
        }
        for (unit, body) in staffed.senders {
            facts.staff.insert(unit.clone(), body.present.len());
            facts.bodies.extend(body.present.into_iter().map(|person| (person, unit.clone())));
        }
        facts
    }
}

fn about(stay: &Stay, code: &str) -> Problem {
    Problem::new(code).person(&stay.person).unit(&stay.unit).with("day", stay.from)
}

/// A stay by itself: its weeks, the need, the person and the training.
fn each(inputs: &Inputs<'_>, support: &ShortSupport, facts: &Facts, stay: &Stay, found: &mut Vec<Problem>) {
    if !in_weeks(inputs, support, stay) {
        found.push(about(stay, "V202"));
    }
    match facts.needs.get(&(stay.unit.clone(), stay.position.clone())) {
        None => found.push(about(stay, "V203").with("position", &stay.position)),
        Some(hard) if *hard != stay.hard_to_reach => {
            found.push(Problem::new("V212").unit(&stay.unit).with("what", "hard_to_reach"));
        }
        Some(_) => {}
    }
    if facts.bodies.get(&stay.person).is_some_and(|body| *body != stay.body) {
        found.push(Problem::new("V212").unit(&stay.unit).with("what", "body"));
    }
    if let Some(rule) = bar(inputs, support, facts, &stay.person) {
        found.push(Problem::new("V204").person(&stay.person).with("rule", rule));
    }
    if !fits(inputs, &stay.person, &stay.position) {
        found.push(Problem::new("V205").person(&stay.person).with("position", &stay.position));
    }
}

/// So many weeks as the programme allows, from the first working day of a week to the last of a week, in the period, and
/// with a working day in each week.
fn in_weeks(inputs: &Inputs<'_>, support: &ShortSupport, stay: &Stay) -> bool {
    let works = |day: Day| inputs.reference.holidays.is_working(day);
    let monday = |day: Day| day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days());
    if stay.from > stay.to || stay.from < support.from || stay.to > support.to {
        return false;
    }
    let weeks = (monday(stay.to) - monday(stay.from)).get_days() / 7 + 1;
    let until = |mut day: Day, end: Day| {
        let mut any = false;
        while day <= end {
            any |= works(day);
            day = day.saturating_add(1.days());
        }
        any
    };
    let begins = works(stay.from)
        && (stay.from == monday(stay.from) || !until(monday(stay.from), stay.from.saturating_sub(1.days())));
    let sunday = monday(stay.to).saturating_add(6.days()).min(support.to);
    let ends = works(stay.to) && !until(stay.to.saturating_add(1.days()), sunday);
    let each = (0..weeks).all(|week| {
        let first = monday(stay.from).saturating_add((7 * week).days());
        until(first, first.saturating_add(6.days()))
    });
    u32::try_from(weeks) == Ok(stay.weeks)
        && (support.weeks_at_least..=support.weeks_at_most).contains(&stay.weeks)
        && begins
        && ends
        && each
}

fn bar(inputs: &Inputs<'_>, support: &ShortSupport, facts: &Facts, id: &PersonId) -> Option<String> {
    let (Some(person), Some(body)) = (inputs.register.people.get(id), facts.bodies.get(id)) else {
        return Some("not_of_a_body".to_owned());
    };
    let touches = |from: Option<Day>, to: Option<Day>| {
        !(to.is_some_and(|to| to < support.from) || from.is_some_and(|from| from > support.to))
    };
    if person.absences.iter().any(|one| touches(one.from, one.to)) {
        return Some("absent".to_owned());
    }
    if person.posts.iter().any(|post| post.tenure == Tenure::Seconded && touches(post.from, post.to)) {
        return Some("seconded".to_owned());
    }
    let Inputs { register, reference, law, programme, on } = *inputs;
    let context = Context { register, reference, law, programme: Some(programme), day: on };
    [support.from, support.to].into_iter().find_map(|start| {
        let home = person.posts.iter().find(|post| post.tenure == Tenure::Home && post.holds(start));
        if home.is_none_or(|post| post.unit.root() != *body) {
            return Some("not_at_home".to_owned());
        }
        let trip = Proposal { form: Form::ShortSupport, start, term_months: None, target: None, wave: None };
        assess(&context, person, &trip).into_iter().find(|one| one.met == Met::No).map(|one| one.code)
    })
}

fn fits(inputs: &Inputs<'_>, id: &PersonId, position: &PositionCode) -> bool {
    let Some(person) = inputs.register.people.get(id) else { return false };
    let codes = person.qualifications.iter().filter_map(|one| one.major_code.get());
    codes.map(|code| inputs.reference.fit(code, position)).any(|fit| fit >= Fit::Near)
}

/// All stays together: nobody twice, no need twice, no body with too many away, every other need told, hard ones first.
fn together(inputs: &Inputs<'_>, support: &ShortSupport, facts: &Facts, plan: &SupportPlan, found: &mut Vec<Problem>) {
    let mut people = BTreeSet::new();
    let mut served: BTreeSet<Key> = BTreeSet::new();
    for stay in &plan.stays {
        if !people.insert(&stay.person) {
            found.push(about(stay, "V206"));
        }
        if !served.insert((stay.unit.clone(), stay.position.clone())) {
            found.push(Problem { person: None, ..about(stay, "V210") });
        }
    }
    for stay in &plan.stays {
        let Some(body) = facts.bodies.get(&stay.person) else { continue };
        let of_body = plan.stays.iter().filter(|other| facts.bodies.get(&other.person) == Some(body));
        let away = of_body.filter(|other| other.from <= stay.from && stay.from <= other.to).count();
        let most = (facts.staff[body] * support.at_once_percent_hundredths as usize).div_ceil(10_000);
        if away > most {
            found.push(Problem::new("V215").unit(body).with("sent", away).with("at_most", most));
        }
    }
    let left: Vec<&Key> = facts.needs.keys().filter(|key| !served.contains(*key)).collect();
    let told: BTreeSet<Key> = plan.unserved.iter().map(|one| (one.unit.clone(), one.position.clone())).collect();
    if told.len() != plan.unserved.len() || left.iter().copied().ne(told.iter()) {
        found.push(Problem::new("V211").with("what", "unserved"));
    }
    // Nobody waits where somebody of a body that sends nobody at all could have come.
    let idle = |body: &UnitId| plan.stays.iter().all(|stay| facts.bodies.get(&stay.person) != Some(body));
    let most = |body: &UnitId| facts.staff[body] * support.at_once_percent_hundredths as usize;
    let free: Vec<&PersonId> = facts
        .bodies
        .iter()
        .filter(|(id, body)| most(body) > 0 && idle(body) && bar(inputs, support, facts, id).is_none())
        .map(|(id, _)| id)
        .collect();
    for key in &left {
        if free.iter().any(|id| fits(inputs, id, &key.1)) {
            found.push(Problem::new("V211").unit(&key.0).with("position", &key.1).with("what", "unserved"));
        }
    }
    let first = |key: &Key| support.hard_to_reach_first && facts.needs[key];
    let waiting = |of_first: bool| left.iter().filter(|key| first(key) == of_first).count() as i64;
    if plan.tiers[..2] != [waiting(true), waiting(false)] {
        found.push(Problem::new("V212").with("what", "tiers"));
    }
    let elsewhere = plan.stays.iter().filter(|stay| {
        facts
            .needs
            .get(&(stay.unit.clone(), stay.position.clone()))
            .is_some_and(|hard| !(*hard && support.hard_to_reach_first))
    });
    let elsewhere: Vec<&Stay> = elsewhere.collect();
    for key in left.iter().filter(|key| first(key)) {
        if elsewhere.iter().any(|stay| fits(inputs, &stay.person, &key.1)) {
            found.push(Problem::new("V214").unit(&key.0).with("position", &key.1));
        }
    }
}
