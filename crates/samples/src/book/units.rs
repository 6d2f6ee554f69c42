//! Tables with one row a commune: authorised headcount, marks, declared needs.

use super::grid::{Content, Sheet, Style};
use super::look::Look;
use super::staff::{position_name, slashed};
use crate::commune::{LEADING, POSITIONS};
use crate::truth::{Commune, Detail, Truth};
use canbo_register::reference::Reference;

/// Letterhead, title and the line that names the decision.
pub(super) fn head(sheet: &mut Sheet, truth: &Truth, title: &str, below: &str) {
    let last = sheet.columns() - 1;
    let left = (last / 3).clamp(2, 8);
    let right = last - (last / 3).max(2);
    sheet.set(0, 0, crate::NOTICE, Style::Notice);
    sheet.merge((1, 0), (1, left), "ỦY BAN NHÂN DÂN", Style::Superior);
    sheet.merge((2, 0), (2, left), format!("TỈNH {}", truth.name.to_uppercase()), Style::Letterhead);
    if right > left {
        sheet.merge((1, right), (1, last), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style::Letterhead);
        sheet.merge((2, right), (2, last), "Độc lập - Tự do - Hạnh phúc", Style::Motto);
    }
    sheet.merge((4, 0), (4, last), title, Style::Title);
    sheet.merge((5, 0), (5, last), below, Style::Subtitle);
    sheet.heights.insert(4, 24.0);
}

/// A commune's name as the look spells it.
fn place(commune: &Commune, look: &Look) -> String {
    if look.old_tones { super::letters::old_tones(&commune.full_name()) } else { commune.full_name() }
}

fn decision(truth: &Truth) -> String {
    let day = truth.decision.day;
    format!("(Kèm theo Quyết định số {} ngày {} của Ủy ban nhân dân tỉnh)", truth.decision.number, slashed(day))
}

fn begin(sheet: &mut Sheet, row: u32, serial: usize, commune: &Commune, look: &Look) {
    sheet.set(row, 0, Content::Number(serial as f64), Style::Whole);
    sheet.set(row, 1, commune.code.as_str(), Style::Centred);
    sheet.set(row, 2, place(commune, look), Style::Words);
}

/// The headcount decision: by position, or one number a commune.
pub(crate) fn headcount(truth: &Truth, reference: &Reference, look: &Look) -> Sheet {
    match truth.detail {
        Detail::Positions => by_position(truth, reference, look),
        Detail::Totals => totals(truth, look),
    }
}

fn by_position(truth: &Truth, reference: &Reference, look: &Look) -> Sheet {
    let held = |code: &str| truth.communes.iter().any(|commune| commune.authorised.contains_key(code));
    let offices =
        |code: &str| reference.offices.get(&code.into()).map_or_else(String::new, |office| office.name.clone());
    let mut columns: Vec<(String, &'static str)> =
        LEADING.iter().map(|(code, ..)| ("Lãnh đạo, quản lý".to_owned(), *code)).collect();
    columns.extend(POSITIONS.iter().map(|(code, office)| (offices(office), *code)));
    columns.retain(|(_, code)| held(code));
    let mut sheet =
        Sheet { name: "Biên chế theo vị trí".to_owned(), widths: vec![5.0, 9.0, 22.0, 12.0], ..Sheet::default() };
    sheet.widths.extend(columns.iter().map(|_| 5.4));
    sheet.widths.extend([15.0, 12.0, 12.0]);
    let first = 7;
    let year = truth.decision.day.year();
    head(
        &mut sheet,
        truth,
        &format!("BIÊN CHẾ CÔNG CHỨC KHỐI CHÍNH QUYỀN GIAO CHO CÁC XÃ, PHƯỜNG THEO VỊ TRÍ VIỆC LÀM NĂM {year}"),
        &decision(truth),
    );
    for (at, heading) in ["TT", "Mã đơn vị", "Tên đơn vị", "Loại biên chế"].iter().enumerate() {
        sheet.merge((first, at as u16), (first + 2, at as u16), *heading, Style::Heading);
    }
    let end = 4 + columns.len() as u16;
    sheet.merge((first, 4), (first, end - 1), "Biên chế được giao theo vị trí việc làm", Style::Heading);
    let mut at = 0;
    while at < columns.len() {
        let same = columns[at..].iter().take_while(|(office, _)| *office == columns[at].0).count();
        let (left, right) = (4 + at as u16, 4 + (at + same) as u16 - 1);
        let office = if same == 1 { short_office(&columns[at].0) } else { &columns[at].0 };
        sheet.merge((first + 1, left), (first + 1, right), office, Style::Heading);
        at += same;
    }
    for (at, (_, code)) in columns.iter().enumerate() {
        sheet.set(first + 2, 4 + at as u16, position_name(reference, code), Style::Upward);
    }
    sheet.merge((first, end), (first + 2, end), "Số văn bản giao", Style::Heading);
    sheet.merge((first, end + 1), (first + 2, end + 1), "Ngày văn bản", Style::Heading);
    sheet.merge((first, end + 2), (first + 2, end + 2), "Hiệu lực từ ngày", Style::Heading);
    sheet.heights.extend([(first, 20.0), (first + 1, 48.0), (first + 2, 150.0)]);
    sheet.headings = (first, first + 2);
    sheet.frozen_columns = 3;
    for (serial, commune) in truth.communes.iter().enumerate() {
        let row = first + 3 + serial as u32;
        begin(&mut sheet, row, serial + 1, commune, look);
        sheet.set(row, 3, "Công chức", Style::Centred);
        for (at, (_, code)) in columns.iter().enumerate() {
            let number = commune.authorised.get(code).copied();
            sheet.set(
                row,
                4 + at as u16,
                number.map_or(Content::Empty, |number| Content::Number(f64::from(number))),
                Style::Whole,
            );
        }
        sheet.set(row, end, truth.decision.number.as_str(), Style::Centred);
        sheet.set(row, end + 1, Content::Date(truth.decision.day), Style::Day);
        sheet.set(row, end + 2, Content::Date(truth.decision.day), Style::Day);
    }
    sheet
}

/// An office over a single narrow column, as tables shorten it.
fn short_office(name: &str) -> &str {
    match name {
        "Trung tâm Phục vụ hành chính công" => "TT HCC",
        other => other,
    }
}

fn totals(truth: &Truth, look: &Look) -> Sheet {
    let mut sheet = Sheet {
        name: "Biên chế".to_owned(),
        widths: vec![6.0, 11.0, 30.0, 22.0, 20.0, 14.0, 14.0],
        ..Sheet::default()
    };
    let year = truth.decision.day.year();
    head(&mut sheet, truth, &format!("BIÊN CHẾ CÔNG CHỨC GIAO CHO CÁC XÃ, PHƯỜNG NĂM {year}"), &decision(truth));
    let first = 7;
    for (at, heading) in [
        "TT",
        "Mã đơn vị",
        "Tên đơn vị",
        "Biên chế công chức được giao",
        "Số văn bản giao",
        "Ngày văn bản",
        "Hiệu lực từ ngày",
    ]
    .iter()
    .enumerate()
    {
        sheet.set(first, at as u16, *heading, Style::Heading);
    }
    sheet.heights.insert(first, 36.0);
    sheet.headings = (first, first);
    for (serial, commune) in truth.communes.iter().enumerate() {
        let row = first + 1 + serial as u32;
        begin(&mut sheet, row, serial + 1, commune, look);
        let seats: u32 = commune.authorised.values().sum();
        sheet.set(row, 3, Content::Number(f64::from(seats)), Style::Whole);
        sheet.set(row, 4, truth.decision.number.as_str(), Style::Centred);
        sheet.set(row, 5, Content::Date(truth.decision.day), Style::Day);
        sheet.set(row, 6, Content::Date(truth.decision.day), Style::Day);
    }
    sheet
}

/// Headcount assigned for an earlier year, one number a unit and kind.
pub(crate) fn earlier(truth: &Truth, earlier: &crate::truth::Earlier) -> Sheet {
    let mut sheet = Sheet {
        name: format!("Biên chế {}", earlier.year),
        widths: vec![6.0, 40.0, 13.0, 13.0, 13.0, 13.0, 20.0, 14.0, 14.0, 14.0],
        ..Sheet::default()
    };
    let day = slashed(earlier.decision.day);
    let below = format!("(Kèm theo Quyết định số {} ngày {day} của Ủy ban nhân dân tỉnh)", earlier.decision.number);
    head(&mut sheet, truth, &format!("BIÊN CHẾ GIAO CHO CÁC ĐƠN VỊ NĂM {}", earlier.year), &below);
    let first = 7;
    for (at, heading) in [
        "TT",
        "Tên đơn vị",
        "Biên chế cán bộ",
        "Biên chế công chức",
        "Biên chế viên chức",
        "Hợp đồng 68",
        "Số văn bản giao",
        "Ngày văn bản",
        "Hiệu lực từ ngày",
        "Hiệu lực đến ngày",
    ]
    .iter()
    .enumerate()
    {
        sheet.set(first, at as u16, *heading, Style::Heading);
    }
    sheet.heights.insert(first, 36.0);
    sheet.headings = (first, first);
    let january = jiff::civil::date(earlier.year, 1, 1);
    let december = jiff::civil::date(earlier.year, 12, 31);
    for (serial, (unit, numbers)) in earlier.lines.iter().enumerate() {
        let row = first + 1 + serial as u32;
        sheet.set(row, 0, Content::Number((serial + 1) as f64), Style::Whole);
        sheet.set(row, 1, unit.as_str(), Style::Words);
        for (at, number) in numbers.iter().enumerate().filter(|(_, number)| **number > 0) {
            sheet.set(row, 2 + at as u16, Content::Number(f64::from(*number)), Style::Whole);
        }
        sheet.set(row, 6, earlier.decision.number.as_str(), Style::Centred);
        sheet.set(row, 7, Content::Date(earlier.decision.day), Style::Day);
        sheet.set(row, 8, Content::Date(january), Style::Day);
        sheet.set(row, 9, Content::Date(december), Style::Day);
    }
    sheet
}

/// Remote, difficult, border, key works, has asked.
pub(crate) fn marks(truth: &Truth, look: &Look) -> Sheet {
    let mut sheet = Sheet {
        name: "Đánh dấu đơn vị".to_owned(),
        widths: vec![6.0, 11.0, 28.0, 14.0, 16.0, 12.0, 38.0, 18.0],
        ..Sheet::default()
    };
    head(&mut sheet, truth, "DANH SÁCH XÃ, PHƯỜNG CẦN ƯU TIÊN", &format!("(Tính đến ngày {})", slashed(truth.day)));
    let first = 7;
    let headings = [
        "TT",
        "Mã đơn vị",
        "Tên đơn vị",
        "Vùng sâu, vùng xa",
        "Vùng đặc biệt khó khăn",
        "Xã biên giới",
        "Công trình trọng điểm",
        "Có văn bản đề nghị hỗ trợ",
    ];
    for (at, heading) in headings.iter().enumerate() {
        sheet.set(first, at as u16, *heading, Style::Heading);
    }
    sheet.heights.insert(first, 48.0);
    sheet.headings = (first, first);
    let marked = truth.communes.iter().filter(|one| one.is_marked());
    for (serial, commune) in marked.enumerate() {
        let row = first + 1 + serial as u32;
        begin(&mut sheet, row, serial + 1, commune, look);
        for (at, stands) in [commune.remote, commune.difficult, commune.border].into_iter().enumerate() {
            sheet.set(row, 3 + at as u16, if stands { "x" } else { "" }, Style::Centred);
        }
        sheet.set(row, 6, commune.key_works.unwrap_or(""), Style::Words);
        sheet.set(row, 7, if commune.asked { "x" } else { "" }, Style::Centred);
    }
    sheet
}

/// Declared needs: one row a commune and position.
pub(crate) fn needs(truth: &Truth, reference: &Reference, look: &Look) -> Sheet {
    let mut sheet =
        Sheet {
            name: "Nhu cầu".to_owned(), widths: vec![6.0, 11.0, 28.0, 34.0, 14.0, 20.0, 14.0], ..Sheet::default()
        };
    head(
        &mut sheet,
        truth,
        "TỔNG HỢP NHU CẦU NHÂN LỰC CỦA CÁC XÃ, PHƯỜNG",
        &format!("(Tính đến ngày {})", slashed(truth.day)),
    );
    let first = 7;
    for (at, heading) in
        ["TT", "Mã đơn vị", "Tên đơn vị", "Vị trí việc làm", "Số lượng cần bổ sung", "Số văn bản", "Ngày văn bản"]
            .iter()
            .enumerate()
    {
        sheet.set(first, at as u16, *heading, Style::Heading);
    }
    sheet.heights.insert(first, 36.0);
    sheet.headings = (first, first);
    let lines = truth
        .communes
        .iter()
        .flat_map(|commune| commune.needs.iter().map(move |(position, number)| (commune, position, number)));
    for (serial, (commune, position, number)) in lines.enumerate() {
        let row = first + 1 + serial as u32;
        begin(&mut sheet, row, serial + 1, commune, look);
        sheet.set(row, 3, position_name(reference, position), Style::Words);
        sheet.set(row, 4, Content::Number(f64::from(*number)), Style::Whole);
        sheet.set(
            row,
            5,
            format!("{}/UBND-VP", 100 + commune.code.as_str().bytes().map(u32::from).sum::<u32>() % 200),
            Style::Centred,
        );
        sheet.set(row, 6, Content::Date(truth.day.saturating_sub(jiff::Span::new().days(40))), Style::Day);
    }
    sheet
}
