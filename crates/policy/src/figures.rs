//! Published figures measured again from a register: what [`Measure`] names, counted from people and headcounts.
//!
//! Nothing here reads a published value; [`Published`] gives the question only. Figures of a plan are measured by
//! `planning`.

use crate::benefits::reinforcement;
use crate::gaps::{Gaps, UnitGap};
use crate::law::Law;
use crate::programme::{Measure, Programme, Published};
use canbo_register::reference::Reference;
use canbo_register::{
    AllocationStatus, Day, HeadcountKind, Level, Person, PoliticalTheory, Register, StaffKind, Tenure, UnitId, UnitKind,
};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// What figures are measured from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Who works where.
    pub register: &'a Register,
    /// Communes, positions, majors.
    pub reference: &'a Reference,
    /// The law.
    pub law: &'a Law,
    /// The programme whose figures are measured.
    pub programme: &'a Programme,
    /// Gaps in the programme's scope.
    pub gaps: &'a Gaps,
    /// The day of the lists.
    pub day: Day,
}

/// The value found; absent where a plan is needed or nothing can be divided by.
pub fn measure(ground: &Ground<'_>, asked: &Published) -> Option<i64> {
    use Measure::*;
    let staff = || ground.staff(asked);
    let count = |number: usize| i64::try_from(number).ok();
    let totals = &ground.gaps.totals;
    match asked.figure {
        UnitsNetShort => Some(totals.units_net_short.into()),
        UnitsNetOver => Some(totals.units_net_over.into()),
        NetShort => ground.units(asked).map(|unit| i64::from(unit.net_short)).reduce(|a, b| a + b),
        NetOver => ground.units(asked).map(|unit| i64::from(unit.net_over)).reduce(|a, b| a + b),
        WorstNetShort => ground.units(asked).map(|unit| i64::from(unit.net_short)).max(),
        NetDifference => Some(i64::from(totals.net_short) - i64::from(totals.net_over)),
        UnitsUnbalanced => Some(i64::from(totals.units_net_short) + i64::from(totals.units_net_over)),
        AverageNetShortHundredths => hundredths(totals.net_short.into(), totals.units_net_short.into()),
        AverageNetOverHundredths => hundredths(totals.net_over.into(), totals.units_net_over.into()),
        MatchingShareHundredths => share(totals.net_over.into(), totals.net_short.into()),
        Communes => {
            let homes = staff().filter_map(|person| person.home(ground.day));
            count(homes.map(|post| post.unit.root()).collect::<BTreeSet<_>>().len())
        }
        Staff => count(staff().count()),
        StaffMeetingDegree => count(staff().filter(|person| ground.meets_degree(person)).count()),
        StaffBelowDegree => count(staff().filter(|person| !ground.meets_degree(person)).count()),
        StaffMeetingTheory => count(staff().filter(|person| ground.meets_theory(person)).count()),
        StaffBelowTheory => count(staff().filter(|person| !ground.meets_theory(person)).count()),
        ShareMeetingDegreeHundredths => {
            share(count(staff().filter(|person| ground.meets_degree(person)).count())?, count(staff().count())?)
        }
        ShareMeetingTheoryHundredths => {
            share(count(staff().filter(|person| ground.meets_theory(person)).count())?, count(staff().count())?)
        }
        Planned => count(ground.planned().count()),
        PlannedUnder35 => count(ground.planned().filter(|person| ground.is_under(person, 35)).count()),
        SharePlannedUnder35Hundredths => {
            share(count(ground.planned().filter(|person| ground.is_under(person, 35)).count())?, {
                count(ground.planned().count())?
            })
        }
        TrainingTurns => ground.training_turns(asked),
        // Lists that tell of nobody's rotation are silent about it.
        RotatedLeaders => count(ground.rotated_leaders(asked).count()).filter(|_| ground.tells_rotations()),
        ShareSatisfiedHundredths => ground.satisfied(asked),
        People => count(ground.people(asked).count()),
        Assigned => ground.assigned(asked),
        ChangeSinceAssigned => Some(count(ground.people(asked).count())? - ground.assigned(asked)?),
        ChangeShareHundredths => {
            let assigned = ground.assigned(asked)?;
            share(count(ground.people(asked).count())? - assigned, assigned)
        }
        BodiesHavingSeconded => count(ground.bodies_having_seconded(asked.by.unwrap_or(ground.day)).len()),
        MajorGroups => count(ground.programme.eligibility.major_groups.len()),
        ReinforcementAllowanceDong => {
            let wave = ground.programme.waves.iter().find(|wave| Some(&wave.code) == asked.wave.as_ref())?;
            let due = reinforcement(ground.law, wave.start, wave.term_months, false).ok()?;
            Some(due.allowance_dong)
        }
        // Counted in a plan, or in visits, turns and short support, by `planning`.
        MovedBetween
        | MovedCentre
        | MovedProvince
        | MovedAll
        | Sent
        | ShareSentHundredths
        | SendersWithinShareHundredths
        | LeadersOfEachSender
        | ShortestTermMonths
        | LongestTermMonths
        | VisitSessionsHundredths
        | ShortestSupportWeeks
        | LongestSupportWeeks
        | SentAgainTooEarly
        | LongestTurnMonths => None,
    }
}

/// `part` of `whole` in hundredths of a percent, rounded half away from zero.
pub fn share(part: i64, whole: i64) -> Option<i64> {
    rounded(part.checked_mul(10_000)?, whole)
}

/// `sum` by `number` in hundredths, rounded half away from zero.
fn hundredths(sum: i64, number: i64) -> Option<i64> {
    rounded(sum.checked_mul(100)?, number)
}

fn rounded(of: i64, by: i64) -> Option<i64> {
    (by > 0).then(|| (2 * of + of.signum() * by) / (2 * by))
}

/// Whether a year is the one asked about, or one since then. A row without a year is of no particular time.
fn of_time(asked: &Published, year: Option<i16>) -> bool {
    asked.year.is_none_or(|wanted| year == Some(wanted)) && asked.since.is_none_or(|since| year >= Some(since))
}

fn of_unit(asked: &Published, unit: &UnitId) -> bool {
    asked.unit.as_ref().is_none_or(|wanted| wanted == unit)
}

/// Under which kind of headcount somebody is counted.
fn headcount_kind(kind: StaffKind) -> Option<HeadcountKind> {
    match kind {
        StaffKind::Cadre => Some(HeadcountKind::Cadre),
        StaffKind::CivilServant => Some(HeadcountKind::CivilServant),
        StaffKind::PublicEmployee => Some(HeadcountKind::PublicEmployee),
        StaffKind::Contract => Some(HeadcountKind::Contract),
        StaffKind::PartTime | StaffKind::Military | StaffKind::Police => None,
    }
}

impl<'a> Ground<'a> {
    fn units(&self, asked: &'a Published) -> impl Iterator<Item = &'a UnitGap> {
        self.gaps.units.iter().filter(|unit| asked.unit.as_ref().is_none_or(|one| unit.code == *one))
    }

    /// Whether a unit is of a commune.
    fn in_commune(&self, unit: &UnitId) -> bool {
        self.register.units.get(&unit.root()).is_some_and(canbo_register::Unit::is_commune)
    }

    /// Cadres and civil servants of communes.
    fn staff(&self, asked: &'a Published) -> impl Iterator<Item = &'a Person> {
        let ground = *self;
        self.register.people.values().filter(move |person| {
            let counted = matches!(person.kind.get(), Some(StaffKind::Cadre | StaffKind::CivilServant));
            let home = person.home(ground.day).map(|post| &post.unit);
            counted
                && home.is_some_and(|unit| {
                    ground.in_commune(unit) && asked.unit.as_ref().is_none_or(|one| unit.root() == *one)
                })
        })
    }

    fn meets_degree(&self, person: &Person) -> bool {
        self.programme.standards.as_ref().is_some_and(|standards| person.degree() >= Some(standards.degree))
    }

    fn meets_theory(&self, person: &Person) -> bool {
        let Some(standards) = &self.programme.standards else { return false };
        let asked: PoliticalTheory = match person.kind.get() {
            Some(StaffKind::Cadre) => standards.theory_cadre,
            _ => standards.theory_civil_servant,
        };
        person.theory >= Some(asked)
    }

    fn planned(&self) -> impl Iterator<Item = &'a Person> {
        self.register.people.values().filter(|person| person.planned == Some(true))
    }

    /// Whether somebody has not reached an age on the day; an unknown birth counts as not.
    fn is_under(&self, person: &Person, years: i64) -> bool {
        let born = person.birth.get().and_then(|birth| birth.presumed());
        born.is_some_and(|born| born.saturating_add(years.years()) > self.day)
    }

    /// Absent where no course is known, so that silence is not taken for nobody going.
    fn training_turns(&self, asked: &Published) -> Option<i64> {
        let told = self.register.training.iter().filter(|one| of_time(asked, one.year) && of_unit(asked, &one.unit));
        let of_theory = |theory| asked.theory.is_none() || theory == asked.theory;
        told.map(|one| if of_theory(one.theory) { i64::from(one.number) } else { 0 }).reduce(|a, b| a + b)
    }

    /// People in key posts of communes (chức danh chủ chốt) who were rotated there by the day.
    fn rotated_leaders(&self, asked: &'a Published) -> impl Iterator<Item = &'a Person> {
        let ground = *self;
        let by = asked.by.unwrap_or(self.day);
        self.register.people.values().filter(move |person| {
            let rotated = person.rotation.as_ref().is_some_and(|one| one.on.is_none_or(|on| on <= by));
            let key = person.home(by).filter(|post| post.level == Level::Senior);
            rotated && key.is_some_and(|post| ground.in_commune(&post.unit) && of_unit(asked, &post.unit.root()))
        })
    }

    fn tells_rotations(&self) -> bool {
        self.register.people.values().any(|person| person.rotation.is_some())
    }

    /// The share of satisfied citizens in all surveys asked about, together.
    fn satisfied(&self, asked: &Published) -> Option<i64> {
        let told = self.register.surveys.iter().filter(|one| of_time(asked, one.year) && of_unit(asked, &one.unit));
        let sum = told.map(|one| (i64::from(one.satisfied), i64::from(one.asked)));
        let (satisfied, number) = sum.reduce(|a, b| (a.0 + b.0, a.1 + b.1))?;
        share(satisfied, number)
    }

    fn people(&self, asked: &'a Published) -> impl Iterator<Item = &'a Person> {
        let ground = *self;
        self.register.people.values().filter(move |person| {
            let kind = person.kind.get().and_then(|kind| headcount_kind(*kind));
            let home = person.home(ground.day).map(|post| &post.unit);
            kind.is_some_and(|kind| asked.kind.is_none_or(|one| one == kind))
                && home.is_some_and(|unit| !asked.in_communes || ground.in_commune(unit))
        })
    }

    /// Totals of units assigned for the year of the figure.
    fn assigned(&self, asked: &Published) -> Option<i64> {
        let end = Day::new(asked.year?, 12, 31).ok()?;
        let lines = self.register.headcounts.iter().filter(|line| {
            line.is_total()
                && line.status == AllocationStatus::Assigned
                && line.from.is_some_and(|from| from <= end && from.year() == end.year())
                && line.holds(end)
                && line.unit == line.unit.root()
                && asked.kind.is_none_or(|kind| kind == line.kind)
                && (!asked.in_communes || self.in_commune(&line.unit))
        });
        lines.map(|line| i64::from(line.number)).reduce(|a, b| a + b)
    }

    /// Provincial bodies of which somebody works in a commune on secondment on that day.
    fn bodies_having_seconded(&self, by: Day) -> BTreeSet<UnitId> {
        let is_body = |unit: &UnitId| {
            let kind = self.register.units.get(&unit.root()).map(|unit| &unit.kind);
            matches!(kind, Some(UnitKind::Department | UnitKind::PublicServiceUnit))
        };
        let sent = |person: &&Person| {
            let away = |post: &&canbo_register::Post| {
                post.tenure == Tenure::Seconded && post.holds(by) && self.in_commune(&post.unit)
            };
            person.posts.iter().any(|post| away(&post))
        };
        let homes = self.register.people.values().filter(sent).filter_map(|person| person.home(by));
        homes.map(|post| post.unit.root()).filter(|unit| is_body(unit)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_away_from_zero() {
        assert_eq!(share(385, 393), Some(9796));
        assert_eq!(share(320, 393), Some(8142));
        assert_eq!(share(-51, 1734), Some(-294));
        assert_eq!(share(1, 32), Some(313));
        assert_eq!(share(-1, 32), Some(-313));
        assert_eq!(share(1, 0), None);
        assert_eq!(hundredths(619, 64), Some(967));
        assert_eq!(hundredths(182, 33), Some(552));
    }
}
