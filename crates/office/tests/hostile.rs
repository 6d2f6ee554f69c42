//! Files nobody sends in good faith.

mod kit;

use canbo_office::hostile::{Expect, hostile_files, tcvn3, xls, xlsx_with_fonts};
use canbo_register::Severity;
use canbo_register::facts::Column;
use kit::{at, codes, gather, understood};
use std::time::Instant;

#[test]
fn each_is_refused_or_read_and_nothing_breaks() {
    let files = hostile_files();
    assert!(files.len() >= 60, "{} files", files.len());
    let mut wrong = Vec::new();
    for file in &files {
        let bytes = file.bytes();
        let begun = Instant::now();
        let got = gather("x", &bytes);
        let seconds = begun.elapsed().as_secs_f64();
        let rows = got.sheets.first().map_or(0, |facts| facts.rows.len());
        let blocked: Vec<&str> = got
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Blocks)
            .map(|finding| finding.code.as_str())
            .collect();
        let fine = match file.expect {
            Expect::Blocked(codes) => !blocked.is_empty() && blocked.iter().all(|code| codes.contains(code)),
            Expect::Rows(n) => rows == n && blocked.is_empty(),
            Expect::Survives => true,
        };
        if !fine {
            wrong.push(format!("{file:?}: {rows} rows, {blocked:?}\n{}", understood(&got)));
        }
        // Time and memory are held by the program's own test, which reads each in a child process under limits.
        if std::env::var_os("TELL").is_some() {
            println!("{seconds:7.2} s {:>10} bytes  {}  {rows} rows {blocked:?}", bytes.len(), file.name);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn letters_of_tcvn3_come_out_exactly_with_and_without_their_font() {
    for font in [".VnTime", "Arial"] {
        let got = gather("a.xlsx", &xlsx_with_fonts(font, &tcvn3));
        let facts = &got.sheets[0];
        assert_eq!(at(facts, 0, &Column::FullName), "Nguyễn Văn Đường", "{}", understood(&got));
        assert_eq!(at(facts, 1, &Column::FullName), "Trần Thị Thưởng");
        assert_eq!(at(facts, 2, &Column::FullName), "Lê Quốc Vượng");
        assert_eq!(at(facts, 1, &Column::Unit), "Văn phòng Đảng ủy");
        assert!(codes(&got).contains(&"W015".to_owned()));
    }
}

#[test]
fn letters_of_vni_come_out_exactly() {
    let vni = |text: &str| {
        [
            ("Họ và tên", "Hoï vaø teân"),
            ("Ngày sinh", "Ngaøy sinh"),
            ("Chức vụ", "Chöùc vuï"),
            ("Đơn vị công tác", "Ñôn vò coâng taùc"),
            ("Nguyễn Văn Đường", "Nguyeãn Vaên Ñöôøng"),
            ("Trần Thị Thưởng", "Traàn Thò Thöôûng"),
            ("Lê Quốc Vượng", "Leâ Quoác Vöôïng"),
            ("Công chức", "Coâng chöùc"),
            ("Trưởng phòng", "Tröôûng phoøng"),
            ("Phòng Kinh tế", "Phoøng Kinh teá"),
            ("Văn phòng Đảng ủy", "Vaên phoøng Ñaûng uûy"),
        ]
        .iter()
        .find(|(plain, _)| *plain == text)
        .map_or(text.to_owned(), |(_, vni)| (*vni).to_owned())
    };
    let got = gather("a.xlsx", &xlsx_with_fonts("VNI-Times", &vni));
    let facts = &got.sheets[0];
    let names: Vec<String> = (0..3).map(|row| at(facts, row, &Column::FullName)).collect();
    assert_eq!(names, ["Nguyễn Văn Đường", "Trần Thị Thưởng", "Lê Quốc Vượng"], "{}", understood(&got));
}

#[test]
fn an_old_xls_is_read() {
    let got = gather("a.xls", &xls());
    assert_eq!(at(&got.sheets[0], 1, &Column::FullName), "Trần Thị Thưởng", "{}", understood(&got));
    assert_eq!(at(&got.sheets[0], 1, &Column::Birth), "06/1985");
}
