//! No invariant rests on isolation: R3. Small histories in which several ask for the same at once.

use crate::kit::people::{person, register};
use crate::kit::{NOW, Place, day, open, postgres, sqlite};
use canbo_register::{ProvinceCode, Register};
use canbo_store::number::{self, Book};
use canbo_store::{Body, Database, Refusal, Scope, Subject, Version, Write, keep, load, newest, plan, records};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{Barrier, Semaphore};
use tokio::task::JoinSet;

const ON: &str = "2025-12-01";

/// What may go wrong in a history, told in a few words.
type Anomaly = Option<String>;

fn statements(register: &Register) -> BTreeMap<Subject, Option<Body>> {
    records(register).into_iter().map(|(who, body)| (who, Some(body))).collect()
}

/// Writes a register at a base in a transaction of its own.
async fn written(
    database: &Database,
    province: &ProvinceCode,
    base: Version,
    register: &Register,
) -> Result<bool, Refusal> {
    let transaction = database.write().await?;
    let write = Write { province, day: day(ON), base, at: NOW, by: "test", cause: "{}", digest: "" };
    let version = keep(&transaction, &write, &statements(register)).await?;
    transaction.commit().await?;
    Ok(version.is_some())
}

fn changed<T>(result: &Result<T, Refusal>) -> bool {
    matches!(result, Err(Refusal::Changed { .. }))
}

/// Runs the same at once, all after they have looked; the answers.
async fn at_once<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
    many: usize,
    one: impl Fn(usize, Arc<Barrier>) -> F,
) -> Vec<T> {
    let looked = Arc::new(Barrier::new(many));
    let mut tasks = JoinSet::new();
    for at in 0..many {
        tasks.spawn(one(at, looked.clone()));
    }
    tasks.join_all().await
}

/// Three see one free place; whoever finds it free takes it.
async fn one_free_place(database: Database, province: ProvinceCode) -> Anomaly {
    written(&database, &province, Version::NONE, &register(&[])).await.expect("is kept");
    let took = at_once(3, |at, looked| {
        let (database, province) = (database.clone(), province.clone());
        async move {
            let read = database.read().await.expect("begins");
            let base = newest(&read, &province).await.expect("is there");
            let scope = Scope::province_wide(province.clone());
            let there = load(&read, &scope, base, day(ON)).await.expect("loads");
            drop(read);
            assert!(there.people.is_empty());
            looked.wait().await;
            written(&database, &province, base, &register(&[person(&format!("A{at}"), "Lê An", "24133")])).await
        }
    })
    .await;
    let read = database.read().await.expect("begins");
    let base = newest(&read, &province).await.expect("is there");
    let there = load(&read, &Scope::province_wide(province), base, day(ON)).await.expect("loads").people.len();
    let won = took.iter().filter(|took| matches!(took, Ok(true))).count();
    let lost = took.iter().filter(|took| changed(took)).count();
    ((there, won, lost, base) != (1, 1, 2, Version(2))).then(|| format!("{there} people, {took:?}"))
}

/// Two write a province for the first time.
async fn first_write(database: Database, province: ProvinceCode) -> Anomaly {
    let wrote = at_once(2, |at, looked| {
        let (database, province) = (database.clone(), province.clone());
        async move {
            looked.wait().await;
            written(&database, &province, Version::NONE, &register(&[person(&format!("A{at}"), "Lê An", "24133")]))
                .await
        }
    })
    .await;
    let read = database.read().await.expect("begins");
    let there = load(&read, &Scope::province_wide(province), Version(1), day(ON)).await.expect("loads").people.len();
    let lost = wrote.iter().filter(|wrote| changed(wrote)).count();
    (there != 1 || lost != 1).then(|| format!("{there} people, {wrote:?}"))
}

/// A plan is adopted twice while somebody writes.
async fn adoption(database: Database, province: ProvinceCode) -> Anomaly {
    written(&database, &province, Version::NONE, &register(&[])).await.expect("is kept");
    let digest = format!("plan of {province}");
    let one = plan::Plan {
        digest: digest.clone(),
        province: province.clone(),
        parent: None,
        base: Version(1),
        on: day(ON),
        made_at: NOW.to_owned(),
        made_by: "test".to_owned(),
        programme: "dak-lak".to_owned(),
        lines: 1,
        elastic: false,
        body: "{}".to_owned(),
    };
    let transaction = database.write().await.expect("begins");
    plan::keep(&transaction, &one).await.expect("is kept");
    transaction.commit().await.expect("lasts");
    let done = at_once(3, |at, looked| {
        let (database, province, digest) = (database.clone(), province.clone(), digest.clone());
        async move {
            looked.wait().await;
            if at == 0 {
                let one = register(&[person("A1", "Lê An", "24133")]);
                return written(&database, &province, Version(1), &one).await.map(|wrote| (wrote, None));
            }
            let transaction = database.write().await?;
            let adoption = plan::Adoption {
                plan: digest,
                version: Version(1),
                on: day(ON),
                loss: None,
                reason: String::new(),
                at: NOW.to_owned(),
                by: "test".to_owned(),
            };
            let lines = [("A1".to_owned(), "24133".to_owned())];
            let adopted = plan::adopt(&transaction, &province, &adoption, &lines).await?;
            // Until the end nobody writes.
            let mut version = Version(1);
            for _ in 0..4 {
                version = version.max(newest(&transaction, &province).await?);
            }
            transaction.commit().await?;
            Ok((adopted, Some(version)))
        }
    })
    .await;
    let read = database.read().await.expect("begins");
    let cases = plan::cases(&read, &digest).await.expect("are told").len();
    let adopted = done.iter().filter(|done| matches!(done, Ok((true, Some(_))))).count();
    let behind = done.iter().any(|done| matches!(done, Ok((true, Some(version))) if *version != Version(1)));
    let wrote = done.iter().filter(|done| matches!(done, Ok((true, None)))).count();
    let refused = done.iter().filter(|done| done.is_err()).all(changed);
    (adopted > 1 || cases != adopted || behind || wrote != 1 || !refused).then(|| format!("{cases} cases, {done:?}"))
}

/// Two withdraw a number while two more are given out.
async fn withdrawal(database: Database, province: ProvinceCode) -> Anomaly {
    let book = Book { province, body: "24133".to_owned(), year: 2025 };
    let transaction = database.write().await.expect("begins");
    number::issue(&transaction, &book, "one", NOW, "test").await.expect("is issued");
    transaction.commit().await.expect("lasts");
    let done = at_once(4, |at, looked| {
        let (database, book) = (database.clone(), book.clone());
        async move {
            looked.wait().await;
            let transaction = database.write().await?;
            let number = match at {
                0 | 1 => {
                    number::withdraw(&transaction, &book, 1, &format!("reason {at}"), NOW, "test").await.map(|()| 1)
                }
                _ => number::issue(&transaction, &book, "more", NOW, "test").await,
            }?;
            transaction.commit().await?;
            Ok::<_, Refusal>((at, number))
        }
    })
    .await;
    let read = database.read().await.expect("begins");
    let entries = number::entries(&read, &book).await.expect("are told");
    let numbers: Vec<(i64, bool)> = entries.iter().map(|entry| (entry.number, entry.withdrawn.is_some())).collect();
    let withdrawn = done.iter().flatten().filter(|(at, _)| *at < 2).count();
    let reason = done.iter().flatten().find(|(at, _)| *at < 2).map(|(at, _)| format!("reason {at}"));
    let right = numbers == [(1, true), (2, false), (3, false)] && withdrawn == 1 && entries[0].withdrawn == reason;
    (!right).then(|| format!("{entries:?}, {done:?}"))
}

async fn trial(engine: &str, place: Place, histories: usize) {
    let database = open(&place).await;
    let some_at_once = Arc::new(Semaphore::new(2));
    let mut tasks = JoinSet::new();
    for at in 0..histories {
        let (database, province, room) = (database.clone(), ProvinceCode::new(format!("r{at}")), some_at_once.clone());
        tasks.spawn(async move {
            let _room = room.acquire().await.expect("is never closed");
            match at % 4 {
                0 => ("one free place", one_free_place(database, province).await),
                1 => ("first write", first_write(database, province).await),
                2 => ("adoption", adoption(database, province).await),
                _ => ("withdrawal", withdrawal(database, province).await),
            }
        });
    }
    let mut anomalies: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (kind, anomaly) in tasks.join_all().await {
        anomalies.entry(kind).or_default().extend(anomaly);
    }
    let found: usize = anomalies.values().map(Vec::len).sum();
    println!("{engine}: {found} anomalies in {histories} histories of {} kinds", anomalies.len());
    let told: Vec<_> = anomalies.iter().map(|(kind, all)| (kind, all.len(), all.first())).collect();
    assert_eq!((found, anomalies.len()), (0, 4), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn histories_at_once_show_no_anomaly_on_postgresql() {
    trial("PostgreSQL", postgres().await, 800).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn histories_at_once_show_no_anomaly_on_sqlite() {
    trial("SQLite", sqlite(), 200).await;
}
