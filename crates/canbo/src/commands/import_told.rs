//! What an import would change, for people.

use super::person_told::{Differing, PersonTold};
use crate::args::Import;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::Loaded;
use canbo_app::import::Preview;
use canbo_register::{Change, Difference, Fact, Person, PersonId, Post, UnitId, moved};
use canbo_store::Version;
use canbo_words::Datum;

/// People shown; `--json` gives all.
const SHOWN: usize = 20;

/// Everything that whoever confirms has to see.
pub(super) fn told(seen: &Preview, loaded: &Loaded, args: &Import, face: &Face) {
    let province = loaded.reference.provinces.get(&seen.province);
    let province = province.map_or_else(|| seen.province.to_string(), |province| province.name.clone());
    let on = Datum::from(seen.day);
    let data = [("province", Datum::from(province)), ("day", on), ("base", Datum::from(seen.base.0))];
    face.heading(&face.say(if seen.base == Version::NONE { "import-first" } else { "import-onto" }, &data));
    counts_told(seen, face);
    let after = &seen.renewal.register;
    let unit = |id: &UnitId| {
        let unit = after.units.get(id).or_else(|| seen.before.units.get(id));
        unit.map_or_else(|| id.to_string(), |unit| unit.name.clone())
    };
    let by = PersonTold { face, reference: &loaded.reference, unit: &unit };
    if seen.base != Version::NONE {
        people_told(seen, &by);
    }
    again_told(seen, &by);
    warnings_told(seen, args, &by);
}

/// What was written.
pub(super) fn written_told(version: Version, seen: &Preview, loaded: &Loaded, face: &Face) {
    // Whoever has left is still known, and is nobody of the lists.
    let there = |person: &&Person| person.home(seen.day).is_some() || person.secondment(seen.day).is_some();
    let (key, people) = match seen.difference.is_empty() {
        true => ("import-confirmed", loaded.register.people.len()),
        false => ("import-written", seen.renewal.register.people.values().filter(there).count()),
    };
    let data = [("version", Datum::from(version.0)), ("people", Datum::from(people))];
    face.line(face.paint.tone(Tone::Balanced, &face.say(key, &data)));
}

fn counts_told(seen: &Preview, face: &Face) {
    let Difference { people, units, headcounts, needs, training, surveys, workload } = &seen.difference;
    let count = |wanted: fn(&Change) -> bool| people.values().filter(|change| wanted(change)).count();
    let left = seen.renewal.left.len();
    let changed = count(|change| matches!(change, Change::Changed(_))) - left;
    let lines: usize = headcounts.values().map(|(gone, come)| gone.len() + come.len()).sum();
    let told: usize = needs.values().map(|(gone, come)| gone.len() + come.len()).sum();
    let events = training.len() + surveys.len() + workload.len();
    let mut table = Table::new(&["what", "count"].map(|head| face.say(&format!("head-{head}"), &[])));
    for (what, count) in [
        ("import-added", count(|change| matches!(change, Change::Added))),
        ("import-changed", changed),
        ("import-left", left),
        ("import-removed", count(|change| matches!(change, Change::Removed))),
        ("import-units", units.len()),
        ("import-headcounts", lines),
        ("import-needs", told),
        ("import-events", events),
    ] {
        if count > 0 {
            table.row(vec![Cell::text(face.say(what, &[])), Cell::figure(face.words.number(count as i64))]);
        }
    }
    if !table.is_empty() {
        face.table(&table);
    }
}

/// Who differs, and in what.
fn people_told(seen: &Preview, by: &PersonTold<'_>) {
    let face = by.face;
    let heads = ["person", "import-what"].map(|head| face.say(&format!("head-{head}"), &[]));
    let mut table = Table::new(&heads);
    let changed: Vec<(&PersonId, &Change)> = seen.difference.people.iter().collect();
    for (id, change) in changed.iter().take(SHOWN) {
        let (old, new) = (seen.before.people.get(*id), seen.renewal.register.people.get(*id));
        let Some(person) = new.or(old) else { continue };
        let what = match (change, old) {
            (Change::Removed, _) => face.say("import-person-removed", &[]),
            (Change::Changed(facts), Some(old)) => changed_told(old, person, facts, seen, by),
            _ => face.say("import-person-added", &[]),
        };
        table.row(vec![Cell::text(format!("{} ({id})", person.name)), Cell::text(what)]);
    }
    if !table.is_empty() {
        face.line("");
        face.table(&table);
    }
    if let Some(more) = changed.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        face.line(face.say("import-more", &[("count", Datum::from(more))]));
    }
}

/// All that changes of somebody: the place first, then every other fact with what it was and is.
fn changed_told(old: &Person, new: &Person, facts: &[Fact], seen: &Preview, by: &PersonTold<'_>) -> String {
    let face = by.face;
    let mut all = Vec::new();
    match moved(old, new, seen.day) {
        Some((from, None)) => {
            let from = from.map_or(String::new(), |post| by.place(&post.unit));
            all.push(face.say("import-person-left", &[("from", Datum::from(from))]));
        }
        Some((from, Some(to))) => {
            let elsewhere = from.is_none_or(|from| from.unit != to.unit);
            let told = |post: &Post| if elsewhere { by.place(&post.unit) } else { by.as_what(post) };
            let from = from.map_or("–".to_owned(), told);
            all.push(face.say("import-person-moved", &[("from", Datum::from(from)), ("to", Datum::from(told(to)))]));
        }
        None if facts.iter().any(|fact| fact.name == "posts") => {
            let new_posts = new.posts.iter().filter(|post| !old.posts.contains(post)).map(|post| ("+", post));
            let old_posts = old.posts.iter().filter(|post| !new.posts.contains(post)).map(|post| ("−", post));
            all.extend(new_posts.chain(old_posts).map(|(sign, post)| format!("{sign} {}", by.post(post))));
        }
        None => {}
    }
    let told = |Differing { fact, before, after }| format!("{fact}: {before} → {after}");
    all.extend(by.differing(old, new).into_iter().map(told));
    all.join("; ")
}

/// Who was recognised under another key, and who may be.
fn again_told(seen: &Preview, by: &PersonTold<'_>) {
    for (key, pairs) in [("import-known-as", &seen.renewal.known_as), ("import-alike", &seen.renewal.alike)] {
        // Whoever changes nothing by it was told the first time.
        let told = pairs.iter().filter(|(kept, read)| {
            let people = &seen.difference.people;
            people.contains_key(kept) || people.contains_key(read)
        });
        let told: Vec<&(PersonId, PersonId)> = told.collect();
        for (kept, read) in told.iter().take(SHOWN) {
            let Some(person) = seen.before.people.get(kept) else { continue };
            let place = person.home(seen.day).map_or("–".to_owned(), |post| by.place(&post.unit));
            let data = [
                ("name", Datum::from(person.name.as_str())),
                ("kept", Datum::from(kept.as_str())),
                ("read", Datum::from(read.as_str())),
                ("place", Datum::from(place)),
            ];
            by.face.line(by.face.say(key, &data));
        }
        if let Some(more) = told.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            by.face.line(by.face.say("import-more", &[("count", Datum::from(more))]));
        }
    }
}

/// What makes the whole import doubtful.
fn warnings_told(seen: &Preview, args: &Import, by: &PersonTold<'_>) {
    let face = by.face;
    let alert = |text: String| face.line(face.paint.tone(Tone::Alert, &text));
    for (file, sheet) in &seen.renewal.away {
        let list = if sheet.is_empty() { file.clone() } else { format!("{file} · {sheet}") };
        face.line(face.say("import-away", &[("list", Datum::from(list))]));
    }
    if let Some(later) = seen.later.as_ref().filter(|later| !later.people.is_empty()) {
        let data = [
            ("day", Datum::from(seen.day)),
            ("later", Datum::from(later.day)),
            ("count", Datum::from(later.people.len())),
        ];
        alert(face.say("import-later", &data));
    }
    others_told(seen, args, by);
    if seen.renewal.emptied.is_empty() || args.whole {
        return;
    }
    for one in seen.renewal.emptied.iter().take(SHOWN) {
        let place = match &one.body {
            Some(body) => by.place(body),
            None => face.say("import-province", &[]),
        };
        let data = [("place", Datum::from(place)), ("leave", Datum::from(one.leave)), ("of", Datum::from(one.of))];
        alert(face.say("import-emptied", &data));
    }
    if let Some(more) = seen.renewal.emptied.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        alert(face.say("import-emptied-more", &[("count", Datum::from(more))]));
    }
}

/// Who stands under the number of somebody else.
fn others_told(seen: &Preview, args: &Import, by: &PersonTold<'_>) {
    let others = seen.renewal.others.as_slice();
    if args.same_people {
        return;
    }
    let alert = |text: String| by.face.line(by.face.paint.tone(Tone::Alert, &text));
    let unknown = || "–".to_owned();
    let born = |person: &Person| person.birth.get().map_or_else(unknown, ToString::to_string);
    let place = |person: &Person| person.home(seen.day).map_or_else(unknown, |post| by.place(&post.unit));
    for other in others.iter().take(SHOWN) {
        let data = [
            ("number", Datum::from(other.id.as_str())),
            ("kept-name", Datum::from(other.kept.name.as_str())),
            ("kept-birth", Datum::from(born(&other.kept))),
            ("kept-place", Datum::from(place(&other.kept))),
            ("read-name", Datum::from(other.read.name.as_str())),
            ("read-birth", Datum::from(born(&other.read))),
            ("read-place", Datum::from(place(&other.read))),
        ];
        alert(by.face.say("import-other", &data));
    }
    if let Some(more) = others.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        alert(by.face.say("import-more", &[("count", Datum::from(more))]));
    }
}
