//! Bars a, b and c in one: discipline, proceedings or inspection, critical illness. The register holds no reason, only
//! "ask the organisation board". Decree 170/2025, article 25.5 a to c; Law 80/2025, article 38.2.

use super::Rule;
use crate::movement::{Case, Ground};

pub(super) const RULE: Rule = Rule { code: "E103", stem: "ask_board", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    case.bar("bar_ask_board", case.person.ask_board, false)
}
