//! `cargo xtask bench flow tiers`: our solver with all tiers beside our solver with one cost vector, on the same networks.

use super::SEED;
use super::ours::processor;
use crate::instances::province::{PROVINCE, TIERS, nation, province};
use canbo_flow::{Outcome, Packed, Question, Unwatched, check, solve_on};
use std::time::Instant;

/// Makes a network, with all tiers or one.
type Make = fn(bool) -> Packed;

/// How the networks are made, and how often each is solved.
const NETWORKS: [(&str, Make, usize); 2] =
    [("province", |tiered| province(SEED, PROVINCE, tiered), 5), ("nation", |tiered| nation(SEED, tiered, false), 3)];

/// Solves each network with one tier and with all, in turn, on all processors; prints the middle of the times as a table.
/// Every outcome is checked. The error is one line.
pub(super) fn run() -> Result<(), String> {
    println!("| instance | arcs | cost vectors | solve: wall | processor | check |\n|---|---:|---:|---:|---:|---:|");
    for (name, make, rounds) in NETWORKS {
        for tiered in [false, true] {
            let network = make(tiered);
            let mut shots = Vec::new();
            for _ in 0..rounds {
                shots.push(shot(&network).map_err(|what| format!("{name}: {what}"))?);
            }
            let middle = |of: fn(&[f64; 3]) -> f64| {
                let mut times: Vec<f64> = shots.iter().map(of).collect();
                times.sort_by(f64::total_cmp);
                super::page::seconds(times[times.len() / 2])
            };
            let tiers = if tiered { TIERS } else { 1 };
            let [wall, used, checked] = [middle(|shot| shot[0]), middle(|shot| shot[1]), middle(|shot| shot[2])];
            println!("| {name} | {} | {tiers} | {wall} | {used} | {checked} |", network.arc_count());
        }
    }
    Ok(())
}

/// Seconds by the clock and of processor time for the solve, and by the clock for the check.
fn shot(network: &Packed) -> Result<[f64; 3], String> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (start, used) = (Instant::now(), processor());
    let outcome = solve_on(threads, network, &mut Unwatched).map_err(|refusal| refusal.to_string())?;
    let (wall, used) = (start.elapsed().as_secs_f64(), processor() - used);
    let start = Instant::now();
    check(network, &outcome).map_err(|fault| fault.to_string())?;
    match outcome {
        Outcome::Optimal(_) => Ok([wall, used, start.elapsed().as_secs_f64()]),
        other => Err(format!("no optimum: {other:?}")),
    }
}
