//! A backup of a large database, and its restoring.

use crate::{filled, shares, temporary};
use canbo_store::{Address, Database, Missing, backup, restore};
use canbo_trial::postgres::{self, Keeping, Server};
use std::time::Instant;

const AT: &str = "2025-12-01T00:00:00.000Z";

/// Saves so many people of the nation from PostgreSQL, and restores them into another database of the server.
pub(crate) async fn saved(people: u32) -> Result<(), String> {
    let told = |error: canbo_store::Refusal| error.to_string();
    let folder = temporary()?;
    let server = Server::start(Keeping::Safe)?;
    for name in ["nation", "copy"] {
        postgres::create(server.folder(), name)?;
    }
    let address = Address::parse(&server.address("nation"));
    let database = Database::open(&address, Missing::Made).await.map_err(told)?;
    filled("PostgreSQL", &database, &shares(people)).await?;
    let file = folder.join("nation.backup");
    let begun = Instant::now();
    let rows = backup(&database, &file, AT, |_| true).await.map_err(told)?.ok_or("the backup was stopped")?;
    let rows: u64 = rows.rows.values().sum();
    let taken = begun.elapsed().as_secs_f64();
    let size = std::fs::metadata(&file).map_err(|error| error.to_string())?.len() >> 20;
    println!("PostgreSQL: {rows} rows saved in {taken:.1} s, a file of {size} MiB");
    database.close().await.map_err(told)?;
    let begun = Instant::now();
    let copy = Address::parse(&server.address("copy"));
    restore(&file, &copy, AT, 2025).await.map_err(told)?;
    println!("PostgreSQL: restored in {:.1} s", begun.elapsed().as_secs_f64());
    let copy = Database::open(&copy, Missing::Refused).await.map_err(told)?;
    crate::questions(&copy, "restored", "34", shares(people)[33].1).await.map_err(told)?;
    copy.close().await.map_err(told)?;
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}
