//! Workbooks that a department would circulate.

use crate::face::Face;
use crate::loaded::Loaded;
use crate::refusal::Refusal;
use canbo_planning::Plan;
use canbo_policy::Programme;
use canbo_policy::gaps::Gaps;
use std::path::{Path, PathBuf};

/// Writes the gaps; returns what was written.
pub(super) fn gaps_workbook(
    _path: &Path,
    _gaps: &Gaps,
    _loaded: &Loaded,
    _face: &Face,
) -> Result<Vec<PathBuf>, Refusal> {
    Ok(Vec::new())
}

/// Writes the plan; returns what was written.
pub(super) fn plan_workbook(
    _out: &Path,
    _plan: &Plan,
    _programme: &Programme,
    _loaded: &Loaded,
    _face: &Face,
) -> Result<Vec<PathBuf>, Refusal> {
    Ok(Vec::new())
}
