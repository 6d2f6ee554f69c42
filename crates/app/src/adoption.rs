//! A kept plan becomes what is carried out: it is held against the register as it is now, and each line becomes a case.
//!
//! Flow: [`look`] (plan and register of today) → [`weigh`] (still the best, not the best, or in breach) → [`confirm`].
//! Somebody may write into the register between the first and the last: then nothing is adopted.

use crate::clash::clashes;
use crate::{Actor, Known, Occasion, Refusal, Rules, known, plans, request};
use canbo_flow::Watch;
use canbo_planning::{Inputs, Plan, Standing, read_plan, standing, verify};
use canbo_policy::Programme;
use canbo_register::{Day, ProvinceCode};
use canbo_store::plan::{self, Adoption};
use canbo_store::{Database, operation, versions};
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

/// Reads a plan and the register of a day, as it is known now. What can be told without any thinking is told here.
///
/// # Errors
/// When there is no such plan, or nothing is known of that day; [`Refusal::AlreadyAdopted`]; [`Refusal::BeforeChange`] when the
/// register knows of changes between that day and `today`; [`Refusal::Clash`].
pub async fn look(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
    on: Day,
    today: Day,
) -> Result<Looked, Refusal> {
    let kept = plans::find(database, actor, province, digest).await?;
    let plan = read_plan(&kept.body)?;
    // Before its own day a plan says nothing.
    let on = on.max(plan.on);
    let transaction = database.read().await?;
    if let Some(before) = plan::find_adoption(&transaction, &kept.digest).await? {
        return Err(Refusal::AlreadyAdopted { plan: kept.digest, at: before.at, by: before.by });
    }
    let written = versions(&transaction, &actor.scope(province)).await?;
    let changed = written.iter().map(|one| one.day).filter(|day| *day <= today).max();
    if let Some(changed) = changed.filter(|changed| *changed > on) {
        return Err(Refusal::BeforeChange { on, changed });
    }
    let adopted = plan::adopted(&transaction, province).await?;
    drop(transaction);
    let now = known(database, actor, province, None, on).await?;
    refuse_clashes(&plan, &kept.digest, &now, &adopted)?;
    Ok(Looked { kept, plan, now })
}

fn refuse_clashes(plan: &Plan, digest: &str, now: &Known, adopted: &[plan::Plan]) -> Result<(), Refusal> {
    let clashes = clashes(plan, digest, now, adopted)?;
    if clashes.is_empty() { Ok(()) } else { Err(Refusal::Clash(clashes)) }
}

/// What came of an adoption that was asked for under a key: how many cases it opened; nothing when it was not carried out.
///
/// # Errors
/// When there is no such plan, or the key was used for something else.
pub async fn again(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
    reason: &str,
    key: &str,
) -> Result<Option<(String, usize)>, Refusal> {
    let kept = plans::find(database, actor, province, digest).await?;
    let answer = operation::answer(&database.read().await?, key, &asked(&kept, reason)).await?;
    Ok(answer.map(|_| (kept.digest, kept.lines.unsigned_abs() as usize)))
}

/// What was asked for. Not the version or the day it was held against: whoever asks again asks for the same.
fn asked(kept: &plan::Plan, reason: &str) -> String {
    request(&["adopt", kept.province.as_str(), &kept.digest, reason.trim()])
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
/// it was looked at, or adopted a plan that this one clashes with ([`Refusal::Clash`]).
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
    let transaction = database.write().await?;
    let begun = operation::begin(&transaction, occasion.key, &asked(kept, reason), occasion.at).await?;
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
        return Err(Refusal::AlreadyAdopted { plan: kept.digest.clone(), at, by });
    }
    // Somebody may have adopted another since it was looked at; from here on nobody can.
    refuse_clashes(plan, &kept.digest, now, &plan::adopted(&transaction, &kept.province).await?)?;
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

/// Takes an adoption back, for a reason: its cases end, and the plan may be adopted again. The answer is the plan's digest, and
/// whether it was done now; under a key that did it before, nothing is done.
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
) -> Result<(String, bool), Refusal> {
    let why = why.trim();
    if why.is_empty() {
        return Err(Refusal::NoReason);
    }
    let transaction = database.write().await?;
    let kept = plan::find(&transaction, &actor.scope(province), digest).await?;
    let parts = ["withdraw", province.as_str(), &kept.digest, why];
    let begun = operation::begin(&transaction, occasion.key, &request(&parts), occasion.at).await?;
    let new = begun == operation::Begun::New;
    if new {
        if !plan::withdraw(&transaction, province, &kept.digest, why, occasion.at, actor.name()).await? {
            return Err(Refusal::NotAdopted { plan: kept.digest });
        }
        operation::finish(&transaction, occasion.key, "withdrawn").await?;
        transaction.commit().await?;
    }
    Ok((kept.digest, new))
}
