//! One proposal for one person, as the rules see it, and how a rule answers.

use super::{Context, Criterion, Form, Met, Proposal};
use crate::law::Dated;
use crate::programme::Eligibility;
use crate::rules::Rule;
use canbo_register::reference::Position;
use canbo_register::{Day, Level, Person, Post, StaffKind, Unit, UnitKind};
use std::collections::BTreeMap;

/// A proposal for a person.
pub(crate) struct Case<'a> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) person: &'a Person,
    pub(crate) proposal: &'a Proposal<'a>,
    /// Last day of the posting; the calendar's last day without a term.
    pub(crate) end: Day,
}

/// What a rule answers, before its provision is looked up.
pub(crate) struct Ground {
    pub(crate) met: Met,
    /// Name of the parameter whose provision stands; absent for a programme's own condition.
    pub(crate) parameter: Option<&'static str>,
    /// The rule is read so by us here, whatever the certainty of the provision.
    pub(crate) uncertain: bool,
    pub(crate) data: BTreeMap<String, String>,
}

impl Ground {
    pub(crate) fn by(parameter: &'static str, met: Met) -> Ground {
        Ground { met, parameter: Some(parameter), uncertain: false, data: BTreeMap::new() }
    }
    pub(crate) fn of_programme(met: Met) -> Ground {
        Ground { met, parameter: None, uncertain: false, data: BTreeMap::new() }
    }
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Ground {
        self.data.insert(name.to_owned(), value.to_string());
        self
    }
    pub(crate) fn unsure(mut self, uncertain: bool) -> Ground {
        self.uncertain |= uncertain;
        self
    }
}

/// Yes for true, no for false.
pub(crate) fn met(holds: bool) -> Met {
    if holds { Met::Yes } else { Met::No }
}

impl<'a> Case<'a> {
    pub(crate) fn new(context: &'a Context<'a>, person: &'a Person, proposal: &'a Proposal<'a>) -> Case<'a> {
        Case { context, person, proposal, end: proposal.end().unwrap_or(Day::MAX) }
    }

    pub(crate) fn judge(&self, rule: &Rule) -> Criterion {
        let ground = (rule.asks)(self);
        let (article, uncertain) = match ground.parameter {
            Some(name) => self.provision(name),
            None => (self.context.programme.map(|programme| programme.document.clone()).unwrap_or_default(), false),
        };
        Criterion {
            code: rule.code.to_owned(),
            article,
            met: ground.met,
            uncertain: ground.met != Met::NotAsked && (uncertain || ground.uncertain),
            data: ground.data,
        }
    }

    /// The provision of a parameter for this kind of person, and whether it needs confirming.
    fn provision(&self, name: &str) -> (String, bool) {
        let (dated, by_analogy) = self.dated(name);
        match dated {
            Some(dated) => (dated.cites, by_analogy || dated.certainty.is_uncertain()),
            None => (String::new(), true),
        }
    }

    /// The parameter as it stands for this kind of person, and whether it is a bar made for another kind: public
    /// employees have their own (`…_public_employee`) where their law says something of its own.
    fn dated(&self, name: &str) -> (Option<Dated>, bool) {
        let (law, day) = (self.context.law, self.context.day);
        if self.kind() != Some(StaffKind::PublicEmployee) {
            return (law.value(name, day).ok(), false);
        }
        let own = format!("{name}_public_employee");
        match law.parameters.contains_key(&own) {
            true => (law.value(&own, day).ok(), false),
            false => (law.value(name, day).ok(), name.starts_with("bar_")),
        }
    }

    /// A number of the law for this kind of person; absent when none is in force on the day.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.dated(name).0.map(|dated| dated.number())
    }

    /// A truth of the law for this kind of person.
    pub(crate) fn truth(&self, name: &str) -> Option<bool> {
        self.dated(name).0.map(|dated| dated.truth())
    }

    /// Whether the provision needs confirming on the day of the procedure.
    pub(crate) fn is_to_confirm(&self, name: &str) -> bool {
        self.provision(name).1
    }

    /// The programme's conditions, when a wave sends the person.
    pub(crate) fn sent_by_wave(&self) -> Option<&'a Eligibility> {
        self.proposal.wave?;
        self.context.programme.map(|programme| &programme.eligibility)
    }

    pub(crate) fn kind(&self) -> Option<StaffKind> {
        self.person.kind.get().copied()
    }
    pub(crate) fn form(&self) -> Form {
        self.proposal.form
    }
    pub(crate) fn start(&self) -> Day {
        self.proposal.start
    }

    /// The home post on the day of going, or on the day of the procedure.
    pub(crate) fn home(&self) -> Option<&'a Post> {
        self.person.home(self.proposal.start).or_else(|| self.person.home(self.context.day))
    }
    pub(crate) fn home_unit(&self) -> Option<&'a Unit> {
        self.home().and_then(|post| self.context.register.units.get(&post.unit))
    }
    /// Whether the home is a commune's own office, and not its service centre.
    pub(crate) fn is_of_commune(&self) -> bool {
        matches!(self.home_unit().map(|unit| &unit.kind), Some(UnitKind::Commune(_) | UnitKind::Office(_)))
    }
    pub(crate) fn is_of_centre(&self) -> bool {
        matches!(self.home_unit().map(|unit| &unit.kind), Some(UnitKind::ServiceCentre))
    }
    pub(crate) fn level(&self) -> Option<Level> {
        self.home().map(|post| post.level)
    }
    pub(crate) fn target_position(&self) -> Option<&'a Position> {
        let target = self.proposal.target.as_ref()?;
        self.context.reference.positions.get(&target.position)
    }
    /// Whether the person asked in writing, of their own accord, by the day of the procedure.
    pub(crate) fn has_asked(&self) -> bool {
        self.person.wish.request_signed.is_some_and(|day| day <= self.context.day)
    }
    /// A bar: no when it applies and nothing lifts it. The decree bars transfer and secondment; it is asked of a
    /// rearrangement and of short support too, as the careful reading, and marked so where it decides.
    pub(crate) fn bar(&self, parameter: &'static str, applies: bool, lifted: bool) -> Ground {
        if matches!(self.form(), Form::Rotation | Form::Appointment) {
            return Ground::by(parameter, Met::NotAsked);
        }
        let barred = applies && !lifted;
        let ground = Ground::by(parameter, met(!barred));
        let ground = if applies && lifted { ground.with("lifted", "request") } else { ground };
        ground.unsure(barred && matches!(self.form(), Form::Rearrangement | Form::ShortSupport))
    }
}
