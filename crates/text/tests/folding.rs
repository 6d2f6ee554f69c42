//! Tidying, folding, slugs.

use canbo_text::{clean, fold, same_place_key, slug, tone_key};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[test]
fn folding_forgets_marks_case_spaces_and_punctuation() {
    for (text, key) in [
        ("Đắk  Lắk", "dak lak"),
        ("DAK LAK", "dak lak"),
        (" Văn phòng HĐND – UBND ", "van phong hdnd ubnd"),
        ("Phòng KT-HT&ĐT", "phong kt ht dt"),
        ("Họ\u{A0}và\ntên (*)", "ho va ten"),
        ("Ngày, tháng, năm sinh: Nữ", "ngay thang nam sinh nu"),
        ("Ph\u{200B}ường", "phuong"),
        ("% vượt khung", "% vuot khung"),
        ("m²", "m2"),
        ("Ðinh", "dinh"),
        ("H'Hoa Ayŭn", "h hoa ayun"),
        ("", ""),
        (" . - ", ""),
    ] {
        assert_eq!(fold(text), key, "{text}");
    }
}

#[test]
fn cleaning_keeps_letters_case_and_the_writers_style() {
    assert_eq!(clean("  Hoà\u{A0}\u{A0}Bình \u{FEFF}"), "Hoà Bình");
    assert_eq!(clean("Hòa  Bi\u{300}nh"), "Hòa Bình");
    assert_eq!(clean("o\u{200B}\u{301}"), "ó");
    assert_eq!(clean("Ø110, café, m²"), "Ø110, café, m²");
}

#[test]
fn a_slug_has_only_letters_digits_and_single_hyphens() {
    assert_eq!(slug("Sở Xây dựng"), "so-xay-dung");
    assert_eq!(slug("  100% — Đắk Lắk! "), "100-dak-lak");
    assert_eq!(slug("中"), "");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keys_are_stable(text in "\\PC{0,40}") {
        for key in [fold as fn(&str) -> String, slug, clean, tone_key] {
            let once = key(&text);
            prop_assert_eq!(key(&once), once);
        }
    }

    #[test]
    fn composed_and_decomposed_text_have_the_same_keys(text in "[a-zA-Zà-ỹĂăĐđƠơƯư' .-]{0,30}") {
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(fold(&nfc), fold(&nfd));
        prop_assert_eq!(clean(&nfc), clean(&nfd));
        prop_assert_eq!(tone_key(&nfc), tone_key(&nfd));
        prop_assert_eq!(same_place_key(&nfc), same_place_key(&nfd));
    }
}
