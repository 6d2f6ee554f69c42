//! Reading titles: the level they hold, the kind of person and the office they betray.

use super::Reference;
use super::phrases::phrase_key;
use crate::{Level, OfficeCode, StaffKind};

/// What a title says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleReading {
    /// The level of the post.
    pub level: Level,
    /// The kind of person, where the title decides it: elected, military, police, on contract.
    pub kind: Option<StaffKind>,
    /// The office of a commune, where only one has such a title.
    pub office: Option<OfficeCode>,
}

/// Of a unit as a whole: never a seat of a plan.
const SENIOR: &[&str] = &[
    "pho giam doc",
    "giam doc",
    "pho chu tich",
    "chu tich",
    "pho bi thu",
    "bi thu",
    "pho hieu truong",
    "hieu truong",
    "pho vien truong",
    "vien truong",
    "tong bien tap",
    "pho tong bien tap",
    "uy vien ban thuong vu",
    "pct",
    "ct",
    "pgd",
    "gd",
    "pho tong giam doc",
    "tong giam doc",
];

/// Heads of a division, of a commune's office, or equivalent, by what follows "Phó".
const HEADS: &[&str] = &[
    "truong phong",
    "chanh van phong",
    "chanh thanh tra",
    "chi cuc truong",
    "truong ban",
    "chi huy truong",
    "truong khoa",
    "hat truong",
    "tram truong",
    "doi truong doi",
    "tp",
    "cvp",
];

/// Deputies whose title is not "Phó" with a head's.
const DEPUTIES: &[&str] =
    &["pho phong", "pho van phong", "pho ban", "pho truong", "ptp", "pcvp", "pho thanh tra", "pho khoa"];

/// Cells and branches of the Party, and membership of committees: no post of the unit.
const BESIDE: &[&str] = &[
    "pho bi thu chi bo",
    "bi thu chi bo",
    "pho bi thu dang bo bo phan",
    "bi thu dang bo bo phan",
    "chi uy vien",
    "dang uy vien",
    "pho chu tich cong doan",
    "chu tich cong doan co so",
    "chu tich cong doan",
    "cong doan vien",
    "bi thu chi doan",
    "pho bi thu chi doan",
];

impl Reference {
    /// What a title says, with nothing known of the unit. "Giám đốc" counts as leading a whole unit unless the title
    /// itself names the commune's public administrative service centre.
    pub fn title_from_text(&self, text: &str) -> TitleReading {
        self.title_in_office(text, None)
    }

    /// What a title says in an office of a commune.
    pub fn title_in_office(&self, text: &str, office: Option<&OfficeCode>) -> TitleReading {
        let mut key = format!(" {} ", phrase_key(text));
        for beside in BESIDE {
            key = key.replace(&format!(" {beside} "), "  ");
        }
        let key = key.trim().replace("  ", " ");
        let in_service_desk = office.is_some_and(|office| office.as_str() == "hanh-chinh-cong")
            || key.contains("phuc vu hanh chinh cong");
        let level = level(&key, in_service_desk);
        let office = telling_office(&key, level).map(OfficeCode::from);
        TitleReading { level, kind: kind(&key, level), office }
    }
}

fn level(key: &str, in_service_desk: bool) -> Level {
    if has(key, "thanh vien") {
        return Level::Professional;
    }
    if in_service_desk && (has(key, "giam doc") || starts(key, "gd") || starts(key, "pgd")) {
        let deputy = has(key, "pho giam doc") || starts(key, "pgd");
        return if deputy { Level::Deputy } else { Level::Head };
    }
    let head = HEADS.iter().find_map(|head| at(key, head));
    let deputy_head = HEADS.iter().any(|head| has(key, &format!("pho {head}")));
    let senior = SENIOR.iter().any(|senior| {
        // Abbreviations are also names of fields ("GD&ĐT"): they count at the front only.
        if senior.len() <= 3 { starts(key, senior) && !starts(key, "gd dt") } else { has(key, senior) }
    });
    let deputy = deputy_head || DEPUTIES.iter().any(|deputy| has(key, deputy));
    match (senior, deputy, head) {
        (true, _, _) => Level::Senior,
        (_, true, _) => Level::Deputy,
        (_, _, Some(_)) => Level::Head,
        _ => Level::Professional,
    }
}

fn kind(key: &str, level: Level) -> Option<StaffKind> {
    if has(key, "khong chuyen trach") || has(key, "kct") {
        Some(StaffKind::PartTime)
    } else if has(key, "hop dong") || has(key, "hd") || has(key, "hdld") || has(key, "hd111") || has(key, "hd68") {
        Some(StaffKind::Contract)
    } else if has(key, "cong an") {
        Some(StaffKind::Police)
    } else if has(key, "quan su") || has(key, "bchqs") || has(key, "chi huy truong") {
        Some(StaffKind::Military)
    } else if level == Level::Senior && ["chu tich", "bi thu", "pct", "ct"].iter().any(|word| has(key, word)) {
        Some(StaffKind::Cadre)
    } else {
        None
    }
}

/// The office that alone has such a title.
fn telling_office(key: &str, level: Level) -> Option<&'static str> {
    let any = |words: &[&str]| words.iter().any(|word| has(key, word));
    if any(&["quan su", "bchqs", "chi huy truong"]) {
        Some("quan-su")
    } else if any(&["mttq", "hoi nong dan", "hoi phu nu", "lhpn", "hoi lhpn", "hoi cuu chien binh", "hoi ccb"])
        || any(&["doan thanh nien", "doan tncs", "doan tncshcm", "bi thu doan", "pho bi thu doan", "mat tran"])
    {
        Some("mat-tran")
    } else if any(&["bi thu", "dang uy", "xay dung dang", "uy ban kiem tra", "ubkt", "tuyen giao", "dan van"]) {
        Some("dang-uy")
    } else if has(key, "hdnd") && !has(key, "van phong") {
        Some("hoi-dong-nhan-dan")
    } else if any(&["chanh van phong"]) {
        Some("van-phong")
    } else if has(key, "phuc vu hanh chinh cong") {
        Some("hanh-chinh-cong")
    } else if level == Level::Senior && (has(key, "ubnd") || any(&["chu tich", "pct", "ct"])) {
        Some("lanh-dao-ubnd")
    } else {
        None
    }
}

/// Whether these words stand in the key as whole words.
fn has(key: &str, words: &str) -> bool {
    at(key, words).is_some()
}

fn starts(key: &str, word: &str) -> bool {
    key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn at(key: &str, words: &str) -> Option<usize> {
    key.match_indices(words).map(|(at, _)| at).find(|&at| {
        let before = at == 0 || key.as_bytes()[at - 1] == b' ';
        let after = key.as_bytes().get(at + words.len()).is_none_or(|&byte| byte == b' ');
        before && after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> TitleReading {
        Reference::embedded().title_from_text(text)
    }

    #[test]
    fn levels_are_read_from_titles() {
        for (text, level) in [
            ("Trưởng phòng", Level::Head),
            ("Phó Trưởng phòng", Level::Deputy),
            ("Phó trưởng phòng phụ trách", Level::Deputy),
            ("Phó phòng", Level::Deputy),
            ("Chánh Văn phòng", Level::Head),
            ("Phó Chánh Văn phòng HĐND và UBND", Level::Deputy),
            ("Phó Chánh Thanh tra", Level::Deputy),
            ("Chi cục trưởng", Level::Head),
            ("Phó Chi cục trưởng", Level::Deputy),
            ("Giám đốc Sở", Level::Senior),
            ("Phó Giám đốc", Level::Senior),
            ("Giám đốc Trung tâm Phục vụ hành chính công", Level::Head),
            ("Phó Giám đốc TTPVHCC", Level::Deputy),
            ("Chủ tịch UBND", Level::Senior),
            ("PCT UBND", Level::Senior),
            ("Phó Chủ tịch HĐND", Level::Senior),
            ("Bí thư Đảng ủy", Level::Senior),
            ("Trưởng phòng, Bí thư Chi bộ", Level::Head),
            ("Chuyên viên", Level::Professional),
            ("Chuyên viên GD&ĐT", Level::Professional),
            ("Công chức Địa chính - Xây dựng", Level::Professional),
            ("", Level::Professional),
        ] {
            assert_eq!(read(text).level, level, "{text}");
        }
    }

    #[test]
    fn a_director_in_the_service_desk_leads_an_office() {
        let reference = Reference::embedded();
        let desk = OfficeCode::from("hanh-chinh-cong");
        assert_eq!(reference.title_in_office("Giám đốc", Some(&desk)).level, Level::Head);
        assert_eq!(reference.title_in_office("Phó Giám đốc", Some(&desk)).level, Level::Deputy);
        let centre = OfficeCode::from("cung-ung-dich-vu");
        assert_eq!(reference.title_in_office("Giám đốc", Some(&centre)).level, Level::Senior);
    }

    #[test]
    fn titles_betray_kind_and_office() {
        let kind_and_office = |text| {
            let read = read(text);
            (read.kind, read.office.map(|office| office.to_string()))
        };
        let office = |code: &str| Some(code.to_owned());
        assert_eq!(kind_and_office("Chủ tịch UBND"), (Some(StaffKind::Cadre), office("lanh-dao-ubnd")));
        assert_eq!(kind_and_office("Phó Bí thư Thường trực Đảng ủy"), (Some(StaffKind::Cadre), office("dang-uy")));
        assert_eq!(kind_and_office("Chủ tịch Hội Nông dân"), (Some(StaffKind::Cadre), office("mat-tran")));
        assert_eq!(kind_and_office("Chỉ huy trưởng BCH quân sự"), (Some(StaffKind::Military), office("quan-su")));
        assert_eq!(kind_and_office("Lái xe (HĐ 111)").0, Some(StaffKind::Contract));
        assert_eq!(kind_and_office("Trưởng Công an xã").0, Some(StaffKind::Police));
        assert_eq!(kind_and_office("Chuyên viên"), (None, None));
    }
}
