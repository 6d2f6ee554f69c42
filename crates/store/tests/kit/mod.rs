//! Databases of both engines, empty, each for one test.
#![allow(dead_code, unreachable_pub, reason = "each file of tests takes what it needs")]

use canbo_register::{Day, ProvinceCode, Register};
use canbo_store::{Address, Database, Missing, Version, Write, keep, records};
use canbo_trial::postgres::{Keeping, Server, VARIABLE};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

pub mod people;

/// A moment of tests.
pub const NOW: &str = "2025-12-01T08:00:00Z";

/// Where an empty database is, and what keeps it.
pub struct Place {
    pub address: Address,
    /// The address with everything in it.
    pub url: String,
    _folder: Option<tempfile::TempDir>,
}

/// One of SQLite and one of PostgreSQL.
pub async fn places() -> [Place; 2] {
    [sqlite(), postgres().await]
}

/// A file that is not there yet.
pub fn sqlite() -> Place {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("canbo.db");
    let url = file.to_string_lossy().into_owned();
    Place { address: Address::parse(&url), url, _folder: Some(folder) }
}

/// A database of its own on the server of the run; without one, a server of this process.
pub async fn postgres() -> Place {
    let folder = server();
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("t{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let address = |name: &str| canbo_trial::postgres::address(&folder, name);
    let connection = sea_orm::Database::connect(address("postgres")).await.expect("the server takes connections");
    use sea_orm::ConnectionTrait;
    connection.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database is made");
    connection.close().await.expect("closes");
    Place { address: Address::parse(&address(&name)), url: address(&name), _folder: None }
}

fn server() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let start = || match std::env::var_os(VARIABLE) {
        Some(folder) => PathBuf::from(folder),
        None => {
            let (tell, told) = std::sync::mpsc::channel();
            // The server ends with the thread that started it: this one lasts as long as the process.
            std::thread::spawn(move || {
                let server = Server::start(Keeping::Quick);
                tell.send(server.as_ref().map(|server| server.folder().to_owned()).map_err(Clone::clone)).ok();
                loop {
                    std::thread::park();
                }
            });
            told.recv().expect("the thread answers").unwrap_or_else(|what| panic!("{what}"))
        }
    };
    FOLDER.get_or_init(start).clone()
}

/// Opens a database of a test.
pub async fn open(place: &Place) -> Database {
    Database::open(&place.address, Missing::Made).await.expect("opens")
}

pub fn day(text: &str) -> Day {
    text.parse().expect("is a day")
}

pub fn province() -> ProvinceCode {
    ProvinceCode::from("66")
}

/// Writes a register as it is from a day on; who was there before and is not now, is gone.
pub async fn write(database: &Database, base: Version, on: Day, register: &Register) -> Option<Version> {
    write_of(&province(), database, base, on, register).await
}

/// The same of another province.
pub async fn write_of(
    province: &ProvinceCode,
    database: &Database,
    base: Version,
    on: Day,
    register: &Register,
) -> Option<Version> {
    let transaction = database.write().await.expect("begins");
    let mut statements: BTreeMap<_, _> = records(register).into_iter().map(|(who, body)| (who, Some(body))).collect();
    if base != Version::NONE
        && let Ok(before) =
            canbo_store::load(&transaction, &canbo_store::Scope::province_wide(province.clone()), base, on).await
    {
        for who in records(&before).into_keys() {
            statements.entry(who).or_insert(None);
        }
    }
    let digest = register.digest();
    let write = Write { province, day: on, base, at: NOW, by: "test", cause: "{}", digest: &digest };
    let version = keep(&transaction, &write, &statements).await.expect("is kept");
    transaction.commit().await.expect("lasts");
    version
}

/// A connection past the store, to look at what is in the tables.
pub async fn raw(place: &Place) -> sea_orm::DatabaseConnection {
    let address = match place.address.file() {
        Some(file) => format!("sqlite://{}", file.display()),
        None => place.url.clone(),
    };
    sea_orm::Database::connect(address).await.expect("connects")
}

/// The rows of a query, each as a line of text; columns are given as text by the query.
pub async fn lines(connection: &sea_orm::DatabaseConnection, sql: &str) -> Vec<String> {
    use sea_orm::ConnectionTrait;
    let statement = sea_orm::Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(statement).await.expect("is answered");
    rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("is text")).collect()
}

/// All rows of a table in order, as lines of text.
pub async fn dump(connection: &sea_orm::DatabaseConnection, table: &str, columns: &[&str]) -> Vec<String> {
    let all: Vec<String> = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')")).collect();
    lines(connection, &format!("SELECT {} FROM {table} ORDER BY {}", all.join(" || '|' || "), columns.join(", "))).await
}

/// Chance that can be repeated (SplitMix64, Steele, Lea and Flood 2014).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
    /// One of `0..below`.
    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}
