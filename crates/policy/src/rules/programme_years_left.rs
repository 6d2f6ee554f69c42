//! The programme's own condition of years of service left from the day of going, for those sent by a wave. The law asks it
//! of rotation only (Decree 170/2025, article 43.4). A birth that is not known does not show it.

use super::Rule;
use crate::movement::{Case, Ground, Met, met};
use crate::retirement::{last_day, years_left_from};

pub(super) const RULE: Rule = Rule { code: "E120", stem: "programme_years_left", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(eligibility) = case.sent_by_wave() else { return Ground::of_programme(Met::NotAsked) };
    let Some(years) = eligibility.years_left else { return Ground::of_programme(Met::NotAsked) };
    let holds = years_left_from(case.context.law, case.context.day, case.person, case.start(), years);
    let ground = Ground::of_programme(met(holds == Some(true))).with("years", years);
    match last_day(case.context.law, case.context.day, case.person).and_then(|known| known.get().copied()) {
        Some(last) => ground.with("last_day", last),
        None => ground.with("known", "missing"),
    }
}
