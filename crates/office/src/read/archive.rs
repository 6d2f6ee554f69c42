//! A zipped workbook: found parts, and their bytes under caps whatever the headers say.

use super::{limits::Limits, raw::Damage, refused::Refused, xml::Xml};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of a zip by name in lower case, without a leading slash.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    parts: BTreeMap<String, (usize, u64)>,
    /// Bytes that may still be inflated.
    left: u64,
    pub(crate) limits: &'a Limits,
    /// Whether a name occurs twice or points outside.
    pub(crate) odd_names: bool,
}

impl<'a> Archive<'a> {
    /// Opens the directory of the zip. Nothing is inflated.
    pub(crate) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Archive<'a>, Refused> {
        // The directory is counted before it is read: each entry of it costs memory.
        if count(bytes, b"PK\x01\x02", limits.parts * 2) > limits.parts {
            return Err(Refused::too_much("parts", limits.parts as u64));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::damaged("zip"))?;
        let mut parts = BTreeMap::new();
        let mut odd_names = zip.has_duplicate_names();
        for index in 0..zip.len() {
            let Ok(entry) = zip.by_index_raw(index) else { continue };
            let Ok(name) = entry.name() else { continue };
            odd_names |= name.contains("..") || name.starts_with('/') || name.contains('\\');
            if entry.encrypted() {
                return Err(Refused::encrypted());
            }
            let key = name.trim_start_matches('/').replace('\\', "/").to_lowercase();
            let packed = entry.compressed_size().min(bytes.len() as u64);
            parts.entry(key).or_insert((index, packed));
        }
        Ok(Archive { zip, parts, left: limits.inflated_bytes, limits, odd_names })
    }

    /// Whether the part is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// Names of the parts, in lower case.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The packed size of a part in bytes; never more than the file.
    pub(crate) fn packed(&self, name: &str) -> u64 {
        self.parts.get(&key(name)).map_or(0, |(_, packed)| *packed)
    }

    /// How far a part may inflate.
    fn cap(&self, packed: u64) -> u64 {
        self.left.min(self.limits.free_bytes.max(packed.saturating_mul(self.limits.ratio)))
    }

    /// Runs `take` over the XML of a part. `None` when there is no such part.
    pub(crate) fn xml<T>(
        &mut self,
        name: &str,
        take: impl FnOnce(&mut Xml<zip::read::ZipFile<'_, Cursor<&'a [u8]>>>) -> Result<T, Damage>,
    ) -> Option<Result<T, Damage>> {
        let (index, packed) = *self.parts.get(&key(name))?;
        let cap = self.cap(packed);
        let limits = self.limits;
        let Ok(entry) = self.zip.by_index(index) else { return Some(Err(Damage::Broken)) };
        let mut xml = Xml::new(entry, cap, limits);
        let taken = take(&mut xml);
        let passed = xml.passed();
        drop(xml);
        self.left = self.left.saturating_sub(passed);
        Some(taken)
    }

    /// Passes the bytes of a part to `take` in chunks, counted against the caps.
    pub(crate) fn scan(&mut self, name: &str, mut take: impl FnMut(&[u8])) -> Result<u64, Damage> {
        let Some(&(index, packed)) = self.parts.get(&key(name)) else { return Err(Damage::Broken) };
        let cap = self.cap(packed);
        let mut entry = self.zip.by_index(index).map_err(|_| Damage::Broken)?;
        let mut chunk = vec![0; 1 << 16];
        let mut passed = 0;
        loop {
            let n = entry.read(&mut chunk).map_err(|_| Damage::Broken)?;
            if n == 0 {
                return Ok(passed);
            }
            passed += n as u64;
            if passed > cap {
                return Err(Damage::Limit("inflated_bytes", cap));
            }
            take(&chunk[..n]);
        }
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches('/').to_lowercase()
}

/// Occurrences of four bytes, counted up to `enough`.
fn count(bytes: &[u8], mark: &[u8; 4], enough: usize) -> usize {
    let mut found = 0;
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|&b| b == mark[0]) {
        at += step;
        if bytes[at..].starts_with(mark) {
            found += 1;
            if found >= enough {
                break;
            }
        }
        at += 1;
    }
    found
}
