//! Majors that invented people studied, by the position whose work they fit.
//!
//! Names and codes of the education ministry's list. Which code fits which position is said in `law/reference/fits.toml`
//! and tested against it here; nothing is decided by this table.

use crate::chance::Chance;

/// A major.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Major {
    /// Seven digits.
    pub(crate) code: &'static str,
    /// Name as rosters write it.
    pub(crate) name: &'static str,
}

const fn major(code: &'static str, name: &'static str) -> Major {
    Major { code, name }
}

/// For land administration: the first exact (and near for the environment), the second near and for nothing else.
pub(crate) const LAND: &[Major] =
    &[major("7850103", "Quản lý đất đai"), major("7520503", "Kỹ thuật trắc địa - bản đồ")];
/// Exact for construction and transport.
pub(crate) const CONSTRUCTION: &[Major] = &[
    major("7580201", "Kỹ thuật xây dựng"),
    major("7580205", "Kỹ thuật xây dựng công trình giao thông"),
    major("7580210", "Kỹ thuật cơ sở hạ tầng"),
    major("7510102", "Công nghệ kỹ thuật công trình xây dựng"),
    major("7510103", "Công nghệ kỹ thuật xây dựng"),
];
/// Exact for information technology.
pub(crate) const INFORMATICS: &[Major] = &[
    major("7480201", "Công nghệ thông tin"),
    major("7480101", "Khoa học máy tính"),
    major("7480103", "Kỹ thuật phần mềm"),
    major("7480104", "Hệ thống thông tin"),
];
/// Exact for finance and fitting nothing else.
pub(crate) const ACCOUNTING: &[Major] = &[major("7340301", "Kế toán"), major("7340302", "Kiểm toán")];
/// Exact for finance, near for planning.
pub(crate) const BANKING: &[Major] = &[major("7340201", "Tài chính - Ngân hàng")];
/// Exact for planning and trade, near for finance.
pub(crate) const ECONOMICS: &[Major] =
    &[major("7310101", "Kinh tế"), major("7310104", "Kinh tế đầu tư"), major("7310105", "Kinh tế phát triển")];
/// Exact for justice, near for administration.
pub(crate) const LAW: &[Major] = &[major("7380101", "Luật"), major("7380107", "Luật kinh tế")];
/// Exact for administration.
pub(crate) const ADMINISTRATION: &[Major] = &[
    major("7310205", "Quản lý nhà nước"),
    major("7340403", "Quản lý công"),
    major("7340404", "Quản trị nhân lực"),
    major("7340406", "Quản trị văn phòng"),
    major("7320303", "Lưu trữ học"),
    major("7310202", "Xây dựng Đảng và chính quyền nhà nước"),
];
/// Exact for the environment and fitting nothing else.
pub(crate) const ENVIRONMENT: &[Major] = &[
    major("7440301", "Khoa học môi trường"),
    major("7510406", "Công nghệ kỹ thuật môi trường"),
    major("7520320", "Kỹ thuật môi trường"),
];
/// Exact for agriculture.
pub(crate) const AGRICULTURE: &[Major] = &[
    major("7620105", "Chăn nuôi"),
    major("7620110", "Khoa học cây trồng"),
    major("7620112", "Bảo vệ thực vật"),
    major("7620115", "Kinh tế nông nghiệp"),
    major("7620205", "Lâm sinh"),
    major("7640101", "Thú y"),
];
/// Exact for labour and merit people.
pub(crate) const SOCIAL_WORK: &[Major] = &[major("7760101", "Công tác xã hội"), major("7310301", "Xã hội học")];
/// Exact for culture.
pub(crate) const CULTURE: &[Major] =
    &[major("7229042", "Quản lý văn hóa"), major("7810301", "Quản lý thể dục thể thao")];
/// Exact for health.
pub(crate) const HEALTH: &[Major] = &[major("7720701", "Y tế công cộng"), major("7720101", "Y khoa")];
/// Exact for education.
pub(crate) const TEACHING: &[Major] = &[
    major("7140114", "Quản lý giáo dục"),
    major("7140201", "Giáo dục mầm non"),
    major("7140202", "Giáo dục tiểu học"),
    major("7140217", "Sư phạm Ngữ văn"),
];
/// Exact for town planning, near for construction.
pub(crate) const PLANNING: &[Major] = &[major("7580105", "Quy hoạch vùng và đô thị"), major("7580101", "Kiến trúc")];
/// Exact for external affairs.
pub(crate) const FOREIGN: &[Major] = &[major("7310206", "Quan hệ quốc tế"), major("7220201", "Ngôn ngữ Anh")];

/// Majors that fit the work of a position exactly.
pub(crate) fn fitting(position: &str) -> &'static [Major] {
    match position {
        "tu-phap" => LAW,
        "doi-ngoai" => FOREIGN,
        "tai-chinh-ke-toan" => ACCOUNTING,
        "ke-hoach-dau-tu" | "cong-thuong" => ECONOMICS,
        "xay-dung" | "giao-thong" => CONSTRUCTION,
        "quy-hoach-do-thi" => PLANNING,
        "dat-dai" => LAND,
        "moi-truong" => ENVIRONMENT,
        "nong-nghiep" => AGRICULTURE,
        "lao-dong-xa-hoi" => SOCIAL_WORK,
        "giao-duc" => TEACHING,
        "van-hoa" => CULTURE,
        "cong-nghe-thong-tin" => INFORMATICS,
        "y-te" => HEALTH,
        _ => ADMINISTRATION,
    }
}

/// Majors of people in leading posts and of people in work that they did not study: none of them fits a position that
/// communes seek (land, construction, information technology, finance).
pub(crate) const GENERAL: &[&[Major]] = &[LAW, ADMINISTRATION, AGRICULTURE, CULTURE, TEACHING, SOCIAL_WORK];

/// One of the general majors.
pub(crate) fn general(chance: &mut Chance) -> Major {
    let group = *chance.pick(GENERAL);
    *chance.pick(group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use canbo_register::reference::{Fit, Reference};

    #[test]
    fn each_major_fits_the_position_it_stands_for_and_a_general_one_none_that_communes_seek() {
        let reference = Reference::embedded();
        for position in reference.positions.values().filter(|position| position.fits.is_some()) {
            for major in fitting(position.code.as_str()) {
                assert!(reference.fit(major.code, &position.code) >= Fit::Near, "{} for {}", major.name, position.code);
            }
        }
        for major in GENERAL.iter().copied().flatten() {
            for position in ["dat-dai", "xay-dung", "cong-nghe-thong-tin", "tai-chinh-ke-toan"] {
                assert!(reference.fit(major.code, &position.into()) < Fit::Near, "{} for {position}", major.name);
            }
        }
    }
}
