//! Two plans side by side, as a person reads them.

use super::plan_told::tier;
use crate::face::{Cell, Face, Table, Tone};
use canbo_planning::{Cascade, Cause, Comparison, Fairness, FairnessKind, Measure, Move, Stage};
use canbo_register::reference::Reference;
use canbo_register::{PersonId, Register, UnitId};
use canbo_words::{Datum, Lang, tier_value};

/// Names as far as they are known: communes and positions always, bodies and people where the workbooks are given.
pub(super) struct Named<'a> {
    pub(super) reference: Reference,
    pub(super) register: Option<&'a Register>,
    pub(super) face: &'a Face,
}

impl Named<'_> {
    fn unit(&self, id: &UnitId) -> String {
        let known = self.register.and_then(|register| register.units.get(id)).map(|unit| unit.name.clone());
        let commune = || self.reference.communes.get(id).map(|one| one.name.clone());
        known.or_else(commune).unwrap_or_else(|| id.to_string())
    }
    fn person(&self, id: &PersonId) -> String {
        let known = self.register.and_then(|register| register.people.get(id)).map(|person| person.name.clone());
        known.unwrap_or_else(|| id.to_string())
    }
    fn seat(&self, line: &Move) -> String {
        let position = self.reference.positions.get(&line.position);
        let position = match (position, self.face.words.lang()) {
            (Some(position), Lang::Vi) => position.name.clone(),
            (Some(position), Lang::En) => position.name_en.clone(),
            (None, _) => line.position.to_string(),
        };
        format!("{}, {position}", self.unit(&line.to))
    }
}

pub(super) fn tell(found: &Comparison, names: &Named<'_>, face: &Face) {
    let data = [("same", Datum::from(found.same_lines)), ("different", Datum::from(found.differs.len()))];
    face.line(face.paint.tone(Tone::Strong, &face.say("compare-title", &data)));
    if !found.questions.is_empty() {
        let what: Vec<String> = found.questions.iter().map(|one| face.words.of("question", one)).collect();
        face.line(face.say("compare-questions", &[("what", Datum::from(what.join(", ")))]));
    }
    if !found.same_ground {
        face.line(face.paint.tone(Tone::Alert, &face.say("compare-other-ground", &[])));
    }
    face.table(&aims(found, face));
    fairness(&found.fairness, face);
    communes(found, names, face);
    lines(found, names, face);
}

fn aims(found: &Comparison, face: &Face) -> Table {
    let heads = ["aim", "first", "second", "difference"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in found.tiers.iter().filter(|one| one.name != Stage::TieBreak) {
        let value = |value: i64| tier_value(&face.words, one.name, value);
        let figure = |of: Option<i64>| of.map_or_else(|| "–".to_owned(), value);
        let difference = one.first.zip(one.second).map(|(first, second)| second - first);
        let sign = if difference.unwrap_or(0) > 0 { "+" } else { "" };
        table.row(vec![
            Cell::text(tier(one.name, face)),
            Cell::figure(figure(one.first)),
            Cell::figure(figure(one.second)),
            Cell::figure(difference.map_or_else(String::new, |change| format!("{sign}{}", value(change)))),
        ]);
    }
    for (kind, first, second) in steps(&found.cascade) {
        table.row(vec![
            Cell::text(face.words.name("kind", kind)),
            Cell::figure(face.words.number(first)),
            Cell::figure(face.words.number(second)),
            Cell::figure(face.words.signed(i64::from(second) - i64::from(first))),
        ]);
    }
    table
}

/// Each way of measuring with what it means: a figure without its definition says nothing.
fn fairness(found: &[Fairness], face: &Face) {
    face.heading(&face.say("compare-fairness", &[]));
    let heads = ["fairness", "before", "first", "second", "fairer"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    for one in found {
        let figure = |measure: &Measure| {
            let text = match one.kind {
                FairnessKind::Absolute => face.words.number(measure.thousandths / 1000),
                _ => face.words.thousandths(measure.thousandths),
            };
            Cell::figure(text)
        };
        table.row(vec![
            Cell::text(face.words.name("fairness", one.kind.name())),
            figure(&one.before),
            figure(&one.first),
            figure(&one.second),
            Cell::text(face.words.of("fairer", &one.fairer)),
        ]);
    }
    face.table(&table);
    for one in found {
        let name = face.words.name("fairness", one.kind.name());
        let means = face.say(&format!("fairness-{}-means", one.kind.name().replace('_', "-")), &[]);
        face.line(face.paint.tone(Tone::Quiet, &format!("{name}: {means}")));
    }
}

/// Communes that come out differently.
fn communes(found: &Comparison, names: &Named<'_>, face: &Face) {
    let heads = ["unit", "authorised", "missing-before", "missing-first", "missing-second", "empty", "unfitting"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for one in &found.communes {
        let after = |line: &Option<canbo_planning::CommuneLine>| {
            line.as_ref().map(|line| (line.missing.1, line.empty_fields.1, line.unfitting.1))
        };
        let (first, second) = (after(&one.first), after(&one.second));
        if first == second {
            continue;
        }
        let any = one.first.as_ref().or(one.second.as_ref());
        let figure =
            |value: Option<u32>| Cell::figure(value.map_or_else(|| "–".to_owned(), |value| face.words.number(value)));
        let pair = |a: Option<u32>, b: Option<u32>| {
            let told = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| face.words.number(value));
            Cell::figure(format!("{} → {}", told(a), told(b)))
        };
        table.row(vec![
            Cell::text(names.unit(&one.unit)),
            figure(any.map(|line| line.authorised)),
            figure(any.map(|line| line.missing.0)),
            figure(first.map(|one| one.0)),
            figure(second.map(|one| one.0)),
            pair(first.map(|one| one.1), second.map(|one| one.1)),
            pair(first.map(|one| one.2), second.map(|one| one.2)),
        ]);
    }
    if !table.is_empty() {
        face.heading(&face.say("compare-communes", &[]));
        face.table(&table);
    }
}

fn lines(found: &Comparison, names: &Named<'_>, face: &Face) {
    let heads = ["person", "first", "second", "why"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let line = |one: &Option<Move>| one.as_ref().map_or_else(|| "–".to_owned(), |one| names.seat(one));
    for one in &found.differs {
        let why: Vec<String> = one.why.iter().map(|cause| told(cause, names, face)).collect();
        let cells = [names.person(&one.person), line(&one.first), line(&one.second), why.join("; ")];
        table.row(cells.into_iter().map(Cell::text).collect());
    }
    if !table.is_empty() {
        face.heading(&face.say("compare-lines", &[]));
        face.table(&table);
        if names.register.is_none() {
            face.line(face.paint.tone(Tone::Quiet, &face.say("compare-keys", &[])));
        }
    }
}

fn told(cause: &Cause, names: &Named<'_>, face: &Face) -> String {
    let by = |key: &str, person: &PersonId| face.say(key, &[("person", Datum::from(names.person(person)))]);
    match cause {
        Cause::Pinned { .. } => face.say("cause-pinned", &[]),
        Cause::Forbidden { .. } => face.say("cause-forbidden", &[]),
        Cause::SeatTaken { by: person } => by("cause-seat-taken", person),
        Cause::SeatFreed { by: person } => by("cause-seat-freed", person),
        Cause::SeatLeft => face.say("cause-seat-left", &[]),
        Cause::OtherTerm => face.say("cause-other-term", &[]),
        Cause::Follows => face.say("cause-follows", &[]),
    }
}

fn steps((first, second): &(Cascade, Cascade)) -> [(&'static str, u32, u32); 4] {
    [
        ("inside", first.inside, second.inside),
        ("between", first.between, second.between),
        ("centre", first.centre, second.centre),
        ("province", first.province, second.province),
    ]
}
