//! Headings never seen before, with and without what stands below them.

mod kit;

use kit::{book, gather};

/// Invented ways to write headings, and what they mean. None of them stands in the vocabulary word for word.
const PERSON: &[(&str, &str)] = &[
    ("Họ và tên CBCC, VC", "full_name"),
    ("Họ, tên đệm và tên", "full_name"),
    ("Họ tên người được rà soát", "full_name"),
    ("HỌ VÀ TÊN (chữ in hoa)", "full_name"),
    ("Ho va ten", "full_name"),
    ("Ngày, tháng, năm sinh (dd/mm/yyyy)", "birth"),
    ("Ngày tháng năm sinh theo lý lịch", "birth"),
    ("Năm sinh (ghi đủ 4 số)", "birth"),
    ("Sinh ngày, tháng, năm", "birth"),
    ("Giới tính (Nam/Nữ)", "sex"),
    ("Giới tính khai sinh", "sex"),
    ("Là người dân tộc", "ethnicity"),
    ("Dân tộc (ghi rõ)", "ethnicity"),
    ("Số thẻ CCCD gắn chip", "personal_id"),
    ("Số căn cước/định danh cá nhân", "personal_id"),
    ("Số hiệu CBCCVC", "staff_number"),
    ("Mã số hồ sơ cán bộ", "staff_number"),
    ("Đơn vị đang công tác hiện nay", "unit"),
    ("Phòng, ban đang công tác", "unit"),
    ("Cơ quan/đơn vị nơi công tác", "unit"),
    ("Nơi đang làm việc", "unit"),
    ("Chức vụ, chức danh đang giữ", "title"),
    ("Chức vụ hiện nay (kể cả quyền)", "title"),
    ("Chức danh, chức vụ hiện đảm nhiệm", "title"),
    ("Chức vụ Đảng kiêm nhiệm trong cấp ủy", "party_title"),
    ("Kiêm nhiệm chức danh khác", "concurrent_title"),
    ("Vị trí việc làm được phê duyệt", "position"),
    ("Tên VTVL đang đảm nhận", "position"),
    ("Công việc chuyên môn đang phụ trách", "position"),
    ("Nhiệm vụ chính được phân công", "position"),
    ("Lĩnh vực công tác phụ trách chính", "field"),
    ("Các lĩnh vực kiêm thêm", "other_fields"),
    ("Đối tượng (CB, CC, VC, HĐ)", "staff_kind"),
    ("Phân loại CBCCVC", "staff_kind"),
    ("Trình độ chuyên môn (bằng cao nhất)", "degree"),
    ("Trình độ CMNV cao nhất", "degree"),
    ("Bằng cấp chuyên môn cao nhất", "degree"),
    ("Chuyên ngành được đào tạo", "major"),
    ("Ngành, chuyên ngành đã tốt nghiệp", "major"),
    ("Mã số ngành đào tạo", "major_code"),
    ("Trình độ LLCT (CC, TC, SC)", "theory"),
    ("Lý luận chính trị đã học", "theory"),
    ("Mã ngạch CC / mã số CDNN", "rank_code"),
    ("Ngạch công chức đang giữ", "rank_name"),
    ("Bậc lương đang hưởng", "step"),
    ("Hệ số lương đang hưởng", "coefficient"),
    ("HSL hiện tại", "coefficient"),
    ("Hệ số phụ cấp chức vụ (nếu có)", "allowance"),
    ("Thời điểm tuyển dụng lần đầu", "recruited_on"),
    ("Ngày được tuyển dụng vào cơ quan nhà nước", "recruited_on"),
    ("Ngày bổ nhiệm vào chức vụ hiện nay", "post_from"),
    ("Thời gian bổ nhiệm chức vụ hiện tại", "post_from"),
    ("Số năm kinh nghiệm trong lĩnh vực", "experience_years"),
    ("Xếp loại chất lượng năm 2025", "rating:2025"),
    ("KQ đánh giá, xếp loại năm 2024", "rating:2024"),
    ("Mức xếp loại CBCC 2023", "rating:2023"),
    ("Có tên trong quy hoạch", "planned"),
    ("Đang được biệt phái đến", "seconded_to"),
    ("Ngày hết thời hạn biệt phái", "seconded_until"),
    ("Ngày sinh của con nhỏ nhất", "youngest_child_born"),
    ("Đang mang thai (nếu khai)", "pregnant"),
    ("Gia đình hoàn cảnh đặc biệt khó khăn", "hardship"),
    ("Tự nguyện đi cơ sở", "volunteer"),
    ("Nguyện vọng về xã, phường nào", "wished_units"),
    ("Ngày ký đơn tự nguyện", "request_signed"),
    ("Xác nhận về phẩm chất, đạo đức", "ethics_confirmed"),
    ("Xác nhận tình trạng đủ sức khỏe", "health_confirmed"),
    ("Thuộc tôn giáo nào", "unused:religion"),
    ("Quê quán (xã, tỉnh)", "unused:home"),
    ("Ngày vào Đảng CSVN", "unused:party"),
    ("Trình độ tin học văn phòng", "unused:computing"),
    ("Chứng chỉ ngoại ngữ", "unused:languages"),
    ("Bồi dưỡng QLNN ngạch", "unused:state_management"),
    ("Số điện thoại liên hệ", "unused:contact"),
];

const UNIT: &[(&str, &str)] = &[
    ("Tổng biên chế được giao năm 2026", "authorised"),
    ("Số biên chế được cấp có thẩm quyền giao", "authorised"),
    ("Chỉ tiêu biên chế giao", "authorised"),
    ("Biên chế tạm giao 2026", "authorised_provisional"),
    ("Số biên chế công chức", "authorised_civil_servants"),
    ("Số lượng người làm việc được giao", "authorised_public_employees"),
    ("Hợp đồng lao động theo NĐ 111", "authorised_contracts"),
    ("Số có mặt đến 30/6/2026", "present"),
    ("Biên chế hiện có mặt", "present"),
    ("Số người cần bổ sung thêm", "need"),
    ("Nhu cầu cần hỗ trợ (người)", "need"),
    ("Xã thuộc vùng đặc biệt khó khăn", "specially_difficult"),
    ("Có đường biên giới quốc gia", "border"),
    ("Tên công trình trọng điểm trên địa bàn", "key_works"),
    ("Đã có văn bản đề nghị tỉnh hỗ trợ", "asked"),
    ("Số quyết định giao biên chế", "document"),
];

fn meaning(kind: &str, heading: &str, cells: &[&str]) -> String {
    // The heading under test stands between two that decide only what sort of sheet it is.
    let (first, others): (&str, &[&str]) = if kind == "person" {
        (
            "STT|Họ và tên|Chức vụ",
            &["#1|Nguyễn Văn An|Chuyên viên", "#2|Trần Thị Bình|Công chức", "#3|Lê Văn Cường|Kế toán"],
        )
    } else {
        ("STT|Tên đơn vị|Vùng sâu, vùng xa", &["#1|Xã Ea Drông|x", "#2|Phường Cư Bao|", "#3|Xã Ea Kar|x"])
    };
    let own_name = ["Họ", "Ho ", "HỌ"].iter().any(|start| heading.starts_with(start));
    let title = heading.contains("Chức vụ") || heading.contains("Chức danh");
    let mut head: Vec<String> = first.split('|').map(str::to_owned).collect();
    if own_name {
        head[1] = heading.to_owned();
    } else if title {
        head[2] = heading.to_owned();
    }
    let replaced = own_name || title;
    let mut rows = vec![if replaced { head.join("|") } else { format!("{}|{heading}", head.join("|")) }];
    for (n, other) in others.iter().enumerate() {
        let cell = cells.get(n).copied().unwrap_or("");
        rows.push(if replaced { (*other).to_owned() } else { format!("{other}|{cell}") });
    }
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let got = gather("a.xlsx", &book("S", &rows, &[]));
    let column = if own_name {
        1
    } else if title {
        2
    } else {
        3
    };
    got.recognised
        .first()
        .and_then(|one| one.columns.iter().find(|c| c.at == column))
        .map(|c| c.means.clone())
        .unwrap_or_default()
}

#[test]
fn nine_in_ten_unseen_headings_are_recognised_without_any_content() {
    let mut missed = Vec::new();
    let all = PERSON.iter().map(|pair| ("person", pair)).chain(UNIT.iter().map(|pair| ("unit", pair)));
    let count = PERSON.len() + UNIT.len();
    for (kind, (heading, expected)) in all {
        let got = meaning(kind, heading, &[]);
        if got != *expected {
            missed.push(format!("{heading}: {got} and not {expected}"));
        }
    }
    println!("{} of {count} unseen headings recognised", count - missed.len());
    assert!(missed.len() * 10 <= count, "{} of {count} missed\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn columns_are_recognised_by_what_they_hold_under_headings_that_say_nothing() {
    for (expected, cells) in [
        ("birth", ["19/05/1980", "1985", "06/1990"]),
        ("sex", ["Nam", "Nữ", "Nam"]),
        ("ethnicity", ["Kinh", "Ê Đê", "Mnông"]),
        ("personal_id", ["066080001234", "066185004321", "066090009999"]),
        ("rank_code", ["01.003", "01.003", "06.031"]),
        ("step", ["4/9", "2/9", "7/9"]),
        ("coefficient", ["3,33", "2,67", "4,40"]),
        ("degree", ["Đại học", "Thạc sĩ", "Cao đẳng"]),
        ("staff_kind", ["Công chức", "Viên chức", "Công chức"]),
        ("unit", ["Phòng Kinh tế", "Văn phòng HĐND và UBND", "Phòng Văn hóa – Xã hội"]),
    ] {
        assert_eq!(meaning("person", "Mục (a)", &cells), expected, "{cells:?}");
    }
}

/// The comparison list is read where it is, and never committed. Its path stands in `CANBO_HEADINGS`.
#[test]
fn headings_of_the_comparison_list_are_recognised() {
    let Some(path) = std::env::var_os("CANBO_HEADINGS") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let mut missed = Vec::new();
    let mut count = 0;
    for line in text.lines().skip(1) {
        let (field, heading) = line.split_once(',').unwrap();
        let heading = heading.trim_matches('"');
        let expected: &[&str] = match field {
            "stt" => &["serial"],
            "ho_ten" => &["full_name"],
            "ngay_sinh" => &["birth"],
            "gioi_tinh" => &["sex"],
            "dan_toc" => &["ethnicity"],
            "ton_giao" => &["unused:religion"],
            "que_quan" => &["unused:home"],
            "cccd" => &["personal_id"],
            "so_hieu" => &["staff_number"],
            "chuc_vu" => &["title"],
            "chuc_vu_dang" => &["party_title"],
            "kiem_nhiem" => &["concurrent_title"],
            "vi_tri_viec_lam" => &["position"],
            "don_vi" => &["unit"],
            "loai_doi_tuong" => &["staff_kind"],
            "ngach" => &["rank_name"],
            "ma_ngach" => &["rank_code"],
            "bac" => &["step"],
            "he_so" => &["coefficient"],
            "ngay_huong" => &["unused:pay_day"],
            "phu_cap_cv" => &["allowance"],
            "vuot_khung" => &["unused:over_frame"],
            "trinh_do" => &["degree"],
            "chuyen_nganh" => &["major"],
            "ly_luan" => &["theory"],
            "qlnn" => &["unused:state_management"],
            "ngoai_ngu" | "tieng_dtts" => &["unused:languages"],
            "tin_hoc" => &["unused:computing"],
            "vao_dang" => &["unused:party"],
            "ngay_tuyen_dung" => &["recruited_on", "post_from", "unused:pay_day"],
            "bien_che" => &["authorised", "present"],
            "ghi_chu" => &["note"],
            other => panic!("{other}"),
        };
        count += 1;
        let kind = if field == "bien_che" { "unit" } else { "person" };
        let got = meaning(kind, heading, &[]);
        let doubled = heading == "STT" || heading == "Số thứ tự";
        if !expected.contains(&got.as_str()) && !doubled {
            missed.push(format!("{heading}: {got} and not {expected:?}"));
        }
    }
    println!("{} of {count} headings of the list recognised", count - missed.len());
    assert!(missed.len() <= 2, "{}", missed.join("\n"));
}
