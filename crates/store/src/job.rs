//! Work that takes long: put in line in the transaction of whoever asks for it, done by any node, with one effect.
//!
//! A node holds a job by a lease that it renews while it works. When the lease runs out, the node is taken for dead and
//! another takes the job up as its next attempt; what the first one still does is refused, because every report names its
//! attempt. The effect of a job is committed together with [`finish`].

use crate::{Engine, Refusal, Transaction};
use sea_orm::{QueryResult, Value};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In line, or in line again after a failure.
    Waiting,
    /// A node works on it.
    Running,
    /// Done.
    Done,
    /// Given up after the last attempt.
    Failed,
    /// Cancelled by whoever asked for it.
    Cancelled,
}

impl State {
    const ALL: [(State, &'static str); 5] = [
        (State::Waiting, "waiting"),
        (State::Running, "running"),
        (State::Done, "done"),
        (State::Failed, "failed"),
        (State::Cancelled, "cancelled"),
    ];

    fn of(word: &str) -> State {
        let found = State::ALL.into_iter().find(|(_, known)| *known == word);
        found.expect("the table has no other word").0
    }

    /// Whether nothing more happens to it.
    pub fn is_over(self) -> bool {
        matches!(self, State::Done | State::Failed | State::Cancelled)
    }
}

/// A job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// What kind of work.
    pub kind: String,
    /// What exactly: JSON.
    pub payload: String,
    /// Where it stands.
    pub state: State,
    /// How many times it was begun.
    pub attempt: i64,
    /// Parts done, of how many; 0 of 0 while nobody knows.
    pub progress: (i64, i64),
    /// Whether it shall end.
    pub cancel: bool,
    /// The answer, or why it failed last: JSON.
    pub answer: String,
    /// When it was or is due.
    pub due: String,
    /// Who holds it, or held it last.
    pub owner: String,
}

/// A new job.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// What kind of work.
    pub kind: &'a str,
    /// What exactly: JSON.
    pub payload: &'a str,
    /// Not before this moment, RFC 3339 in UTC with a fixed number of digits, as all moments here.
    pub due: &'a str,
    /// How often it is begun at most.
    pub attempts_at_most: i64,
}

/// Puts a job in line.
///
/// # Errors
/// What the database refuses.
pub async fn enqueue(transaction: &Transaction, order: &Order<'_>) -> Result<i64, Refusal> {
    let text = "INSERT INTO job (kind, payload, state, due, attempt, attempts_at_most, lease, owner, cancel, done_parts, \
                all_parts, answer) VALUES ($1, $2, 'waiting', $3, 0, $4, '', '', 0, 0, 0, '') RETURNING id";
    let values: [Value; 4] = [order.kind.into(), order.payload.into(), order.due.into(), order.attempts_at_most.into()];
    let row = transaction.row(text, values).await?.expect("an inserted row is given back");
    Ok(row.try_get_by_index(0)?)
}

const FIELDS: &str = "id, kind, payload, state, attempt, done_parts, all_parts, cancel, answer, due, owner";

fn job(row: &QueryResult) -> Result<Job, Refusal> {
    Ok(Job {
        id: row.try_get_by_index(0)?,
        kind: row.try_get_by_index(1)?,
        payload: row.try_get_by_index(2)?,
        state: State::of(&row.try_get_by_index::<String>(3)?),
        attempt: row.try_get_by_index(4)?,
        progress: (row.try_get_by_index(5)?, row.try_get_by_index(6)?),
        cancel: row.try_get_by_index::<i64>(7)? == 1,
        answer: row.try_get_by_index(8)?,
        due: row.try_get_by_index(9)?,
        owner: row.try_get_by_index(10)?,
    })
}

/// Takes up the job that is due longest, or one whose lease has run out, until `lease`. Jobs in other hands are passed over
/// without waiting.
///
/// # Errors
/// What the database refuses.
pub async fn take(transaction: &Transaction, owner: &str, now: &str, lease: &str) -> Result<Option<Job>, Refusal> {
    let passing_over = match transaction.engine() {
        Engine::Sqlite => "",
        Engine::Postgres => " FOR UPDATE SKIP LOCKED",
    };
    give_up(transaction, now, passing_over).await?;
    let text = format!(
        "UPDATE job SET state = 'running', attempt = attempt + 1, owner = $1, lease = $3, done_parts = 0, all_parts = 0 \
         WHERE id = (SELECT id FROM job WHERE (state = 'waiting' AND due <= $2) \
         OR (state = 'running' AND lease < $2 AND cancel = 0 AND attempt < attempts_at_most) \
         ORDER BY due, id LIMIT 1{passing_over}) RETURNING {FIELDS}"
    );
    let row = transaction.row(text, [owner.into(), now.into(), lease.into()]).await?;
    row.map(|row| job(&row)).transpose()
}

/// Ends what no node holds any more and nobody shall take up again.
async fn give_up(transaction: &Transaction, now: &str, passing_over: &str) -> Result<(), Refusal> {
    let text = format!(
        "UPDATE job SET state = CASE WHEN cancel = 1 THEN 'cancelled' ELSE 'failed' END WHERE id IN (\
         SELECT id FROM job WHERE state = 'running' AND lease < $1 AND (cancel = 1 OR attempt >= attempts_at_most)\
         {passing_over})"
    );
    transaction.run(text, [now.into()]).await?;
    Ok(())
}

/// Tells how far a job is and keeps hold of it until `lease`. The answer: whether it shall end.
///
/// # Errors
/// [`Refusal::JobLost`] when another node holds it by now.
pub async fn report(transaction: &Transaction, held: &Job, progress: (i64, i64), lease: &str) -> Result<bool, Refusal> {
    let text = "UPDATE job SET done_parts = $3, all_parts = $4, lease = $5 \
                WHERE id = $1 AND attempt = $2 AND state = 'running' RETURNING cancel";
    let values: [Value; 5] = [held.id.into(), held.attempt.into(), progress.0.into(), progress.1.into(), lease.into()];
    let row = transaction.row(text, values).await?.ok_or(Refusal::JobLost { job: held.id })?;
    Ok(row.try_get_by_index::<i64>(0)? == 1)
}

/// Ends a job with its answer, in the transaction of its effect.
///
/// # Errors
/// [`Refusal::JobLost`] when another node holds it by now: then the effect must not be committed.
pub async fn finish(transaction: &Transaction, held: &Job, answer: &str) -> Result<(), Refusal> {
    end(transaction, held, "done", "", answer).await
}

/// Ends a job because it was cancelled.
///
/// # Errors
/// As [`finish`].
pub async fn cancelled(transaction: &Transaction, held: &Job) -> Result<(), Refusal> {
    end(transaction, held, "cancelled", "", "").await
}

/// Ends an attempt that failed: the job is in line again from `due` on, or given up after its last attempt, or cancelled if
/// that was asked for.
///
/// # Errors
/// As [`finish`].
pub async fn failed(transaction: &Transaction, held: &Job, why: &str, due: &str) -> Result<(), Refusal> {
    end(transaction, held, "waiting", due, why).await?;
    let text = "UPDATE job SET state = CASE WHEN cancel = 1 THEN 'cancelled' ELSE 'failed' END \
                WHERE id = $1 AND state = 'waiting' AND (cancel = 1 OR attempt >= attempts_at_most)";
    transaction.run(text, [held.id.into()]).await?;
    Ok(())
}

/// Puts a job back in line at once, because its node ends: that attempt does not count, and was nobody's failure.
///
/// # Errors
/// As [`finish`].
pub async fn put_back(transaction: &Transaction, held: &Job) -> Result<(), Refusal> {
    end(transaction, held, "waiting", "", "").await?;
    let text = "UPDATE job SET attempts_at_most = attempts_at_most + 1, \
                state = CASE WHEN cancel = 1 THEN 'cancelled' ELSE state END WHERE id = $1 AND state = 'waiting'";
    transaction.run(text, [held.id.into()]).await?;
    Ok(())
}

/// Ends a job that no further attempt can carry out.
///
/// # Errors
/// As [`finish`].
pub async fn refused(transaction: &Transaction, held: &Job, why: &str) -> Result<(), Refusal> {
    end(transaction, held, "failed", "", why).await
}

async fn end(transaction: &Transaction, held: &Job, state: &str, due: &str, answer: &str) -> Result<(), Refusal> {
    let text = "UPDATE job SET state = $3, due = CASE WHEN $4 = '' THEN due ELSE $4 END, answer = $5, lease = '' \
                WHERE id = $1 AND attempt = $2 AND state = 'running'";
    let values: [Value; 5] = [held.id.into(), held.attempt.into(), state.into(), due.into(), answer.into()];
    match transaction.run(text, values).await? {
        1 => Ok(()),
        _ => Err(Refusal::JobLost { job: held.id }),
    }
}

/// Asks a job to end: at once while it waits, at its next report while it runs. One that is over stays as it is. The answer:
/// how it stands now.
///
/// # Errors
/// [`Refusal::NoSuchJob`].
pub async fn cancel(transaction: &Transaction, id: i64) -> Result<Job, Refusal> {
    let text = "UPDATE job SET cancel = 1, state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END \
                WHERE id = $1 AND state IN ('waiting', 'running')";
    transaction.run(text, [id.into()]).await?;
    find(transaction, id).await
}

/// A job by its number.
///
/// # Errors
/// [`Refusal::NoSuchJob`].
pub async fn find(transaction: &Transaction, id: i64) -> Result<Job, Refusal> {
    let row = transaction.row(format!("SELECT {FIELDS} FROM job WHERE id = $1"), [id.into()]).await?;
    job(&row.ok_or(Refusal::NoSuchJob { job: id })?)
}

/// The newest jobs, the last first.
///
/// # Errors
/// What the database refuses.
pub async fn list(transaction: &Transaction, limit: u32) -> Result<Vec<Job>, Refusal> {
    let rows = transaction.rows(format!("SELECT {FIELDS} FROM job ORDER BY id DESC LIMIT {limit}"), []).await?;
    rows.iter().map(job).collect()
}

/// How long to wait before the next attempt, in seconds: 2, 4, 8, … and at most an hour.
pub fn back_off_seconds(attempt: i64) -> i64 {
    1i64.checked_shl(u32::try_from(attempt.max(0)).unwrap_or(u32::MAX))
        .filter(|seconds| *seconds > 0)
        .map_or(3_600, |seconds| seconds.min(3_600))
}

/// Sets or replaces a schedule. What its rule means is the caller's affair.
///
/// # Errors
/// What the database refuses.
pub async fn schedule(transaction: &Transaction, name: &str, order: &Order<'_>, rule: &str) -> Result<(), Refusal> {
    let text = "INSERT INTO schedule (name, kind, payload, rule, due) VALUES ($1, $2, $3, $4, $5) \
                ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, payload = excluded.payload, \
                rule = excluded.rule, due = excluded.due";
    let values: [Value; 5] = [name.into(), order.kind.into(), order.payload.into(), rule.into(), order.due.into()];
    transaction.run(text, values).await?;
    Ok(())
}

/// Takes a schedule away. The answer: whether there was one.
///
/// # Errors
/// What the database refuses.
pub async fn unschedule(transaction: &Transaction, name: &str) -> Result<bool, Refusal> {
    Ok(transaction.run("DELETE FROM schedule WHERE name = $1", [name.into()]).await? > 0)
}

/// When a schedule is due that stands still until it is set again: after every moment.
pub const STILL: &str = "9999-12-31T00:00:00.000Z";

/// A schedule that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its name.
    pub name: String,
    /// When next by its rule: JSON or a cron line.
    pub rule: String,
    /// When it became due.
    pub due: String,
    /// What kind of work.
    pub kind: String,
    /// What exactly.
    pub payload: String,
}

impl Due {
    /// Whether it does nothing until it is set again.
    pub fn stands_still(&self) -> bool {
        self.due.as_str() >= STILL
    }
}

/// Ends everything that would happen by itself: no job is in line any more, and all schedules stand still. The answer: how many
/// jobs, and the names of the schedules.
pub(crate) async fn still(transaction: &Transaction) -> Result<(u64, Vec<String>), Refusal> {
    let text = "UPDATE job SET state = 'cancelled', cancel = 1, lease = '' WHERE state IN ('waiting', 'running')";
    let jobs = transaction.run(text, []).await?;
    transaction.run("UPDATE schedule SET due = $1", [STILL.into()]).await?;
    let names = transaction.rows("SELECT name FROM schedule ORDER BY name", []).await?;
    let names: Result<Vec<String>, _> = names.iter().map(|row| row.try_get_by_index(0)).collect();
    Ok((jobs, names?))
}

/// The schedules that are due by a moment; all of them where it is no moment.
///
/// # Errors
/// What the database refuses.
pub async fn due(transaction: &Transaction, now: Option<&str>) -> Result<Vec<Due>, Refusal> {
    let text = "SELECT name, rule, due, kind, payload FROM schedule WHERE due <= $1 ORDER BY due, name";
    // No moment comes after a letter.
    let rows = transaction.rows(text, [now.unwrap_or("~").into()]).await?;
    let due = |row: &QueryResult| {
        Ok(Due {
            name: row.try_get_by_index(0)?,
            rule: row.try_get_by_index(1)?,
            due: row.try_get_by_index(2)?,
            kind: row.try_get_by_index(3)?,
            payload: row.try_get_by_index(4)?,
        })
    };
    rows.iter().map(due).collect()
}

/// Puts the job of a schedule in line and moves the schedule on, unless another node was faster. Where the job of the time before
/// is not over, it does the work of this time too. The answer: the job that was put in line.
///
/// # Errors
/// What the database refuses.
pub async fn fire(transaction: &Transaction, due: &Due, next: &str, attempts: i64) -> Result<Option<i64>, Refusal> {
    let text = "UPDATE schedule SET due = $3 WHERE name = $1 AND due = $2";
    let values: [Value; 3] = [due.name.as_str().into(), due.due.as_str().into(), next.into()];
    if transaction.run(text, values).await? == 0 {
        return Ok(None);
    }
    let text = "SELECT id FROM job WHERE state IN ('waiting', 'running') AND kind = $1 AND payload = $2 LIMIT 1";
    if transaction.row(text, [due.kind.as_str().into(), due.payload.as_str().into()]).await?.is_some() {
        return Ok(None);
    }
    let order = Order { kind: &due.kind, payload: &due.payload, due: &due.due, attempts_at_most: attempts };
    Ok(Some(enqueue(transaction, &order).await?))
}
