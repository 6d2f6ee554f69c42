//! Plausible names of invented people, Kinh and minority peoples, each with the sex that the name suggests.

use crate::chance::Chance;
use canbo_register::Sex;

/// A people with the share of the invented staff that belongs to it, in percent.
pub(crate) type Peoples = &'static [(&'static str, u32)];

const KINH_FAMILIES: &[(&str, u32)] = &[
    ("Nguyễn", 38),
    ("Trần", 12),
    ("Lê", 10),
    ("Phạm", 7),
    ("Hoàng", 5),
    ("Phan", 4),
    ("Vũ", 4),
    ("Đặng", 3),
    ("Bùi", 3),
    ("Đỗ", 3),
    ("Hồ", 2),
    ("Ngô", 2),
    ("Dương", 2),
    ("Đinh", 1),
    ("Trịnh", 1),
    ("Mai", 1),
    ("Lương", 1),
    ("Cao", 1),
];
const MIDDLES_MALE: &[&str] =
    &["Văn", "Hữu", "Đức", "Minh", "Quốc", "Xuân", "Thanh", "Công", "Ngọc", "Trọng", "Anh", "Duy"];
const MIDDLES_FEMALE: &[&str] =
    &["Thị", "Thị Thu", "Thị Thanh", "Ngọc", "Thị Kim", "Thị Hồng", "Thùy", "Thị Minh", "Phương", "Thị Bích"];
const GIVEN_MALE: &[&str] = &[
    "Hùng", "Dũng", "Cường", "Tuấn", "Long", "Hải", "Sơn", "Nam", "Bình", "Thắng", "Quang", "Hiếu", "Khoa", "Phúc",
    "Tùng", "Kiên", "Trung", "Việt", "Hoàn", "Toàn", "Lâm", "Đạt", "Thành", "Vinh", "Tiến", "Quân", "Chiến", "Khánh",
    "Thịnh", "Bảo",
];
const GIVEN_FEMALE: &[&str] = &[
    "Lan",
    "Hương",
    "Hoa",
    "Mai",
    "Hằng",
    "Nga",
    "Thủy",
    "Hà",
    "Linh",
    "Trang",
    "Huyền",
    "Thảo",
    "Nhung",
    "Yến",
    "Loan",
    "Phượng",
    "Tuyết",
    "Vân",
    "Hạnh",
    "Dung",
    "Giang",
    "Ngân",
    "Quyên",
    "Thu",
    "Liên",
    "Hiền",
    "Oanh",
    "Diệp",
    "Châu",
    "Nguyệt",
];

struct Minority {
    people: &'static str,
    families: &'static [&'static str],
    male: &'static [&'static str],
    female: &'static [&'static str],
    /// Whether the family name follows the given name, as among the Ê Đê.
    family_last: bool,
}

const NORTHERN_MALE: &[&str] = &[
    "Văn Thắng",
    "Văn Hòa",
    "Đức Thuận",
    "Văn Long",
    "Minh Tuấn",
    "Văn Dương",
    "Quốc Việt",
    "Văn Chiến",
    "Hải Nam",
    "Văn Quyết",
];
const NORTHERN_FEMALE: &[&str] = &[
    "Thị Hoa",
    "Thị Lan",
    "Thị Thơm",
    "Thị Xuân",
    "Thị Nga",
    "Thu Hường",
    "Thị Duyên",
    "Thị Sen",
    "Thị Bình",
    "Thị Liễu",
];

const MINORITIES: &[Minority] = &[
    Minority {
        people: "Ê Đê",
        families: &["Niê", "Niê Kdăm", "Êban", "Mlô", "Ayun", "Kbuôr", "Byă", "Ksơr", "Hwing"],
        male: &["Y Thanh", "Y Blăk", "Y Sơn", "Y Wen", "Y Khuê", "Y Nam", "Y Bình", "Y Lương", "Y Phôn", "Y Hoàng"],
        female: &["H Lan", "H Wen", "H Yuin", "H Nga", "H Hoa", "H Linh", "H Bích", "H Duyên", "H Mai", "H Thủy"],
        family_last: true,
    },
    Minority {
        people: "Gia Rai",
        families: &["Rơ Châm", "Ksor", "Siu", "Nay", "Rmah", "Kpă"],
        male: &["Thuân", "Bình", "Hùng", "Quý", "Phương", "Luyến"],
        female: &["H Lan", "H Hương", "H Ngọc", "H Mai", "H Nhung", "H Thảo"],
        family_last: false,
    },
    Minority {
        people: "M'Nông",
        families: &["Bkrông", "Liêng", "Ndu", "Triêk", "Buôn Krông"],
        male: &["Y Khiêm", "Y Tuấn", "Y Hùng", "Y Thịnh", "Y Đức"],
        female: &["H Loan", "H Phượng", "H Hiền", "H Trang", "H Yến"],
        family_last: true,
    },
    Minority {
        people: "Tày",
        families: &["Nông", "Hoàng", "Lý", "Ma", "Bế", "Lương", "Hứa", "Triệu"],
        male: NORTHERN_MALE,
        female: NORTHERN_FEMALE,
        family_last: false,
    },
    Minority {
        people: "Nùng",
        families: &["Nông", "Lương", "Vi", "Chu", "Lục", "Hoàng", "Phùng", "Long"],
        male: NORTHERN_MALE,
        female: NORTHERN_FEMALE,
        family_last: false,
    },
    Minority {
        people: "Dao",
        families: &["Triệu", "Bàn", "Đặng", "Phùng", "Lý", "Dương"],
        male: &["Tài Lâm", "Văn Phú", "Kim Minh", "Tiến Thọ", "Văn Tình"],
        female: &["Thị Mùi", "Thị Nái", "Thị Hương", "Thị Ghến", "Thị Thủy"],
        family_last: false,
    },
    Minority {
        people: "Mông",
        families: &["Giàng", "Vàng", "Sùng", "Lý", "Hoàng", "Dương"],
        male: &["A Páo", "A Sùng", "Seo Lử", "A Dình", "Văn Sính"],
        female: &["Thị Mỷ", "Thị Dợ", "Thị Máy", "Thị Sua", "Thị Chứ"],
        family_last: false,
    },
    Minority {
        people: "Sán Dìu",
        families: &["Ninh", "Diệp", "Lê", "Trương", "Lưu"],
        male: NORTHERN_MALE,
        female: NORTHERN_FEMALE,
        family_last: false,
    },
    Minority {
        people: "Sán Chay",
        families: &["Trần", "Lâm", "Hầu", "Nịnh", "Hoàng"],
        male: NORTHERN_MALE,
        female: NORTHERN_FEMALE,
        family_last: false,
    },
];

/// A full name for a person of that people and sex.
pub(crate) fn full_name(chance: &mut Chance, people: &str, sex: Sex) -> String {
    let male = sex == Sex::Male;
    if let Some(minority) = MINORITIES.iter().find(|minority| minority.people == people) {
        let family = chance.pick(minority.families);
        let given = chance.pick(if male { minority.male } else { minority.female });
        return if minority.family_last { format!("{given} {family}") } else { format!("{family} {given}") };
    }
    let family = chance.weighted(KINH_FAMILIES);
    let (middle, given) = if male {
        (chance.pick(MIDDLES_MALE), chance.pick(GIVEN_MALE))
    } else {
        (chance.pick(MIDDLES_FEMALE), chance.pick(GIVEN_FEMALE))
    };
    format!("{family} {middle} {given}")
}
