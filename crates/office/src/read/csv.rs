//! Text with separators: UTF-8, UTF-16, code page 1258, or letters of TCVN3 and VNI.

use super::limits::Limits;
use super::raw::{Damage, Raw, RawCell, RawRow, RowSink, SheetMeta};
use super::refused::Refused;
use canbo_text::legacy::{Encoding, detect};
use std::borrow::Cow;

pub(super) fn read(bytes: &[u8], limits: &Limits, sink: &mut dyn RowSink) -> Result<(), Refused> {
    let (text, guessed) = decode(bytes)?;
    let separator = separator(&text);
    sink.sheet(SheetMeta::default());
    if let Some(letters) = guessed {
        sink.note("W017", &[("letters", letters)]);
    }
    let damaged = rows(&text, separator, limits, sink).err();
    sink.end(damaged);
    Ok(())
}

/// The text, and the encoding if it had to be guessed.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Refused> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Ok((String::from_utf8_lossy(rest), None));
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Ok((Cow::Owned(utf16(&bytes[2..], bytes[0] == 0xFF)), None));
    }
    let head = &bytes[..bytes.len().min(4096)];
    let nulls = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count() * 3 > head.len() / 2;
    if head.len() >= 8 && (nulls(0) != nulls(1)) {
        return Ok((Cow::Owned(utf16(bytes, nulls(1))), Some("UTF-16")));
    }
    let control = head.iter().filter(|b| **b < 9 || (14..32).contains(*b)).count();
    if control * 50 > head.len() {
        return Err(Refused::unknown());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), None));
    }
    // One byte a letter. As Latin-1 first, the way workbooks hold TCVN3 and VNI.
    let latin = |bytes: &[u8]| bytes.iter().map(|b| char::from(*b)).collect::<String>();
    let sample = latin(&bytes[..bytes.len().min(1 << 16)]);
    let pieces: Vec<&str> = sample.split(['\n', '\t', ';', ',']).take(4_000).collect();
    match detect(&pieces) {
        Encoding::Tcvn3 => return Ok((Cow::Owned(latin(bytes)), Some("TCVN3"))),
        Encoding::Vni => return Ok((Cow::Owned(latin(bytes)), Some("VNI"))),
        _ => {}
    }
    if bytes.iter().filter(|b| matches!(b, 0xCC | 0xD2 | 0xDE | 0xEC | 0xF2)).count() > 0 {
        return Ok((Cow::Owned(bytes.iter().map(|b| cp1258(*b)).collect()), Some("Windows-1258")));
    }
    // Broken UTF-8 stays readable but for the broken letters.
    Ok((String::from_utf8_lossy(bytes), Some("UTF-8")))
}

fn utf16(bytes: &[u8], little: bool) -> String {
    let units = bytes.chunks_exact(2).map(|pair| {
        if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
    });
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

/// A byte of Windows code page 1258: 1252 with the Vietnamese letters and combining tones in the upper half.
fn cp1258(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x82 => '‚',
        0x85 => '…',
        0x8C => 'Œ',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        0xC3 => 'Ă',
        0xE3 => 'ă',
        0xCC => '\u{300}',
        0xD2 => '\u{309}',
        0xDE => '\u{303}',
        0xEC => '\u{301}',
        0xF2 => '\u{323}',
        0xD0 => 'Đ',
        0xF0 => 'đ',
        0xD5 => 'Ơ',
        0xF5 => 'ơ',
        0xDD => 'Ư',
        0xFD => 'ư',
        0xFE => '₫',
        other => char::from(other),
    }
}

/// The separator that the first lines use most.
fn separator(text: &str) -> char {
    if let Some(named) = text.strip_prefix("sep=") {
        return named.chars().next().filter(|c| !c.is_control() || *c == '\t').unwrap_or(',');
    }
    let mut counts = [('\t', 0), (';', 0), (',', 0), ('|', 0)];
    let mut quoted = false;
    for c in text.chars().take(20_000) {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted {
            for (separator, count) in &mut counts {
                *count += u32::from(c == *separator);
            }
        }
    }
    // A comma also stands in words and decimals: the others win from a third of its number on.
    counts[2].1 /= 3;
    counts.iter().rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0).map_or(',', |(c, _)| *c)
}

fn rows(text: &str, separator: char, limits: &Limits, sink: &mut dyn RowSink) -> Result<(), Damage> {
    let mut row = RawRow { row: 1, ..RawRow::default() };
    let mut field = String::new();
    let mut at = 0u32;
    let mut quoted = false;
    let mut piece = 0u64;
    let mut cells_left = limits.cells;
    let mut wide = false;
    let mut chars = text.chars().peekable();
    if text.starts_with("sep=") {
        while chars.next().is_some_and(|c| c != '\n') {}
        row.row = 2;
    }
    loop {
        let next = chars.next();
        piece += next.map_or(0, |c| c.len_utf8() as u64);
        if piece > limits.piece_bytes {
            return Err(Damage::Limit("piece_bytes", limits.piece_bytes));
        }
        match next {
            Some('"') if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            Some('"') if quoted => quoted = false,
            Some('"') if field.trim().is_empty() => {
                quoted = true;
                field.clear();
            }
            Some(c) if quoted || (c != separator && c != '\n' && c != '\r' && c != '\0') => {
                if c != '\0' && field.len() <= limits.text_chars * 4 {
                    field.push(c);
                }
            }
            Some('\0') => {}
            Some('\r') if chars.peek() == Some(&'\n') => {}
            end => {
                let text = std::mem::take(&mut field);
                if !text.trim().is_empty() {
                    if at < limits.columns {
                        cells_left = cells_left.checked_sub(1).ok_or(Damage::Limit("cells", limits.cells))?;
                        row.cells.push(RawCell { at, raw: Raw::Text(text), font: None });
                    } else {
                        wide = true;
                    }
                }
                at = at.saturating_add(1);
                if end == Some(separator) {
                    continue;
                }
                if wide {
                    sink.note("W007", &[("limit", &limits.columns.to_string())]);
                    wide = false;
                }
                let number = row.row;
                if number > limits.rows {
                    return Err(Damage::Limit("rows", u64::from(limits.rows)));
                }
                let full = std::mem::replace(&mut row, RawRow { row: number + 1, ..RawRow::default() });
                if !full.cells.is_empty() && !sink.row(full) {
                    return Ok(());
                }
                at = 0;
                piece = 0;
                if end.is_none() {
                    return Ok(());
                }
            }
        }
    }
}
