//! Run by `cargo xtask bench store`: a province on SQLite, the nation on PostgreSQL; how long, in how much memory.

mod people;
mod saved;

use canbo_register::{Day, ProvinceCode};
use canbo_store::roster::{Filter, page};
use canbo_store::{Address, Database, Missing, Scope, Version, Write, counts, keep, load, records, search};
use canbo_trial::postgres::{self, Keeping, Server};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// Staff of the nation's 34 provinces together.
const NATION: u32 = 2_200_000;

/// Staff of the province of the promise.
const PROVINCE: u32 = 30_000;

/// Staff of the promise about backups.
const SAVED: u32 = 1_000_000;

/// `nation N` takes another number of people; `backup` saves a database and restores it.
fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<(), String> {
    if let ["--load", address, province] = words {
        return wait(async { load_once(address, province).await });
    }
    let number = |number: &str| number.parse::<u32>().map_err(|error| format!("{number}: {error}"));
    let nation = match words {
        [] => NATION,
        ["nation", people] => number(people)?,
        ["backup"] => return wait(saved::saved(SAVED)),
        ["backup", people] => return wait(saved::saved(number(people)?)),
        _ => return Err("cargo xtask bench store [nation NUMBER | backup [NUMBER]]".to_owned()),
    };
    wait(async {
        let folder = temporary()?;
        let file = folder.join("canbo.db").to_string_lossy().into_owned();
        sized("SQLite", &file, &[("66".to_owned(), PROVINCE)]).await?;
        std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
        let server = Server::start(Keeping::Safe)?;
        postgres::create(server.folder(), "nation")?;
        sized("PostgreSQL", &server.address("nation"), &shares(nation)).await
    })
}

fn wait(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(work)
}

fn temporary() -> Result<std::path::PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("canbo-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// The nation as 34 provinces of unlike sizes, the largest three times the smallest.
fn shares(nation: u32) -> Vec<(String, u32)> {
    let weight = |at: u32| 33 + 2 * at;
    let all: u32 = (0..34).map(weight).sum();
    let share = |at: u32| (u64::from(nation) * u64::from(weight(at)) / u64::from(all)) as u32;
    (0..34).map(|at| (format!("{:02}", at + 1), share(at))).collect()
}

fn on() -> Day {
    Day::constant(2025, 12, 1)
}

/// Fills a database; tells how long it took, without the making of the people.
async fn filled(engine: &str, database: &Database, provinces: &[(String, u32)]) -> Result<(), String> {
    let told = |error: canbo_store::Refusal| error.to_string();
    let mut kept = Duration::ZERO;
    let mut people = 0;
    for (at, (code, size)) in provinces.iter().enumerate() {
        let register = people::province(code, *size, at as u64 + 1);
        let statements = records(&register).into_iter().map(|(who, body)| (who, Some(body))).collect();
        let digest = register.digest();
        drop(register);
        let begun = Instant::now();
        let write = database.write().await.map_err(told)?;
        let province = ProvinceCode::new(code);
        let what = Write {
            province: &province,
            day: on(),
            base: Version::NONE,
            at: "2025-12-01T00:00:00.000Z",
            by: "bench",
            cause: "{}",
            digest: &digest,
        };
        keep(&write, &what, &statements).await.map_err(told)?;
        write.commit().await.map_err(told)?;
        kept += begun.elapsed();
        people += size;
    }
    println!("{engine}: {people} people of {} provinces kept in {:.1} s", provinces.len(), kept.as_secs_f64());
    Ok(())
}

/// Fills a database and asks it questions.
async fn sized(engine: &str, address: &str, provinces: &[(String, u32)]) -> Result<(), String> {
    let told = |error: canbo_store::Refusal| error.to_string();
    let database = Database::open(&Address::parse(address), Missing::Made).await.map_err(told)?;
    filled(engine, &database, provinces).await?;
    let (largest, size) = provinces.iter().max_by_key(|(_, size)| *size).expect("there is one");
    questions(&database, engine, largest, *size).await.map_err(told)?;
    database.close().await.map_err(told)?;
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let begun = Instant::now();
    let mut child = Command::new(this);
    child.args(["--load", address, largest]).stdin(Stdio::null()).stdout(Stdio::null());
    let used = child.spawn().and_then(|mut child| child.wait4()).map_err(|error| error.to_string())?;
    if !used.status.success() {
        return Err("the register was not loaded".to_owned());
    }
    let (mib, clock) = (used.rusage.maxrss >> 20, begun.elapsed().as_secs_f64());
    println!("{engine}: register of {size} people loaded in {clock:.2} s, {mib} MiB resident (a process of its own)");
    Ok(())
}

async fn load_once(address: &str, province: &str) -> Result<(), String> {
    let told = |error: canbo_store::Refusal| error.to_string();
    let database = Database::open(&Address::parse(address), Missing::Refused).await.map_err(told)?;
    let read = database.read().await.map_err(told)?;
    let scope = Scope::province_wide(ProvinceCode::from(province));
    let register = load(&read, &scope, Version(1), on()).await.map_err(told)?;
    if register.people.is_empty() { Err("nobody was loaded".to_owned()) } else { Ok(()) }
}

/// Times of lists and counts in the largest province: each asked twenty times.
async fn questions(database: &Database, engine: &str, province: &str, size: u32) -> Result<(), canbo_store::Refusal> {
    let scope = Scope::province_wide(ProvinceCode::from(province));
    let read = database.read().await?;
    let plain = Filter::default;
    let filters: [(&str, Filter); 6] = [
        ("all", plain()),
        ("name contains “hoa”", Filter { search: "hoa".into(), ..plain() }),
        ("name of nobody", Filter { search: "khong ai ca".into(), ..plain() }),
        ("one commune", Filter { body: Some(format!("{province}007").as_str().into()), ..plain() }),
        ("one position", Filter { position: Some("dat-dai".into()), ..plain() }),
        ("public employees away", Filter { kind: Some("public_employee".into()), away: true, ..plain() }),
    ];
    println!("| {engine}, province of {size} | median ms | longest ms |\n|---|---:|---:|");
    for (name, filter) in &filters {
        let mut times = Vec::new();
        let mut cursor = None;
        for _ in 0..20 {
            let begun = Instant::now();
            let (_, next) = page(&read, &scope, filter, on(), cursor.as_ref(), 50).await?;
            times.push(begun.elapsed());
            cursor = next;
        }
        row(&format!("page of a list: {name}"), times);
    }
    for (name, wanted) in [("“hoa”", "hoa"), ("a name of nobody", "khong ai ca")] {
        let mut times = Vec::new();
        for _ in 0..20 {
            let begun = Instant::now();
            search(&read, &scope, wanted, 20).await?;
            times.push(begun.elapsed());
        }
        row(&format!("search of all days for {name}"), times);
    }
    let mut times = Vec::new();
    for _ in 0..20 {
        let begun = Instant::now();
        counts::people(&read, &scope, on()).await?;
        counts::authorised(&read, &scope, on()).await?;
        times.push(begun.elapsed());
    }
    row("counts of a province by body and kind", times);
    Ok(())
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!("| {name} | {:.1} | {:.1} |", ms(times[times.len() / 2]), ms(times[times.len() - 1]));
}
