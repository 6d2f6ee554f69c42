//! Our side of the benchmark: one instance from a file of fixed-width rows, solved and checked.

use canbo_flow::{INFINITE, Outcome, Packed, Question, Unwatched, check, solve_on};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::time::Instant;
use std::{fs, io};

/// Writes a network for all solvers alike: nodes, arcs, supplies, then one row of 32 bytes an arc, little-endian. An
/// infinite bound becomes the sum of all supplies, because not every peer knows infinity; no network here has a cycle
/// of negative cost without bounds.
pub(super) fn write_rows(network: &Packed, path: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(fs::File::create(path)?);
    let (nodes, arcs) = (network.node_count(), network.arc_count());
    let most: i64 = (0..nodes).map(|node| network.supply(node).max(0)).sum();
    out.write_all(&(nodes as i64).to_le_bytes())?;
    out.write_all(&(arcs as i64).to_le_bytes())?;
    for node in 0..nodes {
        out.write_all(&network.supply(node).to_le_bytes())?;
    }
    for arc in 0..arcs {
        let ((from, to), (lower, upper)) = (network.ends(arc), network.bounds(arc));
        let upper = if upper >= INFINITE { most } else { upper };
        out.write_all(&from.to_le_bytes())?;
        out.write_all(&to.to_le_bytes())?;
        for number in [lower, upper, network.cost(0, arc)] {
            out.write_all(&number.to_le_bytes())?;
        }
    }
    out.flush()
}

fn read_rows(path: &Path) -> io::Result<Packed> {
    let mut file = BufReader::with_capacity(1 << 20, fs::File::open(path)?);
    let mut eight = [0; 8];
    let mut number = |file: &mut BufReader<fs::File>| file.read_exact(&mut eight).map(|()| i64::from_le_bytes(eight));
    let (nodes, arcs) = (number(&mut file)? as usize, number(&mut file)? as usize);
    let mut network = Packed::with_room(nodes, 1, arcs);
    for node in 0..nodes {
        network.set_supply(node as u32, number(&mut file)?);
    }
    let mut row = [0; 32];
    for _ in 0..arcs {
        file.read_exact(&mut row)?;
        let node = |at: usize| u32::from_le_bytes(row[at..at + 4].try_into().expect("four bytes"));
        let long = |at: usize| i64::from_le_bytes(row[at..at + 8].try_into().expect("eight bytes"));
        network.add_arc(node(0), node(4), long(8), long(16), &[long(24)]);
    }
    Ok(network)
}

/// Processor time of this process so far, all threads, seconds; in hundredths.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or(f64::NAN);
    (ticks(11) + ticks(12)) / 100.0
}

fn peak_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0)
}

/// Solves a file so many times and prints a line of JSON each time. Building includes reading the file, which is not
/// counted for the peers. The check is timed too, five times with the shortest kept, because it is over so soon.
pub(super) fn run(path: &Path, repeats: usize, threads: usize) -> Result<(), String> {
    for _ in 0..repeats {
        let (start, used) = (Instant::now(), processor());
        let network = read_rows(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let build = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let outcome = solve_on(threads, &network, &mut Unwatched).map_err(|refusal| refusal.to_string())?;
        let solve = start.elapsed().as_secs_f64();
        let (used, peak) = (processor() - used, peak_kb());
        let mut seconds = f64::INFINITY;
        for _ in 0..5 {
            let start = Instant::now();
            check(&network, &outcome).map_err(|fault| fault.to_string())?;
            seconds = seconds.min(start.elapsed().as_secs_f64());
        }
        let value = match &outcome {
            Outcome::Optimal(solution) => Some(solution.values[0].to_string()),
            _ => None,
        };
        let answer = serde_json::json!({
            "build": build, "solve": solve, "processor": used, "value": value, "peak_kb": peak, "check": seconds,
        });
        println!("{answer}");
    }
    Ok(())
}
