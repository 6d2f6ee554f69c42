//! Plans, which never change, and what became of them.

use crate::day::{day, number};
use crate::{Day, Refusal, Transaction, Version};
use canbo_register::ProvinceCode;
use sea_orm::Value;

/// A plan as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// SHA-256 of its bytes, hexadecimal.
    pub digest: String,
    /// Its province.
    pub province: ProvinceCode,
    /// The plan that it was made from with other wishes.
    pub parent: Option<String>,
    /// The version of the register that it was made from.
    pub base: Version,
    /// The day that it is for.
    pub on: Day,
    /// When it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
    /// The file: JSON.
    pub body: String,
}

/// Keeps a plan. The same plan again changes nothing.
///
/// # Errors
/// What the database refuses.
pub async fn keep(transaction: &Transaction, plan: &Plan) -> Result<(), Refusal> {
    let columns = ["digest", "province", "parent", "base_version", "day", "made_at", "made_by", "body"];
    let row = vec![
        plan.digest.as_str().into(),
        plan.province.as_str().into(),
        plan.parent.clone().into(),
        plan.base.0.into(),
        number(plan.on).into(),
        plan.made_at.as_str().into(),
        plan.made_by.as_str().into(),
        plan.body.as_str().into(),
    ];
    transaction.insert("plan", &columns, vec![row], " ON CONFLICT (digest) DO NOTHING").await
}

/// A plan by its digest, or by how it begins when only one does.
///
/// # Errors
/// What the database refuses.
pub async fn find(transaction: &Transaction, digest: &str) -> Result<Option<Plan>, Refusal> {
    let text = "SELECT digest, province, parent, base_version, day, made_at, made_by, body FROM plan \
                WHERE digest >= $1 AND digest < $2 ORDER BY digest LIMIT 2";
    let values: [Value; 2] = [digest.into(), format!("{digest}~").into()];
    let rows = transaction.rows(text, values).await?;
    let [row] = rows.as_slice() else { return Ok(None) };
    Ok(Some(Plan {
        digest: row.try_get_by_index(0)?,
        province: ProvinceCode::new(row.try_get_by_index::<String>(1)?),
        parent: row.try_get_by_index(2)?,
        base: Version(row.try_get_by_index(3)?),
        on: day(row.try_get_by_index(4)?),
        made_at: row.try_get_by_index(5)?,
        made_by: row.try_get_by_index(6)?,
        body: row.try_get_by_index(7)?,
    }))
}

/// A line of a list of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// SHA-256 of its bytes, hexadecimal.
    pub digest: String,
    /// The version of the register that it was made from.
    pub base: Version,
    /// The day that it is for.
    pub on: Day,
    /// When it was made.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
    /// When it was adopted, if it was.
    pub adopted_at: Option<String>,
}

/// The plans of a province, newest first.
///
/// # Errors
/// What the database refuses.
pub async fn list(transaction: &Transaction, province: &ProvinceCode) -> Result<Vec<Listed>, Refusal> {
    let text = "SELECT digest, base_version, day, made_at, made_by, adoption.at FROM plan \
                LEFT JOIN adoption ON adoption.plan = plan.digest WHERE province = $1 ORDER BY made_at DESC, digest";
    let rows = transaction.rows(text, [province.as_str().into()]).await?;
    let listed = |row: &sea_orm::QueryResult| {
        Ok(Listed {
            digest: row.try_get_by_index(0)?,
            base: Version(row.try_get_by_index(1)?),
            on: day(row.try_get_by_index(2)?),
            made_at: row.try_get_by_index(3)?,
            made_by: row.try_get_by_index(4)?,
            adopted_at: row.try_get_by_index(5)?,
        })
    };
    rows.iter().map(listed).collect()
}

/// How a plan stood when it was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// The plan's digest.
    pub plan: String,
    /// The version of the register on which it was verified again.
    pub version: Version,
    /// What a new plan would have gained, as JSON, when it was no longer the best.
    pub loss: Option<String>,
    /// Why it was adopted all the same.
    pub reason: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
}

/// Records that a plan was adopted, with each of its lines as a case of its own: person and receiving body. A plan is
/// adopted once; the answer is whether this was the time.
///
/// The province's row is taken first: while the plan is adopted the register stays at the version it was verified on.
///
/// # Errors
/// [`Refusal::Changed`] when the register is no longer at that version.
pub async fn adopt(
    transaction: &Transaction,
    province: &ProvinceCode,
    adoption: &Adoption,
    lines: &[(String, String)],
) -> Result<bool, Refusal> {
    let text = "UPDATE province SET version = version WHERE code = $1 AND version = $2";
    if transaction.run(text, [province.as_str().into(), adoption.version.0.into()]).await? != 1 {
        return Err(Refusal::Changed { province: province.clone(), expected: adoption.version });
    }
    let text = "INSERT INTO adoption (plan, version, verdict, loss, reason, at, by_whom) \
                VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (plan) DO NOTHING";
    let values: [Value; 7] = [
        adoption.plan.as_str().into(),
        adoption.version.0.into(),
        if adoption.loss.is_none() { "best" } else { "not_best" }.into(),
        adoption.loss.clone().unwrap_or_default().into(),
        adoption.reason.as_str().into(),
        adoption.at.as_str().into(),
        adoption.by.as_str().into(),
    ];
    if transaction.run(text, values).await? == 0 {
        return Ok(false);
    }
    let rows = lines.iter().enumerate().map(|(line, (person, body))| {
        vec![
            adoption.plan.as_str().into(),
            (line as i64 + 1).into(),
            person.as_str().into(),
            "adopted".into(),
            body.as_str().into(),
        ]
    });
    transaction.insert("plan_line", &["plan", "line", "person", "state", "body"], rows.collect(), "").await?;
    Ok(true)
}

/// The cases of a plan: line, person, receiving body, state.
///
/// # Errors
/// What the database refuses.
pub async fn cases(transaction: &Transaction, plan: &str) -> Result<Vec<(i64, String, String, String)>, Refusal> {
    let text = "SELECT line, person, body, state FROM plan_line WHERE plan = $1 ORDER BY line";
    let rows = transaction.rows(text, [plan.into()]).await?;
    let case = |row: &sea_orm::QueryResult| {
        Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?, row.try_get_by_index(3)?))
    };
    rows.iter().map(case).collect()
}
