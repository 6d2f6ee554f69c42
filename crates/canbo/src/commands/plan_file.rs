//! A plan that a command is about: a file, or one that is kept beside the register.

use crate::args::Workbooks;
use crate::face::Face;
use crate::kept;
use crate::loaded::{Loaded, load_at};
use crate::refusal::Refusal;
use canbo_app::plans;
use canbo_planning::{Plan, read_plan};
use canbo_register::Day;
use canbo_store::{Missing, Version};
use std::path::Path;

/// A plan and where it is from.
pub(super) struct PlanFile {
    /// The plan.
    pub(super) plan: Plan,
    /// Its digest and the version of the register that it was made from, where it is a kept one.
    pub(super) kept: Option<(String, Version)>,
}

/// Reads the plan of that file or, with `--db`, of that digest.
pub(super) fn open(named: &Path, workbooks: Option<&Workbooks>, face: &Face) -> Result<PlanFile, Refusal> {
    let (text, kept) = text(named, workbooks, face)?;
    Ok(PlanFile { plan: read_plan(&text)?, kept })
}

/// Its text, whatever it is.
pub(super) fn text(
    named: &Path,
    workbooks: Option<&Workbooks>,
    face: &Face,
) -> Result<(String, Option<(String, Version)>), Refusal> {
    let db = workbooks.and_then(|workbooks| workbooks.db.as_deref());
    let (Some(db), Some(workbooks), Some(digest)) = (db, workbooks, digest(named)) else {
        let text = std::fs::read_to_string(named).map_err(|cause| Refusal::of_plan_file(named, cause))?;
        return Ok((text, None));
    };
    let found = kept::with(db, Missing::Refused, face, async |database| {
        let province = kept::province(&database, db, workbooks.kept.province.as_ref()).await?;
        Ok(plans::find(&database, &kept::actor(), &province, digest).await?)
    })?;
    Ok((found.body, Some((found.digest, found.base))))
}

/// The register that a plan is about: as it was known when the plan was made, unless the user says otherwise.
pub(super) fn load(workbooks: &Workbooks, file: &PlanFile, on: Day, face: &Face) -> Result<Loaded, Refusal> {
    let base = file.kept.as_ref().map(|(_, base)| *base);
    load_at(workbooks, base, on, face)
}

/// What looks like the digest of a plan, whole or its beginning, and is no file.
fn digest(named: &Path) -> Option<&str> {
    let text = named.to_str()?;
    let hexadecimal = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    (hexadecimal && (4..=64).contains(&text.len()) && !named.exists()).then_some(text)
}
