//! An operation repeated has one effect: its answer is kept under the key that the caller gave it.

use crate::{Refusal, Transaction};
use sea_orm::Value;

/// What to do with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is new: carry it out in this transaction and call [`finish`].
    New,
    /// It was carried out: this was the answer.
    Done(String),
}

/// Begins an operation. Of several with one key at a time, one is new and the others wait here for its end.
///
/// `request` is a digest of everything that was asked for.
///
/// # Errors
/// [`Refusal::OtherRequest`] when the key was used for something else.
pub async fn begin(transaction: &Transaction, key: &str, request: &str, at: &str) -> Result<Begun, Refusal> {
    let text = "INSERT INTO operation (key, request, answer, at) VALUES ($1, $2, '', $3) ON CONFLICT (key) DO NOTHING";
    let values: [Value; 3] = [key.into(), request.into(), at.into()];
    if transaction.run(text, values).await? == 1 {
        return Ok(Begun::New);
    }
    // It was there a moment ago and operations are never deleted while the program runs.
    let gone = || Refusal::OtherRequest { key: key.to_owned() };
    Ok(Begun::Done(answer(transaction, key, request).await?.ok_or_else(gone)?))
}

/// The answer that was given under a key, if there was one.
///
/// # Errors
/// [`Refusal::OtherRequest`] when the key was used for something else.
pub async fn answer(transaction: &Transaction, key: &str, request: &str) -> Result<Option<String>, Refusal> {
    let row = transaction.row("SELECT request, answer FROM operation WHERE key = $1", [key.into()]).await?;
    let Some(row) = row else { return Ok(None) };
    if row.try_get_by_index::<String>(0)? != request {
        return Err(Refusal::OtherRequest { key: key.to_owned() });
    }
    Ok(Some(row.try_get_by_index(1)?))
}

/// Records the answer, in the transaction of the effect.
///
/// # Errors
/// What the database refuses.
pub async fn finish(transaction: &Transaction, key: &str, answer: &str) -> Result<(), Refusal> {
    let values: [Value; 2] = [key.into(), answer.into()];
    transaction.run("UPDATE operation SET answer = $2 WHERE key = $1", values).await?;
    Ok(())
}
