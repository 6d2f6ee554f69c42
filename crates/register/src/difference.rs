//! What differs between two registers, person by person.

use crate::{CourseTurns, Day, Headcount, Need, Person, PersonId, Post, Register, Survey, UnitId, Workload};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A fact that differs, by its name in JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// The fact: a field of a person or a unit.
    pub name: String,
    /// As it was.
    pub before: Value,
    /// As it is.
    pub after: Value,
}

/// How somebody differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Not there before.
    Added,
    /// No longer there.
    Removed,
    /// There, with other facts.
    Changed(Vec<Fact>),
}

/// What differs. Everything is in order of keys.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// People.
    pub people: BTreeMap<PersonId, Change>,
    /// Units.
    pub units: BTreeMap<UnitId, Change>,
    /// Communes and bodies whose lines of headcount differ: lines gone, lines come.
    pub headcounts: BTreeMap<UnitId, (Vec<Headcount>, Vec<Headcount>)>,
    /// Communes whose declared needs differ: needs gone, needs come.
    pub needs: BTreeMap<UnitId, (Vec<Need>, Vec<Need>)>,
    /// Likewise for courses attended.
    pub training: BTreeMap<UnitId, (Vec<CourseTurns>, Vec<CourseTurns>)>,
    /// Likewise for surveys.
    pub surveys: BTreeMap<UnitId, (Vec<Survey>, Vec<Survey>)>,
    /// Likewise for work by procedure.
    pub workload: BTreeMap<UnitId, (Vec<Workload>, Vec<Workload>)>,
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let lines = self.headcounts.is_empty() && self.needs.is_empty();
        let events = self.training.is_empty() && self.surveys.is_empty() && self.workload.is_empty();
        self.people.is_empty() && self.units.is_empty() && lines && events
    }
}

/// What has to change in `before` to make `after`. Where something was read makes no difference.
pub fn difference(before: &Register, after: &Register) -> Difference {
    Difference {
        people: changes(&before.people, &after.people),
        units: changes(&before.units, &after.units),
        headcounts: lines(&before.headcounts, &after.headcounts, |line| line.unit.root()),
        needs: lines(&before.needs, &after.needs, |need| need.unit.root()),
        training: lines(&before.training, &after.training, |turns| turns.unit.root()),
        surveys: lines(&before.surveys, &after.surveys, |survey| survey.unit.root()),
        workload: lines(&before.workload, &after.workload, |work| work.unit.root()),
    }
}

fn changes<K: Ord + Clone, V: Serialize>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> BTreeMap<K, Change> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    let change = |key: &K| match (before.get(key), after.get(key)) {
        (None, _) => Some(Change::Added),
        (_, None) => Some(Change::Removed),
        (Some(before), Some(after)) => facts(before, after).map(Change::Changed),
    };
    keys.into_iter().filter_map(|key| Some((key.clone(), change(key)?))).collect()
}

fn facts(before: &impl Serialize, after: &impl Serialize) -> Option<Vec<Fact>> {
    let object = |value: Value| match value {
        Value::Object(fields) => fields,
        other => unreachable!("people and units are objects, not {other}"),
    };
    let json = |value: &dyn Fn() -> serde_json::Result<Value>| object(value().expect("only string keys"));
    let before = json(&|| serde_json::to_value(before));
    let mut after = json(&|| serde_json::to_value(after));
    let mut facts = Vec::new();
    for (name, before) in before {
        let after = after.remove(&name).unwrap_or_default();
        if before != after {
            facts.push(Fact { name, before, after });
        }
    }
    facts.extend(after.into_iter().map(|(name, after)| Fact { name, before: Value::Null, after }));
    (!facts.is_empty()).then_some(facts)
}

/// Lines by body, without those that are on both sides as often.
fn lines<T: Clone + Ord + Serialize>(
    before: &[T],
    after: &[T],
    body: impl Fn(&T) -> UnitId,
) -> BTreeMap<UnitId, (Vec<T>, Vec<T>)> {
    let key = |line: &T| serde_json::to_string(line).expect("a line has only string keys");
    let mut left: BTreeMap<String, Vec<&T>> = BTreeMap::new();
    for line in before {
        left.entry(key(line)).or_default().push(line);
    }
    let mut differing: BTreeMap<UnitId, (Vec<T>, Vec<T>)> = BTreeMap::new();
    for line in after {
        if left.get_mut(&key(line)).and_then(Vec::pop).is_none() {
            differing.entry(body(line)).or_default().1.push(line.clone());
        }
    }
    for line in left.into_values().flatten() {
        differing.entry(body(line)).or_default().0.push(line.clone());
    }
    differing
}

/// The home post of somebody on a day, before and after, where the two differ in place, position, level or title.
pub fn moved<'a>(before: &'a Person, after: &'a Person, day: Day) -> Option<(Option<&'a Post>, Option<&'a Post>)> {
    let (old, new) = (before.home(day), after.home(day));
    let place = |post: Option<&'a Post>| post.map(|post| (&post.unit, post.position.get(), post.level, &post.title));
    (place(old) != place(new)).then_some((old, new))
}
