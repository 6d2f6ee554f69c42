//! Every line of the plan that the reader may see, with why it is there and when it would be otherwise.

use super::Report;
use super::html::{Page, escaped};
use crate::out::why;
use canbo_planning::{Audience, Explanation, Move, Plan, Reason};
use canbo_policy::movement::Met;
use canbo_words::{Part, Teller};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

pub(super) fn section(page: &mut Page<'_>, report: &Report<'_>) {
    page.open("moves", "long");
    let plan = report.proven.plan();
    let mut lines: Vec<&Move> = plan.moves.iter().filter(|line| report.reader.sees(line)).collect();
    if lines.is_empty() {
        let key = match report.reader.audience {
            _ if plan.moves.is_empty() => "report-moves-nobody",
            Audience::Public | Audience::Person => "report-moves-public",
            _ => "report-moves-empty",
        };
        page.empty(key);
        page.close();
        return;
    }
    let names = page.names;
    lines.sort_by(|a, b| {
        let unit = canbo_text::compare(&names.unit(&a.to), &names.unit(&b.to)).then_with(|| a.to.cmp(&b.to));
        let person = || canbo_text::compare_names(&names.person(&a.person), &names.person(&b.person));
        unit.then_with(|| a.kind.cmp(&b.kind)).then_with(person).then_with(|| a.person.cmp(&b.person))
    });
    let facts = [("count", lines.len().into()), ("all", plan.moves.len().into())];
    let key = if lines.len() == plan.moves.len() { "report-moves-say-all" } else { "report-moves-say" };
    let said = page.say(key, &facts);
    page.sentence(&said);
    let found: BTreeMap<_, &Explanation> = report.people.iter().map(|one| (&one.person, one)).collect();
    let found = |line: &Move| found.get(&line.person).copied();
    let bases = Shared::of(lines.iter().map(|line| basis(page, line, found(line))));
    let papers = Shared::of(lines.iter().map(|line| papers(page, line)));
    let shared = shared(page, &bases, &papers);
    page.raw(&shared);
    let head = |key: &str| format!("<th scope=\"col\">{}</th>", page.text(key));
    let mut text = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"moves-h\"><table class=\"moves\"><thead><tr><th scope=\"col\" class=\"n\">{}</th>{}{}{}{}</tr></thead>",
        page.text("out-head-no"),
        head("out-head-name"),
        head("out-head-from"),
        head("report-move-to"),
        head("report-move-form")
    );
    let mut last = None;
    for (at, line) in lines.iter().enumerate() {
        if last != Some(&line.to) {
            last = Some(&line.to);
            let count = lines.iter().filter(|other| other.to == line.to).count();
            let told =
                page.say("report-moves-group", &[("unit", names.unit(&line.to).into()), ("count", count.into())]);
            let _ = write!(
                text,
                "<tbody class=\"grp\"><tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"5\">{told}</th></tr></tbody>"
            );
        }
        text.push_str(&row(page, plan, at + 1, line, found(line), (&bases, &papers)));
    }
    text.push_str("</table></div>");
    page.raw(&text);
    page.close();
}

/// From which day to which.
fn term(page: &Page<'_>, line: &Move) -> String {
    match line.end {
        Some(end) => page.say("report-term", &[("from", line.start.into()), ("to", end.into())]),
        None => page.say("report-term-open", &[("from", line.start.into())]),
    }
}

/// Texts that many lines have in common, the most frequent first. On paper each stands once, with a number; a list of
/// hundreds of lines would otherwise repeat the same articles on every page.
struct Shared(Vec<(String, usize)>);

impl Shared {
    fn of(texts: impl Iterator<Item = Option<String>>) -> Shared {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        texts.flatten().for_each(|text| *counts.entry(text).or_default() += 1);
        let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Shared(counts)
    }

    fn number(&self, text: &str) -> usize {
        self.0.iter().position(|(one, _)| one == text).map_or(0, |at| at + 1)
    }
}

/// What stands once on paper, before the list.
fn shared(page: &Page<'_>, bases: &Shared, papers: &Shared) -> String {
    let mut items = String::new();
    for (key, shared) in [("report-basis-mark", bases), ("report-papers-mark", papers)] {
        for (at, (text, count)) in shared.0.iter().enumerate() {
            let mark = page.say(key, &[("number", (at + 1).into())]);
            let lines = page.say("report-shared-lines", &[("count", (*count).into())]);
            let _ = write!(items, "<div class=\"wide\"><dt>{mark} · {lines}</dt><dd>{text}</dd></div>");
        }
    }
    if items.is_empty() {
        return items;
    }
    format!("<div class=\"prn shared\"><h3>{}</h3><dl class=\"alt\">{items}</dl></div>", page.text("report-shared"))
}

fn row(
    page: &Page<'_>,
    plan: &Plan,
    number: usize,
    line: &Move,
    found: Option<&Explanation>,
    shared: (&Shared, &Shared),
) -> String {
    let names = page.names;
    let position = names.position(&line.position);
    let teller = Teller { words: names.words, register: names.register, reference: names.reference };
    let parts = found.map(|found| teller.person(found)).unwrap_or_default();
    let mut reasons = why(names, plan, line);
    if !reasons.is_empty() {
        reasons.push('.');
    }
    format!(
        "<tbody><tr class=\"mv\"><td class=\"n no\">{number}</td><th scope=\"row\"><b>{}</b></th><td>{}</td><td>{}</td><td>{}<br/><span \
         class=\"quiet\">{}</span></td></tr><tr class=\"ex\"><td></td><td colspan=\"4\"><p class=\"why\">{}</p>{}</td></tr></tbody>",
        escaped(&names.person(&line.person)),
        escaped(&names.unit_in_body(&line.from)),
        escaped(&position),
        escaped(&names.words.of("out-form", &line.form)),
        term(page, line),
        escaped(&reasons),
        details(page, line, found, &parts, shared)
    )
}

/// Rules that were looked at, without those that nobody reads.
fn reasons<'a>(line: &'a Move, found: Option<&'a Explanation>) -> impl Iterator<Item = &'a Reason> {
    let reasons = found.map_or(&line.why, |found| &found.reasons);
    reasons.iter().filter(|reason| !crate::out::is_discreet(&reason.code))
}

/// The articles that stand in nobody's way.
fn basis(page: &Page<'_>, line: &Move, found: Option<&Explanation>) -> Option<String> {
    let met = || reasons(line, found).filter(|reason| reason.met == Met::Yes);
    let articles: BTreeSet<&str> = met().map(|reason| reason.article.as_str()).filter(|one| !one.is_empty()).collect();
    let count = met().count();
    // Several rules may cite one article beside another of their own: each stands once.
    let mut listed: Vec<&str> = Vec::new();
    for article in articles.iter().flat_map(|one| one.split("; ")) {
        if !listed.contains(&article) {
            listed.push(article);
        }
    }
    let listed = listed.join("; ");
    (count > 0).then(|| page.say("report-basis", &[("count", count.into()), ("articles", listed.into())]))
}

/// The papers that the line needs.
fn papers(page: &Page<'_>, line: &Move) -> Option<String> {
    let papers: Vec<String> = line.papers.iter().map(|code| page.names.paper(code)).collect();
    (!papers.is_empty()).then(|| escaped(&papers.join(" ")))
}

/// What it rests on, the best alternative, when it would be otherwise.
fn details(
    page: &Page<'_>,
    line: &Move,
    found: Option<&Explanation>,
    parts: &[Part],
    (bases, others): (&Shared, &Shared),
) -> String {
    // Alternatives stand side by side; what it rests on takes a row of its own.
    let mut items: Vec<(String, String, bool)> = Vec::new();
    for part in parts {
        let head = if part.heading.is_empty() { page.text("report-why") } else { escaped(&part.heading) };
        let told = escaped(&part.lines.join(" "));
        // What is best without this move is often also the best elsewhere: one answer under both questions.
        match items.last_mut().filter(|last| last.1 == told) {
            Some(last) => last.0 = format!("{} · {head}", last.0),
            None => items.push((head, told, false)),
        }
    }
    // In full on the screen; by its number on paper.
    let once = |text: &str, number: usize| {
        let number = page.say("report-shared-number", &[("number", number.into())]);
        format!("<span class=\"scr\">{text}</span><span class=\"prn\">{number}</span>")
    };
    if let Some(told) = basis(page, line, found) {
        items.push((page.text("report-basis-head"), once(&told, bases.number(&told)), true));
    }
    let open: Vec<String> = reasons(line, found)
        .filter(|reason| reason.met == Met::Unconfirmed)
        .map(|reason| page.names.code(&reason.code))
        .collect();
    if !open.is_empty() {
        items.push((page.text("report-unconfirmed"), escaped(&open.join("; ")), true));
    }
    if let Some(told) = papers(page, line) {
        items.push((page.text("report-papers"), once(&told, others.number(&told)), true));
    }
    if items.is_empty() {
        return String::new();
    }
    let item = |(head, told, wide): &(String, String, bool)| {
        let class = if *wide { " class=\"wide\"" } else { "" };
        format!("<div{class}><dt>{head}</dt><dd>{told}</dd></div>")
    };
    let items: String = items.iter().map(item).collect();
    format!("<details><summary>{}</summary><dl class=\"alt\">{items}</dl></details>", page.text("report-details"))
}
