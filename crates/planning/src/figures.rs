//! Published figures measured again from a plan; those of a register are measured by `policy`.

use crate::plan::{MoveKind, Plan, SenderLine};
use crate::support::SupportPlan;
use crate::turns::{TurnLine, TurnPlan};
use crate::visits::VisitPlan;
use canbo_policy::figures::share;
use canbo_policy::programme::{Measure, Published};
use canbo_register::{Day, PersonId};
use jiff::Unit;
use std::collections::BTreeMap;

/// The value found in a plan; absent for figures of a register and where nothing was sent.
pub fn measure(plan: &Plan, asked: &Published) -> Option<i64> {
    use Measure::*;
    let cascade = &plan.cascade;
    let lines = || {
        plan.by_sender.iter().filter(|line| {
            line.wave.is_some()
                && asked.wave.as_ref().is_none_or(|wave| line.wave.as_ref() == Some(wave))
                && asked.sender.as_ref().is_none_or(|sender| line.sender == *sender)
        })
    };
    let sent = || lines().map(|line| i64::from(line.sent)).sum::<i64>();
    match asked.figure {
        MovedBetween => Some(cascade.between.into()),
        MovedCentre => Some(cascade.centre.into()),
        MovedProvince => Some(cascade.province.into()),
        MovedAll => Some(i64::from(cascade.between) + i64::from(cascade.centre) + i64::from(cascade.province)),
        Sent => Some(sent()),
        ShareSentHundredths => share(sent(), lines().map(|line| i64::from(line.base)).sum()),
        SendersWithinShareHundredths => {
            let of = i64::from(asked.of_hundredths?);
            let keeps = |line: &&SenderLine| {
                let part = of * i64::from(line.base);
                (part / 10_000..=(part + 9_999) / 10_000).contains(&i64::from(line.sent))
            };
            let count = |number: usize| i64::try_from(number).ok();
            share(count(lines().filter(keeps).count())?, count(lines().count())?)
        }
        LeadersOfEachSender => lines().map(|line| i64::from(line.leaders)).min(),
        ShortestTermMonths => terms(plan, asked).min(),
        LongestTermMonths => terms(plan, asked).max(),
        _ => None,
    }
}

/// Whole months of those whom a wave sends for a term.
fn terms<'a>(plan: &'a Plan, asked: &'a Published) -> impl Iterator<Item = i64> + 'a {
    let of_wave = plan.moves.iter().filter(|one| {
        one.kind == MoveKind::Province && asked.wave.as_ref().is_none_or(|wave| one.wave.as_ref() == Some(wave))
    });
    of_wave.filter_map(|one| {
        let after = one.end?.tomorrow().ok()?;
        let span = one.start.until((Unit::Month, after)).ok()?;
        (span.get_days() == 0).then(|| i64::from(span.get_months()))
    })
}

/// Plans of other kinds that figures are counted in.
#[derive(Clone, Copy, Debug, Default)]
pub struct OtherPlans<'a> {
    /// Specialists' visits.
    pub visits: Option<&'a VisitPlan>,
    /// Short support.
    pub support: Option<&'a SupportPlan>,
    /// Turns.
    pub turns: Option<&'a TurnPlan>,
}

/// The value found in visits, short support or turns; absent for other figures and where nobody goes.
pub fn measure_other(plans: &OtherPlans<'_>, asked: &Published) -> Option<i64> {
    use Measure::*;
    let weeks = || plans.support.map(|plan| plan.stays.iter().map(|stay| i64::from(stay.weeks)));
    match asked.figure {
        VisitSessionsHundredths => plans.visits?.sessions_hundredths(),
        ShortestSupportWeeks => weeks()?.min(),
        LongestSupportWeeks => weeks()?.max(),
        SentAgainTooEarly => Some(again_too_early(plans.turns?)),
        LongestTurnMonths => longest(plans.turns?),
        _ => None,
    }
}

/// Lines of somebody who goes again while others of the body, who may go, have never gone.
fn again_too_early(plan: &TurnPlan) -> i64 {
    let early = plan.turns.iter().flat_map(|turn| {
        let waits = |line: &&TurnLine| {
            let body = turn.bodies.iter().find(|body| body.unit == line.body);
            line.time > 1 && body.is_some_and(|body| body.not_yet > 0)
        };
        turn.lines.iter().filter(waits)
    });
    i64::try_from(early.count()).unwrap_or(i64::MAX)
}

/// Months of the longest time away without a break: turns that follow each other add up.
fn longest(plan: &TurnPlan) -> Option<i64> {
    let mut away: BTreeMap<&PersonId, (Day, Day)> = BTreeMap::new();
    let mut most = None;
    for turn in &plan.turns {
        for line in &turn.lines {
            let since = match away.get(&line.person) {
                Some((since, last)) if last.tomorrow().ok() == Some(turn.from) => *since,
                _ => turn.from,
            };
            away.insert(&line.person, (since, turn.to));
            let months = since.until((Unit::Month, turn.to.tomorrow().ok()?)).ok()?;
            most = most.max(Some(i64::from(months.get_months()) + i64::from(months.get_days() > 0)));
        }
    }
    most
}
