//! Checks of what a programme says besides waves.

use super::parse::{Check, Checked, told};
use super::{Measure, Programme, Published};
use crate::spot::Step;
use canbo_register::PositionCode;
use std::collections::{BTreeMap, BTreeSet};

use Step::{At, Key};

impl Check<'_> {
    pub(super) fn other_plans(&self, programme: &Programme) -> Checked {
        if let Some(support) = &programme.short_support {
            if support.weeks_at_least == 0 {
                return self.wrong(
                    told("no-week", []),
                    &[Key("short_support"), Key("weeks_at_least")],
                    false,
                    "no week",
                    "1 or more",
                );
            }
            if support.weeks_at_least > support.weeks_at_most {
                let wrong = "weeks_at_least is more than weeks_at_most";
                return self.wrong(
                    told("weeks", []),
                    &[Key("short_support"), Key("weeks_at_least")],
                    false,
                    wrong,
                    "a smaller number",
                );
            }
        }
        if let Some(visits) = &programme.visits {
            if visits.sessions == 0 || visits.sessions > MOST_SESSIONS {
                let wrong = format!("{} sessions a commune", visits.sessions);
                return self.wrong(
                    told("sessions", [("sessions", visits.sessions.to_string())]),
                    &[Key("visits"), Key("sessions")],
                    false,
                    wrong,
                    "1 to 100",
                );
            }
            self.positions(&[Key("visits"), Key("positions")], &visits.positions)?;
        }
        if let Some(training) = &programme.training {
            self.positions(&[Key("training"), Key("positions")], &training.positions)?;
        }
        if let Some(project) = programme.streamlining.as_ref().filter(|project| project.to < project.from) {
            let wrong = format!("the project ends before it begins on {}", project.from);
            return self.wrong(
                told("project-ends", [("from", project.from.to_string())]),
                &[Key("streamlining"), Key("to")],
                false,
                wrong,
                "a later day",
            );
        }
        for (at, figure) in programme.figures.iter().enumerate() {
            self.figure(programme, at, figure)?;
        }
        Ok(())
    }

    /// Every position is one of the catalogue.
    pub(super) fn positions(&self, path: &[Step<'_>], positions: &[PositionCode]) -> Checked {
        let known = &self.reference.positions;
        for (number, position) in positions.iter().enumerate() {
            if known.is_empty() || known.contains_key(position) {
                continue;
            }
            let fields = if self.reference.fields.contains_key(&canbo_register::FieldCode::new(position.as_str())) {
                " (a field of that code exists; name its positions)"
            } else {
                ""
            };
            let place = [path, &[At(number)]].concat();
            let wrong = format!("no position is {position}{fields}");
            return self.wrong(
                told(
                    "no-position",
                    [
                        ("position", position.to_string()),
                        ("known", super::parse::list(known.keys().map(|code| code.as_str()))),
                    ],
                ),
                &place,
                false,
                wrong,
                known_positions(known),
            );
        }
        Ok(())
    }

    fn figure(&self, programme: &Programme, at: usize, figure: &Published) -> Checked {
        let path = |name| [Key("figures"), At(at), Key(name)];
        let here = [Key("figures"), At(at)];
        if figure.cites.trim().is_empty() {
            return self.wrong(
                told("figure-cites", []),
                &path("cites"),
                false,
                "the figure cites nothing",
                "where it is published",
            );
        }
        if figure.figure.needs_year() && figure.year.is_none() {
            return self.wrong(
                told("figure-year", []),
                &here,
                false,
                "the figure names no year",
                "add year = 2015, for example",
            );
        }
        if figure.figure.needs_standards() && programme.standards.is_none() {
            return self.wrong(
                told("figure-standards", []),
                &path("figure"),
                false,
                "there is nothing to measure against",
                "add [standards]",
            );
        }
        if figure.figure == Measure::VisitSessions && programme.visits.is_none() {
            return self.wrong(
                told("figure-visits", []),
                &path("figure"),
                false,
                "the programme has no visits",
                "add [visits]",
            );
        }
        if figure.figure == Measure::ReinforcementAllowanceDong && figure.wave.is_none() {
            return self.wrong(
                told("figure-wave", []),
                &here,
                false,
                "the figure names no wave",
                "add wave = \"1\", for example",
            );
        }
        let waves: BTreeSet<&str> = programme.waves.iter().map(|wave| wave.code.as_str()).collect();
        if let Some(wave) = figure.wave.as_deref().filter(|wave| !waves.contains(wave)) {
            let allowed = super::parse::one_of(waves.iter().copied());
            return self.wrong(
                told("no-wave", [("wave", wave.to_owned()), ("known", super::parse::list(waves.iter().copied()))]),
                &path("wave"),
                false,
                format!("no wave is {wave}"),
                allowed,
            );
        }
        if let Some(unit) = &figure.unit {
            let communes = &self.reference.communes;
            let of_province = communes.get(unit).is_some_and(|commune| commune.province == programme.province);
            if !communes.is_empty() && !of_province {
                let allowed = "five digits of law/reference/communes.csv, such as \"24340\"";
                return self.wrong(
                    told("no-commune", [("unit", unit.to_string())]),
                    &path("unit"),
                    false,
                    format!("no commune of the province is {unit}"),
                    allowed,
                );
            }
        }
        Ok(())
    }
}

fn known_positions(known: &BTreeMap<PositionCode, canbo_register::reference::Position>) -> String {
    super::parse::one_of(known.keys().map(|code| code.as_str()))
}

/// More half days than working days of a term: a slip of the pen.
const MOST_SESSIONS: u32 = 100;
