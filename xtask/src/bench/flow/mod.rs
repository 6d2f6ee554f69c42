//! `cargo xtask bench flow`: our solver beside others, in one run, on the same files.
//!
//! Peers are fetched for the benchmark alone: OR-Tools and SciPy into a throw-away environment, LEMON as Debian's
//! `liblemon-dev`, its driver compiled here. A peer that cannot be had is named and left out. With `tiers`: our own times
//! with ten tiers beside those with one.

mod ours;
mod page;
mod peers;
mod tiers;

use crate::instances::{ALL, Instance};
use crate::tools;
use canbo_flow::Question;
use peers::{Peer, Shot};
use std::path::Path;

/// The seed of all instances of the benchmark.
const SEED: u64 = 1;

/// What is measured unless instances are named.
const USUAL: [&str; 15] = [
    "province",
    "provinces-2",
    "provinces-4",
    "provinces-8",
    "provinces-16",
    "nation",
    "open-nation",
    "netgen-sparse",
    "netgen-dense",
    "transportation",
    "assignment-1000",
    "path-100000",
    "grid-negative",
    "parallel",
    "disconnected",
];

/// An instance as measured: every solver's shots, round by round.
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) arcs: usize,
    /// Solver, and its shots; the first is ours.
    pub(crate) shots: Vec<(&'static str, Vec<Shot>)>,
}

/// Measures and writes the page. In a debug build it starts itself anew in release. The error is one line.
pub fn run(root: &Path, words: &[&str]) -> Result<(), String> {
    if let ["--solve", path, repeats, threads] = words {
        let number = |word: &str| word.parse::<usize>().map_err(|error| format!("{word}: {error}"));
        return ours::run(Path::new(path), number(repeats)?, number(threads)?);
    }
    if let ["--write", name, path] = words {
        let instance = ALL.iter().find(|instance| instance.name == *name);
        let network = (instance.ok_or_else(|| format!("no instance `{name}`"))?.make)(SEED);
        return ours::write_rows(&network, Path::new(path)).map_err(|error| format!("{path}: {error}"));
    }
    if cfg!(debug_assertions) {
        let mut args = vec!["run", "--release", "--quiet", "--package", "xtask", "--", "bench", "flow"];
        args.extend(words);
        let status = tools::cargo().args(args).current_dir(root).status().map_err(|error| error.to_string())?;
        return if status.success() { Ok(()) } else { Err("the benchmark did not finish".to_owned()) };
    }
    if let ["tiers"] = words {
        return tiers::run();
    }
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let folder = program.parent().unwrap_or(root).join("bench-flow");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let peers = peers::ready(&folder, &program);
    let names = if words.is_empty() { &USUAL[..] } else { words };
    let mut all = Vec::new();
    for name in names {
        let instance = ALL.iter().find(|instance| instance.name == *name);
        all.push(measure(instance.ok_or_else(|| format!("no instance `{name}`"))?, &folder, &peers)?);
    }
    page::write(root, &all, &peers)
}

fn measure(instance: &Instance, folder: &Path, peers: &[Peer]) -> Result<Measured, String> {
    let path = folder.join("instance.rows");
    let network = (instance.make)(SEED);
    ours::write_rows(&network, &path).map_err(|error| format!("{}: {error}", path.display()))?;
    let arcs = network.arc_count();
    drop(network);
    let mut measured = Measured { name: instance.name, arcs, shots: Vec::new() };
    measured.shots = peers.iter().map(|peer| (peer.name, Vec::new())).collect();
    let (rounds, repeats) = if arcs > 3_000_000 { (3, 1) } else { (5, 3) };
    for round in 0..rounds {
        for (peer, (_, shots)) in peers.iter().zip(&mut measured.shots) {
            if round >= peer.rounds(arcs) || (round > 0 && shots.is_empty()) {
                continue;
            }
            if let Some(shot) = peer.shoot(&path, if peer.is_quick { repeats } else { 1 })? {
                shots.push(shot);
            }
        }
    }
    agree(&measured)?;
    println!("{}", page::lines(&measured));
    std::fs::remove_file(&path).map_err(|error| error.to_string())?;
    Ok(measured)
}

/// All optima that were found are equal.
fn agree(measured: &Measured) -> Result<(), String> {
    let mut found = measured.shots.iter().flat_map(|(name, shots)| shots.iter().map(move |shot| (name, &shot.value)));
    let Some((_, first)) = found.next() else { return Ok(()) };
    match found.find(|(_, value)| *value != first) {
        Some((name, value)) => Err(format!("{}: {name} finds {value:?}, ours {first:?}", measured.name)),
        None => Ok(()),
    }
}
