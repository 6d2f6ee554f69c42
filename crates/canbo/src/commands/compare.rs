//! `canbo compare`: two plans side by side.

use super::compare_told;
use crate::args::Compare;
use crate::exit::Outcome;
use crate::face::Face;
use crate::refusal::Refusal;
use canbo_planning::{Plan, compare, read_plan};
use std::path::Path;

pub(super) fn run(args: &Compare, face: &Face) -> Result<Outcome, Refusal> {
    let first = open(&args.first)?;
    let second = open(&args.second)?;
    let found = compare(&first, &second);
    compare_told::tell(&found, face);
    face.answer(&found);
    Ok(Outcome::Done)
}

/// Reads a plan file.
pub(super) fn open(path: &Path) -> Result<Plan, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|cause| Refusal::NotRead { path: path.to_owned(), cause })?;
    Ok(read_plan(&text)?)
}
