//! How a plan stands on a register that has gone on since it was made.
//!
//! The people of a line may have left, moved or grown too old; a seat may be taken. What breaks a rule or a limit is told
//! line by line. Where nothing does, the same question is asked anew and the plan's own moves, counted on the register as it
//! is now, are held against the best answer.

use crate::ground::{Ground, Inputs};
use crate::plan::{Edit, Move, Options, Plan, TierValue, steps};
use crate::side::{Gap, Limits};
use crate::solve::{Answer, solve};
use crate::tally::Tally;
use crate::tiers::{Stage, stages};
use crate::verify::{Found, Problem, limits, lines, side_limits};
use crate::{Conflict, Refusal};
use canbo_flow::Watch;
use canbo_register::SeatKey;
use serde::{Deserialize, Serialize};

/// What a tier of the plan comes to now, and what the best plan of today would reach; smaller is better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// The tier.
    pub tier: Stage,
    /// Of the plan's moves.
    pub plan: i64,
    /// Of the best plan.
    pub best: i64,
}

/// How a plan stands.
#[derive(Clone, Debug)]
pub enum Standing {
    /// No rule is broken, and no plan is better by any tier above the tie-break.
    Best {
        /// What the search for a better one, within side limits, left open.
        gap: Option<Gap>,
    },
    /// No rule is broken; another plan is better.
    Worse {
        /// The tiers that differ, the weightiest first.
        loss: Vec<Loss>,
        /// That plan.
        better: Box<Plan>,
    },
    /// Not to be carried out as it is.
    Breach {
        /// What does not hold.
        breaches: Vec<Problem>,
        /// The plan of today that disturbs its lines least, where there is one.
        instead: Option<Box<Plan>>,
        /// Why there is none.
        conflicts: Vec<Conflict>,
        /// Pins that can no longer be held, left out of the new plan.
        dropped: Vec<Edit>,
    },
}

/// Holds a plan against a register. `inputs.programme` is the plan's own.
///
/// # Errors
/// When nothing can be planned on this register at all, or `watch` stops the work.
pub fn standing(inputs: &Inputs<'_>, plan: &Plan, watch: &mut dyn Watch) -> Result<Standing, Refusal> {
    let ground = Ground::lay(inputs)?;
    let (mut breaches, values) = counted(inputs, &ground, plan);
    let over = plan.moves.iter().filter(|one| one.end.is_some_and(|end| end < inputs.on));
    breaches.extend(over.map(|one| Problem::new("V151").person(&one.person).unit(&one.to)));
    if !breaches.is_empty() {
        return instead(inputs, &ground, plan, breaches, watch);
    }
    // Who is gone cannot be placed, and a seat that is gone cannot be filled: what forbids it asks nothing.
    let options = meant(inputs, &ground, &plan.options, &mut Vec::new());
    let best = match solve(inputs, &plan.programme_text, &options, watch)? {
        Answer::Plan(best) => best,
        Answer::NoPlan { elastic: Some(best), .. } => best,
        Answer::NoPlan { elastic: None, .. } => {
            unreachable!("the plan's own moves break no limit, so there is a plan")
        }
    };
    if plan.elastic != best.elastic {
        // It misses minimums that can all be met by now.
        let missed = Problem::new("V150").with("field", "elastic");
        return instead(inputs, &ground, plan, vec![missed], watch);
    }
    let loss = loss(&values, &best);
    // Where the search stops at a gap, the plan may well be the better of the two.
    let behind = loss.first().is_some_and(|one| one.plan > one.best);
    Ok(match behind {
        true => Standing::Worse { loss, better: best },
        false => Standing::Best { gap: best.side.and_then(|side| side.gap) },
    })
}

/// The tiers in which the two differ, but for the last: which of equals is taken is nobody's loss.
fn loss(values: &[TierValue], best: &Plan) -> Vec<Loss> {
    let pairs = values.iter().zip(&best.tiers).filter(|(mine, _)| mine.name != Stage::TieBreak);
    let differ = pairs.filter(|(mine, theirs)| mine.value != theirs.value);
    differ.map(|(mine, theirs)| Loss { tier: mine.name, plan: mine.value, best: theirs.value }).collect()
}

/// What breaks a rule or a limit, and the tiers of the moves.
fn counted(inputs: &Inputs<'_>, ground: &Ground, plan: &Plan) -> (Vec<Problem>, Vec<TierValue>) {
    let mut found = Found::default();
    let mut there = Vec::new();
    for one in &plan.moves {
        match steps(inputs.register, ground, std::slice::from_ref(one)) {
            Ok(step) => there.extend(step),
            Err(person) => found.feasible.push(Problem::new("V152").person(&person)),
        }
    }
    for step in &there {
        lines(inputs, ground, plan, step, &mut found);
    }
    // Counts say something about whole plans alone.
    if there.len() == plan.moves.len() {
        limits(inputs, ground, plan, &there, &mut found);
        found.feasible.extend(side_limits(inputs, ground, &Limits::of(inputs, &plan.options), &there));
    }
    let mut breaches = [found.feasible, found.lawful].concat();
    // Minimums that the plan says it misses are no news.
    breaches.retain(|problem| problem.code != "V130");
    breaches.sort();
    breaches.dedup();
    let mut tally = Tally::start(*inputs, ground, plan.salt, &plan.options);
    there.iter().for_each(|step| tally.add(step));
    let stages = stages(inputs.programme, plan.elastic, plan.options.base.is_some());
    (breaches, crate::plan::values(&tally, &stages))
}

/// The plan of today that disturbs a plan's lines least.
fn instead(
    inputs: &Inputs<'_>,
    ground: &Ground,
    plan: &Plan,
    breaches: Vec<Problem>,
    watch: &mut dyn Watch,
) -> Result<Standing, Refusal> {
    let mut dropped = Vec::new();
    let mut options = meant(inputs, ground, &plan.options, &mut dropped);
    options.base = Some(plan.moves.iter().map(line).collect());
    let answer = loop {
        match solve(inputs, &plan.programme_text, &options, watch) {
            Err(Refusal::PinImpossible { person, seat }) => {
                let before = options.pins.len();
                options.pins.retain(|pin| pin.person != person || pin.seat != seat);
                assert!(options.pins.len() < before, "what is refused was asked for");
                dropped.push(Edit { person, seat });
            }
            answer => break answer?,
        }
    };
    let (instead, conflicts) = match answer {
        Answer::Plan(plan) => (Some(plan), Vec::new()),
        Answer::NoPlan { conflicts, elastic } => (elastic, conflicts),
    };
    Ok(Standing::Breach { breaches, instead, conflicts, dropped })
}

/// A line as a wish of the planner.
fn line(one: &Move) -> Edit {
    Edit { person: one.person.clone(), seat: SeatKey { unit: one.to.clone(), position: one.position.clone() } }
}

/// The wishes without those that name people or seats that are gone; the pins among them are put down.
fn meant(inputs: &Inputs<'_>, ground: &Ground, options: &Options, dropped: &mut Vec<Edit>) -> Options {
    let mut options = options.clone();
    let there = |edit: &Edit| ground.homes.contains_key(&edit.person) && ground.seat(&edit.seat).is_some();
    options.forbids.retain(there);
    dropped.extend(options.pins.extract_if(.., |pin| !there(pin)));
    options.apart.retain(|(first, second)| [first, second].iter().all(|one| inputs.register.people.contains_key(*one)));
    options
}

#[cfg(test)]
mod tests;
