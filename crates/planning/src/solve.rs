//! From inputs to the one best plan, or to a named conflict and an elastic plan.

use crate::Refusal;
use crate::candidates::movers;
use crate::conflict::{Conflict, conflicts, side_conflicts};
use crate::ground::{Ground, Inputs};
use crate::model::Model;
use crate::plan::{Decided, DecidedSide, Options, Plan, derive};
use crate::side::{self, Limits};
use crate::tally::{Step, Tally};
use canbo_flow::{Outcome, Solution, Watch};

/// How many tie-break salts are tried before giving up. A collision of 40-bit sums that decides a plan is rare; two in
/// a row mean a defect.
const SALTS: u32 = 8;

/// What planning comes to.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The best plan within all minimums.
    Plan(Box<Plan>),
    /// No plan exists: who conflicts with what, and the plan that misses minimums least, if leaving senders' minimums
    /// open is enough.
    NoPlan {
        /// The limits that cannot hold together.
        conflicts: Vec<Conflict>,
        /// Marked elastic; it names what it misses and cannot be adopted without an override.
        elastic: Option<Box<Plan>>,
    },
}

/// Finds the best plan. `programme_text` is the text that `inputs.programme` was read from; the plan carries it.
pub fn solve(
    inputs: &Inputs<'_>,
    programme_text: &str,
    options: &Options,
    watch: &mut dyn Watch,
) -> Result<Answer, Refusal> {
    let options = options.sorted();
    let ground = Ground::lay(inputs)?;
    let found = movers(inputs, &ground, &options);
    let build = |salt, elastic| Model::build(inputs, ground.clone(), found.clone(), &options, salt, elastic);
    let limits = Limits::of(inputs, &options);
    if limits.any() {
        asked(inputs, &limits)?;
        let mut tell = |elastic| within(inputs, programme_text, &options, &limits, &build(0, elastic)?, watch);
        return match tell(false)? {
            Ok(plan) => Ok(Answer::Plan(Box::new(plan))),
            Err(conflicts) => Ok(Answer::NoPlan { conflicts, elastic: tell(true)?.ok().map(Box::new) }),
        };
    }
    let mut tell = |elastic: bool, salt: u32| -> Result<Result<Plan, Vec<Conflict>>, Refusal> {
        let model = build(salt, elastic)?;
        match canbo_flow::solve(&model.network, watch).map_err(Refusal::Flow)? {
            Outcome::Optimal(solution) => {
                let salt = first_unique(&model, solution, &build, watch)?;
                Ok(Ok(finish(inputs, programme_text, &options, salt)))
            }
            Outcome::Infeasible(cut) => Ok(Err(conflicts(inputs, &model, &cut))),
            Outcome::Unbounded(_) => {
                unreachable!("every option has capacity one, so no cycle is unbounded")
            }
        }
    };
    match tell(false, 0)? {
        Ok(plan) => Ok(Answer::Plan(Box::new(plan))),
        Err(conflicts) => {
            let elastic = tell(true, 0)?.ok().map(Box::new);
            Ok(Answer::NoPlan { conflicts, elastic })
        }
    }
}

/// Whether no other plan is as good: no option or stay can change in another optimum.
pub(crate) fn is_unique(model: &Model, solution: &Solution) -> bool {
    let interest: Vec<u32> = model.stay.iter().chain(model.option.iter().flatten()).copied().collect();
    canbo_flow::uniqueness(&model.network, solution, &interest).is_empty()
}

/// Takes the first salt, from the model's own on, whose optimum is the only one.
fn first_unique(
    model: &Model,
    solution: Solution,
    build: &dyn Fn(u32, bool) -> Result<Model, Refusal>,
    watch: &mut dyn Watch,
) -> Result<(Model, Solution), Refusal> {
    if is_unique(model, &solution) {
        return Ok((model.clone(), solution));
    }
    for salt in model.salt + 1..SALTS {
        let next = build(salt, model.elastic)?;
        let Outcome::Optimal(solution) = canbo_flow::solve(&next.network, watch).map_err(Refusal::Flow)? else {
            unreachable!("only the least tier differs, so what was feasible stays so");
        };
        if is_unique(&next, &solution) {
            return Ok((next, solution));
        }
    }
    Err(Refusal::NotUnique { tried: SALTS })
}

/// Refuses side rows that cannot be meant.
fn asked(inputs: &Inputs<'_>, limits: &Limits) -> Result<(), Refusal> {
    for (first, second) in &limits.apart {
        for person in [first, second] {
            if !inputs.register.people.contains_key(person) {
                return Err(Refusal::NoSuchPerson { person: person.clone() });
            }
        }
        if first == second {
            return Err(Refusal::ApartFromOneself { person: first.clone() });
        }
    }
    match limits.budget.filter(|dong| *dong < 0) {
        Some(dong) => Err(Refusal::BudgetBelowZero { dong }),
        None => Ok(()),
    }
}

/// The best plan within side rows that the search finds, with what it proves; else the limits that cannot hold together.
fn within(
    inputs: &Inputs<'_>,
    programme_text: &str,
    options: &Options,
    limits: &Limits,
    model: &Model,
    watch: &mut dyn Watch,
) -> Result<Result<Plan, Vec<Conflict>>, Refusal> {
    let free = match side::without(model, watch)? {
        Ok(free) => free,
        Err(cut) => return Ok(Err(conflicts(inputs, model, &cut))),
    };
    let (steps, proof) = match side::search(inputs, model, limits, side::Effort::USUAL, watch)? {
        side::Found::Best { steps, proof } => (steps, proof),
        side::Found::Impossible(names) => return Ok(Err(side_conflicts(&names, limits))),
    };
    let proved = side::prove(inputs, model, limits, &steps, &proof).expect("the search's own tree passes the check");
    let values = model.flow_values(&model.flow_of(&steps));
    counted_twice(inputs, model, options, &steps, &values);
    let side = DecidedSide { without: free.steps, gap: proved.gap, proof };
    let decided = Decided {
        programme_text: programme_text.to_owned(),
        options: options.clone(),
        elastic: model.elastic,
        salt: model.salt,
        prices: Vec::new(),
        side: Some(side),
    };
    Ok(Ok(derive(inputs, &model.ground, &steps, decided)))
}

fn finish(inputs: &Inputs<'_>, programme_text: &str, options: &Options, (model, solution): (Model, Solution)) -> Plan {
    let outcome = Outcome::Optimal(solution);
    let values = canbo_flow::check(&model.network, &outcome).expect("the engine's own optimum passes the check");
    let Outcome::Optimal(solution) = outcome else { unreachable!() };
    let steps = model.steps(&solution.flow.to_vec());
    counted_twice(inputs, &model, options, &steps, &values);
    let decided = Decided {
        programme_text: programme_text.to_owned(),
        options: options.clone(),
        elastic: model.elastic,
        salt: model.salt,
        prices: solution.prices,
        side: None,
    };
    derive(inputs, &model.ground, &steps, decided)
}

/// The tiers counted from the people equal those of the flow; anything else is our own defect.
fn counted_twice(inputs: &Inputs<'_>, model: &Model, options: &Options, steps: &[Step], values: &[i128]) {
    let mut tally = Tally::start(*inputs, &model.ground, model.salt, options);
    for step in steps {
        tally.add(step);
    }
    for ((stage, value), offset) in model.stages.iter().zip(values).zip(&model.offsets) {
        assert_eq!(tally.value(*stage), value + offset, "stage {stage:?} counted from people and from the flow");
    }
}
