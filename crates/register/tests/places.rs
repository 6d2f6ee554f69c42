//! Which province, which commune, and what is told when the words do not say.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::*;
use sheets::*;

fn home(assembled: &Assembled, name: &str) -> String {
    person(assembled, name).posts.first().map_or("–".to_owned(), |post| post.unit.to_string())
}

#[test]
fn a_name_of_many_provinces_is_that_of_the_other_sheets_province() {
    let drong = staff().title("UBND XÃ EA DRÔNG").row(&[(FullName, "An")]);
    let tan_an = staff().file("b.xlsx").title("UBND PHƯỜNG TÂN AN").row(&[(FullName, "Bình")]);
    let assembled = put_together(&[tan_an.clone(), drong]);
    assert_eq!(assembled.register.province, Some("66".into()));
    assert_eq!(assembled.register.units[&UnitId::from(home(&assembled, "Bình").as_str())].name, "Phường Tân An");
    let alone = put_together(&[tan_an]);
    assert_eq!(alone.register.province, None);
    assert_eq!(with_code(&alone, "R201")[0].severity, Severity::Blocks);
}

#[test]
fn a_commune_of_another_province_is_told_and_left_out() {
    let list = staff()
        .title("TỈNH ĐẮK LẮK")
        .row(&[(FullName, "An"), (Commune, "Xã Ea Drông")])
        .row(&[(FullName, "Bình"), (Commune, "Xã Ea Kar")])
        .row(&[(FullName, "Cường"), (Commune, "Phường Hoàn Kiếm")]);
    let assembled = put_together(&[list]);
    assert_eq!(with_code(&assembled, "R202")[0].data["province"], "Hà Nội");
    assert_eq!(home(&assembled, "Cường"), "–");
}

#[test]
fn an_unknown_commune_blocks_and_is_told_once_a_sheet_with_its_first_cell() {
    let list = staff()
        .title("TỈNH ĐẮK LẮK")
        .row(&[(FullName, "An"), (Commune, "Xã Ea Drông")])
        .row(&[(FullName, "Bình"), (Commune, "Xã Mơ Hồ")])
        .row(&[(FullName, "Cường"), (Commune, "Xã Mơ Hồ")]);
    let assembled = put_together(&[list]);
    let found = with_code(&assembled, "R203");
    assert_eq!((found.len(), found[0].data["rows"].as_str(), found[0].severity), (1, "2", Severity::Blocks));
    assert_eq!(
        found[0].place.as_ref().and_then(|place| place.cell).map(|cell| cell.to_string()).as_deref(),
        Some("B6")
    );
}

#[test]
fn the_code_decides_where_it_contradicts_the_name() {
    let list = staff().title("TỈNH ĐẮK LẮK").row(&[(FullName, "An"), (UnitCode, "24328"), (Commune, "Xã Ea Kar")]);
    let assembled = put_together(&[list]);
    assert_eq!(home(&assembled, "An"), "24328");
    assert_eq!(with_code(&assembled, "R205").len(), 1);
}

#[test]
fn the_words_of_a_cell_group_title_or_sheet_name_place_a_row() {
    let mut by_name = staff().title("TỈNH ĐẮK LẮK");
    by_name.context.sheet = "Ea Drông".to_owned();
    let by_name = by_name.row(&[(FullName, "An"), (Unit, "TT PVHCC")]);
    let by_group = staff()
        .file("b.xlsx")
        .group(5, "A. XÃ EA KAR")
        .group(5, "I. Văn phòng HĐND và UBND")
        .group(6, "B. PHƯỜNG CƯ BAO")
        .row(&[(FullName, "Bình")])
        .row(&[(FullName, "Cường")]);
    let by_cell = staff()
        .file("c.xlsx")
        .row(&[(FullName, "Dung"), (Unit, "Phòng Kinh tế, Hạ tầng và Đô thị - UBND phường Cư Bao")]);
    let school = staff().file("d.xlsx").title("UBND XÃ EA KAR").row(&[
        (FullName, "Giang"),
        (Unit, "Trường Tiểu học Lê Lợi"),
        (Title, "Giáo viên"),
    ]);
    let assembled = put_together(&[by_name, by_group, by_cell, school]);
    let units = &assembled.register.units;
    let code = |name: &str| units.values().find(|unit| unit.name == name).expect("a commune").id.clone();
    assert_eq!(home(&assembled, "An"), "24328.hanh-chinh-cong");
    assert_eq!(home(&assembled, "Bình"), code("Xã Ea Kar").part("van-phong").to_string());
    assert_eq!(home(&assembled, "Cường"), code("Phường Cư Bao").to_string());
    let ward_office = code("Phường Cư Bao").part("kinh-te");
    assert_eq!(home(&assembled, "Dung"), ward_office.to_string());
    assert_eq!(units[&ward_office].name, "Phòng Kinh tế, Hạ tầng và Đô thị");
    assert_eq!(home(&assembled, "Giang"), code("Xã Ea Kar").part("truong-tieu-hoc-le-loi").to_string());
    assert_eq!(person(&assembled, "Giang").kind, Known::Presumed(canbo_register::StaffKind::PublicEmployee));
}

#[test]
fn a_row_that_names_no_unit_blocks() {
    let list = staff()
        .title("TỈNH ĐẮK LẮK")
        .row(&[(FullName, "An")])
        .row(&[(FullName, "Bình"), (Unit, "Phòng Quản lý đô thị")]);
    let assembled = put_together(&[list]);
    assert_eq!((with_code(&assembled, "R206").len(), with_code(&assembled, "R209").len()), (1, 1), "{assembled:#?}");
}

#[test]
fn no_rows_make_an_empty_register_without_findings() {
    let assembled = put_together(&[]);
    assert_eq!((assembled.register, assembled.findings.len()), (Register::default(), 0));
}

#[test]
fn a_code_of_the_user_s_own_beside_a_known_name_is_no_fault() {
    let list = staff()
        .title("TỈNH ĐẮK LẮK")
        .title("(Kèm theo Tờ trình số 12/TTr-SNV của Sở Nội vụ)")
        .row(&[(FullName, "An"), (UnitCode, "SXD"), (Unit, "Sở Xây dựng")])
        .row(&[(FullName, "Bình"), (UnitCode, "7"), (Unit, "Xã Ea Drông")])
        .row(&[(FullName, "Cường"), (UnitCode, "99999")]);
    let assembled = put_together(&[list]);
    assert_eq!((home(&assembled, "An"), home(&assembled, "Bình")), ("so-xay-dung".to_owned(), "24328".to_owned()));
    assert_eq!(with_code(&assembled, "R203").len(), 1);
}

#[test]
fn offices_in_capitals_and_abbreviated_are_no_unknown_communes() {
    let list = staff()
        .title("TỈNH ĐẮK LẮK")
        .title("UBND XÃ EA DRÔNG")
        .row(&[(FullName, "An"), (Unit, "PHÒNG VĂN HÓA - XÃ HỘI")])
        .row(&[(FullName, "Bình"), (Unit, "P. Kinh tế")])
        .row(&[(FullName, "Cường"), (Unit, "Đảng ủy xã Ea Drông")])
        .row(&[(FullName, "Dung"), (Unit, "UBND xã Ea Drông"), (Position, "Kế toán")])
        .row(&[(FullName, "Giang"), (Unit, "Tổ bay")]);
    let assembled = put_together(&[list]);
    let homes = ["An", "Bình", "Cường", "Dung", "Giang"].map(|name| home(&assembled, name));
    let offices = [".van-hoa-xa-hoi", ".kinh-te", ".dang-uy", ".kinh-te", ""];
    assert_eq!(homes.to_vec(), offices.map(|office| format!("24328{office}")).to_vec());
    assert_eq!(with_code(&assembled, "R207")[0].data["text"], "Tổ bay");
}
