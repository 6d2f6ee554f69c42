//! Databases of both engines with a sample in them.
#![allow(unreachable_pub, reason = "the program of tests is one crate")]

use canbo_app::{Actor, Rules};
use canbo_office::{Corrections, Gathered, Limits};
use canbo_register::{Day, ProvinceCode, Register};
use canbo_store::{Address, Database, Missing, Scope, Version, Write, keep, load, newest, records};
use canbo_trial::postgres;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// A moment of tests.
pub const NOW: &str = "2025-12-01T08:00:00.000Z";

/// Parsed once.
pub static RULES: LazyLock<Arc<Rules>> = LazyLock::new(|| Arc::new(Rules::embedded()));

pub fn actor() -> Actor {
    Actor::at_the_desk("test")
}

pub fn province() -> ProvinceCode {
    ProvinceCode::from("66")
}

pub fn day(text: &str) -> Day {
    text.parse().expect("is a day")
}

/// A sample, read from its workbooks as anybody's are.
pub fn sample(name: &str) -> Register {
    let mut gathered = Gathered::new();
    for file in canbo_samples::generate(name, 1, false, &RULES.reference).expect("a known sample") {
        gathered.next_file();
        canbo_office::read(&file.name, &file.bytes, &Corrections::default(), &Limits::default(), &mut |event| {
            gathered.take(event)
        });
    }
    canbo_register::assemble(&gathered.sheets, &RULES.reference).register
}

/// Runs a test with an empty database of each engine and a folder of its own.
pub async fn on_both(name: &str, test: impl AsyncFn(Database, &Path)) {
    let here = tempfile::tempdir().expect("a temporary folder");
    let file = here.path().join("canbo.db").to_string_lossy().into_owned();
    test(open(&file).await, here.path()).await;
    let (_running, socket) = postgres::of_the_run().unwrap_or_else(|what| panic!("{what}"));
    let database = format!("app_{}_{name}", std::process::id());
    postgres::create(&socket, &database).unwrap_or_else(|what| panic!("{what}"));
    let here = tempfile::tempdir().expect("a temporary folder");
    test(open(&postgres::address(&socket, &database)).await, here.path()).await;
}

async fn open(address: &str) -> Database {
    Database::open(&Address::parse(address), Missing::Made).await.expect("opens")
}

/// Writes a register as it is from a day on; who was there before and is not now, is gone.
pub async fn write(database: &Database, on: &str, register: &Register) -> Version {
    let transaction = database.write().await.expect("begins");
    let mut statements: BTreeMap<_, _> = records(register).into_iter().map(|(who, body)| (who, Some(body))).collect();
    let base = newest(&transaction, &province()).await.unwrap_or(Version::NONE);
    if base != Version::NONE {
        let scope = Scope::province_wide(province());
        let before = load(&transaction, &scope, base, day(on)).await.expect("loads");
        for who in records(&before).into_keys() {
            statements.entry(who).or_insert(None);
        }
    }
    let (province, digest) = (province(), register.digest());
    let write = Write { province: &province, day: day(on), base, at: NOW, by: "test", cause: "{}", digest: &digest };
    let version = keep(&transaction, &write, &statements).await.expect("is kept").expect("something differs");
    transaction.commit().await.expect("lasts");
    version
}
