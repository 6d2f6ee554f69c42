//! Facts of people that somebody should look at: retirement near or past, secondments that do not hold together.

use crate::codes::finding;
use crate::law::Law;
use crate::movement::term_end;
use crate::retirement::{last_day, years_later};
use canbo_register::{Day, Finding, Person, Post, Register, StaffKind, Tenure};

/// How far ahead retirements are told: a year. Ours, for planning; the law's own clock is in `retirement_notice_months`.
const OUTLOOK_YEARS: u32 = 1;

pub(super) fn review(register: &Register, law: &Law, day: Day, findings: &mut Vec<Finding>) {
    for person in register.people.values() {
        let last = last_day(law, day, person).and_then(|known| known.get().copied());
        if let (Some(last), Some(home)) = (last, person.home(day)) {
            let say = |code: &str| finding(code).person(&person.id).unit(&home.unit).with("last_day", last);
            if last < day {
                findings.push(say("E145"));
            } else if last < years_later(day, OUTLOOK_YEARS) {
                findings.push(say("E140"));
            }
        }
        for post in person.posts.iter().filter(|post| post.tenure == Tenure::Seconded) {
            secondment(person, post, last, law, day, findings);
        }
    }
}

fn secondment(person: &Person, post: &Post, last: Option<Day>, law: &Law, day: Day, findings: &mut Vec<Finding>) {
    let say = |code: &str| finding(code).person(&person.id).unit(&post.unit);
    let kind = person.kind.get();
    if post.holds(day) && kind.is_some_and(|kind| !matches!(kind, StaffKind::CivilServant | StaffKind::PublicEmployee))
    {
        findings.push(say("E144"));
    }
    let Some(to) = post.to else {
        if post.holds(day) {
            findings.push(say("E143"));
        }
        return;
    };
    let cap = match kind {
        Some(StaffKind::PublicEmployee) => "secondment_cap_months_public_employee",
        _ => "secondment_cap_months",
    };
    let latest = post.from.zip(law.number(cap, day).ok()).and_then(|(from, months)| {
        let months = u32::try_from(months).ok()?;
        Some((from, term_end(from, months)))
    });
    if let Some((from, latest)) = latest.filter(|(_, latest)| to > *latest && day <= to) {
        findings.push(say("E141").with("from", from).with("to", to).with("latest", latest));
    }
    if last.is_some_and(|last| to > last) && day <= to {
        findings.push(say("E146").with("to", to).with("last_day", last.unwrap_or(to)));
    }
    let is_latest =
        person.posts.iter().all(|other| other.tenure != Tenure::Seconded || other.to.is_some_and(|end| end <= to));
    if to < day && is_latest && person.home(day).is_some() {
        findings.push(say("E142").with("to", to));
    }
}
