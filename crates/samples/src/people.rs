//! Inventing one official: age, degree, rank, step, ratings and circumstances that go together.

use crate::chance::Chance;
use crate::majors::Major;
use crate::names::{Peoples, full_name};
use crate::truth::{Official, Place};
use canbo_register::{Day, Degree, Level, PartialDate, PoliticalTheory, Rating, Sex, StaffKind};
use jiff::{Span, civil::Date};

/// What is asked of the person to be invented; the rest is chance.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Kind.
    pub(crate) kind: StaffKind,
    /// Level of the post.
    pub(crate) level: Level,
    /// Title.
    pub(crate) title: String,
    /// Position, when the work is one of the catalogue.
    pub(crate) position: Option<&'static str>,
    /// Office or division.
    pub(crate) place: Place,
    /// What was studied.
    pub(crate) major: Option<Major>,
    /// Degree; drawn when absent.
    pub(crate) degree: Option<Degree>,
    /// Youngest and oldest age in full years; drawn by level when absent.
    pub(crate) age: Option<(i64, i64)>,
    /// Nothing may stand against a move: no bar, no absence, years of service left.
    pub(crate) free: bool,
    /// In succession planning; drawn when absent.
    pub(crate) planned: Option<bool>,
}

impl Wanted {
    /// A professional civil servant in that position and office.
    pub(crate) fn civil_servant(position: &'static str, office: &'static str, major: Major) -> Wanted {
        Wanted {
            kind: StaffKind::CivilServant,
            level: Level::Professional,
            title: "Công chức".to_owned(),
            position: Some(position),
            place: Place::Office(office),
            major: Some(major),
            degree: None,
            age: None,
            free: false,
            planned: None,
        }
    }
}

/// Invents people one after the other; staff numbers are given at the end, see [`number`].
#[derive(Clone, Debug)]
pub(crate) struct People {
    /// Chance of its own.
    pub(crate) chance: Chance,
    /// The day of the lists.
    pub(crate) day: Day,
    /// Years whose ratings are given.
    pub(crate) years: Vec<i16>,
    /// Peoples by share.
    pub(crate) peoples: Peoples,
}

impl People {
    /// Invents a person.
    pub(crate) fn make(&mut self, wanted: &Wanted) -> Official {
        let day = self.day;
        let chance = &mut self.chance;
        let sex =
            if chance.percent(if wanted.level == Level::Senior { 30 } else { 47 }) { Sex::Female } else { Sex::Male };
        let people = *chance.weighted(self.peoples);
        let age = age(chance, wanted);
        let birth = before(chance, day, age);
        let entered = chance.between(22, 27).min(age);
        let recruited = recruited(chance, birth, entered, day);
        let served = i64::from(day.year() - recruited.year());
        let degree = wanted.degree.unwrap_or_else(|| degree(chance, wanted));
        let ratings =
            self.years.iter().map(|year| (recruited.year() < *year).then(|| rating(chance, wanted))).collect();
        let mut official = Official {
            number: String::new(),
            name: full_name(chance, people, sex),
            birth: PartialDate::full(birth),
            sex,
            people,
            kind: wanted.kind,
            level: wanted.level,
            title: wanted.title.clone(),
            position: wanted.position,
            place: wanted.place,
            degree,
            major: wanted.major,
            theory: theory(chance, wanted),
            pay: pay(chance, wanted, degree, served),
            recruited: Some(recruited),
            ratings,
            planned: wanted.planned.unwrap_or_else(|| planned(chance, wanted, age)),
            child: None,
            pregnant: false,
            hardship: false,
            ask_board: false,
            wish: None,
            confirmed: None,
            seconded: None,
            rotated: None,
        };
        if matches!(wanted.kind, StaffKind::PartTime | StaffKind::Contract) {
            official.ratings = self.years.iter().map(|_| None).collect();
        }
        if wanted.kind == StaffKind::PartTime {
            // The year alone is all that villages write; no rule rests on it, since part-time workers are never moved.
            official.birth = PartialDate { year: birth.year(), month: None, day: None };
            official.recruited = None;
        }
        circumstances(chance, day, age, wanted.free, &mut official);
        official
    }
}

fn age(chance: &mut Chance, wanted: &Wanted) -> i64 {
    if let Some((low, high)) = wanted.age {
        return chance.between(low, high);
    }
    let (low, high) = match wanted.level {
        Level::Senior => (40, 57),
        Level::Head => (37, 56),
        Level::Deputy => (33, 53),
        Level::Professional if wanted.free => (28, 44),
        // Two draws make the middle ages the most frequent.
        Level::Professional => return (chance.between(24, 57) + chance.between(24, 50)) / 2,
    };
    chance.between(low, high)
}

/// A day on which somebody of that age was born.
fn before(chance: &mut Chance, day: Day, age: i64) -> Date {
    day.saturating_sub(Span::new().years(age).days(chance.between(1, 360)))
}

fn recruited(chance: &mut Chance, birth: Date, entered: i64, day: Day) -> Date {
    let earliest = birth.saturating_add(Span::new().years(entered).days(chance.between(0, 300)));
    let latest = day.saturating_sub(Span::new().months(4));
    let on = earliest.min(latest);
    // People are recruited on the first or the fifteenth, as decisions say.
    Date::new(on.year(), on.month(), if chance.percent(70) { 1 } else { 15 }).expect("the first and fifteenth exist")
}

fn degree(chance: &mut Chance, wanted: &Wanted) -> Degree {
    use Degree::*;
    match (wanted.kind, wanted.level) {
        (StaffKind::PartTime, _) => {
            *chance.weighted(&[(Intermediate, 45), (College, 20), (University, 20), (Elementary, 15)])
        }
        (StaffKind::Contract, _) => *chance.weighted(&[(Intermediate, 35), (Elementary, 40), (College, 25)]),
        (_, Level::Professional) => {
            *chance.weighted(&[(University, 80), (Master, 13), (College, 5), (Intermediate, 2)])
        }
        _ => *chance.weighted(&[(University, 58), (Master, 40), (Doctor, 2)]),
    }
}

fn rating(chance: &mut Chance, wanted: &Wanted) -> Rating {
    use Rating::*;
    if wanted.free {
        return *chance.weighted(&[(Excellent, 22), (Good, 74), (Completed, 4)]);
    }
    *chance.weighted(&[(Excellent, 17), (Good, 68), (Completed, 13), (NotCompleted, 2)])
}

fn theory(chance: &mut Chance, wanted: &Wanted) -> Option<PoliticalTheory> {
    use PoliticalTheory::*;
    match (wanted.kind, wanted.level) {
        (StaffKind::Contract, _) => None,
        (StaffKind::PartTime, _) => *chance.weighted(&[(None, 55), (Some(Elementary), 35), (Some(Intermediate), 10)]),
        (_, Level::Senior) => *chance.weighted(&[(Some(Advanced), 82), (Some(Bachelor), 8), (Some(Intermediate), 10)]),
        (_, Level::Head) => *chance.weighted(&[(Some(Advanced), 55), (Some(Intermediate), 45)]),
        (_, Level::Deputy) => *chance.weighted(&[(Some(Advanced), 25), (Some(Intermediate), 75)]),
        (_, Level::Professional) => *chance.weighted(&[(Some(Intermediate), 46), (Some(Elementary), 32), (None, 22)]),
    }
}

fn planned(chance: &mut Chance, wanted: &Wanted, age: i64) -> bool {
    match (wanted.kind, wanted.level) {
        (StaffKind::CivilServant | StaffKind::PublicEmployee, Level::Professional) => age <= 45 && chance.percent(14),
        (_, Level::Deputy) => age <= 50 && chance.percent(55),
        (_, Level::Head) => age <= 50 && chance.percent(35),
        _ => false,
    }
}

/// Rank, step, number of steps, coefficient in hundredths (Decree 204/2004): a step every three years for university
/// graduates and college graduates, every two below; a quarter of the leaders with twelve years hold the higher rank.
fn pay(chance: &mut Chance, wanted: &Wanted, degree: Degree, served: i64) -> Option<(&'static str, u8, u8, u32)> {
    let (rank, base, rise, steps, years): (&'static str, u32, u32, u8, i64) = match (wanted.kind, degree) {
        (StaffKind::PartTime | StaffKind::Military | StaffKind::Police, _) => return None,
        (StaffKind::Contract, _) => ("01.005", 165, 18, 12, 2),
        (_, Degree::Elementary | Degree::Intermediate) => ("01.005", 186, 20, 12, 2),
        (_, Degree::College) => ("01.004", 210, 31, 10, 3),
        _ if wanted.level != Level::Professional && served >= 12 && chance.percent(25) => ("01.002", 440, 34, 8, 3),
        _ if wanted.position == Some("tai-chinh-ke-toan") => ("06.031", 234, 33, 9, 3),
        _ => ("01.003", 234, 33, 9, 3),
    };
    let counted = if rank == "01.002" { served - 12 } else { served };
    let step = (counted / years).clamp(0, i64::from(steps) - 1) as u8;
    Some((rank, step + 1, steps, base + rise * u32::from(step)))
}

/// What may stand against a move, and what only looks like it: children above three, for one.
fn circumstances(chance: &mut Chance, day: Day, age: i64, free: bool, official: &mut Official) {
    let moved = matches!(official.kind, StaffKind::CivilServant | StaffKind::PublicEmployee);
    if !moved {
        return;
    }
    let mother = official.sex == Sex::Female && (24..=41).contains(&age);
    let days_ago = |days: i64| day.saturating_sub(Span::new().days(days));
    if free {
        if mother && chance.percent(20) {
            official.child = Some(days_ago(chance.between(1400, 2900)));
        }
        return;
    }
    if mother {
        if chance.percent(12) {
            official.child = Some(days_ago(chance.between(40, 1050)));
        } else if chance.percent(14) {
            official.child = Some(days_ago(chance.between(1200, 2900)));
        } else if chance.percent(4) {
            official.pregnant = true;
        }
    }
    official.hardship = chance.per_mille(9);
    official.ask_board = chance.per_mille(12);
}

/// Gives everybody a staff number: unique, in no order that would tell a unit or a seniority.
pub(crate) fn number<'a>(chance: &mut Chance, prefix: &str, people: impl Iterator<Item = &'a mut Official>) {
    let mut people: Vec<&mut Official> = people.collect();
    let mut numbers: Vec<usize> = (1..=people.len() + people.len() / 5 + 10).collect();
    chance.shuffle(&mut numbers);
    for (person, number) in people.iter_mut().zip(numbers) {
        person.number = format!("{prefix}-{number:06}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::majors;

    fn many(free: bool) -> Vec<Official> {
        let day = jiff::civil::date(2025, 12, 1);
        let mut people = People { chance: Chance::new(5), day, years: vec![2023, 2024], peoples: &[("Kinh", 1)] };
        let wanted = Wanted { free, ..Wanted::civil_servant("dat-dai", "kinh-te", majors::LAND[0]) };
        (0..800).map(|_| people.make(&wanted)).collect()
    }

    #[test]
    fn nobody_was_recruited_before_the_age_of_twenty_two_and_pay_follows_service() {
        for person in many(false) {
            let (recruited, birth) = (
                person.recruited.expect("a civil servant has been recruited"),
                person.birth.presumed().expect("a date"),
            );
            assert!(
                recruited >= birth.saturating_add(Span::new().years(22)).saturating_sub(Span::new().days(31)),
                "{person:?}"
            );
            let (_, step, steps, coefficient) = person.pay.expect("a civil servant is paid");
            assert!(step >= 1 && step <= steps && (186..=678).contains(&coefficient));
        }
    }

    #[test]
    fn who_is_asked_to_be_free_is_under_no_bar_and_among_others_some_are() {
        let day = jiff::civil::date(2026, 6, 1);
        assert!(many(true).iter().all(|person| !person.is_barred(day)));
        assert!(many(false).iter().filter(|person| person.is_barred(jiff::civil::date(2025, 12, 1))).count() > 20);
    }
}
