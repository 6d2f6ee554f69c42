//! The question that a plan answers: its programme, pins and forbids. A proof is about this question and no other.

use crate::face::{Face, Tone};
use crate::loaded::Loaded;
use canbo_planning::{Edit, Plan};
use canbo_policy::Programme;
use canbo_register::PersonId;
use canbo_words::Datum;
use serde::Serialize;
use serde_json::Value;

/// How the programme inside a plan stands to those of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Origin {
    /// The same text as the product's.
    Same,
    /// The same text as the one given with `--programme`.
    Given,
    /// Another text than the one given with `--programme`.
    NotGiven,
    /// Its code is one of the product's and its text is another.
    Altered,
    /// Its code is none of the product's.
    Own,
}

/// What a plan was asked.
#[derive(Debug, Serialize)]
pub(super) struct Question {
    /// Code of the programme.
    programme: String,
    /// How it stands to the product's.
    origin: Origin,
    /// Parts of the programme that differ from the product's of that code.
    differs: Vec<String>,
    pins: Vec<Edit>,
    forbids: Vec<Edit>,
    /// Lines of the plan that was to be disturbed least; null where there was none.
    base_lines: Option<usize>,
    /// Pairs who may not work in one agency.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    apart: Vec<(PersonId, PersonId)>,
    /// Dong for allowances at most, besides the programme's own limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    budget_dong: Option<i64>,
    /// People of a commune who leave their seats at most, besides the programme's own limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    gross_leavers_at_most: Option<u32>,
}

impl Question {
    pub(super) fn of(plan: &Plan, given: Option<&str>, loaded: &Loaded) -> Question {
        let (origin, differs) = match given {
            Some(text) if text == plan.programme_text => (Origin::Given, Vec::new()),
            Some(text) => (Origin::NotGiven, differing(&plan.programme, text, &plan.programme_text, loaded)),
            None => origin(&plan.programme, &plan.programme_text, loaded),
        };
        Question {
            programme: plan.programme.clone(),
            origin,
            differs,
            pins: plan.options.pins.clone(),
            forbids: plan.options.forbids.clone(),
            base_lines: plan.options.base.as_ref().map(Vec::len),
            apart: plan.options.apart.clone(),
            budget_dong: plan.options.budget_dong,
            gross_leavers_at_most: plan.options.gross_leavers_at_most,
        }
    }

    /// The code of the programme.
    pub(super) fn programme(&self) -> &str {
        &self.programme
    }

    /// Whether the programme is the one that it claims to be: nobody has shown the contrary.
    pub(super) fn is_asked(&self) -> bool {
        !matches!(self.origin, Origin::Altered | Origin::NotGiven)
    }

    pub(super) fn tell(&self, loaded: &Loaded, face: &Face) {
        let words = || face.say("verify-programme-words", &[]);
        let what = if self.differs.is_empty() { words() } else { self.differs.join(", ") };
        let (key, tone) = match self.origin {
            Origin::Same => ("verify-programme-same", Tone::Plain),
            Origin::Given => ("verify-programme-given", Tone::Plain),
            Origin::NotGiven => ("verify-programme-not-given", Tone::Alert),
            Origin::Altered => ("verify-programme-altered", Tone::Alert),
            Origin::Own => ("verify-programme-own", Tone::Alert),
        };
        let data = [("code", Datum::from(&self.programme)), ("what", what.into())];
        face.line(face.paint.tone(tone, &face.say(key, &data)));
        for (key, edits) in [("verify-pins", &self.pins), ("verify-forbids", &self.forbids)] {
            if edits.is_empty() {
                continue;
            }
            let place = |edit: &Edit| {
                let position = loaded.position(&edit.seat.position, face);
                format!("{} → {}, {position}", loaded.person(&edit.person), loaded.unit(&edit.seat.unit))
            };
            let what: Vec<String> = edits.iter().map(place).collect();
            face.line(face.say(key, &[("count", Datum::from(edits.len())), ("what", what.join("; ").into())]));
        }
        // Who is kept apart from whom is nobody's business on a screen; the plan's file and --json have the keys.
        let pairs = (!self.apart.is_empty())
            .then(|| face.say("verify-side-apart", &[("count", Datum::from(self.apart.len()))]));
        let money = self.budget_dong.map(|most| face.words.number(most));
        let money = money.map(|most| face.say("verify-side-budget", &[("most", most.into())]));
        let leavers = self.gross_leavers_at_most;
        let leavers = leavers.map(|most| face.say("verify-side-leavers", &[("most", Datum::from(most))]));
        let limits: Vec<String> = [pairs, money, leavers].into_iter().flatten().collect();
        if !limits.is_empty() {
            face.line(face.say("verify-side", &[("what", limits.join("; ").into())]));
        }
        if let Some(lines) = self.base_lines {
            face.line(face.say("verify-base", &[("count", Datum::from(lines))]));
        }
    }
}

fn origin(code: &str, text: &str, loaded: &Loaded) -> (Origin, Vec<String>) {
    match Programme::embedded_text(code) {
        None => (Origin::Own, Vec::new()),
        Some(own) if own == text => (Origin::Same, Vec::new()),
        Some(own) => (Origin::Altered, differing(code, own, text, loaded)),
    }
}

/// The parts in which two programmes differ; none where only words or comments do.
fn differing(code: &str, own: &str, text: &str, loaded: &Loaded) -> Vec<String> {
    let parts = |text: &str| {
        let programme = Programme::parse_under(code, text, &loaded.reference, &loaded.law).ok()?;
        match serde_json::to_value(programme) {
            Ok(Value::Object(parts)) => Some(parts),
            _ => None,
        }
    };
    let (Some(own), Some(found)) = (parts(own), parts(text)) else { return Vec::new() };
    own.iter().filter(|(name, value)| found.get(*name) != Some(value)).map(|(name, _)| name.clone()).collect()
}
