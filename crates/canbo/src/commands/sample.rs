//! `canbo sample`: workbooks of an invented province.

use crate::args::Sample;
use crate::exit::Outcome;
use crate::face::{Face, Tone};
use crate::refusal::Refusal;
use crate::whole;
use canbo_register::Day;
use canbo_register::reference::Reference;
use canbo_samples::SAMPLES;
use canbo_words::Datum;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The answer for programs.
#[derive(Debug, Serialize)]
struct SampleAnswer {
    sample: String,
    programme: &'static str,
    on: Day,
    seed: u64,
    written: Vec<String>,
}

pub(super) fn run(args: &Sample, face: &Face) -> Result<Outcome, Refusal> {
    let sample = named(&args.sample)?;
    let files = write(sample.name, args.seed, args.messy, &args.out)?;
    let count = [("count", Datum::from(files.len())), ("path", Datum::from(args.out.display().to_string()))];
    face.line(face.say("sample-written", &count));
    face.line(face.paint.tone(Tone::Quiet, &face.say("sample-invented", &[])));
    let out = args.out.display();
    face.line(format!("\n  canbo gaps {out} --on {} --scope professional", sample.on));
    face.line(format!("  canbo plan {out} --programme {} --on {} --out OUT", sample.programme, sample.on));
    face.answer(&SampleAnswer {
        sample: sample.name.to_owned(),
        programme: sample.programme,
        on: sample.on,
        seed: args.seed,
        written: files.iter().map(|path| path.display().to_string()).collect(),
    });
    Ok(Outcome::Done)
}

/// The sample of that name.
pub(super) fn named(name: &str) -> Result<&'static canbo_samples::Sample, Refusal> {
    let known = || SAMPLES.iter().map(|sample| sample.name.to_owned()).collect();
    SAMPLES
        .iter()
        .find(|sample| sample.name == name)
        .ok_or_else(|| Refusal::UnknownSample { name: name.to_owned(), known: known() })
}

/// Writes the workbooks of a sample into a folder; names inside a sample may have folders of their own.
pub(super) fn write(name: &str, seed: u64, messy: bool, folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let files = canbo_samples::generate(name, seed, messy, &Reference::embedded());
    let files = files.map_err(|refusal| Refusal::Sample(refusal.to_string()))?;
    let mut written = Vec::new();
    for file in files {
        let path = folder.join(&file.name);
        whole::folder(path.parent().unwrap_or(folder))?;
        whole::write(&path, &file.bytes)?;
        written.push(path);
    }
    Ok(written)
}
