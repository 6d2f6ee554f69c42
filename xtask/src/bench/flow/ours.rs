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

/// The rows of a file, a stretch at a time, as the columns that a caller would hold.
#[derive(Default)]
struct Stretch {
    from: Vec<u32>,
    to: Vec<u32>,
    lower: Vec<i64>,
    upper: Vec<i64>,
    cost: Vec<i64>,
}

const ROW: usize = 32;
/// So many rows at a time.
const STRETCH: usize = 4_096;

impl Stretch {
    fn take(&mut self, bytes: &[u8]) {
        let rows = bytes.chunks_exact(ROW);
        let node = |row: &[u8], at: usize| u32::from_le_bytes(row[at..at + 4].try_into().expect("four bytes"));
        let long = |row: &[u8], at: usize| i64::from_le_bytes(row[at..at + 8].try_into().expect("eight bytes"));
        let Stretch { from, to, lower, upper, cost } = self;
        [(&mut *from, 0), (to, 4)].into_iter().for_each(|(column, at)| {
            column.clear();
            column.extend(rows.clone().map(|row| node(row, at)));
        });
        [(lower, 8), (upper, 16), (cost, 24)].into_iter().for_each(|(column, at)| {
            column.clear();
            column.extend(rows.clone().map(|row| long(row, at)));
        });
    }
}

/// The network of a file, and the seconds and the processor seconds that building it took: what the peers are given
/// in arrays is not counted for them, so the reading of columns out of the file is not counted here.
fn read_rows(path: &Path) -> io::Result<(Packed, f64)> {
    let mut file = BufReader::with_capacity(1 << 20, fs::File::open(path)?);
    let mut eight = [0; 8];
    let mut number = |file: &mut BufReader<fs::File>| file.read_exact(&mut eight).map(|()| i64::from_le_bytes(eight));
    let (nodes, arcs) = (number(&mut file)? as usize, number(&mut file)? as usize);
    let supply: Vec<i64> = (0..nodes).map(|_| number(&mut file)).collect::<io::Result<_>>()?;
    let mut building = Instant::now();
    let mut network = Packed::with_room(nodes, 1, arcs);
    (0u32..).zip(supply).for_each(|(node, units)| network.set_supply(node, units));
    let mut seconds = building.elapsed().as_secs_f64();
    let (mut bytes, mut stretch) = (vec![0; ROW * STRETCH], Stretch::default());
    for begin in (0..arcs).step_by(STRETCH) {
        let bytes = &mut bytes[..ROW * STRETCH.min(arcs - begin)];
        file.read_exact(bytes)?;
        stretch.take(bytes);
        building = Instant::now();
        network.add_arcs(&stretch.from, &stretch.to, &stretch.lower, &stretch.upper, &[&stretch.cost]);
        seconds += building.elapsed().as_secs_f64();
    }
    Ok((network, seconds))
}

/// Processor time of this process so far, all threads, seconds; in hundredths.
pub(super) fn processor() -> f64 {
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

/// Solves a file so many times and prints a line of JSON each time. The check is timed too, five times with the shortest kept, because it is over so soon.
pub(super) fn run(path: &Path, repeats: usize, threads: usize) -> Result<(), String> {
    for _ in 0..repeats {
        let (network, build) = read_rows(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let (start, used) = (Instant::now(), processor());
        let outcome = solve_on(threads, &network, &mut Unwatched).map_err(|refusal| refusal.to_string())?;
        let solve = start.elapsed().as_secs_f64();
        // Building is one thread that waits for nothing.
        let (used, peak) = (processor() - used + build, peak_kb());
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
