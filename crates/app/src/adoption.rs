//! A kept plan becomes what is carried out: it is held against the register as it is now, and each line becomes a case.
//!
//! Flow: [`look`] (plan and register of today) → [`weigh`] (still the best, not the best, or in breach) → [`confirm`].
//! Somebody may write into the register between the first and the last: then nothing is adopted.

use crate::{Actor, Known, Occasion, Refusal, Rules, known, plans, request};
use canbo_flow::Watch;
use canbo_planning::{Inputs, Plan, Standing, read_plan, standing, verify};
use canbo_policy::Programme;
use canbo_register::{Day, ProvinceCode};
use canbo_store::plan::{self, Adoption};
use canbo_store::{Database, operation};
use serde_json::json;

/// A plan beside the register as it is now.
#[derive(Debug)]
pub struct Looked {
    /// The plan as it is kept.
    pub kept: plan::Plan,
    /// The plan.
    pub plan: Plan,
    /// The register on the day of adoption.
    pub now: Known,
}

/// Reads a plan and the register of a day, as it is known now.
///
/// # Errors
/// When there is no such plan, or nothing is known of that day.
pub async fn look(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
    on: Day,
) -> Result<Looked, Refusal> {
    let kept = plans::find(database, actor, province, digest).await?;
    let plan = read_plan(&kept.body)?;
    // Before its own day a plan says nothing.
    let now = known(database, actor, province, None, on.max(plan.on)).await?;
    Ok(Looked { kept, plan, now })
}

/// How the plan stands.
///
/// # Errors
/// When nothing can be planned on that register at all, or `watch` stops the work.
pub fn weigh(looked: &Looked, rules: &Rules, watch: &mut dyn Watch) -> Result<Standing, Refusal> {
    let Looked { kept, plan, now } = looked;
    let Rules { reference, law } = rules;
    if now.on == plan.on && now.register.digest() == plan.register_digest && !plan.elastic {
        // Nothing has changed: the plan's own proof tells.
        let verdict = verify(&now.register, reference, law, &kept.body);
        if verdict.feasible && verdict.lawful && (verdict.optimal || verdict.gap.is_some()) {
            return Ok(Standing::Best { gap: verdict.gap });
        }
    }
    let programme = Programme::parse_under("programme.toml", &plan.programme_text, reference, law)?;
    let inputs = Inputs { register: &now.register, reference, law, programme: &programme, on: now.on };
    Ok(standing(&inputs, plan, watch)?)
}

/// Whether a plan that stands so is adopted for a stated reason only.
pub fn needs_reason(looked: &Looked, standing: &Standing) -> bool {
    looked.plan.elastic || !matches!(standing, Standing::Best { gap: None })
}

/// Adopts the plan: its standing is put on record, and each line is a case of its own from now on. How many there are.
///
/// # Errors
/// [`Refusal::Breach`]; [`Refusal::NoReason`]; [`Refusal::AlreadyAdopted`]; when somebody has written into the register since
/// it was looked at, or when another plan that was adopted moves the same people.
pub async fn confirm(
    database: &Database,
    actor: &Actor,
    looked: &Looked,
    standing: &Standing,
    reason: &str,
    occasion: Occasion<'_>,
) -> Result<usize, Refusal> {
    let reason = reason.trim();
    if let Standing::Breach { breaches, .. } = standing {
        return Err(Refusal::Breach { breaches: breaches.len() });
    }
    if needs_reason(looked, standing) && reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let Looked { kept, plan, now } = looked;
    let parts = ["adopt", kept.province.as_str(), &kept.digest, &now.version.to_string(), &now.on.to_string(), reason];
    let transaction = database.write().await?;
    let begun = operation::begin(&transaction, occasion.key, &request(&parts), occasion.at).await?;
    if let operation::Begun::Done(_) = begun {
        return Ok(plan.moves.len());
    }
    let adoption = Adoption {
        plan: kept.digest.clone(),
        version: now.version,
        on: now.on,
        loss: loss(standing),
        reason: reason.to_owned(),
        at: occasion.at.to_owned(),
        by: actor.name().to_owned(),
    };
    let cases: Vec<(String, String)> =
        plan.moves.iter().map(|one| (one.person.to_string(), one.to.root().to_string())).collect();
    if !plan::adopt(&transaction, &kept.province, &adoption, &cases).await? {
        let before = plan::find_adoption(&transaction, &kept.digest).await?;
        let (at, by) = before.map(|before| (before.at, before.by)).unwrap_or_default();
        return Err(Refusal::AlreadyAdopted { at, by });
    }
    operation::finish(&transaction, occasion.key, "adopted").await?;
    transaction.commit().await?;
    Ok(cases.len())
}

/// What a better plan would gain, or may gain where the search left something open; nothing for the best.
fn loss(standing: &Standing) -> Option<String> {
    match standing {
        Standing::Best { gap: None } | Standing::Breach { .. } => None,
        Standing::Best { gap: Some(gap) } => Some(json!({ "gap": gap }).to_string()),
        Standing::Worse { loss, .. } => Some(json!({ "loss": loss }).to_string()),
    }
}

/// Takes an adoption back, for a reason: its cases end, and the plan may be adopted again.
///
/// # Errors
/// [`Refusal::NoReason`]; [`Refusal::NotAdopted`].
pub async fn withdraw(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
    why: &str,
    occasion: Occasion<'_>,
) -> Result<String, Refusal> {
    let why = why.trim();
    if why.is_empty() {
        return Err(Refusal::NoReason);
    }
    let transaction = database.write().await?;
    let kept = plan::find(&transaction, &actor.scope(province), digest).await?;
    let parts = ["withdraw", province.as_str(), &kept.digest, why];
    let begun = operation::begin(&transaction, occasion.key, &request(&parts), occasion.at).await?;
    if begun == operation::Begun::New {
        if !plan::withdraw(&transaction, province, &kept.digest, why, occasion.at, actor.name()).await? {
            return Err(Refusal::NotAdopted);
        }
        operation::finish(&transaction, occasion.key, "withdrawn").await?;
        transaction.commit().await?;
    }
    Ok(kept.digest)
}
