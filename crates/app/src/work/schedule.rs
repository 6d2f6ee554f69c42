//! Work that comes again by a rule: a line of cron, in the time of Viet Nam.

use super::{Order, attempts, moment};
use crate::{Refusal, RuleFlaw};
use canbo_store::{Database, job};
use chrono::{DateTime, FixedOffset, Utc};
use croner::Cron;
use jiff::Timestamp;
use std::str::FromStr;

/// Viet Nam is seven hours before UTC all year round.
const OFFSET_SECONDS: i32 = 7 * 3_600;

/// The first moment after another one that a rule names.
///
/// # Errors
/// [`Refusal::Rule`] when it is none, or names no moment any more.
pub fn next(rule: &str, after: Timestamp) -> Result<Timestamp, Refusal> {
    let refused = |flaw| Refusal::Rule { rule: rule.to_owned(), flaw };
    // The reader of rules would take a sixth one for seconds.
    if rule.split_whitespace().count() != 5 {
        return Err(refused(RuleFlaw::NotFive));
    }
    let cron = Cron::from_str(rule).map_err(|cause| refused(RuleFlaw::Unreadable(cause.to_string())))?;
    let zone = FixedOffset::east_opt(OFFSET_SECONDS).expect("less than a day");
    let after = DateTime::<Utc>::from_timestamp(after.as_second(), 0).ok_or_else(|| refused(RuleFlaw::Never))?;
    let next = cron.find_next_occurrence(&after.with_timezone(&zone), false).map_err(|_| refused(RuleFlaw::Never))?;
    Timestamp::from_second(next.timestamp()).map_err(|_| refused(RuleFlaw::Never))
}

/// Sets or replaces a schedule. The answer: when it is due first.
///
/// # Errors
/// [`Refusal::Rule`], or when the database refuses.
pub async fn set(
    database: &Database,
    name: &str,
    order: &Order,
    rule: &str,
    now: Timestamp,
) -> Result<Timestamp, Refusal> {
    let first = next(rule, now)?;
    let (payload, due) = (order.payload(), moment(first));
    let line =
        job::Order { kind: order.kind(), payload: &payload, due: &due, attempts_at_most: attempts(order.kind()) };
    let transaction = database.write().await?;
    job::schedule(&transaction, name, &line, rule).await?;
    transaction.commit().await?;
    Ok(first)
}

/// Takes a schedule away. The answer: whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove(database: &Database, name: &str) -> Result<bool, Refusal> {
    let transaction = database.write().await?;
    let removed = job::unschedule(&transaction, name).await?;
    transaction.commit().await?;
    Ok(removed)
}

/// All schedules, the next one first.
///
/// # Errors
/// When the database refuses.
pub async fn list(database: &Database) -> Result<Vec<job::Due>, Refusal> {
    Ok(job::due(&database.read().await?, None).await?)
}

/// Puts in line what is due. Whatever was missed while nobody worked is done once, not once for each time.
pub(super) async fn fire(database: &Database, now: Timestamp) -> Result<(), Refusal> {
    if job::due(&database.read().await?, Some(&moment(now))).await?.is_empty() {
        return Ok(());
    }
    let transaction = database.write().await?;
    for due in job::due(&transaction, Some(&moment(now))).await? {
        // A rule that names no further moment fires for the last time.
        let next = next(&due.rule, now).map_or_else(|_| job::STILL.to_owned(), moment);
        job::fire(&transaction, &due, &next, attempts(&due.kind)).await?;
    }
    transaction.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("is a moment")
    }

    #[test]
    fn a_rule_is_read_in_the_time_of_viet_nam() {
        let next = |rule: &str, after: &str| moment(next(rule, at(after)).expect("names one"));
        assert_eq!(next("0 1 * * *", "2025-12-01T08:00:00Z"), "2025-12-01T18:00:00.000Z");
        assert_eq!(next("0 1 * * *", "2025-12-01T18:00:00Z"), "2025-12-02T18:00:00.000Z", "never the same moment");
        assert_eq!(next("30 6 * * MON", "2025-12-01T00:00:00Z"), "2025-12-07T23:30:00.000Z");
        assert_eq!(next("0 0 29 2 *", "2025-12-01T00:00:00Z"), "2028-02-28T17:00:00.000Z");
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        let (five, never) = (RuleFlaw::NotFive, RuleFlaw::Never);
        for (rule, why) in [
            ("", Some(&five)),
            ("every night", Some(&five)),
            ("* * *", Some(&five)),
            ("* * * * * *", Some(&five)),
            ("@daily", Some(&five)),
            ("0 0 31 2 *", Some(&never)),
            ("61 * * * *", None),
            ("each night at one o'clock", None),
        ] {
            let refused = next(rule, at("2025-12-01T00:00:00Z")).expect_err("is none");
            let Refusal::Rule { flaw, .. } = refused else { panic!("{rule}: {refused:?}") };
            match why {
                Some(why) => assert_eq!(&flaw, why, "{rule}"),
                None => assert!(matches!(flaw, RuleFlaw::Unreadable(_)), "{rule}: {flaw:?}"),
            }
        }
    }
}
