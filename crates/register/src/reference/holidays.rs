//! Working days: not a weekly day off (Saturday, Sunday), not a day off of `holidays.toml`; a Saturday worked in exchange
//! is one.

use super::ReferenceError;
use super::parse::line_of;
use crate::Day;
use jiff::ToSpan;
use jiff::civil::Weekday;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Days off and days worked in exchange, for whole years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    days: BTreeMap<Day, Listed>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Listed {
    works: bool,
    uncertain: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    holidays: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    date: toml::value::Datetime,
    #[serde(rename = "code")]
    _code: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "name_en")]
    _name_en: String,
    kind: Kind,
    #[serde(rename = "in_lieu_of", default)]
    _in_lieu_of: Option<toml::value::Datetime>,
    certainty: String,
    cites: String,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Off,
    Work,
}

impl Holidays {
    pub(super) fn parse(text: &str, faults: &mut Vec<ReferenceError>) -> Holidays {
        let fault = |line, problem| ReferenceError { file: "holidays.toml", line, problem };
        let file: File = match toml::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(text, span.start));
                faults.push(fault(line, error.message().replace('\n', " ")));
                return Holidays::default();
            }
        };
        let mut holidays = Holidays::default();
        for entry in file.holidays {
            let written = entry.date.to_string();
            let line = text.find(&format!("date = {written}")).map_or(1, |at| line_of(text, at));
            let Ok(day) = written.parse::<Day>() else {
                faults.push(fault(line, format!("{written} is not a day")));
                continue;
            };
            if entry.cites.trim().is_empty() {
                faults.push(fault(line, format!("{day} cites nothing")));
            }
            let listed = Listed { works: entry.kind == Kind::Work, uncertain: entry.certainty == "U" };
            if holidays.days.insert(day, listed).is_some() {
                faults.push(fault(line, format!("{day} is listed twice")));
            }
        }
        holidays
    }

    /// Whether public bodies work on the day.
    pub fn is_working(&self, day: Day) -> bool {
        match self.days.get(&day) {
            Some(listed) => listed.works,
            None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        }
    }

    /// Working days from the first day to the last, both inside.
    pub fn working_days(&self, from: Day, to: Day) -> Vec<Day> {
        from.series(1.day()).take_while(|day| *day <= to).filter(|day| self.is_working(*day)).collect()
    }

    /// Whether every year that the days touch is listed: beyond, nothing is known of days off.
    pub fn covers(&self, from: Day, to: Day) -> bool {
        (from.year()..=to.year()).all(|year| self.days.keys().any(|day| day.year() == year))
    }

    /// Listed days between the two whose announcement is not out yet, both inside.
    pub fn uncertain(&self, from: Day, to: Day) -> Vec<Day> {
        if from > to {
            return Vec::new();
        }
        self.days.range(from..=to).filter(|(_, listed)| listed.uncertain).map(|(day, _)| *day).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::reference::Reference;
    use jiff::civil::date;

    #[test]
    fn weekends_and_days_off_are_not_worked_and_a_saturday_in_exchange_is() {
        let holidays = Reference::embedded().holidays;
        assert!(holidays.is_working(date(2026, 1, 2)));
        assert!(!holidays.is_working(date(2026, 1, 1)), "New Year's Day");
        assert!(!holidays.is_working(date(2026, 1, 3)), "Saturday");
        assert!(!holidays.is_working(date(2026, 2, 17)), "Tết");
        assert!(!holidays.is_working(date(2026, 4, 27)), "the day after Hung Kings' day on a Sunday");
        assert!(!holidays.is_working(date(2026, 8, 31)), "exchanged");
        assert!(holidays.is_working(date(2026, 8, 22)), "worked in exchange");
        assert_eq!(holidays.working_days(date(2026, 2, 12), date(2026, 2, 24)).len(), 4);
        assert_eq!(holidays.working_days(date(2026, 2, 24), date(2026, 2, 12)).len(), 0);
    }

    #[test]
    fn years_that_nobody_listed_are_not_covered_and_what_is_computed_is_uncertain() {
        let holidays = Reference::embedded().holidays;
        assert!(holidays.covers(date(2026, 1, 1), date(2030, 12, 31)));
        assert!(!holidays.covers(date(2030, 1, 1), date(2031, 1, 1)));
        assert!(holidays.uncertain(date(2026, 1, 1), date(2026, 12, 31)).is_empty());
        assert!(holidays.uncertain(date(2027, 1, 1), date(2027, 12, 31)).contains(&date(2027, 2, 4)));
    }

    #[test]
    fn a_day_listed_twice_or_without_a_source_is_a_fault_of_its_line() {
        let entry = |date: &str, cites: &str| {
            format!(
                "[[holidays]]\ndate = {date}\ncode = \"a\"\nname = \"a\"\nname_en = \"a\"\nkind = \"off\"\ncertainty = \"U\"\ncites = \"{cites}\"\n"
            )
        };
        let faults = |text: &str| {
            let mut faults = Vec::new();
            super::Holidays::parse(text, &mut faults);
            faults.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert!(faults(&entry("2026-01-01", "x")).is_empty());
        assert_eq!(faults(&entry("2026-01-01", "")), ["law/reference/holidays.toml, line 2: 2026-01-01 cites nothing"]);
        assert!(faults(&(entry("2026-01-01", "x") + &entry("2026-01-01", "x")))[0].contains("twice"));
        assert!(faults("[[holidays]]\ndate = 2026-13-01\n")[0].starts_with("law/reference/holidays.toml, line 2"));
    }
}
