//! Around the pictures: style and fonts inside the page, the head of the paper, what it says in one breath, the end.

use super::Report;
use super::data::{Commune, ReportData};
use super::html::Page;
use crate::out::{in_eights, scope_and_day, seal};
use canbo_planning::Audience;
use canbo_words::Lang;
use std::fmt::Write;

const STYLE: &str = include_str!("../../assets/report/report.css");

/// Family, weight, letters, file.
const FONTS: [(&str, u16, &str, &[u8]); 9] = [
    (TEXT, 400, LATIN, include_bytes!("../../assets/report/fonts/text-latin-400.woff2")),
    (TEXT, 500, LATIN, include_bytes!("../../assets/report/fonts/text-latin-500.woff2")),
    (TEXT, 600, LATIN, include_bytes!("../../assets/report/fonts/text-latin-600.woff2")),
    (TEXT, 400, VIETNAMESE, include_bytes!("../../assets/report/fonts/text-vietnamese-400.woff2")),
    (TEXT, 500, VIETNAMESE, include_bytes!("../../assets/report/fonts/text-vietnamese-500.woff2")),
    (TEXT, 600, VIETNAMESE, include_bytes!("../../assets/report/fonts/text-vietnamese-600.woff2")),
    (FIGURES, 400, SIGNS, include_bytes!("../../assets/report/fonts/figures-400.woff2")),
    (FIGURES, 500, SIGNS, include_bytes!("../../assets/report/fonts/figures-500.woff2")),
    (FIGURES, 600, SIGNS, include_bytes!("../../assets/report/fonts/figures-600.woff2")),
];
const TEXT: &str = "Be Vietnam Pro";
const FIGURES: &str = "Canbo Figures";
const LATIN: &str = "U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122,U+2212";
const VIETNAMESE: &str = "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,\
                          U+1EA0-1EF9,U+20AB";
const SIGNS: &str = "U+30-39,U+2192,U+2211,U+2264-2265,U+3A3,U+2713";

/// Sections, in their order.
const SECTIONS: [&str; 10] =
    ["figures", "map", "cascade", "flows", "heat", "forecast", "fairness", "recruit", "moves", "proof"];

/// From the first letter to the first section.
pub(super) fn open(page: &mut Page<'_>, report: &Report<'_>, data: &ReportData) {
    let (names, plan) = (page.names, report.proven.plan());
    let programme = match names.words.lang() {
        Lang::Vi => &report.inputs.programme.name,
        Lang::En => &report.inputs.programme.name_en,
    };
    let communes = data.communes.len();
    let title = page.say("report-title", &[("communes", communes.into())]);
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>{title} \
         – {}</title><style>",
        names.words.lang().code(),
        super::html::escaped(programme)
    );
    for (family, weight, range, bytes) in FONTS {
        let _ = writeln!(
            text,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/woff2;base64,{}) \
             format(\"woff2\");unicode-range:{range}}}",
            base64(bytes)
        );
    }
    // Where a table or a picture is wider than the screen of a telephone, it says so.
    let swipe = page.text("report-swipe").replace(['\\', '\n'], " ");
    let foot = page.say("report-foot", &[("day", plan.on.into())]).replace(['\\', '\n'], " ");
    let _ = write!(
        text,
        "{STYLE}@media screen and (max-width:660px){{.scroll::before{{content:\"{swipe}\"}}}}@media print{{@page{{@bottom-left{{content:\"{foot}\";font:8pt \"{TEXT}\",sans-serif;color:#65635d}}}}}}\
         </style></head>\n<body><a class=\"skip\" href=\"#content\">{}</a><div class=\"page\">",
        page.text("report-skip")
    );
    let _ = write!(
        text,
        "<header class=\"head\"><div><p>{}</p><p><b>{}</b></p></div><div><p>{}</p><p>{}</p></div></header>",
        super::html::escaped(&names.authority()),
        page.text("out-department"),
        page.say("out-explained-audience", &[("audience", names.words.of("audience", &report.reader.audience).into())]),
        page.say("report-day", &[("day", plan.on.into())])
    );
    let _ = write!(
        text,
        "\n<main id=\"content\"><div class=\"title\"><h1>{title}</h1><p class=\"meta\"><span>{}</span><span>{}</span></p>",
        super::html::escaped(programme),
        super::html::escaped(&scope_and_day(names, report.inputs.programme.scope, plan.on))
    );
    let _ = write!(text, "<p class=\"lede\">{}</p>", lede(page, data));
    let mark = if plan.elastic { "report-tag-elastic" } else { "report-tag" };
    let verdict = report.proven.verdict();
    let checked = [("rules", verdict.rules_checked.len().into()), ("uncertain", verdict.uncertain_rules.len().into())];
    let _ = write!(
        text,
        "<p class=\"draft\"><span class=\"tag\">{}</span>{}</p>",
        page.text(mark),
        page.say("report-draft", &checked)
    );
    if plan.elastic {
        // Whoever approves sees at once which minimum is missed, not in the last section.
        let _ = write!(
            text,
            "<div class=\"draft missed\"><p>{}</p>{}</div>",
            page.text("out-elastic"),
            super::proof::missed(page, plan, report.reader.audience)
        );
    }
    if report.reader.audience != Audience::Planner {
        let unit = report.reader.unit.as_ref().map(|unit| names.unit_in_body(unit)).unwrap_or_default();
        let told = page.say(&format!("report-hidden-{}", report.reader.audience.name()), &[("unit", unit.into())]);
        let _ = write!(text, "<p class=\"draft\">{told}</p>");
    }
    let _ = write!(text, "<nav class=\"toc\" aria-label=\"{}\"><ol>", page.text("report-contents"));
    for (at, section) in SECTIONS.iter().enumerate() {
        let name = page.text(&format!("report-{section}"));
        let _ = write!(text, "<li><a href=\"#{section}\">{}. {name}</a></li>", at + 1);
    }
    let _ = write!(text, "<li><a href=\"#annexes\">{}</a></li></ol></nav></div>", page.text("report-annexes"));
    page.raw(&text);
}

/// The plan in a breath.
fn lede(page: &Page<'_>, data: &ReportData) -> String {
    let worst = |after: bool| {
        let rate = |one: &&Commune| {
            let missing = super::data::pick(one.missing, after);
            (u64::from(missing) * 1_000_000 / u64::from(one.authorised.max(1)), std::cmp::Reverse(one.unit.clone()))
        };
        let worst = data.stated().max_by_key(rate);
        worst.map(|one| page.names.words.percent(super::data::pick(one.missing, after).into(), one.authorised.into()))
    };
    let figures = &data.figures;
    let facts = [
        ("moves", data.moved().into()),
        ("before", figures.missing.0.into()),
        ("after", figures.missing.1.into()),
        ("empty_before", figures.empty_fields.0.into()),
        ("empty_after", figures.empty_fields.1.into()),
        ("worst_before", worst(false).unwrap_or_default().into()),
        ("worst_after", worst(true).unwrap_or_default().into()),
    ];
    let key = match (data.moved(), figures.empty_fields) {
        (0, _) => "report-lede-nobody",
        (_, (0, 0)) => "report-lede-staffed",
        _ => "report-lede",
    };
    page.say(key, &facts)
}

/// The last line.
pub(super) fn close(page: &mut Page<'_>, report: &Report<'_>) {
    let plan = report.proven.plan();
    let seal = in_eights(&seal(plan));
    let short = seal.split(' ').next().unwrap_or_default().to_owned();
    let text = format!(
        "</main><footer class=\"end\"><span>{}</span><span>{short}</span></footer></div></body></html>\n",
        page.text("report-end")
    );
    page.raw(&text);
}

/// Bytes in the alphabet of RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_as_the_standard_shows_it() {
        let told = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| base64(text.as_bytes()));
        assert_eq!(told, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
    }
}
