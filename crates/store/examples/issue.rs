//! Gives out one decision number under a key, for `cargo xtask sweep crash`: `issue DB KEY`. Prints the number.

use canbo_register::ProvinceCode;
use canbo_store::number::{Book, issue};
use canbo_store::operation::{Begun, begin, finish};
use canbo_store::{Address, Database, Missing};

const AT: &str = "2025-12-01T08:00:00.000Z";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [db, key] = args.as_slice() else { return Err("issue DB KEY".into()) };
    let database = Database::open(&Address::parse(db), Missing::Refused).await?;
    let number = once(&database, key).await?;
    database.close().await?;
    println!("{number}");
    Ok(())
}

/// The number under that key: a new one, or the one that was given out under it before.
async fn once(database: &Database, key: &str) -> Result<i64, Box<dyn std::error::Error>> {
    let transaction = database.write().await?;
    if let Begun::Done(answer) = begin(&transaction, key, "request", AT).await? {
        return Ok(answer.parse()?);
    }
    let book = Book { province: ProvinceCode::from("66"), body: "24133".to_owned(), year: 2025 };
    let number = issue(&transaction, &book, "thử", AT, "sweep").await?;
    finish(&transaction, key, &number.to_string()).await?;
    transaction.commit().await?;
    Ok(number)
}
