//! The cascade: what each step takes from the missing seats.

use super::audience::Reader;
use super::data::ReportData;
use super::html::{Page, measure, picture, short};
use std::fmt::Write;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 240.0;
const RIGHT: f64 = 96.0;

/// Steps, as the keys of the words have them.
pub(super) const STEPS: [&str; 4] = ["inside", "between", "centre", "province"];

pub(super) fn section(page: &mut Page<'_>, data: &ReportData, reader: &Reader) {
    page.open("cascade", "");
    let (first, last) = (data.missing[0], data.missing[4]);
    if data.moved() == 0 {
        page.empty("report-cascade-empty");
    } else {
        let near = data.missing[0].saturating_sub(data.missing[2]);
        let facts = [
            ("filled", first.saturating_sub(last).into()),
            ("before", first.into()),
            ("near", near.into()),
            ("moves", data.moved().into()),
        ];
        let said = page.say("report-cascade-say", &facts);
        page.sentence(&said);
        let drawn = draw(page, data, reader);
        page.raw(&drawn);
    }
    page.link_table("cascade");
    page.close();
}

fn draw(page: &Page<'_>, data: &ReportData, reader: &Reader) -> String {
    let most = measure(data.missing[0].max(1));
    let along = |value: u32| LEFT + (WIDTH - LEFT - RIGHT) * measure(value) / most;
    let mut inside = String::new();
    let whole = |inside: &mut String, y: f64, value: u32, key: &str| {
        let _ = write!(
            inside,
            "<text class=\"cn\" x=\"0\" y=\"{}\">{}</text><rect class=\"b-tot\" x=\"{LEFT}\" y=\"{}\" width=\"{}\" \
             height=\"20\"/><text class=\"cv\" x=\"{WIDTH}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            short(y + 18.0),
            page.text(key),
            short(y + 4.0),
            short(along(value) - LEFT),
            short(y + 19.0),
            page.number(value)
        );
    };
    whole(&mut inside, 0.0, data.missing[0], "report-cascade-before");
    let mut y = 44.0;
    for (at, step) in STEPS.iter().enumerate() {
        let (before, after) = (data.missing[at], data.missing[at + 1]);
        let (from, to) = (along(before.min(after)), along(before.max(after)));
        let change = page.names.words.signed(i64::from(after) - i64::from(before));
        let people = page.say("report-people", &[("count", reader.people(page, data.people[at]))]);
        let _ = write!(
            inside,
            "<text class=\"cn\" x=\"0\" y=\"{}\">{}</text><text class=\"cs\" x=\"0\" y=\"{}\">{} · {people}</text><rect \
             class=\"b-rest\" x=\"{LEFT}\" y=\"{}\" width=\"{}\" height=\"16\"/><rect class=\"b-{at}\" x=\"{}\" \
             y=\"{}\" width=\"{}\" height=\"16\"/><text class=\"ci\" x=\"{}\" y=\"{}\">{change}</text><text \
             class=\"cr\" x=\"{WIDTH}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            short(y + 13.0),
            page.text(&format!("report-step-{step}")),
            short(y + 28.0),
            page.text(&format!("report-step-{step}-how")),
            short(y + 6.0),
            short(from - LEFT),
            short(from),
            short(y + 6.0),
            short(to - from),
            short(to + 6.0),
            short(y + 19.0),
            short(y + 19.0),
            page.number(after)
        );
        y += 40.0;
    }
    whole(&mut inside, y + 4.0, data.missing[4], "report-cascade-after");
    let title = page.text("report-cascade");
    let description = page.say(
        "report-cascade-desc",
        &[
            ("before", data.missing[0].into()),
            ("after", data.missing[4].into()),
            ("inside", reader.people(page, data.people[0])),
            ("between", reader.people(page, data.people[1])),
            ("centre", reader.people(page, data.people[2])),
            ("province", reader.people(page, data.people[3])),
        ],
    );
    let svg = picture("casc", "casc", (WIDTH, y + 36.0), (&title, &description), &inside);
    format!("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">{svg}</div>")
}
