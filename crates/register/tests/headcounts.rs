//! Tables of headcounts, needs and marks become lines.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::facts::{SheetFacts, SheetKind};
use canbo_register::*;
use sheets::*;

fn headcounts() -> SheetFacts {
    sheet(SheetKind::Headcount).title("UBND TỈNH ĐẮK LẮK")
}

/// Every line as one text: unit, part, kind, status, number.
fn lines(assembled: &Assembled) -> Vec<String> {
    let line = |line: &Headcount| {
        let part =
            line.position.as_ref().map(ToString::to_string).or(line.field.as_ref().map(|field| format!("~{field}")));
        let block = line.block.map(|block| format!("{block:?}"));
        let part = part.or(block).unwrap_or_else(|| "all".to_owned());
        format!("{} {part} {:?} {:?} {}", line.unit, line.kind, line.status, line.number)
    };
    assembled.register.headcounts.iter().map(line).collect()
}

#[test]
fn one_column_of_numbers_counts_civil_servants_and_says_so() {
    let sheet = headcounts().row(&[(Unit, "Xã Ea Drông"), (Authorised, "32")]).row(&[
        (Unit, "Phường Cư Bao"),
        (Authorised, "40"),
        (Year, "2026"),
        (Document, "123/QĐ-UBND"),
        (DocumentDate, "05/01/2026"),
    ]);
    let assembled = put_together(&[sheet]);
    assert_eq!(
        lines(&assembled),
        ["24328 all CivilServant Assigned 32", "24340 all CivilServant Assigned 40"]
            .map(|line| line.replace("24340", &code("Cư Bao")))
    );
    let line = assembled.register.headcounts.iter().find(|line| line.number == 40).expect("it is there");
    assert_eq!(line.from, "2026-01-01".parse().ok());
    assert_eq!(line.document.as_deref(), Some("123/QĐ-UBND, 05/01/2026"));
    assert_eq!(with_code(&assembled, "R240")[0].data["rows"], "2");
}

fn code(name: &str) -> String {
    let reference = reference::Reference::embedded();
    let commune = reference.communes.values().find(|commune| commune.name == name && commune.province.as_str() == "66");
    commune.expect("a commune of Đắk Lắk").code.to_string()
}

#[test]
fn kinds_and_blocks_stand_in_columns_of_their_own() {
    let sheet = headcounts()
        .row(&[
            (Unit, "Xã Ea Drông"),
            (AuthorisedCadres, "12"),
            (AuthorisedCivilServants, "30"),
            (AuthorisedContracts, "3"),
            (Authorised, "45"),
        ])
        .row(&[
            (Unit, "Xã Ea Kar"),
            (AuthorisedParty, "17"),
            (AuthorisedFront, "10"),
            (AuthorisedGovernment, "32"),
            (Authorised, "60"),
        ]);
    let assembled = put_together(&[sheet]);
    let kar = code("Ea Kar");
    assert_eq!(
        lines(&assembled),
        [
            "24328 all Cadre Assigned 12".to_owned(),
            "24328 all CivilServant Assigned 30".to_owned(),
            "24328 all Contract Assigned 3".to_owned(),
            format!("{kar} all CivilServant Assigned 60"),
            format!("{kar} Party CivilServant Assigned 17"),
            format!("{kar} Front CivilServant Assigned 10"),
            format!("{kar} Government CivilServant Assigned 32"),
        ]
    );
    assert_eq!(with_code(&assembled, "R243")[0].data["parts"], "59");
    assert_eq!(with_code(&assembled, "R243").len(), 1);
}

#[test]
fn a_table_with_a_column_a_position_is_split_and_compared_with_its_total() {
    let column = |name: &str| AuthorisedFor(name.to_owned());
    let sheet = headcounts().row(&[
        (Unit, "Xã Ea Drông"),
        (Authorised, "9"),
        (column("Trưởng phòng Kinh tế"), "1"),
        (column("Địa chính – Xây dựng"), "3"),
        (column("Tư pháp"), "2"),
        (column("Hộ tịch - chứng thực"), "1"),
        (column("Phi hành gia"), "1"),
    ]);
    let assembled = put_together(&[sheet]);
    assert_eq!(
        lines(&assembled),
        [
            "24328 all CivilServant Assigned 9",
            "24328 dat-dai CivilServant Assigned 3",
            "24328 truong-phong-kinh-te CivilServant Assigned 1",
            "24328 tu-phap CivilServant Assigned 3",
        ]
    );
    assert_eq!(with_code(&assembled, "R246")[0].data["text"], "Phi hành gia");
    let finding = with_code(&assembled, "R242")[0];
    assert_eq!((finding.data["total"].as_str(), finding.data["parts"].as_str()), ("9", "7"));
}

#[test]
fn a_table_of_fields_is_read_as_fields_also_where_a_position_has_the_same_name() {
    let column = |name: &str| AuthorisedFor(name.to_owned());
    let sheet = headcounts().row(&[
        (Unit, "Xã Ea Drông"),
        (column("Tư pháp"), "1"),
        (column("Tài chính – Kế hoạch"), "2"),
        (column("Nông nghiệp và Môi trường"), "3"),
    ]);
    let assembled = put_together(&[sheet]);
    assert_eq!(
        lines(&assembled),
        [
            "24328 ~nong-nghiep-moi-truong CivilServant Assigned 3",
            "24328 ~tai-chinh-ke-hoach CivilServant Assigned 2",
            "24328 ~tu-phap CivilServant Assigned 1",
        ]
    );
}

#[test]
fn rows_by_office_and_position_stand_under_their_commune() {
    let sheet = headcounts()
        .title("UBND XÃ EA DRÔNG")
        .group(5, "1. Phòng Kinh tế")
        .group(7, "2. Trung tâm Cung ứng dịch vụ sự nghiệp công")
        .row(&[(Position, "Trưởng phòng"), (Authorised, "1")])
        .row(&[(Position, "Quản lý đất đai"), (Authorised, "3")])
        .row(&[(Authorised, "15")]);
    let assembled = put_together(&[sheet]);
    assert_eq!(
        lines(&assembled),
        [
            "24328 dat-dai CivilServant Assigned 3",
            "24328 truong-phong-kinh-te CivilServant Assigned 1",
            "24328.cung-ung-dich-vu all PublicEmployee Assigned 15",
        ]
    );
    assert_eq!(serious(&assembled), Vec::<&str>::new());
}

#[test]
fn provisional_and_assigned_numbers_are_two_lines() {
    let sheet = headcounts().row(&[(Unit, "Ea Drông"), (AuthorisedProvisional, "30"), (Authorised, "32")]);
    let assembled = put_together(&[sheet]);
    assert_eq!(lines(&assembled), ["24328 all CivilServant Provisional 30", "24328 all CivilServant Assigned 32"]);
    let provisional = headcounts().title("Biên chế tạm giao năm 2026").row(&[(Unit, "Ea Drông"), (Authorised, "30")]);
    assert_eq!(lines(&put_together(&[provisional])), ["24328 all CivilServant Provisional 30"]);
}

#[test]
fn equal_lines_are_one_and_contradictory_ones_are_told_and_decided_by_the_later_document() {
    let row = |number, day| [(Unit, "Xã Ea Drông"), (Authorised, number), (DocumentDate, day)];
    let first = headcounts().row(&row("32", "05/01/2026"));
    let again = headcounts().file("b.xlsx").row(&row("32", "05/01/2026"));
    let later = headcounts().file("c.xlsx").row(&row("30", "05/03/2026"));
    let twice = put_together(&[first.clone(), again.clone()]);
    assert_eq!(lines(&twice), ["24328 all CivilServant Assigned 32"]);
    assert_eq!(serious(&twice), Vec::<&str>::new());
    assert_eq!(with_code(&twice, "R247").len(), 1);
    let differing = put_together(&[again, first, later]);
    assert_eq!(lines(&differing), ["24328 all CivilServant Assigned 30"]);
    assert_eq!(with_code(&differing, "R241").len(), 2);
    assert!(with_code(&differing, "R241")[0].data["kept_at"].starts_with("c.xlsx"));
}

#[test]
fn numbers_that_are_none_are_told() {
    let sheet = headcounts()
        .row(&[(Unit, "Xã Ea Drông"), (Authorised, "-3")])
        .row(&[(Unit, "Xã Ea Kar"), (Authorised, "chưa giao")]);
    let assembled = put_together(&[sheet]);
    assert_eq!(with_code(&assembled, "R244").len(), 2);
    assert!(assembled.register.headcounts.is_empty());
}

#[test]
fn needs_come_from_rows_and_from_tables() {
    let column = |name: &str| NeedFor(name.to_owned());
    let rows = sheet(SheetKind::Needs)
        .title("TỈNH ĐẮK LẮK")
        .row(&[(Unit, "Xã Ea Drông"), (Field, "Nông nghiệp và Môi trường"), (Need, "2"), (Document, "12/UBND")])
        .row(&[(Unit, "Xã Ea Drông"), (Position, "CNTT"), (Need, "1")])
        .row(&[(Unit, "Xã Ea Drông"), (Need, "4")]);
    let table = sheet(SheetKind::Needs).file("b.xlsx").row(&[
        (Unit, "Xã Ea Kar"),
        (column("Quản lý đất đai"), "x"),
        (column("Tư pháp"), "0"),
    ]);
    let assembled = put_together(&[rows, table]);
    let needs: Vec<String> = assembled
        .register
        .needs
        .iter()
        .map(|need| {
            let what = need
                .position
                .as_ref()
                .map(ToString::to_string)
                .or(need.field.as_ref().map(|field| format!("~{field}")));
            format!("{} {} {}", need.unit, what.unwrap_or_default(), need.number)
        })
        .collect();
    let expected = [
        "24328 ~nong-nghiep-moi-truong 2".to_owned(),
        "24328 cong-nghe-thong-tin 1".to_owned(),
        format!("{} dat-dai 1", code("Ea Kar")),
    ];
    assert_eq!(needs, expected);
    assert_eq!(with_code(&assembled, "R250").len(), 1);
}

#[test]
fn marks_are_put_on_communes_and_yes_prevails() {
    let marks = sheet(SheetKind::Marks)
        .title("TỈNH ĐẮK LẮK")
        .row(&[
            (Unit, "Xã Ea Drông"),
            (Remote, "x"),
            (KeyWorks, "Cao tốc Khánh Hòa – Buôn Ma Thuột; Hồ chứa"),
            (Asked, "có"),
        ])
        .row(&[(Unit, "Xã Ea Kar"), (Border, "không")]);
    let other = sheet(SheetKind::Marks).file("b.xlsx").row(&[(Unit, "Xã Ea Kar"), (Border, "x")]);
    let assembled = put_together(&[marks, other]);
    let unit = |id: &str| &assembled.register.units[&UnitId::from(id)];
    assert!(unit("24328").remote && unit("24328").asked && !unit("24328").border);
    assert_eq!(unit("24328").key_works, ["Cao tốc Khánh Hòa – Buôn Ma Thuột", "Hồ chứa"]);
    assert!(unit(&code("Ea Kar")).border);
    assert_eq!(with_code(&assembled, "R270").len(), 1);
}

#[test]
fn the_number_present_is_compared_with_the_staff_list() {
    let people = staff()
        .title("UBND XÃ EA DRÔNG, TỈNH ĐẮK LẮK")
        .row(&[(FullName, "Nguyễn Văn An"), (Title, "Chuyên viên Tư pháp")])
        .row(&[(FullName, "Trần Văn Bình"), (Title, "Chủ tịch UBND")]);
    let with = |present| {
        let numbers = headcounts().file("b.xlsx").row(&[(Unit, "Xã Ea Drông"), (Authorised, "5"), (Present, present)]);
        with_code(&put_together(&[people.clone(), numbers]), "R245").len()
    };
    assert_eq!((with("1"), with("2"), with("4")), (0, 0, 1));
}
