//! Books of numbers: R1, and what of R11 concerns numbers.

use crate::kit::people::register;
use crate::kit::{NOW, Place, day, open, places, province, write, write_of};
use canbo_store::number::{self, Book, books, entries, issue, reconcile, withdraw};
use canbo_store::{Database, Refusal, Version, backup, restore};
use std::collections::BTreeSet;

fn book(year: i64) -> Book {
    Book { province: province(), body: "24133".to_owned(), year }
}

async fn issued(database: &Database, book: &Book, subject: &str) -> Result<i64, Refusal> {
    let transaction = database.write().await?;
    let number = issue(&transaction, book, subject, NOW, "test").await?;
    transaction.commit().await?;
    Ok(number)
}

async fn all(database: &Database, book: &Book) -> Vec<number::Entry> {
    entries(&database.read().await.expect("begins"), book).await.expect("are told")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn numbers_are_consecutive_unique_and_in_order_of_issue() {
    for place in places().await {
        let database = open(&place).await;
        let clients: Vec<_> = (0..8)
            .map(|client| {
                let database = database.clone();
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    for at in 0..15 {
                        mine.push(issued(&database, &book(2025), &format!("{client}/{at}")).await.expect("is issued"));
                    }
                    mine
                })
            })
            .collect();
        let mut seen = BTreeSet::new();
        for client in clients {
            let mine = client.await.expect("ends");
            assert!(mine.is_sorted_by(|a, b| a < b), "each client saw its numbers rise: {mine:?}");
            seen.extend(mine);
        }
        assert_eq!(seen, (1..=120).collect());
        let kept = all(&database, &book(2025)).await;
        assert_eq!(kept.iter().map(|entry| entry.number).collect::<Vec<_>>(), (1..=120).collect::<Vec<_>>());
        assert_eq!(kept.iter().map(|entry| &entry.subject).collect::<BTreeSet<_>>().len(), 120);
    }
}

#[tokio::test]
async fn a_year_and_a_body_begin_with_one() {
    for place in places().await {
        let database = open(&place).await;
        let other = Book { body: "24133/giay-moi".to_owned(), ..book(2025) };
        let mut given = Vec::new();
        for book in [book(2025), book(2025), book(2026), other.clone(), book(2026), book(2025)] {
            given.push(issued(&database, &book, "").await.expect("is issued"));
        }
        assert_eq!(given, [1, 2, 1, 1, 2, 3]);
        let told = books(&database.read().await.expect("begins")).await.expect("are told");
        assert_eq!(told, [(book(2025), 3, true), (book(2026), 2, true), (other, 1, true)]);
    }
}

/// The book of a department whose key is the same in every province.
fn department(province: &str) -> Book {
    Book { province: province.into(), body: "so-xay-dung".to_owned(), year: 2025 }
}

#[tokio::test]
async fn the_same_body_in_two_provinces_has_a_book_in_each() {
    for place in places().await {
        let database = open(&place).await;
        let mut given = Vec::new();
        for province in ["66", "01", "66", "01", "01"] {
            given.push(issued(&database, &department(province), province).await.expect("is issued"));
        }
        assert_eq!(given, [1, 1, 2, 2, 3]);
        let told = books(&database.read().await.expect("begins")).await.expect("are told");
        assert_eq!(told, [(department("01"), 3, true), (department("66"), 2, true)]);
        let transaction = database.write().await.expect("begins");
        withdraw(&transaction, &department("66"), 2, "ký nhầm", NOW, "test").await.expect("is withdrawn");
        transaction.commit().await.expect("lasts");
        for (province, last, withdrawn) in [("01", 3, 0), ("66", 2, 1)] {
            let kept = all(&database, &department(province)).await;
            assert!(kept.iter().all(|entry| entry.subject == province), "{kept:?}");
            assert!(kept.iter().map(|entry| entry.number).eq(1..=last), "{kept:?}");
            assert_eq!(kept.iter().filter(|entry| entry.withdrawn.is_some()).count(), withdrawn);
        }
    }
}

#[tokio::test]
async fn what_is_confirmed_of_a_book_says_nothing_of_the_same_body_elsewhere() {
    for (from, into) in places().await.into_iter().zip(places().await) {
        let database = open(&from).await;
        for (province, last) in [("01", 1), ("66", 2)] {
            write_of(&province.into(), &database, Version::NONE, day("2025-07-01"), &register(&[])).await;
            for number in 1..=last {
                assert_eq!(issued(&database, &department(province), "").await.expect("is issued"), number);
            }
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("canbo.backup");
        backup(&database, &file, NOW, |_| true).await.expect("is written").expect("is not stopped");
        let restored = restore(&file, &into.address, NOW, 2025).await.expect("is restored");
        assert_eq!(restored.books, [(department("01"), 1), (department("66"), 2)]);
        let database = open(&into).await;
        let transaction = database.write().await.expect("begins");
        reconcile(&transaction, &department("66"), 5, NOW, "test").await.expect("is confirmed");
        transaction.commit().await.expect("lasts");
        assert_eq!(issued(&database, &department("66"), "six").await.expect("is issued"), 6);
        let refused = issued(&database, &department("01"), "two").await;
        assert!(matches!(refused, Err(Refusal::NotReconciled { last: 1, .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn a_withdrawn_number_is_recorded_and_not_given_out_again() {
    for place in places().await {
        let database = open(&place).await;
        issued(&database, &book(2025), "one").await.expect("is issued");
        issued(&database, &book(2025), "two").await.expect("is issued");
        let transaction = database.write().await.expect("begins");
        withdraw(&transaction, &book(2025), 2, "ký nhầm", NOW, "test").await.expect("is withdrawn");
        transaction.commit().await.expect("lasts");
        assert_eq!(issued(&database, &book(2025), "three").await.expect("is issued"), 3);
        let kept = all(&database, &book(2025)).await;
        let told: Vec<_> =
            kept.iter().map(|entry| (entry.number, entry.subject.as_str(), entry.withdrawn.as_deref())).collect();
        assert_eq!(told, [(1, "one", None), (2, "two", Some("ký nhầm")), (3, "three", None)]);
        for number in [2, 4] {
            let transaction = database.write().await.expect("begins");
            let refused = withdraw(&transaction, &book(2025), number, "again", NOW, "test").await;
            assert!(matches!(refused, Err(Refusal::NoSuchNumber { number: found, .. }) if found == number));
        }
        assert_eq!(all(&database, &book(2025)).await[1].withdrawn.as_deref(), Some("ký nhầm"), "the reason stays");
    }
}

#[tokio::test]
async fn a_number_that_is_rolled_back_was_never_given_out() {
    for place in places().await {
        let database = open(&place).await;
        for _ in 0..2 {
            let transaction = database.write().await.expect("begins");
            assert_eq!(issue(&transaction, &book(2025), "lost", NOW, "test").await.expect("is issued"), 1);
            transaction.rollback().await.expect("is undone");
        }
        // Dropped is as good as rolled back, also in the middle of a book.
        assert_eq!(issued(&database, &book(2025), "one").await.expect("is issued"), 1);
        let transaction = database.write().await.expect("begins");
        assert_eq!(issue(&transaction, &book(2025), "lost", NOW, "test").await.expect("is issued"), 2);
        drop(transaction);
        assert_eq!(issued(&database, &book(2025), "two").await.expect("is issued"), 2);
        let kept = all(&database, &book(2025)).await;
        assert_eq!(kept.iter().map(|entry| entry.subject.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    }
}

/// A database restored from a backup of one that has given out 1 to 3 of a book of 2025.
async fn restored(from: &Place, into: &Place) -> Database {
    let database = open(from).await;
    write(&database, Version::NONE, day("2025-07-01"), &register(&[])).await;
    for subject in ["one", "two", "three"] {
        issued(&database, &book(2025), subject).await.expect("is issued");
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("canbo.backup");
    backup(&database, &file, NOW, |_| true).await.expect("is written").expect("is not stopped");
    let restored = restore(&file, &into.address, NOW, 2025).await.expect("is restored");
    assert_eq!(restored.books, [(book(2025), 3)]);
    open(into).await
}

#[tokio::test]
async fn a_restored_book_gives_out_nothing_until_its_highest_number_is_confirmed() {
    for (from, into) in places().await.into_iter().zip(places().await) {
        let database = restored(&from, &into).await;
        for _ in 0..2 {
            let refused = issued(&database, &book(2025), "four").await;
            assert!(matches!(refused, Err(Refusal::NotReconciled { last: 3, year: 2025, .. })), "{refused:?}");
        }
        let transaction = database.write().await.expect("begins");
        let refused = reconcile(&transaction, &book(2025), 2, NOW, "test").await;
        assert!(matches!(refused, Err(Refusal::BelowGivenOut { last: 3, stated: 2, .. })), "{refused:?}");
        transaction.rollback().await.expect("is undone");
        let refused = issued(&database, &book(2025), "four").await;
        assert!(matches!(refused, Err(Refusal::NotReconciled { .. })), "a refused confirmation confirms nothing");
        let transaction = database.write().await.expect("begins");
        reconcile(&transaction, &book(2025), 5, NOW, "test").await.expect("is confirmed");
        transaction.commit().await.expect("lasts");
        assert_eq!(issued(&database, &book(2025), "six").await.expect("is issued"), 6);
        let kept = all(&database, &book(2025)).await;
        assert_eq!(kept.iter().map(|entry| entry.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        assert_eq!(kept[3].subject, "", "what 4 was given to is not known");
    }
}

#[tokio::test]
async fn a_book_that_the_backup_has_nothing_of_is_confirmed_first_too() {
    for (from, into) in places().await.into_iter().zip(places().await) {
        let database = restored(&from, &into).await;
        let other = |year| Book { body: "24136".to_owned(), ..book(year) };
        for year in [2024, 2025] {
            let refused = issued(&database, &other(year), "one").await;
            assert!(matches!(refused, Err(Refusal::NotReconciled { last: 0, .. })), "{year}: {refused:?}");
        }
        // Nothing of the next year can have been given out before the backup was restored.
        assert_eq!(issued(&database, &book(2026), "one").await.expect("is issued"), 1);
        assert_eq!(issued(&database, &other(2026), "one").await.expect("is issued"), 1);
        let transaction = database.write().await.expect("begins");
        reconcile(&transaction, &other(2025), 0, NOW, "test").await.expect("none was given out");
        transaction.commit().await.expect("lasts");
        assert_eq!(issued(&database, &other(2025), "one").await.expect("is issued"), 1);
        assert_eq!(issued(&database, &other(2025), "two").await.expect("is issued"), 2);
    }
}

#[tokio::test]
async fn a_book_kept_on_paper_until_now_goes_on_after_its_highest_number() {
    for place in places().await {
        let database = open(&place).await;
        write(&database, Version::NONE, day("2025-07-01"), &register(&[])).await;
        let transaction = database.write().await.expect("begins");
        reconcile(&transaction, &book(2025), 57, NOW, "test").await.expect("is confirmed");
        transaction.commit().await.expect("lasts");
        assert_eq!(issued(&database, &book(2025), "first here").await.expect("is issued"), 58);
        let transaction = database.write().await.expect("begins");
        let refused = reconcile(&transaction, &book(2025), -1, NOW, "test").await;
        assert!(matches!(refused, Err(Refusal::BelowGivenOut { last: 58, .. })), "{refused:?}");
        for slip in [100_059, i64::MAX] {
            let refused = reconcile(&transaction, &book(2025), slip, NOW, "test").await;
            assert!(matches!(refused, Err(Refusal::TooFar { last: 58, .. })), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn a_book_of_nobody_is_not_begun_by_confirming_it() {
    for (from, into) in places().await.into_iter().zip(places().await) {
        let restored = restored(&from, &into).await;
        for database in [open(&from).await, restored] {
            for (at, body) in [("66", "khong-co"), ("66", "a"), ("66", "24133x"), ("66", ""), ("01", "24133")] {
                let transaction = database.write().await.expect("begins");
                let nobody = Book { province: at.into(), body: body.to_owned(), year: 2025 };
                let refused = reconcile(&transaction, &nobody, 3, NOW, "test").await;
                assert!(matches!(refused, Err(Refusal::NoSuchBook { .. })), "{body}: {refused:?}");
                transaction.commit().await.expect("lasts");
            }
            let told = books(&database.read().await.expect("begins")).await.expect("are told");
            assert_eq!(told.iter().map(|(book, ..)| book).collect::<Vec<_>>(), [&book(2025)], "no other book");
            let transaction = database.write().await.expect("begins");
            let several = Book { body: "24136/giay-moi".to_owned(), ..book(2025) };
            reconcile(&transaction, &several, 3, NOW, "test").await.expect("a unit with several books");
            transaction.rollback().await.expect("is undone");
        }
    }
}
