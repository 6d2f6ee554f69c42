//! Curves: what comes out along a row of values, one panel a measure, one below the other over the same axis.

use crate::text::escaped;
use std::fmt::Write;

/// A measure along the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What is measured.
    pub title: String,
    /// Its value at each place of the axis; none where there is no answer.
    pub values: Vec<Option<i64>>,
}

/// Curves over one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curves {
    /// What the picture shows, in a line.
    pub title: String,
    /// The same for somebody who does not see it: what rises, what falls.
    pub description: String,
    /// What the axis is, with its unit.
    pub axis: String,
    /// Places on the axis, ascending.
    pub at: Vec<u32>,
    /// Measures, as many values each as there are places.
    pub panels: Vec<Panel>,
}

/// Widths and heights, in the units of the picture.
const WIDTH: i64 = 720;
const LEFT: i64 = 64;
const RIGHT: i64 = 24;
const TOP: i64 = 56;
const PANEL: i64 = 150;
const PLOT: i64 = 96;

const STYLE: &str = "\
svg{color-scheme:light dark;background:#fff}\
text{font:13px 'Be Vietnam Pro',system-ui,sans-serif;fill:#1c1c1a}\
.t{font-size:17px;font-weight:600}.p{font-weight:600}.q{fill:#62605a;font-size:12px}\
.g{stroke:#d9d7d0;stroke-width:1}.l{fill:none;stroke:#8f1d2c;stroke-width:2}.d{fill:#8f1d2c}\
@media (prefers-color-scheme:dark){svg{background:#171716}text{fill:#ecebe6}.q{fill:#a9a79f}.g{stroke:#3a3934}\
.l{stroke:#e88a94}.d{fill:#e88a94}}\
@media print{svg{background:#fff}text{fill:#000}.q{fill:#333}.l{stroke:#000}.d{fill:#000}}";

/// The picture. `number` writes a figure as the reader's language does.
pub fn curves(picture: &Curves, number: &dyn Fn(i64) -> String) -> String {
    let height = TOP + PANEL * picture.panels.len() as i64 + 34;
    let mut svg = String::new();
    let (title, description) = (escaped(&picture.title), escaped(&picture.description));
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"t d\">\n<title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n\
         <style>{STYLE}</style>\n<text class=\"t\" x=\"{LEFT}\" y=\"28\">{title}</text>\n"
    );
    for (at, panel) in picture.panels.iter().enumerate() {
        draw(&mut svg, picture, panel, TOP + PANEL * at as i64, number);
    }
    let bottom = TOP + PANEL * picture.panels.len() as i64 - 8;
    for (place, value) in picture.at.iter().enumerate().filter(|(place, _)| is_labelled(*place, picture.at.len())) {
        let x = across(place, picture.at.len());
        let _ = writeln!(
            svg,
            "<text class=\"q\" x=\"{x}\" y=\"{bottom}\" text-anchor=\"middle\">{}</text>",
            number((*value).into())
        );
    }
    let middle = (LEFT + WIDTH - RIGHT) / 2;
    let axis = escaped(&picture.axis);
    let _ =
        writeln!(svg, "<text class=\"q\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{axis}</text>", bottom + 22);
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, picture: &Curves, panel: &Panel, top: i64, number: &dyn Fn(i64) -> String) {
    let known = || panel.values.iter().flatten().copied();
    let (low, high) = (known().min().unwrap_or(0), known().max().unwrap_or(0));
    let base = top + 28 + PLOT;
    let up = |value: i64| if high == low { base - PLOT / 2 } else { base - (value - low) * PLOT / (high - low) };
    let _ = writeln!(svg, "<text class=\"p\" x=\"{LEFT}\" y=\"{}\">{}</text>", top + 14, escaped(&panel.title));
    let ends = if high == low { vec![low] } else { vec![low, high] };
    for value in ends {
        let y = up(value);
        let _ = writeln!(svg, "<line class=\"g\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>", WIDTH - RIGHT);
        let _ = writeln!(
            svg,
            "<text class=\"q\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            LEFT - 8,
            y + 4,
            number(value)
        );
    }
    // A place without an answer breaks the line.
    let mut stretch: Vec<String> = Vec::new();
    let flush = |svg: &mut String, stretch: &mut Vec<String>| {
        if stretch.len() > 1 {
            let _ = writeln!(svg, "<polyline class=\"l\" points=\"{}\"/>", stretch.join(" "));
        }
        stretch.clear();
    };
    for (place, value) in panel.values.iter().enumerate() {
        let Some(value) = value else {
            flush(svg, &mut stretch);
            continue;
        };
        stretch.push(format!("{},{}", across(place, picture.at.len()), up(*value)));
    }
    flush(svg, &mut stretch);
    for (place, value) in panel.values.iter().enumerate() {
        let Some(value) = value else { continue };
        let told = format!("{} → {}", number(picture.at[place].into()), number(*value));
        let (x, y) = (across(place, picture.at.len()), up(*value));
        let _ = writeln!(
            svg,
            "<circle class=\"d\" cx=\"{x}\" cy=\"{y}\" r=\"3.5\"><title>{}</title></circle>",
            escaped(&told)
        );
    }
}

/// Where a place stands, from left to right.
fn across(place: usize, places: usize) -> i64 {
    let room = WIDTH - LEFT - RIGHT - 16;
    let last = places.saturating_sub(1) as i64;
    LEFT + 8 + if last == 0 { room / 2 } else { place as i64 * room / last }
}

/// At most a dozen places are written below the axis, the first and the last among them.
fn is_labelled(place: usize, places: usize) -> bool {
    let step = places.div_ceil(12).max(1);
    place.is_multiple_of(step) && place + step <= places || place + 1 == places
}
