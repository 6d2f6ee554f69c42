//! Courses over time: lines that step from point to point, several in one field, one field below the other.

use crate::text::escaped;
use std::fmt::Write;

/// A line of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is, written at its end.
    pub name: String,
    /// Its value at each point.
    pub values: Vec<u32>,
}

/// A field with lines over one scale. Two lines at most: the first is drawn broken, the second whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What is measured.
    pub title: String,
    /// Its lines, as many values each as there are points.
    pub lines: Vec<Line>,
}

/// Fields over one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// What the picture shows, in a line.
    pub title: String,
    /// The same for somebody who does not see it.
    pub description: String,
    /// How many points there are.
    pub points: usize,
    /// Points that are written below, with their words.
    pub marks: Vec<(usize, String)>,
    /// The fields.
    pub fields: Vec<Field>,
}

/// Widths and heights, in the units of the picture.
const WIDTH: usize = 820;
const LEFT: usize = 58;
const RIGHT: usize = 190;
const TOP: usize = 52;
const FIELD: usize = 236;
const PLOT: usize = 166;

const STYLE: &str = "\
svg{color-scheme:light dark;background:#fff}\
text{font:13px 'Be Vietnam Pro',system-ui,sans-serif;fill:#1c1c1a}\
.t{font-size:17px;font-weight:600}.p{font-weight:600}.q{fill:#62605a;font-size:12px}\
.g{stroke:#d9d7d0;stroke-width:1}.a,.b{fill:none;stroke-width:2}.a{stroke:#62605a;stroke-dasharray:5 4}.b{stroke:#8f1d2c}\
@media (prefers-color-scheme:dark){svg{background:#171716}text{fill:#ecebe6}.q{fill:#a9a79f}.g{stroke:#3a3934}\
.a{stroke:#a9a79f}.b{stroke:#e88a94}}\
@media print{svg{background:#fff}text{fill:#000}.q{fill:#333}.a{stroke:#555}.b{stroke:#000}}";

/// The picture. `number` writes a figure as the reader's language does.
pub fn courses(picture: &Courses, number: &dyn Fn(i64) -> String) -> String {
    let height = TOP + FIELD * picture.fields.len();
    let mut svg = String::new();
    let (title, description) = (escaped(&picture.title), escaped(&picture.description));
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"t d\">\n<title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n\
         <style>{STYLE}</style>\n<text class=\"t\" x=\"{LEFT}\" y=\"28\">{title}</text>\n"
    );
    for (at, field) in picture.fields.iter().enumerate() {
        draw(&mut svg, picture, field, TOP + FIELD * at, number);
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, picture: &Courses, field: &Field, top: usize, number: &dyn Fn(i64) -> String) {
    let most = field.lines.iter().flat_map(|line| &line.values).copied().max().unwrap_or(0);
    let scale = ceiling(most);
    let base = top + 28 + PLOT;
    let y = |value: u32| base - PLOT * value as usize / scale as usize;
    let x = |point: usize| LEFT + (WIDTH - LEFT - RIGHT) * point / picture.points.saturating_sub(1).max(1);
    let _ = writeln!(svg, "<text class=\"p\" x=\"{LEFT}\" y=\"{}\">{}</text>", top + 14, escaped(&field.title));
    for tick in 0..=4 {
        let value = scale / 4 * tick;
        let _ = writeln!(
            svg,
            "<line class=\"g\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{2}\" y2=\"{2}\"/><text class=\"q\" x=\"{1}\" y=\"{3}\" \
             text-anchor=\"end\">{4}</text>",
            WIDTH - RIGHT,
            LEFT - 8,
            y(value),
            y(value) + 4,
            number(value.into())
        );
    }
    for (point, word) in &picture.marks {
        let _ = writeln!(
            svg,
            "<line class=\"g\" x1=\"{0}\" x2=\"{0}\" y1=\"{base}\" y2=\"{1}\"/><text class=\"q\" x=\"{0}\" y=\"{2}\" \
             text-anchor=\"middle\">{3}</text>",
            x(*point),
            base + 5,
            base + 20,
            escaped(word)
        );
    }
    let lasts: Vec<usize> = field.lines.iter().map(|line| y(line.values.last().copied().unwrap_or(0))).collect();
    for (at, line) in field.lines.iter().enumerate() {
        let class = if at + 1 == field.lines.len() { "b" } else { "a" };
        let mut path = String::new();
        for (point, value) in line.values.iter().enumerate() {
            let _ = match point {
                0 => write!(path, "M{} {}", x(0), y(*value)),
                _ => write!(path, "H{}V{}", x(point), y(*value)),
            };
        }
        let _ = writeln!(svg, "<path class=\"{class}\" d=\"{path}\"/>");
        let name = format!("{} {}", number(line.values.last().copied().unwrap_or(0).into()), line.name);
        let place = apart(&lasts, at) + 4;
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{place}\">{}</text>", WIDTH - RIGHT + 8, escaped(&name));
    }
}

/// Where the words at the end of a line stand: never over those of the other line.
fn apart(lasts: &[usize], at: usize) -> usize {
    let own = lasts[at];
    let Some(other) = lasts.iter().enumerate().find(|(place, _)| *place != at).map(|(_, other)| *other) else {
        return own;
    };
    if own.abs_diff(other) >= 16 {
        return own;
    }
    let middle = (own + other) / 2;
    let above = own < other || own == other && at == 0;
    if above { middle - 8 } else { middle + 8 }
}

/// A round number, at least the greatest value, that four lines divide.
fn ceiling(most: u32) -> u32 {
    let mut unit = 4_u32;
    loop {
        for step in [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20] {
            if unit.saturating_mul(step) >= most {
                return unit.saturating_mul(step);
            }
        }
        unit = unit.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(names: [&str; 2], values: [&[u32]; 2]) -> String {
        let line = |at: usize| Line { name: names[at].to_owned(), values: values[at].to_vec() };
        let picture = Courses {
            title: "Dự báo <5 năm>".to_owned(),
            description: "Từ 10 đến 30".to_owned(),
            points: values[0].len(),
            marks: vec![(0, "12/2025".to_owned()), (2, "2028".to_owned())],
            fields: vec![Field { title: "Thiếu".to_owned(), lines: vec![line(0), line(1)] }],
        };
        courses(&picture, &|number| number.to_string())
    }

    #[test]
    fn the_scale_is_round_and_holds_everything() {
        assert_eq!([0, 3, 5, 41, 417, 766, 801].map(ceiling), [4, 4, 8, 48, 480, 800, 1200]);
        assert!(ceiling(u32::MAX) >= u32::MAX / 4 * 4, "and never runs over");
    }

    #[test]
    fn both_lines_are_drawn_told_apart_and_named_at_their_ends() {
        let svg = picture(["nếu không", "với phương án"], [&[10, 20, 30], &[10, 5, 30]]);
        assert_eq!(svg.matches("<path class=\"a\"").count(), 1);
        assert_eq!(svg.matches("<path class=\"b\"").count(), 1);
        assert!(svg.contains(">30 nếu không<") && svg.contains(">30 với phương án<"));
        assert!(svg.contains("Dự báo &lt;5 năm&gt;"), "words stay words");
        let places: Vec<&str> = svg.lines().filter(|line| line.contains(">30 n") || line.contains(">30 v")).collect();
        let y = |line: &str| line.split("y=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
        assert_ne!(y(places[0]), y(places[1]), "the words do not stand on each other");
    }

    #[test]
    fn the_same_data_give_the_same_text() {
        let [a, b] = [0, 1].map(|_| picture(["a", "b"], [&[1, 2, 3], &[3, 2, 1]]));
        assert_eq!(a, b);
    }
}
