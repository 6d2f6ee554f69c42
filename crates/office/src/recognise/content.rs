//! What the cells of a column look like.

use crate::read::raw::Raw;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Class {
    /// 1, 2, 3 …
    Serial,
    /// Names of people.
    Name,
    /// Dates of people who work: 1940 to 2012.
    Birth,
    /// Dates.
    Date,
    /// Nam, Nữ.
    Sex,
    /// Names of peoples.
    Ethnic,
    /// Nine or twelve digits.
    PersonalId,
    /// Letters with digits.
    Code,
    /// Bodies, offices, communes.
    Unit,
    /// Names of communes.
    Commune,
    /// Five digits.
    CommuneCode,
    /// Titles of posts.
    Title,
    /// Lines of work.
    Work,
    /// Công chức, viên chức, hợp đồng.
    Kind,
    /// Degrees.
    Degree,
    /// Majors.
    Major,
    /// Seven digits.
    MajorCode,
    /// Levels of political theory.
    Theory,
    /// 01.003.
    RankCode,
    /// Chuyên viên.
    Rank,
    /// 4/9.
    Step,
    /// 1.86 to 10.00 with a fraction.
    Coefficient,
    /// 0.15 to 1.3.
    SmallDecimal,
    /// 0 to 60.
    SmallNumber,
    /// Whole numbers of people.
    Count,
    /// 1990 to 2100.
    Year,
    /// Yearly classifications.
    Rating,
    /// x, có, không, 1.
    Mark,
    /// Đảng, Mặt trận, Chính quyền.
    Block,
    /// 123/QĐ-UBND.
    Document,
    /// Names of religions.
    Religion,
}

/// Shares of classes among the cells that hold something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    pub(crate) filled: usize,
    pub(crate) distinct: usize,
    share: BTreeMap<Class, f64>,
    /// Cleaned samples for the user.
    pub(crate) samples: Vec<String>,
}

impl Profile {
    /// Looks at the cells of a column, decoded, top to bottom.
    pub(crate) fn of(cells: &[Raw]) -> Profile {
        let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
        let mut distinct = BTreeSet::new();
        let mut samples: Vec<String> = Vec::new();
        let mut last = None;
        let mut rising = 0;
        for cell in cells {
            let text = shown(cell);
            for class in classes(cell, &text) {
                *counts.entry(class).or_default() += 1;
            }
            if let Some(n) = text.trim_end_matches('.').parse::<i64>().ok().filter(|n| (0..1_000_000).contains(n)) {
                if last.is_none_or(|last| n == last + 1 || n == 1) {
                    rising += 1;
                }
                last = Some(n);
            }
            if samples.len() < 3 && !samples.contains(&text) {
                samples.push(text.chars().take(60).collect());
            }
            distinct.insert(text);
        }
        let filled = cells.len();
        let mut share: BTreeMap<Class, f64> =
            counts.into_iter().map(|(class, n)| (class, n as f64 / filled.max(1) as f64)).collect();
        if filled >= 3 {
            share.insert(Class::Serial, rising as f64 / filled as f64);
        }
        Profile { filled, distinct: distinct.len(), share, samples }
    }

    /// The share of a class, 0 to 1.
    pub(crate) fn share(&self, class: Class) -> f64 {
        self.share.get(&class).copied().unwrap_or(0.0)
    }

    /// The greatest share among classes; `None` when there is nothing to judge by.
    pub(crate) fn fits(&self, classes: &[Class]) -> Option<f64> {
        if classes.is_empty() || self.filled == 0 {
            return None;
        }
        Some(classes.iter().map(|class| self.share(*class)).fold(0.0, f64::max))
    }
}

/// A cell as text.
pub(crate) fn shown(raw: &Raw) -> String {
    match raw {
        Raw::Text(text) => text.clone(),
        Raw::Number(n) => crate::values::plain(*n),
        Raw::Percent(n) => format!("{}%", crate::values::plain(n * 100.0)),
        Raw::Date(day) => canbo_register::PartialDate::full(*day).to_string(),
        Raw::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Raw::Error(text) => text.clone(),
        Raw::NoValue => String::new(),
    }
}

const SURNAMES: &[&str] = &[
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly", "h", "y", "nie", "mlo", "kbuor", "ksor", "rcom", "siu", "rmah", "nay", "lo", "quang", "ca", "giang", "sung",
    "vang", "mua", "thao", "ha", "trieu", "nong", "luong", "lam", "mai", "dinh", "trinh", "truong", "dao", "doan",
    "luu", "chu", "cao", "to", "ta", "tong", "thach", "kim", "son", "be", "hua", "hoang", "ma", "phung", "khuc", "lu",
    "vi", "lang", "a", "k", "ro", "alang", "bling", "zo", "cil", "lieng", "bon", "dieu", "thi", "cham", "luc", "tang",
    "la", "ban", "eban", "ayun", "byă", "bya", "hdok", "krong", "puih", "kpa", "rahlan", "dam", "than", "thai", "kieu",
    "chau", "quach",
];
const PEOPLES: &[&str] = &[
    "kinh",
    "tay",
    "thai",
    "muong",
    "khmer",
    "hoa",
    "nung",
    "mong",
    "h mong",
    "hmong",
    "dao",
    "gia rai",
    "jrai",
    "ede",
    "e de",
    "ba na",
    "bana",
    "san chay",
    "cham",
    "co ho",
    "k ho",
    "xo dang",
    "xe dang",
    "san diu",
    "hre",
    "ra glai",
    "mnong",
    "m nong",
    "tho",
    "xtieng",
    "s tieng",
    "kho mu",
    "bru van kieu",
    "van kieu",
    "co tu",
    "giay",
    "ta oi",
    "ma",
    "gie trieng",
    "co",
    "cho ro",
    "xinh mun",
    "ha nhi",
    "chu ru",
    "lao",
    "la chi",
    "khang",
    "phu la",
    "la hu",
    "la ha",
    "pa then",
    "lu",
    "ngai",
    "chut",
    "lo lo",
    "mang",
    "bo y",
    "co lao",
    "cong",
    "si la",
    "pu peo",
    "brau",
    "o du",
    "ro mam",
];
const UNIT_WORDS: &[&str] = &[
    "ubnd",
    "hdnd",
    "uy ban",
    "xa",
    "phuong",
    "dac khu",
    "phong",
    "ban",
    "so",
    "trung tam",
    "van phong",
    "chi cuc",
    "dang uy",
    "mat tran",
    "mttq",
    "hoi",
    "doan",
    "thi tran",
    "truong",
    "benh vien",
    "co quan",
    "cong an",
    "tt",
    "vp",
    "ttpvhcc",
    "kho bac",
];
const TITLE_WORDS: &[&str] = &[
    "chu tich",
    "pho chu tich",
    "bi thu",
    "truong phong",
    "pho truong phong",
    "pho phong",
    "truong ban",
    "pho truong ban",
    "chanh van phong",
    "pho chanh",
    "giam doc",
    "pho giam doc",
    "chuyen vien",
    "cong chuc",
    "vien chuc",
    "can su",
    "nhan vien",
    "ke toan",
    "van thu",
    "chi huy",
    "uy vien",
    "hieu truong",
    "truong",
    "pho",
    "can bo",
    "tp",
    "ptp",
    "pct",
    "ct",
    "cv",
    "bi thu doan",
];
const MAJOR_WORDS: &[&str] = &[
    "luat",
    "ke toan",
    "kinh te",
    "quan ly",
    "cong nghe",
    "xay dung",
    "nong",
    "lam",
    "hanh chinh",
    "tai chinh",
    "ngan hang",
    "su pham",
    "y ",
    "duoc",
    "moi truong",
    "dat dai",
    "dia chinh",
    "trac dia",
    "van hoa",
    "bao chi",
    "cong tac xa hoi",
    "khoa hoc",
    "ky thuat",
    "chinh tri",
    "giao duc",
    "triet",
    "lich su",
    "ngu van",
    "xa hoi hoc",
    "van thu",
    "luu tru",
    "thu y",
    "chan nuoi",
    "cau duong",
    "kien truc",
    "quan tri",
    "tin hoc",
    "dien",
    "co khi",
    "ngoai ngu",
    "quan su",
    "cong doan",
];
const WORK_WORDS: &[&str] = &[
    "dia chinh",
    "dat dai",
    "xay dung",
    "giao thong",
    "tai chinh",
    "ke toan",
    "tu phap",
    "ho tich",
    "van phong",
    "thong ke",
    "van hoa",
    "xa hoi",
    "cong nghe thong tin",
    "cntt",
    "chuyen doi so",
    "nong nghiep",
    "moi truong",
    "noi vu",
    "y te",
    "giao duc",
    "lao dong",
    "quy hoach",
    "do thi",
    "ke hoach",
    "dau tu",
    "van thu",
    "luu tru",
    "mot cua",
    "thu tuc hanh chinh",
    "doi ngoai",
    "kiem soat",
    "chinh sach",
    "tong hop",
    "ha tang",
    "cong thuong",
];

fn classes(raw: &Raw, text: &str) -> Vec<Class> {
    let mut found = Vec::new();
    match raw {
        Raw::Date(day) => {
            found.extend([Class::Date, Class::Step]);
            if (1940..=2012).contains(&day.year()) {
                found.push(Class::Birth);
            }
            return found;
        }
        Raw::Bool(_) => return vec![Class::Mark],
        Raw::Error(_) | Raw::NoValue => return found,
        _ => {}
    }
    let folded = canbo_text::fold(text);
    numeric(text, &folded, &mut found);
    if found.is_empty() || folded.contains(|c: char| c.is_ascii_alphabetic()) {
        wordy(text, &folded, &mut found);
    }
    found
}

fn numeric(text: &str, folded: &str, found: &mut Vec<Class>) {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let digits = compact.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return;
    }
    let only = digits == compact.len();
    if only {
        let n: i64 = compact.parse().unwrap_or(i64::MAX);
        match digits {
            8 | 9 | 11 | 12 => found.push(Class::PersonalId),
            7 => found.push(Class::MajorCode),
            _ => {}
        }
        if digits == 5 || digits == 4 && n > 2100 {
            found.push(Class::CommuneCode);
        }
        if (1900..=2100).contains(&n) {
            found.extend([Class::Date, Class::Year]);
            if (1940..=2012).contains(&n) {
                found.push(Class::Birth);
            }
        }
        if (5_000..=50_000).contains(&n) {
            found.push(Class::Date);
            if (14_000..=41_000).contains(&n) {
                found.push(Class::Birth);
            }
        }
        if n <= 60 {
            found.push(Class::SmallNumber);
        }
        if n < 100_000 {
            found.push(Class::Count);
        }
        if n <= 1 {
            found.push(Class::Mark);
        }
        if n <= 12 {
            found.push(Class::Step);
        }
        return;
    }
    let parts: Vec<&str> = compact.split(['/', '-', '.']).collect();
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.len() >= 2 && parts.iter().all(plain) {
        let last: i64 = parts[parts.len() - 1].parse().unwrap_or(0);
        let first: i64 = parts[0].parse().unwrap_or(0);
        if parts.len() == 3 || parts.len() == 2 && (1900..=2100).contains(&last) {
            found.push(Class::Date);
            let year = if parts.len() == 3 && first > 1000 { first } else { last };
            if (1940..=2012).contains(&year) || (10..100).contains(&year) {
                found.push(Class::Birth);
            }
            return;
        }
        if compact.contains('/') && first <= 12 && last <= 12 {
            found.push(Class::Step);
            return;
        }
        if parts[0].len() == 2 && parts[1].len() == 3 && !compact.contains('/') {
            found.push(Class::RankCode);
        }
    }
    if let Ok(n) = compact.replace(',', ".").parse::<f64>() {
        if (1.35..=13.0).contains(&n) {
            found.push(Class::Coefficient);
        }
        if (0.1..=1.5).contains(&n) {
            found.push(Class::SmallDecimal);
        }
        return;
    }
    if compact.starts_with("V.0") || compact.starts_with("v.0") {
        found.push(Class::RankCode);
    } else if compact.contains('/') && compact.contains('-') {
        found.push(Class::Document);
    } else if folded.starts_with("ngay ") && folded.contains(" thang ") {
        found.extend([Class::Date, Class::Birth]);
    } else if compact.len() <= 14 && !text.trim().contains(' ') {
        found.push(Class::Code);
    }
}

/// Whether a heading names a line of work.
pub(crate) fn is_work(text: &str) -> bool {
    has(&canbo_text::fold(text), WORK_WORDS)
}

/// Whether folded text begins with a word for a body, an office or a commune.
pub(crate) fn is_unit(folded: &str) -> bool {
    UNIT_WORDS.iter().any(|word| folded == *word || folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// Whether some whole words stand in the text.
fn has(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let plain = word.trim_end();
        let begins = |at: &usize| *at == 0 || folded.as_bytes()[at - 1] == b' ';
        let Some(at) = folded.match_indices(plain).map(|(at, _)| at).find(begins) else { return false };
        let rest = &folded[at + plain.len()..];
        word.ends_with(' ') || rest.is_empty() || rest.starts_with(' ')
    })
}

fn wordy(text: &str, folded: &str, found: &mut Vec<Class>) {
    if crate::values::mark(&Raw::Text(text.to_owned())).value.is_some() {
        found.push(Class::Mark);
        return;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    if matches!(folded, "nam" | "nu" | "m" | "f" | "male" | "female") {
        found.push(Class::Sex);
        return;
    }
    if PEOPLES.contains(&folded) {
        found.push(Class::Ethnic);
    }
    if matches!(
        folded,
        "khong" | "phat giao" | "thien chua giao" | "cong giao" | "tin lanh" | "cao dai" | "hoa hao" | "phat"
    ) {
        found.push(Class::Religion);
    }
    let degree = super::labels::degree(text).is_some();
    if degree
        || words.first().is_some_and(|first| matches!(*first, "ths" | "ts" | "dh" | "cn" | "ks" | "cd" | "tc"))
        || has(folded, &["dai hoc", "thac si", "tien si", "cao dang", "trung cap", "cu nhan", "ky su", "bac si"])
    {
        found.push(Class::Degree);
    }
    if super::labels::theory(text).is_some() {
        found.push(Class::Theory);
    }
    if folded.starts_with("hoan thanh")
        || folded.starts_with("khong hoan thanh")
        || matches!(
            folded,
            "htxsnv"
                | "httnv"
                | "htnv"
                | "khtnv"
                | "htxs"
                | "htt"
                | "ht"
                | "kht"
                | "xuat sac"
                | "tot"
                | "ht tot"
                | "ht xuat sac"
        )
    {
        found.push(Class::Rating);
    }
    if matches!(
        folded,
        "can bo"
            | "cong chuc"
            | "vien chuc"
            | "hop dong"
            | "cc"
            | "vc"
            | "cb"
            | "hd"
            | "hop dong lao dong"
            | "khong chuyen trach"
            | "hdld"
            | "bien che"
            | "cong an"
            | "quan su"
            | "hop dong 111"
            | "hop dong 68"
            | "can bo chuyen trach"
            | "khct"
            | "nguoi hoat dong khong chuyen trach"
    ) || folded.starts_with("hop dong ")
        || folded.starts_with("cong chuc ") && words.len() <= 3
    {
        found.push(Class::Kind);
    }
    if has(folded, &["khoi dang", "khoi chinh quyen", "khoi mat tran"])
        || matches!(folded, "dang" | "mat tran" | "chinh quyen" | "doan the" | "mttq")
    {
        found.push(Class::Block);
    }
    if matches!(
        folded,
        "chuyen vien"
            | "chuyen vien chinh"
            | "chuyen vien cao cap"
            | "can su"
            | "nhan vien"
            | "ke toan vien"
            | "ke toan vien chinh"
            | "cv"
            | "cvc"
            | "cs"
    ) || folded.starts_with("hang ")
    {
        found.push(Class::Rank);
    }
    let capitals = text.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count();
    let unit = is_unit(folded);
    let work = has(folded, WORK_WORDS);
    let title = TITLE_WORDS
        .iter()
        .any(|word| folded == *word || folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let named = (2..=6).contains(&words.len())
        && capitals == text.split_whitespace().count()
        && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | ',' | ';'))
        && SURNAMES.contains(&words[0])
        && !unit;
    if named {
        found.push(Class::Name);
    }
    if unit {
        found.push(Class::Unit);
        if ["xa", "phuong", "dac khu", "thi tran", "ubnd"].iter().any(|word| folded.starts_with(word)) {
            found.push(Class::Commune);
        }
    } else if capitals >= 1 && words.len() <= 4 && !title && !work && !found.contains(&Class::Degree) {
        found.push(Class::Commune);
    }
    if title && !unit {
        found.push(Class::Title);
    }
    if work {
        found.push(Class::Work);
    }
    if has(folded, MAJOR_WORDS) && !unit {
        found.push(Class::Major);
    }
    if folded.contains(" qd ") || folded.contains(" cv ") && text.contains('/') {
        found.push(Class::Document);
    }
}
