//! The kept register: opening it, and waiting for it without losing Ctrl-C.

use crate::args::Kept;
use crate::face::Face;
use crate::refusal::Refusal;
use canbo_app::{Actor, Known, known, work};
use canbo_register::{Day, ProvinceCode};
use canbo_store::{Address, Database, Missing, Version, provinces};
use canbo_words::Words;
use std::future::Future;
use std::io::{IsTerminal, Write};
use std::time::Duration;

/// How often Ctrl-C is looked for while a database works.
const LOOK: Duration = Duration::from_millis(50);

/// Opens the database of the command line, works on it and closes it. When the user interrupts, the work is dropped: what was
/// not committed leaves no trace.
pub(crate) fn with<T>(
    db: &str,
    missing: Missing,
    face: &Face,
    work: impl AsyncFnOnce(Database) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    wait(face, async {
        let database = open(db, missing).await?;
        let done = work(database.clone()).await?;
        database.close().await?;
        Ok(done)
    })
}

/// Runs work on a database, dropped when the user interrupts.
pub(crate) fn wait<T>(face: &Face, work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    run(async {
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

/// Runs work that hears of Ctrl-C itself.
pub(crate) fn run<T>(work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|cause| Refusal::Kept(cause.to_string()))?;
    let done = runtime.block_on(work);
    // A question that nobody answered holds a thread for ever.
    runtime.shutdown_background();
    done
}

/// Opens the database that the command line names.
pub(crate) async fn open(db: &str, missing: Missing) -> Result<Database, Refusal> {
    Ok(Database::open(&Address::parse(db), missing).await?)
}

/// Whoever sits here.
pub(crate) fn actor() -> Actor {
    let told = |variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty());
    let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(told).or_else(owner);
    Actor::at_the_desk(&name.unwrap_or_else(|| "?".to_owned()))
}

/// Whose process it is, where nothing else tells: services and containers set no names.
#[cfg(unix)]
fn owner() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let number = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = users.lines().find_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)? == number).then(|| name.to_owned())
    });
    Some(named.unwrap_or_else(|| format!("uid {number}")))
}

/// Nobody knows here.
#[cfg(not(unix))]
fn owner() -> Option<String> {
    None
}

/// The moment, RFC 3339 in UTC, always with as many digits.
pub(crate) fn now() -> String {
    work::moment(jiff::Timestamp::now())
}

/// Reads the register of a day.
pub(crate) fn read(db: &str, kept: &Kept, at: Option<Version>, on: Day, face: &Face) -> Result<Known, Refusal> {
    with(db, Missing::Refused, face, async |database| {
        let province = province(&database, db, kept.province.as_ref()).await?;
        let at = kept.known_at.map(Version).or(at);
        Ok(known(&database, &actor(), &province, at, on).await?)
    })
}

/// The province that is meant: the one that is named, or the only one.
pub(crate) async fn province(
    database: &Database,
    db: &str,
    named: Option<&ProvinceCode>,
) -> Result<ProvinceCode, Refusal> {
    let transaction = database.read().await?;
    let known: Vec<ProvinceCode> = provinces(&transaction).await?.into_iter().map(|(code, _)| code).collect();
    match (named, known.as_slice()) {
        (_, []) => Err(Refusal::NothingKept { db: Address::parse(db).to_string() }),
        (Some(named), several) if several.contains(named) => Ok(named.clone()),
        (Some(named), _) => Err(canbo_store::Refusal::UnknownProvince { province: named.clone() }.into()),
        (None, [only]) => Ok(only.clone()),
        (None, several) => Err(Refusal::WhichProvince { known: several.iter().map(ToString::to_string).collect() }),
    }
}

/// A kept moment as people here read it: day, hour and minute in Viet Nam. What is none is told as it is.
pub(crate) fn moment_told(at: &str, face: &Face) -> String {
    moment_in(&face.words, at)
}

/// The same in the language of the words.
pub(crate) fn moment_in(words: &Words, at: &str) -> String {
    let Ok(at_utc) = at.parse::<jiff::Timestamp>() else { return at.to_owned() };
    let here = jiff::tz::Offset::constant(7).to_datetime(at_utc);
    format!("{} {:02}:{:02}", words.day(here.date()), here.hour(), here.minute())
}

/// Asks a question on the terminal. Where there is none, nobody can answer, and the answer is no. Ctrl-C ends the waiting.
pub(crate) async fn asked(question: &str, face: &Face) -> Result<bool, Refusal> {
    if face.json || !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    let refused = |cause: std::io::Error| Refusal::Kept(cause.to_string());
    eprint!("{question} ");
    std::io::stderr().flush().map_err(refused)?;
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        let read = std::io::stdin().read_line(&mut line);
        // Nobody listens any more when the question was given up.
        let _ = tell.send(read.map(|_| line));
    });
    let line = told.await.map_err(|_| Refusal::Interrupted)?.map_err(refused)?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "c" | "có" | "co"))
}
