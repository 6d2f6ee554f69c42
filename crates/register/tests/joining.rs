//! Rows of one person are joined, whoever sends them, and contradictions are told.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::facts::{SheetFacts, SheetKind};
use canbo_register::*;
use sheets::*;

fn list(title: &str) -> SheetFacts {
    staff().title("TỈNH ĐẮK LẮK").title(title)
}

#[test]
fn one_personal_number_is_one_person_and_is_kept_nowhere() {
    let number = "066080001234";
    let first = list("UBND XÃ EA DRÔNG").row(&[
        (FullName, "Nguyễn Văn An"),
        (PersonalId, number),
        (Birth, "12/03/1980"),
        (Sex, "Nam"),
    ]);
    let second = list("UBND XÃ EA DRÔNG").file("b.xlsx").row(&[
        (FullName, "NGUYEN VAN AN"),
        (PersonalId, "66080001234"),
        (Birth, "1980"),
        (Title, "Chuyên viên"),
    ]);
    let assembled = put_together(&[second, first]);
    assert_eq!(assembled.register.people.len(), 1);
    let person = person(&assembled, "Nguyễn Văn An");
    assert_eq!(
        person.birth.get().map(ToString::to_string).as_deref(),
        Some("12/03/1980"),
        "the whole date is the finer"
    );
    assert!(person.id.as_str().starts_with("p-") && person.id.as_str().len() == 14);
    assert_eq!(with_code(&assembled, "R230").len(), 1);
    let kept = String::from_utf8(assembled.register.canonical()).expect("JSON is UTF-8");
    let told = format!("{:?}", assembled.findings);
    assert!(!kept.contains("66080001234") && !told.contains("66080001234"));
}

#[test]
fn two_people_with_one_personal_number_block_a_plan() {
    let rows = list("UBND XÃ EA DRÔNG")
        .row(&[(FullName, "Nguyễn Văn An"), (PersonalId, "066080001234"), (Birth, "12/03/1980")])
        .row(&[(FullName, "Trần Thị Bình"), (PersonalId, "066080001234"), (Birth, "01/01/1990")]);
    let assembled = put_together(&[rows]);
    assert_eq!(assembled.register.people.len(), 2);
    let finding = with_code(&assembled, "R232")[0];
    assert_eq!(finding.severity, Severity::Blocks);
    assert_eq!(finding.data["other_at"], "a.xlsx · C5".replace("C5", "B5"));
}

#[test]
fn a_staff_number_of_one_person_is_the_key_in_capitals() {
    let rows = list("SỞ XÂY DỰNG")
        .row(&[(FullName, "Nguyễn Văn An"), (StaffNumber, "dl-0123")])
        .row(&[(FullName, "Trần Thị Bình"), (StaffNumber, "DL-0124")])
        .row(&[(FullName, "Lê Văn Cường"), (StaffNumber, "DL 0124")])
        .row(&[(FullName, "Lê Thị Dung"), (StaffNumber, "DL-0124")]);
    let assembled = put_together(&[rows]);
    assert_eq!(person(&assembled, "Nguyễn Văn An").id.as_str(), "DL-0123");
    assert_eq!(person(&assembled, "Lê Văn Cường").id.as_str(), "DL0124");
    assert!(person(&assembled, "Trần Thị Bình").id.as_str().starts_with("p-"));
    assert_eq!(with_code(&assembled, "R233")[0].data["people"], "2");
}

#[test]
fn a_personal_number_in_the_column_of_staff_numbers_is_no_key() {
    let rows = list("SỞ XÂY DỰNG").row(&[(FullName, "Nguyễn Văn An"), (StaffNumber, "066080001234")]);
    let assembled = put_together(&[rows]);
    assert!(person(&assembled, "Nguyễn Văn An").id.as_str().starts_with("p-"));
}

#[test]
fn name_birth_and_unit_join_where_there_is_no_number() {
    let row = [(FullName, "Nguyễn Văn An"), (Birth, "12/03/1980")];
    let first = list("UBND XÃ EA DRÔNG").row(&row);
    let second = list("UBND XÃ EA DRÔNG").file("b.xlsx").row(&row);
    let elsewhere = list("UBND XÃ EA KAR").file("c.xlsx").row(&row);
    assert_eq!(put_together(&[first.clone(), second.clone()]).register.people.len(), 1);
    assert_eq!(put_together(&[first, second, elsewhere]).register.people.len(), 2);
}

#[test]
fn namesakes_of_one_unit_are_two_people_with_two_keys() {
    let rows = list("SỞ XÂY DỰNG")
        .row(&[(FullName, "Nguyễn Văn An"), (Birth, "1980"), (Title, "Chuyên viên"), (Degree, "Đại học Luật")])
        .row(&[(FullName, "Nguyễn Văn An"), (Birth, "1980"), (Title, "Trưởng phòng"), (Degree, "Thạc sĩ Kế toán")]);
    let assembled = put_together(&[rows]);
    assert_eq!(assembled.register.people.len(), 2);
    assert_eq!(with_code(&assembled, "R235").len(), 1);
}

#[test]
fn contradictory_facts_are_told_with_both_places_and_the_later_sheet_is_believed() {
    let row = |kind| [(FullName, "Nguyễn Văn An"), (StaffNumber, "DL-0123"), (Birth, "12/03/1980"), (StaffKind, kind)];
    let early = list("UBND XÃ EA DRÔNG").row(&row("Viên chức"));
    let mut late = list("UBND XÃ EA DRÔNG").file("b.xlsx").row(&row("Công chức"));
    late.context.as_of = date("15/06/2026");
    for sheets in [[early.clone(), late.clone()], [late.clone(), early.clone()]] {
        let assembled = put_together(&sheets);
        assert_eq!(person(&assembled, "Nguyễn Văn An").kind, Known::Stated(canbo_register::StaffKind::CivilServant));
        let finding = with_code(&assembled, "R231")[0];
        assert_eq!(finding.data["fact"], "kind");
        assert_eq!(finding.place.as_ref().map(|place| place.file.as_str()), Some("a.xlsx"));
        assert_eq!(finding.data["kept_at"], "b.xlsx · D5");
    }
}

#[test]
fn a_person_in_two_communes_is_told_and_counted_once() {
    let row =
        [(FullName, "Nguyễn Văn An"), (StaffNumber, "DL-0123"), (Birth, "12/03/1980"), (Title, "Chuyên viên Tư pháp")];
    let assembled =
        put_together(&[list("UBND XÃ EA DRÔNG").row(&row), list("UBND XÃ EA KAR").file("b.xlsx").row(&row)]);
    let homes = person(&assembled, "Nguyễn Văn An").posts.iter().filter(|post| post.tenure == Tenure::Home).count();
    assert_eq!(homes, 1);
    assert_eq!(with_code(&assembled, "R236").len(), 1);
}

#[test]
fn a_secondee_in_both_lists_is_one_person_with_two_posts() {
    let home = list("SỞ XÂY DỰNG").row(&[
        (FullName, "Nguyễn Văn An"),
        (Birth, "12/03/1980"),
        (Position, "Quản lý xây dựng"),
        (SecondedTo, "UBND xã Ea Drông"),
        (SecondedFrom, "01/10/2025"),
        (SecondedUntil, "30/09/2028"),
    ]);
    let there = list("UBND XÃ EA DRÔNG").file("b.xlsx").row(&[
        (FullName, "Nguyễn Văn An"),
        (Birth, "12/03/1980"),
        (Unit, "Phòng Kinh tế"),
        (Position, "Địa chính - Xây dựng"),
    ]);
    for sheets in [vec![home.clone(), there.clone()], vec![there, home.clone()]] {
        let assembled = put_together(&sheets);
        let person = person(&assembled, "Nguyễn Văn An");
        let at = |tenure| person.posts.iter().find(|post| post.tenure == tenure).expect("a post of each");
        assert_eq!(at(Tenure::Home).unit.as_str(), "so-xay-dung");
        let seconded = at(Tenure::Seconded);
        assert_eq!(seconded.unit.as_str(), "24328.kinh-te");
        assert_eq!(seconded.position, Known::Stated("dat-dai".into()));
        assert_eq!(seconded.to, "2028-09-30".parse().ok());
        assert_eq!(serious(&assembled), Vec::<&str>::new(), "{:#?}", assembled.findings);
    }
    let alone = put_together(&[home]);
    let seconded = &person(&alone, "Nguyễn Văn An").posts[1];
    assert_eq!((seconded.unit.as_str(), &seconded.position), ("24328", &Known::Presumed("xay-dung".into())));
}

#[test]
fn a_guest_whose_home_is_not_listed_has_no_home_and_is_told() {
    let there = list("UBND XÃ EA DRÔNG").row(&[
        (FullName, "Nguyễn Văn An"),
        (Unit, "Phòng Kinh tế"),
        (SecondedUntil, "09/2028"),
    ]);
    let assembled = put_together(&[there]);
    let person = person(&assembled, "Nguyễn Văn An");
    assert_eq!(person.posts.len(), 1);
    assert_eq!((person.posts[0].tenure, person.posts[0].to), (Tenure::Seconded, "2028-09-30".parse().ok()));
    assert_eq!((with_code(&assembled, "R228").len(), with_code(&assembled, "R220").len()), (1, 1));
}

#[test]
fn wishes_find_their_person_or_are_told() {
    let home = list("SỞ XÂY DỰNG")
        .row(&[(FullName, "Nguyễn Văn An"), (Birth, "12/03/1980"), (StaffNumber, "DL-0123")])
        .row(&[(FullName, "Trần Thị Bình"), (Birth, "1990")]);
    let wishes = sheet(SheetKind::Wishes)
        .file("b.xlsx")
        .title("DANH SÁCH CÁN BỘ TỰ NGUYỆN VỀ XÃ")
        .row(&[
            (FullName, "Nguyễn Văn An"),
            (StaffNumber, "DL-0123"),
            (WishedUnits, "xã Ea Drông; Ea Kar, xã Không Có"),
            (WishedPositions, "Địa chính"),
        ])
        .row(&[
            (FullName, "Tran Thi Binh"),
            (Birth, "05/06/1990"),
            (RequestSigned, "01/09/2026"),
            (HealthConfirmed, "02/09/2026"),
            (EthicsConfirmed, "x"),
        ])
        .row(&[(FullName, "Người Lạ")]);
    let assembled = put_together(&[wishes, home]);
    let an = &person(&assembled, "Nguyễn Văn An").wish;
    assert!(an.volunteer);
    assert_eq!((an.units.len(), an.positions.as_slice()), (2, &["dat-dai".into()][..]));
    let binh = person(&assembled, "Trần Thị Bình");
    assert_eq!(binh.wish.request_signed, "2026-09-01".parse().ok());
    assert_eq!((binh.confirmations.health, binh.confirmations.ethics), ("2026-09-02".parse().ok(), None));
    assert_eq!(binh.birth.get().map(ToString::to_string).as_deref(), Some("05/06/1990"));
    assert_eq!(with_code(&assembled, "R260")[0].data["name"], "Người Lạ");
    assert_eq!(with_code(&assembled, "R226").len(), 1);
    assert_eq!(with_code(&assembled, "R222").len(), 1, "a mark without a day confirms nothing");
    assert_eq!(assembled.register.people.len(), 2);
}

#[test]
fn a_personal_number_against_sex_and_year_is_told_without_the_number() {
    let rows = list("SỞ XÂY DỰNG")
        .row(&[(FullName, "Nguyễn Văn An"), (PersonalId, "066180001234"), (Sex, "Nam"), (Birth, "1980")])
        .row(&[(FullName, "Trần Văn Bình"), (PersonalId, "12345")]);
    let assembled = put_together(&[rows]);
    let finding = with_code(&assembled, "R238")[0];
    assert_eq!(finding.data["what"], "sex");
    assert_eq!(with_code(&assembled, "R237")[0].data["digits"], "5");
    assert!(!format!("{:?}", assembled.findings).contains("066180001234"));
}

#[test]
fn facts_of_every_column_arrive() {
    let rows = list("SỞ XÂY DỰNG").row(&[
        (FullName, "Nguyễn Văn An"),
        (Theory, "Cao cấp"),
        (RankName, "Chuyên viên chính"),
        (Step, "4/8"),
        (Coefficient, "5,42"),
        (RecruitedOn, "01/05/2005"),
        (ExperienceYears, "20"),
        (Rating(2025), "HTTNV"),
        (Absence, "Nghỉ thai sản"),
        (AbsenceFrom, "01/01/2026"),
        (AskBoard, "x"),
        (ConcurrentTitle, "Chủ tịch Công đoàn"),
        (OtherFields, "Tư pháp; Y tế, Ảo thuật"),
        (YoungestChildBorn, "01/01/2026"),
        (Hardship, "không"),
    ]);
    let assembled = put_together(&[rows]);
    let person = person(&assembled, "Nguyễn Văn An");
    assert_eq!(person.theory, Some(PoliticalTheory::Advanced));
    assert_eq!(person.pay.rank.as_deref(), Some("01.002"));
    assert_eq!((person.pay.step, person.pay.coefficient_hundredths), (Some((4, Some(8))), Some(542)));
    assert_eq!((person.experience_years, person.recruited), (Some(20), "2005-05-01".parse().ok()));
    assert_eq!(person.ratings[&2025], canbo_register::Rating::Good);
    assert_eq!(person.absences[0].kind, AbsenceKind::Maternity);
    assert!(person.ask_board && !person.hardship);
    assert_eq!(person.posts[1].tenure, Tenure::Concurrent);
    assert_eq!(person.posts[0].other_fields, ["tu-phap".into(), "y-te".into()]);
    assert_eq!(with_code(&assembled, "R213")[0].data["text"], "Ảo thuật");
}

#[test]
fn a_guest_listed_with_the_commune_as_destination_is_a_guest_there() {
    let there = list("UBND XÃ EA DRÔNG").row(&[
        (FullName, "Nguyễn Văn An"),
        (Unit, "Phòng Kinh tế"),
        (Position, "Đất đai"),
        (SecondedTo, "xã Ea Drông"),
        (SecondedFrom, "01/10/2025"),
    ]);
    let assembled = put_together(&[there]);
    let posts = &person(&assembled, "Nguyễn Văn An").posts;
    assert_eq!(posts.len(), 1);
    assert_eq!((posts[0].tenure, posts[0].unit.as_str()), (Tenure::Seconded, "24328.kinh-te"));
    assert_eq!(posts[0].position, Known::Stated("dat-dai".into()));
}
