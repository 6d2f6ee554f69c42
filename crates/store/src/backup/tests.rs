//! A backup of every earlier schema comes back, with what later steps added as they say.

use crate::kit::{self, NOW};
use crate::number::{Book, books, entries};
use crate::schema::{NEWEST, STEPS, step_to};
use crate::{Address, Database, Missing, Scope, Transaction, backup, plan, restore};
use canbo_register::ProvinceCode;

/// How many numbers: of either key of the books more than are read at once.
fn many(step: usize) -> i64 {
    if step < 5 { 3 } else { 2_500 }
}

/// A plan, and a book with many numbers, as a step of the schema has them.
async fn put(write: &Transaction, step: usize, digest: &str) {
    write.run("INSERT INTO province (code, version) VALUES ('66', 1)", []).await.expect("is put in");
    let text = "INSERT INTO plan (digest, province, base_version, day, made_at, made_by, body) \
                VALUES ($1, '66', 1, 20251201, $2, 'test', '{}')";
    write.run(text, [digest.into(), NOW.into()]).await.expect("is put in");
    let key = if step < 6 { &["body", "year"][..] } else { &["province", "body", "year"] };
    let of = |rest: Vec<sea_orm::Value>| {
        let key = ["66".into(), "24133".into(), 2025.into()].into_iter().skip(3 - key.len());
        key.chain(rest).collect::<Vec<sea_orm::Value>>()
    };
    let columns = [key, &["last", "reconciled"]].concat();
    write.insert("book", &columns, vec![of(vec![many(step).into(), 1.into()])], "").await.expect("is put in");
    let columns = [key, &["number", "state", "subject", "at", "by_whom"]].concat();
    let rest = |number: i64| vec![number.into(), "issued".into(), "".into(), NOW.into(), "test".into()];
    let numbers = (1..=many(step)).map(|number| of(rest(number))).collect();
    write.insert("decision", &columns, numbers, "").await.expect("are put in");
}

#[tokio::test]
async fn a_backup_of_every_earlier_schema_is_restored() {
    let digest = "0a".repeat(32);
    for earlier in 1..=STEPS.len() {
        for place in kit::places().await {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let database = Database::connect(&place.address, Missing::Made).await.expect("connects");
            step_to(&database, &STEPS[..earlier]).await.expect("is made");
            let write = database.write().await.expect("begins");
            put(&write, earlier, &digest).await;
            write.commit().await.expect("lasts");
            let file = folder.path().join("all.backup");
            backup(&database, &file, NOW, |_| true).await.expect("is written");
            assert_eq!(super::inspect(&file).expect("is whole").0.schema, earlier as i64);
            // Also into a database that this program opened before: it is empty, and of the newest schema.
            let opened = kit::places().await;
            for place in &opened {
                kit::open(place).await.close().await.expect("closes");
            }
            let fresh = Address::parse(&folder.path().join("other.db").to_string_lossy());
            for other in opened.iter().map(|place| &place.address).chain([&fresh]) {
                restore(&file, other, NOW, 2025).await.expect("comes back");
                let restored = Database::open(other, Missing::Refused).await.expect("opens");
                let read = restored.read().await.expect("begins");
                assert_eq!(crate::schema::version(&read).await.expect("is told"), Some(NEWEST));
                assert_eq!(crate::identity(&read).await.expect("has a name").len(), 32);
                let scope = Scope::province_wide(ProvinceCode::from("66"));
                let found = plan::find(&read, &scope, "0a").await.expect("is there");
                assert_eq!((found.digest.as_str(), found.programme.as_str(), found.lines), (digest.as_str(), "", 0));
                let book = Book { province: ProvinceCode::from("66"), body: "24133".to_owned(), year: 2025 };
                assert_eq!(books(&read).await.expect("are told"), [(book.clone(), many(earlier), false)]);
                let numbers = entries(&read, &book).await.expect("are told");
                assert!(numbers.iter().map(|entry| entry.number).eq(1..=many(earlier)), "{} numbers", numbers.len());
            }
        }
    }
}
