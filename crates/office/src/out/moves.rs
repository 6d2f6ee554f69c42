//! Table 4: the list of moves, as a list attached to a decision is set.

use super::names::Names;
use super::reasons::{unconfirmed, why};
use super::table::{Cell, Head, Table};
use canbo_planning::{Move, MoveKind, Plan};
use canbo_register::{PartialDate, Person, Sex, UnitId};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Steps in the order in which they are looked at.
const KINDS: [MoveKind; 4] = [MoveKind::Inside, MoveKind::Between, MoveKind::Centre, MoveKind::Province];

/// The list.
pub(super) fn table(names: &Names<'_>, plan: &Plan) -> Table {
    let papers = Legend::of(plan);
    let mut table = Table::new(names.text("out-sheet-moves"), names.text("out-title-moves"), heads(names));
    let mut number = 0;
    let mut letters = ["A", "B", "C", "D"].into_iter();
    for kind in KINDS {
        let mut lines: Vec<&Move> = plan.moves.iter().filter(|line| line.kind == kind).collect();
        if lines.is_empty() {
            continue;
        }
        lines.sort_by(|a, b| compare(names, a, b));
        let letter = letters.next().unwrap_or_default();
        let data = [("letter", letter.into()), ("count", lines.len().into())];
        table.group(names.say(&format!("out-step-{}", kind.name()), &data));
        let mut sender: Option<UnitId> = None;
        for line in &lines {
            let root = line.from.root();
            if kind == MoveKind::Province && sender.as_ref() != Some(&root) {
                let count = lines.iter().filter(|other| other.from.root() == root).count();
                let data = [("sender", names.unit(&root).into()), ("count", count.into())];
                table.group(names.say("out-sender-group", &data));
                sender = Some(root);
            }
            number += 1;
            table.line(cells(names, plan, &papers, number, line));
        }
    }
    let mut row = vec![Cell::nothing(), Cell::text(names.say("out-moves-sum", &[("count", plan.moves.len().into())]))];
    row.resize(table.columns(), Cell::nothing());
    table.sum(row);
    table.notes.push(names.text("out-note-moves"));
    table.notes.extend(papers.notes(names));
    table
}

fn heads(names: &Names<'_>) -> Vec<Head> {
    let one = |key: &str, width: f64| Head::new(names.text(key), width);
    vec![
        one("out-head-no", 4.5),
        one("out-head-name", 19.0),
        Head::over(names.text("out-head-born"), vec![one("out-head-male", 10.6), one("out-head-female", 10.6)]),
        one("out-head-post", 14.5),
        one("out-head-major", 17.0),
        one("out-head-from", 23.0),
        one("out-head-to", 15.0),
        one("out-head-position", 17.0),
        one("out-head-form", 11.0),
        one("out-head-first-day", 10.6),
        one("out-head-last-day", 10.6),
        one("out-head-wave", 5.0),
        one("out-head-why", 27.0),
        one("out-head-papers", 10.5),
    ]
}

fn cells(names: &Names<'_>, plan: &Plan, papers: &Legend<'_>, number: usize, line: &Move) -> Vec<Cell> {
    let person = names.register.people.get(&line.person);
    let birth = |sex: Sex| {
        let birth = person.filter(|person| person.sex == Some(sex)).and_then(|person| person.birth.get());
        birth.map_or_else(Cell::nothing, |birth| born(names, *birth))
    };
    // Of unknown sex: below the first heading, so that the day is not lost.
    let male = if person.is_some_and(|person| person.sex.is_none()) {
        person.and_then(|person| person.birth.get()).map_or_else(Cell::nothing, |birth| born(names, *birth))
    } else {
        birth(Sex::Male)
    };
    vec![
        Cell::ordinal(number),
        Cell::text(names.person(&line.person)),
        male,
        birth(Sex::Female),
        Cell::text(person.map(|person| post(names, plan, person)).unwrap_or_default()),
        Cell::text(person.map(|person| training(names, person)).unwrap_or_default()),
        Cell::text(names.unit_in_body(&line.from)),
        Cell::text(names.unit(&line.to)),
        Cell::text(names.position(&line.position)),
        Cell::text(names.words.of("out-form", &line.form)),
        Cell::day(Some(line.start)),
        Cell::day(line.end),
        Cell::word(line.wave.clone().unwrap_or_default()),
        Cell::text(why(names, plan, line)),
        Cell::text(papers.of_line(line)),
    ]
}

fn compare(names: &Names<'_>, a: &Move, b: &Move) -> Ordering {
    let unit = |a: &UnitId, b: &UnitId| canbo_text::compare(&names.unit(a), &names.unit(b)).then_with(|| a.cmp(b));
    unit(&a.from.root(), &b.from.root())
        .then_with(|| unit(&a.to, &b.to))
        .then_with(|| canbo_text::compare_names(&names.person(&a.person), &names.person(&b.person)))
        .then_with(|| a.person.cmp(&b.person))
}

/// A whole date is a date, part of one is words.
fn born(names: &Names<'_>, birth: PartialDate) -> Cell {
    match (birth.presumed(), birth.month) {
        (Some(day), _) if birth.is_full() => Cell::day(Some(day)),
        (Some(_), Some(month)) => Cell::word(names.words.month(birth.year, month)),
        _ => Cell::word(birth.to_string()),
    }
}

/// The title as written and the rank where it says more.
fn post(names: &Names<'_>, plan: &Plan, person: &Person) -> String {
    let title = person.home(plan.on).map(|post| post.title.trim().to_owned()).unwrap_or_default();
    let rank = person.pay.rank.as_ref();
    let rank = rank.map(|code| names.reference.ranks.get(code).map_or_else(|| code.clone(), |rank| rank.name.clone()));
    match rank {
        Some(rank) if title.is_empty() => rank,
        Some(rank) if !title.to_lowercase().contains(&rank.to_lowercase()) => format!("{title}; {}", lower(&rank)),
        _ => title,
    }
}

/// With a small first letter, as inside a sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Major of the highest degree, as written or as it was read; the degree before it.
fn training(names: &Names<'_>, person: &Person) -> String {
    let Some(highest) = person.qualifications.first() else { return String::new() };
    let read = highest.major_code.get().and_then(|code| names.reference.majors.get(code));
    let major =
        if highest.major.is_empty() { read.map(|major| major.name.clone()) } else { Some(highest.major.clone()) };
    let degree = names.words.of("out-degree-name", &highest.degree);
    match major {
        Some(major) => names.say("out-training", &[("degree", degree.into()), ("major", major.into())]),
        None => degree,
    }
}

/// Papers and confirmations that a plan still needs, numbered in the order of their codes.
struct Legend<'a> {
    papers: Vec<&'a str>,
    open: Vec<&'a str>,
}

impl<'a> Legend<'a> {
    fn of(plan: &'a Plan) -> Legend<'a> {
        let papers: BTreeSet<&str> = plan.moves.iter().flat_map(|line| &line.papers).map(String::as_str).collect();
        let open: BTreeSet<&str> = plan.moves.iter().flat_map(unconfirmed).collect();
        Legend { papers: papers.into_iter().collect(), open: open.into_iter().collect() }
    }

    fn of_line(&self, line: &Move) -> String {
        let number = |code: &String| self.papers.iter().position(|known| known == code).map(|at| (at + 1).to_string());
        let letter = |code: &str| self.open.iter().position(|known| *known == code).map(letter);
        let mut numbers: Vec<String> = line.papers.iter().filter_map(number).collect();
        numbers.extend(unconfirmed(line).filter_map(letter));
        numbers.join(", ")
    }

    fn notes(&self, names: &Names<'_>) -> Vec<String> {
        let mut notes = Vec::new();
        let papers = self.papers.iter().enumerate().map(|(at, code)| format!("({}) {}", at + 1, names.paper(code)));
        let papers: Vec<String> = papers.collect();
        if !papers.is_empty() {
            notes.push(names.say("out-note-papers", &[("papers", papers.join(" ").into())]));
        }
        let open = self.open.iter().enumerate().map(|(at, code)| format!("({}) {}", letter(at), names.code(code)));
        let open: Vec<String> = open.collect();
        if !open.is_empty() {
            notes.push(names.say("out-note-unconfirmed", &[("open", open.join("; ").into())]));
        }
        notes
    }
}

/// a, b, … z, then a1.
fn letter(at: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    if at < 26 { letter.to_string() } else { format!("{letter}{}", at / 26) }
}
