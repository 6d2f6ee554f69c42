//! Why this person, or why not: criteria, what the line changes, and the best plan without it, by solving again.

use crate::Refusal;
use crate::candidates::{Mover, movers, terms};
use crate::ground::{Ground, Home, Inputs, PoolKind};
use crate::plan::{Edit, Move, MoveKind, Plan, Reason, TierValue, context};
use crate::solve::{Answer, solve};
use canbo_flow::Watch;
use canbo_policy::movement::{Met, assess};
use canbo_register::{PersonId, SeatKey};
use serde::{Deserialize, Serialize};

/// What became of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Has a line in the plan.
    Moved,
    /// Could have had one.
    Eligible,
    /// A criterion is not met, or no seat suits.
    NotEligible,
}

/// The best plan in which this one thing is otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// What was changed to find it: forbidden to this seat, or pinned to it.
    pub seat: SeatKey,
    /// Line of the person in the other plan.
    pub person_instead: Option<Move>,
    /// Who takes the seat in the other plan and not in this one.
    pub seat_instead: Vec<Move>,
    /// Each tier of the other plan less this one's; the first that is not zero decides.
    pub difference: Vec<TierValue>,
}

/// An explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The person.
    pub person: PersonId,
    /// What became of them.
    pub state: State,
    /// Every criterion of the way by which the person moves or might move.
    pub reasons: Vec<Reason>,
    /// The line, when moved.
    pub line: Option<Move>,
    /// The next best plan: without the line when moved, with the person at the best seat when eligible.
    pub alternative: Option<Alternative>,
    /// Set when no alternative exists: the seat or person is forced by the limits.
    pub forced: bool,
}

/// Explains one person of a plan that `verify` accepts. Solves once or twice again.
pub fn explain(
    inputs: &Inputs<'_>,
    plan: &Plan,
    person: &PersonId,
    watch: &mut dyn Watch,
) -> Result<Explanation, Refusal> {
    let known = inputs.register.people.get(person).ok_or_else(|| Refusal::NoSuchPerson { person: person.clone() })?;
    let ground = Ground::lay(inputs)?;
    let all = movers(inputs, &ground, &plan.options);
    let mover = all.binary_search_by(|one| one.person.cmp(person)).ok().map(|at| &all[at]);
    let line = plan.moves.iter().find(|line| line.person == *person).cloned();
    let home = ground.homes.get(person).copied();
    let kind = line
        .as_ref()
        .map(|line| line.kind)
        .or_else(|| mover.map(|mover| mover.options[0].kind))
        .or_else(|| home.map(|home| usual_kind(&ground, home)));
    let reasons = match (home, kind) {
        (Some(home), Some(kind)) => assess(&context(inputs), known, &terms(inputs, &ground, home, kind, None))
            .into_iter()
            .filter(|one| one.met != Met::NotAsked)
            .map(Reason::from)
            .collect(),
        _ => Vec::new(),
    };
    let state = match (&line, mover) {
        (Some(_), _) => State::Moved,
        (None, Some(_)) => State::Eligible,
        (None, None) => State::NotEligible,
    };
    let mut explanation =
        Explanation { person: person.clone(), state, reasons, line: line.clone(), alternative: None, forced: false };
    let mut options = plan.options.clone();
    let seat = match (&line, mover) {
        (Some(line), _) => {
            let seat = SeatKey { unit: line.to.clone(), position: line.position.clone() };
            options.forbids.push(Edit { person: person.clone(), seat: seat.clone() });
            options.pins.retain(|pin| pin.person != *person);
            seat
        }
        (None, Some(mover)) => {
            let seat = nearest_option(inputs, &ground, plan, &all, mover)?;
            options.pins.retain(|pin| pin.person != *person);
            options.pins.push(Edit { person: person.clone(), seat: seat.clone() });
            options.forbids.retain(|edit| edit.person != *person || edit.seat != seat);
            seat
        }
        (None, None) => return Ok(explanation),
    };
    match solve(inputs, &plan.programme_text, &options, watch)? {
        Answer::Plan(other) => explanation.alternative = Some(alternative(plan, &other, person, seat)),
        Answer::NoPlan { elastic: Some(other), .. } if plan.elastic => {
            explanation.alternative = Some(alternative(plan, &other, person, seat))
        }
        Answer::NoPlan { .. } => explanation.forced = true,
    }
    Ok(explanation)
}

fn usual_kind(ground: &Ground, home: Home) -> MoveKind {
    match home {
        Home::Seat { commune, .. } if ground.communes[commune].over > 0 => MoveKind::Between,
        Home::Seat { .. } => MoveKind::Inside,
        Home::Pool(pool) => match ground.pools[pool].kind {
            PoolKind::Centre { .. } => MoveKind::Centre,
            PoolKind::Province { .. } => MoveKind::Province,
        },
    }
}

/// The option with the least reduced costs: what the plan's prices say lies nearest to being chosen.
fn nearest_option(
    inputs: &Inputs<'_>,
    ground: &Ground,
    plan: &Plan,
    all: &[Mover],
    mover: &Mover,
) -> Result<SeatKey, Refusal> {
    let model =
        crate::model::Model::build(inputs, ground.clone(), all.to_vec(), &plan.options, plan.salt, plan.elastic)?;
    let at = model.movers.iter().position(|one| one.person == mover.person).unwrap_or_default();
    let reduced = |option: usize| -> Vec<i64> {
        let number = model.option[at][option] as usize;
        let arc = &model.network.arcs[number];
        let price = |tier: usize, node: u32| plan.prices[tier].get(node as usize).copied().unwrap_or_default();
        (0..model.stages.len())
            .map(|tier| model.network.costs[tier][number] + price(tier, arc.from) - price(tier, arc.to))
            .collect()
    };
    let best = (0..mover.options.len()).min_by_key(|option| reduced(*option)).unwrap_or_default();
    Ok(ground.key(mover.options[best].commune, mover.options[best].seat))
}

fn alternative(plan: &Plan, other: &Plan, person: &PersonId, seat: SeatKey) -> Alternative {
    let of = |plan: &Plan, name| plan.tiers.iter().find(|tier| tier.name == name).map_or(0, |tier| tier.value);
    let had: std::collections::BTreeSet<&PersonId> = plan
        .moves
        .iter()
        .filter(|one| one.to == seat.unit && one.position == seat.position)
        .map(|one| &one.person)
        .collect();
    Alternative {
        person_instead: other.moves.iter().find(|one| one.person == *person).cloned(),
        seat_instead: other
            .moves
            .iter()
            .filter(|one| one.to == seat.unit && one.position == seat.position && !had.contains(&one.person))
            .cloned()
            .collect(),
        difference: other
            .tiers
            .iter()
            .map(|tier| TierValue { name: tier.name, value: tier.value - of(plan, tier.name) })
            .collect(),
        seat,
    }
}
