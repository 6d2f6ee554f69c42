//! Files to measure the reader with, and another reader to measure it against (`cargo xtask bench read`).
//!
//! `measure plain FILE ROWS` writes one roster of twenty columns; `measure hostile DIR` writes the hostile files;
//! `measure peer FILE` reads every cell of a workbook with calamine, which recognises and types nothing.

use calamine::{Reader, open_workbook_auto};
use std::io::{BufWriter, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["plain", file, rows] => make(file, rows.parse()?)?,
        ["hostile", folder] => {
            for (number, one) in canbo_office::hostile::hostile_files().iter().enumerate() {
                std::fs::write(Path::new(folder).join(format!("{number:03}.xlsx")), one.bytes())?;
            }
        }
        ["peer", file] => {
            let mut book = open_workbook_auto(file)?;
            let mut cells = 0;
            for sheet in book.sheet_names() {
                cells += book.worksheet_range(&sheet)?.used_cells().count();
            }
            println!("{cells} cells");
        }
        _ => return Err("measure plain FILE ROWS | hostile DIR | peer FILE".into()),
    }
    Ok(())
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

fn make(file: &str, rows: u32) -> std::io::Result<()> {
    let mut zip = zip::ZipWriter::new(BufWriter::new(std::fs::File::create(file)?));
    let options = SimpleFileOptions::default();
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
    ] {
        zip.start_file(name, options).map_err(std::io::Error::other)?;
        zip.write_all(text.as_bytes())?;
    }
    let heads = [
        "STT",
        "Họ và tên",
        "Nam",
        "Nữ",
        "Dân tộc",
        "Số CCCD",
        "Chức vụ",
        "Đơn vị công tác",
        "Đối tượng",
        "Vị trí việc làm",
        "Trình độ chuyên môn",
        "Chuyên ngành đào tạo",
        "Lý luận chính trị",
        "Mã ngạch",
        "Bậc lương",
        "Hệ số lương",
        "Ngày tuyển dụng",
        "Xếp loại năm 2024",
        "Xếp loại năm 2025",
        "Ghi chú",
    ];
    zip.start_file("xl/worksheets/sheet1.xml", options.large_file(true)).map_err(std::io::Error::other)?;
    let mut out = BufWriter::new(zip);
    write!(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>")?;
    text_row(&mut out, 1, &["UBND TỈNH".to_owned(), "DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2026".to_owned()])?;
    text_row(&mut out, 3, &heads.map(str::to_owned))?;
    for n in 0..rows {
        let r = n + 4;
        let person = [
            (n + 1).to_string(),
            format!(
                "Nguyễn Văn {}{}",
                ["An", "Bình", "Cường", "Dũng"][n as usize % 4],
                if n % 7 == 0 { "\u{a0} " } else { "" }
            ),
            if n % 2 == 0 { format!("{:02}/{:02}/{}", n % 28 + 1, n % 12 + 1, 1966 + n % 35) } else { String::new() },
            if n % 2 == 1 {
                ["1985", "6/1990", "31/02/1980", "5-6-78"][n as usize / 2 % 4].to_owned()
            } else {
                String::new()
            },
            ["Kinh", "Ê Đê", "Mnông"][n as usize % 3].to_owned(),
            format!("0660{:08}", n),
            ["Công chức", "Trưởng phòng", "Phó Trưởng phòng"][n as usize % 3].to_owned(),
            format!("Phòng Kinh tế xã Ea {}", n % 102),
            "Công chức".to_owned(),
            "Địa chính – xây dựng".to_owned(),
            ["Đại học", "Thạc sĩ", "Cao đẳng"][n as usize % 3].to_owned(),
            ["Luật", "Quản lý đất đai", "Kế toán"][n as usize % 3].to_owned(),
            ["Trung cấp", "Cao cấp", ""][n as usize % 3].to_owned(),
            "01.003".to_owned(),
            "4/9".to_owned(),
            "3,33".to_owned(),
            format!("01/{:02}/20{:02}", n % 12 + 1, n % 20 + 1),
            "HTTNV".to_owned(),
            "HTXSNV".to_owned(),
            String::new(),
        ];
        text_row(&mut out, r, &person)?;
    }
    write!(out, "</sheetData></worksheet>")?;
    let mut zip = out.into_inner().map_err(|error| error.into_error())?;
    // One string of its own for each person, as a spreadsheet program would share them.
    zip.start_file("xl/sharedStrings.xml", options).map_err(std::io::Error::other)?;
    write!(zip, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")?;
    for n in 0..rows {
        write!(zip, "<si><t>Nguyễn Thị Số {n}</t></si>")?;
    }
    write!(zip, "</sst>")?;
    zip.finish().map_err(std::io::Error::other)?;
    Ok(())
}

fn text_row(out: &mut impl Write, row: u32, cells: &[String]) -> std::io::Result<()> {
    write!(out, "<row r=\"{row}\">")?;
    for (at, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let letter = char::from(b'A' + at as u8);
        if row > 3 && at == 1 && row.is_multiple_of(3) {
            write!(out, "<c r=\"{letter}{row}\" t=\"s\"><v>{}</v></c>", row - 4)?;
        } else if row > 3 && at == 0 {
            write!(out, "<c r=\"{letter}{row}\"><v>{text}</v></c>")?;
        } else {
            write!(out, "<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")?;
        }
    }
    write!(out, "</row>")
}
