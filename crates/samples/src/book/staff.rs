//! Staff lists: one sheet a unit, offices or divisions as group rows, one row a person.

use super::grid::{Content, Sheet, Style};
use super::look::{Days, Look};
use crate::commune;
use crate::truth::{Official, Place, Truth};
use canbo_register::reference::Reference;
use canbo_register::{Degree, PartialDate, PoliticalTheory, Rating, Sex, StaffKind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a list is of.
pub(crate) struct List<'a> {
    /// Upper line at the left: "UBND TỈNH ĐẮK LẮK".
    pub(crate) superior: String,
    /// The unit: "ỦY BAN NHÂN DÂN XÃ EA DRÔNG".
    pub(crate) unit: String,
    /// Name of the sheet.
    pub(crate) sheet: String,
    /// Groups in order: heading and people.
    pub(crate) groups: Vec<(String, Vec<&'a Official>)>,
    /// Signer: "CHỦ TỊCH".
    pub(crate) signer: &'static str,
}

/// What a column writes for somebody, and how it looks.
type Fill = Box<dyn Fn(&Official) -> (Content, Style)>;

/// A column: heading of its group (empty when it has none), own heading, width.
struct Column {
    group: String,
    heading: String,
    width: f64,
    upward: bool,
    fill: Fill,
    /// Whether a sender may hide it without loss to the planner.
    idle: bool,
}

/// Draws the list of a unit.
pub(crate) fn sheet(truth: &Truth, reference: &Reference, list: &List<'_>, look: &Look) -> Sheet {
    let columns = columns(truth, reference, look);
    let mut sheet = Sheet {
        name: list.sheet.clone(),
        widths: columns.iter().map(|column| column.width).collect(),
        ..Sheet::default()
    };
    let last = sheet.columns() - 1;
    head(&mut sheet, truth, list, look);
    let first = 7;
    headings(&mut sheet, &columns, first);
    sheet.headings = (first, first + 1);
    sheet.frozen_columns = 2;
    let mut row = first + 2;
    if look.numbering {
        for column in 0..=last {
            sheet.set(row, column, format!("({})", column + 1), Style::Numbering);
        }
        row += 1;
    }
    let (mut serial, mut since) = (0u32, 0u32);
    for (number, (heading, people)) in list.groups.iter().filter(|(_, people)| !people.is_empty()).enumerate() {
        sheet.merge((row, 0), (row, last), format!("{}. {heading}", roman(number + 1)), Style::Group);
        sheet.heights.insert(row, 17.0);
        row += 1;
        for person in people {
            serial += 1;
            since += 1;
            line(&mut sheet, &columns, row, serial, person);
            row += 1;
            if look.repeat_every > 0 && since == look.repeat_every {
                since = 0;
                headings(&mut sheet, &columns, row);
                row += 2;
                sheet.merge(
                    (row, 0),
                    (row, last),
                    format!("{}. {heading} (tiếp theo)", roman(number + 1)),
                    Style::Group,
                );
                row += 1;
            }
        }
        // The same people once more, as when two clerks fill in one list.
        if look.twice_every > 0 {
            for person in people.iter().skip(3).step_by(look.twice_every) {
                serial += 1;
                line(&mut sheet, &columns, row, serial, person);
                row += 1;
            }
        }
    }
    if look.footer {
        footer(&mut sheet, truth, list, row, serial);
    }
    if look.hide {
        sheet.hidden = columns.iter().enumerate().filter(|(_, column)| column.idle).map(|(at, _)| at as u16).collect();
    }
    sheet
}

fn head(sheet: &mut Sheet, truth: &Truth, list: &List<'_>, look: &Look) {
    let last = sheet.columns() - 1;
    let (left, right) = (6, last - 9);
    sheet.set(0, 0, crate::NOTICE, Style::Notice);
    sheet.merge((1, 0), (1, left), list.superior.as_str(), Style::Superior);
    sheet.merge((2, 0), (2, left), list.unit.as_str(), Style::Letterhead);
    sheet.merge((1, right), (1, last), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style::Letterhead);
    sheet.merge((2, right), (2, last), "Độc lập - Tự do - Hạnh phúc", Style::Motto);
    let title = [
        "DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG",
        "BIỂU THỐNG KÊ DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC",
        "THỐNG KÊ DANH SÁCH CÁN BỘ, CÔNG CHỨC HIỆN CÓ",
    ];
    sheet.merge((4, 0), (4, last), title[look.words], Style::Title);
    sheet.merge((5, 0), (5, last), format!("(Tính đến ngày {})", slashed(truth.day)), Style::Subtitle);
    sheet.heights.insert(4, 24.0);
}

fn headings(sheet: &mut Sheet, columns: &[Column], row: u32) {
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        let style = if column.upward { Style::Upward } else { Style::Heading };
        if column.group.is_empty() {
            sheet.merge((row, at as u16), (row + 1, at as u16), column.heading.as_str(), style);
            at += 1;
            continue;
        }
        let end = at + columns[at..].iter().take_while(|other| other.group == column.group).count();
        sheet.merge((row, at as u16), (row, end as u16 - 1), column.group.as_str(), Style::Heading);
        for (inner, column) in columns.iter().enumerate().take(end).skip(at) {
            sheet.set(
                row + 1,
                inner as u16,
                column.heading.as_str(),
                if column.upward { Style::Upward } else { Style::Heading },
            );
        }
        at = end;
    }
    sheet.heights.insert(row, 34.0);
    sheet.heights.insert(row + 1, 62.0);
}

fn line(sheet: &mut Sheet, columns: &[Column], row: u32, serial: u32, person: &Official) {
    sheet.set(row, 0, Content::Number(f64::from(serial)), Style::Whole);
    for (at, column) in columns.iter().enumerate().skip(1) {
        let (content, style) = (column.fill)(person);
        sheet.set(row, at as u16, content, style);
    }
}

fn footer(sheet: &mut Sheet, truth: &Truth, list: &List<'_>, row: u32, people: u32) {
    let last = sheet.columns() - 1;
    sheet.set(row + 1, 1, format!("Tổng số: {people} người"), Style::Sum);
    let day = truth.day;
    sheet.merge(
        (row + 3, last - 9),
        (row + 3, last),
        format!("{}, ngày {:02} tháng {:02} năm {}", truth.name, day.day(), day.month(), day.year()),
        Style::Signer,
    );
    sheet.merge((row + 4, 1), (row + 4, 4), "NGƯỜI LẬP BIỂU", Style::Signature);
    sheet.merge((row + 4, last - 9), (row + 4, last), list.signer, Style::Signature);
    sheet.merge((row + 5, last - 9), (row + 5, last), "(Ký, đóng dấu)", Style::Signer);
}

fn columns(truth: &Truth, reference: &Reference, look: &Look) -> Vec<Column> {
    let words = look.words;
    let mut columns: Vec<Column> = Vec::new();
    let mut add = |group: &str, heading: [&str; 3], width: f64, fill: Fill| {
        columns.push(Column {
            group: group.to_owned(),
            heading: heading[words].to_owned(),
            width,
            upward: width < 5.5,
            fill,
            idle: false,
        });
    };
    let look = *look;
    add("", ["TT", "STT", "Số TT"], 5.6, Box::new(|_| (Content::Empty, Style::Whole)));
    add(
        "",
        ["Họ và tên", "Họ tên", "Họ và tên khai sinh"],
        23.0,
        Box::new(|one| (one.name.as_str().into(), Style::Words)),
    );
    let born = ["Ngày, tháng, năm sinh", "Ngày sinh", "Năm sinh"][words];
    if look.one_birth_column {
        add("", [born; 3], 11.5, Box::new(move |one| birth(one.birth, &look)));
        add(
            "",
            ["Giới tính"; 3],
            7.0,
            Box::new(|one| (if one.sex == Sex::Male { "Nam" } else { "Nữ" }.into(), Style::Centred)),
        );
    } else {
        for (heading, sex) in [("Nam", Sex::Male), ("Nữ", Sex::Female)] {
            add(
                born,
                [heading; 3],
                11.5,
                Box::new(
                    move |one| if one.sex == sex { birth(one.birth, &look) } else { (Content::Empty, Style::Day) },
                ),
            );
        }
    }
    add("", ["Dân tộc"; 3], 9.0, Box::new(|one| (one.people.into(), Style::Centred)));
    add(
        "",
        ["Chức vụ, chức danh", "Chức vụ", "Chức danh hiện tại"],
        21.0,
        Box::new(|one| (one.title.as_str().into(), Style::Words)),
    );
    let names: BTreeMap<&'static str, String> = crate::commune::POSITIONS
        .iter()
        .chain(commune::OTHER_BLOCKS)
        .map(|(code, _)| *code)
        .chain(commune::LEADING.iter().map(|(code, ..)| *code))
        .map(|code| (code, position_name(reference, code)))
        .collect();
    add(
        "",
        ["Vị trí việc làm", "Vị trí việc làm", "Công việc chuyên môn hiện nay"],
        20.0,
        Box::new(move |one| (one.position.map_or(String::new(), |code| names[code].clone()).into(), Style::Words)),
    );
    add(
        "",
        ["Đối tượng", "Phân loại đối tượng", "Loại cán bộ"],
        13.0,
        Box::new(|one| (kind(one.kind).into(), Style::Centred)),
    );
    let training = ["Trình độ chuyên môn", "Trình độ", "Trình độ đào tạo"][words];
    if look.degree_marks {
        let degrees = [
            ("TS", Degree::Doctor),
            ("ThS", Degree::Master),
            ("ĐH", Degree::University),
            ("CĐ", Degree::College),
            ("TC", Degree::Intermediate),
            ("SC", Degree::Elementary),
        ];
        for (heading, degree) in degrees {
            add(
                training,
                [heading; 3],
                4.6,
                Box::new(move |one| (if one.degree == degree { "x" } else { "" }.into(), Style::Centred)),
            );
        }
    } else {
        add("", [training; 3], 11.0, Box::new(|one| (degree(one.degree).into(), Style::Centred)));
    }
    add(
        "",
        ["Chuyên ngành đào tạo", "Chuyên ngành", "Ngành đào tạo"],
        20.0,
        Box::new(|one| (one.major.map_or("", |major| major.name).into(), Style::Words)),
    );
    add(
        "",
        ["Lý luận chính trị", "Trình độ lý luận chính trị", "LLCT"],
        10.0,
        Box::new(|one| (theory(one.theory).into(), Style::Centred)),
    );
    add(
        "Ngạch, bậc, lương",
        ["Mã ngạch"; 3],
        11.5,
        Box::new(|one| (one.pay.map_or("", |pay| pay.0).into(), Style::Centred)),
    );
    add(
        "Ngạch, bậc, lương",
        ["Bậc lương", "Bậc lương hiện hưởng", "Bậc"],
        7.0,
        Box::new(|one| (one.pay.map_or(String::new(), |pay| format!("{}/{}", pay.1, pay.2)).into(), Style::Centred)),
    );
    add(
        "Ngạch, bậc, lương",
        ["Hệ số lương", "Hệ số", "Hệ số lương"],
        7.5,
        Box::new(move |one| coefficient(one, &look)),
    );
    add(
        "",
        ["Ngày tuyển dụng", "Ngày tuyển dụng lần đầu", "Thời gian tuyển dụng"],
        11.5,
        Box::new(move |one| one.recruited.map_or((Content::Empty, Style::Day), |day| written(day, &look))),
    );
    for (at, year) in truth.rating_years.iter().enumerate() {
        let heading = format!("Năm {year}");
        let heading = heading.as_str();
        add(
            "Xếp loại chất lượng",
            [heading; 3],
            12.0,
            Box::new(move |one| (one.ratings[at].map_or("", |one| rating(one, words)).into(), Style::Centred)),
        );
    }
    add(
        "",
        ["Quy hoạch", "Quy hoạch", "Trong quy hoạch"],
        7.5,
        Box::new(|one| (if one.planned { "Có" } else { "Không" }.into(), Style::Centred)),
    );
    add(
        "",
        ["Số hiệu", "Số hiệu công chức, viên chức", "Mã số cán bộ"],
        12.0,
        Box::new(|one| (one.number.as_str().into(), Style::Centred)),
    );
    add(
        "Hoàn cảnh (chỉ bộ phận tổ chức cán bộ được xem)",
        ["Ngày sinh con nhỏ nhất"; 3],
        11.5,
        Box::new(move |one| one.child.map_or((Content::Empty, Style::Day), |day| written(day, &look))),
    );
    add(
        "Hoàn cảnh (chỉ bộ phận tổ chức cán bộ được xem)",
        ["Đang mang thai"; 3],
        7.5,
        Box::new(|one| mark(one.pregnant)),
    );
    add(
        "Hoàn cảnh (chỉ bộ phận tổ chức cán bộ được xem)",
        ["Hoàn cảnh đặc biệt khó khăn"; 3],
        8.5,
        Box::new(|one| mark(one.hardship)),
    );
    add(
        "Hoàn cảnh (chỉ bộ phận tổ chức cán bộ được xem)",
        ["Có tình tiết, hỏi ban tổ chức"; 3],
        8.5,
        Box::new(|one| mark(one.ask_board)),
    );
    if let Some(serial) = columns.iter_mut().find(|column| column.heading == "Dân tộc") {
        serial.idle = true;
    }
    columns
}

/// The Vietnamese name of a position of the catalogue.
pub(crate) fn position_name(reference: &Reference, code: &str) -> String {
    reference.positions.get(&code.into()).map_or_else(|| code.to_owned(), |position| position.name.clone())
}

fn mark(stands: bool) -> (Content, Style) {
    (if stands { "x" } else { "" }.into(), Style::Centred)
}

fn birth(born: PartialDate, look: &Look) -> (Content, Style) {
    match born.presumed() {
        Some(day) if born.is_full() => written(day, look),
        _ => (Content::Number(f64::from(born.year)), Style::Whole),
    }
}

/// A day as the look writes it.
pub(crate) fn written(day: Date, look: &Look) -> (Content, Style) {
    let text = |text: String| (Content::Text(text), Style::Centred);
    match look.days {
        Days::Cells => (Content::Date(day), Style::Day),
        Days::Text => text(slashed(day)),
        Days::ShortText => text(format!("{}/{}/{}", day.day(), day.month(), day.year())),
        Days::Dotted => text(format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())),
        Days::Serials => {
            let since = jiff::civil::date(1899, 12, 30).until(day).map_or(0, |span| span.get_days());
            (Content::Number(f64::from(since)), Style::Whole)
        }
    }
}

/// dd/mm/yyyy.
pub(crate) fn slashed(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn coefficient(one: &Official, look: &Look) -> (Content, Style) {
    let Some((.., hundredths)) = one.pay else { return (Content::Empty, Style::Decimal) };
    if look.decimal_comma {
        return (Content::Text(format!("{},{:02}", hundredths / 100, hundredths % 100)), Style::Centred);
    }
    (Content::Number(f64::from(hundredths) / 100.0), Style::Decimal)
}

fn kind(kind: StaffKind) -> &'static str {
    match kind {
        StaffKind::Cadre => "Cán bộ",
        StaffKind::CivilServant => "Công chức",
        StaffKind::PublicEmployee => "Viên chức",
        StaffKind::Contract => "Hợp đồng lao động",
        StaffKind::PartTime => "Người hoạt động không chuyên trách",
        StaffKind::Military => "Quân sự",
        StaffKind::Police => "Công an",
    }
}

fn degree(degree: Degree) -> &'static str {
    match degree {
        Degree::Elementary => "Sơ cấp",
        Degree::Intermediate => "Trung cấp",
        Degree::College => "Cao đẳng",
        Degree::University => "Đại học",
        Degree::Master => "Thạc sĩ",
        Degree::Doctor => "Tiến sĩ",
    }
}

fn theory(theory: Option<PoliticalTheory>) -> &'static str {
    match theory {
        None => "",
        Some(PoliticalTheory::Elementary) => "Sơ cấp",
        Some(PoliticalTheory::Intermediate) => "Trung cấp",
        Some(PoliticalTheory::Advanced) => "Cao cấp",
        Some(PoliticalTheory::Bachelor) => "Cử nhân",
    }
}

fn rating(rating: Rating, words: usize) -> &'static str {
    let said = match rating {
        Rating::Excellent => ["Hoàn thành xuất sắc", "HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
        Rating::Good => ["Hoàn thành tốt", "HTTNV", "Hoàn thành tốt nhiệm vụ"],
        Rating::Completed => ["Hoàn thành nhiệm vụ", "HTNV", "Hoàn thành nhiệm vụ"],
        Rating::NotCompleted => ["Không hoàn thành nhiệm vụ", "KHTNV", "Không hoàn thành nhiệm vụ"],
    };
    said[words]
}

/// A Roman number up to twenty.
pub(crate) fn roman(number: usize) -> String {
    const NUMBERS: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX",
    ];
    NUMBERS.get(number.wrapping_sub(1)).map_or_else(|| number.to_string(), |roman| (*roman).to_owned())
}

/// People of a unit by office or division, in the order of the groups, leaders first.
pub(crate) fn grouped(
    people: &[Official],
    groups: impl Iterator<Item = (Place, String)>,
) -> Vec<(String, Vec<&Official>)> {
    let of = |place: Place| {
        let mut found: Vec<&Official> = people.iter().filter(|person| person.place == place).collect();
        found.sort_by_key(|person| std::cmp::Reverse(person.level));
        found
    };
    groups.map(|(place, heading)| (heading, of(place))).collect()
}
