//! A PostgreSQL server of our own in a temporary folder, for tests and benchmarks; it ends with whoever started it.
//!
//! Nothing that happens to run on the machine is used: no service, no port, only a socket in that folder.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Where tests find the server that was started for the whole run.
pub const VARIABLE: &str = "CANBO_TEST_POSTGRES";

/// A running server.
#[derive(Debug)]
pub struct Server {
    child: Child,
    folder: PathBuf,
}

/// How careful the server is with what it is told to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing is forced to disk: for tests of what is right.
    Quick,
    /// As a real server: for tests of crashes, and for measuring.
    Safe,
}

impl Server {
    /// Starts a server and waits until it takes connections. The error is one line that says what to do.
    pub fn start(keeping: Keeping) -> Result<Server, String> {
        let programs =
            programs().ok_or("PostgreSQL 15 or newer is missing; please run: sudo apt-get install postgresql")?;
        let made = run(Command::new("mktemp").args(["-d", "/tmp/canbo-pg-XXXXXX"]))?;
        let folder = PathBuf::from(made.trim());
        let text = |path: &Path| path.to_string_lossy().into_owned();
        if is_root() {
            run(Command::new("chown").args(["postgres", &text(&folder)]))?;
        }
        let data = text(&folder.join("data"));
        let mut init = as_postgres(&programs.join("initdb"));
        init.args(["--pgdata", &data, "--username", "canbo", "--auth", "trust", "--no-sync"]);
        run(init.args(["--encoding", "UTF8", "--locale", "C.UTF-8"]).current_dir("/"))?;
        let mut server = as_postgres(&programs.join("postgres"));
        server.args(["-D", &data, "-k", &text(&folder), "-c", "listen_addresses=", "-c", "max_connections=200"]);
        server.args(["-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB", "-c", "log_min_messages=log"]);
        if keeping == Keeping::Quick {
            server.args(["-c", "fsync=off", "-c", "full_page_writes=off"]);
        }
        let child = server.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| format!("{}: {error}", programs.join("postgres").display()))?;
        let mut told = BufReader::new(child.stderr.take().expect("is piped"));
        let mut all = String::new();
        loop {
            let mut line = String::new();
            let read = told.read_line(&mut line).map_err(|error| error.to_string())?;
            all.push_str(&line);
            // The language of messages is that of the machine, so they are not read: after each, the server is asked.
            if ready(&programs, &folder) {
                break;
            }
            if read == 0 {
                return Err(format!("PostgreSQL did not start: {}", all.trim()));
            }
        }
        std::thread::spawn(move || std::io::copy(&mut told, &mut std::io::sink()));
        clear_away(child.id(), &folder)?;
        Ok(Server { child, folder })
    }

    /// The address of a database of that name on it.
    pub fn address(&self, database: &str) -> String {
        address(&self.folder, database)
    }

    /// The folder of its socket and data.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Somebody else takes the folder away once the server has ended: whoever started it may be killed, or never drop it.
fn clear_away(server: u32, folder: &Path) -> Result<(), String> {
    let line = r#"tail --pid="$0" -f /dev/null; rm -rf "$1" || { sleep 2; rm -rf "$1"; }"#;
    let mut command = Command::new("setsid");
    command.args(["sh", "-c", line, &server.to_string()]).arg(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop).map_err(|error| format!("setsid: {error}"))
}

/// The folder of the socket of the whole run's server, or of one that is started here; that one ends with what is given back.
pub fn of_the_run() -> Result<(Option<Server>, PathBuf), String> {
    if let Some(folder) = std::env::var_os(VARIABLE) {
        return Ok((None, PathBuf::from(folder)));
    }
    let server = Server::start(Keeping::Quick)?;
    let folder = server.folder().to_owned();
    Ok((Some(server), folder))
}

/// The address of a database on the server whose socket is in a folder.
pub fn address(folder: &Path, database: &str) -> String {
    format!("postgres://canbo@localhost/{database}?host={}", folder.display())
}

/// Makes an empty database on the server whose socket is in a folder.
pub fn create(folder: &Path, database: &str) -> Result<(), String> {
    let programs = programs().ok_or("PostgreSQL is missing")?;
    let mut command = Command::new(programs.join("createdb"));
    run(command.args(["--username", "canbo", "--host"]).arg(folder).arg(database)).map(drop)
}

/// Makes a database that is a copy of another, to which nobody is connected.
pub fn copy(folder: &Path, from: &str, database: &str) -> Result<(), String> {
    let programs = programs().ok_or("PostgreSQL is missing")?;
    let mut command = Command::new(programs.join("createdb"));
    run(command.args(["--username", "canbo", "--template", from, "--host"]).arg(folder).arg(database)).map(drop)
}

/// Removes a database, also one to which somebody is still connected.
pub fn remove(folder: &Path, database: &str) -> Result<(), String> {
    let programs = programs().ok_or("PostgreSQL is missing")?;
    let mut command = Command::new(programs.join("dropdb"));
    run(command.args(["--force", "--username", "canbo", "--host"]).arg(folder).arg(database)).map(drop)
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its data are thrown away: how it ends does not matter, but its processes must.
        let _ = Command::new("kill").args(["-QUIT", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn ready(programs: &Path, folder: &Path) -> bool {
    let mut command = Command::new(programs.join("pg_isready"));
    command.args(["--quiet", "--username", "canbo", "--host"]).arg(folder);
    command.status().is_ok_and(|status| status.success())
}

/// The server refuses to run as root: then it runs as the user that its package made, and ends with us.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "postgres", "--regid", "postgres", "--clear-groups", "--pdeathsig", "KILL", "--"]);
    command.arg(program);
    command
}

/// The folder of the newest server's programs.
pub fn programs() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |folder: &Path| folder.file_name()?.to_str()?.parse::<u32>().ok();
    let mut found: Vec<(u32, PathBuf)> =
        folders.filter_map(|entry| Some((version(&entry.path())?, entry.path().join("bin")))).collect();
    found.sort();
    let newest = found.pop().filter(|(version, _)| *version >= 15).map(|(_, folder)| folder);
    newest.or_else(|| {
        let stated = run(Command::new("pg_config").arg("--bindir")).ok()?;
        Some(PathBuf::from(stated.trim())).filter(|folder| folder.join("postgres").exists())
    })
}

fn run(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{name}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether this process runs as root.
fn is_root() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().any(|line| line.starts_with("Uid:\t0\t"))
}
