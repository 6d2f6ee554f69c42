//! Worksheets that are broken, endless, or odd.

use super::build::{BOOK, cell, people, sheet, xlsx, xlsx_and};
use super::{Expect, Hostile};
use Expect::{Blocked, Rows, Survives};

pub(super) fn files() -> Vec<Hostile> {
    let file = Hostile::new;
    vec![
        file("two cells in far corners", Survives, || {
            xlsx(sheet(
                &format!("<row r=\"1\">{}</row><row r=\"1048576\">{}</row>", cell("A1", "a"), cell("XFD1048576", "b")),
                "",
            ))
        }),
        file("people, and a cell in the far corner", Rows(3), || {
            xlsx(sheet(&format!("{}<row r=\"1048576\">{}</row>", people(""), cell("XFD1048576", "b")), ""))
        }),
        file("a million empty rows after the people", Rows(3), || {
            let empty: String = (5..=1_048_576).map(|n| format!("<row r=\"{n}\"/>")).collect();
            xlsx(sheet(&(people("") + &empty), ""))
        }),
        file("a million empty rows before the people", Survives, || {
            let empty: String =
                (5..=1_048_576).map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\" s=\"1\"/></row>")).collect();
            xlsx(sheet(&(empty + &people("")), ""))
        }),
        file("row numbers beyond all rows", Survives, || {
            xlsx(sheet(&people("").replace("r=\"3\"", "r=\"4294967295\""), ""))
        }),
        file("row numbers below nought", Rows(3), || {
            xlsx(sheet(&people("").replace("<row r=\"3\">", "<row r=\"-3\">"), ""))
        }),
        file("references that are none", Survives, || {
            xlsx(sheet(&people("").replace("r=\"B3\"", "r=\"ZZZZZZ99999999999\""), ""))
        }),
        file("references without order", Survives, || xlsx(sheet(&people("").replace("r=\"A3\"", "r=\"E3\""), ""))),
        file("a sheet cut off", Blocked(&["W009"]), || {
            let whole = sheet(&people(""), "");
            let at = whole.find("Lê").unwrap_or(0);
            xlsx(&whole.as_bytes()[..at])
        }),
        file("tags that do not match", Blocked(&["W009"]), || xlsx(sheet(&people("").replace("</is>", "</it>"), ""))),
        file("a million nested tags", Blocked(&["W004"]), || xlsx(sheet(&"<a>".repeat(1_000_000), ""))),
        file("a comment of 50 million bytes", Blocked(&["W004"]), || {
            xlsx(sheet(&format!("<!--{}-->{}", "a".repeat(50 << 20), people("")), ""))
        }),
        file("a cell of 20 million letters", Blocked(&["W004"]), || {
            xlsx(sheet(&people(&cell("F4", &"á".repeat(10 << 20))), ""))
        }),
        file("a cell of 30,000 letters", Rows(3), || xlsx(sheet(&people(&cell("F4", &"á".repeat(30_000))), ""))),
        file("no UTF-8", Survives, || {
            let mut bytes = sheet(&people(""), "").into_bytes();
            let at = bytes.len() / 2;
            bytes[at] = 0xFF;
            xlsx(bytes)
        }),
        file("a worksheet in UTF-16", Survives, || {
            let mut bytes = vec![0xFF, 0xFE];
            bytes.extend(sheet(&people(""), "").replace("UTF-8", "UTF-16").encode_utf16().flat_map(u16::to_le_bytes));
            xlsx(bytes)
        }),
        file("shared strings that are not there", Rows(3), || {
            xlsx(sheet(&people(r#"<c r="F4" t="s"><v>99999999999</v></c>"#), ""))
        }),
        file("a kind of cell nobody knows", Rows(3), || {
            xlsx(sheet(&people(r#"<c r="F4" t="weird"><v>1</v><zzz/></c>"#), ""))
        }),
        file("numbers that are none", Rows(3), || {
            xlsx(sheet(
                &people("<c r=\"F4\"><v>NaN</v></c><c r=\"G4\"><v>1e999</v></c><c r=\"H4\"><v>-1e308</v></c>"),
                "",
            ))
        }),
        file("formulas without values and with errors", Rows(3), || {
            xlsx(sheet(&people(r#"<c r="F4"><f>HYPERLINK("http://x")</f></c><c r="G4" t="e"><v>#REF!</v></c>"#), ""))
        }),
        file("a formula of a million letters", Rows(3), || {
            xlsx(sheet(&people(&format!("<c r=\"F4\"><f>{}</f><v>1</v></c>", "A1+".repeat(300_000))), ""))
        }),
        file("the whole sheet merged", Survives, || {
            xlsx(sheet(&people(""), r#"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#))
        }),
        file("a million merged regions", Survives, || {
            let merges: String = (10..1_000_010).map(|n| format!("<mergeCell ref=\"A{n}:B{n}\"/>")).collect();
            xlsx(sheet(&people(""), &format!("<mergeCells>{merges}</mergeCells>")))
        }),
        file("merged regions that run backwards", Rows(3), || {
            xlsx(sheet(
                &people(""),
                r#"<mergeCells><mergeCell ref="C9:A1"/><mergeCell ref=":"/><mergeCell ref=""/></mergeCells>"#,
            ))
        }),
        file("days counted from 1904", Rows(3), || {
            xlsx_and(
                sheet(&people(""), ""),
                "xl/workbook.xml",
                BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"),
            )
        }),
        file("a sheet name of markup", Rows(3), || {
            xlsx_and(sheet(&people(""), ""), "xl/workbook.xml", BOOK.replace("\"S\"", "\"&lt;script&gt;'[]:*?/\\\""))
        }),
        file("sixteen thousand columns in each row", Survives, || {
            let wide: String = (0..16_384).map(|_| "<c><v>1</v></c>").collect();
            xlsx(sheet(&(people("") + &format!("<row>{wide}</row>").repeat(30)), ""))
        }),
        file("thirty thousand bad dates", Survives, || {
            let rows: String = (5..30_000)
                .map(|n| {
                    format!("<row r=\"{n}\">{}{}{}</row>", cell("A", "9"), cell("B", "Lê Văn Nam"), cell("C", "sai"))
                })
                .collect();
            xlsx(sheet(&(people("") + &rows), ""))
        }),
    ]
}
