//! What each step of the cascade leaves short.

use crate::Refusal;
use crate::ground::{Ground, Inputs};
use crate::plan::{MoveKind, Plan, steps};
use crate::tally::Tally;

/// Missing seats of all communes before anything, then after each step of the cascade carried out in its order.
pub fn missing_by_step(inputs: &Inputs<'_>, plan: &Plan) -> Result<[u32; 5], Refusal> {
    let ground = Ground::lay(inputs)?;
    let steps = steps(inputs.register, &ground, &plan.moves).map_err(|_| Refusal::NotProven)?;
    let mut tally = Tally::start(*inputs, &ground, plan.salt, &plan.options);
    let missing = |tally: &Tally<'_>| {
        let sum: i64 = (0..ground.communes.len()).map(|at| tally.missing(at)).sum();
        u32::try_from(sum).unwrap_or_default()
    };
    let mut left = [missing(&tally); 5];
    for (at, kind) in [MoveKind::Inside, MoveKind::Between, MoveKind::Centre, MoveKind::Province].iter().enumerate() {
        steps.iter().filter(|step| step.kind == *kind).for_each(|step| tally.add(step));
        left[at + 1] = missing(&tally);
    }
    Ok(left)
}
