//! Workbooks of what is planned beside a staffing plan: visits, short support, turns.
//!
//! Each takes what its checker found, and is not printed where anything was found.

use super::names::Names;
use super::table::{Cell, Head, Table};
use super::{Refusal, page};
use canbo_planning::{Half, Inputs, Problem, SupportPlan, TurnPlan, Visit, VisitAim, VisitPlan, VisitVerdict};
use canbo_register::{Day, PersonId, PositionCode, UnitId};
use canbo_words::{Datum, Words};
use jiff::ToSpan;
use std::collections::{BTreeMap, BTreeSet};

fn head(names: &Names<'_>, key: &str, width: f64) -> Head {
    Head::new(names.text(key), width)
}

/// What stands around every table.
fn frame(names: &Names<'_>, table: &mut Table, inputs: &Inputs<'_>, period: Option<(Day, Day)>) {
    let name = match names.words.lang() {
        canbo_words::Lang::Vi => &inputs.programme.name,
        canbo_words::Lang::En => &inputs.programme.name_en,
    };
    table.subtitles = vec![name.clone()];
    if let Some((from, to)) = period {
        table.subtitles.push(names.say("trip-period", &[("from", from.into()), ("to", to.into())]));
    }
    table.mark = Some(names.text("out-mark"));
}

fn workbook(names: &Names<'_>, title: &str, tables: &[Table]) -> Result<Vec<u8>, Refusal> {
    let mut workbook = page::workbook(names, title)?;
    for table in tables {
        page::lay(&mut workbook, table, names)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Sorts by name as Vietnamese does, then by key.
fn by_name(names: &Names<'_>, a: &UnitId, b: &UnitId) -> std::cmp::Ordering {
    canbo_text::compare(&names.unit(a), &names.unit(b)).then_with(|| a.cmp(b))
}

/// A calendar of visits: what it comes to, by commune, by specialist, by day.
pub fn visits_workbook(
    inputs: &Inputs<'_>,
    plan: &VisitPlan,
    verdict: &VisitVerdict,
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    if !verdict.holds() {
        return Err(Refusal::NotProven);
    }
    let names = Names::new(inputs.register, inputs.reference, words);
    let mut tables = vec![
        visits_summary(&names, plan, verdict),
        visits_by_commune(&names, plan),
        visits_by_specialist(&names, plan),
        visits_by_day(&names, plan),
    ];
    for table in &mut tables {
        frame(&names, table, inputs, Some((plan.from, plan.to)));
    }
    workbook(&names, &names.text("trip-visits-name"), &tables)
}

fn visits_summary(names: &Names<'_>, plan: &VisitPlan, verdict: &VisitVerdict) -> Table {
    let heads = vec![head(names, "trip-head-figure", 112.0), head(names, "trip-head-value", 22.0)];
    let mut table = Table::new(names.text("trip-sheet-summary"), names.text("trip-title-visits"), heads);
    table.frozen_columns = 1;
    let count = |number: usize| Cell::count(i64::try_from(number).unwrap_or(i64::MAX));
    let communes: BTreeSet<&UnitId> = plan.needs.iter().map(|need| &need.unit).collect();
    let hard = || plan.needs.iter().filter(|need| need.hard_to_reach);
    let people: BTreeSet<&PersonId> = plan.visits.iter().map(|visit| &visit.person).collect();
    let days: BTreeSet<(&PersonId, Day)> = plan.visits.iter().map(|visit| (&visit.person, visit.day)).collect();
    #[allow(clippy::cast_precision_loss)] // shown with one decimal
    let tenths = |value: i64, by: f64| Cell::tenths(value as f64 / by);
    let mut line = |key: &str, cell: Cell| table.line(vec![Cell::text(names.text(key)), cell]);
    line("trip-sum-needs", count(plan.needs.len()));
    line("trip-sum-communes", count(communes.len()));
    line("trip-sum-visited", Cell::count(plan.visited()));
    line("trip-sum-hard", count(hard().count()));
    line("trip-sum-hard-visited", count(hard().filter(|need| need.sessions > 0).count()));
    line("trip-sum-sessions", count(plan.visits.len()));
    line("trip-sum-mean", plan.sessions_hundredths().map_or_else(Cell::nothing, |mean| tenths(mean, 100.0)));
    line("trip-sum-specialists", count(people.len()));
    line("trip-sum-days", count(days.len()));
    for tier in &plan.tiers {
        let key = match tier.name {
            VisitAim::MissingHardToReach => "trip-sum-missing-hard",
            VisitAim::Missing => "trip-sum-missing",
            VisitAim::OffTarget => "trip-sum-off-target",
        };
        line(key, Cell::count(tier.reached));
    }
    line("trip-sum-off-target-proved", Cell::count(plan.tiers.last().map_or(0, |tier| tier.proved)));
    line("trip-sum-km", tenths(plan.travel.metres, 1000.0));
    line("trip-sum-km-bound", tenths(plan.travel.bound_metres, 1000.0));
    let rules = [("rules", Datum::from(verdict.rules_checked.len()))];
    table.notes = vec![names.say("trip-note-checked", &rules)];
    if !verdict.uncertain_rules.is_empty() {
        table.notes.push(names.say("trip-note-uncertain", &[("count", verdict.uncertain_rules.len().into())]));
    }
    table.notes.extend(["trip-note-aims", "trip-note-travel", "trip-note-day"].map(|key| names.text(key)));
    table
}

/// Day and month, as a list of days has them.
fn short_day(names: &Names<'_>, day: Day) -> String {
    match names.words.lang() {
        canbo_words::Lang::Vi => format!("{:02}/{:02}", day.day(), day.month()),
        canbo_words::Lang::En => {
            let text = names.words.day(day);
            text.rsplit_once(' ').map_or(text.clone(), |(day_and_month, _)| day_and_month.to_owned())
        }
    }
}

fn body(names: &Names<'_>, inputs_on: Day, person: &PersonId) -> String {
    let home = names.register.people.get(person).and_then(|person| person.home(inputs_on));
    home.map_or_else(String::new, |post| names.unit(&post.unit.root()))
}

fn visits_by_commune(names: &Names<'_>, plan: &VisitPlan) -> Table {
    let heads = vec![
        head(names, "out-head-no", 5.5),
        head(names, "out-head-commune", 24.0),
        head(names, "trip-head-hard", 9.0),
        head(names, "out-head-position", 30.0),
        head(names, "trip-head-sessions", 8.0),
        head(names, "trip-head-specialist", 40.0),
        head(names, "trip-head-days", 46.0),
    ];
    let mut table = Table::new(names.text("trip-sheet-communes"), names.text("trip-title-visits-communes"), heads);
    table.filter = true;
    let mut needs: Vec<_> = plan.needs.iter().collect();
    needs.sort_by(|a, b| by_name(names, &a.unit, &b.unit).then_with(|| a.position.cmp(&b.position)));
    for (at, need) in needs.iter().enumerate() {
        let here = |visit: &&Visit| visit.unit == need.unit && visit.position == need.position;
        let mut people: Vec<&PersonId> = Vec::new();
        let mut days: BTreeMap<Day, Vec<Half>> = BTreeMap::new();
        for visit in plan.visits.iter().filter(here) {
            if !people.contains(&&visit.person) {
                people.push(&visit.person);
            }
            days.entry(visit.day).or_default().push(visit.half);
        }
        let named = |id: &&PersonId| {
            let data = [("name", Datum::from(names.person(id))), ("body", Datum::from(body(names, plan.on, id)))];
            names.say("trip-person-of-body", &data)
        };
        let told = |(day, halves): (&Day, &Vec<Half>)| match halves.as_slice() {
            [half] => {
                let half = names.words.of("trip-half", half);
                names.say("trip-day-half", &[("day", short_day(names, *day).into()), ("half", half.into())])
            }
            _ => short_day(names, *day),
        };
        let short = need.sessions == 0;
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&need.unit)),
            Cell::word(if need.hard_to_reach { "✓" } else { "" }),
            Cell::text(names.position(&need.position)),
            Cell::count(need.sessions),
            Cell::text(match short {
                true => names.text("trip-nobody"),
                false => people.iter().map(named).collect::<Vec<_>>().join("; "),
            }),
            Cell::text(days.iter().map(told).collect::<Vec<_>>().join(", ")),
        ]);
    }
    let sessions = i64::try_from(plan.visits.len()).unwrap_or(i64::MAX);
    let mut sum = vec![Cell::nothing(), Cell::text(names.text("out-sum"))];
    sum.extend([Cell::nothing(), Cell::nothing(), Cell::count(sessions), Cell::nothing(), Cell::nothing()]);
    table.sum(sum);
    table.unit = names.text("trip-unit-sessions");
    table.notes = vec![names.text("trip-note-days")];
    table
}

fn visits_by_specialist(names: &Names<'_>, plan: &VisitPlan) -> Table {
    let heads = vec![
        head(names, "out-head-no", 5.5),
        head(names, "out-head-name", 26.0),
        head(names, "out-head-sender", 36.0),
        head(names, "trip-head-day-count", 7.0),
        head(names, "trip-head-sessions", 8.0),
        head(names, "trip-head-first", 13.0),
        head(names, "trip-head-last", 13.0),
        head(names, "trip-head-places", 60.0),
    ];
    let mut table =
        Table::new(names.text("trip-sheet-specialists"), names.text("trip-title-visits-specialists"), heads);
    table.filter = true;
    let mut of: BTreeMap<&PersonId, Vec<&Visit>> = BTreeMap::new();
    plan.visits.iter().for_each(|visit| of.entry(&visit.person).or_default().push(visit));
    let mut people: Vec<(String, &PersonId, Vec<&Visit>)> =
        of.into_iter().map(|(id, visits)| (body(names, plan.on, id), id, visits)).collect();
    people.sort_by(|a, b| {
        canbo_text::compare(&a.0, &b.0)
            .then_with(|| canbo_text::compare(&names.person(a.1), &names.person(b.1)))
            .then_with(|| a.1.cmp(b.1))
    });
    for (at, (body, id, visits)) in people.iter().enumerate() {
        let days: BTreeSet<Day> = visits.iter().map(|visit| visit.day).collect();
        let mut places: BTreeMap<(&UnitId, &PositionCode), usize> = BTreeMap::new();
        visits.iter().for_each(|visit| *places.entry((&visit.unit, &visit.position)).or_default() += 1);
        let told = |((unit, position), sessions): (&(&UnitId, &PositionCode), &usize)| {
            let data = [
                ("unit", Datum::from(names.unit(unit))),
                ("position", Datum::from(names.position(position))),
                ("sessions", Datum::from(*sessions)),
            ];
            names.say("trip-place", &data)
        };
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.person(id)),
            Cell::text(body.clone()),
            Cell::count(i64::try_from(days.len()).unwrap_or(i64::MAX)),
            Cell::count(i64::try_from(visits.len()).unwrap_or(i64::MAX)),
            Cell::day(days.first().copied()),
            Cell::day(days.last().copied()),
            Cell::text(places.iter().map(told).collect::<Vec<_>>().join("; ")),
        ]);
    }
    table
}

/// What somebody does on a day.
type Days<'a> = BTreeMap<(Day, &'a PersonId), Vec<&'a Visit>>;

fn visits_by_day(names: &Names<'_>, plan: &VisitPlan) -> Table {
    let heads = vec![
        head(names, "trip-head-day", 13.0),
        head(names, "out-head-name", 26.0),
        head(names, "out-head-sender", 36.0),
        head(names, "trip-head-morning", 46.0),
        head(names, "trip-head-afternoon", 46.0),
    ];
    let mut table = Table::new(names.text("trip-sheet-days"), names.text("trip-title-visits-days"), heads);
    table.frozen_columns = 1;
    let mut months: BTreeMap<(i16, i8), Days<'_>> = BTreeMap::new();
    for visit in &plan.visits {
        let month = months.entry((visit.day.year(), visit.day.month())).or_default();
        month.entry((visit.day, &visit.person)).or_default().push(visit);
    }
    for ((year, month), days) in months {
        table.group(names.say("trip-month", &[("month", names.words.month(year, month).into())]));
        for ((day, person), visits) in days {
            let at = |half: Half| {
                let visit = visits.iter().find(|visit| visit.half == half)?;
                let data = [
                    ("unit", Datum::from(names.unit(&visit.unit))),
                    ("position", Datum::from(names.position(&visit.position))),
                ];
                Some(names.say("trip-unit-position", &data))
            };
            table.line(vec![
                Cell::day(Some(day)),
                Cell::text(names.person(person)),
                Cell::text(body(names, plan.on, person)),
                Cell::text(at(Half::Morning).unwrap_or_default()),
                Cell::text(at(Half::Afternoon).unwrap_or_default()),
            ]);
        }
    }
    table
}

/// Short support: every stay, and what nobody serves.
pub fn support_workbook(
    inputs: &Inputs<'_>,
    plan: &SupportPlan,
    problems: &[Problem],
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    if !problems.is_empty() {
        return Err(Refusal::NotProven);
    }
    let names = Names::new(inputs.register, inputs.reference, words);
    let heads = vec![
        head(&names, "out-head-no", 5.5),
        head(&names, "trip-head-first", 13.0),
        head(&names, "trip-head-last", 13.0),
        head(&names, "trip-head-weeks", 8.0),
        head(&names, "out-head-name", 26.0),
        head(&names, "out-head-sender", 38.0),
        head(&names, "out-head-commune", 24.0),
        head(&names, "trip-head-hard", 9.0),
        head(&names, "out-head-position", 32.0),
    ];
    let mut table = Table::new(names.text("trip-sheet-support"), names.text("trip-title-support"), heads);
    table.filter = true;
    for (at, stay) in plan.stays.iter().enumerate() {
        table.line(vec![
            Cell::ordinal(at + 1),
            Cell::day(Some(stay.from)),
            Cell::day(Some(stay.to)),
            Cell::ordinal(stay.weeks as usize),
            Cell::text(names.person(&stay.person)),
            Cell::text(names.unit(&stay.body)),
            Cell::text(names.unit(&stay.unit)),
            Cell::word(if stay.hard_to_reach { "✓" } else { "" }),
            Cell::text(names.position(&stay.position)),
        ]);
    }
    table.notes = ["trip-note-support", "trip-note-support-checked", "trip-note-support-aims"]
        .map(|key| names.text(key))
        .to_vec();
    let heads = vec![
        head(&names, "out-head-no", 5.5),
        head(&names, "out-head-commune", 40.0),
        head(&names, "trip-head-hard", 10.0),
        head(&names, "out-head-position", 50.0),
    ];
    let mut left = Table::new(names.text("trip-sheet-unserved"), names.text("trip-title-unserved"), heads);
    for (at, one) in plan.unserved.iter().enumerate() {
        left.line(vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&one.unit)),
            Cell::word(if one.hard_to_reach { "✓" } else { "" }),
            Cell::text(names.position(&one.position)),
        ]);
    }
    if plan.unserved.is_empty() {
        left.notes = vec![names.text("trip-note-none-unserved")];
    }
    let period = inputs.programme.short_support.as_ref().map(|support| (support.from, support.to));
    let mut tables = [table, left];
    tables.iter_mut().for_each(|table| frame(&names, table, inputs, period));
    workbook(&names, &names.text("trip-title-support"), &tables)
}

/// Turns: who goes in each, and each body turn after turn.
pub fn turns_workbook(
    inputs: &Inputs<'_>,
    plan: &TurnPlan,
    problems: &[Problem],
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    if !problems.is_empty() {
        return Err(Refusal::NotProven);
    }
    let names = Names::new(inputs.register, inputs.reference, words);
    let heads = vec![
        head(&names, "out-head-no", 5.5),
        head(&names, "out-head-name", 26.0),
        head(&names, "out-head-sender", 40.0),
        head(&names, "out-head-commune", 24.0),
        head(&names, "out-head-position", 34.0),
        head(&names, "trip-head-time", 9.0),
    ];
    let mut lines = Table::new(names.text("trip-sheet-turns"), names.text("trip-title-turns"), heads);
    for turn in &plan.turns {
        let data = [
            ("number", Datum::from(turn.number)),
            ("from", turn.from.into()),
            ("to", turn.to.into()),
            ("people", turn.lines.len().into()),
        ];
        lines.group(names.say("trip-turn", &data));
        for (at, line) in turn.lines.iter().enumerate() {
            lines.line(vec![
                Cell::ordinal(at + 1),
                Cell::text(names.person(&line.person)),
                Cell::text(names.unit(&line.body)),
                Cell::text(names.unit(&line.unit)),
                Cell::text(names.position(&line.position)),
                Cell::ordinal(line.time as usize),
            ]);
        }
    }
    lines.notes = ["trip-note-turns", "trip-note-turns-checked"].map(|key| names.text(key)).to_vec();
    let mut heads = vec![
        head(&names, "out-head-no", 5.5),
        head(&names, "out-head-sender", 46.0),
        head(&names, "out-head-base", 9.0),
        Head::over(
            names.text("out-head-range"),
            vec![head(&names, "out-head-at-least", 9.0), head(&names, "out-head-at-most", 9.0)],
        ),
    ];
    for turn in &plan.turns {
        let title = names.say("trip-head-turn", &[("number", turn.number.into())]);
        let parts = ["trip-head-sent", "trip-head-eligible", "trip-head-not-yet"].map(|key| head(&names, key, 9.0));
        heads.push(Head::over(title, parts.to_vec()));
    }
    let mut bodies = Table::new(names.text("trip-sheet-bodies"), names.text("trip-title-turns-bodies"), heads);
    let first = plan.turns.first().map(|turn| turn.bodies.as_slice()).unwrap_or_default();
    for (at, body) in first.iter().enumerate() {
        let mut cells = vec![
            Cell::ordinal(at + 1),
            Cell::text(names.unit(&body.unit)),
            Cell::count(body.base),
            Cell::count(body.range.0),
            Cell::count(body.range.1),
        ];
        for turn in &plan.turns {
            let here = turn.bodies.iter().find(|one| one.unit == body.unit);
            let tone =
                if here.is_some_and(|one| one.missing > 0) { super::ink::Tone::Short } else { super::ink::Tone::Plain };
            cells.push(Cell::known(here.map(|one| one.sent)).tone(tone));
            cells.push(Cell::known(here.map(|one| one.eligible)));
            cells.push(Cell::known(here.map(|one| one.not_yet)));
        }
        bodies.line(cells);
    }
    bodies.notes = vec![names.text("trip-note-bodies")];
    bodies.unit = names.text("out-unit-people");
    let period = plan.turns.first().zip(plan.turns.last()).map(|(first, last)| (first.from, last.to));
    let mut tables = [lines, bodies];
    tables.iter_mut().for_each(|table| frame(&names, table, inputs, period));
    workbook(&names, &names.text("trip-title-turns"), &tables)
}

/// Events of a calendar of visits: one for each half day.
pub fn visits_calendar(inputs: &Inputs<'_>, plan: &VisitPlan, words: &Words) -> String {
    use crate::calendar::{Event, When, write};
    let names = Names::new(inputs.register, inputs.reference, words);
    let events = plan.visits.iter().map(|visit| {
        let data = [
            ("position", Datum::from(names.position(&visit.position))),
            ("unit", Datum::from(names.unit(&visit.unit))),
            ("name", Datum::from(names.person(&visit.person))),
        ];
        let half = if visit.half == Half::Morning { "sang" } else { "chieu" };
        let (from, to) = match visit.half {
            Half::Morning => ((7, 30), (11, 30)),
            Half::Afternoon => ((13, 30), (17, 0)),
        };
        Event {
            key: format!("{}-{half}-{}-{}", visit.day, visit.person, visit.unit),
            when: When::Hours { day: visit.day, from, to },
            summary: names.say("trip-event-visit", &data),
            place: names.unit(&visit.unit),
            about: body(&names, plan.on, &visit.person),
            point: inputs.reference.communes.get(&visit.unit).map(|commune| commune.point),
        }
    });
    write(&names.text("trip-title-visits"), plan.on, events)
}

/// Events of short support: one for each stay.
pub fn support_calendar(inputs: &Inputs<'_>, plan: &SupportPlan, words: &Words) -> String {
    use crate::calendar::{Event, When, write};
    let names = Names::new(inputs.register, inputs.reference, words);
    let events = plan.stays.iter().map(|stay| {
        let data = [
            ("position", Datum::from(names.position(&stay.position))),
            ("unit", Datum::from(names.unit(&stay.unit))),
            ("name", Datum::from(names.person(&stay.person))),
        ];
        Event {
            key: format!("{}-{}-{}", stay.from, stay.person, stay.unit),
            when: When::Days { from: stay.from, until: stay.to.saturating_add(1.day()) },
            summary: names.say("trip-event-support", &data),
            place: names.unit(&stay.unit),
            about: names.unit(&stay.body),
            point: inputs.reference.communes.get(&stay.unit).map(|commune| commune.point),
        }
    });
    write(&names.text("trip-title-support"), plan.on, events)
}

/// Events of turns: one for each person in each turn.
pub fn turns_calendar(inputs: &Inputs<'_>, plan: &TurnPlan, words: &Words) -> String {
    use crate::calendar::{Event, When, write};
    let names = Names::new(inputs.register, inputs.reference, words);
    let events =
        plan.turns.iter().flat_map(|turn| turn.lines.iter().map(move |line| (turn, line))).map(|(turn, line)| {
            let data = [
                ("position", Datum::from(names.position(&line.position))),
                ("unit", Datum::from(names.unit(&line.unit))),
                ("name", Datum::from(names.person(&line.person))),
            ];
            Event {
                key: format!("{}-{}-{}", turn.from, line.person, line.unit),
                when: When::Days { from: turn.from, until: turn.to.saturating_add(1.day()) },
                summary: names.say("trip-event-turn", &data),
                place: names.unit(&line.unit),
                about: names.unit(&line.body),
                point: inputs.reference.communes.get(&line.unit).map(|commune| commune.point),
            }
        });
    write(&names.text("trip-title-turns"), plan.on, events)
}
