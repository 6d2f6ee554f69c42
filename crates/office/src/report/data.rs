//! Everything that the report shows, as figures: counted once, drawn many times.

use super::{Reader, Report};
use crate::out::{Counts, Fields, Refusal, counts, fields_of_change, is_told};
use canbo_planning::{CommuneLine, Fairness, Forecast, MoveKind, Plan, SenderLine, compare, forecast, missing_by_step};
use canbo_policy::staffing::{Staffing, staffing};
use canbo_register::{Day, PositionCode, UnitId};
use std::collections::BTreeMap;

/// How far ahead the forecast looks.
const MONTHS: u32 = 60;

/// Before and after.
pub(crate) type Change = (u32, u32);

/// The figures of a report.
#[derive(Clone, Debug)]
pub struct ReportData {
    /// The day.
    pub on: Day,
    /// Sums over the province.
    pub figures: Figures,
    /// Communes of which something is known, in the order of the plan.
    pub communes: Vec<Commune>,
    /// Missing seats before anything, and after each step of the cascade.
    pub missing: [u32; 5],
    /// People moved by each step.
    pub people: [u32; 4],
    /// How many go from where to where; moves inside a commune are left out.
    pub links: Vec<Link>,
    /// Short seats by commune and field.
    pub(crate) fields: Fields,
    /// The years to come.
    pub forecast: Forecast,
    /// Three ways to measure what is fair, before and after.
    pub fairness: Vec<Fairness>,
    /// Senders and their quotas.
    pub senders: Vec<SenderLine>,
    /// Communes whose missing seats weigh more than once: weight and number.
    pub weights: BTreeMap<u32, u32>,
}

/// Sums in both counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Authorised.
    pub authorised: u32,
    /// By headcount.
    pub headcount: Balance,
    /// By people working.
    pub working: Balance,
    /// Positions without anybody working, added up.
    pub missing: Change,
    /// Fields of the minimum with nobody.
    pub empty_fields: Change,
    /// Headcount, seconded in, seconded out, away, working: before.
    pub bridge: [u32; 5],
    /// People seconded in by the plan.
    pub seconded: u32,
}

/// One count, before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// People.
    pub people: Change,
    /// Missing to the totals.
    pub short: Change,
    /// Beyond the totals.
    pub over: Change,
    /// Communes short.
    pub units_short: Change,
    /// Communes over.
    pub units_over: Change,
    /// Communes neither short nor over.
    pub units_even: Change,
}

/// A commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// Its key.
    pub unit: UnitId,
    /// Its name, with the type word.
    pub name: String,
    /// Latitude and longitude in millionths of a degree.
    pub point: Option<(i64, i64)>,
    /// Authorised; 0 where nothing is stated.
    pub authorised: u32,
    /// Weight of its missing seats.
    pub priority: u32,
    /// On the headcount.
    pub headcount: Change,
    /// Working here.
    pub working: Change,
    /// Positions without anybody.
    pub missing: Change,
    /// Fields with nobody.
    pub empty_fields: Change,
    /// Whether seats were presumed.
    pub presumed: bool,
}

impl Commune {
    /// Working less authorised: below zero is short.
    pub fn balance(&self, after: bool) -> i64 {
        i64::from(pick(self.working, after)) - i64::from(self.authorised)
    }
}

/// One side of a change.
pub(super) fn pick(change: Change, after: bool) -> u32 {
    if after { change.1 } else { change.0 }
}

/// Where somebody comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// A provincial body.
    Province,
    /// A service centre.
    Centre,
    /// A commune over its total.
    Commune,
}

/// People who go from one body to one commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What the sender is.
    pub kind: LinkKind,
    /// The sender, outermost.
    pub from: UnitId,
    /// The commune.
    pub to: UnitId,
    /// How many.
    pub people: u32,
}

impl ReportData {
    /// Counts everything.
    pub fn of(report: &Report<'_>) -> Result<ReportData, Refusal> {
        let (inputs, plan) = (report.inputs, report.proven.plan());
        let staffing = staffing(inputs.register, inputs.reference, inputs.law, plan.on, inputs.programme.scope);
        let counts = counts(&staffing, plan);
        let name = |id: &UnitId| inputs.register.units.get(id).map_or_else(|| id.to_string(), |one| one.name.clone());
        let commune = |line: &CommuneLine| {
            let (before, after) = counts.communes.get(&line.unit).copied().unwrap_or_default();
            Commune {
                unit: line.unit.clone(),
                name: name(&line.unit),
                point: inputs.register.units.get(&line.unit).and_then(|unit| unit.point),
                authorised: staffing.communes.get(&line.unit).map_or(0, |one| one.total.authorised),
                priority: line.priority,
                headcount: (before.on_headcount, after.on_headcount),
                working: (before.working, after.working),
                missing: line.missing,
                empty_fields: line.empty_fields,
                presumed: line.presumed,
            }
        };
        let communes: Vec<Commune> = plan.communes.iter().filter(is_told).map(commune).collect();
        let mut weights = BTreeMap::new();
        for line in plan.communes.iter().filter(is_told).filter(|line| line.priority > 1) {
            *weights.entry(line.priority).or_default() += 1;
        }
        let cascade = &plan.cascade;
        let missing = missing_by_step(inputs, plan).map_err(|_| Refusal::NotProven)?;
        Ok(ReportData {
            on: plan.on,
            figures: figures(&staffing, &counts, plan),
            communes,
            missing,
            people: [cascade.inside, cascade.between, cascade.centre, cascade.province],
            links: links(plan),
            fields: fields_of_change(inputs.reference, &staffing, plan),
            forecast: forecast(inputs, Some(plan), MONTHS),
            fairness: compare(plan, plan).fairness,
            senders: plan.by_sender.iter().filter(|line| line.wave.is_some() || line.sent > 0).cloned().collect(),
            weights,
        })
    }

    /// Communes whose total is stated.
    pub fn stated(&self) -> impl Iterator<Item = &Commune> {
        self.communes.iter().filter(|commune| commune.authorised > 0)
    }

    /// All people moved.
    pub fn moved(&self) -> u32 {
        self.people.iter().sum()
    }

    /// The positions that stay short with the plan, by commune and position, at each point of the forecast.
    pub fn to_recruit(&self) -> Vec<(&UnitId, &PositionCode, Vec<u32>)> {
        let course = self.forecast.with.as_ref().unwrap_or(&self.forecast.without);
        let rows = course.places.iter().map(|((unit, position), values)| {
            (unit, position, values.iter().map(|short| short.working).collect::<Vec<u32>>())
        });
        rows.filter(|(_, _, values)| values.iter().any(|short| *short > 0)).collect()
    }
}

/// Links of the plan; those of a reader who is not told everything are cut by the picture.
fn links(plan: &Plan) -> Vec<Link> {
    let mut links: BTreeMap<(LinkKind, UnitId, UnitId), u32> = BTreeMap::new();
    for line in &plan.moves {
        let kind = match line.kind {
            MoveKind::Inside => continue,
            MoveKind::Between => LinkKind::Commune,
            MoveKind::Centre => LinkKind::Centre,
            MoveKind::Province => LinkKind::Province,
        };
        *links.entry((kind, line.from.root(), line.to.clone())).or_default() += 1;
    }
    links.into_iter().map(|((kind, from, to), people)| Link { kind, from, to, people }).collect()
}

fn figures(staffing: &Staffing, counts: &Counts, plan: &Plan) -> Figures {
    let mut figures = Figures::default();
    let own = || staffing.communes.values();
    for commune in own() {
        let (before, after) = counts.communes.get(&commune.unit).copied().unwrap_or_default();
        let total = &commune.total;
        figures.authorised += total.authorised;
        let stated = total.is_stated().then_some(total.authorised);
        figures.headcount.add(stated, (before.on_headcount, after.on_headcount));
        figures.working.add(stated, (before.working, after.working));
        let bridge =
            [commune.on_headcount(), commune.seconded_in(), commune.seconded_out(), commune.away(), commune.working()];
        for (sum, one) in figures.bridge.iter_mut().zip(bridge) {
            *sum += one;
        }
    }
    let sum = |of: fn(&CommuneLine) -> Change| {
        plan.communes.iter().map(of).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    figures.missing = sum(|line| line.missing);
    figures.empty_fields = sum(|line| line.empty_fields);
    let seconded = plan.moves.iter().filter(|line| line.form == canbo_policy::movement::Form::Secondment).count();
    figures.seconded = u32::try_from(seconded).unwrap_or(u32::MAX);
    figures
}

impl Balance {
    fn add(&mut self, authorised: Option<u32>, people: Change) {
        let each = |sum: &mut Change, one: Change| *sum = (sum.0 + one.0, sum.1 + one.1);
        each(&mut self.people, people);
        let Some(authorised) = authorised else { return };
        let short = (authorised.saturating_sub(people.0), authorised.saturating_sub(people.1));
        let over = (people.0.saturating_sub(authorised), people.1.saturating_sub(authorised));
        let is = |test: bool| u32::from(test);
        each(&mut self.short, short);
        each(&mut self.over, over);
        each(&mut self.units_short, (is(short.0 > 0), is(short.1 > 0)));
        each(&mut self.units_over, (is(over.0 > 0), is(over.1 > 0)));
        each(&mut self.units_even, (is(short.0 + over.0 == 0), is(short.1 + over.1 == 0)));
    }
}

/// Links that a reader may see: all, or those of the own unit.
pub(super) fn links_for<'a>(data: &'a ReportData, reader: &Reader) -> Vec<&'a Link> {
    use canbo_planning::Audience::*;
    let own = |at: &UnitId| reader.unit.as_ref().is_some_and(|unit| at.is_within(unit));
    let seen = |link: &&Link| match reader.audience {
        Sender => own(&link.from),
        Receiver => own(&link.to),
        _ => true,
    };
    data.links.iter().filter(seen).collect()
}
