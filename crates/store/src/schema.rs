//! The schema, forward only. A later version is one more file; none that was ever released is changed.

use crate::{Database, Engine, Refusal, Transaction};

/// A step: its name and its statements.
pub(crate) type Step = (&'static str, &'static str);

/// The steps, oldest first.
pub(crate) const STEPS: [Step; 6] = [
    ("register", include_str!("../schema/0001_register.sql")),
    ("plans", include_str!("../schema/0002_plans.sql")),
    ("search", include_str!("../schema/0003_search.sql")),
    ("identity", include_str!("../schema/0004_identity.sql")),
    ("gone", include_str!("../schema/0005_gone.sql")),
    ("books", include_str!("../schema/0006_books.sql")),
];

/// Any number that no other program takes for its lock in the same database.
const LOCK: i64 = 0x0063_616e_626f;

/// The newest schema that this program knows.
pub(crate) const NEWEST: i64 = STEPS.len() as i64;

/// Brings the schema up to date, in one transaction; several processes may do so at once.
pub(crate) async fn migrate(database: &Database) -> Result<(), Refusal> {
    if version(&database.read().await?).await? == Some(NEWEST) {
        return Ok(());
    }
    step_to(database, &STEPS).await
}

/// Carries out those of the steps, from the first on, that have not been.
pub(crate) async fn step_to(database: &Database, steps: &[Step]) -> Result<(), Refusal> {
    let write = database.write().await?;
    if write.engine() == Engine::Postgres {
        write.rows("SELECT pg_advisory_xact_lock($1)", [LOCK.into()]).await?;
    }
    let found = version(&write).await?.unwrap_or(0);
    let known = steps.len().max(STEPS.len()) as i64;
    if found > known {
        return Err(Refusal::Newer { place: database.address().to_string(), found, known });
    }
    step_on(&write, steps).await?;
    write.commit().await
}

/// The same within a transaction that is under way and that nobody else of us waits for.
pub(crate) async fn step_on(write: &Transaction, steps: &[Step]) -> Result<(), Refusal> {
    let there = version(write).await?;
    if there.is_none() {
        write
            .run_all(&dialect("CREATE TABLE schema_step (number BIGINT PRIMARY KEY, name {text} NOT NULL)", write))
            .await?;
    }
    for (number, (name, text)) in (1i64..).zip(steps.iter().copied()).skip(there.unwrap_or(0) as usize) {
        write.run_all(&dialect(text, write)).await?;
        let values = [number.into(), name.into()];
        write.run("INSERT INTO schema_step (number, name) VALUES ($1, $2)", values).await?;
    }
    Ok(())
}

/// Takes all tables of an empty database away, so that steps are carried out from the first on.
pub(crate) async fn unmake(write: &Transaction) -> Result<(), Refusal> {
    let lines = STEPS.iter().flat_map(|(_, text)| text.lines());
    let made = lines.filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next());
    // Those that refer to others were made after them.
    for table in made.collect::<Vec<_>>().into_iter().rev() {
        write.run_all(&format!("DROP TABLE IF EXISTS {table}")).await?;
    }
    write.run_all("DELETE FROM schema_step").await
}

/// Whether a database holds tables, and none of ours. What belongs to an extension of the server is nobody's.
pub(crate) async fn is_foreign(database: &Database) -> Result<bool, Refusal> {
    let read = database.read().await?;
    if version(&read).await?.is_some() {
        return Ok(false);
    }
    let tables = match read.engine() {
        Engine::Sqlite => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'",
        Engine::Postgres => {
            "SELECT COUNT(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace \
             WHERE nspname = current_schema() AND relkind IN ('r', 'p', 'f') AND NOT EXISTS (SELECT 1 FROM pg_depend \
             WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')"
        }
    };
    let row = read.row(tables, []).await?;
    Ok(row.map(|row| row.try_get_by_index::<i64>(0)).transpose()?.unwrap_or(0) > 0)
}

/// The schema's version, or nothing in a database that has none of ours.
pub(crate) async fn version(transaction: &Transaction) -> Result<Option<i64>, Refusal> {
    let there = match transaction.engine() {
        Engine::Sqlite => "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_step'",
        Engine::Postgres => {
            "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'schema_step' AND schemaname = current_schema()"
        }
    };
    let count = transaction.row(there, []).await?.map(|row| row.try_get_by_index::<i64>(0)).transpose()?;
    if count.unwrap_or(0) == 0 {
        return Ok(None);
    }
    let row = transaction.row("SELECT MAX(number) FROM schema_step", []).await?;
    Ok(Some(row.map(|row| row.try_get_by_index::<Option<i64>>(0)).transpose()?.flatten().unwrap_or(0)))
}

/// The engine's words for what the two call differently; what stands between `{postgres}` and `{/postgres}` is for one alone.
fn dialect(text: &str, transaction: &Transaction) -> String {
    let text = match (transaction.engine(), text.split_once("{postgres}")) {
        (Engine::Sqlite, Some((before, rest))) => {
            before.to_owned() + rest.split_once("{/postgres}").map_or("", |(_, after)| after)
        }
        _ => text.replace("{postgres}", "").replace("{/postgres}", ""),
    };
    let (serial, plain, bytes, chance) = match transaction.engine() {
        Engine::Sqlite => ("INTEGER PRIMARY KEY AUTOINCREMENT", "TEXT", "BLOB", "lower(hex(randomblob(16)))"),
        Engine::Postgres => (
            "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
            "TEXT COLLATE \"C\"",
            "BYTEA",
            "replace(CAST(gen_random_uuid() AS TEXT), '-', '')",
        ),
    };
    text.replace("{serial}", serial).replace("{text}", plain).replace("{bytes}", bytes).replace("{chance}", chance)
}

#[cfg(test)]
mod tests;
