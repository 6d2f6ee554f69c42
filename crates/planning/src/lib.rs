//! From a register to a verified staffing plan, explained and compared.
//!
//! Flow: [`Inputs`] (register, reference, law, programme, day) → ground (seats, totals, pools) → candidates (who may go
//! where) → [`model()`] (a network and what every arc means) → [`solve()`] → [`Plan`] → [`verify()`], which counts
//! everything again from the people and checks the prices against a network it builds itself → [`explain()`],
//! [`compare()`].
//!
//! Invariants: a plan is immutable; the same inputs give the same plan, byte for byte; all costs are whole numbers; a
//! plan that leaves this crate has passed `flow::check` and its tiers have been counted twice, by flow and by people.
//! Absent: files, clock, environment, network; sentences.

mod around;
mod candidates;
mod compare;
mod conflict;
mod explain;
mod figures;
mod file;
mod forecast;
mod geo;
mod ground;
mod leading;
mod model;
mod obstacle;
mod options;
mod plan;
mod refusal;
mod side;
mod solve;
mod standing;
mod steps;
mod support;
mod tally;
mod tiers;
mod trip;
mod turns;
mod verify;
mod visits;
mod volunteers;
mod what_if;

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod brute;
#[cfg(test)]
mod consulted_tests;
#[cfg(test)]
mod tamper;
#[cfg(test)]
mod testing;

pub use compare::{
    Cause, ComparedCommune, Comparison, Differs, FairerPlan, Fairness, FairnessKind, Measure, Question, compare,
};
pub use conflict::Conflict;
pub use explain::{
    Alternative, Audience, Change, Confirmed, Explainer, Explanation, Known, QuotaExplanation, SeatExplanation,
    Sentence, SmallestChange, State, Told, WhyNot, explain, for_audience, is_discreet,
};
pub use figures::{OtherPlans, measure, measure_other};
pub use file::{read_plan, write_plan};
pub use forecast::{Course, Events, Forecast, Recruit, Shortage, forecast};
pub use ground::Inputs;
pub use leading::{Appointment, Appointments, Beside, Post, SenderBeside, Vacant, leading_posts};
pub use model::{Model, model};
pub use obstacle::{Obstacle, file_cause};
pub use plan::{
    Broken, Cascade, CommuneLine, Consulted, Edit, Move, MoveKind, Options, Plan, Reason, SenderLine, TierValue,
    Unfilled,
};
pub use refusal::{PlanFlaw, Refusal};
pub use side::{Gap, Part, RowName, Side, SideKind, SideLine};
pub use solve::{Answer, solve};
pub use standing::{Loss, Standing, standing};
pub use steps::missing_by_step;
pub use support::{Stay, SupportPlan, Unserved, check_support, support, write_support};
pub use tiers::{FAIR_SCALE, Stage, fair_cost, fair_sum, stages};
pub use turns::{Turn, TurnBody, TurnLine, TurnPlan, check_turns, turns, write_turns};
pub use verify::{Problem, Verdict, verify};
pub use visits::{
    Half, Room, Travel, Visit, VisitAim, VisitPlan, VisitTier, VisitVerdict, Visited, Worth, check_visits, visits,
    write_visits,
};
pub use what_if::{Axis, Edited, Edits, Point, Touched, WhatIf, curve, edited, touched, what_if};
