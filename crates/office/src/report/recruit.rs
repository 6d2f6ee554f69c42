//! What is left to recruit: positions that no move fills, and from when.

use super::data::ReportData;
use super::html::{Page, escaped};
use canbo_register::PositionCode;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The points of the forecast that the tables show: today, and each first of January.
pub(super) fn points(data: &ReportData) -> Vec<usize> {
    let days = &data.forecast.days;
    let mut points = vec![0];
    points.extend((1..days.len()).filter(|at| days[*at].month() == 1 && days[*at].day() == 1));
    if points.last() != Some(&(days.len() - 1)) {
        points.push(days.len() - 1);
    }
    points
}

pub(super) fn heads(page: &Page<'_>, data: &ReportData) -> String {
    let mut text = String::new();
    for at in points(data) {
        let day = data.forecast.days[at];
        let label = if at == 0 { page.names.words.day(day) } else { page.names.words.month(day.year(), day.month()) };
        let _ = write!(text, "<th scope=\"col\" class=\"n\">{label}</th>");
    }
    text
}

pub(super) fn cells(page: &Page<'_>, data: &ReportData, values: &[u32]) -> String {
    let mut text = String::new();
    for at in points(data) {
        let value = values[at];
        let shown = if value == 0 { "–".to_owned() } else { page.number(value) };
        let _ = write!(text, "<td class=\"n\">{shown}</td>");
    }
    text
}

pub(super) fn section(page: &mut Page<'_>, data: &ReportData) {
    page.open("recruit", "");
    let rows = data.to_recruit();
    if rows.is_empty() {
        page.empty("report-recruit-empty");
        page.close();
        return;
    }
    let mut by_position: BTreeMap<&PositionCode, Vec<u32>> = BTreeMap::new();
    for (_, position, values) in &rows {
        let sum = by_position.entry(position).or_insert_with(|| vec![0; values.len()]);
        sum.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
    }
    let all: Vec<u32> = (0..data.forecast.days.len()).map(|at| by_position.values().map(|one| one[at]).sum()).collect();
    let most = by_position.iter().max_by_key(|(code, values)| (values.last().copied(), std::cmp::Reverse(**code)));
    if let Some((code, values)) = most {
        let facts = [
            ("day", data.on.into()),
            ("now", all[0].into()),
            ("then", all.last().copied().unwrap_or_default().into()),
            ("position", page.names.position(code).into()),
            ("most", values.last().copied().unwrap_or_default().into()),
        ];
        let said = page.say("report-recruit-say", &facts);
        page.sentence(&said);
    }
    let mut text = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"recruit-h\"><table><thead><tr><th scope=\"col\">{}</th>{}</tr></thead><tbody>",
        page.text("out-head-position"),
        heads(page, data)
    );
    let mut order: Vec<(&PositionCode, Vec<u32>)> = by_position.into_iter().collect();
    order.sort_by_key(|(code, values)| (std::cmp::Reverse(values.last().copied()), (*code).clone()));
    for (code, values) in &order {
        let _ = write!(
            text,
            "<tr><th scope=\"row\">{}</th>{}</tr>",
            escaped(&page.names.position(code)),
            cells(page, data, values)
        );
    }
    let _ = write!(
        text,
        "<tr class=\"sum\"><th scope=\"row\">{}</th>{}</tr></tbody></table></div>",
        page.text("out-sum"),
        cells(page, data, &all)
    );
    page.raw(&text);
    let left = data.figures.missing.1;
    if all[0] > left {
        let told = page.say("report-recruit-more", &[("now", all[0].into()), ("left", left.into())]);
        page.raw(&format!("<p class=\"to-read\">{told}</p>"));
    }
    page.link_table("recruit");
    page.close();
}
