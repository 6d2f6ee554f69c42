//! People of whom nothing is known any more, on any day: a correction took them away. No list has them; a search of all days does.

use crate::day::STILL;
use crate::{Refusal, Transaction};
use canbo_register::ProvinceCode;
use sea_orm::Value;

/// Brings the table in step with changes: of each person whether anything was known before, and whether anything is now.
pub(super) async fn follow(
    transaction: &Transaction,
    province: &ProvinceCode,
    changes: &[(&str, bool, bool)],
) -> Result<(), Refusal> {
    let any = transaction.row("SELECT 1 FROM gone WHERE province = $1 LIMIT 1", [province.as_str().into()]).await?;
    if any.is_some() {
        let back: Vec<&str> = changes.iter().filter(|(_, had, has)| !had && *has).map(|(id, ..)| *id).collect();
        super::delete(transaction, "gone", province, &back).await?;
    }
    let gone = changes.iter().filter(|(_, had, has)| *had && !has);
    let rows = gone.map(|(id, ..)| vec![province.as_str().into(), (*id).into()]).collect();
    transaction.insert("gone", &["province", "person"], rows, "").await
}

/// Fills the table, which is empty, from all records of the province.
pub(super) async fn anew(transaction: &Transaction, province: &ProvinceCode) -> Result<(), Refusal> {
    let values: [Value; 2] = [province.as_str().into(), STILL.into()];
    let text = "INSERT INTO gone (province, person) SELECT DISTINCT province, id FROM record \
                WHERE province = $1 AND kind = 'person' AND until_version < $2 \
                AND NOT EXISTS (SELECT 1 FROM record live WHERE live.province = record.province \
                AND live.kind = 'person' AND live.id = record.id AND live.until_version = $2)";
    transaction.run(text, values).await.map(|_| ())
}
