//! Which database it is.

use crate::{Refusal, Transaction};

/// The database's own name, 32 hexadecimal digits given by chance when it was made. A backup leaves it out: what is restored
/// from one is another database.
///
/// # Errors
/// What the database refuses.
pub async fn identity(transaction: &Transaction) -> Result<String, Refusal> {
    let row = transaction.row("SELECT name FROM identity", []).await?.expect("the schema gives each database its name");
    Ok(row.try_get_by_index(0)?)
}
