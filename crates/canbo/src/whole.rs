//! Files are written whole or not at all: beside their place first, then renamed into it.

use crate::refusal::Refusal;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole. What stood there before stays until the new one is complete on disk.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    write_with(path, |file| file.write_all(bytes))
}

/// The same, by a function that fills the file.
pub(crate) fn write_with(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), Refusal> {
    // A device or pipe is written to, not replaced; a link stays one.
    let special = fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir());
    if special {
        let written = File::options().write(true).open(path).and_then(|mut file| fill(&mut file));
        return written.map_err(|cause| Refusal::NotWritten { path: path.to_owned(), cause });
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target);
    let written = (|| {
        let mut file = File::create(&beside)?;
        fill(&mut file)?;
        file.sync_all()?;
        fs::rename(&beside, &target)
    })();
    written.map_err(|cause| {
        // The error that counts is the first one.
        let _ = fs::remove_file(&beside);
        Refusal::NotWritten { path: path.to_owned(), cause }
    })
}

/// Makes a folder and those above it.
pub(crate) fn folder(path: &Path) -> Result<(), Refusal> {
    fs::create_dir_all(path).map_err(|cause| Refusal::NotWritten { path: path.to_owned(), cause })
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}
