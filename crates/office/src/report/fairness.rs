//! What is fair here: a dot a commune at its rate, before and after, with the definition in words and as a formula.

use super::data::{Commune, ReportData, pick};
use super::html::{Page, escaped, measure, picture, short};
use std::collections::BTreeMap;
use std::fmt::Write;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 84.0;
const DOT: f64 = 6.6;

/// Communes by their rate in whole percent.
type Stacks<'a> = BTreeMap<u32, Vec<&'a Commune>>;

pub(super) fn section(page: &mut Page<'_>, data: &ReportData) {
    page.open("fairness", "");
    let weighted = data.fairness.first();
    if data.stated().next().is_none() {
        page.empty("report-fairness-empty");
    } else if let Some(measure) = weighted {
        let facts = [
            ("before", points(page, measure.before.thousandths).into()),
            ("after", points(page, measure.first.thousandths).into()),
        ];
        let key = if measure.before.thousandths == 0 { "report-fairness-none" } else { "report-fairness-say" };
        let said = page.say(key, &facts);
        page.sentence(&said);
        let drawn = draw(page, data);
        page.raw(&drawn);
    }
    let mut text = format!(
        "<p class=\"formula\">{} = Σ p × ({})<sup>2</sup> / {}</p><p class=\"prose\">{}</p>",
        page.text("report-formula-points"),
        page.text("report-formula-missing"),
        page.text("report-formula-authorised"),
        page.text("report-fairness-definition")
    );
    for (weight, count) in &data.weights {
        let told = page.say("report-fairness-weight", &[("weight", (*weight).into()), ("count", (*count).into())]);
        let _ = write!(text, "<p class=\"prose\">{told}</p>");
    }
    page.raw(&text);
    page.link_table("fairness");
    page.close();
}

/// Thousandths, shown to a tenth.
pub(super) fn points(page: &Page<'_>, thousandths: i64) -> String {
    page.names.words.thousandths((thousandths + 50) / 100 * 100)
}

/// Missing of authorised in whole percent, halves up.
fn percent(commune: &Commune, after: bool) -> u32 {
    let missing = u64::from(pick(commune.missing, after));
    let all = u64::from(commune.authorised.max(1));
    u32::try_from((missing * 200 + all) / (2 * all)).unwrap_or(u32::MAX)
}

fn draw(page: &Page<'_>, data: &ReportData) -> String {
    let stacks: Vec<Stacks<'_>> = [false, true]
        .iter()
        .map(|after| {
            let mut stacks: Stacks<'_> = BTreeMap::new();
            for commune in data.stated() {
                stacks.entry(percent(commune, *after)).or_default().push(commune);
            }
            stacks
        })
        .collect();
    let most = stacks.iter().filter_map(|stacks| stacks.last_key_value()).map(|(rate, _)| *rate).max().unwrap_or(0);
    let end = most.div_ceil(10).max(1) * 10;
    let x = |rate: u32| LEFT + 14.0 + (WIDTH - LEFT - 34.0) * measure(rate) / measure(end);
    // A tall stack is set in several columns side by side.
    let room = (x(1) - x(0)).max(1.0);
    let columns = |count: usize| if room >= 2.0 * DOT && count > 24 { 2_usize } else { 1 };
    let height = |stacks: &Stacks<'_>| {
        let tallest = stacks.values().map(|one| one.len().div_ceil(columns(one.len()))).max().unwrap_or(1);
        measure(tallest.max(6)) * DOT
    };
    let mut inside = String::new();
    let (mut base, mut rows) = (14.0, Vec::new());
    for stacks in &stacks {
        base += height(stacks) + 16.0;
        rows.push(base);
    }
    let bottom = base + 8.0;
    for tick in 0..=end / 10 {
        let rate = tick * 10;
        let class = if tick == 0 { "gl g0" } else { "gl" };
        let label = if tick == 0 { page.text("report-even") } else { page.names.words.percent_tenths(rate * 10) };
        let _ = write!(
            inside,
            "<path class=\"{class}\" d=\"M{} 8V{}\"/><text class=\"ax\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{label}</text>",
            short(x(rate)),
            short(bottom),
            short(x(rate)),
            short(bottom + 16.0)
        );
    }
    for ((after, stacks), base) in [false, true].into_iter().zip(&stacks).zip(&rows) {
        let key = if after { "out-after" } else { "out-before" };
        let _ = write!(
            inside,
            "<text class=\"rl\" x=\"0\" y=\"{}\">{}</text><path class=\"bl\" d=\"M{LEFT} {base}H{WIDTH}\"/>",
            short(base - 4.0),
            page.text(key)
        );
        for (rate, communes) in stacks {
            let wide = columns(communes.len());
            for (at, commune) in communes.iter().enumerate() {
                dot(
                    page,
                    &mut inside,
                    commune,
                    after,
                    (x(*rate) + measure(at % wide) * DOT, base - 5.0 - measure(at / wide) * DOT),
                );
            }
        }
        worst(page, data, &mut inside, after, (&x, *base, stacks));
    }
    let title = page.say("report-fairness-title", &[("count", data.stated().count().into())]);
    let description = page.text("report-fairness-desc");
    let svg = picture("strip", "strip", (WIDTH, bottom + 22.0), (&title, &description), &inside);
    format!("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">{svg}</div>")
}

fn dot(page: &Page<'_>, inside: &mut String, commune: &Commune, after: bool, (x, y): (f64, f64)) {
    let missing = pick(commune.missing, after);
    let class = match (missing, commune.priority) {
        (0, _) => "db_",
        (_, 1) => "ds",
        _ => "ds dp",
    };
    let rate = page.names.words.percent(missing.into(), commune.authorised.into());
    let _ = write!(
        inside,
        "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"2.8\"><title>{}: {rate}</title></circle>",
        short(x),
        short(y),
        escaped(&commune.name)
    );
}

/// The name of the commune that is worst off.
fn worst(
    page: &Page<'_>,
    data: &ReportData,
    inside: &mut String,
    after: bool,
    (x, base, stacks): (&dyn Fn(u32) -> f64, f64, &Stacks<'_>),
) {
    let rate = |one: &&Commune| {
        (
            u64::from(pick(one.missing, after)) * 1_000_000 / u64::from(one.authorised),
            std::cmp::Reverse(one.unit.clone()),
        )
    };
    let Some(one) = data.stated().max_by_key(rate).filter(|one| pick(one.missing, after) > 0) else { return };
    let percent_of = page.names.words.percent(pick(one.missing, after).into(), one.authorised.into());
    let told = page.say("report-fairness-worst", &[("unit", one.name.clone().into()), ("rate", percent_of.into())]);
    let at = x(percent(one, after));
    // Above its own stack, and above those that the words would cover.
    let width = 6.6 * measure(told.chars().count());
    let (anchor, from, to) =
        if at > WIDTH - width { ("end", at + 4.0 - width, at + 4.0) } else { ("start", at, at + width) };
    let below = stacks.iter().filter(|(rate, _)| x(**rate) >= from - 6.0 && x(**rate) <= to + 6.0);
    let high = below.map(|(_, communes)| communes.len()).max().unwrap_or(1);
    let _ = write!(
        inside,
        "<text class=\"en\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{told}</text>",
        short(if anchor == "end" { at + 4.0 } else { at - 3.0 }),
        short(base - 10.0 - measure(high) * DOT)
    );
}
