//! Courses attended, citizens asked, leaders rotated.

mod sheets;

use canbo_register::facts::Column::*;
use canbo_register::facts::SheetKind;
use canbo_register::{CourseTurns, PoliticalTheory, Register, Survey};
use sheets::{Building, person, put_together, serious, sheet, staff, with_code};
use std::collections::BTreeSet;

fn turns(register: &Register) -> Vec<(&str, Option<PoliticalTheory>, Option<i16>, u32)> {
    let told = |one: &CourseTurns| (one.theory, one.year, one.number);
    let all = register.training.iter().map(|one| (one.course.as_str(), told(one)));
    all.map(|(course, (theory, year, number))| (course, theory, year, number)).collect()
}

#[test]
fn courses_of_one_sheet_add_up_and_those_of_political_theory_are_known_by_their_names() {
    let rows = sheet(SheetKind::Training)
        .title("TỈNH ĐẮK LẮK")
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Trung cấp lý luận chính trị"), (Year, "2017"), (CourseTurns, "2")])
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Trung cấp lý luận chính trị"), (Year, "2017"), (CourseTurns, "3")])
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Cao cấp LLCT"), (Year, "2018"), (CourseTurns, "1")])
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Trung cấp kế toán"), (Year, "2018"), (CourseTurns, "4")]);
    let assembled = put_together(&[rows]);
    let expected = [
        ("Cao cấp LLCT", Some(PoliticalTheory::Advanced), Some(2018), 1),
        ("Trung cấp kế toán", None, Some(2018), 4),
        ("Trung cấp lý luận chính trị", Some(PoliticalTheory::Intermediate), Some(2017), 5),
    ];
    assert_eq!(turns(&assembled.register), expected);
    assert_eq!(serious(&assembled), Vec::<&str>::new());
}

#[test]
fn a_row_that_lacks_a_number_is_told_and_counts_for_nothing() {
    let rows = sheet(SheetKind::Training)
        .title("TỈNH ĐẮK LẮK")
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Tin học")])
        .row(&[(Unit, "Xã Ea Drông"), (CourseTurns, "3")])
        .row(&[(Unit, "Xã Ea Drông"), (Course, "Tin học"), (CourseTurns, "nhiều")]);
    let assembled = put_together(&[rows]);
    assert!(assembled.register.training.is_empty());
    let lacking = with_code(&assembled, "R253");
    let what: BTreeSet<&str> = lacking.iter().map(|finding| finding.data["what"].as_str()).collect();
    assert_eq!(what, BTreeSet::from(["course", "turns"]));
    assert_eq!(with_code(&assembled, "R244").len(), 1);
}

#[test]
fn two_sheets_that_tell_of_the_same_course_differently_are_told() {
    let row = |file: &str, number: &str| {
        sheet(SheetKind::Training).file(file).title("TỈNH ĐẮK LẮK").row(&[
            (Unit, "Xã Ea Drông"),
            (Course, "Tin học"),
            (Year, "2018"),
            (CourseTurns, number),
        ])
    };
    let same = put_together(&[row("a.xlsx", "3"), row("b.xlsx", "3")]);
    assert_eq!(turns(&same.register), [("Tin học", None, Some(2018), 3)]);
    assert!(with_code(&same, "R252").is_empty());
    let apart = put_together(&[row("a.xlsx", "3"), row("b.xlsx", "5")]);
    assert_eq!(turns(&apart.register), [("Tin học", None, Some(2018), 3)]);
    assert_eq!(with_code(&apart, "R252").len(), 1);
}

#[test]
fn nobody_is_satisfied_who_was_not_asked() {
    let rows = sheet(SheetKind::Survey)
        .title("TỈNH ĐẮK LẮK")
        .row(&[(Unit, "Xã Ea Drông"), (Year, "2018"), (Surveyed, "120"), (Satisfied, "115")])
        .row(&[(Unit, "Xã Ea Kar"), (Year, "2018"), (Surveyed, "100"), (Satisfied, "101")]);
    let assembled = put_together(&[rows]);
    let [Survey { unit, year, asked, satisfied, .. }] = &assembled.register.surveys[..] else {
        panic!("{:?}", assembled.register.surveys)
    };
    assert_eq!((unit.as_str(), *year, *asked, *satisfied), ("24328", Some(2018), 120, 115));
    assert_eq!(with_code(&assembled, "R254").len(), 1);
}

#[test]
fn a_rotated_leader_keeps_the_home_post_and_the_body_that_they_came_from() {
    let list = staff().title("UBND XÃ EA DRÔNG, TỈNH ĐẮK LẮK");
    let list = list.row(&[(FullName, "Y Blô Niê"), (Title, "Chủ tịch UBND"), (StaffNumber, "ĐL-0001")]).row(&[
        (FullName, "H Linh Byă"),
        (Title, "Phó Chủ tịch UBND"),
        (StaffNumber, "ĐL-0002"),
    ]);
    let rotated = staff().file("b.xlsx").title("UBND XÃ EA DRÔNG, TỈNH ĐẮK LẮK").row(&[
        (FullName, "Y Blô Niê"),
        (StaffNumber, "ĐL-0001"),
        (RotatedFrom, "Phòng Nội vụ huyện"),
        (RotatedOn, "01/03/2016"),
    ]);
    let before = put_together(std::slice::from_ref(&list));
    let assembled = put_together(&[list, rotated]);
    let leader = person(&assembled, "Y Blô Niê");
    let rotation = leader.rotation.as_ref().expect("was rotated");
    assert_eq!(rotation.from, "Phòng Nội vụ huyện");
    assert_eq!(rotation.on.map(|day| day.to_string()).as_deref(), Some("2016-03-01"));
    assert_eq!(leader.posts, person(&before, "Y Blô Niê").posts);
    assert_eq!(person(&assembled, "H Linh Byă").rotation, None);
}

#[test]
fn a_register_without_such_data_writes_none_of_it() {
    let list = staff().title("UBND XÃ EA DRÔNG, TỈNH ĐẮK LẮK").row(&[(FullName, "Y Blô Niê")]);
    let text = String::from_utf8(put_together(&[list]).register.canonical()).expect("is text");
    for word in ["training", "surveys", "rotation"] {
        assert!(!text.contains(word), "{word} is written: {text:.300}");
    }
}
