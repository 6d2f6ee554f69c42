//! Bar đ: a woman raising a child under 36 months, lifted by her own signed request. A man is barred only when his wife
//! has died or for another objective reason: the register does not hold that, so it stays to be confirmed.
//! Decree 170/2025, article 25.5 đ; for public employees Law 58/2010, article 36 (no request lifts it).

use super::Rule;
use crate::movement::{Case, Ground, Met};
use canbo_register::Sex;
use jiff::ToSpan;

pub(super) const RULE: Rule = Rule { code: "E105", stem: "child_under_36_months", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    let Some(born) = case.person.youngest_child_born else { return case.bar(BAR, false, false) };
    let Some(months) = case.number("child_bar_months") else { return Ground::by(BAR, Met::Unconfirmed) };
    let ends = born.saturating_add(months.months());
    if case.start() >= ends {
        return case.bar(BAR, false, false);
    }
    let until = ends.saturating_sub(1.days());
    if case.person.sex == Some(Sex::Male) {
        let ground = case.bar(BAR, false, false).with("sex", "male").with("until", until);
        return Ground { met: if ground.met == Met::Yes { Met::Unconfirmed } else { ground.met }, ..ground };
    }
    let lifted = case.has_asked() && case.truth("child_bar_lifted_by_request").unwrap_or(false);
    case.bar(BAR, true, lifted).with("until", until)
}

const BAR: &str = "child_bar_months";
