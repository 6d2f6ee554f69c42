//! Where a person is counted and works, stretch by stretch.

use crate::{Absence, Day, Person, Post};
use std::collections::BTreeSet;

/// Days in which nothing about a person's place changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence<'a> {
    /// First day.
    pub from: Day,
    /// Last day, inclusive.
    pub to: Day,
    /// The home post: where the person counts.
    pub home: Option<&'a Post>,
    /// The secondment: where the person works while it runs.
    pub secondment: Option<&'a Post>,
    /// The absence that runs.
    pub absence: Option<&'a Absence>,
}

impl<'a> Presence<'a> {
    /// The post in which the person works, if not away.
    pub fn works(&self) -> Option<&'a Post> {
        if self.absence.is_some() { None } else { self.secondment.or(self.home) }
    }
}

/// The stretches of `from..=to` in order, without gap.
pub fn presences(person: &Person, from: Day, to: Day) -> Vec<Presence<'_>> {
    let spans = person.posts.iter().map(|post| (post.from, post.to));
    let spans = spans.chain(person.absences.iter().map(|absence| (absence.from, absence.to)));
    let mut begins = BTreeSet::from([from]);
    for (first, last) in spans {
        begins.extend(first);
        begins.extend(last.and_then(|last| last.tomorrow().ok()));
    }
    let begins: Vec<Day> = begins.range(from..=to).copied().collect();
    let mut presences: Vec<Presence<'_>> = Vec::new();
    for (at, &begin) in begins.iter().enumerate() {
        let end = begins.get(at + 1).and_then(|next| next.yesterday().ok()).unwrap_or(to);
        let presence = Presence {
            from: begin,
            to: end,
            home: person.home(begin),
            secondment: person.secondment(begin),
            absence: person.absence(begin),
        };
        match presences.last_mut() {
            Some(last) if Presence { from: last.from, to: end, ..presence } == Presence { to: end, ..*last } => {
                last.to = end
            }
            _ => presences.push(presence),
        }
    }
    presences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AbsenceKind, Known, Level, Tenure, UnitId};

    fn day(text: &str) -> Day {
        text.parse().expect("is a day")
    }

    fn post(tenure: Tenure, unit: &str, from: Option<&str>, to: Option<&str>) -> Post {
        Post {
            tenure,
            unit: UnitId::from(unit),
            position: Known::Missing,
            other_fields: Vec::new(),
            level: Level::Professional,
            title: String::new(),
            from: from.map(day),
            to: to.map(day),
        }
    }

    #[test]
    fn a_secondment_and_an_absence_cut_the_days_into_stretches() {
        let mut person = Person::nobody("1");
        person.posts.push(post(Tenure::Home, "so", None, None));
        person.posts.push(post(Tenure::Seconded, "24133", Some("2025-03-01"), Some("2025-05-31")));
        person.absences.push(Absence {
            kind: AbsenceKind::Study,
            from: Some(day("2025-05-01")),
            to: Some(day("2025-06-30")),
        });
        let told: Vec<String> = presences(&person, day("2025-01-01"), day("2025-12-31"))
            .iter()
            .map(|presence| {
                let works = presence.works().map_or("-", |post| post.unit.as_str());
                format!("{}..{} {works}", presence.from, presence.to)
            })
            .collect();
        assert_eq!(
            told,
            [
                "2025-01-01..2025-02-28 so",
                "2025-03-01..2025-04-30 24133",
                "2025-05-01..2025-05-31 -",
                "2025-06-01..2025-06-30 -",
                "2025-07-01..2025-12-31 so"
            ]
        );
    }

    #[test]
    fn every_day_is_told_as_the_person_tells_it() {
        let mut person = Person::nobody("1");
        person.posts.push(post(Tenure::Home, "a", None, Some("2025-01-10")));
        person.posts.push(post(Tenure::Home, "b", Some("2025-01-13"), None));
        person.posts.push(post(Tenure::Seconded, "c", Some("2025-01-09"), Some("2025-01-14")));
        let (from, to) = (day("2025-01-05"), day("2025-01-20"));
        let presences = presences(&person, from, to);
        assert_eq!((presences[0].from, presences.last().expect("there are some").to), (from, to));
        let mut expected = from;
        for presence in &presences {
            assert_eq!(presence.from, expected);
            for day in presence.from.series(jiff::Span::new().days(1)).take_while(|day| *day <= presence.to) {
                assert_eq!((presence.home, presence.secondment), (person.home(day), person.secondment(day)), "{day}");
            }
            expected = presence.to.tomorrow().expect("is not the last");
        }
    }
}
