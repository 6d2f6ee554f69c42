//! A secondment that follows another without a gap is an extension: together they may not pass the cap. The text is
//! silent on that, so it is refused and marked. Decree 170/2025, article 26.

use super::Rule;
use crate::movement::term_end;
use crate::movement::{Case, Form, Ground, Met, met};
use canbo_register::{Day, Post, Tenure};

pub(super) const RULE: Rule = Rule { code: "E112", stem: "secondment_total", reads_target: false, asks };

fn asks(case: &Case<'_>) -> Ground {
    if case.form() != Form::Secondment {
        return Ground::by(CAP, Met::NotAsked);
    }
    let Some(began) = began_before(case) else { return Ground::by(CAP, Met::Yes) };
    let Some(cap) = case.number(CAP) else { return Ground::by(CAP, Met::Unconfirmed) };
    let latest = u32::try_from(cap).map(|months| term_end(began, months)).unwrap_or(Day::MAX);
    Ground::by(CAP, met(case.end <= latest)).with("since", began).with("latest", latest).unsure(true)
}

const CAP: &str = "secondment_cap_months";

/// The first day of the unbroken chain of secondments that ends on the eve of this one.
fn began_before(case: &Case<'_>) -> Option<Day> {
    let mut began = None;
    let mut next = case.start();
    loop {
        let eve = next.yesterday().ok()?;
        let ends_then = |post: &&Post| post.tenure == Tenure::Seconded && post.to == Some(eve);
        let Some(from) = case.person.posts.iter().find(ends_then).and_then(|post| post.from) else { return began };
        if from >= next {
            return began;
        }
        began = Some(from);
        next = from;
    }
}
