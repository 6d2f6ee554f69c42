//! Nậm Pồ at the end of 2022: the figures of a district as it was, on 15 units of today's Điện Biên.
//!
//! Published: 1,683 people, contracts under Decree 68 included, 51 fewer than assigned in 2015; 22 civil servants of
//! communes fewer. Who works where is invented; schools and centres stand for the district's public-service units.

use super::{DIEN_BIEN_PEOPLES, finish};
use crate::chance::Chance;
use crate::commune::{self, CADRES, outside};
use crate::majors;
use crate::people::{People, Wanted};
use crate::truth::{Body, Commune, Detail, Document, Earlier, Place, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Level, StaffKind};
use jiff::civil::date;

const PEOPLE: u32 = 1_683;
const FEWER: u32 = 51;
const FEWER_IN_COMMUNES: u32 = 22;
const COMMUNES: [&str; 15] = [
    "03158", "03160", "03162", "03163", "03164", "03166", "03169", "03172", "03175", "03176", "03181", "03193",
    "03194", "03199", "03202",
];
const SCHOOLS: [&str; 18] = [
    "Trường Phổ thông dân tộc bán trú Tiểu học số 1",
    "Trường Phổ thông dân tộc bán trú Tiểu học số 2",
    "Trường Phổ thông dân tộc bán trú Tiểu học số 3",
    "Trường Phổ thông dân tộc bán trú Tiểu học số 4",
    "Trường Phổ thông dân tộc bán trú Tiểu học số 5",
    "Trường Phổ thông dân tộc bán trú Tiểu học số 6",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở số 1",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở số 2",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở số 3",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở số 4",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở số 5",
    "Trường Mầm non số 1",
    "Trường Mầm non số 2",
    "Trường Mầm non số 3",
    "Trường Mầm non số 4",
    "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên",
    "Trung tâm Quản lý đất đai",
    "Trung tâm Dịch vụ nông nghiệp",
];
const WORK: [&str; 8] =
    ["van-phong", "dat-dai", "tai-chinh-ke-toan", "tu-phap", "lao-dong-xa-hoi", "van-hoa", "nong-nghiep", "xay-dung"];

/// Builds the district.
pub(crate) fn build(seed: u64, reference: &Reference) -> Truth {
    let chance = Chance::new(seed).part("nam-po");
    let day = date(2022, 12, 31);
    let mut people = People { chance: chance.part("people"), day, years: vec![2021, 2022], peoples: DIEN_BIEN_PEOPLES };
    let mut communes: Vec<Commune> = commune::communes(reference, &"11".into())
        .into_iter()
        .filter(|commune| COMMUNES.contains(&commune.code.as_str()))
        .collect();
    for commune in &mut communes {
        fill(commune, &mut people);
    }
    let in_communes: u32 = communes.iter().map(|commune| commune.staff.len() as u32).sum();
    let sizes = chance.part("sizes").spread(PEOPLE - in_communes, SCHOOLS.len(), 40, 120);
    let bodies: Vec<Body> = SCHOOLS.iter().zip(sizes).map(|(name, size)| school(&mut people, name, size)).collect();
    let earlier = earlier(&communes, &bodies, &mut chance.part("earlier"));
    let mut truth = Truth {
        name: "Điện Biên".to_owned(),
        day,
        rating_years: people.years.clone(),
        communes,
        bodies,
        decision: Document { number: "2214/QĐ-UBND".to_owned(), day: date(2022, 1, 10) },
        detail: Detail::Positions,
        confirmations: false,
        earlier: Some(earlier),
        events: crate::truth::Events::default(),
    };
    finish(&mut truth, &chance, "NP");
    truth
}

fn fill(commune: &mut Commune, people: &mut People) {
    for (title, office) in CADRES {
        let of = outside(people, title, office);
        let wanted = Wanted { kind: StaffKind::Cadre, level: Level::Senior, age: Some((38, 53)), ..of };
        commune.staff.push(people.make(&wanted));
    }
    for number in 0..people.chance.between(9, 12) as usize {
        let position = WORK[number % WORK.len()];
        *commune.authorised.entry(position).or_default() += 1;
        let major = *people.chance.pick(majors::fitting(position));
        commune.staff.push(people.make(&Wanted::civil_servant(position, commune::office(position), major)));
    }
    let driver = outside(people, "Nhân viên phục vụ", "van-phong");
    commune.staff.push(people.make(&Wanted { kind: StaffKind::Contract, major: None, age: Some((25, 53)), ..driver }));
}

/// A school or centre with its public employees.
fn school(people: &mut People, name: &'static str, size: u32) -> Body {
    let mut staff = Vec::new();
    for at in 0..size {
        let head = at == 0;
        let major = *people.chance.pick(if name.ends_with("đất đai") {
            majors::LAND
        } else if name.ends_with("nông nghiệp") {
            majors::AGRICULTURE
        } else {
            majors::TEACHING
        });
        staff.push(people.make(&Wanted {
            kind: StaffKind::PublicEmployee,
            level: if head { Level::Senior } else { Level::Professional },
            title: if head { "Giám đốc" } else { "Viên chức" }.to_owned(),
            position: None,
            place: Place::Division(0),
            major: Some(major),
            degree: None,
            age: Some((24, 53)),
            free: false,
            planned: None,
        }));
    }
    Body { name, divisions: vec!["Ban lãnh đạo và chuyên môn".to_owned()], staff }
}

/// What was assigned in 2015: the people of today and those who are fewer.
fn earlier(communes: &[Commune], bodies: &[Body], chance: &mut Chance) -> Earlier {
    let more = chance.spread(FEWER_IN_COMMUNES, communes.len(), 1, 3);
    let mut lines: Vec<(String, [u32; 4])> = Vec::new();
    for (commune, more) in communes.iter().zip(more) {
        let of = |kind| commune.staff.iter().filter(|one| one.kind == kind).count() as u32;
        let numbers = [of(StaffKind::Cadre), of(StaffKind::CivilServant) + more, 0, of(StaffKind::Contract)];
        lines.push((commune.full_name(), numbers));
    }
    let more = chance.spread(FEWER - FEWER_IN_COMMUNES, bodies.len(), 1, 3);
    for (body, more) in bodies.iter().zip(more) {
        lines.push((body.name.to_owned(), [0, 0, body.staff.len() as u32 + more, 0]));
    }
    Earlier { year: 2015, decision: Document { number: "318/QĐ-UBND".to_owned(), day: date(2015, 2, 4) }, lines }
}
