//! Provincial bodies and their parts by the words of their names.

use crate::reference::phrase_key;
use crate::{Block, UnitKind};
use canbo_text::{fold, slug, tone_key};

/// A body or part of one, read from its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Body {
    /// Name as it will be shown.
    pub(super) name: String,
    /// Key of the name.
    pub(super) slug: String,
    pub(super) kind: UnitKind,
    pub(super) block: Block,
    /// Whether the words of the name told what it is.
    pub(super) told: bool,
}

/// What a text names: a body, a part, or a part with its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BodyReading {
    pub(super) root: Option<Body>,
    pub(super) part: Option<Body>,
}

/// Departments in their official spelling; a name with the same words is written so.
const SPELLINGS: &[(&str, &str)] = &[
    ("", "Sở Xây dựng"),
    ("so xd", "Sở Xây dựng"),
    ("", "Sở Nội vụ"),
    ("so nv", "Sở Nội vụ"),
    ("", "Sở Tài chính"),
    ("so tc", "Sở Tài chính"),
    ("", "Sở Tư pháp"),
    ("so tp", "Sở Tư pháp"),
    ("", "Sở Công Thương"),
    ("so ct", "Sở Công Thương"),
    ("", "Sở Y tế"),
    ("so yt", "Sở Y tế"),
    ("", "Sở Ngoại vụ"),
    ("", "Sở Du lịch"),
    ("", "Sở An toàn thực phẩm"),
    ("", "Sở Quy hoạch – Kiến trúc"),
    ("", "Sở Nông nghiệp và Môi trường"),
    ("", "Sở Giáo dục và Đào tạo"),
    ("", "Sở Khoa học và Công nghệ"),
    ("", "Sở Dân tộc và Tôn giáo"),
    ("so dt tg", "Sở Dân tộc và Tôn giáo"),
    ("", "Sở Văn hóa, Thể thao và Du lịch"),
    ("so vhttdl", "Sở Văn hóa, Thể thao và Du lịch"),
    ("so vhtt dl", "Sở Văn hóa, Thể thao và Du lịch"),
    ("so vh tt dl", "Sở Văn hóa, Thể thao và Du lịch"),
    ("", "Sở Văn hóa và Thể thao"),
    ("", "Thanh tra tỉnh"),
    ("", "Văn phòng UBND tỉnh"),
];

/// Fronts of names of bodies that stand by themselves. Marks count where a name has any: "viên chức" is no institute.
const UNITS: &[&str] = &[
    "ban quản lý dự án",
    "văn phòng đăng ký đất đai",
    "trung tâm",
    "viện",
    "trường",
    "bệnh viện",
    "nhà",
    "thư viện",
    "bảo tàng",
    "quỹ",
    "đài",
    "báo",
    "cơ sở",
    "đoàn ca múa",
    "đoàn nghệ thuật",
    "trạm",
    "khu bảo tồn",
    "vườn quốc gia",
    "ban quản lý rừng",
    "ban quản lý khu bảo tồn",
    "ban quản lý di tích",
];
const DEPARTMENTS: &[&str] = &[
    "sở",
    "ban",
    "tỉnh đoàn",
    "tỉnh ủy",
    "thành ủy",
    "thành đoàn",
    "hội",
    "liên đoàn",
    "liên minh",
    "ủy ban",
    "mttq",
    "công an tỉnh",
    "bộ chỉ huy",
    "đảng ủy",
    "thanh tra tỉnh",
    "thanh tra thành phố",
    "cục",
    "kho bạc",
    "tòa án",
    "đoàn đbqh",
    "hđnd tỉnh",
    "ubnd tỉnh",
    "chi cục",
];
const PARTS: &[&str] = &[
    "phòng",
    "bộ phận",
    "tổ",
    "đội",
    "khoa",
    "ban giám đốc",
    "ban lãnh đạo",
    "lãnh đạo",
    "thanh tra",
    "văn phòng",
    "hạt",
    "chi nhánh",
];
/// Words that make an office ("Văn phòng") or an inspectorate one of the province itself.
const OF_THE_PROVINCE: &[&str] = &["tinh", "thanh pho", "tp", "tinh uy", "thanh uy", "dbqh"];

/// Reads a name of a body, with its part if both stand in one text ("Phòng Quản lý đô thị – Sở Xây dựng").
pub(super) fn read(text: &str) -> BodyReading {
    for (at, separator) in separators(text) {
        let (left, right) = (&text[..at], &text[at + separator..]);
        let (left, right) = (one(left), one(right));
        match (is_part(&left), is_part(&right)) {
            (Some(true), Some(false)) => return BodyReading { root: right, part: left },
            (Some(false), Some(true)) => return BodyReading { root: left, part: right },
            _ => {}
        }
    }
    match one(text) {
        Some(body) if body.kind == UnitKind::Division => BodyReading { root: None, part: Some(body) },
        body => BodyReading { root: body, part: None },
    }
}

/// A body with which a line above a table begins, perhaps after "Đơn vị:".
pub(super) fn at_front(text: &str) -> Option<Body> {
    one(own_words(text)).filter(|body| body.told && body.kind != UnitKind::Division)
}

/// A body named in a line above a table: the line begins with it, or names a department after other words ("Danh sách
/// công chức Sở Xây dựng năm 2026"). A line that tells what the table goes with ("Kèm theo Tờ trình …") names none.
pub(super) fn in_title(text: &str) -> Option<Body> {
    if let Some(body) = at_front(text) {
        return Some(body);
    }
    let line = own_words(text);
    if ["kem theo", "kinh gui", "theo "].iter().any(|front| fold(line).starts_with(front)) {
        return None;
    }
    let mut at = 0;
    let start = line.split(' ').find_map(|word| {
        let start = at;
        at += word.len() + 1;
        (tone_key(word) == "sở").then_some(start)
    })?;
    let name = &line[start..];
    let ends = [" năm ", " NĂM ", " tính ", " TÍNH ", " có ", " đến ", " ĐẾN ", "(", ",", ";"];
    let end = ends.iter().filter_map(|end| name.find(end)).min().unwrap_or(name.len());
    one(&name[..end]).filter(|body| body.told)
}

/// A line without the motto beside it and without the words before a colon.
fn own_words(text: &str) -> &str {
    let line = text.split("CỘNG HÒA").next().unwrap_or(text).split("ĐẢNG CỘNG SẢN").next().unwrap_or(text);
    line.rsplit_once(':').map_or(line, |(_, rest)| rest).trim()
}

fn is_part(body: &Option<Body>) -> Option<bool> {
    body.as_ref().filter(|body| body.told).map(|body| body.kind == UnitKind::Division)
}

fn separators(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for separator in [" - ", " – ", ", ", "/", ";", " thuộc ", " trực thuộc ", " ("] {
        found.extend(text.match_indices(separator).map(|(at, separator)| (at, separator.len())));
    }
    found.sort_unstable();
    found
}

fn one(text: &str) -> Option<Body> {
    let name = shown(text);
    let key = phrase_key(&name);
    if key.is_empty() {
        return None;
    }
    let first_is_number = tone_key(&name).split(' ').next() == Some("số");
    let begins = |fronts: &[&str]| fronts.iter().filter_map(|front| begins_with(&name, &key, front)).max().unwrap_or(0);
    let (unit, department, part) = (begins(UNITS), begins(DEPARTMENTS), begins(PARTS));
    let provincial = OF_THE_PROVINCE.iter().any(|word| format!(" {key} ").contains(&format!(" {word} ")));
    let lengths = [unit, if first_is_number { 0 } else { department }, part];
    let longest = lengths.into_iter().max().unwrap_or(0);
    let office_of_province = provincial && (key.starts_with("van phong") || key.starts_with("thanh tra"));
    let kind = if longest == 0 || office_of_province && unit == 0 {
        UnitKind::Department
    } else if longest == part {
        UnitKind::Division
    } else if longest == unit {
        UnitKind::PublicServiceUnit
    } else {
        UnitKind::Department
    };
    // A report is no newspaper: "Báo cáo danh sách …" names nobody.
    let told = longest > 0 && begins_with(&name, &key, "báo cáo").is_none();
    Some(Body { slug: slug(&name.replace('&', " và ")), block: block(&key), name, kind, told })
}

/// The length of the front, when the name begins with it. `key` is the name's phrase key, in which abbreviations are
/// written out; a name that carries marks and begins with the same letters under other marks does not begin with it.
fn begins_with(name: &str, key: &str, front: &str) -> Option<usize> {
    let plain = fold(front);
    let rest = key.strip_prefix(plain.as_str())?;
    if !(rest.is_empty() || rest.starts_with(' ')) {
        return None;
    }
    let toned = tone_key(name);
    let words: Vec<&str> = toned.split_whitespace().take(front.split(' ').count()).collect();
    let written = words.join(" ");
    let other_marks = fold(&written) == plain && written != tone_key(front) && !toned.is_ascii();
    (!other_marks).then_some(plain.len())
}

fn block(key: &str) -> Block {
    let has = |word: &str| format!(" {key} ").contains(&format!(" {word} "));
    if ["mttq", "tinh doan", "thanh doan", "hoi", "lien doan", "doan thanh nien"].iter().any(|word| has(word)) {
        Block::Front
    } else if has("tinh uy") || has("thanh uy") || key.starts_with("dang uy") || is_party_board(key) {
        Block::Party
    } else {
        Block::Government
    }
}

fn is_party_board(key: &str) -> bool {
    ["ban to chuc", "ban tuyen giao", "ban noi chinh", "uy ban kiem tra", "ban dan van", "truong chinh tri"]
        .iter()
        .any(|board| key.starts_with(board))
}

/// The name as shown: without numbering, "tỉnh …" at its end, and shouting; in its official spelling where known.
fn shown(text: &str) -> String {
    let text = without_numbering(text.trim()).trim_matches(|c: char| c.is_whitespace() || "-–,;:.()".contains(c));
    let text = written_out(text);
    let text = without_province(&text);
    let key = phrase_key(text);
    let same = |short: &str, name: &str| !key.is_empty() && (key == short || key == phrase_key(name));
    let known = SPELLINGS.iter().find(|(short, name)| same(short, name));
    if let Some((_, name)) = known {
        return (*name).to_owned();
    }
    let shouting = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
    if !shouting {
        return text.to_owned();
    }
    calmed(text)
}

/// A name in capitals as it is written among other words: Văn phòng Đăng ký đất đai, Sở Xây dựng.
fn calmed(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let front = fold(words.get(..2).unwrap_or_default().join(" ").as_str());
    let known = [UNITS, DEPARTMENTS, PARTS].into_iter().flatten().any(|two| fold(two) == front);
    // The word after the kind of body begins its own name.
    let own = if known { 2 } else { 1 };
    let calm = words.iter().enumerate().map(|(at, word)| {
        if ["UBND", "HĐND", "MTTQ", "ĐBQH", "QLDA"].contains(word) {
            return (*word).to_owned();
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if (at == 0 || at == own) && fold(word) != "va" => {
                first.to_string() + &letters.as_str().to_lowercase()
            }
            _ => word.to_lowercase(),
        }
    });
    calm.collect::<Vec<_>>().join(" ")
}

/// "Ban QLDA", "BQL dự án", "TT" written out.
fn written_out(text: &str) -> String {
    for (short, long) in [
        ("ban qlda", "Ban Quản lý dự án"),
        ("bqlda", "Ban Quản lý dự án"),
        ("bql da", "Ban Quản lý dự án"),
        ("bql du an", "Ban Quản lý dự án"),
        ("bql", "Ban Quản lý"),
        ("ban ql", "Ban Quản lý"),
        ("tt", "Trung tâm"),
        ("vp", "Văn phòng"),
        ("p", "Phòng"),
    ] {
        let words = short.split(' ').count();
        let end = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]).nth(words - 1);
        if let Some(end) = end.filter(|&end| fold(&text[..end]) == short) {
            return format!("{long}{}", &text[end..]);
        }
    }
    text.to_owned()
}

/// Without "tỉnh Đắk Lắk" at the end; "Thanh tra tỉnh" and "Văn phòng UBND tỉnh" keep their word.
fn without_province(text: &str) -> &str {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return text;
    }
    for word in [" tỉnh ", " thành phố ", " tp. ", " tp "] {
        if let Some(at) = lower.rfind(word) {
            let named = text[at + word.len()..].starts_with(char::is_uppercase);
            let keeps = ["thanh tra", "văn phòng"].iter().any(|front| lower.starts_with(front));
            if named && text[at + word.len()..].split(' ').count() <= 4 {
                return if keeps { text[..at + word.len()].trim_end() } else { &text[..at] };
            }
        }
    }
    text
}

/// Without "I.", "2)", "a." or "-" at the front.
pub(super) fn without_numbering(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '–', '+', '*', ' ']);
    let Some(end) = text.find(['.', ')', '/']) else { return text };
    let front = &text[..end];
    let roman = !front.is_empty() && front.chars().all(|c| "IVXLivxl".contains(c));
    let numeral = !front.is_empty() && front.bytes().all(|byte| byte.is_ascii_digit());
    let letter = front.chars().count() == 1 && text[end + 1..].starts_with(' ') && front != "X" && front != "P";
    if roman || numeral || letter { text[end + 1..].trim_start() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(text: &str) -> (String, String) {
        let reading = read(text);
        let slug = |body: Option<Body>| body.map_or_else(String::new, |body| body.slug);
        (slug(reading.root), slug(reading.part))
    }

    #[test]
    fn spellings_of_a_department_are_one() {
        for text in ["Sở Xây dựng", "SỞ XÂY DỰNG", "so xay dung", "1. Sở Xây dựng tỉnh Đắk Lắk", "Sở XD"]
        {
            assert_eq!(slugs(text).0, "so-xay-dung", "{text}");
            assert_eq!(read(text).root.map(|body| body.name).as_deref(), Some("Sở Xây dựng"), "{text}");
        }
        for text in ["Sở NN&MT", "Sở Nông nghiệp & Môi trường", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"] {
            assert_eq!(slugs(text).0, "so-nong-nghiep-va-moi-truong", "{text}");
        }
        let board = "ban-quan-ly-du-an-xay-dung-va-phat-trien-do-thi-so-2";
        for text in
            ["Ban Quản lý dự án xây dựng và phát triển đô thị số 2", "Ban QLDA xây dựng và phát triển đô thị số 2"]
        {
            assert_eq!(slugs(text).0, board, "{text}");
            assert_eq!(read(text).root.map(|body| body.kind), Some(UnitKind::PublicServiceUnit));
        }
    }

    #[test]
    fn names_in_capitals_become_calm() {
        for (loud, calm) in [
            ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "Văn phòng Đăng ký đất đai"),
            ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"),
            ("PHÒNG QUẢN LÝ ĐÔ THỊ", "Phòng Quản lý đô thị"),
            ("VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"),
            ("BAN TỔ CHỨC TỈNH ỦY", "Ban Tổ chức tỉnh ủy"),
        ] {
            assert_eq!(calmed(loud), calm);
        }
    }

    #[test]
    fn a_part_is_told_from_its_body() {
        let both = ("so-xay-dung".to_owned(), "phong-quan-ly-do-thi".to_owned());
        for text in [
            "Phòng Quản lý đô thị - Sở Xây dựng",
            "Sở Xây dựng - Phòng Quản lý đô thị",
            "Phòng Quản lý đô thị, Sở Xây dựng",
        ] {
            assert_eq!(slugs(text), both, "{text}");
        }
        assert_eq!(slugs("Phòng Quản lý đô thị"), (String::new(), "phong-quan-ly-do-thi".to_owned()));
        assert_eq!(slugs("P. Quản lý đô thị").1, "phong-quan-ly-do-thi");
        assert_eq!(slugs("Văn phòng Sở"), (String::new(), "van-phong-so".to_owned()));
        assert_eq!(slugs("Văn phòng UBND tỉnh").0, "van-phong-ubnd-tinh");
        assert_eq!(slugs("Thanh tra tỉnh Đắk Lắk").0, "thanh-tra-tinh");
    }

    #[test]
    fn blocks_and_kinds_follow_the_words() {
        let body = |text| read(text).root.expect("a body");
        assert_eq!(body("Ban Tổ chức Tỉnh ủy").block, Block::Party);
        assert_eq!(body("Tỉnh đoàn").block, Block::Front);
        assert_eq!(body("Trung tâm Công nghệ thông tin").kind, UnitKind::PublicServiceUnit);
        assert_eq!(body("Ban Quản lý Khu kinh tế").kind, UnitKind::Department);
        assert_eq!(body("Chi cục Kiểm lâm").kind, UnitKind::Department);
        assert!(!body("Hợp tác xã gì đó").told);
    }

    #[test]
    fn a_title_names_a_body_at_its_front_or_after_other_words() {
        let name = |text| in_title(text).map(|body| body.slug);
        assert_eq!(name("SỞ XÂY DỰNG").as_deref(), Some("so-xay-dung"));
        assert_eq!(name("Đơn vị: Sở Xây dựng").as_deref(), Some("so-xay-dung"));
        assert_eq!(name("DANH SÁCH CÔNG CHỨC SỞ XÂY DỰNG NĂM 2026").as_deref(), Some("so-xay-dung"));
        assert_eq!(name("DANH SÁCH CÔNG CHỨC"), None);
        assert_eq!(name("BÁO CÁO DANH SÁCH CÔNG CHỨC"), None);
        assert_eq!(name("BÁO CÁO CỦA SỞ XÂY DỰNG").as_deref(), Some("so-xay-dung"));
        assert_eq!(name("BÁO ĐẮK LẮK").as_deref(), Some("bao-dak-lak"));
        assert_eq!(name("(Kèm theo Tờ trình số 12/TTr-SNV của Sở Nội vụ)"), None);
        assert_eq!(name("Số lượng công chức"), None);
        assert_eq!(name(""), None);
        assert_eq!(read(" "), BodyReading::default());
    }

    #[test]
    fn words_with_other_marks_are_no_bodies() {
        for part in [
            "Phòng Công chức, viên chức",
            "Phòng Đo đạc – Bản đồ",
            "Phòng Kế hoạch, quy hoạch",
            "Phòng Bưu chính, viễn thông",
        ] {
            let reading = read(part);
            assert_eq!((reading.root, reading.part.map(|one| one.kind)), (None, Some(UnitKind::Division)), "{part}");
        }
        assert_eq!(read("VIEN QUY HOACH").root.map(|one| one.kind), Some(UnitKind::PublicServiceUnit));
    }
}
