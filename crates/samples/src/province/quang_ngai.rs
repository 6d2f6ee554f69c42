//! Quảng Ngãi on 1 January 2026.
//!
//! Nothing but the number of the document is published. Gaps are invented; short communes declare what they lack, and most
//! of them ask for help.

use super::balance::settle;
use super::{COMMON_BODIES, MORE_BODIES, QUANG_NGAI_PEOPLES, finish, mark};
use crate::bodies::Shape;
use crate::chance::Chance;
use crate::commune;
use crate::people::People;
use crate::truth::{Detail, Document, Truth};
use canbo_register::reference::Reference;
use jiff::civil::date;

const SHORT_UNITS: usize = 55;
const SHORT: u32 = 268;
const OVER_UNITS: usize = 28;
const OVER: u32 = 121;
const SOUGHT: &[(&str, u32)] = &[
    ("dat-dai", 10),
    ("moi-truong", 8),
    ("tai-chinh-ke-toan", 8),
    ("xay-dung", 5),
    ("cong-nghe-thong-tin", 5),
    ("tu-phap", 4),
    ("giao-thong", 2),
    ("ke-hoach-dau-tu", 2),
    ("nong-nghiep", 2),
];
const WORKS: &[&str] =
    &["Cao tốc Quảng Ngãi – Hoài Nhơn", "Mở rộng nhà máy lọc dầu Dung Quất", "Đường Hoàng Sa – Dốc Sỏi"];

/// Builds the province.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("quang-ngai");
    let day = date(2026, 1, 1);
    let mut people =
        People { chance: chance.part("people"), day, years: vec![2023, 2024], peoples: QUANG_NGAI_PEOPLES };
    let mut communes = commune::communes(reference, &"51".into());
    mark(&mut communes, &mut chance.part("marks"), 33, WORKS);
    let mut drawn = chance.part("gaps");
    let mut gaps: Vec<i64> = drawn.spread(SHORT, SHORT_UNITS, 1, 12).into_iter().map(i64::from).collect();
    gaps.extend(drawn.spread(OVER, OVER_UNITS, 1, 10).into_iter().map(|over| -i64::from(over)));
    gaps.resize(communes.len(), 0);
    drawn.shuffle(&mut gaps);
    for (commune, gap) in communes.iter_mut().zip(gaps) {
        settle(commune, gap, SOUGHT, &mut people);
        commune::surround(commune, &mut people, true);
        commune.asked = gap > 0 && drawn.percent(70);
    }
    let shapes: Vec<&Shape> = COMMON_BODIES.iter().chain(MORE_BODIES).collect();
    let bodies = shapes.into_iter().map(|shape| super::dak_lak::body(&mut people, shape, (42, 130))).collect();
    let mut truth = Truth {
        name: "Quảng Ngãi".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "1466/QĐ-UBND".to_owned(), day: date(2025, 9, 18) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "QN");
    truth
}
