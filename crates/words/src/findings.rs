//! A finding in words.

use crate::voice::datum;
use crate::{Datum, Words};
use canbo_register::{Finding, Register};

/// A finding as a person reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What kind of thing it is, a few words.
    pub title: String,
    /// What is the case, with names and figures.
    pub sentence: String,
    /// What to do about it; empty when nothing needs doing.
    pub todo: String,
}

impl Words {
    /// Tells a finding. Names of units and people come from the register where it is given and knows them; otherwise
    /// their keys stand. A code without a sentence is told as the code and its data.
    pub fn finding(&self, finding: &Finding, register: Option<&Register>) -> Told {
        let data = self.data(finding, register);
        let say = |key: &str| self.try_say(key, &data);
        let code = &finding.code;
        Told {
            title: say(&format!("{code}.title")).unwrap_or_else(|| code.clone()),
            sentence: say(code).unwrap_or_else(|| bare(finding)),
            todo: say(&format!("{code}.todo")).unwrap_or_default(),
        }
    }

    fn data<'a>(&self, finding: &'a Finding, register: Option<&'a Register>) -> Vec<(&'a str, Datum<'a>)> {
        let mut data: Vec<(&str, Datum<'_>)> = Vec::new();
        if let Some(unit) = &finding.unit {
            let name = register.and_then(|register| register.units.get(unit)).map(|unit| unit.name.as_str());
            data.push(("unit", Datum::from(name.unwrap_or(unit.as_str()))));
            data.push(("unit_key", Datum::from(unit.as_str())));
        }
        if let Some(person) = &finding.person {
            let name = register.and_then(|register| register.people.get(person)).map(|person| person.name.as_str());
            data.push(("person", Datum::from(name.unwrap_or(person.as_str()))));
            data.push(("person_key", Datum::from(person.as_str())));
        }
        if let Some(place) = &finding.place {
            data.push(("file", Datum::from(place.file.as_str())));
            // A CSV file has no sheets: the file stands for its only one.
            let sheet = if place.sheet.is_empty() { last(&place.file) } else { place.sheet.as_str() };
            data.push(("sheet", Datum::from(sheet)));
            data.push(("cell", Datum::from(place.cell.map(|cell| cell.to_string()).unwrap_or_default())));
        }
        if let Some(code) = finding.data.get("obstacle") {
            // All of it is told in one clause.
            let technical = finding.data.get("technical").map_or("", String::as_str);
            data.push(("what", Datum::from(self.obstacle_of(code, &finding.data, technical))));
            return data;
        }
        for (name, text) in &finding.data {
            data.retain(|(known, _)| known != name);
            let named = self.checked(&finding.code, name, text);
            data.push((name, named.map_or_else(|| datum(self.lang(), name, text), Datum::from)));
        }
        data
    }

    /// The bare words of a checker, told: findings carry them the same in both languages.
    fn checked(&self, code: &str, name: &str, text: &str) -> Option<String> {
        let word = |word: &str| self.try_say(&format!("checked-{}", word.replace('_', "-")), &[]);
        match (code, name) {
            ("V201", "what") if text.starts_with('[') => {
                Some(self.say("checked-no-part", &[("part", Datum::from(text))]))
            }
            ("V201", "what") => {
                word(text).or_else(|| Some(self.say("checked-not-such-a-file", &[("what", Datum::from(text))])))
            }
            ("V204", "rule") => word(text).or_else(|| {
                let title = self.try_say(&format!("{text}.title"), &[])?;
                Some(self.say("checked-rule", &[("code", Datum::from(text)), ("title", Datum::from(title))]))
            }),
            ("V213", "what") if text == "metres" => word("bound-above"),
            ("V211" | "V212" | "V213", "what") => word(text),
            _ => None,
        }
    }

    /// What is named of a place: file, sheet, cell.
    pub fn place(&self, place: &canbo_register::Place) -> String {
        let mut text = place.file.clone();
        if !place.sheet.is_empty() {
            text.push_str(&format!(" · {}", place.sheet));
        }
        if let Some(cell) = place.cell {
            text.push_str(&format!(" · {cell}"));
        }
        text
    }
}

fn bare(finding: &Finding) -> String {
    let mut text = finding.code.clone();
    for (name, value) in &finding.data {
        text.push_str(&format!(" {name}={value}"));
    }
    text
}
/// The last part of a path.
fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
