//! Files that are no zip: nothing, other formats, text with separators.

use super::build::{csv, tcvn3};
use super::{Expect, Hostile};
use Expect::{Blocked, Rows, Survives};

pub(super) fn files() -> Vec<Hostile> {
    let text = |name, expect, make| Hostile::new(name, expect, make);
    vec![
        text("nothing at all", Blocked(&["W001"]), Vec::new),
        text("one byte", Blocked(&["W001", "W019"]), || vec![0]),
        text("a byte-order mark alone", Blocked(&["W001", "W019"]), || vec![0xEF, 0xBB, 0xBF]),
        text("noise", Blocked(&["W001", "W019"]), || noise(100_000)),
        text("a PDF", Blocked(&["W006"]), || b"%PDF-1.7 ...".to_vec()),
        text("a picture", Blocked(&["W006"]), || b"\x89PNG\r\n\x1a\n".to_vec()),
        text("a page named .xls", Blocked(&["W006"]), || {
            b"\xEF\xBB\xBF <html><table><tr><td>1</td></tr></table></html>".to_vec()
        }),
        text("flat XML with a document type", Blocked(&["W006"]), || {
            b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".to_vec()
        }),
        text("a program", Blocked(&["W006"]), || b"MZ\x90\0".to_vec()),
        text("a million columns", Survives, || {
            let mut bytes = csv(",").into_bytes();
            bytes.extend(vec![b','; 1_000_000]);
            bytes
        }),
        text("a line of 100 million bytes", Blocked(&["W004"]), || vec![b'a'; 100 << 20]),
        text("a quote never closed", Blocked(&["W004"]), || {
            let mut bytes = csv(",").into_bytes();
            bytes.push(b'"');
            bytes.extend(b"x,y\n".repeat(1 << 20));
            bytes
        }),
        text("two million empty lines", Blocked(&["W001", "W004", "W019"]), || vec![b'\n'; 2_000_000]),
        text("noughts between the lines", Rows(3), || csv(";").replace("\r\n", "\0\r\n").into_bytes()),
        text("nothing but noughts", Blocked(&["W001", "W019"]), || vec![0; 1 << 20]),
        text("UTF-16, little end first", Rows(3), || {
            let mut bytes = vec![0xFF, 0xFE];
            bytes.extend(csv("\t").encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        }),
        text("UTF-16, big end first", Rows(3), || {
            let mut bytes = vec![0xFE, 0xFF];
            bytes.extend(csv("\t").encode_utf16().flat_map(u16::to_be_bytes));
            bytes
        }),
        text("UTF-16 cut in the middle of a letter", Survives, || {
            let mut bytes = vec![0xFF, 0xFE];
            bytes.extend(csv("\t").encode_utf16().flat_map(u16::to_le_bytes));
            bytes.pop();
            bytes.extend([0xD8]);
            bytes
        }),
        text("broken UTF-8", Survives, || {
            let mut bytes = csv(",").into_bytes();
            bytes.extend(b"\xC3,\xE1\xBB,\xFF\xFE\n");
            bytes
        }),
        text("letters of TCVN3 in one byte each", Rows(3), || {
            tcvn3(&csv(";")).chars().map(|c| c as u32 as u8).collect()
        }),
        text("decomposed letters", Rows(3), || decomposed(&csv(","))),
        text("cells that would be formulas", Rows(3), || {
            csv(",").replace("Công chức", "=cmd|'/c calc'!A1").replace("Trưởng phòng", "@SUM(1;1)").into_bytes()
        }),
        text("full-width look-alikes of formulas", Rows(3), || csv(",").replace("Công chức", "＝1+1").into_bytes()),
        text("a separator that is a control", Survives, || format!("sep=\u{1}\n{}", csv("\u{1}")).into_bytes()),
    ]
}

/// Bytes without order, the same each time.
pub(super) fn noise(len: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    (0..len)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 24) as u8
        })
        .collect()
}

/// Vietnamese letters taken apart into base and marks, the few that the people need.
fn decomposed(text: &str) -> Vec<u8> {
    let pairs = [
        ("ọ", "o\u{323}"),
        ("à", "a\u{300}"),
        ("ê", "e\u{302}"),
        ("ễ", "e\u{302}\u{303}"),
        ("ă", "a\u{306}"),
        ("ờ", "o\u{31B}\u{300}"),
        ("ư", "u\u{31B}"),
        ("ở", "o\u{31B}\u{309}"),
        ("ầ", "a\u{302}\u{300}"),
        ("ị", "i\u{323}"),
        ("ố", "o\u{302}\u{301}"),
        ("ợ", "o\u{31B}\u{323}"),
        ("ứ", "u\u{31B}\u{301}"),
        ("ụ", "u\u{323}"),
        ("ô", "o\u{302}"),
        ("ơ", "o\u{31B}"),
        ("ò", "o\u{300}"),
        ("á", "a\u{301}"),
        ("ế", "e\u{302}\u{301}"),
        ("ủ", "u\u{309}"),
        ("ả", "a\u{309}"),
        ("ạ", "a\u{323}"),
        ("ậ", "a\u{302}\u{323}"),
    ];
    let mut text = text.to_owned();
    for (whole, apart) in pairs {
        text = text.replace(whole, apart);
    }
    text.into_bytes()
}
