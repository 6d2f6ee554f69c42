//! The format of a file, from its bytes.

use super::refused::Refused;

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Zip,
    Xls,
    Text,
}

pub(crate) fn format(bytes: &[u8]) -> Result<Format, Refused> {
    let head = &bytes[..bytes.len().min(4096)];
    let starts = |mark: &[u8]| head.starts_with(mark);
    if bytes.is_empty() {
        return Err(Refused::unknown());
    }
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return Ok(Format::Zip);
    }
    if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return if wide(bytes, "EncryptedPackage") { Err(Refused::encrypted()) } else { Ok(Format::Xls) };
    }
    for (mark, name) in [
        (&b"%PDF"[..], "pdf"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG", "png"),
        (b"\xFF\xD8\xFF", "jpg"),
        (b"GIF8", "gif"),
        (b"Rar!", "rar"),
        (b"7z\xBC\xAF", "7z"),
        (b"\x1F\x8B", "gz"),
        (b"MZ", "exe"),
        (b"\x7FELF", "elf"),
        (b"\x09\x08\x08\x00", "xls (BIFF)"),
        (b"\x09\x04\x06\x00", "xls (BIFF)"),
    ] {
        if starts(mark) {
            return Err(Refused::other_format(name));
        }
    }
    let lower: Vec<u8> = head.iter().map(u8::to_ascii_lowercase).collect();
    let begins = |mark: &str| {
        let text = lower.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&lower);
        let text = &text[text.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0)..];
        text.starts_with(mark.as_bytes())
    };
    if begins("<html") || begins("<!doctype") || begins("<table") || begins("mime-version") {
        return Err(Refused::other_format("html"));
    }
    if begins("<?xml") {
        return Err(Refused::other_format("xml"));
    }
    Ok(Format::Text)
}

/// Whether the text stands in the bytes as UTF-16.
fn wide(bytes: &[u8], text: &str) -> bool {
    let mark: Vec<u8> = text.bytes().flat_map(|b| [b, 0]).collect();
    bytes.windows(mark.len()).any(|window| window == mark)
}
