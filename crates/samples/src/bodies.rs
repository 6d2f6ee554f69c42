//! Peopling provincial bodies: leaders, divisions with a head and deputies, staff by what they studied.

use crate::majors::{self, Major};
use crate::people::{People, Wanted};
use crate::truth::{Body, Place};
use canbo_register::{Degree, Level, StaffKind};

/// What a provincial body is like.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    /// Full name.
    pub(crate) name: &'static str,
    /// Names of its divisions besides the leaders and the office.
    pub(crate) divisions: &'static [&'static str],
    /// Groups of majors of its staff, by weight.
    pub(crate) trades: &'static [(&'static [Major], u32)],
    /// Whether its staff are public employees (project boards, service units) rather than civil servants.
    pub(crate) public: bool,
}

/// Title of the head of the body, and of its deputies.
fn leaders(name: &str) -> (&'static str, &'static str) {
    match name {
        _ if name.starts_with("Văn phòng Đăng ký") => ("Giám đốc", "Phó Giám đốc"),
        _ if name.starts_with("Văn phòng") => ("Chánh Văn phòng", "Phó Chánh Văn phòng"),
        _ if name.starts_with("Thanh tra") => ("Chánh Thanh tra", "Phó Chánh Thanh tra"),
        _ if name.starts_with("Ban Quản lý các") => ("Trưởng ban", "Phó Trưởng ban"),
        _ => ("Giám đốc", "Phó Giám đốc"),
    }
}

/// The catalogue's position nearest to what somebody studied; provincial lists name work by these words too.
pub(crate) fn work_of(major: Major) -> &'static str {
    let trades: &[(&[Major], &str)] = &[
        (majors::LAND, "dat-dai"),
        (majors::CONSTRUCTION, "xay-dung"),
        (majors::INFORMATICS, "cong-nghe-thong-tin"),
        (majors::ACCOUNTING, "tai-chinh-ke-toan"),
        (majors::BANKING, "tai-chinh-ke-toan"),
        (majors::ECONOMICS, "ke-hoach-dau-tu"),
        (majors::LAW, "tu-phap"),
        (majors::ENVIRONMENT, "moi-truong"),
        (majors::AGRICULTURE, "nong-nghiep"),
        (majors::SOCIAL_WORK, "lao-dong-xa-hoi"),
        (majors::CULTURE, "van-hoa"),
        (majors::HEALTH, "y-te"),
        (majors::TEACHING, "giao-duc"),
        (majors::PLANNING, "quy-hoach-do-thi"),
        (majors::FOREIGN, "doi-ngoai"),
    ];
    trades.iter().find(|(group, _)| group.contains(&major)).map_or("van-phong", |(_, position)| position)
}

/// One of the body's trades.
pub(crate) fn trade(people: &mut People, shape: &Shape) -> Major {
    let group = *people.chance.weighted(shape.trades);
    *people.chance.pick(group)
}

/// A body with its leaders and division heads; professionals are added by [`employ`].
pub(crate) fn found(people: &mut People, shape: &Shape) -> Body {
    let (head, deputy) = leaders(shape.name);
    let mut divisions = vec!["Ban lãnh đạo".to_owned(), "Phòng Hành chính – Tổng hợp".to_owned()];
    divisions.extend(shape.divisions.iter().map(|name| (*name).to_owned()));
    let mut body = Body { name: shape.name, divisions, staff: Vec::new() };
    let deputies = people.chance.between(2, 3);
    for at in 0..=deputies {
        let title = if at == 0 { head } else { deputy };
        let major = trade(people, shape);
        let wanted = Wanted { level: Level::Senior, degree: Some(Degree::Master), ..member(shape, 0, title, major) };
        body.staff.push(people.make(&wanted));
    }
    for division in 1..body.divisions.len() {
        let major = trade(people, shape);
        let wanted = Wanted { level: Level::Head, ..member(shape, division, "Trưởng phòng", major) };
        body.staff.push(people.make(&wanted));
        for _ in 0..people.chance.between(1, 2) {
            let major = trade(people, shape);
            let wanted = Wanted { level: Level::Deputy, ..member(shape, division, "Phó Trưởng phòng", major) };
            body.staff.push(people.make(&wanted));
        }
    }
    body
}

/// Somebody of the body in a division, without a leading post.
pub(crate) fn member(shape: &Shape, division: usize, title: &str, major: Major) -> Wanted {
    Wanted {
        kind: if shape.public { StaffKind::PublicEmployee } else { StaffKind::CivilServant },
        level: Level::Professional,
        title: title.to_owned(),
        position: Some(work_of(major)),
        place: Place::Division(division),
        major: Some(major),
        degree: None,
        age: None,
        free: false,
        planned: None,
    }
}

/// The usual title of somebody without a leading post.
pub(crate) fn plain_title(shape: &Shape) -> &'static str {
    if shape.public { "Viên chức" } else { "Chuyên viên" }
}

/// Adds a professional with that major to a division drawn by chance; `edit` says what else is asked.
pub(crate) fn employ(
    people: &mut People,
    body: &mut Body,
    shape: &Shape,
    major: Major,
    edit: impl FnOnce(&mut Wanted),
) {
    let division = people.chance.between(1, body.divisions.len() as i64 - 1) as usize;
    let mut wanted = member(shape, division, plain_title(shape), major);
    edit(&mut wanted);
    body.staff.push(people.make(&wanted));
}

/// Fills the body up to a size with people of its trades.
pub(crate) fn fill(people: &mut People, body: &mut Body, shape: &Shape, size: usize) {
    while body.staff.len() < size {
        let major = trade(people, shape);
        employ(people, body, shape, major, |_| ());
    }
    body.staff.sort_by_key(|person| match person.place {
        Place::Division(division) => (division, std::cmp::Reverse(person.level)),
        Place::Office(_) => (0, std::cmp::Reverse(person.level)),
    });
}
