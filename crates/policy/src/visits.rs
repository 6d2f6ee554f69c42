//! Which communes need visits or short support: the positions of the programme in which nobody works.

use crate::gaps::Gaps;
use canbo_register::{PositionCode, Register, UnitId};
use serde::Serialize;

/// A commune's need of help from outside for a position in which nobody works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The commune.
    pub unit: UnitId,
    /// The position whose work is supported.
    pub position: PositionCode,
    /// Whether the commune is hard to reach: remote, specially difficult, or on the border.
    pub hard_to_reach: bool,
}

/// Every need, hard-to-reach communes first where the programme says so, then by code.
pub fn requests(positions: &[PositionCode], hard_first: bool, gaps: &Gaps, register: &Register) -> Vec<Request> {
    let mut requests: Vec<Request> = Vec::new();
    for gap in &gaps.units {
        let unit = register.units.get(&gap.code);
        let hard_to_reach = unit.is_some_and(|unit| unit.remote || unit.specially_difficult || unit.border);
        let lacking = gap.positions.iter().filter(|position| {
            positions.contains(&position.position) && position.authorised > 0 && position.working == 0
        });
        requests.extend(lacking.map(|position| Request {
            unit: gap.code.clone(),
            position: position.position.clone(),
            hard_to_reach,
        }));
    }
    requests.sort_by(|a, b| {
        let first = |one: &Request| hard_first && !one.hard_to_reach;
        (first(a), &a.unit, &a.position).cmp(&(first(b), &b.unit, &b.position))
    });
    requests
}
