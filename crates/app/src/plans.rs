//! Plans over the kept register: kept with the version that they were made from.

use crate::{Actor, Refusal};
use canbo_planning::Plan;
use canbo_register::ProvinceCode;
use canbo_store::{Database, Version, plan};
use sha2::{Digest, Sha256};

/// Keeps the file of a plan. The same plan again changes nothing. The answer is its digest.
///
/// # Errors
/// When the database refuses.
pub async fn keep(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    base: Version,
    made: &Plan,
    text: &str,
    at: &str,
) -> Result<String, Refusal> {
    let digest: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let transaction = database.write().await?;
    let kept = plan::Plan {
        digest: digest.clone(),
        province: province.clone(),
        parent: None,
        base,
        on: made.on,
        made_at: at.to_owned(),
        made_by: actor.name().to_owned(),
        body: text.to_owned(),
    };
    plan::keep(&transaction, &kept).await?;
    transaction.commit().await?;
    Ok(digest)
}
