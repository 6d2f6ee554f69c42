//! What is known of a person, in words: posts, and the facts in which two accounts of somebody differ.

use crate::face::Face;
use canbo_register::reference::Reference;
use canbo_register::{Absence, Day, Known, Pay, Person, Post, Qualification, Tenure, UnitId, Wish};
use canbo_words::Datum;

/// Tells people; what a unit is called says whoever tells.
pub(super) struct PersonTold<'a> {
    pub(super) face: &'a Face,
    pub(super) reference: &'a Reference,
    /// The unit's own name.
    pub(super) unit: &'a dyn Fn(&UnitId) -> String,
}

/// A fact that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Differing {
    /// What it is called.
    pub(super) fact: String,
    /// How it was and how it is, in words.
    pub(super) before: String,
    pub(super) after: String,
}

/// Nothing is known.
const NOTHING: &str = "–";

impl PersonTold<'_> {
    /// A unit with the body that it is a part of.
    pub(super) fn place(&self, unit: &UnitId) -> String {
        let root = unit.root();
        match root == *unit {
            true => (self.unit)(unit),
            false => format!("{}, {}", (self.unit)(unit), (self.unit)(&root)),
        }
    }

    /// A post with its days.
    pub(super) fn post(&self, post: &Post) -> String {
        let tenure = match post.tenure {
            Tenure::Home => String::new(),
            other => format!("{}: ", self.face.words.of("tenure", &other)),
        };
        let days = self.days(post.from, post.to);
        [format!("{tenure}{}", self.place(&post.unit)), self.as_what(post), days]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The title of a post and its position.
    pub(super) fn as_what(&self, post: &Post) -> String {
        let position = post.position.get().map(|code| match self.reference.positions.get(code) {
            Some(position) => position.name.clone(),
            None => code.to_string(),
        });
        let same = |position: &String| canbo_text::fold(position) != canbo_text::fold(&post.title);
        match position.filter(same) {
            Some(position) if post.title.is_empty() => position,
            Some(position) => format!("{} ({position})", post.title),
            None => post.title.clone(),
        }
    }

    /// The facts that differ, besides posts.
    pub(super) fn differing(&self, old: &Person, new: &Person) -> Vec<Differing> {
        let mut all = Vec::new();
        for (fact, told) in FACTS {
            let (before, after) = (told(self, old, new), told(self, new, old));
            if before != after {
                let fact = self.face.say(&format!("fact-{fact}"), &[]);
                all.push(Differing { fact, before, after });
            }
        }
        all
    }

    fn days(&self, from: Option<Day>, to: Option<Day>) -> String {
        match (from, to) {
            (None, None) => String::new(),
            (Some(from), None) => self.face.say("days-from", &[("from", Datum::from(from))]),
            (None, Some(to)) => self.face.say("days-until", &[("to", Datum::from(to))]),
            (Some(from), Some(to)) => format!("{}–{}", self.face.words.day(from), self.face.words.day(to)),
        }
    }
    fn day(&self, day: Option<Day>) -> String {
        day.map_or(NOTHING.to_owned(), |day| self.face.words.day(day))
    }
    fn yes_no(&self, yes: bool) -> String {
        self.face.say(if yes { "yes" } else { "no" }, &[])
    }
    /// A word of a family, in small letters: it stands within a line.
    fn word(&self, family: &str, value: Option<&impl serde::Serialize>) -> String {
        value.map_or(NOTHING.to_owned(), |value| self.face.words.of(family, value).to_lowercase())
    }
    fn known<T>(&self, known: &Known<T>, told: impl Fn(&T) -> String) -> String {
        match known {
            Known::Stated(value) => told(value),
            Known::Presumed(value) => self.face.say("fact-presumed", &[("value", Datum::from(told(value)))]),
            Known::Missing => NOTHING.to_owned(),
        }
    }
    fn qualification(&self, one: &Qualification) -> String {
        let degree = self.face.words.of("out-degree-name", &one.degree);
        let code = one.major_code.get().filter(|_| one.major.is_empty());
        let major = code.map_or(one.major.as_str(), String::as_str);
        format!("{degree} {major}").trim().to_owned()
    }
    fn pay(&self, pay: &Pay) -> String {
        let hundredths = |value: u32| self.face.words.thousandths(i64::from(value) * 10);
        let step = pay.step.map(|(step, of)| of.map_or(step.to_string(), |of| format!("{step}/{of}")));
        let parts = [
            ("pay-rank", pay.rank.clone()),
            ("pay-step", step),
            ("pay-coefficient", pay.coefficient_hundredths.map(hundredths)),
            ("pay-allowance", pay.allowance_hundredths.map(hundredths)),
        ];
        let told = |(key, value): (&str, Option<String>)| Some(self.face.say(key, &[("value", Datum::from(value?))]));
        list(parts.into_iter().filter_map(told))
    }
    fn absence(&self, absence: &Absence) -> String {
        let kind = self.face.words.of("absence", &absence.kind);
        format!("{kind} {}", self.days(absence.from, absence.to)).trim_end().to_owned()
    }
    fn wish(&self, wish: &Wish) -> String {
        let position = |code: &canbo_register::PositionCode| {
            self.reference.positions.get(code).map_or(code.to_string(), |one| one.name.clone())
        };
        let mut parts: Vec<String> = wish.volunteer.then(|| self.face.say("wish-volunteer", &[])).into_iter().collect();
        parts.extend(wish.units.iter().map(|unit| self.place(unit)));
        parts.extend(wish.positions.iter().map(position));
        let signed = |day| self.face.say("wish-signed", &[("day", Datum::from(day))]);
        parts.extend(wish.request_signed.map(signed));
        list(parts)
    }
}

/// Parts one after the other.
fn list(parts: impl IntoIterator<Item = String>) -> String {
    let all = parts.into_iter().collect::<Vec<_>>().join(", ");
    if all.is_empty() { NOTHING.to_owned() } else { all }
}

/// A fact by its name in `fact-…`, and how it is told of the first person, beside the second.
type Fact = (&'static str, fn(&PersonTold<'_>, &Person, &Person) -> String);

const FACTS: [Fact; 19] = [
    ("name", |_, person, _| person.name.clone()),
    ("birth", |by, person, _| by.known(&person.birth, ToString::to_string)),
    ("sex", |by, person, _| by.word("sex", person.sex.as_ref())),
    ("kind", |by, person, _| by.known(&person.kind, |kind| by.word("staff-kind", Some(kind)))),
    ("qualifications", |by, person, _| list(person.qualifications.iter().map(|one| by.qualification(one)))),
    ("theory", |by, person, _| by.word("theory", person.theory.as_ref())),
    ("pay", |by, person, _| by.pay(&person.pay)),
    ("recruited", |by, person, _| by.day(person.recruited)),
    ("experience-years", |_, person, _| person.experience_years.map_or(NOTHING.to_owned(), |years| years.to_string())),
    ("ratings", |by, person, other| {
        // Only the years in which they differ: there are many of them.
        let years = person.ratings.iter().filter(|(year, rating)| other.ratings.get(*year) != Some(*rating));
        list(years.map(|(year, rating)| format!("{year}: {}", by.word("rating", Some(rating)))))
    }),
    ("planned", |by, person, _| person.planned.map_or(NOTHING.to_owned(), |planned| by.yes_no(planned))),
    ("absences", |by, person, _| list(person.absences.iter().map(|absence| by.absence(absence)))),
    ("youngest-child-born", |by, person, _| by.day(person.youngest_child_born)),
    ("pregnant", |by, person, _| by.yes_no(person.pregnant)),
    ("hardship", |by, person, _| by.yes_no(person.hardship)),
    ("ask-board", |by, person, _| by.yes_no(person.ask_board)),
    ("rotation", |by, person, _| match &person.rotation {
        Some(rotation) => format!("{} {}", rotation.from, by.day(rotation.on)),
        None => NOTHING.to_owned(),
    }),
    ("wish", |by, person, _| by.wish(&person.wish)),
    ("confirmations", |by, person, _| {
        let all = [
            ("confirmed-ethics", person.confirmations.ethics),
            ("confirmed-health", person.confirmations.health),
            ("confirmed-capability", person.confirmations.capability),
        ];
        list(all.into_iter().filter_map(|(key, day)| Some(by.face.say(key, &[("day", Datum::from(day?))]))))
    }),
];

#[cfg(test)]
mod tests;
