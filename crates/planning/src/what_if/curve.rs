//! A row of what-ifs along one value.

use super::{Edits, WhatIf, what_if};
use crate::ground::Inputs;
use crate::{Plan, Refusal};
use canbo_flow::Watch;
use serde::{Deserialize, Serialize};

/// What varies along a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Upper end of the senders' share, percent.
    Percent,
    /// Largest distance of a transfer between communes, kilometres.
    RadiusKm,
}

/// A value of the axis with its optimum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Percent or kilometres.
    pub at: u32,
    /// The answer there.
    pub answer: WhatIf,
}

/// Solves for each value, in the order given, on top of the other edits.
pub fn curve(
    inputs: &Inputs<'_>,
    plan: &Plan,
    edits: &Edits,
    axis: Axis,
    values: &[u32],
    watch: &mut dyn Watch,
) -> Result<Vec<Point>, Refusal> {
    let point = |at: &u32| {
        let edits = match axis {
            Axis::Percent => Edits { percent_hundredths: Some(at.saturating_mul(100)), ..edits.clone() },
            Axis::RadiusKm => Edits { radius_km: Some(*at), ..edits.clone() },
        };
        Ok(Point { at: *at, answer: what_if(inputs, plan, &edits, watch)? })
    };
    values.iter().map(point).collect()
}
