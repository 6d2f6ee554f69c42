//! A plan as a person reads it: one screen on the terminal, the same text in `summary.txt`.

use crate::face::{Cell, Face, Paint, Table, Tone};
use crate::loaded::Loaded;
use canbo_planning::{Conflict, Move, Plan, SenderLine, Stage};
use canbo_words::{Datum, tier_value};
use std::collections::BTreeMap;

/// The name of an aim.
pub(super) fn tier(stage: Stage, face: &Face) -> String {
    // The fair sum is shown in whole units here, where the planning sentences speak of millionths.
    let family = if stage == Stage::FairShortage { "aim" } else { "tier" };
    face.words.name(family, stage.name())
}

/// How much of a plan is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// One screen with the rest of the demo: no table of senders, a handful of moves.
    Brief,
    /// The terminal: everything but the end of the list of moves.
    Screen,
    /// The file: everything.
    Whole,
}

impl Length {
    /// Lines of the list of moves.
    fn most(self) -> usize {
        match self {
            Length::Brief => 5,
            Length::Screen => 12,
            Length::Whole => usize::MAX,
        }
    }
}

/// The report of a plan.
pub(super) fn report(plan: &Plan, name: &str, loaded: &Loaded, length: Length, paint: &Paint, face: &Face) -> String {
    let mut text = String::new();
    let mut put = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let kind = if plan.elastic { "plan-title-elastic" } else { "plan-title" };
    let data = [("programme", Datum::from(name)), ("day", Datum::from(plan.on))];
    put(paint.tone(Tone::Strong, &face.say(kind, &data)));
    put(paint.tone(Tone::Strong, &filled(plan, face)));
    put(cascade(plan, face));
    let presumed = plan.communes.iter().filter(|commune| commune.presumed).count();
    if presumed > 0 {
        put(face.say("gaps-presumed", &[("count", Datum::from(presumed))]));
    }
    put(format!("\n{}", aims(plan, face).print(paint)));
    put(paint.tone(Tone::Quiet, &face.say("plan-fairness", &[])));
    for line in canbo_words::side_told(&face.words, plan) {
        put(line);
    }
    let senders = senders(plan, loaded, face);
    if !senders.is_empty() && length != Length::Brief {
        put(format!("\n{}", senders.print(paint)));
    }
    for broken in &plan.broken {
        let data = [
            ("sender", Datum::from(loaded.unit(&broken.sender))),
            ("people", Datum::from(broken.people)),
            ("leaders", Datum::from(broken.leaders)),
        ];
        put(paint.tone(Tone::Alert, &face.say("plan-broken", &data)));
    }
    let moves = moves(plan, loaded, length.most(), face);
    if !moves.is_empty() {
        put(format!("\n{}", moves.print(paint).trim_end()));
    }
    let rest = plan.moves.len().saturating_sub(length.most());
    if rest > 0 {
        put(paint.tone(Tone::Quiet, &face.say("plan-more", &[("count", Datum::from(rest))])));
    }
    text
}

/// "345 trong 766 vị trí thiếu được bù": the sentence that the plan is about.
fn filled(plan: &Plan, face: &Face) -> String {
    let sum =
        |part: fn(&(u32, u32)) -> u32| plan.communes.iter().map(|commune| i64::from(part(&commune.missing))).sum();
    let (before, after): (i64, i64) = (sum(|pair| pair.0), sum(|pair| pair.1));
    let data =
        [("filled", Datum::from(before - after)), ("before", Datum::from(before)), ("after", Datum::from(after))];
    face.say("plan-filled", &data)
}

fn cascade(plan: &Plan, face: &Face) -> String {
    let cascade = &plan.cascade;
    let data = [
        ("moves", Datum::from(plan.moves.len())),
        ("inside", Datum::from(cascade.inside)),
        ("between", Datum::from(cascade.between)),
        ("centre", Datum::from(cascade.centre)),
        ("province", Datum::from(cascade.province)),
    ];
    face.say("plan-cascade", &data)
}

fn aims(plan: &Plan, face: &Face) -> Table {
    let heads = ["aim", "before", "after"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let shown = plan.tiers.iter().zip(&plan.tiers_before).filter(|(after, _)| after.name != Stage::TieBreak);
    for (number, (after, before)) in shown.enumerate() {
        table.row(vec![
            Cell::text(format!("{}. {}", number + 1, tier(after.name, face))),
            Cell::figure(tier_value(&face.words, after.name, before.value)),
            Cell::figure(tier_value(&face.words, after.name, after.value)),
        ]);
    }
    table
}

/// Provincial bodies one by one; the service centres of the communes, which are many and small, in one line.
fn senders(plan: &Plan, loaded: &Loaded, face: &Face) -> Table {
    let heads = ["sender", "wave", "staff", "range", "sent", "leaders"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    let (bodies, centres): (Vec<&SenderLine>, Vec<&SenderLine>) =
        plan.by_sender.iter().filter(|one| one.wave.is_some() || one.sent > 0).partition(|one| one.wave.is_some());
    for one in &bodies {
        let (low, high) = one.range;
        let range = face.words.range(low.into(), high.into());
        table.row(sender(loaded.unit(&one.sender), one.wave.as_deref(), range, &[one], face));
    }
    if !centres.is_empty() {
        let name = face.say("plan-centres", &[("count", Datum::from(centres.len()))]);
        table.row(sender(name, None, String::new(), &centres, face));
    }
    if bodies.len() + centres.len() > 1 {
        let all: Vec<&SenderLine> = bodies.into_iter().chain(centres).collect();
        table.sum(sender(face.say("sum", &[]), Some(""), String::new(), &all, face));
    }
    table
}

/// A row for one sender or the sum of several.
fn sender(name: String, wave: Option<&str>, range: String, lines: &[&SenderLine], face: &Face) -> Vec<Cell> {
    let sum = |count: fn(&SenderLine) -> u32| {
        Cell::figure(face.words.number(lines.iter().map(|one| count(one)).sum::<u32>()))
    };
    vec![
        Cell::text(name),
        Cell::text(wave.unwrap_or("–")),
        sum(|one| one.base),
        Cell::figure(range),
        sum(|one| one.sent),
        sum(|one| one.leaders),
    ]
}

/// Moves by step and then by name, as offices sort people.
fn moves(plan: &Plan, loaded: &Loaded, most: usize, face: &Face) -> Table {
    let heads =
        ["name", "key", "from", "to", "position", "step", "term"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let mut sorted: Vec<(&Move, String)> = plan.moves.iter().map(|one| (one, loaded.person(&one.person))).collect();
    sorted.sort_by(|(a, x), (b, y)| {
        b.kind.cmp(&a.kind).then_with(|| canbo_text::compare_names(x, y)).then_with(|| a.person.cmp(&b.person))
    });
    for (one, name) in sorted.iter().take(most) {
        table.row(vec![
            Cell::text(name),
            Cell::text(one.person.as_str()),
            Cell::text(loaded.body(&one.from)),
            Cell::text(loaded.unit(&one.to)),
            Cell::text(loaded.position(&one.position, face)),
            Cell::text(face.words.name("kind", one.kind.name())),
            Cell::text(days(one, face)),
        ]);
    }
    table
}

/// "từ ngày … đến hết ngày …", or "từ ngày …" without a term.
pub(super) fn term(one: &Move, face: &Face) -> String {
    match one.end {
        Some(end) => face.say("term", &[("start", Datum::from(one.start)), ("end", Datum::from(end))]),
        None => face.say("term-open", &[("start", Datum::from(one.start))]),
    }
}

/// The same for a table: 01/12/2025–30/11/2028.
fn days(one: &Move, face: &Face) -> String {
    let start = face.words.day(one.start);
    one.end.map_or_else(|| start.clone(), |end| format!("{start}–{}", face.words.day(end)))
}

/// Why no plan exists: a sentence a limit.
pub(super) fn conflicts(conflicts: &[Conflict], loaded: &Loaded, face: &Face) -> Vec<String> {
    conflicts.iter().map(|one| conflict(one, loaded, face)).collect()
}

fn conflict(one: &Conflict, loaded: &Loaded, face: &Face) -> String {
    let few = |sender, must: u32, able: u32, present: u32, because: &BTreeMap<String, u32>| {
        [
            ("sender", Datum::from(loaded.unit(sender))),
            ("must", Datum::from(must)),
            ("able", Datum::from(able)),
            ("present", Datum::from(present)),
            ("because", Datum::from(obstacles(because, face))),
        ]
    };
    match one {
        Conflict::TooFewPeople { sender, must_send, able, present, because } => {
            face.say("conflict-too-few-people", &few(sender, *must_send, *able, *present, because))
        }
        Conflict::TooFewLeaders { sender, must_send, able, present, because } => {
            face.say("conflict-too-few-leaders", &few(sender, *must_send, *able, *present, because))
        }
        Conflict::CompetesForSeats { sender, must_send } => {
            let data = [("sender", Datum::from(loaded.unit(sender))), ("must", Datum::from(*must_send))];
            face.say("conflict-competes", &data)
        }
        Conflict::Total { commune } => face.say("conflict-total", &[("commune", Datum::from(loaded.unit(commune)))]),
        Conflict::LastPerson { commune } => {
            face.say("conflict-last-person", &[("commune", Datum::from(loaded.unit(commune)))])
        }
        Conflict::Apart { first, second } => face.say(
            "conflict-apart",
            &[("first", Datum::from(loaded.person(first))), ("second", Datum::from(loaded.person(second)))],
        ),
        Conflict::Budget { at_most } => {
            face.say("conflict-budget", &[("most", Datum::from(face.words.number(*at_most)))])
        }
        Conflict::GrossLeavers { commune, at_most } => {
            let data = [("commune", Datum::from(loaded.unit(commune))), ("most", Datum::from(*at_most))];
            face.say("conflict-gross-leavers", &data)
        }
        Conflict::Pinned { person } => face.say("conflict-pinned", &[("person", Datum::from(loaded.person(person)))]),
    }
}

/// "E105 Con dưới 36 tháng tuổi (3); không có vị trí … (2)".
fn obstacles(because: &BTreeMap<String, u32>, face: &Face) -> String {
    let told = because.iter().map(|(what, count)| {
        let name = match what.as_str() {
            "no_fitting_seat" => face.say("conflict-no-fitting-seat", &[]),
            "forbidden" => face.say("conflict-forbidden", &[]),
            "pinned" => face.say("conflict-pinned-elsewhere", &[]),
            "over_quota" => face.say("conflict-over-quota", &[]),
            code => rule(code, face),
        };
        format!("{name} ({})", face.words.number(*count))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// A rule by code and title.
pub(super) fn rule(code: &str, face: &Face) -> String {
    let key = format!("{code}.title");
    if face.words.has(&key) { format!("{code} {}", face.words.text(&key)) } else { code.to_owned() }
}
