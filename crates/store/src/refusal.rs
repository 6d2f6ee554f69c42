//! Why something was not kept, found or changed.

use crate::{Address, Day, Version};
use canbo_register::ProvinceCode;

/// An operation on the kept register that was not done. Nothing of it was done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database cannot be reached.
    #[error("{address}: cannot be opened: {cause}")]
    NotOpened {
        /// Which.
        address: Address,
        /// Why.
        #[source]
        cause: sea_orm::DbErr,
    },
    /// There is no such file.
    #[error("{address}: there is no such database")]
    NoSuchFile {
        /// Which.
        address: Address,
    },
    /// The file is of another program.
    #[error("{address}: is not a database of Canbo, and stays as it is")]
    Foreign {
        /// Which.
        address: Address,
    },
    /// It looks like the address of a server and is none, and is no name of a file.
    #[error("{address}: is neither the address of a PostgreSQL server nor a file")]
    NoAddress {
        /// What was given, without what may be secret.
        address: Address,
    },
    /// The database has nothing in it, and only something that is kept was asked for.
    #[error("{address}: nothing is kept")]
    Empty {
        /// Which.
        address: Address,
    },
    /// The schema is of a later version of the program.
    #[error("{place}: was written by a newer Canbo (schema {found}, this one knows {known})")]
    Newer {
        /// The database, or the backup.
        place: String,
        /// Of the database.
        found: i64,
        /// The newest of this program.
        known: i64,
    },
    /// The engine refused.
    #[error("the database refused: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// Somebody else changed the register since it was looked at.
    #[error("province {province} has changed: version {expected} was looked at, and there is a newer one")]
    Changed {
        /// Which.
        province: ProvinceCode,
        /// The version that was looked at.
        expected: Version,
    },
    /// The province was never imported.
    #[error("nothing is kept of province {province}")]
    UnknownProvince {
        /// Which.
        province: ProvinceCode,
    },
    /// The version does not exist.
    #[error("province {province} has no version {version}")]
    UnknownVersion {
        /// Which province.
        province: ProvinceCode,
        /// Which version.
        version: Version,
    },
    /// Nothing is known of so early a day.
    #[error("nothing is kept of province {province} on {day}: the register begins on {first}")]
    BeforeBeginning {
        /// Which.
        province: ProvinceCode,
        /// The day asked for.
        day: Day,
        /// The first day of which something is known.
        first: Day,
    },
    /// A kept record cannot be read: the database was changed by something else.
    #[error("kept record {kind} {id} cannot be read: {cause}")]
    Unreadable {
        /// Kind of record.
        kind: &'static str,
        /// Its key.
        id: String,
        /// Why.
        #[source]
        cause: serde_json::Error,
    },
    /// A key is too long to be looked up.
    #[error("the key {start}… has {length} bytes; at most {most} can be kept: please give it a shorter one")]
    LongKey {
        /// How it begins.
        start: String,
        /// Its bytes.
        length: usize,
        /// As many as there may be.
        most: usize,
    },
    /// The key of an operation was used before, with another request.
    #[error("the key {key} was used before for another request")]
    OtherRequest {
        /// The key.
        key: String,
    },
    /// The book of numbers was restored from a backup and its highest number has not been confirmed.
    #[error(
        "book {body} {year} was restored with {last} as its last number: confirm the highest number given out first"
    )]
    NotReconciled {
        /// Body.
        body: String,
        /// Year.
        year: i64,
        /// Last number in the backup.
        last: i64,
    },
    /// A highest number is confirmed that is below one that is known to be given out.
    #[error("book {body} {year}: {last} was given out, so the highest number cannot be {stated}")]
    BelowGivenOut {
        /// Body.
        body: String,
        /// Year.
        year: i64,
        /// Known to be given out.
        last: i64,
        /// What was stated.
        stated: i64,
    },
    /// A highest number is confirmed that is so far from the last known one that it must be a slip.
    #[error("book {body} {year}: {last} is the last number known, so the highest number can hardly be {stated}")]
    TooFar {
        /// Body.
        body: String,
        /// Year.
        year: i64,
        /// Known to be given out.
        last: i64,
        /// What was stated.
        stated: i64,
    },
    /// There is no such book, and there can be none: nobody in the province has that key.
    #[error("there is no book {body} {year}, and no unit of province {province} has that key")]
    NoSuchBook {
        /// Province.
        province: ProvinceCode,
        /// Body.
        body: String,
        /// Year.
        year: i64,
    },
    /// There is no such number in the book.
    #[error("book {body} {year} has no number {number} in force")]
    NoSuchNumber {
        /// Body.
        body: String,
        /// Year.
        year: i64,
        /// Number.
        number: i64,
    },
    /// No plan of the province has that digest.
    #[error("there is no plan {digest}")]
    NoSuchPlan {
        /// The digest, or how it begins.
        digest: String,
    },
    /// Several plans have digests that begin so.
    #[error("several plans begin with {digest}: please give more of the digest")]
    SeveralPlans {
        /// How they begin.
        digest: String,
    },
    /// There is no such job.
    #[error("there is no job {job}")]
    NoSuchJob {
        /// Its number.
        job: i64,
    },
    /// A job is no longer held: its lease ran out and another node took it up, or it was cancelled.
    #[error("job {job} is no longer held by this node")]
    JobLost {
        /// Which.
        job: i64,
    },
    /// A backup is not whole, or not one.
    #[error("{path}: not a whole backup: {flaw}", path = path.display())]
    BadBackup {
        /// Which.
        path: std::path::PathBuf,
        /// What is wrong.
        flaw: BackupFlaw,
    },
    /// A backup is restored only into an empty database.
    #[error("{address}: is not empty: a backup is restored into an empty database")]
    NotEmpty {
        /// Which.
        address: Address,
    },
    /// Something else than a backup stands where a backup is to be written.
    #[error("{path}: is there already and no backup of Canbo", path = path.display())]
    Occupied {
        /// Where.
        path: std::path::PathBuf,
    },
    /// A backup cannot be read.
    #[error("{path}: {cause}", path = path.display())]
    NotRead {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// A file cannot be written.
    #[error("{path}: {cause}", path = path.display())]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
}

/// What is wrong with a backup.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupFlaw {
    /// It is too short to be one.
    #[error("the file is too short")]
    Short,
    /// Its check-sum is not that of its bytes.
    #[error("its check-sum is not that of its bytes")]
    Sum,
    /// It does not begin as one.
    #[error("it does not begin as one")]
    Other,
    /// It does not say what it should, though its check-sum is right: another program wrote it.
    #[error("{0}")]
    Content(String),
}
