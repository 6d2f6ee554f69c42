//! The tables behind the pictures. They stand open at the end, so that they print.

use super::Report;
use super::cascade::STEPS;
use super::data::{Change, Commune, ReportData, links_for};
use super::html::{Page, escaped};
use super::{curve, fairness, heat, recruit};
use canbo_planning::FairnessKind;
use std::fmt::Write;

/// A head: key, and whether figures stand below it.
type Head<'a> = (&'a str, bool);

pub(super) fn all(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    let head = page.text("report-annexes");
    page.raw(&format!(
        "\n<section id=\"annexes\" class=\"annex long\" aria-labelledby=\"annexes-h\"><h2 id=\"annexes-h\">{head}</h2>"
    ));
    let note = page.text("report-annexes-how");
    page.raw(&format!("<p>{note}</p>"));
    bridge(page, data, report);
    communes(page, data);
    cascade(page, data, report);
    flows(page, data, report);
    senders(page, data, report);
    heat(page, data);
    forecast(page, data, report);
    fair(page, data);
    positions(page, data);
    page.raw("</section>");
}

/// A table with its heads; what is written into it must be markup.
fn table(page: &mut Page<'_>, id: &str, heads: &[Head<'_>], rows: &str) {
    let mut text = format!(
        "<h3 id=\"table-{id}\">{}</h3><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-{id}\"><table><thead><tr>",
        page.text(&format!("report-annex-{id}"))
    );
    for (key, figures) in heads {
        let class = if *figures { " class=\"n\"" } else { "" };
        let _ = write!(text, "<th scope=\"col\"{class}>{}</th>", page.text(key));
    }
    let _ = write!(text, "</tr></thead><tbody>{rows}</tbody></table></div>");
    page.raw(&text);
}

fn row(name: &str, cells: &[String], class: &str) -> String {
    let cells: String = cells.iter().map(|cell| format!("<td class=\"n\">{cell}</td>")).collect();
    format!("<tr{class}><th scope=\"row\">{name}</th>{cells}</tr>")
}

const SUM: &str = " class=\"sum\"";

fn bridge(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    let figures = &data.figures;
    let [present, arrived, gone, away, working] = figures.bridge;
    let after = figures.headcount.people.1;
    let cells = |numbers: [u32; 5]| {
        let [a, b, c, d, e] = numbers;
        let told = |people: u32, sign: i64| {
            if report.reader.is_told(people) {
                page.names.words.signed(sign * i64::from(people))
            } else {
                page.text("explain-few")
            }
        };
        vec![page.number(a), told(b, 1), told(c, -1), told(d, -1), page.number(e)]
    };
    let before = row(&page.text("out-before"), &cells([present, arrived, gone, away, working]), "");
    // What the plan seconds in; people of communes whom it sends out on secondment there are none.
    let gained = figures.working.people.1 + gone + away;
    let now = row(
        &page.text("out-after"),
        &cells([after, gained.saturating_sub(after), gone, away, figures.working.people.1]),
        "",
    );
    let heads = [
        ("report-state", false),
        ("out-head-on-headcount", true),
        ("out-head-seconded-in", true),
        ("out-head-seconded-out", true),
        ("out-head-away", true),
        ("out-head-working", true),
    ];
    table(page, "bridge", &heads, &(before + &now));
}

fn communes(page: &mut Page<'_>, data: &ReportData) {
    let signed = |balance: i64| {
        let class = match balance {
            0 => "even",
            over if over > 0 => "over",
            _ => "short",
        };
        format!(
            "<span class=\"{class}\">{}</span>",
            if balance == 0 { "=".to_owned() } else { page.names.words.signed(balance) }
        )
    };
    let mut rows = String::new();
    for one in &data.communes {
        let known = one.authorised > 0;
        let side = |value: i64| if known { signed(value) } else { "–".to_owned() };
        let count = |people: u32| i64::from(people) - i64::from(one.authorised);
        let name = if one.presumed { format!("{} *", escaped(&one.name)) } else { escaped(&one.name) };
        let cells = [
            if known { page.number(one.authorised) } else { "–".to_owned() },
            page.number(one.headcount.0),
            page.number(one.headcount.1),
            side(count(one.headcount.0)),
            side(count(one.headcount.1)),
            page.number(one.working.0),
            page.number(one.working.1),
            side(one.balance(false)),
            side(one.balance(true)),
            page.number(one.missing.0),
            page.number(one.missing.1),
            page.number(one.empty_fields.0),
            page.number(one.empty_fields.1),
        ];
        rows.push_str(&row(&name, &cells, ""));
    }
    let sum = |of: &dyn Fn(&Commune) -> u32| page.number(data.communes.iter().map(of).sum::<u32>());
    let figures = &data.figures;
    let both = |short: u32, over: u32| {
        let sides = [signed(-i64::from(short)), signed(i64::from(over))];
        let shown = sides.into_iter().zip([short, over]).filter(|(_, count)| *count > 0).map(|(told, _)| told);
        let shown: Vec<String> = shown.collect();
        if shown.is_empty() { signed(0) } else { shown.join(" ") }
    };
    let cells = [
        sum(&|one| one.authorised),
        sum(&|one| one.headcount.0),
        sum(&|one| one.headcount.1),
        both(figures.headcount.short.0, figures.headcount.over.0),
        both(figures.headcount.short.1, figures.headcount.over.1),
        sum(&|one| one.working.0),
        sum(&|one| one.working.1),
        both(figures.working.short.0, figures.working.over.0),
        both(figures.working.short.1, figures.working.over.1),
        sum(&|one| one.missing.0),
        sum(&|one| one.missing.1),
        sum(&|one| one.empty_fields.0),
        sum(&|one| one.empty_fields.1),
    ];
    rows.push_str(&row(&page.text("out-sum"), &cells, SUM));
    let pair = |key: &str| format!("<th scope=\"colgroup\" colspan=\"2\" class=\"n\">{}</th>", page.text(key));
    let mut head = format!(
        "<h3 id=\"table-communes\">{}</h3><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-communes\"><table class=\"tight\"><thead><tr><th scope=\"col\" rowspan=\"2\">{}</th><th \
         scope=\"col\" rowspan=\"2\" class=\"n\">{}</th>",
        page.text("report-annex-communes"),
        page.text("report-commune"),
        page.text("out-head-authorised")
    );
    for key in [
        "report-head-headcount",
        "report-head-headcount-net",
        "report-head-working",
        "report-head-working-net",
        "report-head-missing",
        "report-head-empty",
    ] {
        head.push_str(&pair(key));
    }
    head.push_str("</tr><tr>");
    for _ in 0..6 {
        for key in ["out-before", "out-after"] {
            let _ = write!(head, "<th scope=\"col\" class=\"n\">{}</th>", page.text(key));
        }
    }
    let note = if data.communes.iter().any(|one| one.presumed) {
        format!("<p class=\"quiet\">* {}</p>", page.text("report-presumed"))
    } else {
        String::new()
    };
    let _ = write!(head, "</tr></thead><tbody>{rows}</tbody></table></div>{note}");
    page.raw(&head);
}

fn cascade(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    let mut rows =
        row(&page.text("report-cascade-before"), &["–".to_owned(), "–".to_owned(), page.number(data.missing[0])], "");
    for (at, step) in STEPS.iter().enumerate() {
        let fewer = i64::from(data.missing[at + 1]) - i64::from(data.missing[at]);
        let people = report.reader.number(page, data.people[at]);
        let cells = [people, page.names.words.signed(fewer), page.number(data.missing[at + 1])];
        rows.push_str(&row(&page.text(&format!("report-step-{step}")), &cells, ""));
    }
    let all = i64::from(data.missing[4]) - i64::from(data.missing[0]);
    let cells = [page.number(data.moved()), page.names.words.signed(all), page.number(data.missing[4])];
    rows.push_str(&row(&page.text("out-sum"), &cells, SUM));
    let heads = [
        ("out-summary-step", false),
        ("out-summary-moves", true),
        ("report-head-fewer", true),
        ("report-head-left", true),
    ];
    table(page, "cascade", &heads, &rows);
}

fn flows(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    let mut links = links_for(data, report.reader);
    let people: u32 = links.iter().map(|link| link.people).sum();
    if links.is_empty() || !report.reader.is_told(people) {
        return;
    }
    links.sort_by(|a, b| {
        (a.kind, &a.from).cmp(&(b.kind, &b.from)).then_with(|| b.people.cmp(&a.people)).then_with(|| a.to.cmp(&b.to))
    });
    let mut rows = String::new();
    let mut at = 0;
    while at < links.len() {
        let own: Vec<_> = links[at..]
            .iter()
            .take_while(|link| (link.kind, &link.from) == (links[at].kind, &links[at].from))
            .collect();
        let sum: u32 = own.iter().map(|link| link.people).sum();
        // Of a few people, the public reads that they are few, and not where they go.
        let to: Vec<String> = own
            .iter()
            .filter(|link| report.reader.is_told(link.people))
            .map(|link| format!("{} ({})", page.names.unit(&link.to), page.number(link.people)))
            .collect();
        let told = report.reader.number(page, sum);
        let to = if to.len() == own.len() {
            to.join(", ")
        } else {
            [to, vec![page.names.text("report-flows-elsewhere")]].concat().join(", ")
        };
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{told}</td><td>{}</td></tr>",
            escaped(&page.names.unit(&links[at].from)),
            escaped(&to)
        );
        at += own.len();
    }
    let _ = write!(
        rows,
        "<tr class=\"sum\"><th scope=\"row\">{}</th><td class=\"n\">{}</td><td></td></tr>",
        page.text("out-sum"),
        page.number(people)
    );
    table(
        page,
        "flows",
        &[("report-flows-from", false), ("out-summary-moves", true), ("report-flows-where", false)],
        &rows,
    );
}

fn senders(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    use canbo_planning::Audience::*;
    let own = |at: &canbo_register::UnitId| report.reader.unit.as_ref().is_some_and(|unit| at.is_within(unit));
    let seen = |sender: &canbo_register::UnitId| match report.reader.audience {
        Sender => own(sender),
        Receiver | Person => false,
        _ => true,
    };
    let lines: Vec<_> = data.senders.iter().filter(|line| seen(&line.sender)).collect();
    if lines.is_empty() {
        return;
    }
    let most = lines.iter().map(|line| line.range.1.max(line.sent)).filter(|most| *most < 10_000).max().unwrap_or(1);
    let mut rows = String::new();
    for line in lines {
        let told = report.reader.is_told(line.sent);
        let sent = if told { page.number(line.sent) } else { page.text("explain-few") };
        let leaders =
            if told && report.reader.is_told(line.leaders) { page.number(line.leaders) } else { "–".to_owned() };
        let range = if line.wave.is_none() {
            "–".to_owned()
        } else {
            page.names.words.range(line.range.0.into(), line.range.1.into())
        };
        let drawn = if line.wave.is_some() && told { quota(page, line.range, line.sent, most) } else { String::new() };
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{range}</td><td>{drawn}</td><td \
             class=\"n\">{sent}</td><td class=\"n\">{leaders}</td></tr>",
            escaped(&page.names.unit_in_body(&line.sender)),
            escaped(line.wave.as_deref().unwrap_or("–")),
            page.number(line.base)
        );
    }
    let heads = [
        ("out-head-sender", false),
        ("out-head-wave", false),
        ("out-head-base", true),
        ("report-head-range", true),
        ("report-head-picture", false),
        ("out-head-sent", true),
        ("out-head-leaders-sent", true),
    ];
    table(page, "senders", &heads, &rows);
}

/// The range as a thick line, what is sent as a dot.
fn quota(page: &Page<'_>, (low, high): Change, sent: u32, most: u32) -> String {
    use super::html::{measure, short};
    let x = |value: u32| short(6.0 + 108.0 * measure(value.min(most)) / measure(most.max(1)));
    let told = page.say(
        "report-quota",
        &[("range", page.names.words.range(low.into(), high.into()).into()), ("sent", sent.into())],
    );
    format!(
        "<svg class=\"quota\" viewBox=\"0 0 120 14\" width=\"120\" height=\"14\" role=\"img\" aria-label=\"{told}\"><path class=\"gl\" \
         d=\"M6 7H114\"/><path class=\"qr\" d=\"M{} 7H{}\"/><circle class=\"qd\" cx=\"{}\" cy=\"7\" r=\"4\"/></svg>",
        x(low),
        x(high),
        x(sent)
    )
}

fn heat(page: &mut Page<'_>, data: &ReportData) {
    let columns = heat::columns(page, data);
    let shown: Vec<&Commune> = data.communes.iter().filter(|one| one.missing != (0, 0)).collect();
    if columns.is_empty() || shown.is_empty() {
        return;
    }
    let head = format!("<h3 id=\"table-heat\">{}</h3>", page.text("report-annex-heat"));
    let drawn = heat::table(page, data, &columns, &shown, false);
    page.raw(&(head + &drawn));
}

fn forecast(page: &mut Page<'_>, data: &ReportData, report: &Report<'_>) {
    if curve::never_short(data) {
        return;
    }
    let forecast = &data.forecast;
    let with = forecast.with.as_ref().unwrap_or(&forecast.without);
    let mut rows = String::new();
    for (at, day) in forecast.days.iter().enumerate() {
        let (a, b) = (&forecast.without.total[at], &with.total[at]);
        let events = &with.events[at];
        let told = |count: u32| match count {
            0 => "–".to_owned(),
            count => report.reader.number(page, count),
        };
        let cells = [
            page.number(a.working),
            page.number(b.working),
            page.number(a.headcount),
            page.number(b.headcount),
            told(events.retired),
            told(events.terms_ended),
            told(events.returned),
            told(events.begun),
        ];
        let label = if at == 0 { page.names.words.day(*day) } else { page.names.words.month(day.year(), day.month()) };
        rows.push_str(&row(&label, &cells, ""));
    }
    let heads = [
        ("report-month", false),
        ("report-head-without-working", true),
        ("report-head-with-working", true),
        ("report-head-without-headcount", true),
        ("report-head-with-headcount", true),
        ("report-head-retired", true),
        ("report-head-ended", true),
        ("report-head-returned", true),
        ("report-head-begun", true),
    ];
    table(page, "forecast", &heads, &rows);
}

fn fair(page: &mut Page<'_>, data: &ReportData) {
    let mut rows = String::new();
    for one in &data.fairness {
        let side = |measure: &canbo_planning::Measure| match one.kind {
            FairnessKind::WeightedRates => fairness::points(page, measure.thousandths),
            FairnessKind::Absolute => page.number(measure.thousandths / 1000),
            FairnessKind::WorstRate => {
                let rate = page.names.words.percent_tenths(measure.thousandths);
                let unit = measure.unit.as_ref().map(|unit| page.names.unit(unit)).unwrap_or_default();
                format!("{rate} {}", escaped(&unit))
            }
        };
        let exact = one.first.exact.as_ref().map_or("–".to_owned(), |(top, bottom)| {
            if bottom == "1" || top.len() + bottom.len() > 24 {
                "–".to_owned()
            } else {
                format!("{top} ∕ {bottom}")
            }
        });
        let told = page.text(&format!("report-fair-{}", one.kind.name().replace('_', "-")));
        let cells = [side(&one.before), side(&one.first), exact];
        rows.push_str(&row(&told, &cells, ""));
    }
    let heads =
        [("report-head-measure", false), ("out-before", true), ("out-after", true), ("report-head-exact", true)];
    table(page, "fairness", &heads, &rows);
}

fn positions(page: &mut Page<'_>, data: &ReportData) {
    let recruits = data.to_recruit();
    if recruits.is_empty() {
        return;
    }
    let mut text = format!(
        "<h3 id=\"table-recruit\">{}</h3><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-recruit\"><table class=\"tight\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th \
         scope=\"col\">{}</th>{}</tr></thead><tbody>",
        page.text("report-annex-recruit"),
        page.text("report-commune"),
        page.text("out-head-position"),
        page.text("report-head-since"),
        recruit::heads(page, data)
    );
    for (unit, position, values) in recruits {
        let since = values.iter().position(|value| *value > 0).map(|at| (at, data.forecast.days[at]));
        let since =
            since.map(
                |(at, day)| {
                    if at == 0 { page.text("report-now") } else { page.names.words.month(day.year(), day.month()) }
                },
            );
        let _ = write!(
            text,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td>{}</tr>",
            escaped(&page.names.unit(unit)),
            escaped(&page.names.position(position)),
            since.unwrap_or_default(),
            recruit::cells(page, data, &values)
        );
    }
    text.push_str("</tbody></table></div>");
    page.raw(&text);
}
