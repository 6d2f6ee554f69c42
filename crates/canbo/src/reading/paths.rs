//! What the user named, as files: a folder stands for the workbooks in it.

use crate::refusal::Refusal;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Endings of workbooks in a folder. A file that is named itself may have any.
const ENDINGS: [&str; 6] = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"];

/// The files, each once however often it is named, sorted.
pub(crate) fn workbooks(named: &[PathBuf]) -> Result<Vec<PathBuf>, Refusal> {
    let mut files: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for path in named {
        let not_read = |cause| Refusal::NotRead { path: path.clone(), cause };
        let found = if path.is_dir() { inside(path)? } else { vec![path.clone()] };
        for file in found {
            let canonical = file.canonicalize().map_err(not_read)?;
            files.entry(canonical).or_insert(file);
        }
    }
    let mut files: Vec<PathBuf> = files.into_values().collect();
    files.sort();
    Ok(files)
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let not_read = |cause| Refusal::NotRead { path: folder.to_owned(), cause };
    let mut files = Vec::new();
    for entry in folder.read_dir().map_err(not_read)? {
        let path = entry.map_err(not_read)?.path();
        if path.is_file() && is_workbook(&path) {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(Refusal::NoWorkbooks { path: folder.to_owned() });
    }
    Ok(files)
}

/// By its ending; hidden files and the lock files of office programs (`~$…`) are none.
fn is_workbook(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    !name.starts_with('.') && !name.starts_with("~$") && ENDINGS.contains(&ending.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_stands_for_its_workbooks_and_a_file_named_twice_is_read_once() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["b.xlsx", "a.csv", "c.ODS", ".hidden.xlsx", "~$b.xlsx", "plan.json", "notes.txt"] {
            fs::write(folder.path().join(name), "").expect("is written");
        }
        let named = [folder.path().join("b.xlsx"), folder.path().to_owned(), folder.path().join("notes.txt")];
        let files = workbooks(&named).expect("all are there");
        let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap_or_default().to_string_lossy()).collect();
        assert_eq!(names, ["a.csv", "b.xlsx", "c.ODS", "notes.txt"]);
    }

    #[test]
    fn an_empty_folder_and_a_missing_file_are_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(matches!(workbooks(&[folder.path().to_owned()]), Err(Refusal::NoWorkbooks { .. })));
        assert!(matches!(workbooks(&[folder.path().join("no.xlsx")]), Err(Refusal::NotRead { .. })));
    }
}
