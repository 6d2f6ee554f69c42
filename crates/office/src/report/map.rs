//! Communes before and after: a cell grown from each point, filled by what is short or over of its authorised number.

use super::data::{Commune, ReportData, pick};
use super::html::{Page, escaped, measure, picture, short};
use super::labels::{self, Label};
use super::outline::{Outline, path};
use super::plane::{self, Point};
use std::fmt::Write;

const WIDTH: f64 = 520.0;
const MARGIN: f64 = 46.0;
/// Room above and below the land for two lines of names; what stays empty is cut off.
const ROOM: f64 = 48.0;
/// How many names a map carries.
const NAMED: usize = 7;

/// How short or over a commune is, in eight steps; none where no number is stated.
pub(super) fn step(commune: &Commune, after: bool) -> &'static str {
    let (authorised, balance) = (i64::from(commune.authorised), commune.balance(after));
    match (authorised, balance) {
        (0, _) => "c-n",
        (_, 0) => "c-b",
        (all, over) if over > 0 => {
            if over * 10 <= all {
                "c-o1"
            } else {
                "c-o2"
            }
        }
        (all, short) => match -short * 10 / all {
            0 => "c-s1",
            1 => "c-s2",
            2 => "c-s3",
            3 => "c-s4",
            _ => "c-s5",
        },
    }
}

pub(super) fn section(page: &mut Page<'_>, data: &ReportData) {
    page.open("map", "");
    let placed: Vec<&Commune> = data.communes.iter().filter(|commune| commune.point.is_some()).collect();
    if placed.len() < 3 {
        page.empty("report-map-empty");
    } else {
        let even = data.figures.working.units_even;
        let worst = |after: bool| {
            let rate =
                |commune: &&Commune| -commune.balance(after).min(0) * 1_000_000 / i64::from(commune.authorised.max(1));
            data.stated().max_by_key(|one| (rate(one), std::cmp::Reverse(&one.unit)))
        };
        let rate = |commune: &Commune, after: bool| {
            page.names.words.percent(-commune.balance(after).min(0), commune.authorised.into())
        };
        if let (Some(before), Some(after)) = (worst(false), worst(true)) {
            let key = if before.balance(false) < 0 { "report-map-say" } else { "report-map-nobody" };
            let told = page.say(
                key,
                &[
                    ("unit", before.name.clone().into()),
                    ("before", rate(before, false).into()),
                    ("after", rate(after, true).into()),
                    ("even_before", even.0.into()),
                    ("even", even.1.into()),
                ],
            );
            page.sentence(&told);
        }
        page.raw("<div class=\"maps\">");
        draw(page, data, &placed);
        legend(page, placed.iter().any(|commune| commune.authorised == 0));
        page.raw("</div>");
        let untold = data.communes.len() - placed.len();
        if untold > 0 {
            let told = page.say("report-map-without", &[("count", untold.into())]);
            page.raw(&format!("<p class=\"to-table\">{told}</p>"));
        }
    }
    page.link_table("communes");
    page.close();
}

fn draw(page: &mut Page<'_>, data: &ReportData, placed: &[&Commune]) {
    let points: Vec<(i64, i64)> = placed.iter().filter_map(|commune| commune.point).collect();
    let (points, height) = plane::project(&points, WIDTH, MARGIN);
    let points: Vec<Point> = points.into_iter().map(|(x, y)| (x, y + ROOM)).collect();
    let size = (WIDTH, height + 2.0 * ROOM);
    let land = Outline::around(&points, size);
    let cells = plane::cells(&points, size);
    let mut shapes = format!("<defs><clipPath id=\"land\"><path d=\"{}\"/></clipPath>", land.path());
    for (at, cell) in cells.iter().enumerate() {
        let _ = write!(shapes, "<path id=\"c{at}\" d=\"{}\"/>", path(cell));
    }
    shapes.push_str("</defs>");
    let named = named(placed);
    let labels: Vec<Label> = named
        .iter()
        .map(|at| Label {
            point: points[*at],
            width: 8.4 * measure(label(page, placed[*at], false).0.chars().count() + 5),
        })
        .collect();
    let middles = labels::place(&labels, size, &|point| land.holds(point));
    let (top, bottom) = used(&land, &middles);
    for after in [false, true] {
        let mut inside = if after { String::new() } else { shapes.clone() };
        let _ = write!(
            inside,
            "<g transform=\"translate(0 {})\"><g class=\"cells\" clip-path=\"url(#land)\">",
            short(-top)
        );
        for (at, commune) in placed.iter().enumerate() {
            let told = told(page, commune, after);
            let _ =
                write!(inside, "<use href=\"#c{at}\" class=\"{}\"><title>{told}</title></use>", step(commune, after));
        }
        let _ = write!(inside, "</g><path class=\"outline\" d=\"{}\"/>", land.path());
        marks(&mut inside, placed, &points, &named, after);
        names(page, &mut inside, placed, (&named, &labels, &middles), after);
        inside.push_str("</g>");
        let balance = &data.figures.working;
        let figures = [("short", pick(balance.short, after).into()), ("over", pick(balance.over, after).into())];
        let side = if after { "after" } else { "before" };
        let title = page.say(&format!("report-map-{side}"), &figures);
        let description = page.say("report-map-desc", &[("count", placed.len().into())]);
        let svg = picture("map", &format!("map-{side}"), (WIDTH, bottom - top), (&title, &description), &inside);
        page.raw(&format!("<figure><figcaption>{title}</figcaption>{svg}</figure>"));
    }
}

/// From where to where land or a name lies, from above.
fn used(land: &Outline, middles: &[Point]) -> (f64, f64) {
    let (low, high) = plane::bounds(&land.rings.concat());
    let lines = middles.iter().map(|middle| (middle.1 - labels::HEIGHT / 2.0, middle.1 + labels::HEIGHT / 2.0));
    lines.fold((low.1 - 2.0, high.1 + 2.0), |used, line| (used.0.min(line.0), used.1.max(line.1)))
}

/// The sentence of a cell.
fn told(page: &Page<'_>, commune: &Commune, after: bool) -> String {
    let data = [
        ("unit", commune.name.clone().into()),
        ("balance", page.names.words.signed(commune.balance(after)).into()),
        ("authorised", commune.authorised.into()),
    ];
    page.say(if commune.authorised == 0 { "report-map-cell-untold" } else { "report-map-cell" }, &data)
}

/// `+` where people work beyond the number, `=` where it is met; a commune with a name has it beside its name.
fn marks(inside: &mut String, placed: &[&Commune], points: &[Point], named: &[usize], after: bool) {
    let marked = |(at, (commune, _)): &(usize, (&&Commune, &Point))| commune.authorised > 0 && !named.contains(at);
    for (_, (commune, (x, y))) in placed.iter().zip(points).enumerate().filter(marked) {
        let (x, y) = (short(*x - 3.2), (short(*y), short(*y - 3.2)));
        let balance = commune.balance(after);
        if balance > 0 {
            let middle = short(x.parse::<f64>().unwrap_or_default() + 3.2);
            let _ = write!(inside, "<path class=\"mk-o\" d=\"M{x} {}h6.4M{middle} {}v6.4\"/>", y.0, y.1);
        } else if balance == 0 {
            let line = y.0.parse::<f64>().unwrap_or_default();
            let _ = write!(inside, "<path class=\"mk-b\" d=\"M{x} {}h6.4m-6.4 4h6.4\"/>", short(line - 2.0));
        }
    }
}

/// Those worth a name: the shortest by rate, those who gain most, those over most.
fn named(placed: &[&Commune]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut take = |count: usize, key: &dyn Fn(&Commune) -> i64| {
        let mut order: Vec<usize> = (0..placed.len()).filter(|at| placed[*at].authorised > 0).collect();
        order.sort_by_key(|at| (std::cmp::Reverse(key(placed[*at])), &placed[*at].unit));
        let fresh: Vec<usize> =
            order.into_iter().filter(|at| key(placed[*at]) > 0 && !chosen.contains(at)).take(count).collect();
        chosen.extend(fresh);
    };
    take(3, &|one| -one.balance(false) * 1000 / i64::from(one.authorised));
    take(2, &|one| i64::from(one.working.1) - i64::from(one.working.0));
    take(NAMED - 5, &|one| one.balance(false));
    chosen
}

/// A name without its type word, and the number after it.
fn label(page: &Page<'_>, commune: &Commune, after: bool) -> (String, String) {
    let balance = commune.balance(after);
    let number = if balance == 0 { "=".to_owned() } else { page.names.words.signed(balance) };
    (bare(&commune.name).to_owned(), number)
}

/// A name without its type word.
pub(super) fn bare(name: &str) -> &str {
    ["Xã ", "Phường ", "Đặc khu ", "Thị trấn "].iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name)
}

fn names(
    page: &Page<'_>,
    inside: &mut String,
    placed: &[&Commune],
    (named, labels, middles): (&[usize], &[Label], &[Point]),
    after: bool,
) {
    for ((at, one), middle) in named.iter().zip(labels).zip(middles) {
        let (x, y) = one.point;
        let end = labels::leader_end(*one, *middle);
        let line = format!("M{} {}L{} {}", short(x), short(y), short(end.0), short(end.1));
        // On a dark cell the leader is seen by the light line below it.
        let _ = write!(
            inside,
            "<path class=\"lead under\" d=\"{line}\"/><path class=\"lead\" d=\"{line}\"/><circle class=\"leadp\" \
             cx=\"{}\" cy=\"{}\" r=\"2.6\"/>",
            short(x),
            short(y)
        );
        let (name, number) = label(page, placed[*at], after);
        let _ = write!(
            inside,
            "<text class=\"ml\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{} <tspan class=\"mv\">{number}</tspan></text>",
            short(middle.0),
            short(middle.1 + 5.5),
            escaped(&name)
        );
    }
}

fn legend(page: &mut Page<'_>, untold: bool) {
    let mut list = format!("<ul class=\"legend\" aria-label=\"{}\">", page.text("report-legend"));
    let steps = [("s5", ""), ("s4", ""), ("s3", ""), ("s2", ""), ("s1", ""), ("b", "="), ("o1", "+"), ("o2", "+")];
    for (step, sign) in steps.into_iter().chain(untold.then_some(("n", ""))) {
        let _ =
            write!(list, "<li><i class=\"sw c-{step}\">{sign}</i>{}</li>", page.text(&format!("report-legend-{step}")));
    }
    list.push_str("</ul>");
    page.raw(&list);
}
