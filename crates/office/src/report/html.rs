//! The text of the page while it grows, and words inside it.

use crate::out::Names;
use canbo_words::Datum;
use std::fmt::Write;

/// The text with what HTML gives a meaning to written out; control characters are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// A page that is being written.
pub(super) struct Page<'a> {
    pub(super) names: &'a Names<'a>,
    text: String,
    sections: u32,
    /// Where the open section says how to read it.
    how: usize,
}

impl<'a> Page<'a> {
    pub(super) fn new(names: &'a Names<'a>) -> Page<'a> {
        Page { names, text: String::with_capacity(600_000), sections: 0, how: 0 }
    }

    /// Adds markup as it is.
    pub(super) fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// A sentence without data, as text.
    pub(super) fn text(&self, key: &str) -> String {
        escaped(&self.names.text(key))
    }

    /// A sentence, as text.
    pub(super) fn say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> String {
        escaped(&self.names.say(key, data))
    }

    /// A number.
    pub(super) fn number(&self, number: impl Into<i128>) -> String {
        self.names.words.number(number)
    }

    /// Opens a section: its number, heading and how to read it stand in the rail.
    pub(super) fn open(&mut self, id: &str, class: &str) {
        self.sections += 1;
        let (number, head, how) =
            (self.sections, self.text(&format!("report-{id}")), self.text(&format!("report-{id}-how")));
        let _ = write!(
            self.text,
            "\n<section id=\"{id}\" class=\"{class}\" aria-labelledby=\"{id}-h\"><header><h2 id=\"{id}-h\">{number}. \
             {head}</h2>"
        );
        self.how = self.text.len();
        let _ = write!(self.text, "<p>{how}</p></header><div>");
    }

    /// Closes it.
    pub(super) fn close(&mut self) {
        self.raw("</div></section>");
    }

    /// The sentence that a picture shows.
    pub(super) fn sentence(&mut self, text: &str) {
        let _ = write!(self.text, "<p class=\"say\">{text}</p>");
    }

    /// In place of everything in a section that has nothing to show: how to read it goes too.
    pub(super) fn empty(&mut self, key: &str) {
        let text = self.text(key);
        self.text.truncate(self.how);
        let _ = write!(self.text, "</header><div><p class=\"empty\">{text}</p>");
    }

    /// The way from a picture to its table.
    pub(super) fn link_table(&mut self, id: &str) {
        let text = self.say("report-to-table", &[("table", self.names.text(&format!("report-annex-{id}")).into())]);
        let _ = write!(self.text, "<p class=\"to-table\"><a href=\"#table-{id}\">{text}</a></p>");
    }

    pub(super) fn done(self) -> String {
        self.text
    }
}

/// A picture that can be read aloud: its title and description stand inside.
pub(super) fn picture(class: &str, id: &str, size: (f64, f64), told: (&str, &str), inside: &str) -> String {
    let (title, description) = told;
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title \
         id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>{inside}</svg>",
        short(size.0),
        short(size.1)
    )
}

/// A measure of a drawing, to a tenth.
pub(super) fn short(value: f64) -> String {
    let tenths = (value * 10.0).round();
    let text = format!("{:.1}", if tenths == 0.0 { 0.0 } else { tenths / 10.0 });
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A count as a measure.
#[allow(clippy::cast_precision_loss)] // of people and places, far below 2^52
pub(super) fn measure(count: impl TryInto<i64>) -> f64 {
    count.try_into().unwrap_or(i64::MAX) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("<b>&\"H'Hương\"\u{7}"), "&lt;b&gt;&amp;&quot;H&#39;Hương&quot; ");
    }

    #[test]
    fn measures_are_short() {
        assert_eq!([0.04, -0.04, 1.25, -3.0, 10.96].map(short), ["0", "0", "1.3", "-3", "11"]);
    }
}
