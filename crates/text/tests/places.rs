//! Names of all communes against the keys that are to find them.

use canbo_text::{UnitWord, clean, fold, same_place_key, slug, split_unit_type, tone_key};
use std::collections::BTreeMap;

const COMMUNES: &str = include_str!("../../../law/reference/communes.csv");
const PROVINCES: &str = include_str!("../../../law/reference/provinces.csv");

/// Code, name, province.
fn communes() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    COMMUNES.lines().skip(1).map(|line| {
        let mut fields = line.split(',');
        let mut next = || fields.next().expect("a field");
        (next(), next(), next())
    })
}

/// Vowels that carry a tone at the end of an open oa, oe, uy, in both styles.
const STYLES: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

fn in_the_newer_style(name: &str) -> String {
    STYLES.iter().fold(name.to_owned(), |name, (older, newer)| name.replace(older, newer))
}

#[test]
fn every_spelling_of_a_commune_has_one_key() {
    for (code, name, _) in communes() {
        let key = same_place_key(name);
        assert!(!key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric()), "{code} {name} {key}");
        let newer = in_the_newer_style(name);
        let spellings = [
            format!("Xã {name}"),
            format!("Phường  {newer}"),
            format!("P.{name}"),
            format!("X. {newer}"),
            format!("UBND xã {name}"),
            format!("Uỷ ban nhân dân phường {name}"),
            format!("Ủy ban nhân dân Đặc khu {newer}"),
            format!("Đảng uỷ xã {name}"),
            format!("XÃ {}", name.to_uppercase()),
            format!("xa {}", fold(name)),
            fold(name),
            name.replace('\'', "’"),
            name.replace(' ', "\u{A0}"),
            newer,
        ];
        for spelling in spellings {
            assert_eq!(same_place_key(&spelling), key, "{code} {spelling}");
        }
    }
}

#[test]
fn ten_pairs_of_communes_within_a_province_differ_only_in_marks_and_the_tone_key_tells_them_apart() {
    let mut keys: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut tones: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (code, name, province) in communes() {
        keys.entry((province, same_place_key(name))).or_default().push(code);
        tones.entry((province, tone_key(name))).or_default().push(code);
        assert_eq!(tone_key(&in_the_newer_style(name)), tone_key(name));
    }
    let pairs: Vec<_> = keys.into_values().filter(|codes| codes.len() > 1).collect();
    assert_eq!(
        pairs,
        [
            ["02143", "05665"],
            ["10888", "10903"],
            ["15724", "15853"],
            ["21484", "21523"],
            ["21289", "21292"],
            ["25280", "25294"],
            ["25807", "27676"],
            ["25534", "27826"],
            ["28261", "30076"],
            ["29938", "30157"],
        ]
    );
    assert!(tones.values().all(|codes| codes.len() == 1));
}

#[test]
fn names_in_the_table_are_clean_and_in_the_older_style() {
    for (code, name, _) in communes() {
        assert_eq!(clean(name), name, "{code}");
        let plain = name.replace(" - ", " ");
        assert_eq!(tone_key(&plain), plain.to_lowercase(), "{code}");
    }
}

#[test]
fn provinces_have_the_slugs_of_the_table() {
    for line in PROVINCES.lines().skip(1) {
        let fields: Vec<_> = line.split(',').collect();
        assert_eq!(slug(fields[1]), fields[3]);
    }
    assert_eq!(PROVINCES.lines().count(), 35);
}

#[test]
fn a_city_has_one_key_however_it_is_abbreviated() {
    for spelling in ["TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "TP.HCM", "TPHCM", "Tp Hồ Chí Minh", "T.P Hồ Chí Minh"]
    {
        assert_eq!(same_place_key(spelling), "hochiminh", "{spelling}");
    }
    assert_eq!(same_place_key("Tỉnh Thanh Hoá"), same_place_key("T. Thanh Hóa"));
}

#[test]
fn apostrophes_of_the_highlands_do_not_matter() {
    for spelling in ["Ea H'leo", "EaH’Leo", "Xã Ea H`Leo", "ea hleo", "Ea H' Leo"] {
        assert_eq!(same_place_key(spelling), "eahleo", "{spelling}");
    }
    assert_eq!(same_place_key("Cư M’ta"), same_place_key("xã Cư M'Ta"));
}

#[test]
fn the_kind_of_unit_comes_off_once() {
    use UnitWord::*;
    for (name, kind, bare) in [
        ("Xã Xa Dung", Some(Commune), "Xa Dung"),
        ("Xa Dung", None, "Xa Dung"),
        ("Phượng Dực", None, "Phượng Dực"),
        ("Phường Phú Thượng", Some(Ward), "Phú Thượng"),
        ("ĐẶC KHU PHÚ QUỐC", Some(SpecialZone), "PHÚ QUỐC"),
        ("HĐND-UBND xã Bắc Sơn", Some(Commune), "Bắc Sơn"),
        ("TT. Chũ", Some(Township), "Chũ"),
        ("UBND Bắc Sơn", None, "Bắc Sơn"),
        ("Thành phố", None, "Thành phố"),
        ("Thanh Phong", None, "Thanh Phong"),
        ("Xã", None, "Xã"),
        ("", None, ""),
        ("Phu\u{31B}o\u{31B}\u{300}ng Chũ", Some(Ward), "Chũ"),
    ] {
        assert_eq!(split_unit_type(name), (kind, bare), "{name}");
    }
}

#[test]
fn a_number_in_a_name_counts_without_its_zeros() {
    assert_eq!(same_place_key("Phường Phú Hòa 01"), same_place_key("Phú Hoà 1"));
    assert_ne!(same_place_key("Phú Hòa 1"), same_place_key("Phú Hòa 10"));
}

#[test]
fn the_tone_moves_to_its_older_place_and_stays_what_it_is() {
    for (written, key) in [
        ("Hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("Qúy", "quý"),
        ("quý", "quý"),
        ("hòang", "hoàng"),
        ("Khoẻ", "khỏe"),
        ("giếng", "giếng"),
        ("gìa", "già"),
        ("thuở", "thuở"),
        ("khuỷu", "khuỷu"),
        ("Ngoài", "ngoài"),
        ("mía", "mía"),
        ("Toa\u{300}n", "toàn"),
        ("café", "café"),
        ("Ayŭn", "ayŭn"),
        ("Ba Tơ", "ba tơ"),
        ("Ea H’LEO", "ea h'leo"),
    ] {
        assert_eq!(tone_key(written), key, "{written}");
    }
}
