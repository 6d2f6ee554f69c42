//! Plans, which never change, and what became of them.

use crate::day::{day, number};
use crate::{Day, Refusal, Scope, Transaction, Version};
use canbo_register::ProvinceCode;
use sea_orm::{QueryResult, Value};

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
    /// Code of its programme.
    pub programme: String,
    /// How many people it moves.
    pub lines: i64,
    /// Whether it misses minimums and says so.
    pub elastic: bool,
    /// The file: JSON.
    pub body: String,
}

/// Keeps a plan. The same plan again changes nothing.
///
/// # Errors
/// What the database refuses.
pub async fn keep(transaction: &Transaction, plan: &Plan) -> Result<(), Refusal> {
    let columns = [
        "digest",
        "province",
        "parent",
        "base_version",
        "day",
        "made_at",
        "made_by",
        "programme",
        "lines",
        "elastic",
        "body",
    ];
    let row = vec![
        plan.digest.as_str().into(),
        plan.province.as_str().into(),
        plan.parent.clone().into(),
        plan.base.0.into(),
        number(plan.on).into(),
        plan.made_at.as_str().into(),
        plan.made_by.as_str().into(),
        plan.programme.as_str().into(),
        plan.lines.into(),
        i64::from(plan.elastic).into(),
        plan.body.as_str().into(),
    ];
    transaction.insert("plan", &columns, vec![row], " ON CONFLICT (digest) DO NOTHING").await
}

const FIELDS: &str = "digest, province, parent, base_version, day, made_at, made_by, programme, lines, elastic";

/// The fields of a row that begins with them; the file is read by itself.
fn plan(row: &QueryResult, body: String) -> Result<Plan, Refusal> {
    Ok(Plan {
        digest: row.try_get_by_index(0)?,
        province: ProvinceCode::new(row.try_get_by_index::<String>(1)?),
        parent: row.try_get_by_index(2)?,
        base: Version(row.try_get_by_index(3)?),
        on: day(row.try_get_by_index(4)?),
        made_at: row.try_get_by_index(5)?,
        made_by: row.try_get_by_index(6)?,
        programme: row.try_get_by_index(7)?,
        lines: row.try_get_by_index(8)?,
        elastic: row.try_get_by_index::<i64>(9)? == 1,
        body,
    })
}

/// A plan by its digest, or by how it begins when only one does. A whole plan names people of all bodies: it is shown to
/// those who see the whole province.
///
/// # Errors
/// [`Refusal::NoSuchPlan`] and [`Refusal::SeveralPlans`], or what the database refuses.
pub async fn find(transaction: &Transaction, scope: &Scope, digest: &str) -> Result<Plan, Refusal> {
    let missing = || Refusal::NoSuchPlan { digest: digest.to_owned() };
    if scope.bodies().is_some() || digest.is_empty() {
        return Err(missing());
    }
    let text = format!(
        "SELECT {FIELDS}, body FROM plan WHERE province = $1 AND digest >= $2 AND digest < $3 ORDER BY digest LIMIT 2"
    );
    let values: [Value; 3] = [scope.province().as_str().into(), digest.into(), format!("{digest}~").into()];
    match transaction.rows(text, values).await?.as_slice() {
        [] => Err(missing()),
        [row] => plan(row, row.try_get_by_index(10)?),
        _ => Err(Refusal::SeveralPlans { digest: digest.to_owned() }),
    }
}

/// A line of a list of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The plan, without its file.
    pub plan: Plan,
    /// When and on which version it was adopted, if it was.
    pub adopted: Option<(String, Version)>,
}

/// The plans of a province, newest first.
///
/// # Errors
/// What the database refuses.
pub async fn list(transaction: &Transaction, scope: &Scope) -> Result<Vec<Listed>, Refusal> {
    if scope.bodies().is_some() {
        return Ok(Vec::new());
    }
    let fields = FIELDS.replace("day", "plan.day");
    let text = format!(
        "SELECT {fields}, adoption.at, adoption.version FROM plan \
         LEFT JOIN adoption ON adoption.plan = plan.digest WHERE province = $1 ORDER BY made_at DESC, digest"
    );
    let rows = transaction.rows(text, [scope.province().as_str().into()]).await?;
    let listed = |row: &QueryResult| {
        let at: Option<String> = row.try_get_by_index(10)?;
        let version: Option<i64> = row.try_get_by_index(11)?;
        Ok(Listed { plan: plan(row, String::new())?, adopted: at.zip(version.map(Version)) })
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
    /// As of this day.
    pub on: Day,
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
/// The province's row is taken first: while the plan is adopted the register stays at the version it was verified on, and
/// adoptions of a province wait for each other, so what [`adopted`] says afterwards in this transaction holds.
///
/// # Errors
/// [`Refusal::Changed`] when the register is no longer at that version, [`Refusal::NoSuchPlan`] when the plan is not of that
/// province.
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
    let text = "INSERT INTO adoption (plan, version, verdict, loss, reason, at, by_whom, day) \
                SELECT digest, $2, $3, $4, $5, $6, $7, $8 FROM plan WHERE digest = $1 AND province = $9 \
                ON CONFLICT (plan) DO NOTHING";
    let values: [Value; 9] = [
        adoption.plan.as_str().into(),
        adoption.version.0.into(),
        if adoption.loss.is_none() { "best" } else { "not_best" }.into(),
        adoption.loss.clone().unwrap_or_default().into(),
        adoption.reason.as_str().into(),
        adoption.at.as_str().into(),
        adoption.by.as_str().into(),
        number(adoption.on).into(),
        province.as_str().into(),
    ];
    if transaction.run(text, values).await? == 0 {
        return match find_adoption(transaction, &adoption.plan).await? {
            Some(_) => Ok(false),
            None => Err(Refusal::NoSuchPlan { digest: adoption.plan.clone() }),
        };
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

/// The plans of a province that are adopted, with their files, the first adopted first.
///
/// # Errors
/// What the database refuses.
pub async fn adopted(transaction: &Transaction, province: &ProvinceCode) -> Result<Vec<Plan>, Refusal> {
    let fields = FIELDS.replace("day", "plan.day");
    let text = format!(
        "SELECT {fields}, body FROM plan JOIN adoption ON adoption.plan = plan.digest WHERE province = $1 \
         ORDER BY adoption.at, digest"
    );
    let rows = transaction.rows(&text, [province.as_str().into()]).await?;
    rows.iter().map(|row| plan(row, row.try_get_by_index(10)?)).collect()
}

/// Takes an adoption back: its cases end, the plan may be adopted again, and what was done stays on record. The answer:
/// whether it was adopted.
///
/// # Errors
/// What the database refuses.
pub async fn withdraw(
    transaction: &Transaction,
    province: &ProvinceCode,
    plan: &str,
    why: &str,
    at: &str,
    by: &str,
) -> Result<bool, Refusal> {
    // As in `adopt`: one at a time.
    transaction.run("UPDATE province SET version = version WHERE code = $1", [province.as_str().into()]).await?;
    let text = "INSERT INTO withdrawal (plan, withdrawn_at, withdrawn_by, why, version, day, verdict, loss, reason, at, by_whom) \
                SELECT adoption.plan, $3, $4, $5, adoption.version, adoption.day, verdict, loss, reason, at, by_whom \
                FROM adoption JOIN plan ON plan.digest = adoption.plan WHERE adoption.plan = $1 AND plan.province = $2";
    let values: [Value; 5] = [plan.into(), province.as_str().into(), at.into(), by.into(), why.into()];
    if transaction.run(text, values).await? == 0 {
        return Ok(false);
    }
    transaction.run("DELETE FROM plan_line WHERE plan = $1", [plan.into()]).await?;
    transaction.run("DELETE FROM adoption WHERE plan = $1", [plan.into()]).await?;
    Ok(true)
}

/// How a plan was adopted, if it was.
///
/// # Errors
/// What the database refuses.
pub async fn find_adoption(transaction: &Transaction, plan: &str) -> Result<Option<Adoption>, Refusal> {
    let text = format!("SELECT {ADOPTED} FROM adoption WHERE plan = $1");
    let row = transaction.row(&text, [plan.into()]).await?;
    row.map(|row| adoption(&row, plan)).transpose()
}

const ADOPTED: &str = "version, day, verdict, loss, reason, at, by_whom";

/// The fields of a row that begins with them.
fn adoption(row: &QueryResult, plan: &str) -> Result<Adoption, Refusal> {
    let best = row.try_get_by_index::<String>(2)? == "best";
    let loss: String = row.try_get_by_index(3)?;
    Ok(Adoption {
        plan: plan.to_owned(),
        version: Version(row.try_get_by_index(0)?),
        on: day(row.try_get_by_index(1)?),
        loss: (!best).then_some(loss),
        reason: row.try_get_by_index(4)?,
        at: row.try_get_by_index(5)?,
        by: row.try_get_by_index(6)?,
    })
}

/// An adoption that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// What was taken back.
    pub adoption: Adoption,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why.
    pub why: String,
}

/// The adoptions of a plan that were taken back, the last first.
///
/// # Errors
/// What the database refuses.
pub async fn withdrawals(transaction: &Transaction, plan: &str) -> Result<Vec<Withdrawal>, Refusal> {
    let text = format!(
        "SELECT {ADOPTED}, withdrawn_at, withdrawn_by, why FROM withdrawal WHERE plan = $1 ORDER BY withdrawn_at DESC"
    );
    let rows = transaction.rows(&text, [plan.into()]).await?;
    let withdrawal = |row: &QueryResult| {
        Ok(Withdrawal {
            adoption: adoption(row, plan)?,
            at: row.try_get_by_index(7)?,
            by: row.try_get_by_index(8)?,
            why: row.try_get_by_index(9)?,
        })
    };
    rows.iter().map(withdrawal).collect()
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
