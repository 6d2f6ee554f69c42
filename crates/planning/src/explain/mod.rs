//! Why this person, or why not: criteria, the best alternatives and the smallest change, from the plan's own prices.
//!
//! Flow: inputs and a proven plan → [`Explainer`] (the network laid again, its flow, the prices) → [`Explanation`] of a
//! person, [`SeatExplanation`] of a seat, [`QuotaExplanation`] of a sender → [`for_audience`], which leaves out what an
//! audience is not shown. Each alternative is the best plan with one thing otherwise; solving again with [`Change`] gives
//! the same tiers, and tests and `cargo xtask sweep explain` do so.
//!
//! Definitions. *Best alternative for the seat*: the best plan in which the person does not take that seat. *Best
//! alternative for the person*: the best plan in which the person has another seat than now. *Smallest change*: by how
//! much the line would have to be better (worse, for somebody moved) before it alters; and, where one of these is enough
//! by itself, in this order: the person's own wish, one slot of the sender's quota, for somebody who is not moved one
//! authorised seat more where the person comes nearest to having one, if it alters nothing of who may go where.
//!
//! Absent: sentences; any counterfactual by a bar, sex, age, health, family or discipline: there is no such [`Change`].

mod alternatives;
mod audience;
mod basis;
mod change;
mod confirm;
mod one_seat;
mod person;
mod quota;
mod seat;

#[cfg(test)]
mod tests;

pub use audience::{Audience, Told, for_audience, is_discreet};
pub use confirm::{Confirmed, Known};

use crate::around::{Around, Tree};
use crate::candidates::{Mover, movers};
use crate::ground::{Ground, Inputs};
use crate::model::Model;
use crate::plan::{Edit, Move, Plan, Reason, TierValue, steps};
use crate::{Edits, Refusal, Touched};
use canbo_register::{PersonId, SeatKey, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What became of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Has a line in the plan.
    Moved,
    /// Could have had one.
    Eligible,
    /// A criterion is not met, or no seat suits.
    NotEligible,
}

/// Why somebody who is not in the plan could not have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// A criterion is not met.
    Criteria,
    /// Covers a field of the minimum in which nobody sits.
    Covers,
    /// Holds several posts: what becomes of the others is for people to settle.
    SeveralPosts,
    /// Leads an office: a plan of seats does not demote.
    Leads,
    /// No open seat within the programme's steps fits the training.
    NoFittingSeat,
    /// Stands at no seat of the plan and in no sending body.
    Outside,
}

/// Data of a sentence: `words` has it under `explain-` and the code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Which sentence.
    pub code: String,
    /// Its data: numbers as digits, units, positions and fields by key.
    pub data: BTreeMap<String, String>,
}

/// What is otherwise in another plan. Never a bar, sex, age, health, family or discipline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Change {
    /// The person does not take the seat.
    Forbid {
        /// The seat.
        seat: SeatKey,
    },
    /// The person takes the seat.
    Pin {
        /// The seat.
        seat: SeatKey,
    },
    /// The pin of the planner is lifted.
    Unpin,
    /// The person's own signed request for the seat.
    Wish {
        /// The seat.
        seat: SeatKey,
    },
    /// The person takes the own wish back.
    NoWish,
    /// So many slots more (or fewer) at the upper end of the sender's range.
    Quota {
        /// The sender.
        sender: UnitId,
        /// More, or fewer when below zero.
        slots: i32,
    },
    /// The least number of the sender is so much higher or lower.
    Least {
        /// The sender.
        sender: UnitId,
        /// More, or fewer when below zero.
        slots: i32,
    },
    /// So many authorised seats more.
    Seats {
        /// The seat.
        seat: SeatKey,
        /// More, or fewer when below zero.
        seats: i32,
    },
    /// No single one of the others is enough: the line itself would have to be worth more (or less) than the difference.
    Worth,
}

impl Change {
    /// The edits that solve again with this change for a person; none for [`Change::Worth`].
    pub fn edits(&self, person: &PersonId) -> Option<Edits> {
        let edit = |seat: &SeatKey| vec![Edit { person: person.clone(), seat: seat.clone() }];
        let none = Edits::default();
        Some(match self {
            Change::Forbid { seat } => Edits { forbids: edit(seat), ..none },
            Change::Pin { seat } => Edits { pins: edit(seat), ..none },
            Change::Unpin => Edits { unpinned: vec![person.clone()], ..none },
            Change::Wish { seat } => Edits { wishes: edit(seat), ..none },
            Change::NoWish => Edits { unwished: vec![person.clone()], ..none },
            Change::Quota { sender, slots } => Edits { quotas: vec![(sender.clone(), *slots)], ..none },
            Change::Least { sender, slots } => Edits { least: vec![(sender.clone(), *slots)], ..none },
            Change::Seats { seat, seats } => Edits { seats: vec![(seat.clone(), *seats)], ..none },
            Change::Worth => return None,
        })
    }
}

/// The best plan in which one thing is otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// What was changed; solving again with it gives this plan.
    pub change: Change,
    /// Where the person is in the other plan; none for staying.
    pub person_at: Option<SeatKey>,
    /// Who comes to the seat that is spoken of and does not in this plan.
    pub seat_takes: Vec<PersonId>,
    /// How many they are.
    pub seat_takes_count: u32,
    /// Everybody whose line differs, by person, this person among them.
    pub touched: Vec<Touched>,
    /// How many others are touched.
    pub others: u32,
    /// Each tier of the other plan less this one's; the first that is not zero decides.
    pub difference: Vec<TierValue>,
    /// What decides, as data for a sentence.
    pub sentence: Sentence,
}

/// The smallest change that would alter the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallestChange {
    /// The change.
    pub change: Change,
    /// By how much the line falls short of (or is ahead of) altering, tier by tier.
    pub difference: Vec<TierValue>,
    /// As data for a sentence.
    pub sentence: Sentence,
}

/// Why somebody is in a plan, or is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The person.
    pub person: PersonId,
    /// What became of them.
    pub state: State,
    /// Every criterion of the way by which the person moves or might move.
    pub reasons: Vec<Reason>,
    /// What else keeps somebody who is not eligible.
    pub why_not: Option<WhyNot>,
    /// The line, when moved.
    pub line: Option<Move>,
    /// What the line does, as data for sentences, most important first.
    pub counts: Vec<Sentence>,
    /// The seat that comes nearest, when eligible and not moved.
    pub nearest: Option<SeatKey>,
    /// Whether the planner pinned the person.
    pub pinned: bool,
    /// The best plan in which the person does not take the seat; only when moved.
    pub best_alternative_for_seat: Option<Alternative>,
    /// The best plan in which the person has another seat.
    pub best_alternative_for_person: Option<Alternative>,
    /// The smallest change that would alter the line.
    pub smallest_change: Option<SmallestChange>,
    /// No alternative exists: the limits force it so.
    pub forced: bool,
}

/// Why a seat is filled as it is, or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatExplanation {
    /// The seat group.
    pub seat: SeatKey,
    /// Authorised seats.
    pub authorised: u32,
    /// Whether they were presumed.
    pub presumed: bool,
    /// People working there before and after.
    pub working: (u32, u32),
    /// Seats still empty.
    pub missing: u32,
    /// Who comes.
    pub takes: Vec<PersonId>,
    /// How many come.
    pub takes_count: u32,
    /// Who could have come and does not.
    pub candidates: Vec<PersonId>,
    /// How many they are.
    pub candidates_count: u32,
    /// How many of them are needed more elsewhere: they have another line.
    pub candidates_elsewhere: u32,
    /// The best plan with one more person here.
    pub best_candidate: Option<Alternative>,
    /// Why nobody more comes, as data for a sentence.
    pub limit: Sentence,
}

/// What a sender's quota does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaExplanation {
    /// The body.
    pub sender: UnitId,
    /// Its wave; none for a service centre.
    pub wave: Option<String>,
    /// Staff that the share is of.
    pub base: u32,
    /// Least and greatest number.
    pub range: (u32, u32),
    /// Sent.
    pub sent: u32,
    /// Least number of leaders, and leaders sent.
    pub leaders: (u32, u32),
    /// Members who may go and whom a seat suits.
    pub able: u32,
    /// What one more slot at the upper end would change; none where nothing.
    pub one_more: Option<Alternative>,
    /// What a least number lower by one would change; none where nothing.
    pub one_fewer: Option<Alternative>,
}

/// The optimum with a slot more or fewer, and whom it touches.
type Slot = (alternatives::Other, Vec<Touched>);

/// A plan opened for questions.
#[derive(Debug)]
pub struct Explainer<'a> {
    inputs: Inputs<'a>,
    plan: &'a Plan,
    ground: Ground,
    movers: Vec<Mover>,
    model: Model,
    around: Around,
    /// The arc that each mover uses.
    used: Vec<u32>,
    /// Whose an arc is: the mover, for the arcs of staying and of options.
    owner: Vec<u32>,
    /// The last tree asked for: people are asked about in the order of their homes.
    tree: Option<Rc<Tree>>,
    /// What one slot more or fewer at a pool would change, once asked for.
    slots: BTreeMap<(usize, i32), Option<Slot>>,
    /// Whose line one seat more would alter, once asked for.
    seats: BTreeMap<SeatKey, Rc<BTreeSet<PersonId>>>,
    /// The solved network, once needed.
    kept: Option<one_seat::Kept>,
}

impl<'a> Explainer<'a> {
    /// Opens a plan. Refuses one whose prices do not prove it on these inputs.
    /// And one with side rows: prices of one flow do not say what a change costs where rows bind across the network.
    pub fn open(inputs: &Inputs<'a>, plan: &'a Plan) -> Result<Explainer<'a>, Refusal> {
        if plan.side.is_some() {
            return Err(Refusal::SideNotExplained);
        }
        let ground = Ground::lay(inputs)?;
        let movers = movers(inputs, &ground, &plan.options);
        let model = Model::build(inputs, ground.clone(), movers.clone(), &plan.options, plan.salt, plan.elastic)?;
        let steps = steps(inputs.register, &ground, &plan.moves).map_err(|_| Refusal::NotProven)?;
        let flow = model.flow_of(&steps);
        if model.steps(&flow) != steps {
            return Err(Refusal::NotProven);
        }
        let around = Around::of(&model, &flow, &plan.prices)?;
        let arcs = |at: usize| model.option[at].iter().chain([&model.stay[at]]);
        let used =
            (0..movers.len()).map(|at| *arcs(at).find(|arc| flow[**arc as usize] == 1).unwrap_or(&model.stay[at]));
        let used = used.collect();
        let mut owner = vec![u32::MAX; model.network.arcs.len()];
        for at in 0..movers.len() {
            arcs(at).for_each(|arc| owner[*arc as usize] = at as u32);
        }
        Ok(Explainer {
            inputs: *inputs,
            plan,
            ground,
            movers,
            model,
            around,
            used,
            owner,
            tree: None,
            slots: BTreeMap::new(),
            seats: BTreeMap::new(),
            kept: None,
        })
    }

    /// Everybody of the register, in an order in which asking is quick: those with the same place one after another.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people: Vec<&PersonId> = self.inputs.register.people.keys().collect();
        people.sort_by_key(|person| self.mover(person).map(|at| self.around.ends(self.used[at]).1));
        people.into_iter().cloned().collect()
    }

    /// Those of them who are moved or could be, in the same order.
    pub fn able(&self) -> Vec<PersonId> {
        self.people().into_iter().filter(|person| self.mover(person).is_some()).collect()
    }

    /// Seats that stay empty, by key.
    pub fn empty_seats(&self) -> Vec<SeatKey> {
        let key = |one: &crate::Unfilled| SeatKey { unit: one.unit.clone(), position: one.position.clone() };
        self.plan.unfilled.iter().map(key).collect()
    }

    /// Senders, in the order of the plan.
    pub fn senders(&self) -> Vec<UnitId> {
        self.ground.pools.iter().map(|pool| pool.unit.clone()).collect()
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    fn mover(&self, person: &PersonId) -> Option<usize> {
        self.movers.binary_search_by(|one| one.person.cmp(person)).ok()
    }

    fn tree(&mut self, target: u32) -> Rc<Tree> {
        if let Some(tree) = self.tree.as_ref().filter(|tree| tree.target == target) {
            return Rc::clone(tree);
        }
        let tree = Rc::new(self.around.tree(target));
        self.tree = Some(Rc::clone(&tree));
        tree
    }
}

/// Explains one person of a proven plan.
pub fn explain(inputs: &Inputs<'_>, plan: &Plan, person: &PersonId) -> Result<Explanation, Refusal> {
    Explainer::open(inputs, plan)?.person(person)
}
