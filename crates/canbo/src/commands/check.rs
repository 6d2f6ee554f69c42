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
use std::collections::{BTreeMap, BTreeSet};
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
    /// The workbook with all findings; null without `--xlsx`.
    xlsx: Option<String>,
}

/// Places shown of each code; `--json` and `--marked` give all.
const MOST: usize = 8;

pub(super) fn run(args: &Check, face: &Face) -> Result<Outcome, Refusal> {
    let mut loaded = load(&args.workbooks, args.on.unwrap_or(face.today), face)?;
    let on = args.on.unwrap_or(face.today);
    loaded.review(None, on);
    let marked = match &args.marked {
        Some(folder) => mark(&loaded, folder, face)?,
        None => Vec::new(),
    };
    if let Some(path) = &args.xlsx {
        let book = canbo_office::out::findings_workbook(
            &loaded.findings,
            &loaded.register,
            &loaded.reference,
            Some(on),
            &face.words,
        );
        whole::write(path, &book.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?)?;
    }
    let counts = Counts::of(&loaded.findings);
    told(&loaded, &counts, &marked, face);
    if let Some(path) = &args.xlsx {
        face.line(face.say("check-xlsx", &[("path", Datum::from(path.display().to_string()))]));
    }
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
        xlsx: args.xlsx.as_ref().map(|path| path.display().to_string()),
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
    let mut names = BTreeSet::new();
    let mut wanted = Vec::new();
    for file in loaded.files.iter().filter(|file| !loaded.unreadable.contains(file)) {
        let Some(findings) = by_file.get(file.to_string_lossy().as_ref()) else { continue };
        wanted.push((file, findings, folder.join(name(file, &mut names))));
    }
    let same = |a: &Path, b: &Path| a.canonicalize().is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b));
    for (_, _, path) in &wanted {
        if let Some(read) = loaded.files.iter().find(|read| same(read, path)) {
            return Err(Refusal::WouldOverwrite { path: read.clone() });
        }
    }
    whole::folder(folder)?;
    let mut written = Vec::new();
    for (file, findings, path) in wanted {
        let bytes = std::fs::read(file).map_err(|cause| Refusal::NotRead { path: file.clone(), cause })?;
        let marked = canbo_office::mark(&bytes, findings, &face.words);
        let marked = marked.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?;
        whole::write(&path, &marked)?;
        written.push(path);
    }
    Ok(written)
}

/// A name for the marked workbook. Every commune sends a "danh-sach.xlsx": the folder tells them apart, or a number.
fn name(file: &Path, taken: &mut BTreeSet<String>) -> String {
    let own = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = file.parent().and_then(Path::file_name).map(|folder| folder.to_string_lossy().into_owned());
    let told_apart = folder.map(|folder| format!("{folder}-{own}"));
    let numbered = (2..).map(|number| format!("{own}-{number}"));
    let mut names = std::iter::once(own.clone()).chain(told_apart).chain(numbered);
    let free = names.find(|name| taken.insert(name.to_lowercase())).unwrap_or(own);
    format!("{free}.xlsx")
}
