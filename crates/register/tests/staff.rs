//! Staff lists become people.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::*;
use sheets::*;

fn commune_list() -> facts::SheetFacts {
    staff()
        .title("UBND TỈNH ĐẮK LẮK")
        .title("UBND XÃ EA DRÔNG")
        .title("DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2026")
        .group(5, "I. Lãnh đạo")
        .group(6, "II. Văn phòng HĐND và UBND")
        .group(8, "III. Phòng Kinh tế")
        .row(&[(FullName, "Nguyễn Văn An"), (Title, "Chủ tịch UBND"), (Birth, "01/02/1975"), (Sex, "Nam")])
        .row(&[(FullName, "Trần Thị Bình"), (Title, "Phó Chánh Văn phòng"), (Birth, "1980"), (Degree, "Đại học Luật")])
        .row(&[
            (FullName, "H'Hen Niê"),
            (Title, "Công chức Tư pháp – Hộ tịch"),
            (Birth, "03/04/1990"),
            (Degree, "ĐH"),
            (Major, "Luật"),
        ])
        .row(&[
            (FullName, "Y Bion Mlô"),
            (Position, "Địa chính – Xây dựng"),
            (Birth, "05/06/1988"),
            (StaffKind, "Công chức"),
            (Degree, "Kỹ sư Quản lý đất đai"),
        ])
        .row(&[(FullName, "Lê Văn Dũng"), (Title, "Trưởng phòng"), (Birth, "07/08/1979")])
        .row(&[
            (FullName, "Hoàng Thị Em"),
            (Title, "Chuyên viên"),
            (Field, "Nông nghiệp và Môi trường"),
            (Major, "Đại học Quản lý đất đai"),
        ])
}

#[test]
fn a_commune_s_list_places_people_in_offices_with_positions_and_levels() {
    let assembled = put_together(&[commune_list()]);
    assert_eq!(serious(&assembled), Vec::<&str>::new(), "{:#?}", assembled.findings);
    assert_eq!(assembled.register.province, Some("66".into()));
    let post = |name: &str| {
        let post = &person(&assembled, name).posts[0];
        let position = post.position.get().map_or("–".to_owned(), ToString::to_string);
        (post.unit.to_string(), position, post.level)
    };
    let commune = "24328";
    assert_eq!(assembled.register.units[&UnitId::from(commune)].name, "Xã Ea Drông");
    let at = |part: &str| format!("{commune}.{part}");
    assert_eq!(post("Nguyễn Văn An"), (at("lanh-dao-ubnd"), "–".into(), Level::Senior));
    assert_eq!(post("Trần Thị Bình"), (at("van-phong"), "pho-chanh-van-phong".into(), Level::Deputy));
    assert_eq!(post("H'Hen Niê"), (at("van-phong"), "tu-phap".into(), Level::Professional));
    assert_eq!(post("Y Bion Mlô"), (at("kinh-te"), "dat-dai".into(), Level::Professional));
    assert_eq!(post("Lê Văn Dũng"), (at("kinh-te"), "truong-phong-kinh-te".into(), Level::Head));
    assert_eq!(post("Hoàng Thị Em"), (at("kinh-te"), "dat-dai".into(), Level::Professional));
}

#[test]
fn what_was_stated_and_what_was_presumed_are_told_apart() {
    let assembled = put_together(&[commune_list()]);
    let kind = |name| person(&assembled, name).kind.clone();
    assert_eq!(kind("Nguyễn Văn An"), Known::Presumed(canbo_register::StaffKind::Cadre));
    assert_eq!(kind("H'Hen Niê"), Known::Presumed(canbo_register::StaffKind::CivilServant));
    assert_eq!(kind("Y Bion Mlô"), Known::Stated(canbo_register::StaffKind::CivilServant));
    assert!(person(&assembled, "H'Hen Niê").posts[0].position.is_presumed());
    assert!(!person(&assembled, "Y Bion Mlô").posts[0].position.is_presumed());
    assert!(person(&assembled, "Hoàng Thị Em").posts[0].position.is_presumed());
    let codes = ["R211", "R219"];
    assert!(codes.iter().all(|code| !with_code(&assembled, code).is_empty()));
    assert_eq!(person(&assembled, "Trần Thị Bình").birth.get().map(ToString::to_string).as_deref(), Some("1980"));
}

#[test]
fn degrees_come_with_their_majors() {
    let assembled = put_together(&[commune_list()]);
    let training = |name| -> Vec<(canbo_register::Degree, Option<String>)> {
        let all = &person(&assembled, name).qualifications;
        all.iter().map(|one| (one.degree, one.major_code.get().cloned())).collect()
    };
    let university = canbo_register::Degree::University;
    assert_eq!(training("Trần Thị Bình"), [(university, Some("7380101".into()))]);
    assert_eq!(training("H'Hen Niê"), [(university, Some("7380101".into()))]);
    assert_eq!(training("Y Bion Mlô"), [(university, Some("7850103".into()))]);
    assert_eq!(training("Hoàng Thị Em"), [(university, Some("7850103".into()))]);
    assert_eq!(training("Lê Văn Dũng"), []);
}

#[test]
fn every_commune_of_the_province_is_a_unit() {
    let assembled = put_together(&[commune_list()]);
    assert_eq!(assembled.register.communes().count(), 102);
}

#[test]
fn a_department_s_list_places_people_in_divisions() {
    let list = staff()
        .title("UBND TỈNH ĐẮK LẮK")
        .title("SỞ XÂY DỰNG")
        .row(&[(FullName, "Phạm Văn Giang"), (Unit, "Ban Giám đốc"), (Title, "Giám đốc Sở")])
        .row(&[(FullName, "Vũ Thị Hà"), (Unit, "Phòng Quản lý đô thị"), (Title, "Phó Trưởng phòng"), (Planned, "x")])
        .row(&[(FullName, "Đỗ Văn Khoa"), (Unit, "Trung tâm Quy hoạch xây dựng"), (Title, "Chuyên viên")]);
    let assembled = put_together(&[list]);
    assert_eq!(serious(&assembled), Vec::<&str>::new(), "{:#?}", assembled.findings);
    let units = &assembled.register.units;
    assert_eq!(units[&UnitId::from("so-xay-dung")].kind, UnitKind::Department);
    assert_eq!(units[&UnitId::from("so-xay-dung")].name, "Sở Xây dựng");
    let deputy = person(&assembled, "Vũ Thị Hà");
    assert_eq!(deputy.posts[0].unit.as_str(), "so-xay-dung.phong-quan-ly-do-thi");
    assert_eq!((deputy.posts[0].level, deputy.planned), (Level::Deputy, Some(true)));
    assert_eq!(person(&assembled, "Phạm Văn Giang").posts[0].level, Level::Senior);
    let employee = person(&assembled, "Đỗ Văn Khoa");
    assert_eq!(employee.posts[0].unit.as_str(), "trung-tam-quy-hoach-xay-dung");
    assert_eq!(units[&employee.posts[0].unit].parent, Some("so-xay-dung".into()));
    assert_eq!(employee.kind, Known::Presumed(canbo_register::StaffKind::PublicEmployee));
}
