//! What the side limits of a plan did, for every face: never who is kept apart from whom.

use crate::{Datum, Words};
use canbo_planning::{FAIR_SCALE, Gap, Plan, Side, SideKind, SideLine, Stage};

/// A sentence a limit, what they cost together, and what is left open; nothing for a plan without side limits.
pub fn side_told(words: &Words, plan: &Plan) -> Vec<String> {
    let Some(side) = &plan.side else { return Vec::new() };
    let mut told = Vec::new();
    let pairs: Vec<&SideLine> = side.lines.iter().filter(|line| line.kind == SideKind::Apart).collect();
    if !pairs.is_empty() {
        let together = pairs.iter().filter(|line| line.without > line.at_most).count();
        told.push(words.say("side-apart", &[("pairs", pairs.len().into()), ("without", together.into())]));
    }
    for line in side.lines.iter().filter(|line| line.kind != SideKind::Apart) {
        let key = match line.kind {
            SideKind::BudgetDong => "side-budget",
            _ => "side-leavers",
        };
        let data = [("with", line.with), ("most", line.at_most), ("without", line.without)];
        told.push(words.say(key, &data.map(|(name, value)| (name, Datum::from(words.number(value))))));
    }
    told.push(cost(words, plan, side));
    told.extend(side.gap.as_ref().map(|gap| gap_told(words, gap)));
    told
}

/// What a search that stopped at its limit leaves open.
pub fn gap_told(words: &Words, gap: &Gap) -> String {
    let tier = aim(words, gap.tier);
    let data = [
        ("aim", tier.into()),
        ("least", tier_value(words, gap.tier, gap.at_least).into()),
        ("value", tier_value(words, gap.tier, gap.value).into()),
    ];
    words.say(if gap.at_least == gap.value { "side-gap-after" } else { "side-gap" }, &data)
}

fn aim(words: &Words, stage: Stage) -> String {
    words.name(if stage == Stage::FairShortage { "aim" } else { "tier" }, stage.name())
}

/// The value of a tier. The fair sum is kept in millionths; everything else is counted.
pub fn tier_value(words: &Words, stage: Stage, value: i64) -> String {
    match stage {
        Stage::FairShortage => words.thousandths(value / (FAIR_SCALE / 1000)),
        _ => words.number(value),
    }
}

/// Each aim that would come out otherwise without the limits.
fn cost(words: &Words, plan: &Plan, side: &Side) -> String {
    let differ = plan.tiers.iter().zip(&side.without);
    let differ = differ.filter(|(with, free)| with != free && with.name != Stage::TieBreak);
    let told: Vec<String> = differ
        .map(|(with, free)| {
            let data = [
                ("aim", aim(words, with.name).into()),
                ("with", tier_value(words, with.name, with.value).into()),
                ("without", tier_value(words, with.name, free.value).into()),
            ];
            words.say("side-aim", &data)
        })
        .collect();
    match told.is_empty() {
        true => words.text("side-free"),
        false => words.say("side-cost", &[("aims", told.join("; ").into())]),
    }
}
