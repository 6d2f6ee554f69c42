//! Findings in words, and what happens when words are missing.

use canbo_register::{CellRef, Finding, Place, Severity, UnitId};
use canbo_words::{Datum, Lang, Words};

#[test]
fn a_code_without_a_sentence_is_told_as_the_code_and_its_data() {
    let words = Words::new(Lang::Vi);
    let finding = Finding::new("Z999", Severity::Notice).with("count", 3).unit(&UnitId::from("24133"));
    let told = words.finding(&finding, None);
    assert_eq!(told.title, "Z999");
    assert_eq!(told.sentence, "Z999 count=3");
    assert_eq!(told.todo, "");
}

#[test]
fn a_missing_key_shows_itself_and_a_missing_datum_does_not_panic() {
    let words = Words::new(Lang::En);
    assert_eq!(words.text("no-such-key"), "no-such-key");
    assert_eq!(words.text("no-such-key.title"), "no-such-key.title");
    assert!(words.say("test-people", &[]).contains("count"));
}

#[test]
fn english_plurals_follow_the_number_and_vietnamese_has_none() {
    let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
    let say = |words: &Words, count: i64| words.say("test-people", &[("count", Datum::from(count))]);
    assert_eq!(say(&en, 1), "1 person");
    assert_eq!(say(&en, 4984), "4,984 people");
    assert_eq!(say(&vi, 1), "1 người");
    assert_eq!(say(&vi, 4984), "4.984 người");
}

#[test]
fn no_invisible_mark_enters_a_sentence() {
    let words = Words::new(Lang::Vi);
    let text = words.say("test-people", &[("count", Datum::from("Ngọc"))]);
    assert!(text.chars().all(|c| !('\u{2066}'..='\u{2069}').contains(&c)), "{text:?}");
}

#[test]
fn a_place_names_file_sheet_and_cell() {
    let words = Words::new(Lang::Vi);
    let cell = Some(CellRef { row: 12, column: 27 });
    let place = Place { file: "ds.xlsx".into(), sheet: "Xã Ea Drông".into(), cell };
    assert_eq!(words.place(&place), "ds.xlsx · Xã Ea Drông · AB12");
    assert_eq!(words.place(&Place { file: "a.csv".into(), ..Place::default() }), "a.csv");
}
