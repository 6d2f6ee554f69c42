//! Explanations as a person reads them on the terminal.

use super::explain::{Found, counts, papers, seat_line};
use super::plan_told::rule;
use crate::args::Explain;
use crate::face::{Face, Tone};
use crate::loaded::Loaded;
use canbo_planning::{Audience, Explanation, Reason, State};
use canbo_policy::movement::Met;
use canbo_words::{Datum, Teller};

pub(super) fn tell(args: &Explain, found: &Found, loaded: &Loaded, face: &Face) {
    let teller = Teller { words: &face.words, register: &loaded.register, reference: &loaded.reference };
    if args.audience != Audience::Planner {
        let audience = Datum::from(face.words.of("audience", &args.audience));
        face.line(face.paint.tone(Tone::Quiet, &face.say("explain-hidden", &[("audience", audience)])));
    }
    if args.audience == Audience::Public {
        return public(found, face);
    }
    let all = args.person.is_none() && args.seat.is_none() && args.unit.is_none();
    if all {
        return summary(found, face);
    }
    if found.people.is_empty() && found.seats.is_empty() && found.quotas.is_empty() {
        face.line(face.say("explain-nobody-to-tell", &[]));
    }
    for one in &found.people {
        person(one, &teller, loaded, face);
    }
    for one in &found.seats {
        let (title, lines) = teller.seat(one);
        face.heading(&title);
        lines.iter().for_each(|line| face.line(format!("  {line}")));
    }
    for one in &found.quotas {
        let (title, lines) = teller.quota(one);
        face.heading(&title);
        lines.iter().for_each(|line| face.line(format!("  {line}")));
    }
}

fn public(found: &Found, face: &Face) {
    let counts = counts(&found.people);
    let number = |name: &str| match counts.get(name).copied().flatten() {
        Some(count) => face.words.number(count as u64),
        None => face.say("explain-few", &[]),
    };
    let data = [
        ("moved", Datum::from(number("moved"))),
        ("eligible", number("eligible").into()),
        ("others", number("not_eligible").into()),
    ];
    face.line(face.say("explain-public", &data));
}

fn summary(found: &Found, face: &Face) {
    let count = |state| found.people.iter().filter(|one| one.state == state).count();
    let data = [
        ("people", Datum::from(found.people.len())),
        ("moved", count(State::Moved).into()),
        ("eligible", count(State::Eligible).into()),
        ("others", count(State::NotEligible).into()),
        ("seats", found.seats.len().into()),
        ("senders", found.quotas.iter().filter(|one| one.wave.is_some()).count().into()),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("explain-all", &data)));
    face.line(face.say("explain-all-hint", &[]));
}

fn person(found: &Explanation, teller: &Teller<'_>, loaded: &Loaded, face: &Face) {
    let name = loaded.person(&found.person);
    let state = match found.state {
        State::Moved => "explain-moved",
        State::Eligible => "explain-eligible",
        State::NotEligible => "explain-not-eligible",
    };
    face.line(face.paint.tone(Tone::Strong, &format!("\n{}", face.say(state, &[("person", Datum::from(name))]))));
    if let Some(line) = &found.line {
        face.line(format!("  {}", seat_line(line, loaded, face)));
    }
    for part in teller.person(found) {
        if !part.heading.is_empty() {
            face.heading(&part.heading);
        }
        part.lines.iter().for_each(|line| face.line(format!("  {line}")));
    }
    if !found.reasons.is_empty() {
        face.heading(&face.say("explain-basis", &[]));
        found.reasons.iter().for_each(|reason| basis(reason, face));
    }
    if let Some(papers) = found.line.as_ref().and_then(|line| papers(line, face)) {
        face.line(format!("\n  {papers}"));
    }
}

fn basis(reason: &Reason, face: &Face) {
    let (sign, tone) = match reason.met {
        Met::Yes => ("✓", Tone::Balanced),
        Met::No => ("✗", Tone::Alert),
        Met::Unconfirmed => ("○", Tone::Short),
        Met::NotAsked => return,
    };
    let open = if reason.met == Met::Unconfirmed { face.say("explain-unconfirmed", &[]) } else { String::new() };
    let uncertain = if reason.uncertain { face.say("law-uncertain-mark", &[]) } else { String::new() };
    let article = face.paint.tone(Tone::Quiet, &format!("{} {uncertain}", reason.article));
    face.line(format!("  {} {}{open} · {}", face.paint.tone(tone, sign), rule(&reason.code, face), article.trim_end()));
}
