//! Where a backup may be put: nothing but an older backup is ever replaced.

use super::backup::{filled, names};
use crate::kit::{NOW, sqlite};
use canbo_store::{Database, Refusal, backup, backup_new, inspect};
use std::path::Path;

/// A backup to a place where none may be: it is refused, and everything in the folder stays.
async fn occupied(database: &Database, path: &Path) {
    let folder = path.parent().expect("has a folder");
    let before = names(folder);
    let refused = backup(database, path, NOW, |_| true).await;
    assert!(matches!(refused, Err(Refusal::Occupied { .. })), "{}: {refused:?}", path.display());
    assert_eq!(names(folder), before);
}

#[tokio::test]
async fn a_backup_never_takes_the_place_of_a_database() {
    let (place, other) = (sqlite(), sqlite());
    let database = filled(&place).await;
    drop(filled(&other).await);
    let file = place.address.file().expect("is a file");
    let folder = file.parent().expect("has a folder");
    std::fs::create_dir(folder.join("sub")).expect("is made");
    for path in [file.to_owned(), folder.join("sub/../canbo.db"), other.address.file().expect("is a file").to_owned()] {
        occupied(&database, &path).await;
    }
    for end in ["wal", "shm", "journal"] {
        occupied(&database, &folder.join(format!("canbo.db-{end}"))).await;
    }
    std::fs::hard_link(file, folder.join("hard")).expect("is linked");
    occupied(&database, &folder.join("hard")).await;
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(file, folder.join("soft")).expect("is linked");
        occupied(&database, &folder.join("soft")).await;
        assert!(folder.join("soft").is_symlink(), "the link stays one");
    }
    let transaction = database.write().await.expect("begins");
    canbo_store::number::issue(&transaction, &super::backup::book(), "", NOW, "test").await.expect("it still keeps");
    transaction.commit().await.expect("lasts");
}

#[cfg(unix)]
#[tokio::test]
async fn what_is_no_ordinary_file_is_refused_and_stays() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let place = sqlite();
    let database = filled(&place).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let socket = folder.path().join("socket");
    let _listens = std::os::unix::net::UnixListener::bind(&socket).expect("is made");
    symlink(&socket, folder.path().join("link")).expect("is linked");
    for name in ["socket", "link"] {
        occupied(&database, &folder.path().join(name)).await;
    }
    assert!(std::fs::metadata(&socket).expect("is there").file_type().is_socket());
    symlink("nowhere", folder.path().join("leads-nowhere")).expect("is linked");
    let notes = folder.path().join("notes.txt");
    std::fs::write(&notes, "something else").expect("is written");
    occupied(&database, &notes).await;
    for name in ["leads-nowhere", "."] {
        let before = names(folder.path());
        let refused = backup(&database, &folder.path().join(name), NOW, |_| true).await;
        assert!(matches!(refused, Err(Refusal::File { .. })), "{name}: {refused:?}");
        assert_eq!(names(folder.path()), before, "{name}: nothing is left behind");
    }
}

#[tokio::test]
async fn an_older_backup_and_an_empty_file_give_way_also_behind_a_link() {
    let place = sqlite();
    let database = filled(&place).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("all.backup");
    std::fs::write(&file, "").expect("is written");
    backup(&database, &file, NOW, |_| true).await.expect("is written").expect("is not stopped");
    let again = "2025-12-02T08:00:00Z";
    #[cfg(unix)]
    std::os::unix::fs::symlink("all.backup", folder.path().join("link")).expect("is linked");
    let link = folder.path().join(if cfg!(unix) { "link" } else { "all.backup" });
    backup(&database, &link, again, |_| true).await.expect("is written").expect("is not stopped");
    assert_eq!(inspect(&file).expect("is whole").0.at, again);
    let refused = backup_new(&database, &file, NOW, |_| true).await;
    assert!(matches!(refused, Err(Refusal::Occupied { .. })), "{refused:?}");
    assert_eq!(inspect(&file).expect("is whole").0.at, again);
    let other = folder.path().join("other.backup");
    backup_new(&database, &other, NOW, |_| true).await.expect("is written").expect("is not stopped");
    inspect(&other).expect("is whole");
    assert!(names(folder.path()).iter().all(|name| !name.ends_with(".part")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn several_backups_to_one_place_at_once_leave_a_whole_one() {
    let place = sqlite();
    let database = filled(&place).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("all.backup");
    // All of them have begun before any of them goes on.
    let begun = std::sync::Arc::new(std::sync::Barrier::new(3));
    let all: Vec<_> = (0..3)
        .map(|_| {
            let (database, file, begun) = (database.clone(), file.clone(), begun.clone());
            tokio::spawn(async move {
                let mut waits = true;
                let told = |_| {
                    if std::mem::take(&mut waits) {
                        tokio::task::block_in_place(|| begun.wait());
                    }
                    true
                };
                backup(&database, &file, NOW, told).await
            })
        })
        .collect();
    for one in all {
        one.await.expect("ends").expect("is written").expect("is not stopped");
    }
    inspect(&file).expect("is whole");
    assert_eq!(names(folder.path()), ["all.backup"]);
}
