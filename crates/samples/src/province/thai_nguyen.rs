//! Thái Nguyên on 1 January 2026.
//!
//! Published: about 5 % of each provincial body goes, at least one deputy division head or equivalent among them; ten
//! years of service left, a university degree, one of five groups of majors, no bar; volunteers first. The gaps of the
//! communes are not published and are invented.
//!
//! Why a plan exists for every seed: each body has at least ⌈5 %⌉ + 2 people, two of them deputy heads of division, who
//! meet every condition; all bodies together send less than half of the seats short in the five groups of positions.
//! In the sample `thai-nguyen-conflict` one body's heads and deputy heads are all too near to retirement: no plan exists,
//! and the conflict can be named.

use super::balance::settle;
use super::{COMMON_BODIES, MORE_BODIES, THAI_NGUYEN_PEOPLES, finish, mark, size};
use crate::bodies::{self, Shape};
use crate::chance::Chance;
use crate::commune;
use crate::majors::{self, Major};
use crate::people::People;
use crate::truth::{Body, Commune, Detail, Document, Truth, Wish};
use canbo_register::reference::Reference;
use canbo_register::{Day, Degree, Level};
use jiff::{Span, civil::date};

const SHORT_UNITS: usize = 61;
const SHORT: u32 = 402;
const OVER_UNITS: usize = 22;
const OVER: u32 = 84;
/// Majors of the five groups.
const FIVE_GROUPS: &[&[Major]] =
    &[majors::ACCOUNTING, majors::BANKING, majors::INFORMATICS, majors::LAND, majors::CONSTRUCTION, majors::LAW];
/// Positions that a commune loses people from first: those of the five groups.
const SOUGHT: &[(&str, u32)] = &[
    ("dat-dai", 9),
    ("xay-dung", 9),
    ("cong-nghe-thong-tin", 9),
    ("tai-chinh-ke-toan", 8),
    ("tu-phap", 8),
    ("giao-thong", 4),
    ("moi-truong", 2),
    ("y-te", 2),
    ("ke-hoach-dau-tu", 1),
    ("nong-nghiep", 1),
    ("giao-duc", 1),
];
const WORKS: &[&str] =
    &["Đường Hồ Chí Minh, đoạn Chợ Mới – Chợ Chu", "Khu công nghiệp Sông Công II", "Hồ Núi Cốc, giai đoạn 2"];
/// The body whose leaders cannot go in the sample with a conflict.
pub(crate) const STUCK_BODY: &str = "Sở Dân tộc và Tôn giáo";

/// Builds the province; `conflict` makes the leaders of one body ineligible.
pub(crate) fn build(seed: u64, conflict: bool, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("thai-nguyen");
    let day = date(2026, 1, 1);
    let mut people =
        People { chance: chance.part("people"), day, years: vec![2023, 2024, 2025], peoples: THAI_NGUYEN_PEOPLES };
    let mut communes = commune::communes(reference, &"19".into());
    mark(&mut communes, &mut chance.part("marks"), 38, WORKS);
    let gaps = gaps(&communes, &mut chance.part("gaps"));
    for (commune, gap) in communes.iter_mut().zip(gaps) {
        settle(commune, gap, SOUGHT, &mut people);
        commune::surround(commune, &mut people, true);
    }
    let shapes: Vec<&Shape> = COMMON_BODIES.iter().chain(MORE_BODIES).collect();
    let mut bodies: Vec<Body> = shapes.into_iter().map(|shape| body(&mut people, shape, conflict)).collect();
    let mut wishes = chance.part("wishes");
    for body in &mut bodies {
        volunteer(body, &communes, &mut wishes, day);
        confirm(body, &mut wishes, day);
    }
    let mut truth = Truth {
        name: "Thái Nguyên".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "2954/QĐ-UBND".to_owned(), day: date(2025, 12, 12) },
        detail: Detail::Positions,
        confirmations: true,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "TN");
    truth
}

fn gaps(communes: &[Commune], chance: &mut Chance) -> Vec<i64> {
    let mut gaps: Vec<i64> = chance.spread(SHORT, SHORT_UNITS, 1, 14).into_iter().map(i64::from).collect();
    gaps.extend(chance.spread(OVER, OVER_UNITS, 1, 9).into_iter().map(|over| -i64::from(over)));
    gaps.resize(communes.len(), 0);
    chance.shuffle(&mut gaps);
    gaps
}

/// A body with enough people, deputies among them, who meet every condition.
fn body(people: &mut People, shape: &Shape, conflict: bool) -> Body {
    let staff = size(&mut people.chance, 44, 170);
    let stuck = conflict && shape.name == STUCK_BODY;
    let mut body = bodies::found(people, shape);
    for at in 0..staff.div_ceil(20) + 5 {
        let major = one_of_five(people, shape);
        bodies::employ(people, &mut body, shape, major, |wanted| {
            wanted.free = true;
            wanted.degree = Some(Degree::University);
            if at < 3 {
                wanted.level = Level::Deputy;
                wanted.title = "Phó Trưởng phòng".to_owned();
                wanted.age = Some((33, 44));
            }
        });
    }
    if stuck {
        for person in body.staff.iter_mut().filter(|person| matches!(person.level, Level::Head | Level::Deputy)) {
            // Born in 1968 to 1970: less than ten years of service left on the day, for men and women.
            person.birth.year = 1968 + person.birth.year.rem_euclid(3);
            person.birth.day = person.birth.day.map(|day| day.min(28));
            person.child = None;
            person.pregnant = false;
        }
    }
    bodies::fill(people, &mut body, shape, staff);
    body
}

/// A major of the five groups: one of the body's own trades where it has any, else what its office needs.
fn one_of_five(people: &mut People, shape: &Shape) -> Major {
    let own: Vec<&'static [Major]> =
        shape.trades.iter().map(|(group, _)| *group).filter(|group| FIVE_GROUPS.contains(group)).collect();
    let group = if own.is_empty() {
        *people.chance.pick(&[majors::ACCOUNTING, majors::LAW, majors::INFORMATICS])
    } else {
        *people.chance.pick(&own)
    };
    *people.chance.pick(group)
}

/// A few of the body's people ask to go, some to a place of their choice; one or two of them have a small child or a
/// hardship and say so in their own signed request.
fn volunteer(body: &mut Body, communes: &[Commune], chance: &mut Chance, day: Day) {
    for person in body.staff.iter_mut().filter(|person| person.level != Level::Senior) {
        if !chance.percent(4) {
            continue;
        }
        let short: Vec<&Commune> = communes.iter().filter(|commune| commune.net_gap() > 0).collect();
        let number = if chance.percent(55) { chance.between(1, 2) } else { 0 };
        let communes = (0..number).map(|_| chance.pick(&short).full_name()).collect::<std::collections::BTreeSet<_>>();
        let positions = if chance.percent(30) { person.position.into_iter().collect() } else { Vec::new() };
        let signed = day.saturating_sub(Span::new().days(chance.between(12, 80)));
        person.wish = Some(Wish { communes: communes.into_iter().collect(), positions, signed });
    }
}

/// Most who meet the conditions are confirmed by their body, with a date for each of the three; some not yet.
fn confirm(body: &mut Body, chance: &mut Chance, day: Day) {
    for person in &mut body.staff {
        let in_groups = person.major.is_some_and(|major| FIVE_GROUPS.iter().any(|group| group.contains(&major)));
        if person.level == Level::Senior || !in_groups || person.ask_board || !chance.percent(88) {
            continue;
        }
        let mut ago = || day.saturating_sub(Span::new().days(chance.between(8, 55)));
        person.confirmed = Some([ago(), ago(), ago()]);
    }
}
