//! Retirement in normal conditions and five years lower: Decree 135/2020, articles 3 to 5 and annexes I and II.
//!
//! The age rises by a step each year until it reaches its end. A person retires in the first year whose age they reach
//! by the end of that year, at the end of the month in which they reach it; the pension begins on the next day.

use crate::law::{Law, Refusal};
use canbo_register::{Day, Known, PartialDate, Person, Sex};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// Which annex of the decree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Annex {
    /// Annex I: normal conditions.
    #[default]
    Normal,
    /// Annex II: lower age for hazardous work, specially difficult areas or reduced capacity.
    Lower,
}

/// When a person retires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Retirement {
    /// Full years of the retirement age.
    pub age_years: u32,
    /// Months beyond them, 0..=11.
    pub age_months: u32,
    /// Last day of service, the last of its month.
    pub last_day: Day,
    /// First day of the pension.
    pub pension_from: Day,
}

/// The retirement of somebody, by the parameters in force on a day.
pub fn retirement(law: &Law, on: Day, sex: Sex, birth: PartialDate, annex: Annex) -> Result<Retirement, Refusal> {
    let wrong = || Refusal::Birth { birth: birth.to_string() };
    let born = birth.presumed().ok_or_else(wrong)?;
    let ladder = Ladder::of(law, on, sex, annex)?;
    let born_months = i64::from(born.year()) * 12 + i64::from(born.month()) - 1;
    let mut year = ladder.base_year;
    while born_months + ladder.age(year) >= (year + 1) * 12 {
        year += 1;
    }
    let age = ladder.age(year);
    let month = born_months + age;
    let first = i16::try_from(month / 12).ok().and_then(|year| Day::new(year, (month % 12 + 1) as i8, 1).ok());
    let last_day = first.ok_or_else(wrong)?.last_of_month();
    let pension_from = last_day.tomorrow().map_err(|_| wrong())?;
    Ok(Retirement { age_years: (age / 12) as u32, age_months: (age % 12) as u32, last_day, pension_from })
}

/// Ages in months by year.
struct Ladder {
    base_year: i64,
    base: i64,
    step: i64,
    end: i64,
    lower: i64,
}

impl Ladder {
    fn of(law: &Law, on: Day, sex: Sex, annex: Annex) -> Result<Ladder, Refusal> {
        let word = match sex {
            Sex::Male => "male",
            Sex::Female => "female",
        };
        let number = |what: &str| law.number(&format!("retirement_{word}_{what}_months"), on);
        let lower = match annex {
            Annex::Normal => 0,
            Annex::Lower => law.number("retirement_annex_ii_lower_months", on)?,
        };
        Ok(Ladder {
            base_year: law.number("retirement_base_year", on)?,
            base: number("base")?,
            step: number("step")?,
            end: number("end")?,
            lower,
        })
    }
    fn age(&self, year: i64) -> i64 {
        (self.base + self.step * (year - self.base_year)).min(self.end) - self.lower
    }
}

/// The last day of service of a person, in normal conditions; absent while birth or sex is unknown.
pub fn last_day(law: &Law, on: Day, person: &Person) -> Option<Known<Day>> {
    let sex = person.sex?;
    let birth = *person.birth.get()?;
    let day = retirement(law, on, sex, birth, Annex::Normal).ok()?.last_day;
    let sure = !person.birth.is_presumed() && birth.month.is_some();
    Some(if sure { Known::Stated(day) } else { Known::Presumed(day) })
}

/// Whether at least `years` of service are left on `day`: the last day is not before the same day `years` later.
/// Absent while birth or sex is unknown.
pub fn years_left(law: &Law, person: &Person, day: Day, years: u32) -> Option<bool> {
    years_left_from(law, day, person, day, years)
}

/// As [`years_left`], counted from `from`, by the parameters in force on `on`.
pub(crate) fn years_left_from(law: &Law, on: Day, person: &Person, from: Day, years: u32) -> Option<bool> {
    let last = *last_day(law, on, person)?.get()?;
    Some(last >= years_later(from, years))
}

/// The same day so many years later; 28 February for a 29 February that the year lacks.
pub fn years_later(day: Day, years: u32) -> Day {
    day.saturating_add(i64::from(years).years())
}
