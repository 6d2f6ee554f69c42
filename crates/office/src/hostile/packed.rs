//! Zips that lie, burst or point elsewhere.

use super::build::{BOOK, RELS, ROOT, TYPES, parts, people, sheet, tcvn3, xlsx, xlsx_and, xlsx_with_fonts, zip};
use super::{Expect, Hostile};
use Expect::{Blocked, Rows, Survives};

fn good() -> Vec<u8> {
    xlsx(sheet(&people(""), ""))
}

pub(super) fn files() -> Vec<Hostile> {
    let file = Hostile::new;
    vec![
        file("a zip of nothing", Blocked(&["W001", "W003"]), || zip(&[])),
        file("a zip cut in half", Blocked(&["W001", "W003"]), || good()[..good().len() / 2].to_vec()),
        file("a zip without its last byte", Survives, || good()[..good().len() - 1].to_vec()),
        file("a directory of a zip alone", Blocked(&["W001", "W003"]), || {
            let whole = good();
            let at = whole.windows(4).position(|w| w == b"PK\x01\x02").unwrap_or(0);
            let mut bytes = b"PK\x03\x04".to_vec();
            bytes.extend(&whole[at..]);
            bytes
        }),
        file("sizes that lie", Survives, || patched(24, &[1, 0, 0, 0])),
        file("packed sizes that lie", Survives, || patched(20, &[0xFF, 0xFF, 0xFF, 0x7F])),
        file("a checksum that lies", Survives, || patched(16, &[1, 2, 3, 4])),
        file("a part marked as encrypted", Blocked(&["W002", "W003"]), || patched(8, &[1, 0])),
        file("a packing nobody knows", Survives, || patched(10, &[99, 0])),
        file("a worksheet that bursts", Blocked(&["W004"]), || xlsx(sheet(&" ".repeat(60 << 20), ""))),
        file("a worksheet that bursts in one tag", Blocked(&["W004"]), || {
            xlsx(format!("<worksheet a=\"{}\"/>", "a".repeat(40 << 20)))
        }),
        file("shared strings that burst", Blocked(&["W004"]), || {
            xlsx_and(
                sheet(&people(""), ""),
                "xl/sharedStrings.xml",
                format!("<sst><si><t>{}</t></si></sst>", "a".repeat(100 << 20)),
            )
        }),
        file("a flood of shared strings", Blocked(&["W004"]), || {
            xlsx_and(
                sheet(&people(""), ""),
                "xl/sharedStrings.xml",
                format!("<sst>{}</sst>", "<si><t>aaaaaaaaaaaaaaaaaaaa</t></si>".repeat(3 << 20)),
            )
        }),
        file("a count of shared strings that lies", Rows(3), || {
            xlsx_and(
                sheet(&people(""), ""),
                "xl/sharedStrings.xml",
                r#"<sst count="1000000000000" uniqueCount="1000000000000"><si><t>a</t></si></sst>"#,
            )
        }),
        file("styles without end", Survives, || {
            let xf = r#"<xf numFmtId="14" fontId="0"/>"#.repeat(500_000);
            xlsx_and(
                sheet(&people(""), ""),
                "xl/styles.xml",
                format!("<styleSheet><cellXfs>{xf}</cellXfs></styleSheet>"),
            )
        }),
        file("a zip within a zip within a zip", Rows(3), || {
            let inner = zip(&[("a.zip", zip(&[("b.zip", zip(&[("c", vec![0; 10 << 20])]))]))]);
            xlsx_and(sheet(&people(""), ""), "xl/embeddings/a.zip", inner)
        }),
        file("names that climb out", Rows(3), || xlsx_and(sheet(&people(""), ""), "../../../../etc/passwd", "x")),
        file("names from the root", Rows(3), || xlsx_and(sheet(&people(""), ""), "/etc/passwd", "x")),
        file("the same part twice", Survives, || {
            let mut parts = parts(sheet(&people(""), ""));
            parts.push(("xl/worksheets/sheet2.xml", sheet(&people(""), "").into()));
            let bytes = zip(&parts);
            replace(bytes, b"xl/worksheets/sheet2.xml", b"xl/worksheets/sheet1.xml")
        }),
        file("a hundred thousand parts", Blocked(&["W004"]), || {
            let names: Vec<String> = (0..60_000).map(|n| format!("a{n}")).collect();
            let mut all: Vec<(&str, Vec<u8>)> = parts(sheet(&people(""), ""));
            all.extend(names.iter().map(|name| (name.as_str(), Vec::new())));
            zip(&all)
        }),
        file("five thousand sheets", Blocked(&["W004"]), || {
            let sheets: String = (0..5_000).map(|n| format!(r#"<sheet name="S{n}" r:id="rId1"/>"#)).collect();
            xlsx_and(
                sheet(&people(""), ""),
                "xl/workbook.xml",
                format!("<workbook><sheets>{sheets}</sheets></workbook>"),
            )
        }),
        file("a workbook that is its own sheet", Survives, || {
            xlsx_and("", "xl/_rels/workbook.xml.rels", RELS.replace("worksheets/sheet1.xml", "workbook.xml"))
        }),
        file("a sheet that is not there", Blocked(&["W019"]), || {
            zip(&[
                ("[Content_Types].xml", TYPES.into()),
                ("_rels/.rels", ROOT.into()),
                ("xl/workbook.xml", BOOK.into()),
                ("xl/_rels/workbook.xml.rels", RELS.into()),
            ])
        }),
        file("a workbook without relations", Blocked(&["W019"]), || {
            zip(&[("[Content_Types].xml", TYPES.into()), ("xl/workbook.xml", BOOK.into())])
        }),
        file("no workbook inside", Blocked(&["W003"]), || zip(&[("[Content_Types].xml", TYPES.into())])),
        file("a binary workbook", Blocked(&["W006"]), || {
            zip(&[("[Content_Types].xml", TYPES.into()), ("xl/workbook.bin", vec![1])])
        }),
        file("a letter named .xlsx", Blocked(&["W006"]), || {
            zip(&[("[Content_Types].xml", TYPES.into()), ("word/document.xml", vec![1])])
        }),
        file("billion laughs in a worksheet", Blocked(&["W005"]), || {
            xlsx(
                r#"<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#,
            )
        }),
        file("a document type in the shared strings", Blocked(&["W005"]), || {
            xlsx_and(sheet(&people(""), ""), "xl/sharedStrings.xml", "<!DOCTYPE sst><sst/>")
        }),
        file("a file of the machine named as an entity", Blocked(&["W005"]), || {
            xlsx_and(
                "",
                "xl/workbook.xml",
                r#"<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>"#,
            )
        }),
        file("an entity that was never declared", Blocked(&["W005"]), || {
            xlsx(sheet(&people("").replace("Phòng Kinh tế", "&boom;"), ""))
        }),
        file("links to other files", Rows(3), || {
            xlsx_and(sheet(&people(""), ""), "xl/externalLinks/externalLink1.xml", "<externalLink/>")
        }),
        file("macros", Rows(3), || xlsx_and(sheet(&people(""), ""), "xl/vbaProject.bin", vec![0xCC; 100])),
        file("letters of TCVN3 by font", Rows(3), || xlsx_with_fonts(".VnTime", &tcvn3)),
        file("letters of TCVN3 without a font", Rows(3), || xlsx_with_fonts("Arial", &tcvn3)),
    ]
}

/// The good workbook with the directory entry of its worksheet changed.
fn patched(at: usize, with: &[u8]) -> Vec<u8> {
    let mut bytes = good();
    let name = b"xl/worksheets/sheet1.xml";
    let entry =
        (0..bytes.len()).rev().find(|&i| bytes[i..].starts_with(b"PK\x01\x02") && bytes[i + 46..].starts_with(name));
    if let Some(entry) = entry {
        bytes[entry + at..entry + at + with.len()].copy_from_slice(with);
    }
    bytes
}

fn replace(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut at = 0;
    while at + from.len() <= bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
        at += 1;
    }
    bytes
}
