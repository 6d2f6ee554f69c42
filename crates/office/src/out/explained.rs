//! The workbook of explanations: people in the plan, people who could have been, everybody else, empty seats, quotas.

use super::names::Names;
use super::table::{Cell, Head, Table};
use super::{Refusal, page, summary};
use canbo_planning::{Audience, Explanation, Inputs, Plan, QuotaExplanation, SeatExplanation, State};
use canbo_policy::movement::Met;
use canbo_words::{Part, Teller, Words};

/// What is explained; already cut to the audience.
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// People.
    pub people: &'a [Explanation],
    /// Seats.
    pub seats: &'a [SeatExplanation],
    /// Senders.
    pub quotas: &'a [QuotaExplanation],
    /// For whom.
    pub audience: Audience,
}

/// Explanations as a workbook.
pub fn explanations_workbook(
    inputs: &Inputs<'_>,
    plan: &Plan,
    found: Explained<'_>,
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    let names = Names::new(inputs.register, inputs.reference, words);
    let teller = Teller { words, register: inputs.register, reference: inputs.reference };
    let of = |state| found.people.iter().filter(move |one| one.state == state).collect::<Vec<_>>();
    let mut tables = vec![
        moved(&names, &teller, &of(State::Moved)),
        eligible(&names, &teller, &of(State::Eligible)),
        not_eligible(&names, &teller, &of(State::NotEligible), found.audience),
        seats(&names, &teller, found.seats),
        quotas(&names, &teller, found.quotas),
    ];
    tables.retain(|table| !table.rows.is_empty());
    let audience = names.say("out-explained-audience", &[("audience", words.of("audience", &found.audience).into())]);
    let mut workbook = page::workbook(&names, &names.text("out-explained-name"))?;
    for table in &mut tables {
        table.subtitles = vec![summary::scope_and_day(&names, inputs.programme.scope, plan.on), audience.clone()];
        table.mark = Some(names.text(if plan.elastic { "out-mark-elastic" } else { "out-mark" }));
        page::lay(&mut workbook, table, &names)?;
    }
    if tables.is_empty() {
        let heads = vec![Head::new(names.text("out-head-note"), 60.0)];
        let mut table = Table::new(names.text("out-sheet-explained"), names.text("out-title-explained-moved"), heads);
        table.line(vec![Cell::text(names.text("explain-nobody-to-tell"))]);
        page::lay(&mut workbook, &table, &names)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn one(names: &Names<'_>, key: &str, width: f64) -> Head {
    Head::new(names.text(key), width)
}

fn sorted<'a>(names: &Names<'_>, people: &[&'a Explanation]) -> Vec<&'a Explanation> {
    let mut people = people.to_vec();
    people.sort_by(|a, b| {
        let by_name = canbo_text::compare_names(&names.person(&a.person), &names.person(&b.person));
        by_name.then_with(|| a.person.cmp(&b.person))
    });
    people
}

/// The lines below a heading of the teller, in one cell.
fn below(names: &Names<'_>, parts: &[Part], heading: &str) -> Cell {
    let heading = if heading.is_empty() { String::new() } else { names.text(heading) };
    let part = parts.iter().find(|part| part.heading == heading);
    Cell::text(part.map(|part| part.lines.join(" ")).unwrap_or_default())
}

fn home(names: &Names<'_>, found: &Explanation, plan_day: Option<canbo_register::Day>) -> String {
    let person = names.register.people.get(&found.person);
    let post = person.and_then(|person| match plan_day {
        Some(day) => person.home(day),
        None => person.posts.first(),
    });
    found
        .line
        .as_ref()
        .map(|line| names.unit_in_body(&line.from))
        .or_else(|| post.map(|post| names.unit_in_body(&post.unit)))
        .unwrap_or_default()
}

fn moved(names: &Names<'_>, teller: &Teller<'_>, people: &[&Explanation]) -> Table {
    let heads = vec![
        one(names, "out-head-no", 5.0),
        one(names, "out-head-name", 20.0),
        one(names, "out-head-from", 24.0),
        one(names, "out-head-to", 17.0),
        one(names, "out-head-position", 19.0),
        one(names, "out-head-why", 34.0),
        one(names, "explain-for-seat", 38.0),
        one(names, "explain-for-person", 38.0),
        one(names, "explain-smallest", 32.0),
    ];
    let mut table = Table::new(names.text("out-sheet-explained"), names.text("out-title-explained-moved"), heads);
    for (at, found) in sorted(names, people).into_iter().enumerate() {
        let parts = teller.person(found);
        let Some(line) = &found.line else { continue };
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.person(&found.person)),
            Cell::text(home(names, found, Some(line.start))),
            Cell::text(names.unit(&line.to)),
            Cell::text(names.position(&line.position)),
            below(names, &parts, ""),
            below(names, &parts, "explain-for-seat"),
            below(names, &parts, "explain-for-person"),
            below(names, &parts, "explain-smallest"),
        ]);
    }
    table.filter = true;
    table.notes = vec![names.text("out-note-explained")];
    table
}

fn eligible(names: &Names<'_>, teller: &Teller<'_>, people: &[&Explanation]) -> Table {
    let heads = vec![
        one(names, "out-head-no", 5.0),
        one(names, "out-head-name", 20.0),
        one(names, "out-head-from", 26.0),
        one(names, "explain-for-eligible", 44.0),
        one(names, "explain-smallest", 40.0),
        one(names, "out-head-note", 26.0),
    ];
    let mut table = Table::new(names.text("out-sheet-eligible"), names.text("out-title-explained-eligible"), heads);
    for (at, found) in sorted(names, people).into_iter().enumerate() {
        let parts = teller.person(found);
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.person(&found.person)),
            Cell::text(home(names, found, None)),
            below(names, &parts, "explain-for-eligible"),
            below(names, &parts, "explain-smallest"),
            below(names, &parts, ""),
        ]);
    }
    table.filter = true;
    table.notes = vec![names.text("out-note-explained")];
    table
}

fn not_eligible(names: &Names<'_>, teller: &Teller<'_>, people: &[&Explanation], audience: Audience) -> Table {
    let mut heads = vec![
        one(names, "out-head-no", 5.0),
        one(names, "out-head-name", 22.0),
        one(names, "out-head-from", 32.0),
        one(names, "out-head-why", 48.0),
    ];
    let bars = matches!(audience, Audience::Planner | Audience::Person);
    if bars {
        heads.push(one(names, "out-head-criteria", 60.0));
    }
    let title = names.text("out-title-explained-not-eligible");
    let mut table = Table::new(names.text("out-sheet-not-eligible"), title, heads);
    for (at, found) in sorted(names, people).into_iter().enumerate() {
        let mut cells = vec![
            Cell::ordinal(at + 1),
            Cell::text(names.person(&found.person)),
            Cell::text(home(names, found, None)),
            Cell::text(found.why_not.map(|why| teller.why_not(why)).unwrap_or_default()),
        ];
        if bars {
            let against = found.reasons.iter().filter(|reason| reason.met == Met::No);
            let told = against.map(|reason| format!("{} ({})", names.code(&reason.code), reason.article));
            cells.push(Cell::text(told.collect::<Vec<_>>().join("; ")));
        }
        table.line(cells);
    }
    table.filter = true;
    table
}

fn seats(names: &Names<'_>, teller: &Teller<'_>, seats: &[SeatExplanation]) -> Table {
    let heads = vec![
        one(names, "out-head-no", 5.0),
        one(names, "out-head-commune", 22.0),
        one(names, "out-head-position", 28.0),
        one(names, "out-head-authorised-seats", 9.0),
        one(names, "out-head-working-here", 9.0),
        one(names, "out-head-short", 8.0),
        one(names, "out-head-why", 80.0),
    ];
    let mut table = Table::new(names.text("out-sheet-empty-seats"), names.text("out-title-explained-seats"), heads);
    for (at, found) in seats.iter().enumerate() {
        let (_, lines) = teller.seat(found);
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&found.seat.unit)),
            Cell::text(names.position(&found.seat.position)),
            Cell::count(found.authorised).presumed(found.presumed),
            Cell::count(found.working.1),
            Cell::short(found.missing).presumed(found.presumed),
            Cell::text(lines.join(" ")),
        ]);
    }
    table.filter = true;
    table
}

fn quotas(names: &Names<'_>, teller: &Teller<'_>, quotas: &[QuotaExplanation]) -> Table {
    let heads = vec![
        one(names, "out-head-no", 5.0),
        one(names, "out-head-sender", 34.0),
        one(names, "out-head-wave", 7.0),
        one(names, "out-head-quota", 44.0),
        one(names, "out-head-why", 80.0),
    ];
    let mut table = Table::new(names.text("out-sheet-quotas"), names.text("out-title-explained-quotas"), heads);
    for (at, found) in quotas.iter().filter(|found| found.wave.is_some() || found.sent > 0).enumerate() {
        let (title, lines) = teller.quota(found);
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&found.sender)),
            Cell::word(found.wave.clone().unwrap_or_default()),
            Cell::text(title),
            Cell::text(lines.join(" ")),
        ]);
    }
    table
}
