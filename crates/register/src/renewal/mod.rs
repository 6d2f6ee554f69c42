//! What new workbooks change in a register that is kept: the new lists replace what they speak of, and nothing else.
//!
//! A workbook lists who is where on its day. Who held another post until then held it: the post ends the day before. What a list
//! has no column for stays as it was known. Who is no longer on the list of their body is told, and their post ends.

mod facts;
mod posts;

use crate::facts::Column;
use crate::{Day, Person, PersonId, Register, Tenure, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// What workbooks speak of.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// The columns of each sheet, by file and sheet.
    pub columns: BTreeMap<(String, String), BTreeSet<Column>>,
    /// Sheets that are lists of staff, by file and sheet.
    pub staff: BTreeSet<(String, String)>,
    /// Whether a sheet marks units (remote, border, …); then it does so for all units.
    pub marks: bool,
    /// Whether the staff lists are only parts of their bodies' lists: nobody has left who is not on them.
    pub partial: bool,
}

impl Cover {
    /// Whether a column stands in one of the sheets that a person was read from.
    fn states(&self, person: &Person, columns: &[Column]) -> bool {
        let sheet = |source: &crate::Source| self.columns.get(&(source.file.clone(), source.sheet.clone()));
        person.sources.iter().filter_map(sheet).any(|there| columns.iter().any(|column| there.contains(column)))
    }
    /// Whether a person stands on a list of staff.
    fn lists(&self, person: &Person) -> bool {
        person.sources.iter().any(|source| self.staff.contains(&(source.file.clone(), source.sheet.clone())))
    }
}

/// A register with new workbooks in it.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The whole register as of the day.
    pub register: Register,
    /// Who is no longer on the list of their body, and not on any other: their posts there end.
    pub left: Vec<PersonId>,
    /// People known under a key of name and body who turned up elsewhere: the key they have here, the key of the new list.
    pub known_as: Vec<(PersonId, PersonId)>,
}

/// The kept register as of `day` with what workbooks of that day say.
pub fn renew(kept: &Register, read: &Register, cover: &Cover, day: Day) -> Renewal {
    let mut register = kept.clone();
    register.province = read.province.clone().or(register.province);
    units(&mut register, read, cover);
    lines(&mut register, read);
    let known_as = known_as(kept, read);
    let kept_key: BTreeMap<&PersonId, &PersonId> = known_as.iter().map(|(kept, read)| (read, kept)).collect();
    let mut seen: BTreeSet<&PersonId> = BTreeSet::new();
    for (key, person) in &read.people {
        let id = kept_key.get(key).copied().unwrap_or(key);
        seen.insert(id);
        let known = kept.people.get(id);
        let mut now = known.map_or_else(|| person.clone(), |known| facts::renewed(known, person, cover));
        if let Some(known) = known {
            now.posts = posts::renewed(&known.posts, &person.posts, cover.lists(person), day);
        }
        now.id = id.clone();
        register.people.insert(id.clone(), now);
    }
    let left = if cover.partial { Vec::new() } else { left(kept, read, cover, &seen, day) };
    for id in &left {
        if let Some(person) = register.people.get_mut(id) {
            posts::end(&mut person.posts, day);
        }
    }
    register.normalise();
    Renewal { register, left, known_as }
}

/// New units come in, names and kinds are taken over; marks only from sheets of marks, points and blocks where they are told.
fn units(register: &mut Register, read: &Register, cover: &Cover) {
    for (id, unit) in &read.units {
        let Some(known) = register.units.get_mut(id) else {
            register.units.insert(id.clone(), unit.clone());
            continue;
        };
        let mut now = unit.clone();
        if !cover.marks {
            now.remote = known.remote;
            now.specially_difficult = known.specially_difficult;
            now.border = known.border;
            now.key_works.clone_from(&known.key_works);
            now.asked = known.asked;
        }
        now.point = now.point.or(known.point);
        now.block = now.block.or(known.block);
        if now.source.file.is_empty() {
            now.source = known.source.clone();
        }
        *known = now;
    }
}

/// Lines of each kind are replaced for each commune or body of which the workbooks have any.
fn lines(register: &mut Register, read: &Register) {
    replace(&mut register.headcounts, &read.headcounts, |line| line.unit.root());
    replace(&mut register.needs, &read.needs, |need| need.unit.root());
    replace(&mut register.training, &read.training, |turns| turns.unit.root());
    replace(&mut register.surveys, &read.surveys, |survey| survey.unit.root());
    replace(&mut register.workload, &read.workload, |work| work.unit.root());
}

fn replace<T: Clone>(kept: &mut Vec<T>, read: &[T], body: impl Fn(&T) -> UnitId) {
    let told: BTreeSet<UnitId> = read.iter().map(&body).collect();
    kept.retain(|line| !told.contains(&body(line)));
    kept.extend_from_slice(read);
}

/// Keys without a staff number are made of name, birth and body: whoever is missing there and turns up elsewhere with the same name
/// and day of birth, alone on both sides, is the same person.
fn known_as(kept: &Register, read: &Register) -> Vec<(PersonId, PersonId)> {
    type Who = (String, Option<crate::PartialDate>);
    let who = |person: &Person| -> Option<Who> {
        let birth = person.birth.get().filter(|birth| birth.is_full())?;
        Some((canbo_text::fold(&person.name), Some(*birth)))
    };
    let made = |id: &PersonId| id.as_str().starts_with("p-");
    let alone = |these: &Register, those: &Register| {
        let mut found: BTreeMap<Who, Vec<PersonId>> = BTreeMap::new();
        for (id, person) in these.people.iter().filter(|(id, _)| made(id) && !those.people.contains_key(*id)) {
            if let Some(who) = who(person) {
                found.entry(who).or_default().push(id.clone());
            }
        }
        found.retain(|_, ids| ids.len() == 1);
        found
    };
    let (missing, mut new) = (alone(kept, read), alone(read, kept));
    missing.into_iter().filter_map(|(who, kept)| Some((kept[0].clone(), new.remove(&who)?[0].clone()))).collect()
}

/// Who counted in a body whose list was read, and stands on no list.
fn left(kept: &Register, read: &Register, cover: &Cover, seen: &BTreeSet<&PersonId>, day: Day) -> Vec<PersonId> {
    let listed = read.people.values().filter(|person| cover.lists(person));
    let homes = listed.flat_map(|person| &person.posts).filter(|post| post.tenure == Tenure::Home);
    let bodies: BTreeSet<UnitId> = homes.map(|post| post.unit.root()).collect();
    let gone = |person: &&Person| {
        !seen.contains(&person.id) && person.home(day).is_some_and(|post| bodies.contains(&post.unit.root()))
    };
    kept.people.values().filter(gone).map(|person| person.id.clone()).collect()
}
