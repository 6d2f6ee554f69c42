//! Tables of what happened over the years: courses, surveys of citizens, leaders rotated to communes.

use super::grid::{Content, Sheet, Style};
use super::staff::slashed;
use super::units::head;
use crate::truth::Truth;

/// Row of the headings.
const FIRST: u32 = 7;

fn sheet(truth: &Truth, name: &str, title: &str, columns: &[(&str, f64)]) -> Sheet {
    let widths = columns.iter().map(|(_, width)| *width).collect();
    let mut sheet = Sheet { name: name.to_owned(), widths, ..Sheet::default() };
    head(&mut sheet, truth, title, &format!("(Tính đến ngày {})", slashed(truth.day)));
    for (at, (heading, _)) in columns.iter().enumerate() {
        sheet.set(FIRST, at as u16, *heading, Style::Heading);
    }
    sheet.heights.insert(FIRST, 36.0);
    sheet.headings = (FIRST, FIRST);
    sheet
}

fn whole(number: impl Into<f64>) -> Content {
    Content::Number(number.into())
}

/// How many went to which course; no sheet when none is known.
pub(super) fn courses(truth: &Truth) -> Vec<Sheet> {
    let columns =
        [("TT", 6.0), ("Tên đơn vị", 26.0), ("Lớp đào tạo, bồi dưỡng", 52.0), ("Năm", 9.0), ("Lượt người", 11.0)];
    let mut sheet = sheet(truth, "Đào tạo, bồi dưỡng", "LƯỢT NGƯỜI ĐÀO TẠO, BỒI DƯỠNG", &columns);
    for (serial, (unit, course, year, number)) in truth.events.courses.iter().enumerate() {
        let row = FIRST + 1 + serial as u32;
        sheet.set(row, 0, whole(serial as u32 + 1), Style::Whole);
        sheet.set(row, 1, unit.as_str(), Style::Words);
        sheet.set(row, 2, *course, Style::Words);
        sheet.set(row, 3, whole(*year), Style::Whole);
        sheet.set(row, 4, whole(*number), Style::Whole);
    }
    if truth.events.courses.is_empty() { Vec::new() } else { vec![sheet] }
}

/// What citizens were asked; no sheet when nobody was.
pub(super) fn surveys(truth: &Truth) -> Vec<Sheet> {
    let columns =
        [("TT", 6.0), ("Tên đơn vị", 30.0), ("Năm", 9.0), ("Số người được hỏi", 16.0), ("Số người hài lòng", 16.0)];
    let mut sheet = sheet(truth, "Mức độ hài lòng", "KHẢO SÁT MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN", &columns);
    for (serial, (unit, year, asked, satisfied)) in truth.events.surveys.iter().enumerate() {
        let row = FIRST + 1 + serial as u32;
        sheet.set(row, 0, whole(serial as u32 + 1), Style::Whole);
        sheet.set(row, 1, unit.as_str(), Style::Words);
        sheet.set(row, 2, whole(*year), Style::Whole);
        sheet.set(row, 3, whole(*asked), Style::Whole);
        sheet.set(row, 4, whole(*satisfied), Style::Whole);
    }
    if truth.events.surveys.is_empty() { Vec::new() } else { vec![sheet] }
}

/// Leaders who were rotated to a commune; no sheet when nobody was.
pub(super) fn rotated(truth: &Truth) -> Vec<Sheet> {
    let columns = [
        ("TT", 6.0),
        ("Số hiệu", 13.0),
        ("Họ và tên", 26.0),
        ("Đơn vị công tác", 26.0),
        ("Chức vụ", 28.0),
        ("Luân chuyển từ cơ quan, đơn vị", 42.0),
        ("Ngày luân chuyển", 14.0),
    ];
    let mut sheet = sheet(truth, "Luân chuyển", "DANH SÁCH CÁN BỘ LUÂN CHUYỂN VỀ XÃ, PHƯỜNG", &columns);
    let all = truth.communes.iter().flat_map(|commune| commune.staff.iter().map(move |person| (commune, person)));
    let mut rows = 0;
    for (commune, person) in all {
        let Some((from, on)) = person.rotated else { continue };
        let row = FIRST + 1 + rows;
        rows += 1;
        sheet.set(row, 0, whole(rows), Style::Whole);
        sheet.set(row, 1, person.number.as_str(), Style::Centred);
        sheet.set(row, 2, person.name.as_str(), Style::Words);
        sheet.set(row, 3, commune.full_name(), Style::Words);
        sheet.set(row, 4, person.title.as_str(), Style::Words);
        sheet.set(row, 5, from, Style::Words);
        sheet.set(row, 6, Content::Date(on), Style::Day);
    }
    if rows == 0 { Vec::new() } else { vec![sheet] }
}
