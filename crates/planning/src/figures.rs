//! Published figures measured again from a plan; those of a register are measured by `policy`.

use crate::plan::{MoveKind, Plan, SenderLine};
use canbo_policy::figures::share;
use canbo_policy::programme::{Measure, Published};
use jiff::Unit;

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
