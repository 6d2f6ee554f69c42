//! Workbooks that office writes for people: the template, and a workbook given back with marks.

mod kit;

use canbo_office::{Lists, mark, template};
use canbo_register::facts::{Column, SheetKind};
use canbo_words::{Lang, Words};
use kit::{at, book, codes, gather, understood};

#[test]
fn every_column_of_the_template_is_recognised() {
    let bytes = template(&Lists::default(), &Words::new(Lang::Vi)).unwrap();
    let got = gather("mau.xlsx", &bytes);
    let kinds: Vec<SheetKind> = got.sheets.iter().map(|facts| facts.kind).collect();
    assert_eq!(
        kinds,
        [
            SheetKind::Staff,
            SheetKind::Headcount,
            SheetKind::Needs,
            SheetKind::Marks,
            SheetKind::Wishes,
            SheetKind::Training,
            SheetKind::Survey,
            SheetKind::Workload
        ],
        "{}",
        understood(&got)
    );
    for column in got.recognised.iter().flat_map(|sheet| &sheet.columns) {
        assert!(column.confidence >= 90 && column.column.is_some(), "{column:?}\n{}", understood(&got));
    }
    let mut seen: Vec<&str> = got.recognised[0].columns.iter().map(|column| column.means.as_str()).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), got.recognised[0].columns.len(), "{}", understood(&got));
    assert_eq!(codes(&got), ["W051"], "{}", understood(&got));
}

#[test]
fn a_marked_workbook_keeps_its_values_and_lists_its_findings() {
    let rows = [
        "STT|Họ và tên|Ngày sinh|Giới tính|Chức vụ|Đơn vị công tác",
        "#1|Nguyễn Văn An|31/02/1980|Nam|=1+1|Phòng Kinh tế",
        "#2|Trần Thị Bình|không rõ|Nữ|+84 chuyên viên|@Phòng Kinh tế",
        "#3|Lê Văn Cường|01/05/1980|Nam|－chuyên viên|＝Phòng Kinh tế",
    ];
    let bytes = book("Danh sách", &rows, &[]);
    let first = gather("a.xlsx", &bytes);
    assert_eq!(codes(&first), ["W022", "W023"], "{}", understood(&first));
    let marked = mark(&bytes, &first.findings, &Words::new(Lang::Vi)).unwrap();
    let again = gather("a.xlsx", &marked);
    assert_eq!(again.sheets.len(), 1, "{}", understood(&again));
    assert_eq!(first.sheets[0].rows, again.sheets[0].rows);
    assert_eq!(at(&again.sheets[0], 0, &Column::Title), "=1+1", "{}", understood(&again));
    let parts = kit::parts(&marked);
    assert!(parts.iter().any(|(name, _)| name.contains("comments")), "notes are there");
    for (name, text) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        assert!(!text.contains("<f>") && !text.contains("<f "), "a formula in {name}");
    }
}
