//! Workbooks that a department would circulate.

use crate::face::Face;
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::out::{self, Proven};
use canbo_planning::{Inputs, Plan, Verdict};
use canbo_policy::gaps::Gaps;
use canbo_policy::staffing::Staffing;
use std::path::{Path, PathBuf};

/// Writes the gaps as a workbook.
pub(super) fn gaps_workbook(
    path: &Path,
    gaps: &Gaps,
    staffing: &Staffing,
    loaded: &Loaded,
    face: &Face,
) -> Result<PathBuf, Refusal> {
    let bytes = out::gaps_workbook(gaps, staffing, &loaded.register, &loaded.reference, &face.words);
    written(path, bytes)
}

/// Writes a proven plan as a workbook.
pub(super) fn plan_workbook(
    out: &Path,
    inputs: &Inputs<'_>,
    plan: &Plan,
    verdict: &Verdict,
    face: &Face,
) -> Result<PathBuf, Refusal> {
    let bytes = Proven::of(plan, verdict).and_then(|proven| out::plan_workbook(inputs, proven, &face.words));
    written(&out.join("plan.xlsx"), bytes)
}

fn written(path: &Path, bytes: Result<Vec<u8>, out::Refusal>) -> Result<PathBuf, Refusal> {
    let bytes = bytes.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?;
    whole::write(path, &bytes)?;
    Ok(path.to_owned())
}
