//! `canbo law diff`: what changed between two days, and whom in a register it touches.

use super::law::{amount, title};
use crate::args::LawDiff;
use crate::exit::Outcome;
use crate::face::{Cell, Face, Table, Tone};
use crate::loaded::{Loaded, read};
use crate::refusal::Refusal;
use canbo_policy::Law;
use canbo_policy::law::{Change, Dated};
use canbo_policy::touched::{Difference, Touched, touched};
use canbo_words::Datum;
use std::collections::BTreeMap;

/// People shown by name; JSON has all.
const SHOWN: usize = 12;

pub(super) fn run(args: &LawDiff, face: &Face) -> Result<Outcome, Refusal> {
    let (first, second) = (args.first_day, args.second_day);
    let loaded = match args.files.is_empty() {
        true => None,
        false => Some(read(&args.files, args.columns.as_deref(), face)?),
    };
    let embedded = Law::embedded();
    let law = loaded.as_ref().map_or(&embedded, |loaded| &loaded.law);
    let changes = law.diff(first, second);
    let data = [
        ("first", Datum::from(first)),
        ("second", Datum::from(second)),
        ("count", Datum::from(changes.len())),
        ("values", Datum::from(changes.iter().filter(|change| change.is_of_value()).count())),
    ];
    face.line(face.paint.tone(Tone::Strong, &face.say("diff-title", &data)));
    show(&changes, law, face);
    let people = loaded.as_ref().map(|loaded| {
        let people = touched(&loaded.register, &loaded.reference, law, first, second);
        show_people(&people, loaded, face);
        people
    });
    face.answer(&serde_json::json!({ "first": first, "second": second, "changes": changes, "touched": people }));
    Ok(loaded.map_or(Outcome::Done, |loaded| loaded.outcome()))
}

fn show(changes: &[Change], law: &Law, face: &Face) {
    let heads = ["parameter", "what", "before", "after", "cites"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    for change in changes {
        let parameter = &law.parameters[&change.name];
        let value =
            |dated: Option<&Dated>| dated.map_or_else(|| "–".to_owned(), |dated| amount(dated, &parameter.unit, face));
        let tone = if change.is_of_value() { Tone::Strong } else { Tone::Quiet };
        let cites = change.after.as_ref().or(change.before.as_ref()).map(|dated| super::law::cites(dated, face));
        table.row(vec![
            Cell::text(&change.name).tone(tone),
            Cell::text(title(parameter, face)).tone(tone),
            Cell::figure(value(change.before.as_ref())).tone(tone),
            Cell::figure(value(change.after.as_ref())).tone(tone),
            Cell::text(cites.unwrap_or_default()).tone(tone),
        ]);
    }
    if !table.is_empty() {
        face.table(&table);
        face.line(face.paint.tone(Tone::Quiet, &face.say("law-uncertain", &[])));
    }
}

fn show_people(people: &[Touched], loaded: &Loaded, face: &Face) {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for one in people {
        let mut said: Vec<String> = one.what.iter().map(|what| told(what, face).0).collect();
        said.dedup();
        said.sort();
        said.dedup();
        said.into_iter().for_each(|kind| *kinds.entry(kind).or_default() += 1);
    }
    let data = [("touched", Datum::from(people.len())), ("people", Datum::from(loaded.register.people.len()))];
    face.heading(&face.say("diff-touched", &data));
    for (kind, count) in &kinds {
        face.line(format!("  {}: {}", kind, face.words.number(*count as i64)));
    }
    let heads = ["name", "unit", "what"];
    let mut table = Table::new(&heads.map(|head| face.say(&format!("head-{head}"), &[])));
    // Those for whom most differs first: pay touches everybody alike.
    let mut shown: Vec<&Touched> = people.iter().collect();
    shown.sort_by_key(|one| (std::cmp::Reverse(one.what.len()), one.person.clone()));
    for one in shown.into_iter().take(SHOWN) {
        let home = loaded.register.people[&one.person].posts.first().map(|post| loaded.body(&post.unit));
        let what: Vec<String> = one.what.iter().map(|what| told(what, face).1).collect();
        table.row(vec![
            Cell::text(loaded.person(&one.person)),
            Cell::text(home.unwrap_or_default()),
            Cell::text(what.join("; ")),
        ]);
    }
    if !table.is_empty() {
        face.table(&table);
    }
}

/// The kind of a difference, and the difference itself.
fn told(what: &Difference, face: &Face) -> (String, String) {
    let kind = face.say(&format!("touched-{}", what.kind().replace('_', "-")), &[]);
    let one = match what {
        Difference::Pay { before, after } => {
            format!("{kind}: {} → {}", face.words.number(*before), face.words.number(*after))
        }
        Difference::LastDay { before, after } => {
            format!("{kind}: {} → {}", face.words.day(*before), face.words.day(*after))
        }
        Difference::Rule { form, code, before, after } => format!(
            "{code} {} ({}): {} → {}",
            face.say(&format!("{code}.title"), &[]),
            face.words.of("form", form),
            face.words.of("met", before),
            face.words.of("met", after)
        ),
        Difference::Papers { form, added, removed } => {
            let titles = |codes: &[String], sign: &str| -> Vec<String> {
                codes.iter().map(|code| format!("{sign}{}", face.say(&format!("{code}.title"), &[]))).collect()
            };
            let all = [titles(added, "+ "), titles(removed, "− ")].concat();
            format!("{kind} ({}): {}", face.words.of("form", form), all.join(", "))
        }
    };
    (kind, one)
}
