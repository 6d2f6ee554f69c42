//! Conditions of an appointment to a leading post of a commune's office (bổ nhiệm): Decree 170/2025, articles 29 and 34.
//!
//! Planning, months in the lower post and age have a door of their own, the *special case* decided by the competent
//! authority: not meeting them is told and left to that decision, never taken for met. States that bar, and ratings, have
//! no door.

use crate::law::Dated;
use crate::movement::{Context, Criterion, Met};
use crate::retirement::last_day;
use canbo_register::{Day, Level, Person, Rating};
use jiff::{ToSpan, Unit};
use std::collections::BTreeMap;

/// Codes of the conditions, in their order.
pub const CODES: [&str; 5] = ["E151", "E152", "E153", "E154", "E155"];

/// Every condition of appointing somebody to a post of a level on a day, in the order of [`CODES`].
pub fn conditions(context: &Context<'_>, person: &Person, target: Level, start: Day) -> Vec<Criterion> {
    let home = person.home(start).or_else(|| person.home(context.day));
    let case = Case {
        context,
        person,
        target,
        start,
        level: home.map(|post| post.level),
        since: home.and_then(|post| post.from),
    };
    vec![case.barred(), case.planned(), case.rated(), case.lower_post(), case.age()]
}

/// Codes of those conditions that only a special case would pass.
pub fn special_case(conditions: &[Criterion]) -> Vec<String> {
    let special = conditions.iter().filter(|one| one.data.contains_key("special"));
    special.map(|one| one.code.clone()).collect()
}

struct Case<'a> {
    context: &'a Context<'a>,
    person: &'a Person,
    target: Level,
    start: Day,
    level: Option<Level>,
    since: Option<Day>,
}

impl Case<'_> {
    fn by(&self, parameter: &str) -> Option<Dated> {
        self.context.law.value(parameter, self.context.day).ok()
    }

    /// A criterion of a parameter; not asked where the law of the day has no value.
    fn answer(&self, code: &str, parameter: &str, met: impl FnOnce(&Dated) -> Met) -> Criterion {
        let dated = self.by(parameter);
        let met = dated.as_ref().map_or(Met::NotAsked, met);
        Criterion {
            code: code.to_owned(),
            uncertain: met != Met::NotAsked && dated.as_ref().is_some_and(|dated| dated.certainty.is_uncertain()),
            article: dated.map(|dated| dated.cites).unwrap_or_default(),
            met,
            data: BTreeMap::new(),
        }
    }

    /// Whether the post is higher than the present one. A professional has none; which provincial post is equivalent to
    /// which of a commune is not in the data: a deputy who becomes head rises, by the careful reading.
    fn is_higher(&self) -> bool {
        self.level.is_none_or(|level| level < self.target)
    }

    fn barred(&self) -> Criterion {
        self.answer("E151", "appointment_bars", |dated| match dated.truth() && self.person.ask_board {
            true => Met::No,
            false => Met::Yes,
        })
    }

    fn planned(&self) -> Criterion {
        let mut one =
            self.answer("E152", "appointment_needs_planning", |dated| match (dated.truth(), self.person.planned) {
                (false, _) | (true, Some(true)) => Met::Yes,
                (true, _) => Met::Unconfirmed,
            });
        if one.met == Met::Unconfirmed && self.person.planned == Some(false) {
            one.data.insert("special".to_owned(), "planning".to_owned());
        }
        one
    }

    fn rated(&self) -> Criterion {
        let mut years = 0;
        let mut one = self.answer("E153", "appointment_good_ratings_years", |dated| {
            years = dated.number();
            let last = i64::from(self.context.day.year()) - 1;
            let rated = |year: i64| i16::try_from(year).ok().and_then(|year| self.person.ratings.get(&year).copied());
            let asked: Vec<Option<Rating>> = (last - dated.number() + 1..=last).map(rated).collect();
            if asked.iter().flatten().any(|rating| *rating < Rating::Good) {
                Met::No
            } else if asked.iter().any(Option::is_none) {
                Met::Unconfirmed
            } else {
                Met::Yes
            }
        });
        one.data.insert("years".to_owned(), years.to_string());
        one
    }

    fn lower_post(&self) -> Criterion {
        let mut special = false;
        let mut one = self.answer("E154", "appointment_lower_post_months", |dated| {
            // The adjacent lower post of a deputy head is no leading post; of a head, that of a deputy.
            if self.target != Level::Head || !self.is_higher() {
                return Met::NotAsked;
            }
            let served = self.since.and_then(|since| since.until((Unit::Month, self.start)).ok());
            match (self.level, served) {
                (Some(Level::Deputy), Some(served)) if i64::from(served.get_months()) >= dated.number() => Met::Yes,
                (Some(Level::Deputy), Some(_)) => {
                    special = true;
                    Met::Unconfirmed
                }
                (Some(Level::Deputy), None) => Met::Unconfirmed,
                _ => Met::No,
            }
        });
        if special {
            one.data.insert("special".to_owned(), "lower_post".to_owned());
        }
        one
    }

    fn age(&self) -> Criterion {
        let months = self.by("appointment_term_months").map(|dated| dated.number());
        let last = last_day(self.context.law, self.context.day, self.person).and_then(|known| known.get().copied());
        let mut one = self.answer("E155", "appointment_age_for_full_term", |dated| {
            let Some(months) = months.filter(|_| dated.truth() && self.is_higher()) else { return Met::NotAsked };
            let term = self.start.saturating_add(months.months()).saturating_sub(1.days());
            match last {
                Some(last) if last >= term => Met::Yes,
                _ => Met::Unconfirmed,
            }
        });
        if one.met == Met::Unconfirmed && last.is_some() {
            one.data.insert("special".to_owned(), "age".to_owned());
        }
        one
    }
}
