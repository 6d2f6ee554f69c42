//! What both languages owe each other.

use canbo_words::{Lang, missing_keys};

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
