//! Small workbooks put together by hand.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of parts.
pub(super) fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(1));
    for (name, bytes) in parts {
        // A name that the writer refuses is left out.
        if zip.start_file(*name, options).is_ok() {
            let _ = zip.write_all(bytes);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

pub(super) const TYPES: &str =
    r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
pub(super) const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
pub(super) const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
pub(super) const RELS: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>"#;

/// The parts of a workbook around a worksheet.
pub(super) fn parts(sheet: impl Into<Vec<u8>>) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("[Content_Types].xml", TYPES.into()),
        ("_rels/.rels", ROOT.into()),
        ("xl/workbook.xml", BOOK.into()),
        ("xl/_rels/workbook.xml.rels", RELS.into()),
        ("xl/worksheets/sheet1.xml", sheet.into()),
    ]
}

/// A workbook around a worksheet.
pub(super) fn xlsx(sheet: impl Into<Vec<u8>>) -> Vec<u8> {
    zip(&parts(sheet))
}

/// A workbook with one more part, or another in the place of one.
pub(super) fn xlsx_and(sheet: impl Into<Vec<u8>>, name: &'static str, bytes: impl Into<Vec<u8>>) -> Vec<u8> {
    let mut parts = parts(sheet);
    parts.retain(|(known, _)| *known != name);
    parts.push((name, bytes.into()));
    zip(&parts)
}

/// A text cell.
pub(super) fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// Headings and three people, as rows; `inside` goes before the end of the last row.
pub(super) fn people(inside: &str) -> String {
    let mut rows = String::new();
    for (row, cells) in PEOPLE.iter().enumerate() {
        rows.push_str(&format!(r#"<row r="{}">"#, row + 1));
        for (at, text) in cells.iter().enumerate() {
            rows.push_str(&cell(&format!("{}{}", char::from(b'A' + at as u8), row + 1), text));
        }
        if row == 3 {
            rows.push_str(inside);
        }
        rows.push_str("</row>");
    }
    rows
}

/// The same three people everywhere.
pub(super) const PEOPLE: [[&str; 5]; 4] = [
    ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác"],
    ["1", "Nguyễn Văn Đường", "19/05/1980", "Công chức", "Phòng Kinh tế"],
    ["2", "Trần Thị Thưởng", "06/1985", "Trưởng phòng", "Văn phòng Đảng ủy"],
    ["3", "Lê Quốc Vượng", "1979", "Công chức", "Phòng Kinh tế"],
];

/// A worksheet around rows; `after` stands behind them.
pub(super) fn sheet(rows: &str, after: &str) -> String {
    format!(r#"<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"#)
}

/// The people as text with a separator.
pub(super) fn csv(separator: &str) -> String {
    PEOPLE.iter().map(|cells| cells.join(separator) + "\r\n").collect()
}

/// Text in the letters of TCVN3, as Latin-1 code points. Letters without a byte of their own stay.
pub fn tcvn3(text: &str) -> String {
    let bytes: Vec<(char, char)> = (0x80..=0xFFu32)
        .filter_map(char::from_u32)
        .filter_map(|c| {
            let read = canbo_text::legacy::decode_tcvn3(&c.to_string());
            let mut chars = read.chars();
            let letter = chars.next()?;
            (chars.next().is_none() && letter != c).then_some((letter, c))
        })
        .collect();
    // Lower-case letters first: capitals with tones exist in few fonts.
    text.chars().map(|c| bytes.iter().rev().find(|(letter, _)| *letter == c).map_or(c, |(_, byte)| *byte)).collect()
}

/// A workbook of the people in which every cell has one font and its text is as `encode` makes it.
pub fn xlsx_with_fonts(font: &str, encode: &dyn Fn(&str) -> String) -> Vec<u8> {
    let mut rows = String::new();
    for (row, cells) in PEOPLE.iter().enumerate() {
        rows.push_str(&format!(r#"<row r="{}">"#, row + 1));
        for (at, text) in cells.iter().enumerate() {
            let reference = format!("{}{}", char::from(b'A' + at as u8), row + 1);
            rows.push_str(&cell(&reference, &encode(text)).replace("<c ", r#"<c s="1" "#));
        }
        rows.push_str("</row>");
    }
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="Calibri"/></font><font><name val="{font}"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>"#
    );
    xlsx_and(sheet(&rows, ""), "xl/styles.xml", styles)
}
