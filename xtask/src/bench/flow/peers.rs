//! Those who solve the same files, each in a process of its own, so that its memory can be told.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PYTHON: &str = include_str!("peers/peers.py");
const LEMON: &str = include_str!("peers/lemon.cpp");

/// The versions that are asked for.
const PACKAGES: [&str; 2] = ["ortools==9.15.6755", "scipy==1.17.1"];

/// Longer than this and a solver is stopped, seconds.
const PATIENCE: &str = "120";

/// A solver that can be started.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) version: String,
    program: PathBuf,
    before: Vec<String>,
    after: Vec<String>,
    /// Worth several repeats in one process on small instances.
    pub(crate) is_quick: bool,
    /// No instance larger than this, arcs.
    most_arcs: usize,
}

/// One solve, or the middle one of several in a process.
#[derive(Clone, Debug)]
pub(crate) struct Shot {
    /// Build and solve, seconds on the wall.
    pub(crate) wall: f64,
    /// Build and solve, seconds of processor time.
    pub(crate) processor: f64,
    pub(crate) value: Option<String>,
    pub(crate) peak_mb: f64,
    /// Ours only: the check, seconds.
    pub(crate) check: Option<f64>,
}

impl Peer {
    /// How many rounds it takes part in.
    pub(crate) fn rounds(&self, arcs: usize) -> usize {
        if arcs > self.most_arcs {
            0
        } else if self.is_quick {
            usize::MAX
        } else {
            1
        }
    }

    /// Solves a file; `None` if that took too long.
    pub(crate) fn shoot(&self, path: &Path, repeats: usize) -> Result<Option<Shot>, String> {
        let mut command = Command::new("timeout");
        command.arg(PATIENCE).arg(&self.program).args(&self.before).arg(path).arg(repeats.to_string());
        let output = command.args(&self.after).stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| format!("{}: {error}", self.name))?;
        if output.status.code() == Some(124) {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut shots: Vec<Shot> = text.lines().filter_map(read).collect();
        if !output.status.success() || shots.len() != repeats {
            return Err(format!("{}: ended with {} after {} of {repeats}", self.name, output.status, shots.len()));
        }
        let processor = shots.iter().map(|shot| shot.processor).sum::<f64>() / shots.len() as f64;
        shots.sort_by(|one, other| one.wall.total_cmp(&other.wall));
        let middle = shots[shots.len() / 2].clone();
        Ok(Some(Shot { processor, ..middle }))
    }
}

fn read(line: &str) -> Option<Shot> {
    let answer: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(Shot {
        wall: answer["build"].as_f64()? + answer["solve"].as_f64()?,
        processor: answer["processor"].as_f64()?,
        value: answer["value"].as_str().map(str::to_owned),
        peak_mb: answer["peak_kb"].as_f64()? / 1024.0,
        check: answer["check"].as_f64(),
    })
}

/// Ours first, then every peer that can be had here.
pub(crate) fn ready(folder: &Path, program: &Path) -> Vec<Peer> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let mut peers = vec![Peer {
        name: "canbo-flow",
        version: env!("CARGO_PKG_VERSION").to_owned(),
        program: program.to_owned(),
        before: words(&["bench", "flow", "--solve"]),
        after: words(&["2"]),
        is_quick: true,
        most_arcs: usize::MAX,
    }];
    match python(folder) {
        Ok((python, script)) => {
            for (name, solver, package, most_arcs) in
                [("OR-Tools", "ortools", PACKAGES[0], usize::MAX), ("SciPy", "scipy", PACKAGES[1], 100_000)]
            {
                let before = vec![script.display().to_string(), solver.to_owned()];
                let version = package.rsplit('=').next().unwrap_or_default().to_owned();
                let is_quick = solver == "ortools";
                let program = python.clone();
                peers.push(Peer { name, version, program, before, after: Vec::new(), is_quick, most_arcs });
            }
        }
        Err(what) => println!("left out: OR-Tools and SciPy: {what}"),
    }
    match lemon(folder) {
        Ok((program, version)) => {
            for (name, solver, most_arcs) in
                [("LEMON simplex", "simplex", 1_100_000), ("LEMON scaling", "scaling", 1_100_000)]
            {
                let (program, version) = (program.clone(), version.clone());
                let before = words(&[solver]);
                peers.push(Peer { name, version, program, before, after: Vec::new(), is_quick: false, most_arcs });
            }
        }
        Err(what) => println!("left out: LEMON: {what}"),
    }
    peers
}

fn did(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{name}: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let text = String::from_utf8_lossy(&output.stderr);
        Err(format!("{name}: {}", text.lines().last().unwrap_or("failed without a word")))
    }
}

fn python(folder: &Path) -> Result<(PathBuf, PathBuf), String> {
    let (venv, script) = (folder.join("venv"), folder.join("peers.py"));
    std::fs::write(&script, PYTHON).map_err(|error| error.to_string())?;
    if !venv.join("bin/python").exists() {
        did(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    }
    did(Command::new(venv.join("bin/pip")).args(["install", "--quiet"]).args(PACKAGES))?;
    Ok((venv.join("bin/python"), script))
}

fn lemon(folder: &Path) -> Result<(PathBuf, String), String> {
    if !Path::new("/usr/include/lemon/network_simplex.h").exists() {
        did(Command::new("apt-get").args(["install", "-y", "liblemon-dev"]))?;
    }
    let version = did(Command::new("dpkg-query").args(["--show", "--showformat=${Version}", "liblemon-dev"]))?;
    let (source, program) = (folder.join("lemon.cpp"), folder.join("lemon"));
    std::fs::write(&source, LEMON).map_err(|error| error.to_string())?;
    did(Command::new("g++").args(["-O3", "-std=c++14", "-w", "-o"]).arg(&program).arg(&source))?;
    Ok((program, version))
}
