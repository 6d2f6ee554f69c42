//! `canbo flow`: a network in the DIMACS format in; optimum, flows and prices out, checked before they are shown.

use crate::args::Flow;
use crate::exit::Outcome;
use crate::face::{Face, SolverWatch};
use crate::refusal::Refusal;
use crate::whole;
use canbo_flow::{Network, dimacs};
use canbo_words::Datum;
use serde::Serialize;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;
use std::time::Instant;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct Answer {
    /// `optimal`, `infeasible` or `unbounded`.
    status: &'static str,
    /// Least cost; absent unless optimal.
    optimum: Option<i128>,
    /// Number of nodes.
    nodes: usize,
    /// Number of arcs.
    arcs: usize,
    /// Wall-clock seconds.
    read_seconds: f64,
    solve_seconds: f64,
    check_seconds: f64,
    /// Whether the independent check accepts the proof.
    checked: bool,
}

pub(super) fn run(args: &Flow, face: &Face) -> Result<Outcome, Refusal> {
    let start = Instant::now();
    let network = read(&args.file)?;
    let read_seconds = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let mut watch = SolverWatch::new(&face.words, &face.interrupt);
    let outcome = canbo_flow::solve(&network, &mut watch)?;
    drop(watch);
    let solve_seconds = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let checked = canbo_flow::check(&network, &outcome);
    let check_seconds = start.elapsed().as_secs_f64();

    if let Some(path) = &args.solution {
        whole::write_with(path, |file| {
            let mut out = BufWriter::new(file);
            dimacs::write_solution(&network, &outcome, &mut out)?;
            out.flush()
        })?;
    }
    let (status, optimum) = match &outcome {
        canbo_flow::Outcome::Optimal(solution) => ("optimal", Some(solution.values.first().copied().unwrap_or(0))),
        canbo_flow::Outcome::Infeasible(_) => ("infeasible", None),
        canbo_flow::Outcome::Unbounded(_) => ("unbounded", None),
    };
    let answer = Answer {
        status,
        optimum,
        nodes: network.nodes(),
        arcs: network.arcs.len(),
        read_seconds,
        solve_seconds,
        check_seconds,
        checked: checked.is_ok(),
    };
    tell(&answer, face);
    face.answer(&answer);
    Ok(if answer.checked && status == "optimal" { Outcome::Done } else { Outcome::Negative })
}

fn read(path: &Path) -> Result<Network, Refusal> {
    let file = File::open(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })?;
    dimacs::read(BufReader::new(file)).map_err(|error| match error.what {
        dimacs::DimacsFault::Unreadable(cause) => Refusal::NotRead { path: path.to_owned(), cause },
        _ => Refusal::Malformed { path: path.to_owned(), what: error.to_string() },
    })
}

fn tell(answer: &Answer, face: &Face) {
    let words = &face.words;
    let milliseconds = |seconds: f64| words.number((seconds * 1000.0).round() as i64);
    let size = [("nodes", Datum::from(answer.nodes)), ("arcs", Datum::from(answer.arcs))];
    face.line(face.say("flow-size", &size));
    match answer.optimum {
        Some(optimum) => face.line(face.say("flow-optimal", &[("optimum", Datum::from(words.number(optimum)))])),
        None => face.line(face.say(&format!("flow-{}", answer.status), &[])),
    }
    face.line(face.say(if answer.checked { "flow-checked" } else { "flow-not-checked" }, &[]));
    let times = [
        ("read", Datum::from(milliseconds(answer.read_seconds))),
        ("solve", Datum::from(milliseconds(answer.solve_seconds))),
        ("check", Datum::from(milliseconds(answer.check_seconds))),
    ];
    face.line(face.say("flow-times", &times));
}
