//! The empty workbook to fill in: headings that are recognised for certain, drop-downs, notes, a sheet of instructions.

use crate::paper;
use crate::unwritten::Unwritten;
use canbo_register::reference::Reference;
use canbo_words::Words;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign, FormatBorder, Note,
    Workbook, Worksheet,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the drop-downs offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    /// Names of positions.
    pub positions: Vec<String>,
    /// Names of fields.
    pub fields: Vec<String>,
    /// Years for which classifications are asked.
    pub rating_years: Vec<i16>,
}

impl Lists {
    /// Positions and fields of the reference data, and the years of classification wanted.
    pub fn new(reference: &Reference, rating_years: &[i16]) -> Lists {
        Lists {
            positions: reference.positions_in_order().map(|position| position.name.clone()).collect(),
            fields: reference.fields_in_order().map(|field| field.name.clone()).collect(),
            rating_years: rating_years.to_vec(),
        }
    }
}

impl Default for Lists {
    /// The embedded reference data, and the years 2023 to 2025.
    fn default() -> Lists {
        Lists::new(&Reference::embedded(), &[2023, 2024, 2025])
    }
}

#[derive(Deserialize)]
struct Plan {
    sheet: Vec<PlanSheet>,
    guide: Guide,
}

#[derive(Deserialize)]
struct PlanSheet {
    name: String,
    title: String,
    /// Heading, list, note in Vietnamese, note in English.
    columns: Vec<[String; 4]>,
}

#[derive(Deserialize)]
struct Guide {
    name: String,
    lines: Vec<[String; 2]>,
}

/// Name of the hidden sheet with the entries of the drop-downs.
const LISTS: &str = "Danh mục";
/// Sheets of the template that hold nothing to read.
pub(crate) const SILENT: [&str; 2] = ["Hướng dẫn", LISTS];
/// Rows for which drop-downs and formats are laid.
const LAST: u32 = 5_000;

/// Writes the empty workbook. Headings are Vietnamese; notes are in both languages.
pub fn template(lists: &Lists, _words: &Words) -> Result<Vec<u8>, Unwritten> {
    let plan: Plan = toml::from_str(include_str!("template.toml")).expect("the plan of the template parses");
    let entries = entries(lists);
    let mut book = Workbook::new();
    guide(book.add_worksheet(), &plan.guide)?;
    for part in &plan.sheet {
        sheet(book.add_worksheet(), part, lists, &entries)?;
    }
    let hidden = book.add_worksheet().set_name(LISTS)?;
    for (at, (_, values)) in entries.iter().enumerate() {
        for (row, value) in values.iter().enumerate() {
            hidden.write_string(row as u32, at as u16, value)?;
        }
    }
    hidden.set_hidden(true);
    Ok(book.save_to_buffer()?)
}

fn entries(lists: &Lists) -> BTreeMap<&'static str, Vec<String>> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    BTreeMap::from([
        ("absence", of(&["Thai sản", "Đi học", "Chờ nghỉ hưu", "Khác"])),
        ("block", of(&["Đảng", "Mặt trận, đoàn thể", "Chính quyền"])),
        ("degree", of(&["Tiến sĩ", "Thạc sĩ", "Đại học", "Cao đẳng", "Trung cấp", "Sơ cấp"])),
        ("field", lists.fields.clone()),
        ("headcount_kind", of(&["Cán bộ", "Công chức", "Viên chức", "Hợp đồng"])),
        ("kind", of(&["Cán bộ", "Công chức", "Viên chức", "Hợp đồng", "Không chuyên trách"])),
        ("position", lists.positions.clone()),
        ("rating", of(&["HTXSNV", "HTTNV", "HTNV", "KHTNV"])),
        ("sex", of(&["Nam", "Nữ"])),
        ("theory", of(&["Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"])),
        ("yes", of(&["Có", "Không"])),
    ])
}

fn guide(sheet: &mut Worksheet, guide: &Guide) -> Result<(), Unwritten> {
    let vietnamese = Format::new().set_text_wrap().set_font_size(12);
    let english = Format::new().set_text_wrap().set_italic().set_font_color(Color::RGB(0x59_59_59));
    sheet.set_name(&guide.name)?;
    sheet.set_column_width(0, 110)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    for (row, [vi, en]) in guide.lines.iter().enumerate() {
        sheet.write_string_with_format(row as u32 * 3, 0, vi, &vietnamese)?;
        sheet.write_string_with_format(row as u32 * 3 + 1, 0, en, &english)?;
    }
    Ok(())
}

fn sheet(
    sheet: &mut Worksheet,
    part: &PlanSheet,
    lists: &Lists,
    entries: &BTreeMap<&'static str, Vec<String>>,
) -> Result<(), Unwritten> {
    let title = Format::new().set_bold().set_font_size(14);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xDD_EB_F7))
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    let text = Format::new().set_num_format("@");
    sheet.set_name(&part.name)?;
    sheet.write_string_with_format(0, 0, &part.title, &title)?;
    sheet.set_row_height(2, 48)?;
    sheet.set_freeze_panes(3, 2)?;
    let mut at = 0u16;
    let mut total = 0.0;
    for [heading, list, vi, en] in &part.columns {
        let headings: Vec<String> = match heading.as_str() {
            "@rating" => lists.rating_years.iter().map(|year| format!("Xếp loại năm {year}")).collect(),
            plain => vec![plain.to_owned()],
        };
        for heading in headings {
            sheet.write_string_with_format(2, at, &heading, &head)?;
            sheet.set_column_width(at, width(&heading))?;
            total += width(&heading);
            if list == "text" {
                // Whole columns are text: 01.003 and 4/9 stay what they are.
                sheet.set_column_format(at, &text)?;
            }
            let note = [vi.as_str(), en.as_str()].join("\n");
            if !vi.is_empty() {
                sheet.insert_note(
                    2,
                    at,
                    &Note::new(note.trim()).set_author("canbo").add_author_prefix(false).set_width(220).set_height(70),
                )?;
            }
            if let Some(validation) = validation(list, entries) {
                sheet.add_data_validation(3, at, LAST, at, &validation)?;
            }
            at += 1;
        }
    }
    Ok(paper::lay(sheet, total, (2, 2), Some(1))?)
}

/// Lists warn, they do not forbid: what is not in a list may still be true.
fn validation(list: &str, entries: &BTreeMap<&'static str, Vec<String>>) -> Option<DataValidation> {
    if list == "whole" {
        let rule = DataValidationRule::GreaterThanOrEqualTo(0);
        return Some(DataValidation::new().allow_whole_number(rule).set_error_style(DataValidationErrorStyle::Warning));
    }
    let at = entries.keys().position(|key| *key == list)?;
    let count = entries[list].len().max(1);
    let letter = crate::recognise::letters(at as u32);
    let range = format!("='{LISTS}'!${letter}$1:${letter}${count}");
    Some(
        DataValidation::new()
            .allow_list_formula(range.as_str().into())
            .set_error_style(DataValidationErrorStyle::Information),
    )
}

/// Room for what is usually written below a heading: names and units need more than their headings do.
fn width(heading: &str) -> f64 {
    let wide = ["Họ và tên", "Đơn vị", "Chức vụ", "Vị trí", "Chuyên ngành", "Tên"];
    if wide.iter().any(|front| heading.starts_with(front)) {
        return 26.0;
    }
    if heading.starts_with("Ngày") { 13.0 } else { (heading.chars().count() as f64 * 0.8).clamp(8.0, 24.0) }
}
