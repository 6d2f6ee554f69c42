//! A look at an old .xls before it is read: every chain of sectors is walked once, cells are counted, not built.

use super::limits::Limits;
use super::refused::Refused;

/// Refuses what is encrypted, damaged, or would be laid out as a huge rectangle.
pub(super) fn look(bytes: &[u8], limits: &Limits) -> Result<(), Refused> {
    let damaged = || Refused::damaged("OLE");
    let stream = workbook(bytes).ok_or_else(damaged)?;
    let mut at = 0;
    let mut sheets = 0usize;
    let mut cells = 0u64;
    // Per sheet: rows and columns, first and last.
    let mut corner: Option<[u64; 4]> = None;
    let mut laid_out = 0u64;
    let mut close = |corner: &mut Option<[u64; 4]>| {
        if let Some([top, bottom, left, right]) = corner.take() {
            laid_out += (bottom - top + 1) * (right - left + 1);
        }
        laid_out
    };
    while let Some(head) = stream.get(at..at + 4) {
        let id = u16::from_le_bytes([head[0], head[1]]);
        let len = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let body = stream.get(at + 4..at + 4 + len).unwrap_or_default();
        at += 4 + len;
        let word = |i: usize| body.get(i..i + 2).map(|b| u64::from(u16::from_le_bytes([b[0], b[1]])));
        match id {
            0x2F => return Err(Refused::encrypted()),
            0x85 => sheets += 1,
            0x0A => {
                close(&mut corner);
            }
            // BLANK, NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST, FORMULA, MULRK, MULBLANK.
            0x01 | 0x201 | 0x03 | 0x203 | 0x04 | 0x204 | 0x05 | 0x205 | 0x27E | 0xD6 | 0xFD | 0x06 | 0x206 | 0x406
            | 0xBD | 0xBE => {
                let (Some(row), Some(column)) = (word(0), word(2)) else { continue };
                let last = if matches!(id, 0xBD | 0xBE) {
                    word(len.saturating_sub(2)).unwrap_or(column).max(column)
                } else {
                    column
                };
                cells += last - column + 1;
                let c = corner.get_or_insert([row, row, column, last]);
                *c = [c[0].min(row), c[1].max(row), c[2].min(column), c[3].max(last)];
            }
            _ => {}
        }
        if sheets > limits.sheets {
            return Err(Refused::too_much("sheets", limits.sheets as u64));
        }
    }
    // The library lays each sheet out as a rectangle of 24 and 32 bytes a cell.
    let most = 1_000_000 + cells.min(1_500_000) * 2;
    if close(&mut corner) > most {
        return Err(Refused::too_much("cells", most));
    }
    Ok(())
}

/// The stream "Workbook" (or "Book") of the compound file.
fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| bytes.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]));
    let size = match bytes.get(30..32)? {
        [9, 0] => 512usize,
        [12, 0] => 4096,
        _ => return None,
    };
    let sector = |id: u32| {
        let start = (id as usize).checked_add(1)?.checked_mul(size)?;
        bytes.get(start..bytes.len().min(start.checked_add(size)?)).filter(|s| !s.is_empty())
    };
    let words =
        |part: &[u8]| part.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect::<Vec<_>>();
    let most = bytes.len() / size + 2;
    let mut difat: Vec<u32> = words(bytes.get(76..512)?);
    let mut next = word(68)?;
    for _ in 0..most {
        if next >= 0xFFFF_FFFA {
            break;
        }
        let mut part = words(sector(next)?);
        next = part.pop()?;
        difat.extend(part);
    }
    let mut fat: Vec<u32> = Vec::new();
    for id in difat.into_iter().filter(|id| *id < 0xFFFF_FFFA).take(most) {
        fat.extend(words(sector(id)?));
    }
    let chain = |start: u32, fat: &[u32]| -> Option<Vec<u32>> {
        let mut ids = Vec::new();
        let mut id = start;
        while id < 0xFFFF_FFFA {
            // A chain longer than the file goes round in a circle.
            if ids.len() > fat.len().max(most * 8) {
                return None;
            }
            ids.push(id);
            id = *fat.get(id as usize)?;
        }
        Some(ids)
    };
    let gather = |ids: &[u32]| -> Option<Vec<u8>> {
        let mut out = Vec::new();
        for id in ids.iter().take(most) {
            out.extend_from_slice(sector(*id)?);
        }
        Some(out)
    };
    let directory = gather(&chain(word(48)?, &fat)?)?;
    let entry = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|b| [b, 0]).chain([0, 0]).collect();
        directory.chunks_exact(128).find(|e| e.get(..wide.len()).is_some_and(|head| head.eq_ignore_ascii_case(&wide)))
    };
    let found = entry("Workbook").or_else(|| entry("Book"))?;
    let of = |e: &[u8], at: usize| u32::from_le_bytes([e[at], e[at + 1], e[at + 2], e[at + 3]]);
    let (start, len) = (of(found, 116), of(found, 120) as usize);
    if len >= 4096 {
        let mut stream = gather(&chain(start, &fat)?)?;
        stream.truncate(len);
        return Some(stream);
    }
    let root = directory.chunks_exact(128).next()?;
    let mini = gather(&chain(of(root, 116), &fat)?)?;
    let mut mini_fat = Vec::new();
    for id in chain(word(60)?, &fat)? {
        mini_fat.extend(words(sector(id)?));
    }
    let mut stream = Vec::new();
    for id in chain(start, &mini_fat)? {
        stream.extend_from_slice(mini.get(id as usize * 64..id as usize * 64 + 64)?);
    }
    stream.truncate(len);
    Some(stream)
}
