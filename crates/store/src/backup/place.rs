//! Where a backup may be put: it takes the place of nothing but an older backup, and is never seen half-written.

use crate::Refusal;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// What becomes of an older backup in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Older {
    /// The new one takes its place.
    Replaced,
    /// It stays, and the new one is refused.
    Stays,
}

/// A backup on its way: under a name that nobody else has, beside its place. Dropped before it is whole, it is gone.
pub(super) struct Part {
    part: PathBuf,
    place: PathBuf,
    older: Older,
}

impl Part {
    /// Begins one; links are followed.
    pub(super) fn begin(path: &Path, older: Older) -> Result<(Part, File), Refusal> {
        let refused = |cause| Refusal::File { path: path.to_owned(), cause };
        let place = match fs::symlink_metadata(path) {
            Ok(there) if there.is_symlink() => fs::canonicalize(path).map_err(refused)?,
            _ => path.to_owned(),
        };
        free(&place, older)?;
        let (part, file) = unique(folder(&place)).map_err(refused)?;
        Ok((Part { part, place, older }, file))
    }

    /// Puts it in its place: what is written must be on the disk by now.
    pub(super) fn put(self) -> Result<(), Refusal> {
        let refused = |cause| Refusal::File { path: self.place.clone(), cause };
        // Something else may have come there while it was written.
        free(&self.place, self.older)?;
        match self.older {
            Older::Replaced => fs::rename(&self.part, &self.place).map_err(refused)?,
            Older::Stays => match claimed(&self.part, &self.place) {
                Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Err(occupied(&self.place)),
                done => done.map_err(refused)?,
            },
        }
        lasting(folder(&self.place)).map_err(refused)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Under this name it is of no use to anybody; after it was put in its place there is none.
        let _ = fs::remove_file(&self.part);
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn occupied(path: &Path) -> Refusal {
    Refusal::Occupied { path: path.to_owned() }
}

/// That a backup may be put there: nothing stands there, or an older backup that may be replaced. Never a device, and never
/// what belongs to a database.
fn free(place: &Path, older: Older) -> Result<(), Refusal> {
    let refused = |cause: io::Error| Refusal::File { path: place.to_owned(), cause };
    if belongs_to_sqlite(place) {
        return Err(occupied(place));
    }
    match fs::metadata(place) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(refused(cause)),
        Ok(there) if there.is_dir() => Err(refused(ErrorKind::IsADirectory.into())),
        Ok(there) if !there.is_file() || older == Older::Stays => Err(occupied(place)),
        Ok(_) => match begins(place).map_err(refused)? {
            head if head.is_empty() || head.starts_with(b"CANBO-BACKUP ") => Ok(()),
            _ => Err(occupied(place)),
        },
    }
}

/// The first bytes of a file.
fn begins(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut head)?;
    Ok(head)
}

/// Whether SQLite takes a file of that name for a part of the database beside it, also one that is not there yet.
fn belongs_to_sqlite(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let database = ["-wal", "-shm", "-journal"].into_iter().find_map(|end| name.strip_suffix(end));
    let head = database.map(|database| begins(&path.with_file_name(database)));
    head.is_some_and(|head| head.is_ok_and(|head| head == b"SQLite format 3\0"))
}

/// A new file of an unused name that only its owner may read: it holds everything that is known of everybody.
fn unique(folder: &Path) -> io::Result<(PathBuf, File)> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".canbo-{}-{number}.part", std::process::id()));
        match options.open(&path) {
            // A process of the same number on another machine, or one that died.
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
            opened => return Ok((path, opened?)),
        }
    }
}

/// Gives a file its name where nothing has that name.
fn claimed(part: &Path, place: &Path) -> io::Result<()> {
    match fs::hard_link(part, place) {
        Ok(()) => fs::remove_file(part),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Err(cause),
        // Not every file system has two names for one file: the name is claimed first.
        Err(_) => {
            File::create_new(place)?;
            fs::rename(part, place).inspect_err(|_| {
                let _ = fs::remove_file(place);
            })
        }
    }
}

/// That the names in a folder last.
fn lasting(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems of a network know no such thing.
        Err(cause) if matches!(cause.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}
