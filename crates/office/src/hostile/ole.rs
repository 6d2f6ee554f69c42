//! Old .xls: compound files that are cut, go round in circles, or hold a huge rectangle.

use super::build::PEOPLE;
use super::flat::noise;
use super::{Expect, Hostile};
use Expect::{Blocked, Rows, Survives};

const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A compound file with one stream, "Workbook". Sector 0 is the table of sectors, 1 the directory, the stream follows.
fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let mut header = vec![0u8; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header[24..32].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0]);
    header[32] = 6;
    header[44] = 1;
    header[48] = 1;
    header[56..60].copy_from_slice(&4096u32.to_le_bytes());
    header[60..64].copy_from_slice(&END.to_le_bytes());
    header[68..72].copy_from_slice(&END.to_le_bytes());
    for slot in 1..109 {
        header[76 + slot * 4..80 + slot * 4].copy_from_slice(&FREE.to_le_bytes());
    }
    let mut fat = vec![FREE; 128];
    fat[0] = 0xFFFF_FFFD;
    fat[1] = END;
    for n in 0..sectors.min(126) {
        fat[2 + n] = if n + 1 == sectors { END } else { n as u32 + 3 };
    }
    let mut bytes = header;
    bytes.extend(fat.iter().flat_map(|id| id.to_le_bytes()));
    let entry = |name: &str, kind: u8, start: u32, len: u32| {
        let mut entry = vec![0u8; 128];
        for (n, b) in name.bytes().enumerate() {
            entry[n * 2] = b;
        }
        entry[64] = (name.len() as u8 + 1) * 2;
        entry[66] = kind;
        for slot in [68, 72, 76] {
            entry[slot..slot + 4].copy_from_slice(&FREE.to_le_bytes());
        }
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&len.to_le_bytes());
        entry
    };
    let mut root = entry("Root Entry", 5, END, 0);
    root[76..80].copy_from_slice(&1u32.to_le_bytes());
    bytes.extend(root);
    bytes.extend(entry("Workbook", 2, 2, stream.len() as u32));
    bytes.extend(vec![0u8; 256]);
    bytes.extend(stream);
    bytes
}

fn record(id: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = id.to_le_bytes().to_vec();
    bytes.extend((body.len() as u16).to_le_bytes());
    bytes.extend(body);
    bytes
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let mut body = Vec::new();
    body.extend(row.to_le_bytes());
    body.extend(column.to_le_bytes());
    body.extend([0, 0]);
    let wide: Vec<u16> = text.encode_utf16().collect();
    body.extend((wide.len() as u16).to_le_bytes());
    body.push(1);
    body.extend(wide.iter().flat_map(|unit| unit.to_le_bytes()));
    record(0x204, &body)
}

fn workbook(cells: &[u8]) -> Vec<u8> {
    let globals = [0x00, 0x06, 0x05, 0x00, 0, 0, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0];
    let inner = [0x00, 0x06, 0x10, 0x00, 0, 0, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0];
    let mut stream = record(0x809, &globals);
    let at = stream.len() + 4 + 9 + 4;
    let mut sheet = (at as u32).to_le_bytes().to_vec();
    sheet.extend([0, 0, 1, 0, b'S']);
    stream.extend(record(0x85, &sheet));
    stream.extend(record(0x0A, &[]));
    stream.extend(record(0x809, &inner));
    stream.extend(cells);
    stream.extend(record(0x0A, &[]));
    stream
}

/// A small, honest .xls of three people.
pub fn xls() -> Vec<u8> {
    let mut cells = Vec::new();
    for (row, line) in PEOPLE.iter().enumerate() {
        for (at, text) in line.iter().enumerate() {
            cells.extend(label(row as u16, at as u16, text));
        }
    }
    compound(workbook(&cells))
}

pub(super) fn files() -> Vec<Hostile> {
    let file = Hostile::new;
    vec![
        file("an honest old .xls", Rows(3), xls),
        file("an old .xls cut off", Blocked(&["W003"]), || xls()[..700].to_vec()),
        file("the head of an old .xls alone", Blocked(&["W003"]), || xls()[..512].to_vec()),
        file("sectors that go round in a circle", Blocked(&["W003"]), || {
            let mut bytes = xls();
            bytes[512 + 4 * 3..512 + 4 * 4].copy_from_slice(&2u32.to_le_bytes());
            bytes
        }),
        file("a directory that goes round in a circle", Blocked(&["W003"]), || {
            let mut bytes = xls();
            bytes[512 + 4..512 + 8].copy_from_slice(&1u32.to_le_bytes());
            bytes
        }),
        file("a table of sectors that names itself", Survives, || {
            let mut bytes = xls();
            bytes[68..72].copy_from_slice(&0u32.to_le_bytes());
            bytes
        }),
        file("an old .xls of noise", Blocked(&["W003"]), || {
            let mut bytes = noise(100_000);
            bytes[..512].copy_from_slice(&xls()[..512]);
            bytes
        }),
        file("records of noise in an old .xls", Survives, || compound(workbook(&noise(3_000)))),
        file("two far corners of an old .xls", Blocked(&["W004"]), || {
            compound(workbook(&[label(0, 0, "a"), label(65_535, 255, "b")].concat()))
        }),
        file("an old .xls under a password", Blocked(&["W002"]), || {
            compound([record(0x809, &[0, 6, 5, 0]), record(0x2F, &[1, 0])].concat())
        }),
        file("a modern workbook under a password", Blocked(&["W002"]), || {
            let mut bytes = xls();
            bytes.extend("EncryptedPackage".bytes().flat_map(|b| [b, 0]));
            bytes
        }),
        file("a string longer than its record", Survives, || {
            compound(workbook(&record(0x204, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 1, 65])))
        }),
    ]
}
