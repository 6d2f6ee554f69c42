//! Specifications of the invented provinces. Published figures stand here as *inputs*: numbers of seats and people.

pub(crate) mod bac_ninh;
pub(crate) mod bac_son;
mod balance;
pub(crate) mod dak_lak;
pub(crate) mod gia_lai;
pub(crate) mod nam_po;
pub(crate) mod quang_ngai;
pub(crate) mod small;
pub(crate) mod thai_nguyen;

use crate::bodies::Shape;
use crate::chance::Chance;
use crate::majors;
use crate::people;
use crate::truth::{Commune, Official, Truth};
use canbo_register::CommuneKind;

/// Peoples of Đắk Lắk.
const DAK_LAK_PEOPLES: crate::names::Peoples =
    &[("Kinh", 67), ("Ê Đê", 18), ("Nùng", 4), ("Tày", 4), ("M'Nông", 3), ("Gia Rai", 2), ("Mông", 1), ("Dao", 1)];
/// Peoples of Bắc Ninh.
const BAC_NINH_PEOPLES: crate::names::Peoples =
    &[("Kinh", 92), ("Tày", 2), ("Nùng", 3), ("Sán Dìu", 2), ("Sán Chay", 1)];
/// Peoples of Thái Nguyên.
const THAI_NGUYEN_PEOPLES: crate::names::Peoples =
    &[("Kinh", 67), ("Tày", 16), ("Nùng", 7), ("Dao", 4), ("Sán Dìu", 3), ("Mông", 2), ("Sán Chay", 1)];

/// Peoples of the former Bắc Sơn district.
const LANG_SON_PEOPLES: crate::names::Peoples = &[("Tày", 60), ("Nùng", 20), ("Kinh", 13), ("Dao", 7)];
/// Peoples of the former Nậm Pồ district.
const DIEN_BIEN_PEOPLES: crate::names::Peoples = &[("Mông", 50), ("Thái", 30), ("Kinh", 18), ("Dao", 2)];
/// Peoples of Gia Lai.
const GIA_LAI_PEOPLES: crate::names::Peoples = &[("Kinh", 75), ("Gia Rai", 17), ("Ba Na", 8)];
/// Peoples of Quảng Ngãi.
const QUANG_NGAI_PEOPLES: crate::names::Peoples = &[("Kinh", 78), ("Hrê", 12), ("Xơ Đăng", 10)];

/// Departments and other bodies that every province has.
const COMMON_BODIES: &[Shape] = &[
    Shape {
        name: "Văn phòng Ủy ban nhân dân tỉnh",
        divisions: &["Phòng Tổng hợp", "Phòng Kinh tế", "Phòng Nội chính"],
        trades: &[(majors::ADMINISTRATION, 5), (majors::LAW, 3), (majors::ECONOMICS, 2)],
        public: false,
    },
    Shape {
        name: "Sở Nội vụ",
        divisions: &["Phòng Tổ chức và Biên chế", "Phòng Quản lý cán bộ", "Phòng Lao động và Việc làm"],
        trades: &[(majors::ADMINISTRATION, 6), (majors::LAW, 3), (majors::SOCIAL_WORK, 2)],
        public: false,
    },
    Shape {
        name: "Sở Tư pháp",
        divisions: &["Phòng Hành chính tư pháp", "Phòng Xây dựng văn bản pháp luật"],
        trades: &[(majors::LAW, 9), (majors::ADMINISTRATION, 1)],
        public: false,
    },
    Shape {
        name: "Sở Tài chính",
        divisions: &["Phòng Ngân sách", "Phòng Tổng hợp", "Phòng Đầu tư", "Phòng Đăng ký kinh doanh"],
        trades: &[(majors::ACCOUNTING, 5), (majors::BANKING, 2), (majors::ECONOMICS, 4)],
        public: false,
    },
    Shape {
        name: "Sở Công Thương",
        divisions: &["Phòng Quản lý công nghiệp", "Phòng Quản lý thương mại"],
        trades: &[(majors::ECONOMICS, 6), (majors::LAW, 2), (majors::ADMINISTRATION, 2)],
        public: false,
    },
    Shape {
        name: "Sở Nông nghiệp và Môi trường",
        divisions: &[
            "Phòng Quản lý đất đai",
            "Phòng Môi trường",
            "Phòng Phát triển nông thôn",
            "Phòng Đo đạc và Bản đồ",
        ],
        trades: &[(majors::LAND, 5), (majors::AGRICULTURE, 6), (majors::ENVIRONMENT, 3)],
        public: false,
    },
    Shape {
        name: "Sở Xây dựng",
        divisions: &[
            "Phòng Quản lý xây dựng",
            "Phòng Quy hoạch và Kiến trúc",
            "Phòng Quản lý giao thông",
            "Phòng Hạ tầng kỹ thuật",
        ],
        trades: &[(majors::CONSTRUCTION, 8), (majors::PLANNING, 2), (majors::LAW, 1)],
        public: false,
    },
    Shape {
        name: "Sở Khoa học và Công nghệ",
        divisions: &["Phòng Chuyển đổi số", "Phòng Bưu chính và Viễn thông", "Phòng Quản lý khoa học"],
        trades: &[(majors::INFORMATICS, 6), (majors::ADMINISTRATION, 2), (majors::AGRICULTURE, 1)],
        public: false,
    },
    Shape {
        name: "Sở Văn hóa, Thể thao và Du lịch",
        divisions: &["Phòng Quản lý văn hóa", "Phòng Quản lý thể dục thể thao", "Phòng Quản lý du lịch"],
        trades: &[(majors::CULTURE, 8), (majors::ADMINISTRATION, 2)],
        public: false,
    },
    Shape {
        name: "Sở Giáo dục và Đào tạo",
        divisions: &["Phòng Giáo dục mầm non và Tiểu học", "Phòng Giáo dục trung học"],
        trades: &[(majors::TEACHING, 9), (majors::ADMINISTRATION, 1)],
        public: false,
    },
    Shape {
        name: "Sở Y tế",
        divisions: &["Phòng Nghiệp vụ y", "Phòng Dân số", "Phòng Bảo trợ xã hội"],
        trades: &[(majors::HEALTH, 7), (majors::SOCIAL_WORK, 3)],
        public: false,
    },
    Shape {
        name: "Sở Dân tộc và Tôn giáo",
        divisions: &["Phòng Chính sách dân tộc", "Phòng Tôn giáo"],
        trades: &[(majors::ADMINISTRATION, 5), (majors::CULTURE, 2), (majors::LAW, 2)],
        public: false,
    },
    Shape {
        name: "Thanh tra tỉnh",
        divisions: &["Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 3"],
        trades: &[(majors::LAW, 6), (majors::BANKING, 2), (majors::ADMINISTRATION, 2)],
        public: false,
    },
    Shape {
        name: "Ban Quản lý các khu công nghiệp",
        divisions: &["Phòng Quản lý đầu tư", "Phòng Quản lý doanh nghiệp"],
        trades: &[(majors::ECONOMICS, 5), (majors::LAW, 2), (majors::ENVIRONMENT, 1)],
        public: false,
    },
];

/// Bodies of Đắk Lắk and Thái Nguyên besides the common ones.
const MORE_BODIES: &[Shape] = &[
    Shape {
        name: "Ban Quản lý dự án đầu tư xây dựng tỉnh",
        divisions: &["Phòng Kỹ thuật", "Phòng Giải phóng mặt bằng"],
        trades: &[(majors::CONSTRUCTION, 7), (majors::LAND, 2), (majors::ACCOUNTING, 2)],
        public: true,
    },
    Shape {
        name: "Văn phòng Đăng ký đất đai tỉnh",
        divisions: &["Phòng Đăng ký và Cấp giấy", "Phòng Kỹ thuật địa chính"],
        trades: &[(majors::LAND, 8), (majors::INFORMATICS, 1), (majors::LAW, 1)],
        public: true,
    },
    Shape {
        name: "Trung tâm Phát triển quỹ đất tỉnh",
        divisions: &["Phòng Bồi thường", "Phòng Kế hoạch"],
        trades: &[(majors::LAND, 6), (majors::CONSTRUCTION, 1), (majors::ACCOUNTING, 2)],
        public: true,
    },
    Shape {
        name: "Trung tâm Công nghệ thông tin và Truyền thông tỉnh",
        divisions: &["Phòng Hạ tầng số", "Phòng Phần mềm"],
        trades: &[(majors::INFORMATICS, 8), (majors::ACCOUNTING, 1)],
        public: true,
    },
    Shape {
        name: "Trung tâm Khuyến nông tỉnh",
        divisions: &["Phòng Kỹ thuật trồng trọt", "Phòng Kỹ thuật chăn nuôi"],
        trades: &[(majors::AGRICULTURE, 8), (majors::ACCOUNTING, 1)],
        public: true,
    },
    Shape {
        name: "Trung tâm Dịch vụ việc làm tỉnh",
        divisions: &["Phòng Tư vấn việc làm", "Phòng Bảo hiểm thất nghiệp"],
        trades: &[(majors::SOCIAL_WORK, 5), (majors::ADMINISTRATION, 2), (majors::ACCOUNTING, 2)],
        public: true,
    },
];

/// Numbers everybody and hands out key works that some communes have.
fn finish(truth: &mut Truth, chance: &Chance, prefix: &str) {
    let communes =
        truth.communes.iter_mut().flat_map(|commune| commune.staff.iter_mut().chain(commune.centre.iter_mut()));
    let everybody: Vec<&mut Official> =
        communes.chain(truth.bodies.iter_mut().flat_map(|body| body.staff.iter_mut())).collect();
    people::number(&mut chance.part("numbers"), prefix, everybody.into_iter());
}

/// Marks of communes: a share of the rural ones is remote, some of those specially difficult, some have key works, some
/// have asked.
fn mark(communes: &mut [Commune], chance: &mut Chance, remote_percent: u32, works: &[&'static str]) {
    for commune in communes {
        let rural = commune.kind == CommuneKind::Commune;
        commune.remote = rural && chance.percent(remote_percent);
        commune.difficult = commune.remote && chance.percent(40);
        commune.key_works = chance.percent(9).then(|| *chance.pick(works));
        commune.asked = chance.percent(22);
    }
}

/// A number of a body's staff between the sizes given, so that bodies differ as they do.
fn size(chance: &mut Chance, low: i64, high: i64) -> usize {
    ((chance.between(low, high) + chance.between(low, high)) / 2) as usize
}
