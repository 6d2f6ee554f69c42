//! Plans over the kept register: kept with the version that they were made from.

use crate::clash::is_open;
use crate::{Actor, Refusal, known, sha256};
use canbo_planning::{Plan, read_plan};
use canbo_register::{Day, ProvinceCode};
use canbo_store::{Database, Transaction, Version, plan};

/// A plan that was just made, and what it was made from.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The province.
    pub province: &'a ProvinceCode,
    /// The version of the register.
    pub base: Version,
    /// Digest of the plan that it goes out from.
    pub parent: Option<&'a str>,
    /// The plan.
    pub plan: &'a Plan,
    /// Its file.
    pub text: &'a str,
}

/// Keeps the file of a plan. The same plan again changes nothing. The answer is its digest.
///
/// # Errors
/// When the database refuses.
pub async fn keep(database: &Database, actor: &Actor, made: Made<'_>, at: &str) -> Result<String, Refusal> {
    let transaction = database.write().await?;
    let digest = put(&transaction, actor.name(), made, at).await?;
    transaction.commit().await?;
    Ok(digest)
}

/// The same in the transaction of something else.
pub(crate) async fn put(transaction: &Transaction, by: &str, made: Made<'_>, at: &str) -> Result<String, Refusal> {
    let digest = sha256(made.text.as_bytes());
    let kept = plan::Plan {
        digest: digest.clone(),
        province: made.province.clone(),
        parent: made.parent.map(str::to_owned),
        base: made.base,
        on: made.plan.on,
        made_at: at.to_owned(),
        made_by: by.to_owned(),
        programme: made.plan.programme.clone(),
        lines: made.plan.moves.len() as i64,
        elastic: made.plan.elastic,
        body: made.text.to_owned(),
    };
    plan::keep(transaction, &kept).await?;
    Ok(digest)
}

/// The plans of a province, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(database: &Database, actor: &Actor, province: &ProvinceCode) -> Result<Vec<plan::Listed>, Refusal> {
    Ok(plan::list(&database.read().await?, &actor.scope(province)).await?)
}

/// A plan and everything that became of it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The plan.
    pub plan: plan::Plan,
    /// How it was adopted, where it is.
    pub adoption: Option<plan::Adoption>,
    /// Its cases: line, person, receiving body, state.
    pub cases: Vec<(i64, String, String, String)>,
    /// How many of them still wait to be carried out, as far as lists tell.
    pub open: usize,
    /// The adoptions that were taken back, the last first.
    pub withdrawals: Vec<plan::Withdrawal>,
}

/// What is on record of a plan, by its digest or how it begins, and how far the register of `today` shows it.
///
/// # Errors
/// When there is none or more than one.
pub async fn record(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
    today: Day,
) -> Result<Record, Refusal> {
    let transaction = database.read().await?;
    let plan = plan::find(&transaction, &actor.scope(province), digest).await?;
    let adoption = plan::find_adoption(&transaction, &plan.digest).await?;
    let cases = plan::cases(&transaction, &plan.digest).await?;
    let withdrawals = plan::withdrawals(&transaction, &plan.digest).await?;
    drop(transaction);
    let open = match cases.is_empty() {
        true => 0,
        false => {
            let now = known(database, actor, province, None, today.max(plan.on)).await?;
            let lines = read_plan(&plan.body)?.moves;
            lines.iter().filter(|line| is_open(line, plan.on, &now)).count()
        }
    };
    Ok(Record { plan, adoption, cases, open, withdrawals })
}

/// A plan by its digest, or by how it begins when only one does.
///
/// # Errors
/// When there is none or more than one.
pub async fn find(
    database: &Database,
    actor: &Actor,
    province: &ProvinceCode,
    digest: &str,
) -> Result<plan::Plan, Refusal> {
    Ok(plan::find(&database.read().await?, &actor.scope(province), digest).await?)
}
