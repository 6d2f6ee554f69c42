//! Workbooks that a department would circulate.

use crate::face::Face;
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use crate::whole;
use canbo_office::out::{self, Explained, Proven};
use canbo_planning::{Axis, Forecast, Inputs, Plan, Point, Verdict};
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
    let loads = canbo_policy::workload::loads(&loaded.register, &loaded.law, gaps);
    let bytes = out::gaps_workbook(gaps, staffing, &loads, &loaded.register, &loaded.reference, &face.words);
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

/// Writes explanations as a workbook.
pub(super) fn explanations(
    path: &Path,
    inputs: &Inputs<'_>,
    plan: &Plan,
    found: Explained<'_>,
    face: &Face,
) -> Result<PathBuf, Refusal> {
    written(path, out::explanations_workbook(inputs, plan, found, &face.words))
}

/// Writes a curve as a workbook.
pub(super) fn curve(
    path: &Path,
    inputs: &Inputs<'_>,
    plan: &Plan,
    axis: Axis,
    points: &[Point],
    face: &Face,
) -> Result<PathBuf, Refusal> {
    written(path, out::curve_workbook(inputs, plan, axis, points, &face.words))
}

/// Writes a forecast as a workbook.
pub(super) fn forecast(path: &Path, inputs: &Inputs<'_>, found: &Forecast, face: &Face) -> Result<PathBuf, Refusal> {
    written(path, out::forecast_workbook(inputs, found, &face.words))
}

fn written(path: &Path, bytes: Result<Vec<u8>, out::Refusal>) -> Result<PathBuf, Refusal> {
    let bytes = bytes.map_err(|refusal| Refusal::Workbook(refusal.to_string()))?;
    whole::write(path, &bytes)?;
    Ok(path.to_owned())
}
