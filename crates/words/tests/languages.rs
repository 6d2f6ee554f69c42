//! What both languages owe each other.

use canbo_words::{Lang, Words, missing_keys};

#[test]
fn both_languages_have_the_same_keys_and_every_file_parses() {
    let missing = missing_keys();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_language_is_read_from_a_code_with_or_without_a_region() {
    assert_eq!(Lang::parse("vi"), Some(Lang::Vi));
    assert_eq!(Lang::parse("EN"), Some(Lang::En));
    assert_eq!(Lang::parse("en_US.UTF-8"), Some(Lang::En));
    assert_eq!(Lang::parse("vi-VN"), Some(Lang::Vi));
    assert_eq!(Lang::parse("fr"), None);
    assert_eq!(Lang::parse(""), None);
}

#[test]
fn the_kind_of_a_commune_has_no_capital_inside_a_vietnamese_sentence() {
    let goes = |lang: Lang, unit: &str| {
        let data = [("unit", unit.to_owned().into()), ("position", "P".to_owned().into())];
        Words::new(lang).say("explain-alt-goes", &data)
    };
    assert_eq!(goes(Lang::Vi, "Xã Vạn Phú"), "Người này đến xã Vạn Phú, P.");
    assert_eq!(goes(Lang::Vi, "Phường Bắc Kạn"), "Người này đến phường Bắc Kạn, P.");
    assert_eq!(goes(Lang::Vi, "Đặc khu Lý Sơn"), "Người này đến đặc khu Lý Sơn, P.");
    assert_eq!(goes(Lang::Vi, "Sở Nội vụ"), "Người này đến Sở Nội vụ, P.", "a body keeps its capital");
    assert!(goes(Lang::En, "Xã Vạn Phú").contains("Xã Vạn Phú"));
}
