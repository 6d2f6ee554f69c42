//! Peopling a commune: from the number of people in each position to the whole list, with those whom no plan moves.

use crate::majors::{self, Major};
use crate::people::{People, Wanted};
use crate::truth::{Commune, Place};
use canbo_register::reference::Reference;
use canbo_register::{CommuneKind, Degree, Level, ProvinceCode, StaffKind};
use std::collections::BTreeMap;

/// Professional positions of the government block with their offices, in the order of the headcount table.
pub(crate) const POSITIONS: &[(&str, &str)] = &[
    ("van-phong", "van-phong"),
    ("tu-phap", "van-phong"),
    ("doi-ngoai", "van-phong"),
    ("tai-chinh-ke-toan", "kinh-te"),
    ("ke-hoach-dau-tu", "kinh-te"),
    ("xay-dung", "kinh-te"),
    ("giao-thong", "kinh-te"),
    ("quy-hoach-do-thi", "kinh-te"),
    ("cong-thuong", "kinh-te"),
    ("dat-dai", "kinh-te"),
    ("moi-truong", "kinh-te"),
    ("nong-nghiep", "kinh-te"),
    ("noi-vu", "van-hoa-xa-hoi"),
    ("lao-dong-xa-hoi", "van-hoa-xa-hoi"),
    ("giao-duc", "van-hoa-xa-hoi"),
    ("van-hoa", "van-hoa-xa-hoi"),
    ("cong-nghe-thong-tin", "van-hoa-xa-hoi"),
    ("y-te", "van-hoa-xa-hoi"),
    ("thu-tuc-hanh-chinh", "hanh-chinh-cong"),
];

/// Professional positions of the Party and the Front. Their seats are always exactly filled, so that they disturb no
/// figure whichever way blocks are counted.
pub(crate) const OTHER_BLOCKS: &[(&str, &str)] = &[("cong-tac-dang", "dang-uy"), ("cong-tac-mat-tran", "mat-tran")];

/// Leading positions: code, office, level, title in a commune, title in a ward.
pub(crate) const LEADING: &[(&str, &str, Level, &str, &str)] = &[
    ("chanh-van-phong", "van-phong", Level::Head, "Chánh Văn phòng", "Chánh Văn phòng"),
    ("pho-chanh-van-phong", "van-phong", Level::Deputy, "Phó Chánh Văn phòng", "Phó Chánh Văn phòng"),
    ("truong-phong-kinh-te", "kinh-te", Level::Head, "Trưởng phòng Kinh tế", "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"),
    (
        "pho-truong-phong-kinh-te",
        "kinh-te",
        Level::Deputy,
        "Phó Trưởng phòng Kinh tế",
        "Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
    ),
    (
        "truong-phong-van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        Level::Head,
        "Trưởng phòng Văn hóa – Xã hội",
        "Trưởng phòng Văn hóa – Xã hội",
    ),
    (
        "pho-truong-phong-van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        Level::Deputy,
        "Phó Trưởng phòng Văn hóa – Xã hội",
        "Phó Trưởng phòng Văn hóa – Xã hội",
    ),
    (
        "giam-doc-hanh-chinh-cong",
        "hanh-chinh-cong",
        Level::Head,
        "Giám đốc Trung tâm Phục vụ hành chính công",
        "Giám đốc Trung tâm Phục vụ hành chính công",
    ),
    (
        "pho-giam-doc-hanh-chinh-cong",
        "hanh-chinh-cong",
        Level::Deputy,
        "Phó Giám đốc Trung tâm Phục vụ hành chính công",
        "Phó Giám đốc Trung tâm Phục vụ hành chính công",
    ),
];

/// Elected cadres of a commune: title and office.
pub(crate) const CADRES: &[(&str, &str)] = &[
    ("Bí thư Đảng ủy", "dang-uy"),
    ("Phó Bí thư Thường trực Đảng ủy", "dang-uy"),
    ("Phó Chủ tịch Hội đồng nhân dân", "hoi-dong-nhan-dan"),
    ("Chủ tịch Ủy ban nhân dân", "lanh-dao-ubnd"),
    ("Phó Chủ tịch Ủy ban nhân dân", "lanh-dao-ubnd"),
    ("Phó Chủ tịch Ủy ban nhân dân", "lanh-dao-ubnd"),
    ("Chủ tịch Ủy ban Mặt trận Tổ quốc", "mat-tran"),
    ("Phó Chủ tịch Ủy ban Mặt trận Tổ quốc, Bí thư Đoàn Thanh niên", "mat-tran"),
    ("Phó Chủ tịch Ủy ban Mặt trận Tổ quốc, Chủ tịch Hội Nông dân", "mat-tran"),
];

/// The office of a professional position.
pub(crate) fn office(position: &str) -> &'static str {
    POSITIONS.iter().chain(OTHER_BLOCKS).find(|(code, _)| *code == position).expect("a position of the catalogue").1
}

/// Communes of a province on the day, without people, in the order of their codes.
pub(crate) fn communes(reference: &Reference, province: &ProvinceCode) -> Vec<Commune> {
    let of_province = reference.communes.values().filter(|commune| commune.province == *province);
    of_province.map(|commune| empty(commune.code.clone(), &commune.name, commune.kinds[0])).collect()
}

fn empty(code: canbo_register::UnitId, name: &str, kind: CommuneKind) -> Commune {
    Commune {
        code,
        name: name.to_owned(),
        kind,
        authorised: BTreeMap::new(),
        staff: Vec::new(),
        centre: Vec::new(),
        needs: BTreeMap::new(),
        remote: false,
        difficult: false,
        border: false,
        key_works: None,
        asked: false,
    }
}

/// Puts the professionals of a position on the list: as many as the majors given, in their order.
pub(crate) fn staff(commune: &mut Commune, people: &mut People, position: &'static str, majors: &[Major]) {
    for major in majors {
        let wanted = Wanted::civil_servant(position, office(position), *major);
        commune.staff.push(people.make(&wanted));
    }
}

/// Adds those whom no plan moves: cadres, leaders of offices, the other blocks, contracts, part-time workers, the
/// military command. `full_size` is less for the smallest sample.
pub(crate) fn surround(commune: &mut Commune, people: &mut People, full_size: bool) {
    let ward = commune.kind == CommuneKind::Ward;
    let cadres = if full_size { CADRES } else { &CADRES[3..4] };
    for (title, office) in cadres {
        let wanted = Wanted { kind: StaffKind::Cadre, level: Level::Senior, ..outside(people, title, office) };
        commune.staff.push(people.make(&wanted));
    }
    let leading = if full_size { LEADING } else { &LEADING[2..4] };
    for (code, office, level, title, title_ward) in leading {
        let number: u32 =
            if *level == Level::Deputy && full_size { 1 + u32::from(people.chance.percent(45)) } else { 1 };
        let vacant = u32::from(people.chance.percent(if *level == Level::Deputy { 16 } else { 5 }));
        commune.authorised.insert(code, number);
        for _ in 0..number - vacant.min(number) {
            let title = if ward { title_ward } else { title };
            let wanted = Wanted { level: *level, position: Some(code), ..outside(people, title, office) };
            commune.staff.push(people.make(&wanted));
        }
    }
    for (position, _) in OTHER_BLOCKS {
        let number = if full_size { people.chance.between(2, 5) as u32 } else { 1 };
        commune.authorised.insert(position, number);
        let majors: Vec<Major> = (0..number).map(|_| *people.chance.pick(majors::ADMINISTRATION)).collect();
        staff(commune, people, position, &majors);
    }
    let (contracts, part_time) =
        if full_size { (people.chance.between(1, 3), people.chance.between(4, 9)) } else { (1, 1) };
    for at in 0..contracts {
        let title = ["Lái xe", "Bảo vệ", "Nhân viên phục vụ"][at as usize % 3];
        let wanted = Wanted { kind: StaffKind::Contract, major: None, ..outside(people, title, "van-phong") };
        commune.staff.push(people.make(&wanted));
    }
    for at in 0..part_time {
        let (title, office) = [
            ("Người hoạt động không chuyên trách", "mat-tran"),
            ("Người hoạt động không chuyên trách", "van-hoa-xa-hoi"),
        ][at as usize % 2];
        let wanted =
            Wanted { kind: StaffKind::PartTime, major: None, age: Some((25, 61)), ..outside(people, title, office) };
        commune.staff.push(people.make(&wanted));
    }
    if full_size {
        for (title, level) in [
            ("Chỉ huy trưởng Ban Chỉ huy quân sự", Level::Head),
            ("Phó Chỉ huy trưởng Ban Chỉ huy quân sự", Level::Deputy),
        ] {
            let wanted = Wanted {
                kind: StaffKind::Military,
                level,
                major: None,
                degree: Some(Degree::University),
                ..outside(people, title, "quan-su")
            };
            commune.staff.push(people.make(&wanted));
        }
    }
}

/// Somebody outside the professional seats, with a major that fits no seat in demand.
pub(crate) fn outside(people: &mut People, title: &str, office: &'static str) -> Wanted {
    Wanted {
        kind: StaffKind::CivilServant,
        level: Level::Professional,
        title: title.to_owned(),
        position: None,
        place: Place::Office(office),
        major: Some(majors::general(&mut people.chance)),
        degree: None,
        age: None,
        free: false,
        planned: None,
    }
}

/// Majors for the holders of a position: the first fits exactly, each other with the probability given, in percent.
pub(crate) fn mixed(
    people: &mut People,
    position: &str,
    number: u32,
    first_fits: bool,
    fitting_percent: u32,
) -> Vec<Major> {
    let chance = &mut people.chance;
    let draw = |at: u32| {
        if (at == 0 && first_fits) || chance.percent(fitting_percent) {
            *chance.pick(majors::fitting(position))
        } else {
            majors::general(chance)
        }
    };
    (0..number).map(draw).collect()
}
