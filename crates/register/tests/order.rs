//! The same facts are the same register and the same findings, in whatever order they come.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::facts::{Column, SheetFacts, SheetKind};
use canbo_register::*;
use proptest::prelude::*;
use sheets::*;

/// Sheets with every kind of trouble: people twice, contradictions, namesakes, secondees, double headcounts, wishes.
fn troubled() -> Vec<SheetFacts> {
    let commune = |name: &str, file: &str| staff().file(file).title("TỈNH ĐẮK LẮK").title(name);
    let an = |title| {
        [
            (FullName, "Nguyễn Văn An"),
            (StaffNumber, "DL-0123"),
            (Birth, "12/03/1980"),
            (Title, title),
            (Degree, "ĐH Luật"),
        ]
    };
    let number = |name: &str| AuthorisedFor(name.to_owned());
    let headcount = |file: &str| sheet(SheetKind::Headcount).file(file);
    vec![
        commune("UBND XÃ EA DRÔNG", "a.xlsx")
            .row(&an("Chuyên viên Tư pháp"))
            .row(&an("Trưởng phòng"))
            .row(&[(FullName, "Lê Văn Dũng"), (Birth, "1979"), (PersonalId, "066079000001"), (Unit, "Phòng Kinh tế")])
            .row(&[(FullName, "Lê Văn Dũng"), (Birth, "1979"), (Title, "Chuyên viên"), (Unit, "Văn phòng")])
            .row(&[(FullName, "Lê Văn Dũng"), (Birth, "1979"), (Title, "Trưởng phòng"), (Unit, "Phòng Kinh tế")])
            .row(&[(FullName, "Lê Văn Dũng"), (Birth, "1979"), (Title, "Trưởng phòng"), (Unit, "Phòng Kinh tế")])
            .row(&[(FullName, "Trần Thị Bình"), (PersonalId, "066079000001"), (Birth, "01/01/1990")])
            .row(&[
                (FullName, "Trần Thị Bình"),
                (Birth, "01/01/1990"),
                (Field, "Tư pháp"),
                (OtherFields, "Y tế; Nội vụ"),
            ]),
        commune("UBND XÃ EA KAR", "b.xlsx")
            .row(&an("Chuyên viên"))
            .row(&[(FullName, "TRAN THI BINH"), (Birth, "01/01/1990"), (Unit, "Phòng VH-XH")])
            .row(&[
                (FullName, "Phạm Văn Giang"),
                (Birth, "05/06/1985"),
                (Position, "Đất đai"),
                (SecondedUntil, "2028"),
            ]),
        staff()
            .file("c.xlsx")
            .title("SỞ XÂY DỰNG")
            .row(&[
                (FullName, "Phạm Văn Giang"),
                (Birth, "05/06/1985"),
                (SecondedTo, "xã Ea Kar"),
                (SecondedFrom, "01/10/2025"),
            ])
            .row(&[(FullName, "Vũ Thị Hà"), (StaffNumber, "DL-0123"), (Unit, "Phòng QLĐT - Sở Xây dựng")])
            .row(&[(FullName, "Vũ Thị Hà"), (Unit, "Trung tâm Quy hoạch"), (Rating(2025), "HTTNV")])
            .row(&[(FullName, "Vũ Thị Hà"), (Unit, "TRUNG TÂM QUY HOẠCH"), (Rating(2025), "HTNV")]),
        headcount("d.xlsx")
            .row(&[(Unit, "Xã Ea Drông"), (Authorised, "32"), (DocumentDate, "01/02/2026")])
            .row(&[(Unit, "Xã Ea Drông"), (Authorised, "30"), (DocumentDate, "01/02/2026")])
            .row(&[
                (Unit, "Xã Ea Kar"),
                (Authorised, "12"),
                (number("Tư pháp"), "2"),
                (number("Hộ tịch"), "1"),
                (Present, "9"),
            ]),
        headcount("e.xlsx")
            .row(&[(Unit, "Ea Drong"), (Authorised, "31"), (DocumentDate, "01/02/2026")])
            .row(&[(Unit, "Xã Ea Kar"), (Authorised, "12")]),
        sheet(SheetKind::Needs)
            .file("f.xlsx")
            .row(&[(Unit, "Xã Ea Kar"), (Position, "CNTT"), (Need, "1"), (Remote, "x")])
            .row(&[(Unit, "Xã Ea Kar"), (Position, "CNTT"), (Need, "2"), (Remote, "không")]),
        sheet(SheetKind::Wishes)
            .file("g.xlsx")
            .row(&[(FullName, "Vu Thi Ha"), (Volunteer, "x"), (WishedUnits, "Ea Kar")])
            .row(&[(FullName, "Lê Văn Dũng"), (Volunteer, "x")]),
    ]
}

fn shuffled(mut sheets: Vec<SheetFacts>, mut seed: u64) -> Vec<SheetFacts> {
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for sheet in &mut sheets {
        for at in (1..sheet.rows.len()).rev() {
            sheet.rows.swap(at, next(at + 1));
        }
    }
    for at in (1..sheets.len()).rev() {
        sheets.swap(at, next(at + 1));
    }
    sheets
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn shuffling_rows_and_sheets_changes_neither_register_nor_findings(seed in any::<u64>()) {
        let straight = put_together(&troubled());
        let other = put_together(&shuffled(troubled(), seed));
        prop_assert_eq!(String::from_utf8(other.register.canonical()), String::from_utf8(straight.register.canonical()));
        prop_assert_eq!(other.findings, straight.findings);
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in "\\PC{0,40}", word in "(xã|P\\.|phường|Sở|ban|Đại học|trưởng|I\\.|UBND| |-|,|\\(){0,6}") {
        let reference = canbo_register::reference::Reference::embedded();
        for text in [format!("{word}{text}"), format!("{text}{word}"), format!("{text} {word} {text}")] {
            reference.commune_from_text(None, &text);
            reference.position_from_text(&text);
            reference.degrees_from_text(&text);
            reference.major_from_text(&text);
            reference.field_from_text(&text);
            let cells = [(FullName, text.as_str()), (Unit, text.as_str()), (ParentUnit, text.as_str()), (Title, text.as_str()), (StaffNumber, text.as_str())];
            put_together(&[staff().title(&text).group(2, &text).row(&cells)]);
        }
    }

    #[test]
    fn renaming_files_and_renumbering_rows_leaves_the_register(seed in any::<u64>()) {
        let straight = put_together(&troubled());
        let mut sheets = shuffled(troubled(), seed);
        for (at, sheet) in sheets.iter_mut().enumerate() {
            let name = format!("{}.xlsx", (seed.rotate_left(at as u32)) % 1000 + 1000 * at as u64);
            sheet.file.clone_from(&name);
            for (row, number) in sheet.rows.iter_mut().zip(2..) {
                row.source.file.clone_from(&name);
                row.source.row = number;
            }
        }
        let other = put_together(&sheets);
        prop_assert_eq!(String::from_utf8(other.register.canonical()), String::from_utf8(straight.register.canonical()));
        prop_assert_eq!(serious(&other), serious(&straight));
    }
}

fn codes(assembled: &Assembled) -> Vec<&str> {
    assembled.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn the_troubled_sheets_are_troubled() {
    let found = codes(&put_together(&troubled())).join(" ");
    for code in ["R230", "R231", "R232", "R233", "R235", "R236", "R241", "R242", "R245", "R251", "R261", "R270"] {
        assert!(found.contains(code), "{code} is not among {found}");
    }
}

#[test]
fn a_row_more_or_less_leaves_the_keys_of_others() {
    let keys = |sheets: &[SheetFacts]| -> Vec<(String, String)> {
        let people = put_together(sheets).register.people;
        people
            .values()
            .map(|person| (person.name.clone(), person.id.to_string()))
            .filter(|(name, _)| name != "Mới")
            .collect()
    };
    let mut more = troubled();
    more[0] = more[0].clone().row(&[(FullName, "Mới"), (Birth, "1999")]);
    assert_eq!(keys(&more), keys(&troubled()));
}

#[test]
fn no_column_is_left_without_a_reading_that_survives_any_value() {
    let columns: [Column; 12] =
        [Birth, Sex, Theory, Step, Coefficient, RankCode, Authorised, Need, Present, Year, SecondedTo, WishedUnits];
    for kind in [SheetKind::Staff, SheetKind::Headcount, SheetKind::Needs, SheetKind::Marks, SheetKind::Wishes] {
        for text in ["", "?", "x", "99999999999999", "–", "31/02/2020", "'", "\u{300}", "xã", "p.", "Xã  ", "1."] {
            let cells: Vec<_> =
                columns.iter().map(|column| (column.clone(), text)).chain([(FullName, text), (Unit, text)]).collect();
            put_together(&[sheet(kind).title(text).group(1, text).row(&cells)]);
        }
    }
}
