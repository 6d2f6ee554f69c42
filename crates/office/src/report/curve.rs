//! The five years to come: missing seats by month, without the plan and with it.

use super::audience::Reader;
use super::data::ReportData;
use super::html::{Page, measure, picture, short};
use canbo_planning::{Course, Shortage};
use std::fmt::Write;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 270.0;
const LEFT: f64 = 42.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 26.0;

/// One of the two counts.
type Count = fn(&Shortage) -> u32;

pub(super) fn section(page: &mut Page<'_>, data: &ReportData, reader: &Reader) {
    page.open("forecast", "");
    let forecast = &data.forecast;
    let with = forecast.with.as_ref().unwrap_or(&forecast.without);
    let last = |course: &Course| course.total.last().copied().unwrap_or_default();
    let (first, end, then) = (forecast.without.total[0], last(&forecast.without), last(with));
    let least = with.total.iter().map(|one| one.working).min().unwrap_or_default();
    let retired: u32 = forecast.without.events.iter().map(|one| one.retired).sum();
    let counts: [(&str, Count); 2] = [("working", |one| one.working), ("headcount", |one| one.headcount)];
    if never_short(data) {
        page.empty("report-forecast-none");
    } else {
        let facts = [
            ("now", first.working.into()),
            ("least", least.into()),
            ("without", end.working.into()),
            ("with", then.working.into()),
            ("retired", reader.people(page, retired)),
        ];
        let said = page.say("report-forecast-say", &facts);
        page.sentence(&said);
        for (count, of) in counts {
            let drawn = draw(page, data, reader, (count, of));
            page.raw(&drawn);
        }
    }
    if forecast.of_unknown_age > 0 {
        let told = page.say("report-forecast-unknown", &[("count", forecast.of_unknown_age.into())]);
        page.raw(&format!("<p class=\"to-table\">{told}</p>"));
    }
    if !never_short(data) {
        page.link_table("forecast");
    }
    page.close();
}

/// Whether no position is missing at any point, in either count: then there is no curve and no table.
pub(super) fn never_short(data: &ReportData) -> bool {
    let courses = [Some(&data.forecast.without), data.forecast.with.as_ref()];
    courses.into_iter().flatten().flat_map(|course| &course.total).all(|one| one.working + one.headcount == 0)
}

/// A round number above, that four lines divide.
fn ceiling(most: u32) -> u32 {
    let mut unit = 1;
    loop {
        let steps = [10, 15, 20, 25, 30, 40, 50].map(|tenths| tenths * unit).into_iter();
        let whole = steps.filter(|tenths| tenths % 10 == 0).map(|tenths| tenths / 10 * 4);
        if let Some(found) = whole.into_iter().find(|top| *top >= most) {
            return found;
        }
        unit *= 10;
    }
}

fn draw(page: &Page<'_>, data: &ReportData, reader: &Reader, (count, of): (&str, Count)) -> String {
    let forecast = &data.forecast;
    let without: Vec<u32> = forecast.without.total.iter().map(of).collect();
    let with: Vec<u32> = forecast.with.as_ref().unwrap_or(&forecast.without).total.iter().map(of).collect();
    let top = ceiling(without.iter().chain(&with).copied().max().unwrap_or_default());
    let months = measure(without.len().saturating_sub(1).max(1));
    let x = |at: usize| LEFT + (WIDTH - LEFT - RIGHT) * measure(at) / months;
    let y = |value: u32| TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - measure(value) / measure(top));
    let mut inside = String::new();
    for tick in 0..=4 {
        let value = top / 4 * tick;
        let class = if tick == 0 { "gl g0" } else { "gl" };
        let _ = write!(
            inside,
            "<path class=\"{class}\" d=\"M{LEFT} {}H{}\"/><text class=\"ax\" x=\"{}\" y=\"{}\" \
             text-anchor=\"end\">{}</text>",
            short(y(value)),
            WIDTH - RIGHT,
            LEFT - 7.0,
            short(y(value) + 4.0),
            page.number(value)
        );
    }
    for (at, day) in forecast.days.iter().enumerate().filter(|(at, day)| *at > 0 && day.month() == 1) {
        let _ = write!(
            inside,
            "<path class=\"tk\" d=\"M{} {}v4\"/><text class=\"ax\" x=\"{}\" y=\"{}\">{}</text>",
            short(x(at)),
            HEIGHT - BOTTOM,
            short(x(at) + 3.0),
            HEIGHT - BOTTOM + 17.0,
            day.year()
        );
    }
    let steps = |values: &[u32]| {
        let mut path = String::new();
        for (at, value) in values.iter().enumerate() {
            let _ = match at {
                0 => write!(path, "M{} {}", short(x(0)), short(y(*value))),
                _ => write!(path, "H{}V{}", short(x(at)), short(y(*value))),
            };
        }
        path
    };
    let mut between = steps(&without);
    for at in (0..with.len()).rev() {
        let _ = if at + 1 == with.len() {
            write!(between, "V{}", short(y(with[at])))
        } else {
            write!(between, "H{}V{}", short(x(at + 1)), short(y(with[at])))
        };
    }
    let _ = write!(between, "H{}Z", short(x(0)));
    let _ = write!(
        inside,
        "<path class=\"gain\" d=\"{between}\"/><path class=\"ln ln-a\" d=\"{}\"/><path class=\"ln ln-b\" d=\"{}\"/>",
        steps(&without),
        steps(&with)
    );
    ends(page, &mut inside, (&without, &with), &y);
    event(page, data, reader, &mut inside, (&with, top), (&x, &y));
    let facts = [
        ("before", without[0].into()),
        ("without", without.last().copied().unwrap_or_default().into()),
        ("with", with.last().copied().unwrap_or_default().into()),
    ];
    let title = page.text(&format!("report-forecast-{count}"));
    let description = page.say("report-forecast-desc", &facts);
    let svg = picture("curve", &format!("curve-{count}"), (WIDTH, HEIGHT), (&title, &description), &inside);
    format!(
        "<figure><figcaption><b>{title}</b></figcaption><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">{svg}</div></figure>"
    )
}

/// What the lines come to, at their ends, one never over the other.
fn ends(page: &Page<'_>, inside: &mut String, (without, with): (&[u32], &[u32]), y: &dyn Fn(u32) -> f64) {
    let last = |values: &[u32]| values.last().copied().unwrap_or_default();
    let (upper, lower) = (last(without), last(with));
    let (mut a, mut b) = (y(upper) + 4.0, y(lower) + 4.0);
    if (a - b).abs() < 16.0 {
        let middle = (a + b) / 2.0;
        let sign = if upper >= lower { 1.0 } else { -1.0 };
        (a, b) = (middle - 8.0 * sign, middle + 8.0 * sign);
    }
    for (class, at, value, key) in [("da", a, upper, "without"), ("db", b, lower, "with")] {
        let _ = write!(
            inside,
            "<text class=\"dl {class}\" x=\"{}\" y=\"{}\"><tspan class=\"dv\">{}</tspan> {}</text>",
            WIDTH - RIGHT + 7.0,
            short(at),
            page.number(value),
            page.text(&format!("report-line-{key}"))
        );
    }
}

/// The month in which most terms end, written below the line, if it is a step to be seen.
fn event(
    page: &Page<'_>,
    data: &ReportData,
    reader: &Reader,
    inside: &mut String,
    (values, top): (&[u32], u32),
    (x, y): (&dyn Fn(usize) -> f64, &dyn Fn(u32) -> f64),
) {
    let Some(course) = data.forecast.with.as_ref() else { return };
    let most = course.events.iter().enumerate().max_by_key(|(at, one)| (one.terms_ended, std::cmp::Reverse(*at)));
    let Some((at, one)) =
        most.filter(|(at, one)| *at > 0 && one.terms_ended * 20 >= top && values[*at] > values[*at - 1])
    else {
        return;
    };
    let day = data.forecast.days[at];
    let told = page.say(
        "report-forecast-event",
        &[
            ("month", page.names.words.month(day.year(), day.month()).into()),
            ("count", reader.people(page, one.terms_ended)),
        ],
    );
    let foot = (y(values[at - 1]) + 34.0).min(HEIGHT - BOTTOM - 20.0);
    let anchor = if x(at) > WIDTH - RIGHT - 130.0 { "end" } else { "middle" };
    let _ = write!(
        inside,
        "<path class=\"ev\" d=\"M{} {}V{}\"/><text class=\"en\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{told}</text>",
        short(x(at)),
        short(y(values[at - 1]) + 3.0),
        short(foot),
        short(x(at)),
        short(foot + 14.0)
    );
}

#[cfg(test)]
mod tests {
    use super::ceiling;

    #[test]
    fn the_scale_is_round_and_holds_everything() {
        assert_eq!([0, 3, 5, 41, 417, 766, 801].map(ceiling), [4, 4, 8, 60, 600, 800, 1000]);
    }
}
