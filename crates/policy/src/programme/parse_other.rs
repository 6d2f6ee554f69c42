//! Checks of what a programme says besides waves.

use super::parse::{Check, Checked, told};
use super::{Measure, Programme, Published, Quota, Visits};
use crate::spot::Step;
use canbo_register::reference::Holidays;
use canbo_register::{Day, PositionCode, UnitId};
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
        if let Some(support) = &programme.short_support {
            self.positions(&[Key("short_support"), Key("positions")], &support.positions)?;
            self.period("short_support", support.from, support.to)?;
            if support.at_once_percent_hundredths == 0 || support.at_once_percent_hundredths > 10_000 {
                return self.wrong(
                    told("at-once", []),
                    &[Key("short_support"), Key("at_once_percent_hundredths")],
                    false,
                    "nobody, or more than all of them",
                    "1 to 10000 hundredths of a percent",
                );
            }
            self.seats("short_support", programme, &support.seat, &support.seats)?;
        }
        self.turns(programme)?;
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
            self.visits(visits)?;
            self.seats("visits", programme, &visits.seat, &visits.seats)?;
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

    /// Numbers of visits that contradict each other.
    fn visits(&self, visits: &Visits) -> Checked {
        self.period("visits", visits.from, visits.to)?;
        let (code, name, wrong, allowed) = if visits.tolerance >= visits.sessions {
            ("tolerance", "tolerance", "about nothing at all", "less than sessions")
        } else if visits.sessions_of_specialist_at_most < 2 {
            let wrong = "less than one whole day of two sessions";
            ("capacity", "sessions_of_specialist_at_most", wrong, "2 or more")
        } else if visits.sessions_at_once == 0 || visits.sessions_at_once > MOST_AT_ONCE {
            ("sessions-at-once", "sessions_at_once", "so many specialists at once", "1 to 10")
        } else {
            return Ok(());
        };
        self.wrong(told(code, []), &[Key("visits"), Key(name)], false, wrong, allowed)
    }

    /// A turn repeats a wave of secondment, which has a first day and a term.
    fn turns(&self, programme: &Programme) -> Checked {
        let Some(turns) = &programme.turns else { return Ok(()) };
        if turns.number == 0 || turns.number > MOST_TURNS {
            return self.wrong(
                told("turns", [("number", turns.number.to_string())]),
                &[Key("turns"), Key("number")],
                false,
                format!("{} turns", turns.number),
                "1 to 40",
            );
        }
        let repeated = programme.waves.iter().filter(|wave| wave.term_months.is_some());
        let known: Vec<&str> = repeated.map(|wave| wave.code.as_str()).collect();
        if let Some(wave) = programme.waves.iter().find(|wave| wave.code == turns.wave && wave.term_months.is_some()) {
            let asks = |quota: &Quota| quota.leaders_at_least > 0;
            if asks(&wave.quota) || wave.senders.values().any(asks) {
                return self.wrong(
                    told("turns-leaders", [("wave", turns.wave.clone())]),
                    &[Key("turns"), Key("wave")],
                    false,
                    format!("wave {} asks for leaders, which turns do not count", turns.wave),
                    "a wave without leaders_at_least",
                );
            }
            return Ok(());
        }
        self.wrong(
            told("turns-wave", [("wave", turns.wave.clone()), ("known", known.join(", "))]),
            &[Key("turns"), Key("wave")],
            false,
            format!("no wave with a term is {}", turns.wave),
            super::parse::one_of(known.iter().copied()),
        )
    }

    /// A period has days, and days off are known for all of it.
    fn period(&self, table: &str, from: Day, to: Day) -> Checked {
        if to < from {
            return self.wrong(
                told("period", [("from", from.to_string())]),
                &[Key(table), Key("to")],
                false,
                format!("the period ends before it begins on {from}"),
                "a later day",
            );
        }
        let holidays = &self.reference.holidays;
        if *holidays != Holidays::default() && !holidays.covers(from, to) {
            return self.wrong(
                told("no-holidays", [("from", from.to_string()), ("to", to.to_string())]),
                &[Key(table), Key("to")],
                false,
                format!("days off from {from} to {to} are not all known"),
                "years of law/reference/holidays.toml",
            );
        }
        // Nobody can go anywhere then, and a plan without a day would look like one that needs nobody.
        if holidays.working_days(from, to).is_empty() {
            return self.wrong(
                told("no-working-day", [("from", from.to_string()), ("to", to.to_string())]),
                &[Key(table), Key("to")],
                false,
                format!("every day from {from} to {to} is a day off"),
                "a period with a working day",
            );
        }
        Ok(())
    }

    /// Bodies stand in communes of the province.
    fn seats(&self, table: &str, programme: &Programme, seat: &UnitId, seats: &BTreeMap<UnitId, UnitId>) -> Checked {
        let communes = &self.reference.communes;
        let of_province =
            |unit: &UnitId| communes.get(unit).is_some_and(|commune| commune.province == programme.province);
        let places = seats.iter().map(|(body, at)| (vec![Key(table), Key("seats"), Key(body.as_str())], at));
        for (path, unit) in std::iter::once((vec![Key(table), Key("seat")], seat)).chain(places) {
            if !communes.is_empty() && !of_province(unit) {
                return self.wrong(
                    told("no-commune", [("unit", unit.to_string())]),
                    &path,
                    false,
                    format!("no commune of the province is {unit}"),
                    "five digits of law/reference/communes.csv, such as \"24340\"",
                );
            }
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
        let lacks = |needed: bool, there: bool| needed && !there;
        let lacking = if lacks(figure.figure.needs_visits(), programme.visits.is_some()) {
            Some(("figure-visits", "the programme has no visits", "add [visits]"))
        } else if lacks(figure.figure.needs_support(), programme.short_support.is_some()) {
            Some(("figure-support", "the programme has no short support", "add [short_support]"))
        } else if lacks(figure.figure.needs_turns(), programme.turns.is_some()) {
            Some(("figure-turns", "the programme has no turns", "add [turns]"))
        } else {
            None
        };
        if let Some((code, wrong, allowed)) = lacking {
            return self.wrong(told(code, []), &path("figure"), false, wrong, allowed);
        }
        if figure.figure == Measure::SendersWithinShareHundredths && figure.of_hundredths.is_none() {
            let allowed = "add of_hundredths = 500, for example";
            return self.wrong(told("figure-share", []), &here, false, "the figure names no share", allowed);
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
/// More than a commune's office has rooms for: a slip of the pen.
const MOST_AT_ONCE: u32 = 10;
/// Twenty years of turns of half a year.
const MOST_TURNS: u32 = 40;
