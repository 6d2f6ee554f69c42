//! Bắc Sơn at the end of 2018: the figures of a district as it was, on 20 units of today's Lạng Sơn.
//!
//! Published: 393 cadres and civil servants in 20 communes and towns, 385 meeting the professional standard and 320 that of
//! political theory; Vũ Sơn 19, all meeting both; Bắc Sơn town 16, all and 14; 125 in succession planning, 89 of them
//! under 35. Which unit the others work in, who they are and who is below a standard is invented.

use super::{LANG_SON_PEOPLES, finish};
use crate::chance::Chance;
use crate::commune::{self, CADRES, outside};
use crate::people::{People, Wanted};
use crate::truth::{Commune, Detail, Document, Official, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Day, Degree, Level, PoliticalTheory, StaffKind};
use jiff::{Span, civil::date};

/// The unit of today in which the former commune Vũ Sơn lies, and its staff.
const VU_SON: (&str, u32) = ("06364", 19);
/// The unit of today in which the former town lies, and its staff.
const TOWN: (&str, u32) = ("06325", 16);
/// The other 18 units.
const OTHERS: [&str; 18] = [
    "06337", "06349", "06367", "06376", "06073", "06076", "06079", "06085", "06091", "06103", "06112", "06115",
    "06253", "06280", "06286", "06298", "06313", "06316",
];
const STAFF: u32 = 393;
const BELOW_DEGREE: usize = 8;
const BELOW_THEORY: usize = 73;
const BELOW_THEORY_IN_TOWN: usize = 2;
const PLANNED: usize = 125;
const PLANNED_UNDER_35: usize = 89;
/// Work of a commune's civil servants, in the order in which posts are filled.
const WORK: [&str; 8] =
    ["van-phong", "dat-dai", "tai-chinh-ke-toan", "tu-phap", "lao-dong-xa-hoi", "van-hoa", "nong-nghiep", "xay-dung"];
/// Civil servants of each unit who are drawn young, so that the planning has young people to draw from.
const YOUNG: u32 = 6;

/// Builds the district.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("bac-son");
    let day = date(2018, 12, 31);
    let mut people =
        People { chance: chance.part("people"), day, years: vec![2016, 2017, 2018], peoples: LANG_SON_PEOPLES };
    let is_here = |code: &str| code == VU_SON.0 || code == TOWN.0 || OTHERS.contains(&code);
    let mut communes: Vec<Commune> = commune::communes(reference, &"20".into())
        .into_iter()
        .filter(|commune| is_here(commune.code.as_str()))
        .collect();
    let mut sizes = chance.part("sizes").spread(STAFF - VU_SON.1 - TOWN.1, OTHERS.len(), 17, 23).into_iter();
    for commune in &mut communes {
        let staff = match commune.code.as_str() {
            code if code == VU_SON.0 => VU_SON.1,
            code if code == TOWN.0 => TOWN.1,
            _ => sizes.next().expect("a size for each of the others"),
        };
        fill(commune, &mut people, staff);
    }
    let mut drawn = chance.part("standards");
    settle_standards(&mut communes, &mut drawn);
    plan_succession(&mut communes, &mut drawn, day);
    let mut truth = Truth {
        name: "Lạng Sơn".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies: Vec::new(),
        decision: Document { number: "1089/QĐ-UBND".to_owned(), day: date(2018, 1, 15) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: None,
    };
    finish(&mut truth, &chance, "BS");
    truth
}

/// Cadres first, then civil servants, with a seat authorised for each of the latter.
fn fill(commune: &mut Commune, people: &mut People, staff: u32) {
    for (title, office) in CADRES {
        let of = outside(people, title, office);
        let wanted = Wanted { kind: StaffKind::Cadre, level: Level::Senior, age: Some((38, 53)), ..of };
        commune.staff.push(people.make(&wanted));
    }
    for number in 0..staff - CADRES.len() as u32 {
        let position = WORK[number as usize % WORK.len()];
        *commune.authorised.entry(position).or_default() += 1;
        let major = *people.chance.pick(crate::majors::fitting(position));
        let mut wanted = Wanted::civil_servant(position, commune::office(position), major);
        wanted.age = (number < YOUNG).then_some((24, 34));
        commune.staff.push(people.make(&wanted));
    }
}

/// Everybody meets both standards, except as many as published.
fn settle_standards(communes: &mut [Commune], chance: &mut Chance) {
    for person in communes.iter_mut().flat_map(|commune| &mut commune.staff) {
        person.degree = person.degree.max(Degree::Intermediate);
        let least = match person.kind {
            StaffKind::Cadre => PoliticalTheory::Intermediate,
            _ => PoliticalTheory::Elementary,
        };
        person.theory = person.theory.max(Some(least));
    }
    let mut elsewhere: Vec<&mut Official> = communes
        .iter_mut()
        .filter(|commune| OTHERS.contains(&commune.code.as_str()))
        .flat_map(|commune| &mut commune.staff)
        .collect();
    chance.shuffle(&mut elsewhere);
    for person in elsewhere.iter_mut().take(BELOW_DEGREE) {
        person.degree = Degree::Elementary;
    }
    chance.shuffle(&mut elsewhere);
    for person in elsewhere.iter_mut().take(BELOW_THEORY - BELOW_THEORY_IN_TOWN) {
        lower(person);
    }
    let town = communes.iter_mut().filter(|commune| commune.code.as_str() == TOWN.0);
    for person in town.flat_map(|commune| commune.staff.iter_mut().rev().take(BELOW_THEORY_IN_TOWN)) {
        lower(person);
    }
}

/// Below the standard of political theory.
fn lower(person: &mut Official) {
    person.theory = (person.kind == StaffKind::Cadre).then_some(PoliticalTheory::Elementary);
}

/// So many are in planning, so many of them under 35.
fn plan_succession(communes: &mut [Commune], chance: &mut Chance, day: Day) {
    let mut staff: Vec<&mut Official> = communes.iter_mut().flat_map(|commune| &mut commune.staff).collect();
    chance.shuffle(&mut staff);
    let (mut young, mut older) = (PLANNED_UNDER_35, PLANNED - PLANNED_UNDER_35);
    for person in staff {
        let born = person.birth.presumed().expect("staff of communes give their whole date of birth");
        let left = if born.saturating_add(Span::new().years(35)) > day { &mut young } else { &mut older };
        person.planned = *left > 0;
        *left = left.saturating_sub(1);
    }
    assert_eq!((young, older), (0, 0), "there are enough people of both ages");
}
