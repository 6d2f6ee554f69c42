//! The register of a province as of a day.

use crate::{Actor, Refusal};
use canbo_register::{Day, ProvinceCode, Register};
use canbo_store::{Database, Version, load, newest};

/// A province as it is known.
#[derive(Clone, Debug)]
pub struct Known {
    /// The register.
    pub register: Register,
    /// Its province.
    pub province: ProvinceCode,
    /// The version at which it was read.
    pub version: Version,
    /// The day.
    pub on: Day,
}

/// Reads the register of a day, as known at a version or now.
///
/// # Errors
/// When nothing is known of that day or version.
pub async fn known(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    at: Option<Version>,
    on: Day,
) -> Result<Known, Refusal> {
    let transaction = database.read().await?;
    let version = match at {
        Some(version) => version,
        None => newest(&transaction, province).await?,
    };
    let register = load(&transaction, &actor.scope(province), version, on).await?;
    Ok(Known { register, province: province.clone(), version, on })
}
