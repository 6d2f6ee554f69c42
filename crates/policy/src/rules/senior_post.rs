//! Directors, chairs, vice-chairs and secretaries are never moved by a plan, nor is anyone without a home post: the
//! competent authority decides on them outside it (Law 80/2025, article 30.1).

use super::Rule;
use crate::movement::{Case, Ground, Met, met};
use canbo_register::Level;

pub(super) const RULE: Rule = Rule { code: "E102", stem: "senior_post", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    match case.level() {
        None => Ground::by("moves_rest_on_need_and_ability", Met::No).with("reason", "no_home"),
        Some(level) => {
            Ground::by("moves_rest_on_need_and_ability", met(level != Level::Senior)).with("reason", "senior")
        }
    }
}
