//! `bench read`: reading workbooks, beside calamine, which only fetches the cells.
//!
//! Each file is read by the child process that `canbo check` starts for it, under the same limits, and by calamine in a
//! process of its own, in turn, three times; the least of each counts. The hostile files are read once each.

use super::{Taken, taken};
use crate::tools;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const TURNS: usize = 3;
const MEBIBYTE: f64 = 1_048_576.0;

/// Runs the benchmark and prints its table.
pub fn run(root: &Path) -> ExitCode {
    match measure(root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench read: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(root: &Path) -> Result<(), Box<dyn Error>> {
    let programs = build(root)?;
    let folder = std::env::temp_dir().join(format!("canbo-bench-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let measured = tables(&programs, &folder);
    std::fs::remove_dir_all(&folder)?;
    measured
}

fn tables(programs: &Programs, folder: &Path) -> Result<(), Box<dyn Error>> {
    let file = |name: &str| folder.join(name);
    let mut files = Vec::new();
    for (name, people) in [("untidy, 102 sheets, 30,000 people", "30000"), ("untidy, 300,000 people", "300000")] {
        let path = file(&format!("untidy-{people}.xlsx"));
        ran(Command::new(&programs.large).arg(&path).arg(people))?;
        files.push((name, path));
    }
    for (name, rows) in [("plain, 30,000 × 20", "30000"), ("plain, 1,000,000 × 20", "1000000")] {
        let path = file(&format!("plain-{rows}.xlsx"));
        ran(Command::new(&programs.measure).arg("plain").arg(&path).arg(rows))?;
        files.push((name, path));
    }
    println!("| workbook | MiB | ours: clock s | processor s | resident MiB | calamine: processor s | resident MiB |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (name, path) in &files {
        let (mut ours, mut peer) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            ours.push(ran(Command::new(&programs.canbo).arg("__read").arg(path))?);
            peer.push(ran(Command::new(&programs.measure).arg("peer").arg(path))?);
        }
        let (ours, peer) = (least(&ours), least(&peer));
        println!(
            "| {name} | {:.1} | {:.2} | {:.2} | {:.0} | {:.2} | {:.0} |",
            std::fs::metadata(path)?.len() as f64 / MEBIBYTE,
            ours.clock.as_secs_f64(),
            ours.processor.as_secs_f64(),
            ours.resident as f64 / MEBIBYTE,
            peer.processor.as_secs_f64(),
            peer.resident as f64 / MEBIBYTE,
        );
    }
    hostile(programs, &file("hostile"))
}

fn hostile(programs: &Programs, folder: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir(folder)?;
    ran(Command::new(&programs.measure).arg("hostile").arg(folder))?;
    let mut worst: Option<Taken> = None;
    let mut stopped = 0;
    let mut count = 0;
    for entry in std::fs::read_dir(folder)? {
        // A child that its limits end is what the limits are for.
        let one = taken(Command::new(&programs.canbo).arg("__read").arg(entry?.path()))?;
        count += 1;
        stopped += usize::from(!one.succeeded);
        worst = Some(worst.map_or(one, |worst| Taken {
            clock: worst.clock.max(one.clock),
            processor: worst.processor.max(one.processor),
            resident: worst.resident.max(one.resident),
            succeeded: worst.succeeded && one.succeeded,
        }));
    }
    let worst = worst.ok_or("there are no hostile files")?;
    println!(
        "\n{count} hostile files, {stopped} of them stopped by the limits: at most {:.1} s by the clock, {:.1} s of processor, {:.0} MiB resident",
        worst.clock.as_secs_f64(),
        worst.processor.as_secs_f64(),
        worst.resident as f64 / MEBIBYTE,
    );
    Ok(())
}

struct Programs {
    canbo: PathBuf,
    measure: PathBuf,
    large: PathBuf,
}

/// Builds what is measured and says where it lies.
fn build(root: &Path) -> Result<Programs, Box<dyn Error>> {
    let wanted =
        ["-p", "canbo", "-p", "canbo-office", "-p", "canbo-samples", "--bins", "--example", "measure", "--example"];
    let status = tools::cargo().current_dir(root).args(["build", "--release"]).args(wanted).arg("large").status()?;
    if !status.success() {
        return Err("the build failed".into());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let release = root.join(target).join("release");
    let examples = release.join("examples");
    Ok(Programs { canbo: release.join("canbo"), measure: examples.join("measure"), large: examples.join("large") })
}

fn ran(command: &mut Command) -> Result<Taken, Box<dyn Error>> {
    let one = taken(command)?;
    if one.succeeded { Ok(one) } else { Err(format!("{command:?} failed").into()) }
}

/// The least of each measure.
fn least(turns: &[Taken]) -> Taken {
    let best = |of: fn(&Taken) -> std::time::Duration| turns.iter().map(of).min().unwrap_or_default();
    Taken {
        clock: best(|one| one.clock),
        processor: best(|one| one.processor),
        resident: turns.iter().map(|one| one.resident).min().unwrap_or_default(),
        succeeded: true,
    }
}
