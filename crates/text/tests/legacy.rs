//! Text of the fonts before Unicode, encoded here and read by the crate.

use canbo_text::legacy::Encoding::{Cp1258, Tcvn3, Unicode, Unsure, Vni};
use canbo_text::legacy::{Encoding, decode, decode_tcvn3, decode_vni, detect, detect_under_fonts};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/// Names and words of rosters; more than two hundred.
const WORDS: &str = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Đinh Mai Hà Cao Tạ \
    Lương Lưu Châu Thái Triệu Nông Hứa Lường Quách Cầm Lò Vàng Giàng Thào Sùng Mùa Chảo Phùng Tô Tống Nghiêm Vi Lục La Chu \
    Kiều Thạch Sơn Danh Kim Trương Lâm Khổng Viên Văn Thị Hữu Đức Quốc Minh Thanh Thành Công Xuân Ngọc Hồng Bích Thúy Thủy \
    Hòa Hoài Phương Phượng Hương Hường Hằng Hạnh Hiền Hiếu Hùng Hưng Huy Huyền Khánh Khoa Kiên Lan Liên Linh Loan Long Lộc \
    Lợi Luân Mạnh Mỹ Nam Nga Ngân Nghĩa Nhân Nhung Oanh Phong Phúc Phước Quang Quân Quý Quỳnh Sang Sương Tài Tâm Tân Thắng \
    Thảo Thịnh Thọ Thơm Thu Thuận Thư Tiến Tình Toàn Trang Trí Trung Trường Tuấn Tùng Tuyết Vân Việt Vinh Yến \
    chuyên viên trưởng phòng phó giám đốc chủ tịch ủy ban nhân dân xã phường huyện tỉnh thành phố kế toán tài chính đất đai \
    xây dựng nông nghiệp môi trường văn hóa giáo dục y tế tư pháp hộ tịch nội vụ đại học cao đẳng trung cấp thạc sĩ tiến sĩ \
    luật kinh tế quản lý nhà nước công nghệ thông tin chứng chỉ bồi dưỡng biệt phái điều động luân chuyển bổ nhiệm miễn \
    nhiệm khen thưởng kỷ luật hoàn thành xuất sắc nhiệm vụ nghỉ hưu thai sản con nhỏ dưới tháng tuổi ghi chú đơn vị ngày \
    sinh giới tính nữ dân tộc tôn giáo quê quán nguyên quán thường trú khuỷu thuở giếng gìn quýt ngoằn ngoèo ngoẹo nghiệp";

/// What the older style writes in legacy fonts is what it writes here: the words are compared letter by letter.
fn words() -> Vec<&'static str> {
    WORDS.split_whitespace().collect()
}

/// One code point a letter; capitals with tones, of which TCVN3 has none, by the complete set's code.
fn tcvn3(text: &str) -> String {
    const TABLE: &str = "\u{B5}à\u{B6}ả\u{B7}ã\u{B8}á\u{B9}ạ\u{A8}ă\u{BB}ằ\u{BC}ẳ\u{BD}ẵ\u{BE}ắ\u{C6}ặ\u{A9}â\u{C7}ầ\u{C8}ẩ\u{C9}ẫ\u{CA}ấ\u{CB}ậ\
        \u{CC}è\u{CE}ẻ\u{CF}ẽ\u{D0}é\u{D1}ẹ\u{AA}ê\u{D2}ề\u{D3}ể\u{D4}ễ\u{D5}ế\u{D6}ệ\u{D7}ì\u{D8}ỉ\u{DC}ĩ\u{DD}í\u{DE}ị\u{DF}ò\u{E1}ỏ\u{E2}õ\u{E3}ó\
        \u{E4}ọ\u{AB}ô\u{E5}ồ\u{E6}ổ\u{E7}ỗ\u{E8}ố\u{E9}ộ\u{AC}ơ\u{EA}ờ\u{EB}ở\u{EC}ỡ\u{ED}ớ\u{EE}ợ\u{EF}ù\u{F1}ủ\u{F2}ũ\u{F3}ú\u{F4}ụ\u{AD}ư\u{F5}ừ\
        \u{F6}ử\u{F7}ữ\u{F8}ứ\u{F9}ự\u{FA}ỳ\u{FB}ỷ\u{FC}ỹ\u{FD}ý\u{FE}ỵ\u{AE}đ\u{A1}Ă\u{A2}Â\u{A3}Ê\u{A4}Ô\u{A5}Ơ\u{A6}Ư\u{A7}Đ\
        \u{80}À\u{81}Ả\u{82}Ã\u{83}Á\u{84}Ạ\u{85}Ặ\u{86}Ậ\u{87}È\u{88}Ẻ\u{89}Ẽ\u{8A}É\u{8B}Ẹ\u{8C}Ệ\u{8D}Ì\u{8E}Ỉ\u{8F}Ĩ\u{90}Í\u{91}Ị\u{92}Ò\u{93}Ỏ\
        \u{94}Õ\u{95}Ó\u{96}Ọ\u{97}Ộ\u{98}Ờ\u{99}Ở\u{9A}Ỡ\u{9B}Ớ\u{9C}Ợ\u{9D}Ù\u{9E}Ủ\u{9F}Ũ\u{AF}Ằ\u{BA}Ẳ\u{BF}Ẵ\u{C0}Ắ\u{C1}Ầ\u{C2}Ẩ\u{C3}Ẫ\u{C4}Ấ\
        \u{C5}Ề\u{CD}Ể\u{D9}Ễ\u{DA}Ế\u{DB}Ồ\u{E0}Ổ\u{F0}Ỗ\u{FF}Ố";
    let table: Vec<char> = TABLE.chars().collect();
    let code = |c: char| table.chunks(2).find(|pair| pair[1] == c).map_or(c, |pair| pair[0]);
    text.nfc().map(code).collect()
}

/// A letter and its mark.
fn vni(text: &str) -> String {
    const CODES: [(&str, &str); 6] =
        [("aeouyơư", "ùøûõï"), ("âêô", "áàåãä"), ("ă", "éèúüë"), ("âêô", "â"), ("ă", "ê"), ("đơưỉĩịỵ", "ñôöæóòî")];
    const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];
    let mut codes = String::new();
    for c in text.nfc() {
        let small: Vec<char> = c.to_lowercase().nfd().collect();
        let tone = small.iter().find_map(|c| TONES.iter().position(|tone| tone == c));
        let letters = small.iter().copied().filter(|c| !TONES.contains(c));
        let letter = letters.nfc().next().expect("a letter");
        let small = small.into_iter().nfc().next().expect("a letter");
        let nth = |text: &str, n: usize| text.chars().nth(n).expect("a code").to_string();
        let single = |letter: char| CODES[5].0.chars().position(|c| c == letter).map(|n| nth(CODES[5].1, n));
        let base = match letter {
            'â' | 'ă' => "a".into(),
            'ê' => "e".into(),
            'ô' => "o".into(),
            letter => single(letter).unwrap_or(letter.to_string()),
        };
        let mark = match tone {
            _ if single(small).is_some() => None,
            Some(_) if small == 'í' || small == 'ì' => None,
            Some(tone) => CODES[..3].iter().find(|row| row.0.contains(letter)).map(|row| nth(row.1, tone)),
            None => CODES[3..5].iter().find(|row| row.0.contains(letter)).map(|row| row.1.to_string()),
        };
        let base = match mark {
            Some(_) => base,
            None => single(small).unwrap_or(if tone.is_some() { small.to_string() } else { base }),
        };
        let whole = base + &mark.unwrap_or_default();
        codes += &if c.is_uppercase() { whole.to_uppercase() } else { whole };
    }
    codes
}

/// Code points of 80–9F as a reader that thinks of code page 1252 gives them.
fn through_cp1252(text: &str) -> String {
    const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    text.chars()
        .map(|c| match u32::from(c) {
            byte @ 0x80..=0x9F => SIGNS.chars().nth(byte as usize - 0x80).expect("a sign"),
            _ => c,
        })
        .collect()
}

#[test]
fn the_encoders_of_these_tests_agree_with_published_pairs() {
    assert_eq!(tcvn3("Nguyễn Văn"), "NguyÔn V¨n");
    assert_eq!(vni("Nguyễn Văn"), "Nguyeãn Vaên");
    assert_eq!(vni("ĐẠI HỌC"), "ÑAÏI HOÏC");
    assert_eq!(vni("Ủy ban nhân dân phường"), "UÛy ban nhaân daân phöôøng");
    assert_eq!(vni("kỹ thuật, lịch sử, nghĩa, tỉ, thụy"), "kyõ thuaät, lòch söû, nghóa, tæ, thuïy");
}

#[test]
fn every_letter_comes_back_from_both_encodings() {
    assert_eq!(SMALL.chars().count(), 67);
    for c in SMALL.chars() {
        let small = c.to_string();
        assert_eq!(decode_tcvn3(&tcvn3(&small)), small);
        assert_eq!(decode_vni(&vni(&small)), small);
        let capital = small.to_uppercase();
        assert_eq!(decode_vni(&vni(&capital)), capital);
    }
    for capital in "ĂÂÊÔƠƯĐ".chars().map(String::from) {
        assert_eq!(decode_tcvn3(&tcvn3(&capital)), capital);
    }
}

#[test]
fn capitals_of_the_complete_set_come_back_as_bytes_and_between_capitals_as_signs() {
    for capital in "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ".chars()
    {
        assert_eq!(decode_tcvn3(&tcvn3(&capital.to_string())), capital.to_string());
        let word = format!("T{capital}N");
        assert_eq!(decode_tcvn3(&through_cp1252(&tcvn3(&word))), word);
    }
    assert_eq!(decode_tcvn3("tr\u{AD}ëng – “phã” phßng…"), "trưởng – “phó” phòng…");
}

#[test]
fn words_of_rosters_are_found_out_and_read_right() {
    let words = words();
    assert!(words.len() > 200);
    for (encoding, encode) in [(Tcvn3, tcvn3 as fn(&str) -> String), (Vni, vni)] {
        let coded: Vec<String> = words.iter().map(|word| encode(word)).collect();
        let samples: Vec<&str> = coded.iter().map(String::as_str).collect();
        assert_eq!(detect(&samples), encoding);
        for (word, coded) in words.iter().zip(&coded) {
            let decoded = decode(coded, None, encoding);
            assert_eq!(decoded.text, *word, "{encoding:?} {coded}");
            assert_ne!(decoded.from, Unsure);
            let font = if encoding == Tcvn3 { ".VnTime" } else { "VNI-Times" };
            assert_eq!(decode(coded, Some(font), Unsure).text, *word, "{font} {coded}");
        }
    }
}

#[test]
fn names_alone_are_read_right_or_left_alone() {
    let words = words();
    for (n, word) in words.iter().enumerate() {
        let name = format!("{} {} {word}", words[(n * 7) % 50], words[(n * 3) % 150]);
        for encode in [tcvn3 as fn(&str) -> String, vni] {
            let coded = encode(&name);
            let decoded = decode(&coded, None, Unsure);
            match decoded.from {
                Tcvn3 | Vni => assert_eq!(decoded.text, name, "{coded}"),
                _ => assert_eq!(decoded.text, coded),
            }
        }
    }
}

#[test]
fn names_of_all_communes_are_read_right_or_left_alone() {
    let communes = include_str!("../../../law/reference/communes.csv").lines().skip(1);
    let (mut names, mut unsure) = (0, 0);
    for name in communes.map(|line| line.split(',').nth(1).expect("a name")) {
        for (encoding, font, encode) in [(Tcvn3, ".VnTime", tcvn3 as fn(&str) -> String), (Vni, "VNI-Times", vni)] {
            let coded = encode(name);
            let same = |(code, letter): (char, char)| code == letter && !code.is_ascii();
            if encoding == Tcvn3 && coded.chars().zip(name.chars()).any(same) {
                continue; // A capital that no TCVN3 file has.
            }
            for (font, detected) in [(Some(font), Unsure), (None, encoding), (Some(font), encoding), (None, Unsure)] {
                let decoded = decode(&coded, font, detected);
                match decoded.from {
                    Tcvn3 | Vni => assert_eq!(decoded.text, name, "{coded}"),
                    _ => assert_eq!(decoded.text, coded),
                }
                if font.is_some() && detected == encoding {
                    names += 1;
                    unsure += usize::from(decoded.text != name);
                }
            }
        }
        for detected in [Unicode, Unsure] {
            assert_eq!(decode(name, None, detected).text, name);
        }
        assert!(!matches!(detect(&[name]), Tcvn3 | Vni), "{name}");
    }
    assert!(names > 6_000 && unsure <= 12, "{unsure} of {names}");
}

#[test]
fn a_font_decides_before_statistics() {
    for (font, text, read) in [
        (".VnTime", "NguyÔn V¨n An", "Nguyễn Văn An"),
        (".VnTimeH", "NguyÔn V¨n An", "NGUYỄN VĂN AN"),
        (".VnArialH", "danh sach", "DANH SACH"),
        (".VnTime", "H§ND-UBND x· §ång V¨n", "HĐND-UBND xã Đồng Văn"),
        (".VnTime", "GD&§T, 500.000®", "GD&ĐT, 500.000đ"),
        (".VnTime", "Kr«ng Bóng, Niª K'Th\u{AD}", "Krông Búng, Niê K'Thư"),
        (".VnTime", "« t«", "ô tô"),
        (".VnTime", "bÐ", "bé"),
        (".VnTime", "NGUYÔN THÞ Lª", "NGUYỄN THỊ LÊ"),
        (".VnTime", "UBND Hµ Lª", "UBND Hà Lê"),
        ("VNI-Times", "Traàn Thò Hoaøi", "Trần Thị Hoài"),
        ("vni-helve", "HÑND tænh, oáng Ø110", "HĐND tỉnh, ống Ø110"),
        ("VNI-Times", "Ngoâ Quyù Ñöùc", "Ngô Quý Đức"),
    ] {
        assert_eq!(decode(text, Some(font), Unsure).text, read, "{font} {text}");
    }
}

#[test]
fn a_font_and_a_sheet_that_disagree_leave_a_doubtful_cell_alone() {
    assert_eq!(decode("bé", Some(".VnTime"), Unicode).from, Unsure);
    assert_eq!(decode("bé", Some(".VnTime"), Unicode).text, "bé");
    assert_eq!(decode("Hoài", Some("VNI-Times"), Unicode).from, Unsure);
    assert_eq!(decode("NguyÔn V¨n", Some(".VnTime"), Unicode).text, "Nguyễn Văn");
    assert_eq!(decode("NguyÔn V¨n", Some("VNI-Times"), Tcvn3).from, Unsure);
}

/// Names of other peoples than the Kinh are no syllables of Vietnamese.
#[test]
fn names_of_all_peoples_are_read_where_font_and_sheet_agree() {
    let both = |text: &str, font| decode(text, Some(font), if font == ".VnTime" { Tcvn3 } else { Vni });
    for name in ["Ê Đê", "Y Thanh Byă", "Y Khuê Êban", "Niê", "Kbuôr", "H’Hương Mlô", "Y Êban", "H’Lan Êban"]
    {
        for (font, encoded) in [(".VnTime", tcvn3(name)), ("VNI-Times", vni(name))] {
            assert_eq!(both(&encoded, font).text, name, "{font} {encoded}");
        }
    }
    // One text pasted in Unicode hides nothing of the others under the same font.
    let mut sheet = vec![tcvn3("Nguyễn Thị Hồng"), tcvn3("Trưởng phòng"), tcvn3("Quản lý đất đai")];
    sheet.push("Ayŭn Thị Đức".to_owned());
    let sheet: Vec<&str> = sheet.iter().map(String::as_str).collect();
    assert_eq!((detect(&sheet), detect_under_fonts(&sheet)), (Unsure, Tcvn3));
    // Numbers and measures are no letters even there.
    for text in ["5 µm", "2×3", "Ø110"] {
        assert_eq!(both(text, ".VnTime").text, text);
    }
}

#[test]
fn what_is_not_vietnamese_is_never_altered() {
    let texts = [
        "café",
        "Ø110",
        "Đắk Lắk",
        "m²",
        "20°C ± 1",
        "résumé",
        "naïve",
        "Zürich",
        "Malmö",
        "São Paulo",
        "Noël",
        "crème brûlée",
        "Straße",
        "Señor Muñoz",
        "mañana",
        "garçon",
        "Köln",
        "1.234.567",
        "QĐ-UBND",
        "01.003",
        "A1-B2/C3",
        "Plain English text.",
        "5 µm",
        "2×3",
        "Microsoft®",
        "© 2026",
        "½",
        "ống Ø110×3",
        "β-blocker",
        "中文",
        "10 €",
        "§ 5",
        "L’été à la plage",
        "Les élèves français étaient très fatigués après une journée passée à l’école, où ils avaient mangé des crêpes.",
        "Größere Übungen für Schüler können müde machen.",
        "El niño comió piñas mañana por la mañana.",
        "No. 12 – “Annex” …",
    ];
    for text in texts {
        let same: String = text.nfc().collect();
        assert_eq!(decode(text, None, detect(&[text])).text, same);
        for detected in [Unicode, Cp1258, Unsure] {
            let decoded = decode(text, None, detected);
            assert_eq!(decoded.text, same, "{detected:?}");
        }
        assert!(!matches!(detect(&[text]), Tcvn3 | Vni), "{text}");
    }
    assert!(!matches!(detect(&texts), Tcvn3 | Vni));
    for text in
        ["café", "Ø110", "Đắk Lắk", "m²", "résumé", "Zürich", "5 µm", "2×3", "QĐ-UBND", "Plain English.", "Microsoft®"]
    {
        for detected in [Unicode, Cp1258, Tcvn3, Vni, Unsure] {
            for font in [None, Some("Times New Roman"), Some(".VnTime"), Some("VNI-Times")] {
                assert_eq!(decode(text, font, detected).text, text, "{font:?} {detected:?}");
            }
        }
    }
}

#[test]
fn a_word_with_two_readings_is_evidence_for_none() {
    for text in ["bé", "Hoài", "là", "thuê"] {
        assert!(!matches!(detect(&[text]), Tcvn3 | Vni), "{text}");
        assert_eq!(decode(text, None, Unsure).text, text);
        assert_eq!(decode(text, None, Unicode).from, Unicode);
    }
    assert_eq!(detect(&["bé"]), Unsure);
}

#[test]
fn a_sheet_of_both_kinds_is_unsure_and_its_clear_cells_are_read() {
    let samples = ["Nguyễn Văn An", "NguyÔn V¨n B×nh", "Trần Thị Ánh"];
    assert_eq!(detect(&samples), Unsure);
    assert_eq!(decode(samples[1], None, Unsure).text, "Nguyễn Văn Bình");
    assert_eq!(decode(samples[0], None, Unsure).text, samples[0]);
}

#[test]
fn a_legacy_cell_in_a_unicode_sheet_is_shown_to_a_person() {
    let decoded = decode("NguyÔn V¨n B×nh", None, Unicode);
    assert_eq!((decoded.text.as_str(), decoded.from), ("NguyÔn V¨n B×nh", Unsure));
}

#[test]
fn a_dash_that_could_be_a_letter_is_shown_to_a_person() {
    assert_eq!(decode("V¨n phßng – Thèng kª", None, Tcvn3).text, "Văn phòng – Thống kê");
    assert_eq!(decode("§–C", None, Tcvn3).from, Unsure);
}

#[test]
fn combining_tones_become_the_usual_letters() {
    let text = "Nguyê\u{303}n Vă\u{300}n Đu\u{301}c";
    assert_eq!(detect(&[text]), Cp1258);
    let decoded = decode(text, None, Cp1258);
    assert_eq!((decoded.text.as_str(), decoded.from), ("Nguyễn Vằn Đúc", Cp1258));
    let apart: String = "Nguyễn Đức".nfd().collect();
    assert_eq!(decode(&apart, Some(".VnTime"), Tcvn3).text, "Nguyễn Đức");
    assert_eq!(detect(&[&apart]), Unicode);
}

fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(words()), 1..8).prop_map(|words| words.join(" "))
}

fn any_encoding() -> impl Strategy<Value = Encoding> {
    prop::sample::select(vec![Unicode, Cp1258, Unsure])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn vietnamese_in_unicode_passes_unchanged(text in phrase(), detected in any_encoding()) {
        prop_assert_eq!(&decode(&text, None, detect(&[&text])).text, &text);
        prop_assert_eq!(&decode(&text, None, detected).text, &text);
        let capitals = text.to_uppercase();
        prop_assert_eq!(&decode(&capitals, None, detect(&[&capitals])).text, &capitals);
        prop_assert!(!matches!(detect(&[&text]), Tcvn3 | Vni));
    }

    #[test]
    fn a_letter_of_unicode_alone_forbids_conversion(
        text in "[ -ÿ]{0,12}[ăđơưŭĩạ-ỹ][ -ÿ]{0,12}",
        font in prop::sample::select(vec![None, Some(".VnTimeH"), Some("VNI-Times")]),
        detected in prop::sample::select(vec![Unicode, Tcvn3, Vni, Unsure]),
    ) {
        let same: String = text.nfc().collect();
        prop_assert_eq!(decode(&text, font, detected).text, same);
    }

    #[test]
    fn whole_names_come_back_when_the_sheet_is_known(text in phrase()) {
        prop_assert_eq!(decode(&tcvn3(&text), None, Tcvn3).text, text.clone());
        prop_assert_eq!(decode(&vni(&text), None, Vni).text, text);
    }

    #[test]
    fn plain_letters_are_the_same_in_every_encoding(text in "[ -~]{0,40}") {
        for detected in [Unicode, Cp1258, Tcvn3, Vni, Unsure] {
            prop_assert_eq!(&decode(&text, Some(".VnTime"), detected).text, &text);
        }
        prop_assert_eq!(decode_vni(&text), text);
    }

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,60}", detected in prop::sample::select(vec![Unicode, Tcvn3, Vni, Unsure])) {
        let _ = detect(&[&text]);
        let _ = decode(&text, Some(".VnTimeH"), detected);
        let _ = decode(&text, None, detected);
        let _ = decode_tcvn3(&text);
        let _ = decode_vni(&text);
    }
}
