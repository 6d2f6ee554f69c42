//! Explanations as sentences, the same for the terminal, the workbook and the page.
//!
//! Flow: an explanation (already cut to its audience by `planning::for_audience`) → [`Teller`] → lines of text. A person
//! is named only where the data name one: what an audience is not shown cannot be said.

use crate::{Datum, Lang, Words};
use canbo_planning::{
    Alternative, Change, Explanation, QuotaExplanation, SeatExplanation, Sentence, SmallestChange, State, WhyNot,
};
use canbo_register::reference::Reference;
use canbo_register::{FieldCode, PersonId, PositionCode, Register, UnitId};

/// Tells explanations in one language.
#[derive(Clone, Copy, Debug)]
pub struct Teller<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// Names of people and units.
    pub register: &'a Register,
    /// Names of positions and fields.
    pub reference: &'a Reference,
}

/// A part of an explanation: a heading and the lines below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The heading; empty for the first part.
    pub heading: String,
    /// Whole sentences.
    pub lines: Vec<String>,
}

impl Teller<'_> {
    /// Why somebody is in the plan or not, without the person's own name and without the criteria.
    pub fn person(&self, found: &Explanation) -> Vec<Part> {
        let mut first: Vec<String> = found.counts.iter().map(|one| self.sentence("explain", one)).collect();
        if let Some(why) = found.why_not {
            first.push(self.why_not(why));
        }
        if found.pinned {
            first.push(self.words.text("explain-pinned"));
        }
        if found.forced && !found.pinned {
            first.push(self.words.text("explain-forced-line"));
        }
        let mut parts = vec![Part { heading: String::new(), lines: first }];
        let mut put = |key: &str, lines: Vec<String>| parts.push(Part { heading: self.words.text(key), lines });
        if let Some(other) = &found.best_alternative_for_seat {
            put("explain-for-seat", self.alternative(other, true));
        }
        if let Some(other) = &found.best_alternative_for_person {
            let key = if found.state == State::Moved { "explain-for-person" } else { "explain-for-eligible" };
            put(key, self.alternative(other, found.state == State::Moved));
        }
        if let Some(change) = &found.smallest_change {
            put("explain-smallest", vec![self.change(change)]);
        }
        parts.retain(|part| !part.lines.is_empty());
        parts
    }

    /// Why somebody could not have been chosen.
    pub fn why_not(&self, why: WhyNot) -> String {
        self.words.of("explain-why-not", &why)
    }

    /// The sentences of an alternative; `seat` says who takes the seat that is spoken of.
    pub fn alternative(&self, other: &Alternative, seat: bool) -> Vec<String> {
        let mut lines = Vec::new();
        lines.push(match &other.person_at {
            Some(at) => {
                let data =
                    [("unit", Datum::from(self.unit(&at.unit))), ("position", self.position(&at.position).into())];
                self.words.say("explain-alt-goes", &data)
            }
            None => self.words.text("explain-alt-stays"),
        });
        if seat {
            lines.push(if !other.seat_takes.is_empty() {
                self.words.say("explain-alt-takes", &[("people", self.people(&other.seat_takes).into())])
            } else if other.seat_takes_count > 0 {
                self.words.text("explain-alt-takes-other")
            } else {
                self.words.text("explain-alt-empty")
            });
        }
        if other.others > 0 {
            lines.push(self.words.say("explain-alt-others", &[("count", other.others.into())]));
        }
        lines.push(self.words.say("explain-alt-then", &[("what", self.deciding(&other.sentence).into())]));
        lines
    }

    /// The sentence of a smallest change.
    pub fn change(&self, smallest: &SmallestChange) -> String {
        match &smallest.change {
            Change::Worth if smallest.sentence.code != "change_withheld" => {
                let (key, rest) = match smallest.sentence.code.strip_prefix("change_moved_") {
                    Some(rest) => ("explain-change-moved", rest),
                    None => {
                        let code = smallest.sentence.code.as_str();
                        ("explain-change-eligible", code.strip_prefix("change_eligible_").unwrap_or(code))
                    }
                };
                if matches!(rest, "tie" | "same") {
                    return self.words.text("explain-change-tie");
                }
                let deciding = Sentence { code: rest.to_owned(), data: smallest.sentence.data.clone() };
                self.words.say(key, &[("what", self.deciding(&deciding).into())])
            }
            _ => self.sentence("explain", &smallest.sentence),
        }
    }

    /// Why a seat is filled as it is.
    pub fn seat(&self, found: &SeatExplanation) -> (String, Vec<String>) {
        let data = [
            ("unit", Datum::from(self.unit(&found.seat.unit))),
            ("position", self.position(&found.seat.position).into()),
            ("authorised", found.authorised.into()),
            ("before", found.working.0.into()),
            ("after", found.working.1.into()),
            ("missing", found.missing.into()),
        ];
        let title = self.words.say("explain-seat-title", &data);
        let mut lines = Vec::new();
        if found.presumed {
            lines.push(self.words.text("explain-seat-presumed"));
        }
        if !found.takes.is_empty() {
            lines.push(self.words.say("explain-seat-takes", &[("people", self.people(&found.takes).into())]));
        } else if found.takes_count > 0 {
            lines.push(self.words.say("explain-seat-takes-count", &[("count", found.takes_count.into())]));
        }
        if found.candidates_count > 0 {
            let data = [("count", found.candidates_count.into()), ("elsewhere", found.candidates_elsewhere.into())];
            lines.push(self.words.say("explain-seat-candidates", &data));
        }
        lines.push(self.limit(&found.limit));
        if let Some(best) =
            found.best_candidate.as_ref().filter(|best| found.missing > 0 && !best.seat_takes.is_empty())
        {
            lines.push(self.words.say("explain-seat-best", &[("people", self.people(&best.seat_takes).into())]));
        }
        (title, lines)
    }

    /// Why nobody more comes to a seat.
    pub fn limit(&self, limit: &Sentence) -> String {
        let rest = limit.code.strip_prefix("seat_").unwrap_or(&limit.code);
        let plain = format!("explain-seat-{rest}");
        if matches!(rest, "full" | "nobody" | "limits") {
            return self.words.text(&plain);
        }
        let deciding = Sentence { code: rest.to_owned(), data: limit.data.clone() };
        self.words.say("explain-seat-because", &[("what", self.deciding(&deciding).into())])
    }

    /// What a sender's quota does.
    pub fn quota(&self, found: &QuotaExplanation) -> (String, Vec<String>) {
        let range = self.words.range(found.range.0.into(), found.range.1.into());
        let data = [
            ("unit", Datum::from(self.unit(&found.sender))),
            ("range", range.into()),
            ("base", found.base.into()),
            ("sent", found.sent.into()),
            ("leaders", found.leaders.1.into()),
            ("least", found.leaders.0.into()),
        ];
        let mut lines = vec![self.words.say("explain-quota-able", &[("able", found.able.into())])];
        if found.wave.is_some() {
            lines.extend(self.slot("explain-quota-more", found.one_more.as_ref()));
            lines.extend(self.slot("explain-quota-fewer", found.one_fewer.as_ref()));
        }
        (self.words.say("explain-quota-title", &data), lines)
    }

    fn slot(&self, key: &str, other: Option<&Alternative>) -> Vec<String> {
        let Some(other) = other else { return vec![self.words.text(&format!("{key}-nothing"))] };
        let mut lines = vec![self.words.say(key, &[("what", self.deciding(&other.sentence).into())])];
        let people: Vec<PersonId> = other.touched.iter().map(|one| one.person.clone()).collect();
        if !people.is_empty() {
            lines.push(self.words.say("explain-quota-who", &[("people", self.people(&people).into())]));
        }
        lines
    }

    /// What decides between two plans, inside a sentence.
    pub fn deciding(&self, sentence: &Sentence) -> String {
        let mut sentence = sentence.clone();
        if sentence.code == "fit" && sentence.data.contains_key("km") {
            sentence.code = "fit_km".to_owned();
        }
        self.sentence("explain-diff", &sentence)
    }

    fn sentence(&self, family: &str, sentence: &Sentence) -> String {
        let key = format!("{family}-{}", sentence.code.replace('_', "-"));
        let fair = sentence.code.ends_with("fair_shortage");
        let datum = |(name, value): (&'_ String, &'_ String)| {
            let told = match name.as_str() {
                "unit" => Datum::from(self.unit(&UnitId::new(value.as_str()))),
                "position" => Datum::from(self.position(&PositionCode::new(value.as_str()))),
                "field" => Datum::from(self.field(&FieldCode::new(value.as_str()))),
                // Kept in millionths; shown in units, as in every table of aims.
                "value" if fair => {
                    let millionths: i64 = value.parse().unwrap_or_default();
                    Datum::from(self.words.thousandths(millionths / (canbo_planning::FAIR_SCALE / 1000)))
                }
                "value" | "km" => value.parse::<i64>().map_or_else(|_| Datum::from(value.clone()), Datum::from),
                _ => Datum::from(value.clone()),
            };
            (name.clone(), told)
        };
        let data: Vec<(String, Datum<'_>)> = sentence.data.iter().map(datum).collect();
        let data: Vec<(&str, Datum<'_>)> = data.iter().map(|(name, told)| (name.as_str(), told.clone())).collect();
        self.words.say(&key, &data)
    }

    /// Names of people, one after another.
    pub fn people(&self, people: &[PersonId]) -> String {
        let name = |id: &PersonId| self.register.people.get(id).map_or_else(|| id.to_string(), |one| one.name.clone());
        people.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// A unit's name.
    pub fn unit(&self, id: &UnitId) -> String {
        self.register.units.get(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// A position's name.
    pub fn position(&self, code: &PositionCode) -> String {
        let names = self.reference.positions.get(code).map(|one| (&one.name, &one.name_en));
        self.pick(names).unwrap_or_else(|| code.to_string())
    }

    /// A field's name.
    pub fn field(&self, code: &FieldCode) -> String {
        let names = self.reference.fields.get(code).map(|one| (&one.name, &one.name_en));
        self.pick(names).unwrap_or_else(|| code.to_string())
    }

    fn pick(&self, names: Option<(&String, &String)>) -> Option<String> {
        names.map(|(vietnamese, english)| match self.words.lang() {
            Lang::Vi => vietnamese.clone(),
            Lang::En => english.clone(),
        })
    }
}
