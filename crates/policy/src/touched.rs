//! Whom a change of the law between two days touches: every person is judged by both versions of the law, for one and the
//! same posting, and what differs is told.

use crate::law::Law;
use crate::movement::{Context, Form, Met, Proposal, assess, required_papers};
use crate::retirement::last_day;
use canbo_register::reference::Reference;
use canbo_register::{Day, Person, PersonId, Register, StaffKind};
use serde::Serialize;
use std::collections::BTreeSet;

/// A person whom a change touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// The person.
    pub person: PersonId,
    /// What is different, in one order.
    pub what: Vec<Difference>,
}

/// A difference for a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Difference {
    /// Monthly pay by coefficient and base salary, in dong.
    Pay {
        /// On the first day.
        before: i64,
        /// On the second day.
        after: i64,
    },
    /// Last day of service.
    LastDay {
        /// By the law of the first day.
        before: Day,
        /// By the law of the second day.
        after: Day,
    },
    /// A rule answers otherwise for a form of move.
    Rule {
        /// The form.
        form: Form,
        /// Code of the rule.
        code: String,
        /// On the first day.
        before: Met,
        /// On the second day.
        after: Met,
    },
    /// Papers that are asked for otherwise.
    Papers {
        /// The form.
        form: Form,
        /// Asked from now on.
        added: Vec<String>,
        /// No longer asked.
        removed: Vec<String>,
    },
}

impl Difference {
    /// Its kind, as JSON names it.
    pub fn kind(&self) -> &'static str {
        match self {
            Difference::Pay { .. } => "pay",
            Difference::LastDay { .. } => "last_day",
            Difference::Rule { .. } => "rule",
            Difference::Papers { .. } => "papers",
        }
    }
}

/// The forms that are compared.
const FORMS: [(Form, Option<u32>); 2] = [(Form::Secondment, Some(12)), (Form::Transfer, None)];

/// Everybody whom the law of the second day treats otherwise than that of the first, by key.
pub fn touched(register: &Register, reference: &Reference, law: &Law, first: Day, second: Day) -> Vec<Touched> {
    let people = register.people.values();
    let judged = people.map(|person| Touched {
        person: person.id.clone(),
        what: differences(person, register, reference, law, (first, second)),
    });
    judged.filter(|one| !one.what.is_empty()).collect()
}

fn differences(
    person: &Person,
    register: &Register,
    reference: &Reference,
    law: &Law,
    (first, second): (Day, Day),
) -> Vec<Difference> {
    let mut what = Vec::new();
    if let Some(coefficient) = person.pay.coefficient_hundredths {
        let pay = |day| law.number("base_salary", day).ok().map(|base| base * i64::from(coefficient) / 100);
        if let (Some(before), Some(after)) = (pay(first), pay(second))
            && before != after
        {
            what.push(Difference::Pay { before, after });
        }
    }
    let last = |day| last_day(law, day, person).and_then(|known| known.get().copied());
    if let (Some(before), Some(after)) = (last(first), last(second))
        && before != after
    {
        what.push(Difference::LastDay { before, after });
    }
    if !matches!(person.kind.get(), Some(StaffKind::CivilServant | StaffKind::PublicEmployee | StaffKind::Cadre)) {
        return what;
    }
    for (form, term_months) in FORMS {
        // One posting, judged twice: facts are those of its first day, the law is that of the procedure.
        let proposal = Proposal { form, term_months, start: second, target: None, wave: None };
        let context = |day| Context { register, reference, law, programme: None, day };
        let (before, after) = (assess(&context(first), person, &proposal), assess(&context(second), person, &proposal));
        for (before, after) in before.iter().zip(&after).filter(|(before, after)| before.met != after.met) {
            what.push(Difference::Rule { form, code: after.code.clone(), before: before.met, after: after.met });
        }
        let papers = |day| -> BTreeSet<String> {
            required_papers(&context(day), person, &proposal).into_iter().map(|paper| paper.code).collect()
        };
        let (before, after) = (papers(first), papers(second));
        if before != after {
            let added = after.difference(&before).cloned().collect();
            what.push(Difference::Papers { form, added, removed: before.difference(&after).cloned().collect() });
        }
    }
    what.sort();
    what
}
