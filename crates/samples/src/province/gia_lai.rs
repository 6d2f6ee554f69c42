//! Gia Lai on 1 January 2026.
//!
//! Published: about 5 % of each department take turns of at most 6 months; short support of 1 to 2 weeks; about 7 sessions
//! of visits a commune in fields that lack staff, hard-to-reach communes first. Gaps of communes are not published and
//! are invented, with a few communes in which nobody does the work of a visited field.
//!
//! Why a plan exists for every seed: each body has more than 5 % of people who may go and whose training the turn asks for.

use super::balance::settle;
use super::{COMMON_BODIES, GIA_LAI_PEOPLES, MORE_BODIES, finish, mark, size};
use crate::bodies::{self, Shape};
use crate::chance::Chance;
use crate::commune;
use crate::majors::{self, Major};
use crate::people::People;
use crate::truth::{Body, Detail, Document, Truth};
use canbo_register::Degree;
use canbo_register::reference::Reference;
use jiff::civil::date;

const SHORT_UNITS: usize = 78;
const SHORT: u32 = 430;
const OVER_UNITS: usize = 25;
const OVER: u32 = 96;
/// Communes on the border with Cambodia, as invented as everything else here.
const BORDER_UNITS: usize = 7;
/// Majors that a turn asks for.
const ASKED: &[&[Major]] = &[
    majors::ACCOUNTING,
    majors::ECONOMICS,
    majors::CONSTRUCTION,
    majors::LAND,
    majors::AGRICULTURE,
    majors::INFORMATICS,
    majors::TEACHING,
    majors::HEALTH,
];
const SOUGHT: &[(&str, u32)] = &[
    ("dat-dai", 9),
    ("xay-dung", 8),
    ("cong-nghe-thong-tin", 8),
    ("tai-chinh-ke-toan", 7),
    ("moi-truong", 6),
    ("nong-nghiep", 5),
    ("giao-duc", 3),
    ("y-te", 3),
    ("ke-hoach-dau-tu", 3),
    ("giao-thong", 3),
    ("tu-phap", 2),
    ("cong-thuong", 2),
];
const WORKS: &[&str] = &["Cao tốc Quy Nhơn – Pleiku", "Cảng hàng không Phù Cát, đường cất hạ cánh số 2"];

/// Builds the province.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("gia-lai");
    let day = date(2026, 1, 1);
    let mut people = People { chance: chance.part("people"), day, years: vec![2023, 2024], peoples: GIA_LAI_PEOPLES };
    let mut communes = commune::communes(reference, &"52".into());
    mark(&mut communes, &mut chance.part("marks"), 36, WORKS);
    for commune in communes.iter_mut().filter(|commune| commune.remote).take(BORDER_UNITS) {
        commune.border = true;
    }
    let mut drawn = chance.part("gaps");
    let mut gaps: Vec<i64> = drawn.spread(SHORT, SHORT_UNITS, 1, 13).into_iter().map(i64::from).collect();
    gaps.extend(drawn.spread(OVER, OVER_UNITS, 1, 9).into_iter().map(|over| -i64::from(over)));
    gaps.resize(communes.len(), 0);
    drawn.shuffle(&mut gaps);
    for (commune, gap) in communes.iter_mut().zip(gaps) {
        settle(commune, gap, SOUGHT, &mut people);
        commune::surround(commune, &mut people, true);
    }
    let shapes: Vec<&Shape> = COMMON_BODIES.iter().chain(MORE_BODIES).collect();
    let bodies = shapes.into_iter().map(|shape| body(&mut people, shape)).collect();
    let mut truth = Truth {
        name: "Gia Lai".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "1203/QĐ-UBND".to_owned(), day: date(2025, 9, 30) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "GL");
    truth
}

/// A body with more than 5 % of people whom a turn may take.
fn body(people: &mut People, shape: &Shape) -> Body {
    let staff = size(&mut people.chance, 42, 150);
    let mut body = bodies::found(people, shape);
    let own: Vec<&'static [Major]> =
        shape.trades.iter().map(|(group, _)| *group).filter(|group| ASKED.contains(group)).collect();
    for _ in 0..staff.div_ceil(20) + 3 {
        let group = if own.is_empty() { majors::ACCOUNTING } else { *people.chance.pick(&own) };
        let major = *people.chance.pick(group);
        bodies::employ(people, &mut body, shape, major, |wanted| {
            wanted.free = true;
            wanted.degree = Some(Degree::University);
        });
    }
    bodies::fill(people, &mut body, shape, staff);
    body
}
