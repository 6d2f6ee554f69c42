//! `canbo check`: every problem of the workbooks at once.

use super::findings::{Answer, Counts, answers, tell};
use crate::args::Check;
use crate::exit::Outcome;
use crate::face::Face;
use crate::loaded::{Loaded, load};
use crate::refusal::Refusal;
use crate::whole;
use canbo_register::{Day, Finding};
use canbo_words::Datum;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The answer for programs.
#[derive(Debug, Serialize)]
struct CheckAnswer {
    on: Day,
    files: Vec<String>,
    unreadable: Vec<String>,
    people: usize,
    units: usize,
    counts: Counts,
    findings: Vec<Answer>,
    marked: Vec<String>,
}

/// Places shown of each code; `--json` and `--marked` give all.
const MOST: usize = 8;

pub(super) fn run(args: &Check, face: &Face) -> Result<Outcome, Refusal> {
    let mut loaded = load(&args.workbooks, face)?;
    let on = args.on.unwrap_or(face.today);
    loaded.review(None, on);
    let marked = match &args.marked {
        Some(folder) => mark(&loaded, folder, face)?,
        None => Vec::new(),
    };
    let counts = Counts::of(&loaded.findings);
    told(&loaded, &counts, &marked, face);
    let shown = |paths: &[PathBuf]| paths.iter().map(|path| path.display().to_string()).collect();
    face.answer(&CheckAnswer {
        on,
        files: shown(&loaded.files),
        unreadable: shown(&loaded.unreadable),
        people: loaded.register.people.len(),
        units: loaded.register.communes().count(),
        counts,
        findings: answers(&loaded.findings, Some(&loaded.register), face),
        marked: shown(&marked),
    });
    Ok(loaded.outcome())
}

fn told(loaded: &Loaded, counts: &Counts, marked: &[PathBuf], face: &Face) {
    let data = [
        ("files", Datum::from(loaded.files.len())),
        ("people", Datum::from(loaded.register.people.len())),
        ("units", Datum::from(loaded.register.communes().count())),
    ];
    face.line(face.say("check-read", &data));
    if loaded.findings.is_empty() {
        face.line(face.say("check-nothing", &[]));
    } else {
        face.line(counts.told(face));
        tell(&loaded.findings, Some(&loaded.register), MOST, face);
    }
    if !marked.is_empty() {
        face.heading(&face.say("check-marked", &[]));
        marked.iter().for_each(|path| face.line(format!("  {}", path.display())));
    }
}

/// Writes each workbook with findings back with its cells coloured.
fn mark(loaded: &Loaded, folder: &Path, face: &Face) -> Result<Vec<PathBuf>, Refusal> {
    let mut by_file: BTreeMap<&str, Vec<Finding>> = BTreeMap::new();
    for finding in &loaded.findings {
        if let Some(place) = &finding.place {
            by_file.entry(place.file.as_str()).or_default().push(finding.clone());
        }
    }
    whole::folder(folder)?;
    let mut written = Vec::new();
    for file in loaded.files.iter().filter(|file| !loaded.unreadable.contains(file)) {
        let Some(findings) = by_file.get(file.to_string_lossy().as_ref()) else { continue };
        let bytes = std::fs::read(file).map_err(|cause| Refusal::NotRead { path: file.clone(), cause })?;
        let marked = canbo_office::mark(&bytes, findings, &face.words);
        let marked = marked.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let path = folder.join(format!("{name}.xlsx"));
        whole::write(&path, &marked)?;
        written.push(path);
    }
    Ok(written)
}
