//! What each body may send, sends, and how many of them lead.

use super::ink::Tone;
use super::names::Names;
use super::table::{Cell, Head, Table};
use canbo_planning::{Plan, SenderLine};
use canbo_policy::gaps::Gaps;
use canbo_policy::programme::Programme;

/// Senders of a plan.
pub(super) fn of_plan(names: &Names<'_>, plan: &Plan, programme: &Programme) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 5.5),
        one("out-head-sender", 52.0),
        one("out-head-wave", 9.0),
        one("out-head-start", 12.5),
        one("out-head-base", 10.0),
        Head::over(names.text("out-head-range"), vec![one("out-head-at-least", 9.0), one("out-head-at-most", 9.0)]),
        one("out-head-sent", 9.0),
        one("out-head-sent-share", 9.0),
        Head::over(names.text("out-head-leaders-sent"), vec![one("out-head-at-least", 9.0), one("out-head-sent", 9.0)]),
        one("out-head-note", 26.0),
    ];
    let mut table = Table::new(names.text("out-sheet-senders"), names.text("out-title-senders"), heads);
    let mut lines: Vec<&SenderLine> = plan.by_sender.iter().filter(|line| is_shown(line)).collect();
    let name = |line: &SenderLine| names.unit_in_body(&line.sender);
    lines.sort_by(|a, b| {
        (a.wave.is_none(), &a.wave)
            .cmp(&(b.wave.is_none(), &b.wave))
            .then_with(|| b.sent.cmp(&a.sent))
            .then_with(|| canbo_text::compare(&name(a), &name(b)))
    });
    let start = |line: &SenderLine| {
        let wave = programme.waves.iter().find(|wave| Some(&wave.code) == line.wave.as_ref());
        wave.map(|wave| wave.start)
    };
    for (at, line) in lines.iter().enumerate() {
        let missing = note(names, plan, line);
        let tone = if missing.is_empty() { Tone::Plain } else { Tone::Short };
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(name(line)),
            Cell::word(line.wave.clone().unwrap_or_default()),
            Cell::day(start(line)),
            Cell::count(line.base),
            Cell::count(line.range.0),
            Cell::count(line.range.1),
            Cell::count(line.sent).tone(tone),
            Cell::share(line.sent, line.base),
            Cell::count(line.leaders_at_least),
            Cell::count(line.leaders),
            Cell::text(missing).tone(tone),
        ]);
    }
    let sum = |pick: fn(&SenderLine) -> u32| Cell::count(lines.iter().map(|line| pick(line)).sum::<u32>());
    table.sum(vec![
        Cell::nothing(),
        Cell::text(names.text("out-sum")),
        Cell::nothing(),
        Cell::nothing(),
        Cell::nothing(),
        sum(|line| line.range.0),
        Cell::nothing(),
        sum(|line| line.sent),
        Cell::nothing(),
        sum(|line| line.leaders_at_least),
        sum(|line| line.leaders),
        Cell::nothing(),
    ]);
    table.notes = vec![names.text("out-note-senders"), names.text("out-note-senders-centres")];
    table
}

/// Bodies of waves, and service centres that send somebody.
fn is_shown(line: &SenderLine) -> bool {
    line.sent > 0 || line.range.0 > 0 || line.leaders_at_least > 0 || (line.wave.is_some() && line.range.1 > 0)
}

/// The minimums that an elastic plan leaves unmet.
fn note(names: &Names<'_>, plan: &Plan, line: &SenderLine) -> String {
    let people = line.range.0.saturating_sub(line.sent);
    let leaders = line.leaders_at_least.saturating_sub(line.leaders);
    if !plan.elastic || (people, leaders) == (0, 0) {
        return String::new();
    }
    names.say("out-missed-minimum", &[("people", people.into()), ("leaders", leaders.into())])
}

/// Provincial bodies as they stand.
pub(super) fn of_gaps(names: &Names<'_>, gaps: &Gaps) -> Table {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    let heads = vec![
        one("out-head-no", 5.5),
        one("out-head-sender", 52.0),
        Head::over(
            names.text("out-head-authorised"),
            vec![one("out-head-civil-servants", 10.0), one("out-head-public-employees", 10.0)],
        ),
        one("out-head-on-headcount", 11.0),
        one("out-head-seconded-out", 11.0),
        one("out-head-away", 11.0),
        one("out-head-working-here", 11.0),
        one("out-head-planned", 12.0),
        one("out-head-leaders", 14.0),
    ];
    let mut table = Table::new(names.text("out-sheet-senders"), names.text("out-title-bodies"), heads);
    for (at, sender) in gaps.senders.iter().enumerate() {
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(&sender.name),
            Cell::known(sender.authorised),
            Cell::known(sender.authorised_public_employees),
            Cell::count(sender.on_headcount),
            Cell::count(sender.seconded_out),
            Cell::count(sender.away),
            Cell::count(sender.working),
            Cell::count(sender.planned),
            Cell::count(sender.leaders),
        ]);
    }
    let sum = |pick: fn(&canbo_policy::gaps::SenderGap) -> u32| Cell::count(gaps.senders.iter().map(pick).sum::<u32>());
    table.sum(vec![
        Cell::nothing(),
        Cell::text(names.text("out-sum")),
        Cell::known(gaps.senders.iter().filter_map(|sender| sender.authorised).reduce(|a, b| a + b)),
        Cell::known(gaps.senders.iter().filter_map(|sender| sender.authorised_public_employees).reduce(|a, b| a + b)),
        sum(|sender| sender.on_headcount),
        sum(|sender| sender.seconded_out),
        sum(|sender| sender.away),
        sum(|sender| sender.working),
        sum(|sender| sender.planned),
        sum(|sender| sender.leaders),
    ]);
    table.notes = vec![names.text("out-note-bodies")];
    table
}
