//! `canbo compare`: two plans side by side.

use super::compare_told::{self, Named};
use super::plan_file;
use crate::args::Compare;
use crate::exit::Outcome;
use crate::face::Face;
use crate::refusal::Refusal;
use canbo_planning::compare;
use canbo_register::reference::Reference;
use std::path::Path;

pub(super) fn run(args: &Compare, face: &Face) -> Result<Outcome, Refusal> {
    let workbooks = args.workbooks();
    let open = |named: &Path| plan_file::open(named, workbooks.as_ref(), face);
    let (first, second) = (open(&args.first)?, open(&args.second)?);
    let loaded = workbooks.as_ref().map(|from| plan_file::load(from, &second, second.plan.on, face)).transpose()?;
    let (first, second) = (first.plan, second.plan);
    let found = compare(&first, &second);
    let names = Named { reference: Reference::embedded(), register: loaded.as_ref().map(|one| &one.register), face };
    compare_told::tell(&found, &names, face);
    face.answer(&found);
    Ok(Outcome::Done)
}
