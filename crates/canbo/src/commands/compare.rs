//! `canbo compare`: two plans side by side.

use super::compare_told;
use super::compare_told::Named;
use crate::args::Compare;
use crate::exit::Outcome;
use crate::face::Face;
use crate::loaded::read;
use crate::refusal::Refusal;
use canbo_planning::{Plan, compare, read_plan};
use canbo_register::reference::Reference;
use std::path::Path;

pub(super) fn run(args: &Compare, face: &Face) -> Result<Outcome, Refusal> {
    let first = open(&args.first)?;
    let second = open(&args.second)?;
    let loaded = match args.files.is_empty() {
        true => None,
        false => Some(read(&args.files, args.columns.as_deref(), face)?),
    };
    let found = compare(&first, &second);
    let names = Named { reference: Reference::embedded(), register: loaded.as_ref().map(|one| &one.register), face };
    compare_told::tell(&found, &names, face);
    face.answer(&found);
    Ok(Outcome::Done)
}

/// Reads a plan file.
pub(super) fn open(path: &Path) -> Result<Plan, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|cause| Refusal::of_plan_file(path, cause))?;
    Ok(read_plan(&text)?)
}
