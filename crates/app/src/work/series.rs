//! Files of backups in a folder that others use too: those of one schedule of one database, told by their names.

use canbo_store::job::Job;
use sha2::{Digest, Sha256};
use std::path::Path;

const END: &str = ".backup";

/// The backups of one schedule of one database: `canbo-DATABASE-SCHEDULE-MOMENT-JOB-ATTEMPT.backup`.
pub(super) struct Series {
    beginning: String,
}

/// Where a file stands in its series: moment, job, attempt.
type Place = (String, i64, i64);

impl Series {
    pub(super) fn new(database: &str, schedule: &str) -> Series {
        let letter = |one: &char| one.is_ascii_lowercase() || one.is_ascii_digit();
        let readable: String = schedule.chars().filter(letter).take(32).collect();
        // What a file system may not take, or not tell apart, is told apart by a digest. No word holds a hyphen, and no plain one a
        // full stop.
        let word = match readable == schedule && !schedule.is_empty() {
            true => readable,
            false => {
                let digest: String =
                    Sha256::digest(schedule).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
                format!("{readable}.{digest}")
            }
        };
        let database: String = database.chars().take(12).collect();
        Series { beginning: format!("canbo-{database}-{word}-") }
    }

    /// What the attempt of a job writes.
    pub(super) fn name(&self, held: &Job) -> String {
        let moment: String = held.due.chars().take(19).filter(char::is_ascii_alphanumeric).collect();
        format!("{}{moment}-{}-{}{END}", self.beginning, held.id, held.attempt)
    }

    fn place(&self, name: &str) -> Option<Place> {
        let rest = name.strip_prefix(&self.beginning)?.strip_suffix(END)?;
        let (moment, numbers) = rest.split_once('-')?;
        let (job, attempt) = numbers.split_once('-')?;
        Some((moment.to_owned(), job.parse().ok()?, attempt.parse().ok()?))
    }

    /// Takes away all but the newest files of the series, and never the one that was just made. How many went, and how many should
    /// have gone and did not: the backup was made all the same.
    pub(super) fn thin_out(&self, folder: &Path, keep: Option<usize>, made: &str) -> (usize, usize) {
        let Some(keep) = keep else { return (0, 0) };
        let Ok(entries) = std::fs::read_dir(folder) else { return (0, 1) };
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let others = names.filter(|name| name != made);
        let mut others: Vec<(Place, String)> = others.filter_map(|name| Some((self.place(&name)?, name))).collect();
        others.sort();
        let gone = others.len().saturating_sub(keep.max(1) - 1);
        let removed = others[..gone].iter().filter(|(_, name)| std::fs::remove_file(folder.join(name)).is_ok()).count();
        (removed, gone - removed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATABASE: &str = "3f2a91c04b7d00112233445566778899";

    #[test]
    fn schedules_of_whatever_name_have_series_of_their_own() {
        let names = ["dem", "đêm", "đ\u{ea}m ", "DEM", "de m", "de-m", "", ".e3b0c442", "e3b0c442", "../dem", "dem\0"];
        let mut all: Vec<String> = names.iter().map(|name| Series::new(DATABASE, name).beginning).collect();
        assert_eq!(all[0], "canbo-3f2a91c04b7d-dem-");
        for one in &all {
            assert!(one.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{one}");
        }
        all.sort();
        all.dedup();
        assert_eq!(all.len(), names.len(), "{all:?}");
    }

    #[test]
    fn a_file_is_of_one_series_only() {
        let series = Series::new(DATABASE, "dem");
        let whole = "canbo-3f2a91c04b7d-dem-20251201T180000-17-1.backup";
        assert_eq!(series.place(whole), Some(("20251201T180000".to_owned(), 17, 1)));
        for (database, schedule) in [(DATABASE, "de"), (DATABASE, ""), ("3f2a91c04b7e", "dem")] {
            assert_eq!(Series::new(database, schedule).place(whole), None);
        }
        for name in ["canbo-3f2a91c04b7d-dem-mine.backup", "canbo-3f2a91c04b7d-dem-20251201T180000-17-1.backup.bak"] {
            assert_eq!(series.place(name), None, "{name}");
        }
    }
}
