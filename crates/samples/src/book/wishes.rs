//! Tables with one row a person beside the staff lists: who volunteers, and what the senders confirm.

use super::grid::{Content, Sheet, Style};
use super::look::Look;
use super::staff::{position_name, slashed};
use crate::truth::{Body, Official, Truth};
use canbo_register::reference::Reference;

fn head(sheet: &mut Sheet, truth: &Truth, title: &str) {
    let last = sheet.columns() - 1;
    sheet.set(0, 0, crate::NOTICE, Style::Notice);
    sheet.merge((1, 0), (1, 2), "ỦY BAN NHÂN DÂN", Style::Superior);
    sheet.merge((2, 0), (2, 2), format!("TỈNH {}", truth.name.to_uppercase()), Style::Letterhead);
    sheet.merge((4, 0), (4, last), title, Style::Title);
    sheet.merge((5, 0), (5, last), format!("(Tính đến ngày {})", slashed(truth.day)), Style::Subtitle);
    sheet.heights.extend([(4, 24.0), (7, 36.0)]);
    sheet.headings = (7, 7);
}

fn table<'a>(
    truth: &'a Truth,
    wanted: impl Fn(&Official) -> bool + 'a,
) -> impl Iterator<Item = (&'a Body, &'a Official)> {
    truth
        .bodies
        .iter()
        .flat_map(|body| body.staff.iter().map(move |person| (body, person)))
        .filter(move |(_, person)| wanted(person))
}

fn begin(sheet: &mut Sheet, row: u32, serial: usize, body: &Body, person: &Official) {
    sheet.set(row, 0, Content::Number(serial as f64), Style::Whole);
    sheet.set(row, 1, person.number.as_str(), Style::Centred);
    sheet.set(row, 2, person.name.as_str(), Style::Words);
    sheet.set(row, 3, body.name, Style::Words);
}

fn headings(sheet: &mut Sheet, words: &[&str]) {
    for (at, heading) in words.iter().enumerate() {
        sheet.set(7, at as u16, *heading, Style::Heading);
    }
}

/// Volunteers with their wishes; no sheet when there is none.
pub(crate) fn volunteers(truth: &Truth, reference: &Reference, _look: &Look) -> Vec<Sheet> {
    let mut sheet = Sheet {
        name: "Đăng ký tình nguyện".to_owned(),
        widths: vec![6.0, 13.0, 26.0, 36.0, 11.0, 34.0, 30.0, 13.0],
        ..Sheet::default()
    };
    head(&mut sheet, truth, "DANH SÁCH ĐĂNG KÝ TÌNH NGUYỆN VỀ CÔNG TÁC TẠI XÃ, PHƯỜNG");
    headings(
        &mut sheet,
        &[
            "TT",
            "Số hiệu",
            "Họ và tên",
            "Đơn vị công tác",
            "Tự nguyện",
            "Nguyện vọng nơi đến",
            "Nguyện vọng vị trí việc làm",
            "Ngày ký đơn",
        ],
    );
    let mut rows = 0;
    for (serial, (body, person)) in table(truth, |person| person.wish.is_some()).enumerate() {
        let Some(wish) = &person.wish else { continue };
        let row = 8 + serial as u32;
        rows += 1;
        begin(&mut sheet, row, serial + 1, body, person);
        sheet.set(row, 4, "x", Style::Centred);
        sheet.set(row, 5, wish.communes.join("; "), Style::Words);
        sheet.set(
            row,
            6,
            wish.positions.iter().map(|code| position_name(reference, code)).collect::<Vec<_>>().join("; "),
            Style::Words,
        );
        sheet.set(row, 7, Content::Date(wish.signed), Style::Day);
    }
    if rows == 0 { Vec::new() } else { vec![sheet] }
}

/// People of bodies who are in a commune already; no sheet when there is none.
pub(crate) fn secondees(truth: &Truth) -> Vec<Sheet> {
    let mut sheet = Sheet {
        name: "Đang biệt phái".to_owned(),
        widths: vec![6.0, 13.0, 26.0, 40.0, 30.0, 14.0, 14.0],
        ..Sheet::default()
    };
    head(&mut sheet, truth, "DANH SÁCH CÔNG CHỨC, VIÊN CHỨC ĐANG BIỆT PHÁI VỀ XÃ, PHƯỜNG");
    headings(
        &mut sheet,
        &[
            "TT",
            "Số hiệu",
            "Họ và tên",
            "Đơn vị công tác",
            "Nơi đến biệt phái",
            "Biệt phái từ ngày",
            "Biệt phái đến ngày",
        ],
    );
    let mut rows = 0;
    for (serial, (body, person)) in table(truth, |person| person.seconded.is_some()).enumerate() {
        let Some(seconded) = &person.seconded else { continue };
        let row = 8 + serial as u32;
        rows += 1;
        begin(&mut sheet, row, serial + 1, body, person);
        sheet.set(row, 4, seconded.to.as_str(), Style::Words);
        sheet.set(row, 5, Content::Date(seconded.from), Style::Day);
        sheet.set(row, 6, Content::Date(seconded.until), Style::Day);
    }
    if rows == 0 { Vec::new() } else { vec![sheet] }
}

/// What senders confirmed, with the days.
pub(crate) fn confirmations(truth: &Truth, _look: &Look) -> Vec<Sheet> {
    let mut sheet = Sheet {
        name: "Xác nhận".to_owned(),
        widths: vec![6.0, 13.0, 26.0, 40.0, 16.0, 16.0, 16.0],
        ..Sheet::default()
    };
    head(&mut sheet, truth, "XÁC NHẬN CỦA CƠ QUAN CỬ VỀ NGƯỜI ĐỦ ĐIỀU KIỆN TĂNG CƯỜNG");
    headings(
        &mut sheet,
        &[
            "TT",
            "Số hiệu",
            "Họ và tên",
            "Đơn vị công tác",
            "Xác nhận phẩm chất đạo đức (ngày)",
            "Xác nhận sức khỏe (ngày)",
            "Xác nhận năng lực (ngày)",
        ],
    );
    for (serial, (body, person)) in table(truth, |person| person.confirmed.is_some()).enumerate() {
        let row = 8 + serial as u32;
        begin(&mut sheet, row, serial + 1, body, person);
        for (at, day) in person.confirmed.iter().flatten().enumerate() {
            sheet.set(row, 4 + at as u16, Content::Date(*day), Style::Day);
        }
    }
    vec![sheet]
}
