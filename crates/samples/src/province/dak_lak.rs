//! Đắk Lắk on 1 December 2025.
//!
//! Published (project 01-ĐA/TU, 9 October 2025): 64 communes and wards short of 619 people, phường Cư Bao most of all
//! with 29; 33 over by 182. These numbers are inputs here: seats are drawn first, then as many people as seats less the
//! gap. Everything else is chance: in which positions seats are empty, who sits where without fitting, who is planned.
//!
//! Why a plan exists for every seed: each body employs planned, barred by nothing and fitting people for more than the
//! upper end of its 5–7 %, and all bodies together may send less than a third of the seats short.

use super::balance::settle;
use super::{COMMON_BODIES, DAK_LAK_PEOPLES, MORE_BODIES, finish, mark, size};
use crate::bodies::{self, Shape};
use crate::chance::Chance;
use crate::commune;
use crate::people::People;
use crate::truth::{Body, Commune, Detail, Document, Seconded, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Level, UnitId};
use jiff::civil::date;

/// Units short, and the people they are short of.
const SHORT_UNITS: usize = 64;
const SHORT: u32 = 619;
/// The unit that is short of most, and of how many.
const WORST: &str = "24340";
const WORST_SHORT: u32 = 29;
/// Units over, and by how many.
const OVER_UNITS: usize = 33;
const OVER: u32 = 182;
/// Communes on the border with Cambodia: Ia Lốp, Ia Rvê, Buôn Đôn.
const BORDER: &[&str] = &["24214", "24221", "24235"];
/// Departments that had sent people by mid-November 2025, as published.
const FIRST: &[&str] =
    &["Sở Công Thương", "Sở Xây dựng", "Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"];
/// Positions that a commune loses people from first.
const SOUGHT: &[(&str, u32)] = &[
    ("dat-dai", 9),
    ("xay-dung", 9),
    ("cong-nghe-thong-tin", 8),
    ("tai-chinh-ke-toan", 6),
    ("giao-thong", 6),
    ("tu-phap", 4),
    ("quy-hoach-do-thi", 4),
    ("moi-truong", 3),
    ("y-te", 3),
    ("ke-hoach-dau-tu", 3),
    ("nong-nghiep", 2),
    ("giao-duc", 2),
    ("cong-thuong", 2),
    ("lao-dong-xa-hoi", 1),
    ("thu-tuc-hanh-chinh", 2),
    ("noi-vu", 1),
    ("van-phong", 1),
    ("van-hoa", 1),
];
const WORKS: &[&str] =
    &["Cao tốc Khánh Hòa – Buôn Ma Thuột", "Hồ chứa nước Ea H'Leo 1", "Đường tránh đông thành phố Buôn Ma Thuột"];

/// Builds the province.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("dak-lak");
    let day = date(2025, 12, 1);
    let mut people = People { chance: chance.part("people"), day, years: vec![2023, 2024], peoples: DAK_LAK_PEOPLES };
    let mut communes = commune::communes(reference, &"66".into());
    mark(&mut communes, &mut chance.part("marks"), 34, WORKS);
    for commune in &mut communes {
        commune.border = BORDER.contains(&commune.code.as_str());
        commune.remote |= commune.border;
    }
    let gaps = gaps(&communes, &mut chance.part("gaps"));
    for (commune, gap) in communes.iter_mut().zip(gaps) {
        settle(commune, gap, SOUGHT, &mut people);
        commune::surround(commune, &mut people, true);
    }
    let shapes: Vec<&Shape> = COMMON_BODIES.iter().chain(MORE_BODIES).collect();
    let mut bodies: Vec<Body> = shapes.into_iter().map(|shape| body(&mut people, shape, (42, 150))).collect();
    send_first(&mut bodies, &communes, &mut chance.part("first"));
    let mut truth = Truth {
        name: "Đắk Lắk".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "1847/QĐ-UBND".to_owned(), day: date(2025, 8, 15) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "ĐL");
    truth
}

/// By mid-November five departments had sent people: two planned professionals of each, for 36 months.
fn send_first(bodies: &mut [Body], communes: &[Commune], chance: &mut Chance) {
    let short: Vec<&Commune> = communes.iter().filter(|commune| commune.net_gap() > 3).collect();
    for body in bodies.iter_mut().filter(|body| FIRST.contains(&body.name)) {
        let ready = body.staff.iter_mut().filter(|one| one.planned && one.level == Level::Professional);
        for person in ready.take(2) {
            let to = chance.pick(&short).full_name();
            person.seconded = Some(Seconded { to, from: date(2025, 11, 10), until: date(2028, 11, 9) });
        }
    }
}

/// For each commune, people short (above zero) or over (below).
fn gaps(communes: &[Commune], chance: &mut Chance) -> Vec<i64> {
    let mut order: Vec<usize> = (0..communes.len()).collect();
    chance.shuffle(&mut order);
    let worst = UnitId::new(WORST);
    order.sort_by_key(|at| communes[*at].code != worst);
    let mut gaps = vec![0; communes.len()];
    let short = chance.spread(SHORT - WORST_SHORT, SHORT_UNITS - 1, 1, WORST_SHORT - 4);
    let over = chance.spread(OVER, OVER_UNITS, 1, 15);
    let numbers = std::iter::once(i64::from(WORST_SHORT))
        .chain(short.into_iter().map(i64::from))
        .chain(over.into_iter().map(|n| -i64::from(n)));
    for (at, gap) in order.into_iter().zip(numbers) {
        gaps[at] = gap;
    }
    gaps
}

/// A body of a size between the two, with planned and free people for more than 7 % of its staff.
pub(crate) fn body(people: &mut People, shape: &Shape, (least, most): (i64, i64)) -> Body {
    let staff = size(&mut people.chance, least, most);
    let mut body = bodies::found(people, shape);
    let ready = staff / 9 + 3;
    for _ in 0..ready {
        let major = bodies::trade(people, shape);
        bodies::employ(people, &mut body, shape, major, |wanted| {
            wanted.free = true;
            wanted.planned = Some(true);
            wanted.age = Some((29, 42));
        });
    }
    bodies::fill(people, &mut body, shape, staff);
    body
}
