//! Streamlining (tinh giản biên chế): whom ratings bring under it, by the rule in force on the day, and the allowance.
//!
//! Money is counted in whole dong from parts of a month's salary; a part of a dong is rounded up. Which salary is meant (the
//! current one, or an average) is told by `salary_average_months`; the caller gives that salary.

mod listed;

pub use listed::{Listed, NotYet, listed};

use crate::law::{Law, Refusal};
use crate::retirement::{Annex, retirement};
use canbo_register::{Day, PartialDate, Person, Rating, Sex};
use serde::Serialize;

/// Whether ratings bring somebody under streamlining.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ByRatings {
    /// Under it; still to be confirmed where other work may be found.
    pub under: bool,
    /// The rule asks besides that no other suitable work is found.
    pub if_no_other_work: bool,
    /// Two failed years in a row: dismissal, which is something else.
    pub dismissal: bool,
    /// The ratings that decide, by year.
    pub years: Vec<i16>,
    /// The provision.
    pub cites: String,
    /// Whether a person should confirm the article first.
    pub uncertain: bool,
}

/// What the ratings of a person mean on the day of a review.
pub fn by_ratings(law: &Law, day: Day, person: &Person) -> Result<ByRatings, Refusal> {
    let rule = law.value("streamlining_rating_rule", day)?;
    let needs_no_other_work = law.value("streamlining_rating_needs_no_other_work", day)?.truth();
    let two_fails = law.value("two_failed_years_dismissal", day).is_ok_and(|dated| dated.truth());
    let rated = |year: i16| person.ratings.get(&year).copied();
    // The two years rated last, when they follow one another and reach the year of the review or the one before.
    let last = (day.year() - 1..=day.year()).rev().find(|year| rated(*year).is_some());
    let pair = last.and_then(|year| Some((year, rated(year)?, rated(year - 1)?)));
    let failed = |rating: Rating| rating == Rating::NotCompleted;
    let dismissal = two_fails && pair.is_some_and(|(_, now, before)| failed(now) && failed(before));
    let (under, years) = if rule.number() == TWO_YEARS {
        let mixed = |now: Rating, before: Rating| {
            matches!(
                (now, before),
                (Rating::NotCompleted, Rating::Completed) | (Rating::Completed, Rating::NotCompleted)
            )
        };
        match pair {
            Some((year, now, before)) if mixed(now, before) => (true, vec![year - 1, year]),
            _ => (false, Vec::new()),
        }
    } else {
        let years: Vec<i16> = (day.year() - 1..=day.year()).filter(|year| rated(*year).is_some_and(failed)).collect();
        (!years.is_empty() && !dismissal, years)
    };
    Ok(ByRatings {
        under,
        if_no_other_work: under && needs_no_other_work,
        dismissal,
        years,
        cites: rule.cites,
        uncertain: rule.certainty.is_uncertain(),
    })
}

/// The rule of two years in a row; the value of `streamlining_rating_rule`.
const TWO_YEARS: i64 = 1;

/// How somebody leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Nghỉ hưu trước tuổi.
    EarlyRetirement,
    /// Thôi việc ngay.
    ResignAtOnce,
    /// Chuyển sang nơi không hưởng lương thường xuyên từ ngân sách.
    MoveOut,
}

/// Somebody who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// Sex, for the retirement age.
    pub sex: Sex,
    /// Date of birth.
    pub birth: PartialDate,
    /// Annex of the retirement decree.
    pub annex: Annex,
    /// First day without work.
    pub leaves: Day,
    /// Months of compulsory social insurance.
    pub contribution_months: u32,
    /// Monthly salary that the version of the law rests on, in dong.
    pub salary_dong: i64,
}

/// A line of an allowance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AllowanceLine {
    /// Name of the parameter that it rests on.
    pub parameter: &'static str,
    /// Whole half months of salary; a quarter of a month shows in the dong only.
    pub half_months: i64,
    /// In dong.
    pub dong: i64,
    /// The provision.
    pub cites: String,
    /// Whether a person should confirm the article first.
    pub uncertain: bool,
}

/// What somebody is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Allowance {
    /// Whether this way is open to the person; without, there are no lines.
    pub open: bool,
    /// Full months before the retirement age.
    pub early_months: i64,
    /// Months whose average salary counts; 1 is the month before leaving.
    pub salary_average_months: i64,
    /// Lines.
    pub lines: Vec<AllowanceLine>,
    /// Their sum, in dong.
    pub total_dong: i64,
    /// Whether any line, or the rounding of odd months, should be confirmed first.
    pub uncertain: bool,
}

/// The allowance of a leaver by the law of the day of leaving.
pub fn allowance(law: &Law, leaver: &Leaver, way: Way) -> Result<Allowance, Refusal> {
    let on = leaver.leaves;
    let retires = retirement(law, on, leaver.sex, leaver.birth, leaver.annex)?;
    let until = retires.pension_from;
    let months = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month());
    let early = (months(until) - months(on) - i64::from(on.day() > until.day())).max(0);
    let mut sum = Sum { law, on, salary: leaver.salary_dong, lines: Vec::new() };
    let contributed = sum.half_years(i64::from(leaver.contribution_months))?;
    let open = match way {
        Way::EarlyRetirement => sum.early_retirement(early, contributed)?,
        Way::ResignAtOnce => {
            sum.months("streamlining_job_search_months", 2)?;
            sum.half_months_a_year("streamlining_resignation_half_months_per_year", contributed)?;
            true
        }
        Way::MoveOut => {
            sum.months("streamlining_move_out_months", 2)?;
            sum.half_months_a_year("streamlining_move_out_half_months_per_year", contributed)?;
            true
        }
    };
    let odd = !leaver.contribution_months.is_multiple_of(12) || (way == Way::EarlyRetirement && early % 12 != 0);
    let rounding = law.value("streamlining_half_year_up_to_months", on)?;
    Ok(Allowance {
        open,
        early_months: early,
        salary_average_months: law.number("streamlining_salary_average_months", on)?,
        total_dong: sum.lines.iter().map(|line| line.dong).sum(),
        uncertain: sum.lines.iter().any(|line| line.uncertain) || (odd && rounding.certainty.is_uncertain()),
        lines: sum.lines,
    })
}

struct Sum<'a> {
    law: &'a Law,
    on: Day,
    salary: i64,
    lines: Vec<AllowanceLine>,
}

impl Sum<'_> {
    /// Half years of so many months: odd months up to the limit are half a year, more are a year.
    fn half_years(&self, months: i64) -> Result<i64, Refusal> {
        let limit = self.law.number("streamlining_half_year_up_to_months", self.on)?;
        let odd = months % 12;
        Ok(months / 12 * 2 + i64::from(odd > 0) + i64::from(odd > limit))
    }

    fn line(&mut self, parameter: &'static str, half_months: i64) -> Result<(), Refusal> {
        let dated = self.law.value(parameter, self.on)?;
        let dong = (half_months * self.salary + 1) / 2;
        let uncertain = dated.certainty.is_uncertain();
        self.lines.push(AllowanceLine { parameter, half_months, dong, cites: dated.cites, uncertain });
        Ok(())
    }

    /// So many months once: `factor` 2 turns months into half months.
    fn months(&mut self, parameter: &'static str, factor: i64) -> Result<(), Refusal> {
        let half_months = self.law.number(parameter, self.on)? * factor;
        self.line(parameter, half_months)
    }

    /// Half months for each year; half a year brings half of it, to the quarter of a month.
    fn half_months_a_year(&mut self, parameter: &'static str, half_years: i64) -> Result<(), Refusal> {
        let each = self.law.number(parameter, self.on)?;
        let quarters = each * half_years;
        let dated = self.law.value(parameter, self.on)?;
        self.lines.push(AllowanceLine {
            parameter,
            half_months: quarters / 2,
            dong: (quarters * self.salary + 3) / 4,
            cites: dated.cites,
            uncertain: dated.certainty.is_uncertain(),
        });
        Ok(())
    }

    /// Whether early retirement is open; its lines where it brings an allowance.
    fn early_retirement(&mut self, early: i64, contributed: i64) -> Result<bool, Refusal> {
        let number = |name: &str| self.law.number(name, self.on);
        let (least, most) = (number("streamlining_early_least_months")?, number("streamlining_early_most_months")?);
        if early == 0 || early > most {
            return Ok(false);
        }
        let first_years = number("streamlining_first_contribution_years")?;
        if early < least {
            // No cut of the pension, and no allowance.
            return Ok(true);
        }
        let halves = self.half_years(early)?;
        self.line(
            "streamlining_months_per_early_year",
            halves * self.law.number("streamlining_months_per_early_year", self.on)?,
        )?;
        let short = self.law.number("streamlining_short_contribution_years", self.on).ok();
        if contributed >= first_years * 2 || short.is_some_and(|years| contributed >= years * 2) {
            self.months("streamlining_months_first_contribution_years", 2)?;
        }
        if contributed > first_years * 2 {
            self.half_months_a_year("streamlining_half_months_per_further_year", contributed - first_years * 2)?;
        }
        Ok(true)
    }
}
