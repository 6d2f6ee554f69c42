//! Why a line stands in the plan, in words that may be circulated.

use super::names::Names;
use canbo_planning::{Move, Plan, Stage};
use canbo_policy::fit::fit;
use canbo_policy::movement::Met;
use canbo_policy::rules;
use canbo_register::reference::Fit;

/// Rules about health, family and discipline: never named beside a person.
const DISCREET: [&str; 5] = ["ask_board", "child_under_36_months", "hardship", "pregnancy", "absence"];

/// The reasons of a line, one after another.
pub(crate) fn why(names: &Names<'_>, plan: &Plan, line: &Move) -> String {
    let mends = |stage: Stage| line.effect.iter().any(|effect| effect.name == stage && effect.value < 0);
    let mut parts = Vec::new();
    if mends(Stage::EmptyFields) {
        let field = names.field_of(&line.position).map(|field| names.field(field)).unwrap_or_default();
        parts.push(names.say("out-why-empty-field", &[("field", field.into())]));
    } else if mends(Stage::UnfittingPositions) {
        parts.push(names.text("out-why-unfitting"));
    }
    let commune = plan.communes.iter().find(|commune| commune.unit == line.to);
    if let Some(commune) = commune.filter(|commune| commune.missing.0 > 0 && mends(Stage::FairShortage)) {
        let data = [("missing", commune.missing.0.into()), ("authorised", commune.authorised.into())];
        parts.push(names.say("out-why-short", &data));
    }
    let person = names.register.people.get(&line.person);
    match person.map(|person| fit(names.reference, person, &line.position)) {
        Some(Fit::Exact) => parts.push(names.text("out-why-exact")),
        Some(Fit::Near) => parts.push(names.text("out-why-near")),
        _ => {}
    }
    if line.wished {
        parts.push(names.text("out-why-wished"));
    }
    sentence(&parts.join("; "))
}

/// Codes of what the law or the programme still wants confirmed of a line.
pub(super) fn unconfirmed(line: &Move) -> impl Iterator<Item = &str> {
    let codes = line.why.iter().filter(|reason| reason.met == Met::Unconfirmed).map(|reason| reason.code.as_str());
    codes.filter(|code| !is_discreet(code))
}

/// Whether a rule is about health, family or discipline.
pub(crate) fn is_discreet(code: &str) -> bool {
    rules::ALL.iter().any(|rule| rule.code == code && DISCREET.contains(&rule.stem))
}

/// The text with a capital letter.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
