//! From the truth to workbooks: which files there are, and what each sheet of them shows.

mod events;
pub(crate) mod grid;
pub(crate) mod letters;
pub(crate) mod look;
mod staff;
mod units;
mod wishes;

use crate::SampleFile;
use crate::truth::{Commune, Place, Truth};
use canbo_register::reference::Reference;
use grid::{Sheet, render};
use look::Look;

/// Communes in one file of staff lists; in the small samples, so few that every untidy look occurs.
const COMMUNES_A_FILE: usize = 17;
const COMMUNES_A_SMALL_FILE: usize = 2;
/// Bodies in one file.
const BODIES_A_FILE: usize = 7;

/// All workbooks of a province.
pub(crate) fn write(truth: &Truth, reference: &Reference, messy: bool) -> Vec<SampleFile> {
    let mut files = Vec::new();
    let a_file = if truth.communes.len() > COMMUNES_A_FILE { COMMUNES_A_FILE } else { COMMUNES_A_SMALL_FILE };
    let mut looks = (0..).map(|number| if messy { Look::untidy(number) } else { Look::clean() });
    let mut put = |name: String, title: &str, sheets: Vec<Sheet>, look: &Look| {
        if !sheets.is_empty() {
            files.push(SampleFile { name: format!("{name}.xlsx"), bytes: render(title, &sheets, look) });
        }
    };
    let calm = if messy { Look { old_tones: true, stray_spaces: true, ..Look::clean() } } else { Look::clean() };
    put(
        "01-bien-che-giao".to_owned(),
        "Biên chế giao cho các xã, phường",
        vec![units::headcount(truth, reference, &calm)],
        &calm,
    );
    for (number, communes) in truth.communes.chunks(a_file).enumerate() {
        let look = looks.next().expect("looks never end");
        let sheets = communes
            .iter()
            .map(|commune| staff::sheet(truth, reference, &commune_list(commune, &look), &look))
            .collect();
        put(
            format!("02-danh-sach-xa-phuong-{:02}", number + 1),
            "Danh sách cán bộ, công chức xã, phường",
            sheets,
            &look,
        );
    }
    let centres: Vec<&Commune> = truth.communes.iter().filter(|commune| !commune.centre.is_empty()).collect();
    for (number, communes) in centres.chunks(a_file).enumerate() {
        let look = looks.next().expect("looks never end");
        let sheets = communes
            .iter()
            .map(|commune| staff::sheet(truth, reference, &centre_list(commune, &look), &look))
            .collect();
        put(
            format!("03-trung-tam-cung-ung-dich-vu-{:02}", number + 1),
            "Danh sách viên chức trung tâm cung ứng dịch vụ sự nghiệp công",
            sheets,
            &look,
        );
    }
    for (number, bodies) in truth.bodies.chunks(BODIES_A_FILE).enumerate() {
        let look = looks.next().expect("looks never end");
        let sheets = bodies.iter().map(|body| staff::sheet(truth, reference, &body_list(truth, body), &look)).collect();
        put(
            format!("04-co-quan-cap-tinh-{:02}", number + 1),
            "Danh sách công chức, viên chức cơ quan cấp tỉnh",
            sheets,
            &look,
        );
    }
    if truth.communes.iter().any(Commune::is_marked) {
        put(
            "05-danh-dau-don-vi".to_owned(),
            "Xã, phường vùng sâu, vùng xa, biên giới, công trình trọng điểm",
            vec![units::marks(truth, &calm)],
            &calm,
        );
    }
    if truth.communes.iter().any(|commune| !commune.needs.is_empty()) {
        put(
            "06-nhu-cau-dang-ky".to_owned(),
            "Nhu cầu nhân lực của xã, phường",
            vec![units::needs(truth, reference, &calm)],
            &calm,
        );
    }
    put(
        "07-dang-ky-tinh-nguyen".to_owned(),
        "Đăng ký tình nguyện về cơ sở",
        wishes::volunteers(truth, reference, &calm),
        &calm,
    );
    if let Some(earlier) = &truth.earlier {
        let title = format!("Biên chế giao năm {}", earlier.year);
        put(format!("01-bien-che-giao-{}", earlier.year), &title, vec![units::earlier(truth, earlier)], &calm);
    }
    put(
        "09-dang-biet-phai".to_owned(),
        "Công chức, viên chức đang biệt phái về xã, phường",
        wishes::secondees(truth),
        &calm,
    );
    if truth.confirmations {
        put("08-xac-nhan-co-quan-cu".to_owned(), "Xác nhận của cơ quan cử", wishes::confirmations(truth, &calm), &calm);
    }
    let more = [
        ("10-dao-tao-boi-duong", "Lượt người đào tạo, bồi dưỡng", events::courses(truth)),
        ("11-khao-sat-hai-long", "Khảo sát mức độ hài lòng của người dân", events::surveys(truth)),
        ("12-can-bo-luan-chuyen", "Cán bộ luân chuyển về xã, phường", events::rotated(truth)),
    ];
    for (name, title, sheets) in more {
        put(name.to_owned(), title, sheets, &calm);
    }
    files
}

fn sheet_name(commune: &Commune, look: &Look) -> String {
    if look.bare_sheet_names {
        format!("{} ({})", commune.name, commune.type_word().to_lowercase())
    } else {
        commune.full_name()
    }
}

fn commune_list<'a>(commune: &'a Commune, look: &Look) -> staff::List<'a> {
    let ward = commune.kind == canbo_register::CommuneKind::Ward;
    let economy = if ward { "Phòng Kinh tế, Hạ tầng và Đô thị" } else { "Phòng Kinh tế" };
    let groups = [
        ("dang-uy", "Cơ quan Đảng ủy"),
        ("hoi-dong-nhan-dan", "Thường trực và các Ban Hội đồng nhân dân"),
        ("lanh-dao-ubnd", "Lãnh đạo Ủy ban nhân dân"),
        ("van-phong", "Văn phòng HĐND và UBND"),
        ("kinh-te", economy),
        ("van-hoa-xa-hoi", "Phòng Văn hóa – Xã hội"),
        ("hanh-chinh-cong", "Trung tâm Phục vụ hành chính công"),
        ("mat-tran", "Cơ quan Ủy ban Mặt trận Tổ quốc"),
        ("quan-su", "Ban Chỉ huy quân sự"),
    ];
    staff::List {
        superior: "ỦY BAN NHÂN DÂN".to_owned(),
        unit: commune.full_name().to_uppercase(),
        sheet: sheet_name(commune, look),
        groups: staff::grouped(
            &commune.staff,
            groups.into_iter().map(|(code, name)| (Place::Office(code), name.to_owned())),
        ),
        signer: "CHỦ TỊCH",
    }
}

fn centre_list<'a>(commune: &'a Commune, look: &Look) -> staff::List<'a> {
    let groups = [(Place::Office("cung-ung-dich-vu"), "Trung tâm Cung ứng dịch vụ sự nghiệp công".to_owned())];
    staff::List {
        superior: format!("UBND {}", commune.full_name().to_uppercase()),
        unit: "TRUNG TÂM CUNG ỨNG DỊCH VỤ SỰ NGHIỆP CÔNG".to_owned(),
        sheet: sheet_name(commune, look),
        groups: staff::grouped(&commune.centre, groups.into_iter()),
        signer: "GIÁM ĐỐC",
    }
}

fn body_list<'a>(truth: &Truth, body: &'a crate::truth::Body) -> staff::List<'a> {
    let divisions = body.divisions.iter().enumerate().map(|(at, name)| (Place::Division(at), name.clone()));
    staff::List {
        superior: format!("UBND TỈNH {}", truth.name.to_uppercase()),
        unit: body.name.to_uppercase(),
        sheet: short_name(body.name),
        groups: staff::grouped(&body.staff, divisions),
        signer: "THỦ TRƯỞNG CƠ QUAN",
    }
}

/// A name within the thirty-one characters of a sheet's name, as clerks shorten it.
fn short_name(name: &str) -> String {
    let short = name
        .replace("Ban Quản lý dự án", "BQLDA")
        .replace("Ban Quản lý", "BQL")
        .replace("Trung tâm", "TT")
        .replace("Ủy ban nhân dân", "UBND")
        .replace("Phát triển đô thị", "PTĐT")
        .replace("Công nghệ thông tin", "CNTT")
        .replace("Phổ thông dân tộc bán trú", "PTDTBT")
        .replace("Trung học cơ sở", "THCS")
        .replace("Giáo dục nghề nghiệp – Giáo dục thường xuyên", "GDNN – GDTX");
    short.chars().take(31).collect::<String>().trim().to_owned()
}

/// The staff lists of all communes in one untidy workbook.
pub(crate) fn one_workbook(truth: &Truth, reference: &Reference) -> Vec<u8> {
    let look = Look { twice_every: 40, ..Look::untidy(0) };
    let sheets: Vec<Sheet> = truth
        .communes
        .iter()
        .map(|commune| staff::sheet(truth, reference, &commune_list(commune, &look), &look))
        .collect();
    render("Danh sách cán bộ, công chức xã, phường", &sheets, &look)
}
