//! .ods: repetitions without end and the usual tricks of XML.

use super::build::{PEOPLE, zip};
use super::{Expect, Hostile};
use Expect::{Blocked, Rows, Survives};

fn ods(content: &str) -> Vec<u8> {
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()), ("content.xml", content.into())])
}

fn around(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
}

fn people() -> String {
    PEOPLE
        .iter()
        .map(|cells| {
            let cells: String = cells
                .iter()
                .map(|text| {
                    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
                })
                .collect();
            format!("<table:table-row>{cells}</table:table-row>")
        })
        .collect()
}

pub(super) fn files() -> Vec<Hostile> {
    let file = Hostile::new;
    vec![
        file("an ordinary .ods with its million empty rows", Rows(3), || {
            ods(&around(
                &(people()
                    + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"),
            ))
        }),
        file("a row a thousand million times", Blocked(&["W004"]), || {
            let rows = people();
            let (before, last) = rows.rsplit_once("<table:table-row>").unwrap_or_default();
            ods(&around(&format!("{before}<table:table-row table:number-rows-repeated=\"1000000000\">{last}")))
        }),
        file("a cell a thousand million times", Survives, || {
            ods(&around(&people().replacen(
                "<table:table-cell ",
                "<table:table-cell table:number-columns-repeated=\"1000000000\" ",
                9,
            )))
        }),
        file("a cell that spans everything", Survives, || {
            ods(&around(&people().replacen("<table:table-cell ", "<table:table-cell table:number-rows-spanned=\"4000000000\" table:number-columns-spanned=\"99999999999999999999\" ", 1)))
        }),
        file("an .ods with a document type", Blocked(&["W005"]), || ods("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
        file("an .ods of nested tags", Blocked(&["W004"]), || ods(&around(&"<table:table-row><a>".repeat(500_000)))),
        file("an .ods that bursts", Blocked(&["W004"]), || ods(&around(&" ".repeat(100 << 20)))),
        file("an .ods cut off", Blocked(&["W003", "W009"]), || ods(&around(&people())[..700])),
        file("an encrypted .ods", Blocked(&["W002"]), || {
            zip(&[
                ("content.xml", vec![7; 900]),
                ("META-INF/manifest.xml", b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>".to_vec()),
            ])
        }),
        file("tables within tables", Survives, || {
            ods(&around(
                &("<table:table-row><table:table-cell><table:table table:name=\"T\">".to_owned()
                    + &people()
                    + "</table:table></table:table-cell></table:table-row>"
                    + &people()),
            ))
        }),
    ]
}
