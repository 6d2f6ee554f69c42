//! The kept register: opening it, and waiting for it without losing Ctrl-C.

use crate::args::Kept;
use crate::face::Face;
use crate::refusal::Refusal;
use canbo_app::Actor;
use canbo_register::{Day, ProvinceCode, Register};
use canbo_store::{Address, Database, Missing, Transaction, Version, load, newest, provinces};
use std::future::Future;
use std::time::Duration;

/// How often Ctrl-C is looked for while a database works.
const LOOK: Duration = Duration::from_millis(50);

/// Runs work on a database. When the user interrupts, the work is dropped: what was not committed leaves no trace.
pub(crate) fn wait<T>(face: &Face, work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|cause| Refusal::Kept(cause.to_string()))?;
    runtime.block_on(async {
        let interrupted = async {
            while !face.interrupt.is_set() {
                tokio::time::sleep(LOOK).await;
            }
        };
        tokio::select! {
            done = work => done,
            () = interrupted => Err(Refusal::Interrupted),
        }
    })
}

/// Opens the database that the command line names.
pub(crate) async fn open(db: &str, missing: Missing) -> Result<Database, Refusal> {
    Ok(Database::open(&Address::parse(db), missing).await?)
}

/// Whoever sits here.
pub(crate) fn actor() -> Actor {
    let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|variable| std::env::var(variable).ok());
    Actor::at_the_desk(&name.unwrap_or_default())
}

/// The moment, RFC 3339 in UTC, always with as many digits.
pub(crate) fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// The register that the command line names, as of a day, and where it is from.
pub(crate) struct Known {
    /// The register.
    pub(crate) register: Register,
    /// Its province.
    pub(crate) province: ProvinceCode,
    /// The version at which it is read.
    pub(crate) version: Version,
}

/// Reads the register of a day.
pub(crate) fn read(db: &str, kept: &Kept, on: Day, face: &Face) -> Result<Known, Refusal> {
    wait(face, async {
        let database = open(db, Missing::Refused).await?;
        let transaction = database.read().await?;
        let province = province(&transaction, db, kept.province.as_ref()).await?;
        let version = match kept.known_at {
            Some(version) => Version(version),
            None => newest(&transaction, &province).await?,
        };
        let register = load(&transaction, &actor().scope(&province), version, on).await?;
        drop(transaction);
        database.close().await?;
        Ok(Known { register, province, version })
    })
}

/// The province that is meant: the one that is named, or the only one.
pub(crate) async fn province(
    transaction: &Transaction,
    db: &str,
    named: Option<&ProvinceCode>,
) -> Result<ProvinceCode, Refusal> {
    let known: Vec<ProvinceCode> = provinces(transaction).await?.into_iter().map(|(code, _)| code).collect();
    match (named, known.as_slice()) {
        (Some(named), _) => Ok(named.clone()),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(Refusal::NothingKept { db: Address::parse(db).to_string() }),
        (None, several) => Err(Refusal::WhichProvince { known: several.iter().map(ToString::to_string).collect() }),
    }
}
