//! The main figures in both counts, before and after.

use super::data::{Balance, Change, ReportData};
use super::html::Page;
use std::fmt::Write;

pub(super) fn section(page: &mut Page<'_>, data: &ReportData) {
    page.open("figures", "");
    let figures = &data.figures;
    let mut table = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"figures-h\"><table class=\"key\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th><th scope=\"col\" \
         class=\"n\">{}</th></tr></thead><tbody>",
        page.text("report-figures-change"),
        page.text("report-by-headcount"),
        page.text("report-by-working")
    );
    let authorised = page.number(figures.authorised);
    let _ = write!(
        table,
        "<tr><th scope=\"row\"><i></i> {}</th><td class=\"n\"><b>{authorised}</b></td><td class=\"n\"><b>{authorised}</b></td></tr>",
        page.text("out-summary-authorised")
    );
    type Row = (&'static str, &'static str, &'static str, fn(&Balance) -> Change);
    let rows: [Row; 6] = [
        ("report-present", "", "", |one| one.people),
        ("report-short", "−", "short", |one| one.short),
        ("report-units-short", "", "", |one| one.units_short),
        ("report-over", "+", "over", |one| one.over),
        ("report-units-over", "", "", |one| one.units_over),
        ("report-units-even", "=", "even", |one| one.units_even),
    ];
    for (key, sign, class, of) in rows {
        let _ = write!(
            table,
            "<tr><th scope=\"row\"><i class=\"{class}\">{sign}</i> {}</th><td class=\"n {class}\">{}</td><td class=\"n \
             {class}\">{}</td></tr>",
            page.text(key),
            change(page, of(&figures.headcount)),
            change(page, of(&figures.working))
        );
    }
    let _ = write!(
        table,
        "<tr><th scope=\"row\"><i class=\"short\">−</i> {}</th><td class=\"n quiet\">–</td><td class=\"n \
         short\">{}</td></tr></tbody></table></div>",
        page.text("report-missing"),
        change(page, figures.missing)
    );
    page.raw(&table);
    page.link_table("bridge");
    page.close();
}

/// `652 → 421`.
pub(super) fn change(page: &Page<'_>, (before, after): Change) -> String {
    format!(
        "<span class=\"was\">{}</span><span class=\"arr\">→</span><b>{}</b>",
        page.number(before),
        page.number(after)
    )
}
