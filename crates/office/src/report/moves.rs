//! Every line of the plan that the reader may see, with why it is there and when it would be otherwise.

use super::Report;
use super::html::{Page, escaped};
use crate::out::why;
use canbo_planning::{Audience, Explanation, Move, Plan};
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
        text.push_str(&row(page, plan, at + 1, line, found.get(&line.person).copied()));
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

fn row(page: &Page<'_>, plan: &Plan, number: usize, line: &Move, found: Option<&Explanation>) -> String {
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
        details(page, line, found, &parts)
    )
}

/// What it rests on, the best alternative, when it would be otherwise.
fn details(page: &Page<'_>, line: &Move, found: Option<&Explanation>, parts: &[Part]) -> String {
    // Alternatives stand side by side; what it rests on takes a row of its own.
    let mut items: Vec<(String, String, bool)> = Vec::new();
    for part in parts {
        let head = if part.heading.is_empty() { page.text("report-why") } else { escaped(&part.heading) };
        items.push((head, escaped(&part.lines.join(" ")), false));
    }
    let reasons = found.map_or(&line.why, |found| &found.reasons);
    let shown = || reasons.iter().filter(|reason| !crate::out::is_discreet(&reason.code));
    let articles: BTreeSet<&str> = shown()
        .filter(|reason| reason.met == Met::Yes)
        .map(|reason| reason.article.as_str())
        .filter(|one| !one.is_empty())
        .collect();
    let met = shown().filter(|reason| reason.met == Met::Yes).count();
    if met > 0 {
        let listed = articles.into_iter().collect::<Vec<_>>().join("; ");
        let told = page.say("report-basis", &[("count", met.into()), ("articles", listed.into())]);
        items.push((page.text("report-basis-head"), told, true));
    }
    let open: Vec<String> =
        shown().filter(|reason| reason.met == Met::Unconfirmed).map(|reason| page.names.code(&reason.code)).collect();
    if !open.is_empty() {
        items.push((page.text("report-unconfirmed"), escaped(&open.join("; ")), true));
    }
    let papers: Vec<String> = line.papers.iter().map(|code| page.names.paper(code)).collect();
    if !papers.is_empty() {
        items.push((page.text("report-papers"), escaped(&papers.join(" ")), true));
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
