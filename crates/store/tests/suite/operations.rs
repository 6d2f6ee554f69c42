//! An operation repeated has one effect: R2.

use crate::kit::{NOW, open, places, province};
use canbo_store::number::{Book, entries, issue};
use canbo_store::operation::{Begun, begin, finish};
use canbo_store::{Database, Refusal};

fn book() -> Book {
    Book { province: province(), body: "24133".to_owned(), year: 2025 }
}

/// Gives out a number under a key; whether it is new, and the answer.
async fn once(database: &Database, key: &str, request: &str) -> Result<(bool, String), Refusal> {
    let transaction = database.write().await?;
    match begin(&transaction, key, request, NOW).await? {
        Begun::Done(answer) => Ok((false, answer)),
        Begun::New => {
            let number = issue(&transaction, &book(), key, NOW, "test").await?.to_string();
            finish(&transaction, key, &number).await?;
            transaction.commit().await?;
            Ok((true, number))
        }
    }
}

async fn effects(database: &Database) -> usize {
    entries(&database.read().await.expect("begins"), &book()).await.expect("are told").len()
}

#[tokio::test]
async fn the_same_key_has_one_effect_and_one_answer() {
    for place in places().await {
        let database = open(&place).await;
        assert_eq!(once(&database, "k1", "r").await.expect("is done"), (true, "1".to_owned()));
        assert_eq!(once(&database, "k2", "r").await.expect("is done"), (true, "2".to_owned()));
        assert_eq!(once(&database, "k1", "r").await.expect("is answered"), (false, "1".to_owned()));
        assert_eq!(effects(&database).await, 2);
    }
}

#[tokio::test]
async fn the_same_key_for_another_request_is_refused() {
    for place in places().await {
        let database = open(&place).await;
        once(&database, "k1", "r").await.expect("is done");
        let refused = once(&database, "k1", "other").await;
        assert!(matches!(&refused, Err(Refusal::OtherRequest { key }) if key == "k1"), "{refused:?}");
        assert_eq!(effects(&database).await, 1);
    }
}

#[tokio::test]
async fn what_was_undone_may_be_asked_for_again_under_its_key() {
    for place in places().await {
        let database = open(&place).await;
        let transaction = database.write().await.expect("begins");
        assert_eq!(begin(&transaction, "k1", "first", NOW).await.expect("begins"), Begun::New);
        issue(&transaction, &book(), "k1", NOW, "test").await.expect("is issued");
        drop(transaction);
        assert_eq!(once(&database, "k1", "second").await.expect("is done"), (true, "1".to_owned()));
        assert_eq!(effects(&database).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_with_one_key_one_is_new_and_all_hear_its_answer() {
    for place in places().await {
        let database = open(&place).await;
        let asked: Vec<_> = (0..100)
            .map(|_| {
                let database = database.clone();
                tokio::spawn(async move { once(&database, "k1", "r").await.expect("is answered") })
            })
            .collect();
        let mut new = 0;
        for asked in asked {
            let (first, answer) = asked.await.expect("ends");
            assert_eq!(answer, "1");
            new += usize::from(first);
        }
        assert_eq!((new, effects(&database).await), (1, 1));
    }
}
