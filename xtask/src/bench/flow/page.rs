//! The results as lines for a terminal, as the table of `docs/performance.md`, and as a drawing of time against arcs.

use super::Measured;
use super::peers::{Peer, Shot};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// Where the table stands in the page.
const MARKS: [&str; 2] = ["<!-- bench flow: begin -->\n", "<!-- bench flow: end -->\n"];

/// The instances of one shape, from one province to the nation.
fn is_drawn(measured: &Measured) -> bool {
    measured.name.starts_with("province") || measured.name == "nation"
}

/// The least, the middle and the greatest.
fn spread(mut numbers: Vec<f64>) -> Option<(f64, f64, f64)> {
    numbers.sort_by(f64::total_cmp);
    let middle = *numbers.get(numbers.len() / 2)?;
    Some((numbers[0], middle, *numbers.last()?))
}

pub(super) fn seconds(value: f64) -> String {
    if value < 1.0 { format!("{:.0} ms", value * 1_000.0) } else { format!("{value:.1} s") }
}

/// The ratios of a peer to ours, round by round.
fn ratios(measured: &Measured, shots: &[Shot], of: fn(&Shot) -> f64) -> Option<(f64, f64, f64)> {
    let ours = &measured.shots[0].1;
    spread(ours.iter().zip(shots).map(|(ours, theirs)| of(theirs) / of(ours)).collect())
}

/// One instance as rows of a table.
pub(crate) fn lines(measured: &Measured) -> String {
    let mut text = String::new();
    for (name, shots) in &measured.shots {
        let Some((_, wall, _)) = spread(shots.iter().map(|shot| shot.wall).collect()) else { continue };
        let processor = spread(shots.iter().map(|shot| shot.processor).collect()).map_or(f64::NAN, |spread| spread.1);
        let peak = shots.iter().map(|shot| shot.peak_mb).fold(0.0, f64::max);
        let told = |ratio: Option<(f64, f64, f64)>| {
            ratio.map_or(String::new(), |(least, middle, most)| format!("{middle:.2} ({least:.2}–{most:.2})"))
        };
        let (by_wall, by_processor) = if *name == measured.shots[0].0 {
            let check = spread(shots.iter().filter_map(|shot| shot.check).collect());
            (check.map_or(String::new(), |(_, middle, _)| format!("check {}", seconds(middle))), String::new())
        } else {
            (told(ratios(measured, shots, |shot| shot.wall)), told(ratios(measured, shots, |shot| shot.processor)))
        };
        let (wall, processor) = (seconds(wall), seconds(processor));
        let (instance, arcs) = (measured.name, measured.arcs);
        let _ = writeln!(
            text,
            "| {instance} | {arcs} | {name} | {wall} | {processor} | {peak:.0} MB | {by_wall} | {by_processor} |"
        );
    }
    text.truncate(text.trim_end().len());
    text
}

/// Puts the table into the page and draws the picture beside it.
pub(crate) fn write(root: &Path, all: &[Measured], peers: &[Peer]) -> Result<(), String> {
    let path = root.join("docs/performance.md");
    let page = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (before, rest) = page.split_once(MARKS[0]).ok_or("docs/performance.md has lost its mark of where to begin")?;
    let (_, after) = rest.split_once(MARKS[1]).ok_or("docs/performance.md has lost its mark of where to end")?;
    let mut table = machine(peers);
    table += "\n| instance | arcs | solver | wall | processor | peak memory | wall, theirs ÷ ours | processor, theirs ÷ ours |\n";
    table += "|---|---|---|---|---|---|---|---|\n";
    for measured in all {
        let _ = writeln!(table, "{}", lines(measured));
    }
    let page = [before, MARKS[0], &table, MARKS[1], after].concat();
    std::fs::write(&path, page).map_err(|error| error.to_string())?;
    std::fs::write(root.join("docs/images/flow-time.svg"), drawing(all)).map_err(|error| error.to_string())
}

fn machine(peers: &[Peer]) -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let model = model.trim_start_matches(['\t', ' ', ':']);
    let told = |program: &str, args: &[&str]| {
        let output = Command::new(program).args(args).output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    };
    let (day, rust) = (told("date", &["+%Y-%m-%d"]), told("rustc", &["--version"]));
    let count = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').take(3).collect::<Vec<_>>().join(" ");
    let solvers: Vec<String> = peers.iter().map(|peer| format!("{} {}", peer.name, peer.version)).collect();
    format!("{day}; {model}, {count} processors, load at the end {load}; {rust}; {}.\n", solvers.join(", "))
}

const COLOURS: [&str; 5] = ["#b5121b", "#1f5fa8", "#6b6b6b", "#2e7d32", "#8a5a00"];

/// Time against arcs, both in powers of ten, one line a solver.
fn drawing(all: &[Measured]) -> String {
    let drawn: Vec<&Measured> = all.iter().filter(|measured| is_drawn(measured)).collect();
    let x = |arcs: f64| 70.0 + (arcs.log10() - 5.4) / (7.4 - 5.4) * 600.0;
    let y = |seconds: f64| 360.0 - (seconds.log10() + 2.0) / 4.3 * 320.0;
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 420\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n\
         <title>Time to build and solve against the number of arcs</title>\n\
         <desc>One to thirty-four provinces; both axes in powers of ten. The table in performance.md has the figures.</desc>\n\
         <rect width=\"860\" height=\"420\" fill=\"#fff\"/>\n",
    );
    for power in -2..=2 {
        let (at, text) = (y(10f64.powi(power)), ["10 ms", "0.1 s", "1 s", "10 s", "100 s"][(power + 2) as usize]);
        let _ = writeln!(
            svg,
            "<path d=\"M70 {at:.1}H670\" stroke=\"#ddd\"/><text x=\"62\" y=\"{:.1}\" text-anchor=\"end\">{text}</text>",
            at + 4.0
        );
    }
    for arcs in [300_000.0, 1_000_000.0, 3_000_000.0, 10_000_000.0, 20_000_000.0] {
        let _ = writeln!(
            svg,
            "<path d=\"M{0:.1} 30V360\" stroke=\"#ddd\"/><text x=\"{0:.1}\" y=\"380\" text-anchor=\"middle\">{1:.1} M</text>",
            x(arcs),
            arcs / 1e6
        );
    }
    svg.push_str("<text x=\"370\" y=\"405\" text-anchor=\"middle\">arcs, millions</text>\n");
    let solvers = drawn.first().map_or(0, |measured| measured.shots.len());
    for solver in 0..solvers {
        let colour = COLOURS[solver % COLOURS.len()];
        let points: Vec<(f64, f64)> = (drawn.iter())
            .filter_map(|measured| {
                let shots = &measured.shots[solver].1;
                let (_, wall, _) = spread(shots.iter().map(|shot| shot.wall).collect())?;
                Some((x(measured.arcs as f64), y(wall)))
            })
            .collect();
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            line.join(" ")
        );
        for (x, y) in &points {
            let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{colour}\"/>");
        }
        let name = drawn[0].shots[solver].0;
        let _ = writeln!(svg, "<text x=\"690\" y=\"{}\" fill=\"{colour}\">{name}</text>", 60 + 24 * solver);
    }
    svg + "</svg>\n"
}
