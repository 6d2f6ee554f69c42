//! A plan made in the background: read, solved, proved and kept. What blocks plans was told when it was ordered.

use super::beat::Course;
use super::json;
use super::node::{Effect, Node, Outcome};
use crate::{Actor, Known, Refusal, Rules, known, plans};
use canbo_flow::{Progress, Watch};
use canbo_planning::{Answer, Conflict, Inputs, Obstacle, Options, Plan, solve, verify, write_plan};
use canbo_policy::Programme;
use canbo_register::{Day, ProvinceCode};
use canbo_store::Transaction;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::pin::Pin;
use std::sync::Arc;

/// A plan to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanOrder {
    /// The province.
    pub province: ProvinceCode,
    /// The day.
    pub on: Day,
    /// The programme, whole: it may be a province's own.
    pub programme: String,
    /// What the planner adds.
    pub options: Options,
    /// Digest of the plan that it is to disturb least.
    pub parent: Option<String>,
    /// Who asked for it.
    pub by: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum PlanAnswer {
    /// A plan is kept.
    Plan {
        /// Its digest.
        plan: String,
        /// Whether it misses minimums and says so.
        elastic: bool,
        /// How many people it moves.
        lines: usize,
        /// The version of the register that it was made from.
        version: i64,
    },
    /// No plan exists.
    None {
        /// How many limits cannot hold together.
        conflicts: usize,
    },
}

/// What thinking alone came to; the writing follows.
enum Thought {
    Made(Box<Plan>, String),
    NoPlan(Vec<Conflict>),
    /// The plan's own proof does not hold: a defect, and nothing is kept.
    NotProved,
}

/// Makes the plan.
pub(super) async fn carry_out(node: &Node, order: PlanOrder, course: Arc<Course>) -> Outcome {
    let actor = Actor::at_the_desk(&order.by);
    let known = match known(&node.database, &actor, &order.province, None, order.on).await {
        Ok(known) => known,
        Err(refusal) if refusal.is_passing() => return Outcome::Failed(refusal.obstacle()),
        Err(refusal) => return Outcome::Refused(refusal.obstacle()),
    };
    let version = known.version;
    let rules = Arc::clone(&node.rules);
    let asked = order.clone();
    let thinking = tokio::task::spawn_blocking(move || think(&known, &asked, &rules, &course));
    match thinking.await {
        // A defect of ours, or no memory: perhaps another node does better.
        Err(cause) => Outcome::Failed(Obstacle::new("defect", &cause).with("what", &cause)),
        Ok(Err(Refusal::Planning(refusal))) if refusal.is_cancelled() => Outcome::Stopped,
        Ok(Err(refusal)) => Outcome::Refused(refusal.obstacle()),
        Ok(Ok(Thought::NotProved)) => {
            Outcome::Refused(Obstacle::new("not-proved", "the plan's own proof does not hold"))
        }
        Ok(Ok(Thought::NoPlan(conflicts))) => Outcome::Answer(json(&PlanAnswer::None { conflicts: conflicts.len() })),
        Ok(Ok(Thought::Made(plan, text))) => Outcome::Effect(Box::new(Keep { order, version, plan, text })),
    }
}

fn think(known: &Known, order: &PlanOrder, rules: &Rules, course: &Course) -> Result<Thought, Refusal> {
    let Rules { reference, law } = rules;
    let programme = Programme::parse_under("programme.toml", &order.programme, reference, law)?;
    let inputs = Inputs { register: &known.register, reference, law, programme: &programme, on: order.on };
    let plan = match solve(&inputs, &order.programme, &order.options, &mut Following(course))? {
        Answer::Plan(plan) => plan,
        Answer::NoPlan { elastic: Some(plan), .. } => plan,
        Answer::NoPlan { conflicts, elastic: None } => return Ok(Thought::NoPlan(conflicts)),
    };
    let text = write_plan(&plan);
    let verdict = verify(&known.register, reference, law, &text);
    let proved = verdict.lawful && (verdict.optimal || verdict.gap.is_some()) && (verdict.feasible || plan.elastic);
    Ok(if proved { Thought::Made(plan, text) } else { Thought::NotProved })
}

/// Hands the solver's progress on, and the wish to stop.
struct Following<'a>(&'a Course);

impl Watch for Following<'_> {
    fn tick(&mut self, progress: Progress) -> ControlFlow<()> {
        self.0.tell(progress.tier.map_or(0, |tier| tier as i64 + 1), progress.tiers as i64 + 1);
        if self.0.stops() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

struct Keep {
    order: PlanOrder,
    version: canbo_store::Version,
    plan: Box<Plan>,
    text: String,
}

impl Effect for Keep {
    fn write<'a>(
        &'a self,
        transaction: &'a Transaction,
        node: &'a Node,
    ) -> Pin<Box<dyn Future<Output = Result<String, Refusal>> + Send + 'a>> {
        Box::pin(async move {
            let Keep { order, version, plan, text } = self;
            let made =
                plans::Made { province: &order.province, base: *version, parent: order.parent.as_deref(), plan, text };
            let digest = plans::put(transaction, &order.by, made, &node.now()).await?;
            let lines = plan.moves.len();
            Ok(json(&PlanAnswer::Plan { plan: digest, elastic: plan.elastic, lines, version: version.0 }))
        })
    }
}
