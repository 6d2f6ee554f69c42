//! Sheets as offices send them.

mod kit;

use canbo_register::facts::{Column, SheetKind};
use kit::{at, book, codes, gather, understood};

#[test]
fn a_plain_staff_list_is_read() {
    let bytes = book(
        "Danh sách",
        &[
            "STT|Họ và tên|Ngày sinh|Giới tính|Chức vụ|Đơn vị công tác|Trình độ chuyên môn|Mã ngạch|Bậc lương|Hệ số lương",
            "#1|Nguyễn Văn An|19/05/1980|Nam|Chuyên viên|Phòng Kinh tế|Đại học Luật|01.003|4/9|3,33",
            "#2|H'Len Niê|1985|Nữ|Chuyên viên|Phòng Kinh tế|Thạc sĩ|01.003|5/9|3,66",
            "#3|Trần Thị Bình|6/1990|Nữ|Phó Trưởng phòng|Văn phòng HĐND và UBND|Đại học|01.003|2/9|2,67",
        ],
        &[],
    );
    let got = gather("a.xlsx", &bytes);
    assert_eq!(got.sheets.len(), 1, "{}", understood(&got));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Staff);
    assert_eq!(facts.rows.len(), 3, "{}", understood(&got));
    assert_eq!(at(facts, 0, &Column::FullName), "Nguyễn Văn An");
    assert_eq!(at(facts, 0, &Column::Birth), "19/05/1980");
    assert_eq!(at(facts, 1, &Column::Birth), "1985");
    assert_eq!(at(facts, 2, &Column::Birth), "06/1990");
    assert_eq!(at(facts, 0, &Column::Coefficient), "3330");
    assert_eq!(at(facts, 0, &Column::Step), "4/9");
    assert_eq!(at(facts, 2, &Column::Unit), "Văn phòng HĐND và UBND");
    assert_eq!(facts.rows[0].source.row, 2);
    assert!(codes(&got).is_empty(), "{}", understood(&got));
}

#[test]
fn titles_merged_headings_groups_totals_and_signatures_are_told_from_people() {
    let rows = [
        "UBND XÃ EA DRÔNG||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "||||Độc lập - Tự do - Hạnh phúc",
        "DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC NĂM 2026",
        "(Tính đến ngày 15/6/2026)",
        "",
        "TT|Họ và tên|Ngày, tháng, năm sinh||Chức vụ, chức danh|Trình độ chuyên môn||||Lý luận chính trị||||Ghi chú",
        "||Nam|Nữ||ThS|ĐH|CĐ|TC|CN|CC|TC|SC|",
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)",
        "I|Văn phòng HĐND và UBND",
        "#1|Nguyễn Văn An|19/05/1980||Chánh Văn phòng|x||||x||||",
        "#2|Trần Thị Bình||1985|Công chức||x|||||x||",
        "II|Phòng Kinh tế",
        "#3|Lê Văn Cường|#1979||Công chức|||x|||||x|",
        "|Tổng cộng: 3 người",
        "",
        "||||Ea Drông, ngày 15 tháng 6 năm 2026",
        "|Người lập biểu|||TM. ỦY BAN NHÂN DÂN",
        "|Phạm Thị Dung|||Chủ tịch Y Blô",
    ];
    let merges = [(5, 2, 5, 3), (5, 5, 5, 8), (5, 9, 5, 12), (5, 0, 6, 0), (5, 1, 6, 1), (5, 4, 6, 4), (5, 13, 6, 13)];
    let got = gather("b.xlsx", &book("DS", &rows, &merges));
    assert_eq!(got.sheets.len(), 1, "{}", understood(&got));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Staff);
    assert_eq!(facts.rows.len(), 3, "{}\n{:#?}", understood(&got), facts.rows);
    assert_eq!(facts.context.year, Some(2026));
    assert_eq!(facts.context.as_of.unwrap().to_string(), "15/06/2026");
    assert_eq!(facts.context.titles[0], "UBND XÃ EA DRÔNG");
    let groups: Vec<_> = facts.context.groups.iter().map(|(row, text)| (*row, text.as_str())).collect();
    assert_eq!(groups, [(9, "Văn phòng HĐND và UBND"), (12, "Phòng Kinh tế")]);
    assert_eq!(at(facts, 0, &Column::Sex), "Nam");
    assert_eq!(at(facts, 1, &Column::Sex), "Nữ");
    assert_eq!(at(facts, 1, &Column::Birth), "1985");
    assert_eq!(at(facts, 2, &Column::Birth), "1979");
    assert_eq!(at(facts, 0, &Column::Degree), "Thạc sĩ");
    assert_eq!(at(facts, 2, &Column::Degree), "Cao đẳng");
    assert_eq!(at(facts, 0, &Column::Theory), "Cử nhân");
    assert_eq!(at(facts, 1, &Column::Theory), "Trung cấp");
}

#[test]
fn the_same_headings_are_found_in_csv_without_merged_cells() {
    let csv = "DANH SÁCH CÔNG CHỨC XÃ\n\nTT;Họ tên;Ngày sinh;;Chức vụ;Đơn vị\n;;Nam;Nữ;;\n1;Nguyễn Văn An;1/2/1980;;Công chức;Phòng Kinh tế\n2;Trần Thị Bình;;3/4/1985;Công chức;Phòng Kinh tế\n";
    let got = gather("c.csv", csv.as_bytes());
    assert_eq!(got.sheets.len(), 1, "{}", understood(&got));
    assert_eq!(at(&got.sheets[0], 1, &Column::Sex), "Nữ", "{}", understood(&got));
    assert_eq!(at(&got.sheets[0], 1, &Column::Birth), "03/04/1985");
}

#[test]
fn headcounts_by_block_and_kind_are_read() {
    let rows = [
        "BIỂU TỔNG HỢP BIÊN CHẾ NĂM 2026",
        "STT|Đơn vị|Biên chế tạm giao năm 2026|Có mặt đến 15/6/2026|Biên chế được giao năm 2026|||Chênh lệch|Ghi chú",
        "||||Tổng số|Cán bộ|Công chức||",
        "I|Khối xã, phường|||#90|#20|#70||",
        "#1|Phường Cư Bao|#50|#27|#56|#10|#46|#29|",
        "#2|Xã Ea Drông|#30|#31|#34|#10|#24|#3|",
        "|Tổng cộng|#80|#58|#90|#20|#70||",
    ];
    let merges = [(1, 4, 1, 6), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3), (1, 7, 2, 7), (1, 8, 2, 8)];
    let got = gather("d.xlsx", &book("BC", &rows, &merges));
    assert_eq!(got.sheets.len(), 1, "{}", understood(&got));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Headcount);
    assert_eq!(facts.rows.len(), 2, "{}\n{:#?}", understood(&got), facts.rows);
    assert_eq!(at(facts, 0, &Column::Unit), "Phường Cư Bao");
    assert_eq!(at(facts, 0, &Column::Authorised), "56000");
    assert_eq!(at(facts, 0, &Column::AuthorisedProvisional), "50000");
    assert_eq!(at(facts, 0, &Column::AuthorisedCadres), "10000");
    assert_eq!(at(facts, 0, &Column::AuthorisedCivilServants), "46000");
    assert_eq!(at(facts, 0, &Column::Present), "27000");
    assert_eq!(facts.context.year, Some(2026));
}

#[test]
fn needs_in_a_matrix_by_field_are_read() {
    let rows = [
        "NHU CẦU BỔ SUNG CÔNG CHỨC CHUYÊN MÔN CÁC XÃ, PHƯỜNG",
        "TT|Tên xã, phường|Tổng nhu cầu|Chia theo lĩnh vực|||Văn bản đề nghị",
        "|||Đất đai|Xây dựng|Công nghệ thông tin|",
        "#1|Xã Ea Drông|#3|#1|#2||",
        "#2|Phường Cư Bao|#2||#1|#1|Công văn 12/UBND",
    ];
    let merges = [(1, 3, 1, 5), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 6, 2, 6)];
    let got = gather("e.xlsx", &book("NC", &rows, &merges));
    let facts = got
        .sheets
        .iter()
        .find(|facts| facts.kind == SheetKind::Needs)
        .unwrap_or_else(|| panic!("{}", understood(&got)));
    assert_eq!(at(facts, 0, &Column::Unit), "Xã Ea Drông");
    assert_eq!(at(facts, 0, &Column::Need), "3000", "{}", understood(&got));
    assert_eq!(at(facts, 0, &Column::NeedFor("Xây dựng".into())), "2000", "{}", understood(&got));
    assert_eq!(at(facts, 1, &Column::NeedFor("Công nghệ thông tin".into())), "1000");
}

#[test]
fn needs_one_row_a_field_under_a_merged_unit_are_read() {
    let rows = [
        "STT|Xã, phường|Lĩnh vực|Số lượng cần bổ sung|Yêu cầu chuyên môn",
        "#1|Xã Ea Drông|Đất đai|#1|Quản lý đất đai",
        "||Xây dựng|#2|Kỹ thuật xây dựng",
        "#2|Phường Cư Bao|Tài chính|#1|Kế toán",
    ];
    let got = gather("f.xlsx", &book("NC", &rows, &[(1, 1, 2, 1)]));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Needs, "{}", understood(&got));
    assert_eq!(at(facts, 1, &Column::Unit), "Xã Ea Drông");
    assert_eq!(at(facts, 1, &Column::Field), "Xây dựng");
    assert_eq!(at(facts, 1, &Column::Need), "2000");
    assert!(!codes(&got).contains(&"W042".to_owned()));
}

#[test]
fn marks_of_communes_are_read() {
    let rows = [
        "TT|Tên đơn vị|Mã xã|Vùng sâu, vùng xa|Xã biên giới|Đặc biệt khó khăn|Công trình trọng điểm|Có văn bản đề nghị hỗ trợ",
        "#1|Xã Ea Drông|#24305|x||x|Cao tốc Khánh Hòa – Buôn Ma Thuột|x",
        "#2|Xã Ia Lốp|#24271||x|||",
        "#3|Phường Cư Bao|#24328|||||Công văn số 12/UBND-NV",
    ];
    let got = gather("g.xlsx", &book("ĐD", &rows, &[]));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Marks, "{}", understood(&got));
    assert_eq!(at(facts, 0, &Column::Remote), "true");
    assert_eq!(at(facts, 1, &Column::Border), "true");
    assert_eq!(at(facts, 0, &Column::SpeciallyDifficult), "true");
    assert_eq!(at(facts, 0, &Column::KeyWorks), "Cao tốc Khánh Hòa – Buôn Ma Thuột");
    assert_eq!(at(facts, 2, &Column::Asked), "true");
    assert_eq!(at(facts, 0, &Column::UnitCode), "24305");
}

#[test]
fn volunteers_are_wishes() {
    let rows = [
        "DANH SÁCH CÔNG CHỨC TỰ NGUYỆN VỀ CÔNG TÁC TẠI CƠ SỞ",
        "STT|Họ và tên|Ngày sinh|Đơn vị công tác|Nguyện vọng về xã|Vị trí đăng ký|Ngày ký đơn",
        "#1|Nguyễn Văn An|19/05/1990|Sở Xây dựng|Xã Ea Drông|Xây dựng|01/09/2025",
        "#2|Trần Thị Bình|1991|Sở Tài chính|Phường Cư Bao|Kế toán|02/09/2025",
    ];
    let got = gather("h.xlsx", &book("DK", &rows, &[]));
    let facts = &got.sheets[0];
    assert_eq!(facts.kind, SheetKind::Wishes, "{}", understood(&got));
    assert_eq!(at(facts, 0, &Column::WishedUnits), "Xã Ea Drông", "{}", understood(&got));
    assert_eq!(at(facts, 0, &Column::RequestSigned), "01/09/2025");
}

/// Two lists of two communes and a list of needs, one below the other on one sheet.
#[test]
fn several_tables_on_one_sheet_are_read_each_under_its_own_headings() {
    let people = |from: u32, count: u32| -> Vec<String> {
        (from..from + count).map(|n| format!("#{n}|Nguyễn Văn An|19/05/1980|Công chức|Đại học Luật")).collect()
    };
    // The second list lies beyond the rows that are waited for.
    for count in [3, 700] {
        let mut rows = vec!["DANH SÁCH CÔNG CHỨC XÃ EA DRÔNG".to_owned(), String::new()];
        let head = "TT|Họ và tên|Ngày sinh|Chức vụ|Trình độ chuyên môn".to_owned();
        rows.push(head.clone());
        rows.extend(people(1, count));
        // A printed page repeats its headings.
        rows.push(head.clone());
        rows.extend(people(count + 1, 2));
        rows.extend(["", "||||NGƯỜI LẬP BIỂU", "DANH SÁCH CÔNG CHỨC XÃ EA KAO"].map(str::to_owned));
        rows.push(head);
        rows.extend(people(1, 2));
        rows.extend(["", "NHU CẦU BỔ SUNG NHÂN LỰC", "STT|Tên đơn vị|Vị trí việc làm|Nhu cầu"].map(str::to_owned));
        rows.extend(["#1|Xã Ea Kao|Quản lý đất đai|#2", "#2|Xã Ea Drông|Tư pháp – hộ tịch|#1"].map(str::to_owned));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let got = gather("c.xlsx", &book("DS", &rows, &[]));
        let read: Vec<_> = got.sheets.iter().map(|sheet| (sheet.kind, sheet.rows.len())).collect();
        let staff = SheetKind::Staff;
        let want = [(staff, count as usize + 2), (staff, 2), (SheetKind::Needs, 2)];
        assert_eq!(read, want, "{}", understood(&got));
        assert!(got.sheets[0].context.titles.iter().any(|title| title.contains("EA DRÔNG")));
        assert!(!got.sheets[0].context.titles.iter().any(|title| title.contains("EA KAO")));
        assert!(got.sheets[1].context.titles.iter().any(|title| title.contains("EA KAO")));
        assert_eq!(at(&got.sheets[2], 0, &Column::Need), "2000");
    }
}

/// What stands in the column of names below or among people, and is none of them.
#[test]
fn counts_and_vacancies_in_the_column_of_names_are_no_people() {
    let head = "TT|Họ và tên|Ngày sinh|Giới tính|Chức vụ|Vị trí việc làm";
    let an = "1|Nguyễn Văn An|12/03/1985|Nam|Công chức|Tư pháp";
    let be = "2|Lê Thị Bé|12/03/1985|Nữ|Công chức|Tư pháp";
    for (last, said) in [
        ("|Cộng: 2", &[][..]),
        ("|Tổng: 02 người", &[]),
        ("|Trong đó nữ: 1", &[]),
        ("|(Danh sách này có 02 người)", &[]),
        ("3|Khuyết||||Tư pháp", &["W053"]),
        ("|Đang tuyển dụng 01||||Tư pháp", &["W053"]),
    ] {
        let got = gather("d.xlsx", &book("DS", &[head, an, be, last], &[]));
        assert_eq!(got.sheets[0].rows.len(), 2, "{last}: {}", understood(&got));
        assert_eq!(codes(&got), said, "{last}");
    }
    // Names that begin alike are names.
    for name in ["Tống Văn Nam", "Công Thị Lan", "Trọng Đức Anh"] {
        let row = format!("3|{name}|12/03/1985|Nam|Công chức|Tư pháp");
        let got = gather("d.xlsx", &book("DS", &[head, an, be, &row], &[]));
        assert_eq!(got.sheets[0].rows.len(), 3, "{name}");
    }
}

/// Provincial appendices sum up their groups; numbers are often written as text.
#[test]
fn sums_of_groups_in_a_headcount_are_no_units() {
    let rows = [
        "GIAO BIÊN CHẾ CÔNG CHỨC NĂM 2025",
        "STT|Tên cơ quan, đơn vị|Tổng số|Khối Đảng, đoàn thể|Khối chính quyền",
        "|TỔNG SỐ|148|44|104",
        "I|Các phường|82|24|58",
        "1|Phường Cư Bao|41|12|29",
        "2|Phường Buôn Hồ|41 người|12|29",
        "II|Các xã|66|20|46",
        "3|Xã Ea Kao|66|20|46",
    ];
    let got = gather("e.xlsx", &book("PL", &rows, &[]));
    assert_eq!((got.sheets.len(), got.sheets[0].kind), (1, SheetKind::Headcount), "{}", understood(&got));
    assert_eq!(got.sheets[0].rows.len(), 3, "{}", understood(&got));
}

/// The list below has more headings that speak; the one above is a table all the same.
#[test]
fn a_small_table_above_a_large_one_is_read_too() {
    let rows = [
        "UBND PHƯỜNG CƯ BAO",
        "I. BIÊN CHẾ ĐƯỢC GIAO",
        "TT|Vị trí việc làm|Biên chế giao",
        "1|Quản lý đất đai|#2",
        "2|Tư pháp hộ tịch|#1",
        "|Tổng cộng|#3",
        "",
        "II. DANH SÁCH CÁN BỘ, CÔNG CHỨC",
        "TT|Họ và tên|Ngày sinh|Giới tính|Chức vụ|Vị trí việc làm|Trình độ|Lý luận chính trị",
        "1|Nguyễn Văn An|12/03/1985|Nam|Công chức|Quản lý đất đai|Đại học Luật|Trung cấp",
        "2|Lê Thị Bé|12/03/1985|Nữ|Công chức|Tư pháp hộ tịch|Đại học Luật|Sơ cấp",
    ];
    let got = gather("f.xlsx", &book("DS", &rows, &[]));
    let read: Vec<_> = got.sheets.iter().map(|sheet| (sheet.kind, sheet.rows.len())).collect();
    assert_eq!(read, [(SheetKind::Headcount, 2), (SheetKind::Staff, 2)], "{}", understood(&got));
}
