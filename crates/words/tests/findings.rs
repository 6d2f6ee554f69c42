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

fn told(lang: Lang, code: &str, name: &str, text: &str) -> String {
    Words::new(lang).finding(&Finding::new(code, Severity::Blocks).with(name, text), None).sentence
}

#[test]
fn the_bare_words_of_a_checker_are_told_in_both_languages() {
    let words = [
        ("V201", "what", "format programme programme_digest register_digest on from to turns [visits]"),
        ("V204", "rule", "not_of_a_body absent seconded not_at_home"),
        ("V211", "what", "needs unserved"),
        ("V212", "what", "hard_to_reach body tiers bodies time needs points metres"),
        ("V213", "what", "prices bound_metres metres"),
    ];
    for (code, name, words) in words {
        for word in words.split(' ') {
            for lang in Lang::ALL {
                let sentence = told(lang, code, name, word);
                let bare = [format!(": {word}."), format!("({word})")];
                assert!(!bare.iter().any(|bare| sentence.contains(bare)), "{code} {word}: {sentence}");
            }
        }
    }
    assert!(told(Lang::Vi, "V204", "rule", "E105").contains("(E105: Nuôi con nhỏ)"));
    assert!(told(Lang::Vi, "V211", "what", "12 > 10").contains("12 > 10"), "figures stand as they are");
    let foreign = told(Lang::Vi, "V201", "what", "expected value at line 1 column 1");
    assert!(foreign.contains("không đúng dạng"), "{foreign}");
}

#[test]
fn what_stood_in_the_way_is_told_in_the_language_of_the_run() {
    let told = |lang, code: &str, data: &[(&str, &str)]| {
        let finding = Finding::new(code, Severity::Notice).with("technical", "words of the program");
        let finding = data.iter().fold(finding, |finding, (name, text)| finding.with(name, text));
        Words::new(lang).finding(&finding, None).sentence
    };
    let altered = told(Lang::Vi, "V101", &[("obstacle", "plan-file-altered")]);
    assert!(altered.contains("đã bị sửa"), "{altered}");
    let other = told(Lang::Vi, "V101", &[("obstacle", "plan-file-format"), ("what", "canbo-plan/9")]);
    assert!(other.contains("phiên bản canbo khác ghi ra (canbo-plan/9)"), "{other}");
    let group = [("obstacle", "programme-error-no-group"), ("group", "x"), ("known", "y"), ("spot", "p.toml:3:4")];
    let group = told(Lang::Vi, "V103", &group);
    assert!(group.contains("p.toml:3:4: ") && group.contains("chương trình"), "{group}");
    let ground = told(Lang::En, "V104", &[("obstacle", "no-such-person"), ("person", "X-1")]);
    assert_eq!(ground, "The ground of the plan cannot be laid: no workbook has a person with the key X-1.");
    let unknown = told(Lang::Vi, "V104", &[("obstacle", "of-later-times")]);
    assert!(unknown.contains("words of the program"), "{unknown}");
}

#[test]
fn a_share_that_cannot_be_told_is_left_out_of_the_sentence() {
    let travel = |lang, over: &str| {
        let data = ["km", "bound", "over"].into_iter().zip(["1.200", "900", over].map(Datum::from)).collect::<Vec<_>>();
        Words::new(lang).say("visits-travel", &data)
    };
    assert!(travel(Lang::Vi, "1,3\u{a0}%").ends_with("900 km, cao hơn 1,3\u{a0}%."), "{}", travel(Lang::Vi, "1,3"));
    assert!(travel(Lang::Vi, "").ends_with("900 km."), "{}", travel(Lang::Vi, ""));
    assert!(travel(Lang::En, "1.3%").ends_with("900 km; the plan is 1.3% above it."));
    assert!(travel(Lang::En, "").ends_with("900 km."));
}
