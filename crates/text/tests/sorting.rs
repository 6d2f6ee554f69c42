//! Vietnamese order.

use canbo_text::{Collator, compare, compare_names};
use std::cmp::Ordering;

#[test]
fn letters_with_marks_of_their_own_come_after_their_plain_letters() {
    let mut words = ["ư", "đa", "ă", "da", "â", "u", "a", "ơ", "ô", "o", "ê", "e", "z", "dz"];
    words.sort_by(|a, b| compare(a, b));
    assert_eq!(words, ["a", "ă", "â", "da", "dz", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "z"]);
}

#[test]
fn tones_decide_between_equal_letters_in_the_order_of_dictionaries() {
    let mut words = ["mạ", "má", "mã", "mả", "mà", "ma", "mạc", "mac"];
    words.sort_by(|a, b| compare(a, b));
    assert_eq!(words, ["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mạc"]);
}

#[test]
fn people_are_sorted_by_given_name_then_middle_then_family() {
    let mut names = [
        "Trần Thị Bình",
        "Nguyễn Văn An",
        "Đỗ Văn An",
        "Lê Thị Ánh",
        "Nguyễn An",
        "Đặng Bá Ân",
        "Phạm Văn Đức",
        "Vũ Dũng",
    ];
    names.sort_by(|a, b| compare_names(a, b));
    assert_eq!(
        names,
        [
            "Nguyễn An",
            "Đỗ Văn An",
            "Nguyễn Văn An",
            "Lê Thị Ánh",
            "Đặng Bá Ân",
            "Trần Thị Bình",
            "Vũ Dũng",
            "Phạm Văn Đức",
        ]
    );
}

#[test]
fn both_styles_of_writing_a_tone_sort_together() {
    let mut names = ["Lê Hoà", "Trần Hòa", "Lê Hòa", "An Hoà"];
    names.sort_by(|a, b| Collator::vietnamese().compare_names(a, b));
    assert_eq!(names, ["An Hoà", "Lê Hoà", "Lê Hòa", "Trần Hòa"]);
}

#[test]
fn only_the_same_text_is_equal() {
    assert_eq!(compare("An", "An"), Ordering::Equal);
    assert_ne!(compare("An", "An "), Ordering::Equal);
    assert_ne!(compare_names("Lê  Hòa", "Lê Hòa"), Ordering::Equal);
    assert_eq!(compare_names("", ""), Ordering::Equal);
}
