//! A database of either engine, and transactions on it.

use crate::{Address, Engine, Refusal, schema};
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::SqliteSynchronous;
use sea_orm::sqlx::{ConnectOptions as _, Connection as _};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    IsolationLevel, QueryResult, RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    Value,
};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How long a writer waits for another on SQLite before it gives up.
const BUSY: Duration = Duration::from_secs(30);

/// Whether a file that is not there may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A file that is not there is refused: most likely its name is mistyped.
    Refused,
    /// A file that is not there is made.
    Made,
}

/// What may be done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Full,
    /// Nothing can be written beside it.
    Reading,
}

/// An open database with the newest schema. Cheap to clone; clones share connections.
#[derive(Clone, Debug)]
pub struct Database {
    connection: DatabaseConnection,
    address: Arc<Address>,
}

impl Database {
    /// Opens a database and brings its schema up to date. One that is not there yet is made only where it may be, and so is the
    /// schema of an empty one.
    ///
    /// # Errors
    /// When it cannot be reached, is not Canbo's, or was written by a newer Canbo.
    pub async fn open(address: &Address, missing: Missing) -> Result<Database, Refusal> {
        let database = Database::connect(address, missing).await?;
        schema::migrate(&database).await?;
        Ok(database)
    }

    /// Opens a database as it is.
    pub(crate) async fn connect(address: &Address, missing: Missing) -> Result<Database, Refusal> {
        if !address.is_one() {
            return Err(Refusal::NoAddress { address: address.clone() });
        }
        let Some(file) = address.file() else { return Database::of_server(address, missing).await };
        if missing == Missing::Refused && !file.exists() {
            return Err(Refusal::NoSuchFile { address: address.clone() });
        }
        if !is_sqlite(file) {
            return Err(Refusal::Foreign { address: address.clone() });
        }
        if missing == Missing::Made {
            private(file).map_err(|cause| Refusal::File { path: file.to_owned(), cause })?;
        }
        match Database::of_file(address, file, missing, Access::Full).await {
            Err(refusal) if missing == Missing::Refused && refusal.is_read_only() => {
                Database::of_file(address, file, missing, Access::Reading).await
            }
            opened => opened,
        }
    }

    async fn of_server(address: &Address, missing: Missing) -> Result<Database, Refusal> {
        let said = |cause: sea_orm::sqlx::Error| Refusal::NotOpened {
            address: address.clone(),
            cause: DbErr::Conn(RuntimeErr::SqlxError(Arc::new(cause))),
        };
        // Once by itself: a pool tries for long and then says that time is up, and names addresses with passwords.
        let server: PgConnectOptions = address.text().parse().map_err(said)?;
        server.connect().await.map_err(said)?.close().await.map_err(said)?;
        Database::checked(address, missing, ConnectOptions::new(address.text())).await
    }

    async fn of_file(address: &Address, file: &Path, missing: Missing, access: Access) -> Result<Database, Refusal> {
        let mut options = ConnectOptions::new("sqlite::memory:");
        let path = file.to_owned();
        // Where nothing may be written beside the file, SQLite reads it only if it is told that nobody else writes. Somebody who
        // does has a log beside it.
        let mut log = file.as_os_str().to_owned();
        log.push("-wal");
        let alone = std::fs::metadata(Path::new(&log)).map_or(true, |log| log.len() == 0);
        options.map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .in_memory(false)
                .shared_cache(false)
                .filename(&path)
                .create_if_missing(missing == Missing::Made)
                .read_only(access == Access::Reading)
                .immutable(access == Access::Reading && alone)
                // A number that was given out must not be lost with the power.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(BUSY)
                .foreign_keys(true)
                .pragma("cache_size", "-4096")
        });
        let database = Database::checked(address, missing, options).await?;
        if access == Access::Full {
            // It stays with the file, so it comes after the look at whose file it is.
            let done = database.connection.execute_unprepared("PRAGMA journal_mode = WAL").await;
            done.map_err(|cause| Refusal::NotOpened { address: address.clone(), cause })?;
        }
        Ok(database)
    }

    /// Connects, and looks whose database it is before anything is written into it.
    async fn checked(address: &Address, missing: Missing, mut options: ConnectOptions) -> Result<Database, Refusal> {
        options.sqlx_logging(false).max_connections(8).acquire_timeout(BUSY);
        let connection = sea_orm::Database::connect(options).await;
        let connection = connection.map_err(|cause| Refusal::NotOpened { address: address.clone(), cause })?;
        let database = Database { connection, address: Arc::new(address.clone()) };
        let looked = async {
            if schema::is_foreign(&database).await? {
                return Err(Refusal::Foreign { address: address.clone() });
            }
            if missing == Missing::Refused && schema::version(&database.read().await?).await?.is_none() {
                return Err(Refusal::Empty { address: address.clone() });
            }
            Ok(())
        };
        match looked.await {
            Ok(()) => Ok(database),
            Err(Refusal::Database(cause)) => Err(Refusal::NotOpened { address: address.clone(), cause }),
            Err(refusal) => Err(refusal),
        }
    }

    /// Where it is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.address.engine()
    }

    /// A transaction that may change something. On SQLite it waits here for other writers; on PostgreSQL rows that are
    /// changed wait for each other.
    ///
    /// # Errors
    /// When the database cannot be reached or stays busy.
    pub async fn write(&self) -> Result<Transaction, Refusal> {
        let options = TransactionOptions {
            isolation_level: (self.engine() == Engine::Postgres).then_some(IsolationLevel::ReadCommitted),
            sqlite_transaction_mode: (self.engine() == Engine::Sqlite).then_some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.begin(options).await
    }

    /// A transaction that sees one state of everything until it ends, and changes nothing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Transaction, Refusal> {
        let postgres = self.engine() == Engine::Postgres;
        let options = TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        self.begin(options).await
    }

    async fn begin(&self, options: TransactionOptions) -> Result<Transaction, Refusal> {
        let inner = self.connection.begin_with_options(options).await?;
        Ok(Transaction { inner, engine: self.engine() })
    }

    /// Closes all connections. What was committed stays.
    ///
    /// # Errors
    /// When the database cannot close.
    pub async fn close(self) -> Result<(), Refusal> {
        Ok(self.connection.close().await?)
    }
}

/// A transaction. Dropped without [`Transaction::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Transaction {
    inner: DatabaseTransaction,
    engine: Engine,
}

impl Transaction {
    /// Makes everything done in it last.
    ///
    /// # Errors
    /// When it cannot; then nothing of it lasts, unless the connection broke in this very moment: ask again with the
    /// same key of the operation.
    pub async fn commit(self) -> Result<(), Refusal> {
        Ok(self.inner.commit().await?)
    }

    /// Undoes everything done in it.
    ///
    /// # Errors
    /// When the connection is lost; it is undone all the same.
    pub async fn rollback(self) -> Result<(), Refusal> {
        Ok(self.inner.rollback().await?)
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a statement with `$1`, `$2`, … and says how many rows it touched.
    pub(crate) async fn run(
        &self,
        sql: impl Into<String>,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<u64, Refusal> {
        Ok(self.inner.execute_raw(self.statement(sql, values)?).await?.rows_affected())
    }

    /// Runs several statements without values.
    pub(crate) async fn run_all(&self, sql: &str) -> Result<(), Refusal> {
        self.inner.execute_unprepared(sql).await?;
        Ok(())
    }

    /// The rows of a query.
    pub(crate) async fn rows(
        &self,
        sql: impl Into<String>,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Vec<QueryResult>, Refusal> {
        Ok(self.inner.query_all_raw(self.statement(sql, values)?).await?)
    }

    /// The first row of a query.
    pub(crate) async fn row(
        &self,
        sql: impl Into<String>,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Option<QueryResult>, Refusal> {
        Ok(self.inner.query_one_raw(self.statement(sql, values)?).await?)
    }

    /// Inserts rows, as many at once as the engines take. A list and no iterator: what waits here may move between threads.
    pub(crate) async fn insert(
        &self,
        table: &str,
        columns: &[&str],
        rows: Vec<Vec<Value>>,
        conflict: &str,
    ) -> Result<(), Refusal> {
        let most = BINDS / columns.len();
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut values = Vec::with_capacity(most * columns.len());
            let mut count = 0;
            for row in rows.by_ref().take(most) {
                debug_assert_eq!(row.len(), columns.len());
                values.extend(row);
                count += 1;
            }
            let mut sql = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
            for row in 0..count {
                sql.push_str(if row == 0 { "(" } else { ", (" });
                for column in 0..columns.len() {
                    sql.push_str(if column == 0 { "" } else { ", " });
                    match self.engine {
                        // SQLite looks for each numbered place among all before it: thousands of them take seconds.
                        Engine::Sqlite => sql.push('?'),
                        Engine::Postgres => sql.push_str(&format!("${}", row * columns.len() + column + 1)),
                    }
                }
                sql.push(')');
            }
            sql.push_str(conflict);
            self.run(sql, values).await?;
        }
        Ok(())
    }

    fn statement(&self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) -> Result<Statement, Refusal> {
        let backend = match self.engine {
            Engine::Sqlite => DbBackend::Sqlite,
            Engine::Postgres => DbBackend::Postgres,
        };
        let values: Vec<Value> = values.into_iter().collect();
        // PostgreSQL keeps no such text; what SQLite keeps must be able to move there.
        if values.iter().any(|value| matches!(value, Value::String(Some(text)) if text.contains('\0'))) {
            return Err(DbErr::Custom("a text with the character NUL cannot be kept".to_owned()).into());
        }
        Ok(Statement::from_sql_and_values(backend, sql, values))
    }
}

/// Makes an empty file that only its owner may read, where there is none: it will hold everything that is known of everybody. What
/// SQLite puts beside it has the same rights.
fn private(file: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(cause) if cause.kind() != std::io::ErrorKind::AlreadyExists => Err(cause),
        _ => Ok(()),
    }
}

/// Whether a file is not there yet, empty, or begins as SQLite's do. One that cannot be read is left to SQLite to refuse.
fn is_sqlite(file: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(16).read_to_end(&mut head));
    read.is_err() || head.is_empty() || head == b"SQLite format 3\0"
}

/// Values in one statement: SQLite takes 32,766, PostgreSQL 65,535.
const BINDS: usize = 30_000;
