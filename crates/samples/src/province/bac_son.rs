//! Bắc Sơn at the end of 2018: the figures of a district as it was, on 20 units of today's Lạng Sơn.
//!
//! Published: 393 cadres and civil servants in 20 communes and towns, 385 meeting the professional standard and 320 that of
//! political theory; Vũ Sơn 19, all meeting both; Bắc Sơn town 16, all and 14; 125 in succession planning, 89 of them
//! under 35; since the 2015–2020 term 15 sent to advanced and 140 to intermediate political theory and more than 2,500
//! training turns; 5 leaders of divisions rotated to key posts; more than 95 % of the citizens of Vũ Sơn satisfied. Which unit the others work in, who they are and who is below a standard is invented.

use super::{LANG_SON_PEOPLES, finish};
use crate::chance::Chance;
use crate::commune::{self, CADRES, outside};
use crate::people::{People, Wanted};
use crate::truth::{Commune, Detail, Document, Events, Official, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Day, Degree, Level, PoliticalTheory, StaffKind};
use jiff::{Span, civil::date};
use std::collections::BTreeMap;

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
const TO_ADVANCED: usize = 15;
const TO_INTERMEDIATE: usize = 140;
const ROTATED: usize = 5;
/// Years since the beginning of the 2015–2020 term.
const YEARS: std::ops::RangeInclusive<i16> = 2015..=2018;
const COURSES: [&str; 8] = [
    "Bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên",
    "Bồi dưỡng nghiệp vụ theo chức danh công chức cấp xã",
    "Bồi dưỡng kiến thức quốc phòng và an ninh",
    "Tiếng dân tộc thiểu số",
    "Tin học, ứng dụng công nghệ thông tin",
    "Kỹ năng lãnh đạo, quản lý cấp xã",
    "Xây dựng nông thôn mới",
    "Tiếp công dân, giải quyết khiếu nại, tố cáo",
];
/// Divisions of the district that leaders came from.
const DIVISIONS: [&str; 5] = [
    "Phòng Nội vụ huyện Bắc Sơn",
    "Phòng Tài chính – Kế hoạch huyện Bắc Sơn",
    "Phòng Nông nghiệp và Phát triển nông thôn huyện Bắc Sơn",
    "Ban Tổ chức Huyện ủy Bắc Sơn",
    "Ủy ban Kiểm tra Huyện ủy Bắc Sơn",
];
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
    let mut drawn = chance.part("events");
    rotate(&mut communes, &mut drawn);
    let events = Events { courses: courses(&mut communes, &mut drawn), surveys: surveys(&communes, &mut drawn) };
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
        events,
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

/// One key leader each of so many communes came from a division of the district.
fn rotate(communes: &mut [Commune], chance: &mut Chance) {
    let mut order: Vec<&mut Commune> = communes.iter_mut().collect();
    chance.shuffle(&mut order);
    for (commune, from) in order.into_iter().zip(DIVISIONS).take(ROTATED) {
        let title = *chance.pick(&["Bí thư Đảng ủy", "Chủ tịch Ủy ban nhân dân"]);
        let leader = commune.staff.iter_mut().find(|person| person.title == title);
        let year = chance.between(i64::from(*YEARS.start()), i64::from(*YEARS.end())) as i16;
        leader.expect("every commune has both").rotated = Some((from, date(year, chance.between(1, 12) as i8, 1)));
    }
}

/// Those sent to political theory hold the level now; other courses are drawn year by year, some of the staff each time.
fn courses(communes: &mut [Commune], chance: &mut Chance) -> Vec<(String, &'static str, i16, u32)> {
    let mut sent: BTreeMap<(String, &'static str, i16), u32> = BTreeMap::new();
    let drawn_year = |chance: &mut Chance| YEARS.start() + chance.below(YEARS.count()) as i16;
    let mut trained: Vec<(String, &mut Official)> = communes
        .iter_mut()
        .flat_map(|commune| {
            let name = commune.full_name();
            commune.staff.iter_mut().map(move |person| (name.clone(), person))
        })
        .filter(|(_, person)| person.theory >= Some(PoliticalTheory::Intermediate))
        .collect();
    assert!(trained.len() >= TO_ADVANCED + TO_INTERMEDIATE, "enough people hold the level: {}", trained.len());
    chance.shuffle(&mut trained);
    // Cadres first for the advanced course, as districts send them.
    trained.sort_by_key(|(_, person)| person.kind != StaffKind::Cadre);
    for (at, (unit, person)) in trained.into_iter().take(TO_ADVANCED + TO_INTERMEDIATE).enumerate() {
        let course = if at < TO_ADVANCED {
            person.theory = person.theory.max(Some(PoliticalTheory::Advanced));
            "Cao cấp lý luận chính trị"
        } else {
            "Trung cấp lý luận chính trị"
        };
        *sent.entry((unit, course, drawn_year(chance))).or_default() += 1;
    }
    for commune in communes.iter() {
        let most = i64::try_from(commune.staff.len() / 3).expect("a commune has few people");
        for (course, year) in COURSES.iter().flat_map(|course| YEARS.map(move |year| (course, year))) {
            sent.insert((commune.full_name(), course, year), chance.between(2, most) as u32);
        }
    }
    sent.into_iter().map(|((unit, course, year), number)| (unit, course, year, number)).collect()
}

/// A survey of each unit in the last year; in Vũ Sơn more than 95 of a hundred were satisfied.
fn surveys(communes: &[Commune], chance: &mut Chance) -> Vec<(String, i16, u32, u32)> {
    let of = |commune: &Commune| {
        let asked = chance.between(100, 200);
        let (low, high) =
            if commune.code.as_str() == VU_SON.0 { (asked * 19 / 20 + 1, asked) } else { (asked * 4 / 5, asked) };
        (commune.full_name(), *YEARS.end(), asked as u32, chance.between(low, high) as u32)
    };
    communes.iter().map(of).collect()
}
