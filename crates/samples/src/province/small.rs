//! Small samples for tests: `tiny`, a cut of Đắk Lắk with six communes and three bodies; `totals-only`, twelve communes
//! whose headcount decision gives one number each, with the needs that they declare beside it.

use super::{COMMON_BODIES, finish};
use crate::bodies::{self, Shape};
use crate::chance::Chance;
use crate::commune;
use crate::majors;
use crate::people::{People, Wanted};
use crate::truth::{Body, Commune, Detail, Document, Place, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Level, StaffKind};
use jiff::civil::date;

/// Peoples whose names every old set of letters can spell, so that an untidy sample reads back whole.
const PEOPLES: crate::names::Peoples = &[("Kinh", 80), ("Tày", 10), ("Nùng", 10)];

/// Positions of the tiny communes with their seats.
const SEATS: &[(&str, u32)] =
    &[("van-phong", 2), ("tai-chinh-ke-toan", 1), ("dat-dai", 2), ("xay-dung", 1), ("cong-nghe-thong-tin", 1)];
/// People by position in the six tiny communes: two over, one balanced with somebody misplaced, three short.
const TINY: [[u32; 5]; 6] =
    [[3, 1, 2, 2, 1], [3, 2, 2, 1, 1], [3, 1, 1, 1, 1], [2, 1, 0, 0, 1], [1, 1, 1, 0, 0], [2, 0, 1, 1, 0]];
/// Communes of the small samples: Cư Bao and its neighbours.
const TINY_COMMUNES: [&str; 6] = ["24305", "24328", "24340", "24343", "24364", "24490"];
const TOTALS_COMMUNES: [&str; 12] =
    ["24121", "24133", "24154", "24163", "24169", "24175", "24250", "24259", "24280", "24301", "24538", "24559"];

/// Positions that the communes with totals only lose people from: those whose work the three bodies know.
const SOUGHT: &[(&str, u32)] = &[
    ("dat-dai", 9),
    ("xay-dung", 9),
    ("tai-chinh-ke-toan", 8),
    ("giao-thong", 4),
    ("nong-nghiep", 4),
    ("moi-truong", 2),
];

/// Builds the tiny province.
pub(crate) fn tiny(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("tiny");
    let mut people = maker(&chance);
    let mut communes = cut(reference, &TINY_COMMUNES);
    for (at, (commune, here)) in communes.iter_mut().zip(TINY).enumerate() {
        for ((position, seats), number) in SEATS.iter().zip(here) {
            commune.authorised.insert(position, *seats);
            // Whoever is one too many has the training for a seat that is empty elsewhere.
            let kept = number.min(*seats);
            let mut studied = commune::mixed(&mut people, position, kept, true, 80);
            studied.extend(
                (kept..number)
                    .map(|_| *people.chance.pick([majors::LAND, majors::CONSTRUCTION, majors::INFORMATICS][at % 3])),
            );
            commune::staff(commune, &mut people, position, &studied);
        }
        commune::surround(commune, &mut people, false);
        commune.remote = at == 5;
        commune.asked = at == 4;
    }
    for major in [majors::LAND[0], majors::CULTURE[0]] {
        let wanted = Wanted {
            kind: StaffKind::PublicEmployee,
            title: "Viên chức".to_owned(),
            place: Place::Office("cung-ung-dich-vu"),
            position: Some(bodies::work_of(major)),
            free: true,
            ..Wanted::civil_servant("dat-dai", "kinh-te", major)
        };
        let official = people.make(&wanted);
        communes[3].centre.push(official);
    }
    let names = ["Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ"];
    let bodies = COMMON_BODIES
        .iter()
        .filter(|shape| names.contains(&shape.name))
        .map(|shape| small_body(&mut people, shape))
        .collect();
    whole(&chance, people, communes, bodies, Detail::Positions)
}

/// Builds the province with totals only.
pub(crate) fn totals_only(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("totals-only");
    let mut people = maker(&chance);
    let mut communes = cut(reference, &TOTALS_COMMUNES);
    let gaps = [6, 5, 4, 3, 3, 2, 1, 0, 0, -1, -2, -4];
    for (commune, gap) in communes.iter_mut().zip(gaps) {
        super::balance::settle(commune, gap, SOUGHT, &mut people);
        commune::surround(commune, &mut people, true);
        fill_leading_seats(commune);
        let short: Vec<(&'static str, i64)> = commune
            .authorised
            .keys()
            .filter(|code| !crate::truth::is_leading(code))
            .map(|code| (*code, commune.short_at(code)))
            .collect();
        // A commune declares what it lacks, as far as its total reaches.
        let mut left = gap.max(0);
        for (position, missing) in short.into_iter().filter(|(_, missing)| *missing > 0) {
            let number = missing.min(left);
            if number > 0 {
                commune.needs.insert(position, number as u32);
                left -= number;
            }
        }
        commune.asked = gap > 2;
    }
    let names = ["Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng"];
    let bodies = COMMON_BODIES
        .iter()
        .filter(|shape| names.contains(&shape.name))
        .map(|shape| super::dak_lak::body(&mut people, shape, (42, 56)))
        .collect();
    whole(&chance, people, communes, bodies, Detail::Totals)
}

/// A total says nothing of vacant leading posts: here all of them are held, so that what is missing are professionals.
fn fill_leading_seats(commune: &mut Commune) {
    for (code, ..) in commune::LEADING {
        let held = commune.staff.iter().filter(|person| person.position == Some(code)).count() as u32;
        commune.authorised.insert(code, held);
    }
}

fn maker(chance: &Chance) -> People {
    People { chance: chance.part("people"), day: date(2025, 12, 1), years: vec![2023, 2024], peoples: PEOPLES }
}

fn cut(reference: &Reference, codes: &[&str]) -> Vec<Commune> {
    commune::communes(reference, &"66".into())
        .into_iter()
        .filter(|commune| codes.contains(&commune.code.as_str()))
        .collect()
}

fn small_body(people: &mut People, shape: &Shape) -> Body {
    let shape = Shape { divisions: &shape.divisions[..1], ..shape.clone() };
    let mut body = bodies::found(people, &shape);
    body.staff.truncate(1);
    let major = bodies::trade(people, &shape);
    bodies::employ(people, &mut body, &shape, major, |wanted| {
        wanted.level = Level::Deputy;
        wanted.title = "Phó Trưởng phòng".to_owned();
    });
    for _ in 0..3 {
        let major = shape.trades[0].0[0];
        bodies::employ(people, &mut body, &shape, major, |wanted| {
            wanted.free = true;
            wanted.planned = Some(true);
        });
    }
    bodies::fill(people, &mut body, &shape, 8);
    body
}

fn whole(chance: &Chance, people: People, communes: Vec<Commune>, bodies: Vec<Body>, detail: Detail) -> Truth {
    let mut truth = Truth {
        name: "Đắk Lắk".to_owned(),
        day: people.day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "1847/QĐ-UBND".to_owned(), day: date(2025, 8, 15) },
        detail,
        confirmations: false,
        earlier: None,
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, chance, "ĐL");
    truth
}
