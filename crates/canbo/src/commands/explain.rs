//! `canbo explain`: why this person, or why not.

use super::plan_told::{rule, term, tier};
use super::{compare, programmes};
use crate::args::Explain;
use crate::exit::Outcome;
use crate::face::{Face, SolverWatch, Tone};
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use canbo_planning::{Alternative, Explanation, Inputs, Move, Reason, Stage, State, TierValue, explain};
use canbo_policy::movement::Met;
use canbo_words::Datum;

pub(super) fn run(args: &Explain, face: &Face) -> Result<Outcome, Refusal> {
    let plan = compare::open(&args.plan)?;
    let loaded = load(&args.workbooks, face)?;
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
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let found = explain(&inputs, &plan, &args.person, &mut watch)?;
    drop(watch);
    told(&found, &loaded, face);
    face.answer(&found);
    Ok(Outcome::Done)
}

fn told(found: &Explanation, loaded: &Loaded, face: &Face) {
    let name = loaded.person(&found.person);
    let state = match found.state {
        State::Moved => "explain-moved",
        State::Eligible => "explain-eligible",
        State::NotEligible => "explain-not-eligible",
    };
    face.line(face.paint.tone(Tone::Strong, &face.say(state, &[("person", Datum::from(name.as_str()))])));
    if let Some(line) = &found.line {
        face.line(format!("  {}", seat_line(line, loaded, face)));
        face.heading(&face.say("explain-why", &[]));
        changes(&line.effect, face);
        if !line.papers.is_empty() {
            let papers: Vec<String> = line.papers.iter().map(|code| rule(code, face)).collect();
            face.line(format!("  {}", face.say("explain-papers", &[("papers", Datum::from(papers.join("; ")))])));
        }
    }
    face.heading(&face.say("explain-basis", &[]));
    found.reasons.iter().filter(|reason| reason.met != Met::NotAsked).for_each(|reason| basis(reason, face));
    match &found.alternative {
        Some(alternative) => other(alternative, &name, loaded, face),
        None if found.forced => face.line(format!("\n{}", face.say("explain-forced", &[]))),
        None => {}
    }
}

fn seat_line(line: &Move, loaded: &Loaded, face: &Face) -> String {
    let data = [
        ("from", Datum::from(loaded.body(&line.from))),
        ("to", Datum::from(loaded.unit(&line.to))),
        ("position", Datum::from(loaded.position(&line.position, face))),
        ("form", Datum::from(face.words.of("form", &line.form))),
        ("term", Datum::from(term(line, face))),
    ];
    face.say("explain-line", &data)
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

/// The best plan in which this one thing is otherwise.
fn other(alternative: &Alternative, name: &str, loaded: &Loaded, face: &Face) {
    face.heading(&face.say("explain-alternative", &[]));
    let place = |one: &Move| format!("{}, {}", loaded.unit(&one.to), loaded.position(&one.position, face));
    match &alternative.person_instead {
        Some(line) => {
            let data = [("person", Datum::from(name)), ("seat", Datum::from(place(line)))];
            face.line(format!("  {}", face.say("explain-person-instead", &data)));
        }
        None => face.line(format!("  {}", face.say("explain-person-stays", &[("person", Datum::from(name))]))),
    }
    for line in &alternative.seat_instead {
        let data = [("person", Datum::from(loaded.person(&line.person))), ("seat", Datum::from(place(line)))];
        face.line(format!("  {}", face.say("explain-seat-instead", &data)));
    }
    face.heading(&face.say("explain-when", &[]));
    changes(&alternative.difference, face);
}

/// Each aim that changes, and by how much; smaller is better.
fn changes(values: &[TierValue], face: &Face) {
    let shown = values.iter().filter(|one| one.value != 0 && one.name != Stage::TieBreak);
    let mut any = false;
    for one in shown {
        any = true;
        let value = match one.name {
            Stage::FairShortage => {
                let thousandths = one.value / (canbo_planning::FAIR_SCALE / 1000);
                let sign = if thousandths > 0 { "+" } else { "" };
                format!("{sign}{}", face.words.thousandths(thousandths))
            }
            _ => face.words.signed(one.value),
        };
        face.line(format!("  {}: {value}", tier(one.name, face)));
    }
    if !any {
        face.line(format!("  {}", face.say("explain-no-difference", &[])));
    }
}
