//! The sender's dated confirmations of ethics, health and capability. What is absent is *not yet confirmed*: it does not
//! bar a provisional plan, and it is never a yes.

use super::Rule;
use crate::movement::{Case, Ground, Met};
use canbo_register::Day;

pub(super) const RULE: Rule = Rule { code: "E124", stem: "programme_confirmations", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(eligibility) = case.sent_by_wave() else { return Ground::of_programme(Met::NotAsked) };
    if !eligibility.confirmations {
        return Ground::of_programme(Met::NotAsked);
    }
    let given = &case.person.confirmations;
    let asked = [("ethics", given.ethics), ("health", given.health), ("capability", given.capability)];
    let by_then = |day: Option<Day>| day.is_some_and(|day| day <= case.context.day);
    let missing: Vec<&str> = asked.iter().filter(|(_, day)| !by_then(*day)).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Ground::of_programme(Met::Yes);
    }
    Ground::of_programme(Met::Unconfirmed).with("missing", missing.join(", "))
}
