//! `cargo xtask sweep crash`: the program is killed at every write, sync and send of an import, a plan, a backup and a restore; what is kept
//! afterwards is as before or as after, never between, and the operation done again comes to its end.

use canbo_trial::postgres::{self, Keeping, Server};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

/// What makes something last in a file of SQLite, and what only its closing does: calls are counted thread by thread, and the first
/// thread to come to the number dies. None of them is a call of the reader of workbooks, whose death is another matter.
const FILE_CALLS: [&str; 2] = ["pwrite64,fsync,fdatasync", "ftruncate,unlink"];

/// What tells a server.
const SOCKET_CALLS: [&str; 1] = ["sendto,sendmsg"];

/// Points of one operation, at most: the first hundred, then evenly spread by a step.
const POINTS: usize = 300;

/// How soon the register must answer again.
const READY: Duration = Duration::from_secs(5);

const FIRST: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,\n\
    Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm\n\
    CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Chuyên viên,Đất đai\n\
    CC-2,Y Bhăm Niê,12/11/1985,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính\n";
const SECOND: &str = "DANH SÁCH CÔNG CHỨC PHƯỜNG CƯ BAO TỈNH ĐẮK LẮK,,,,,\n\
    Số hiệu,Họ và tên,Ngày sinh,Đơn vị công tác,Chức vụ,Vị trí việc làm\n\
    CC-1,Nguyễn Thị Ánh,04/05/1990,Phòng Kinh tế phường Cư Bao,Phó Trưởng phòng,Đất đai\n\
    CC-9,Hồ Mai,03/03/1995,Phòng Kinh tế phường Cư Bao,Chuyên viên,Tài chính\n";

/// Where one engine keeps the register of a point, and how it is made as it was before the operation.
trait Ground {
    fn name(&self) -> &'static str;
    /// The calls that count, in sets of their own.
    fn calls(&self) -> &'static [&'static str];
    /// An address with the state before the operation.
    fn fresh(&mut self, canbo: &Canbo) -> Result<String, String>;
}

struct Sqlite(PathBuf);

impl Ground for Sqlite {
    fn name(&self) -> &'static str {
        "SQLite"
    }
    fn calls(&self) -> &'static [&'static str] {
        &FILE_CALLS
    }
    fn fresh(&mut self, canbo: &Canbo) -> Result<String, String> {
        for name in ["now.db", "now.db-wal", "now.db-shm"] {
            let _ = fs::remove_file(self.0.join(name));
        }
        if !self.0.join("before.db").exists() {
            canbo.import(FIRST, "2025-07-01", "before.db")?;
        }
        fs::copy(self.0.join("before.db"), self.0.join("now.db")).map_err(|error| error.to_string())?;
        Ok("now.db".to_owned())
    }
}

struct Postgres(Server, usize);

impl Ground for Postgres {
    fn name(&self) -> &'static str {
        "PostgreSQL"
    }
    fn calls(&self) -> &'static [&'static str] {
        &SOCKET_CALLS
    }
    fn fresh(&mut self, canbo: &Canbo) -> Result<String, String> {
        if self.1 == 0 {
            postgres::create(self.0.folder(), "before")?;
            canbo.import(FIRST, "2025-07-01", &self.0.address("before"))?;
        }
        self.1 += 1;
        let name = format!("now{}", self.1);
        postgres::copy(self.0.folder(), "before", &name)?;
        Ok(self.0.address(&name))
    }
}

/// The program, in a folder.
struct Canbo {
    program: PathBuf,
    folder: PathBuf,
}

impl Canbo {
    fn run(&self, args: &[&str]) -> Result<Output, String> {
        self.command(args).output().map_err(|error| format!("{}: {error}", self.program.display()))
    }
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(args).current_dir(&self.folder);
        command
    }
    /// Runs it and has it killed at the n-th call; whether it was.
    fn killed_at(&self, point: usize, args: &[&str], calls: &str) -> Result<bool, String> {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e"]).arg(format!("trace={calls}")).arg("-e");
        command.arg(format!("inject={calls}:signal=KILL:when={point}"));
        command.arg(&self.program).args(args);
        let output = command.current_dir(&self.folder).output().map_err(|error| format!("strace: {error}"))?;
        Ok(!output.status.success())
    }
    fn import(&self, text: &str, on: &str, db: &str) -> Result<(), String> {
        fs::write(self.folder.join("list.csv"), text).map_err(|error| error.to_string())?;
        let output = self.run(&["import", "list.csv", "--db", db, "--on", on, "--yes"])?;
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }
    /// Everything that is known, and how long the answer took.
    fn known(&self, db: &str) -> Result<(String, Duration), String> {
        let begun = Instant::now();
        let mut told = String::new();
        for args in [["history", "--db", db, "--json"].as_slice(), &["history", "CC-1", "--all", "--db", db, "--json"]]
        {
            let output = self.run(args)?;
            let text = String::from_utf8_lossy(&output.stdout);
            // The moment of a write differs from run to run; what was written does not.
            told.extend(text.lines().filter(|line| !line.contains("\"at\"")));
        }
        Ok((told, begun.elapsed()))
    }
}

/// Sweeps. The error is the first thing that is not as it should be.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    if !words.is_empty() {
        return Err("cargo xtask sweep crash".to_owned());
    }
    let built = Command::new("cargo").args(["build", "--package", "canbo"]).current_dir(root).status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the program was not built".to_owned());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = std::env::temp_dir().join(format!("canbo-crash-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let canbo = Canbo { program: target.join("debug/canbo"), folder: folder.clone() };
    let done = all(&canbo);
    fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    done
}

fn all(canbo: &Canbo) -> Result<(), String> {
    sweep(canbo, &mut Sqlite(canbo.folder.clone()))?;
    sweep(canbo, &mut Postgres(Server::start(Keeping::Safe)?, 0))
}

fn sweep(canbo: &Canbo, ground: &mut dyn Ground) -> Result<(), String> {
    let db = ground.fresh(canbo)?;
    let (before, _) = canbo.known(&db)?;
    canbo.import(SECOND, "2025-12-01", &db)?;
    let (after, _) = canbo.known(&db)?;
    if before == after {
        return Err("the import changed nothing: nothing would be tested".to_owned());
    }
    fs::write(canbo.folder.join("list.csv"), SECOND).map_err(|error| error.to_string())?;
    let (mut kept_before, mut kept_after, mut slowest) = (0, 0, Duration::ZERO);
    for calls in ground.calls() {
        let mut point = 1;
        for _ in 0..POINTS {
            let db = ground.fresh(canbo)?;
            let import = ["import", "list.csv", "--db", &db, "--on", "2025-12-01", "--yes", "--key", "once"];
            fs::write(canbo.folder.join("list.csv"), SECOND).map_err(|error| error.to_string())?;
            if !canbo.killed_at(point, &import, calls)? {
                break;
            }
            let (known, time) = canbo.known(&db)?;
            slowest = slowest.max(time);
            match known {
                known if known == before => kept_before += 1,
                known if known == after => kept_after += 1,
                known => {
                    return Err(format!(
                        "{}: killed at call {point}: neither before nor after: {known}",
                        ground.name()
                    ));
                }
            }
            canbo.import(SECOND, "2025-12-01", &db)?;
            if canbo.known(&db)?.0 != after {
                return Err(format!(
                    "{}: killed at call {point}: the import done again did not come to its end",
                    ground.name()
                ));
            }
            // Every call at first; later calls are alike.
            point += if point < 100 { 1 } else { point / 100 + 1 };
        }
    }
    if kept_before == 0 {
        return Err(format!("{}: the import was never killed before its end: nothing was tested", ground.name()));
    }
    let seconds = slowest.as_secs_f64();
    println!(
        "{}: import killed at {} points: {kept_before} as before, {kept_after} as after, 0 between; \
         answered again within {seconds:.1} s",
        ground.name(),
        kept_before + kept_after
    );
    if slowest > READY { Err(format!("it took {seconds:.1} s to answer again")) } else { Ok(()) }
}
